"""What the word of a clause has a place for: the frame of its entry, an infinitive, a gerund."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon


def frame_of(clause: Clause) -> str:
    """The frame of a clause's entry, or the empty string."""
    return (clause.entry.frame or "") if clause.entry else ""


def takes_gerund(governor: Clause, lexicon: Lexicon) -> bool:
    """Whether the governing word takes a gerund with a subject of its own as its content."""
    entry = governor.entry
    if entry is None or not entry.relation.takes_content:
        return False
    if entry.frame is not None and entry.frame.islower():
        return False  # of a noun: "approved a bill banning boats"
    listed = lexicon.find(entry.part, entry.lemma)
    return any(other.frame == "NP VP-ing" and other.words == entry.words for other in listed)


def takes_infinitive(governor: Clause) -> bool:
    """Whether the governing word's entry has a place for an infinitive."""
    entry = governor.entry
    if entry is None or not entry.relation.takes_content:
        return False
    if entry.frame is None:
        # Verbs list their infinitives; nouns and adjectives that have a content take one.
        return entry.part != "verb"
    return entry.frame.endswith("to VP")
