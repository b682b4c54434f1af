"""Auxiliaries that an aside parts from their verbs: "it did not, *she said*, leave the port".

*Have* right before an aside, and *not* behind an auxiliary, leave the verb still to come, whose
form shows which it is (Huddleston & Pullum 2002, ch. 3 §2.1; ch. 15 §5: supplements interrupt a
clause). Parsers make two clauses of the halves, or give the second half to the aside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject, take_place
from graphbuilder.extraction.syntax.turning import BE, DO
from graphbuilder.extraction.words.denying import NOT_OR_NEVER
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

LONGEST = 14  # tokens of the aside
OF_BE = frozenset({"VBN", "VBG", "JJ"})
JOINTS = frozenset({"and", "or", "but", "nor"})


class _Parted(NamedTuple):
    """An auxiliary, maybe *not*, the aside without its commas, and the verb or state behind it."""

    auxiliary: Token
    negation: Token | None
    aside: Span
    verb: Token


def join_auxiliaries(doc: Doc) -> None:
    """Give a verb behind an aside the auxiliary, the negation and the subject before that.

    Args:
        doc: A parsed text; tags, labels and places in the tree are changed.
    """
    for index in worded(doc, NOT_OR_NEVER | syntax.HAVE, attribute="LOWER"):
        parted = _parted(doc, index)
        if parted is not None:
            subject = _subject(parted)
            if subject is not None:
                _join(parted, subject)


def _parted(doc: Doc, index: int) -> _Parted | None:
    """What *not* or *have* stands with, if an aside between commas follows, and a fitting verb."""
    if not index or index + 2 >= len(doc) or doc[index + 1].text != ",":
        return None
    negation = doc[index] if doc[index].lower_ in NOT_OR_NEVER else None
    auxiliary, start = doc[index if negation is None else index - 1], index + 2
    forms = _forms(auxiliary)
    end = min(start + LONGEST, doc[index].sent.end - 1)
    comma = next((t.i for t in doc[start:end] if t.text == ","), None)
    if not forms or comma is None or comma == start or doc[start].lower_ in JOINTS:
        return None
    verb, been = doc[comma + 1], doc[comma + 1].dep_ in syntax.AUXILIARIES
    subjects = syntax.children(verb, syntax.SUBJECTS)
    whole = verb.head.i < auxiliary.i or any(t.i < auxiliary.i for t in subjects)
    if verb.tag_ not in forms or (negation is None and whole):
        return None
    if been and verb.head.i > verb.i:
        verb = verb.head
    return _Parted(auxiliary, negation, doc[start:comma], verb)


def _forms(auxiliary: Token) -> frozenset[str]:
    """The tags of the verbs that an auxiliary can have."""
    word = auxiliary.lower_
    if auxiliary.tag_ == "MD" or word in DO:
        return syntax.PLAIN_TAGS
    if word in syntax.HAVE:
        return syntax.PAST_TAGS
    return OF_BE if word in BE else frozenset()


def _subject(parted: _Parted) -> Token | None:
    """The subject right before an auxiliary, whichever verb it was given to."""
    owners = {parted.auxiliary.i, parted.auxiliary.head.i, parted.verb.i}
    before = parted.auxiliary.i - 1
    word = parted.auxiliary.doc[before] if before >= 0 else parted.auxiliary
    while word.head.i != word.i and word.right_edge.i <= before:
        if word.dep_ in syntax.SUBJECTS and word.head.i in owners | {parted.aside[0].head.i}:
            return word
        word = word.head
    return None


def _join(parted: _Parted, subject: Token) -> None:
    """Build one clause of the two halves, with the aside beside it."""
    auxiliary, aside, verb = parted.auxiliary, parted.aside, parted.verb
    state = verb.tag_ == "JJ"
    main = auxiliary if state else verb
    first, last = aside.start, aside.end - 1
    tops = [t for t in aside if t.head.i == t.i or not first <= t.head.i <= last]
    halves = [auxiliary, *tops, verb]
    top = next((word for word in halves if not any(o.is_ancestor(word) for o in halves)), main)
    if top.i != main.i:
        take_place(main, top)
    between = verb.doc[auxiliary.i : aside.end + 1]
    for word in [child for owner in between for child in owner.children]:
        outside = word.i < auxiliary.i or word.i > verb.i
        if outside and word.head.dep_ not in syntax.PREPOSITIONS and word.i != main.i:
            word.head = main
    for word in tops:
        _hang_aside(word, main)
    if parted.negation is not None:
        parted.negation.head, parted.negation.dep_ = main, syntax.NEGATION
    if state:
        verb.head, verb.dep_, main.pos_ = main, syntax.ADJECTIVAL, "AUX"
    else:
        _help(auxiliary, verb)
    make_subject(subject, main)


def _help(auxiliary: Token, verb: Token) -> None:
    """Give a verb its auxiliary, and the form that this asks for."""
    passive = auxiliary.lower_ in BE and verb.tag_ == "VBN"
    auxiliary.head, auxiliary.pos_ = verb, "AUX"
    auxiliary.dep_ = syntax.PASSIVE_AUXILIARY if passive else syntax.AUXILIARY
    verb.pos_ = "VERB"
    if auxiliary.lower_ in syntax.HAVE:
        verb.tag_ = "VBN"


def _hang_aside(word: Token, verb: Token) -> None:
    """Hang an aside from the verb that it interrupts."""
    clause = word.pos_ in syntax.VERBAL and syntax.child(word, syntax.SUBJECTS) is not None
    if clause:
        marked = syntax.marker(word) is not None
        word.dep_ = syntax.ADVERBIAL_CLAUSE if marked else syntax.PARATAXIS
    elif word.dep_ == syntax.ROOT:
        word.dep_ = syntax.UNCLASSIFIED
    word.head = verb
