"""Questions behind nouns that parsers take for relative clauses ("had no idea who sent it").

An idea or a clue is the answer to a question there: it sent nothing, and *how* or *why* describes
no noun for knowing (Huddleston & Pullum 2002, ch. 11 §5.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graphbuilder.lexicon import Lexicon

ASKING = ("how", "why", "who", "whom", "what", "when", "where", "whose")


def complete_nouns(doc: Doc, lexicon: Lexicon) -> None:
    """Make the question right behind a noun for knowing its content.

    Args:
        doc: A parsed text; labels in the tree are changed.
        lexicon: Nouns for knowing the answer to a question.
    """
    nouns = lexicon.words("IdeaNoun")
    for index in worded(doc, ASKING):
        noun = doc[index - 1] if index else doc[index]
        if noun.lemma_.lower() not in nouns:
            continue
        clauses = syntax.children(noun, frozenset({syntax.RELATIVE_CLAUSE}))
        for clause in clauses:
            if clause.left_edge.i == index:
                clause.dep_ = syntax.NOUN_CLAUSE
