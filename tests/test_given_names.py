"""What must hold of given_names.ttl, whoever extends it, and what names tell of gender."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pyoxigraph
import pytest

from graphbuilder import given_names, ontology
from graphbuilder.spelling import without_accents

ALT = pyoxigraph.NamedNode(ontology.PREFIXES["skos"] + "altLabel")
GIVEN = pyoxigraph.NamedNode(ontology.GB + "givenName")
# Words that a name at the start of a sentence must not be taken for, and names of places.
TEXT = """
a an and are as at bank bin but by city come data day do else for from go he her his i if in is
it its job january like line live love man mate mine monday my nato no not of on or page park
party rain real said say set she so son song state stay still sun tea the they this till time to
tone trees vice war was we west what who wit with yes you basel france haifa lima london moscow
sydney tokyo
"""
WORDS = frozenset(TEXT.split())


@cache
def lists() -> dict[str, list[str]]:
    """The given names of each class, by the class."""
    store = pyoxigraph.Store()
    store.load(path=str(ontology.path("given_names.ttl")), format=pyoxigraph.RdfFormat.TURTLE)
    return {
        str(of.subject): [
            str(name.object.value) for name in store.quads_for_pattern(of.subject, ALT, None)
        ]
        for of in store.quads_for_pattern(None, GIVEN, None)
    }


@pytest.mark.parametrize("of", lists(), ids=lambda of: of.rsplit("/", 1)[-1].rstrip(">"))
def test_a_list_holds_a_name_once_in_small_letters(of: str) -> None:
    """Names are in lower case, of letters and hyphens, and none stands twice in a list."""
    names = lists()[of]
    assert [name for name in names if name != name.lower()] == []
    assert [name for name in names if not name.replace("-", "").isalpha()] == []
    plain = Counter(map(without_accents, names))
    assert [name for name, count in plain.items() if count > 1] == []


@pytest.mark.parametrize("of", lists(), ids=lambda of: of.rsplit("/", 1)[-1].rstrip(">"))
def test_words_and_places_are_no_names(of: str) -> None:
    """What English begins sentences with, and news calls places, stays out."""
    assert WORDS.intersection(map(without_accents, lists()[of])) == set()


def test_names_of_both_genders_tell_none() -> None:
    """A name that lists of women and of men have is a name, and says nothing of gender."""
    names = given_names.load()
    assert "andrea" in names
    assert names.gender("andrea") == names.gender("Nikita") == names.gender("robin") == ""
    assert names.gender("Alex") == names.gender("Amara") == names.gender("Camille") == ""


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Rūta Kalnytė", "feminine"),
        ("Ruta Kalnyte", "feminine"),
        ("Žydrūnas Kalnys", "masculine"),
        ("İbrahim Korkmaz", "masculine"),
        ("Wanjiku Odera", "feminine"),
        ("Tendai Marlo", "masculine"),
        ("J. Edgar Marlo", "masculine"),
        ("Jean-Luc Marlo", "masculine"),
        ("Jean Marlo", ""),
        ("Ana-Lucía Marlo", "feminine"),
        ("Park Geun-hye", "feminine"),
        ("Park Geun Hye", "feminine"),
        ("Geunhye Park", "feminine"),
        ("Kim Jong-un", "masculine"),
        ("Kim Marlo", ""),
        ("Xi Jinping", "masculine"),
        ("Nguyen Thi Marlo", "feminine"),
        ("Zorba Petrova", "feminine"),
        ("Zorba Petrov", "masculine"),
        ("Robin Petrova", "feminine"),
        ("Zorba Casanova", ""),
        ("Zorba Ivanovna", "feminine"),
        ("Zorba Pálsdóttir", "feminine"),
        ("Zorba Palsdottir", "feminine"),
        ("Zorba Marlo", ""),
        ("Petrova", ""),
        ("", ""),
    ],
)
def test_the_whole_name_tells_gender(name: str, gender: str) -> None:
    """The given name tells, wherever it stands, and the family name where it does not."""
    assert given_names.load().gender_of_person(name) == gender


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("sergei", "sergey", True), ("jon", "joan", False), ("mario", "maria", False)],
)
def test_spellings_of_a_name_are_told_from_names(one: str, other: str, *, same: bool) -> None:
    """Two given names are one only where they sound alike and are of one gender."""
    assert given_names.load().are_one(one, other) is same
