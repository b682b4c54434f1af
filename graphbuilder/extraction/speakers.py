"""Whom *I* and *we* stand for inside a quotation: its speaker, and the speaker's side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.chains import chain_of
from graphbuilder.extraction.mentions import NAMES
from graphbuilder.extraction.names import name_head
from graphbuilder.extraction.offices import offices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from graphbuilder.extraction.anaphora import Setting
    from graphbuilder.extraction.chains import Chain
    from graphbuilder.extraction.mentions import Markable
    from graphbuilder.extraction.roles import Roles


def link_speakers(
    found: Sequence[Markable], chains: Sequence[Chain], setting: Setting, roles: Roles
) -> None:
    """Add *I* inside a quotation to the chain of who speaks it, and *we* to the speaker's side.

    The side is known only where the speaker heads a state, or where a body or a state itself
    speaks. An alliance's chief says *we* of its members, who are no one actor.
    """
    of = chain_of(chains)
    sides = _sides(setting.doc, of, chains, roles)
    for markable in found:
        if markable.form != "pronoun" or markable.person != 1:
            continue
        speaker = setting.speaker_of.get(setting.quotation_of[markable.head])
        chain = of.get(speaker) if speaker is not None else None
        if chain is None:
            continue
        if markable.number == "sg":
            if "Person" in (chain.types or {"Person"}):
                chain.add(markable)
            continue
        side = chain if chain.is_collective else sides.get(id(chain))
        if side is not None and "Alliance" not in side.types:
            side.insert(markable)


def _sides(
    doc: Doc, of: dict[int, Chain], chains: Sequence[Chain], roles: Roles
) -> dict[int, Chain]:
    """The state that a person heads, by the identity of the person's chain."""
    states = {
        mention.id: chain
        for chain in chains
        for mention in chain.mentions
        if mention.id and "State" in chain.types
    }
    ids = {name_head(span).i: span.kb_id_ for span in doc.spans.get(NAMES, ())}
    sides = {}
    for office in offices(doc):
        state = states.get(ids.get(office.organisation, "")) if office.organisation else None
        is_head = roles.noun(office.role).office == "head" and not office.former
        if state is not None and is_head and office.person_head in of:
            sides[id(of[office.person_head])] = state
    return sides
