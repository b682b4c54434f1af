"""Clauses before *but* taken for a description: "the firm *grew, but* Lee reports a loss".

No *but* joins two subjects of one verb unless something is denied of one of them (Huddleston &
Pullum 2002, ch. 15 §2.1): what stands before it is a clause, with a verb of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject, take_place
from graphbuilder.extraction.words.forms import NOUNS_AND_PRONOUNS
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

JOINED = syntax.SUBJECTS | {syntax.CONJUNCT}
DENYING = frozenset({"not", "n't", "n’t", "no", "nobody", "nothing", "none", "never"})


def part_at_but(doc: Doc) -> None:
    """Give the past form behind a first subject its own clause, which the verb's goes on.

    Args:
        doc: A parsed text; tags, labels and places in the tree are changed.
    """
    for index in worded(doc, ("but",)):
        joint = doc[index]
        first, verb = joint.head, joint.head.head
        joined = (c for c in (*first.rights, *verb.lefts) if c.dep_ in JOINED and c != first)
        second = next((c for c in joined if c.left_edge.i == index + 1), None)
        past = _past_form(first, joint)
        if second is None or past is None or not syntax.follows_comma(joint):
            continue
        if first.dep_ not in syntax.SUBJECTS or not second.i < verb.i or past.is_ancestor(verb):
            continue
        near = doc[first.left_edge.i : second.i]
        denied = any(token.lower_ in DENYING for token in near)
        if not denied and second.pos_ in NOUNS_AND_PRONOUNS and syntax.is_finite(verb):
            _part(past, verb, (first, second), joint)


def _past_form(noun: Token, joint: Token) -> Token | None:
    """The past form without an auxiliary right behind a noun, before the comma of a joint."""
    for child in noun.rights:
        past = child.dep_ == syntax.NOUN_CLAUSE and child.tag_ in syntax.PAST_TAGS
        if past and child.i < joint.i and child.left_edge.i == noun.i + 1:
            return child if syntax.child(child, syntax.AUXILIARIES) is None else None
    return None


def _part(past: Token, verb: Token, subjects: tuple[Token, Token], joint: Token) -> None:
    """Make two clauses of a verb with two subjects and of what the first of them did."""
    first, second = subjects
    before = [c for c in verb.lefts if c.i < first.left_edge.i]
    take_place(past, verb)
    past.tag_, past.pos_ = "VBD", "VERB"
    verb.head, verb.dep_, joint.head = past, syntax.CONJUNCT, past
    make_subject(first, past)
    make_subject(second, verb)
    for word in before:
        word.head = past
