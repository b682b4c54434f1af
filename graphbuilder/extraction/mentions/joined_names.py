"""Names whose parts small words, commas or hyphens join: *the Party for Bread and Work*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.labels import AMOUNTS, PARTICLES, TIMES
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc, Span, Token

    from graphbuilder.extraction.words.roles import Roles

BODIES = frozenset({"Organization", "Party", "GovernmentBody", "Company", "Alliance", "Media"})
_COURTS = frozenset({"Court"})
_PLACES = frozenset({"GPE", "NORP"})
_OWN_NAMES = frozenset({"PERSON", "GPE"})
_INSTITUTIONS = frozenset({"ORG", "FAC", "LAW", "EVENT"})
_SHORTEST_JOINED = 3
_MEASURED = TIMES | AMOUNTS
_INSIDE = frozenset({"of", "for", "on"})
_JOINTS = frozenset({"and", "&"})
_CHAMBERS = frozenset({"house", "senate"})
_SAINTS = frozenset({"st", "st.", "saint"})
_HOUSES = BODIES | {"Place"}
_CAMPUS = frozenset({",", "at"})
_INSIDE_NAME = 1  # spaCy's code for a further word of an entity
_OWNING = ("'s", "’s", "'", "’")
_SINGULAR = {"women": "woman", "men": "man", "children": "child", "people": "person"}
_DOERS = ("ers", "ors", "ists", "men")
_QUOTES = ('"', "“")
_CLOSING = frozenset({'"', "”"})
_LONGEST_NICKNAME = 3  # words: Erik "The Old Bear" Berg
_JOINING = ("-", "for", "and", "&", "university", "no", *_OWNING, *_QUOTES)


def joined_names(doc: Doc, hits: Sequence[Span], roles: Roles) -> Iterator[tuple[int, int]]:
    """Where names stand that no run of capitals shows whole.

    Args:
        doc: A parsed text.
        hits: Where the gazetteer knows a name.
        roles: For the nouns of bodies.

    Yields:
        First token and token after the last.
    """
    joining: dict[str, list[Token]] = {word: [] for word in _JOINING}
    for index in worded(doc, _JOINING, attribute="LOWER"):
        joining[doc[index].lower_].append(doc[index])
    yield from _hyphenated(doc, joining["-"], hits)
    yield from _with_purpose(doc, joining["for"], roles)
    yield from _with_fields(doc, joining["and"] + joining["&"], roles)
    yield from _of_couples(doc, joining["and"] + joining["&"], roles)
    yield from _campuses(doc, joining["university"])
    yield from _numbered(doc, joining["no"])
    yield from _around_numbers(doc)
    yield from _with_nicknames(doc, [mark for word in _QUOTES for mark in joining[word]])
    yield from _with_people(doc, roles)
    yield from _with_patrons(doc, [mark for word in _OWNING for mark in joining[word]], roles)


def hang_together(name: Span) -> None:
    """Hang a preposition inside a name from the noun before it: *asked the Court for the North*.

    Args:
        name: A name; its parse is changed in place.
    """
    if len(name) < _SHORTEST_JOINED:
        return
    tops = [token for token in name if token.head not in name]
    for token in tops[1:]:
        noun = tops[0]
        if noun.dep_ not in syntax.ARGUMENTS or token.lower_ not in _INSIDE:
            continue
        if token.dep_ == syntax.PREPOSITION and not token.is_ancestor(noun):
            token.head = noun


def is_proper(token: Token) -> bool:
    """Whether a token is a word of a name, by its tag and its capital."""
    return (
        token.pos_ == "PROPN"
        and not token.is_lower
        and len(token) > 1
        and (token.is_alpha or "." in token.text or "-" in token.text)
        and token.ent_type_ not in _MEASURED
    )


def is_particle(token: Token) -> bool:
    """Whether a small word stands inside a person's name: *Maria dela Cruz*."""
    if token.lower_ not in PARTICLES or not token.is_lower or token.i + 1 >= len(token.doc):
        return False
    return is_proper(token.nbor(-1)) and is_proper(token.nbor())


def start_of_run(doc: Doc, start: int) -> int:
    """The first of the proper words, within a sentence, that lead up to one."""
    while start and is_proper(doc[start - 1]) and not doc[start].is_sent_start:
        start -= 1
    return start


def end_of_run(doc: Doc, end: int) -> int:
    """The index behind the proper words that begin at one."""
    while end < len(doc) and is_proper(doc[end]):
        end += 1
    return end


def _within(words: Iterable[Token], first: int, behind: int) -> Iterator[Token]:
    """The words that have so many others before them, and so many behind."""
    return (word for word in words if first <= word.i < len(word.doc) - behind)


