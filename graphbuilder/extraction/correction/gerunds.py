"""Gerunds that a parser hung from their subject, as if they only described it.

"Reports of soldiers firing", "the possibility of Mali winning": what is reported or possible is
that they do it, and not those who do (Huddleston & Pullum 2002, ch. 14 §4.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

JOINTS = frozenset({"of", "about", "over"})
SAYING = frozenset({"speech", "report", "accusation", "attitude"})


def free_gerunds(doc: Doc, lexicon: Lexicon) -> None:
    """Make a gerund behind a noun of saying or of chance a clause with the noun before as subject.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Which nouns say something, or that something may be.
    """
    label = doc.vocab.strings[syntax.NOUN_CLAUSE]
    for index in (doc.to_array("DEP") == label).nonzero()[0].tolist():
        verb = doc[index]
        noun = verb.head
        joint, holder = noun.head, noun.head.head
        behind = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.right_edge.i >= verb.i > noun.i
        passive = syntax.child(verb, frozenset({syntax.PASSIVE_AUXILIARY}))
        first = verb if passive is None else passive
        if not behind or first.tag_ != "VBG" or joint.lower_ not in JOINTS:
            continue
        whole = syntax.child(verb, syntax.SUBJECTS) is None
        close = verb.doc[verb.left_edge.i - 1].i == noun.i
        if whole and close and _has_content(holder, lexicon):
            verb.head, verb.dep_ = joint, syntax.PREPOSITIONAL_CLAUSE
            noun.head = verb
            noun.dep_ = syntax.SUBJECT if passive is None else syntax.PASSIVE_SUBJECT


def _has_content(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun tells of something that is said, felt or possible."""
    lemma = noun.lemma_.lower()
    if noun.pos_ != "NOUN":
        return False
    if lexicon.words("ModalNoun").get(lemma) == "possible":
        return True
    return any(
        entry.relation.attributes in SAYING and entry.relation.takes_content
        for entry in lexicon.find("noun", lemma)
    )
