"""Verb phrases left out behind an auxiliary: "promised to mend it but *did not*", "Mali *did not*".

What is left out is what was said before: what somebody meant or was said to do, or what somebody
else did (Huddleston & Pullum 2002, ch. 17 §7.2: post-auxiliary ellipsis).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link, Oblique
from graphbuilder.extraction.words.denying import NOT_OR_NEVER
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.people import NOMINATIVES

if TYPE_CHECKING:
    from spacy.tokens import Token

DOING = frozenset({"did", "does", "do"})
PRONOUNS = NOMINATIVES | {"it"}
SO = "so"
BESIDE = syntax.SUBJECTS | {syntax.NEGATION, syntax.ADVERB, syntax.PUNCTUATION, syntax.COORDINATOR}


def fill_ellipses(clauses: Clauses) -> None:
    """Let a bare auxiliary say what it stands for.

    Args:
        clauses: All clauses of a text, linked, with their participants; changed in place.
    """
    for clause in clauses:
        if not _is_ellipsis(clause):
            continue
        meant = _meant(clause, clauses)
        if meant is None or meant.passive or not (meant.objects or meant.entry):
            continue
        clause.entry, clause.relation = meant.entry, meant.relation
        clause.objects = list(meant.objects)
        clause.obliques = [_copy(o) for o in meant.obliques if o.filler.ent_type_ not in TIMES]


def _copy(oblique: Oblique) -> Oblique:
    """The same phrase, as a participant of another clause."""
    return Oblique(oblique.preposition, oblique.filler, oblique.marker)


def _is_ellipsis(clause: Clause) -> bool:
    """Whether a clause is nothing but an auxiliary that is denied, stressed or opened by *so*."""
    verb = clause.head
    bare = verb.lower_ in DOING or verb.lower_ in syntax.HAVE
    if clause.kind is not Kind.VERB or clause.link is not Link.ROOT or not bare:
        return False
    if clause.objects or clause.obliques or any(c.dep_ not in BESIDE for c in verb.children):
        return False
    before = {child.lower_ for child in verb.lefts}
    denied = any(c.lower_ in NOT_OR_NEVER for c in verb.children)
    own = syntax.child(verb, syntax.SUBJECTS)
    stressed = verb.dep_ == syntax.CONJUNCT and own is not None and own.lower_ in PRONOUNS
    return denied or stressed or (SO in before and any(s.i > verb.i for s in clause.subjects))


def _meant(clause: Clause, clauses: Clauses) -> Clause | None:
    """The clause of which a bare auxiliary leaves out the rest."""
    start, _ = clauses.sentence(clause.head)
    earlier = [c for c in clauses if start <= c.head.i < clause.head.i and c.link is Link.ROOT]
    above = {token.i for token in clause.head.ancestors}
    hosts = (c for c in reversed(earlier) if c.kind is Kind.VERB and c.head.i in above)
    host = next((c for c in hosts if not _is_ellipsis(c)), None)
    if host is None:
        return None
    contents = [c for c in clauses.contents(host) if c.head.i < clause.head.i]
    own = syntax.child(clause.head, syntax.SUBJECTS)
    if not contents:
        return host if own is not None and own.lower_ not in PRONOUNS else None
    told = contents[-1]
    shared = own is None or own.lower_ in PRONOUNS
    return told if shared and told.kind is Kind.VERB and _agrees(clause.head, told) else None


def _agrees(auxiliary: Token, told: Clause) -> bool:
    """Whether an auxiliary is that of the verb it stands for ("had killed … had not")."""
    if syntax.is_infinitive(told.head):
        return True
    perfect = any(child.lower_ in syntax.HAVE for child in told.head.lefts)
    return perfect is (auxiliary.lower_ in syntax.HAVE)
