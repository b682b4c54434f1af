"""Noun phrases beside an object that a parser took for objects too, and that are none.

Two objects need a verb that gives the one to the other, or says that one is the other; what else
stands beside an object glosses or lists it, stresses the subject, or says when or how much
(Huddleston & Pullum 2002, ch. 4 §4).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Kind
from graphbuilder.extraction.clauses.participants.objects import are_parted
from graphbuilder.extraction.words.frames import gives
from graphbuilder.extraction.words.labels import TIMES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause, Clauses
    from graphbuilder.lexicon import Lexicon

PARTING = frozenset({",", ";", ":", "—", "–", "(", "..."})
GLOSSING = frozenset({":", "—", "–", "("})
WHOLE = frozenset({"all", "entire", "whole"})
DEGREES = frozenset({"lot", "bit", "deal", "most", "more", "less", "least", "much", "%", "percent"})


def drop_surplus(clause: Clause, lexicon: Lexicon) -> None:
    """Leave a verb the objects that are its own.

    Args:
        clause: A clause with its own participants; changed in place.
        lexicon: Which verbs give something to somebody; which nouns say when.
    """
    found = syntax.children(clause.head, syntax.OBJECTS)
    if not found:
        return
    _drop_lasting(clause, found, lexicon)
    _drop_measured(clause, found, lexicon)
    _drop_bracketed(clause, found)
    _drop_gapped(clause, found)
    _drop_beside(clause, found, lexicon)
    _drop_apart(clause, found)
    _drop_loose(clause, found)
    _drop_moved(clause, found)
    _drop_behind_carried(clause, found)


def _drop_behind_carried(clause: Clause, found: list[Token]) -> None:
    """Leave out what is coordinated with a noun that is a part of the verb.

    "Made a promise and a cake": nobody promised the cake.
    """
    for noun in clause.words:
        if noun.dep_ not in syntax.OBJECTS or noun.head.i != clause.head.i:
            continue
        behind = [token for token in found if token.i > noun.i]
        apart = {t.i for first in (noun, *behind) for t in syntax.conjuncts(first)} - {noun.i}
        clause.objects = [token for token in clause.objects if token.i not in apart]


def _drop_beside(clause: Clause, found: list[Token], lexicon: Lexicon) -> None:
    """Leave out what stresses the subject, or says when or how much, beside an object.

    "Which they made themselves", "praised it a lot", "read it these days".
    """
    last = found[-1] if len(found) > 1 and not clause.passive else None
    if last is None or last.i < clause.head.i or last not in clause.objects:
        return
    stresses = last.lower_.endswith(("self", "selves"))
    degree = last.lemma_.lower() in DEGREES and not syntax.has_phrase(last, "of")
    if gives(clause.head, lexicon) and not stresses:
        return
    if stresses or degree:
        clause.objects = [token for token in clause.objects if token.i != last.i]
    elif _dates(last, clause, lexicon):
        clause.objects = [token for token in clause.objects if token.i != last.i]
        clause.times.append(last)


def _drop_lasting(clause: Clause, found: list[Token], lexicon: Lexicon) -> None:
    """Leave out how long something goes on ("moves all the time", "loved her our whole lives")."""
    last = found[-1]
    if last.i < clause.head.i or not any(token.lower_ in WHOLE for token in last.lefts):
        return
    lemma = last.lemma_.lower()
    lasts = lemma == "time" or (
        len(found) > 1 and (lemma == "life" or lemma in lexicon.words("TimeNoun"))
    )
    if lasts and clause.head.lemma_.lower() not in lexicon.words("ObjectVerb"):
        clause.objects = [token for token in clause.objects if token.i != last.i]


def _drop_measured(clause: Clause, found: list[Token], lexicon: Lexicon) -> None:
    """Leave out how long before or after something it is ("lived millions of years after them").

    What stands right before such a word measures it (Huddleston & Pullum 2002, ch. 7 §4.4).
    """
    last = found[-1]
    end = syntax.noun_phrase(last)[1]
    doc, verb = last.doc, clause.head
    if last.i < verb.i or end >= len(doc) or doc[end].lower_ not in lexicon.words("SequenceWord"):
        return
    timed = doc[end - 1].lemma_.lower() in lexicon.words("TimeNoun")
    if timed and verb.lemma_.lower() not in lexicon.words("ObjectVerb"):
        clause.objects = [token for token in clause.objects if token.i != last.i]


def _dates(noun: Token, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a noun of time beside an object says when, and not what is done."""
    timed = noun.ent_type_ in TIMES or noun.lemma_.lower() in lexicon.words("TimeNoun")
    return timed and clause.head.lemma_.lower() not in lexicon.words("ObjectVerb")


def _kept_behind(clause: Clause, found: list[Token]) -> list[Token]:
    """The objects behind a verb, one of each coordination, that it has not been relieved of."""
    return [token for token in found if token.i > clause.head.i and token in clause.objects]


