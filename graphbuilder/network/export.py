"""Files that other tools open as they are: GEXF, GraphML, and tables for Gephi and Neo4j."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx

from graphbuilder.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Row = dict[str, str | int | float]

_FORBIDDEN_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FORMULA = re.compile(r"^[=+\-@\t\r]")


def write_gexf(g: nx.Graph, path: str | Path) -> Path:
    """Write GEXF 1.2, for Gephi and Gephi Lite.

    Args:
        g: A graph of :func:`build` or :func:`aggregate`.
        path: The file; an existing one is replaced.

    Returns:
        The path.

    Raises:
        InputError: If the file cannot be written.
    """
    text = "\n".join(nx.generate_gexf(_clean(g)))
    # networkx stamps its version and today's date, which would make two builds differ
    return _write(path, re.sub(r"\n\s*<meta .*?</meta>", "", text, flags=re.DOTALL) + "\n")


def write_graphml(g: nx.Graph, path: str | Path) -> Path:
    """Write GraphML, for Gephi, Cytoscape and yEd.

    Args:
        g: A graph of :func:`build` or :func:`aggregate`.
        path: The file; an existing one is replaced.

    Returns:
        The path.

    Raises:
        InputError: If the file cannot be written.
    """
    return _write(path, "\n".join(nx.generate_graphml(_clean(g))) + "\n")


def write_csv(g: nx.Graph, folder: str | Path) -> tuple[Path, Path]:
    """Write ``nodes.csv`` and ``edges.csv`` with the column names that Gephi imports.

    Cells that a spreadsheet would take for a formula are quoted with an apostrophe. Edges of a
    multigraph name their ``statement``.

    Args:
        g: A graph of :func:`build` or :func:`aggregate`.
        folder: Where the two files go; made if missing.

    Returns:
        The two paths.

    Raises:
        InputError: If a file cannot be written.
    """
    nodes = [{"Id": node, **_capital_label(data)} for node, data in g.nodes(data=True)]
    edges = [
        {"Source": a, "Target": b, "Type": "Directed", **_capital_label(data)}
        for a, b, data in _edges(g)
    ]
    return (
        _write_table(Path(folder) / "nodes.csv", nodes, ["Id", "Label"]),
        _write_table(Path(folder) / "edges.csv", edges, ["Source", "Target", "Type"]),
    )


def write_neo4j(g: nx.Graph, folder: str | Path) -> tuple[Path, Path]:
    """Write the two files that ``neo4j-admin database import`` takes.

    Columns have Neo4j's types, aliases are a list, and no cell has a line break, which the
    import refuses unless it is told otherwise. Edges of a multigraph name their ``statement``.

    Args:
        g: A graph of :func:`build` or :func:`aggregate`.
        folder: Where ``neo4j_nodes.csv`` and ``neo4j_edges.csv`` go; made if missing.

    Returns:
        The two paths.

    Raises:
        InputError: If a file cannot be written.
    """
    nodes = [
        {"id:ID": node, ":LABEL": data.get("type", "Entity"), **_typed(data, without="type")}
        for node, data in g.nodes(data=True)
    ]
    edges = [
        {":START_ID": a, ":END_ID": b, ":TYPE": _relationship(data), **_typed(data)}
        for a, b, data in _edges(g)
    ]
    return (
        _write_table(Path(folder) / "neo4j_nodes.csv", nodes, ["id:ID", ":LABEL"]),
        _write_table(Path(folder) / "neo4j_edges.csv", edges, [":START_ID", ":END_ID", ":TYPE"]),
    )


def _edges(g: nx.Graph) -> Iterator[tuple[str, str, Row]]:
    """Edges with their attributes; the key of a parallel one is its statement."""
    if not g.is_multigraph():
        yield from g.edges(data=True)
        return
    for a, b, key, data in g.edges(keys=True, data=True):
        yield a, b, {**data, "statement": key}


def _clean(g: nx.Graph) -> nx.Graph:
    """A copy without the characters that XML 1.0 cannot hold."""
    copy = g.__class__(name=g.name)
    copy.add_nodes_from((_plain(n), _plain_values(data)) for n, data in g.nodes(data=True))
    if g.is_multigraph():
        copy.add_edges_from(
            (_plain(a), _plain(b), _plain(key), _plain_values(data))
            for a, b, key, data in g.edges(keys=True, data=True)
        )
    else:
        copy.add_edges_from(
            (_plain(a), _plain(b), _plain_values(data)) for a, b, data in g.edges(data=True)
        )
    return copy


def _plain(text: str) -> str:
    return _FORBIDDEN_IN_XML.sub("\ufffd", text)


def _plain_values(data: Row) -> Row:
    return {key: _plain(value) if isinstance(value, str) else value for key, value in data.items()}


def _capital_label(data: Row) -> Row:
    return {{"label": "Label", "weight": "Weight"}.get(key, key): data[key] for key in data}


def _typed(data: Row, *, without: str = "") -> Row:
    """Column names with Neo4j's types, so that numbers are imported as numbers."""
    suffix = {int: ":long", float: ":double"}
    row = {
        key + suffix.get(type(value), ""): _one_line(value)
        for key, value in data.items()
        if key != without
    }
    if "aliases" in row:
        names = str(row.pop("aliases")).replace(";", ",").split(" | ")
        row["aliases:string[]"] = ";".join(names)
    return row


def _one_line(value: str | float) -> str | float:
    return " ".join(value.split()) if isinstance(value, str) else value


def _relationship(data: Row) -> str:
    """A relationship type as Neo4j writes them (``PERMITS``); *RELATES* for summed edges."""
    name = re.sub(r"(?<=[a-z])(?=[A-Z])|\W+", "_", str(data.get("relation", "relates")))
    return name.upper().strip("_") or "RELATES"


def _write_table(path: Path, rows: Iterable[Row], first: list[str]) -> Path:
    table = list(rows)
    columns = list(dict.fromkeys([*first, *(column for row in table for column in row)]))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, restval="", lineterminator="\r\n")
            writer.writeheader()
            writer.writerows(
                {column: _cell(value) for column, value in row.items()} for row in table
            )
    except OSError as error:
        message = f"{path} cannot be written: {error.strerror}"
        raise InputError(message) from error
    return path


def _cell(value: str | float) -> str | float:
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def _write(path: str | Path, text: str) -> Path:
    target = Path(path)
    try:
        target.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        message = f"{target} cannot be written: {error.strerror}"
        raise InputError(message) from error
    return target
