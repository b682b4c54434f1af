"""Relative clauses that open with a part of their noun: "the crew, *none of whom* had slept, left".

*Whom* and *which* behind *of* open a clause that describes the noun before the comma (Huddleston &
Pullum 2002, ch. 12 §3.1); parsers make the main clause of it, and give that a second subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject, take_place
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

RELATIVES = ("whom", "which")


def describe_by_parts(doc: Doc) -> None:
    """Hang such a clause from its noun, and give the noun to the verb behind the clause.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, RELATIVES):
        phrase = doc[index].head
        part = phrase.head
        verb, start = part.head, part.left_edge.i - 1
        if phrase.lower_ != "of" or part.dep_ not in syntax.SUBJECTS or start < 1:
            continue
        nouns = (c for c in verb.lefts if c.dep_ in syntax.SUBJECTS and c.i < start)
        noun = next(nouns, None)
        main = next((c for c in verb.rights if c.dep_ == syntax.CONJUNCT), None)
        if noun is None or main is None or doc[start].text != ",":
            continue
        alone = syntax.child(main, syntax.SUBJECTS) is None
        if alone and syntax.follows_comma(main.left_edge):
            take_place(main, verb)
            noun.head = main
            make_subject(noun, main)
            verb.head, verb.dep_ = noun, syntax.RELATIVE_CLAUSE
