"""Places of which a clause with *where* tells what happens there ("Oslo, where she taught chess").

The relative adverb is an adjunct of place in its clause (Huddleston & Pullum 2002, ch. 12 §3.5.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.model import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Token

    from graphbuilder.model import Mention

WHERE = "where"


def described_places(
    verb: Token, place: Callable[[Token], Token | None], mention: Callable[[Token], Mention]
) -> Iterator[Role]:
    """Where something is done, where a clause with *where* tells it of a place.

    Args:
        verb: The verb of a clause.
        place: Which name of a place a phrase has, if any.
        mention: Gives the mention that a noun phrase makes.
    """
    noun = _described(verb)
    if noun is not None and place(noun) is not None:
        yield Role("location", mention(noun))


def _described(verb: Token) -> Token | None:
    """The noun that a relative clause with *where* describes, for the verb that the word is of.

    It is the first of a place and the land it lies in ("Lima, Peru, where"), and no noun that the
    clause only tells apart ("places where it rains").
    """
    if not any(word.lower_ == WHERE for word in verb.lefts):
        return None
    top = verb
    while top.dep_ == syntax.OPEN_COMPLEMENT and top.head.i < verb.i:
        top = top.head  # "where crabs tend to live"
    if top.dep_ != syntax.RELATIVE_CLAUSE:
        return None
    noun = syntax.apposed_to(top.head)
    return noun if noun.pos_ == "PROPN" and noun.i < verb.left_edge.i else None
