"""The JSON form of attribution relations keeps everything and follows its schema."""

from __future__ import annotations

import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder.attribution import (
    AttributionKind,
    AttributionRelation,
    from_record,
    load_schema,
    to_json,
    to_record,
)
from graphbuilder.errors import InputError
from graphbuilder.model import AttributionType, Evidence, Mention, Polarity, Zone

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
name = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
offset = st.integers(0, 10**6)
evidence = st.builds(Evidence, text, offset, offset)
relation = st.builds(
    AttributionRelation,
    id=name,
    document=name,
    source=st.none() | st.builds(Mention, text, offset, offset, st.none() | text),
    cue=st.none() | evidence,
    content=st.lists(evidence, min_size=1, max_size=3).map(tuple),
    kind=st.sampled_from(AttributionKind),
    type=st.none() | st.sampled_from(AttributionType),
    polarity=st.sampled_from(Polarity),
    parent=st.none() | name,
    zone=st.sampled_from(Zone),
)


@given(relation)
def test_round_trip(value: AttributionRelation) -> None:
    """A relation survives JSON, and its record is valid."""
    record = json.loads(to_json(value))
    assert from_record(record) == value
    jsonschema.Draft202012Validator(load_schema()).validate(record)


@pytest.mark.parametrize(
    ("change", "said"),
    [({"kind": "murmur"}, "murmur"), ({"cue": 3}, "cue|mapping"), ({"zone": "attic"}, "attic")],
)
def test_impossible_values_are_named(change: dict[str, object], said: str) -> None:
    """A record with an impossible value is refused in one sentence that names it."""
    words = Evidence("said", 4, 8)
    value = AttributionRelation("a", "d", None, words, (words,), AttributionKind.SPEECH)
    with pytest.raises(InputError, match=said):
        from_record(to_record(value) | change)


def test_missing_values_are_named() -> None:
    """A record without its content says what it lacks."""
    with pytest.raises(InputError, match="lacks 'content'"):
        from_record({"id": "a", "document": "d", "source": None, "cue": None, "kind": "speech"})
