"""Party and state of a member of congress behind the name ("Ann Lee (D-N.J.)", "Tom Hill, R-Ky.").

The letters of the party (*The Associated Press Stylebook*, s.v. "party affiliation") say nothing
that happens; parsers take them for somebody beside the member, or for what the clause goes on with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import spot, worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

PARTIES = frozenset({"D", "R", "I"})
BEFORE = frozenset({"(", ","})
HYPHENS = ("-", "–")


def join_marks(doc: Doc) -> None:
    """Make one token of the letter of a party, its hyphen and the state behind it.

    Args:
        doc: A tokenized text, not yet tagged; changed in place.
    """
    spans = []
    for hyphen in worded(doc, HYPHENS):
        if not 1 < hyphen < len(doc) - 1 or doc[hyphen - 1].text not in PARTIES:
            continue
        end = hyphen + 2
        if end < len(doc) and doc[end].text == "." and not doc[end - 1].whitespace_:
            end += 1
        glued = not (doc[hyphen - 1].whitespace_ or doc[hyphen].whitespace_)
        if glued and doc[hyphen - 2].text in BEFORE and doc[hyphen + 1].text[0].isupper():
            spans.append(doc[hyphen - 1 : end])
    with doc.retokenize() as retokenizer:
        for span in spans:
            retokenizer.merge(span)


def hang_marks(doc: Doc) -> None:
    """Hang such a token from the name before it, as a sign that is no word of the clause.

    Args:
        doc: A parsed text; labels, classes and places in the tree are changed.
    """
    for index in spot(doc, _is_mark):
        mark, name = doc[index], doc[index - 2]
        if index <= 1 or doc[index - 1].text not in BEFORE or name.pos_ != "PROPN":
            continue
        while name.dep_ in syntax.COMPOUNDS and index - 1 > name.head.i > name.i:
            name = name.head
        if mark.is_ancestor(name) or mark.dep_ == syntax.ROOT:
            continue
        for child in list(mark.children):
            child.head = name
        mark.head, mark.dep_, mark.pos_, mark.tag_ = name, syntax.PUNCTUATION, "X", "XX"
        doc.set_ents([], outside=[doc[index : index + 1]], default="unmodified")


def _is_mark(word: str) -> bool:
    return word[:1] in PARTIES and word[1:2] in HYPHENS and word[2:3].isupper()
