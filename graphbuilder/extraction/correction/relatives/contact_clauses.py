"""Clauses without a relative word or *that* whose subject a parser glued to the noun before it.

"A rally Lee planned", "his claim mail helps nobody": no noun but a title or a kind stands in front
of a name within one phrase, and a name takes no participle that picks it out (Huddleston & Pullum
2002, ch. 12 §3.2); what is said needs no *that* (ch. 11 §3.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.reports.torn_contents import join_torn_contents
from graphbuilder.extraction.words.people import denotes_body, denotes_person
from graphbuilder.extraction.words.reporting import claims, takes_content
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

SAYING = frozenset({"speech", "report", "accusation"})
HOLDING = SAYING | {"attitude"}


def part_contact_clauses(doc: Doc, lexicon: Lexicon) -> None:
    """Hang a clause from the noun before its subject, where one phrase cannot hold both nouns.

    Then what is said without *that* gets the subject that was taken for the object of its report.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which nouns say something, and which verbs have a clause for their content.
    """
    _hang_contents(doc, lexicon)
    for index in labelled(doc, "DEP", (syntax.COMPOUND,)):
        noun = doc[index]
        if noun.tag_ not in syntax.COMMON_TAGS or noun.lower_ != noun.text:
            continue
        subject = noun.head
        if subject.i != index + 1:
            continue
        verb = _picking_participle(noun, subject)
        if verb is not None:
            _part(noun, subject, verb)
            verb.tag_ = "VBD"
            continue
        verb = subject.head
        inside = subject.dep_ in syntax.SUBJECTS and verb.head.i < noun.i
        if inside and (_lacks_what_it_picks(subject, verb) or _is_said(noun, subject, lexicon)):
            _part(noun, subject, verb)
    join_torn_contents(doc, lexicon)


def _hang_contents(doc: Doc, lexicon: Lexicon) -> None:
    """Hang what is said from the noun right before it ("stems from claims Lee lied")."""
    for index in labelled(doc, "DEP", syntax.TORN_CLAUSES):
        verb = doc[index]
        if verb.dep_ == syntax.COMPLEMENT and takes_content(verb.head, lexicon):
            continue
        start = verb.left_edge.i
        opening = syntax.child(verb, syntax.SUBJECTS)
        if opening is None or opening.left_edge.i != start or not start:
            continue
        noun = doc[start - 1]
        placed = noun.dep_ in syntax.OBJECTS or noun.dep_ == syntax.PREPOSITIONAL_OBJECT
        plain = placed and syntax.is_finite(verb) and syntax.marker(verb) is None
        if plain and noun.pos_ == "NOUN" and _says(noun, lexicon):
            verb.head, verb.dep_ = noun, syntax.NOUN_CLAUSE


def _picking_participle(noun: Token, name: Token) -> Token | None:
    """The past form right behind a name that seems to pick it out, as nothing picks out names."""
    if name.pos_ != "PROPN" or denotes_person(noun) or denotes_body(noun):
        return None
    verb = next((c for c in name.rights if c.dep_ == syntax.NOUN_CLAUSE), None)
    if verb is None or verb.tag_ not in syntax.PAST_TAGS or verb.left_edge.i != name.i + 1:
        return None
    plain = syntax.child(verb, syntax.BEFORE_VERBS | syntax.AGENTS) is None
    placed = noun.tag_ == "NNS" or _is_determined(noun, name) or bool(noun.n_lefts)
    return verb if plain and placed else None


def _is_determined(noun: Token, name: Token) -> bool:
    """Whether a determiner or owner opens the phrase of two nouns."""
    both = (*noun.lefts, *name.lefts)
    return any(token.dep_ in syntax.DETERMINATIVES for token in both)


def _says(noun: Token, lexicon: Lexicon, kinds: frozenset[str] = SAYING) -> bool:
    """Whether a noun can have a clause for its content ("claim", "report")."""
    entries = lexicon.find("noun", noun.lemma_.lower())
    return any(entry.relation.attributes in kinds for entry in entries)


def _is_said(noun: Token, subject: Token, lexicon: Lexicon) -> bool:
    """Whether a clause is what a bare noun of saying right before its subject says.

    "There were *reports rebels* had left", "spoke of *fears prices* would rise": what there is, and
    what stands behind a preposition, is a noun.
    """
    verb = subject.head
    whole = (
        syntax.is_finite(verb) and syntax.marker(verb) is None and verb.dep_ in syntax.TORN_CLAUSES
    )
    plural = subject.tag_ == "NNS" and subject.left_edge.i == noun.i and noun.left_edge.i == noun.i
    before = syntax.before(noun)
    there = syntax.is_copula(before) and any(c.dep_ == syntax.EXPLETIVE for c in before.lefts)
    placed = there or before.dep_ == syntax.PREPOSITION or _takes_noun(before, lexicon)
    return whole and plural and placed and _says(noun, lexicon, HOLDING)


def _takes_noun(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb of those that are known has a noun behind it, and says nothing itself."""
    known = lexicon.find("verb", verb.lemma_.lower())
    return verb.pos_ == "VERB" and bool(known) and not claims(verb, lexicon)


def _lacks_what_it_picks(subject: Token, verb: Token) -> bool:
    """Whether *people* and a verb without an object follow what they do ("a thing people know")."""
    picked = subject.lower_ == "people" and verb.dep_ == syntax.COMPLEMENT
    copula = syntax.is_copula(verb.head) and syntax.child(verb.head, syntax.PREDICATIVES) is None
    return picked and copula and syntax.child(verb, syntax.WHOLE) is None


def _part(noun: Token, subject: Token, verb: Token) -> None:
    """Put a noun where the clause or the name behind it stood, and hang the clause from it."""
    outer = verb if subject.head.i == verb.i else subject
    place, dep = outer.head, outer.dep_
    if outer is verb:
        dep = syntax.PREPOSITIONAL_OBJECT if place.pos_ == "ADP" else syntax.OBJECT
        dep = syntax.ATTRIBUTE if syntax.is_copula(place) else dep
        before = syntax.before(noun)
        if before.dep_ == syntax.PREPOSITION and not before.n_rights:
            place, dep = before, syntax.PREPOSITIONAL_OBJECT
    for child in [c for c in subject.lefts if c.i < noun.i]:
        child.head = noun
    root = place.i == outer.i
    noun.head, noun.dep_ = (noun, syntax.ROOT) if root else (place, dep)
    subject.head, subject.dep_ = verb, subject.dep_ if outer is verb else syntax.SUBJECT
    verb.head, verb.dep_ = noun, syntax.RELATIVE_CLAUSE
