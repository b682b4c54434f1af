"""What is wanted or said beside an event: "called for *a truce* and the release of hostages"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.model import Statement


def beside_events(clause: Clause, events: set[int]) -> list[Token]:
    """The plain nouns that are coordinated with the events that a clause governs.

    Args:
        clause: A clause with its participants.
        events: Where the words of the events begin, by character.

    Returns:
        The heads of the nouns; each is what somebody wants or says, as the events are.
    """
    groups: dict[int, list[Token]] = {}
    for oblique in clause.obliques:
        groups.setdefault(oblique.marker.i, []).append(oblique.filler)
    for group in (clause.objects, *groups.values()):
        if any(token.idx in events for token in group):
            return [token for token in group if token.idx not in events]
    return []


def names_event(noun: Token, content: Statement) -> bool:
    """Whether a noun is the event that a statement tells of.

    Args:
        noun: The head of a noun phrase.
        content: A statement that a clause governs.
    """
    cue = content.cue
    return noun.pos_ == "NOUN" and cue is not None and cue.start <= noun.idx < cue.end
