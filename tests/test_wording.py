"""Statements are said with the text's own prepositions, voice, articles and negation."""

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
from graphbuilder.phrasing import phrase


class Told:
    """Makes statements of one sentence; words are found in it, so that offsets are true."""

    def __init__(self, text: str) -> None:
        self.text = text

    def at(self, words: str) -> tuple[int, int]:
        """Where words stand."""
        start = self.text.index(words)
        return start, start + len(words)

    def mention(self, words: str, name: str | None = None, **known: str) -> Mention:
        """A mention of words, resolved to a name if one is given."""
        return Mention(words, *self.at(words), name=name, **known)

    def statement(
        self,
        identifier: str,
        subject: Filler | None,
        relation: str,
        object_: Filler | None = None,
        *,
        cue: str,
        **slots: object,
    ) -> Statement:
        """A statement that the whole sentence makes."""
        whole = Evidence(self.text, 0, len(self.text))
        words = Evidence(cue, *self.at(cue))
        return Statement(
            identifier,
            "d",
            subject,
            relation,
            object_,
            whole,
            sentence=whole,
            cue=words,
            **slots,  # type: ignore[arg-type]
        )


@pytest.mark.parametrize(
    ("text", "cue", "role", "said"),
    [
        ("Sylvania raised tolls on Borduria.", "raised", "theme", "raises tolls on Borduria"),
        ("Sylvania raised tolls at Borduria.", "raised", "place", "raises tolls at Borduria"),
        ("Sylvania raised tolls by May.", "raised", "time", "raises tolls by May"),
        ("Sylvania raised tolls, Borduria said.", "raised", "place", "raises tolls in Borduria"),
        (
            "Sylvania raised tolls due to Borduria.",
            "raised",
            "reason",
            "raises tolls because of Borduria",
        ),
    ],
)
def test_the_text_has_the_preposition(text: str, cue: str, role: str, said: str) -> None:
    """The preposition is the text's own; a role's stands in only where the text has none."""
    told = Told(text)
    last = told.mention("May" if "May" in text else "Borduria")
    made = told.statement(
        "s",
        told.mention("Sylvania"),
        "raise",
        told.mention("tolls"),
        cue=cue,
        roles=(Role(role, last),),
    )
    assert phrase(made, {}) == f"Sylvania {said}"


def test_a_purpose_with_a_subject_of_its_own_opens_with_for() -> None:
    """*For* stands before who is to act, whatever opens the purpose in the text."""
    told = Told("Sylvania closed the canal in order for Borduria to repair the locks.")
    repair = told.statement(
        "repair",
        told.mention("Borduria"),
        "repair",
        told.mention("the locks"),
        cue="to repair",
        modality=Modality.INTENDED,
    )
    made = told.statement(
        "s",
        told.mention("Sylvania"),
        "close",
        told.mention("the canal"),
        cue="closed",
        roles=(Role("purpose", Content("repair")),),
    )
    said = phrase(made, {"repair": repair})
    assert said == "Sylvania closes the canal for Borduria to repair the locks"


def test_two_parties_share_a_preposition() -> None:
    """*Between one and the other* keeps its *and*."""
    told = Told("Sylvania mediates between Freedonia and Borduria.")
    parties = tuple(Role("co-party", told.mention(name)) for name in ("Freedonia", "Borduria"))
    made = told.statement("s", told.mention("Sylvania"), "mediate", cue="mediates", roles=parties)
    assert phrase(made, {}) == "Sylvania mediates between Freedonia and Borduria"


@pytest.mark.parametrize(
    ("text", "relation", "cue", "said"),
    [
        ("Sylvania wages a war of words.", "wage war", "wages a war", "wages a war of words"),
        ("Sylvania took words to court.", "take to court", "took", "takes words to court"),
        ("Sylvania plays a part in words.", "play in part", "plays", "plays part in words"),
    ],
)
def test_words_of_a_relation_keep_their_order(
    text: str, relation: str, cue: str, said: str
) -> None:
    """A verb with a noun or a particle is said around its object as the text has it."""
    told = Told(text)
    made = told.statement("s", told.mention("Sylvania"), relation, told.mention("words"), cue=cue)
    assert phrase(made, {}) == f"Sylvania {said}"


