"""Names that look like clauses before the noun whose kind they tell: "a *Just Stop Oil* march".

Whatever its words are elsewhere, a name is one word of the phrase (Huddleston & Pullum 2002, ch. 5
§20.3), and what takes place is a march.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon


def join_clausal_names(doc: Doc, lexicon: Lexicon) -> None:
    """Hang such a name from the noun behind it, which stands where a word of the name stood.

    Args:
        doc: A parsed text; tags, labels and places in the tree are changed.
        lexicon: The names.
    """
    names = [name.split() for name in lexicon.words("ClausalName")]
    first = {words[0]: words for words in names}
    for index in worded(doc, first):
        words = first[doc[index].text]
        end = index + len(words)
        if [t.text for t in doc[index:end]] != words or end >= len(doc):
            continue
        noun = doc[end]
        while noun.dep_ in syntax.COMPOUNDS and noun.head.i == noun.i + 1:
            noun = noun.head
        if noun.tag_ in syntax.NOUN_TAGS:
            _join([*doc[index:end]], noun)


def _join(name: list[Token], noun: Token) -> None:
    """Put a noun where the outermost word of a name stood, and the name before the noun."""
    inside = {word.i for word in name} | {noun.i}
    outer = next((w for w in name if w.head.i not in inside), None)
    apart = [c for w in name for c in w.children if c.i not in inside]
    if outer is not None and any(c.is_ancestor(outer) or c == outer.head for c in apart):
        return
    if outer is not None and not noun.is_ancestor(outer.head):
        noun.head, noun.dep_ = (
            (noun, outer.dep_) if outer.head == outer else (outer.head, outer.dep_)
        )
    elif noun.head.i in inside - {noun.i}:
        return
    for word in name:
        for child in [c for c in word.children if c.i not in inside]:
            child.head = noun
        word.head, word.dep_ = noun, syntax.COMPOUND
        word.tag_, word.pos_ = "NNP", "PROPN"
