"""The people of the one armed group that a text names: *the militants*, *the kidnappers*.

News calls a group by what its people do, before and after it has told its name; where it names no
other such group, *the rebels* are no others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.kinds import is_told_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_ARMED = frozenset({"ArmedGroup"})
_PLAIN = frozenset({"Organization", "Group"})  # what an armed group is taken for without a noun
_GROUPS = frozenset({"group", "network"})


def link_armed_people(
    left: Sequence[Markable], chains: Sequence[Chain], setting: Setting
) -> set[int]:
    """Add *the kidnappers* to the group that a text names as the only one of its kind."""
    doc, armed = setting.doc, setting.roles.words("ArmedNoun")
    told = [
        markable
        for markable in left
        if not armed.isdisjoint({markable.text, doc[markable.head].lower_})
        and doc[markable.head].tag_ in syntax.PLURAL_TAGS
        and _is_plain(markable, setting)
    ]
    groups = [chain for chain in chains if chain.named and _is_armed(chain, doc)] if told else []
    if len(groups) != 1:
        return set()
    group = groups[0]
    group.number, group.types = "", _ARMED  # the rebels are it, and they are
    for markable in told:
        group.insert(markable)
        group.nouns.add(markable.text)
    return {markable.head for markable in told}


def _is_plain(markable: Markable, setting: Setting) -> bool:
    """Whether a description is a noun with its article, which a headline leaves out."""
    words = markable.head - markable.start
    plain = setting.is_definite(markable) and words <= 1
    bare = setting.determiners[markable.head] == "bare"
    return plain and bare != bool(words) and not is_told_apart(setting.doc[markable.head])


def _is_armed(chain: Chain, doc: Doc) -> bool:
    """Whether an entity is an armed group, or is called a group by a noun and nothing else."""
    if chain.types & _ARMED:
        return True
    described = any(m.form == "nominal" for m in chain.mentions) or _is_introduced(chain, doc)
    return chain.types <= _PLAIN and bool(chain.nouns & _GROUPS) and described


def _is_introduced(chain: Chain, doc: Doc) -> bool:
    """Whether a noun right before a name calls it a group: *the group Ansar*."""
    before = (doc[m.head - 1] for m in chain.mentions if m.head)
    return any(token.lower_ in _GROUPS for token in before)
