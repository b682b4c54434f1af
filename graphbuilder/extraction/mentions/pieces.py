"""The pieces of what was found as a name: cut at breaks, titles and what belongs to no name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.mentions.capitals import is_headline
from graphbuilder.extraction.mentions.joined_names import BODIES
from graphbuilder.extraction.words.labels import PARTICLES
from graphbuilder.extraction.words.people import NOMINATIVES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

    from graphbuilder.extraction.words.roles import Roles

_WHERE = frozenset({"in", "near", "from"})
_BREAKS = frozenset({"(", ")", "[", "]", "/", "–", "—", ";", ":"})
_HYPHENS = frozenset({"-", "--"})
_LISTING = frozenset({",", "&"})
_GATHERINGS = frozenset({"Event"})
# Offices and views whose words open names of bodies, as no head of a body does.
_PARTISAN = frozenset({"office", "work"})
_PRONOUN = frozenset({"PRP"})
_POLITE = frozenset({"dr", "mr", "mrs", "ms", "prof"})


def pieces(
    doc: Doc, start: int, end: int, taken: set[int], roles: Roles
) -> Iterator[tuple[int, int]]:
    """A found span without line breaks, possessives, determiners and titles at its edges."""
    first, end = _within_clause(doc, start, end)
    start = first
    words = [doc[i] for i in range(start, end)]
    parting = (t.i for t in words if _parts_names(t, start, end) or _lists(t, end, roles))
    breaks = [(i, i + 1) for i in parting]
    if words[-1].dep_ in syntax.SUBJECTS:
        breaks += [(t.i + 1, t.i + 1) for t in words[:-1] if _are_two(t, words[-1])]
    breaks += [(t.i + 1, t.i + 1) for t in words[:-2] if _closes_office(t, words[-1], roles)]
    for i, following in (*sorted(breaks), (end, end)):
        titled = not taken.isdisjoint(range(first, i))
        opens_body = titled and _is_body(doc, first, i, taken, roles)
        yield from _between_titles(doc, first, i, set() if opens_body else taken)
        first = following


def _within_clause(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Where a name starts and ends that a headline's capitals join to a verb: *Lee | Says He*.

    Outside of headlines, a title may be a clause (*the film Lee Loves Me*).
    """
    inner = [token for token in doc[start:end] if token.tag_ in syntax.FINITE_TAGS | _PRONOUN]
    if not inner or not is_headline(doc[start].sent):
        return start, end
    for token in inner:
        if token.i == start:
            start += token.pos_ == "VERB" and end > start + 1
            continue
        clause = token.tag_ in syntax.FINITE_TAGS and any(
            start <= child.i < token.i for child in syntax.children(token, syntax.ACTIVE_SUBJECTS)
        )
        if clause or (token.lower_ in NOMINATIVES and len(token) > 1):
            return start, token.i
    return start, end


def _parts_names(token: Token, start: int, end: int) -> bool:
    """Whether a word within a found span is part of no name."""
    if token.is_space or token.tag_ == "POS" or token.text in _BREAKS:
        return True
    if token.text in _HYPHENS and token.whitespace_ and start < token.i:
        return bool(token.nbor(-1).whitespace_)  # led by Omar Lee - | saying
    if token.i > start and token.lower_ == "the" and token.nbor(-1).pos_ == "PROPN":
        return True
    inside = start < token.i < end - 1
    if inside and token.is_lower and token.tag_ in syntax.FINITE_TAGS:
        return True  # Lee | accused | Brandt
    if inside and token.lower_ == "to" and not start <= token.head.i < end:
        return token.head.pos_ in syntax.VERBAL  # flew Lee | to | Harrow Hospital
    return (inside and token.lower_ in _WHERE) or (
        token.ent_type_ == "PERSON" and token.tag_ == "CC"
    )


