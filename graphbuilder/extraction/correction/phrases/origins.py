"""Where somebody is from, taken for where something is won or bought: "was won by Lee from Fiji".

A passive says by whom; a land right behind the name of a person describes that person, who is
not the less from there when the sentence is active (Huddleston & Pullum 2002, ch. 5 §14.2:
modifiers of nouns).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FROM = "from"
LANDS = frozenset({"GPE", "NORP"})


def hand_origins(doc: Doc) -> None:
    """Hang *from* and a land from the name of a person right before it, who acts in a passive.

    Args:
        doc: A parsed text; places in the tree are changed.
    """
    for index in worded(doc, (FROM,)):
        phrase = doc[index]
        agent = syntax.child(phrase.head, syntax.AGENTS)
        if phrase.dep_ != syntax.PREPOSITION or agent is None or agent.dep_ != syntax.AGENT:
            continue
        land = syntax.child(phrase, syntax.PREPOSITIONAL_OBJECTS)
        name = _last_name(agent)
        if name is None or land is None or land.ent_type_ not in LANDS:
            continue
        if name.right_edge.i + 1 == index and name.ent_type_ == "PERSON":
            phrase.head = name


def _last_name(agent: Token) -> Token | None:
    """The last of those who act behind *by*."""
    noun = syntax.child(agent, syntax.PREPOSITIONAL_OBJECTS)
    return None if noun is None else syntax.conjuncts(noun)[-1]
