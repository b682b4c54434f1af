"""Which state *its neighbour* or *its ally* means: the one other state that a text is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.anaphora import is_free
from graphbuilder.extraction.coreference.chains import chain_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_ITS = frozenset({"its"})
_LANDS = frozenset({"State"})
_TIMES_RIVALS = 2


def counterpart(markable: Markable, chains: Sequence[Chain], setting: Setting) -> Chain | None:
    """The only other state that *its neighbour* or *its rival* can be.

    Args:
        markable: A description with *its* before it, whatever else is said of it.
        chains: The entities of the text so far.
        setting: The text.

    Returns:
        One with a name, of which the text tells far more than of any other but the owner.
    """
    token = setting.doc[markable.head]
    if markable.form != "nominal" or token.tag_ != "NN":
        return None
    owner = syntax.child(token, syntax.POSSESSORS)
    if markable.text not in setting.roles.words("CounterpartNoun") or owner is None:
        return None
    own = chain_of(chains).get(owner.i) if owner.lower_ in _ITS else None
    if own is None or not (own.named and own.types & _LANDS):
        return None
    others = [c for c in chains if c is not own and c.named and c.types & _LANDS]
    others = [c for c in others if c.last_before(markable) is not None]
    others.sort(key=lambda chain: -chain.count_before(markable))
    if not others or not is_free(markable, others[0], setting):
        return None
    rival = others[1].count_before(markable) if len(others) > 1 else 0
    clear = others[0].count_before(markable) >= max(_TIMES_RIVALS * rival, 1)
    return others[0] if clear else None
