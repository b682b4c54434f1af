"""What words beside an event noun make of it: "an *alleged* theft", "the *threat* of war"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

Finding = tuple[Modality, str]


def of_carried_noun(clause: Clause, lexicon: Lexicon) -> Finding | None:
    """The modality of what a verb only carries ("has alleged links to them")."""
    nouns = (word for word in clause.words if word.dep_ in syntax.OBJECTS)
    adjectives = (child.lower_ for noun in nouns for child in noun.lefts)
    value = next((word for word in adjectives if word in lexicon.words("HedgeAdjective")), None)
    return None if value is None else (Modality.ALLEGED, "hedging adjective")


def of_noun(noun: Token, lexicon: Lexicon) -> Finding | None:
    """The modality that an adjective or "the threat of …" gives to an event noun."""
    for child in noun.lefts:
        found = _of_adjective(child, noun, lexicon)
        if found is not None:
            return found
    if noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.lower_ == "of":
        above = noun.head.head.lemma_.lower()
        value = lexicon.words("ModalNoun").get(above)
        if above in lexicon.words("TimeNoun") or above == "date":
            return _of_date(noun.head.head, lexicon)
        if value == "refused":
            return Modality.POSSIBLE, "named under a noun of refusal"
        if value is not None:
            return Modality(value), f"content of the noun {noun.head.head.lemma_.lower()!r}"
    return None


def _of_adjective(child: Token, noun: Token, lexicon: Lexicon) -> Finding | None:
    """The modality that a word before an event noun gives to it."""
    compound = noun.doc[child.left_edge.i : child.i + 1].text.lower()  # "so-called"
    if {child.lower_, compound} & lexicon.words("HedgeAdjective").keys():
        return Modality.ALLEGED, "hedging adjective"
    rule, modal = f"adjective {child.lower_!r}", lexicon.words("AttributiveModal")
    value = modal.get(child.lower_) or modal.get(compound)
    if value is not None:
        return Modality(value), rule
    thwarted = child.lower_ in lexicon.words("ThwartedAdjective")
    return (Modality.INTENDED, rule) if thwarted and is_achieved(noun, lexicon) else None


def is_achieved(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun names what is achieved or not, and nothing that is tried, said or planned.

    A foiled attack is none, but a failed attempt was one, and a rejected offer was made.

    Args:
        noun: A noun that names an event.
        lexicon: What nouns evoke.
    """
    if noun.lemma_.lower() in lexicon.words("ActNoun"):
        return False
    relations = [entry.relation for entry in lexicon.find("noun", noun.lemma_.lower())]
    return not any(relation.voices or relation.takes_content for relation in relations)


def _of_date(time: Token, lexicon: Lexicon) -> Finding | None:
    """The modality that an adjective gives to what it dates ("the planned date of the sale")."""
    modal = lexicon.words("AttributiveModal")  # and none "at the time of the ban"
    found = ((child.lower_, modal.get(child.lower_)) for child in time.lefts)
    return next(((Modality(v), f"adjective {word!r}") for word, v in found if v is not None), None)
