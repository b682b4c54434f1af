"""Names that are found whole, and what tells of whom they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder.extraction.coreference.referents import referents
from graphbuilder.extraction.mentions.markables import NAMES
from graphbuilder.extraction.mentions.pieces import pieces
from graphbuilder.extraction.words import roles

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


def called(doc: Doc, word: str) -> str | None:
    """The name of what the last occurrence of a word stands for."""
    found = referents(doc).get([token.i for token in doc if token.text == word][-1])
    return found.name if found else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The General Services Administration said so.", "General Services Administration"),
        ("They joined the Coral Human Rights League.", "Coral Human Rights League"),
        ("She was taken to Saint Bruno Hospital.", "Saint Bruno Hospital"),
        ("The Larch Republican National Convention met.", "Larch Republican National Convention"),
        ("She chairs the House Trade and Reform Committee.", "House Trade and Reform Committee"),
        ("She joined the Bread and Roses Party.", "Bread and Roses Party"),
        ("He left the University of California, San Diego.", "University of California, San Diego"),
        ("Director of National Intelligence Omar Reyes said so.", "Omar Reyes"),
        ("The Prime Minister of India Asharani Rao said so.", "Asharani Rao"),
        ("The president of Peru Football Club left.", "Peru Football Club"),
        (
            "She asked the District Court for the Eastern District of Texas to act.",
            "District Court for the Eastern District of Texas",
        ),
        ("Park opposes the Economic Bill of Rights.", "Economic Bill of Rights"),
        ("The Progressive Party of Rural Workers left.", "Progressive Party of Rural Workers"),
        ("The Chile Center for Rural Journalism won.", "Chile Center for Rural Journalism"),
        (
            "The Larch League for the Defence of Human Rights sued.",
            "Larch League for the Defence of Human Rights",
        ),
        ("She was tried in the Northern District of Kansas.", "Northern District of Kansas"),
        (
            "He called the Lease and Rescue Centre of the Guard.",
            "Lease and Rescue Centre of the Guard",
        ),
        ("Harrow hosted the 2017 Women's World Cup.", "Women's World Cup"),
        ("She joined the People's Party of Canada.", "People's Party of Canada"),
        ("The Larch 340 Max was grounded on Monday.", "Larch 340 Max"),
        ("The Airbus A320 Neo was sold to Peru.", "Airbus A320 Neo"),
        ('They shot Matiu "Matt" Berglund in May.', 'Matiu "Matt" Berglund'),
        ("The 2012 documentary Beware of Mr. Lund was sold.", "Beware of Mr. Lund"),
        ("She sang on the album Band on the Run in May.", "Band on the Run"),
        ("She read the book Too Late and Never Enough in Peru.", "Too Late and Never Enough"),
    ],
)
def test_a_name_is_found_whole(nlp: Language, text: str, name: str) -> None:
    """Titles' words open names of bodies, *and* and commas join their parts."""
    doc = nlp(text)
    assert name in [span.text for span in doc.spans[NAMES]]


@pytest.mark.parametrize(
    "text",
    [
        "An NGO helped. The NGO is poor.",
        "Senator Ann Lee's Council met.",
        "Ann and the Union Party",
        "They met Larch Party of Tom Grey.",
        "They left the Northern Senator of Kansas.",
        "Harrow hosted the 2017 Berglund's World Cup.",
        "The House of Representatives' Trade Panel met.",
        "On May 5 Lee left.",
        'Lund calls Peru "Bo" in songs.',
        "He watched the film Easy Rider in Peru and Chile.",
        "The video Peru and Chile published was long.",
    ],
)
def test_what_is_no_name_stays_apart(nlp: Language, text: str) -> None:
    """An abbreviated noun names nobody, and an article begins another name."""
    doc = nlp(text)
    names = {span.text for span in doc.spans[NAMES]}
    assert not names & {"NGO", "Ann Lee's Council", "Ann and the Union Party"}
    assert not names & {"Larch Party of Tom Grey", "Northern Senator of Kansas", "May 5 Lee"}
    assert not names & {"Easy Rider in Peru", "Peru and Chile"}
    assert not names & {"Berglund's World Cup", "Representatives' Trade Panel", 'Peru "Bo'}


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Ann van Dorn won. Mayor van Dorn smiled.", "Dorn", "Ann van Dorn"),
        ("Wanda Rojas Lara won. Rojas said it was late.", "Rojas", "Wanda Rojas Lara"),
        ("Tom Grey Jr. won. He beat Ann Lee. Grey smiled.", "Grey", "Tom Grey Jr."),
        ("A new tenant moved in, Raju. Raju was tired. They heard that Raju left. He slept.",
         "He", "Raju"),
        ("Emily Stark won. The court found that Mme Stark lied.", "Stark", "Emily Stark"),
        ("The mayor of the town of Lee left. He smiled.", "He", "mayor of the town of Lee"),
        ("Ginger Stone won. His hat fell. He ate. He ran. He sat. He sang.", "He", "Ginger Stone"),
    ],
)  # fmt: skip
def test_who_is_called_so(nlp: Language, text: str, word: str, name: str | None) -> None:
    """Particles, second family names and forms of address lead to the person named in full."""
    assert called(nlp(text), word) == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("She won in Texas and Georgia in the United States.", "Georgia", "Georgia (U.S. state)"),
        ("Georgia borders Russia and Turkey.", "Georgia", "Georgia"),
        ("A main broke in Albany, New York.", "York", "New York State"),
        ("They flew from London, New York and Paris.", "York", "New York City"),
        (
            "The Senate of the United States met. The U.S. Congress waits. The House voted.",
            "House",
            "United States House of Representatives",
        ),
        ("In Bolivia and in all of Bolivia, the House voted. The U.S. agreed.", "House", None),
    ],
)  # fmt: skip
def test_the_state_at_hand_tells_what_is_meant(
    nlp: Language, text: str, word: str, name: str | None
) -> None:
    """A name of several is the one whose state the text is about."""
    assert called(nlp(text), word) in ({name} if name else {None, word})


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Make Sidon green. Lee can make it so. Make Sidon safe. Sidon is old.", "Sidon", "Sidon"),
        (
            "Thus Bark Rules help. We thus wrote the Bark Rules: Thus Bark Rules win. All is new.",
            "Rules",
            "Bark Rules",
        ),
        ("The map puts Dorval 40 miles off Lima. Dorval is slow.", "Dorval", "Dorval"),
        ("It was bought by Larch Pay 7 or 8 years ago. Larch Pay is new.", "Pay", "Larch Pay"),
        (
            "Lima is old. Lima is big. Lima is poor. Green Lima will be rich. Lima grew.",
            "Lima",
            "Lima",
        ),
    ],
)
def test_a_name_has_no_words_of_its_sentence(
    nlp: Language, text: str, word: str, name: str
) -> None:
    """Verbs and adverbs open sentences, and measures follow: they are no parts of names."""
    found = referents(nlp(text))
    names = {row.name for row in found.values() if word in row.name}
    assert names <= {name, "Green Lima"}


def test_no_name_holds_a_verb(nlp: Language) -> None:
    """What a recogniser took for one name is two where a verb stands in it."""
    doc = nlp("Omar Haddad accused Peter Lund of theft.")
    found = pieces(doc, 0, 5, set(), roles.load())
    assert [doc[start:end].text for start, end in found] == ["Omar Haddad", "Peter Lund"]
