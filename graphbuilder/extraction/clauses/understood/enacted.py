"""Laws whose infinitive says what they do once they are in force ("passed a bill to ban it").

The infinitive is the complement of the noun, and no end of whoever passes the law (Huddleston &
Pullum 2002, ch. 14 §1.4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon


def does_itself(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is a law or a motion that does what the infinitive behind it says.

    Whoever needs or uses a law to run a port runs it; what is passed or rejected acts itself.

    Args:
        noun: A noun with an infinitive.
        lexicon: Nouns for laws, and verbs of what is done to them until they are in force.
    """
    if noun.lemma_.lower() not in lexicon.words("EnactedNoun"):
        return False
    free = noun.dep_ not in syntax.OBJECTS
    return free or noun.head.lemma_.lower() in lexicon.words("EnactingVerb")
