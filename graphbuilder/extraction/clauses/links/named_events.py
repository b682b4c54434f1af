"""How a noun that names an event hangs from the clause around it: as its content, or beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Link
from graphbuilder.extraction.clauses.links.addressees import is_answered
from graphbuilder.extraction.clauses.modality.hedged_nouns import is_achieved
from graphbuilder.extraction.words.definite import is_definite
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Oblique
    from graphbuilder.lexicon import Lexicon, Relation

NAMED_AS = frozenset({syntax.OBJECT_PREDICATE})
SITES = frozenset({"GPE", "LOC", "FAC", "ORG"})
ATTITUDE, AGREEMENT = "attitude", "AGREE"
AHEAD = frozenset({Modality.INTENDED, Modality.FUTURE, Modality.PERMITTED})
WANTED = frozenset(
    {Modality.ADVOCATED, Modality.OBLIGATION, Modality.INTENDED, Modality.PROHIBITED}
)
ASKED = frozenset({Modality.ADVOCATED, Modality.OBLIGATION})  # what is called for lies ahead
PUT_FORWARD = frozenset({"request", "intention"})  # values of gb:voices: demands, offers, plans
DECIDING, PUT_BY_OTHERS = "decides", "request"
AGAINST = "against"  # "lobbied against the sale" asks for none
ANSWERS = frozenset({"agreesTo", "refuses", "excludes", "approves", "considers", "waitsFor"})


def is_where_or_when(oblique: Oblique, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a phrase tells a place or a time of an event ("a march at the port").

    What is felt, said or done at a place can be aimed at it ("anger at Rome", "a raid at a farm").
    """
    noun, relation = oblique.filler, clause.evoked
    if noun.lemma_.lower() in lexicon.words("TimeNoun"):
        return oblique.preposition in {"at", "to", "on", "for"}
    if relation is None or relation.attributes is not None:
        return False
    held = relation.sign > 0 or relation.plover == "PROTEST"
    site = noun.ent_type_ in SITES or noun.lemma_.lower() in lexicon.words("SiteNoun")
    return held and oblique.preposition == "at" and site


def link_nominal(clause: Clause, governor: Clause | None, lexicon: Lexicon) -> Link:
    """The link of a noun that names an event.

    Args:
        clause: The noun's clause.
        governor: The clause that it stands in, or ``None``.
        lexicon: Nouns of asking, which whoever refuses them did not make.

    Returns:
        Content where its verb takes one there and the noun names an event that is new, or that is
        only called for; else a link that leaves the noun a participant.
    """
    noun = clause.hinge
    if governor is None:
        return Link.NOMINAL
    place = syntax.first_conjunct(noun)  # "called for a truce and the release of hostages"
    if place.dep_ == syntax.PREPOSITIONAL_OBJECT and _is_gone_without(place, lexicon):
        return Link.WITHOUT
    if place.dep_ == syntax.ATTRIBUTE and governor.expletive:
        return Link.EXISTENTIAL
    return _link_filler(clause, place, governor, lexicon)


def _link_filler(clause: Clause, place: Token, governor: Clause, lexicon: Lexicon) -> Link:
    """The link of a noun that stands where its verb may take a content."""
    noun = clause.hinge
    # "Refused a request": who refuses it has not made it.
    answered = _is_answered(clause, governor) or is_answered(noun, lexicon)
    if governor.entry is None or answered or not _fills_content(place, governor):
        return Link.NOMINAL
    relation = governor.entry.relation
    weighs = lexicon.words("WeighingVerb").get(governor.head.lemma_.lower())
    against = weighs == AGAINST and place.head.lower_ == AGAINST
    told = weighs is not None and relation.attributes is not None
    if (told or against) and is_achieved(noun, lexicon):
        return Link.NOMINAL  # "discussed an attack": nobody says that there was one
    open_ = _lies_ahead(relation) or relation.denies  # "averted the strike"
    said = _is_said(noun, relation, lexicon)
    if not said and (not is_definite(noun) or (open_ and _is_told_which(noun))):
        return Link.CONTENT
    return Link.CONTENT if _is_undone(noun, relation, lexicon) else Link.NOMINAL


