"""What the word of a clause has a place for: the frame of its entry, an infinitive, a gerund."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Kind
from graphbuilder.extraction.syntax.phrases import is_announced

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon, Relation


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


def ascribed(verb: Token, governor: Clause, lexicon: Lexicon) -> Relation | None:
    """What an adjective says of its infinitive where a verb ascribes it ("found fit to drive").

    The infinitive completes the adjective, whose subject is who it is ascribed to (Huddleston &
    Pullum 2002, ch. 14 §1.2: raised and ordinary subjects of adjectives).

    Args:
        verb: Any verb.
        governor: The clause that it is linked to.
        lexicon: Adjectives with what they say of their infinitive.

    Returns:
        ``None`` where no such adjective stands before the verb.
    """
    adjective = syntax.first_conjunct(verb).head
    judged = adjective.dep_ in syntax.SMALL_CLAUSES and adjective.head.i == governor.head.i
    judged = judged and governor.kind is Kind.VERB
    relation = governor.evoked
    told = frame_of(governor) == "NP ADJ" or (relation is not None and relation.takes_content)
    told = told and not (governor.entry and adjective.lower_ in governor.entry.words)
    if not (judged and told and syntax.is_infinitive(verb)) or is_announced(verb):
        return None  # "made it illegal", "find guilty": the adjective is part of the verb
    known = (e.relation for e in lexicon.find("adjective", adjective.lower_))
    return next((r for r in known if r.takes_content and r.controller == "subject"), None)
