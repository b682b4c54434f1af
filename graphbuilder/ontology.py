"""Where the ontology lies, its namespaces, and how IRIs are minted."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from graphbuilder.errors import OntologyError

BASE = "https://w3id.org/graphbuilder"
GB = f"{BASE}#"
REL = f"{BASE}/rel/"
ENTITY = f"{BASE}/entity/"
STATEMENT = f"{BASE}/statement/"
DOCUMENT = f"{BASE}/document/"
WIKIDATA = "http://www.wikidata.org/entity/"

PREFIXES = {
    "gb": GB,
    "rel": REL,
    "entity": ENTITY,
    "statement": STATEMENT,
    "document": DOCUMENT,
    "wd": WIKIDATA,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dct": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "np": "http://www.nanopub.org/nschema#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "schema": "https://schema.org/",
}


@cache
def folder() -> Path:
    """The directory of the Turtle files: in the wheel, or at top level of a checkout.

    Raises:
        OntologyError: If the installation lacks it.
    """
    package = Path(str(files("graphbuilder")))
    for candidate in (package / "ontologies", package.parent / "ontologies"):
        if (candidate / "graphbuilder.ttl").is_file():
            return candidate
    message = f"no ontologies/ folder beside {package}; reinstall graphbuilder"
    raise OntologyError(message)


def path(name: str) -> Path:
    """The path of one packaged file, such as ``relations.ttl`` or ``queries/claims.rq``.

    Raises:
        OntologyError: If there is no such file.
    """
    found = folder() / name
    if not found.is_file():
        message = f"the ontology has no file {name!r}; see the files in {folder()}"
        raise OntologyError(message)
    return found


def slug(name: str) -> str:
    """A name as the last step of an IRI: lower case, hyphens, no accents where that is possible.

    >>> slug("Côte d’Ivoire")
    'cote-d-ivoire'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    return words or quote(name.strip().lower(), safe="") or "unnamed"


def entity_iri(name: str) -> str:
    """The IRI of an entity that is known by its name alone."""
    return ENTITY + slug(name)


def statement_iri(identifier: str) -> str:
    """The IRI of a statement."""
    return STATEMENT + quote(identifier, safe="")


def document_iri(identifier: str) -> str:
    """The IRI of a document."""
    return DOCUMENT + quote(identifier, safe="")


def is_local(iri: str) -> bool:
    """Whether an IRI is of something that only its document describes, and nobody names."""
    return iri.startswith(DOCUMENT)


def relation_iri(name: str) -> str:
    """The IRI of a relation, by its local name."""
    return REL + quote(name, safe="")
