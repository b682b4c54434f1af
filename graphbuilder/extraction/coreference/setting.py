"""What is known of a text while whom its words stand for is found out."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc

    from graphbuilder.extraction.words.roles import Roles


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a text while its anaphors are resolved, one after the other.

    Attributes:
        doc: The text.
        modifiers: Lemmas before each mention's head, by head token.
        determiners: How each description starts, by its head token.
        firsts: Head of the first mention of each sentence.
        quotation_of: Number of the quotation around a token, or -1.
        roles: What nouns denote, and which may call the same thing.
        speaker_of: Head token of the speaker of a quotation, where known.
        nations: IRIs of the nationalities that stand before a mention's head.
        labels: Last words of the labels that open the turns of an interview.
        turns: Token ranges of those turns, in text order.
        titles: Heads of the descriptions that are titles of offices.
    """

    doc: Doc
    modifiers: Mapping[int, frozenset[str]]
    determiners: Mapping[int, str]
    firsts: frozenset[int]
    quotation_of: Sequence[int]
    roles: Roles
    speaker_of: Mapping[int, int] = field(default_factory=dict)
    nations: Mapping[int, frozenset[str]] = field(default_factory=dict)
    labels: frozenset[int] = frozenset()
    turns: Sequence[range] = ()
    titles: frozenset[int] = frozenset()

    def is_in_turn(self, index: int) -> bool:
        """Whether a token stands in the turn of somebody who is interviewed, or interviews."""
        place = bisect_right(self.turns, index, key=lambda turn: turn.start)
        return place > 0 and index in self.turns[place - 1]
