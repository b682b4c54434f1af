"""Who does what a fronted gerund tells, where a parser took the name behind it into its clause.

"Speaking in court, Lee, a judge, praised it": a name between commas describes no event, and no
train; it is the subject of the verb behind it (Huddleston & Pullum 2002, ch. 14 §9.1). So is a
noun that nothing but a comma joins to the gerund.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.people import denotes_person
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FRONTED = (syntax.ADVERBIAL_CLAUSE, syntax.CLAUSAL_SUBJECT)
LOOSE = frozenset({syntax.MEASURE, syntax.APPOSITION})


def free_names(doc: Doc) -> None:
    """Make a name behind a fronted gerund the subject of the verb that lacks one.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in labelled(doc, "DEP", FRONTED):
        gerund, verb = doc[index], doc[index].head
        if gerund.tag_ != "VBG" or index > verb.i or not syntax.is_finite(verb):
            continue
        name = _name_within(gerund)
        if name is not None and syntax.child(verb, syntax.SUBJECTS) is None:
            make_subject(name, verb)
            gerund.dep_ = syntax.ADVERBIAL_CLAUSE


def _name_within(gerund: Token) -> Token | None:
    """A person's name behind a comma that nobody before the comma is called by.

    What is joined to the gerund itself is none of its objects.
    """
    for word in gerund.rights:
        joined = word.dep_ == syntax.CONJUNCT and word.pos_ in NOUNS
        somebody = denotes_person(word) or word.ent_type_ == "PERSON"
        if joined and somebody and syntax.follows_comma(word.left_edge):
            return word
    for word in gerund.subtree:
        if word.dep_ not in LOOSE or word.pos_ != "PROPN" or word.ent_type_ != "PERSON":
            continue
        opened = word.left_edge.i > gerund.i and syntax.follows_comma(word.left_edge)
        if opened and not denotes_person(word.head) and word.head.ent_type_ != "PERSON":
            return word
    return None
