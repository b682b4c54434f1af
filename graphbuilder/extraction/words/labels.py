"""What the recogniser's labels mean, and which small words people's names have."""

from __future__ import annotations

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
# Lower-case words inside the names of people.
PARTICLES = frozenset(
    {"de", "van", "von", "bin", "al", "el", "la", "le", "du", "da", "di", "ibn", "ben"}
    | {"del", "dela", "della", "delos", "der", "dos", "das", "bint"}
)
