"""Who says what a clause reports, where the parser or control gave it nobody who can speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link
from graphbuilder.extraction.words.people import has_voice
from graphbuilder.extraction.words.reporting import SAID

if TYPE_CHECKING:
    from spacy.tokens import Token


def give_voices(clauses: Clauses) -> None:
    """Give reporting verbs the subjects that English gives them; clauses are changed in place.

    A participle behind a comma is the doing of whoever the clause around it speaks of: "Lee took
    to the radio, saying …". A finite verb has a subject, which parsers lose where a phrase in
    front ends in a comma: "On the radio, Kim Lee, a minister, said …".
    """
    for clause in clauses:
        attributes = clause.entry.relation.attributes if clause.entry else None
        if attributes not in SAID or clause.kind is not Kind.VERB or clause.passive:
            continue
        if syntax.is_gerund(clause.head):
            mute = attributes == "speech" and clause.subject_clause is None
            mute = mute and not any(map(has_voice, clause.subjects))
            if mute and clause.link is not Link.SUBJECT and _is_set_off(clause):
                clause.subjects = _voices_above(clause) or clause.subjects
        elif not clause.subjects and clause.subject_clause is None and not clause.expletive:
            clause.subjects = _named_in_front(clause.head)


def _is_set_off(clause: Clause) -> bool:
    """Whether a gerund stands right behind a comma, or before one at the front of its sentence."""
    first, last = clause.head.left_edge, clause.head.right_edge
    doc = first.doc
    front = bool(first.is_sent_start) and last.i + 1 < len(doc) and doc[last.i + 1].text == ","
    return front or (first.i > 0 and doc[first.i - 1].text == ",")


def _voices_above(clause: Clause) -> list[Token]:
    """The subjects of the nearest clause above that can speak, else *it* of the nearest."""
    above = [other.subjects for other in clause.ancestors() if other.subjects]
    speaking = ([noun for noun in subjects if has_voice(noun)] for subjects in above)
    nearest = [noun for noun in (above[0] if above else []) if noun.lower_ == "it"]
    return next(filter(None, speaking), nearest)


def _named_in_front(verb: Token) -> list[Token]:
    """The person whose name was joined to a phrase before a verb that has no subject."""
    before = reversed(verb.doc[verb.sent.start : verb.i])
    names = (t for t in before if t.ent_type_ == "PERSON" and t.dep_ in syntax.LIST_ITEMS)
    if verb.tag_ not in syntax.FINITE_TAGS or syntax.child(verb, syntax.SUBJECTS) is not None:
        return []
    return [name for name in [next(names, None)] if name is not None]
