"""Subjects and predicatives that were torn from their verbs, which cannot be without them.

A tensed clause of English has a subject, and a verb has one subject that nothing coordinates
(Huddleston & Pullum 2002, ch. 4 §3.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import AND_BUT
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OTHERS = (
    syntax.PREDICATIVES | syntax.CONTENT_CLAUSES | syntax.PREPOSITIONS | {syntax.ADVERB}
)  # what *be* has behind it


def return_subjects(doc: Doc) -> None:
    """Give a content without a subject the noun of time before it ("knew *this day* would come").

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in labelled(doc, "TAG", ("MD",)):
        modal, verb = doc[index], doc[index].head
        if verb.dep_ != syntax.COMPLEMENT or modal.dep_ != syntax.AUXILIARY or not index:
            continue
        noun = modal.nbor(-1)
        bare = syntax.child(verb, syntax.SUBJECTS | syntax.CLAUSAL_SUBJECTS) is None
        taken = noun.dep_ == syntax.MEASURE and noun.head == verb.head and noun.i > verb.head.i
        if bare and taken and noun.pos_ == "NOUN":
            passive = syntax.has_passive_auxiliary(verb)
            noun.head, noun.dep_ = verb, syntax.PASSIVE_SUBJECT if passive else syntax.SUBJECT


def return_predicatives(doc: Doc) -> None:
    """Give *be* in a relative clause the noun behind it that was taken for a second subject.

    "The letters, which are *the mayor's own words* were read out": the comma is missing.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.RELATIVE_CLAUSE,)):
        copula = doc[index]
        if copula.lemma_ != "be" or any(c.dep_ in OTHERS for c in copula.rights):
            continue
        noun, verb = copula.head, copula.head.head
        second = [s for s in syntax.children(verb, syntax.SUBJECTS) if s.left_edge.i > index]
        if noun.dep_ in syntax.SUBJECTS and len(second) == 1:
            between = doc[index + 1 : second[0].left_edge.i]
            if all(token.pos_ == "ADV" for token in between):
                second[0].head, second[0].dep_ = copula, syntax.ATTRIBUTE


def front_aims(doc: Doc) -> None:
    """Hang an aim between commas from the clause behind it ("and, to save fuel, it must stop").

    An infinitive right behind *and* and a comma is no second one, where a subject follows.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, AND_BUT, attribute="LOWER"):
        if index + 3 >= len(doc) or doc[index + 1].text != "," or doc[index + 2].tag_ != "TO":
            continue
        aim = doc[index + 2].head
        end = aim.right_edge.i + 1
        if aim.dep_ != syntax.CONJUNCT or aim.i < index or end + 1 >= len(doc):
            continue
        subject = _subject_from(doc[end + 1])
        if doc[end].text == "," and subject is not None and not aim.is_ancestor(subject):
            aim.head, aim.dep_ = subject.head, syntax.ADVERBIAL_CLAUSE


def _subject_from(first: Token) -> Token | None:
    """The subject of a tensed verb that begins with a word, if there is one."""
    for token in (first, *first.ancestors):
        if token.left_edge != first:
            return None
        if token.dep_ in syntax.SUBJECTS:
            return token if syntax.is_finite(token.head) else None
    return None
