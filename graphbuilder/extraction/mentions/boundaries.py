"""Where names start and end: the gazetteer's, the recogniser's, and capitals left over.

The longest piece wins; line breaks, possessives, determiners and titles are cut off its edges.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from graphbuilder.extraction.mentions.abbreviations import spelt_out
from graphbuilder.extraction.mentions.capitals import Words, capitalised, opens_words
from graphbuilder.extraction.mentions.completed_names import completed_names
from graphbuilder.extraction.mentions.joined_names import is_particle, is_proper, joined_names
from graphbuilder.extraction.mentions.pieces import pieces as cut
from graphbuilder.extraction.text.times import MONTHS, SHORT
from graphbuilder.extraction.words.labels import RECOGNISED
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc, Span, Token

    from graphbuilder.extraction.mentions.titles import Title
    from graphbuilder.extraction.words.roles import Roles

_PLACES = frozenset({"GPE", "NORP"})
_SHORTEST_ECHO = 3
_SHORTEST_FULL_NAME = 2
# Auxiliaries that open questions, some of which are names as well.
_ASKING = frozenset({"can", "could", "did", "do", "does", "had", "has", "may", "might", "will"})
_MONTH = re.compile(rf"(?:{MONTHS}|{SHORT})\.?")
_ORDINAL = ("st", "nd", "rd", "th")
_BEGINS = 3  # spaCy's code for the first word of an entity


class Piece(NamedTuple):
    """A stretch of tokens that may be a name, and how far its finder is to be trusted."""

    start: int
    end: int
    trust: int

    @property
    def rank(self) -> tuple[int, int, int]:
        """The longest first, then whose finder is trusted most, then text order."""
        return self.start - self.end, -self.trust, self.start


LEFT_OVER, KNOWN, FOUND = 0, 1, 2


def find_boundaries(
    doc: Doc, hits: Sequence[Span], offices: Iterable[Title], roles: Roles
) -> list[tuple[int, int]]:
    """Where the names of a text stand.

    Args:
        doc: A parsed text.
        hits: Where the gazetteer knows a name.
        offices: Titles, which are no part of names.
        roles: For given names, and nouns that denote people.

    Returns:
        First token and token after the last of each name, in text order, none overlapping.
    """
    words = Words(doc)
    taken = {i for title in offices for i in range(title.start, title.end)}
    pieces = [Piece(hit.start, hit.end, KNOWN) for hit in hits]
    signs = (doc[sign] for sign in worded(doc, ("#",)) if sign + 1 < len(doc))
    pieces += [Piece(token.i, token.i + 2, FOUND) for token in signs if _is_hashtag(token)]
    pieces += [Piece(start, end, FOUND) for start, end in joined_names(doc, hits, roles)]
    pieces += [Piece(start, end, FOUND) for start, end in completed_names(doc, hits, roles)]
    pieces += [Piece(start, end, FOUND) for start, end in spelt_out(doc)]
    known = {hit.start: hit.end for hit in hits}
    found = [(ent.start, ent.end, FOUND) for ent in doc.ents if ent.label_ in RECOGNISED]
    found += [(start, end, LEFT_OVER) for start, end in capitalised(doc)]
    for first, last, trust in found:
        for edge, end in cut(doc, first, last, taken, roles):
            start = _without_opening(doc, Piece(edge, end, trust), known, words, roles)
            start = _without_state(doc, Piece(start, end, trust), known, taken, roles)
            start = _personal_start(doc, start, end, known, roles)
            start = _numbered_start(doc, _dashed_start(doc, start, end), end, roles)
            pieces.append(Piece(start, end, trust))
    chosen: list[tuple[int, int]] = []
    used: set[int] = set()
    common = _common_nouns(doc)
    for piece in sorted(pieces, key=lambda piece: piece.rank):
        tokens = range(piece.start, piece.end)
        if used.intersection(tokens):
            continue
        if piece.trust != KNOWN and (
            taken.issuperset(tokens)
            # A sentence's first word has its capital from there, not from being a name.
            or (len(tokens) == 1 and doc[piece.start].lower_ in common)
            or _is_time_zone(doc, piece)
            or _is_month(doc, piece)
            or _is_common_noun(doc, piece, roles)
            or _is_portfolio(doc, piece, taken, roles)
        ):
            continue
        used.update(tokens)
        chosen.append((piece.start, piece.end))
    return sorted([*chosen, *_echoes(doc, chosen, used)])


def _common_nouns(doc: Doc) -> set[str]:
    """The nouns that a text has in small letters."""
    strings = doc.vocab.strings
    words = doc.to_array("ORTH")[doc.to_array("POS") == strings["NOUN"]].tolist()
    return {noun for word in set(words) if (noun := strings[word]).islower()}


def _is_portfolio(doc: Doc, piece: Piece, taken: set[int], roles: Roles) -> bool:
    """Whether capitals only say for what a minister is responsible: *Mines Minister Ann Lee*."""
    if piece.trust != LEFT_OVER or piece.end not in taken:
        return False
    title = doc[piece.end].lower_ in roles.words("PortfolioTitle")
    return title and piece.start + 1 == piece.end


def _is_hashtag(mark: Token) -> bool:
    """Whether a sign makes the word behind it a name that people post: *#HelpLima*."""
    return not mark.whitespace_ and bool(mark.nbor().is_alpha)


def _is_common_noun(doc: Doc, piece: Piece, roles: Roles) -> bool:
    """Whether capitals only abbreviate a noun for anybody: *an NGO*."""
    word = doc[piece.start]
    single = piece.end == piece.start + 1 and word.text.isupper()
    return single and bool(roles.noun(word.lower_).types)


