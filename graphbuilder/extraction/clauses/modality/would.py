"""What *would* and *was able* tell: a habit, a sequel, a refusal or a success, a wish, a mere if.

Huddleston & Pullum 2002, ch. 3 §9.8.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.clauses.modality.own_words import own_words_around
from graphbuilder.extraction.syntax.verbs import first_word, verb_opened_by
from graphbuilder.extraction.words.forms import WOULD
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Span, Token

    from graphbuilder.lexicon import Lexicon

HEDGING = WOULD | {"must", "can", "should", "may", "might", "will"}
RECURRING = frozenset({"when", "whenever", "wherever"})
FINDINGS = frozenset({"finds", "shows", "discovers", "witnesses"})
WISHES = frozenset({"wantsTo", "wants", "prefers"})
HYPOTHETICAL = frozenset({"if", "unless", "suppose", "imagine", "otherwise"})
NARRATOR = frozenset({"i", "me", "my", "we", "us", "our"})
ADDRESSEE = frozenset({"you", "your"})
LIKINGS = frozenset({"likes", "dislikes"})
POINTING = frozenset({"you", "that", "this", "it"})
THIRD_PERSONS = frozenset({"he", "she", "they"})
STORY = 3  # sentences before one that show that it goes on with a story
SHIFTING = frozenset({"you", "that", "this", "which", "what", "who"})


def of_past(
    clause: Clause, auxiliaries: Sequence[Token], beside: Iterable[Token], lexicon: Lexicon
) -> str | None:
    """The rule by which *would* tells of the past, if it does.

    Args:
        clause: A clause whose auxiliary is *would*.
        auxiliaries: Its auxiliaries.
        beside: What hangs from its words.
        lexicon: Adverbs of habits, and negators.

    Returns:
        The rule's name; ``None`` where *would* looks ahead or supposes something.
    """
    recurs = clause.link is Link.ADVERBIAL and _is_past_occasion(clause.head)
    leads = clause.link is Link.ROOT or _is_quoted(clause)
    if clause.kind is Kind.NOUN or has_perfect(auxiliaries):
        return None
    recurs = recurs or (clause.link is Link.CONTENT and _is_found_again(clause))
    follows = clause.link is Link.RELATIVE and _follows_past(clause)
    if not (leads or recurs or follows):
        return None
    alone = syntax.child(clause.head, syntax.BEFORE_VERBS | syntax.SUBJECTS) is None
    first = syntax.first_conjunct(clause.head) if alone else clause.head
    words = beside if first.i == clause.head.i else (*beside, *first.children)
    often = any(child.lower_ in lexicon.words("HabitAdverb") for child in words)
    often = often or _tells_sequel(clause, lexicon)
    if follows:
        return "sequel in the past" if often else None
    if often or recurs or any(map(_is_past_occasion, first.children)):
        return "habit or sequel in the past"
    if _remembers(clause):
        return "habit in one's own past"
    return "refused" if _refuses(clause, lexicon) else None


def _is_found_again(clause: Clause) -> bool:
    """Whether a content tells what was done time and again ("found that when it rained, …").

    "Said that when it rained, they would leave" may look ahead, but not "whenever it rained".
    """
    found = clause.governor is not None and clause.governor.relation_name in FINDINGS
    occasions = filter(_is_past_occasion, clause.head.children)
    return any(found or verb.left_edge.lower_ != "when" for verb in occasions)


def _tells_sequel(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a verb with an infinitive says what somebody did next ("would go on to rule")."""
    infinitive = syntax.child(clause.head, syntax.INFINITIVES)
    if any(s.lower_ in POINTING for s in clause.subjects):
        return False  # "that would go on to cause a fire"
    return clause.relation in lexicon.words("SequelVerb") and infinitive is not None


def _follows_past(clause: Clause) -> bool:
    """Whether a relative clause goes on from what is told in the past ("who would later leave")."""
    governor = clause.governor
    return governor is not None and first_word(governor.hinge).tag_ == "VBD"


