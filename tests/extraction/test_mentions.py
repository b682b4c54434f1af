"""Names and their types, titles and offices, cities that act."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from spacy.tokens import Doc

from graphbuilder.extraction.coreference.referents import referents
from graphbuilder.extraction.mentions.markables import MENTIONS, NAMES
from graphbuilder.extraction.mentions.offices import offices

if TYPE_CHECKING:
    from spacy.language import Language

UNITED_KINGDOM = "https://w3id.org/graphbuilder/entity/united-kingdom"


def names(doc: Doc) -> dict[str, str]:
    """The type of every bare name."""
    return {span.text: span.label_ for span in doc.spans[NAMES]}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Olaf Brandt resigned. Brandt had led the party.", "Brandt", "Person"),
        ("Chancellor Olaf Brandt resigned.", "Olaf Brandt", "Person"),
        ("The ministers met in Kyiv.", "Kyiv", "City"),
        ("NATO expanded in 2004.", "NATO", "Alliance"),
        ("Nurses fear COVID-19 less than the flu.", "COVID-19", "Thing"),
        ("Mira Paris won the race. Paris thanked her coach.", "Paris", "Person"),
        ("The Harrow Foundation paid for the trip.", "Harrow Foundation", "Organization"),
        ("The cruise ship Meridian left the port.", "Meridian", "Product"),
        ("Donald Trump spoke. Afterwards Trump visited California.", "Trump", "Person"),
        ("Gloria La Riva spoke in Reno. The party chose La Riva.", "La Riva", "Person"),
        (
            "Tom Blankenship won. Blankenship and Peru agreed. In Lima Blankenship left.",
            "Blankenship",
            "Person",
        ),
        ("Voters like the Anna Kurz Memorial Program.", "Anna Kurz Memorial Program", "Product"),
        ("Nathan Law won the vote. Voters like Law.", "Nathan Law", "Person"),
        ("Police stopped a ship called the Meridian.", "Meridian", "Product"),
        ("Software company Red Hat paid. Users of Red Hat paid.", "Red Hat", "Company"),
        ("We like Minetest. Minetest is an open-source game.", "Minetest", "Product"),
        ("Voters like the Neandertals. Neandertals were here.", "Neandertals", "Group"),
        ("Ann studied at Howard University.", "Howard University", "Organization"),
        (
            "The National Conference of Coastal Cities said that it rained.",
            "National Conference of Coastal Cities",
            "Organization",
        ),
        ("Users tried the Merrow operating system. Merrow is old.", "Merrow", "Product"),
        ("The Party for Bread and Labour won.", "Party for Bread and Labour", "Party"),
        (
            "Ann Lee told the Harrow Independent that it rained.",
            "Harrow Independent",
            "Organization",
        ),
        ("Rating agency Pellow cut the debt of Peru on Monday.", "Pellow", "Company"),
        ("The row angered the liberal ZSD, which left the room.", "ZSD", "Organization"),
        ("The third partner, the Tenants' League, is waiting.", "Tenants' League", "Organization"),
        ("The Blues, who have long asked for a vote, left.", "Blues", "Group"),
        ("It can fine the Solheim-based firm.", "Solheim", "Place"),
        ("Its owner, Torvek Hamsa, had left.", "Torvek Hamsa", "Person"),
        ("Ann Lee posted #HelpLima on Monday.", "#HelpLima", "Thing"),
        ("Users fear DRM (digital rights management).", "DRM", "Thing"),
        ("Judges read the 14th Amendment.", "14th Amendment", "Law"),
        ("Lawmakers repealed Harbour Decree No. 38 on Monday.", "Harbour Decree No. 38", "Law"),
        ("We like Minetest. Enrolling Minetest took years.", "Minetest", "Organization"),
    ],
)
def test_a_name_is_typed_by_its_evidence(nlp: Language, text: str, name: str, kind: str) -> None:
    """Titles, given names, head nouns, the gazetteer and other occurrences decide the class."""
    found = names(nlp(text))
    assert found[name] == kind
    assert not [other for other in found if other.endswith(f"ing {name}")]


def test_a_label_of_initials_is_whom_the_text_has_named(nlp: Language) -> None:
    """Who answers is named in full before, and by initials where the turns are."""
    doc = nlp("Ann Lee spoke to us.\n\nQ: Why?\n\nAL: So.\n\nQ: When?\n\nAL: Now.\n")
    found = referents(doc)
    assert {found[token.i].name for token in doc if token.text == "AL"} == {"Ann Lee"}


@pytest.mark.parametrize(
    ("text", "name", "wrong"),
    [
        ("Kurtz leads Rocky Linux. Will Rocky Linux grow? Rocky grew.", "Rocky Linux", "Will"),
        ("Few make it. Make Melbourne the capital. Melbourne is big.", "Melbourne", "Make"),
    ],
)
def test_a_verb_that_opens_a_sentence_is_no_part_of_a_name(
    nlp: Language, text: str, name: str, wrong: str
) -> None:
    """What the text has in lower case, or asks with, is no name for its capital."""
    found = names(nlp(text))
    assert name in found
    assert not any(other.startswith(wrong) for other in found)


@pytest.mark.parametrize(
    ("text", "is_place"),
    [
        ("She sang a song called France and left.", False),
        ("He wrote a play titled Georgia in May.", False),
        ("She fled to a country called France and left.", True),
    ],
)
def test_what_is_called_like_a_place(nlp: Language, text: str, *, is_place: bool) -> None:
    """A song that has a country's name is not the country."""
    doc = nlp(text)
    head = next(token.i for token in doc if token.text in {"France", "Georgia"})
    assert (referents(doc)[head].type == "State") is is_place


