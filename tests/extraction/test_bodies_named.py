"""*The company* is stated as the one body that the text has just named, where it acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder import lexicon
from graphbuilder.extraction.coreference.settled import settled_referents

from .told import meant, speakers

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Volkswagen shut a plant. The carmaker said the plant was old.", "Volkswagen"),
        ("Harlow Energy shut a plant. The company said the plant was old.", "Harlow Energy"),
        ("The Harlow Group shut a plant. The company said the plant was old.", "Harlow Group"),
    ],
)
def test_a_plain_description_is_of_the_body_just_named(nlp: Language, text: str, name: str) -> None:
    """Whether a list of actors knows the body, or only the recogniser."""
    assert speakers(nlp(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Quanta sued Brightline. The company said the plant was old.",  # either
        "The Harlow Council shut a plant. The company said the plant was old.",  # another kind
        "Harlow Energy shut. Rain fell. Wind blew. Snow lay. Ice froze. The company paid.",
        "The NRVB shut a plant. The company said the plant was old.",  # as often an authority
        "Volkswagen shut a plant. The rival company said the plant was old.",
        "Volkswagen shut a plant. A carmaker said the plant was old.",
    ],
)
def test_what_may_be_another_body_is_left_open(nlp: Language, text: str) -> None:
    """Nothing is stated of a body that the words may not mean."""
    names = {"Quanta", "Brightline", "Harlow Energy", "Volkswagen", "NRVB"}
    assert not names & set(speakers(nlp(text)))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The court fined Orlo Ferries. The Lisbon-based company paid.", "Orlo Ferries"),
        ("The court fined Orlo Ferries. The Portuguese company said it was glad.", "Orlo Ferries"),
        ("The strike has shaken the Farm League. The party said it was late.", "Farm League"),
        ("Men of the Tahrir Ansara took the town. The group said it was easy.", "Tahrir Ansara"),
        ("She wrote to the Orlo Gazette. The paper said it was sorry.", "Orlo Gazette"),
        ("Veltris met the Kestrel Foundation. The charity said it was sad.", "Kestrel Foundation"),
    ],
)
def test_news_varies_what_it_calls_a_body(nlp: Language, text: str, name: str) -> None:
    """By where it sits, by its class, and by a noun like its own."""
    doc = nlp(text)
    subject = next(token for token in list(doc.sents)[1] if token.dep_ == "nsubj")
    assert settled_referents(doc, lexicon.load())[subject.i].name == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        (
            "Oslo-based Harlow Coal met Lumen Tea of Lisbon. The Lisbon firm paid.",
            "firm",
            "Lumen Tea",
        ),
        ("Oslo-based Harlow Coal met Lumen Tea. The Lisbon-based firm paid.", "firm", "Lumen Tea"),
        (
            "The Swedish firm Harlow Coal met Lumen Tea. The Swedish company paid.",
            "company",
            "Harlow Coal",
        ),
        ("Oslo-based Harlow Coal met Peru. The Lisbon firm paid.", "firm", None),
        ("Oslo-based Harlow Coal met Lumen Tea. The Norwegian firm paid.", "firm", "Harlow Coal"),
        (
            "Oslo-based Harlow Coal met Germany's Lumen Tea. The German firm paid.",
            "firm",
            "Lumen Tea",
        ),
        (
            "Toronto-listed Harlow Coal met Lumen Tea. The Canadian miner paid.",
            "miner",
            "Harlow Coal",
        ),
        ("Rules hurt Harlow Energy. The Oslo-based investor paid.", "investor", "Harlow Energy"),
        ("Ann Lee met Harlow Coal. The Norwegian investor paid.", "investor", None),
        ("The law angered Orlo Ferries. The family firm paid.", "firm", "Orlo Ferries"),
        (
            "The data angered the Rural Fraud Council. The watchdog paid.",
            "watchdog",
            "Rural Fraud Council",
        ),
        ("Orlo Ferries respected the operator.", "operator", None),
        (
            "Lee joined the Rural Farm Caucus. She wept while the Democratic party ruled.",
            "party",
            "Democratic party",
        ),
    ],
)
def test_a_body_sits_in_one_town_and_one_state(
    nlp: Language, text: str, word: str, name: str | None
) -> None:
    """What is said to sit elsewhere is another body; other words only tell more of it."""
    assert meant(nlp, text, word) == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Talks failed when Brenzia left the room. The centrist party waited.", "party", "Brenzia"),
        ("Bosses at Tavora fell out. The company is for sale.", "company", "Tavora"),
        ("A report by Kelvara angered Peru. The company is for sale.", "company", "Kelvara"),
        ("Money came from Orlo Ferries, the largest donor.", "donor", "Orlo Ferries"),
        ("He met Ann Vega of Orlo Hand, the company that bought it.", "company", "Orlo Hand"),
        ("A fee was paid by Dhofar Live, the agency behind the bid.", "agency", "Dhofar Live"),
        ("A fee was paid by Ann Vega, the agency behind the bid.", "agency", None),
        ("Ann Vega was paid by Orlo Hand, the company and the bank.", "bank", None),
        ("Ann Vega was paid by Orlo Hand, the company and the bank.", "company", None),
        ("Bosses met in Tavora. The company is for sale.", "company", None),
        ("A report by Kelvara angered Peru. The maker is for sale.", "maker", None),
        ("Ann Kelvara spoke. Kelvara angered Peru. The company is for sale.", "company", None),
    ],
)
def test_the_recogniser_alone_makes_no_place_of_a_name(
    nlp: Language, text: str, word: str, name: str | None
) -> None:
    """It has never seen most firms and parties; what something is in is a place."""
    assert meant(nlp, text, word) == name


@pytest.mark.parametrize(
    "text",
    [
        "Orlo Ferries sued the Harlow Group. The Portuguese company said it was glad.",  # either
        "The strike has shaken the Farm League. The ruling party said it was late.",
        "She wrote to the Orlo Gazette. Two scholars wrote the paper.",
        "Orlo Ferries may turn to the owners of the Portuguese company.",  # Principle C
        "Greenpeace criticised the dam. The oil company said it was safe.",
    ],
)
def test_another_body_may_be_meant(nlp: Language, text: str) -> None:
    """Of what the words tell apart nothing is stated under the name of what was just named."""
    doc = nlp(text)
    settled = settled_referents(doc, lexicon.load())
    described = [token.i for token in doc if token.lower_ in {"company", "party", "paper"}]
    named = {settled[i].name for i in described if i in settled}
    assert not named & {"Orlo Ferries", "Harlow Group", "Farm League", "Orlo Gazette", "Greenpeace"}


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        (
            "Orlo Ferries sued the Harlow Group. Orlo Ferries said that its larger rival had lied.",
            "rival",
            "Harlow Group",
        ),
        (
            "Orlo Ferries bid for the Harlow Group. Orlo Ferries holds a tenth of its target.",
            "target",
            "Harlow Group",
        ),
        (
            "Orlo Ferries met the Harlow Group and the Lumen Bank. Orlo Ferries sued its rival.",
            "rival",
            None,
        ),
        ("Orlo Ferries met Ann Lee. Orlo Ferries sued its rival.", "rival", None),
    ],
)
def test_a_rival_is_the_only_other_firm(
    nlp: Language, text: str, word: str, name: str | None
) -> None:
    """Of two firms each is the other's rival; of three it may be either of two."""
    assert meant(nlp, text, word) == name


_PAST = "Rain fell. Wind blew. Snow lay. Ice froze. Fog came. Hail fell. Sun shone."


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        (
            f"The Rural Fraud Commission met. {_PAST} The commission left.",
            "commission",
            "Rural Fraud Commission",
        ),
        (
            f"Harlow Energy shut. The company wept. {_PAST} The company left.",
            "company",
            "Harlow Energy",
        ),
        (f"Harlow Energy shut. {_PAST} The company left.", "company", None),
    ],
)
def test_a_noun_that_calls_no_other_is_remembered(
    nlp: Language, text: str, word: str, name: str | None
) -> None:
    """That of a body's own name, or by which a text has called it, where no other has come up."""
    assert meant(nlp, text, word) == name


def test_a_body_named_since_may_be_called_so(nlp: Language) -> None:
    """A plain noun means whoever of its class has come up last."""
    text = f"Harlow Energy shut. The company wept. {_PAST} Orlo Group shut. The company left."
    assert meant(nlp, text, "company") != "Harlow Energy"
