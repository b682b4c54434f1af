"""Doings that an adjective judges and that nobody is said to do: "it is hard to find a house".

What is told there is how hard it is, and no finding (Huddleston & Pullum 2002, ch. 14 §6.2): the
adjective belongs to the relation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import CONTENT_LINKS, Clause, Clauses, Kind, Link
from graphbuilder.extraction.clauses.modality.misjudged import misjudgement
from graphbuilder.extraction.syntax.tense import is_past
from graphbuilder.extraction.words.forms import ARTICLES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

WEIGHED = "given"  # a value of gb:ModalAdjective
THERE = frozenset({syntax.EXPLETIVE})
EASY = frozenset({"easy", "easier", "easiest", "simple", "safe", "free"})  # and so it can be done
MEASURING = frozenset({"too", "so", "enough", "sufficiently"})


def name_judged_doings(clauses: Clauses, lexicon: Lexicon) -> None:
    """Give judged doings a relation that tells the judgement; clauses are changed in place.

    Args:
        clauses: All clauses, linked, with their participants.
        lexicon: The adjectives that say whether what they judge is so.
    """
    for clause in clauses:
        wrong = misjudgement(clause, lexicon)
        if wrong is not None:
            article = "a " if wrong.pos_ == "NOUN" else ""
            clause.relation = f"be {article}{wrong.lower_} to {clause.relation}"
            clause.entry = None
            continue
        word = judgement(clause, lexicon)
        if word is not None:
            opening = next((c for c in word.lefts if c.lower_ in ARTICLES), None)
            article = f"{opening.lower_} " if opening is not None else ""
            judged = f"be {article}{word.lower_}"
            if clause.governor is not None and clause.governor.relation.endswith(f" {word.lower_}"):
                judged = clause.governor.relation  # "be equally hard"
            clause.relation = f"{judged} to {clause.relation}"
            clause.entry, clause.link = None, Link.CONTENT


def judgement(clause: Clause, lexicon: Lexicon) -> Token | None:
    """The word that judges an infinitive whose doer is not named ("it is hard to say").

    What is possible, needed, true or clear is told by its modality, and so is what there is enough
    or too much for; what was sad or wrong to do was done, and what is so is only weighed.

    Args:
        clause: Any clause.
        lexicon: The adjectives that say whether what they judge is so.
    """
    governor = clause.governor
    if governor is None or not _is_announced(clause, governor):
        return None
    adjective = syntax.predicative(governor.head)
    if adjective is None or adjective.i > clause.head.i:
        return None
    value = lexicon.words("ModalAdjective").get(adjective.lower_)
    if value == WEIGHED:
        return None if is_past(governor.head) else adjective
    if adjective.pos_ != "ADJ":
        return None
    denied = any(child.dep_ == syntax.NEGATION for child in governor.head.children)
    easy = adjective.lower_ in EASY and not denied
    measured = any(word.lower_ in MEASURING for word in (adjective, *adjective.children))
    return None if easy or measured or value is not None else adjective


def _is_announced(clause: Clause, governor: Clause) -> bool:
    """Whether *it* stands for an infinitive that nobody is said to do ("it is hard to say")."""
    judges = governor.kind is Kind.COPULA and governor.expletive and governor.entry is None
    there = syntax.child(governor.head, THERE) is not None
    if there or not judges or clause.link not in CONTENT_LINKS or clause.kind is not Kind.VERB:
        return False
    first = syntax.first_conjunct(clause.head)
    alone = not (clause.subjects or clause.passive or clause.top is not None)
    return alone and syntax.is_infinitive(first)
