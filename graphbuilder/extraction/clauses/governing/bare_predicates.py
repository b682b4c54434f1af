"""Adjectives that a headline says of something without *is* ("Lee says tariffs unfair").

Headlines leave the copula out (Mårdh 1980, Headlinese); who says so makes nothing so, as those do
who make or call something unfair.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Oblique
from graphbuilder.extraction.clauses.evocation import evoke_adjective
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

THAT = "that S"
CALLING = "NP ADJ"  # the frame of verbs that call something what it is


def find_bare_predicates(clauses: Clauses, lexicon: Lexicon) -> None:
    """Add a clause for an adjective with a subject that a verb of saying has for its content.

    Args:
        clauses: The verbal clauses of a Doc; changed in place.
        lexicon: Which verbs say something, and which adjectives evoke which relation.
    """
    doc = clauses.doc
    for index in labelled(doc, "DEP", (syntax.COMPLEMENT,)):
        adjective, verb = doc[index], doc[index].head
        if adjective.pos_ != "ADJ" or verb.i > index or not _says(verb, lexicon):
            continue
        report, subject = clauses.at(verb), syntax.child(adjective, syntax.ACTIVE_SUBJECTS)
        if report is None or subject is None or syntax.is_finite(adjective):
            continue
        if verb.lemma_.lower() in lexicon.words("PredicatingVerb"):
            continue  # "deemed it wise"
        entry, words = evoke_adjective(adjective, lexicon)
        relation = f"be {adjective.lower_}"
        clause = Clause(adjective, Kind.COPULA, relation, words=words, entry=entry)
        clause.subjects = syntax.conjuncts(subject)
        clause.obliques = [Oblique(p.lower_, o, p) for p, o in syntax.prepositional(adjective)]
        clauses.add(clause)
        report.words = tuple(word for word in report.words if word.i != index)
        report.objects = [o for o in report.objects if o.i not in {s.i for s in clause.subjects}]
        report.relation = verb.lemma_.lower()


def _says(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb by itself says that something is so, and calls nothing what it is."""
    entries = lexicon.find("verb", verb.lemma_.lower())
    told = any(
        e.relation.attributes == "speech" and not e.words and (e.frame or THAT).endswith(THAT)
        for e in entries
    )
    return told and all(e.frame != CALLING for e in entries)