def test_a_language_is_not_its_state(nlp: Language) -> None:
    """Who speaks German speaks no Germany."""
    doc = nlp("Guests spoke German. The German minister left.")
    labels = [span.label_ for span in doc.spans[MENTIONS] if span.text == "German"]
    assert labels == ["Thing", "State"]


def test_a_time_zone_is_no_name(nlp: Language) -> None:
    """Behind the time of a clock, capitals name a zone."""
    assert "GMT" not in names(nlp("Since 15:11 GMT the site was open."))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The Americans condemned the attack.", "State"),
        ("Americans condemned the attack.", "Group"),
        ("Two young Americans condemned the attack.", "Group"),
        ("An American condemned the attack.", "Person"),
        ("An American, Tom Grey, condemned the attack.", "Person"),
        ("Hongkongers condemned the attack.", "Group"),
        ("The crew were Americans.", "Group"),
    ],
)
def test_some_of_a_people_are_not_its_state(nlp: Language, text: str, label: str) -> None:
    """All of a nation may stand for its state; some people, or a city's, do not."""
    doc = nlp(text)
    assert doc.spans[MENTIONS][0].label_ == label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Ann Lee of Peru met Prime Minister Tom Grey.", {"Ann Lee", "Peru", "Tom Grey"}),
        ("Irish Foreign Secretary Mary Hill spoke.", {"Irish", "Mary Hill"}),
        ("Then Stephen King spoke.", {"Stephen King"}),
        ("Senators Mary Hill and Tom Grey voted.", {"Mary Hill", "Tom Grey"}),
        ("NASA Administrator Jim Grey spoke.", {"NASA", "Jim Grey"}),
        ("They met Tom Grey and Ann Lee in May.", {"Tom Grey", "Ann Lee"}),
        ("Then on Monday voters chose Argentina Alberto Lopez.", {"Argentina", "Alberto Lopez"}),
    ],
)
def test_a_title_is_no_part_of_a_name(nlp: Language, text: str, expected: set[str]) -> None:
    """What stands before a name as its title is left out of the name."""
    assert set(names(nlp(text))) == expected


