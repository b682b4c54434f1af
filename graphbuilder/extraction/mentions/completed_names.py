"""Names that small words and more capitals complete: *Bill of Rights*, *the film Rain or Sun*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.mentions.joined_names import end_of_run, is_proper, start_of_run
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Span, Token

    from graphbuilder.extraction.words.roles import Roles

_COMPASS = frozenset(
    {"northern", "southern", "eastern", "western", "central", "middle"}
    | {"northeastern", "northwestern", "southeastern", "southwestern"}
)
_LANDS = frozenset({"Place", "Region"})
_PLACES = frozenset({"GPE", "LOC"})
_NAMING = frozenset({"PERSON", "GPE", "LOC", "NORP", "DATE", "TIME"})
_PLACING = frozenset({"at", "by", "for", "from", "in", "on", "to", "with"})
_SMALL = _PLACING | {"of", "or", "and", "the", "a", "an"}  # in a title
_COMPLETING = ("of", "for")
_JOINTS = frozenset({"and", "&"})


def completed_names(doc: Doc, hits: Sequence[Span], roles: Roles) -> Iterator[tuple[int, int]]:
    """Where names stand that *of* or *for* and capitals behind it complete.

    A noun for a body, a law or a gathering is a name only with the words that tell which it is,
    if these are capitalised and name nothing by themselves; part of a land has the land's name,
    and so has a party's branch.

    Args:
        doc: A parsed text.
        hits: Where the gazetteer knows a name.
        roles: For what nouns denote.

    Yields:
        First token and token after the last.
    """
    known = {i for hit in hits for i in range(hit.start, hit.end)}
    yield from _works(doc, roles)
    for index in worded(doc, _COMPLETING):
        if not 0 < index < len(doc) - 1 or not is_proper(doc[index - 1]):
            continue
        start = _start(doc, index)
        branch = known.isdisjoint(range(start, index)) and _is_party(doc[start:index], roles)
        end = _end_of_land(doc, index)
        if end > index and (branch or _is_part_of_land(doc[start:index], roles)):
            yield start, end
        elif _needs_more(doc[index - 1], roles):
            end = _end_of_complements(doc, index, known)
            if end > index:
                yield start, end


def _works(doc: Doc, roles: Roles) -> Iterator[tuple[int, int]]:
    """Titles of works with small words in them, behind their noun: *the album Rain on the Run*."""
    for index in labelled(doc, "TAG", ("NN",)):
        if doc[index].text in roles.words("TitledNoun"):
            end = _end_of_title(doc, index + 1)
            if any(token.is_lower for token in doc[index + 1 : end]):
                yield index + 1, end


def _end_of_title(doc: Doc, first: int) -> int:
    """The index behind capitals, and the small words that join them to one title."""
    end = first
    while end < len(doc) and doc[end].sent == doc[first].sent:
        following = end
        while end > first and following < len(doc) and doc[following].lower_ in _SMALL:
            following += 1
        if end > first and doc[end].text == "-" and not doc[end - 1].whitespace_:
            following = end + 1
        joint = doc[end].lower_ if following > end else ""
        placing = joint in _PLACING and doc[following - 1].lower_ != "the"
        if following == len(doc) or placing or not doc[following].text[0].isupper():
            break
        if joint and joint != "of" and doc[following].ent_type_ in _NAMING:
            break
        end = following + 1
    return end


def _start(doc: Doc, end: int) -> int:
    """Where the name that ends before a word starts, as capitals or the recogniser show it."""
    start, noun = start_of_run(doc, end - 1), doc[end - 1]
    if start > 1 and doc[start - 1].lower_ in _JOINTS and doc[start - 2].head == noun:
        start = start_of_run(doc, start - 2)  # the Search and Rescue Centre of the Guard
    opened = (i for i in range(start, end) if doc[i].text[0] == "[")
    alone = (i for i in range(start, end) if doc[i].ent_type_ != "PERSON")
    return max(next(opened, start), next(alone, start))


def _behind_article(doc: Doc, index: int) -> int:
    """The index of a word, or of the one behind it if it is an article."""
    return index + (doc[index].lower_ == "the" and index + 1 < len(doc))


def _end_of_land(doc: Doc, index: int) -> int:
    """The index behind *of* and the name of a land, or the index of *of* if none is there."""
    first = _behind_article(doc, index + 1)
    end = end_of_run(doc, first)
    return end if all(t.ent_type_ in _PLACES for t in doc[first:end]) and end > first else index


def _end_of_complements(doc: Doc, index: int, known: set[int]) -> int:
    """The index behind *of* or *for* and capitals, again and again: *for the Defence of Rights*."""
    while index + 1 < len(doc) and doc[index].lower_ in _COMPLETING:
        first = _behind_article(doc, index + 1)
        end = _end_of_capitals(doc, first, known)
        if end == first:
            break
        index = end
    return index


def _end_of_capitals(doc: Doc, first: int, known: set[int]) -> int:
    """The index behind capitalised words, *and* between them, that are no names by themselves."""
    end = first
    while end < len(doc):
        joins = end > first and doc[end].lower_ in _JOINTS and end + 1 < len(doc)
        following = end + joins
        if not _is_nameless(doc[following], known):
            break
        end = following + 1
    return end


def _is_part_of_land(name: Span, roles: Roles) -> bool:
    """Whether a name says which part of a land it is: *Western District*, *Northern Province*."""
    noun = roles.noun(name[-1].lower_).types
    return len(name) > 1 and name[-2].lower_ in _COMPASS and bool(noun & _LANDS)


def _is_party(name: Span, roles: Roles) -> bool:
    """Whether a name is a party's, which a land behind *of* tells from others of that name."""
    return len(name) > 1 and "Party" in roles.noun(name[-1].lower_).types


def _needs_more(noun: Token, roles: Roles) -> bool:
    """Whether a word is a noun for something that is no person, and nobody's name."""
    types = roles.noun(noun.lower_).types
    return bool(types) and "Person" not in types and noun.ent_type_ != "PERSON"


def _is_nameless(token: Token, known: set[int]) -> bool:
    """Whether a capitalised word is no name of a person, a place or what the gazetteer knows."""
    capital = token.is_alpha and token.text[0].isupper()
    return capital and token.ent_type_ not in _NAMING and token.i not in known
