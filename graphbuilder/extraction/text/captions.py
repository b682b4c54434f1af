"""Captions of pictures, which their form shows: a date and place, a side, a credit at the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphbuilder.lexicon import Lexicon

TERMINAL = ".!?…"
OPENING_DATE = re.compile(
    r"^[A-Z][A-Z.'\- ]+,\s[A-Z][A-Za-z.'\- ]+\s[-–—]\s[A-Z][A-Za-z]+\s\d{1,2}[,:]"
)
SIDE = re.compile(
    r"\((?:L|R|C|left|right|centre|center|second from (?:left|right)|(?:not )?pictured)\)"
)
# As in: …, July 29, 2018. REUTERS/Ann Lee – or: … on Friday. (AP Photo/Ann Lee, File)
DATED_TAIL = re.compile(r"\b\d{4}[.)]*\s+\(?(?P<credit>(?:[A-Z][\w’'-]*[ /.,]{0,2})+)\)?$")
TAIL = re.compile(r"[.!?…”\"’']\s+\(?(?P<credit>[A-Z][\w .-]*/[\w .,’'-]+)\)?$")
LONGEST_NAME = 6  # words of whoever took a picture, and for whom


def is_caption(content: str, lexicon: Lexicon) -> bool:
    """Whether a line is the text below a picture.

    Args:
        content: The line.
        lexicon: Words of credits.
    """
    if OPENING_DATE.match(content) or SIDE.search(content):
        return True
    return _is_signed(content, lexicon) or _is_credited(" ".join(content.lower().split()), lexicon)


def _is_signed(content: str, lexicon: Lexicon) -> bool:
    """Whether an agency stands behind a caption's date, or with a name behind its last stop."""
    found = DATED_TAIL.search(content) or TAIL.search(content)
    if found is None or len(found["credit"].split()) > LONGEST_NAME:
        return False
    return found["credit"].lower().startswith(("ap/", *lexicon.words("CreditWord")))


def _is_credited(lowered: str, lexicon: Lexicon) -> bool:
    """Whether a credit with its label ends a line ("A boat on the lake. Photo: Ann Lee.")."""
    for label in (word for word in lexicon.words("CreditWord") if word.endswith(":")):
        before, found, name = lowered.rpartition(f" {label}")
        if found and before.rstrip()[-1:] in TERMINAL and 0 < len(name.split()) <= LONGEST_NAME:
            return True
    return False
