"""Bodies that a text calls by the first word of a name it has given in full: *Lumba Segara. Lumba*.

News names a body in full when it brings it in, and in short thereafter. The recogniser has seen
few of them, and takes the short name for a person's, a place's or another body's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.words.roles import Roles

_BODIES = frozenset({"Company", "Media", "Organization"})
_PERSON = frozenset({"Person"})


def join_shortened(chains: list[Chain], doc: Doc, roles: Roles) -> None:
    """Join the short name of a body to the full name before it.

    Args:
        chains: The entities that have names; those that are joined to another are taken out.
        doc: The text.
        roles: For given names, and what stands before a place.
    """
    for short in [chain for chain in chains if _is_short(chain, doc, roles)]:
        word = short.names()[0][0]
        people = [c for c in chains if c is not short and "Person" in c.types and not c.guessed]
        if any(word in name for chain in people for name in chain.names()):
            continue
        whole = [chain for chain in chains if chain is not short and _opens_with(chain, word)]
        if len(whole) == 1 and _is_body(whole[0]) and whole[0].heads[0] < short.heads[0]:
            for mention in short.mentions:
                whole[0].insert(mention)
            chains.remove(short)


def _is_short(chain: Chain, doc: Doc, roles: Roles) -> bool:
    """Whether nothing but the recogniser says what one word names, if anything does."""
    names = chain.names()
    if chain.is_listed or len({tuple(name) for name in names}) != 1 or len(names[0]) != 1:
        return False
    if roles.is_given_name(chain.mentions[0].text) or chain.nouns:
        return False
    if chain.types & _PERSON:
        return chain.guessed and not chain.gender
    before = {doc[m.start - 1].lower_ for m in chain.mentions if m.start}
    if any(doc[m.start].lower_ == "the" for m in chain.mentions) or roles.noun(names[0][0]).types:
        return False  # "the House" is no House Committee
    placed = before & roles.words("PlacePreposition")
    return not chain.types or bool(chain.types & _BODIES) or (chain.guessed and not placed)


def _opens_with(chain: Chain, word: str) -> bool:
    """Whether a longer name of an entity starts with a word."""
    return any(len(name) > 1 and name[0] == word for name in chain.names())


def _is_body(chain: Chain) -> bool:
    """Whether an entity is a body that no list knows, which would list its short name as well."""
    return bool(chain.types & _BODIES) and not chain.is_listed
