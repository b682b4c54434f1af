"""Word classes, small words and forms of modal verbs that rules of every kind ask for."""

from __future__ import annotations

NOUNS = frozenset({"NOUN", "PROPN"})
NOUNS_AND_PRONOUNS = NOUNS | {"PRON"}
INDEFINITE = frozenset({"a", "an"})
ARTICLES = INDEFINITE | {"the"}
AND_BUT = frozenset({"and", "but"})  # join clauses
AND_OR = frozenset({"and", "or"})  # join what is listed
CAN = frozenset({"can", "ca", "could"})
WOULD = frozenset({"would", "'d", "’d"})
ORDERING = frozenset({"after", "before", "since", "until"})  # before nouns and clauses
UNREAL = WOULD | {"could", "might"}
