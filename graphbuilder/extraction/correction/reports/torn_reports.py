"""What is reported, torn by a parser: its verb taken for a participle of a noun within it.

"Said the man near the gate fired shots", "said the bus carrying pilgrims hit a wall": what is said
has a finite verb; a gerund without an auxiliary is none, and a past form with an object of its own
no passive (Huddleston & Pullum 2002, ch. 2 §2; ch. 14 §2.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.frames import gives
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.reporting import reports
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

TORN = (syntax.ADJECTIVE, syntax.NOUN_CLAUSE, syntax.COMPLEMENT)
OWN = syntax.AUXILIARIES | syntax.SUBJECTS | syntax.AGENTS | {syntax.MARK}
NAMED = syntax.SUBJECTS | {syntax.MEASURE}  # a parser takes "a bus" for a measure, too
DEEPEST = 4  # phrases between a noun and the object of the report


def join_torn_reports(doc: Doc, lexicon: Lexicon) -> None:
    """Give what is reported its finite verb, with the object of the report as subject.

    Args:
        doc: A parsed text; labels, tags and places in the tree are changed.
        lexicon: Which verbs report that something is so, and which give somebody something.
    """
    for index in labelled(doc, "DEP", TORN):
        verb = doc[index]
        if verb.dep_ == syntax.COMPLEMENT:
            if verb.tag_ == "VBG":
                _free_gerund(verb, lexicon)
            continue
        if verb.tag_ not in syntax.PAST_TAGS or syntax.child(verb, OWN) is not None:
            continue
        if any(map(syntax.is_relative, verb.lefts)):
            continue
        if verb.dep_ == syntax.NOUN_CLAUSE:
            _free_past(verb, lexicon)
        elif verb.tag_ == "VBD":
            _free_adjective(verb, lexicon)


def _free_gerund(gerund: Token, lexicon: Lexicon) -> None:
    """Give a verb behind a gerund's object the gerund's subject ("said a bus carrying men hit")."""
    report = gerund.head
    if _free_participle(gerund, lexicon):
        return
    subject = syntax.child(gerund, syntax.SUBJECTS)
    verb = next((c for c in gerund.rights if c.dep_ == syntax.COMPLEMENT), None)
    if subject is None or verb is None or syntax.child(gerund, OWN - syntax.SUBJECTS) is not None:
        return
    named = syntax.child(verb, syntax.SUBJECTS)
    direct = subject.right_edge.i + 1 == gerund.i and report.i < subject.i
    beside = named is not None and named.left_edge.i == gerund.i + 1
    if named is None or not (direct and beside) or not reports(report, lexicon):
        return
    entries = lexicon.find("verb", gerund.lemma_.lower())
    clausal = any(
        (e.frame or "that S").endswith("that S") and e.relation.attributes for e in entries
    )
    if syntax.marker(verb) is None and syntax.is_finite(verb) and not clausal:
        named.head, named.dep_ = gerund, syntax.OBJECT
        _tell(verb, subject, report)
        gerund.head, gerund.dep_ = subject, syntax.NOUN_CLAUSE


def _free_participle(gerund: Token, lexicon: Lexicon) -> bool:
    """Make a finite verb of the only past form behind a gerund that is what is reported.

    "Said a bus carrying children collided with a lorry": no children are collided with, for then
    nothing would be said of the bus.

    Returns:
        Whether it was so.
    """
    report = gerund.head
    before = [c for c in gerund.lefts if c.dep_ in NAMED and c.i > report.i]
    subject = before[-1] if before else None
    carried = syntax.child(gerund, syntax.OBJECTS)
    if subject is None or carried is None or subject.right_edge.i + 1 != gerund.i:
        return False
    if subject.pos_ != "NOUN" or not reports(report, lexicon) or syntax.is_finite(gerund):
        return False
    verb = next((c for c in carried.rights if c.dep_ == syntax.NOUN_CLAUSE), None)
    if verb is None or verb.tag_ not in syntax.PAST_TAGS or syntax.child(verb, OWN) is not None:
        return False
    if verb.left_edge.i != carried.i + 1 or any(map(syntax.is_finite, gerund.rights)):
        return False
    _tell(verb, subject, report)
    verb.tag_, gerund.head, gerund.dep_ = "VBD", subject, syntax.NOUN_CLAUSE
    return True


def _free_past(verb: Token, lexicon: Lexicon) -> None:
    """Give a past form with an object the object of the report around it."""
    noun = verb.head
    whole = syntax.child(verb, syntax.OBJECTS) is not None and verb.lower_.endswith("ed")
    if noun.i > verb.i or not whole or gives(verb, lexicon):
        return
    told = _told_around(noun, lexicon)
    if told is not None and told.right_edge.i >= verb.i:
        report = told.head
        _tell(verb, told, report)


def _free_adjective(verb: Token, lexicon: Lexicon) -> None:
    """Give a tensed form before a noun the object of the report, and that noun for its object."""
    noun = verb.head
    told = _told_before(verb, noun, lexicon) if noun.i > verb.i else None
    if told is None:
        return
    if noun.dep_ == syntax.PREPOSITIONAL_OBJECT:
        name = verb.nbor(-1)
        name.head, name.dep_ = noun.head, noun.dep_
    noun.head, noun.dep_ = verb, syntax.OBJECT
    _tell(verb, told, told.head)


def _told_before(verb: Token, noun: Token, lexicon: Lexicon) -> Token | None:
    """The object of a report before a form, where the noun behind that was hung from it."""
    if not verb.i:
        return None
    if syntax.follows_comma(verb) and reports(verb, lexicon) and is_somebody(noun):
        return None  # "rebels shot men, reported officials"
    if noun.dep_ in syntax.LIST_ITEMS:
        return _told_around(noun.head, lexicon) if noun.head.i < verb.i else None
    if noun.dep_ in syntax.OBJECTS:
        objects = (o for o in syntax.children(noun.head, syntax.OBJECTS) if o.i < verb.i)
        return next(objects, None) if reports(noun.head, lexicon) else None
    name = verb.nbor(-1)
    within = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and name.head.i == noun.i
    named = name.dep_ in syntax.MODIFIERS and name.pos_ in NOUNS
    return _told_around(noun, lexicon) if within and named else None


def _told_around(noun: Token, lexicon: Lexicon) -> Token | None:
    """The object of a report in whose phrase a noun stands, where nothing else is reported."""
    told = noun
    for _ in range(DEEPEST):
        if told.dep_ in syntax.OBJECTS and reports(told.head, lexicon):
            report = told.head
            other = syntax.child(report, syntax.CONTENT_CLAUSES)
            return told if other is None and report.i < told.i else None
        above = told.head
        inside = told.dep_ == syntax.PREPOSITIONAL_OBJECT or (
            told.dep_ in syntax.OBJECTS and above.dep_ == syntax.NOUN_CLAUSE
        )
        if not inside and told.dep_ not in syntax.LIST_ITEMS:
            return None
        told = above.head if inside else above
        if told.pos_ not in NOUNS:
            return None
    return None


def _tell(verb: Token, subject: Token, report: Token) -> None:
    """Make a verb what is reported, with a noun as its subject."""
    verb.head, verb.dep_ = report, syntax.COMPLEMENT
    if verb.tag_ == "VBN":
        verb.tag_ = "VBD"
    make_subject(subject, verb)
