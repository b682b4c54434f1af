"""Subjects of what is reported that a parser took for what is said: "warned *its men* would leave".

A tensed clause has a subject in English, and one who reports says a clause, and not a noun with a
clause beside it (Huddleston & Pullum 2002, ch. 2 §4.2; ch. 11 §3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.reporting import reports
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

TENSED = frozenset({"MD", "VBD", "VBZ"})
TELLING = "tells"


def give_subjects(doc: Doc, lexicon: Lexicon) -> None:
    """Make the object right before a tensed clause without a subject that clause's subject.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs report that something is so, and which only tell somebody that.
    """
    for index in labelled(doc, "DEP", (syntax.COMPLEMENT,)):
        verb = doc[index]
        report = verb.head
        if report.i > index or syntax.child(verb, syntax.SUBJECTLIKE) or syntax.marker(verb):
            continue
        noun = doc[verb.left_edge.i - 1] if verb.left_edge.i else verb
        around = (noun, *noun.ancestors)
        noun = next((t for t in around if t.dep_ in syntax.OBJECTS), verb)
        if noun.head.i != report.i or noun.i < report.i or noun.i >= verb.left_edge.i:
            continue
        if first_word(verb).tag_ in TENSED and _says(report, noun, lexicon):
            make_subject(noun, verb)


def _says(report: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether a verb has a clause by itself, and does not tell it to somebody ("told Lee")."""
    if not reports(report, lexicon) or noun.tag_ in syntax.RELATIVE_TAGS:
        return False
    entries = lexicon.find("verb", report.lemma_.lower())
    return not any(entry.relation.name == TELLING and not entry.words for entry in entries)