@pytest.mark.parametrize(
    ("text", "cue", "modality", "polarity", "said"),
    [
        ("The locks had been closed.", "had been closed", "actual", "affirmed", "are closed"),
        ("The locks were not closed.", "were not closed", "actual", "negated", "are not closed"),
        (
            "The locks must be closed.",
            "must be closed",
            "obligation",
            "affirmed",
            "should be closed",
        ),
    ],
)
def test_a_passive_without_an_agent(
    text: str, cue: str, modality: str, polarity: str, said: str
) -> None:
    """Who is acted upon is the subject where nobody acts: there is no *someone* to accuse."""
    told = Told(text)
    made = told.statement(
        "s",
        None,
        "close",
        told.mention("The locks"),
        cue=cue,
        modality=Modality(modality),
        polarity=Polarity(polarity),
    )
    assert phrase(made, {}) == f"the locks {said}"


def test_a_relation_without_words() -> None:
    """A statement that lost its relation is still said, and stops no build."""
    told = Told("The locks were closed.")
    made = told.statement("s", None, "", told.mention("The locks"), cue="were closed")
    assert phrase(made, {}).endswith("the locks")


def test_a_passive_permission() -> None:
    """*Should be allowed* is said of whom it concerns."""
    told = Told("Freedonia Should Be Allowed to Use Drones")
    freedonia = told.mention("Freedonia", id="f")
    use = told.statement("use", freedonia, "use", told.mention("Drones"), cue="Use")
    allow = told.statement(
        "allow",
        None,
        "allow",
        Content("use"),
        cue="Should Be Allowed",
        roles=(Role("recipient", freedonia),),
        modality=Modality.OBLIGATION,
    )
    assert phrase(allow, {"use": use}) == "Freedonia should be allowed to use Drones"


def test_a_denial_is_not_said_twice() -> None:
    """What is denied is said without a *not* that the text does not have."""
    told = Told("Moss denied that the locks had been closed.")
    inner = told.statement(
        "inner",
        None,
        "close",
        told.mention("the locks"),
        cue="had been closed",
        polarity=Polarity.NEGATED,
        tense="past",
    )
    outer = told.statement("outer", told.mention("Moss"), "deny", Content("inner"), cue="denied")
    assert phrase(outer, {"inner": inner}) == "Moss denies that the locks are closed"
    assert phrase(inner, {"inner": inner}) == "the locks are not closed"


@pytest.mark.parametrize(("word", "said"), [("not", "does not lie"), ("never", "does not lie")])
def test_a_denial_in_words_is_kept(word: str, said: str) -> None:
    """A *not* or *never* of the text stays."""
    told = Told(f"Moss said that Weiss {word} lied.")
    inner = told.statement(
        "inner",
        told.mention("Weiss"),
        "lie",
        cue="lied",
        polarity=Polarity.NEGATED,
        tense="past",
    )
    outer = told.statement("outer", told.mention("Moss"), "say", Content("inner"), cue="said")
    assert phrase(outer, {"inner": inner}) == f"Moss says that Weiss {said}"


def test_an_order_not_to() -> None:
    """A noun keeps its *not*; the verb that takes its place must not have it."""
    told = Told("Borduria’s order not to use rockets stands.")
    borduria = told.mention("Borduria", id="b")
    use = told.statement(
        "use", None, "use", told.mention("rockets"), cue="use", modality=Modality.PROHIBITED
    )
    order = told.statement(
        "order", borduria, "order", Content("use"), cue="order", predicate="prohibits"
    )
    stands = told.statement("stands", Content("order"), "stand", cue="stands")
    known = {"use": use, "order": order}
    assert phrase(order, known) == "Borduria prohibits using rockets"
    assert phrase(stands, known) == "Borduria’s order not to use rockets stands"


