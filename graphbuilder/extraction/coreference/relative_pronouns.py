"""Relative pronouns: each stands for the noun that its clause describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import chain_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.mentions.markable import Markable


def relatives_by_noun(doc: Doc, found: Sequence[Markable]) -> dict[int, list[Markable]]:
    """The relative pronouns of a text, by the index of the noun that their clause describes."""
    known: dict[int, list[Markable]] = {}
    for markable in found:
        antecedent = _antecedent(doc[markable.head]) if markable.form == "relative" else None
        if antecedent is not None:
            known.setdefault(antecedent.i, []).append(markable)
    return known


def link_relatives(
    relatives: Mapping[int, Sequence[Markable]], chains: Sequence[Chain], taken: set[int]
) -> set[int]:
    """Add each relative pronoun to the chain of the noun that its clause describes.

    Args:
        relatives: What ``relatives_by_noun`` gave.
        chains: The entities whose relative pronouns are looked for.
        taken: Heads of the mentions that are linked already.

    Returns:
        Heads of the mentions that were linked.
    """
    of = chain_of(chains)
    linked = set()
    for noun in relatives.keys() & of.keys():
        chain = of[noun]
        for markable in relatives[noun]:
            is_thing = bool(chain.types) and chain.types.isdisjoint({"Person", "Group"})
            if markable.head in taken or (is_thing and markable.text in {"who", "whom"}):
                continue
            chain.add(markable)
            linked.add(markable.head)
    return linked


def _antecedent(pronoun: Token) -> Token | None:
    verb = pronoun
    while verb.dep_ != syntax.RELATIVE_CLAUSE:
        if verb.head == verb:
            return None
        verb = verb.head
    return verb.head if verb.head.i < pronoun.i else None
