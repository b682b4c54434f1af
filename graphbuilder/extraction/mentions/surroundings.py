"""What stands beside a name and says what it names: a class noun, an apposition, its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.mentions.introductions import introducing_noun, titled_noun
from graphbuilder.extraction.text import zones
from graphbuilder.extraction.words.noun_facts import noun_facts, plain_kind
from graphbuilder.extraction.words.people import PLACE_TYPES
from graphbuilder.extraction.words.roles import main_type
from graphbuilder.model import Zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.mentions.name import Name
    from graphbuilder.extraction.words.roles import Roles

# How much each kind of evidence weighs against one label of the recogniser.
_CLASS_NOUN, _CLAUSE, _PREDICATE, _PLURAL, _WHERE, _SITED_BODY = 3, 3, 4, 3, 9, 4
_NO_PERSONS = 8  # what no person is called: a given name and the recogniser together weigh less
_INSIDE = frozenset({"in", "near", "outside", "inside", "across", "throughout"})
_MOVING = frozenset({"from", "to"})
_SITED = frozenset({"based", "born", "headquartered", "listed", "registered"})  # Oslo-listed
_MANY = frozenset({"are", "were", "have", "do", "'re", "’re"})
SETTLED = frozenset({"State", "Region", "City"})  # the state of Goa, the town of Lee
_MADE = frozenset({"Product"})
_BODIES = frozenset({"Company", "Media", "Party", "ArmedGroup", "GovernmentBody", "Court"})
_ANYBODYS = frozenset({"State", "Person", "Group", "Money", "Time"})


def surroundings(doc: Doc, name: Name, root: Token, roles: Roles) -> Iterator[str]:
    """What stands beside a name: a class noun, an apposition, a clause with *who*, an age."""
    titled = titled_noun(doc[name.start : name.end], roles)
    called = titled or introducing_noun(root, roles) or _class_noun(doc, name, root)
    if called is not None:
        several = called.tag_ in syntax.PLURAL_TAGS
        for kind in _called(called, roles, name):  # the captors, who call themselves the Hand
            yield "Organization" if kind == "Person" and several else kind
    if root.dep_ == syntax.PREPOSITIONAL_OBJECT and root.head.lower_ == "of":
        kind = main_type(roles.noun(root.head.head.lemma_).types & SETTLED)
        yield from (kind,) * _CLASS_NOUN if kind and root.left_edge.i == name.start else ()
    yield from _predicated(root, roles)
    yield from ("Organization",) * _SITED_BODY if _is_based(doc, name) else ()
    yield from _behind(doc, name, roles)
    yield from ("Place",) * _WHERE if _is_where(doc, name) else ()
    if called is None and root.dep_ == syntax.APPOSITION and root.head.pos_ == "NOUN":
        yield from (
            _called(root.head, roles, name) if root.head.tag_ == "NN" else ()
        )  # his aunt, Gloria
    if any(child.dep_ == syntax.RELATIVE_CLAUSE and _has_who(child) for child in root.children):
        many = root.tag_ == "NNPS"  # the Greens, who won
        yield from ("Group" if many else "Person",) * _CLAUSE
    if any(_acts_as_body(c, roles) for c in root.children if c.dep_ == syntax.RELATIVE_CLAUSE):
        yield from ("Organization",) * _SITED_BODY
    for child in root.children:
        if child.dep_ == syntax.APPOSITION and child.pos_ == "NOUN":
            yield from _called(child, roles, name)
        elif child.dep_ == syntax.NUMBER and child.i > root.i + 1 and child.text.isdigit():
            yield "Person"


def _is_where(doc: Doc, name: Name) -> bool:
    """Whether a name says where something is: *a Turin-based firm*, *LIMA – The army said*."""
    dated = zones.zone_of(doc[name.start]) is Zone.DATELINE
    if dated and (not name.start or doc[name.start - 1].is_space):
        return True
    behind = tuple(token.lower_ for token in doc[name.end : name.end + 2])
    return len(behind) > 1 and behind[0] == "-" and behind[1] in _SITED


def _is_based(doc: Doc, name: Name) -> bool:
    """Whether a name has before it where its bearer sits, as no place has: *Turin-based Acme*."""
    before = doc[max(name.start - 2, 0) : name.start]
    return len(before) > 1 and before[0].text == "-" and before[1].lower_ in _SITED


def is_within(name: Token, roles: Roles) -> bool:
    """Whether what has a name is where something is or goes: no shares in it, and no report.

    *In Lima*, *moved from Lima*, *Lima prison*.
    """
    if name.dep_ in syntax.MODIFIERS:
        return bool(roles.noun(name.head.lemma_).types & PLACE_TYPES)
    preposition = name.head
    if name.dep_ != syntax.PREPOSITIONAL_OBJECT:
        return False
    above = preposition.head.lemma_.lower()
    if preposition.lower_ in _MOVING:
        return above in roles.words("PlaceVerb")
    plain = above not in roles.words("BusinessNoun") and "Thing" not in roles.noun(above).types
    return preposition.lower_ in _INSIDE and plain


def _called(noun: Token, roles: Roles, name: Name) -> Iterator[str]:
    """What a noun says that its name is; owners and partners are people more often than not.

    Nobody is a bank, however personal a name right beside it sounds: *Ada Kredit, a Croatian bank*.
    """
    types = noun_facts(noun, roles).types
    kind = plain_kind(types)
    weak = noun.lemma_.lower() in roles.words("BearerNoun")
    whole = noun.head if noun.dep_ in syntax.COMPOUNDS else noun  # "the bank Ada Kredit"
    opened = any(child.lower_ in {"a", "an", "the"} for child in whole.lefts)
    beside = noun.i == name.start - 1 or noun.left_edge.i == name.end + 1
    body = opened and beside and types <= _BODIES and noun.tag_ == "NN"
    weight = 1 if weak else _NO_PERSONS if body else _CLASS_NOUN
    yield from (kind,) * weight if kind else ()


def _behind(doc: Doc, name: Name, roles: Roles) -> Iterator[str]:
    """What the noun behind a name says that it is: *the Acme browser* is a product.

    Other nouns say whose they are: *the Acme company* may be Acme, and *the Lee campaign* is not.
    """
    after = (doc[i] for i in range(name.end, min(name.end + 2, len(doc))))
    noun = next((t for t in after if t.pos_ == "NOUN" and t.dep_ != syntax.COMPOUND), None)
    if noun is None or noun.tag_ in syntax.PLURAL_TAGS or doc[name.end - 1].head != noun:
        return
    text = doc[name.end : noun.i + 1].text.lower()
    if roles.nouns.get(text, roles.noun(noun.lower_)).types == _MADE:
        yield from ("Product",) * _PREDICATE


def _predicated(root: Token, roles: Roles) -> Iterator[str]:
    """What a name is said to be, and whether its verb takes it for many: *Neandertals were*.

    A noun for people is no evidence: states and firms are members, rivals and hosts as well.
    """
    if root.dep_ not in syntax.SUBJECTS:
        return
    verb = root.head
    noun = syntax.child(verb, syntax.ATTRIBUTES) if syntax.is_copula(verb) else None
    if noun is not None and noun.tag_ == "NN":
        for kind in sorted(roles.noun(noun.lemma_).types - _ANYBODYS):
            yield from (kind,) * _PREDICATE
    bare = root.tag_ in syntax.PLURAL_TAGS and root.left_edge == root
    if bare and any(token.lower_ in _MANY for token in (verb, *verb.children)):
        yield from ("Group",) * _PLURAL


def _class_noun(doc: Doc, name: Name, root: Token) -> Token | None:
    """The noun that says what is named: *the cruise ship Aurora*."""
    start = name.start
    if root.dep_ == syntax.APPOSITION and start and doc[start - 1].pos_ == "DET":
        start -= 1  # its elite unit the Rangers
    if root.dep_ == syntax.APPOSITION and root.head.i == start - 1 and root.head.pos_ == "NOUN":
        return root.head
    before = doc[name.start - 1] if name.start else None
    if before is None or before.head != root or before.tag_ in syntax.PLURAL_TAGS:
        return None
    if before.pos_ == "ADJ":  # the feminist Ann Lee, but the liberal PSD
        return before if before.is_lower and name.end > name.start + 1 else None
    return before if before.pos_ == "NOUN" or before.is_lower else None


def _acts_as_body(verb: Token, roles: Roles) -> bool:
    """Whether a clause tells of *which*, no person, what it thinks or where it sits."""
    subject = syntax.child(verb, syntax.SUBJECTS)
    minded = verb.lemma_.lower() in roles.words("MindedVerb") or verb.lower_ in _SITED
    return subject is not None and subject.lower_ == "which" and minded


def _has_who(verb: Token) -> bool:
    return any(child.lower_ == "who" for child in verb.children)
