"""Subjects between the phrase that opens a sentence and their own description, or more of them.

"After talks in Oslo, Lee, the mayor, left", "… Lee, Moe and two aides left": who stands behind the
first comma was taken for one more of the names before it, and the verb was left without a subject,
which a finite verb of a main clause has (Huddleston & Pullum 2002, ch. 4 §2.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject, move
from graphbuilder.extraction.correction.subjects.fronted import is_main, lacks_subject, last_before
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.people import is_person, is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

INTRODUCING = frozenset({syntax.PREPOSITION, syntax.MARK})
OPENING = frozenset({syntax.PREPOSITION, syntax.ADVERBIAL_CLAUSE, syntax.MEASURE})
INDEFINITE = frozenset({"a", "an"})
CLOSING = frozenset({",", ")"})
LISTED = (
    syntax.LIST_ITEMS | syntax.COMPLEMENTS | {syntax.MEASURE}
)  # as what a noun before a verb was taken
FRAMING = {
    syntax.SUBJECT: syntax.MEASURE,
    syntax.PASSIVE_SUBJECT: syntax.MEASURE,
    **dict.fromkeys(syntax.CLAUSAL_SUBJECTS, syntax.ADVERBIAL_CLAUSE),
}  # what was taken for the subject, as what only opens the clause


def free_enclosed(doc: Doc, lexicon: Lexicon) -> None:
    """Give verbs behind a comma the noun behind the first comma of the phrase before them.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: What opens a phrase for who something is told by.
    """
    sources = lexicon.phrases("SourcePreposition")
    for index in labelled(doc, "DEP", syntax.CLAUSAL_SUBJECTS):
        _free(doc[index], doc[index])
        if _stands_behind_noun(doc[index]):
            doc[index].dep_ = syntax.ADVERBIAL_CLAUSE
    for index in labelled(doc, "DEP", (syntax.SUBJECT, syntax.PASSIVE_SUBJECT)):
        noun = doc[index]
        before = doc[max(noun.left_edge.i - 1, 0)]
        if before.dep_ == syntax.COORDINATOR and before.head.i < before.i:
            _join_last(noun, before)
        elif before.tag_ == "IN" and before.dep_ in INTRODUCING and before.n_rights == 0:
            _free(before, noun)
        elif noun.ent_type_ in TIMES:
            _free(noun, noun)
    for index in labelled(doc, "DEP", OPENING):
        if lacks_subject(doc[index].head):
            _free(doc[index], doc[index], told=syntax.opens_phrase(doc[index], sources))


def _stands_behind_noun(clause: Token) -> bool:
    """Whether a clause between commas says more of a noun that stands before it, behind a phrase.

    "On Monday, Lee, speaking in Oslo, left": two subjects have no verb.
    """
    start = clause.left_edge.i
    phrases = [c for c in clause.head.lefts if c.dep_ in OPENING and c.i < start]
    if not phrases or not syntax.follows_comma(clause.left_edge):
        return False
    noun = syntax.before(clause.doc[start - 1])
    listed = noun.dep_ in LISTED and noun.pos_ in syntax.NOMINAL and phrases[-1].is_ancestor(noun)
    return listed and syntax.follows_comma(noun.left_edge)


def _free(opening: Token, phrase: Token, *, told: bool = False) -> None:
    """Free the subject of a main verb from a phrase before it.

    Args:
        opening: The word by which the phrase hangs from the verb; a preposition may be separate
            from the phrase, as a conjunction of the verb that took its noun for the subject.
        phrase: What the subject hangs below.
        told: Whether the phrase names who something is told by.
    """
    verb = phrase.head
    last = last_before(verb)
    if not is_main(verb) or last is None or last.i < opening.i:
        return
    end = last.i if last.text in CLOSING else last.i + 1
    first = next((t for t in opening.doc[opening.i + 1 : end] if t.text == ","), last)
    start = first.i + 1
    noun = _opened_at(start, end, last)
    torn = phrase.is_ancestor(opening) or phrase.is_ancestor(verb)
    if torn or noun is None or not phrase.is_ancestor(noun) or (told and _names_person(noun)):
        return
    noun = _behind_description(noun, end)
    start = max(start, noun.left_edge.i) if noun.i > start else start
    for word in [child for child in noun.lefts if child.i < start]:
        move(word, noun.head)
    for word in opening.doc[start:end]:
        if word.head.i < start and word.i != noun.i:
            move(word, noun)
    if noun.is_ancestor(verb):
        return
    if opening.i != phrase.i:
        opening.dep_ = syntax.PREPOSITION
        phrase.head, phrase.dep_ = opening, syntax.PREPOSITIONAL_OBJECT
    else:
        phrase.dep_ = FRAMING.get(phrase.dep_, phrase.dep_)
    make_subject(noun, verb)


def _behind_description(noun: Token, end: int) -> Token:
    """The name behind a description of the name before it ("in Lund, a town, Ida Moe, …")."""
    opened = noun.left_edge.lower_ in INDEFINITE and noun.pos_ == "NOUN"
    if not opened or noun.head.pos_ != "PROPN":
        return noun
    behind = noun.doc[noun.i + 1 : end]
    named = (t for t in behind if t.pos_ == "PROPN" and t.dep_ in LISTED)
    return next((t for t in named if syntax.follows_comma(t.left_edge)), noun)


def _names_person(noun: Token) -> bool:
    """Whether a noun may as well name the person before it ("according to the coach, Lee")."""
    return noun.head.dep_ == syntax.PREPOSITIONAL_OBJECT and is_person(noun.head)


def _join_last(last: Token, joint: Token) -> None:
    """Make the last of several subjects, behind *and*, one with those that stand before it."""
    verb = last.head
    phrase = next((c for c in verb.lefts if c.i == joint.head.i or c.is_ancestor(joint.head)), None)
    if phrase is None or phrase.dep_ not in OPENING or not is_main(verb):
        return
    first = next((t for t in last.doc[phrase.i + 1 : joint.i] if t.text == ","), joint)
    noun = next((t for t in last.doc[first.i + 1 : joint.i] if t.dep_ in LISTED), None)
    if noun is None or noun.left_edge.i != first.i + 1 or noun.head.i > first.i:
        return
    if noun.pos_ not in syntax.NOMINAL or noun.ent_type_ in TIMES or noun.right_edge.i > joint.i:
        return
    before = next((t for t in reversed(list(noun.subtree)) if t.dep_ == syntax.CONJUNCT), noun)
    if noun.is_ancestor(verb) or last.is_ancestor(noun) or joint.is_ancestor(noun):
        return
    make_subject(noun, verb)
    joint.head = last.head = before if before.i > noun.i else noun
    last.dep_ = syntax.CONJUNCT


def _opened_at(start: int, end: int, last: Token) -> Token | None:
    """The noun whose phrase begins behind a comma and fills what there is before a verb.

    A second comma, or *and* before the last of a list, tells it from what ends the phrase before.
    What stands before the comma is no part of it, whatever hangs from it ("Kenya, Lee, …").
    """
    behind = last.doc[start:end]
    noun = next((t for t in behind if t.dep_ in LISTED and t.head.i < start), None)
    if noun is None or noun.pos_ not in syntax.NOMINAL or noun.ent_type_ in TIMES:
        return None
    lefts = [child.left_edge.i for child in noun.lefts if child.i >= start]
    joints = [t for t in behind if t.dep_ == syntax.COORDINATOR]
    turned = syntax.is_copula(last.nbor())  # "among those in Rome, Paris and Oslo are two nurses"
    members = [
        m for t in behind if t.dep_ in LISTED and t.head.i < start for m in syntax.conjuncts(t)
    ]
    listed = any(t.head in members for t in joints)
    listed = is_somebody(noun) and not turned if listed else not joints
    closed = any(t.text in {",", "("} for t in behind) if last.text in CLOSING else listed
    joined = any(t.head.i < start for t in joints)
    return noun if min([noun.i, *lefts]) == start and closed and not joined else None
