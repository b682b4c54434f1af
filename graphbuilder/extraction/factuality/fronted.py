"""Negation in front of a clause: "at no time did he pay", "nor has she left", "not since May".

What denies a clause from its front turns it around, and so shows that it belongs to it (Huddleston
& Pullum 2002, ch. 9 §3.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.turning import LACKING, turned_by

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

TURNING = frozenset({"nor", "little", "least"})  # these deny where they turn the clause
AFFIRMING = frozenset({"until", "till", "til", "without", "only"})
DENIED = frozenset({"to", "that"})  # "not that it matters" denies that it does


def denies_turned(word: Token) -> bool:
    """Whether a word before a turned clause denies it, which is no negator elsewhere.

    "Nor did he pay", "little did she know", "least of all did they expect it".
    """
    return word.lower_ in TURNING and turned_by(word.head) == word


def is_negative_phrase(preposition: Token, lexicon: Lexicon) -> bool:
    """Whether a phrase negates its clause ("at no time did he pay", "has in no way helped").

    What does not turn the clause around says only of itself that something is lacking: "with no
    money left, they sold it", "in no time they left".

    Args:
        preposition: Where the phrase begins.
        lexicon: The nouns of phrases that deny a clause wherever they stand.
    """
    noun = next((c for c in preposition.children if c.dep_ == syntax.PREPOSITIONAL_OBJECT), None)
    verb = preposition.head
    if noun is None or preposition.i > verb.i:
        return False
    if noun.lower_ == "none":
        return True
    own = {child.lower_ for child in noun.lefts if child.dep_ in syntax.PRENOMINAL}
    if "no" in own and noun.lemma_.lower() in lexicon.words("DenyingNoun"):
        soon = preposition.lower_ == "in" and noun.lower_ == "time"
        return not soon or turned_by(verb) == preposition
    return bool(own & LACKING) and turned_by(verb) == preposition


def is_raised(word: Token) -> bool:
    """Whether a word before a phrase denies the verb behind it.

    "Never in my life has it happened", "not since May has it rained"; *until* turns a clause, too,
    and says that it did come to be so.
    """
    phrase = word.head
    if not word.i < phrase.i < phrase.head.i:
        return False
    turned = word.lower_ == "not" and phrase.lower_ not in AFFIRMING
    return word.lower_ == "never" or (turned and turned_by(phrase.head) == word)


def stands_before_marker(word: Token) -> bool:
    """Whether *not* stands before the conjunction of a clause, and denies nothing within.

    "Not until the rain stopped did they leave", "he left not because he was ill".
    """
    following = word.i + 1
    if word.lower_ != "not" or following >= len(word.doc):
        return False
    mark = word.doc[following]
    opens = mark.dep_ == syntax.MARK and mark.lower_ not in DENIED
    return opens and mark.head.i == word.head.i
