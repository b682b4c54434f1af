"""Whom a verb is done to, taken for the subject of a clause: "helped *people* fleeing the flood".

Only verbs of perceiving, keeping and the like have such a clause for their complement (Huddleston
& Pullum 2002, ch. 14 §5.3.3); behind others, a participle describes whom they affect.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

COMPLETING = "VP-ing"


def describe_helped(doc: Doc, lexicon: Lexicon) -> None:
    """Make people before a participle the object of a verb that has no clause, and describe them.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs have a participle with a subject for their complement.
    """
    causing = lexicon.words("CausingVerb")
    for index in labelled(doc, "DEP", (syntax.COMPLEMENT,)):
        participle, verb = doc[index], doc[index].head
        if participle.tag_ != "VBG" or verb.i > index or verb.pos_ != "VERB":
            continue
        people = syntax.child(participle, syntax.ACTIVE_SUBJECTS)
        if people is None or verb.lemma_.lower() in causing or _is_clause(participle, verb, people):
            continue
        counted = [noun for word, noun in syntax.prepositional(people) if word.lower_ == "of"]
        described = counted[-1] if counted else people
        if is_somebody(described) and _is_done_to(verb, lexicon):
            people.head, people.dep_ = verb, syntax.OBJECT
            participle.head, participle.dep_ = described, syntax.NOUN_CLAUSE


def _is_clause(participle: Token, verb: Token, people: Token) -> bool:
    """Whether more than people right behind the verb stands before a participle."""
    helped = syntax.child(participle, syntax.AUXILIARIES) is not None
    beside = people.left_edge.i == verb.i + 1 and people.pos_ == "NOUN"
    return helped or not beside or syntax.marker(participle) is not None


def _is_done_to(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb is listed, and in no frame with a participle."""
    entries = lexicon.find("verb", verb.lemma_.lower())
    return bool(entries) and all(COMPLETING not in (entry.frame or "") for entry in entries)
