"""The modality that a clause gives itself: modal verbs, questions, commands, hedged nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.clauses.modality.alternatives import (
    ALTERNATIVE,
    ALTERNATIVE_AHEAD,
    ONE_DOER,
    is_alternative,
    leaves_doer_open,
    leaves_object_open,
)
from graphbuilder.extraction.clauses.modality.asking import (
    asks_behind,
    asks_unmarked,
    is_asked_beside,
    is_condition_alone,
    is_inverted,
    is_inverted_condition,
    is_loose_condition,
    tells_hearer,
)
from graphbuilder.extraction.clauses.modality.commands import is_imperative, led_by
from graphbuilder.extraction.clauses.modality.futurate import is_futurate
from graphbuilder.extraction.clauses.modality.habitual import is_habitual
from graphbuilder.extraction.clauses.modality.hedged_nouns import Finding, of_carried_noun, of_noun
from graphbuilder.extraction.clauses.modality.loose_infinitives import is_loose_infinitive
from graphbuilder.extraction.clauses.modality.modal_verbs import value_of_modal
from graphbuilder.extraction.clauses.modality.past_outlooks import outlook_of
from graphbuilder.extraction.clauses.modality.subjunctives import is_subjunctive
from graphbuilder.extraction.clauses.modality.subordination import (
    goes_on_supposing,
    is_told_in_case,
)
from graphbuilder.extraction.clauses.modality.supposing import could_with_help, supposes
from graphbuilder.extraction.clauses.modality.wishes import is_wish
from graphbuilder.extraction.clauses.modality.would import (
    has_perfect,
    is_polite,
    is_unreal,
    of_past,
)
from graphbuilder.extraction.syntax.passives import on_agents
from graphbuilder.extraction.syntax.tree import joints_before
from graphbuilder.extraction.syntax.verbs import leading_verbs, opens_wish
from graphbuilder.extraction.words.forms import WOULD
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span, Token

    from graphbuilder.lexicon import Lexicon


ASKED_LINKS = frozenset({Link.MODIFIER, Link.PARTICIPIAL})
OWN = syntax.SUBJECTS | {syntax.MARK}
QUOTES = 2
LONGEST_TAG = 4  # tokens: ", is n't it"
BEING = "being"
MODAL = "modal verb"
ADVERB = "adverb"
UNMARKED = "question without a mark"


def own_modality(clause: Clause, end: int | None, lexicon: Lexicon) -> Finding | None:
    """The modality that a clause's own words give, whatever governs it.

    Args:
        clause: A clause with its participants.
        end: Index of the token after its sentence; ``None`` where no question mark is in it.
        lexicon: The closed classes of modal words.

    Returns:
        The modality and the name of the rule; ``None`` when nothing speaks for one.
    """
    asked = _of_question(clause, end, lexicon)
    if asked is not None:
        return asked
    supposed = clause.transparent and clause.relation_name == "says"
    supposed = supposed and bool(clause.semi or not clause.subjects)
    if supposed or is_told_in_case(clause, lexicon):
        return Modality.CONDITIONAL, "supposed"
    if clause.semi and clause.semi != Modality.ACTUAL:
        past = outlook_of(clause, lexicon)
        meant = Modality(clause.semi), "verb used as a modal"
        if is_unreal(clause):
            meant = Modality.CONDITIONAL, "'would' with a perfect"
        return meant if past is None else (past, "outlook of the past")
    shaped = _of_shape(clause, lexicon, asking=end is not None)
    if shaped is not None:
        return shaped
    if clause.kind is Kind.NOUN:
        return of_noun(clause.head, lexicon)
    alternative = (Modality.POSSIBLE, ALTERNATIVE) if is_alternative(clause, lexicon) else None
    ahead = (Modality.FUTURE, "futurate") if is_futurate(clause, lexicon) else None
    found = _of_auxiliary(clause, lexicon) or alternative or ahead
    if alternative and found and found[0] is Modality.FUTURE:
        found = Modality.POSSIBLE, ALTERNATIVE_AHEAD  # "will either sell it or close it"
    return found or of_carried_noun(clause, lexicon) or _of_form(clause, lexicon)


def _of_shape(clause: Clause, lexicon: Lexicon, *, asking: bool) -> Finding | None:
    """The modality of a subjunctive, of an occasion of anybody's, and of one of several doers."""
    if is_subjunctive(clause, lexicon):
        return Modality.ADVOCATED, "subjunctive"
    verb = clause.hinge
    if clause.kind is not Kind.NOUN and is_inverted_condition(verb):
        return Modality.CONDITIONAL, "inverted condition"
    alone = clause.link is Link.ROOT or (clause.link is Link.CONTENT and opens_wish(verb))
    if (alone and is_condition_alone(verb)) or is_loose_condition(verb):
        return Modality.CONDITIONAL, "condition by itself"
    if not asking and _is_anybodys(clause):
        return Modality.GENERIC, "occasion of anybody's"
    if leaves_doer_open(clause) or leaves_object_open(clause):
        return Modality.POSSIBLE, ONE_DOER
    return (Modality.GENERIC, "habit") if is_habitual(clause) else None


