"""What the chains of a text are called, and what that makes of each of their mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.referents import Referent
from graphbuilder.extraction.mentions.variants import MISSPELT_LETTERS, best_name, parts
from graphbuilder.extraction.words.roles import main_type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles
    from graphbuilder.gazetteer import Gazetteer

_BRACKETS = frozenset("()[]{}")
_ORGANS = frozenset({"GovernmentBody"})
_PHRASAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "ADP", "PART"})
_LONGEST_OF_PHRASE = 7
_MANNERS = {"relative": "pronoun", "modifier": "nominal", "adverb": "pronoun"}


def name_chains(
    doc: Doc,
    found: Sequence[Markable],
    chains: Sequence[Chain],
    gazetteer: Gazetteer,
    roles: Roles,
) -> dict[int, Referent]:
    """The referent of every mention whose entity has a name or is mentioned more than once.

    Returns:
        From the head token of a mention to its referent.
    """
    referents: dict[int, Referent] = {}
    for markable in found:
        known = gazetteer.by_id(markable.id) if markable.form == "demonym" else None
        if known is not None:
            referents[markable.head] = Referent(known.name, known.type, known.id, "demonym")
    for chain in chains:
        names = [mention for mention in chain.mentions if mention.form == "name"]
        if not names and not chain.actor and len(chain.mentions) <= 1:
            continue
        iri = next((name.id for name in names if name.id), chain.actor)
        known = gazetteer.by_id(iri) if iri else None
        if known is not None:
            name, kind = known.name, known.type
        elif names:
            name, kind = best_name(names, roles), names[0].type or main_type(chain.types)
        else:
            name, kind = _description(doc, chain), main_type(chain.types)
        for mention in chain.mentions:
            how = _manner(mention, name, roles)
            referents[mention.head] = Referent(name, kind, iri, how)
    return referents


def _description(doc: Doc, chain: Chain) -> str:
    """The first description of an entity without a name, whole: *members of the union*."""
    first = next((m for m in chain.mentions if m.form == "nominal"), chain.mentions[0])
    # Two states have two foreign ministries.
    owned = not chain.types.isdisjoint(_ORGANS)
    start = _without_edge(doc, first.start, first.head, keep_names=owned)
    end = _with_of(doc, first.head, first.end)
    words = doc[start:end]
    text = " ".join(words.text.split())
    # The capital of a sentence's first word makes no name of it.
    common = words[0].is_sent_start and words[0].pos_ != "PROPN" and words[0].text[1:].islower()
    return text[0].lower() + text[1:] if common else text


def _without_edge(doc: Doc, start: int, head: int, *, keep_names: bool) -> int:
    """Where a description starts behind brackets, the *'s* of what was cut off, and an article.

    Whose it is goes as well, unless names are to be kept: *Peru's foreign ministry*.
    """
    article = False
    for i in range(start, head):
        token = doc[i]
        if token.text in _BRACKETS:
            start = i + 1
    while start < head:
        token = doc[start]
        opens = token.dep_ in syntax.DETERMINING and token.lower_ != "no" and not article
        opens = opens and all(c.dep_ == syntax.CASE for c in token.rights)  # not of Ann and Tom's
        opens = opens and not (keep_names and token.pos_ == "PROPN")
        every = token.tag_ == "PDT" and token.lower_ == "all"  # "all the bells" are the bells
        if not (token.is_punct or token.is_space or token.tag_ == "POS" or opens or every):
            break
        article = article or opens
        start += 1
    return start


def _with_of(doc: Doc, head: int, end: int) -> int:
    """Where a description ends with the phrase that *of* adds at once, if it is short and plain."""
    if end >= len(doc) or doc[end].lower_ != "of" or doc[end].head.i != head:
        return end
    of = doc[end]
    last = of.right_edge.i + 1
    plain = all(
        token.pos_ in _PHRASAL and token.text not in _BRACKETS for token in doc[end + 1 : last]
    )
    return last if plain and 1 < last - end <= _LONGEST_OF_PHRASE else end


def _manner(mention: Markable, name: str, roles: Roles) -> str:
    if mention.form in _MANNERS:
        return _MANNERS[mention.form]
    if mention.form == "nominal":
        return "title" if roles.noun(mention.text).is_title else "nominal"
    if mention.form != "name":
        return mention.form
    if mention.metonym:
        return "metonym"
    return "misspelt" if mention.type == "Person" and _is_misspelt(mention.text, name) else "name"


def _is_misspelt(text: str, name: str) -> bool:
    words, right = parts(text), parts(name)
    if not words or words[-1] != right[-1]:
        return (
            bool(words)
            and 0 < DamerauLevenshtein.distance(words[-1], right[-1]) <= MISSPELT_LETTERS
        )
    return len(words) == len(right) and any(
        one != other and len(one) > 1 < len(other) and not one.startswith(other)
        for one, other in zip(words, right, strict=True)
    )