def _with_purpose(doc: Doc, found: list[Token], roles: Roles) -> Iterator[tuple[int, int]]:
    """Names of bodies that say what two things they are for: *the Party for Bread and Work*.

    A court's name says for where it is one: *the District Court for the Western District of Oz*.
    """
    for word in _within(found, 1, 3):
        if word.nbor().lower_ == "the" and roles.noun(word.nbor(-1).lower_).types == _COURTS:
            start, end = start_of_run(doc, word.i - 1), end_of_run(doc, word.i + 2)
            if end + 1 < len(doc) and doc[end].lower_ == "of" and is_proper(doc[end + 1]):
                end = end_of_run(doc, end + 1)
            if start < word.i < end - 2:
                yield start, end
        is_for = is_proper(word.nbor(-1)) and is_proper(word.nbor())
        if not is_for or not roles.noun(word.nbor(-1).lower_).types & BODIES:
            continue
        start, end = start_of_run(doc, word.i - 1), end_of_run(doc, word.i + 2)
        if end + 1 < len(doc) and doc[end].lower_ in _JOINTS and is_proper(doc[end + 1]):
            yield start, end + 2


def _with_fields(doc: Doc, found: list[Token], roles: Roles) -> Iterator[tuple[int, int]]:
    """Names of bodies with two fields before their noun: *the Oversight and Reform Committee*.

    One article is before one name; a person or a body before *and* has a name of its own.
    """
    for word in _within(found, 1, 2):
        before, after = word.nbor(-1), word.nbor()
        joins = is_proper(before) and is_proper(after)
        if not joins or _is_named(before, roles):
            continue
        start, end = before.i, end_of_run(doc, word.i + 2)
        while start and is_proper(doc[start - 1]) and not _is_named(doc[start - 1], roles):
            start -= 1
        if start and doc[start - 1].lower_ in _CHAMBERS:
            start -= 1  # the House Oversight and Reform Committee
        opening = doc[start - 1] if start else before
        is_body = bool(roles.noun(doc[end - 1].lower_).types & BODIES) and end > word.i + 2
        if is_body and (opening.pos_ == "DET" or opening.tag_ == "POS"):
            yield start, end


def _of_couples(doc: Doc, found: list[Token], roles: Roles) -> Iterator[tuple[int, int]]:
    """Names of bodies that two people of one family name founded: *the Ann and Tom Lee Fund*."""
    for word in _within(found, 1, 3):
        first, second, end = word.nbor(-1), word.nbor(), end_of_run(doc, word.i + 1)
        given = roles.is_given_name(first.text) and roles.is_given_name(second.text)
        alone = first.i == 0 or not is_proper(first.nbor(-1)) or bool(first.is_sent_start)
        body = roles.noun(doc[end - 1].lower_).types & BODIES
        if given and alone and body and end - second.i >= _SHORTEST_JOINED:
            yield first.i, end


def _is_named(word: Token, roles: Roles) -> bool:
    """Whether a word is of the name of a person, a place or a body, by itself or as its noun."""
    return word.ent_type_ in _OWN_NAMES or bool(roles.noun(word.lower_).types & BODIES)


def _numbered(doc: Doc, found: list[Token]) -> Iterator[tuple[int, int]]:
    """Names that end with a number: *Republic Act No. 12*."""
    for word in _within(found, 1, 2):
        if word.nbor(1).text == "." and word.nbor(2).is_digit and is_proper(word.nbor(-1)):
            yield start_of_run(doc, word.i - 1), word.i + 3


def _with_people(doc: Doc, roles: Roles) -> Iterator[tuple[int, int]]:
    """Names of bodies that the recogniser found whole, nouns for people in them: *Human Aid Front*.

    A title in front is part of a name that ends in its noun: *Saint Bruno Hospital*.
    """
    for name in doc.ents:
        if name.label_ not in _INSTITUTIONS:
            continue
        start = name.start + (doc[name.start].pos_ == "DET")
        facts = [roles.noun(token.lower_) for token in doc[start : name.end]]
        offices = {noun.office for noun in facts[:-1]}
        if not any(offices) or facts[-1].is_person:
            continue
        capital = all(token.is_alpha and token.text[0].isupper() for token in doc[start : name.end])
        body = any(noun.types & BODIES for noun in facts) or facts[-1].types
        if capital and (body or (not facts[0].office and offices <= {"", "work"})):
            yield start, name.end


def _with_patrons(doc: Doc, found: list[Token], roles: Roles) -> Iterator[tuple[int, int]]:
    """Names that begin with whose they are: *St. Ann's Church*, *King's College*, *Women's Cup*."""
    for mark in found:
        index = mark.i
        if mark.tag_ != "POS" or index == len(doc) - 1 or not index:
            continue
        end = end_of_run(doc, index + 1)
        owner = doc[index - 1]
        if end > index + 1 and (
            _is_class(owner, roles) or _are_members(owner, doc[end - 1], roles)
        ):
            while end < len(doc) and doc[end].ent_iob == _INSIDE_NAME:
                end += 1  # the People's Party of Oz
            yield start_of_run(doc, index - 1), end
        if not is_proper(doc[index - 1]):
            continue
        if end == index + 1 or not roles.noun(doc[end - 1].lower_).types & _HOUSES:
            continue
        if index > 1 and doc[index - 2].lower_ in _SAINTS:
            yield index - 2, end
        elif roles.noun(doc[index - 1].lower_).is_title:
            start = start_of_run(doc, index - 1)
            named = any(token.ent_type_ == "PERSON" for token in doc[start:index])
            yield index - 1 if named else start, end


