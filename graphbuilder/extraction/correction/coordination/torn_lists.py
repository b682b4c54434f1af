"""Lists that a parser tore: their last members hung from a verb, or from what they are named for.

"Tried to mend a roof hit by hail, *a weak floor and rotten beams*": a verb that has an infinitive
has no object behind that and a comma. "Four guards – *Lee of Oslo and Berg of Lund* – left": who
is named between dashes is who stands before them. "Men with axes, saws, *and ropes* came": what
follows members that only commas part is one more (Huddleston & Pullum 2002, ch. 15 §1.2, §5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject, take_place
from graphbuilder.extraction.words.forms import AND_OR, NOUNS
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TAKEN = syntax.SUBJECTS | {syntax.CONJUNCT}


def join_torn_lists(doc: Doc) -> None:
    """Coordinate with the noun before a comma what was taken for an object behind an infinitive.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.OBJECT,)):
        noun = doc[index]
        edge = noun.left_edge.i
        if edge < noun.head.i or doc[edge - 1].text != "," or noun.pos_ not in NOUNS:
            continue
        before = [c for c in noun.head.rights if c.i < edge and not c.is_punct]
        if before and before[-1].dep_ in syntax.INFINITIVES and before[-1].right_edge.i == edge - 2:
            _join(noun, before[-1])
    for index in labelled(doc, "DEP", (syntax.COORDINATOR,)):
        _close(doc[index])


def _join(noun: Token, infinitive: Token) -> None:
    """Coordinate a noun with the one that ends an infinitive, where *and* is in its phrase."""
    if not syntax.is_infinitive(infinitive):
        return
    listed = any(t.dep_ == syntax.COORDINATOR for t in noun.subtree if t.i < noun.right_edge.i)
    first = noun.doc[noun.left_edge.i - 2]
    if listed and first.pos_ in NOUNS and first.right_edge.i == first.i:
        noun.head, noun.dep_ = first, syntax.CONJUNCT


def _close(joint: Token) -> None:
    """Coordinate the noun behind *and* with an open list before it, which ends a participle.

    "Men carrying flags, drums, *and banners* marched", where a parser took the last member for one
    more subject, or the participle for a main verb.
    """
    doc, end = joint.doc, joint.i - 1
    if joint.lower_ not in AND_OR or joint.i + 1 >= len(doc) or not joint.i:
        return
    last = _open_list(doc[end - 1] if doc[end].text == "," and end else doc[end])
    found = [doc[joint.i + 1], *doc[joint.i + 1].ancestors]
    noun = next((t for t in found if t.dep_ in TAKEN and t.pos_ in NOUNS), None)
    if last is None or noun is None or noun.left_edge.i != joint.i + 1:
        return
    if noun.is_ancestor(last) or joint.is_ancestor(last):
        return
    participle, behind = _participle_of(last), noun.right_edge.i + 1
    if participle is None or behind >= len(doc) or doc[behind].tag_ not in syntax.FINITE_TAGS:
        return
    described = any(c.dep_ in syntax.NOUN_CLAUSES for c in noun.rights)  # "and men with a flag"
    if described or not _free_verb(participle, noun):
        return
    for member in _chain(last)[:-1]:
        member.dep_ = syntax.CONJUNCT
    noun.head, noun.dep_, joint.head = last, syntax.CONJUNCT, last


def _open_list(word: Token) -> Token | None:
    """The last of some nouns that end with a word, if only commas part them."""
    for noun in (word, *word.ancestors):
        if noun.right_edge.i != word.i:
            return None
        members = _chain(noun)
        if len(members) > 1 and noun.pos_ in NOUNS:
            joined = any(syntax.child(m, frozenset({syntax.COORDINATOR})) for m in members)
            parted = all(syntax.follows_comma(m.left_edge) for m in members[:-1])
            return None if joined or not parted else noun
    return None


def _chain(noun: Token) -> list[Token]:
    """A noun and the ones before it that it is coordinated with, the first of these last."""
    members = [noun]
    while members[-1].dep_ in syntax.LIST_ITEMS and members[-1].head.i < members[-1].i:
        members.append(members[-1].head)
    return members


def _participle_of(member: Token) -> Token | None:
    """The participle without an auxiliary whose object, or phrase, a list is."""
    first = _chain(member)[-1]
    verb = first.head.head if first.dep_ == syntax.PREPOSITIONAL_OBJECT else first.head
    whole = first.dep_ in syntax.OBJECTS | {syntax.PREPOSITIONAL_OBJECT}
    bare = verb.tag_ in syntax.PARTICIPLE_TAGS and syntax.child(verb, syntax.AUXILIARIES) is None
    return verb if whole and bare and verb.i < first.i else None


def _free_verb(participle: Token, noun: Token) -> bool:
    """Let the verb behind a noun have another subject, if need be that of a participle.

    No participle without an auxiliary is a main verb ("women *wearing* hats, and scarves, came").

    Returns:
        Whether it has one.
    """
    if participle.dep_ == syntax.NOUN_CLAUSE:
        verb = noun.head
        joined = noun.dep_ == syntax.CONJUNCT and noun.head.i in {participle.i, participle.head.i}
        return joined or any(
            s.i < participle.i for s in syntax.children(verb, syntax.SUBJECTS) if s.i != noun.i
        )
    verb, subject = noun.head, syntax.child(participle, syntax.SUBJECTS)
    if subject is None or noun.dep_ == syntax.CONJUNCT or verb.head.i != participle.i:
        return False
    take_place(verb, participle)
    for child in [c for c in participle.children if c.i < subject.left_edge.i or c.i > verb.i]:
        child.head = verb
    make_subject(subject, verb)
    before = participle.doc[participle.left_edge.i - 1]
    described = before if subject.is_ancestor(before) and before.pos_ in NOUNS else subject
    participle.head, participle.dep_ = described, syntax.NOUN_CLAUSE
    return True
