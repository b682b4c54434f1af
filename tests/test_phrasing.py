"""Statements as sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphbuilder.model import (
    Attribution,
    AttributionType,
    Content,
    Evidence,
    Filler,
    Mention,
    Modality,
    Polarity,
    Role,
    Statement,
)
from graphbuilder.phrasing import according_to, phrase

KEY = Evidence("x", 0, 1)
UK = Mention("the UK", name="United Kingdom", id="uk", type="State")
UKRAINE = Mention("Kyiv", name="Ukraine", id="ua", type="State")
RUSSIA = Mention("Russia", name="Russia", id="ru", type="State")
ALLIES = Mention("allies", type="Group")
MISSILES = Mention("Storm Shadow")


def make(
    identifier: str = "s",
    subject: Filler | None = None,
    relation: str = "use",
    object_: Filler | None = None,
    **slots: object,
) -> Statement:
    """A statement whose evidence does not matter."""
    return Statement(identifier, "d", subject, relation, object_, KEY, **slots)  # type: ignore[arg-type]


USE = make("use", UKRAINE, "use", MISSILES, roles=(Role("target", RUSSIA),))
SEND = make("send", UK, "send", MISSILES, roles=(Role("recipient", UKRAINE),))
STRIKE = make("strike", UKRAINE, "strike", RUSSIA, tense="present")
BANNED = replace(USE, id="banned", modality=Modality.PROHIBITED)
BAN = make(
    "ban",
    ALLIES,
    "ban on",
    Content("banned"),
    predicate="prohibits",
    sentence=Evidence("Allies end their ban on it", 0, 26),
    cue=Evidence("ban on", 17, 23),
)
LEADER = Mention("Lee", name="Ann Lee", id="lee", type="Person")
ALLEGED = make("alleged", UK, "send", MISSILES, modality=Modality.ALLEGED)
ACT = Content("alleged")
BY_ID = {s.id: s for s in (USE, SEND, STRIKE, BANNED, BAN, ALLEGED)}


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        (USE, "Ukraine uses Storm Shadow against Russia"),
        (SEND, "United Kingdom sends Storm Shadow to Ukraine"),
        (make(subject=RUSSIA, relation="be", object_=MISSILES), "Russia is Storm Shadow"),
        (make(subject=ALLIES, relation="help", object_=UKRAINE), "allies help Ukraine"),
        (make(relation="deny", object_=UKRAINE), "someone denies Ukraine"),
        (
            make(subject=UK, relation="permit", object_=Content("use")),
            "United Kingdom permits Ukraine to use Storm Shadow against Russia",
        ),
        (
            make(
                subject=UK,
                relation="permit",
                object_=UKRAINE,
                roles=(Role("theme", Content("use")),),
            ),
            "United Kingdom permits Ukraine to use Storm Shadow against Russia",
        ),
        (
            make(
                subject=UK,
                relation="prohibit",
                object_=UKRAINE,
                roles=(Role("from", Content("use")),),
            ),
            "United Kingdom prohibits Ukraine from using Storm Shadow against Russia",
        ),
        (
            make(subject=UK, relation="sign off on", object_=Content("use")),
            "United Kingdom signs off on Ukraine using Storm Shadow against Russia",
        ),
        (
            make(subject=UK, relation="refuse", object_=Content("send")),
            "United Kingdom refuses to send Storm Shadow to Ukraine",
        ),
        (
            make(subject=UK, relation="seek to", object_=Content("send")),
            "United Kingdom seeks to send Storm Shadow to Ukraine",
        ),
        (
            make(subject=UK, relation="say", object_=Content("strike")),
            "United Kingdom says that Ukraine strikes Russia",
        ),
        (
            make(
                subject=UK,
                relation="tell",
                object_=Content("strike"),
                roles=(Role("recipient", RUSSIA),),
            ),
            "United Kingdom tells Russia that Ukraine strikes Russia",
        ),
        (
            make(subject=UK, relation="end", object_=Content("ban")),
            "United Kingdom ends allies’ ban on Ukraine using Storm Shadow against Russia",
        ),
        (
            make(subject=ALLIES, relation="end", object_=Content("ban")),
            "allies end the ban on Ukraine using Storm Shadow against Russia",
        ),
        (BAN, "allies prohibit Ukraine from using Storm Shadow against Russia"),
        (
            make(
                subject=UK,
                relation="refuse",
                object_=Content("send"),
                roles=(Role("recipient", UKRAINE),),
            ),
            "United Kingdom refuses to send Storm Shadow to Ukraine",
        ),
        (
            make(subject=RUSSIA, relation="accuse", object_=UK, roles=(Role("content", ACT),)),
            "Russia accuses United Kingdom of sending Storm Shadow",
        ),
        (
            make(relation="give advantage", roles=(Role("recipient", RUSSIA),)),
            "someone gives advantage to Russia",
        ),
        (
            make(
                subject=LEADER,
                relation="hold role",
                object_=UKRAINE,
                roles=(Role("role", Mention("President")),),
            ),
            "Ann Lee is President of Ukraine",
        ),
        (make(subject=UKRAINE, relation="defend", object_=UKRAINE), "Ukraine defends itself"),
        (
            make(subject=UK, relation="say", object_=Content("gone")),
            "United Kingdom says something",
        ),
    ],
)
def test_slots_become_a_sentence(statement: Statement, sentence: str) -> None:
    """Subject, nested content and roles are said in English, never as identifiers."""
    assert phrase(statement, BY_ID) == sentence


@pytest.mark.parametrize(
    ("polarity", "modality", "sentence"),
    [
        (Polarity.NEGATED, Modality.ACTUAL, "Ukraine does not use it"),
        (Polarity.NEGATED, Modality.FUTURE, "Ukraine will not use it"),
        (Polarity.AFFIRMED, Modality.OBLIGATION, "Ukraine should use it"),
        (Polarity.AFFIRMED, Modality.PERMITTED, "Ukraine is allowed to use it"),
        (Polarity.AFFIRMED, Modality.PROHIBITED, "Ukraine is forbidden to use it"),
        (Polarity.AFFIRMED, Modality.ALLEGED, "Ukraine allegedly uses it"),
        (Polarity.AFFIRMED, Modality.QUESTION, "Ukraine uses it?"),
    ],
)
def test_factuality_is_heard(polarity: Polarity, modality: Modality, sentence: str) -> None:
    """What is not a plain fact does not read like one."""
    statement = make(
        subject=UKRAINE, relation="use", object_=Mention("it"), polarity=polarity, modality=modality
    )
    assert phrase(statement, {}) == sentence


def test_a_loop_ends() -> None:
    """Statements that contain each other are still said."""
    one = make("one", UK, "say", Content("two"), tense="past")
    two = make("two", RUSSIA, "deny", Content("one"), tense="past")
    assert phrase(one, {"one": one, "two": two}) == (
        "United Kingdom says that Russia denies something"
    )


def test_predicate_only() -> None:
    """An edge label leaves the subject out."""
    assert phrase(USE, BY_ID, with_subject=False) == "uses Storm Shadow against Russia"


def test_sources_are_named_in_order() -> None:
    """The chain of sources is read from the outside in; nobody named is said so."""
    said = make(
        attribution=(
            Attribution(Mention("The Herald"), "reported", AttributionType.INDIRECT),
            Attribution(None, "reportedly", AttributionType.HEARSAY),
        )
    )
    assert according_to(said) == "The Herald, quoting unnamed sources"


def test_sources_that_share_a_cue_speak_together() -> None:
    """*Chad and Mali said* is one saying of two, not Chad's report of what Mali says."""
    both = tuple(
        Attribution(Mention(name), "said", AttributionType.INDIRECT, 14, 18)
        for name in ("Chad", "Mali")
    )
    words = Evidence("Chad and Mali said", 0, 18)
    said = Statement("s", "d", None, "leave", None, words, attribution=both)
    assert according_to(said) == "Chad and Mali"


