"""What all statements of one clause have in common, whoever of its participants they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from graphbuilder.model import Attribution, Evidence, Modality, Polarity, Zone


class Shared(NamedTuple):
    """What all statements of a clause have in common, named as in ``Statement``."""

    relation: str
    evidence: Evidence
    predicate: str | None
    polarity: Polarity
    modality: Modality
    attribution: tuple[Attribution, ...]
    sentence: Evidence
    cue: Evidence
    zone: Zone
    tense: str | None
    plover: str | None
    rules: tuple[str, ...]
