"""Which names of one text are one actor's."""

from __future__ import annotations

import pytest

from graphbuilder.extraction.mentions.markable import Markable
from graphbuilder.extraction.mentions.told_of_names import Told
from graphbuilder.extraction.mentions.variants import group_names
from graphbuilder.extraction.words import roles


def named(text: str, start: int) -> Markable:
    """A name of unknown kind."""
    end = start + len(text.split())
    return Markable(start, end, end - 1, "name", frozenset(), "", text, "sg", "", 3, start)


@pytest.mark.parametrize(
    ("long", "short", "groups"),
    [
        ("Sword of Larch", "Larch", 2),
        ("Office for Larch", "Larch", 2),
        ("Kingdom Larch", "Larch", 1),
    ],
)
def test_who_owns_a_thing_is_not_the_thing(long: str, short: str, groups: int) -> None:
    """What stands behind *of* or *for* in a name is something else than the name's head."""
    assert len(group_names([named(long, 0), named(short, 9)], roles.load(), Told())) == groups
