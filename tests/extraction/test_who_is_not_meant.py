"""Whom a pronoun or a description does not stand for, although a name is near."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder import lexicon
from graphbuilder.extraction.coreference.referents import Referent, referents
from graphbuilder.extraction.coreference.settled import settled_referents

if TYPE_CHECKING:
    from spacy.language import Language

INTERVIEW = (
    "((WN)) Whom do you admire, Ms Lopez?\n\n"
    "((Maria Lopez)) I like the sisters of my teacher, 'specially Judith. {answer}\n\n"
    "((WN)) {question}\n\n((Maria Lopez)) Yes.\n"
)


def last_of(nlp: Language, text: str, word: str) -> Referent | None:
    """What the last occurrence of a word stands for."""
    doc = nlp(text)
    return referents(doc).get([token.i for token in doc if token.lower_ == word][-1])


@pytest.mark.parametrize(
    ("answer", "question", "word", "name"),
    [
        ("She never lost.", "Why?", "she", "Judith"),
        ("I never lost.", "Why?", "i", "Maria Lopez"),
        ("We never know.", "Why?", "we", None),
        ("I won.", "What do we know of it?", "we", None),
        ("I won.", "Could you tell us why?", "us", "Wikinews"),
    ],
)
def test_who_speaks_in_an_interview(
    nlp: Language, answer: str, question: str, word: str, name: str | None
) -> None:
    """Who says *I* is not *she*; *we* is everybody as often, and *tell us* is for who asks."""
    found = last_of(nlp, INTERVIEW.format(answer=answer, question=question), word)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("ferry campaign", "campaign"),
        ("open-air campaign", "campaign"),
        ("three candidates", "candidates"),
    ],
)
def test_a_shorter_form_is_forgotten(nlp: Language, long: str, short: str) -> None:
    """*The campaign* is the ferry campaign soon after it, and not many paragraphs later."""
    for padding, name in ((1, long), (120, None)):
        doc = nlp(f"The {long} won. " + "Rain fell on the hills. " * padding + f"The {short} left.")
        head = [token.i for token in doc if token.text == short][-1]
        found = settled_referents(doc, lexicon.load()).get(head)
        assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Stripes may dazzle flies when they come near.", "they", None),
        ("Stripes may fade when they grow old.", "they", "stripes"),
        ("Users told the workers that they would leave.", "they", "users"),
        ("Three eels were sold, and experts say they were eaten.", "they", None),
        ("Three eels were sold, and experts say they own them.", "they", "experts"),
        ("The Harrow Group and Larch Paper say that they need rain.", "they", None),
        ("The Harrow Group says that they need rain.", "they", "harrow group"),
        ("The fishing boat is old because the guild hides it.", "it", None),
        ("The fishing boat was sold when you heard it was lost.", "it", None),
        ("The fishing boat was sold because it leaks.", "it", "fishing boat"),
    ],
)
def test_what_an_object_leaves_in_doubt(
    nlp: Language, text: str, word: str, name: str | None
) -> None:
    """In a clause that only stands beside another, a pronoun may take up the object as well."""
    doc = nlp(text)
    head = [token.i for token in doc if token.lower_ == word][-1]
    found = settled_referents(doc, lexicon.load()).get(head)
    assert (found.name.lower() if found else None) == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Prime Minister Ann Lee left. The prime minister is chosen by voters.", "minister", None),
        (
            "Prime Minister Ann Lee left. The prime minister was chosen by voters.",
            "minister",
            "Ann Lee",
        ),
        ("Brazil has sent medics to the port, where they take swabs.", "they", None),
        ("Brazil has closed the port, where they said swabs ran out.", "they", "Brazil"),
        ("Orlo Ferries, which Lund Media sued, has cut its prices.", "its", "Orlo Ferries"),
        ("The ferry campaign began. The campaign at the port ended.", "campaign", None),
        ("The ferry campaign began. The campaign ended.", "campaign", "ferry campaign"),
        ("The Larch is old. Acme said the 340 Larch would fail.", "larch", None),
        ("The Ohio Farm Party won. The national Farm Party lost.", "party", "Farm Party"),
        ("The Ohio Farm Party won. The Farm Party lost.", "party", "Ohio Farm Party"),
        ("The Farm Party of Iowa won. The Farm Party of Ohio lost.", "party", "Farm Party of Ohio"),
        ("The Larch is old. Acme said the 1965 Larch would fail.", "larch", "Larch"),
        ("Lee left the land of Peru. Lee played Captain Peru.", "peru", None),
        ("Lee left the land of Peru. Lee played in Peru.", "peru", "Peru"),
        ("They need Rs.3000-Rs.4000. Rs.4000 is much. They need Rs.3000-Rs.4000.", "rs.4000", None),
    ],
)
def test_what_is_not_stated(nlp: Language, text: str, word: str, name: str | None) -> None:
    """An office to be filled, what says of itself which it is, and what is part of a name."""
    doc = nlp(text)
    head = [token.i for token in doc if token.lower_ == word][-1]
    found = settled_referents(doc, lexicon.load()).get(head)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("“We lost rain,” said Ann Lee, the head of the Harrow Society.", "we", None),
        ("“We sold it,” said Ann Lee, the head of Harrow Motors Inc.", "we", "Harrow Motors Inc."),
        ("Tom Grey won. He told them to vote for the Grey/Park ticket.", "he", "Tom Grey"),
        ("Mayor Tom Grey left and Ann Lee was sworn in as the city's mayor.", "mayor", None),
        (
            ("In it, Park asks Lopez to watch Joe Grey and his son, Adam Grey. Lopez told him: “The"
            " one whom I obey is my son, who goes to school.”"),
            "son",
            None,
        ),
        ("The disease SARS is deadly. The study was done in Lima.", "study", None),
        (
            ("Ann went to France, a nice country. She played for France. She was born in Peru."
            " Ann was banned in Peru. She did not wish to return to the country."),
            "country",
            None,
        ),
        ("The Dale Convention met. The Harrow Party held its convention.", "convention", None),
        ("She had to speak German or French.", "french", None),
        ("He had to learn German or French or something else.", "german", None),
        ("The questions they ask are new.", "they", None),
        ("Serbians protested again on Friday.", "serbians", None),
        ("The Serbians left the talks.", "serbians", "Serbia"),
        ("Ohio, a U.S. state, has an emergency. It hit the state.", "state", "Ohio"),
        ("Amina Kent met a clerk who believed she was late.", "she", "clerk"),
        ("Amina Kent met a man who believed she was late.", "she", "Amina Kent"),
        ("Amina Kent is a clerk who believed she was late.", "she", "Amina Kent"),
        (
            "China is a country. The port had the \u201cone country, two systems\u201d model.",
            "country",
            None,
        ),
        ("The village sees itself as half-American.", "american", None),
        ("The police called him Iraqi-American and left.", "american", None),
        ("They covered the Harrow Convention, the shooting and the flood.", "shooting", None),
        ("They saw the Harrow Convention, a fair of actors.", "fair", "Harrow Convention"),
        ("The state of Ohio lost. She flew to Texas and slept in the state.", "state", None),
        ("Judge Ann Lee died. They must pick the next judge.", "judge", None),
        ("The Harrow Party lost. The party that won is new.", "party", "party"),
        ("The Harrow Party lost. The party, which is new, paid.", "party", "Harrow Party"),
        ("The party nominated Princess Anna as candidate. She withdrew.", "she", "Princess Anna"),
        ("The clubs met. A club ran a poll for mayor in May. He lost.", "he", None),
        ("Neither US nor British authorities sent a list.", "authorities", None),
        ("RS: Why did you go?\n\nAnn Lee: I had to. Rosa Stein lost.", "rs", "RS"),
        ("They fought the British and French.", "french", "France"),
        ("Tom Grey is French.", "french", None),
        ("He lived in Korea for a year.", "korea", "Korea"),
        ("South Korea sent troops. They flew from Korea to Peru.", "korea", "South Korea"),
        ("Acme Stream is not a ferry. Later the new ferry sank.", "ferry", None),
        ("Ann Sun is old. A star is brighter than the Sun.", "sun", "Sun"),
        ("A deputy prime minister left. The prime minister smiled.", "minister", None),
        ("The Harrow Council voted to lift it on Monday.", "it", None),
        ("The Harrow Council allows it to rule on Monday.", "it", None),
        ("The Harrow Council said it would rule on Monday.", "it", "Harrow Council"),
        ("The Harrow Council held the clerks, claiming them to be spies.", "them", "clerks"),
        ("Tom Grey won on Monday, giving him the lead.", "him", "Tom Grey"),
        (
            "Ian Park lost. Tom Grey won. He asked for a film that Grey had liked.",
            "he",
            None,
        ),
        ("Ian Park lost. Tom Grey won. He asked for a film.", "he", "Tom Grey"),
        ("He left a big city. They live close to them.", "them", None),
        ("The Central Intelligence Agency hid him in the French embassy.", "embassy", None),
    ],
)  # fmt: skip
def test_what_a_mention_does_not_mean(
    nlp: Language, text: str, word: str, name: str | None
) -> None:
    """Roles, nouns for anything at all, and what belongs to another state take up no name."""
    found = last_of(nlp, text, word)
    assert (found.name if found else None) == name
