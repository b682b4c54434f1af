"""Clauses with *whether … or not* behind a verb that has what it asks already.

"You raise that point whether you like it or not": the clause says that the rest holds either way
(Huddleston & Pullum 2002, ch. 8 §14.6: exhaustive conditionals).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

WHETHER = frozenset({"whether"})


def free_alternatives(doc: Doc) -> None:
    """Make a clause with *whether* and *or not* a circumstance of a verb that has an object.

    Args:
        doc: A parsed text; labels are changed.
    """
    for index in worded(doc, WHETHER, attribute="LOWER"):
        word, verb = doc[index], doc[index].head
        if word.dep_ != syntax.MARK or verb.dep_ != syntax.COMPLEMENT or not _leaves_open(verb):
            continue
        asked = syntax.child(verb.head, syntax.OBJECTS)
        if asked is not None and verb.head.i < asked.i < index and asked.pos_ == "NOUN":
            verb.dep_ = syntax.ADVERBIAL_CLAUSE


def _leaves_open(verb: Token) -> bool:
    """Whether *or not* stands at the end of a verb's clause."""
    words = [token.lower_ for token in verb.subtree if not token.is_punct]
    return words[-2:] == ["or", "not"]
