"""Whom *he* means where somebody without a name goes on speaking: *an official said …, he added*.

A report keeps to its speaker until it names another (Bergler 1992, *Evidential Analysis of Reported
Speech*).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.reporting import reports

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.referents import Referent
    from graphbuilder.lexicon import Lexicon

_SINGULAR = frozenset({"he", "she"})
_SOON = 80  # tokens: a quotation may stand between


def speaks_on(
    pronoun: Token, row: Referent, found: Mapping[int, Referent], lexicon: Lexicon
) -> bool:
    """Whether a pronoun that speaks is who has just spoken, with nobody told of in between."""
    if pronoun.lower_ not in _SINGULAR or not _speaks(pronoun, lexicon):
        return False
    for index in range(pronoun.i - 1, max(pronoun.i - _SOON, 0), -1):
        other = found.get(index)
        if other is None:
            continue
        if other.name == row.name:
            said = pronoun.doc[index]
            if other.how == "pronoun":
                return speaks_on(said, other, found, lexicon)
            return _speaks(said, lexicon)
        if other.type == "Person":
            return False
    return False


def _speaks(word: Token, lexicon: Lexicon) -> bool:
    """Whether a word is the subject of a verb of speech, in no content of somebody else's."""
    verb = word.head
    if word.dep_ not in syntax.ACTIVE_SUBJECTS or verb.dep_ == syntax.COMPLEMENT:
        return False
    entries = lexicon.find("verb", verb.lemma_.lower())
    says = any(entry.relation.attributes == "speech" for entry in entries)
    return says and reports(verb, lexicon)
