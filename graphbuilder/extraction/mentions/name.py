"""A proper name as it is found in a text, and whom it names."""

from __future__ import annotations

from typing import NamedTuple


class Name(NamedTuple):
    """A proper name, without its titles and determiner.

    Attributes:
        start: First token.
        end: Token after the last.
        text: The name as written, blanks evened out.
        type: Local name of a class of the ontology, or the empty string.
        id: IRI where the gazetteer knows the actor, else the empty string.
        actor: The gazetteer's name of that actor, else the empty string.
        kind: ``name``, ``demonym`` or ``metonym``.
        guessed: Whether nothing but the recogniser says of which class it is.
    """

    start: int
    end: int
    text: str
    type: str = ""
    id: str = ""
    actor: str = ""
    kind: str = "name"
    guessed: bool = False