def _is_time_zone(doc: Doc, piece: Piece) -> bool:
    """Whether an abbreviation stands behind the time of a clock: *at 15:11 GMT*."""
    before = doc[piece.start - 1].text if piece.start else ""
    return (
        piece.end == piece.start + 1
        and doc[piece.start].text.isupper()
        and before.replace(":", "").isdigit()
        and ":" in before
    )


def _is_month(doc: Doc, piece: Piece) -> bool:
    """Whether one word is a month with its day beside it, as in a dateline: *LIMA, Nov 3 -*."""
    if piece.end != piece.start + 1 or not _MONTH.fullmatch(doc[piece.start].lower_):
        return False
    return any(token.is_digit for token in doc[max(piece.start - 1, 0) : piece.end + 1])


def _personal_start(doc: Doc, start: int, end: int, known: dict[int, int], roles: Roles) -> int:
    """Where a person's name starts behind the name of a state or a noun that says who it is.

    *The President of France Emmanuel Macron*: the state's name is none of the person's. A given
    name that is a place's too (*Georgia*, *Paris*) stays.
    """
    edge = start
    while edge < end - 1 and not roles.is_given_name(doc[edge].text):
        if edge in known:
            edge = known[edge]
        elif (
            roles.noun(doc[edge].lower_).is_person
            or doc[edge].ent_type_ in _PLACES
            or _is_before_person(doc, edge, end, roles)
        ):
            edge += 1
        else:
            break
    personal = edge < end - 1 and (
        roles.is_given_name(doc[edge].text)
        or (doc[edge].ent_type_ == "PERSON" and doc[edge - 1].ent_type_ != "PERSON")
    )
    return edge if personal else start


def _without_state(
    doc: Doc, piece: Piece, known: dict[int, int], taken: set[int], roles: Roles
) -> int:
    """Where a name starts behind the place of an office: *Prime Minister of India Asha Rao*.

    What ends in the noun of a body is that body's name: *the president of Peru Football Club*.
    """
    start, end, _ = piece
    edge = known.get(start, start)
    is_office = start > 1 and start - 2 in taken and doc[start - 1].lower_ == "of"
    if not is_office or end - edge < _SHORTEST_FULL_NAME:
        return start
    is_plain = all(is_proper(token) and token.is_alpha for token in doc[edge:end])
    return edge if is_plain and not roles.noun(doc[end - 1].lower_).types else start


def _is_before_person(doc: Doc, index: int, end: int, roles: Roles) -> bool:
    """Whether the recogniser ends a name with a person's, and leaves what stands before it out.

    *The director of National Intelligence John Lee*.
    """
    inside = [token.i for token in doc[index:end] if token.ent_type_ == "PERSON"]
    full = len(inside) > 1 and inside == list(range(inside[0], end))
    named = full and roles.is_given_name(doc[inside[0]].text)
    return named and inside[0] > index and not doc[index].ent_type_


def _numbered_start(doc: Doc, start: int, end: int, roles: Roles) -> int:
    """Where a name starts that only its number tells from others: *the 14th Amendment*."""
    before = doc[start - 1].lower_ if start and end == start + 1 else ""
    if not (before[:1].isdigit() and before.endswith(_ORDINAL)):
        return start
    return start - 1 if roles.noun(doc[start].lower_).types - {"Person"} else start


def _dashed_start(doc: Doc, start: int, end: int) -> int:
    """Where a name of several words starts that a dash joins to its first: *Iran–Iraq War*."""
    if start <= 1 or end - start == 1 or doc[start - 1].text not in {"-", "–"}:
        return start
    attached = not doc[start - 1].whitespace_ and not doc[start - 2].whitespace_
    if not attached or doc[start - 2].pos_ != "PROPN":
        return start
    edge = start - 2
    while edge and doc[edge - 1].ent_type_ == doc[end - 1].ent_type_ == "ORG":
        if not is_proper(doc[edge - 1]):
            break
        edge -= 1
    return edge


def _without_opening(
    doc: Doc, piece: Piece, known: dict[int, int], words: Words, roles: Roles
) -> int:
    """Where a name starts that opens a sentence behind a word that is no part of it.

    *Afterwards Lee left*, *Nearby Peru left*: nothing but its place gives the first word its
    capital. What follows is a person's name, one that the text has elsewhere by itself, or one that
    the gazetteer knows and the recogniser finds without that word.
    """
    start, end, _ = piece
    first = doc[start]
    if end == start + 1 or not opens_words(first):
        return start
    if words.all[first.text] > 1 and not words.only_opens(first):
        return start
    asks = first.lower_ in _ASKING and _asks(first.sent)
    if roles.is_given_name(first.text) and not asks:
        return start
    if first.ent_type_ and first.pos_ != "VERB" and not (asks or first.lower_ in words.low):
        return start
    rest = doc[start + 1]
    if is_particle(rest):
        return start
    alone = words.alone[rest.text] > (not first.is_title)
    whole = known.get(start + 1) == end and rest.ent_iob == _BEGINS
    return start + 1 if rest.ent_type_ == "PERSON" or alone or whole else start


def _asks(sent: Span) -> bool:
    """Whether a sentence ends in a question mark."""
    return next((t.text for t in reversed(sent) if not t.is_space), "") == "?"


def _echoes(doc: Doc, chosen: list[tuple[int, int]], used: set[int]) -> Iterator[tuple[int, int]]:
    """Single words that were found as a name, or as a person's surname, elsewhere in the text."""
    words = set()
    for start, end in chosen:
        if end == start + 1 or any(doc[i].ent_type_ == "PERSON" for i in range(start, end)):
            words.add(doc[end - 1].text)
    for index in worded(doc, (word for word in words if len(word) >= _SHORTEST_ECHO)):
        if index not in used and doc[index].is_title:
            yield index, index + 1
