"""Given names that share the family name behind them: *Ann and Bob Lee* are both called Lee."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles

_JOINING = frozenset({"and", "&"})


def shared_surnames(doc: Doc, names: Sequence[Markable], roles: Roles) -> dict[int, str]:
    """Where given names stand that share a family name.

    Args:
        doc: A parsed text.
        names: Its names.
        roles: Which words are given names.

    Returns:
        From the start of each such name to the family name, in small letters.
    """
    behind = {name.start: name.text.lower().split() for name in names}
    found = {}
    for name in names:
        given, *others = behind.get(name.end + 1, [""])
        joined = name.end < len(doc) and doc[name.end].lower_ in _JOINING
        both = roles.is_given_name(name.text) and roles.is_given_name(given)
        if joined and both and others:
            found[name.start] = others[-1]
    return found
