"""Who is to do what a request, a call or an order says: not who makes it, but who answers it.

"Rejected calls to resign", "ignored an order by the court to pay": whoever is asked refuses, obeys
or faces it, and so is the one who is to act (Huddleston & Pullum 2002, ch. 14 §3.3: control of
infinitives by the addressee of a noun of asking). Who makes a request may ask for leave to do
something, too ("Togo's request to join the bloc").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

REQUEST = "request"
LEAVE = "leave"  # a value of gb:AddressedNoun: asks for leave, too
ADDRESSING = frozenset({"on", "to", "for"})


def is_answered(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is a request or an order that its verb's subject is said to answer.

    Args:
        noun: A noun.
        lexicon: Nouns of asking, and verbs by which what is asked is answered.
    """
    if noun.lemma_.lower() not in lexicon.words("AddressedNoun"):
        return False
    return _answering(noun, lexicon) is not None


def addressees(clause: Clause, governor: Clause, lexicon: Lexicon) -> list[Token] | None:
    """Who is to do what an infinitive behind a noun of asking says.

    Args:
        clause: The infinitive.
        governor: The clause of the noun, or that of the verb beside it.
        lexicon: Nouns of asking, and verbs by which what is asked is answered.

    Returns:
        Who is asked, nobody where that is not said; ``None`` where other rules tell.
    """
    verb = clause.hinge
    noun = governor.head if governor.kind is Kind.NOUN else verb.head
    kind = lexicon.words("AddressedNoun").get(noun.lemma_.lower())
    if kind is None or not syntax.is_infinitive(verb) or _is_addressed(noun, governor):
        return None
    answering = _answering(noun, lexicon)
    asks_leave = clause.passive or verb.lemma_.lower() in lexicon.words("LicensedVerb")
    if asks_leave and (kind == LEAVE or clause.passive):
        return None if governor.kind is Kind.VERB or governor.subjects else []
    if answering is None:
        asks = governor.evoked is not None and governor.evoked.voices == REQUEST
        return [] if asks or noun not in governor.words else None  # "signed an order to seize it"
    above = governor.governor if governor.kind is Kind.NOUN else governor
    if above is None or answering.i not in {word.i for word in above.words}:
        return []
    return [token for token in above.subjects if is_somebody(token) or token.pos_ == "PRON"]


def _answering(noun: Token, lexicon: Lexicon) -> Token | None:
    """The verb by which what a noun asks is answered ("*ignored* calls", "*bowed* to pressure")."""
    verbs = lexicon.words("AddresseeVerb")
    if noun.dep_ == syntax.PREPOSITIONAL_OBJECT:
        verb = noun.head.head
        return verb if f"{verb.lemma_} {noun.head.lower_}" in verbs else None
    if noun.dep_ not in syntax.UNDERGOERS:
        return None
    verb = noun.head
    particle = next((c.lower_ for c in verb.rights if c.dep_ == syntax.PARTICLE), None)
    named = verb.lemma_ if particle is None else f"{verb.lemma_} {particle}"
    return verb if named in verbs else None


def _is_addressed(noun: Token, governor: Clause) -> bool:
    """Whether it is said who is asked ("calls on the king to go")."""
    told = governor.recipients or (governor.kind is Kind.NOUN and governor.objects)
    return bool(told) or any(word.lower_ in ADDRESSING for word, _ in syntax.prepositional(noun))