def _of_question(clause: Clause, end: int | None, lexicon: Lexicon) -> Finding | None:
    """The modality of a question, asked or only spoken of."""
    asked = end is not None and (
        _is_question(clause, end, lexicon)
        or (clause.link in ASKED_LINKS and is_asked_beside(clause.head, end))
    )
    if asked:
        return Modality.QUESTION, "question"
    if clause.kind is not Kind.NOUN and asks_unmarked(clause.hinge):
        return Modality.QUESTION, UNMARKED
    if _is_left_open(clause):
        return Modality.QUESTION, "indirect question"
    return None


def _of_auxiliary(clause: Clause, lexicon: Lexicon) -> Finding | None:
    """The modality of a modal verb or adverb."""
    auxiliaries = [*auxiliaries_of(clause)]
    if is_polite(clause, auxiliaries):
        return None
    for auxiliary in auxiliaries:
        value = value_of_modal(auxiliary, clause, auxiliaries, lexicon)
        would = auxiliary.lower_ in WOULD and auxiliary.tag_ == "MD"
        told = of_past(clause, auxiliaries, dependents(clause), lexicon) if would else None
        if told is not None:
            return Modality.ACTUAL, told
        other = _of_case(auxiliary, clause, auxiliaries, lexicon) if value is not None else None
        if other is not None:
            return other
        if has_perfect(auxiliaries) and could_with_help(auxiliary, clause):
            value = Modality.CONDITIONAL
        if value is not None and auxiliary.tag_ == "MD":
            return Modality(value), f"{MODAL} {auxiliary.lower_!r}"
    adverbs = lexicon.words("ModalAdverb")
    for child in (*dependents(clause), *_in_front(clause), *on_agents(clause.head)):
        if child.dep_ == syntax.ADVERB and child.lower_ in adverbs and not _answers(child):
            return Modality.POSSIBLE, f"{ADVERB} {child.lower_!r}"
    return None


def _of_case(
    auxiliary: Token, clause: Clause, auxiliaries: Sequence[Token], lexicon: Lexicon
) -> Finding | None:
    """What a modal verb tells of another case than that which holds."""
    if auxiliary.lower_ in WOULD and auxiliary.tag_ == "MD":
        beside = "a perfect" if has_perfect(auxiliaries) else _other_case(clause)
        if beside:
            return Modality.CONDITIONAL, f"{auxiliary.lower_!r} with {beside}"
        if (found := supposes(auxiliary, clause, lexicon)) is not None:
            return found
    if goes_on_supposing(auxiliary, clause, lexicon):
        return Modality.CONDITIONAL, f"{auxiliary.lower_!r} in a case supposed before"
    return None


