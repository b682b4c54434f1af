"""How far something is from something else, where a parser let *be* have the place alone.

"The village is 20 miles from the border" says nothing of where it is from: the measure is what *be*
says, and the place completes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

LENGTH = "QUANTITY"
APART = frozenset({"from", "off"})
AWAY = frozenset({"away"})


def measure_distances(doc: Doc) -> None:
    """Hang a place from the measure before it, and the measure from *be*, or from *away*.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, AWAY):
        away = doc[index]
        measure, verb = away.head, away.head.head
        beside = measure.dep_ == syntax.ATTRIBUTE and measure.i < index and syntax.is_copula(verb)
        marks = [token.text for token in doc[measure.i + 1 : index]]
        near = not marks or (marks[0], marks[-1]) == ("(", ")")
        if away.dep_ == syntax.ADVERB and beside and near:  # "is 20 miles (32 km) away from it"
            away.head, measure.head, measure.dep_ = verb, away, syntax.MEASURE
    for index in labelled(doc, "DEP", (syntax.MEASURE,)):
        measure, apart = doc[index], doc[index].head
        verb = apart.head
        beside = apart.i == index + 1 and apart.dep_ == syntax.PREPOSITION
        if not beside or apart.lower_ not in APART or measure.ent_type_ != LENGTH:
            continue
        if syntax.is_copula(verb) and syntax.child(verb, syntax.PREDICATIVES) is None:
            measure.head, measure.dep_ = verb, syntax.ATTRIBUTE
            apart.head = measure