def _is_quoted(clause: Clause) -> bool:
    """Whether a clause leads a sentence of a quotation that another sentence reports."""
    governor = clause.content_of
    return governor is not None and governor.head not in clause.head.sent


def succeeded(clause: Clause, content: Clause) -> bool:
    """Whether who *was able* to do something did it ("They were able to open the door").

    Bhatt 1999, *Ability modals and their actuality entailments*; *could* and *capable of* have
    none.
    """
    if clause.relation_name != "isAbleTo" or clause.kind is not Kind.COPULA:
        return False
    if syntax.is_gerund(content.head):
        return False
    verb = clause.hinge
    auxiliaries = syntax.children(verb, syntax.AUXILIARIES)
    return verb.tag_ == "VBD" or any(a.lower_ in syntax.HAVE for a in auxiliaries)


def looks_ahead(clause: Clause) -> bool:
    """Whether *would* is a future seen from the past ("They said she would be heard").

    Behind such a sentence another goes on reporting ("No one would be told before").
    """
    auxiliaries = syntax.children(clause.head, syntax.BEFORE_VERBS)
    if not any(token.lower_ in WOULD for token in auxiliaries) or has_perfect(auxiliaries):
        return False
    return not any(token.lower_ in HYPOTHETICAL for token in clause.head.sent)


def likes_now(clause: Clause) -> bool:
    """Whether somebody likes doing something in general ("hates selling"), and not in the past."""
    return first_word(clause.hinge).tag_ in syntax.PRESENT_TAGS


def has_perfect(auxiliaries: Iterable[Token]) -> bool:
    """Whether *have* stands among auxiliaries: "would have allowed" says what did not come."""
    return any(auxiliary.lower_ in syntax.HAVE for auxiliary in auxiliaries)


def is_unreal(clause: Clause) -> bool:
    """Whether a verb used as a modal says what did not come ("they would have had to move")."""
    auxiliaries = [] if clause.top is None else syntax.children(clause.top, syntax.AUXILIARIES)
    return any(word.lower_ in WOULD for word in auxiliaries) and has_perfect(auxiliaries)


def is_polite(clause: Clause, auxiliaries: Sequence[Token]) -> bool:
    """Whether a modal only makes a wish or what is said polite ("would like to", "I would urge").

    Such a wish is had now (§9.8.3), and what must be said is said.
    """
    hedges = clause.transparent and clause.claims
    wishes = clause.transparent or clause.relation_name in WISHES or _urges(clause)
    polite = HEDGING if hedges else WOULD if wishes else ()
    if clause.kind is Kind.COPULA and any(map(_is_counted, clause.objects)):
        return False  # "it would be the first time that a nurse has led it"
    return len(auxiliaries) == 1 and auxiliaries[0].lower_ in polite


def _is_counted(noun: Token) -> bool:
    """Whether it is said which of its kind something is ("the first time that it rained")."""
    return any(child.ent_type_ == "ORDINAL" for child in noun.lefts)


def _urges(clause: Clause) -> bool:
    """Whether a speaker does what the verb says by saying it ("I would urge you to wait").

    Austin 1962, *How to Do Things with Words*.
    """
    relation = clause.evoked
    says = relation is not None and relation.attributes == "speech"
    urges = relation is not None and relation.content is Modality.ADVOCATED
    return (says or urges) and any(subject.lower_ in {"i", "we"} for subject in clause.subjects)


def _is_past_occasion(verb: Token) -> bool:
    """Whether a clause says when something happened, in the past tense ("when it rained")."""
    opener = next((c for c in verb.children if c.lower_ in RECURRING), None)
    if opener is None or opener.i != verb.left_edge.i:
        return False
    tense = [verb, *syntax.children(verb, syntax.AUXILIARIES)]
    always = any(t.lower_ in WOULD for t in tense)
    both = any(child.lower_ in WOULD for child in verb.head.children)  # "would cry when he would"
    always = always and (opener.lower_ != "when" or both or syntax.is_set_off(verb))
    always = always or (verb.tag_ == "VBN" and len(tense) == 1)  # "would smile when asked"
    past = always or any(t.tag_ == "VBD" or t.lower_ == "could" for t in tense)
    return verb.dep_ == syntax.ADVERBIAL_CLAUSE and past


