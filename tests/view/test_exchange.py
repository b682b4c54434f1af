"""Files of the graph of actors that other tools open as they are."""

from __future__ import annotations

import csv
import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import networkx as nx
import pytest

from graphbuilder import network
from graphbuilder.view import View

if TYPE_CHECKING:
    from pathlib import Path

    from graphbuilder.network import Material


def name_of(g: nx.MultiDiGraph, label: str) -> str:
    """The node with a label."""
    return next(node for node, data in g.nodes(data=True) if data["label"] == label)


@pytest.mark.parametrize("summed", [False, True])
def test_files_come_back(material: Material, tmp_path: Path, *, summed: bool) -> None:
    """GEXF and GraphML hold the same nodes and edges when they are read again."""
    g = network.build(material)
    if summed:
        g = network.aggregate(g)
    again = nx.read_gexf(network.write_gexf(g, tmp_path / "g.gexf"))
    assert (len(again), again.number_of_edges()) == (len(g), g.number_of_edges())
    again = nx.read_graphml(network.write_graphml(g, tmp_path / "g.graphml"))
    assert (len(again), again.number_of_edges()) == (len(g), g.number_of_edges())
    assert "lastmodifieddate" not in (tmp_path / "g.gexf").read_text("utf-8")


def test_characters_that_xml_cannot_hold(tmp_path: Path) -> None:
    """A control character in a name does not make the file unreadable."""
    g = nx.MultiDiGraph()
    g.add_node("a", label="bell \x07 and \ud800")
    ET.parse(network.write_graphml(g, tmp_path / "g.graphml"))  # noqa: S314
    ET.parse(network.write_gexf(g, tmp_path / "g.gexf"))  # noqa: S314


def test_tables(material: Material, tmp_path: Path) -> None:
    """Gephi's and Neo4j's tables have their headers, and no cell is a formula."""
    g = network.build(material)
    g.nodes[name_of(g, "Lock Riots")]["label"] = "=cmd|calc"
    heads = []
    for path in (*network.write_csv(g, tmp_path), *network.write_neo4j(g, tmp_path)):
        rows = list(csv.reader(path.open(encoding="utf-8", newline="")))
        heads.append(rows[0][:3])
        assert {len(row) for row in rows} == {len(rows[0])}
        assert not [cell for row in rows for cell in row if cell.startswith("=")]
    assert heads == [
        ["Id", "Label", "type"],
        ["Source", "Target", "Type"],
        ["id:ID", ":LABEL", "label"],
        [":START_ID", ":END_ID", ":TYPE"],
    ]


def test_a_graph_of_some_actors(material: Material, tmp_path: Path) -> None:
    """What is saved for other tools is what the map shows: the actors asked for."""
    view = View(material, actors=["Karl Weiss"])
    g = nx.read_gexf(view.save(tmp_path / "g.gexf"))
    assert set(nx.get_node_attributes(g, "label").values()) == {
        "Karl Weiss",
        "Freedonia",
        "Falcon missiles",
    }


@pytest.mark.parametrize("summed", [False, True])
def test_neo4j_imports_the_tables(material: Material, tmp_path: Path, *, summed: bool) -> None:
    """Every edge's ends are nodes, cells have one line, and types say what numbers are."""
    g = network.build(material)
    g = network.aggregate(g) if summed else g
    g.nodes[name_of(g, "Freedonia")]["aliases"] = "Klopstokia | the; Republic"
    tables = []
    for path in network.write_neo4j(g, tmp_path):
        with path.open(encoding="utf-8", newline="") as file:
            tables.append([*csv.DictReader(file)])
    nodes, edges = tables
    identifiers = [node["id:ID"] for node in nodes]
    assert len(set(identifiers)) == len(g)
    assert {edge[end] for edge in edges for end in (":START_ID", ":END_ID")} <= set(identifiers)
    assert not [cell for row in (*nodes, *edges) for cell in row.values() if "\n" in cell]
    assert all(re.fullmatch(r"[A-Z][A-Z_]*", edge[":TYPE"]) for edge in edges)
    assert {"degree:long", "pagerank:double", "aliases:string[]"} <= nodes[0].keys()
    known = {node["label"]: node for node in nodes}
    assert known["Freedonia"]["aliases:string[]"] == "Klopstokia;the, Republic"
    assert known["Freedonia"][":LABEL"] == "State"
    if not summed:
        assert {edge["statement"] for edge in edges} <= set(material.statements)
