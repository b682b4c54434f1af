"""Clauses that do not share how open the doing is that they hang beside: means, grounds, terms.

"Took steps to calm the town by freeing them" aims at calm, and freed them; who wants to thank
somebody for coming knows that they came; and what a thing cannot be compared with can be done.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.clauses.governing.denying import denial_around
from graphbuilder.extraction.factuality.habits import TRYING
from graphbuilder.extraction.syntax.tense import is_past
from graphbuilder.extraction.words.forms import CAN
from graphbuilder.extraction.words.signatures import FLIPPED, Status
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

REFUSING = "refuses"
STANCES = frozenset({"against", "for"})
FOCUS = "focusesOn"
RETREATING = "retreats"
LASTING = frozenset({"until", "till", "unless"})
AWAY = frozenset({"out", "away", "back", "down"})
LEAVING = "leaves"
NAMED = frozenset({FOCUS, "faces"})  # what one stresses or faces doing need not be done
WANTING = frozenset({"intention", "request"})
LIKENING = frozenset({"to", "with"})
OPEN = frozenset(
    {Modality.INTENDED, Modality.ADVOCATED, Modality.OBLIGATION, Modality.FUTURE, Modality.POSSIBLE}
)
NEEDING = frozenset({Modality.OBLIGATION, Modality.ADVOCATED, Modality.PERMITTED})
ABLE = CAN | {"may"}
INDEFINITE = frozenset({"a", "an", "any", "every", "some", "no"})


def status_apart(
    clause: Clause, status_of: Callable[[Clause], Status], lexicon: Lexicon
) -> Status | None:
    """The status of a gerund behind a preposition that is not that of what it hangs beside.

    Args:
        clause: A clause that hangs beside another one.
        status_of: The status of any clause above it.
        lexicon: Verbs of comparing and of requiting, and nouns of steps.

    Returns:
        The status; ``None`` where the gerund shares that of its governor, or is none.
    """
    governor = clause.governor
    if governor is None:
        return None
    if clause.link is Link.WITHOUT:
        return _of_required(clause, governor, status_of)
    if clause.link is Link.PURPOSE:
        return _of_denied_aim(clause, status_of(governor))
    if clause.link is Link.ADVERBIAL and _ends_promised(clause, governor):
        return Status(modality=Modality.FUTURE).because("end of what is meant")
    return (
        _of_gerund(clause, governor, status_of, lexicon)
        if clause.link is Link.PARTICIPIAL
        else None
    )


def _of_denied_aim(clause: Clause, above: Status) -> Status | None:
    """The status of an aim of what somebody denies ("denies scanning chats to sell them")."""
    if above.polarity is Polarity.AFFIRMED or denial_around(clause) is None:
        return None
    return Status(Polarity.NEGATED, Modality.INTENDED, above.rules).because("denied aim")


def _ends_promised(clause: Clause, governor: Clause) -> bool:
    """Whether a clause says how long what somebody means to do will last ("vowed strikes until …").

    Nobody vows or threatens for as long as that, so that *until* looks ahead from the past, and
    what it names need not have come.
    """
    verb, relation = clause.hinge, governor.evoked
    means = relation is not None and relation.content is Modality.INTENDED
    mark = syntax.marker(verb)
    until = mark is not None and mark.lower_ in LASTING
    things = [*governor.objects, *(oblique.filler for oblique in governor.obliques)]
    between = any(governor.head.i < thing.i < verb.i for thing in things)
    return means and until and between


def _of_gerund(
    clause: Clause, governor: Clause, status_of: Callable[[Clause], Status], lexicon: Lexicon
) -> Status | None:
    """The status of a term of comparison, a ground or a means."""
    verb = clause.head
    first = syntax.first_conjunct(verb)
    if first.dep_ != syntax.PREPOSITIONAL_CLAUSE or not syntax.is_gerund(verb):
        return None
    preposition, word = first.head.lower_, governor.head.lemma_.lower()
    away = first.head.head.lower_
    left = governor.relation_name == LEAVING and (away, preposition) == ("out", "of")
    if left or (governor.relation_name == RETREATING and away in AWAY):
        above = status_of(governor)  # "did not get out of paying": they paid
        return replace(above, polarity=FLIPPED[above.polarity]).because("given up")
    if preposition in LIKENING and word in lexicon.words("ComparingVerb"):
        return Status(modality=Modality.GENERIC).because("term of a comparison")
    if preposition == "for" and word in lexicon.words("RequitingVerb"):
        known = bool(governor.objects) and all(map(_is_known, governor.objects))
        open_ = known and status_of(governor).modality in OPEN
        return Status(modality=Modality.PRESUPPOSED).because("ground") if open_ else None
    if preposition == "by":
        return _of_means(governor, status_of, lexicon)
    return _of_named_doing(first, governor, status_of, lexicon)


def _of_named_doing(
    gerund: Token, governor: Clause, status_of: Callable[[Clause], Status], lexicon: Lexicon
) -> Status | None:
    """The status of a gerund behind a preposition that names a doing, and no circumstance.

    "Was against selling it", "placed emphasis on keeping order": whether it is done is not said.
    """
    preposition = gerund.head
    word, noun = preposition.lower_, preposition.head
    if word == "before" and _is_wanted(governor, status_of(governor)):
        return Status(modality=Modality.FUTURE).because("wanted first")
    stance = word in STANCES and governor.kind is Kind.COPULA and noun.i == governor.head.i
    stance = stance or word == "against"  # "campaigned against building it"
    beside = noun.pos_ == "NOUN" and preposition.i == noun.i + 1
    behind = word == "on" and preposition.i > 0
    before = preposition.nbor(-1).lemma_.lower() if behind else ""
    focus = governor.relation_name == FOCUS or _is_focus(before, lexicon)
    emphasis = word == "on" and (beside or focus)
    if not (stance or emphasis) or not status_of(governor).modality.is_real:
        return None
    if stance:
        return Status(modality=Modality.CONSIDERED).because("stance on it")
    return Status(modality=Modality.GENERIC).because("doing only named")


def _is_focus(noun: str, lexicon: Lexicon) -> bool:
    """Whether a noun names what gets most of somebody's attention ("put the *focus* on saving")."""
    return any(entry.relation.name == FOCUS for entry in lexicon.find("noun", noun))


