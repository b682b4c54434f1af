"""Adverbs for a place that the text has just named: *there*, and *here* outside of speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.mentions.markable import Markable
from graphbuilder.extraction.words.people import SETTINGS
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting

_ADVERBS = frozenset({"here", "there"})
_WHITHER = frozenset({"aboard", "from", "on", "to"})


def link_adverbs(chains: Sequence[Chain], setting: Setting) -> None:
    """Add *there* and *here* to the last place named in their sentence or the one before.

    A place is what has a name of one, and what the text says somebody is *in*, *at* or *aboard*.
    A name before a noun tells of what kind that is, and nobody is there: "a graveyard of US
    soldiers". What speakers call *here* is where they are, which a text seldom says.
    """
    doc, inside = setting.doc, setting.roles.words("PlacePreposition")
    adverbs = list(_adverbs(setting))
    if not adverbs:
        return
    sentences = list(doc.sents)
    number_of = {token.i: number for number, sent in enumerate(sentences) for token in sent}
    places = sorted(
        (mention.head, id(chain), chain, mention)
        for chain in chains
        if chain.named and "Person" not in chain.types
        for mention in chain.mentions
        if doc[mention.head].dep_ not in syntax.MODIFIERS
        and (
            chain.types & SETTINGS
            or _is_inside(doc[mention.head], inside)
            or (not chain.is_actor and _is_inside(doc[mention.head], _WHITHER))
        )
    )
    for token in adverbs:
        number = number_of[token.i]
        before = [
            chain
            for head, _, chain, mention in places
            if head < token.i and number - mention.sentence <= 1
        ]
        if before:
            before[-1].insert(_mention(token, number))


def _adverbs(setting: Setting) -> Iterator[Token]:
    for token in (setting.doc[i] for i in worded(setting.doc, _ADVERBS, attribute="LOWER")):
        if token.pos_ != "ADV":
            continue
        spoken = setting.quotation_of[token.i] >= 0
        if not (spoken and token.lower_ == "here"):
            yield token


def _mention(adverb: Token, sentence: int) -> Markable:
    i = adverb.i
    return Markable(
        start=i,
        end=i + 1,
        head=i,
        form="adverb",
        types=frozenset(),
        id="",
        text=adverb.lower_,
        number="",
        gender="",
        person=3,
        sentence=sentence,
    )


def _is_inside(noun: Token, where: frozenset[str]) -> bool:
    """Whether something is said to be in or at what a noun names, or to go there."""
    noun = syntax.first_conjunct(noun)
    return noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.lower_ in where
