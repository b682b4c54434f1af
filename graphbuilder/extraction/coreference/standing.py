"""How sure it is whom the anaphors of a text mean: guessed, certain, or somebody else as well."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference import anaphora, kinds

if TYPE_CHECKING:
    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_THING = frozenset({"Thing"})  # the paper may be read, and nobody's
_THINGS_AND_PEOPLE = frozenset({"it", "they"})


class Meant(NamedTuple):
    """Whom an anaphor means.

    Attributes:
        chain: The entity, if it is known.
        rival: Another one that may as well be meant.
        certain: Whether the grammar leaves nothing to weigh.
        goes_on: Whether it is the subject that the anaphor goes on about.
        named: Whether it is the only body or person that the last sentences tell of.
    """

    chain: Chain | None = None
    rival: Chain | None = None
    certain: bool = False
    goes_on: bool = False
    named: bool = False


class Standing:
    """The anaphors of a text so far, by how sure it is whom they mean.

    Args:
        setting: The text.

    Attributes:
        guessed: Heads of the descriptions that fit by their class or kind alone.
        certain: Heads of *it* and *they* that the grammar gives an entity, outside interviews.
        rivals: By head, whom a pronoun may as well mean.
    """

    def __init__(self, setting: Setting) -> None:
        self.guessed: set[int] = set()
        self.certain: set[int] = set()
        self.rivals: dict[int, Chain] = {}
        self._setting = setting

    def note(self, markable: Markable, meant: Meant) -> None:
        """Take in whom an anaphor means; to be told of the mentions in text order."""
        chain, head = meant.chain, markable.head
        rival = meant.rival or self._rival_before(markable, meant)
        if rival is not None:
            self.rivals[head] = rival
        elif (
            chain is not None
            and not meant.named
            and not (meant.certain and _THING & markable.types <= chain.types)
            and kinds.is_guess(markable, chain, self._setting)
        ):
            self.guessed.add(head)
        elif (
            chain is not None
            and meant.certain
            and markable.anaphor in _THINGS_AND_PEOPLE
            and not self._setting.is_in_turn(head)
        ):
            self.certain.add(head)

    def _rival_before(self, markable: Markable, meant: Meant) -> Chain | None:
        """Whom a pronoun may as well mean because the one just before it may.

        "In his speech, he thanked Lee": whosever speech it is, *he* is not Lee. What the grammar
        forbids is left out. What goes on about a subject may mean whom the subject may.
        """
        chain, doc = meant.chain, self._setting.doc
        before = chain.before(markable) if chain is not None else []
        if meant.goes_on:
            before = [m for m in before if doc[m.head].dep_ in syntax.SUBJECTS]
        last = before[0] if before else None
        if last is None or not markable.form == last.form == "pronoun":
            return None
        rival = self.rivals.get(last.head) if markable.sentence - last.sentence <= 1 else None
        return (
            rival
            if rival is not None and anaphora.is_free(markable, rival, self._setting)
            else None
        )
