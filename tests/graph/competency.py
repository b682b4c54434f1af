"""Twenty questions to a news article as short SPARQL queries, and how their answers are judged.

    python -m tests.graph.competency

prints the table of question, query, answer, and whether it is right. The article and its questions
are shared reference data that this repository does not hold.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuilder.builder import build
from graphbuilder.graph import KnowledgeGraph

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graphbuilder.graph import Result

SEED = Path(__file__).parents[2].parent / "shared" / "data" / "seed"
LONGEST = 400


@dataclass(frozen=True)
class Question:
    """A question as SPARQL, and what its answer must and must not hold.

    A row is told by words that it holds, in any column.

    Attributes:
        sparql: The query.
        want: Rows that must be there.
        never: Words that no row may hold.
        truth: The answer of an ASK query.
        lacking: Rows that a careful reader would find as well, by what they say; the extraction
            did not find them when this was written.
    """

    sparql: str
    want: tuple[tuple[str, ...], ...] = ()
    never: tuple[str, ...] = ()
    truth: bool | None = None
    lacking: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


QUESTIONS = {
    "CQ01": Question(
        "SELECT ?who ?whom ?weapon ?what { ?s gb:predicate rel:permits ; gb:asserted true ; "
        "gb:subject/rdfs:label ?who ; gb:recipient/rdfs:label ?whom ; gb:object ?c . "
        "?c gb:object/rdfs:label ?weapon ; rdfs:label ?what }",
        want=(("United Kingdom", "Ukraine", "Storm Shadow", "Russia"),),
        never=("United States", "Germany", "The West", "Western nations"),
    ),
    "CQ02": Question(
        "SELECT DISTINCT ?who ?whom ?what { VALUES ?r { rel:prohibits rel:restricts } "
        "VALUES ?m { gb:Actual gb:Presupposed } ?s gb:predicate ?r ; gb:negated false ; "
        "gb:modality ?m ; gb:subject/rdfs:label ?who ; gb:object/rdfs:label ?what . "
        "OPTIONAL { ?s gb:recipient/rdfs:label ?whom } }",
        want=(("West", "Ukraine", "missiles"), ("United States", "Ukraine", "American weapons")),
        lacking={"the allies restrict the weapons that they have donated": ("allies", "weapons")},
    ),
    "CQ03": Question(
        "SELECT DISTINCT ?who ?says ?what { "
        "{ ?s gb:predicate/rdfs:subPropertyOf* rel:requests ; gb:subject/rdfs:label ?who "
        "OPTIONAL { ?s gb:attributedTo/rdfs:label ?says } } "
        "UNION { ?s gb:modality gb:Obligation ; gb:attributedTo/rdfs:label ?who } "
        "?s rdfs:label ?what ; gb:mentions entity:ukraine }",
        want=(("Stoltenberg", "missiles"), ("Blinken", "New York Times"), ("Nuland",)),
    ),
    "CQ04": Question(
        "SELECT DISTINCT ?who ?what { { VALUES ?r { rel:opposes rel:refuses rel:resists } "
        "?s gb:predicate/rdfs:subPropertyOf* ?r } UNION "
        "{ ?s gb:predicate rel:permits ; gb:negated true } "
        "?s rdfs:label ?what ; gb:subject/rdfs:label ?who }",
        want=(("allies",), ("Scholz", "Taurus"), ("United States", "equipment")),
        never=("Zelensky",),
    ),
    "CQ05": Question(
        "SELECT ?who ?goal ?m { ?s gb:attributedTo/rdfs:label ?by ; rdfs:label ?goal ; "
        "gb:modality/rdfs:label ?m . FILTER CONTAINS(?by, 'New York Times') "
        "OPTIONAL { ?s gb:subject/rdfs:label ?who } }",
        want=(("Blinken", "reverse"), ("Blinken", "American weapons"), ("advocated",)),
    ),
    "CQ06": Question(
        "SELECT ?claim ?m { ?s gb:attributedTo/rdfs:label ?by ; rdfs:label ?claim ; "
        "gb:modality/rdfs:label ?m FILTER CONTAINS(?by, 'Nuland') }",
        want=(("fair game", "conditional"), ("bases", "obligation")),
    ),
    "CQ07": Question(
        "SELECT DISTINCT ?who ?whom ?what ?fact { ?s gb:predicate rel:accuses ; "
        "gb:subject/rdfs:label ?who ; (gb:object|gb:content) ?c . "
        "?c gb:subject/rdfs:label ?whom ; rdfs:label ?what ; gb:asserted ?fact }",
        want=(("Russia", "Nuland", "Euromaidan", "False"),),
        never=("True",),
    ),
    "CQ08": Question(
        "ASK { ?s gb:predicate/rdfs:subPropertyOf* rel:assaults ; gb:subject entity:ukraine ; "
        "gb:asserted true ; gb:mentions entity:russia }",
        truth=False,
    ),
    "CQ09": Question(
        "ASK { ?s gb:predicate/rdfs:subPropertyOf* rel:provides ; gb:modality gb:Actual ; "
        "gb:negated false ; gb:mentions entity:ukraine ; gb:mentions/rdfs:label ?n "
        "FILTER CONTAINS(?n, 'Taurus') }",
        truth=False,
    ),
    "CQ10": Question(
        "SELECT ?why { ?s gb:predicate rel:refuses ; gb:sentence ?q . "
        "?c gb:sentence ?q ; gb:modality gb:Conditional ; rdfs:label ?why }",
        want=(("German-made", "conflict"),),
    ),
    "CQ11": Question(
        "SELECT ?claim ?m { ?s gb:attributedTo/rdfs:label 'Jens Stoltenberg' ; "
        "rdfs:label ?claim ; gb:modality/rdfs:label ?m }",
        want=(
            ("Ukraine", "Western Missiles", "obligation"),
            ("end the prohibition", "obligation"),
            ("Ukraine", "deter", "intended"),
            ("allies should consider", "obligation"),
            ("allies might lift", "restrictions", "considered"),
            ("allies donate weapons to Ukraine", "presupposed"),
            ("fighting goes on in Kharkiv", "actual"),
            ("denying", "possibility", "makes hard", "actual"),
            ("Russia wages a war", "actual"),
            ("Ukraine has the right to defend itself", "actual"),
            ("allies help Ukraine", "actual"),
        ),
        lacking={
            "Russia seeks to gain ground": ("Russia seeks to gain",),
            "the allies put restrictions": ("allies", "restrict", "presupposed"),
            "Ukraine may strike targets": ("Ukraine", "strike", "targets", "permitted"),
        },
    ),
    "CQ12": Question(
        "SELECT DISTINCT ?who ?medium { ?s gb:predicate rel:tells ; "
        "gb:subject/rdfs:label ?who ; gb:recipient/rdfs:label ?medium }",
        want=(
            ("Stoltenberg", "Economist"),
            ("Nuland", "ABC"),
            ("Zelensky", "New York Times"),
        ),
    ),
    "CQ13": Question(
        "SELECT ?who ?whom { ?s gb:predicate rel:breaksWith ; gb:subject/rdfs:label ?who ; "
        "gb:object/rdfs:label ?whom }",
        want=(("United Kingdom", "United States"),),
    ),
    "CQ14": Question(
        "SELECT ?what ?m ?not ?by { { ?s gb:subject entity:united-states } "
        "UNION { ?s gb:predicate rel:callsFor ; gb:object/gb:predicate rel:reverses } "
        "?s rdfs:label ?what ; gb:negated ?not ; gb:modality/rdfs:label ?m . "
        "OPTIONAL { ?s gb:attributedTo/rdfs:label ?by } }",
        want=(
            ("reconsiders", "unnamed source"),
            ("equipment", "True", "Biden"),
            ("Blinken", "reverse", "New York Times"),
        ),
    ),
    "CQ15": Question(
        "SELECT ?what ?m { ?s gb:modality ?k ; rdfs:label ?what . ?k rdfs:label ?m "
        "FILTER (?k NOT IN (gb:Actual, gb:Presupposed)) }",
        want=(
            ("use Western Missiles", "permitted"),
            ("end the prohibition", "obligation"),
            ("use their missiles", "prohibited"),
            ("use American weapons against", "prohibited"),
            ("deter", "intended"),
            ("allies should consider", "obligation"),
            ("lift", "restrictions", "considered"),
            ("Storm Shadow", "permitted"),
            ("strike back at Russia", "permitted"),
            ("would not allow its equipment", "future"),
            ("its equipment", "strike Russia", "prohibited"),
            ("reverse", "advocated"),
            ("allow Ukraine to use American weapons", "advocated"),
            ("Ukraine is allowed", "American weapons", "permitted"),
            ("fair game", "conditional"),
            ("attacks would come", "conditional"),
            ("give", "Ukraine", "help", "obligation"),
            ("hit", "bases", "obligation"),
            ("use American missiles", "prohibited"),
            ("spark conflict", "Russia", "conditional"),
            ("German-made weaponry", "used", "conditional"),
        ),
        never=("breaks with", "wages", "accuses"),
        lacking={
            "Russia means to gain ground": ("Russia is meant to gain", "intended"),
            "Ukraine may strike targets": ("Ukraine", "strike targets", "permitted"),
        },
    ),
    "CQ16": Question(
        "SELECT DISTINCT ?who ?office ?of ?what { VALUES ?r { rel:holdsRole rel:stepsDownFrom } "
        "?s gb:predicate ?r ; gb:subject/rdfs:label ?who ; rdfs:label ?what . "
        "OPTIONAL { ?s gb:capacity/rdfs:label ?office } OPTIONAL { ?s gb:object/rdfs:label ?of } }",
        want=(
            ("Stoltenberg", "Secretary-General", "NATO"),
            ("Cameron", "Foreign Secretary"),
            ("Biden", "President"),
            ("Blinken", "Secretary of State"),
            ("Nuland", "Under Secretary of State for Political Affairs", "March"),
            ("Zelensky", "President", "Ukraine"),
            ("Scholz", "Chancellor", "Germany"),
            ("Yanukovych", "President"),
        ),
        lacking={
            "of the United Kingdom": ("Cameron", "United Kingdom"),
            "of the United States": ("Biden", "United States"),
            "Blinken's country": ("Blinken", "United States"),
            "that Yanukovych was ousted": ("Yanukovych", "ous"),
        },
    ),
    "CQ17": Question(
        "SELECT ?who (GROUP_CONCAT(DISTINCT ?w; separator=' | ') AS ?names) "
        "{ ?m gb:denotes ?e ; gb:quote ?w . ?e a gb:State ; rdfs:label ?who } GROUP BY ?who",
        want=(
            ("Russia", "Moscow", "the Kremlin"),
            ("United States", "Washington", "the U.S."),
            ("United Kingdom", "the UK", "London"),
            ("Ukraine", "Kyiv", "the Ukrainians", "the former Soviet state"),
        ),
        lacking={"'it' for Russia": ("Russia", "Moscow", "| it |")},
    ),
    "CQ18": Question(
        "SELECT ?what { ?s gb:attributedTo/rdfs:label ?by ; rdfs:label ?what ; "
        "gb:predicate rel:givesAdvantageTo FILTER CONTAINS(?by, 'Zelensky') }",
        want=(("advantage", "Russia"),),
    ),
    "CQ19": Question(
        "SELECT DISTINCT ?sentence { ?s gb:predicate rel:permits ; "
        "gb:subject entity:united-kingdom ; gb:recipient entity:ukraine ; "
        "gb:sentence/gb:quote ?sentence }",
        want=(("Earlier this month", "Storm Shadow"),),
    ),
    "CQ20": Question(
        "SELECT DISTINCT ?who ?does ?e { VALUES ?e { entity:ukraine entity:victoria-nuland } "
        "VALUES ?r { rel:accuses rel:permits rel:refuses rel:provides } "
        "?s gb:asserted true ; gb:predicate ?r ; gb:subject/rdfs:label ?who ; "
        "rdfs:label ?does ; gb:mentions ?e }",
        want=(("Russia", "accuse"), ("United Kingdom", "Storm Shadow"), ("Scholz", "Taurus")),
        never=("Germany provides",),
    ),
}


def rows_of(answer: Result) -> list[str]:
    """The rows of an answer as text, or its truth."""
    if answer.answer.truth is not None:
        return ["yes" if answer else "no"]
    return ["| " + " | ".join("" if v is None else str(v) for v in row) + " |" for row in answer]


def is_there(words: Sequence[str], rows: Sequence[str]) -> bool:
    """Whether one row holds all the words."""
    return any(all(word in row for word in words) for row in rows)


def judge(question: Question, answer: Result) -> str:
    """``right``, or what is not."""
    rows = rows_of(answer)
    if question.truth is not None:
        return "right" if bool(answer) is question.truth else "wrong"
    flaws = [f"misses {words}" for words in question.want if not is_there(words, rows)]
    flaws += [f"says {word}" for word in question.never if is_there((word,), rows)]
    flaws += [f"lacks: {x}" for x, words in question.lacking.items() if not is_there(words, rows)]
    return "; ".join(flaws) or "right"


def main() -> None:
    """Build the graph of the article and print the table, in Markdown."""
    gold = json.loads((SEED / "nato_article.gold.json").read_text(encoding="utf-8"))
    asked = {question["id"]: question["question"] for question in gold["competency_questions"]}
    with KnowledgeGraph() as kg:
        build(SEED / "nato_article.txt", kg)
        lines = ["| | question | query | answer | right? |", "|---|---|---|---|---|"]
        for name, question in QUESTIONS.items():
            answer = kg.query(question.sparql)
            rows = "<br>".join(row.strip("| ").replace(" | ", ", ") for row in rows_of(answer))
            query = question.sparql.replace("|", "\\|")
            verdict = judge(question, answer)
            lines.append(f"| {name} | {asked[name]} | `{query}` | {rows} | {verdict} |")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
