"""What somebody is asked to be doing, taken for a predicate of *be*: "What mills is Peru selling?".

A question word's phrase in front fills the gap that the verb behind the subject leaves (Huddleston
& Pullum 2002, ch. 10 §4.5): *is* is the auxiliary of *selling*, and nothing is said to be mills.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_auxiliary
from graphbuilder.extraction.correction.questions.asked_passives import ask_passives
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

ASKING = frozenset({"what", "which"})
BE = "be"
OWN = syntax.WHOLE - {syntax.OPEN_COMPLEMENT}  # "is it planning to use"
TAKEN = syntax.ATTRIBUTES | syntax.ACTIVE_SUBJECTS


def free_progressives(doc: Doc, lexicon: Lexicon) -> None:
    """Make *be* the auxiliary of the participle behind a subject, and what is asked its object.

    So it is with the participles of passives.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Nouns for times, of which it is asked when.
    """
    for index in worded(doc, ASKING, attribute="LOWER"):
        noun = doc[index].head
        if doc[index].dep_ not in syntax.DETERMINATIVES or noun.left_edge.i != index:
            continue
        if noun.right_edge.i + 1 >= len(doc) or noun.dep_ not in TAKEN:
            continue
        be = doc[noun.right_edge.i + 1]
        verb = _progressive(be) if be.lemma_ == BE and noun.head in {be, be.head} else None
        if verb is None or noun.lemma_.lower() in lexicon.words("TimeNoun"):
            continue
        _free(be, verb)
        _give(noun, verb)
    ask_passives(doc)


def _progressive(be: Token) -> Token | None:
    """The form in *-ing* right behind the subject behind *be*, if it lacks an object."""
    verb = be.head
    if be.dep_ not in syntax.AUXILIARIES:
        verb = next((c for c in be.rights if c.dep_ in syntax.VERB_CLAUSES | syntax.WHOLE), be)
    before = [c for c in verb.lefts if c.i > be.i]
    subject = next((c for c in before if c.dep_ in syntax.ACTIVE_SUBJECTS), None)
    if verb.tag_ != "VBG" or any(c.i > verb.i and c.dep_ in OWN for c in verb.children):
        return None
    if subject is None:
        named = bool(before) and before[-1].dep_ == syntax.COMPOUND and before[-1].i == verb.i - 1
        return verb if named and before[0].left_edge.i == be.i + 1 else None
    return verb if subject.left_edge.i == be.i + 1 and subject.right_edge.i < verb.i else None


def _free(be: Token, verb: Token) -> None:
    """Put a participle where *be* stood, with all that hung there, and part its subject from it."""
    named = verb.nbor(-1)
    if named.dep_ == syntax.COMPOUND and named.head == verb:  # "is your party seeking"
        named.dep_ = syntax.SUBJECT
    if be.dep_ in syntax.AUXILIARIES:
        return
    make_auxiliary(be, verb)


def _give(noun: Token, verb: Token) -> None:
    """Hang what is asked from the preposition that ends the question, or from the verb."""
    prepositions = (c for c in verb.rights if c.dep_ == syntax.PREPOSITION)
    stranded = next((p for p in prepositions if not p.n_rights), None)
    if stranded is None:
        noun.head, noun.dep_ = verb, syntax.OBJECT
    else:
        noun.head, noun.dep_ = stranded, syntax.PREPOSITIONAL_OBJECT
