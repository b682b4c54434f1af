"""Whom *its neighbour* or *its larger rival* means: the one other state, or firm, of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.anaphora import is_free
from graphbuilder.extraction.coreference.bodies_named import may_be_called, sited
from graphbuilder.extraction.coreference.chains import chain_at, dominant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_STATES = frozenset({"State"})
_FIRMS = frozenset({"Company"})
_BODIES = frozenset({"Company", "Media", "Organization"})


def counterpart(markable: Markable, chains: Sequence[Chain], setting: Setting) -> Chain | None:
    """The only other one that *its rival* can be, whatever else is said of it.

    The text tells far more of it than of any other of its kind but the owner.

    Args:
        markable: A description with *its* before it.
        chains: The entities of the text so far.
        setting: The text.
    """
    token, roles = setting.doc[markable.head], setting.roles
    whose = syntax.child(token, syntax.POSSESSORS)
    if whose is None or whose.lower_ != "its" or token.tag_ != "NN":
        return None
    own = chain_at(chains, whose.i)
    named = [c for c in chains if c.named and c is not own and c.count_before(markable)]
    if own is None or not own.named:
        return None
    if "State" in own.types and markable.text in roles.words("CounterpartNoun"):
        others = [chain for chain in named if chain.types & _STATES]
    elif own.types & _BODIES and markable.text in roles.words("CounterpartNoun", "DealNoun"):
        firm = markable._replace(types=_FIRMS)
        others = [c for c in named if not c.types or c.guessed or c.types & _BODIES]
        others = [chain for chain in others if may_be_called(firm, chain, roles)]
        others = sited(firm, others, setting)
    else:
        return None
    other = dominant({chain: chain.count_before(markable) for chain in others})
    return other if other is not None and is_free(markable, other, setting) else None
