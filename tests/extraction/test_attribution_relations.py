"""Who voices what: sources, cues and contents, by verbs, nouns, phrases and quotations."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graphbuilder.model import Evidence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from graphbuilder.attribution import AttributionRelation

EXAMPLES = Path(__file__).parents[2] / "examples"


def shown(doc: Doc) -> list[tuple[str, str, str, str]]:
    """Source, cue, content and kind of each relation of a text."""
    return [
        (
            relation.source.text if relation.source else "",
            relation.cue.text if relation.cue else "",
            " … ".join(run.text for run in relation.content),
            relation.kind.value,
        )
        for relation in doc._.attributions
    ]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        # speech and reports
        ("Ann Lee said the dam is safe.", ("Ann Lee", "said", "the dam is safe", "speech")),
        ("The dam, Ann Lee said, is safe.", ("Ann Lee", "said", "The dam … is safe", "speech")),
        (
            "The report concluded that it leaked.",
            ("The report", "concluded", "it leaked", "report"),
        ),
        (
            "According to Peru, the dam is safe.",
            ("Peru", "According to", "the dam is safe", "speech"),
        ),
        ("In Ann Lee's view, it leaks.", ("Ann Lee", "In Ann Lee's view", "it leaks", "speech")),
        ("Ann Lee called the toll a trick.", ("Ann Lee", "called", "the toll a trick", "speech")),
        ("Ann Lee's claim is that it leaks.", ("Ann Lee", "claim", "it leaks", "speech")),
        (
            "The minister spoke about the toll.",
            ("The minister", "spoke about", "the toll", "speech"),
        ),
        (
            "The minister made clear that she would stay.",
            ("The minister", "made clear", "she would stay", "speech"),
        ),
        ("Ann Lee outlined her campaign.", ("Ann Lee", "outlined", "her campaign", "speech")),
        # accusations
        ("Peru accused Chile of theft.", ("Peru", "accused", "theft", "accusation")),
        # attitudes
        ("Ann Lee condemned the attack.", ("Ann Lee", "condemned", "the attack", "attitude")),
        ("Ann Lee opposed the toll.", ("Ann Lee", "opposed", "the toll", "attitude")),
        ("Ann Lee's criticism of the toll grew.", ("Ann Lee", "criticism", "the toll", "attitude")),
        ("Peru voiced support for the plan.", ("Peru", "voiced support", "the plan", "attitude")),
        ("Ann Lee is worried about the dam.", ("Ann Lee", "is worried", "the dam", "attitude")),
        (
            "Ann Lee considers Bo Kim a friend.",
            ("Ann Lee", "considers", "Bo Kim a friend", "attitude"),
        ),
        ("Ann Lee is expected to win.", ("", "expected", "Ann Lee is … to win", "attitude")),
        # knowledge
        ("Ann Lee knows that it leaks.", ("Ann Lee", "knows", "it leaks", "knowledge")),
        # requests
        ("Peru called for an inquiry.", ("Peru", "called for", "an inquiry", "request")),
        ("Peru urged Chile to pay.", ("Peru", "urged", "Chile to pay", "request")),
        ("The union's call for a strike failed.", ("The union", "call for", "a strike", "request")),
        (
            "The vote was held at the request of Ann Lee.",
            ("Ann Lee", "request", "The vote was held", "request"),
        ),
        # intentions
        ("Ann Lee plans to sue.", ("Ann Lee", "plans", "to sue", "intention")),
        (
            "Ann Lee pledged support for Peru.",
            ("Ann Lee", "pledged", "support for Peru", "intention"),
        ),
        # decisions
        ("The House voted to impeach her.", ("The House", "voted", "to impeach her", "decision")),
        ("The court rejected the appeal.", ("The court", "rejected", "the appeal", "decision")),
        # hearsay
        ("The alleged theft shocked Peru.", ("", "alleged", "theft", "hearsay")),
    ],
)
def test_one_relation(nlp: Language, text: str, relation: tuple[str, ...]) -> None:
    """Source, cue and content stand in their own words, with what the source does."""
    assert relation in shown(nlp(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee found a coat.",  # finding something is no finding that something is so
        "Ann Lee knows the mayor.",
        "The flood threatened the village.",  # what has no mind intends nothing
        "The next hours will decide the race.",
        "Peru accused Chile.",  # whom somebody accuses is not what they accuse of
        "The reporter told the mayor.",
        "The reporter briefed the police.",
        "The plane was supposed to land.",  # a duty is nobody's thought
        "This requires a permit.",
        "The bill was passed on Monday.",
        "The ruling came on Monday.",
    ],
)
def test_nothing_is_voiced(nlp: Language, text: str) -> None:
    """An act without a content attributes nothing."""
    assert shown(nlp(text)) == []


def test_every_source_of_a_coordination(nlp: Language) -> None:
    """Who voices something together are sources of their own."""
    found = shown(nlp("Peru and Chile condemned the attack."))
    assert [source for source, *_ in found] == ["Peru", "Chile"]


def test_what_is_not_said_is_negated(nlp: Language) -> None:
    """What a source did not disclose is in the list, and marked."""
    [relation] = nlp("The court did not disclose whether it met.")._.attributions
    assert (relation.cue, relation.polarity.value) == (Evidence("disclose", 18, 26), "negated")


def test_nesting_has_parents(nlp: Language) -> None:
    """What a source says of another source's plan leads back to it."""
    outer, inner = nlp("Ann Lee said Peru plans to leave.")._.attributions
    assert (inner.cue.text, inner.parent, outer.parent) == ("plans", outer.id, None)


def test_quotations_are_contents(nlp: Language) -> None:
    """A quotation is the whole content of its cue, over its sentences."""
    found = shown(nlp("“It leaks. It will break,” Ann Lee said."))
    assert ("Ann Lee", "said", "It leaks. It will break", "speech") in found


@pytest.mark.parametrize("name", ["arlo_dam.txt", "arlo_reply.txt"])
def test_every_link_of_a_chain_is_in_the_list(nlp: Language, name: str) -> None:
    """Whoever is a source of a statement is a source in the list, by the same cue."""
    doc = nlp((EXAMPLES / name).read_text("utf-8"))
    relations: list[AttributionRelation] = doc._.attributions
    links = {
        (link.start, link.end, link.source.start if link.source else None)
        for statement in doc._.statements
        for link in statement.attribution
        if link.cue
    }
    listed = {
        (r.cue.start, r.cue.end, r.source.start if r.source else None) for r in relations if r.cue
    }
    assert links
    assert links <= listed
    for statement in doc._.statements:
        words = statement.evidence
        for link in statement.attribution:
            assert link.cue or any(
                r.source == link.source
                and any(run.start <= words.start and words.end <= run.end for run in r.content)
                for r in relations
            )
