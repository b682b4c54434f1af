"""The commands, from the files a user has to the answers a user wants."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pyoxigraph as ox
import pytest

from graphbuilder import attribution
from graphbuilder.cli import main
from graphbuilder.ontology import GB, REL
from graphbuilder.records import load_schema

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., tuple[int, str, str]]

ARTICLE = Path(__file__).parents[2] / "examples" / "arlo_dam.txt"
ACCUSERS = """SELECT ?who ?whom {
    ?s gb:predicate rel:accuses ; gb:subject/rdfs:label ?who ;
       (gb:object|gb:recipient|gb:target)/rdfs:label ?whom }"""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command; returns its status, stdout and stderr."""

    def run(*words: object) -> tuple[int, str, str]:
        capsys.readouterr()
        status = main([str(word) for word in words])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the example article."""
    path = tmp_path_factory.mktemp("graphs") / "dam"
    assert main(["build", str(ARTICLE), "-o", str(path)]) == 0
    return path


def test_build_says_on_stderr_what_it_did(tmp_path: Path, run: Run) -> None:
    """A build prints nothing to stdout, and one line of counts to stderr."""
    status, out, err = run("build", ARTICLE, "-o", tmp_path / "g")
    assert (status, out) == (0, "")
    assert "1 document, " in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("again", [[], ["--again"]])
def test_building_twice_changes_nothing(tmp_path: Path, run: Run, again: list[str]) -> None:
    """The same article twice leaves the graph byte for byte as it was."""
    run("build", ARTICLE, "-o", tmp_path / "g")
    first = run("export", tmp_path / "g", "--format", "nq")[1]
    status, _, err = run("build", ARTICLE, "-o", tmp_path / "g", *again)
    assert status == 0
    assert ("1 unchanged" in err) == (not again)
    assert run("export", tmp_path / "g", "--format", "nq")[1] == first


def test_extract_writes_records_that_follow_the_schema(run: Run) -> None:
    """JSON Lines are valid records whose evidence is the text's own words."""
    status, out, _ = run("extract", ARTICLE, "--format", "jsonl")
    text = ARTICLE.read_text("utf-8")
    validator = jsonschema.Draft202012Validator(load_schema())
    records = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert len(records) > 30
    for record in records:
        validator.validate(record)
        evidence = record["evidence"]
        assert text[evidence["start"] : evidence["end"]] == evidence["text"]


def test_extract_gives_every_reference_its_statement(run: Run) -> None:
    """No record points to a statement that is not there."""
    records = [
        json.loads(line) for line in run("extract", ARTICLE, "--format", "jsonl")[1].splitlines()
    ]
    ids = {record["id"] for record in records}
    slots = [
        slot
        for record in records
        for slot in (record["subject"], record["object"], *record["roles"])
    ]
    references = {slot["statement"] for slot in slots if slot and "statement" in slot}
    parents = {record["parent"] for record in records} - {None}
    assert references | parents <= ids


def test_extract_writes_attributions_that_follow_the_schema(run: Run) -> None:
    """Cues and contents are the text's own words, and parents are in the list."""
    status, out, _ = run("extract", ARTICLE, "--format", "attributions")
    text = ARTICLE.read_text("utf-8")
    validator = jsonschema.Draft202012Validator(attribution.load_schema())
    records = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert len(records) > 10
    assert {record["parent"] for record in records} - {None} <= {r["id"] for r in records}
    for record in records:
        validator.validate(record)
        for words in (record["cue"], *record["content"]):
            assert words is None or text[words["start"] : words["end"]] == words["text"]


def test_extract_lines_as_open_tuples(tmp_path: Path, run: Run) -> None:
    """Open tuples stand in the words and letter case of their sentence, parted by tabs."""
    (tmp_path / "s.txt").write_text("Ann Lee sold the OLD mill .\n\nThe mill burned in May .\n")
    status, out, _ = run("extract", tmp_path / "s.txt", "--lines", "--format", "openie")
    rows = [line.split("\t") for line in out.splitlines()]
    assert status == 0
    assert {row[0] for row in rows} == {
        "Ann Lee sold the OLD mill .",
        "The mill burned in May .",
    }
    assert any(row[2:5] == ["sold", "Ann Lee", "the OLD mill"] for row in rows)
    assert all(0 <= float(row[1]) <= 1 for row in rows)


def test_open_tuples_follow_a_further_ontology(tmp_path: Path, run: Run) -> None:
    """Who is understood to act is what an analyst's own file says of the verb."""
    (tmp_path / "my.ttl").write_text(
        f"@prefix gb: <{GB}> .\n@prefix rel: <{REL}> .\n"
        'rel:wheedles a gb:Relation ; gb:verb "wheedle [NP to VP]" ; gb:controller "subject" .\n'
    )
    (tmp_path / "s.txt").write_text("Ann Lee wheedled Bob Cruz to sell the mill.\n")
    command = ("extract", tmp_path / "s.txt", "--format", "openie")
    assert "to sell\tBob Cruz\tthe mill" in run(*command)[1]
    assert "to sell\tAnn Lee\tthe mill" in run(*command, "--ontology", tmp_path / "my.ttl")[1]


