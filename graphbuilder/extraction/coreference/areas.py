"""States called by where in the world they lie: *the Baltic state*, *the island nation*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.coreference.anaphora import is_free
from graphbuilder.extraction.coreference.kinds import determiner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.gazetteer import Gazetteer

DEFINITE = frozenset({"definite", "this"})


def link_by_area(
    found: Sequence[Markable], chains: Sequence[Chain], setting: Setting, gazetteer: Gazetteer
) -> set[int]:
    """Add *the Baltic state* to the only state from there that the text has named so far.

    Args:
        found: What may be mentioned again.
        chains: The entities with a name; mentions are added.
        setting: The text around them.
        gazetteer: Where states lie.

    Returns:
        Heads of the mentions that were linked.
    """
    states = [chain for chain in chains if "State" in chain.types and chain.named]
    linked = set()
    for markable in found:
        if markable.form != "nominal" or "State" not in markable.types or markable.number == "pl":
            continue
        if determiner(markable, setting.doc) not in DEFINITE:
            continue
        there = _from_there(markable, states, setting, gazetteer)
        if len(there) == 1:
            there[0].insert(markable)
            linked.add(markable.head)
    return linked


def _from_there(
    markable: Markable, states: Sequence[Chain], setting: Setting, gazetteer: Gazetteer
) -> list[Chain]:
    """The states named before a description that its words place: *the oil-rich Gulf nation*."""
    words = [token.text for token in setting.doc[markable.start : markable.head]]
    areas = {" ".join(words[start:]) for start in range(len(words))}
    named = (chain for chain in states if chain.last_before(markable) is not None)
    return [
        chain
        for chain in named
        if any(areas.intersection(gazetteer.areas(mention.id)) for mention in chain.mentions)
        and is_free(markable, chain, setting)
    ]
