"""Verbs that are words of a title or a name: "the film Nobody Shuts the Door".

English writes the verbs of a title with a capital, as it writes no other verb but the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.words.capitals import LONGEST_JOINT, is_headline

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_in_title(verb: Token) -> bool:
    """Whether a capital within a sentence shows a verb to be part of a title.

    Args:
        verb: A word taken for a verb.

    Returns:
        Whether a word in small letters or a quotation mark stands before the title, and a further
        word of the title beside the verb. The capitals of a headline show nothing.
    """
    if not verb.is_title or verb.is_sent_start or is_headline(verb):
        return False
    doc, first = verb.doc, verb.i
    while first > verb.sent.start and doc[first - 1].text[:1].isupper():
        first -= 1
    before = doc[first - 1]
    small = before.is_alpha and before.is_lower
    apart = before.text in {",", "("} and first < verb.i  # "a book, The Day It Rained"
    quoted = before.is_quote and first < verb.i  # "the novel “The Man Who Sold Rain”"
    opened = first > verb.sent.start and (small or apart or quoted)
    if not opened:
        return False
    last = verb.i + 1
    while last < len(doc) and doc[last].is_lower and len(doc[last]) <= LONGEST_JOINT:
        last += 1
    goes_on = last < len(doc) and (doc[last].is_title or (quoted and doc[last].is_quote))
    return goes_on or (first < verb.i and doc[verb.i - 1].pos_ in {"PRON", "AUX", "PART", "DET"})
