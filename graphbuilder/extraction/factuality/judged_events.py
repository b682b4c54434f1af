"""The status of an event that is said to be likely, possible or needed: "a strike is likely"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Kind
from graphbuilder.extraction.factuality.judging import judging_word, of_judged
from graphbuilder.extraction.syntax.tense import is_past
from graphbuilder.extraction.words.definite import is_definite
from graphbuilder.extraction.words.signatures import Status, apply_signature
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

AHEAD = frozenset(
    {
        Modality.FUTURE,
        Modality.INTENDED,
        Modality.ADVOCATED,
        Modality.OBLIGATION,
        Modality.PERMITTED,
    }
)
EXPECTING = frozenset({"isLikely", "isUnlikely"})
EVIDENT = "evident"
SETTLED = frozenset({"given", EVIDENT, "actual"})  # what is judged so is there


def of_event(clause: Clause, governor: Clause, above: Status, lexicon: Lexicon) -> Status | None:
    """The status of an event that is said to be likely, possible or needed ("a strike is likely").

    Args:
        clause: An event that a noun names.
        governor: The clause that it takes part in.
        above: The governor's status.
        lexicon: The closed class of judging adjectives.

    Returns:
        ``None`` where nothing judges the event, or where it is known which one is meant.
    """
    subject = any(subject.i == clause.head.i for subject in governor.subjects)
    if above.modality in AHEAD and _is_dealt_with(clause, governor):
        relation = clause.evoked
        told = relation is not None and relation.attributes is not None
        sought = not told and clause.head.lemma_.lower() in lexicon.words("EvidenceNoun")
        modality = Modality.POSSIBLE if sought else Modality.PRESUPPOSED
        return Status(modality=modality).because("claim to be dealt with")
    weighed = governor.relation_name in EXPECTING
    if not subject or not (governor.kind is Kind.COPULA or weighed):
        return None
    return _of_weighed(clause, governor, above, lexicon)


def _of_weighed(clause: Clause, governor: Clause, above: Status, lexicon: Lexicon) -> Status | None:
    """The status of an event by what a copula says of it.

    What is likely, possible or needed is not there, whichever is meant ("the sale is unlikely");
    but what was so came, and what is illegal or sad is there.
    """
    word, entry, past = syntax.predicative(governor.head), governor.entry, is_past(governor.head)
    misjudged = word is not None and word.lower_ in lexicon.words("MisjudgingWord")
    definite = is_definite(clause.head)
    if clause.claims and (misjudged or definite):
        return None  # "rumours that it failed are untrue": there are rumours
    if definite and past:
        return None  # "the attack was inevitable": it came
    expected = governor.relation_name in EXPECTING or not definite
    if entry is not None and entry.relation.takes_content and expected:
        return apply_signature(entry.relation, above).because(f"content of {str(entry)!r}")
    judged = judging_word(governor, lexicon)
    if judged is not None and judged[1] == EVIDENT and not past:
        return Status(modality=Modality.FUTURE, rules=above.rules).because("sure to come")
    settled = judged is None or judged[1] in SETTLED
    return None if definite and settled else of_judged(clause, governor, above, lexicon)


def _is_dealt_with(clause: Clause, governor: Clause) -> bool:
    """Whether a noun is a claim that somebody is to deal with ("should look into claims that …").

    Whoever is to do so makes no claims; who is to publish a report that it fell makes it.
    """
    several = clause.head.tag_ in syntax.PLURAL_TAGS or clause.head.left_edge.i == clause.head.i
    dealt = clause.claims and not governor.claims and governor.head.i < clause.head.i
    if not (dealt and several):
        return False
    return any(map(syntax.is_finite, syntax.children(clause.head, syntax.NOUN_CLAUSES)))
