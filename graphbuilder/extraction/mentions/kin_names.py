"""Names that a text gives to somebody's kin: *her mother, Ann May Lee*, *his son John Lee III*.

Nobody is his own kin, so that whoever owns the description is not who has the name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles

_DESCRIBING = frozenset({syntax.APPOSITION, syntax.COMPOUND})
_OWNERS = {"his": "masculine", "her": "feminine"}


def kin_names(doc: Doc, names: Sequence[Markable], roles: Roles) -> dict[int, str]:
    """Where names stand that are given to somebody's kin.

    Args:
        doc: A parsed text.
        names: Its names.
        roles: Which nouns are for kin.

    Returns:
        From the start of each such name to whose kin it is: a gender, or the word of a name.
    """
    found = {}
    for name in names:
        owner = next(_owners(doc[name.head], roles), None)
        if owner is None:
            continue
        if owner.lower_ in _OWNERS:
            found[name.start] = _OWNERS[owner.lower_]
        elif owner.pos_ == "PROPN":
            found[name.start] = owner.lower_
    return found


def _owners(name: Token, roles: Roles) -> Iterator[Token]:
    """Whose kin a name is said to be: *her mother, Ann Lee*; *her son Bob*; *Ann, wife of Bob*."""
    beside = [name.head] if name.dep_ == syntax.APPOSITION else []
    beside += [child for child in name.children if child.dep_ in _DESCRIBING]
    for noun in beside:
        if noun.lemma_.lower() not in roles.words("KinNoun"):
            continue
        possessor = syntax.child(noun, syntax.POSSESSORS) or syntax.child(name, syntax.POSSESSORS)
        if possessor is not None:
            yield possessor
        for of in syntax.children(noun, syntax.PREPOSITIONS):
            if of.lower_ == "of":
                yield from syntax.children(of, syntax.PREPOSITIONAL_OBJECTS)
