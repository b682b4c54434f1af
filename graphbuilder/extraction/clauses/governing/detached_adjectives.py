"""Adjectives that stand before or behind a clause with what they are said with: "Unable to pay, …".

Such an adjective is a predicate whose subject is that of the clause (Huddleston & Pullum 2002,
ch. 6 §10.1), and its infinitive is its content, not what the clause is for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind
from graphbuilder.extraction.clauses.evocation import evoke_adjective
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from graphbuilder.lexicon import Lexicon

OPEN = frozenset({syntax.OPEN_COMPLEMENT})


def find_detached_adjectives(clauses: Clauses, lexicon: Lexicon) -> None:
    """Add a clause for every listed adjective that is hung from a verb and has an infinitive.

    Args:
        clauses: The verbal clauses of a Doc; changed in place.
        lexicon: Which adjectives evoke which relation.
    """
    doc = clauses.doc
    for index in labelled(doc, "DEP", (syntax.ADVERBIAL_CLAUSE,)):
        adjective = doc[index]
        infinitive = syntax.child(adjective, OPEN)
        if adjective.pos_ != "ADJ" or infinitive is None or clauses.at(adjective) is not None:
            continue
        entry, words = evoke_adjective(adjective, lexicon)
        if entry is not None and syntax.is_infinitive(infinitive):
            relation = f"be {adjective.lower_}"
            clauses.add(Clause(adjective, Kind.COPULA, relation, words=words, entry=entry))
