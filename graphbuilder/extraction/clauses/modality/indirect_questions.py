"""Indirect questions: what opens with *whether*, *if* or a question word.

Huddleston & Pullum 2002, ch. 11 §5.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link

if TYPE_CHECKING:
    from graphbuilder.lexicon import Lexicon

QUESTIONING = "questions"


def asks(clause: Clause) -> bool:
    """Whether a clause is an indirect yes-no question: it opens with *whether* or *if*.

    So does what is joined to one ("decide if they should sell the farm or keep it").
    """
    verb = clause.hinge
    mark = syntax.marker(verb)
    if mark is None and verb.dep_ == syntax.CONJUNCT and clause.link is Link.CONTENT:
        mark = syntax.marker(syntax.first_conjunct(verb))
    return mark is not None and mark.lower_ in {"whether", "if"}


def leaves_open(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether questions or doubts are said to be there of what a clause asks.

    "Questions remain how much the town owes", "she questioned how much it owes".

    Args:
        clause: A content.
        governor: The clause that governs it.
        lexicon: Nouns of questions.
    """
    nouns = lexicon.words("QuestionNoun")
    asked = any(subject.lemma_.lower() in nouns for subject in governor.subjects)
    asked = asked or governor.relation_name == QUESTIONING
    return asked and opens_with_question_word(clause)


def opens_with_question_word(clause: Clause) -> bool:
    """Whether a finite clause opens with *how*, *why*, *what* …, and so takes its rest as given."""
    verb = clause.hinge
    opening = verb.doc[verb.left_edge.i]
    asks = syntax.is_relative(opening) and opening.lower_ != "that"
    return clause.kind is not Kind.NOUN and syntax.is_finite(verb) and asks


def asks_how(clause: Clause) -> bool:
    """Whether a clause is an infinitive behind a question word ("knows how to sort this").

    A word that stands before what governs the infinitive as well is moved out of it, and asks
    nothing there ("the river which they refused to cross").
    """
    verb = clause.hinge
    if not syntax.is_infinitive(verb) or syntax.is_finite(verb):
        return False
    mark = syntax.marker(verb)
    words = [child for child in verb.lefts if syntax.is_relative(child)]
    words += [mark] if mark is not None and syntax.is_relative(mark) else []
    return any(not word.i < verb.head.i < verb.i for word in words)
