"""Nouns that mean an entity by what it is: *the Acme company*, *the French government*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import Chain, chain_of
from graphbuilder.extraction.coreference.kinds import NEW, determiner
from graphbuilder.extraction.mentions.offices import offices
from graphbuilder.extraction.mentions.variants import compatible
from graphbuilder.extraction.text import zones
from graphbuilder.model import Zone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles
    from graphbuilder.gazetteer import Gazetteer

_JOINED = frozenset({syntax.CONJUNCT})
_GOVERNED = frozenset({"State", "Region"})
_PEOPLE = frozenset({"Person", "Group"})
_BODIES = frozenset({"Company", "Media", "Party", "ArmedGroup"})
_BARE = frozenset({"NOUN", "PROPN", "ADJ"})
# What stands before the noun of a substance without an article.
_AMOUNTS = frozenset(
    {"enough", "insufficient", "less", "little", "more", "much", "not", "sufficient"}
)


def link_class_nouns(
    doc: Doc, found: Sequence[Markable], chains: list[Chain], roles: Roles, gazetteer: Gazetteer
) -> set[int]:
    """Add *the Acme company* and *the company of Acme* to Acme, *the French government* to France.

    *The Lima government* is Peru's. *An Acme company* is another one, as *a US state* is none of
    all states.

    Returns:
        Heads of the mentions that were linked.
    """
    of = chain_of(chains)
    taken = set(of)
    cities = {doc[o.organisation].lower_ for o in offices(doc) if o.organisation is not None}
    states = {m.id: of[m.head] for m in found if m.id and m.type == "State" and m.head in of}
    demonyms = {m.head: m.id for m in found if m.form == "demonym" and m.type == "State"}
    linked = set()
    for markable in found:
        if markable.form != "nominal" or markable.head in taken:
            continue
        head = doc[markable.head]
        word = head.lower_ if markable.number == "pl" else markable.text
        if word not in roles.words("ClassNoun") or determiner(markable, doc) == NEW:
            continue
        owners = [child for child in head.children if child.dep_ in syntax.OWNERS]
        if any(syntax.child(owner, _JOINED) is not None for owner in owners):
            continue  # US and British authorities
        is_government = "GovernmentBody" in markable.types
        people = _people(owners, demonyms, cities, gazetteer) if is_government else ""
        if people and people not in states:
            states[people] = Chain(types=frozenset({"State"}), actor=people, named=True)
            chains.append(states[people])
        owners += _named_of(head)
        named = [of[child.i] for child in owners if child.i in of and of[child.i].named]
        chain = states[people] if people else named[0] if len(named) == 1 else None
        if chain is None or "Person" in chain.types:
            continue
        fits = compatible(chain.types, markable.types)
        if is_government:
            fits = bool(chain.types & _GOVERNED)
        possessed = any(child.dep_ == syntax.POSSESSOR for child in owners)
        if fits and (is_government or not possessed):
            chain.nouns.add(markable.text)
            chain.insert(markable)
            linked.add(markable.head)
    return linked


def _people(
    owners: Sequence[Token], demonyms: Mapping[int, str], ruled: set[str], gazetteer: Gazetteer
) -> str:
    """The state whose people, or whose capital, is named before a noun, or the empty string.

    Where the text names its mayor, the Lima government is the city's.
    """
    found = (
        demonyms.get(word.i) or (_ruled_from(word, gazetteer) if word.lower_ not in ruled else "")
        for word in owners
    )
    return next((iri for iri in found if iri), "")


def _ruled_from(name: Token, gazetteer: Gazetteer) -> str:
    """The state whose capital stands right before a noun, or the empty string."""
    if name.dep_ == syntax.POSSESSOR or name.pos_ != "PROPN":
        return ""
    senses = gazetteer.lookup(name.text)
    return senses[0].actor.id if senses and senses[0].kind == "capital" else ""


def _named_of(noun: Token) -> list[Token]:
    """The name behind *of*, where it follows a class noun at once: *the city of Lima*."""
    return [
        child
        for preposition in noun.children
        if preposition.lower_ == "of" and preposition.i == noun.i + 1
        for child in preposition.children
        if child.pos_ == "PROPN"
    ]


def link_heirs(
    doc: Doc,
    found: Sequence[Markable],
    chains: Sequence[Chain],
    roles: Roles,
    gazetteer: Gazetteer,
) -> set[int]:
    """Add *the former Soviet republic* to the state that left the Soviet Union.

    It is the one that its sentence has named, or else the only one that the text names.

    Returns:
        Heads of the mentions that were linked.
    """
    demonyms = {m.head: m.id for m in found if m.form == "demonym" and m.type == "State"}
    linked = set()
    for markable in found:
        if "State" not in markable.types or markable.number == "pl":
            continue
        words = [child for child in doc[markable.head].children if child.i < markable.head]
        unions = {demonyms[child.i] for child in words if child.i in demonyms}
        if not unions or not any(child.lower_ in roles.words("FormerWord") for child in words):
            continue
        heirs = [
            chain
            for chain in chains
            if any(unions.intersection(gazetteer.former_whole(m.id)) for m in chain.mentions)
        ]
        near = [chain for chain in heirs if _is_in_sentence_before(chain, markable)] or heirs
        if len(near) == 1:
            near[0].insert(markable)
            linked.add(markable.head)
    return linked


def _is_in_sentence_before(chain: Chain, markable: Markable) -> bool:
    last = chain.last_before(markable)
    return last is not None and last.sentence == markable.sentence


def link_members(
    doc: Doc, found: Sequence[Markable], chains: list[Chain], taken: set[int], roles: Roles
) -> set[int]:
    """Add *allies* and *NATO allies* to one group, in a text that names one alliance.

    Returns:
        Heads of the mentions that were linked.
    """
    alliances = [chain for chain in chains if "Alliance" in chain.types and chain.named]
    if len(alliances) != 1:
        return set()
    own = {mention.head for mention in alliances[0].mentions}
    group = Chain()
    for markable in found:
        if markable.form != "nominal" or markable.head in taken or markable.number != "pl":
            continue
        before = [child for child in doc[markable.head].children if child.i < markable.head]
        plain = all(child.i in own or child.dep_ == syntax.DETERMINER for child in before)
        if plain and markable.text in roles.words("MemberNoun"):
            group.add(markable)
    if group.mentions:
        chains.append(group)
    return {mention.head for mention in group.mentions}


def link_same_words(
    doc: Doc, found: Sequence[Markable], chains: list[Chain], taken: set[int]
) -> set[int]:
    """Add a bare singular noun to the entity that the very same words named before.

    *Iodine*, *most iodine* and *iodine deficiency* are each one thing throughout a text; what has
    an article or a possessor may be another one every time, and is left to the scorer.
    """
    keyed: dict[tuple[str, ...], Chain] = {}
    for chain in chains:
        for mention in chain.mentions:
            if mention.form == "name" and mention.type not in {"Person", "State", "City"}:
                keyed.setdefault(tuple(mention.text.lower().split()), chain)
    linked = set()
    for markable in found:
        if markable.form != "nominal" or markable.head in taken or markable.number == "pl":
            continue
        headed = zones.zone_of(doc[markable.head]) is Zone.HEADLINE  # which leaves out articles
        counted = _PEOPLE | _BODIES if headed else _PEOPLE
        key = () if markable.types & counted else _bare_words(doc, markable)
        if not key:
            continue
        if key not in keyed:
            keyed[key] = Chain()
            chains.append(keyed[key])
        keyed[key].add(markable)
        linked.add(markable.head)
    for markable in found:
        if markable.form == "modifier" and (doc[markable.head].lower_,) in keyed:
            keyed[doc[markable.head].lower_,].insert(markable)
            linked.add(markable.head)
    return linked


def _bare_words(doc: Doc, markable: Markable) -> tuple[str, ...]:
    """The words of a description, amounts left out; none where it has an article or a possessor."""
    words = []
    for token in doc[markable.start : markable.end]:
        word = token.lower_
        if word not in _AMOUNTS:
            if token.pos_ not in _BARE:
                return ()
            words.append(word)
    return tuple(words)