def _is_gone_without(noun: Token, lexicon: Lexicon) -> bool:
    """Whether what a noun names is not there ("without a truce", "free of attacks on the king").

    "Free of *the* debt" speaks of one that there is or was.
    """
    preposition = noun.head
    adjective = preposition.head.lower_
    rid = adjective in lexicon.words("RidAdjective") and preposition.lower_ in {"of", "from"}
    return preposition.lower_ == "without" or (rid and not _is_told_which(noun))


def _is_undone(noun: Token, relation: Relation, lexicon: Lexicon) -> bool:
    """Whether somebody's deed is one that is wanted or averted ("sought his arrest").

    What somebody says or plans is there before it is averted ("blocked his plan").
    """
    if not (relation.denies or relation.content in WANTED):
        return False
    if syntax.child(noun, syntax.POSSESSORS) is None:
        return False
    return not any(
        entry.relation.voices or entry.relation.takes_content
        for entry in lexicon.find("noun", noun.lemma_.lower())
    )


def _is_answered(clause: Clause, governor: Clause) -> bool:
    """Whether a noun names what others put to whom its clause is about ("refused a proposal").

    Who accepts, refuses or awaits an offer, a demand or a plan does not make it by that.
    """
    named = clause.evoked
    if governor.relation_name == DECIDING and named is not None:
        return named.voices == PUT_BY_OTHERS  # "decides on the requests"
    return governor.relation_name in ANSWERS and named is not None and named.voices in PUT_FORWARD


def _lies_ahead(relation: Relation) -> bool:
    """Whether what a relation is about is wanted, planned, hoped, feared or barred: not there yet.

    Who promises, plans, hopes for or forbids the release of somebody speaks of no release that
    there was.
    """
    felt = relation.content is Modality.POSSIBLE and relation.attributes == ATTITUDE
    # "Approved the raids", and those were made; "restricts the sale" tells of some sale.
    unmeant = relation.voices is None and relation.attributes is None
    known = unmeant and (relation.plover == AGREEMENT or relation.sign < 0)
    asked = relation.content in ASKED or relation.content is Modality.PROHIBITED
    return felt or asked or (relation.content in AHEAD and not known)


def _is_said(noun: Token, relation: Relation, lexicon: Lexicon) -> bool:
    """Whether a noun is what somebody said, which is denied and yet said ("denied his claim").

    A claim *by* somebody is as much theirs.
    """
    owned = any(c.dep_ in syntax.POSSESSORS for c in noun.lefts)
    authored = any(c.lower_ == "by" and c.dep_ in syntax.PREPOSITIONS for c in noun.rights)
    if not relation.denies or not (owned or authored):
        return False
    entries = lexicon.find("noun", noun.lemma_.lower())
    return any(entry.relation.attributes is not None for entry in entries)


def _is_told_which(noun: Token) -> bool:
    """Whether only an article or an owner says which event is meant ("demanded *their* recall")."""
    told = [c for c in noun.children if c.dep_ in syntax.DETERMINATIVES | syntax.POSSESSORS]
    return len(told) == 1 and (told[0].lower_ == "the" or told[0].dep_ in syntax.POSSESSORS)


def _fills_content(noun: Token, governor: Clause) -> bool:
    """Whether a noun stands where its verb takes its content ("call for a ban")."""
    entry = governor.entry
    if entry is None or entry.relation.flips or not entry.relation.takes_content:
        return False
    undergone = governor.passive and noun.head.i == governor.head.i
    said = syntax.child(governor.head, NAMED_AS)
    if said is not None and noun.head.i == governor.head.i:
        return noun.i == said.i  # "called the move an attack on the church"
    if noun.dep_ in syntax.OBJECTS or (undergone and noun.dep_ in syntax.PASSIVE_SUBJECTS):
        return True  # "an attack was feared"
    above = noun.head.head
    if above.dep_ == syntax.PREPOSITIONAL_OBJECT and above.head.lower_ == "with":
        return False  # "bans all tours, with the exception of tours of the port"
    # "Ahead of a planned attempt, Lee vowed to stay": what stands in front is nobody's vow.
    return (
        noun.i > governor.head.i
        and noun.dep_ == syntax.PREPOSITIONAL_OBJECT
        and (
            noun.head.lower_ in entry.words
            or entry.relation.roles.get(noun.head.lower_) == "content"
        )
    )
