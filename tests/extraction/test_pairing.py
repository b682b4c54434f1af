"""Two who do the same do it each for themselves: nobody plans what the other does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder.extraction.components import read_statements
from graphbuilder.model import Content, Mention

if TYPE_CHECKING:
    from spacy.language import Language

    from graphbuilder.model import Statement


@pytest.mark.parametrize(
    ("text", "verb", "doers"),
    [
        ("Zara Ali and Omar Diaz refused to sell the farm.", "refuse", 2),
        ("Peru, Chile and Brazil tried to repair the bridge.", "try", 3),
        ("Zara Ali said that Omar Diaz and Tom Hill hoped to leave Oslo.", "hope", 2),
    ],
)
def test_everybody_means_their_own_deed(nlp: Language, text: str, verb: str, doers: int) -> None:
    """As many statements as doers, and whose subjects are the same as those of their contents."""
    found = read_statements(nlp(text))
    by_id = {statement.id: statement for statement in found}
    pairs = [
        (_words(statement), _words(by_id[statement.object.statement]))
        for statement in found
        if statement.relation == verb and isinstance(statement.object, Content)
    ]
    assert len(pairs) == doers
    assert all(doer == other for doer, other in pairs)


def test_a_purpose_is_that_of_its_doer(nlp: Language) -> None:
    """What stands beside a statement as its purpose has the same subject."""
    found = read_statements(nlp("Mali and Niger closed the road to protect the wells."))
    by_id = {statement.id: statement for statement in found}
    purposes = {
        _words(statement): _words(by_id[role.filler.statement])
        for statement in found
        for role in statement.roles
        if role.role == "purpose" and isinstance(role.filler, Content)
    }
    assert purposes == {"Mali": "Mali", "Niger": "Niger"}


@pytest.mark.parametrize(
    ("text", "verb", "times"),
    [
        ("The council asked Chad to let nurses bring tents and food.", "ask", 1),
        ("The council asked Chad to bring tents and food.", "ask", 2),
        ("The council asked Chad to let nurses bring tents and sell food.", "ask", 2),
        ("The council asked Chad and Mali to let nurses bring tents and food.", "ask", 2),
    ],
)
def test_one_asked_thing_is_asked_once(nlp: Language, text: str, verb: str, times: int) -> None:
    """A content whose deed is done to several things counts once; every inner one has a parent."""
    found = read_statements(nlp(text))
    asked = [statement for statement in found if statement.relation == verb]
    assert len(asked) == times
    assert all(s.parent is not None for s in found if s.relation in {"let", "bring"})


def _words(statement: Statement) -> str:
    """The subject of a statement as worded."""
    assert isinstance(statement.subject, Mention)
    return statement.subject.text
