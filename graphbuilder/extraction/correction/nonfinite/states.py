"""Participles behind a verb that say what state something is in, and no event of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

LEFT = "left"
HAVING = syntax.HAVE | {"'s", "’s"}
PREDICATIVES = frozenset({syntax.OBJECT_PREDICATE, syntax.OPEN_COMPLEMENT})


def is_state(participle: Token, lexicon: Lexicon) -> bool:
    """Whether a participle is what something is left, kept or said to be.

    "Was left paralyzed", "kept them posted": such a participle is an adjective (Huddleston &
    Pullum 2002, ch. 16 §10.1.3), as *missing* always is; a single word says no more than that.

    Args:
        participle: A word that was taken for a verb.
        lexicon: Which verbs have a state for their complement; which participles are states.
    """
    verb = participle.head
    if participle.dep_ not in PREDICATIVES or participle.i < verb.i:
        return False
    alone = all(child.dep_ == syntax.PREPOSITION for child in participle.children)
    if participle.tag_ == "VB" and participle.i == verb.i + 1 and not any(participle.lefts):
        return verb.lemma_.lower() in lexicon.words("LeavingVerb")  # "left open the question"
    if participle.tag_ == "VBG":
        return alone and participle.lower_ in lexicon.words("StateParticiple")
    return (
        participle.tag_ == "VBN" and alone and verb.lemma_.lower() in lexicon.words("LeavingVerb")
    )


def is_rest(participle: Token) -> bool:
    """Whether *left* says that something remains ("had no bread left", "there are two left").

    Nobody left it: without a complement, such a participle is an adjective.

    Args:
        participle: A word that was taken for a verb.
    """
    noun = participle.head
    bare = participle.lower_ == LEFT and participle.dep_ == syntax.NOUN_CLAUSE
    if not bare or noun.i > participle.i or any(True for _ in participle.children):
        return False
    verb, held = noun.head, noun.dep_ in syntax.CARRIED
    there = any(child.dep_ == syntax.EXPLETIVE for child in verb.children)
    return held and noun.right_edge.i == participle.i and (there or verb.lower_ in HAVING)
