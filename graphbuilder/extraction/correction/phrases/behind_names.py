"""Phrases that a parser hung from a name, which they do not describe: "left Malta *for Tunis*".

A proper name takes no restrictive modifier without an article (Huddleston & Pullum 2002, ch. 5
§20.3), so that what is for, on or over something behind somebody's name is so of the verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.around import verb_taking
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

PREPOSITIONS = ("for", "on", "over", "with", "during", "after", "before", "since", "despite")
BARE = frozenset({"PERSON", "GPE"})


def free_phrases(doc: Doc) -> None:
    """Hang such a phrase from the verb whose object, or whose phrase, a name is.

    Args:
        doc: A parsed text; places in the tree are changed.
    """
    for index in worded(doc, PREPOSITIONS):
        phrase, name = doc[index], doc[index].head
        bare = name.pos_ == "PROPN" and name.ent_type_ in BARE and not phrase.ent_type_
        if phrase.dep_ != syntax.PREPOSITION or not bare or name.i > index:
            continue
        if any(child.dep_ in syntax.DETERMINING for child in name.lefts):
            continue
        verb = verb_taking(name)
        if verb is not None:
            phrase.head = verb
