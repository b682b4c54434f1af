"""Reports beside what they report, whose verb a parser took for a participle of who reports.

"The mill burned, the paper reported in May", "as the paper reported in May, …": who only stands
beside a whole sentence has no place in it without a verb (Huddleston & Pullum 2002, ch. 11 §9).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.frames import takes_clause
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

PLACED = frozenset({syntax.PREPOSITION, syntax.MEASURE, syntax.ADVERB})


def free_reports(doc: Doc, lexicon: Lexicon) -> None:
    """Give a reporting verb its subject and what it reports.

    Args:
        doc: A parsed text; labels, tags and places in the tree are changed.
        lexicon: Which verbs report that something is so.
    """
    for index in labelled(doc, "DEP", (syntax.NOUN_CLAUSE,)):
        verb, source = doc[index], doc[index].head
        start = source.left_edge.i
        beside = source.i + 1 == index and start and verb.tag_ in syntax.PAST_TAGS
        if not beside or any(child.dep_ not in PLACED for child in verb.children):
            continue
        before, behind = doc[start - 1], doc[min(verb.right_edge.i + 1, len(doc) - 1)]
        if before.lower_ != "as" and before.text != ",":
            continue
        whole = verb.tag_ == "VBD" and behind.text == ","  # "the drug, a study found, is safe"
        if not (whole or is_somebody(source)) or not takes_clause(verb, lexicon):
            continue
        if before.lower_ == "as" and behind.text == ",":
            _open_with_as(verb, source, before)
        elif before.text == behind.text:
            apposed = source.dep_ == syntax.APPOSITION
            _set_in(verb, source, source.head if apposed else None)


def _set_in(verb: Token, source: Token, noun: Token | None) -> None:
    """Hang a report from the verb of the noun that it stands behind, or that it shares."""
    main = source.head if noun is None else noun.head
    subjects = syntax.children(main, syntax.SUBJECTS) if main.pos_ in syntax.VERBAL else []
    host = subjects[0] if subjects else None
    if host is None or host.i >= source.i or main.i < verb.i:
        return
    if noun is not None and noun.i != host.i:
        return
    verb.head, verb.dep_ = main, syntax.PARATAXIS
    verb.tag_ = "VBD" if verb.tag_ == "VBN" else verb.tag_
    source.head, source.dep_ = verb, syntax.SUBJECT


def _open_with_as(verb: Token, source: Token, mark: Token) -> None:
    """Make a clause of *as*, who reports and the verb, beside the clause that is reported."""
    main = mark.head
    opened = source.head in {mark, main} and main.i > verb.i and syntax.is_finite(main)
    if opened and any(s.i > verb.i for s in syntax.children(main, syntax.SUBJECTS)):
        verb.head, verb.dep_, verb.tag_ = main, syntax.ADVERBIAL_CLAUSE, "VBD"
        mark.head, mark.dep_ = verb, syntax.MARK
        source.head, source.dep_ = verb, syntax.SUBJECT
