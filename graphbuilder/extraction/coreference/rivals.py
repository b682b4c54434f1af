"""What a pronoun may mean as well: *stripes dazzle flies when they come near*.

*They* for a body may be people told of since: *the firm hired workers, and they are glad*.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.certainty import tells_of_others
from graphbuilder.extraction.words import roles
from graphbuilder.extraction.words.people import HE_OR_SHE, PEOPLE, denotes_person

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.referents import Referent
    from graphbuilder.lexicon import Lexicon

_IT = frozenset({"it"})
# Bodies without a plural of their own, and what their people may be in the clauses since.
_BODIES = frozenset(
    {"Organization", "State", "Alliance", "GovernmentBody", "Court", "Party", "Company", "Media"}
)
_ACTING = syntax.SUBJECTS | syntax.COMPLEMENTS | syntax.INTRODUCED | syntax.DATIVES
_PLURAL = frozenset({"they", "them"})
_THEY = frozenset({"they", "them", "their", "themselves"})
_ADMITS = "admits"
_WITHIN = frozenset({syntax.CONJUNCT, syntax.OPEN_COMPLEMENT})
_FORGOTTEN = 60  # tokens after which people are no longer spoken of
INDEFINITE = frozenset({"a", "an", "one", "any", "another", "every", "some", "no"})
_LINKS = syntax.CONTENT_CLAUSES | syntax.OBJECTS | syntax.INTRODUCED | syntax.PREPOSITIONS


def has_rival(pronoun: Token, subject: Token) -> bool:
    """Whether a pronoun may as well take up what stands between it and the subject above.

    *Stripes dazzle flies when they come near*. What somebody says or thinks is about himself, and
    what is his own is told of by *their*. What is done to *them* takes up any noun: *users asked
    for songs and they were added*.
    """
    if pronoun.dep_ == syntax.POSSESSOR or pronoun.lower_ not in _PLURAL | _IT:
        return False
    if pronoun.lower_ in _IT:
        other = _is_called_something(pronoun) or _is_told_by_another(pronoun, subject)
    else:  # "officials found that when fish are hungry they eat"
        between = pronoun.doc[subject.i + 1 : pronoun.i]
        other = any(_is_several(t) and t.dep_ in syntax.SUBJECTS for t in between)
    if other or tells_of_others(pronoun, subject.head):
        return True
    if _is_in_clause_of(pronoun, subject.head):
        return False
    tags = syntax.PLURAL_TAGS if pronoun.lower_ in _PLURAL else syntax.SINGULAR_TAGS
    places = syntax.OBJECTS
    if pronoun.dep_ in syntax.PASSIVE_SUBJECTS:
        places |= syntax.PREPOSITIONAL_OBJECTS
    return any(
        (token.tag_ in tags or (token.lower_ == "both" and pronoun.lower_ in _PLURAL))
        and token.dep_ in places
        for token in pronoun.doc[subject.i + 1 : pronoun.i]
    )


def _is_in_clause_of(pronoun: Token, verb: Token) -> bool:
    """Whether a pronoun stands in what somebody says or does something with by a verb."""
    clause = pronoun.head
    while clause != verb and clause.dep_ in _LINKS:
        clause = clause.head
    return clause == verb


def _is_told_by_another(pronoun: Token, subject: Token) -> bool:
    """Whether somebody has *it*, or tells of *it*: *the fee is high, and banks have it cut*."""
    if pronoun.dep_ in syntax.OBJECTS:
        return True
    clause = pronoun.head
    while clause not in {subject.head, clause.head}:
        told = clause.dep_ in syntax.CONTENT_CLAUSES and clause.head != subject.head
        if told and syntax.child(clause.head, syntax.ACTIVE_SUBJECTS) is not None:
            return True
        clause = clause.head
    return False


def _is_called_something(pronoun: Token) -> bool:
    """Whether a copula says of a pronoun that it is a thing: *the plan failed, it was a ruse*.

    What it is called may as well be what happened.
    """
    verb = pronoun.head
    if pronoun.dep_ not in syntax.ACTIVE_SUBJECTS or not syntax.is_copula(verb):
        return False
    said = syntax.child(verb, syntax.ATTRIBUTES)
    return said is not None and said.pos_ == "NOUN"


def _is_several(noun: Token) -> bool:
    """Whether a noun is plural, by its own form or by its verb's: *sheep were*."""
    if noun.tag_ in syntax.PLURAL_TAGS:
        return True
    return noun.pos_ == "NOUN" and noun.head.lower_ in {"are", "were"}


def are_people(pronoun: Token, row: Referent, heads: list[int]) -> bool:
    """Whether *they* may as well be people who were told of since the body that they stand for.

    *The firm hired workers, and they are glad*; *it fires any worker when they are late*. What
    the body says is about itself.

    Args:
        pronoun: A mention.
        row: What it was taken for.
        heads: Where the text mentions that, in text order.
    """
    place = bisect_left(heads, pronoun.i)
    if pronoun.lower_ not in _PLURAL or row.type not in _BODIES or not place:
        return False
    body = pronoun.doc[heads[place - 1]]
    several = body.lower_ in _THEY or body.tag_ in syntax.PLURAL_TAGS
    if several or pronoun.i - body.i > _FORGOTTEN:
        return False
    if pronoun.dep_ in syntax.ACTIVE_SUBJECTS and _is_in_clause_of(pronoun, body.head):
        return False
    nouns = roles.load()
    between = pronoun.doc[body.i + 1 : pronoun.i]
    here = pronoun.sent.start
    acting = [
        token
        for token in between
        if token.dep_ in _ACTING
        if token.tag_ == "NNS" or (token.i >= here and _is_anybody(token))
    ]
    return any(PEOPLE & nouns.noun(t.lemma_.lower()).types for t in acting)


def may_admit(
    pronoun: Token, row: Referent, found: Mapping[int, Referent], lexicon: Lexicon
) -> bool:
    """Whether *he* may as well be somebody new who admits it: *a witness admitted he had lied*.

    Whoever else is brought in to tell something tells of another; what one admits is one's own,
    but for who speaks for somebody: *a lawyer for Lee admitted that he had lied*.

    Args:
        pronoun: A mention.
        row: What it was taken for.
        found: What the mentions of the text stand for, by their heads.
        lexicon: Which verbs admit something.
    """
    clause = pronoun.head
    while clause.dep_ in _WITHIN and clause.head.i != clause.i:
        clause = clause.head
    teller = syntax.child(clause.head, syntax.ACTIVE_SUBJECTS)
    entries = lexicon.find("verb", clause.head.lemma_.lower())
    told = pronoun.lower_ in HE_OR_SHE and clause.dep_ in syntax.CONTENT_CLAUSES
    told = told and any(entry.relation.name == _ADMITS for entry in entries)
    if not told or teller is None or teller.tag_ != "NN" or not denotes_person(teller):
        return False
    own = found.get(teller.i)
    if teller.left_edge.lower_ not in INDEFINITE or (own is not None and own.name == row.name):
        return False
    tied = (found.get(token.i) for token in teller.subtree if token.i != teller.i)
    return all(other is None or other.name != row.name for other in tied)


def _is_anybody(noun: Token) -> bool:
    """Whether a noun is one of whatever gender, of whom English says *they*."""
    return noun.tag_ == "NN" and any(child.lower_ in INDEFINITE for child in noun.lefts)
