"""The spaCy components: zones, mentions, coreference, statements, and ``Doc._.statements``.

Importing this module registers the factories, as spaCy's entry points do for an installed
package. Each stage can be replaced: ``nlp.replace_pipe("graphbuilder_coreference", …)``.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from graphbuilder import lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Component = Callable[[Doc], Doc]

ROWS = "graphbuilder_statements"
STAGES = ("graphbuilder_mentions", "graphbuilder_coreference", "graphbuilder_statements")


def paths(names: Sequence[str]) -> tuple[Path, ...]:
    """Paths as a value that can be cached by."""
    return tuple(Path(name) for name in names)


@Language.factory("graphbuilder_zones", default_config={"ontology": []})
def make_zones(nlp: Language, name: str, ontology: list[str]) -> Component:  # noqa: ARG001 - spaCy's signature
    """A component that marks the zones of a page and where sentences can begin.

    It belongs before the parser.

    Args:
        nlp: The pipeline.
        name: The component's name.
        ontology: Further Turtle files for the lexicon.

    Returns:
        A function from a tokenized Doc to the same Doc.
    """
    from graphbuilder.extraction.zones import mark_zones  # noqa: PLC0415 - loaded when used

    words = lexicon.load(paths(ontology))

    def zones(doc: Doc) -> Doc:
        mark_zones(doc, words)
        return doc

    return zones


@Language.factory("graphbuilder_mentions", default_config={"actors": []})
def make_mentions(nlp: Language, name: str, actors: list[str]) -> Component:  # noqa: ARG001 - spaCy's signature
    """A component that finds what can be subject, object or source, with its type.

    Args:
        nlp: The pipeline.
        name: The component's name.
        actors: Further Turtle files of known actors.

    Returns:
        A function from a parsed Doc to the same Doc.
    """
    from graphbuilder import gazetteer  # noqa: PLC0415 - loaded when used
    from graphbuilder.extraction.mentions import find_mentions  # noqa: PLC0415 - loaded when used

    known = gazetteer.load(paths(actors))

    def mentions(doc: Doc) -> Doc:
        find_mentions(doc, known)
        return doc

    return mentions


@Language.factory("graphbuilder_coreference", default_config={"actors": [], "ontology": []})
def make_coreference(
    nlp: Language,  # noqa: ARG001 - spaCy's signature
    name: str,  # noqa: ARG001 - spaCy's signature
    actors: list[str],
    ontology: list[str],
) -> Component:
    """A component that decides whom each mention stands for.

    Args:
        nlp: The pipeline.
        name: The component's name.
        actors: Further Turtle files of known actors.
        ontology: Further Turtle files for the lexicon.

    Returns:
        A function from a Doc with mentions to the same Doc.
    """
    from graphbuilder import gazetteer  # noqa: PLC0415 - loaded when used
    from graphbuilder.extraction.coreference import (  # noqa: PLC0415 - loaded when used
        resolve_mentions,
    )

    known = gazetteer.load(paths(actors))
    words = lexicon.load(paths(ontology))

    def coreference(doc: Doc) -> Doc:
        resolve_mentions(doc, known, words)
        return doc

    return coreference


@Language.factory("graphbuilder_statements", default_config={"ontology": []})
def make_statements(nlp: Language, name: str, ontology: list[str]) -> Component:  # noqa: ARG001 - spaCy's signature
    """A component that states who does what to whom, and who says so.

    Args:
        nlp: The pipeline.
        name: The component's name.
        ontology: Further Turtle files for the lexicon.

    Returns:
        A function from a Doc with mentions and their referents to the same Doc, which then
        has ``Doc._.statements``.
    """
    from graphbuilder.extraction.statements import find_statements  # noqa: PLC0415

    words = lexicon.load(paths(ontology))

    def statements(doc: Doc) -> Doc:
        doc.user_data[ROWS] = find_statements(doc, words)
        return doc

    return statements
