"""Questions with *when* that a parser took for times: "did not know *when they would leave*".

A time that lies ahead has the present tense in English ("when they leave"), so that *when* with
*will* or *would* opens a question (Huddleston & Pullum 2002, ch. 11 §5; ch. 17 §7).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

WHEN = ("when",)
AHEAD = frozenset({"will", "would", "'ll", "’ll", "'d", "’d"})


def ask_when(doc: Doc, lexicon: Lexicon) -> None:
    """Make what is asked of a clause with *when* and *will* behind a verb that can have one.

    Args:
        doc: A parsed text; labels in the tree are changed.
        lexicon: Which verbs can have a clause for their content.
    """
    for index in worded(doc, WHEN):
        verb = doc[index].head
        asking = verb.head
        beside = verb.dep_ == syntax.ADVERBIAL_CLAUSE and asking.i < index < verb.i
        if not beside or not any(c.lower_ in AHEAD and c.tag_ == "MD" for c in verb.lefts):
            continue
        if not _is_complete(asking) and _can_ask(asking, lexicon):
            verb.dep_ = syntax.COMPLEMENT


def _can_ask(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb says or knows something ("knew when it would end", but not "came when")."""
    return any(
        entry.relation.takes_content
        and not entry.words
        and (entry.frame is None or entry.frame.endswith("that S"))
        for entry in lexicon.find("verb", verb.lemma_.lower())
    )


def _is_complete(verb: Token) -> bool:
    """Whether a verb has what it says or knows already ("said it when they would leave")."""
    return syntax.child(verb, syntax.OBJECTS | syntax.COMPLETE) is not None
