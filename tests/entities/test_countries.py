"""Every state's name, people, capital and government, as subject of what governments do."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from graphbuilder import gazetteer
from graphbuilder.entities import EntityIndex
from graphbuilder.extraction import extract, load
from graphbuilder.model import Document, Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphbuilder.gazetteer import Sense
    from graphbuilder.model import Entity

VERBS = {
    "reject": "{} rejected the proposal on Monday.",
    "condemn": "{} condemned the attack.",
    "send": "{} will send troops to the border.",
}
# States whose names texts write with an article.
ARTICLES = (
    "Bahamas|Gambia|Netherlands|Philippines|United|Czech Republic|Dominican Republic|Maldives|"
    "Central African|Republic of|Democratic Republic|Marshall|Solomon|Comoros|Seychelles|Soviet"
)
LEAST = {"name": 0.96, "people": 0.98, "capital": 0.97, "government": 0.98}


def subjects() -> Iterator[tuple[str, Entity, str]]:
    """Kind of subject, the state, and the words for it."""
    known = gazetteer.load()
    words: dict[str, list[tuple[str, Sense]]] = defaultdict(list)
    for surface, sense in known.phrases():
        words[sense.actor.id].append((surface, sense))
    for state in known.entities():
        if state.type != "State":
            continue
        article = "The " if re.match(ARTICLES, state.name) else ""
        yield "name", state, article + state.name
        own = [(surface, sense) for surface, sense in words[state.id] if not sense.ambiguous]
        adjectives = [surface for surface, sense in own if sense.kind == "adjective"]
        nouns = [surface for surface, sense in own if sense.kind == "demonym"]
        peoples = [noun for noun in nouns if noun.endswith(("s", "men", "ese"))]  # one is not all
        for people in (peoples or adjectives)[:1]:
            yield "people", state, f"The {people}"
        for adjective in adjectives[:1]:
            yield "government", state, f"The {adjective} government"
        for surface, sense in own:
            if sense.kind == "capital" and sense.place and surface == sense.place.name:
                yield "capital", state, surface


@pytest.fixture(scope="module")
def resolved() -> dict[str, list[tuple[str, bool]]]:
    """For every kind of subject its sentences, and whether the state acts in them."""
    cases = [(*case, verb) for case, verb in zip(subjects(), list(VERBS) * 1000, strict=False)]
    documents = [
        Document(f"d{i}", VERBS[verb].format(words)) for i, (_, _, words, verb) in enumerate(cases)
    ]
    outcome: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    index = EntityIndex()
    for case, (document, statements) in zip(cases, extract(documents, nlp=load()), strict=True):
        kind, state, _, verb = case
        actors = {
            statement.subject.id if isinstance(statement.subject, Mention) else None
            for statement in index.resolve(document.id, statements).statements
            if statement.relation.split()[0] == verb
        }
        outcome[kind].append((document.text, actors == {state.id}))
    return outcome


@pytest.mark.parametrize("kind", LEAST)
def test_a_state_acts_under_all_its_names(
    resolved: dict[str, list[tuple[str, bool]]], kind: str
) -> None:
    """Nearly every sentence has the state, and nobody else, as its subject."""
    missed = [text for text, right in resolved[kind] if not right]
    assert len(resolved[kind]) > 150
    assert 1 - len(missed) / len(resolved[kind]) >= LEAST[kind], missed
