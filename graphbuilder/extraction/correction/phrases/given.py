"""What somebody is given that a parser took for a description of the receiver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import INDEFINITE
from graphbuilder.extraction.words.frames import gives
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon


def part_given(noun: Token, lexicon: Lexicon) -> None:
    """Make a noun in apposition to a receiver the object of the verb ("granted Ann Lee a pardon").

    An apposition is set off by a comma (Huddleston & Pullum 2002, ch. 5 §14.3); what follows the
    receiver without one, or behind an apposition that a second comma has closed, is given to it.

    Args:
        noun: A noun in apposition; changed in place, with its receiver.
        lexicon: Which verbs give something to somebody.
    """
    first = noun.left_edge
    if first.lower_ not in INDEFINITE:
        return
    receiver = next((t for t in noun.ancestors if t.dep_ in syntax.GIVEN), noun)
    verb = receiver.head
    if receiver.ent_type_ != "PERSON" or is_somebody(noun) or not gives(verb, lexicon):
        return
    parted = noun.doc[first.i - 1].text == ","
    described = any(
        child.dep_ == syntax.APPOSITION and child.i < first.i for child in receiver.rights
    )
    if any(child.i > receiver.i for child in syntax.children(verb, syntax.OBJECTS)):
        return
    if (parted and described) or first.i == receiver.i + 1:
        noun.head, noun.dep_ = verb, syntax.OBJECT
        receiver.dep_ = syntax.DATIVE
