"""Known actors called by what every reader knows them to be: *the emirate*, *the world body*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.anaphora import is_free
from graphbuilder.extraction.coreference.areas import DEFINITE
from graphbuilder.extraction.coreference.bodies_named import may_be_called
from graphbuilder.extraction.coreference.kinds import NEW, counts, is_told_apart
from graphbuilder.extraction.coreference.restraint import ONE_OF_SEVERAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.gazetteer import Gazetteer

_LANDS = frozenset({"State", "Region", "City", "Place", "Alliance"})
# Such an adjective says of which sort something is, and not what it is like: "the local paper"
# (Huddleston & Pullum 2002, ch. 6 §4: classificatory attributives).
_CLASSIFYING = ("al", "an", "ary", "ic")


def link_known_kinds(
    found: Sequence[Markable],
    chains: Sequence[Chain],
    taken: set[int],
    setting: Setting,
    gazetteer: Gazetteer,
) -> set[int]:
    """Add *the emirate* to Qatar, where the text has named it, and no other that is called so.

    Args:
        found: What may be mentioned again.
        chains: The entities with a name; mentions are added.
        taken: Heads of the mentions that stand for somebody already.
        setting: The text around them.
        gazetteer: What news calls the actors that it knows.

    Returns:
        Heads of the mentions that were linked.
    """
    kinds = {}
    for chain in chains:
        nouns = [gazetteer.kind_nouns(name.id) for name in chain.mentions if name.id]
        if chain.named and any(nouns):
            kinds[id(chain)] = frozenset().union(*nouns)
    linked, new = set(), set()
    for markable in found if kinds else ():
        if markable.form != "nominal" or markable.head in taken:
            continue
        how = setting.determiners[markable.head]
        if how == NEW:
            new.add(markable.text)
        several = setting.doc[markable.head].tag_ in syntax.PLURAL_TAGS
        if how not in DEFINITE or several or markable.text in new:
            continue
        called = _called(markable, [c for c in chains if id(c) in kinds], kinds, setting, gazetteer)
        if called is not None and not _has_rival(markable, called, chains, setting):
            called.insert(markable)
            linked.add(markable.head)
    return linked


def _called(
    markable: Markable,
    chains: Sequence[Chain],
    kinds: dict[int, frozenset[str]],
    setting: Setting,
    gazetteer: Gazetteer,
) -> Chain | None:
    """The one known actor named before a description that its words call by its kind."""
    token = setting.doc[markable.head]
    if token.dep_ in syntax.PREDICATIVES or is_told_apart(token):
        return None
    words = [t.lower_ for t in setting.doc[markable.start : markable.head]]
    phrases = {" ".join([*words[start:], markable.text]): start for start in range(len(words) + 1)}
    options = []
    for chain in chains:
        named = kinds[id(chain)] & phrases.keys()
        if named and chain.last_before(markable) is not None:
            start = markable.start + min(phrases[phrase] for phrase in named)
            before = [t for t in token.lefts if markable.start <= t.i < start]
            if all(_may_be_said(t, markable, chain, setting, gazetteer) for t in before):
                options.append(chain)
    return options[0] if len(options) == 1 and is_free(markable, options[0], setting) else None


def _may_be_said(
    word: Token, markable: Markable, chain: Chain, setting: Setting, gazetteer: Gazetteer
) -> bool:
    """Whether a word before a noun for a kind does not tell it from an actor of that kind."""
    if word.dep_ in syntax.DETERMINING or word.is_punct:
        return True
    ids = {name.id for name in chain.mentions if name.id}
    if any(word.text in area.split() for iri in ids for area in gazetteer.areas(iri)):
        return True
    nations = setting.nations.get(markable.head, frozenset())
    if nations and word.text[0].isupper():
        return nations <= {iri for name in ids for iri in gazetteer.whole(name)}
    if word.lemma_.lower() in counts(markable, setting):
        return True
    plain = word.pos_ in {"ADJ", "VERB"} and word.is_lower and word.lower_ not in ONE_OF_SEVERAL
    return plain and not word.lower_.endswith(_CLASSIFYING)


def _has_rival(
    markable: Markable, called: Chain, chains: Sequence[Chain], setting: Setting
) -> bool:
    """Whether another name of the text may be called so, or one unknown was spoken of since."""
    last = called.last_before(markable)
    for chain in chains:
        other = chain.last_before(markable)
        if chain is called or not chain.named or other is None or last is None:
            continue
        if markable.text in chain.nouns | chain.name_nouns:
            return True
        unknown = not any(name.id for name in chain.mentions) and not _is_person(chain)
        later = other.head > last.head and not markable.types & _LANDS
        if (
            unknown
            and later
            and ("Person" in chain.types or may_be_called(markable, chain, setting.roles))
        ):
            return True
    return False


def _is_person(chain: Chain) -> bool:
    """Whether more than the recogniser says so: a first name, a title or a noun."""
    several = any(len(name) > 1 for name in chain.names())
    return "Person" in chain.types and bool(several or chain.nouns)
