"""Contents that are not what the signature of their verb gives: sued for, doubted, thwarted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Kind, Link
from graphbuilder.extraction.factuality.habits import TRYING
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.extraction.words.signatures import Status
    from graphbuilder.lexicon import Lexicon

FORESEEING = frozenset({"witnesses", "imagines", "expects"})
ABLE, DECIDING, KNOWING = "isAbleTo", "decides", "knows"
MEANT = frozenset({Modality.OBLIGATION, Modality.ADVOCATED, Modality.INTENDED})
EXCLUDING = "excludes"
UNDERTAKING = frozenset({TRYING, "prepares"})
ENDING = frozenset({"ends", "reverses"})
NOW = frozenset({"do", "does", "ca", "can", "cannot"})


def amended(
    clause: Clause, governor: Clause, above: Status, given: Status, lexicon: Lexicon
) -> Status:
    """The status of a content where it is not what the signature of its verb gives.

    Args:
        clause: A clause that is content.
        governor: The clause that governs it.
        above: The status of the governor.
        given: What the signature of its verb gives.
        lexicon: Verbs for states.
    """
    found = _modality_of(clause, governor, above, given)
    if found is not None:
        return replace(given, modality=found)
    if _is_not_foreseen(clause, governor, above):
        return replace(given, polarity=Polarity.NEGATED)
    if given.polarity is Polarity.NEGATED and _may_be_outside(clause, governor, lexicon):
        return replace(given, polarity=Polarity.AFFIRMED, modality=Modality.POSSIBLE)
    if _is_uncertain(governor, above):
        return replace(given, polarity=Polarity.AFFIRMED, modality=Modality.POSSIBLE)
    return given


def _modality_of(clause: Clause, governor: Clause, above: Status, given: Status) -> Modality | None:
    """The modality of a content that the signature does not give; ``None`` if it does."""
    if _is_sought(clause, governor):
        return Modality.INTENDED
    considered = given.modality is Modality.CONSIDERED
    if considered and clause.kind is Kind.NOUN and clause.relation_name == TRYING:
        return Modality.PRESUPPOSED  # "supports efforts to save it"
    if _is_to_be_able(governor, above, given):
        return above.modality
    if _is_opinion(clause, governor, given) or _is_less_meant(governor, given):
        return Modality.POSSIBLE
    told = _is_over(clause, given) or _is_to_tell(clause, governor, given)
    return Modality.ACTUAL if told else None


def as_thwarted(clause: Clause, status: Status) -> Status:
    """The status that a plot, an attempt or a claim is stated with that somebody puts an end to.

    "Foiled a plot to bomb it": there was a plot, and they did not bomb it; who "withdrew her claim
    that he lied" did claim so.

    Args:
        clause: A clause.
        status: What its own words and its governors give it.
    """
    above = clause.governor.evoked if clause.governor is not None else None
    ended = clause.governor is not None and clause.governor.relation_name in ENDING
    made = _is_undertaken(clause) or (clause.claims and ended)
    stops = above is not None and above.name != EXCLUDING  # "ruled out an attempt": none is made
    prevents = above is not None and above.denies and not above.attributes and stops
    denied = status.polarity is Polarity.NEGATED and status.modality.is_real
    if clause.kind is Kind.NOUN and made and prevents and denied:
        return replace(status, polarity=Polarity.AFFIRMED, modality=Modality.PRESUPPOSED)
    return status


def _is_undertaken(clause: Clause) -> bool:
    """Whether somebody meant, tried or got ready to do something, and need not have done it.

    Who *appoints* or *hires* somebody to do something has done it: nobody made the appointment that
    was blocked.
    """
    relation = clause.evoked
    meant = relation is not None and relation.content is Modality.INTENDED
    return meant and (clause.voices or clause.relation_name in UNDERTAKING)


def denies_content(copula: Clause) -> bool:
    """Whether an *it* that is not so denies what follows ("it is not that they left").

    "It was not until May that they left", or until they were paid, says that they did, and so does
    "it was not in May that they left".

    Args:
        copula: The clause of a copula with an empty *it*.
    """
    verb = copula.head
    found = any(
        child.left_edge.lower_ == "until" or child.dep_ in syntax.PREPOSITIONS
        for child in verb.rights
    )
    return not found and syntax.child(verb, syntax.PREDICATIVES) is None


def _is_sought(clause: Clause, governor: Clause) -> bool:
    """Whether an infinitive is the end of an accusation ("sued to stop it"), not what it says.

    Of a passive it is what is said ("is alleged to steal"), and so it is in the perfect, of what
    was done ("alleged to have won").
    """
    relation = governor.evoked
    accuses = relation is not None and relation.content is Modality.ALLEGED
    if not accuses or governor.passive or clause.top is not None:
        return False
    perfect = any(c.lower_ in syntax.HAVE for c in clause.head.lefts)
    return syntax.is_infinitive(clause.head) and not perfect and not syntax.is_finite(clause.head)


def _is_over(clause: Clause, given: Status) -> bool:
    """Whether an infinitive in the perfect tells what has been ("is projected to have won").

    With a term it lies ahead ("is forecast to have sunk by May").
    """
    perfect = any(c.lower_ == "have" for c in clause.head.lefts)
    if given.modality is not Modality.FUTURE or not perfect or syntax.is_finite(clause.head):
        return False
    return all(oblique.preposition != "by" for oblique in clause.obliques)


def _is_not_foreseen(clause: Clause, governor: Clause, above: Status) -> bool:
    """Whether somebody does not see something coming ("I can't imagine it happening").

    What one did not see may have come.
    """
    if above.polarity is Polarity.AFFIRMED or governor.relation_name not in FORESEEING:
        return False
    now = any(c.lower_ in NOW for c in governor.head.lefts)
    own = governor.entry is not None and (governor.entry.frame or "").endswith("NP VP-ing")
    return now and own and syntax.is_gerund(clause.head)


def _is_to_tell(clause: Clause, governor: Clause, given: Status) -> bool:
    """Whether a clause is what somebody did something to tell or find ("rang to say it rained")."""
    told = governor.claims and governor.link is Link.PURPOSE and syntax.is_finite(clause.head)
    return told and given.modality is Modality.INTENDED


def _is_to_be_able(governor: Clause, above: Status, given: Status) -> bool:
    """Whether somebody is only meant or wanted to be able to do something, and may not be yet.

    "Users should be able to sell it", "she wants to be able to vote"; of what a thing should be
    able to do one is nearly sure.
    """
    if governor.relation_name != ABLE or given.modality is not Modality.POSSIBLE:
        return False
    meant = above.modality in MEANT and above.polarity is Polarity.AFFIRMED
    return meant and any(map(is_somebody, governor.subjects))


def _may_be_outside(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a deed joined to a denied state may be no part of what is denied.

    "Denied that he was drunk and drove away": a bare past tense goes on the denial as well as it
    goes on *was*, and nothing tells which.
    """
    verb, first = clause.hinge, syntax.first_conjunct(clause.head)
    tenses = {word.tag_ for word in (first_word(verb), first_word(governor.head))}
    if first.i == clause.head.i or tenses != {"VBD"}:
        return False
    own = syntax.child(verb, syntax.SUBJECTS | {syntax.MARK}) is not None
    helped = first_word(verb).i != verb.i and not syntax.has_passive_auxiliary(verb)
    bare = not own and not helped
    deed = verb.lemma_.lower() not in lexicon.words("StateVerb") and not syntax.is_copula(verb)
    return bare and deed and syntax.is_copula(first) and first_word(first).i == first.i


def _is_uncertain(governor: Clause, above: Status) -> bool:
    """Whether somebody does not know something *for sure*, which need not be so then."""
    behind = governor.head.doc[governor.head.i + 1 : governor.head.i + 3].text.lower()
    denied = above.polarity is Polarity.NEGATED and governor.relation_name == KNOWING
    return denied and behind in {"for sure", "for certain"}


def _is_opinion(clause: Clause, governor: Clause, given: Status) -> bool:
    """Whether what somebody decided is how things are ("decided that the house was too small").

    What they mean to do stands with a modal verb, or in a plain form.
    """
    verb = clause.hinge
    decides = governor.relation_name == DECIDING and given.modality is Modality.INTENDED
    first = first_word(verb)
    tensed = first.tag_ in syntax.MARKED_TAGS or (first.tag_ == "VBP" and syntax.is_copula(first))
    return decides and clause.kind is not Kind.NOUN and tensed


def _is_less_meant(governor: Clause, given: Status) -> bool:
    """Whether somebody means to do something less than before ("are less willing to wait")."""
    less = any(child.lower_ == "less" for word in governor.words for child in word.lefts)
    return given.modality is Modality.INTENDED and less
