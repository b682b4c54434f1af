"""Nouns before nouns that mean what the text speaks of: *church lawyers*, *the ship Aurora*.

They are no participants of their own, so that nothing is resolved to them.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graphbuilder.extraction.coreference.chains import Chain, chain_of
from graphbuilder.extraction.mentions.variants import compatible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable


def link_prenominals(chains: list[Chain], setting: Setting) -> None:
    """Add nouns before nouns to what they mean, when all else is resolved.

    A noun before a name says what it names, and a noun of a body's name is that body: *church* is
    the Church of Acme. What stands before nouns again and again is one topic: *climate models*.
    """
    doc, of = setting.doc, chain_of(chains)
    bodies = _bodies(chains)
    topics: dict[str, list[Markable]] = defaultdict(list)
    for markable in setting.found:
        if markable.form != "modifier" or markable.head in of or doc[markable.head].pos_ != "NOUN":
            continue
        chain = of.get(doc[markable.head].head.i)
        if chain is None or not _says_what(markable, chain):
            chain = _called(markable, bodies.get(markable.text, ()))
        if chain is not None:
            chain.insert(markable)
        elif not markable.types and markable.number == "sg":
            topics[markable.text].append(markable)
    for again in topics.values():
        if len(again) > 1:
            chains.append(Chain())
            chains[-1].extend(again)


def _bodies(chains: Sequence[Chain]) -> dict[str, list[Chain]]:
    """What each noun of a name that is no person's is a name of."""
    bodies: dict[str, list[Chain]] = defaultdict(list)
    for chain in chains:
        for noun in chain.name_nouns if chain.named and "Person" not in chain.types else ():
            bodies[noun].append(chain)
    return bodies


def _says_what(markable: Markable, name: Chain) -> bool:
    known = bool(markable.types) and "Person" not in markable.types
    return name.named and known and compatible(name.types, markable.types)


def _called(markable: Markable, bodies: Sequence[Chain]) -> Chain | None:
    if len(bodies) != 1 or bodies[0].last_before(markable) is None:
        return None
    return bodies[0]
