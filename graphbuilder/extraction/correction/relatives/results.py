"""Clauses behind *such a* and a noun that tell what comes of it, taken for its description.

"It is such a good song it sells as a book", "such a noise that it woke them": with *such*, a whole
clause tells the result (Huddleston & Pullum 2002, ch. 11 §4.6), and the noun has no part in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import INDEFINITE
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc


def hang_results(doc: Doc) -> None:
    """Hang such a clause from the verb that the noun belongs to, with *that* for its conjunction.

    Args:
        doc: A parsed text; labels, tags and places in the tree are changed.
    """
    for index in worded(doc, ("such",)):
        noun = doc[index].head
        main = noun.head
        if doc[index + 1 : index + 2].text.lower() not in INDEFINITE or noun.i < index:
            continue
        if main.pos_ not in syntax.VERBAL or main.i > index:
            continue
        for verb in [c for c in noun.rights if c.dep_ == syntax.RELATIVE_CLAUSE]:
            own = syntax.child(verb, syntax.SUBJECTS)
            first = verb.left_edge
            if own is None or own.pos_ != "PRON" or syntax.is_relative(own):
                continue
            if first.i == own.i or (first.lower_ == "that" and first.i + 1 == own.i):
                verb.head, verb.dep_ = main, syntax.ADVERBIAL_CLAUSE
                if first.i != own.i:
                    first.head, first.dep_ = verb, syntax.MARK
                    first.tag_, first.pos_ = "IN", "SCONJ"
