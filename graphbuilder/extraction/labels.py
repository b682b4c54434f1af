"""What the recogniser's labels mean: which class each names, and which name no actor."""

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
AMOUNTS = frozenset({"MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"})
