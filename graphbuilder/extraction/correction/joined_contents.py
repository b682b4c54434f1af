"""What somebody says, that goes on behind *and* in the tense that it began in.

"Lund claims that the boat was taken and she was made to leave": *claims* is in the present, and
what stands in the past right behind *and* goes on with what was (Huddleston & Pullum 2002, ch. 15
§3.2: what is coordinated is alike).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import coordinate
from graphbuilder.extraction.words.reporting import claims
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

PAST = frozenset({"VBD"})


def rejoin_contents(doc: Doc, lexicon: Lexicon) -> None:
    """Coordinate a past clause with what is said, and not with the present saying of it.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Which verbs say, think or find that something is so.
    """
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        verb = doc[index]
        report = verb.head
        if report.tag_ not in syntax.PRESENT_TAGS or report.i > index or not _goes_on(verb):
            continue
        told = next((c for c in report.rights if c.dep_ == syntax.COMPLEMENT), None)
        if told is None or not report.i < told.i < index or not claims(report, lexicon):
            continue
        if _first(told).tag_ in PAST:
            coordinate(verb, told)


def _goes_on(verb: Token) -> bool:
    """Whether a verb in the past has a pronoun right behind *and* for its subject."""
    subject = syntax.child(verb, syntax.SUBJECTS)
    if subject is None or subject.pos_ != "PRON" or not 1 < subject.i < verb.i:
        return False
    beside = subject.nbor(-1).lower_ == "and" and subject.nbor(-2).text != ","
    return beside and _first(verb).tag_ in PAST


def _first(verb: Token) -> Token:
    """The first word of a verb with its auxiliaries."""
    return next((c for c in verb.lefts if c.dep_ in syntax.AUXILIARIES), verb)
