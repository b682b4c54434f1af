"""Subjects with *as* and a noun behind them: "the club as a charity grows".

What opens with *as* and an article right behind a subject, and has no verb but the one behind it,
is a phrase: the subject is who does it (Huddleston & Pullum 2002, ch. 7 §3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject, take_place
from graphbuilder.extraction.words.forms import INDEFINITE, NOUNS
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

AS = ("as",)


def qualify_subjects(doc: Doc) -> None:
    """Make *as* and the noun behind it a phrase of the subject in front, and that one the subject.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, AS):
        joint = doc[index]
        if not index or index + 2 >= len(doc) or doc[index + 1].lower_ not in INDEFINITE:
            continue
        role, noun = doc[index + 1].head, doc[index - 1]
        verb = role.head
        late = role.dep_ in syntax.SUBJECTS and verb.i > role.i and role.left_edge.i == index + 1
        if not late or noun.pos_ not in NOUNS or not verb.tag_.startswith("VB"):
            continue
        if _open_clause(joint, noun, verb):
            joint.head, joint.dep_ = noun, syntax.PREPOSITION
            role.head, role.dep_ = joint, syntax.PREPOSITIONAL_OBJECT


def _open_clause(joint: Token, noun: Token, verb: Token) -> bool:
    """Whether *as* opens what has its verb only from the noun before it, its subject."""
    if joint.dep_ == syntax.MARK and joint.head.i == verb.i:
        return noun.dep_ in syntax.SUBJECTS and noun.head.i == verb.i
    alone = noun.dep_ == syntax.ROOT and joint.head.i == noun.i
    if not alone or verb.dep_ not in syntax.INTRODUCED or verb.head.i != joint.i:
        return False
    take_place(verb, noun)
    make_subject(noun, verb)
    return True
