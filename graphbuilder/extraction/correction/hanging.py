"""How a repair hangs a word elsewhere: as a conjunct, as a subject, or where another one hung."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token


def coordinate(word: Token, first: Token) -> None:
    """Coordinate a word, and the *and* before it, with another word that does not hang below it.

    Args:
        word: A word that is coordinated with a wrong one; changed in place.
        first: What it goes on; an *and* before this one stays where it is.
    """
    if word.is_ancestor(first):
        return
    joints = [
        child
        for child in word.head.children
        if child.dep_ == syntax.COORDINATOR and first.i < child.i < word.i
    ]
    for joint in joints[-1:]:
        move(joint, first)
    word.head = first


def move(word: Token, head: Token) -> None:
    """Hang a word from another one, unless this hangs below it."""
    if not word.is_ancestor(head):
        word.head = head


def describe_other(clause: Token, noun: Token) -> None:
    """Hang a clause, and the marks that set it off, from another noun than the one it describes."""
    for mark in [c for c in clause.head.rights if c.is_punct and c.i < clause.i]:
        move(mark, noun)
    move(clause, noun)


def make_subject(noun: Token, verb: Token) -> None:
    """Hang a noun from a verb as its subject, as the verb is active or passive."""
    passive = syntax.has_passive_auxiliary(verb)
    noun.head, noun.dep_ = verb, syntax.PASSIVE_SUBJECT if passive else syntax.SUBJECT


def take_place(word: Token, other: Token) -> None:
    """Hang a word where another one hangs, or make it the root in its stead."""
    root = other.head.i == other.i
    word.head, word.dep_ = (word, syntax.ROOT) if root else (other.head, other.dep_)


def make_auxiliary(auxiliary: Token, verb: Token) -> None:
    """Make a verb that hangs below a word's place its main verb, and the word its auxiliary.

    Args:
        auxiliary: A form of *be*, *have* or *do*; changed in place.
        verb: The verb that it helps, which takes its place and what else hung from it.
    """
    take_place(verb, auxiliary)
    for child in [child for child in auxiliary.children if child.i != verb.i]:
        child.head = verb
    auxiliary.head, auxiliary.dep_, auxiliary.pos_ = verb, syntax.AUXILIARY, "AUX"


def describe(verb: Token, subject: Token, main: Token, *, given: bool = False) -> None:
    """Give a past form's subject to the main verb, and hang the past form from it.

    Args:
        verb: A past form that was taken for the verb of the subject; changed in place.
        subject: What it describes.
        main: The verb whose subject that is; it takes the other verb's place.
        given: Whether its object is what the subject is given, and not what it is called.
    """
    if verb.i != main.head.i and main.i != verb.head.i:  # two complements of one verb
        main.head, main.dep_ = verb.head, verb.dep_
    if main.head.i == verb.i:
        if verb.dep_ == syntax.ROOT:
            main.head, main.dep_ = main, syntax.ROOT
        else:
            main.head, main.dep_ = verb.head, verb.dep_
    subject.head = main
    if syntax.has_passive_auxiliary(main):
        subject.dep_ = syntax.PASSIVE_SUBJECT
    for named in syntax.children(verb, syntax.OBJECTS) if not given else ():
        named.dep_ = syntax.OBJECT_PREDICATE  # "a cape, called the Horn, is near"
    verb.head, verb.dep_, verb.tag_ = subject, syntax.NOUN_CLAUSE, "VBN"
