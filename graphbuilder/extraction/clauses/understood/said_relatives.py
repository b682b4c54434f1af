"""Relative clauses without a relative word, inside a report: "a tax *he says has ruined mills*".

A finite verb has a subject: where what is reported has none, it is the noun before the report
(Huddleston & Pullum 2002, ch. 12 §7.3: relativisation out of a content clause).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind
from graphbuilder.extraction.syntax.verbs import first_word

if TYPE_CHECKING:
    from spacy.tokens import Token


def resume_told(clause: Clause, noun: Token, clauses: Clauses) -> bool:
    """Give what a relative clause reports the noun as its subject, where it has none.

    Args:
        clause: A relative clause without a relative word.
        noun: The noun that it describes.
        clauses: All clauses of the text; the one that is reported is changed in place.

    Returns:
        Whether it has it now.
    """
    verb = clause.hinge
    for told in clauses.contents(clause):
        if told.grammatical_subjects == [noun]:
            return True  # given before: "a firm she said had left" lacks nothing more
        inner = told.hinge
        first = first_word(inner)
        bare = syntax.child(inner, syntax.OPENED) is None and not told.grammatical_subjects
        direct = first.i == verb.i + 1 and first.tag_ in syntax.FINITE_TAGS
        if bare and direct and told.kind is not Kind.NOUN and inner.dep_ == syntax.COMPLEMENT:
            told.grammatical_subjects.append(noun)
            return True
    return False
