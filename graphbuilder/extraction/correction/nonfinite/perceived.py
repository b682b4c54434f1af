"""What somebody is seen to undergo behind a phrase: *saw a man with a knife being led away*.

What a verb of perception tells of its object is hung from the preposition between them, where only
*with* and what belongs to that object has a clause ("saw her with her hand being held": Huddleston
& Pullum 2002, ch. 14 §9.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

PERCEIVED = "NP VP-ing"


def find_perceived(doc: Doc, lexicon: Lexicon) -> None:
    """Give what is seen to be done to whom it is seen of, not to the noun of a phrase.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: The verbs of perception.
    """
    for index in worded(doc, ("being",)):
        doing, phrase = doc[index].head, doc[index].head.head
        if doc[index].dep_ != syntax.PASSIVE_AUXILIARY or phrase.dep_ != syntax.PREPOSITION:
            continue
        noun = syntax.child(doing, syntax.PASSIVE_SUBJECTS)
        verb = next((t for t in phrase.ancestors if t.pos_ in syntax.VERBAL), doing)
        if doing.dep_ != syntax.PREPOSITIONAL_CLAUSE or noun is None or noun.i + 1 != index:
            continue
        if phrase.lower_ == "with" and syntax.child(noun, syntax.POSSESSORS) is not None:
            continue
        seen = [o for o in syntax.children(verb, syntax.OBJECTS) if verb.i < o.i < phrase.i]
        entries = lexicon.find("verb", verb.lemma_.lower())
        if len(seen) == 1 and any(e.frame == PERCEIVED for e in entries):
            _part(doing, noun, seen[0])


def _part(doing: Token, noun: Token, seen: Token) -> None:
    """Hang a doing from the verb of perception, and its noun from the preposition before it."""
    phrase, verb = doing.head, seen.head
    noun.head, noun.dep_ = phrase, syntax.PREPOSITIONAL_OBJECT
    doing.head, doing.dep_ = verb, syntax.COMPLEMENT
    if phrase.head == verb:
        phrase.head = phrase.nbor(-1) if phrase.nbor(-1).pos_ in NOUNS else seen
    seen.head, seen.dep_ = doing, syntax.PASSIVE_SUBJECT
