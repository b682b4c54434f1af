"""Surnames that are words, too: what a text has called in full once, the tagger is shown as a name.

A tagger knows the names of the time when it was trained. "Trump" was a verb to it, and much of
what Donald Trump does at the start of a sentence is lost. Within one text a word that follows a
given name is that name wherever it has a capital (Gale, Church & Yarowsky 1992, *One Sense Per
Discourse*), so that its norm, by which taggers and parsers know words, can be that of a surname
which they know.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from collections.abc import Container

    from spacy.language import Language
    from spacy.tokens import Doc

    from graphbuilder.extraction.words.roles import Roles

KNOWN = "obama"  # of the surnames tried, the one that is least often taken for another word
HONORIFICS = frozenset({"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms."})
FULL_NAME = re.compile(r"\b(?=([A-Z]\w+\.?)[ \xa0]([A-Z][a-z]+)\b(?!\.?[ \xa0][A-Z]))")


def show_surnames(doc: Doc, text: str, roles: Roles, dictionary: Container[str]) -> None:
    """Give surnames that are words the norm of one that taggers know as a surname.

    Args:
        doc: A tokenized text, not yet tagged; changed in place.
        text: What it reads.
        roles: The given names.
        dictionary: The words, in lower case, that a surname can be mistaken for.
    """
    found = {
        name
        for given, name in FULL_NAME.findall(text)
        if (given in HONORIFICS or roles.is_given_name(given))
        and not roles.is_given_name(name)
        and name.lower() in dictionary
    }
    if found:
        for index in worded(doc, found):
            doc[index].norm_ = KNOWN


def dictionary_of(nlp: Language) -> frozenset[str]:
    """The words that a pipeline's lemmatizer lists; none if it has no such list."""
    if "lemmatizer" not in nlp.pipe_names:
        return frozenset()
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
    if lookups is None or not lookups.has_table("lemma_index"):
        return frozenset()
    return frozenset().union(*map(frozenset, lookups.get_table("lemma_index").values()))
