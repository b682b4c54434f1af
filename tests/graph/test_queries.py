"""The named queries: each says what it asks, and answers it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from graphbuilder.builder import build
from graphbuilder.errors import OntologyError
from graphbuilder.graph import KnowledgeGraph, queries
from graphbuilder.model import (
    Attribution,
    AttributionType,
    Content,
    Document,
    Evidence,
    Mention,
    Modality,
    Role,
    Statement,
)
from graphbuilder.ontology import GB, folder
from tests.graph import dam

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EXAMPLES = sorted((folder().parent / "examples").glob("*.txt"))
QUERIES = queries.named_queries()


def name(label: str, type_: str) -> Mention:
    """An entity that is called by its name."""
    return Mention(label, id=dam.BASE + label.lower().replace(" ", "-"), type=type_)


def gazette() -> tuple[Document, list[Statement]]:
    """A third article: an accusation, a promise, an office, an interview, a report of a report."""
    text = "The Gazette has much to say."
    words = Evidence(text, 0, len(text))
    vell, ott = name("Anna Vell", "Person"), name("Bo Ott", "Person")
    ruritania, freedonia = name("Ruritania", "State"), name("Freedonia", "State")
    courier = name("River Courier", "Media")
    quoted = Attribution(ott, "said", AttributionType.DIRECT)
    reported = Attribution(courier, "reports", AttributionType.INDIRECT)

    def state(  # noqa: PLR0913 - one statement in one line
        id_: str,
        who: Mention,
        lemma: str,
        does: str,
        what: Mention | Content | None = None,
        *,
        roles: dict[str, Mention] | None = None,
        sources: tuple[Attribution, ...] = (),
        parent: str | None = None,
        modality: Modality = Modality.ACTUAL,
    ) -> Statement:
        return Statement(
            id_,
            "gazette",
            who,
            lemma,
            what,
            words,
            predicate=does,
            roles=tuple(Role(role, filler) for role, filler in (roles or {}).items()),
            attribution=sources,
            parent=parent,
            modality=modality,
        )

    return Document("gazette", text), [
        state("g1", freedonia, "accuse", "accuses", Content("g2"), roles={"recipient": ruritania}),
        state("g2", ruritania, "steal", "steals", parent="g1", modality=Modality.ALLEGED),
        state("g3", vell, "promise", "promises", Content("g4")),
        state("g4", vell, "help", "helps", freedonia, parent="g3", modality=Modality.INTENDED),
        state("g5", vell, "hold role", "holdsRole", ruritania, roles={"role": Mention("minister")}),
        state("g6", ott, "tell", "tells", Content("g7"), roles={"recipient": courier}),
        state(
            "g7",
            freedonia,
            "criticise",
            "criticises",
            vell,
            sources=(reported, quoted),
            parent="g6",
        ),
    ]


@pytest.fixture
def press() -> Iterator[KnowledgeGraph]:
    """Three invented articles, in memory."""
    with KnowledgeGraph() as kg:
        for document, statements in (*dam.CASES, gazette()):
            kg.add(document, statements, dam.ENTITIES)
        kg.review("h-urge", "wrong", reviewer="Kim", note="not urged")
        yield kg


# From a query and its parameters to the rows it must give, each by its first columns.
ANSWERS: list[tuple[str, dict[str, str], list[tuple[object, ...]]]] = [
    (
        "accusations",
        {},
        [("Freedonia", "accuses", "Ruritania", "Ruritania allegedly steals", False)],
    ),
    ("accusations", {"actor": "Kingdom of Ruritania"}, [("Freedonia", "accuses", "Ruritania")]),
    ("accusations", {"actor": "Bo Ott"}, []),
    ("actor-pairs", {"actor": "Vell"}, [("Freedonia", "Anna Vell", 0, 1, 0)]),
    ("actors", {"actor": "Bo Ott"}, [("Bo Ott", "Person", 2, 1, 1, 1)]),
    (
        "assertions",
        {"actor": "Osk Dam"},
        [("Ruritania allows Freedonia to use Osk Dam on Monday",)],
    ),
    (
        "claims-by-source",
        {"source": "Vell"},
        [("Anna Vell", "Freedonia does not pay Ruritania", True)],
    ),
    ("contradictions", {}, [("Freedonia", "pays", "Ruritania", None, "herald", "Anna Vell")]),
    ("conversations", {}, [("Bo Ott", "tells", "River Courier")]),
    ("corroboration", {"actor": "Ruritania"}, [("Freedonia", "accuses", "Ruritania", 1, 0, 1)]),
    ("demands", {}, []),
    ("denials", {}, [("Freedonia does not pay Ruritania", "actual", "Anna Vell")]),
    ("documents", {"document": "herald"}, [("herald",)]),
    (
        "evidence",
        {"who": "Freedonia", "whom": "pumps"},
        [("Freedonia", "buy", "pumps", False, "actual", "unnamed source")],
    ),
    ("friendship", {}, [("Ruritania", "permits", "Freedonia")]),
    ("hearsay", {}, [("Freedonia buys pumps", "reportedly")]),
    ("hedged-claims", {"actor": "pumps"}, [("Freedonia buys pumps", "hearsay")]),
    ("hostility", {"actor": "Vell"}, [("Freedonia", "criticises", "Anna Vell")]),
    ("intentions", {}, [("Anna Vell", "promises", False)]),
    ("names", {"actor": "Bo Ott"}, [(f"{dam.BASE}bo-ott", "Bo Ott", "Bo Ott", 2)]),
    (
        "not-happened",
        {"actor": "Freedonia"},
        [("Freedonia", "Freedonia is allowed to use Osk Dam")],
    ),
    ("permissions", {}, [("Ruritania", "permits", False, "Freedonia")]),
    ("permissions", {"actor": "Anna Vell"}, []),
    ("positions", {"matter": "Osk Dam"}, [("Ruritania",)]),
    ("quotations", {}, [("Bo Ott", "direct", "said")]),
    ("reported-reports", {}, [("River Courier", "Bo Ott", "Freedonia criticises Anna Vell")]),
    ("reviewed", {}, [("wrong", "Anna Vell urges Freedonia to close Osk Dam", "Kim")]),
    ("roles-held", {"person": "Vell"}, [("Anna Vell", "minister", "Ruritania", False)]),
    ("sources", {"source": "Bo Ott"}, [("Bo Ott", 1, 1, 1)]),
    ("support", {}, [("Freedonia", "criticises", "hostile", False, "Anna Vell")]),
    ("timeline", {"actor": "pumps"}, [("2031-04-02", None, "Freedonia buys pumps")]),
]


@pytest.mark.parametrize(("query", "parameters", "rows"), ANSWERS)
def test_a_question_is_answered(
    press: KnowledgeGraph, query: str, parameters: dict[str, str], rows: list[tuple[object, ...]]
) -> None:
    """Each named query finds what three small articles say, and leaves wrong statements out."""
    found = [
        tuple(str(v) if hasattr(v, "year") else v for v in row)
        for row in press.query(query, **parameters)
    ]
    for want in rows:
        assert want in [row[: len(want)] for row in found]
    assert bool(found) == bool(rows)


def test_every_question_has_an_answer_here() -> None:
    """No named query goes without a test of its answer."""
    assert {query for query, _, rows in ANSWERS if rows} | {"demands"} == set(QUERIES)


@pytest.mark.parametrize("query", QUERIES.values(), ids=lambda query: query.name)
def test_a_question_says_what_it_asks(press: KnowledgeGraph, query: queries.NamedQuery) -> None:
    """Title, description and parameters are there, parameters are variables, and all is ordered."""
    assert len(query.title) > 3
    assert query.description.endswith(".")
    body = re.sub(r"#.*", "", query.sparql)
    assert all(f"?{name}" in body for name in query.parameters)
    assert all(meaning.endswith(".") for meaning in query.parameters.values())
    assert "ORDER BY" in body
    nobody = dict.fromkeys(query.parameters, "Nobody at all")
    if nobody:
        assert not press.query(query.name, **nobody)


@pytest.fixture(scope="module")
def arlo() -> Iterator[KnowledgeGraph]:
    """The bundled articles, read by the whole pipeline, with a verdict on one statement."""
    with KnowledgeGraph() as kg:
        build(EXAMPLES, kg)
        (row,) = kg.query("SELECT ?st { ?st rdfs:label 'Morocco supports Portugal' }")
        kg.review(str(row.st).rpartition("/")[2], "confirmed", reviewer="Kim")
        yield kg


@pytest.mark.parametrize("query", QUERIES.values(), ids=lambda query: query.name)
def test_the_example_answer_is_given(arlo: KnowledgeGraph, query: queries.NamedQuery) -> None:
    """Each named query gives, of the bundled articles, the answer that its file shows."""
    assert query.example is not None
    wanted = query.example.row
    assert any(wanted), "an example shows something"
    found = arlo.query(query.name, **query.example.parameters)
    rows = [tuple("" if v is None else str(v) for v in row)[: len(wanted)] for row in found]
    assert wanted in rows


def test_contradictory_permissions_are_found(arlo: KnowledgeGraph) -> None:
    """That the same is permitted and not permitted is a contradiction between two documents."""
    found = {(row.does, row.statedIn, row.deniedIn) for row in arlo.query("contradictions")}
    assert ("permits", "arlo_reply", "arlo_dam") in found


def test_a_query_without_a_title_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A query file of one's own must say what it asks."""
    (tmp_path / "queries").mkdir()
    (tmp_path / "queries" / "x.rq").write_text("SELECT * { ?s ?p ?o }")
    monkeypatch.setattr(queries, "folder", lambda: tmp_path)
    with pytest.raises(OntologyError, match="lacks '# title"):
        queries.named_queries()


def test_sources_that_are_not_named_are_no_actors(press: KnowledgeGraph) -> None:
    """The unnamed source of hearsay is counted among sources but not among actors."""
    assert "unnamed source" not in [row.who for row in press.query("actors")]
    assert "unnamed source" in [row.saysWho for row in press.query("sources")]
    assert GB + "UnnamedSource" not in [entity.id for entity in press.entities()]