def test_extract_reads_standard_input(monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    """``-`` is standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Slovenia sued Austria.")))
    status, out, _ = run("extract", "-")
    assert status == 0
    assert "Slovenia" in out


def test_query_by_sparql_and_by_name(graph: Path, run: Run) -> None:
    """SPARQL and the name of a question both give a table."""
    status, out, _ = run("query", graph, ACCUSERS)
    assert status == 0
    assert [line.split() for line in out.splitlines()] == [["who", "whom"], ["Spain", "Portugal"]]
    status, out, _ = run("query", graph, "permissions")
    assert status == 0
    assert "Portugal" in out


def test_query_without_a_question_lists_the_named_ones(graph: Path, run: Run) -> None:
    """Whoever does not know the names is told them."""
    status, out, _ = run("query", graph)
    assert status == 0
    assert "permissions" in out


def test_query_from_a_file(graph: Path, tmp_path: Path, run: Run) -> None:
    """``-f`` takes the query from a file."""
    (tmp_path / "q.rq").write_text(ACCUSERS)
    assert run("query", graph, "-f", tmp_path / "q.rq") == run("query", graph, ACCUSERS)


def test_query_formats(graph: Path, run: Run) -> None:
    """CSV, JSON and Turtle can be read by whoever reads these formats."""
    table = list(csv.DictReader(io.StringIO(run("query", graph, ACCUSERS, "--format", "csv")[1])))
    assert table == [{"who": "Spain", "whom": "Portugal"}]
    answer = json.loads(run("query", graph, ACCUSERS, "--format", "json")[1])
    assert answer["results"]["bindings"][0]["who"]["value"] == "Spain"
    construct = "CONSTRUCT { ?a rel:accuses ?b } { ?a rel:accuses ?b }"
    triples = list(ox.parse(run("query", graph, construct)[1], format=ox.RdfFormat.TURTLE))
    assert len(triples) == 1
    assert run("query", graph, "ASK { ?s a gb:Statement }")[1] == "yes\n"


def test_view_writes_a_page(graph: Path, tmp_path: Path, run: Run) -> None:
    """The map is one HTML file, and drawing it again replaces it."""
    page = tmp_path / "map.html"
    assert run("view", graph, "-o", page)[0] == 0
    first = page.read_bytes()
    assert b"Portugal" in first
    assert run("view", graph, "-o", page)[0] == 0
    assert page.read_bytes() == first


@pytest.mark.parametrize(
    ("name", "begins"),
    [("m.svg", b"<svg"), ("m.png", b"\x89PNG"), ("m.gexf", b"<gexf"), ("m.graphml", b"<graphml")],
)
def test_view_writes_what_the_name_asks_for(
    graph: Path, tmp_path: Path, run: Run, name: str, begins: bytes
) -> None:
    """The file's name decides between a page, a picture, and a graph for other tools."""
    for _ in range(2):
        assert run("view", graph, "-o", tmp_path / name)[0] == 0
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_view_draws_a_matrix(graph: Path, tmp_path: Path, run: Run) -> None:
    """A matrix is a picture; where something else is asked for, one sentence says so."""
    assert run("view", graph, "--matrix", "-o", tmp_path / "m.svg")[0] == 0
    assert "Rows act" in (tmp_path / "m.svg").read_text("utf-8")
    code, _, error = run("view", graph, "--matrix", "-o", tmp_path / "m.html")
    assert code != 0
    assert "is no picture" in error
    assert not (tmp_path / "m.html").exists()


@pytest.mark.parametrize(
    ("style", "rdf"),
    [
        ("ttl", ox.RdfFormat.TURTLE),
        ("trig", ox.RdfFormat.TRIG),
        ("nt", ox.RdfFormat.N_TRIPLES),
        ("nq", ox.RdfFormat.N_QUADS),
        ("jsonld", ox.RdfFormat.JSON_LD),
        ("xml", ox.RdfFormat.RDF_XML),
    ],
)
def test_export_formats(graph: Path, run: Run, style: str, rdf: ox.RdfFormat) -> None:
    """Each format says the same number of triples."""
    expected = run("export", graph, "--format", "nq")[1].count("\n")
    status, out, _ = run("export", graph, "--format", style)
    assert status == 0
    assert sum(1 for _ in ox.parse(out, format=rdf)) == expected


def test_export_takes_its_format_from_the_name(graph: Path, tmp_path: Path, run: Run) -> None:
    """A file that ends in .nq holds N-Quads."""
    assert run("export", graph, "-o", tmp_path / "g.nq")[0] == 0
    assert (tmp_path / "g.nq").read_text("utf-8") == run("export", graph, "--format", "nq")[1]


def test_graph_of_the_example_keeps_the_rules(graph: Path, run: Run) -> None:
    """``validate`` finds nothing wrong with what ``build`` makes."""
    status, out, err = run("validate", graph)
    assert (status, out) == (0, ""), out
    assert "no violations" in err


def test_a_graph_that_breaks_a_rule(tmp_path: Path, run: Run) -> None:
    """``validate`` prints what is wrong, a line each, and ends with status 1."""
    (tmp_path / "wrong.ttl").write_text(
        "<https://w3id.org/graphbuilder/entity/oslo> a <https://w3id.org/graphbuilder#State> ."
        "<https://w3id.org/graphbuilder#State> <http://www.w3.org/2000/01/rdf-schema#subClassOf> "
        "<https://w3id.org/graphbuilder#Entity> ."
    )
    assert run("load", tmp_path / "g", tmp_path / "wrong.ttl")[0] == 0
    status, out, err = run("validate", tmp_path / "g")
    assert status == 1
    assert "entity/oslo: an entity needs one name" in out
    assert "1 violation" in err


def test_export_by_profile(graph: Path, run: Run) -> None:
    """The plain profile says who does what to whom as triples, and no more."""
    status, out, _ = run("export", graph, "--profile", "plain", "--format", "nt")
    assert status == 0
    assert "/rel/accuses> " in out
    assert "#Statement>" not in out


def test_load_adds_what_export_has_written(graph: Path, tmp_path: Path, run: Run) -> None:
    """A graph that was exported and loaded again is the same graph."""
    run("export", graph, "-o", tmp_path / "g.nq")
    status, _, err = run("load", tmp_path / "copy", tmp_path / "g.nq")
    assert status == 0
    assert "triples added" in err
    assert run("export", tmp_path / "copy", "--format", "nq")[1] == (tmp_path / "g.nq").read_text()


def test_verdict_outlives_a_rebuilding(tmp_path: Path, run: Run) -> None:
    """A statement that was judged wrong stays out of answers when its document is read again."""
    (tmp_path / "a.txt").write_text("Slovenia sued Austria.")
    build = ("build", tmp_path / "a.txt", "-o", tmp_path / "g")
    ask = ("query", tmp_path / "g", "ASK { entity:slovenia rel:sues entity:austria }")
    run(*build)
    assert run(*ask)[1] == "yes\n"
    found = run("query", tmp_path / "g", "SELECT ?s { ?s a gb:Statement }", "--format", "csv")[1]
    identifier = found.split()[1]
    assert run("review", tmp_path / "g", identifier, "wrong", "--note", "a test")[0] == 0
    assert run(*ask)[1] == "no\n"
    run(*build, "--again")
    assert run(*ask)[1] == "no\n"
    assert "a test" in run("review", tmp_path / "g")[1]
    assert run("review", tmp_path / "g", identifier, "undo")[0] == 0
    assert run(*ask)[1] == "yes\n"


def test_verdicts_travel(graph: Path, tmp_path: Path, run: Run) -> None:
    """Verdicts that one reader exports another takes over, into a graph of the same article."""
    for name in ("mine", "yours"):
        run("build", ARTICLE, "-o", tmp_path / name)
    found = run("query", graph, "SELECT ?s { ?s a gb:Statement } LIMIT 1", "--format", "csv")[1]
    identifier = found.split()[1].rpartition("/")[2]
    run("review", tmp_path / "mine", identifier, "wrong", "--by", "Kim")
    file = tmp_path / "reviews.ttl"
    assert run("export", tmp_path / "mine", "--profile", "reviews", "-o", file)[0] == 0
    assert run("review", tmp_path / "yours", "--take-over", file)[0] == 0
    assert "Kim" in run("review", tmp_path / "yours")[1]
    wrong = f"ASK {{ statement:{identifier} gb:verdict gb:Wrong }}"
    assert run("query", tmp_path / "yours", wrong)[1] == "yes\n"


def test_explain_names_the_relation_and_the_words(run: Run) -> None:
    """An explanation has the parse, the statements, their relations and their words."""
    status, out, _ = run("explain", "Slovenia refused to let Austria use the bridge.")
    assert status == 0
    assert all(part in out for part in ("Parse", "nsubj", "rel:refuses", "rel:uses", "rules"))


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("Norway but not Denmark signed the treaty.", "left out of a coordination"),
        ("The island has a harbour but no airport.", "negated by 'no'"),
    ],
)
def test_explain_says_why_a_member_of_a_coordination_is_denied(
    run: Run, sentence: str, rule: str
) -> None:
    """What the clause leaves out or denies carries the rule that turned it."""
    assert rule in run("explain", sentence)[1]


def test_info_counts_what_a_graph_holds(graph: Path, run: Run) -> None:
    """``info`` names versions and counts."""
    status, out, _ = run("info", graph)
    assert status == 0
    facts = dict(line.rsplit(maxsplit=1) for line in out.splitlines())
    assert int(facts["statements"]) > 30
    assert facts["graphbuilder"] == "0.1.0"


def test_output_that_nobody_reads_on_is_no_error() -> None:
    """Whoever cuts the output short, as ``head`` does, sees no traceback."""
    command = f"'{sys.executable}' -m graphbuilder extract '{ARTICLE}' --format jsonl | head -n 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)  # noqa: S607 - bash is where it is
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""
