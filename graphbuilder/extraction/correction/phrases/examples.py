"""*For example* and its like behind a noun, which say how the clause goes on from the text.

"The town *for instance* has no school": the phrase is a linking adjunct of the clause, and no part
of what the noun means (Huddleston & Pullum 2002, ch. 8 §19: connective adjuncts).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.tree import verb_above
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

EXAMPLES = frozenset({"example", "instance"})


def hang_examples(doc: Doc) -> None:
    """Hang such a phrase from the verb around its noun.

    Args:
        doc: A parsed text; places in the tree are changed.
    """
    for index in worded(doc, EXAMPLES):
        phrase = doc[index].head
        bare = doc[index].dep_ == syntax.PREPOSITIONAL_OBJECT and phrase.i == index - 1
        if not bare or any(doc[index].rights) or phrase.lower_ != "for":
            continue
        verb = verb_above(phrase.head)
        if phrase.head.pos_ not in syntax.VERBAL and verb.pos_ in syntax.VERBAL:
            phrase.head, phrase.dep_ = verb, syntax.PREPOSITION
