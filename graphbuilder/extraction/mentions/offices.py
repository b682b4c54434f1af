"""Who holds which office of what: *German Chancellor Olaf Scholz*, *Ann Lee, head of the bank*."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.mentions import titles
from graphbuilder.extraction.mentions.markables import NAMES
from graphbuilder.extraction.mentions.names import name_head
from graphbuilder.extraction.words.people import denotes_person

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from graphbuilder.extraction.mentions.titles import Title
    from graphbuilder.extraction.words.roles import Roles

_ROWS = "graphbuilder_offices"
_OF = frozenset({"of", "at", "for", "to", "in"})
_BODIES = frozenset(
    {"State", "Organization", "Alliance", "GovernmentBody", "Court", "Party", "Company", "Media"}
    | {"ArmedGroup", "Region", "City", "Place", "Group"}
)

PERSON = "Person"
_ONCE = frozenset({"then", "ex", "former"})
_LONGEST_GLOSS = 5  # tokens: "PML-N" and its bracket have four
PARTISAN = frozenset({"nominee", "candidate", "leader", "deputy leader", "whip", "chief whip"})
ALLEGIANCES = frozenset({"Party", "Group"})
ADJECTIVAL = ("ic", "can", "ive", "ist")
PARTISANS = ("democrat", "unionist", "nationalist")


@dataclass(frozen=True, slots=True)
class Office:
    """One person's office as the text states it.

    Attributes:
        person_head: Head token of the person's mention.
        role: The title as the text has it, lower case, with its portfolio.
        organisation: Head token of the state's or body's mention (an adjective too), or
            ``None`` where the text names none.
        start: First token of the title.
        end: Token after the title.
        former: Whether the text says that the office is held no longer.
    """

    person_head: int
    role: str
    organisation: int | None
    start: int
    end: int
    former: bool


def offices(doc: Doc) -> list[Office]:
    """The offices of named persons in a text that coreference has read, in text order."""
    return [Office(*row) for row in doc.user_data.get(_ROWS, ())]


def titles_held(doc: Doc, roles: Roles) -> list[tuple[Office, set[str]]]:
    """Each office of a text with what its holder can be called.

    A prime minister is the premier and a senator the lawmaker, where the text calls nobody else
    so; whoever held an office before somebody else of the text is called by its title alone.
    """
    found = offices(doc)
    now = {office.role for office in found if not office.former}
    called = {office.role for office in found}
    return [
        (office, roles.titles_of(office.role))
        if office.former and office.role in now
        else (office, roles.titles_of(office.role) | (roles.same_as(office.role) - called))
        for office in found
    ]


def find_offices(doc: Doc, roles: Roles) -> list[Office]:
    """Read the offices off titles before names and off appositions, and keep them in the Doc."""
    names = list(doc.spans.get(NAMES, ()))
    starting = {span.start: span for span in names if span.label_ == PERSON}
    owner = {index: span for span in names for index in range(span.start, span.end)}
    found = []
    for title in titles.titles(doc, roles):
        if title.facts.office == "address":
            continue
        person = _named_person(doc, title, starting, owner)
        if person is None:
            continue
        former = any(
            token.lower_.strip("-") in roles.words("FormerWord")
            and token.sent == doc[title.start].sent
            for token in doc[max(title.start - 4, 0) : title.start]
        )
        former = former or doc[title.start].lower_.startswith(titles.EX)
        body = _body(doc, title, {i: n for i, n in owner.items() if not _ranks(n, title, roles)})
        role = " ".join(doc[title.start : title.end].text.lower().split())
        found.append(Office(name_head(person).i, role, body, title.start, title.end, former))
    doc.user_data[_ROWS] = [list(astuple(office)) for office in found]
    return found


def _named_person(
    doc: Doc, title: Title, starting: dict[int, Span], owner: dict[int, Span]
) -> Span | None:
    """The person named behind the title, or the one it stands in apposition to."""
    if title.end in starting:
        return starting[title.end]
    head = doc[title.start : title.end].root
    if head.dep_ == syntax.APPOSITION:
        span = owner.get(head.head.i)
        if span is not None and span.label_ == PERSON:
            return span
    for child in head.children:
        if child.dep_ == syntax.APPOSITION and child.i > head.i:
            span = owner.get(child.i)
            if span is not None and span.label_ == PERSON:
                return span
    return None


def _is_allegiance(doc: Doc, i: int, title: Title, owner: dict[int, Span]) -> bool:
    """Whether a word is the adjective of a party before a public office ("Republican mayor").

    A Social Democrat chancellor is no chancellor of any Social Democrat.
    """
    if title.role in PARTISAN:
        return False
    if doc[i].is_title and i + 1 < title.start and doc[i + 1].lower_.endswith(PARTISANS):
        return True
    if i not in owner:
        return False
    span = owner[i]
    if span[-1].lower_.endswith(PARTISANS):
        return True
    return span.label_ in ALLEGIANCES and len(span) == 1 and span[0].lower_.endswith(ADJECTIVAL)


def _tells_field(word: Token, title: Title, owner: dict[int, Span]) -> bool:
    """Whether a noun before a title says what it deals with ("Peruvian rural health minister")."""
    common = word.pos_ == "NOUN" and word.is_lower and word.i not in owner
    common = common and not denotes_person(word)
    return common and word.dep_ in syntax.COMPOUNDS and word.head.i >= title.start - 1


def _before_gloss(doc: Doc, i: int) -> int:
    """The last token before a short form in brackets: *the Union for Peru (UFP) leader*."""
    if i < 1 or doc[i].text != ")":
        return i
    span = range(i - 1, max(i - _LONGEST_GLOSS, 0), -1)
    return next((j - 1 for j in span if doc[j].text == "("), i)


def _ranks(name: Span, title: Title, roles: Roles) -> bool:
    """Whether what looks like an unknown name may be of the title: *Grand Ayatollah*, *shadow*."""
    capital = bool(name.doc[title.start].is_title)
    return not name.label_ and (
        capital or name.text.lower() in roles.words("RankWord", "LesserWord")
    )


def _body(doc: Doc, title: Title, owner: dict[int, Span]) -> int | None:
    """The mention of the state or body whose office it is."""
    i = _before_gloss(doc, title.start - 1)
    while i >= 0 and (
        doc[i].tag_ == "POS"
        or (doc[i].pos_ == "ADJ" and i not in owner)
        or _is_allegiance(doc, i, title, owner)
        or _tells_field(doc[i], title, owner)
    ):
        i -= 1
    first = owner[i].start if i in owner else i  # a pro-Acme president is not Acme's
    hyphened = first > 1 and doc[first - 1].text == "-" and doc[first - 2].lower_ not in _ONCE
    known = i >= 0 and i in owner and (not owner[i].label_ or owner[i].label_ in _BODIES)
    if known and not hyphened:
        return name_head(owner[i]).i
    head = doc[title.end - 1]
    for preposition in head.children:
        if preposition.dep_ == syntax.PREPOSITION and preposition.lower_ in _OF:
            for child in preposition.children:
                span = owner.get(child.i)
                if span is not None and span.label_ in _BODIES:
                    return name_head(span).i
    field = doc[title.start].lower_ in title.role.split()  # "Defence Minister": of no defence
    inside = [i for i in range(title.start + field, title.end) if i in owner]
    return name_head(owner[inside[0]]).i if inside and owner[inside[0]].label_ in _BODIES else None
