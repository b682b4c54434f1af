"""Nouns that name events take their subject from the clause around them, where it implies one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link
from graphbuilder.extraction.clauses.ownership import is_about_oneself
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

REASONS = frozenset({"over", "on", "for", "from", "of", "out"})


def lend_subjects(clauses: Clauses, lexicon: Lexicon) -> None:
    """Give nouns the subject that the clause around them implies.

    "refused over concerns that …": who refuses is who is concerned. "London's announcement
    marked a break with Washington": the event that a copular verb ascribes to a subject is
    the subject's, or the doing of whoever acts in it.

    Args:
        clauses: All clauses, with their own participants; changed in place.
        lexicon: Which verbs are copular.
    """
    for clause in clauses:
        governor = clause.governor
        if clause.kind is not Kind.NOUN or clause.subjects or governor is None:
            continue
        noun = clause.head
        attitude = clause.entry is not None and clause.entry.relation.attributes == "attitude"
        purposeful = (
            clause.entry is not None
            and clause.entry.relation.content is Modality.INTENDED
            and noun.dep_ == syntax.PREPOSITIONAL_OBJECT
            and noun.head.lower_ == "in"
        )
        announced = clause.link is Link.CONTENT and is_about_oneself(governor)
        if (purposeful or announced) and not governor.passive:
            clause.subjects += governor.subjects
        elif attitude and noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.lower_ in REASONS:
            if not governor.passive:
                clause.subjects += governor.subjects
                clause.link = Link.REASON
        elif is_ascribed(clause, lexicon):
            clause.subjects += _doers_of_subject(governor, clauses, lexicon)
            clause.link = Link.EXISTENTIAL


def _doers_of_subject(copula: Clause, clauses: Clauses, lexicon: Lexicon) -> list[Token]:
    """Who does what the subject of a copula is: those of the event, or the subject itself.

    Who demands something does not do it, and an issue does nothing.
    """
    found: list[Token] = []
    for subject in copula.subjects:
        event = clauses.at(subject)
        if event is not None and event.kind is Kind.NOUN:
            meant = event.entry.relation.content if event.entry else None
            found += event.subjects if meant is None or meant.is_real else []
        elif event is None and subject.lemma_.lower() not in lexicon.words("AimNoun"):
            found.append(subject)
    return found


def is_ascribed(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether an event noun is what a copular verb says of its subject."""
    governor = clause.governor
    if governor is None or clause.head.dep_ not in syntax.COMPLEMENTS:
        return False
    verb = governor.head.lemma_.lower()
    return clause.head.head.i == governor.head.i and verb in lexicon.words("CopularVerb")
