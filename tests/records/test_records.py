"""The JSON form of statements keeps everything and follows its schema."""

from __future__ import annotations

import json
from dataclasses import fields

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder.errors import InputError
from graphbuilder.model import (
    Attribution,
    AttributionType,
    Content,
    Evidence,
    Mention,
    Modality,
    Polarity,
    Role,
    Statement,
    Zone,
)
from graphbuilder.records import from_json_lines, from_record, load_schema, to_json, to_record

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
name = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
offset = st.integers(0, 10**6)
evidence = st.builds(Evidence, text, offset, offset)
mention = st.builds(
    Mention,
    text,
    st.none() | offset,
    st.none() | offset,
    st.none() | text,
    st.none() | text,
    st.none() | text,
)
filler = mention | st.builds(Content, name)
attribution = st.builds(
    Attribution,
    st.none() | mention,
    st.none() | text,
    st.sampled_from(AttributionType),
    st.none() | offset,
    st.none() | offset,
)
statement = st.builds(
    Statement,
    id=name,
    document=name,
    subject=st.none() | filler,
    relation=text,
    object=st.none() | filler,
    evidence=evidence,
    predicate=st.none() | text,
    parent=st.none() | text,
    roles=st.lists(st.builds(Role, name, filler), max_size=3).map(tuple),
    polarity=st.sampled_from(Polarity),
    modality=st.sampled_from(Modality),
    attribution=st.lists(attribution, max_size=3).map(tuple),
    sentence=st.none() | evidence,
    cue=st.none() | evidence,
    zone=st.sampled_from(Zone),
    tense=st.sampled_from(["past", "present", "future", None]),
    confidence=st.floats(0, 1),
    plover=st.none() | text,
    rules=st.lists(text, max_size=3).map(tuple),
)

REFUSAL = Statement(
    id="s1",
    document="dam",
    subject=Mention("It", 0, 2, name="Ruritania", type="State"),
    relation="refuse",
    object=Content("s2"),
    evidence=Evidence("It refused", 0, 10),
)


@given(statement)
def test_nothing_is_lost(original: Statement) -> None:
    """A statement written as a line of JSON and read again is the same statement."""
    assert list(from_json_lines([to_json(original)])) == [original]


@given(statement)
def test_every_record_follows_the_schema(original: Statement) -> None:
    """Whatever a statement holds, its record is valid."""
    jsonschema.Draft202012Validator(load_schema()).validate(to_record(original))


def test_schema_is_one_itself() -> None:
    """The schema is a valid JSON Schema, names every field, and no other."""
    schema = load_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert set(schema["properties"]) == {field.name for field in fields(Statement)}


@pytest.mark.parametrize(
    ("key", "enum"), [("polarity", Polarity), ("modality", Modality), ("zone", Zone)]
)
def test_schema_knows_every_value(key: str, enum: type[Polarity | Modality | Zone]) -> None:
    """The schema lists the values that the model has."""
    assert load_schema()["properties"][key]["enum"] == [member.value for member in enum]


def test_schema_knows_every_attribution_type() -> None:
    """The schema lists the forms of attribution that the model has."""
    types = load_schema()["$defs"]["attribution"]["properties"]["type"]["enum"]
    assert types == [member.value for member in AttributionType]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("polarity", "negative"),
        ("object", {"text": "gates", "statement": "s2"}),
        ("confidence", 2),
        ("evidence", None),
        ("sources", []),
    ],
)
def test_schema_refuses_what_is_wrong(key: str, value: object) -> None:
    """A record with an impossible value is invalid."""
    record = to_record(REFUSAL) | {key: value}
    assert not jsonschema.Draft202012Validator(load_schema()).is_valid(record)


def test_keys_with_defaults_may_be_missing() -> None:
    """A short record gives the same statement as one that says every default."""
    record = {
        key: value
        for key, value in to_record(REFUSAL).items()
        if key in {"id", "document", "subject", "relation", "object", "evidence"}
    }
    assert from_record(record) == REFUSAL


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 2 is not JSON"),
        ("{}", "line 2: a statement record lacks 'id'"),
        ("[]", "line 2: a statement record is wrong"),
        (
            json.dumps(to_record(REFUSAL) | {"modality": "wished"}),
            "line 2: .*'wished' is not a valid Modality",
        ),
        (json.dumps(to_record(REFUSAL) | {"subject": {"name": "he"}}), "line 2: .* lacks 'text'"),
    ],
)
def test_a_wrong_line_is_said(line: str, message: str) -> None:
    """What is wrong with a line is one sentence that has its number."""
    with pytest.raises(InputError, match=message):
        list(from_json_lines(["\n", line]))
