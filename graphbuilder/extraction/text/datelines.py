"""Datelines: where, when and by which agency a news text was written ("LIMA, Peru (ANP) — …")."""

from __future__ import annotations

import re

DATELINE = re.compile(
    r"^(?P<place>[A-Z][A-Z.'/\- ]{2,}(?:,\s[A-Z][\w. ]+)?)"
    r"(?:\s*\((?P<agency>[A-Z][\w. ]{1,20})\))?"
    r"(?:,?\s(?P<date>[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?)(?:,\s(?P<wire>[A-Z]\w+))?)?"
    r"\s*(?:\((?P<second>[A-Z][\w. ]{1,20})\)\s*)?[—–-]{1,2}\s"
)
SPELT = re.compile(
    r"^(?P<place>[A-Z][\w.'’]+(?:[\s-][A-Z][\w.'’]+){0,2}(?:,\s[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)?)"
    r"(?:,?\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8})(?:,?\s\d{4})?"
    r"(?:,\s[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)?)?"
    r"\s*(?:\([A-Z][\w. ]{1,20}\)\s*)?(?P<dash>[—–]|--?)\s(?=[A-Z“\"‘'])"
)
LEAST_WORDS = 8


def dateline_length(content: str, *, opens: bool) -> int:
    """How many characters of a line are its dateline.

    Args:
        content: A line of a text's body.
        opens: Whether it is the first one under a headline, where a place in small letters is a
            dateline, too: "Lima – The army said …".

    Returns:
        The length, the dash and the blank behind it included; 0 for a line without dateline.
    """
    found = DATELINE.match(content) or (_spelt(content) if opens else None)
    return found.end() if found is not None else 0


def _spelt(content: str) -> re.Match[str] | None:
    """A place in small letters before a dash; with a second dash, what is between is an aside."""
    found = SPELT.match(content)
    if found is None or len(content.split()) < LEAST_WORDS:
        return None
    sentence = re.split(r"[.!?]\s", content[found.end() :], maxsplit=1)[0]
    return None if f" {found['dash']} " in sentence else found
