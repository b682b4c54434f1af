"""Clauses that say which of its kind a noun means: *any law that bans it*, *one of the states*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.syntax.phrases import LONGEST, noun_phrase, phrase
from graphbuilder.extraction.syntax.scheme import (
    ATTRIBUTE,
    COMPLEMENT,
    DETERMINATIVES,
    MARK,
    NOUN_CLAUSES,
    OBJECTS,
    PREPOSITION,
    PREPOSITIONAL_OBJECT,
    PREPOSITIONAL_OBJECTS,
    PREPOSITIONS,
    RELATIVE_CLAUSE,
    SUBJECTS,
    VERB_CLAUSES,
)
from graphbuilder.extraction.syntax.tree import child, is_relative

if TYPE_CHECKING:
    from spacy.tokens import Token

WHOLE = 24  # tokens of what the first was first to do
COMPARED = {
    "many": "as",
    "much": "as",
    "few": "as",
    "same": "as",
    "more": "than",
    "fewer": "than",
    "less": "than",
}
AMONG = frozenset({"among", "amongst"})
MORE = frozenset({"more", "less"})
ALIKE = frozenset({"same"})  # needs no *as* in front of it
PARTS = frozenset({"one", "some", "many", "most", "few", "several", "none", "all", "both", "each"})
PARTS |= {"any", "half", "%", "percent", "third", "thirds", "quarter", "quarters", "majority"}
PARTS |= {"dozens", "hundreds", "thousands", "millions"}
REPORTED = frozenset({COMPLEMENT})  # "officials saying that it rained"
QUANTIFYING = frozenset({"all", "any", "every", "each", "no", "one", "only", "few", "last", "next"})


def is_restricted(noun: Token, *, kinds: bool = False) -> bool:
    """Whether a noun phrase speaks of all, any or one of a kind, so that what restricts it counts.

    *Any law that bans it* is not any law, and *the third king to be deposed* not the third king
    (Huddleston & Pullum 2002, ch. 12 §4: integrated relative clauses).

    Args:
        noun: The head of the phrase.
        kinds: Whether a bare plural speaks of a kind as well: *women in rural areas* are not women.
    """
    if kinds and noun.tag_ == "NNS" and child(noun, DETERMINATIVES) is None:
        return True
    if noun.dep_ == PREPOSITIONAL_OBJECT and noun.head.lower_ in AMONG:
        return True  # who is among those who left is not just among some
    return _counted(noun) != noun or any(
        token.lower_ in QUANTIFYING or is_superlative(token) or token.ent_type_ == "ORDINAL"
        for token in noun.lefts
    )


def is_superlative(adjective: Token) -> bool:
    """Whether an adjective is one like "latest" or "most recent"."""
    return adjective.tag_ == "JJS" or any(
        word.tag_ == "RBS" and word.i == adjective.i - 1 for word in adjective.lefts
    )


def is_partitive(noun: Token) -> bool:
    """Whether a word says how many or how much of what stands behind *of* ("most of the towns")."""
    return _counted(noun) != noun


def _counted(noun: Token) -> Token:
    """The noun of whose kind there is a part or number ("one of the states"), else itself."""
    part = noun.lower_ in PARTS or noun.pos_ == "NUM"
    of = child(noun, PREPOSITIONS) if part else None
    kind = child(of, PREPOSITIONAL_OBJECTS) if of is not None and of.lower_ == "of" else None
    return noun if kind is None else kind


def _behind_predicate(noun: Token) -> Token | None:
    """The infinitive behind what a copula says of its subject ("the first town in Peru to …")."""
    if noun.dep_ != ATTRIBUTE or not is_restricted(noun):
        return None
    after = noun.right_edge.i + 1
    return next(
        (
            token
            for token in noun.head.rights
            if token.left_edge.i == after
            and token.left_edge.tag_ == "TO"
            and token.dep_ in VERB_CLAUSES
        ),
        None,
    )


def end_of_restriction(noun: Token) -> int:
    """Where the clause right behind a noun that says which of its kind is meant ends.

    Returns:
        Index of the token after it; 0 where there is none, or where a parser may have taken a
        main verb for it.
    """
    behind = _behind_predicate(noun)
    if behind is not None:
        end = phrase(behind)[1]
        return end if end - noun.i <= WHOLE else 0
    noun = _counted(noun)
    start = noun.i + 1
    for token in noun.rights:
        first = token.left_edge
        if token.dep_ == PREPOSITION and first.i == start:
            start = token.right_edge.i + 1  # "every house *in the valley* that burned"
        if token.dep_ not in NOUN_CLAUSES or first.i != start or noun.doc[start - 1].is_punct:
            continue
        passive = token.tag_ == "VBN" and first == token and child(token, OBJECTS) is None
        active = token.tag_ == "VBG" and first == token and child(token, REPORTED) is None
        asked = is_relative(first) or (first.pos_ == "ADP" and any(map(is_relative, first.rights)))
        beside = start == noun.i + 1
        if (
            (beside and (passive or active or is_contact_clause(token)))
            or first.tag_ == "TO"
            or asked
        ):
            end = min(phrase(token)[1], _before_verb(noun))
            return end if end - noun.i <= LONGEST else 0
    return 0


def is_contact_clause(clause: Token) -> bool:
    """Whether a clause describes a noun without a relative word ("all the books *she wrote*").

    It has a subject, stands right behind its noun and has nothing where the noun would stand
    (Huddleston & Pullum 2002, ch. 12 §3.5: bare relatives).
    """
    subject = child(clause, SUBJECTS)
    if clause.dep_ != RELATIVE_CLAUSE or subject is None or subject.i > clause.i:
        return False
    return clause.left_edge == subject.left_edge and child(clause, OBJECTS) is None


def end_of_comparison(noun: Token, end: int) -> int:
    """Where what a noun is compared with ends ("as many tickets *as they had*", "more *than me*").

    A better day than Monday is not just a better day: without its standard, a comparison says
    something else (Huddleston & Pullum 2002, ch. 13 §1.2).

    Args:
        noun: The head of a noun phrase.
        end: Index of the token after the phrase.

    Returns:
        Index of the token after the standard; 0 where nothing is compared.
    """
    doc = noun.doc
    joint = doc[end] if end < len(doc) else noun
    if joint.lower_ not in {"than", "as"} or not any(
        joint.lower_ == _joint_of(word) for word in (noun, *noun.lefts)
    ):
        return 0
    clause = joint.head
    if joint.dep_ == MARK and clause.left_edge.i == end:
        stop = phrase(clause)[1]
        return stop if stop - end <= LONGEST else 0
    inner = child(joint, PREPOSITIONS) or joint  # "fewer days than in May"
    other = child(inner, PREPOSITIONAL_OBJECTS) if joint.dep_ == PREPOSITION else None
    beside = other is not None and other.left_edge.i == inner.i + 1
    return noun_phrase(other)[1] if other is not None and beside else 0


def _joint_of(word: Token) -> str:
    """What opens the standard behind a word that compares: *than*, *as*; else nothing."""
    graded = word.tag_ == "JJR" or any(c.lower_ in MORE for c in word.lefts)
    joint = "than" if graded and word.lower_ not in COMPARED else COMPARED.get(word.lower_, "")
    equal = joint == "as" and word.lower_ not in ALIKE
    first = word.left_edge if word.pos_ == "ADJ" else word
    before = first if first.i != word.i else word.doc[max(word.i - 1, 0)]
    return "" if equal and before.lower_ != "as" else joint


def _before_verb(noun: Token) -> int:
    """Where the verb that a noun stands before begins, with its auxiliaries; else far away."""
    verb = noun.head
    if verb.i <= noun.i:
        return len(noun.doc)
    return min([verb.i, *(c.left_edge.i for c in verb.lefts if c.left_edge.i > noun.i)])
