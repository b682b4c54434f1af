"""What people have decided about actors: kept as Turtle beside the graph, obeyed by every build.

Decisions name actors by the names that documents use, never by what a build has made of them, so
that they hold when the graph is built anew.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

import pyoxigraph as ox

from graphbuilder import ontology
from graphbuilder.errors import InputError
from graphbuilder.model import mint_statement_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Verb = Literal["merge", "split", "rename"]

DECISION = f"{ontology.BASE}/decision/"
CLASSES: dict[Verb, str] = {"merge": "Merge", "split": "Split", "rename": "Rename"}
HEADER = "# Decisions about actors, written by: graphbuilder actors merge, split, rename\n"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of a person about an actor.

    Attributes:
        verb: ``merge``: the name and ``other`` are one actor. ``split``: they are two; or, with
            ``documents``, the name stands there for somebody else, called ``other``.
            ``rename``: the actor that has the name is shown as ``other``.
        name: A name that documents use.
        other: The other name.
        documents: Identifiers of the documents to which a split is limited; empty for all.
        by: Who decided.
        date: When, ISO 8601.
        note: Why.
    """

    verb: Verb
    name: str
    other: str
    documents: tuple[str, ...] = ()
    by: str | None = None
    date: str | None = None
    note: str | None = None

    @property
    def id(self) -> str:
        """IRI: the same decision made twice is one."""
        content = (self.verb, self.name, self.other, *sorted(self.documents))
        return DECISION + mint_statement_id(*content)[1:]


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions about the actors of a graph, oldest first."""

    items: tuple[Decision, ...] = ()

    def __iter__(self) -> Iterator[Decision]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def of(self, verb: Verb) -> Iterator[Decision]:
        """The decisions of one kind."""
        return (decision for decision in self.items if decision.verb == verb)

    def adding(self, decision: Decision) -> Decisions:
        """These decisions and one more, which lifts those that it contradicts."""
        kept = tuple(item for item in self.items if not _lifts(decision, item))
        return Decisions((*kept, decision))

    def without(self, decision_id: str) -> Decisions:
        """These decisions but one.

        Raises:
            InputError: If there is no such decision.
        """
        kept = tuple(item for item in self.items if decision_id not in {item.id, _short(item)})
        if len(kept) == len(self.items):
            message = f"there is no decision {decision_id!r}; see: graphbuilder actors list"
            raise InputError(message)
        return Decisions(kept)


def read_decisions(path: Path) -> Decisions:
    """The decisions of a Turtle file; none where there is no such file.

    Raises:
        InputError: If the file cannot be read, is not Turtle, or leaves a decision incomplete.
    """
    if not path.exists():
        return Decisions()
    values: dict[str, dict[str, list[str]]] = {}
    try:
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            properties = values.setdefault(getattr(quad.subject, "value", ""), {})
            value = getattr(quad.object, "value", "")
            properties.setdefault(_local(quad.predicate.value), []).append(value)
    except (OSError, SyntaxError) as error:
        message = f"{path}: the decisions cannot be read ({error}); mend or remove the file"
        raise InputError(message) from error
    verbs = {ontology.GB + name: verb for verb, name in CLASSES.items()}
    found = []
    for subject, properties in values.items():
        verb = verbs.get(properties.get("type", [""])[0])
        if verb is None or "name" not in properties or "other" not in properties:
            message = f"{path}: <{subject}> lacks its class, gb:name or gb:other; add them"
            raise InputError(message)
        found.append(
            Decision(
                verb,
                properties["name"][0],
                properties["other"][0],
                documents=tuple(sorted(properties.get("inDocument", ()))),
                by=properties.get("creator", [None])[0],
                date=properties.get("date", [None])[0],
                note=properties.get("comment", [None])[0],
            )
        )
    return Decisions(tuple(found))


def write_decisions(path: Path, decisions: Decisions, *, header: str = HEADER) -> None:
    """Write decisions as Turtle, in their order; the file is replaced whole or not at all.

    Args:
        path: Where to write.
        decisions: What to write.
        header: A comment that says what the file is.

    Raises:
        InputError: If the file cannot be written.
    """
    quads = [quad for decision in decisions for quad in _triples(decision)]
    prefixes = {name: ontology.PREFIXES[name] for name in ("gb", "rdfs", "dct")}
    prefixes["decision"] = DECISION
    turtle = ox.serialize(quads, format=ox.RdfFormat.TURTLE, prefixes=prefixes)
    text = header + (turtle or b"").decode()
    draft = path.with_name(path.name + ".part")
    try:
        draft.write_text(text, encoding="utf-8")
        draft.replace(path)
    except OSError as error:
        message = f"{path}: the decisions cannot be written ({error}); check the folder"
        raise InputError(message) from error


def _triples(decision: Decision) -> Iterator[ox.Triple]:
    node = ox.NamedNode(decision.id)
    kind = ox.NamedNode(ontology.GB + CLASSES[decision.verb])
    yield ox.Triple(node, ox.NamedNode(ontology.PREFIXES["rdf"] + "type"), kind)
    values = [("gb", "name", decision.name), ("gb", "other", decision.other)]
    values += [("gb", "inDocument", document) for document in decision.documents]
    values += [
        (prefix, name, value)
        for prefix, name, value in (
            ("dct", "creator", decision.by),
            ("dct", "date", decision.date),
            ("rdfs", "comment", decision.note),
        )
        if value is not None
    ]
    for prefix, name, value in values:
        yield ox.Triple(node, ox.NamedNode(ontology.PREFIXES[prefix] + name), ox.Literal(value))


def _lifts(new: Decision, old: Decision) -> bool:
    """Whether a decision takes the place of an earlier one about the same names."""
    if replace(new, by=old.by, date=old.date, note=old.note) == old:
        return True
    if new.verb == "rename" or old.verb == "rename":
        return new.verb == old.verb and new.name == old.name
    return {new.name, new.other} == {old.name, old.other}


def _local(iri: str) -> str:
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def _short(decision: Decision) -> str:
    return decision.id.removeprefix(DECISION)
