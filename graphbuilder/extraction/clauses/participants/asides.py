"""Words of speech that take no part in a clause: "and stuff", "or something like that", "sir".

General extenders leave a list open and name no member of it (Overstreet 1999), and whom a speaker
addresses by a bare title is neither done nor said anything to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon


def drop_asides(clause: Clause, lexicon: Lexicon) -> None:
    """Leave out what only leaves a list open, and whom the speaker addresses.

    Args:
        clause: A clause with its own participants; changed in place.
        lexicon: The words that leave a list open, and those that address somebody.
    """
    extending, addressing = lexicon.words("Extender"), lexicon.words("Address")

    def is_aside(token: Token) -> bool:
        if token.lower_ in addressing:
            return _addresses(token)
        return token.dep_ == syntax.CONJUNCT and _phrase(token) in extending

    for filled in (clause.subjects, clause.objects, clause.recipients):
        if any(map(is_aside, filled)):
            filled[:] = [token for token in filled if not is_aside(token)]
    clause.obliques = [o for o in clause.obliques if not is_aside(o.filler)]


def _addresses(token: Token) -> bool:
    """Whether a title stands alone, before a mark or the end ("I cannot tell sir, because …")."""
    ends = token.i + 1 == len(token.doc) or token.nbor().is_punct
    return not token.n_lefts and not token.n_rights and ends


def _phrase(token: Token) -> str:
    """A word with what belongs to it, without marks, in lower case."""
    words = token.doc[token.left_edge.i : token.right_edge.i + 1]
    return " ".join(word.lower_ for word in words if not word.is_punct)