def _lists(comma: Token, end: int, roles: Roles) -> bool:
    """Whether a comma stands between names of one kind: *Acme Party, Larch Party*, *Ann, Tom*."""
    if comma.text not in _LISTING or not comma.i or comma.i + 1 >= end:
        return False
    before, after, last = comma.nbor(-1), comma.nbor(), comma.doc[end - 1]
    given = roles.is_given_name(before.text) and roles.is_given_name(after.text)
    alike = before.lower_ == last.lower_ and before.i != last.i
    return alike or (given and (comma.text == "," or comma.nbor(-2).text == ","))


def _are_two(name: Token, last: Token) -> bool:
    """Whether one name ends where another's clause starts ("told Reuters | Lee had left").

    Nothing is the object of one verb and the subject of the next by one name.
    """
    if name.dep_ not in syntax.GIVEN:
        return False
    verb, following = name.head, last.head
    return verb.i < name.i and last.i < following.i and verb != following


def _closes_office(body: Token, last: Token, roles: Roles) -> bool:
    """Whether somebody's name starts behind the body of an office: *head of Acme | Ann Lee*."""
    closed = body.dep_ == syntax.PREPOSITIONAL_OBJECT and not body.is_ancestor(last)
    return closed and roles.is_given_name(body.nbor().text)


def _is_body(doc: Doc, start: int, end: int, taken: set[int], roles: Roles) -> bool:
    """Whether titles are words of a body's name: *the General Services Administration*.

    What opens with the title of a head is none: *Chancellor Scholz Government*.
    """
    words = doc[start:end]
    if any(token.ent_type_ == "PERSON" or token.is_lower for token in words):
        return False
    titles = [roles.noun(token.lower_).office for token in words if token.i in taken]
    return all(office in _PARTISAN for office in titles) and bool(
        roles.noun(words[-1].lower_).types & (BODIES | _GATHERINGS)
    )


def _between_titles(doc: Doc, start: int, end: int, taken: set[int]) -> Iterator[tuple[int, int]]:
    """What stands before and after a title; all of it where the title is part of the name."""
    inside = sorted(taken.intersection(range(start, end)))
    rest = end - start - len(inside)
    # General Motors is no general: one further word that nobody took for a person's name.
    opened = rest == 1 and inside[:1] == [start]
    if not inside or rest == 0 or (opened and not _is_personal(doc[start:end])):
        yield from _trimmed(doc, start, end)
        return
    first = start
    for i in range(start, end + 1):
        if i == end or i in taken:
            yield from _trimmed(doc, first, i)
            first = i + 1


def _is_personal(words: Span) -> bool:
    """Whether a word is part of somebody's name, or says how to address somebody."""
    return any(t.ent_type_ == "PERSON" or t.lower_.rstrip(".") in _POLITE for t in words)


def _trimmed(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and _opens_no_name(doc[start]):
        start += 1
    while end > start and (_ends_no_name(doc[end - 1]) or _measures(doc[end - 1], start)):
        end -= 1
    if end > start + 1 or (end > start and len(doc[start]) > 1):
        yield start, end


def _opens_no_name(word: Token) -> bool:
    """Whether a name starts behind a word."""
    return (
        word.pos_ in {"DET", "PUNCT", "NUM", "ADP", "CCONJ", "SYM"}
        or not word.text[0].isalnum()
        or (word.is_lower and word.lower_ not in PARTICLES)
    )


def _ends_no_name(word: Token) -> bool:
    """Whether a name ends before a word."""
    parts = word.is_punct and not word.text.endswith(".")
    return parts or word.pos_ in {"ADP", "CCONJ", "DET"}


def _measures(word: Token, start: int) -> bool:
    """Whether a word at the end of a name says how much of what follows it, or is what is counted.

    "The map puts Larch | 40 miles off", "was bought by Larch | 7 years ago", "beat Larch | 3-1".
    """
    number = word.head if word.dep_ == syntax.NUMBER else word
    if number.pos_ == "NUM" and number.dep_ == syntax.MEASURE and number.i > start:
        return True
    if word.dep_ == syntax.NUMBER:
        return word.i > start and word.head.i > word.i and word.head.is_lower
    counted = word.is_lower and word.tag_ == "NNS"
    return counted and any(child.like_num and child.i == word.i - 1 for child in word.lefts)
