"""Wishes that open with *may*, which a parser takes for the name of a month ("May God help them").

The subject stands behind *may*, and the verb is bare (Huddleston & Pullum 2002, ch. 10 §7.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

MAY = "May"


def open_wishes(doc: Doc) -> None:
    """Make *may* in front of a singular subject and a bare verb the auxiliary of that verb.

    Args:
        doc: A parsed text; tags, labels and places in the tree are changed.
    """
    for index in worded(doc, (MAY,)):
        may, subject = doc[index], doc[index].head
        verb = subject.head
        opens = may.is_sent_start or (
            index > 0 and (may.nbor(-1).is_quote or may.nbor(-1).is_punct)
        )
        glued = may.dep_ in syntax.COMPOUNDS and subject.i == index + 1
        if not (opens and glued and subject.dep_ in syntax.SUBJECTS):
            continue
        bare = verb.tag_ in syntax.PLAIN_TAGS and syntax.child(verb, syntax.AUXILIARIES) is None
        if bare and subject.tag_ in syntax.SINGULAR_TAGS and verb.i > subject.i:
            may.head, may.dep_, may.tag_, may.pos_ = verb, syntax.AUXILIARY, "MD", "AUX"
            verb.tag_ = "VB"
