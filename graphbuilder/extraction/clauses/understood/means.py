"""Gerunds that any subject does: by what it works, and what goes on while or when it acts.

"The drug works by blocking a protein", "the rocket burst when leaving the pad": the preposition or
conjunction tells of one doing of one subject, be it somebody or something (Huddleston & Pullum
2002, ch. 14 §9).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Kind
from graphbuilder.extraction.clauses.understood.errands import does_to_other

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

DURING = frozenset({"while", "when", "whilst"})


def joined_in(clause: Clause, governor: Clause, lexicon: Lexicon) -> list[Token]:
    """Who does what somebody is joined in ("Lee was joined by Kim in closing it": both close it).

    Args:
        clause: A clause without a subject.
        governor: The clause that it hangs from.
        lexicon: Verbs of going along with somebody.
    """
    behind = clause.head.dep_ == syntax.PREPOSITIONAL_CLAUSE and clause.head.head.lower_ == "in"
    along = governor.passive and governor.head.lemma_.lower() in lexicon.words("CompanyVerb")
    return [*governor.objects, *governor.subjects] if behind and along else []


def goes_along(clause: Clause, governor: Clause) -> bool:
    """Whether a gerund is another side of what the subject of an active verb does.

    Args:
        clause: A clause without a subject.
        governor: The clause that it hangs from.
    """
    verb = clause.head
    if governor.kind is not Kind.VERB or verb.tag_ != "VBG" or does_to_other(clause):
        return False
    means = verb.dep_ == syntax.PREPOSITIONAL_CLAUSE and verb.head.lower_ == "by"
    opened = verb.dep_ == syntax.ADVERBIAL_CLAUSE and verb.left_edge.lower_ in DURING
    return (means and verb.head.head.i == governor.head.i) or opened
