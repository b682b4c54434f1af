"""Clauses behind names within a noun phrase that tell of its head ("a niece of Reed, who …").

Who is new in a text is told about, not who is named beside her; and of what joins two, a clause in
the singular tells ("the merger of Alba and Corvo, which was agreed in May").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import describe_other
from graphbuilder.extraction.words.agreement import number_of
from graphbuilder.extraction.words.forms import INDEFINITE
from graphbuilder.extraction.words.people import denotes_people, denotes_person, is_somebody
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

PERSONS = frozenset({"nobody", "somebody", "anybody", "someone", "anyone", "none"})
WORDS = ("who", "which", "that")
ONE = "one"  # "one of his rivals"


def describe_outer(doc: Doc, lexicon: Lexicon) -> None:
    """Hang relative clauses behind names from the noun that the names stand with.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Nouns that name events.
    """
    for index in worded(doc, WORDS):
        clause = doc[index].head
        if clause.dep_ != syntax.RELATIVE_CLAUSE or doc[index].dep_ not in syntax.SUBJECTS:
            continue
        noun = syntax.first_conjunct(clause.head)
        if (person := _person_around(clause.head, doc[index])) is not None:
            describe_other(clause, person)
            continue
        if noun.dep_ != syntax.PREPOSITIONAL_OBJECT or noun.i > index:
            continue
        outer, named, better = noun.head.head, noun.pos_ == "PROPN", None
        if doc[index].lower_ == "who":
            apart = doc[index - 1].text == "," and (named or outer.lower_ == ONE)
            better = _newcomer(outer) if apart else None
        elif named:
            joined = len(syntax.conjuncts(noun)) > 1 and noun.head.lower_ == "of"
            better = outer if joined and _joins(outer, clause, lexicon) else None
        if better is not None:
            clause.head = better


def _person_around(noun: Token, relative: Token) -> Token | None:
    """The person in whose phrase a thing stands that *who* was hung from.

    "The founder of one of its news sites, who was jailed": no site is *who*. Names of people may
    look like those of places, but they have no article.
    """
    common = noun.pos_ == "NOUN" or any(c.lower_ == "the" for c in noun.lefts)
    if relative.lower_ != "who" or not common or denotes_people(noun) or noun.i > relative.i:
        return None
    outer = noun
    while outer.dep_ == syntax.PREPOSITIONAL_OBJECT and outer.head.head.pos_ in syntax.NOMINAL:
        outer = outer.head.head
        if denotes_person(outer) or outer.lower_ in PERSONS:
            return outer
    return None


def _newcomer(outer: Token) -> Token | None:
    """Whom a new word describes: somebody new, or a name ("a woman, a niece of Reed, who …").

    The comma behind the words closes what they add ("Ann Moe, one of his rivals, who …").
    """
    one, told = outer.lower_ == ONE, outer.head
    if outer.dep_ != syntax.APPOSITION or not (one or is_somebody(outer)) or not is_somebody(told):
        return None
    new = one or _is_new(outer)
    return told if new and (told.pos_ == "PROPN" or _is_new(told)) else None


def _is_new(noun: Token) -> bool:
    """Whether an indefinite word opens a noun."""
    return not INDEFINITE.isdisjoint(c.lower_ for c in noun.lefts)


def _joins(outer: Token, clause: Token, lexicon: Lexicon) -> bool:
    """Whether a clause in the singular tells of an event that has two parties."""
    event = outer.tag_ == "NN" and bool(lexicon.find("noun", outer.lemma_.lower()))
    return event and not is_somebody(outer) and number_of(clause) == "sg"
