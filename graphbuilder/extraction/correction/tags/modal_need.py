"""*Need* and *dare* as modal verbs: "need not pay" has one verb, and "dared not vote", too.

They take *not* right behind them and a plain form without *to*, as modal verbs do (Huddleston &
Pullum 2002, ch. 3 §2); a tagger takes them for verbs of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon


def tell_modals(doc: Doc, lexicon: Lexicon) -> None:
    """Make modal verbs of such auxiliaries.

    Args:
        doc: A parsed text; tags, classes, labels and places in the tree are changed.
        lexicon: The forms of such verbs.
    """
    for index in worded(doc, lexicon.words("RareModal")):
        word = doc[index]
        verb = word.head if word.dep_ in syntax.AUXILIARIES else _behind_subject(word)
        if verb is None or verb.i < index:
            continue
        for child in [*word.children]:
            child.head = verb  # "no visitor need pay": a visitor pays
        word.head, word.dep_, word.tag_, word.pos_ = verb, syntax.AUXILIARY, "MD", "AUX"


def _behind_subject(word: Token) -> Token | None:
    """The verb right behind a word that was taken to describe the verb's subject, or ``None``."""
    verb = word.head.head
    described = word.dep_ in syntax.NOUN_CLAUSES and word.head.dep_ in syntax.SUBJECTS
    if not described or verb.i != word.i + 1 or verb.tag_ not in syntax.PLAIN_TAGS:
        return None
    verb.tag_ = "VB"
    return verb
