"""The dictionary of a pipeline: the words that its lemmatizer lists, by part of speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

Dictionary = dict[str, frozenset[str]]
LISTED = ("noun", "adj", "adv")


def word_lists(nlp: Language) -> Dictionary:
    """The words that a pipeline's lemmatizer lists, by part of speech; none if it has no list."""
    if "lemmatizer" not in nlp.pipe_names:
        return {}
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
    if lookups is None or not lookups.has_table("lemma_index"):
        return {}
    table = lookups.get_table("lemma_index")
    found = {part: frozenset(table.get(part, ())) for part in (*LISTED, "verb")}
    if lookups.has_table("lemma_exc"):  # won, sought
        found["verb"] |= frozenset(lookups.get_table("lemma_exc").get("verb", ()))
    return found
