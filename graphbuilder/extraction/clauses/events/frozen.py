"""Set phrases whose verb or noun says nothing itself: "that said", "press release".

They comment on how something is said, or name a kind of thing as one word would (Huddleston &
Pullum 2002, ch. 8 §19, ch. 19 §4), so that nobody lets, says or releases anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

REACH = 4  # words and marks before a word that a phrase with it can begin with


def is_in_set_phrase(word: Token, lexicon: Lexicon) -> bool:
    """Whether a word is part of a set phrase in which nothing happens.

    Args:
        word: A verb, or a noun that elsewhere says what happens.
        lexicon: The phrases.
    """
    if word.tag_ == "VBN" and _only_compares(word, lexicon):
        return True
    kinds = lexicon.phrases("CommentPhrase"), lexicon.phrases("FrozenCompound")
    for token in word.doc[max(word.i - REACH, 0) : word.i + 1]:
        first = token.lower_
        for phrases in kinds:
            if first in phrases and syntax.opens_phrase(token, phrases, through=word.i):
                return True
    return False


def _only_compares(participle: Token, lexicon: Lexicon) -> bool:
    """Whether a bare participle behind *as* compares with what was foreseen ("left as planned").

    Nobody plans who leaves: what was planned is what they do.
    """
    before = syntax.before(participle)
    behind = participle.n_rights == 0 or participle.right_edge.is_punct
    bare = before.lower_ == "as" and participle.n_lefts <= 1 and behind
    return bare and participle.lower_ in lexicon.words("ForeseenParticiple")
