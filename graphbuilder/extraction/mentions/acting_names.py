"""Names that what is said of them shows to be bodies: *Acme's shareholders*, *Acme agreed to sell*.

The recogniser takes many a firm that it has never seen for a place or a person. A place owns no
shares and decides nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.mentions.surroundings import is_within
from graphbuilder.extraction.words.people import PLACE_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.mentions.name import Name
    from graphbuilder.extraction.words.roles import Roles

_OWNING = frozenset({syntax.POSSESSOR, syntax.COMPOUND})
_BASED = ("-", "based")
_HEADED, _OWNED = 5, 3  # against one label of the recogniser


def owning(doc: Doc, name: Name, words: Sequence[str], root: Token, roles: Roles) -> Iterator[str]:
    """Votes for the class that a name must have by what is its own or stands before it.

    Args:
        doc: A parsed text.
        name: A name in it.
        words: Its words.
        root: Its head.
        roles: What only businesses have, and what whoever heads a body is called.

    Yields:
        ``Company`` for *Acme's shares*, *the customers of Acme*; ``Organization`` for *Oslo-based
        Acme*, *ULP-R chief Ann Lee*; each by its weight.
    """
    if _is_headed(doc, name, words, roles):
        yield from ("Organization",) * _HEADED
    owned = root.head
    if root.dep_ == syntax.PREPOSITIONAL_OBJECT and owned.lower_ == "of":
        owned = owned.head
    elif root.dep_ not in _OWNING or owned.i < root.i:
        owned = root
    if owned != root and owned.lemma_.lower() in roles.words("BusinessNoun"):
        yield from ("Company",) * _OWNED
    before = tuple(token.lower_ for token in doc[max(name.start - 2, 0) : name.start])
    if before == _BASED:
        yield from ("Organization",) * _OWNED


def _is_headed(doc: Doc, name: Name, words: Sequence[str], roles: Roles) -> bool:
    """Whether initials stand before what whoever heads a body is called: *ULP-R chief Ann Lee*."""
    letters = "".join(words).replace("-", "")
    after = doc[name.end] if name.end < len(doc) else None
    initials = letters.isupper() and len(letters) > 1
    return initials and after is not None and after.lower_ in roles.words("HeadNoun")


def acting_names(doc: Doc, names: Sequence[Name], kinds: dict[str, str], roles: Roles) -> set[str]:
    """The names, in lower case, that were taken for places and do what only somebody does.

    Args:
        doc: A parsed text.
        names: Its names.
        kinds: The class that each was taken for, by its words in lower case.
        roles: What only somebody does.
    """
    acting, placed = set[str](), set[str]()
    lasts = {key.split()[-1] for key in kinds if " " in key}  # Lund may be Ann Lund
    for name in names:
        key = name.text.lower()
        if name.id or " " in key or key in lasts or kinds.get(key, "") not in PLACE_TYPES:
            continue  # longer names that act are as often people's
        root = doc[name.start : name.end].root
        verb = root.head
        if root.dep_ in syntax.ACTIVE_SUBJECTS and verb.lemma_.lower() in roles.words("MindedVerb"):
            acting.add(key)
        if is_within(root, roles):
            placed.add(key)
    return acting - placed