def _remembers(clause: Clause) -> bool:
    """Whether somebody tells of their own past ("We had no light. I would read by the fire").

    Nothing is supposed there, the story is in the past tense, and its teller is in it.
    """
    sentence = clause.head.sent
    if clause.kind is Kind.COPULA or clause.passive or _is_opinion(clause):
        return False
    own = {token.lower_ for token in sentence if token.text != "US"}
    told = own & NARRATOR and not own & ADDRESSEE
    around = [sentence, *islice(sentences_before(sentence), STORY if told else 1)]
    words = {token.lower_ for span in around for token in span if token.text != "US"}
    near = {token.lower_ for span in around[:2] for token in span}
    if near & HYPOTHETICAL or not words & NARRATOR:
        return False
    if any(subject.lower_ in SHIFTING for subject in clause.subjects):
        return False
    return any(_is_past(token) or _used_to(token) for span in around for token in span)


def sentences_before(sentence: Span) -> Iterator[Span]:
    """The sentences before one, the nearest first, from which the same speaker goes on."""
    while sentence.start and not sentence[0].is_quote:
        sentence = sentence.doc[sentence.start - 1].sent
        if "\n" in sentence.text_with_ws or any(token.is_quote for token in sentence[1:]):
            return
        yield sentence


def _is_opinion(clause: Clause) -> bool:
    """Whether *would* only softens what the speaker says now ("I would suggest …")."""
    return (clause.claims or clause.relation_name in LIKINGS) and any(
        subject.lower_ in NARRATOR for subject in clause.subjects
    )


def _is_past(token: Token) -> bool:
    """Whether a word tells in the past tense what happened, in a clause that leads its sentence."""
    if token.tag_ != "VBD":
        return False
    first = syntax.first_conjunct(verb_opened_by(token))
    return first.dep_ in {syntax.ROOT, syntax.COMPLEMENT, syntax.ADVERBIAL_CLAUSE}


def _used_to(token: Token) -> bool:
    """Whether a word opens a past habit ("used to")."""
    return token.lower_ == "used" and token.i + 1 < len(token.doc) and token.nbor().tag_ == "TO"


def _refuses(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether somebody would not do something, in a story ("He sat down and would not speak").

    What is denied with *would* of a past occasion is the will (§9.8.4).
    """
    verb = clause.hinge
    denied = any(c.lower_ in lexicon.words("Negator") for c in verb.children) or any(
        c.lower_ == "neither" for s in clause.subjects for c in s.lefts
    )
    if not denied or syntax.is_passive(verb) or syntax.is_copula(verb):
        return False
    supposing = HYPOTHETICAL | {"without"}  # "without help, they would not sell it"
    words = [token for token in verb.sent if not _asks_if(token)]
    if any(token.is_quote or token.lower_ in supposing for token in words):
        return False
    first = syntax.first_conjunct(verb)
    told = first.i != verb.i and _is_past(first) and syntax.child(verb, syntax.SUBJECTS) is None
    named = bool(clause.subjects) and all(s.pos_ == "PROPN" for s in clause.subjects)
    return told or named or _keeps_silent(clause)


def _keeps_silent(clause: Clause) -> bool:
    """Whether a reporter tells that somebody would not say something ("She would not comment")."""
    relation = clause.evoked
    speaks = relation is not None and relation.attributes == "speech"
    asked = [s for s in clause.subjects if s.lower_ in THIRD_PERSONS or is_somebody(s)]
    return speaks and bool(asked) and own_words_around(clause) is None


def _asks_if(token: Token) -> bool:
    """Whether *if* opens what somebody asks or would not say ("would not say if she had paid")."""
    return token.lower_ == "if" and token.head.dep_ == syntax.COMPLEMENT
