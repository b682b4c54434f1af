"""Words that a hyphen joins to a bound prefix ("co-author", "mid-August"), which are one word each.

Tokenizers part them at the hyphen, and parsers then take "co" for a noun. A bound prefix is no
word of its own (Huddleston & Pullum 2002, ch. 19 §5.1), so that what it opens is one token. So are
names that a dash joins ("the Paris–Nice race").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graphbuilder.lexicon import Lexicon

HYPHENS = frozenset("-‐‑")
DASH = "–"


def join_prefixes(doc: Doc, lexicon: Lexicon) -> None:
    """Make one token of every bound prefix with its hyphen and the word behind it, and of names.

    Args:
        doc: A tokenized text, not yet tagged; changed in place.
        lexicon: The bound prefixes.
    """
    prefixes = lexicon.words("BoundPrefix")
    spans = [
        doc[hyphen - 1 : hyphen + 2]
        for hyphen in worded(doc, HYPHENS)
        if 0 < hyphen < len(doc) - 1
        and doc[hyphen - 1].lower_ in prefixes
        and not (doc[hyphen - 1].whitespace_ or doc[hyphen].whitespace_)
        and doc[hyphen + 1].is_alpha
        and doc[hyphen + 2 : hyphen + 3].text not in HYPHENS
    ]
    spans += [
        doc[dash - 1 : dash + 2]
        for dash in worded(doc, (DASH,))
        if 0 < dash < len(doc) - 1
        and not (doc[dash - 1].whitespace_ or doc[dash].whitespace_)
        and all(word.is_title and word.is_alpha for word in (doc[dash - 1], doc[dash + 1]))
        and doc[dash + 2 : dash + 3].text != DASH
    ]
    with doc.retokenize() as retokenizer:
        for span in spans:
            retokenizer.merge(span)
