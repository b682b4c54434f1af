"""Who plays the part in a text that a noun says: *the client*, *its rival*, *the bidder*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.coreference.by_deed import known_by_deed
from graphbuilder.extraction.coreference.converses import converse
from graphbuilder.extraction.coreference.counterparts import counterpart
from graphbuilder.extraction.coreference.opposites import opposite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_RULES = (converse, counterpart, opposite, known_by_deed)


def who_plays(markable: Markable, chains: Sequence[Chain], setting: Setting) -> Chain | None:
    """The one whose part in what the text tells a description says.

    Args:
        markable: A mention.
        chains: The entities of the text so far.
        setting: The text.
    """
    if markable.form != "nominal":
        return None
    found = (rule(markable, chains, setting) for rule in _RULES)
    return next((chain for chain in found if chain is not None), None)