def _answers(adverb: Token) -> bool:
    """Whether an adverb is an answer of its own ("Maybe, but I am not the man to do it")."""
    following = [token.lower_ for token in adverb.doc[adverb.i + 1 : adverb.i + 3]]
    opens = bool(adverb.is_sent_start) or adverb.nbor(-1).is_quote
    return opens and following == [",", "but"]


def _other_case(clause: Clause) -> str:
    """The word that supposes another case than that which holds ("would otherwise close")."""
    return next((word.lower_ for word in dependents(clause) if word.lower_ == "otherwise"), "")


def _in_front(clause: Clause) -> list[Token]:
    """What opens a sentence before a clause that *and* joins on ("Perhaps it rained and …")."""
    verb = clause.hinge
    first = syntax.first_conjunct(verb)
    joints = joints_before(verb)
    if first.i == verb.i or joints[-1:] != ["and"] or clause.kind is Kind.NOUN:
        return []
    return [child for child in first.lefts if child.is_sent_start]


def _is_anybodys(clause: Clause) -> bool:
    """Whether a clause in the present says when *you* do something, and means anybody.

    Huddleston & Pullum 2002, ch. 17 §2.4.
    """
    verb = clause.hinge
    if clause.link is not Link.ADVERBIAL or verb.tag_ not in syntax.PRESENT_TAGS:
        return False
    anybody = [subject.lower_ for subject in clause.subjects] in (["you"], ["one"])
    return anybody and verb.doc[verb.left_edge.i].lower_ in {"when", "whenever"}


def _of_form(clause: Clause, lexicon: Lexicon) -> Finding | None:
    """The modality of a hedged predicate noun, an infinitive as subject or by itself, a command."""
    if clause.kind is Kind.COPULA:
        hedges = lexicon.words("HedgeAdjective")
        if any(c.lower_ in hedges for noun in clause.objects for c in noun.lefts):
            return Modality.ALLEGED, "hedging adjective"  # "Lee is the suspected killer"
    bare = not syntax.is_finite(clause.head) and not _has_lexical_subject(clause)
    if clause.link is Link.SUBJECT and bare:
        return Modality.GENERIC, "clause as subject"
    if is_imperative(clause):
        return _of_command(clause.head, lexicon)
    if is_wish(clause.head):
        return Modality.ADVOCATED, "wish"
    if is_loose_infinitive(clause):
        return Modality.INTENDED, "infinitive by itself"
    return None


def _of_command(verb: Token, lexicon: Lexicon) -> Finding:
    """The modality of what looks like a command, and may go on an infinitive before it."""
    opener = led_by(verb)
    if opener is None:
        return Modality.ADVOCATED, "imperative"
    value = lexicon.words("ModalVerb").get(opener.lower_, Modality.INTENDED)
    value = Modality.CONDITIONAL if opener.lower_ in WOULD else Modality(value)
    return value, f"goes on behind {opener.lower_!r}"


def _has_lexical_subject(clause: Clause) -> bool:
    """Whether a gerund names who does it: "Rome leaving worries Bonn" speaks of an event."""
    return syntax.is_gerund(clause.head) and any(s.pos_ == "PROPN" for s in clause.subjects)


def dependents(clause: Clause) -> Iterator[Token]:
    """The dependents of the head, of its auxiliaries, and of the semi-auxiliary above it."""
    yield from clause.head.children
    yield from syntax.hung_from_auxiliaries(clause.head)
    if clause.top is not None:
        yield from (child for child in clause.top.children if child.i != clause.head.i)
    if clause.kind is Kind.COPULA:
        for word in clause.words:
            if word.i != clause.head.i:
                yield from word.children


