"""Words in front of a clause that turn it around: "*never* has it rained", "*nor* does he sing".

What is negative in front of a clause, and *only*, draw its first auxiliary before the subject
(Huddleston & Pullum 2002, ch. 3 §2.1.2, ch. 9 §3.1); what turns a clause so belongs to it, whatever
stands between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.syntax.scheme import AUXILIARIES, SUBJECTS
from graphbuilder.extraction.syntax.tree import child
from graphbuilder.extraction.syntax.verbs import is_copula

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOR = frozenset({"nor", "neither"})
SELDOM = frozenset({"seldom", "rarely", "hardly", "scarcely", "barely"})
TURNING = NOR | SELDOM | {"never", "not", "no", "nowhere", "only"}
LITTLE = "little"
LEAST = ["least", "of", "all"]
LACKING = frozenset({"no", "neither", "none", "nobody", "nothing", "few"})
OPENERS = frozenset({"ADP", "SCONJ"})
BE = frozenset({"is", "are", "was", "were"})
DO = frozenset({"do", "does", "did"})


def turns_clause(doc: Doc, index: int) -> bool:
    """Whether a word, or the phrase that it begins, can turn the clause behind it around.

    Args:
        doc: A tagged text.
        index: Index of the first word of a clause.
    """
    words = [token.lower_ for token in doc[index : index + len(LEAST)]]
    if words == LEAST or words[0] in TURNING or (words[0] == LITTLE and words[1:2] != ["of"]):
        return True
    return doc[index].pos_ in OPENERS and words[1:2] != [] and words[1] in LACKING


def turned_by(verb: Token) -> Token | None:
    """The first word of what turns the clause of a verb around, or ``None``.

    Args:
        verb: The verb of a clause, whose auxiliary, or itself if it is *be*, stands before its
            subject.
    """
    subject = child(verb, SUBJECTS)
    if subject is None:
        return None
    if is_copula(verb):
        first = verb if verb.i < subject.left_edge.i else None
    else:
        found = (c for c in verb.lefts if c.dep_ in AUXILIARIES and c.i < subject.left_edge.i)
        first = next(found, None)
    if first is None:
        return None
    fronts = (c for c in verb.lefts if c.i < first.i and not c.is_punct)
    starts = (verb.doc[c.left_edge.i] for c in fronts)
    return next((word for word in starts if turns_clause(verb.doc, word.i)), None)
