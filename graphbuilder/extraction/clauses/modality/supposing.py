"""What *would* only supposes: what one would sooner do, what you would think, a step not taken.

Huddleston & Pullum 2002, ch. 3 §9.8.1–3: without a condition of its own, *would* may still look at
another case than that which holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.clauses.modality.own_words import own_words_around
from graphbuilder.extraction.syntax.tense import is_past
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

COULD = frozenset({"could", "might"})
SOONER = frozenset({"rather", "sooner"})
ANYBODY = frozenset({"you", "one", "anyone", "anybody"})
SPEAKERS = frozenset({"i", "we"})
INDEFINITE = frozenset({"a", "an", "another"})
RELATIVES = frozenset({"that", "which"})
LAST_RELATIVES = RELATIVES | {"who"}
WITHOUT, WITH = "without", "with"
COMPARATIVES = frozenset({"JJR", "RBR"})
OPEN = frozenset({Modality.INTENDED, Modality.ADVOCATED, Modality.CONSIDERED, Modality.POSSIBLE})


def supposes(would: Token, clause: Clause, lexicon: Lexicon) -> tuple[Modality, str] | None:
    """What *would* tells in a clause where it looks at no future.

    Args:
        would: The auxiliary.
        clause: Its clause, not in the perfect.
        lexicon: Nouns of what may be done or not.

    Returns:
        The modality and the rule; ``None`` where *would* may look ahead.
    """
    if would.i + 1 < len(would.doc) and would.nbor().lower_ in SOONER:
        return Modality.INTENDED, "what somebody would sooner do"
    if clause.claims and _is_anybodys_thought(clause):
        return Modality.CONDITIONAL, "what anybody would think"
    if _is_speakers_own(clause):
        return Modality.CONDITIONAL, "what the speaker would do"
    open_step = clause.link is Link.RELATIVE and _is_of_open_step(clause, lexicon)
    if open_step or _is_of_draft(clause, lexicon):
        return Modality.CONDITIONAL, f"{would.lower_!r} of a step that is open"
    for supposed, rule in SUPPOSED:
        if supposed(clause):
            return Modality.CONDITIONAL, f"{would.lower_!r} {rule}"
    return None


def _is_with_or_without(clause: Clause) -> bool:
    """Whether a phrase tells of the case that *would* looks at ("would fail *without* the loan").

    What is lacking, or would be more, in front of the clause makes it a condition ("with a larger
    crew, it would sail": Huddleston & Pullum 2002, ch. 8 §14.2.3); behind it, words that somebody
    said before may only look ahead ("said the talks would go on without Mali").
    """
    verb = clause.hinge
    phrases = syntax.children(verb, frozenset({syntax.PREPOSITION}))
    told = verb.dep_ == syntax.CONJUNCT  # a story may look ahead: "fled, and would live without it"
    reported = told or (clause.governor is not None and clause.link is not Link.RELATIVE)
    for phrase in phrases:
        noun = syntax.child(phrase, syntax.PREPOSITIONAL_OBJECTS)
        fronted = phrase.i < first_word(verb).i
        if noun is None or (reported and not fronted):
            continue
        more = fronted and any(child.tag_ in COMPARATIVES for child in noun.lefts)
        if phrase.lower_ == WITHOUT or (more and phrase.lower_ == WITH):
            return True
    return False


def could_with_help(could: Token, clause: Clause) -> bool:
    """Whether *could* looks at a case without what there was ("without him, she could have lost").

    Args:
        could: An auxiliary, beside a perfect.
        clause: Its clause.
    """
    helped = (c for c in clause.head.lefts if c.dep_ == syntax.PREPOSITION)
    return could.lower_ in COULD and any(phrase.lower_ == WITHOUT for phrase in helped)


def _is_of_draft(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause tells what a plan would bring about, which it does only if it is adopted.

    "The bill would close the mine" (Huddleston & Pullum 2002, ch. 3 §9.8: a remote conditional).
    """
    drafts = lexicon.words("DraftNoun")
    subjects = clause.grammatical_subjects
    # but "said the bill would be put to a vote", "would become law"
    brings = bool(subjects) and bool(clause.objects) and not clause.passive
    return brings and all(subject.lemma_.lower() in drafts for subject in subjects)


def _is_speakers_own(clause: Clause) -> bool:
    """Whether a speaker tells what *I* or *we* would do ("I would abolish it", "I think we would").

    *Would* looks at the future from the past, and no speaker who says *I* and is reported in no
    past tense does; what a story tells of the past is found before.
    """
    own = [subject.lower_ for subject in clause.subjects]
    if not own or any(word not in SPEAKERS for word in own):
        return False
    governor = clause.content_of
    if governor is None:
        return clause.link is Link.ROOT
    now = first_word(governor.hinge).tag_ == "VBP"
    return now or _is_quoted(clause, governor)


def _is_in_own_words(clause: Clause) -> bool:
    """Whether somebody says in their own words what would be so ("“The ice would melt,” she said").

    *Would* looks at the future only from the past, and there nothing past governs it: "they told us
    the ice would melt".
    """
    speech = own_words_around(clause)
    if speech is None:
        return False
    around = (above for above in clause.ancestors() if speech.covers(above.head.i))
    return not any(is_past(above.hinge) for above in around)


def _is_quoted(clause: Clause, governor: Clause) -> bool:
    """Whether a sentence's end or a quotation mark parts a clause from what reports it."""
    first, last = sorted((clause.head.i, governor.head.i))
    between = clause.head.doc[first:last]
    return governor.head not in clause.head.sent or any(token.is_quote for token in between)


def _is_anybodys_thought(clause: Clause) -> bool:
    """Whether it is said what anybody would think, which need not be so ("you'd think it snowed").

    Without a finite content somebody may be looking ahead ("you would expect a fine").
    """
    relation = clause.evoked
    held = relation is not None and relation.attributes == "attitude"
    anybody = [subject.lower_ for subject in clause.subjects]
    content = syntax.child(clause.head, syntax.CONTENT_CLAUSES)
    told = content is not None and syntax.is_finite(content)
    return held and told and len(anybody) == 1 and anybody[0] in ANYBODY


def _is_of_open_step(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause says what a plan, or a step summed up behind a comma, would bring about.

    So does one of who would do it last of all ("is the last man who would lie").
    """
    verb = clause.hinge
    noun = syntax.first_conjunct(verb).head
    relative = verb.doc[syntax.first_conjunct(verb).left_edge.i]
    if clause.kind is Kind.NOUN or noun.pos_ != "NOUN":
        return False
    last = noun.head.tag_ in syntax.PRESENT_TAGS and any(c.lower_ == "last" for c in noun.lefts)
    if last and relative.lower_ in LAST_RELATIVES:
        return True
    if relative.lower_ not in RELATIVES:
        return False
    if not any(child.lower_ in INDEFINITE for child in noun.lefts):
        return False
    lemma = noun.lemma_.lower()
    start = noun.left_edge.i
    apart = start > 0 and noun.doc[start - 1].text in {",", "–", "—", "-"}
    drafted = lemma in lexicon.words("DraftNoun")  # "blocked a bill that would ban it"
    open_ = drafted or lexicon.words("ModalNoun").get(lemma) in OPEN
    return open_ or (apart and lemma in lexicon.words("CourseNoun"))


SUPPOSED = (
    (_is_in_own_words, "in somebody's own words"),
    (_is_with_or_without, "with or without it"),
)