def auxiliaries_of(clause: Clause) -> Iterator[Token]:
    """The auxiliaries of a clause, those that it shares with a coordinated verb included."""
    own = [child for child in dependents(clause) if child.dep_ in syntax.AUXILIARIES]
    yield from own
    head = clause.hinge
    if head.dep_ != syntax.CONJUNCT or syntax.child(head, syntax.ACTIVE_SUBJECTS) is not None:
        return
    first = next(reversed(leading_verbs(head)), syntax.first_conjunct(head))
    if own:
        led = all(a.tag_ == "TO" for a in own) and not syntax.is_infinitive(first)
        led = led or all(
            a.lower_ == BEING for a in own
        )  # "could be fined, as well as being jailed"
        yield from (c for c in first.children if led and c.tag_ == "MD")  # "would go and to stay"
        return
    if syntax.child(head, syntax.SUBJECTS) is not None and head.tag_ != "VBN":
        return
    plain = first.tag_ == "VB" and head.tag_ == "VBP"  # the same form: "will allow it and find out"
    if plain or head.tag_ in {"VB", "VBN", "VBG"}:
        yield from (child for child in first.children if child.dep_ in syntax.AUXILIARIES)


def _is_question(clause: Clause, end: int, lexicon: Lexicon) -> bool:
    """Whether a clause is the main clause of a question, in a sentence that ends there."""
    if clause.kind is Kind.NOUN or clause.link not in {Link.ROOT, Link.CONTENT}:
        return False
    head = clause.hinge
    behind = head.doc[head.i : end]
    quotes = [token.i for token in behind if token.is_quote]
    asked = next((token.i for token in behind if token.text == "?"), end)
    paired = len(quotes) == QUOTES and quotes[-1] < asked  # 'mean by a "good" plan?'
    following = next(
        (
            token
            for token in behind
            if token.text in {"?", ".", "!"} or (token.is_quote and not paired)
        ),
        None,
    )
    if following is None or following.text != "?":
        return False
    if _is_tag(following, lexicon) and not tells_hearer(clause):
        return False
    if clause.link is Link.CONTENT:
        asks = syntax.child(head, syntax.SUBJECTS) is None or is_inverted(head, clause.governor)
        return asks and not _is_named_doing(head)
    return not asks_behind(head, following.i)


def _is_left_open(clause: Clause) -> bool:
    """Whether *whether* leaves open if a clause is so, and no "or not" makes it a condition.

    It opens all that is coordinated behind it ("whether it helped or harmed them").
    """
    if clause.kind is Kind.NOUN:
        return False
    verb = clause.hinge
    while verb.dep_ == syntax.CONJUNCT and syntax.child(verb, OWN) is None:
        verb = verb.head
    mark = syntax.marker(verb)
    if mark is None or mark.lower_ != "whether":
        return False
    either = mark.doc[mark.i + 1 : mark.i + 3].text.lower() == "or not"
    return not either or mark.head.dep_ == syntax.PREPOSITIONAL_CLAUSE  # "of whether or not"


def _is_tag(mark: Token, lexicon: Lexicon) -> bool:
    """Whether a question mark only asks for assent to what was stated (", right?", ", is it?").

    Huddleston & Pullum 2002, ch. 10 §5.1.
    """
    words = mark.doc[max(mark.sent.start, mark.i - LONGEST_TAG) : mark.i]
    comma = next((token.i for token in reversed(words) if token.text == ","), None)
    if comma is None:
        return False
    tag = mark.doc[comma + 1 : mark.i]
    return is_inverted_tag(tag) or tag.text.lower() in lexicon.words("QuestionTag")


def is_inverted_tag(words: Span) -> bool:
    """Whether words are an auxiliary and a pronoun, as in "…, hasn't it?"."""
    verb = words[0].tag_.startswith("VB") or words[0].tag_ == "MD" if words else False
    return verb and len(words) in {2, 3} and words[-1].pos_ == "PRON"


def _is_named_doing(verb: Token) -> bool:
    """Whether a verb only names a doing ("do you want *to go*, do you regret *going*?")."""
    alone = syntax.child(verb, syntax.SUBJECTS | syntax.AUXILIARIES) is None
    return syntax.is_infinitive(verb) or (syntax.is_gerund(verb) and alone)
