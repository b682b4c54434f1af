"""What a noun of a text says of its referent, by itself or as the end of a longer title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.words.roles import main_type

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.words.roles import NounFacts, Roles

_BODY = frozenset({"Organization"})


def noun_facts(head: Token, roles: Roles) -> NounFacts:
    """Facts of a noun, or of the title of several words that it ends (*prime minister*)."""
    doc = head.doc
    for length in (4, 3, 2) if head.lower_ in roles.last_words else ():
        if head.i - length + 1 >= 0:
            words = doc[head.i - length + 1 : head.i + 1].text.lower()
            facts = roles.nouns.get(words)
            if facts is not None and " of " not in words:
                return facts
    return roles.noun(head.lemma_.lower())


def plain_kind(types: frozenset[str]) -> str:
    """The class that classes of a noun come to where no more is known.

    A league or a union that no list of alliances has is none of states.
    """
    kind = main_type(types)
    return "Organization" if kind == "Alliance" and types >= _BODY else kind
