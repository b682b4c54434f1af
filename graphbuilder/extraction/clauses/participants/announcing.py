"""The subject *it* that only announces a clause ("it is time to …", "it was said that …")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind
from graphbuilder.extraction.syntax.phrases import is_announced

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon


def is_judged_object(clause: Clause, governor: Clause) -> bool:
    """Whether what *it* announces is only judged ("finds it hard to leave").

    Args:
        clause: The clause that may be announced.
        governor: The clause that it completes.
    """
    relation = governor.evoked
    judges = governor.claims or bool(relation and relation.attributes)
    return judges and is_announced(clause.head)


def is_pleonastic(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether the subject *it* only announces a clause ("it is time to …").

    It announces no infinitive of its own doing: "it was able to send it".
    """
    expressed = clause.grammatical_subjects
    if len(expressed) != 1 or expressed[0].lower_ != "it":
        return False
    verb = clause.head
    late = [c for c in verb.children if c.i > verb.i]
    places = [verb, *(c for c in late if c.dep_ in syntax.PREDICATIVES)]
    if clause.kind is Kind.COPULA:
        adjective = syntax.predicative(verb)
        able = adjective is not None and adjective.lower_ in lexicon.words("PersonalAdjective")
        return any(
            (inner.dep_ in syntax.ANNOUNCED)
            and (
                (syntax.is_infinitive(inner) and not able)
                or syntax.is_finite(inner)
                or (_is_judged_doing(inner, verb) and not able)
            )
            and not any(syntax.is_relative(w) and w.lower_ != "that" for w in inner.children)
            and _announced_by(syntax.marker(inner))
            and not _has_gap_for_that(inner)
            for place in places
            for inner in place.children
            if inner.i > verb.i
        )
    return clause.passive and any(c.dep_ == syntax.COMPLEMENT for c in late)


def _is_judged_doing(gerund: Token, copula: Token) -> bool:
    """Whether a gerund is what *it* is said to be, such as fun ("it was fun working with them")."""
    judged = syntax.predicative(copula)
    named = judged is not None and judged.pos_ == "NOUN" and gerund.i > judged.i
    open_ = gerund.tag_ == "VBG" and gerund.dep_ == syntax.OPEN_COMPLEMENT
    return named and open_ and gerund.head.i == copula.i


def _announced_by(conjunction: Token | None) -> bool:
    """Whether a clause that *it* announces can open this way."""
    return conjunction is None or conjunction.lower_ in {"that", "for"}


def _has_gap_for_that(verb: Token) -> bool:
    """Whether *that* is an argument of a clause ("it is a stunt that nobody believes")."""
    places = syntax.SUBJECTS | syntax.OBJECTS
    return any(child.lower_ == "that" and child.dep_ in places for child in verb.children)
