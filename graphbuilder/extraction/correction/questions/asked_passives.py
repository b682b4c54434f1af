"""Passives in questions, taken for what describes their subject: "Was the sale ever *approved*?".

The auxiliary stands before the subject there, and where no predicative follows, it is one of the
passive (Huddleston & Pullum 2002, ch. 10 §4.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_auxiliary
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FORMS = ("is", "are", "was", "were")


def ask_passives(doc: Doc) -> None:
    """Make *be* in front of its subject the auxiliary of the participle behind that.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, FORMS, attribute="LOWER"):
        be = doc[index]
        subject = next((c for c in be.rights if c.dep_ in syntax.SUBJECTS), None)
        asked = be.sent[-1].text == "?" and be.dep_ == syntax.ROOT and not be.n_lefts
        if subject is None or not asked or syntax.child(be, syntax.PREDICATIVES) is not None:
            continue
        told = _told_of(subject)
        if told is not None:
            told.head, told.dep_ = be, syntax.COMPLEMENT
            make_auxiliary(be, told)
            told.tag_ = "VBN"
            be.dep_, subject.dep_ = syntax.PASSIVE_AUXILIARY, syntax.PASSIVE_SUBJECT


def _told_of(subject: Token) -> Token | None:
    """The participle with which a subject's phrase ends, whichever noun of it it hangs from."""
    last = subject.right_edge.i
    within = (t for t in subject.subtree if t.dep_ == syntax.NOUN_CLAUSE)
    within = (t for t in within if t.tag_ in syntax.PAST_TAGS)
    return next((t for t in within if t.i > subject.i and t.right_edge.i == last), None)
