"""Words that hyphens join: where they begin and end, and what their lemma is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def whole_words(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A token range, widened to what hyphens join to its ends ("co-author", "mid-August")."""
    while start > 1 and is_joint(doc, start - 1):
        start -= 2
    while end + 1 < len(doc) and is_joint(doc, end):
        end += 2
    return start, end


def is_joint(doc: Doc, index: int) -> bool:
    """Whether a token is a hyphen within a word, however it is tagged ("K2-33b")."""
    if index >= len(doc):
        return False
    token = doc[index]
    joint = token.tag_ == "HYPH" or (token.text == "-" and _joins_names(token))
    return joint and not token.whitespace_ and index > 0 and not doc[index - 1].whitespace_


def _joins_names(dash: Token) -> bool:
    """Whether a hyphen stands behind a word with a capital, within a name."""
    if not 0 < dash.i < len(dash.doc) - 1:
        return False
    before, after = dash.nbor(-1), dash.nbor()
    return before.text[0].isupper() and after.text[0].isalnum() and not before.like_num


def hyphenated_lemma(noun: Token) -> str:
    """The lemma of a noun in lower case, with what a hyphen joins to it ("go-ahead")."""
    doc, lemma = noun.doc, noun.lemma_.lower()
    joined = noun.i > 1 and doc[noun.i - 1].tag_ == "HYPH" and not doc[noun.i - 1].whitespace_
    return f"{doc[noun.i - 2].lower_}-{lemma}" if joined else lemma
