"""Whom one has something from: "we hear from the miners that it leaks" gives the miners' words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.words.people import has_voice

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause

HEARING = "hears"
FROM = "from"


def tellers(governor: Clause) -> list[Token]:
    """Who says what a clause governs: its subjects, or whom they have heard it from.

    Args:
        governor: A clause of saying, thinking or hearing.

    Returns:
        The heads of who says it.
    """
    if governor.relation_name == HEARING:
        heard = [o.filler for o in governor.obliques if o.preposition == FROM]
        heard = [filler for filler in heard if has_voice(filler)]
        if heard:
            return heard
    return governor.subjects
