"""How two names of people or bodies compare."""

from __future__ import annotations

import pytest

from graphbuilder.entities.names import (
    Likeness,
    acronym,
    are_spellings,
    body_key,
    compare_people,
    is_institution,
    is_proper,
    parse_person,
)


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("Olaf Scholz", "olaf  scholz", Likeness.SAME),
        ("Pedro Sánchez", "Pedro Sanchez", Likeness.SAME),
        ("Dr. Ann Lee", "Ann Lee", Likeness.SAME),
        ("Prime Minister Ann Lee", "Ann Lee", Likeness.SAME),
        ("Chancellor Scholz", "Scholz", Likeness.SAME),
        ("Olaf Scholz", "Scholz", Likeness.SURNAME),
        ("Ursula von der Leyen", "von der Leyen", Likeness.SURNAME),
        ("Xi Jinping", "Xi", Likeness.SURNAME),
        ("Kim Jong-un", "Kim", Likeness.SURNAME),
        ("Donald Trump", "Donald J. Trump", Likeness.FULLER),
        ("Pedro Sánchez", "Pedro Sánchez Pérez", Likeness.LONGER),
        ("J. Stoltenberg", "Jens Stoltenberg", Likeness.INITIAL),
        ("J. K. Rowling", "Joanne Kathleen Rowling", Likeness.INITIAL),
        ("Tayyip Erdogan", "Recep Tayyip Erdogan", Likeness.MIDDLE),
        ("Tony Blinken", "Antony Blinken", Likeness.SHORT_FORM),
        ("Tarek Odera", "Tariq Odera", Likeness.SHORT_FORM),
        ("Natalya Odera", "Nataliia Odera", Likeness.SHORT_FORM),
        ("Marko Odera", "Marco Odera", Likeness.SPELLING),
        ("Mario Odera", "Maria Odera", Likeness.DIFFERENT),
        ("Tariq Odera", "Tarin Odera", Likeness.SPELLING),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", Likeness.SPELLING),
        ("Volodymyr Zelensky", "Volodomyr Zelensky", Likeness.SPELLING),
        ("Volodymyr Zelenskiy", "Volodomyr Zelensky", Likeness.SPELLING),
        ("John Smith", "Joan Smith", Likeness.DIFFERENT),
        ("Donald Trump", "Donald Trump Jr.", Likeness.DIFFERENT),
        ("George W. Bush", "George H. W. Bush", Likeness.DIFFERENT),
        ("Kim Jong-un", "Kim Jong-il", Likeness.DIFFERENT),
        ("Kim Jong-un", "Kim Yo-jong", Likeness.DIFFERENT),
        ("Maria Petrova", "Marina Petrova", Likeness.DIFFERENT),
        ("Hunter Biden", "Joe Biden", Likeness.DIFFERENT),
        ("Paul Martin", "Paul Merton", Likeness.DIFFERENT),
        ("A. Smith", "John Smith", Likeness.DIFFERENT),
        ("George Washington", "George Washington Bridge", Likeness.DIFFERENT),
    ],
)
def test_names_of_people(one: str, other: str, likeness: Likeness) -> None:
    """Names compare by their parts, in either order."""
    assert compare_people(parse_person(one), parse_person(other)) is likeness
    assert compare_people(parse_person(other), parse_person(one)) is likeness


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The World Health Organisation", "World Health Organization", True),
        ("Acme Inc.", "Acme", True),
        ("Ministry of Defence", "Ministry of Defense", True),
        ("Barnes & Noble", "Barnes and Noble", True),
        ("Liberal Party", "Liberation Party", False),
    ],
)
def test_names_of_bodies(one: str, other: str, *, same: bool) -> None:
    """Determiners, legal forms and British spelling make no difference to a body's name."""
    assert (body_key(one) == body_key(other)) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("lukashenko", "lukashenka", True),
        ("netanyahu", "netanyahoo", True),
        ("petrova", "petrov", True),
        ("un", "il", False),
        ("smith", "swith", True),
        ("austria", "australia", False),
        ("wells", "wills", True),
        ("baker", "maker", False),
    ],
)
def test_spellings(one: str, other: str, *, same: bool) -> None:
    """One letter more, less, changed or swapped in a long word may be a slip of the pen."""
    assert are_spellings(one, other) is same


@pytest.mark.parametrize(
    ("name", "proper"),
    [
        ("Storm Shadow", True),
        ("Ministry of Defence", True),
        ("F-16", True),
        ("al-Qaeda", True),
        ("iPhone", True),
        ("American weapons", False),
        ("protesters", False),
        ("the ban", False),
        ("Lee/Park", False),
    ],
)
def test_names_and_descriptions(name: str, *, proper: bool) -> None:
    """A name has capitals throughout; a description has not."""
    assert is_proper(name) is proper


def test_acronym() -> None:
    """Joining words give no letter to an acronym."""
    assert acronym("Syrian Observatory for Human Rights") == "SOHR"


def test_institutions() -> None:
    """A name of common words alone may be any state's; one more word makes it a name."""
    assert is_institution("Ministry of Health")
    assert not is_institution("Ministry of Magic")
