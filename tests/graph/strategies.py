"""Hypothesis strategies for documents with statements of every form that the model allows."""

from __future__ import annotations

from hypothesis import strategies as st

from graphbuilder.model import (
    Attribution,
    AttributionType,
    Content,
    Document,
    Entity,
    Evidence,
    Mention,
    Modality,
    Polarity,
    Role,
    Statement,
    Zone,
)

WORDS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12)
LINES = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\n"), max_size=12)
ENTITY_IRIS = st.sampled_from(
    [f"https://w3id.org/graphbuilder/entity/{name}" for name in ("ruritania", "anna", "the-dam")]
)
TYPES = st.none() | st.sampled_from(["Person", "State", "Thing", "Undeclared"])
OFFSETS = st.none() | st.integers(0, 10**6)
MENTIONS = st.builds(
    Mention,
    text=WORDS,
    start=OFFSETS,
    end=OFFSETS,
    name=st.none() | WORDS,
    id=st.none() | ENTITY_IRIS,
    type=TYPES,
)
ROLES = st.sampled_from(
    [
        "recipient",
        "time",
        "date",
        "source",
        "co-party",
        "theme",
        "subject",
        "an unheard-of role",
        "",
    ]
)
DATES = st.none() | WORDS | st.dates().map(str) | st.sampled_from(["2024", "2024-05", "2024-02-30"])
DOCUMENTS = st.builds(
    Document,
    id=WORDS,
    text=st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40),
    title=st.none() | WORDS,
    url=st.none() | WORDS,
    date=DATES,
    publisher=st.none() | WORDS,
)
ENTITIES = st.lists(
    st.builds(
        Entity,
        id=ENTITY_IRIS,
        name=WORDS,
        type=st.sampled_from(["Person", "State", "Weapon", "Entity"]),
        aliases=st.lists(WORDS, unique=True, max_size=3).map(lambda names: tuple(sorted(names))),
        wikidata=st.none() | st.sampled_from(["Q145", "Q30"]),
    ),
    unique_by=lambda entity: entity.id,
    max_size=3,
)


@st.composite
def evidence(draw: st.DrawFn, text: str) -> Evidence:
    """Any slice of a text."""
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return Evidence(text[start:end], start, end)


@st.composite
def documents_with_statements(draw: st.DrawFn) -> tuple[Document, list[Statement]]:
    """A document and up to four statements, which may be contents of one another."""
    document = draw(DOCUMENTS)
    identifiers = draw(st.lists(WORDS, unique=True, min_size=1, max_size=4))
    fillers = MENTIONS | st.sampled_from(identifiers).map(Content)
    attributions = st.builds(
        Attribution,
        source=st.none() | MENTIONS,
        cue=st.none() | WORDS,
        type=st.sampled_from(AttributionType),
        start=OFFSETS,
        end=OFFSETS,
    )
    statements = [
        Statement(
            id=identifier,
            document=document.id,
            subject=draw(st.none() | fillers),
            relation=draw(WORDS),
            object=draw(st.none() | fillers),
            evidence=draw(evidence(document.text)),
            predicate=draw(st.none() | st.sampled_from(["permits", "refuses", "a b/ç"])),
            parent=draw(st.none() | st.sampled_from(identifiers)),
            roles=tuple(draw(st.lists(st.builds(Role, ROLES, fillers), max_size=3))),
            polarity=draw(st.sampled_from(Polarity)),
            modality=draw(st.sampled_from(Modality)),
            attribution=tuple(draw(st.lists(attributions, max_size=3))),
            sentence=draw(st.none() | evidence(document.text)),
            cue=draw(st.none() | evidence(document.text)),
            zone=draw(st.sampled_from(Zone)),
            tense=draw(st.sampled_from([None, "past", "present", "future"])),
            confidence=draw(st.floats(0, 1)),
            plover=draw(st.none() | st.just("CONCEDE")),
            rules=tuple(draw(st.lists(LINES, max_size=3))),
        )
        for identifier in identifiers
    ]
    return document, statements
