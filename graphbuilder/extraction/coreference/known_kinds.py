"""Known actors called by what or where every reader knows them to be: *the Baltic emirate*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.anaphora import is_free
from graphbuilder.extraction.coreference.bodies_named import may_be_called
from graphbuilder.extraction.coreference.kinds import NEW, counts, is_told_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.gazetteer import Gazetteer

_DEFINITE = frozenset({"definite", "this"})
_LANDS = frozenset({"State", "Region", "City", "Place", "Alliance"})
# Such an adjective says of which sort something is, and not what it is like: "the local paper"
# (Huddleston & Pullum 2002, ch. 6 §4: classificatory attributives).
_CLASSIFYING = ("al", "an", "ary", "ic")


def link_by_area(left: Sequence[Markable], chains: Sequence[Chain], setting: Setting) -> set[int]:
    """Add *the Baltic state* to the only state from there that the text has named so far."""
    states = [chain for chain in chains if "State" in chain.types and chain.named]
    linked = set()
    for markable in left if states else ():
        if "State" not in markable.types or markable.number == "pl":
            continue
        if setting.determiners[markable.head] not in _DEFINITE:
            continue
        there = _from_there(markable, states, setting)
        if len(there) == 1:
            there[0].insert(markable)
            linked.add(markable.head)
    return linked


def _from_there(markable: Markable, states: Sequence[Chain], setting: Setting) -> list[Chain]:
    """The states named before a description that its words place: *the oil-rich Gulf nation*."""
    words = [token.text for token in setting.doc[markable.start : markable.head]]
    areas = {" ".join(words[start:]) for start in range(len(words))}
    where = setting.known.gazetteer.areas
    return [
        chain
        for chain in states
        if chain.last_before(markable) is not None
        and any(areas.intersection(where(mention.id)) for mention in chain.mentions)
        and is_free(markable, chain, setting)
    ]


def link_known_kinds(
    left: Sequence[Markable], chains: Sequence[Chain], setting: Setting
) -> set[int]:
    """Add *the emirate* to Qatar, where the text has named it, and no other that is called so."""
    kinds = _kinds_of(chains, setting.known.gazetteer)
    linked, new = set(), set()
    for markable in left if kinds else ():
        how = setting.determiners[markable.head]
        if how == NEW:
            new.add(markable.text)
        several = setting.doc[markable.head].tag_ in syntax.PLURAL_TAGS
        if how not in _DEFINITE or several or markable.text in new:
            continue
        called = _called(markable, kinds, setting)
        if called is not None and not _has_rival(markable, called, chains, setting):
            called.insert(markable)
            linked.add(markable.head)
    return linked


def _kinds_of(chains: Sequence[Chain], gazetteer: Gazetteer) -> list[tuple[Chain, frozenset[str]]]:
    """The known actors of a text, with the nouns that every reader may call them by."""
    named = [chain for chain in chains if chain.named]
    kinds = (
        frozenset().union(*(gazetteer.kind_nouns(name.id) for name in chain.mentions if name.id))
        for chain in named
    )
    return [(chain, nouns) for chain, nouns in zip(named, kinds, strict=True) if nouns]


def _called(
    markable: Markable, kinds: Sequence[tuple[Chain, frozenset[str]]], setting: Setting
) -> Chain | None:
    """The one known actor named before a description that its words call by its kind."""
    token = setting.doc[markable.head]
    if token.dep_ in syntax.PREDICATIVES or is_told_apart(token):
        return None
    words = [
        t.text if t.is_upper else t.lower_ for t in setting.doc[markable.start : markable.head]
    ]
    phrases = {" ".join([*words[start:], markable.text]): start for start in range(len(words) + 1)}
    options = []
    for chain, nouns in kinds:
        named = nouns & phrases.keys()
        if named and chain.last_before(markable) is not None:
            start = markable.start + min(phrases[phrase] for phrase in named)
            before = [t for t in token.lefts if markable.start <= t.i < start]
            if all(_may_be_said(t, markable, chain, setting) for t in before):
                options.append(chain)
    return options[0] if len(options) == 1 and is_free(markable, options[0], setting) else None


def _may_be_said(word: Token, markable: Markable, chain: Chain, setting: Setting) -> bool:
    """Whether a word before a noun for a kind does not tell it from an actor of that kind."""
    gazetteer = setting.known.gazetteer
    if word.dep_ in syntax.DETERMINING or word.is_punct:
        return True
    ids = {name.id for name in chain.mentions if name.id}
    wholes = {iri for name in ids for iri in gazetteer.whole(name)}
    if any(sense.actor.id in wholes for sense in gazetteer.lookup(word.text)):
        return True  # "the UN agency"
    if any(word.text in area.split() for iri in ids for area in gazetteer.areas(iri)):
        return True
    nations = setting.nations.get(markable.head, frozenset())
    if nations and word.text[0].isupper():
        return nations <= wholes
    if word.lemma_.lower() in counts(markable, setting):
        return True
    plain = word.pos_ in {"ADJ", "VERB"} and word.is_lower
    telling = word.lower_ in setting.roles.words("ContrastingWord")
    return plain and not telling and not word.lower_.endswith(_CLASSIFYING)


def _has_rival(
    markable: Markable, called: Chain, chains: Sequence[Chain], setting: Setting
) -> bool:
    """Whether another name of the text may be called so, or one unknown was spoken of since."""
    last = called.last_before(markable)
    for chain in chains:
        other = chain.last_before(markable)
        if chain is called or not chain.named or other is None or last is None:
            continue
        alike = chain.is_collective == called.is_collective  # a chief executive is no executive
        if alike and markable.text in chain.nouns | chain.name_nouns:
            return True
        unknown = not chain.is_listed and not _is_person(chain)
        later = other.head > last.head and not markable.types & _LANDS
        person = "Person" in chain.types
        if unknown and later and (person or may_be_called(markable, chain, setting.roles)):
            return True
    return False


def _is_person(chain: Chain) -> bool:
    """Whether more than the recogniser says so: a first name, a title or a noun."""
    several = any(len(name) > 1 for name in chain.names())
    return "Person" in chain.types and bool(several or chain.nouns)
