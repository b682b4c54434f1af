"""*That* as the subject of what a relative clause reports, which a tagger took for a conjunction.

A conjunction has no part in its clause, so that what a parser makes the subject is the pronoun:
"raids that they say killed two" (Huddleston & Pullum 2002, ch. 12 §3.5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc


def tell_pronouns(doc: Doc) -> None:
    """Tag *that* as a pronoun where it is the subject of what a relative clause reports.

    Args:
        doc: A parsed text; tags are changed.
    """
    for index in worded(doc, ("that",)):
        that = doc[index]
        if that.tag_ != "IN" or that.dep_ not in syntax.SUBJECTS:
            continue
        above = that.head.ancestors
        clause = next((v for v in above if v.dep_ == syntax.RELATIVE_CLAUSE), None)
        if clause is not None and clause.left_edge.i == index and clause.head.i < index:
            that.tag_, that.pos_ = "WDT", "PRON"
