"""Two verbs of one headline subject, of which a parser took the first for what the second says.

"Lund rejects the charge, insists the mine was sold": a headline leaves *and* out (Mårdh 1980,
Headlinese), and a verb of speech whose subject stands nowhere else shares the one before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import take_place
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CONTENTS = frozenset({syntax.COMPLEMENT})
OPENED = syntax.BEFORE_VERBS | {syntax.MARK}


def join_headline_verbs(doc: Doc) -> None:
    """Coordinate the second verb of a headline with the first.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.ROOT,)):
        verb = doc[index]
        if verb.tag_ not in syntax.PRESENT_TAGS or not syntax.follows_comma(verb):
            continue
        if syntax.child(verb, OPENED) is not None or any(
            t.is_quote and t.tag_ != "POS" for t in verb.sent
        ):
            continue
        first = next((c for c in verb.lefts if c.dep_ == syntax.COMPLEMENT), None)
        if first is None or first.tag_ != verb.tag_ or not _tells(verb):
            continue
        subject = syntax.child(first, syntax.ACTIVE_SUBJECTS)
        if subject is None or subject.i > first.i or syntax.marker(first) is not None:
            continue
        take_place(first, verb)
        for child in [c for c in verb.lefts if c.i != first.i]:
            child.head = first
        verb.head, verb.dep_ = first, syntax.CONJUNCT


def _tells(verb: Token) -> bool:
    """Whether a verb has what it says behind it, as a clause with its own subject."""
    told = next((c for c in verb.rights if c.dep_ in CONTENTS), None)
    return told is not None and syntax.child(told, syntax.SUBJECTS) is not None
