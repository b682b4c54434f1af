"""JSON-LD that people can read: short names from the ontology's context, which comes with it."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from pyoxigraph import Literal, NamedNode

from graphbuilder import ontology
from graphbuilder.ontology import GB
from graphbuilder.rdf.terms import TYPE, XSD, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pyoxigraph import Quad

    from graphbuilder.rdf.terms import Term

_STRING = XSD + "string"
# What the store hands out of these is written as JSON writes it.
_NATIVE = frozenset({XSD + "integer", XSD + "boolean"})


def write(quads: Iterable[Quad]) -> str:
    """Quads as one JSON-LD document, in their order; no address needs to be fetched to read it."""
    graphs: dict[str, dict[str, dict[str, Any]]] = {}
    for quad in quads:
        nodes = graphs.setdefault(getattr(quad.graph_name, "value", ""), {})
        subject = _compact(text_of(quad.subject))
        node = nodes.setdefault(subject, {"@id": subject})
        if quad.predicate == TYPE:
            _append(node, "@type", _name(text_of(quad.object)))
        else:
            key, coercion = _terms().get(quad.predicate.value) or (
                _name(quad.predicate.value),
                None,
            )
            _append(node, key, _value(quad.object, coercion))
    everything: list[dict[str, Any]] = list(graphs.pop("", {}).values())
    for name, nodes in graphs.items():
        everything.append({"@id": _compact(name), "@graph": list(nodes.values())})
    return json.dumps({"@context": _context(), "@graph": everything}, ensure_ascii=False, indent=1)


def _append(node: dict[str, Any], key: str, value: object) -> None:
    if key not in node:
        node[key] = value
    elif isinstance(node[key], list):
        node[key].append(value)
    else:
        node[key] = [node[key], value]


@cache
def _context() -> Mapping[str, Any]:
    text = ontology.path("context.jsonld").read_text(encoding="utf-8")
    context: Mapping[str, Any] = json.loads(text)["@context"]
    return context


@cache
def _prefixes() -> Mapping[str, str]:
    return {
        name: meaning
        for name, meaning in _context().items()
        if not name.startswith("@") and isinstance(meaning, str) and meaning.endswith(("/", "#"))
    }


@cache
def _terms() -> Mapping[str, tuple[str, str | None]]:
    """From a property's IRI to its short name and what the context makes of its values."""
    found = {}
    for name, meaning in _context().items():
        if not name.startswith("@") and name not in _prefixes():
            iri = meaning if isinstance(meaning, str) else meaning["@id"]
            coercion = None if isinstance(meaning, str) else _expand(meaning["@type"])
            found[_expand(iri)] = (name, coercion)
    return found


def _value(term: Term, coercion: str | None) -> object:
    if isinstance(term, NamedNode):
        short = _name(term.value) if coercion == "@vocab" else _compact(term.value)
        return short if coercion in {"@id", "@vocab"} else {"@id": short}
    if not isinstance(term, Literal):
        return {"@id": text_of(term)}
    datatype = term.datatype.value
    if term.language:
        return {"@value": term.value, "@language": term.language}
    if datatype == (coercion or _STRING):
        return term.value
    if coercion is None and datatype in _NATIVE:
        return json.loads(term.value)
    return {"@value": term.value, "@type": _compact(datatype)}


def _name(iri: str) -> str:
    """A class, property or individual of our ontology without its prefix."""
    local = iri.removeprefix(GB)
    return local if local.isalpha() and local != iri and local not in _context() else _compact(iri)


def _compact(iri: str) -> str:
    for prefix, namespace in _prefixes().items():
        rest = iri.removeprefix(namespace)
        if rest != iri and not rest.startswith("//"):
            return f"{prefix}:{rest}"
    return iri


def _expand(name: str) -> str:
    prefix, _, rest = name.partition(":")
    return _prefixes()[prefix] + rest if prefix in _prefixes() else name
