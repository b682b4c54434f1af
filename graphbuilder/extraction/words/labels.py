"""What the recogniser's labels mean, and which small words people's names have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

RECOGNISED = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "Place",
    "LOC": "Place",
    "FAC": "Place",
    "NORP": "Group",
    "PRODUCT": "Product",
    "EVENT": "Event",
    "WORK_OF_ART": "Thing",
    "LAW": "Law",
    "LANGUAGE": "Thing",
}
TIMES = frozenset({"DATE", "TIME"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
AMOUNTS = frozenset({"MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"})
DATING = frozenset({"on", "for", "over", "in", "at"})
# Lower-case words inside the names of people.
PARTICLES = frozenset(
    {"de", "van", "von", "bin", "al", "el", "la", "le", "du", "da", "di", "ibn", "ben"}
    | {"del", "dela", "della", "delos", "der", "dos", "das", "bint"}
)


def says_when(preposition: Token) -> bool:
    """Whether a phrase only tells the time: who raided a town on Friday did nothing *on* anything.

    What somebody is known as, or changes to, is no time: *known as Black Friday*.
    """
    dating = preposition.lower_ in DATING
    return dating and any(child.ent_type_ in TIMES for child in preposition.rights)
