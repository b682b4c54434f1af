"""How much is enough for something to be done, and how much is too much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.modality.loose_infinitives import shows_degree
from graphbuilder.extraction.syntax.verbs import is_behind_not
from graphbuilder.extraction.words.signatures import Status
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause

ENOUGH = frozenset({"enough", "sufficiently", "sufficient"})
EXCESS = "too"
SCARCE = frozenset({"few", "little"})
EASE = frozenset({"easy", "simple", "quick", "eager", "ready", "happy", "willing", "likely"})


def of_degree(clause: Clause, above: Status) -> Status | None:
    """The status of what something is enough or too much for.

    What there is enough for can be done, and what there is too much or not enough for cannot; that
    anybody does it is not said (Karttunen 1971, *The logic of English predicate complement
    constructions*).

    Args:
        clause: An infinitive, beside what it measures.
        above: The status of its governor.

    Returns:
        ``None`` where nothing is measured.
    """
    degree = _degree(syntax.first_conjunct(clause.hinge))
    if degree is None:
        return None
    denied = above.polarity is Polarity.NEGATED or is_behind_not(degree)
    can = denied is (degree.lower_ == EXCESS)
    polarity = Polarity.AFFIRMED if can else Polarity.NEGATED
    asked = above.modality is Modality.QUESTION
    modality = Modality.QUESTION if asked else Modality.POSSIBLE
    return Status(polarity, modality, above.rules).because("degree")


def of_measured(clause: Clause, above: Status) -> Status | None:
    """The status of what shows how much somebody is so ("so rash *as to sell it*": they sold it).

    Args:
        clause: An infinitive with *as* behind *so* and what it measures.
        above: The status of its governor, which it shares.
    """
    return above.because("degree") if shows_degree(clause.head) else None


def of_excess(clause: Clause, above: Status) -> Status | None:
    """The status of what somebody is too proud or too afraid to do; ``None`` where nobody is so.

    Args:
        clause: What an adjective governs.
        above: The status of its governor.
    """
    verb = clause.hinge
    if not syntax.is_infinitive(verb) or verb.head.pos_ not in {"ADJ", "AUX", "VERB"}:
        return None
    degree = _degree(verb)
    excess = degree is not None and degree.lower_ == EXCESS
    return of_degree(clause, above) if excess else None


def _degree(infinitive: Token) -> Token | None:
    """The word that says that it is enough or too much, before an infinitive."""
    head = infinitive.head
    below = [t for child in head.children for t in child.children]
    nouns = [c for c in head.children if c.dep_ in syntax.SUBJECTS | syntax.COMPLEMENTS]
    scarce = [t for t in below if t.head in nouns and t.lower_ in SCARCE]
    around = (*head.children, *below, *(t for word in scarce for t in word.children))
    return next((t for t in around if t.i < infinitive.i and _measures(t)), None)


def _measures(word: Token) -> bool:
    """Whether a word measures what it stands beside.

    *Too* can mean *also* ("they too left"), and what is too easy to do is done.
    """
    if word.lower_ in ENOUGH:
        return True
    beside = word.lower_ == EXCESS and word.head.i == word.i + 1
    return beside and word.head.pos_ in {"ADJ", "ADV"} and word.head.lower_ not in EASE
