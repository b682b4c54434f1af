"""Reports behind a phrase of time that a parser made one clause: "freed after talks, it said".

"Were freed after talks led by Oman, the ministry said": a clause has one subject, and no comma
stands behind it (Huddleston & Pullum 2002, ch. 2 §4; ch. 11 §9 on parentheticals), so that the
first noun is what *after* introduces, and the second reports it all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import take_place
from graphbuilder.extraction.words.forms import ORDERING
from graphbuilder.extraction.words.reporting import reports
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

PAIR = 2


def part_reports(doc: Doc, lexicon: Lexicon) -> None:
    """Hang what happened from who reports it, where both nouns behind *after* were subjects.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs report that something is so.
    """
    for index in labelled(doc, "DEP", (syntax.ADVERBIAL_CLAUSE,)):
        verb, main = doc[index], doc[index].head
        subjects = [child for child in verb.lefts if child.dep_ in syntax.SUBJECTS]
        if main.i > index or len(subjects) != PAIR or not reports(verb, lexicon):
            continue
        mark = syntax.marker(verb)
        if mark is not None and _are_apart(mark, subjects[0], subjects[1], verb):
            _part(mark, subjects[0], verb, main)


def _are_apart(mark: Token, first: Token, second: Token, verb: Token) -> bool:
    """Whether the first noun follows *after*, and a comma parts it from the one before the verb."""
    opened = mark.lower_ in ORDERING and first.left_edge.i == mark.i + 1
    before = verb.doc[max(second.left_edge.i - 1, 0)]
    return opened and before.text == "," and second.i + 1 == verb.i


def _part(mark: Token, noun: Token, verb: Token, main: Token) -> None:
    """Give a noun to *after*, and to the report the clause and what follows."""
    mark.head, mark.dep_ = main, syntax.PREPOSITION
    mark.tag_, mark.pos_ = "IN", "ADP"
    noun.head, noun.dep_ = mark, syntax.PREPOSITIONAL_OBJECT
    take_place(verb, main)
    main.head, main.dep_ = verb, syntax.COMPLEMENT
    for child in [child for child in main.rights if child.i > verb.i]:
        child.head = verb