def _glosses(first: Token, second: Token) -> bool:
    """Whether a noun explains what stands before it, and is no member of a list.

    A dash, colon or bracket says so ("a gap — a hole"), and so does a comma behind another clause
    ("found it and sold it to Lee, a dealer").
    """
    start = syntax.start_of_phrase(second)
    mark = second.doc[start - 1].text if start else ""
    verbs = any(t.pos_ == "VERB" for t in second.doc[first.i + 1 : second.left_edge.i])
    alone = mark == "," and len(syntax.conjuncts(second)) == 1
    return mark in GLOSSING or (alone and verbs)


def _drop_bracketed(clause: Clause, found: list[Token]) -> None:
    """Leave out what an editor puts in square brackets behind an object ("saw it [the whale]")."""
    glosses = {
        second.i
        for first, second in pairwise(found)
        if second.left_edge.text.startswith("[") and first.pos_ != "PRON"
    }
    if glosses:
        clause.objects = [token for token in clause.objects if token.i not in glosses]


def _drop_gapped(clause: Clause, found: list[Token]) -> None:
    """Leave out "and Portugal the tunnel" behind "Spain built the bridge".

    Of two objects, the second right behind a coordinated member of the first, that member is
    the subject of a verb that is not repeated.
    """
    for first, second in pairwise(found):
        members = syntax.conjuncts(first)
        if len(members) > 1 and members[-1].right_edge.i + 1 == second.left_edge.i:
            gapped = {members[-1].i, *(token.i for token in syntax.conjuncts(second))}
            clause.objects = [token for token in clause.objects if token.i not in gapped]


def _drop_apart(clause: Clause, found: list[Token]) -> None:
    """Leave a verb the first of two objects that nothing coordinates.

    What is parted from the first ("killed five, another attack of theirs") is in apposition, or
    belongs to another word; a bare noun right behind it is the head of the same phrase ("handle
    the flood crisis").
    """
    for first, second in pairwise(_kept_behind(clause, found)):
        between = first.doc[first.i + 1 : second.left_edge.i]
        joined = (*between, *first.subtree, *second.rights)
        glosses = _glosses(first, second)
        if any(token.dep_ == syntax.COORDINATOR for token in joined) and not glosses:
            return
        bare = not any(child.dep_ in syntax.DETERMINATIVES for child in second.children)
        quoted = all(token.is_quote for token in between)  # "gave a terse “no”"
        lost = second if glosses or (are_parted(first, second) and not quoted) else first
        if lost is first and (second.i != first.i + 1 or not bare or first.pos_ == "PRON"):
            continue
        members = {token.i for token in syntax.conjuncts(lost)}
        clause.objects = [token for token in clause.objects if token.i not in members]


def _drop_loose(clause: Clause, found: list[Token]) -> None:
    """Leave out an only object that a mark parts from its verb ("talked of that: ten ships").

    It stands in apposition to something else, or begins anew; two marks enclose an aside, and
    nothing is in apposition to a time ("reported on Monday, ten new cases").
    """
    behind = [token for token in found if token.i > clause.head.i]
    if clause.passive or not behind:
        return
    doc, start = clause.head.doc, syntax.start_of_phrase(behind[0])
    between = doc[clause.head.i + 1 : start]
    marks = [t for t in between if t.text in PARTING]
    timed = all(t.ent_type_ in TIMES or t.text == "," or t.pos_ == "ADP" for t in between)
    timed = timed and len(between) > len(marks)
    if len(marks) == 1 and doc[start - 1].text in PARTING and not timed:
        loose = {token.i for token in syntax.conjuncts(behind[0])}
        clause.objects = [token for token in clause.objects if token.i not in loose]


def _drop_moved(clause: Clause, found: list[Token]) -> None:
    """Leave out what a relative word stands for where the verb has an object of its own.

    "The reasons that they took it so hard": what they took is *it*.
    """
    moved = any(syntax.is_relative(token) and token.i < clause.head.i for token in found)
    if moved and _kept_behind(clause, found) and clause.head.dep_ in syntax.NOUN_CLAUSES:
        clause.objects = [token for token in clause.objects if token.i > clause.head.i]


def drop_undergoers(clauses: Clauses, lexicon: Lexicon) -> None:
    """Take from verbs what a parser gave them for an object, and what undergoes nothing.

    Nobody emigrates somebody, and in "the reason that he left", he left no reason; what one gives,
    says or knows may be one ("the reason that he gave").

    Args:
        clauses: All clauses with their participants, changed in place.
        lexicon: The verbs that have no object, and the nouns for why and how.
    """
    alone = lexicon.words("SoleVerb")
    for clause in clauses:
        active = clause.kind is Kind.VERB and not (clause.passive or clause.expletive)
        if not (active and clause.objects):
            continue
        if clause.relation in alone or _tells_ground(clause, lexicon):
            clause.objects = []


def _tells_ground(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause with *that* tells what follows from a reason, or is done in a way."""
    verb = clause.hinge
    if verb.dep_ != syntax.RELATIVE_CLAUSE or clause.evoked is None:
        return False
    moved = all(token.i < verb.i for token in clause.objects) and verb.left_edge.lower_ == "that"
    says = clause.evoked.takes_content or clause.evoked.attributes is not None
    ground = verb.head.lemma_.lower() in lexicon.words("GroundNoun")
    return ground and moved and not (says or gives(verb, lexicon))
