"""Relative clauses that a report interrupts, taken for the report's: "which, they noted, rose".

What stands between two commas is added to a clause and is none of its members (Huddleston & Pullum
2002, ch. 15 §5): the verb behind the second comma has the relative word for its subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.syntax.verbs import first_word, verb_opened_by
from graphbuilder.extraction.words.frames import takes_clause
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

RELATIVES = frozenset({"which", "who"})
PLACES = syntax.OBJECTS | syntax.SUBJECTS


def resume_relatives(doc: Doc, lexicon: Lexicon) -> None:
    """Give a relative word the verb behind a report that stands between commas right behind it.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs report that something is so.
    """
    for index in worded(doc, RELATIVES, attribute="LOWER"):
        word, report = doc[index], doc[index].head
        if index + 2 >= len(doc) or doc[index + 1].text != ",":
            continue
        told = [c for c in syntax.children(report, syntax.SUBJECTS) if c.i != index]
        if report.dep_ != syntax.RELATIVE_CLAUSE or word.dep_ not in PLACES:
            continue
        if len(told) != 1 or told[0].left_edge.i != index + 2:
            continue
        verb = _resumed(report) if takes_clause(report, lexicon) else None
        if verb is not None:
            _resume(verb, report, word)


def _resumed(report: Token) -> Token | None:
    """The finite verb without a subject right behind the comma that closes a report."""
    doc, comma = report.doc, report.i + 1
    if comma + 1 >= len(doc) or doc[comma].text != ",":
        return None
    opening = doc[comma + 1]
    verb = verb_opened_by(opening)
    if verb.pos_ not in syntax.VERBAL or first_word(verb).i != opening.i:
        return None
    past = opening.i == verb.i and verb.tag_ == "VBN"  # no participle opens a clause of *which*
    tensed = past or opening.tag_ in syntax.FINITE_TAGS
    bare = syntax.child(verb, syntax.OPENED) is None and not verb.is_ancestor(report)
    return verb if tensed and bare else None


def _resume(verb: Token, report: Token, word: Token) -> None:
    """Hang a verb from the noun that a report described, and the report from the verb."""
    verb.head, verb.dep_ = report.head, syntax.RELATIVE_CLAUSE
    if verb.tag_ == "VBN" and syntax.child(verb, syntax.AUXILIARIES) is None:
        verb.tag_ = "VBD"
    report.head, report.dep_ = verb, syntax.PARATAXIS
    make_subject(word, verb)
