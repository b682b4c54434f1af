"""Commands, wishes and questions before who says them: "imagine that it bursts, she told them".

A plain verb that opens a sentence commands, and *if only* and *what if* open no condition of a
report; a parser hangs them beside it, as if the reporter did so or said so on a condition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.verbs import opens_wish
from graphbuilder.extraction.words.reporting import speaks
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon


def give_to_reporters(doc: Doc, lexicon: Lexicon) -> None:
    """Make such a clause the content of the report behind it.

    Args:
        doc: A parsed text; tags, labels and places in the tree are changed.
        lexicon: Which verbs can say something.
    """
    for index in labelled(doc, "DEP", (syntax.ADVERBIAL_CLAUSE,)):
        verb, report = doc[index], doc[index].head
        if report.i < index or not (speaks(report, lexicon) and _stands_behind(report, verb)):
            continue
        if _commands(verb) or opens_wish(verb):
            verb.dep_ = syntax.COMPLEMENT
            first = verb.left_edge
            if first.i and first.nbor(-1).lower_ == "what":  # nobody is told "what" there
                first.nbor(-1).head, first.nbor(-1).dep_ = verb, syntax.ADVERB


def _stands_behind(report: Token, verb: Token) -> bool:
    """Whether a verb in the past has its subject right behind a comma that ends a clause."""
    subject = syntax.child(report, syntax.ACTIVE_SUBJECTS)
    bare = syntax.child(report, syntax.AUXILIARIES) is None
    if subject is None or not bare or report.tag_ not in syntax.FINITE_TAGS:
        return False
    start = subject.left_edge.i
    return verb.right_edge.i < start < report.i and report.doc[start - 1].text == ","


def _commands(verb: Token) -> bool:
    """Whether a plain verb without a subject opens a sentence."""
    opens = verb.tag_ in syntax.PLAIN_TAGS and bool(verb.is_sent_start)
    if opens and syntax.child(verb, syntax.BEFORE_VERBS) is None:
        verb.tag_ = "VB"
        return True
    return False