def _is_class(owner: Token, roles: Roles) -> bool:
    """Whether a capitalised noun before *'s* means whoever is such a one: *the Women's Cup*."""
    # the House of Representatives' Panel
    inner = owner.i > 1 and owner.nbor(-1).lower_ == "of" and is_proper(owner.nbor(-2))
    if inner or not owner.is_title or owner.ent_type_ in _OWN_NAMES or owner.is_sent_start:
        return False
    word = owner.lower_
    single = _SINGULAR.get(word, word.removesuffix("s"))
    return word in _SINGULAR or (single != word and roles.noun(single).is_person)


def _are_members(owners: Token, noun: Token, roles: Roles) -> bool:
    """Whether a body is named for those who make it up, by what they do: *the Dockers' Union*."""
    doers = owners.is_title and owners.lower_.endswith(_DOERS) and not owners.is_sent_start
    article = owners.nbor(-1).lower_ == "the" if owners.i else False
    return doers and article and bool(roles.noun(noun.lower_).types & BODIES)


def _around_numbers(doc: Doc) -> Iterator[tuple[int, int]]:
    """Names of things with a number amid them: *the Acme 12 Pro*, *the Larch L40 Plus*."""
    for index in labelled(doc, "POS", ("PROPN", "NUM")):
        number = doc[index]
        if not 0 < index < len(doc) - 1 or not any(map(str.isdigit, number.text)):
            continue
        before, after = doc[index - 1], doc[index + 1]
        if number.ent_type_ in _MEASURED or not (is_proper(before) and is_proper(after)):
            continue
        end = end_of_run(doc, index + 1)
        noun = doc[end - 1]
        if noun.is_ancestor(number) and any(child.pos_ == "DET" for child in noun.lefts):
            yield start_of_run(doc, index - 1), end


def _with_nicknames(doc: Doc, found: list[Token]) -> Iterator[tuple[int, int]]:
    """People's names with another amid them, in quotation marks: *Ann "Bo" Lee*."""
    for mark in _within(found, 1, 3):
        before = mark.nbor(-1)
        if mark.whitespace_ or not before.whitespace_ or not is_proper(before):
            continue
        end = mark.i + 1
        while end < len(doc) and end <= mark.i + _LONGEST_NICKNAME and doc[end].is_title:
            end += 1
        closes = end < len(doc) and doc[end].text in _CLOSING and end > mark.i + 1
        if closes and end + 1 < len(doc) and doc[end].whitespace_ and is_proper(doc[end + 1]):
            yield start_of_run(doc, before.i), end_of_run(doc, end + 1)


def _campuses(doc: Doc, found: list[Token]) -> Iterator[tuple[int, int]]:
    """Universities of a state with the place of one of them: *the University of Oz, Emerald*."""
    for word in _within(found, 0, 4):
        if not (word.is_title and word.nbor().lower_ == "of"):
            continue
        end = end_of_run(doc, word.i + 2)
        last = end + 1
        joins = end > word.i + 2 and end < len(doc) and doc[end].lower_ in _CAMPUS
        while joins and last < len(doc) and is_proper(doc[last]) and _is_place(doc[last]):
            last += 1
        if joins and last > end + 1:
            yield word.i, last


def _is_place(word: Token) -> bool:
    return word.ent_type_ in _PLACES


def _hyphenated(doc: Doc, found: list[Token], hits: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Capitalised words that a hyphen makes one name: *KTV-RBN*.

    Two that the gazetteer knows, or that the text also has by themselves, are two: *the
    Lee-Brandt summit*.
    """
    known = {i for hit in hits for i in range(hit.start, hit.end)}
    for hyphen in _within(found, 1, 1):
        left, right = doc[hyphen.i - 1], doc[hyphen.i + 1]
        if left.whitespace_ or hyphen.whitespace_:
            continue
        if not left.is_alpha or not right.is_alpha or {left.i, right.i} & known:
            continue
        if left.is_lower or right.is_lower or not any(map(is_proper, (left, right))):
            continue
        alone = {left.text, right.text}
        if all(_is_by_hyphen(doc[index]) for index in worded(doc, alone)):
            yield left.i, right.i + 1


def _is_by_hyphen(token: Token) -> bool:
    before = token.i > 0 and token.doc[token.i - 1].text == "-"
    after = token.i + 1 < len(token.doc) and token.doc[token.i + 1].text == "-"
    return before or after
