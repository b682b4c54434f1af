"""Whom each mention of a text stands for, as plain rows that travel with the Doc."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from spacy.tokens import Doc

_ROWS = "graphbuilder_referents"
GUESSED = "graphbuilder_guesses"  # descriptions that fit by their class or kind alone
CERTAIN = "graphbuilder_certain"  # pronouns of which the grammar says what they stand for
IDENTIFIED = "graphbuilder_identified"  # descriptions that the text itself says the name of


class Referent(NamedTuple):
    """The entity that a mention stands for.

    Attributes:
        name: Best name of the entity: the gazetteer's, or the fullest in the text, or for
            what has no name its first description.
        type: Local name of its class, or the empty string.
        id: IRI where the gazetteer knows it, else the empty string.
        how: ``name``, ``title``, ``nominal``, ``pronoun``, ``demonym``, ``metonym`` or
            ``misspelt``.
    """

    name: str
    type: str
    id: str
    how: str


def referents(doc: Doc) -> dict[int, Referent]:
    """From the head token of a mention to what it stands for; unresolved mentions are missing."""
    return {row[0]: Referent(*row[1:]) for row in doc.user_data.get(_ROWS, ())}


def keep_referents(doc: Doc, found: Mapping[int, Referent]) -> None:
    """Store the referents in the Doc."""
    doc.user_data[_ROWS] = [
        [head, row.name, row.type, row.id, row.how] for head, row in sorted(found.items())
    ]


def heads(doc: Doc, which: str) -> frozenset[int]:
    """Heads of the mentions that are guessed, certain or identified."""
    return frozenset(doc.user_data.get(which, ()))


def keep_heads(doc: Doc, which: str, heads: Iterable[int]) -> None:
    """Store the heads of the mentions that are guessed, certain or identified."""
    doc.user_data[which] = sorted(heads)
