"""What something is said to be: offices and memberships behind a copula or in apposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link, Oblique
from graphbuilder.extraction.clauses.evocation import evoke_noun
from graphbuilder.extraction.words import roles
from graphbuilder.lexicon import Entry

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.words.roles import NounFacts, Roles
    from graphbuilder.lexicon import Lexicon

OFFICE = "holdsRole"
OFFICES = frozenset({"head", "office"})
BELONGING = frozenset({"of", "for", "at"})


def find_predications(clauses: Clauses, lexicon: Lexicon) -> None:
    """Give copulas and appositions the relation that their noun names.

    "Anna Lind is the foreign minister of Norway" says that she holds an office; "Estonia, a
    member of NATO," that it is a member. Nouns of events are left alone: "it was an attack" says
    of nobody that he attacks.

    Args:
        clauses: The verbal clauses of a Doc; changed in place.
        lexicon: Which nouns evoke which relation.
    """
    facts = roles.load()
    for clause in list(clauses):
        if clause.kind is Kind.COPULA and clause.entry is None and len(clause.objects) == 1:
            _predicate(clause, clause.objects[0], lexicon, facts)
    for noun in clauses.doc:
        alone = noun.dep_ == syntax.APPOSITION and not _is_listed(noun)
        if alone and noun.pos_ == "NOUN" and clauses.at(noun) is None:
            clause = Clause(noun, Kind.NOUN, words=(noun,), relation="be")
            clause.subjects = [noun.head]
            _predicate(clause, noun, lexicon, facts, offices=False)
            if clause.entry is not None and clause.objects:
                clause.link = Link.RELATIVE
                clauses.add(clause)


def _is_listed(apposed: Token) -> bool:
    """Whether a noun was taken for an apposition that is one item of a list."""
    return len(syntax.children(apposed.head, syntax.LIST_ITEMS)) > 1


def _predicate(
    clause: Clause, noun: Token, lexicon: Lexicon, facts: Roles, *, offices: bool = True
) -> None:
    """Turn "is a N of X" into the relation that the noun names, with X as its object."""
    known = _facts(noun, facts)
    if known is None or not known.types:
        return
    entry, words = evoke_noun(noun, lexicon)
    titled = entry is None or entry.relation.name == OFFICE
    belonging = [
        (p, filler)
        for p, filler in syntax.prepositional(noun)
        if p.lower_ in BELONGING and not (titled and _is_in_title(noun, p, filler, facts))
    ]
    owners = [filler for _, filler in belonging]
    owners += syntax.children(noun, syntax.POSSESSORS)
    owners += [
        child
        for child in noun.children
        if child.dep_ in syntax.ATTRIBUTIVES and (child.ent_type_ in {"NORP", "GPE", "ORG"})
        if f"{child.lower_} {noun.lemma_.lower()}" not in facts.nouns  # "Defence Minister"
    ]
    relation = lexicon.relations.get(OFFICE)
    if entry is not None and owners and known.is_person:
        clause.entry = entry
        clause.words = (*clause.words, *(word for word in words if word not in clause.words))
        clause.objects[:] = owners
    elif (
        offices
        and known.office in OFFICES
        and relation is not None
        and not any(subject.lower_ == "it" for subject in clause.subjects)
    ):
        clause.entry = Entry(relation, noun.lemma_.lower(), (), "noun", None)
        clause.obliques.append(Oblique("as", noun, noun))
        clause.objects[:] = owners[:1] or [noun]


def _is_in_title(noun: Token, preposition: Token, filler: Token, facts: Roles) -> bool:
    """Whether a phrase is a part of an office's name: nobody is the secretary of a *state*."""
    title = f"{noun.lemma_} {preposition.text} {filler.text}".lower()
    before = noun.doc[noun.i - 1].lower_ if noun.i else ""
    return title in facts.nouns or f"{before} {title}" in facts.nouns


def _facts(noun: Token, facts: Roles) -> NounFacts | None:
    """What the lists say of a noun, with the word before it or alone."""
    before = noun.doc[noun.i - 1] if noun.i else None
    if before is not None and before.dep_ in syntax.PRENOMINAL:
        known = facts.nouns.get(f"{before.lower_} {noun.lemma_.lower()}")
        if known is not None:
            return known
    return facts.nouns.get(noun.lemma_.lower())
