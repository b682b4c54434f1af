"""*Need* and *dare* as modal verbs: "need not pay" has one verb, and "dared not vote", too.

They take *not* right behind them and a plain form without *to*, as modal verbs do (Huddleston &
Pullum 2002, ch. 3 §2); a tagger takes them for verbs of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graphbuilder.lexicon import Lexicon


def tell_modals(doc: Doc, lexicon: Lexicon) -> None:
    """Make modal verbs of such auxiliaries.

    Args:
        doc: A parsed text; tags, classes, labels and places in the tree are changed.
        lexicon: The forms of such verbs.
    """
    for index in worded(doc, lexicon.words("RareModal")):
        word, verb = doc[index], doc[index].head
        if word.dep_ not in syntax.AUXILIARIES or verb.i < index:
            continue
        for child in [*word.children]:
            child.head = verb  # "no visitor need pay": a visitor pays
        word.head, word.dep_, word.tag_, word.pos_ = verb, syntax.AUXILIARY, "MD", "AUX"
