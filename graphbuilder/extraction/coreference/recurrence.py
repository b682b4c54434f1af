"""Descriptions that turn out to be of what has a name: *the network*, of the broadcaster.

An entity that a text has told of without a name is joined to the one with a name that it is, and
goes: all the functions here take the entities of a text, when all its mentions are resolved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.anaphora import is_free
from graphbuilder.extraction.coreference.chains import dominant
from graphbuilder.extraction.coreference.kinds import NEW, fit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles

_ENTERPRISES = frozenset({"Company", "Media", "Organization"})
_FAMILIES = (_ENTERPRISES, frozenset({"Court"}), frozenset({"Party"}), frozenset({"ArmedGroup"}))
_NO_KINDS = frozenset({"Person", "State"})  # every state is a country
_KINDRED = frozenset({"name", "noun", "kin"})
_SOON = 3  # sentences
_BESIDE = 6  # tokens up to the name
_TELLING = syntax.POSTMODIFIERS | {syntax.PREPOSITION}
_RECURS = 2
_MENTIONS = 3


def join_recurring(chains: list[Chain], setting: Setting) -> None:
    """Join what a text keeps calling by its class to the one actor of that class it is about.

    A reader takes *the bank*, said again and again, for the one bank that has a name and is named
    more than all others that could be one. Descriptions with words of their own (*the central
    bank*) tell somebody apart and are left alone.
    """
    for chain in [chain for chain in chains if not chain.named and not chain.actor]:
        recurring = [
            mention
            for mention in chain.mentions
            if mention.number == "sg" and _is_plain(mention, setting)
        ]
        if len(recurring) < _RECURS:
            continue
        whole = _dominant(recurring, chains, setting.roles)
        if whole is None or any(not _fits(m, whole, setting) for m in chain.mentions):
            continue
        join(chain, whole, chains)


def join_kindred(chains: list[Chain], setting: Setting) -> set[int]:
    """Join what has no name to the one entity of the text whose name says that it is of its kind.

    News tells first of *a new survey* and names it later; *the contest*, again and again, is the
    one tournament that has a name. People and states are no kind, and an indefinite behind the
    name is a new thing.

    Returns:
        Heads of the mentions that were joined.
    """
    joined: set[int] = set()
    named = [chain for chain in chains if chain.named and "Person" not in chain.types]
    words = {word for chain in named for word in chain.nouns | chain.name_nouns}
    for chain in [chain for chain in chains if not chain.named and not chain.actor]:
        first, *others = chain.mentions
        if not _is_called(first, words, setting) or not all(map(_may_be_kind, chain.mentions)):
            continue
        whole = _of_kind(first, named, setting)
        if whole is None:
            continue
        if any(_is_new(mention, setting) for mention in others):
            continue
        own = chain.modifiers - whole.modifiers - whole.name_words()
        if first.head < whole.mentions[0].head:
            fresh = own <= setting.roles.words("FreshWord")
            is_meant = fresh and _is_introduced(first, whole, setting)
        else:
            is_meant = not own and not _is_new(first, setting)
            is_meant = is_meant and any(_is_plain(mention, setting) for mention in chain.mentions)
        if is_meant and all(_fits(mention, whole, setting) for mention in chain.mentions):
            joined.update(chain.heads)
            words |= chain.nouns
            join(chain, whole, chains)
    return joined


def _of_kind(first: Markable, named: Iterable[Chain], setting: Setting) -> Chain | None:
    """The one entity with a name that a description can call by its kind, and no other of it."""
    fits = [
        (fit(first, chain, setting), chain)
        for chain in named
        if first.number in {"", chain.number or "sg"}
    ]
    options = [chain for by, chain in fits if by in _KINDRED]
    if len(options) != 1:
        return None
    by = next(by for by, chain in fits if chain is options[0])
    is_clear = by != "kin" or all(by != "class" for by, _ in fits)
    return options[0] if is_clear else None


def _is_called(first: Markable, words: set[str], setting: Setting) -> bool:
    """Whether any of the words that names are called by is a description's own, or like it."""
    kindred = setting.roles.kindred_of(first.text)
    return first.text in words or not kindred.isdisjoint(words)


def _may_be_kind(mention: Markable) -> bool:
    return mention.form == "pronoun" or not mention.types & _NO_KINDS


def _is_introduced(first: Markable, whole: Chain, setting: Setting) -> bool:
    """Whether a description opens what a name soon goes on with."""
    near = whole.mentions[0].sentence - first.sentence <= _SOON
    return near and setting.determiners.get(first.head, "possessive") != "possessive"


def _is_new(mention: Markable, setting: Setting) -> bool:
    """Whether a description is indefinite."""
    return setting.determiners.get(mention.head) == NEW


def join_named_later(chains: list[Chain], setting: Setting) -> set[int]:
    """Join who was brought in without a name to whom the same noun names soon after.

    *His lawyer. The lawyer, Lee*: a name beside a noun with *the* says the name of whom the noun
    takes up, who was brought in by it (Huddleston & Pullum 2002, ch. 5 §6.1).

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
    new = setting.determiners.get(first.head) in {NEW, "possessive"} and first.number == "sg"
    return near and new and first.text == noun.text


def join(chain: Chain, whole: Chain, chains: list[Chain]) -> None:
    """Move the mentions of an entity without a name to the one that has it, and drop the former."""
    for mention in chain.mentions:
        whole.insert(mention)
    whole.nouns |= chain.nouns
    chains.remove(chain)


def _is_plain(mention: Markable, setting: Setting) -> bool:
    """Whether a mention is a singular noun with a definite article and nothing else."""
    if mention.form != "nominal":
        return False
    if setting.determiners[mention.head] != "definite" or setting.modifiers.get(mention.head):
        return False
    return not any(child.dep_ in _TELLING for child in setting.doc[mention.head].rights)


def _dominant(recurring: list[Markable], chains: Iterable[Chain], roles: Roles) -> Chain | None:
    """The one named actor of the descriptions' class that is mentioned far more than others."""
    types = recurring[0].types
    family = next((family for family in _FAMILIES if types and types <= family), None)
    if family is None or types == {"Organization"}:
        return None  # a team or a group is often one without a name
    said = [(chain, _classes(chain, roles)) for chain in chains if chain.named]
    options = {
        chain: known
        for chain, known in said
        if all(types & family for types in known) and (known or chain.types & family)
    }
    best = dominant({chain: len(chain.mentions) for chain in options})
    if best is None or len(best.mentions) < _MENTIONS or not options[best]:
        return None
    return best if best.heads[0] < recurring[0].head else None


def _classes(chain: Chain, roles: Roles) -> list[frozenset[str]]:
    """What the nouns of an actor's names and descriptions say that it is, noun by noun.

    The recogniser's word that something is an organisation says little: a commission is one, too.
    """
    words = chain.name_words() | chain.nouns
    said = [types for word in sorted(words) if (types := roles.noun(word).types)]
    if chain.types - {"Organization"}:
        said.append(chain.types)
    return said


def _fits(mention: Markable, chain: Chain, setting: Setting) -> bool:
    return chain.number in {"", mention.number, "sg"} and is_free(mention, chain, setting)
