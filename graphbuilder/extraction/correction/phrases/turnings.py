"""Where to something turns, hung from what it turns from: "shifted from mining *to tourism*".

*From* and *to* are a pair beside a verb of change, and no miner mines to tourism (Huddleston &
Pullum 2002, ch. 4 §5.3: source and goal).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

FROM, TO = "from", "to"


def return_goals(doc: Doc, lexicon: Lexicon) -> None:
    """Hang what *to* opens behind *from* and a gerund from the verb of change.

    Args:
        doc: A parsed text; tags, labels and places in the tree are changed.
        lexicon: Verbs of turning from one thing to another.
    """
    for index in worded(doc, (FROM,)):
        source = doc[index]
        verb = source.head
        if source.dep_ != syntax.PREPOSITION or verb.i > index or verb.pos_ not in syntax.VERBAL:
            continue
        gerund = next((c for c in source.rights if c.tag_ == "VBG"), None)
        if gerund is None or verb.lemma_.lower() not in lexicon.words("TurningVerb"):
            continue
        goal = _goal_in(gerund)
        if goal is not None:
            goal.head = verb
        if gerund.dep_ == syntax.PREPOSITIONAL_CLAUSE and not any(gerund.children):
            gerund.tag_, gerund.pos_, gerund.dep_ = "NN", "NOUN", syntax.PREPOSITIONAL_OBJECT


def _goal_in(gerund: Token) -> Token | None:
    """The phrase with *to* that hangs from a gerund or from its complement, and ends with it."""
    holders = (gerund, *syntax.children(gerund, syntax.COMPLEMENTS))
    for holder in holders:
        for phrase in holder.rights:
            opens = phrase.lower_ == TO and phrase.dep_ == syntax.PREPOSITION
            if opens and phrase.n_rights and phrase.right_edge.i == gerund.right_edge.i:
                return phrase
    return None
