"""Titles as statements: that a person holds an office, and of what."""

from __future__ import annotations

from dataclasses import replace
from itertools import dropwhile
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.mentions.offices import offices
from graphbuilder.extraction.statements.confidence import OFFICE
from graphbuilder.extraction.statements.office_titles import (
    end_of_title,
    first_of_title,
    is_under_former,
    named_tokens,
)
from graphbuilder.extraction.words.labels import PLACES
from graphbuilder.extraction.words.roles import load as load_roles
from graphbuilder.model import Mention, Role, Statement, mint_statement_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Token

    from graphbuilder.extraction.attribution.attributions import Attributions
    from graphbuilder.extraction.statements.fillers import Fillers
    from graphbuilder.extraction.statements.wording import Wording
    from graphbuilder.model import Zone

RELATION, PREDICATE = "hold role", "holdsRole"
REACH = 6


def state_offices(
    document: str,
    *,
    fillers: Fillers,
    wording: Wording,
    attributions: Attributions,
    zone: Callable[[Token], Zone],
) -> Iterator[Statement]:
    """What titles say: who holds which office of what.

    Args:
        document: Identifier of the document.
        fillers: Turns words into mentions.
        wording: Finds the evidence.
        attributions: Whose words the titles stand in.
        zone: The zone that a word stands in.

    Yields:
        A statement for every office of a named person that somebody can hold.
    """
    doc = fillers.doc
    named = named_tokens(doc)
    for office in offices(doc):
        if _is_occupation(office.role):
            continue
        person = doc[office.person_head]
        if _names_thing(person) or _is_short_form(person, office.start):
            continue
        if is_under_former(office, doc):
            continue
        title = fillers.evidence(first_of_title(office, doc, named), end_of_title(office, doc))
        role = Mention(title.text, title.start, title.end, type="Role")
        body = None
        if office.organisation is not None:
            body = _without_adjectives(fillers.mention(doc[office.organisation]))
        start = min(office.start, office.person_head)
        if person.left_edge.i > office.start - REACH:
            start = min(start, person.left_edge.i)
        end = max(office.end, office.person_head + 1)
        yield Statement(
            id=mint_statement_id(document, person.idx, RELATION, title.start),
            document=document,
            subject=fillers.mention(person),
            relation=RELATION,
            object=body or role,
            evidence=fillers.evidence(start, end),
            predicate=PREDICATE,
            roles=(Role("role", role),),
            attribution=wording.sources(attributions.around(office.person_head)),
            sentence=wording.sentence(person),
            cue=title,
            zone=zone(person),
            tense="past" if office.former else "present",
            confidence=OFFICE,
            rules=("title of a person",),
        )


def _names_thing(person: Token) -> bool:
    """Whether somebody's name only opens that of a place or thing ("General Ann Lee Base")."""
    whole, after = person.head, syntax.behind(person)
    within = person.dep_ == syntax.COMPOUND and whole.pos_ == "PROPN" and whole.i > person.i
    inside = within and all(t.pos_ == "PROPN" for t in person.doc[person.i : whole.i])
    return inside and after.is_title and whole.ent_type_ in {*PLACES, "ORG"}


def _is_short_form(person: Token, office: int) -> bool:
    """Whether letters in brackets stand for the office ("the Area Manager (AM) for Bra")."""
    bracketed = person.i > 0 and person.nbor(-1).text == "("
    return person.is_upper and (bracketed or person.i == office - 1)


def _without_adjectives(body: Mention) -> Mention:
    """A body's name without what its office is called in front of it ("former United States")."""
    words = body.text.split()
    kept = list(dropwhile(lambda word: word.islower() and word != "the", words))
    text = " ".join(kept)
    if not kept or not body.text.endswith(text) or body.start is None:
        return body
    return replace(body, text=text, start=body.start + len(body.text) - len(text))


def _is_occupation(title: str) -> bool:
    """Whether a title names what somebody does, not an office that somebody holds."""
    nouns = load_roles().nouns
    known = nouns.get(title) or nouns.get(title.rsplit(maxsplit=1)[-1])
    return known is None or not known.is_title
