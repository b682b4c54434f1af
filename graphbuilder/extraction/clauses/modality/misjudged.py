"""What it would be wrong to say: "it is unfair to say that the town is poor" says no such thing.

A claim that *it* judges is the judge's own where the judgement is good ("it is fair to say that"),
and nobody's where it is bad, or denied to be good (Huddleston & Pullum 2002, ch. 14 §6.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import CONTENT_LINKS, Clause, Kind, Link
from graphbuilder.extraction.clauses.modality.belied import CLAIMING, is_belied, is_called_untrue
from graphbuilder.extraction.clauses.modality.indirect_questions import (
    asks,
    opens_with_question_word,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.words.signatures import Status
    from graphbuilder.lexicon import Lexicon

THERE = frozenset({syntax.EXPLETIVE})
EXCESS = "too"


def misjudgement(clause: Clause, lexicon: Lexicon) -> Token | None:
    """The word that calls an infinitive of saying or thinking a wrong thing to do.

    Args:
        clause: Any clause.
        lexicon: Words for what it is to say or believe what is not so.
    """
    word = _judging(clause, lexicon)
    governor = clause.governor
    if word is None or governor is None or syntax.is_negated(governor.head):
        return None
    if clause.link is Link.SUBJECT:
        return None  # "saying that is wrong": the judgement is what is said of it
    return word if lexicon.words("MisjudgingWord").get(word.lower_, EXCESS) != EXCESS else None


def is_wrongly_said(clause: Clause, governor: Clause, above: Status, lexicon: Lexicon) -> bool:
    """Whether a clause says what somebody wrongly says, or what it would be wrong to say.

    Args:
        clause: A clause that is content.
        governor: The clause of saying or thinking that governs it.
        above: The status of the governor.
        lexicon: Words for what it is to say or believe what is not so.
    """
    said = above.modality.is_real and is_called_untrue(clause, governor, lexicon)
    return said or is_unheld(clause, governor, lexicon)


def is_unheld(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause says what it would be wrong to say or think, and so nobody is said to hold.

    Args:
        clause: A clause that is content.
        governor: The infinitive of saying or thinking that governs it.
        lexicon: Words for what it is to say or believe what is not so.
    """
    if governor.kind is Kind.NOUN and not governor.subjects and syntax.is_finite(clause.head):
        return is_called_untrue(clause, governor, lexicon)  # "the claim that she lied was false"
    word = _judging(governor, lexicon)
    if word is None or governor.governor is None or not syntax.is_finite(clause.head):
        return False
    if asks(clause) or opens_with_question_word(clause):
        return False  # "it is hard to say who left"
    value = lexicon.words("MisjudgingWord").get(word.lower_)
    excessive = any(child.lower_ == EXCESS for child in word.children)
    wrong = excessive if value == EXCESS else value is not None
    return wrong is not syntax.is_negated(governor.governor.head)


def is_somebodys(noun: Clause, lexicon: Lexicon, *, told: bool) -> bool:
    """Whether a noun is for what only its holder vouches for ("the assumption that it holds").

    What is feared or hoped is open anyway, if it is not belied; what is believed would be told as
    a fact.

    Args:
        noun: A clause of a noun that nobody is named for, or of a verb.
        lexicon: Words for what it is to say or believe what is not so.
        told: Whether somebody else tells of it, and vouches for it.
    """
    relation = noun.evoked
    held = relation is not None and relation.attributes == "attitude" and relation.content is None
    believed = noun.kind is Kind.NOUN and held and not told
    return believed or is_belied(noun, lexicon)


def _judging(clause: Clause, lexicon: Lexicon) -> Token | None:
    """The predicative that judges a claim whose maker is not named ("it is wrong to say that").

    So it does where the claim is the subject ("saying that is wrong").
    """
    governor = clause.governor
    if governor is None or clause.kind is not Kind.VERB or governor.kind is not Kind.COPULA:
        return None
    announced = clause.link in CONTENT_LINKS and governor.expletive and governor.entry is None
    if not (announced or clause.link is Link.SUBJECT) or clause.subjects or clause.passive:
        return None
    word = syntax.predicative(governor.head)
    if word is None or syntax.child(governor.head, THERE) is not None:
        return None  # "there is not enough to show that"
    first = syntax.first_conjunct(clause.head)
    named = syntax.is_infinitive(first) or (not announced and syntax.is_gerund(first))
    ordered = word.i < clause.head.i or not announced
    return word if named and ordered and _claims(clause, lexicon) else None


def _claims(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a verb gives a content that who uses it may be wrong about ("say", not "forget")."""
    relations = [e.relation for e in lexicon.find("verb", clause.head.lemma_.lower())]
    claims = [r for r in relations if r.attributes in CLAIMING]
    taken = [r for r in claims if r.signature is not None and r.signature.negated == "+"]
    return bool(claims) and not taken
