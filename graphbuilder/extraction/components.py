"""The spaCy components: zones, mentions, coreference, statements, and what a Doc says of them.

Importing this module registers the factories, as spaCy's entry points do for an installed
package. Each stage can be replaced: ``nlp.replace_pipe("graphbuilder_coreference", …)``.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from graphbuilder import lexicon
from graphbuilder.listing import Statements
from graphbuilder.records import from_record

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from graphbuilder.attribution import AttributionRelation
    from graphbuilder.model import Document

    Component = Callable[[Doc], Doc]

ROWS = "graphbuilder_statements"
DOCUMENT = "graphbuilder_document"
DATE = "graphbuilder_date"
ONTOLOGY = "graphbuilder_ontology"


def read_statements(doc: Doc) -> Statements:
    """The statements of a Doc that has passed the pipeline, in text order."""
    return Statements(from_record(row) for row in doc.user_data.get(ROWS, ()))


def find_attributions(doc: Doc) -> list[AttributionRelation]:
    """The attribution relations of a Doc that has passed the pipeline, found when asked for."""
    from graphbuilder.extraction.attribution_relations import (  # noqa: PLC0415 - loaded when used
        attribution_relations,
    )

    words = lexicon.load(paths(doc.user_data.get(ONTOLOGY, ())))
    return attribution_relations(doc, words)


if not Doc.has_extension("statements"):
    Doc.set_extension("statements", getter=read_statements)
if not Doc.has_extension("attributions"):
    Doc.set_extension("attributions", getter=find_attributions)


def tag_document(doc: Doc, document: Document) -> Doc:
    """Tell a Doc which document it is the text of, and from when."""
    doc.user_data[DOCUMENT] = document.id
    doc.user_data[DATE] = document.date
    return doc


def add_stages(
    nlp: Language, *, ontology: Sequence[str] = (), actors: Sequence[str] = ()
) -> Language:
    """Put graphbuilder's components into a pipeline, in their order.

    Args:
        nlp: A pipeline with a parser.
        ontology: Further Turtle files for the lexicon.
        actors: Further Turtle files of known actors.

    Returns:
        The same pipeline; stages that it has already are left as they are.
    """
    settings: dict[str, dict[str, list[str]]] = {
        "graphbuilder_zones": {"ontology": list(ontology)},
        "graphbuilder_quotations": {"ontology": list(ontology)},
        "graphbuilder_mentions": {"actors": list(actors)},
        "graphbuilder_coreference": {"actors": list(actors), "ontology": list(ontology)},
        "graphbuilder_statements": {"ontology": list(ontology)},
    }
    for name, config in settings.items():
        if name in nlp.pipe_names:
            continue
        if name == "graphbuilder_zones":
            nlp.add_pipe(name, config=config, first=True)
        else:
            nlp.add_pipe(name, config=config)
    return nlp


def paths(names: Sequence[str]) -> tuple[Path, ...]:
    """Paths as a value that can be cached by."""
    return tuple(Path(name) for name in names)


@Language.factory("graphbuilder_zones", default_config={"ontology": []})
def make_zones(nlp: Language, name: str, ontology: list[str]) -> Component:  # noqa: ARG001 - spaCy's signature
    """A component that joins what is one word, shows surnames, and marks zones and beginnings.

    It belongs before the parser.

    Args:
        nlp: The pipeline.
        name: The component's name.
        ontology: Further Turtle files for the lexicon.

    Returns:
        A function from a tokenized Doc to the same Doc.
    """
    from graphbuilder.extraction.correction.names.party_marks import join_marks  # noqa: PLC0415
    from graphbuilder.extraction.correction.names.ranks import join_ranks  # noqa: PLC0415
    from graphbuilder.extraction.correction.names.surnames import (  # noqa: PLC0415 - loaded when used
        dictionary_of,
        show_surnames,
    )
    from graphbuilder.extraction.correction.tags.prefixes import join_prefixes  # noqa: PLC0415 - loaded when used
    from graphbuilder.extraction.correction.tags.readings import read_plainly  # noqa: PLC0415
    from graphbuilder.extraction.text.zones import mark_zones  # noqa: PLC0415 - loaded when used
    from graphbuilder.extraction.words import roles  # noqa: PLC0415 - loaded when used

    words, names = lexicon.load(paths(ontology)), roles.load()
    dictionary = cache(lambda: dictionary_of(nlp))  # the lemmatizer is read after this component

    def zones(doc: Doc) -> Doc:
        join_prefixes(doc, words)
        join_marks(doc)
        join_ranks(doc, words)
        read_plainly(doc)
        text = doc.text  # which a Doc spells out anew each time
        show_surnames(doc, text, names, dictionary())
        mark_zones(doc, text, words)
        return doc

    return zones


@Language.factory("graphbuilder_quotations", default_config={"ontology": []})
def make_quotations(nlp: Language, name: str, ontology: list[str]) -> Component:  # noqa: ARG001 - spaCy's signature
    """A component that corrects lemmas and the tree, and finds quotations, their cues and speakers.

    Headlines in title case are first read anew by the pipeline's own tagger and parser, and nouns
    are told from names where they open a sentence.

    Args:
        nlp: The pipeline.
        name: The component's name.
        ontology: Further Turtle files for the lexicon.

    Returns:
        A function from a parsed Doc to the same Doc.
    """
    from graphbuilder import gazetteer  # noqa: PLC0415 - loaded when used
    from graphbuilder.extraction.correction.headlines.headline_case import read_headlines  # noqa: PLC0415
    from graphbuilder.extraction.correction.means import Means  # noqa: PLC0415 - loaded when used
    from graphbuilder.extraction.correction.repairs import repair  # noqa: PLC0415 - loaded when used
    from graphbuilder.extraction.correction.tags.opening_nouns import make_common  # noqa: PLC0415
    from graphbuilder.extraction.speech.quotations import mark_quotations  # noqa: PLC0415
    from graphbuilder.extraction.words import roles  # noqa: PLC0415 - loaded when used

    words = lexicon.load(paths(ontology))
    means = Means.of(nlp, words, roles.load())

    def is_name(word: str) -> bool:
        return means.roles.is_given_name(word) or bool(gazetteer.load().lookup(word))

    def quotations(doc: Doc) -> Doc:
        read_headlines(doc, nlp, is_name)
        make_common(doc, means.dictionary(), means.roles, is_name)
        repair(doc, means)
        mark_quotations(doc, words)
        return doc

    return quotations


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
    from graphbuilder.extraction.mentions.markables import MentionComponent  # noqa: PLC0415 - loaded when used
    from graphbuilder.extraction.words import roles  # noqa: PLC0415 - loaded when used

    return MentionComponent(nlp, gazetteer.load(paths(actors)), roles.load())


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
    from graphbuilder.extraction.coreference.resolving import CoreferenceComponent  # noqa: PLC0415
    from graphbuilder.extraction.coreference.setting import Known  # noqa: PLC0415
    from graphbuilder.extraction.words import roles  # noqa: PLC0415 - loaded when used

    words = lexicon.load(paths(ontology))
    return CoreferenceComponent(Known(gazetteer.load(paths(actors)), roles.load(), words))


@Language.factory("graphbuilder_statements", default_config={"ontology": []})
def make_statements(nlp: Language, name: str, ontology: list[str]) -> Component:  # noqa: ARG001 - spaCy's signature
    """A component that states who does what to whom, and who says so.

    Args:
        nlp: The pipeline.
        name: The component's name.
        ontology: Further Turtle files for the lexicon.

    Returns:
        A function from a Doc with mentions and their referents to the same Doc, which then
        has ``Doc._.statements`` and ``Doc._.attributions``.
    """
    from graphbuilder.extraction.statements.stating import find_statements  # noqa: PLC0415
    from graphbuilder.extraction.text.collecting import uncollected  # noqa: PLC0415

    words = lexicon.load(paths(ontology))

    def statements(doc: Doc) -> Doc:
        with uncollected():
            doc.user_data[ROWS] = find_statements(doc, words)
        doc.user_data[ONTOLOGY] = ontology
        return doc

    return statements
