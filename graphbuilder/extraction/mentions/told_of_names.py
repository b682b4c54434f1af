"""What a text tells of the names in it: who shares one, who is whose kin, what one is short for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graphbuilder.extraction.mentions.abbreviations import glosses
from graphbuilder.extraction.mentions.kin_names import kin_names
from graphbuilder.extraction.mentions.markables import NAMES
from graphbuilder.extraction.mentions.name import Name
from graphbuilder.extraction.mentions.shared_surnames import shared_surnames

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc

    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles

_NATIONWIDE = frozenset({"federal", "national"})


@dataclass(frozen=True, slots=True)
class Told:
    """What a text tells of the names in it.

    Attributes:
        glosses: What abbreviations stand for.
        kin: Where a name is given to somebody's kin, and the gender or name of that somebody.
        families: Where a given name shares the family name of the one behind it, and that name.
        undivided: Names that the text tells from those of a branch: *the national Farm Party*.
    """

    glosses: Mapping[str, str] = field(default_factory=dict)
    kin: Mapping[int, str] = field(default_factory=dict)
    families: Mapping[int, str] = field(default_factory=dict)
    undivided: frozenset[str] = frozenset()


def told_of_names(doc: Doc, named: Sequence[Markable], roles: Roles) -> Told:
    """What a text tells of its names.

    Args:
        doc: A parsed text with mentions.
        named: Its names, as coreference sees them.
        roles: Given names, and nouns for kin.
    """
    names = [
        Name(span.start, span.end, span.text, span.label_) for span in doc.spans.get(NAMES, ())
    ]
    return Told(
        glosses={short: long.text for short, long in glosses(doc, names).items()},
        kin=kin_names(doc, named, roles),
        families=shared_surnames(doc, named, roles),
        undivided=_undivided(doc, named),
    )


def _undivided(doc: Doc, named: Sequence[Markable]) -> frozenset[str]:
    """The names, lower case, of what is once called national: *the national Farm Party*.

    Such an adjective tells the whole from its branches, which have the name of a land besides.
    """
    return frozenset(
        name.text.lower()
        for name in named
        if any(token.lower_ in _NATIONWIDE for token in doc[name.start : name.head])
        and name.text.split()[0].lower() not in _NATIONWIDE
    )
