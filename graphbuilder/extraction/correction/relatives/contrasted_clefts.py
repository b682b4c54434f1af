"""Clefts that set one against another: "it was *Lee, not Reed*, who fell", "not Lee … but Reed".

What the clause of a cleft tells, it tells of what *it is*, and not of what it is not; and behind a
noun *but* corrects a denial, so that in "it was not Lee who led them but Reed" nobody led Reed
(Huddleston & Pullum 2002, ch. 15 §2.9, ch. 16 §9).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import describe_other
from graphbuilder.extraction.syntax.contrasts import is_set_against
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OPENING = frozenset({"who", "that", "which", "whom"})
CLAUSES = syntax.NOUN_CLAUSES | {syntax.COMPLEMENT}


def part_contrasted(doc: Doc) -> None:
    """Hang the clause of a cleft from what it is about, and what *but* joins from the focus.

    Args:
        doc: A parsed text; places in the tree are changed.
    """
    for index in worded(doc, ("it",), attribute="LOWER"):
        copula = doc[index].head
        focus = syntax.child(copula, syntax.ATTRIBUTES)
        if not syntax.is_copula(copula) or focus is None or focus.i < max(index, copula.i):
            continue
        clause = _clause_behind(focus, copula)
        if clause is None:
            continue
        _describe_right(clause, focus, copula)
        if syntax.is_negated(copula):
            _return_correction(clause, focus)


def _clause_behind(focus: Token, copula: Token) -> Token | None:
    """The clause of a cleft: with a relative word, behind the focus and what is set against it."""
    for clause in copula.subtree:
        behind = clause.i > focus.i and clause.head.i < clause.left_edge.i
        opened = clause.doc[clause.left_edge.i].lower_ in OPENING
        if clause.dep_ in CLAUSES and behind and opened:
            return clause
    return None


def _describe_right(clause: Token, focus: Token, copula: Token) -> None:
    """Hang a clause from the one of two things that it is true of."""
    denied = syntax.is_negated(copula)
    members = [m for m in syntax.conjuncts(focus) if m.i < clause.left_edge.i]
    if denied and len(members) > 1 and clause.head.i in {m.i for m in members}:
        if any(c.lower_ == "but" for c in focus.rights if c.dep_ == syntax.COORDINATOR):
            describe_other(clause, members[-1])
        return
    noun = clause.head
    if noun.i > focus.i and copula.is_ancestor(noun) and is_set_against(noun):
        describe_other(clause, focus)


def _return_correction(clause: Token, focus: Token) -> None:
    """Coordinate with the focus what *but* joins to a noun within the clause."""
    joints = [t for t in clause.subtree if t.lower_ == "but" and t.dep_ == syntax.COORDINATOR]
    for joint in joints:
        word = joint.head
        behind = [c for c in word.rights if c.dep_ == syntax.CONJUNCT and c.i > joint.i]
        nouns = behind and {behind[0].pos_, word.pos_} <= syntax.NOMINAL
        stranded = behind and word.i == clause.i and behind[0].pos_ in syntax.NOMINAL
        denied = any(map(syntax.is_negated, (word, clause)))
        if (nouns or stranded) and word.i > clause.left_edge.i and not denied:
            joint.head = behind[0].head = focus
            if clause.dep_ == syntax.COMPLEMENT and syntax.marker(clause) is None:
                clause.head, clause.dep_ = focus, syntax.RELATIVE_CLAUSE
