"""Plans that are given up: who "abandoned a plan to sell it" does not mean to sell it any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind
from graphbuilder.extraction.syntax.verbs import shares_infinitive
from graphbuilder.extraction.words.signatures import Status
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon


def of_abandoned(clause: Clause, governor: Clause, lexicon: Lexicon) -> Status | None:
    """The status of what a plan was that somebody gave up.

    Args:
        clause: An infinitive or gerund behind a noun of plans.
        governor: The clause of the noun, or that of the verb beside it.
        lexicon: Nouns of plans, and verbs of giving up.

    Returns:
        The status; ``None`` where no plan is given up, or not yet.
    """
    deed = clause.hinge
    if not (shares_infinitive(deed) or syntax.is_gerund(deed)):
        return None
    noun = deed.head.head if deed.head.pos_ == "ADP" else deed.head
    above = governor.governor if governor.kind is Kind.NOUN else governor
    if above is None or above.kind is not Kind.VERB or not _is_given_up(noun, above, lexicon):
        return None
    if lexicon.words("ModalNoun").get(noun.lemma_.lower()) != Modality.INTENDED:
        return None
    return Status(Polarity.NEGATED, Modality.INTENDED).because("given up")


def _is_given_up(noun: Token, above: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause tells, as done, that a plan is given up."""
    verb, verbs = above.head, lexicon.words("AbandoningVerb")
    open_ = any(c.tag_ == "MD" or c.dep_ == syntax.NEGATION for c in verb.lefts)
    if above.semi or open_ or syntax.is_infinitive(verb):
        return False
    if noun in above.objects:
        particle = next((c.lower_ for c in verb.rights if c.dep_ == syntax.PARTICLE), None)
        return (verb.lemma_ if particle is None else f"{verb.lemma_} {particle}") in verbs
    joints = {o.preposition for o in above.obliques if o.filler.i == noun.i}
    return any(f"{verb.lemma_} {joint}" in verbs for joint in joints)
