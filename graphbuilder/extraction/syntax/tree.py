"""Walking the dependency tree: dependents by label, coordination, prepositional phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.syntax.scheme import (
    APPOSITION,
    CLAUSE_OPENERS,
    CONJUNCT,
    COORDINATOR,
    DETERMINATIVES,
    PREPOSITION,
    PREPOSITIONAL_CLAUSES,
    PREPOSITIONAL_OBJECT,
    PREPOSITIONS,
    PUNCTUATION,
    RELATIVE_TAGS,
    VERBAL,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Token


PERCENT = "%"
PAIR = 2
HEADING = frozenset({"IN", "TO", "VBG", "RP", "RB", "JJ"})  # prepositions: of, to, owing, due
ASKING = frozenset({"WDT", "WP", "WRB"})


def children(token: Token, labels: frozenset[str]) -> list[Token]:
    """The dependents of a token that bear one of the labels, in text order."""
    return [child for child in token.children if child.dep_ in labels]


def child(token: Token, labels: frozenset[str]) -> Token | None:
    """The first dependent of a token that bears one of the labels."""
    for child in token.children:
        if child.dep_ in labels:
            return child
    return None


def conjuncts(token: Token) -> list[Token]:
    """A token and what is coordinated with it ("Apple, Google and Meta"), in text order."""
    if not token.n_rights and token.ent_type_ != "PERSON":
        return [token]
    found = [*joined_in_front(token), token]
    for member in found:
        found += [
            child
            for child in member.children
            if child.dep_ == CONJUNCT
            and (child.pos_ in VERBAL) == (token.pos_ in VERBAL)
            and not is_alternative(child)
            and not (child.i < token.i and child.nbor().head == token)
            and not shares_question(child)
        ]
    return sorted(found, key=lambda member: member.i)


def shares_question(member: Token) -> bool:
    """Whether a coordinated noun shares the question word before another: *what time or place*.

    How many cats or dogs there are is asked of both, and of no dogs by themselves.
    """
    first, opening = member.head, member.head.left_edge
    nouns = {first.pos_, member.pos_} <= {"NOUN", "PROPN"}
    beside = member.dep_ == CONJUNCT and member.left_edge.i == first.i + PAIR
    if not (nouns and beside) or opening.tag_ not in ASKING or opening.i == first.i:
        return False
    asked = any(c.tag_ in ASKING or c.left_edge.tag_ == "WRB" for c in first.lefts)
    return asked and not any(c.dep_ in DETERMINATIVES for c in member.lefts)


def is_alternative(token: Token) -> bool:
    """Whether a token is *or*, or the number behind it, in an amount ("four or five of them").

    So is the end of a range: "between 5 and 7 million".
    """
    if token.dep_ not in {COORDINATOR, CONJUNCT}:
        return False
    first = token.head
    joints = {"and"} if first.left_edge.lower_ == "between" else {"or"}
    if first.left_edge.i and first.left_edge.nbor(-1).lower_ == "between":
        joints = {"and"}
    if token.dep_ == COORDINATOR:
        return first.pos_ == "NUM" and token.lower_ in joints
    joined = {child.lower_ for child in first.children if child.dep_ == COORDINATOR}
    return first.pos_ == "NUM" and token.pos_ == "NUM" and joined == joints


def joined_in_front(name: Token) -> list[Token]:
    """Somebody's name that was hung in front of another's but is coordinated with it.

    "President Trump and Turkish President Erdoğan": what has a conjunction behind it is no
    modifier.
    """
    if name.ent_type_ != "PERSON":
        return []
    return [
        word.head
        for child in name.lefts
        for word in child.subtree
        if word.dep_ == COORDINATOR and word.head.ent_type_ == "PERSON" and word.head.i < word.i
    ]


def first_conjunct(token: Token) -> Token:
    """The token that a coordination hangs from."""
    while token.dep_ == CONJUNCT:
        token = token.head
    return token


def apposed_to(token: Token) -> Token:
    """The word that another tells more of in apposition, or that word: *its leader, Ann Lee*."""
    while token.dep_ == APPOSITION:
        token = token.head
    return token


def joints_before(verb: Token) -> list[str]:
    """The coordinators, in small letters, that stand between a verb and the one it goes on."""
    return [c.lower_ for c in verb.head.rights if c.dep_ == COORDINATOR and c.i < verb.i]


def before(word: Token) -> Token:
    """The word right before another, or that one itself where it opens the text."""
    return word.nbor(-1) if word.i else word


def behind(word: Token) -> Token:
    """The word right behind another, or that one itself where it ends the text."""
    return word.nbor() if word.i + 1 < len(word.doc) else word


def follows_comma(word: Token) -> bool:
    """Whether a comma stands right before a word."""
    return bool(word.i) and word.nbor(-1).text == ","


def ends_sentence(word: Token) -> bool:
    """Whether nothing but punctuation follows a word in its sentence."""
    behind = word.doc[word.i + 1 : word.sent.end]
    return all(token.is_punct or token.is_space for token in behind)


def verb_above(word: Token) -> Token:
    """The nearest verb that a word hangs from, the word itself if it is one, or else the root."""
    while word.pos_ not in VERBAL and word.head != word:
        word = word.head
    return word


def opens_phrase(
    first: Token, phrases: Mapping[str, Sequence[tuple[str, ...]]], *, through: int = 0
) -> bool:
    """Whether one of several phrases of more than one word starts at a token.

    Args:
        first: The token.
        phrases: Phrases in lower case, as their words, by the first of them.
        through: Index of a token that the phrase must reach.
    """
    for words in phrases.get(first.lower_, ()):
        if first.i + len(words) > through and _reads(first, words):
            return True
    return False


def _reads(first: Token, words: Sequence[str]) -> bool:
    """Whether a token, which is the first of some words in lower case, opens all of them."""
    doc, place = first.doc, first.i
    if place + len(words) > len(doc):
        return False
    for word in words[1:]:
        place += 1
        if doc[place].lower_ != word:
            return False
    return True


def is_relative(token: Token) -> bool:
    """Whether a token is a relative or interrogative word (*who*, *which*, *that*)."""
    return token.tag_ in RELATIVE_TAGS


def clause_span(head: Token, *, without: frozenset[int] = frozenset()) -> tuple[int, int]:
    """The span of a clause, without the punctuation at its ends.

    Args:
        head: The clause's head word.
        without: Heads of sub-clauses that do not belong to it when they stand at its edge.

    Returns:
        Token indices ``[start, end)``.
    """
    members = [head.i]
    stack = [head]
    while stack:
        for token in stack.pop().children:
            if token.i not in without and token.dep_ != PUNCTUATION:
                members.append(token.i)
                stack.append(token)
    start, end = min(members), max(members) + 1
    doc = head.doc
    while start < head.i and (doc[start].is_space or doc[start].dep_ in CLAUSE_OPENERS):
        start += 1
    while end > head.i + 1 and doc[end - 1].is_space:
        end -= 1
    return start, end


def is_mark(token: Token) -> bool:
    """Whether a token is a mark of punctuation; *%*, which spaCy counts as one, is a word."""
    return bool(token.is_punct) and token.text != PERCENT


def is_clock_time(word: Token) -> bool:
    """Whether a word is the time of a clock (*20:00*)."""
    hours, colon, minutes = word.text.partition(":")
    return bool(colon) and hours.isdigit() and minutes.isdigit() and len(minutes) == PAIR


def has_phrase(word: Token, preposition: str) -> bool:
    """Whether a phrase with a preposition hangs from a word."""
    return any(c.dep_ == PREPOSITION and c.lower_ == preposition for c in word.children)


def introduced(preposition: Token) -> list[Token]:
    """The objects of a preposition, coordinated ones included."""
    return [
        member
        for inner in preposition.children
        if inner.dep_ == PREPOSITIONAL_OBJECT
        for member in conjuncts(inner)
    ]


def _has_its_object(other: Token, preposition: Token) -> bool:
    """Whether what a preposition introduces stands behind another one ("for or against it")."""
    if other.dep_ in PREPOSITIONAL_CLAUSES and other.tag_ in {"IN", "TO"}:
        return True  # "due to it"
    joined = other.dep_ == CONJUNCT and other.pos_ == "ADP"
    return joined and all(c.dep_ in {COORDINATOR, CONJUNCT} for c in preposition.children)


def prepositional(token: Token) -> Iterator[tuple[Token, Token]]:
    """The prepositional phrases of a word.

    Yields:
        The preposition and each object of it; chained prepositions ("from over the line")
        count as the first, and coordinated ones ("for or against it") have one object.
    """
    for preposition in token.children:
        if preposition.dep_ in PREPOSITIONS and preposition.tag_ in HEADING:
            for inner in preposition.children:
                if inner.dep_ == PREPOSITIONAL_OBJECT:
                    for member in conjuncts(inner):
                        yield preposition, member
                elif inner.dep_ == PREPOSITION or _has_its_object(inner, preposition):
                    for last in inner.children:
                        if last.dep_ == PREPOSITIONAL_OBJECT:
                            for member in conjuncts(last):
                                yield preposition, member