def _is_wanted(governor: Clause, status: Status) -> bool:
    """Whether somebody wants or needs something before they do another thing, and need not do it.

    "Before lifting the ban, the union wants proof."
    """
    relation = governor.evoked
    return relation is not None and relation.voices in WANTING and status.modality.is_real


def _of_means(
    governor: Clause, status_of: Callable[[Clause], Status], lexicon: Lexicon
) -> Status | None:
    """The status of that by which something was refused, or brought about."""
    if governor.governor is None:
        return None
    if governor.link is Link.CONTENT and governor.governor.relation_name == REFUSING:
        return status_of(governor).because("means of what was refused")
    if not _is_aim(governor, lexicon):
        return None
    outer = status_of(governor.governor)
    done = outer.modality.is_real and outer.polarity is Polarity.AFFIRMED
    return outer.because("means of what was done") if done else None


def _of_required(
    clause: Clause, governor: Clause, status_of: Callable[[Clause], Status]
) -> Status | None:
    """The status of what nobody may go without ("must not leave without paying": they must pay).

    What may not be done without another thing needs that one; behind a phase verb it is the
    phase that does ("must not stop eating without asking a doctor").
    """
    behind = governor.head.i < clause.head.i and clause.head.dep_ == syntax.PREPOSITIONAL_CLAUSE
    if not behind or clause.head.head.lower_ != "without":
        return None
    if governor.link is Link.CONTENT and syntax.is_gerund(governor.head):
        governor = governor.governor or governor
    above = status_of(governor)
    if syntax.is_set_off(clause.head.head) or above.polarity is Polarity.AFFIRMED:
        return None
    if above.modality not in NEEDING and not _cannot(governor.head):
        return None
    return Status(modality=Modality.OBLIGATION, rules=above.rules).because("not without")


def _cannot(verb: Token) -> bool:
    """Whether *can*, *could* or *may* stands by a verb."""
    return any(child.lower_ in ABLE for child in verb.children)


def _is_known(noun: Token) -> bool:
    """Whether a noun or pronoun is a person or body that is known ("him", "the mayor")."""
    first = noun.doc[noun.left_edge.i]
    plural = noun.pos_ == "NOUN" and noun.tag_ in syntax.PLURAL_TAGS and first.i == noun.i
    return first.lower_ not in INDEFINITE and not plural


def _is_aim(aimed: Clause, lexicon: Lexicon) -> bool:
    """Whether an infinitive says what somebody did something for, or tried to bring about."""
    outer = aimed.governor
    if outer is None or not syntax.is_infinitive(aimed.head):
        return False
    verb = outer.hinge
    if not is_past(verb) and not any(c.lower_ in syntax.HAVE for c in verb.children):
        return False
    steps = lexicon.words("StepNoun")
    step = aimed.link is Link.NOUN_CONTENT and aimed.head.head.lemma_.lower() in steps
    tried = aimed.link is Link.CONTENT and (outer.relation_name == TRYING or outer.entry is None)
    return aimed.link is Link.PURPOSE or step or tried
