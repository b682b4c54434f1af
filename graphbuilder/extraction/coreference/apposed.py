"""What is said of somebody behind a comma: *the 49-year-old, a former nurse*; *Acme, the firm*."""

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
    from graphbuilder.extraction.words.roles import Roles

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


def name_behind_comma(noun: Token, roles: Roles) -> list[Token]:
    """The name of a body that a noun is said of right behind a comma, wherever the parser hung it.

    *A fee paid by Acme, the agency behind the bid*: no fee is an agency. A list goes on with *and*,
    and what may be a person is said of whom the sentence tells of (*the chief of Acme, a banker*).

    Args:
        noun: The head of a description.
        roles: What nouns denote.
    """
    doc, first = noun.doc, noun.left_edge.i
    types = roles.noun(noun.lemma_).types
    if noun.tag_ != "NN" or not types or "Person" in types or noun.dep_ in syntax.SUBJECTS:
        return []
    if first <= 1 or doc[first].lower_ not in _ARTICLES or doc[first - 1].text != ",":
        return []
    name, last = doc[first - 2], noun.right_edge.i + 1
    if name.pos_ != "PROPN" or (last < len(doc) and doc[last].tag_ == "CC"):
        return []
    joined = any(c.dep_ == syntax.CONJUNCT for c in (*noun.children, *name.children))
    known = noun.dep_ == syntax.APPOSITION and roles.noun(noun.head.lemma_).types & types
    if joined or known or name.dep_ == syntax.CONJUNCT or noun.head == name:
        return []
    verb = noun.head if noun.dep_ in syntax.OBJECTS else None
    parted = verb is not None and any(t.text == "," for t in doc[verb.i : first - 1])
    return [] if parted else [name]
