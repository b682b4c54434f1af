"""Second verbs that a parser took for the main one, with the main clause as their circumstance.

"Lee said it sells milk and, over a year, plans to open a farm": a clause that nothing opens is no
circumstance, and a verb without a subject behind *and* goes on what stands before it
(Huddleston & Pullum 2002, ch. 15 §3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import take_place
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OPENED = syntax.SUBJECTS | syntax.CLAUSAL_SUBJECTS | syntax.AUXILIARIES
CONTENTS = frozenset({syntax.COMPLEMENT})


def join_sentences(doc: Doc) -> None:
    """Coordinate such a verb with the clause before it that is in its tense.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.ROOT,)):
        verb = doc[index]
        if verb.tag_ not in syntax.MARKED_TAGS or syntax.child(verb, OPENED) is not None:
            continue
        first = next((c for c in verb.lefts if c.dep_ == syntax.ADVERBIAL_CLAUSE), None)
        if first is None or not _is_whole(first):
            continue
        joint = _loose_joint(first, verb)
        goal = _of_tense(first, verb.tag_)
        if joint is None or goal is None:
            continue
        take_place(first, verb)
        for child in [c for c in verb.children if c.i < first.right_edge.i or c.is_punct]:
            if child.i != first.i:
                child.head = first
        verb.head, verb.dep_ = goal, syntax.CONJUNCT
        joint.head = goal


def _is_whole(clause: Token) -> bool:
    """Whether a clause is finite, has a subject and is opened by nothing."""
    subject = syntax.child(clause, syntax.SUBJECTS)
    tensed = syntax.is_finite(clause) and subject is not None and subject.i < clause.i
    opened = syntax.marker(clause) is not None or any(map(syntax.is_relative, clause.lefts))
    return tensed and not opened


def _loose_joint(first: Token, verb: Token) -> Token | None:
    """The *and* between two verbs that joins nothing to the word that it hangs from."""
    for word in verb.doc[first.i + 1 : verb.i]:
        if word.lower_ == "and" and word.dep_ == syntax.COORDINATOR:
            joined = any(c.dep_ == syntax.CONJUNCT and c.i > word.i for c in word.head.children)
            return None if joined else word
    return None


def _of_tense(first: Token, tag: str) -> Token | None:
    """The clause, or what it says, that is in a tense."""
    told = syntax.child(first, CONTENTS)
    return next((c for c in (first, told) if c is not None and c.tag_ == tag), None)
