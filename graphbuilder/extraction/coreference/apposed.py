"""What is said of a person beside a description of them: *the 49-year-old, a former nurse*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import chain_of
from graphbuilder.extraction.words.people import REFLEXIVES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.mentions.markable import Markable

_PERSON = frozenset({"Person"})
_ARTICLES = frozenset({"a", "also", "an", "the"})


def apposed_chain(markable: Markable, chains: Sequence[Chain], doc: Doc) -> Chain | None:
    """The person with a name whose description, or pronoun, a description tells more of.

    Args:
        markable: A description.
        chains: The entities of the text, what stands before the description resolved.
        doc: The text.
    """
    token = doc[markable.head]
    if token.dep_ != syntax.APPOSITION or markable.number == "pl" or token.head.i > token.i:
        return None
    listed = any(child.dep_ == syntax.CONJUNCT for child in (*token.children, *token.head.children))
    if listed or not markable.start or doc[markable.start - 1].text != ",":
        return None
    chain = chain_of(chains).get(token.head.i)
    first = doc[token.left_edge.i].lower_
    if chain is None or not chain.named or chain.types != _PERSON or first not in _ARTICLES:
        return None
    known = markable.types == _PERSON or syntax.apposed_to(token).dep_ in syntax.SUBJECTS
    return chain if known and markable.types <= _PERSON and chain.agrees(markable) else None


def is_set_off(noun: Token, other: Token, *, is_person: bool) -> bool:
    """Whether a comma sets off what says of somebody what no list has: *Lee, the voice of Peru*.

    Of a person it may be new, and have the name behind it: *Lee, a diabetic*; *his mentor, Lee*.

    Args:
        noun: What says it.
        other: The name beside it, or what the name is beside.
        is_person: Whether the name is a person's.
    """
    owned = syntax.child(noun, syntax.POSSESSORS) is not None
    if other.head == noun and other.i > noun.i:
        return is_person and owned and noun.nbor().text == ","
    first = noun.doc[noun.left_edge.i]
    comma = first.i > 0 and first.nbor(-1).text in {",", *REFLEXIVES}
    told = syntax.apposed_to(noun).dep_ in syntax.SUBJECTS  # not "sold by Lee, a loss for Peru"
    new = is_person and told and (owned or first.lower_ in {"a", "an"})
    return noun.dep_ == syntax.APPOSITION and comma and (new or first.lower_ == "the")
