"""Who *the bidder* or *the defendant* is: the one whose deed or trial a text tells of.

A noun for who does something, or has it done to them, means whoever the text says does it
(Huddleston & Pullum 2002, ch. 19 §5.7: nouns in *-er* and *-ee*).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.anaphora import is_free
from graphbuilder.extraction.coreference.chains import chain_of, dominant
from graphbuilder.extraction.coreference.kinds import is_told_apart
from graphbuilder.extraction.coreference.sites import sites_at, sites_of
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_PERSON = frozenset({"Person"})
_BY = frozenset({"by", "from"})
_TO = frozenset({"against", "for", "of", "on"})


def known_by_deed(markable: Markable, chains: Sequence[Chain], setting: Setting) -> Chain | None:
    """The only one who does what a noun says, or has it done to them, as far as a text tells.

    Args:
        markable: A description with *the* and nothing but a place before its noun: *the bidder*.
        chains: The entities of the text so far.
        setting: The text.
    """
    does, undergoes = setting.roles.deeds_of(markable.text)
    if markable.form != "nominal" or not (does or undergoes) or not _is_plain(markable, setting):
        return None
    called = [chain for chain in chains if chain.named and markable.text in chain.nouns]
    doc, of = setting.doc, chain_of(chains)
    counts: dict[Chain, int] = {}
    for deeds, find in ((does, _doers), (undergoes, _undergoers)):
        for index in worded(doc, deeds, attribute="LEMMA"):
            if index >= markable.start or doc[index].pos_ not in {"VERB", "NOUN"}:
                continue
            for word in find(doc[index]):
                chain = of.get(word.i)
                if chain is not None and word.i < markable.start:
                    counts[chain] = counts.get(chain, 0) + 1
    own = sites_at(markable.head, setting)
    if own.is_known:
        counts = {c: n for c, n in counts.items() if not own.clash(sites_of(c, setting))}
    chain = dominant(counts)
    if chain is None or called not in ([], [chain]) or not _may_be(markable, chain, setting):
        return None
    return chain if is_free(markable, chain, setting) else None


def _is_plain(markable: Markable, setting: Setting) -> bool:
    """Whether a description is of one, and tells it from no other of its kind."""
    token = setting.doc[markable.head]
    if token.tag_ in syntax.PLURAL_TAGS or token.dep_ in syntax.PREDICATIVES:
        return False
    sited = sites_at(markable.head, setting).is_known
    bare = not setting.modifiers.get(markable.head) or sited
    return setting.determiners[markable.head] == "definite" and bare and not is_told_apart(token)


def _may_be(markable: Markable, chain: Chain, setting: Setting) -> bool:
    """Whether an entity is of the class of a noun; anybody may be a buyer."""
    if markable.text in setting.roles.words("BearerNoun"):
        return chain.number != "pl" or chain.named
    person = "Person" in chain.types and not chain.guessed
    return chain.agrees(markable) and (person or markable.types != _PERSON)


def _doers(deed: Token) -> Iterator[Token]:
    """Who does a deed: its subject or agent, or whose it is."""
    if deed.pos_ == "NOUN":
        yield from syntax.children(deed, syntax.POSSESSORS)
        yield from (noun for by, noun in syntax.prepositional(deed) if by.lower_ in _BY)
        return
    yield from syntax.children(deed, syntax.ACTIVE_SUBJECTS)
    for agent in syntax.children(deed, syntax.AGENTS):
        yield from syntax.children(agent, syntax.PREPOSITIONAL_OBJECTS)


def _undergoers(deed: Token) -> Iterator[Token]:
    """Whom a deed is done to: the object of its verb, or what its noun is for."""
    if deed.pos_ == "NOUN":
        yield from (noun for to, noun in syntax.prepositional(deed) if to.lower_ in _TO)
        return
    passive = list(syntax.children(deed, syntax.PASSIVE_SUBJECTS))
    yield from passive or syntax.children(deed, syntax.OBJECTS)
    if deed.tag_ == "VBN" and deed.dep_ in syntax.NOUN_CLAUSES:
        yield deed.head
