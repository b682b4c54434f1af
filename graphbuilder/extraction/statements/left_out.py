"""Members of a coordination that *not* or *rather than* leaves out ("with wit and not malice")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.statements.repeated import is_left_out_with_preposition

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_left_out(member: Token) -> bool:
    """Whether a member of a coordination is left out of it ("Italy but not Greece or Malta").

    Args:
        member: The head of a noun phrase.
    """
    first, doc = member.left_edge, member.doc
    if goes_on(member):
        return is_left_out(member.head)
    if is_left_out_with_preposition(member):
        return True
    if first.i < 2:  # noqa: PLR2004 - *but* and *not*
        return False
    word = doc[first.i - 1]
    if word.lower_ == "than" and doc[first.i - 2].lower_ == "rather":
        return member.dep_ == syntax.CONJUNCT
    before = word.dep_
    if syntax.NEGATION not in (before, first.dep_):
        return False
    joined = syntax.COORDINATOR in (before, doc[first.i - 2].dep_)
    return (joined and not _opens_clause(member)) or member.dep_ == syntax.CONJUNCT


def _opens_clause(member: Token) -> bool:
    """Whether a member is the subject of a clause of its own ("it rained, and not all ran").

    There *not* denies that clause, and *and* joins no nouns (Huddleston & Pullum 2002, ch. 9 §1.2).
    """
    verb = member.head
    subject = member.dep_ in syntax.SUBJECTS and verb.i > member.i
    return subject and verb.dep_ == syntax.CONJUNCT and verb.head.pos_ in syntax.VERBAL


def goes_on(member: Token) -> bool:
    """Whether nothing but *and* or *or* joins a member to a later one before it.

    Args:
        member: The head of a noun phrase.
    """
    if member.dep_ != syntax.CONJUNCT or member.head.dep_ != syntax.CONJUNCT:
        return False
    between = member.doc[member.head.i + 1 : member.left_edge.i]
    joints = {t.lower_ for t in between if t.head.i == member.head.i and not t.is_punct}
    own = member.left_edge.lower_ in {"no", "not"} or any(t.text == "," for t in between)
    return not own and bool(joints & {"and", "or"}) and not joints & {"but", "not", "than"}
