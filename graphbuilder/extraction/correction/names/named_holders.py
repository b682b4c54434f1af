"""Names behind an office and its body, which a parser took into the body's phrase, or out of it.

"Mayor of Lyon Ann Dubois", "Trust for Sea Life biologist Ann Lee": a full name behind the name of
a place or a body is the name of whoever has the office, and heads what is said of them (Huddleston
& Pullum 2002, ch. 5 §14.3, on titles before names). "Met with Ohio Senator Ann Lee": so does one
behind a place and a title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import INDEFINITE, NOUNS
from graphbuilder.extraction.words.people import denotes_body
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from graphbuilder.extraction.words.roles import Roles

PERSON = "PERSON"
PEOPLES = "NORP"
OFFICES = frozenset({"head", "office"})
WORKS = OFFICES | {"work"}
INSTITUTION = "ORG"


def free_holders(doc: Doc, roles: Roles) -> None:
    """Let the names of those who hold an office head the phrases that say which.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        roles: Given names, and what nouns say about an actor.
    """
    for index in labelled(doc, "DEP", (syntax.PREPOSITIONAL_OBJECT, syntax.OBJECT)):
        _return_holder(doc[index], roles)
    for index in labelled(doc, "DEP", (syntax.PREPOSITIONAL_OBJECT,)):
        name = doc[index]
        if name.pos_ != "PROPN" or index <= name.head.i + 2 or name.nbor(-1).pos_ != "PROPN":
            continue
        if roles.noun(name.lower_).types - {"Person"}:
            continue  # "a student at Saint Martin College"
        start = _start_of_name(name, roles)
        if start is None:
            continue
        noun = _office(name, start, roles)
        if noun is not None:
            _lift(name, start, noun)
            continue
        noun = _body(name, start, roles)
        if noun is not None:
            _lift(name, _start_of_title(start, name), noun)


def _return_holder(body: Token, roles: Roles) -> None:
    """Let a name head the phrase of the place before its title ("met with Ohio Senator Ann Lee").

    Nothing but a title stands between a bare name and another's without a comma.
    """
    if body.pos_ != "PROPN":
        return
    title = syntax.behind(body)
    name = title.head
    if title.dep_ not in syntax.COMPOUNDS or name.i <= title.i:
        return
    named = name.ent_type_ == PERSON and name.left_edge.i == title.i
    if not named or not roles.noun(title.lower_).is_title or name.head.i > body.i:
        return
    name.head, name.dep_ = body.head, body.dep_
    body.head, body.dep_ = title, syntax.COMPOUND


def _start_of_name(name: Token, roles: Roles) -> int | None:
    """Where somebody's full name starts that ends in a surname."""
    inside = [t for t in name.doc[name.head.i + 1 : name.i] if t.ent_type_ == PERSON]
    if name.ent_type_ == PERSON and inside and inside[0].ent_iob_ == "B":
        first: int = inside[0].i
        if inside[-1].i == name.i - 1 and roles.is_given_name(inside[0].text):
            return first
    start: int = name.i
    while start > name.head.i + 2 and roles.is_given_name(name.doc[start - 1].text):
        start -= 1
    return start if start < name.i else None


def _office(name: Token, start: int, roles: Roles) -> Token | None:
    """The noun for an office whose phrase a name was taken into, with a body before the name."""
    before = name.doc[name.head.i + 1 : start]
    noun = name.head.head
    if noun.dep_ == syntax.PREPOSITIONAL_OBJECT and not _office_of(noun, roles):
        noun = noun.head.head
    office = _office_of(noun, roles)
    if office not in WORKS or noun.tag_ not in syntax.SINGULAR_TAGS or not _is_body(before, roles):
        return None
    if noun.i > name.head.i or any(_opens(child) for child in noun.lefts):
        return None
    found = name.ent_type_ == PERSON and name.doc[start].ent_iob_ == "B"
    return noun if found or office in OFFICES else None


def _office_of(noun: Token, roles: Roles) -> str:
    """The sort of office, or of work, that a noun stands for."""
    return roles.noun(noun.lemma_.lower()).office


def _opens(word: Token) -> bool:
    """Whether a word before a noun leaves open who is meant, or says whose they are."""
    return word.lower_ in INDEFINITE or word.dep_ in {syntax.POSSESSOR, syntax.NUMBER}


def _is_body(words: Span, roles: Roles) -> bool:
    """Whether words before a name are those of a place or a body, and no title of the person."""
    proper = [token for token in words if token.pos_ not in {"DET", "CCONJ"}]
    return bool(proper) and all(
        token.pos_ == "PROPN"
        and token.ent_type_ != PEOPLES
        and not roles.noun(token.lower_).is_person
        for token in proper
    )


def _start_of_title(start: int, name: Token) -> int:
    """Where the title begins that stands between a body's name and somebody's."""
    while name.doc[start - 1].pos_ in {"NOUN", "ADJ"}:
        start -= 1
    return start


def _body(name: Token, start: int, roles: Roles) -> Token | None:
    """The noun of a body in whose name's phrase a title and a name stand."""
    title = name.doc[start - 1]
    if title.pos_ != "NOUN" or not roles.noun(title.lemma_.lower()).is_person:
        return None
    preposition, noun = name.head, name.head.head
    words = name.doc[preposition.i + 1 : _start_of_title(start, name)]
    capital = noun.text[:1].isupper() and noun.i == preposition.i - 1
    if not capital or noun.pos_ not in NOUNS or not _is_body(words, roles):
        return None
    whole = preposition.ent_type_ == noun.ent_type_ == INSTITUTION
    return noun if whole or denotes_body(noun) else None


def _lift(name: Token, start: int, noun: Token) -> None:
    """Let a name take the place of the noun in whose phrase it stood; the noun describes it."""
    preposition, last = name.head, name.doc[start - 1]
    before = [child for child in name.lefts if child.i < last.i]
    before += [t for word in name.lefts if word.i >= start for t in word.lefts if t.i < last.i]
    label, above = noun.dep_, noun.head
    behind = [child for child in noun.rights if child.i > name.i]
    if above == noun:
        name.head, name.dep_ = name, syntax.ROOT
    else:
        name.head, name.dep_ = above, label
    last.head, last.dep_ = preposition, syntax.PREPOSITIONAL_OBJECT
    for child in before:
        child.head = last
    noun.head, noun.dep_ = name, syntax.NOUN_MODIFIER
    for child in behind:
        child.head = name
