"""Whom the first sentence of a report only describes, and the next names with an age.

*A former minister was jailed on Friday. Ann Lee, 58, was found guilty of fraud*: news tells first
what happened to what kind of person, and names the one with the age behind the name (Bell 1991,
*The Language of News Media*, ch. 9).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import chain_of
from graphbuilder.extraction.coreference.kinds import NEW, determiner
from graphbuilder.extraction.text import zones
from graphbuilder.model import Zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span, Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.mentions.markable import Markable

_DESCRIBING = frozenset({NEW, "definite"})
_PERSONAL = frozenset({"her", "his"})
_OWNERS = frozenset({syntax.POSSESSOR})
AGED = 3  # tokens behind a name: a comma, an age, a comma
AGES = range(10, 105)  # years of those whose age news gives


def link_lead(
    doc: Doc, found: Sequence[Markable], chains: Sequence[Chain], taken: set[int]
) -> set[int]:
    """Add the person whom a report opens on to the name that the next sentence opens with.

    Args:
        doc: A parsed text.
        found: Its mentions.
        chains: Its entities.
        taken: Heads of the mentions that are linked already.

    Returns:
        The head of the description that was linked, if any.
    """
    body = (sent for sent in doc.sents if _is_told(sent))
    lead, following = next(body, None), next(body, None)
    if lead is None or following is None:
        return set()
    described = _described(lead, found, taken)
    name = _opening_name(following)
    chain = chain_of(chains).get(name.i) if name is not None else None
    if described is None or chain is None or "Person" not in chain.types:
        return set()
    before = (m.head for m in chain.mentions if lead.start <= m.head < following.start)
    if next(before, None) is not None or not chain.agrees(described):
        return set()
    chain.add(described)
    return {described.head}


def _is_told(sentence: Span) -> bool:
    """Whether words are a sentence of the article, and no line with who wrote it."""
    ends = any(token.text == "." for token in sentence[-3:])
    return ends and zones.zone_of(sentence[0]) is Zone.BODY


def _described(lead: Span, found: Sequence[Markable], taken: set[int]) -> Markable | None:
    """The only person whom a sentence describes without a name, if that is its subject."""
    people = [
        markable
        for markable in found
        if lead.start <= markable.head < lead.end
        and markable.form == "nominal"
        and markable.number != "pl"
        and "Person" in markable.types
        and determiner(markable, lead.doc) in _DESCRIBING
    ]
    if len(people) != 1 or people[0].head in taken:
        return None
    subject = lead.doc[people[0].head]
    acts = subject.dep_ in syntax.SUBJECTS and not _tells_of_other(subject)
    return people[0] if acts else None


def _tells_of_other(subject: Token) -> bool:
    """Whether what somebody does has in it what another does, by whose relation to him he is.

    *A cook told how her employer had struck her. Ann Lee, 58, denied it*: that is either.
    """
    return any(
        token.dep_ in syntax.ACTIVE_SUBJECTS
        and any(owner.lower_ in _PERSONAL for owner in syntax.children(token, _OWNERS))
        for token in subject.head.subtree
    )


def _opening_name(sentence: Span) -> Token | None:
    """The name of several words at a sentence's start that an age between commas follows."""
    name = next((token for token in sentence if token.dep_ in syntax.SUBJECTS), None)
    if name is None or name.pos_ != "PROPN" or name.left_edge.i != sentence.start:
        return None
    if name.i + AGED >= sentence.end:
        return None
    comma, age, closing = (token.text for token in sentence.doc[name.i + 1 : name.i + 1 + AGED])
    aged = comma == closing == "," and age.isdecimal() and int(age) in AGES
    full = name.i > sentence.start
    return name if full and aged else None
