"""Whom *his Norwegian counterpart* means: the one of that land who holds the same office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.anaphora import is_free
from graphbuilder.extraction.coreference.chains import chain_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable


def opposite(markable: Markable, chains: Sequence[Chain], setting: Setting) -> Chain | None:
    """The only other holder of an office that a description can mean.

    Who holds the same office elsewhere has its name in the text, and the land that the
    description says, if it says one; two holders are each other's.

    Args:
        markable: A description of somebody by what he is to another.
        chains: The entities of the text so far.
        setting: The text.
    """
    if markable.text not in setting.roles.words("OppositeNoun"):
        return None
    token = setting.doc[markable.head]
    whose = syntax.child(token, syntax.POSSESSORS)
    if whose is None or token.tag_ != "NN":
        return None
    own = chain_at(chains, whose.i)
    lands = setting.nations.get(markable.head, frozenset())
    holders = [
        chain
        for chain in chains
        if chain.named and chain is not own and "Person" in chain.types and chain.nations
    ]
    if lands:
        holders = [chain for chain in holders if chain.nations & lands]
    elif own is not None and own.nouns and own.nations:
        alike = (c for c in holders if c.nations.isdisjoint(own.nations))
        holders = [chain for chain in alike if chain.nouns & own.nouns]
    else:
        return None
    near = [chain for chain in holders if chain.count_before(markable)]
    return near[0] if len(near) == 1 and is_free(markable, near[0], setting) else None
