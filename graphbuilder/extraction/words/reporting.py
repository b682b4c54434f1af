"""What a verb can do with a clause behind it: say, claim or report it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

SAID = frozenset({"speech", "report"})  # what verbs attribute to who says it
CLAIMED = SAID | {"accusation", "attitude"}
BY_NOUN = "noun"  # a value of gb:SpecifyingVerb


def takes_content(word: Token, lexicon: Lexicon, part: str = "verb") -> bool:
    """Whether a word can have a clause for its content.

    Args:
        word: A verb, or a word of another part of speech.
        lexicon: What words evoke.
        part: The part of speech that it is looked up as.
    """
    entries = lexicon.find(part, word.lemma_.lower())
    return any(entry.relation.takes_content for entry in entries)


def reports(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a word is a verb that can tell *that* something is so."""
    if verb.pos_ not in syntax.VERBAL:
        return False
    entries = lexicon.find("verb", verb.lemma_.lower())
    return any(
        entry.relation.takes_content and (entry.frame is None or entry.frame.endswith("that S"))
        for entry in entries
    )


def claims(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb can say, think or find that something is so."""
    entries = lexicon.find("verb", verb.lemma_.lower())
    return any(entry.relation.attributes is not None for entry in entries)


def speaks(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb can say something, with the words that it needs ("hit *out* at him")."""
    entries = lexicon.find("verb", verb.lemma_.lower())
    spoken = [entry for entry in entries if entry.relation.attributes == "speech"]
    behind = {token.lower_ for token in verb.sent if token.i > verb.i}
    return any(behind.issuperset(entry.words) for entry in spoken)


def specifies(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb says more of something, or gives what does ("give details")."""
    how = lexicon.words("SpecifyingVerb").get(verb.lemma_.lower())
    if how != BY_NOUN:
        return how is not None
    nouns = lexicon.words("SpecifiedNoun")
    return any(o.lemma_.lower() in nouns for o in syntax.children(verb, syntax.OBJECTS))
