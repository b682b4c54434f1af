"""Statements as ties, positions and graphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx
import pytest

from graphbuilder import network
from graphbuilder.lexicon import Relation
from graphbuilder.model import (
    Attribution,
    AttributionType,
    Entity,
    Evidence,
    Mention,
    Modality,
    Polarity,
    Role,
    Statement,
)
from graphbuilder.network.stance import Stance, compose, negate

if TYPE_CHECKING:
    from canal import Story

    from graphbuilder.network import Material


def named(material: Material) -> list[tuple[str, str, str, str, str]]:
    """Ties with names instead of IRIs."""
    name = {iri: entity.name for iri, entity in material.entities.items()}
    return [
        (
            name[tie.source],
            material.statements[tie.statement].relation,
            name[tie.target],
            tie.stance.word,
            tie.status,
        )
        for tie in material.ties
    ]


@pytest.mark.parametrize(
    "tie",
    [
        ("Sylvania", "sign off on", "Freedonia", "friendly", "actual"),
        ("Freedonia", "use", "Ruritania", "hostile", "permitted"),
        ("Freedonia", "use", "Kestrel drones", "neutral", "permitted"),
        ("Canal League", "prohibition on", "Freedonia", "hostile", "actual"),
        ("Canal League", "end", "Freedonia", "friendly", "obligation"),
        ("Canal League", "help", "Freedonia", "friendly", "attributed"),
        ("Otto Lindqvist", "argue", "Canal League", "neutral", "actual"),
        ("Otto Lindqvist", "tell", "The Canal Post", "neutral", "actual"),
        ("Karl Weiss", "refuse", "Freedonia", "hostile", "actual"),
        ("Karl Weiss", "provide", "Freedonia", "hostile", "denied"),
        ("Iris Cole", "push", "Freedonia", "friendly", "attributed"),
        ("Iris Cole", "foment", "Lock Riots", "hostile", "alleged"),
        ("Ruritania", "accuse", "Iris Cole", "hostile", "actual"),
        ("Borduria", "consider", "Freedonia", "neutral", "reported"),
        ("Freedonia", "strike", "Ruritania", "hostile", "conditional"),
        ("Freedonia", "strike", "Ruritania", "neutral", "denied"),
    ],
)
def test_a_statement_ties_its_actors(material: Material, tie: tuple[str, ...]) -> None:
    """Directly or through its content, with the stance and the status of the claim."""
    assert tie in named(material)


def test_what_is_only_permitted_is_never_asserted(material: Material) -> None:
    """Nothing makes the line from Freedonia to Ruritania solid: no text says it strikes."""
    between = [t for t in named(material) if (t[0], t[2]) == ("Freedonia", "Ruritania")]
    assert between
    assert "actual" not in {t[4] for t in between}
    bundle = next(
        b
        for b in network.bundles(material.ties)
        if b.source.endswith("freedonia") and b.target.endswith("ruritania")
    )
    assert bundle.certainty is not network.Certainty.ASSERTED


def test_a_right_is_no_deed(material: Material) -> None:
    """That somebody has the right to strike ties by the content, which is permitted."""
    assert not [t for t in named(material) if t[1] == "have right"]


def test_reported_speech_is_no_relation(material: Material) -> None:
    """To say how things are ties nobody; the content carries its source instead."""
    assert ("Ada Brandt", "say", "Freedonia", "neutral", "actual") not in named(material)
    assert not [t for t in named(material) if t[0] == "Vera Moss"]


@pytest.mark.parametrize(
    ("outer", "inner", "stance"),
    [(1, 1, 1), (-1, 1, -1), (-1, -1, 0), (1, -1, -1), (0, -1, -1), (1, 0, 1), (0, 0, 0)],
)
def test_stances_compose(outer: int, inner: int, stance: int) -> None:
    """Refusing help is hostile, preventing harm is nothing, and what says nothing yields."""
    assert compose(Stance(outer), Stance(inner)) == stance


@pytest.mark.parametrize(("stance", "denied"), [(1, -1), (0, 0), (-1, 0)])
def test_negation_of_a_stance(stance: int, denied: int) -> None:
    """Not helping is hostile; not attacking is no friendship."""
    assert negate(Stance(stance)) == denied


def test_dates(material: Material) -> None:
    """A tie has the date of its document unless the statement names its own."""
    dates = {tie.date for tie in material.ties}
    assert dates == {"2031-05-04", "2031-06-11"}


@pytest.mark.parametrize(
    ("holder", "kind", "relation"),
    [
        ("Sylvania", "permits", "sign off on"),
        ("Borduria", "forbids", "allow"),
        ("Canal League", "forbids", "prohibition on"),
        ("Karl Weiss", "forbids", "refuse"),
        ("Otto Lindqvist", "calls for", "end"),
        ("Iris Cole", "calls for", "push"),
        ("Ada Brandt", "calls for", "have right"),
        ("Borduria", "weighs", "consider"),
    ],
)
def test_positions(
    story: Story, relations: dict[str, Relation], holder: str, kind: str, relation: str
) -> None:
    """Who permits, forbids, calls for, opposes or weighs is read from the ontology."""
    by_id = {statement.id: statement for statement in story.statements}
    found = [
        (position.holder.label, position.kind.value, by_id[position.statement].relation)
        for position in network.positions(story.statements, relations)
    ]
    assert (holder, kind, relation) in found


def test_having_a_right_is_no_position(story: Story, relations: dict[str, Relation]) -> None:
    """Whoever has a right does not thereby permit anything."""
    holders = {p.holder.label for p in network.positions(story.statements, relations)}
    assert "Freedonia" not in holders


@pytest.mark.parametrize(
    ("predicate", "matter", "modality", "takes"),
    [
        ("wants", "the locks", Modality.ACTUAL, True),
        ("wants", None, Modality.ACTUAL, False),
        ("talksWith", "the locks", Modality.ACTUAL, False),
        ("opens", "the locks", Modality.OBLIGATION, True),
        ("opens", None, Modality.OBLIGATION, False),
    ],
)
def test_a_position_has_a_matter(
    predicate: str, matter: str | None, modality: Modality, *, takes: bool
) -> None:
    """A position is on something, and who only talks with somebody takes none."""
    known = {
        "wants": Relation("wants", "wants", content=Modality.ADVOCATED),
        "talksWith": Relation(
            "talksWith", "talks with", sign=1, content=Modality.CONSIDERED, plover="CONSULT"
        ),
        "opens": Relation("opens", "opens"),
    }
    weiss = Mention("Weiss", 0, 5, id="w", type="Person")
    said = (
        ()
        if modality is Modality.ACTUAL
        else (Attribution(weiss, "said", AttributionType.INDIRECT),)
    )
    statement = Statement(
        "s",
        "d",
        weiss,
        predicate,
        Mention(matter) if matter else None,
        Evidence("Weiss", 0, 5),
        predicate=predicate,
        modality=modality,
        attribution=said,
    )
    assert bool([*network.positions([statement], known)]) is takes


def test_those_who_speak_together_take_a_position_each() -> None:
    """Two who say with one voice that something should be so both call for it."""
    weiss, moss = (Mention(name, 0, 4, id=name, type="Person") for name in ("Weiss", "Moss"))
    statement = Statement(
        "s",
        "d",
        None,
        "open",
        Mention("the locks"),
        Evidence("open", 20, 24),
        modality=Modality.OBLIGATION,
        attribution=tuple(
            Attribution(somebody, "said", AttributionType.INDIRECT, 12, 16)
            for somebody in (weiss, moss)
        ),
    )
    held = [position.holder for position in network.positions([statement], {})]
    assert held == [weiss, moss]


def test_unresolved_mentions_tie_nobody(relations: dict[str, Relation]) -> None:
    """A mention without an entity is no node."""
    somebody, something = Mention("they", 0, 4), Mention("it", 5, 7)
    statement = Statement("s", "d", somebody, "strike", something, Evidence("they it", 0, 7))
    assert len(network.build([statement], relations=relations)) == 0


@pytest.mark.parametrize(
    ("kind", "predicate", "tied"),
    [("State", "strikes", True), ("Group", "strikes", False), ("State", "uses", False)],
)
def test_targets_on_foreign_ground(kind: str, predicate: str, *, tied: bool) -> None:
    """A state that strikes targets in another one acts against that state; police do not."""
    relations = {
        "strikes": Relation("strikes", "strikes", plover="ASSAULT", sign=-1),
        "uses": Relation("uses", "uses"),
    }
    somebody = Mention("Freedonia", 0, 9, id="freedonia", type=kind)
    ground = Mention("Ruritania", 20, 29, id="ruritania", type="State")
    statement = Statement(
        "s",
        "d",
        somebody,
        "strike",
        Mention("targets"),
        Evidence("x", 0, 1),
        predicate,
        roles=(Role("location", ground),),
    )
    found = network.build([statement], relations=relations)
    assert ("ruritania" in found) is tied


@pytest.mark.parametrize(
    ("words", "kind", "drawn"),
    [
        ("Storm Shadow missiles", "Weapon", True),
        ("The Canal Post", "Media", True),
        ("the Bank of Sylvania", "Organization", True),
        ("the ousting of Vera Moss", "Entity", False),
        ("farmers", "Group", True),
        ("the targets", "Entity", False),
        ("The announcement", "Thing", False),
        ("the Sylvanian politician", "Person", False),
        ("its ban", "Law", False),
        ("targets", "Entity", False),
        ("Foreign Secretary", "Role", False),
        ("Sunday", "Time", False),
    ],
)
def test_descriptions_are_no_actors(
    relations: dict[str, Relation], words: str, kind: str, *, drawn: bool
) -> None:
    """Names are drawn, and groups; descriptions, offices and times are not."""
    somebody = Mention("Ann Lee", 0, 7, id="lee", type="Person")
    other = Mention(words, 8, 9, id="other", type=kind)
    statement = Statement("s", "d", somebody, "strike", other, Evidence("Ann Lee x", 0, 9))
    entities = [Entity("other", words, kind)]
    g = network.build([statement], entities=entities, relations=relations)
    assert ("other" in g) is drawn


def test_aggregate_counts(material: Material) -> None:
    """One edge for each ordered pair, with how many statements of each stance."""
    g = network.build(material)
    flat = network.aggregate(g)
    name = {data["label"]: node for node, data in g.nodes(data=True)}
    edge = flat.edges[name["Canal League"], name["Freedonia"]]
    assert (edge["weight"], edge["friendly"], edge["hostile"]) == (3, 2, 1)
    assert (edge["stance"], edge["status"]) == ("mixed", "asserted")
    assert sum(d["weight"] for _, _, d in flat.edges(data=True)) == g.number_of_edges()


def test_measures_are_attributes(material: Material) -> None:
    """Centralities and communities are node attributes that other tools can read."""
    g = network.build(material)
    most = max(g.nodes(data=True), key=lambda item: item[1]["betweenness"])[1]
    assert most["label"] == "Freedonia"
    assert most["degree"] == len(set(nx.all_neighbors(g, name_of(g, "Freedonia"))))
    assert {data["community"] for _, data in g.nodes(data=True)} >= {0, 1}


def name_of(g: nx.MultiDiGraph, label: str) -> str:
    """The node with a label."""
    return next(node for node, data in g.nodes(data=True) if data["label"] == label)


def test_negated_statements_keep_their_words(material: Material) -> None:
    """The label of a denied tie says *not*."""
    g = network.build(material)
    labels = [
        data["label"]
        for _, _, data in g.edges(data=True)
        if data["polarity"] == Polarity.NEGATED and data["status"] == "denied"
    ]
    assert labels
    assert all(" not " in label for label in labels)
