"""Who is to do something where two phrases with *for* stand before it: "good for us for her to go".

The *for* right before an infinitive names who does it; one in front of that says for whom or what
the adjective holds (Huddleston & Pullum 2002, ch. 14 §1.3). Parsers take the first for both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

FOR = ("for",)


def name_doers_of_infinitives(doc: Doc) -> None:
    """Give an infinitive the noun behind the nearest *for*, and the first one to the word before.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, FOR):
        inner = doc[index]
        noun = syntax.child(inner, syntax.PREPOSITIONAL_OBJECTS)
        if inner.dep_ != syntax.PREPOSITION or noun is None:
            continue
        after = noun.right_edge.i + 1
        subject = inner.head
        while subject.dep_ == syntax.PREPOSITIONAL_OBJECT and subject.head.head.i < subject.i:
            subject = subject.head.head
        verb, outer = subject.head, syntax.marker(subject.head)
        opened = outer is not None and outer.lower_ == inner.lower_ and outer.i < subject.i
        if not opened or outer is None or subject.dep_ not in syntax.SUBJECTS or verb.i < after:
            continue
        particle = doc[after]
        if particle.tag_ == "TO" and particle.head.i == verb.i:
            outer.head, outer.dep_ = verb.head, syntax.PREPOSITION
            subject.head, subject.dep_ = outer, syntax.PREPOSITIONAL_OBJECT
            inner.head, inner.dep_ = verb, syntax.MARK
            make_subject(noun, verb)