@pytest.mark.parametrize(
    ("text", "role", "organisation", "former"),
    [
        ("German Chancellor Anna Kurz spoke.", "chancellor", "German", False),
        ("Former French President Luc Blanc spoke.", "president", "French", True),
        ("Anna Kurz, the president of Peru, spoke.", "president", "Peru", False),
        ("Foreign Secretary Anna Kurz spoke.", "foreign secretary", None, False),
        ("The pro-Russia President Anna Kurz spoke.", "president", None, False),
    ],
)
def test_an_office_has_a_holder_and_a_body(
    nlp: Language, text: str, role: str, organisation: str | None, *, former: bool
) -> None:
    """A title gives its person an office, of the body that the text names, if it names one."""
    doc = nlp(text)
    (office,) = offices(doc)
    assert doc[office.person_head].text in {"Kurz", "Blanc"}
    assert office.role == role
    body = None if office.organisation is None else doc[office.organisation].text
    assert (body, office.former) == (organisation, former)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("London refused to sign the treaty.", True),
        ("The minister said that London would send tanks.", True),
        ("The announcement from London surprised investors.", True),
        ("It was a clear break with London.", True),
        ("They called on London to stay out of it.", True),
        ("The ambassador was accused by London of lying.", True),
        ("Thousands marched in London on Sunday.", False),
        ("The train left London at noon.", False),
        ("She lives near London with her mother.", False),
        ("London's streets were empty.", False),
        ("London would make no sense as a venue.", False),
        ("The London airport was closed.", False),
        ("The British capital London caught fire.", False),
    ],
)
def test_a_capital_that_acts_is_its_state(nlp: Language, text: str, *, acts: bool) -> None:
    """A city's name stands for the government where it acts, else for the place."""
    doc = nlp(text)
    head = next(token.i for token in doc if token.text == "London")
    found = referents(doc)[head]
    assert (found.id == UNITED_KINGDOM) is acts
    assert (found.how == "metonym") is acts


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The European Commission lifted the quota. Brussels has since allowed the trade.",
            "European Union",
        ),
        ("Belgium raised the tax. Brussels told its neighbours that it would stay.", "Belgium"),
        ("Norway sells salmon. Brussels has allowed the trade.", "Brussels"),
        ("Belgian and EU officials met. Brussels accused Norway of fraud.", "Brussels"),
        ("The European Union paid. The ministers met in Brussels.", "Brussels"),
    ],
)
def test_a_seat_of_several_is_whom_the_text_speaks_of(nlp: Language, text: str, name: str) -> None:
    """Brussels acts for the Union or for Belgium, and for neither where the text leaves it open."""
    doc = nlp(text)
    head = next(token.i for token in doc if token.text == "Brussels")
    assert referents(doc)[head].name == name


def test_a_common_noun_at_the_start_of_a_sentence_is_no_name(nlp: Language) -> None:
    """The capital of a sentence's first word makes it no name."""
    doc = nlp("Iodine protects children. Doctors say that iodine is cheap.")
    assert "Iodine" not in names(doc)


def test_a_name_behind_a_dash_is_the_end_of_a_longer_one(nlp: Language) -> None:
    """The *Iran–Iraq War* is not the *Iraq War*."""
    doc = nlp("The parade recalls the Iran–Iraq War.")
    assert "Iraq War" not in names(doc)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Libyan House of Representatives met.", "House of Representatives"),
        ("The commonwealth's House of Representatives met.", "House of Representatives"),
        ("The Supreme Court of Puerto Rico met.", "Supreme Court"),
        ("The United States has 50 states. The Senate of the state met.", "Senate"),
    ],
)
def test_a_body_is_of_the_state_beside_its_name(nlp: Language, text: str, name: str) -> None:
    """What belongs to another state, or to a part of one, is not the body that readers know."""
    doc = nlp(f"{text} The US House of Representatives and the US Supreme Court did not.")
    ids = {span.text: span.kb_id_ for span in doc.spans[NAMES]}
    assert ids[name] == ""
    assert ids["US House of Representatives"].endswith("united-states-house-of-representatives")


def test_a_name_with_and_is_one_subject(nlp: Language) -> None:
    """*Trinidad and Tobago* is one state, and one argument of its verb."""
    doc = nlp("Trinidad and Tobago rejected the plan.")
    assert next(s.text for s in doc.spans[MENTIONS]) == "Trinidad and Tobago"
    assert not [token for token in doc[:3] if token.dep_ in {"cc", "conj"}]


def test_mentions_survive_serialization(nlp: Language) -> None:
    """Mentions, referents and offices travel with the Doc."""
    doc = nlp("German Chancellor Anna Kurz met Tom Grey. She thanked him.")
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    spans = [(s.text, s.label_, s.kb_id_, s.id_) for s in doc.spans[MENTIONS]]
    assert [(s.text, s.label_, s.kb_id_, s.id_) for s in again.spans[MENTIONS]] == spans
    assert referents(again) == referents(doc)
    assert offices(again) == offices(doc)


def test_a_senate_is_of_the_country_that_a_text_is_about(nlp: Language) -> None:
    """That a text names the United States, too, makes no American senate of another one."""
    one = "The United States sent aid. The Senate voted."
    other = (
        "Puerto Rico asked the United States for aid. Puerto Rico is an island. The Senate of the"
        " commonwealth voted. Puerto Rico paid. The U.S. Senate waited. The Senate voted."
    )
    docs = [nlp(one), nlp(other)]
    ids = [[span.kb_id_ for span in doc.spans[NAMES] if span.text == "Senate"] for doc in docs]
    assert [iri.rpartition("/")[2] for iri in ids[0]] == ["united-states-senate"]
    assert not any(ids[1])
