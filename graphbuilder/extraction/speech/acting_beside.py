"""Whose words those are that nothing reports: of whoever acts beside them, or just before.

*Ann Lee wept. “It is late.”*; *“I am no saint,” the man begins*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import HE_OR_SHE, is_person, is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token


def told_of(sentence: Span) -> Token | None:
    """The one person whom a sentence is about: the subject of its finite verb."""
    if sentence.root.tag_ not in syntax.FINITE_TAGS:
        return None
    subjects = syntax.children(sentence.root, syntax.ACTIVE_SUBJECTS)  # "One, Ann Lee, wept"
    return next((s for s in subjects if is_person(s) or s.lower_ in HE_OR_SHE), None)


def acts_behind(doc: Doc, end: int) -> Token | None:
    """Who is said to act right behind words that a comma ends: *“I am no saint,” the man begins*.

    Args:
        doc: A parsed text.
        end: Index of the closing mark.
    """
    if end < 1 or end + 1 >= len(doc) or doc[end - 1].text != ",":
        return None
    words = doc[end + 1 : max(doc[end + 1].sent.end, end + 2)]
    noun = next((t for t in words if t.dep_ in syntax.ACTIVE_SUBJECTS), None)
    if noun is None or noun.left_edge.i != end + 1 or not is_somebody(noun):
        return None
    verb = noun.head
    taken = any(child.i > noun.i for child in syntax.children(verb, syntax.TAKEN))
    return noun if verb.tag_ in syntax.FINITE_TAGS and verb.i > noun.i and not taken else None
