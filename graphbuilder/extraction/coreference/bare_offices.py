"""Whom the minister of a state is, where a text names the only one without any state beside.

News calls somebody *Peru's finance minister* and *Finance Minister Ann Lee* in one text: a title
before a name goes without the state that the text is about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import chain_of
from graphbuilder.extraction.coreference.officials import named
from graphbuilder.extraction.mentions.offices import offices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles

_NEW = frozenset({"a", "an", "another", "next", "new", "future", "then", "no", "any", "every"})


def link_bare_offices(
    doc: Doc, found: Sequence[Markable], chains: Sequence[Chain], taken: set[int], roles: Roles
) -> set[int]:
    """Add *Peru's finance minister* to Finance Minister Ann Lee.

    Nobody else holds such an office in the text, and it speaks of no other state's.

    Returns:
        Heads of the mentions that were linked.
    """
    of = chain_of(chains)
    held = [office for office in offices(doc) if not office.former and office.person_head in of]
    bare = {office.role for office in held if office.organisation is None}
    bare = {role for role in bare if _is_unique(role, roles)}
    if not bare:
        return set()
    told = _told(doc, found, bare, roles)
    linked = set()
    for role, described in told.items():
        holders = {id(of[o.person_head]): o for o in held if o.role == role}
        bodies = {body for _, body in described}
        holder = next(iter(holders.values()))
        chain = of[holder.person_head]
        alone = len(holders) == len(bodies) == 1 and holder.organisation is None
        if not alone or not chain.nations <= bodies:
            continue
        for markable, _ in described:
            if markable.head not in taken and chain.agrees(markable):
                chain.add(markable)
                linked.add(markable.head)
        chain.nations |= bodies
    return linked


def _told(
    doc: Doc, found: Sequence[Markable], offices: set[str], roles: Roles
) -> dict[str, list[tuple[Markable, str]]]:
    """The descriptions by some offices with the states whose they are, by office."""
    ids = named(doc)
    told: dict[str, list[tuple[Markable, str]]] = {office: [] for office in offices}
    for markable in found:
        if markable.form != "nominal" or markable.number == "pl" or "Person" not in markable.types:
            continue
        head = doc[markable.head]
        body = _state(head, ids)
        office = _called(doc, markable, offices) if body else ""
        said = head.dep_ in syntax.PREDICATIVES or head.head.lower_ == "as"
        if office and not said and not _is_another(head, roles):
            told[office].append((markable, body))
    return told


def _is_unique(role: str, roles: Roles) -> bool:
    """Whether one person at a time holds an office: a state's head, or its minister of something.

    A senator, an ambassador, or a minister of one does not know what, is one of several.
    """
    cabinet = roles.noun(role).is_title and role.rsplit(" ", 1)[-1] in roles.words("CabinetNoun")
    return (cabinet and " " in role) or role in roles.words("RulerNoun")


def _called(doc: Doc, markable: Markable, roles: set[str]) -> str:
    """The longest of some offices that a description ends with, or the empty string."""
    words = doc[markable.start : markable.head + 1].text.lower()
    return max((r for r in roles if f" {words}".endswith(f" {r}")), key=len, default="")


def _state(noun: Token, ids: dict[int, str]) -> str:
    """The state or body before a description, by its identifier, if it is known."""
    owners = (child for child in noun.children if child.dep_ in syntax.OWNERS and child.i in ids)
    return next((ids[owner.i] for owner in owners if ":" in ids[owner.i]), "")


def _is_another(noun: Token, roles: Roles) -> bool:
    """Whether a description is of somebody who held the office before, or is to hold it."""
    words = {child.lower_ for child in noun.lefts}
    return bool(words & (_NEW | roles.words("FormerWord", "LesserWord")))
