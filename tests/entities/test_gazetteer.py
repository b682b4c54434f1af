"""Which words stand for which state, city or organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder import gazetteer
from graphbuilder.errors import InputError, OntologyError

if TYPE_CHECKING:
    from pathlib import Path

KNOWN = gazetteer.load()


def actors(text: str) -> set[tuple[str, str]]:
    """Name and kind of each sense."""
    return {(sense.actor.name, sense.kind) for sense in KNOWN.lookup(text)}


@pytest.mark.parametrize(
    ("text", "actor", "kind"),
    [
        ("Ukraine", "Ukraine", "name"),
        ("the United States", "United States", "name"),
        ("Great Britain", "United Kingdom", "name"),
        ("U.S.", "United States", "abbreviation"),
        ("the U.S", "United States", "abbreviation"),
        ("NATO", "NATO", "name"),
        ("the United States Democratic Party", "Democratic Party", "name"),
        ("British Labour Party", "Labour Party", "name"),
        ("British", "United Kingdom", "adjective"),
        ("the Britons", "United Kingdom", "demonym"),
        ("Germans", "Germany", "demonym"),
        ("the Swiss", "Switzerland", "adjective"),
        ("Frenchmen", "France", "demonym"),
        ("London", "United Kingdom", "capital"),
        ("Kiev", "Ukraine", "capital"),
        ("the Kremlin", "Russia", "seat"),
        ("10 Downing Street", "United Kingdom", "seat"),
        ("The Economist", "The Economist", "name"),
        ("the US government", "United States", "government"),
        ("the government of Ukraine", "Ukraine", "government"),
        ("the Brazilian authorities", "Brazil", "government"),
    ],
)
def test_words_stand_for_an_actor(text: str, actor: str, kind: str) -> None:
    """Names, abbreviations, adjectives, peoples, capitals and seats lead to the actor."""
    assert actors(text) == {(actor, kind)}


@pytest.mark.parametrize(
    "text", ["us", "who", "turkey", "west", "government", "the government", "Ruritania", ""]
)
def test_other_words_stand_for_nobody(text: str) -> None:
    """Capitals count, and common nouns are no names."""
    assert KNOWN.lookup(text) == ()


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("the Kremlin's", "Kremlin"),
        ("the Philippines'", "Philippines"),
        ("UKRAINE", "Ukraine"),
        ("Côte d’Ivoire", "Ivory Coast"),
        ("Bogota", "Bogotá"),
        ("United\xa0Nations", "United Nations"),
    ],
)
def test_spelling_makes_no_difference(text: str, same: str) -> None:
    """Possessives, headlines, apostrophes, accents and no-break spaces lead to the same actors."""
    assert {actor for actor, _ in actors(text)} == {actor for actor, _ in actors(same)} != set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Congo", {"Democratic Republic of the Congo", "Republic of the Congo"}),
        ("the Times", {"The Times", "The New York Times"}),
        ("Brussels", {"Belgium", "European Union"}),
        ("Georgia", {"Georgia", "Georgia (U.S. state)"}),
        ("Male", {"Maldives"}),
    ],
)
def test_words_of_several_actors_are_ambiguous(text: str, expected: set[str]) -> None:
    """Where words may stand for several actors, every sense says so."""
    senses = KNOWN.lookup(text)
    assert {sense.actor.name for sense in senses} == expected
    assert all(sense.ambiguous for sense in senses)


def test_a_capital_offers_the_city_too() -> None:
    """The sense of a capital or a seat carries the place itself."""
    (sense,) = KNOWN.lookup("Paris")
    assert (sense.actor.name, sense.place and sense.place.type) == ("France", "City")


def test_a_capital_called_like_its_state_is_no_second_actor() -> None:
    """The name of Singapore is unambiguous, state and city being one actor."""
    state, city = KNOWN.lookup("Singapore")
    assert state.actor == city.actor
    assert not state.ambiguous


def test_every_state_is_found_by_its_name() -> None:
    """No state's own name leads elsewhere; most have an identifier in Wikidata."""
    states = [entity for entity in KNOWN.entities() if entity.type == "State"]
    assert len(states) > 190
    assert all(state.name in {name for name, _ in actors(state.name)} for state in states)
    assert sum(state.wikidata is not None for state in states) > 190


def test_phrases_find_what_they_promise() -> None:
    """Looking up any phrase gives its sense."""
    for surface, sense in KNOWN.phrases():
        assert sense.actor in {found.actor for found in KNOWN.lookup(surface)}, surface


def test_parts_know_their_whole() -> None:
    """An organ leads to the state or organisation that it is part of."""
    (sense,) = KNOWN.lookup("Bundestag")
    (whole,) = KNOWN.whole(sense.actor.id)
    actor = KNOWN.by_id(whole)
    assert actor is not None
    assert actor.name == "Germany"


def test_a_user_adds_actors(tmp_path: Path) -> None:
    """A file of the user's adds actors, and names to known ones."""
    mine = tmp_path / "mine.ttl"
    mine.write_text(
        """@prefix gb: <https://w3id.org/graphbuilder#> .
        @prefix entity: <https://w3id.org/graphbuilder/entity/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        entity:ruritania a gb:State ; skos:prefLabel "Ruritania"@en ; gb:adjective "Ruritanian"@en .
        entity:strelsau a gb:City ; skos:prefLabel "Strelsau"@en ; gb:capitalOf entity:ruritania .
        entity:france skos:altLabel "Gallia"@en .
        """
    )
    mixed = gazetteer.load((mine,))
    found = {text: mixed.lookup(text)[0].actor.name for text in ("Strelsau", "Gallia")}
    assert found == {"Strelsau": "Ruritania", "Gallia": "France"}


@pytest.mark.parametrize(
    ("turtle", "error", "words"),
    [
        ("not Turtle", InputError, "not Turtle"),
        (None, InputError, "cannot be read"),
        (
            '@prefix s: <http://www.w3.org/2004/02/skos/core#> . <x:y> s:altLabel "Y" .',
            OntologyError,
            "lacks skos:prefLabel",
        ),
        (
            (
                "@prefix gb: <https://w3id.org/graphbuilder#> . "
                "@prefix s: <http://www.w3.org/2004/02/skos/core#> . "
                '<x:y> a gb:City ; s:prefLabel "Y" ; gb:capitalOf <x:nowhere> .'
            ),
            OntologyError,
            "<x:nowhere> lacks",
        ),
    ],
)
def test_a_bad_file_says_what_to_do(
    tmp_path: Path, turtle: str | None, error: type[Exception], words: str
) -> None:
    """A missing, broken or incomplete file is named, with what to mend."""
    mine = tmp_path / "mine.ttl"
    if turtle is not None:
        mine.write_text(turtle)
    with pytest.raises(error, match=words) as caught:
        gazetteer.load((mine,))
    assert "mine.ttl" in str(caught.value)
