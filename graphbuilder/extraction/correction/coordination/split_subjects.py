"""Subjects of two nouns, the first of which a parser left in the clause before.

"Police searched the house and two men and a woman were arrested": one woman *was* arrested, so that
the men were, too; and of "the coast and schools and shops were closed" the two that are alike go
together (Huddleston & Pullum 2002, ch. 5 §18, ch. 15 §3: agreement, likeness of coordinates).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

AND = "and"
PLURAL = frozenset({"are", "were", "have"})


def join_split_subjects(doc: Doc) -> None:
    """Hang the noun before a subject and its *and* from the verb of that subject.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in labelled(doc, "DEP", tuple(syntax.SUBJECTS)):
        subject = doc[index]
        verb = subject.head
        if verb.dep_ != syntax.CONJUNCT or verb.head.i > index or subject.pos_ not in NOUNS:
            continue
        noun = _noun_before(subject)
        if noun is None or not (_is_wanted(verb, subject) or _are_alike(noun, subject)):
            continue
        first, joint = noun.head, doc[subject.left_edge.i - 1]
        for word in syntax.children(first, frozenset({syntax.COORDINATOR})):
            word.head = verb.head
        noun.head, noun.dep_ = verb, subject.dep_
        subject.head, subject.dep_ = noun, syntax.CONJUNCT
        joint.head, joint.dep_ = noun, syntax.COORDINATOR


def _noun_before(subject: Token) -> Token | None:
    """The noun between two *and*: one joins it to a noun of the clause before, one to a subject."""
    doc, start = subject.doc, subject.left_edge.i
    if start < 2 or doc[start - 1].lower_ != AND:  # noqa: PLR2004 - a noun and its joint
        return None
    noun = next((t for t in (doc[start - 2], *doc[start - 2].ancestors) if t.pos_ in NOUNS), None)
    if noun is None or noun.right_edge.i != start - 2 or noun.dep_ != syntax.CONJUNCT:
        return None
    before = doc[noun.left_edge.i - 1]
    held = noun.head.dep_ in syntax.OBJECTS | syntax.PREPOSITIONAL_OBJECTS
    return noun if before.lower_ == AND and before.head == noun.head and held else None


def _is_wanted(verb: Token, subject: Token) -> bool:
    """Whether a verb in the plural has one singular noun for its subject."""
    single = subject.tag_ in syntax.SINGULAR_TAGS and not any(
        c.dep_ in {syntax.NUMBER, syntax.CONJUNCT} for c in subject.children
    )
    return single and first_word(verb).lower_ in PLURAL


def _are_alike(noun: Token, subject: Token) -> bool:
    """Whether two nouns are bare plurals, and the one before them is not."""
    bare = all(t.tag_ in syntax.PLURAL_TAGS and not t.n_lefts for t in (noun, subject))
    return bare and any(c.dep_ in syntax.DETERMINING for c in noun.head.lefts)
