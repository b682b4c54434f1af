"""Headlines in title case are read as sentences, and keep their letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder.extraction.correction.headlines.headline_case import is_in_title_case

if TYPE_CHECKING:
    from spacy.language import Language

BODY = """

The mayor of Bergen, Jon Berg, said on Monday that he had rejected an offer from the State Council.
The strike goes on."""


def test_a_headline_is_read_as_a_sentence(nlp: Language) -> None:
    """Its verbs are verbs, its names are names, and its letters stay."""
    headline = "Mayor Says He Rejected State Council Offer To End Bergen Strike"
    doc = nlp(headline + BODY)
    read = next(iter(doc.sents))
    assert read.text.strip() == headline
    assert [token.text for token in read if token.pos_ == "VERB"] == ["Says", "Rejected", "End"]
    names = [token.text for token in read if token.pos_ == "PROPN"]
    assert names[-3:] == ["State", "Council", "Bergen"]


def test_a_noun_that_the_body_has_behind_a_name_stays_with_it(nlp: Language) -> None:
    """*The Arlo dam* of the body is *Arlo Dam* in the headline."""
    headline = "Brussels: Portugal Should Let Inspectors Visit Arlo Dam"
    doc = nlp(headline + "\n\nInspectors came to the Arlo dam on Monday. The Arlo dam leaks.")
    assert [token.pos_ for token in doc if token.text in {"Dam", "Visit"}] == ["VERB", "PROPN"]
    assert {s.object.text for s in doc._.statements if s.predicate == "visits"} == {"Arlo Dam"}


def test_the_body_is_not_read_again(nlp: Language) -> None:
    """Whatever the headline's letters, the sentences below have the same trees and entities."""
    plain = nlp("Mayor says he rejected State Council offer to end Bergen strike" + BODY)
    capitals = nlp("Mayor Says He Rejected State Council Offer To End Bergen Strike" + BODY)
    assert len(plain) == len(capitals)
    body = len(next(iter(plain.sents)))
    for one, other in zip(plain[body:], capitals[body:], strict=True):
        assert (one.tag_, one.dep_, one.head.i) == (other.tag_, other.dep_, other.head.i)
    assert [ent.text for ent in plain[body:].ents] == [ent.text for ent in capitals[body:].ents]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Mayor Says He Rejected Offer", True),
        ("Mayor Says He Rejected Offer from Oslo", True),
        ("Mayor says he rejected offer", False),
        ("Oslo, Bergen and Tromsø", False),
        ("Jon Berg", False),
    ],
)
def test_which_lines_are_in_title_case(nlp: Language, line: str, *, expected: bool) -> None:
    """Three longer words at least, and none of them in small letters."""
    assert is_in_title_case(nlp.make_doc(line)[:]) is expected
