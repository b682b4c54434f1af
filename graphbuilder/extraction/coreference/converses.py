"""Who *his client* or *the parent* is, where a text says whose lawyer or subsidiary somebody is.

If one is the lawyer of another, the other is the client of the one (converses; Cruse 1986,
*Lexical Semantics*, ch. 10).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.anaphora import is_free
from graphbuilder.extraction.coreference.chains import chain_of
from graphbuilder.extraction.coreference.kinds import is_told_apart
from graphbuilder.extraction.words.labels import PLACES
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_NEAR = 3  # sentences, for who is not said to be anybody's
_BELONGING = frozenset({"for", "of", "to"})
_PERSON = frozenset({"Person"})
_SPEAKERS = frozenset({"my", "our"})


def converse(markable: Markable, chains: Sequence[Chain], setting: Setting) -> Chain | None:
    """To whom somebody is what a text has said, for a noun that says the same from the other side.

    Args:
        markable: A description: *his client*, *the parent*.
        chains: The entities of the text so far.
        setting: The text.

    Returns:
        The one entity that it can be, or ``None``.
    """
    nouns = setting.roles.converses_of(markable.text)
    token = setting.doc[markable.head]
    if markable.form != "nominal" or not nouns or token.tag_ in syntax.PLURAL_TAGS:
        return None
    of, whose = chain_of(chains), _whose(token)
    bonds = list(_bonds(markable, nouns, of, setting))
    if whose is not None:
        own = _own(whose, of, setting)
        others = [other for one, other, _ in bonds if one is own] if own is not None else []
    elif setting.determiners[markable.head] == "definite" and not is_told_apart(token):
        others = [other for _, other, sentence in bonds if markable.sentence - sentence <= _NEAR]
    else:
        others = []
    found = {id(other): other for other in others}
    chain = next(iter(found.values())) if len(found) == 1 else None
    may_be = chain is not None and _may_be(markable, chain, setting)
    return chain if chain is not None and may_be and is_free(markable, chain, setting) else None


def _may_be(markable: Markable, chain: Chain, setting: Setting) -> bool:
    """Whether an entity is of the class of a noun; a body may be a client, but no boss."""
    if markable.text in setting.roles.words("BearerNoun"):
        return True
    person = "Person" in chain.types and not chain.guessed
    return chain.agrees(markable) and (person or markable.types != _PERSON)


def _whose(noun: Token) -> Token | None:
    """The word that says to whom somebody is what a noun says."""
    owner = syntax.child(noun, syntax.POSSESSORS)
    return owner or next((t for p, t in syntax.prepositional(noun) if p.lower_ == "of"), None)


def _own(whose: Token, of: Mapping[int, Chain], setting: Setting) -> Chain | None:
    """The entity of an owner; in somebody's words *my* is the speaker's."""
    speaker = setting.speaker_at(whose.i) if whose.lower_ in _SPEAKERS else None
    return of.get(whose.i if speaker is None else speaker)


def _bonds(
    markable: Markable, nouns: frozenset[str], of: Mapping[int, Chain], setting: Setting
) -> Iterator[tuple[Chain, Chain, int]]:
    """Who is said before a description to be one of some nouns to whom, and in which sentence."""
    doc = setting.doc
    numbers = {m.head: m.sentence for m in setting.found}
    for index in worded(doc, nouns, attribute="LEMMA"):
        noun = doc[index]
        if index >= markable.start or noun.pos_ not in {"NOUN", "PROPN"}:
            continue
        ones = [of[t.i] for t in _called(noun) if t.i in of]
        others = [of[t.i] for t in _to_whom(noun) if t.i in of]
        if ones and others and ones[0] is not others[0]:
            sentence = max(numbers.get(t.i, -1) for t in (noun, *_called(noun)))
            yield ones[0], others[0], sentence
            yield from ((one, others[0], sentence) for one in ones[1:] if one is not ones[0])


def _called(noun: Token) -> Iterator[Token]:
    """The words that a noun is said of, or that tell more of it: *its unit Acme*."""
    yield noun
    above = syntax.apposed_to(noun)
    if noun.dep_ in syntax.MODIFIERS and noun.head.pos_ == "PROPN":
        above = noun.head
    if noun.dep_ == syntax.ATTRIBUTE:
        yield from syntax.children(noun.head, syntax.ACTIVE_SUBJECTS)
    yield above
    yield from (child for child in noun.children if child.dep_ == syntax.APPOSITION)


def _to_whom(noun: Token) -> Iterator[Token]:
    """The words that say to whom somebody is what a noun says: *Park's lawyer*, *a lawyer for*."""
    heads = [noun]
    if noun.dep_ in syntax.MODIFIERS and noun.head.pos_ == "PROPN":
        heads.append(noun.head)  # "her lawyer Ann Lee"
    for head in heads:
        yield from syntax.children(head, syntax.POSSESSORS)
        yield from (t for p, t in syntax.prepositional(head) if p.lower_ in _BELONGING)
    before = (child for child in noun.lefts if child.dep_ == syntax.COMPOUND)
    # a Lima lawyer is nobody's
    yield from (c for c in before if c.pos_ == "PROPN" and c.ent_type_ not in PLACES)
