"""Whom the first sentence of a report only describes: the headline, or the next one, has the name.

*A former minister was jailed on Friday. Ann Lee, 58, was found guilty of fraud*: news tells first
what happened to what kind of person, and names the one with the age behind the name; a headline
sums up the sentence below it: *Lee Warns Peru. The top Democrat of the house warned Peru* (Bell
1991, *The Language of News Media*, ch. 8 and 9).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import chain_at
from graphbuilder.extraction.coreference.kinds import NEW
from graphbuilder.extraction.text import zones
from graphbuilder.extraction.words.people import PERSON
from graphbuilder.model import Zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span, Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_LEAD = 3  # sentences in which the headline and the first sentence stand
_OWN = frozenset({"her", "his"})
_AGED = 3  # tokens behind a name: a comma, an age, a comma
_AGES = range(10, 105)  # years of those whose age news gives


def link_headline_subject(
    left: Sequence[Markable], chains: Sequence[Chain], setting: Setting
) -> set[int]:
    """Add the subject of a text's first sentence to whom its headline says the same of."""
    sentences = [sent for _, sent in zip(range(_LEAD), setting.doc.sents, strict=False)]
    if len(sentences) < _LEAD - 1:
        return set()
    headline, lead = (sentence.root for sentence in sentences[:2])
    subject, described = _acting(headline), _acting(lead)
    if subject is None or described is None or headline.lemma_.lower() != lead.lemma_.lower():
        return set()
    chain = chain_at(chains, subject.i)
    markable = next((m for m in left if m.head == described.i), None)
    if chain is None or markable is None or not (chain.named and chain.types == PERSON):
        return set()
    definite = setting.determiners[markable.head] in {"definite", "possessive"}
    fits = definite and markable.number != "pl" and markable.types == PERSON
    if not fits or _is_closed(sentences[0][-1]) or not chain.agrees(markable):
        return set()
    chain.add(markable)
    return {markable.head}


def link_lead(left: Sequence[Markable], chains: Sequence[Chain], setting: Setting) -> set[int]:
    """Add the person whom a report opens on to the name that the next sentence opens with."""
    body = (sent for sent in setting.doc.sents if is_told(sent))
    lead, following = next(body, None), next(body, None)
    if lead is None or following is None:
        return set()
    described = _described(lead, left, setting)
    name = _opening_name(following)
    chain = chain_at(chains, name.i) if name is not None else None
    if described is None or chain is None or "Person" not in chain.types:
        return set()
    again = any(lead.start <= head < following.start for head in chain.heads)
    if again or not chain.agrees(described):
        return set()
    chain.add(described)
    return {described.head}


def is_told(sentence: Span) -> bool:
    """Whether words are a sentence of the article, and no line with who wrote it."""
    ends = any(token.text == "." for token in sentence[-3:])
    return ends and zones.zone_of(sentence[0]) is Zone.BODY


def _acting(verb: Token) -> Token | None:
    """The subject of an active verb."""
    return syntax.child(verb, syntax.ACTIVE_SUBJECTS) if verb.pos_ == "VERB" else None


def _is_closed(last: Token) -> bool:
    """Whether a full stop ends a sentence, which so is no headline."""
    while last.is_space and last.i:
        last = last.nbor(-1)
    return last.text == "."


def _described(lead: Span, left: Sequence[Markable], setting: Setting) -> Markable | None:
    """The only person whom a sentence describes without a name, if that is its subject."""
    people = [
        markable
        for markable in setting.found
        if lead.start <= markable.head < lead.end
        and markable.form == "nominal"
        and markable.number != "pl"
        and "Person" in markable.types
        and setting.determiners[markable.head] in {NEW, "definite"}
    ]
    if len(people) != 1 or people[0] not in left:
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
        and any(owner.lower_ in _OWN for owner in syntax.children(token, syntax.POSSESSORS))
        for token in subject.head.subtree
    )


def _opening_name(sentence: Span) -> Token | None:
    """The name of several words at a sentence's start that an age between commas follows."""
    name = next((token for token in sentence if token.dep_ in syntax.SUBJECTS), None)
    if name is None or name.pos_ != "PROPN" or name.left_edge.i != sentence.start:
        return None
    if name.i == sentence.start or name.i + _AGED >= sentence.end:
        return None
    comma, age, closing = (token.text for token in sentence.doc[name.i + 1 : name.i + 1 + _AGED])
    aged = comma == closing == "," and age.isdecimal() and int(age) in _AGES
    return name if aged else None
