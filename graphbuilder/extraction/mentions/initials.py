"""Offices that headlines write as initials: *Peru PM*, *the PM* for the prime minister."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.words.roles import Roles


def spell_out(doc: Doc, roles: Roles) -> None:
    """Give the initials of an office the office itself for their lemma.

    Args:
        doc: A parsed text; lemmas and classes of words are changed.
        roles: Which initials stand for which office.
    """
    for index in worded(doc, roles.initials):
        token = doc[index]
        if not _is_of_else(token):
            token.lemma_ = roles.initials[token.text]
            token.pos_ = "NOUN"
            token.tag_ = "NN"


def _is_of_else(initials: Token) -> bool:
    """Whether initials stand behind an hour or a frequency, or before what they are a kind of.

    *At 4 PM*, *98.5 FM*, *an FM station*.
    """
    doc, i = initials.doc, initials.i
    counted = i > 0 and doc[i - 1].text[0].isdigit()
    kind = i + 1 < len(doc) and doc[i + 1].is_lower and doc[i + 1].pos_ == "NOUN"
    return counted or (kind and initials.dep_ in syntax.MODIFIERS)
