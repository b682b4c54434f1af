"""A page of the ontology's terms, made from its Turtle: ``python -m graphbuilder.reference``."""

from __future__ import annotations

import argparse
import sys
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import rdflib
from rdflib import OWL, RDF, RDFS, SKOS

from graphbuilder import ontology
from graphbuilder.ontology import GB, PREFIXES, REL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FILES = ("graphbuilder.ttl", "lexicon.ttl", "relations.ttl")
_GB = rdflib.Namespace(GB)
_LINKS = (
    ("is a kind of", RDFS.subClassOf),
    ("is a kind of", RDFS.subPropertyOf),
    ("of", RDFS.domain),
    ("leads to", RDFS.range),
    ("close to", SKOS.closeMatch),
    ("sign", _GB.sign),
)
_WORDS = (("verbs", _GB.verb), ("nouns", _GB.noun), ("phrases", _GB.phrase))
_STYLE = """
:root { color-scheme: light dark; --line: #8886; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: auto; padding: 1rem; }
nav ul { columns: 14rem; padding-left: 1rem; }
section { border-top: 1px solid var(--line); }
article { margin: 1.2rem 0; }
h3 { margin: 0; font-size: 1rem; }
code { font-size: .9em; }
p { margin: .2rem 0; }
dl { display: grid; grid-template-columns: 8rem 1fr; gap: 0 1rem; margin: .2rem 0 .2rem 1rem; }
dt { opacity: .7; }
dd { margin: 0; }
"""


def write(files: Sequence[str] = FILES) -> str:
    """The page, as HTML that needs no other file and no network.

    Args:
        files: Names of Turtle files of the ontology.

    Raises:
        OntologyError: If one of them is missing.
    """
    g = rdflib.Graph()
    for name in files:
        g.parse(ontology.path(name))
    head = _text(g, rdflib.URIRef(ontology.BASE), rdflib.DCTERMS.title)
    about = _text(g, rdflib.URIRef(ontology.BASE), rdflib.DCTERMS.description)
    groups = list(_groups(g))
    contents = "".join(
        f'<li><a href="#{_anchor(title)}">{escape(title)}</a> ({len(terms)})</li>'
        for title, terms in groups
    )
    sections = "".join(_section(g, title, terms) for title, terms in groups)
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{escape(head)}</title><style>{_STYLE}</style></head>\n"
        f"<body><h1>{escape(head)}</h1><p>{escape(about)}</p>"
        f"<nav><ul>{contents}</ul></nav>\n{sections}</body></html>\n"
    )


def _groups(g: rdflib.Graph) -> Iterator[tuple[str, list[rdflib.URIRef]]]:
    kinds = (
        ("Classes", OWL.Class),
        ("Properties between things", OWL.ObjectProperty),
        ("Properties with values", OWL.DatatypeProperty),
        ("Properties of words", OWL.AnnotationProperty),
    )
    for title, kind in kinds:
        yield title, _ours(g.subjects(RDF.type, kind), GB)
    for kind in _ours(g.subjects(RDFS.subClassOf, SKOS.Concept), GB):
        if kind != _GB.Relation:
            yield f"{_text(g, kind, RDFS.label)}: values", _ours(g.subjects(RDF.type, kind), GB)
    yield "Relations", _ours(g.subjects(RDF.type, _GB.Relation), REL)


def _ours(terms: Iterable[rdflib.term.Node], namespace: str) -> list[rdflib.URIRef]:
    found = {term for term in terms if isinstance(term, rdflib.URIRef)}
    return sorted(term for term in found if term.startswith(namespace))


def _section(g: rdflib.Graph, title: str, terms: list[rdflib.URIRef]) -> str:
    articles = "".join(_article(g, term) for term in terms)
    return f'<section><h2 id="{_anchor(title)}">{escape(title)}</h2>{articles}</section>\n'


def _article(g: rdflib.Graph, term: rdflib.URIRef) -> str:
    label = _text(g, term, RDFS.label) or _text(g, term, SKOS.prefLabel)
    rows = [
        (name, _link(value))
        for name, link in _LINKS
        for value in sorted(g.objects(term, link), key=str)
    ]
    for name, link in _WORDS:
        if words := sorted(map(str, g.objects(term, link))):
            rows.append((name, escape(", ".join(words))))
    found = {*g.subjects(RDFS.subClassOf, term), *g.subjects(RDFS.subPropertyOf, term)}
    narrower = sorted(found, key=str)
    if narrower:
        rows.append(("kinds", ", ".join(map(_link, narrower))))
    facts = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in rows)
    return (
        f'<article id="{_anchor(_short(term))}"><h3>{escape(label)} '
        f"<code>{escape(_short(term))}</code></h3>"
        f"<p>{escape(_text(g, term, RDFS.comment))}</p><dl>{facts}</dl></article>\n"
    )


def _text(g: rdflib.Graph, term: rdflib.URIRef, predicate: rdflib.URIRef) -> str:
    return str(g.value(term, predicate) or "")


def _link(term: rdflib.term.Node) -> str:
    short = _short(term)
    if str(term).startswith((GB, REL)):
        return f'<a href="#{_anchor(short)}"><code>{escape(short)}</code></a>'
    return f"<code>{escape(short)}</code>"


def _short(term: rdflib.term.Node) -> str:
    """An IRI with its prefix; the longest namespace that fits."""
    iri = str(term)
    fitting = [(len(n), p) for p, n in PREFIXES.items() if iri.startswith(n)]
    if not fitting:
        return iri
    length, prefix = max(fitting)
    return f"{prefix}:{iri[length:]}"


def _anchor(text: str) -> str:
    return escape(text.replace(" ", "-").replace(":", "-"), quote=True)


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the page to a file, or to stdout."""
    parser = argparse.ArgumentParser(prog="python -m graphbuilder.reference", description=__doc__)
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="the page")
    output: Path | None = parser.parse_args(arguments).output
    if output is None:
        sys.stdout.write(write())
    else:
        output.write_text(write(), encoding="utf-8")


if __name__ == "__main__":
    main()