def test_a_verb_for_a_noun_needs_no_preposition() -> None:
    """The preposition of *a prohibition on* goes when the noun becomes a verb."""
    told = Told("The League’s prohibition on Freedonia using rockets stands.")
    freedonia = told.mention("Freedonia", id="f")
    use = told.statement("use", freedonia, "use", told.mention("rockets"), cue="using")
    banned = replace(use, modality=Modality.PROHIBITED)
    ban = told.statement(
        "ban",
        Mention("The League", name="Canal League"),
        "prohibition on",
        Content("use"),
        cue="prohibition on",
        predicate="prohibits",
        roles=(Role("recipient", freedonia),),
    )
    said = "Canal League prohibits Freedonia from using rockets"
    assert phrase(ban, {"use": banned}) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Weiss lets guests visit the locks.", "Weiss lets guests visit the locks"),
        ("Weiss wants guests to visit the locks.", "Weiss wants guests to visit the locks"),
    ],
)
def test_an_infinitive_is_bare_where_the_text_has_it_so(text: str, said: str) -> None:
    """*Let guests visit*, but *want guests to visit*."""
    told = Told(text)
    verb = text.split()[1]
    visit = told.statement(
        "visit", told.mention("guests"), "visit", told.mention("the locks"), cue="visit"
    )
    relation = verb.removesuffix("s")
    made = told.statement("s", told.mention("Weiss"), relation, Content("visit"), cue=verb)
    assert phrase(made, {"visit": visit}) == said


def test_a_noun_names_its_content() -> None:
    """*A bitter break* is a noun, though an adjective stands between it and its article."""
    told = Told("The vote marks a bitter break with Borduria.")
    sylvania = Mention("Sylvania", id="s")
    break_ = told.statement(
        "break", sylvania, "break with", told.mention("Borduria"), cue="break with"
    )
    made = told.statement(
        "s",
        told.mention("The vote"),
        "mark",
        told.mention("a bitter break"),
        cue="marks",
        roles=(Role("content", Content("break")),),
    )
    assert phrase(made, {"break": break_}) == "the vote marks Sylvania’s break with Borduria"


def test_a_promise_is_no_report() -> None:
    """Who promises to act is not named twice."""
    told = Told("Weiss promised to open the locks.")
    weiss = told.mention("Weiss", id="w")
    own = (Attribution(weiss, "promised", AttributionType.INDIRECT),)
    act = told.statement(
        "act",
        weiss,
        "open",
        told.mention("the locks"),
        cue="to open",
        modality=Modality.INTENDED,
        attribution=own,
    )
    made = told.statement("s", weiss, "promise", Content("act"), cue="promised")
    assert phrase(made, {"act": act}) == "Weiss promises to open the locks"


def test_a_question_is_not_told_as_a_fact() -> None:
    """What somebody asks stays a question inside the sentence that reports it."""
    told = Told("“Can Weiss swim?” asked Moss.")
    swim = told.statement(
        "swim",
        told.mention("Weiss"),
        "swim",
        cue="Can Weiss swim",
        modality=Modality.QUESTION,
        tense="present",
    )
    made = told.statement("s", told.mention("Moss"), "ask", Content("swim"), cue="asked")
    assert phrase(made, {"swim": swim}) == "Moss asks: Weiss swims?"


def test_a_condition_needs_no_would() -> None:
    """*If* already says that it is not so yet."""
    told = Told("Weiss leaves if Moss comes.")
    comes = told.statement(
        "comes", told.mention("Moss"), "come", cue="comes", modality=Modality.CONDITIONAL
    )
    made = told.statement(
        "s",
        told.mention("Weiss"),
        "leave",
        cue="leaves",
        roles=(Role("condition", Content("comes")),),
        modality=Modality.CONDITIONAL,
    )
    assert phrase(made, {"comes": comes}) == "Weiss would leave if Moss comes"


@pytest.mark.parametrize(
    ("words", "name", "said"),
    [
        ("The talks", None, "the talks"),
        ("The talks", "talks", "the talks"),
        ("The Herald", "The Herald", "The Herald"),
        ("The Herald", "Herald", "Herald"),
        ("It", None, "it"),
        ("Them", None, "they"),
        ("Ann Lee", None, "Ann Lee"),
    ],
)
def test_names_and_descriptions(words: str, name: str | None, said: str) -> None:
    """A name keeps its capital, a description its article, a pronoun takes its case."""
    told = Told(f"{words} ended.")
    made = told.statement("s", told.mention(words, name), "end", cue="ended")
    assert phrase(replace(made, modality=Modality.FUTURE), {}) == f"{said} will end"