def test_the_noun_is_not_said_twice() -> None:
    """*Its ban* and the statement that the ban makes are one thing."""
    sentence = Evidence("The allies may end their ban on it", 0, 34)
    words = Mention("their ban on it", 19, 34)
    ban = make(
        "ban",
        ALLIES,
        "ban on",
        Content("use"),
        sentence=sentence,
        cue=Evidence("ban on", 25, 31),
    )
    ending = make(
        subject=ALLIES, relation="end", object_=words, roles=(Role("content", Content("ban")),)
    )
    assert phrase(ending, {"ban": ban, "use": USE}) == (
        "allies end the ban on Ukraine using Storm Shadow against Russia"
    )


def test_what_is_said_follows_that() -> None:
    """A content that the verb itself attributes is a clause of its own."""
    told = make(
        "told",
        UKRAINE,
        "use",
        MISSILES,
        modality=Modality.OBLIGATION,
        attribution=(Attribution(LEADER, "added", AttributionType.DIRECT),),
    )
    saying = make(
        subject=LEADER, relation="add", object_=Content("told"), cue=Evidence("added", 0, 5)
    )
    assert phrase(saying, {"told": told}) == "Ann Lee adds that Ukraine should use Storm Shadow"


@pytest.mark.parametrize(
    ("relation", "cue", "said"),
    [
        ("have right", "has the right", "has the right"),
        ("make strike on", "to make strikes on", "makes strikes on"),
        ("lead push", "push being led", "leads push"),
        ("sign off on", "signed off on", "signs off on"),
    ],
)
def test_nouns_after_verbs_are_as_worded(relation: str, cue: str, said: str) -> None:
    """A verb with a noun keeps the text's article and number."""
    statement = make(subject=UK, relation=relation, cue=Evidence(cue, 0, len(cue)))
    assert phrase(statement, {}) == f"United Kingdom {said}"


@pytest.mark.parametrize(
    ("text", "iso", "said"),
    [
        ("Last month", None, "last month"),
        ("2019", "2019", "in 2019"),
        ("May", "2031-05", "in May"),
        ("Friday", "2031-05-09", "on Friday"),
        ("on Friday", "2031-05-09", "on Friday"),
        ("yesterday", "2031-05-09", "yesterday"),
    ],
)
def test_times(text: str, iso: str | None, said: str) -> None:
    """A time comes last, with the preposition that its precision asks for."""
    when = Role("time", Mention(text, name=iso))
    statement = make(subject=UK, relation="act", roles=(when, Role("target", RUSSIA)))
    assert phrase(statement, {}) == f"United Kingdom acts against Russia {said}"


def test_a_place_within_the_object_is_said_once() -> None:
    """*Targets within Russia* says where they are."""
    targets = Mention("targets within Russia", 10, 31)
    there = Role("location", Mention("Russia", 25, 31, name="Russia", id="ru", type="State"))
    strikes = make(subject=UKRAINE, relation="strike", object_=targets, roles=(there,))
    assert phrase(strikes, {}) == "Ukraine strikes targets within Russia"
