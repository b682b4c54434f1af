"""Who does what a noun behind *in* names: "acted in breach of the pact", "is in a war with Chad".

Such a phrase is an adjunct of the clause, whose subject it is predicated of, or a modifier of the
noun before it ("a march in support of the crew"; Huddleston & Pullum 2002, ch. 8 §1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Kind
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.people import has_voice, is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon


def doers_along(clause: Clause, governor: Clause, lexicon: Lexicon) -> list[Token]:
    """Whoever does by acting, or by being there, what a noun behind *in* says.

    Args:
        clause: An event noun without a subject.
        governor: The clause that governs it.
        lexicon: Nouns that behind *in* say what somebody does by acting.

    Returns:
        The doers; none where the phrase does not tell them.
    """
    noun = clause.head
    if noun.dep_ != syntax.PREPOSITIONAL_OBJECT or noun.head.lower_ != "in":
        return []
    relation = clause.evoked
    mutual = relation is not None and relation.roles.get("between") == "subject"
    host = _host(noun)
    if governor.kind is Kind.COPULA:
        # "The island is in a dispute with Peru."
        there = host.i == governor.head.i and syntax.child(host, syntax.PREDICATIVES) is None
        return list(governor.subjects) if there and mutual and not governor.expletive else []
    bare = noun.left_edge.i == noun.i or noun.nbor(-1).pos_ == "ADJ"
    if not bare or noun.lemma_.lower() not in lexicon.words("DeedBehindIn"):
        return []
    if host.pos_ in syntax.VERBAL:
        return [] if governor.passive else _acting(governor, mutual=mutual)
    if host.pos_ not in syntax.NOMINAL or host.ent_type_ in TIMES:
        return []
    return [host] if is_somebody(host) or not mutual else []


def _host(noun: Token) -> Token:
    """What a phrase with *in* belongs to, past a time ("broke out in March in response to it")."""
    host = noun.head.head
    while host.ent_type_ in TIMES and host.head.dep_ == syntax.PREPOSITION:
        host = host.head.head
    return host


def _acting(governor: Clause, *, mutual: bool) -> list[Token]:
    """The subjects of a clause that can do what is named: only somebody acts with others."""
    return [t for t in governor.subjects if not mutual or has_voice(t) or t.lower_ == "it"]
