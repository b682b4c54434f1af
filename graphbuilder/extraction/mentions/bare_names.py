"""Names that stand for a person by themselves, as the text names people in full: *Lee*, *Ana*."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graphbuilder.extraction.mentions.variants import parts
from graphbuilder.extraction.words.labels import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from graphbuilder.extraction.words.roles import Roles

MAYBE_PERSONS = frozenset({"Person", "Place", "Group", ""})
_LONGEST_PERSON, _SEVERAL = 4, 2


class BareNames(NamedTuple):
    """Names of a text that stand for a person by themselves: family names, and given ones too."""

    families: set[str]
    all: set[str]


def bare_names(classes: Mapping[str, str], late: Container[str], roles: Roles) -> BareNames:
    """Family and given names of the people named in full: *Scholz* alone is the person, too.

    Args:
        classes: What each name of the text names, by the name in small letters.
        late: Names that end in a place of which the text has spoken before.
        roles: Given names.
    """
    found, given_names = set[str](), set[str]()
    kinds = {text: kind for text, kind in classes.items() if " " in text}
    # What is also the last word of something else is no family name: Rocky Linux, CentOS Linux.
    others = {text.split()[-1] for text, kind in kinds.items() if kind not in MAYBE_PERSONS}
    for text, kind in kinds.items():
        words = parts(text)
        if text in late and not roles.is_given_name(words[0]):
            continue
        if len(words) <= _LONGEST_PERSON and kind == "Person":
            found.update({words[-1]} - others)
            if len(words) > _SEVERAL and roles.is_given_name(words[0]):
                found.update({words[-2]} - others)  # Ana Rojas Lima is Rojas, or Lima
            given = next((i for i, word in enumerate(words) if not roles.is_given_name(word)), 0)
            if words[given] in PARTICLES:
                found.add(" ".join(words[given:]))  # Gloria La Riva is La Riva
            if roles.is_given_name(words[0]):
                given_names.add(words[0])
    return BareNames(found, found | given_names)
