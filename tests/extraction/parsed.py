"""Texts with the tree that a parser gave them, written as a table."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc


def parsed(table: str) -> Doc:
    """A Doc with a tree of its own.

    Args:
        table: A line a token: word, lemma, tag, part of speech, label, index of the head and,
            where the token is in a name, the label of the name.

    Returns:
        The tagged and parsed text.
    """
    rows = [line.split() for line in table.strip().splitlines()]
    columns = list(zip(*(row[:6] for row in rows), strict=True))
    return Doc(
        spacy.blank("en").vocab,
        words=list(columns[0]),
        lemmas=list(columns[1]),
        tags=list(columns[2]),
        pos=list(columns[3]),
        deps=list(columns[4]),
        heads=[int(head) for head in columns[5]],
        ents=[f"B-{row[6]}" if len(row) > 6 else "O" for row in rows],
    )
