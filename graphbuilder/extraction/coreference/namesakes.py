"""Names that others bear as well: *his widow, Ann Lee, said Lee had been kind*.

Who reports something is told of in the report by a pronoun: a name there is somebody else's
(Principle C of binding, Chomsky 1981).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import RULED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.referents import Referent

PERSON = "Person"
ARGUMENTS = syntax.SUBJECTS | syntax.OBJECTS


class Namesakes:
    """The surnames that several people of a text bear.

    Args:
        found: What the mentions of the text stand for, by the head token of each.
    """

    def __init__(self, found: Mapping[int, Referent]) -> None:
        self._found = found
        bearers: dict[str, set[str]] = defaultdict(set)
        for row in found.values():
            if row.type == PERSON:
                bearers[row.name.rpartition(" ")[2]].add(row.name)
        self._shared = {surname for surname, names in bearers.items() if len(names) > 1}

    def is_anothers(self, name: Token, row: Referent) -> bool:
        """Whether a surname was taken for who reports what is said of it.

        Args:
            name: The last word of a mention.
            row: What it was taken for.
        """
        if row.how != "name" or name.text not in self._shared or name.dep_ not in ARGUMENTS:
            return False
        if any(child.dep_ == syntax.COMPOUND for child in name.lefts):
            return False
        verb = name.head
        while verb.dep_ in syntax.CONTENT_CLAUSES or verb.dep_ == syntax.CONJUNCT:
            teller = syntax.child(verb.head, syntax.ACTIVE_SUBJECTS)
            told = self._found.get(teller.i) if teller is not None else None
            content = verb.dep_ == syntax.COMPLEMENT
            verb = verb.head
            if content and told is not None and told.how == "name" and told.name == row.name:
                return True
        return False


def is_renamed(name: Token, row: Referent) -> bool:
    """Whether an adjective makes another name of a land's: *Green Peru* is a party."""
    called = row.type in RULED and name.text in row.name
    return called and any(
        child.dep_ == syntax.COMPOUND and child.tag_ == "JJ" and child.is_title
        for child in name.lefts
        if child.text not in row.name
    )
