"""Nouns that mean an entity by what it is: *the Acme company*, *the French government*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import Chain, chain_of
from graphbuilder.extraction.coreference.kinds import NEW
from graphbuilder.extraction.mentions.offices import offices
from graphbuilder.extraction.mentions.variants import compatible
from graphbuilder.extraction.words.people import PEOPLE, RULED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.gazetteer import Gazetteer

_JOINED = frozenset({syntax.CONJUNCT})
_BODIES = frozenset({"Company", "Media", "Party", "ArmedGroup"})
_BARE = frozenset({"NOUN", "PROPN", "ADJ"})
# What stands before the noun of a substance without an article.
_AMOUNTS = frozenset(
    {"enough", "insufficient", "less", "little", "more", "much", "not", "sufficient"}
)


def link_class_nouns(left: Sequence[Markable], chains: list[Chain], setting: Setting) -> set[int]:
    """Add *the Acme company* and *the company of Acme* to Acme, *the French government* to France.

    *The Lima government* is Peru's. *An Acme company* is another one, as *a US state* is none of
    all states.
    """
    doc, roles, of = setting.doc, setting.roles, chain_of(chains)
    cities = {doc[o.organisation].lower_ for o in offices(doc) if o.organisation is not None}
    named = [m for m in setting.found if m.id and m.type == "State" and m.head in of]
    states = {mention.id: of[mention.head] for mention in named}
    linked = set()
    for markable in left:
        head = doc[markable.head]
        word = head.lower_ if markable.number == "pl" else markable.text
        if word not in roles.words("ClassNoun") or setting.determiners[markable.head] == NEW:
            continue
        owners = [child for child in head.children if child.dep_ in syntax.OWNERS]
        if any(syntax.child(owner, _JOINED) is not None for owner in owners):
            continue  # US and British authorities
        is_government = "GovernmentBody" in markable.types
        people = _people(owners, cities, setting) if is_government else ""
        if people and people not in states:
            states[people] = Chain(types=frozenset({"State"}), actor=people, named=True)
            chains.append(states[people])
        owners += _named_of(head)
        whose = [of[child.i] for child in owners if child.i in of and of[child.i].named]
        chain = states[people] if people else whose[0] if len(whose) == 1 else None
        if chain is None or "Person" in chain.types:
            continue
        fits = compatible(chain.types, markable.types)
        if is_government:
            fits = bool(chain.types & RULED)
        possessed = any(child.dep_ == syntax.POSSESSOR for child in owners)
        if fits and (is_government or not possessed):
            chain.nouns.add(markable.text)
            chain.insert(markable)
            linked.add(markable.head)
    return linked


def _people(owners: Sequence[Token], ruled: set[str], setting: Setting) -> str:
    """The state whose people, or whose capital, is named before a noun, or the empty string.

    Where the text names its mayor, the Lima government is the city's.
    """
    for word in owners:
        capital = "" if word.lower_ in ruled else _ruled_from(word, setting.known.gazetteer)
        if iri := setting.demonyms.get(word.i) or capital:
            return iri
    return ""


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


def link_heirs(left: Sequence[Markable], chains: Sequence[Chain], setting: Setting) -> set[int]:
    """Add *the former Soviet republic* to the state that left the Soviet Union.

    It is the one that its sentence has named, or else the only one that the text names.
    """
    gazetteer, former = setting.known.gazetteer, setting.roles.words("FormerWord")
    linked = set()
    for markable in left:
        if "State" not in markable.types or markable.number == "pl":
            continue
        words = list(setting.doc[markable.head].lefts)
        unions = {setting.demonyms[word.i] for word in words if word.i in setting.demonyms}
        if not unions or former.isdisjoint(word.lower_ for word in words):
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


def link_members(left: Sequence[Markable], chains: list[Chain], setting: Setting) -> set[int]:
    """Add *allies* and *NATO allies* to one group, in a text that names one alliance."""
    alliances = [chain for chain in chains if "Alliance" in chain.types and chain.named]
    if len(alliances) != 1:
        return set()
    own, members = set(alliances[0].heads), setting.roles.words("MemberNoun")
    group = Chain()
    for markable in left:
        before = setting.doc[markable.head].lefts
        plain = all(child.i in own or child.dep_ == syntax.DETERMINER for child in before)
        if plain and markable.number == "pl" and markable.text in members:
            group.add(markable)
    if group.mentions:
        chains.append(group)
    return set(group.heads)


def link_same_words(left: Sequence[Markable], chains: list[Chain], setting: Setting) -> set[int]:
    """Add a bare singular noun to the entity that the very same words named before.

    *Iodine*, *most iodine* and *iodine deficiency* are each one thing throughout a text; what has
    an article or a possessor may be another one every time, and is left to the scorer.
    """
    doc, keyed = setting.doc, dict[tuple[str, ...], Chain]()
    for chain in chains:
        for mention in chain.mentions:
            if mention.form == "name" and mention.type not in {"Person", "State", "City"}:
                keyed.setdefault(tuple(mention.text.lower().split()), chain)
    linked = set()
    for markable in left:
        if markable.number == "pl":
            continue
        headed = setting.is_in_headline(markable)  # which leaves out articles
        counted = PEOPLE | _BODIES if headed else PEOPLE
        key = () if markable.types & counted else _bare_words(doc, markable)
        if not key:
            continue
        if key not in keyed:
            keyed[key] = Chain()
            chains.append(keyed[key])
        keyed[key].add(markable)
        linked.add(markable.head)
    for markable in setting.found:
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
