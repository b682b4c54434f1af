"""The people of the one armed group that a text names: *the militants*, *the kidnappers*.

News calls a group by what its people do, before and after it has told its name; where it names no
other such group, *the rebels* are no others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.kinds import determiner, is_told_apart
from graphbuilder.extraction.text import zones
from graphbuilder.model import Zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles

_ARMED = frozenset({"ArmedGroup"})
_PLAIN = frozenset({"Organization", "Group"})  # what an armed group is taken for without a noun
_GROUPS = frozenset({"group", "network"})


def link_armed_people(
    doc: Doc, found: Sequence[Markable], chains: Sequence[Chain], taken: set[int], roles: Roles
) -> set[int]:
    """Add *the kidnappers* to the group that a text names as the only one of its kind.

    Returns:
        Heads of the mentions that were linked.
    """
    told = [
        markable
        for markable in found
        if markable.form == "nominal"
        and {markable.text, doc[markable.head].lower_} & roles.words("ArmedNoun")
        and doc[markable.head].tag_ in syntax.PLURAL_TAGS
        and markable.head not in taken
        and _is_plain(markable, doc)
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


def _is_plain(markable: Markable, doc: Doc) -> bool:
    """Whether a description is a noun with its article, which a headline leaves out."""
    how, words = determiner(markable, doc), markable.head - markable.start
    headed = how == "bare" and zones.zone_of(doc[markable.head]) is Zone.HEADLINE
    plain = (how == "definite" and words == 1) or (headed and not words)
    return plain and not is_told_apart(doc[markable.head])


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
