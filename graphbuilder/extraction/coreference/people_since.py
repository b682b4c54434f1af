"""People told of since a body, whom *they* may mean as well: *the firm hired workers, they won*."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.referents import Referent

# Bodies without a plural of their own, and what their people may be in the clauses since.
_BODIES = frozenset(
    {"Organization", "State", "Alliance", "GovernmentBody", "Court", "Party", "Company", "Media"}
)
_ACTING = syntax.SUBJECTS | syntax.COMPLEMENTS | syntax.INTRODUCED | syntax.DATIVES
_PEOPLE = frozenset({"Person", "Group"})
PLURAL = frozenset({"they", "them"})
_THEY = frozenset({"they", "them", "their", "themselves"})
_FORGOTTEN = 60  # tokens after which people are no longer spoken of
INDEFINITE = frozenset({"a", "an", "one", "any", "another", "every", "some", "no"})
# Between a pronoun and the verb of whoever says or does something.
LINKS = syntax.CONTENT_CLAUSES | syntax.OBJECTS | syntax.INTRODUCED | syntax.PREPOSITIONS


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
    if pronoun.lower_ not in PLURAL or row.type not in _BODIES or not place:
        return False
    body = pronoun.doc[heads[place - 1]]
    several = body.lower_ in _THEY or body.tag_ in syntax.PLURAL_TAGS
    if several or pronoun.i - body.i > _FORGOTTEN:
        return False
    clause = pronoun.head
    while clause != body.head and clause.dep_ in LINKS:
        clause = clause.head
    if clause == body.head and pronoun.dep_ in syntax.ACTIVE_SUBJECTS:
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
    return any(_PEOPLE & nouns.noun(t.lemma_.lower()).types for t in acting)


def _is_anybody(noun: Token) -> bool:
    """Whether a noun is one of whatever gender, of whom English says *they*."""
    return noun.tag_ == "NN" and any(child.lower_ in INDEFINITE for child in noun.lefts)
