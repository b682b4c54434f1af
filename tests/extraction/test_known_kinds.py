"""*The emirate* and *the world body* are stated as the known actors that news calls so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .told import speakers

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kuwait froze the fund. The emirate said the fund was empty.", "Kuwait"),
        ("Kuwait froze the fund. The oil-rich Gulf emirate said it was empty.", "Kuwait"),
        ("Oman freed the crew. The sultanate said the crew was well.", "Oman"),
        ("The United Nations left. The world body said the road was cut.", "United Nations"),
        ("NATO sent ships. The military alliance said the ships were small.", "NATO"),
        ("The EU fined the mill. The 27-nation bloc said it was late.", "European Union"),
        ("UNICEF shut a school. The UN agency said the school was old.", "UNICEF"),
        ("The European Commission sued. The EU executive said it was late.", "European Commission"),
        ("Airbus shut a plant. The planemaker said the plant was old.", "Airbus"),
        ("Le Monde praised the film. The paper said the film was long.", "Le Monde"),
    ],
)
def test_a_known_actor_is_called_by_its_kind(nlp: Language, text: str, name: str) -> None:
    """What every reader knows it to be."""
    assert speakers(nlp(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Niger froze the fund. The emirate said the fund was empty.",  # a republic
        "Kuwait met Qatar. The emirate said the fund was empty.",  # either
        "NASA shut a school. The UN agency said the school was old.",
        "Airbus sued Boeing. The planemaker said the plant was old.",
        "Le Monde praised the film. The local paper said the film was long.",
        "Le Monde praised the film. The paper that he owns said the film was long.",
        "A paper praised the film, as did Le Monde. The paper said the film was long.",
    ],
)
def test_what_may_be_another_is_left_open(nlp: Language, text: str) -> None:
    """Nothing is stated of an actor that the words may not mean."""
    known = {"NASA", "Niger", "Kuwait", "Qatar", "Airbus", "Boeing", "Le Monde"}
    assert not known & set(speakers(nlp(text)))
