"""Whom a text describes before it names them beside the same noun: *his lawyer. The lawyer, Lee*.

A name beside a noun with *the* says the name of whom the noun takes up, and that is whoever was
brought in by it (Huddleston & Pullum 2002, ch. 5 §6.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.coreference.kinds import NEW
from graphbuilder.extraction.coreference.recurrence import join

if TYPE_CHECKING:
    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_SOON = 3  # sentences
_BESIDE = 6  # tokens up to the name
_BRINGING_IN = frozenset({NEW, "possessive"})


def join_named_later(chains: list[Chain], setting: Setting) -> set[int]:
    """Join who was brought in without a name to whom the same noun names soon after.

    Args:
        chains: The entities of a text, all resolved; those without a name may go.
        setting: The text.

    Returns:
        Heads of the descriptions that were joined.
    """
    joined: set[int] = set()
    for chain in [chain for chain in chains if chain.named]:
        noun = _named_beside(chain, setting)
        if noun is None:
            continue
        before = [c for c in chains if not c.named and _is_brought_in(c, noun, setting)]
        if len(before) == 1 and chain.agrees(before[0].mentions[0]):
            joined.update(m.head for m in before[0].mentions if m.form == "nominal")
            join(before[0], chain, chains)
    return joined


def _named_beside(chain: Chain, setting: Setting) -> Markable | None:
    """The description with *the* that first mentions an entity, with its name behind it."""
    first, *others = chain.mentions
    name = next((mention for mention in others if mention.form == "name"), None)
    if first.form != "nominal" or name is None or name.head - first.head > _BESIDE:
        return None
    plain = setting.determiners[first.head] == "definite" and first.number == "sg"
    apart = setting.doc[first.head + 1].text == ","  # "the website Acme" brings it in
    return first if plain and apart and first.sentence == name.sentence else None


def _is_brought_in(chain: Chain, noun: Markable, setting: Setting) -> bool:
    """Whether an entity without a name was brought in by a noun a few sentences before."""
    first, last = chain.mentions[0], chain.mentions[-1]
    if last.head > noun.head or first.form != "nominal":
        return False
    near = noun.sentence - last.sentence <= _SOON and first.sentence < noun.sentence
    new = setting.determiners.get(first.head) in _BRINGING_IN and first.number == "sg"
    return near and new and first.text == noun.text
