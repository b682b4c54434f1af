"""What belongs to what somebody is called, and not to the clause around it.

"Named as traders from Lund", "described as a friend of farmers in the valley": where somebody is
called something is hardly ever told behind what they are called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.mentions.markables import NAMES
from graphbuilder.extraction.mentions.names import name_head
from graphbuilder.extraction.words import roles
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from graphbuilder.extraction.clauses.clause import Clause, Oblique

ROLE = "role"
JOINTS = frozenset({"of", "for", "on", "and", "in", "to", "the", "&", ","})
APPOSED = frozenset({syntax.APPOSITION})
LONGEST_NAME = 8  # tokens of a quoted name with its marks
PLACED = frozenset({"location", "source"})
TELLING_WHO = frozenset({"identifies", "names"})


def names_somebody(clause: Clause) -> bool:
    """Whether a clause says what somebody calls or takes something for, wherever that is.

    Args:
        clause: Any clause.
    """
    relation = clause.evoked
    called = bool(clause.objects) or clause.passive
    told = relation is not None and (relation.voices is not None or relation.name in TELLING_WHO)
    return called and told


def belongs_to_name(oblique: Oblique, role: str | None, named: Token | None) -> bool:
    """Whether a phrase stands behind what somebody is called, and says where that one is.

    Args:
        oblique: A phrase.
        role: The role that it would have.
        named: The head of what somebody was called before it, if anything.
    """
    if named is None or role not in PLACED:
        return False
    between = named.doc[named.i + 1 : oblique.marker.i]
    return not any(token.pos_ in syntax.VERBAL or token.text == ";" for token in between)


def behind_named(head: Token, end: int, *, known: bool) -> int:
    """Where the quoted word ends that says which word, song or code a noun means (*the word "so"*).

    Args:
        head: The noun.
        end: Where its phrase ends so far.
        known: Whether the noun is known to stand for something with a name already.

    Returns:
        Index of the token after the word; ``end`` where there is none.
    """
    doc = head.doc
    named = not known and head.pos_ == "NOUN" and end + 2 < len(doc) and doc[end].tag_ == "``"
    if not named or not (doc[end + 1].head == head or syntax.child(head, APPOSED)):
        return end
    for token in doc[end + 2 : end + LONGEST_NAME]:
        if token.tag_ == "''":
            return int(token.i) + 1
    return end


def ends_of_names(doc: Doc) -> dict[int, int]:
    """Where the names of a text end that have small words in them, by the word they hang from.

    *The Party for Bread* is the party for bread wherever it is quoted.
    """
    return {
        name_head(span).i: span.end
        for span in doc.spans.get(NAMES, ())
        if any(t.lower_ in JOINTS or _joins(t) for t in span) and not _goes_on(span)
    }


def _joins(word: Token) -> bool:
    """Whether a preposition has a capital, as words of a name have (*Doctors Without Borders*)."""
    return word.pos_ == "ADP" and word.is_title


def _goes_on(name: Span) -> bool:
    """Whether a found name ends within a phrase, or holds words that no name joins."""
    last = name[-1]
    small = any(token.is_lower and token.lower_ not in JOINTS for token in name)
    return small or last.is_lower or (last.dep_ in syntax.MODIFIERS and last.head.i >= name.end)


def speaks_for(noun: Token) -> bool:
    """Whether a noun is one for who speaks for somebody ("a spokesman *for the guild*")."""
    voice = noun.lemma_.lower() in roles.load().words("VoiceNoun")
    return voice and any(child.lower_ == "for" for child in noun.rights)


def who_is_one(head: Token) -> Token:
    """The name behind *one* of several, which says who it is ("one of the pair, Ann Lee").

    One of the buses is nobody.

    Args:
        head: The head of a noun phrase.

    Returns:
        The head of the name in apposition, or the head itself.
    """
    if head.lower_ != "one" or not syntax.has_phrase(head, "of"):
        return head
    names = (c for c in head.rights if c.dep_ == syntax.APPOSITION and c.pos_ == "PROPN")
    things = (
        noun.pos_ == "NOUN" and not is_somebody(noun)
        for preposition, noun in syntax.prepositional(head)
        if preposition.lower_ == "of"
    )
    return next(names, head) if not any(things) else head
