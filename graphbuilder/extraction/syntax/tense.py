"""The tense that a verb, or its auxiliary, is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.syntax.scheme import AUXILIARIES

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_past(verb: Token) -> bool:
    """Whether the verb or its auxiliary is in the past tense."""
    return verb.tag_ == "VBD" or any(
        child.tag_ == "VBD" for child in verb.children if child.dep_ in AUXILIARIES
    )
