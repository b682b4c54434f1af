"""The adjective *due* behind a copula, which a parser takes for a preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon


def predicate_cause(due: Token, lexicon: Lexicon) -> None:
    """Make *due* what a copula says of its subject ("is largely due to rain").

    A cause behind *is* is its predicate; *likely* before it says how sure that is (Huddleston &
    Pullum 2002, ch. 7 §2.1: *due* as adjective and as preposition).

    Args:
        due: The word, taken for a preposition; changed in place, with what stands around it.
        lexicon: The words that say how sure something is.
    """
    verb, to = due.head, syntax.behind(due)
    if not syntax.is_copula(verb) or to.lower_ != "to" or to.head.i != due.i or verb.i > due.i:
        return
    if any(verb.i < c.i < due.i for c in syntax.children(verb, syntax.PREPOSITIONS)):
        return  # "is on hold due to rain"
    said = syntax.predicative(verb)
    if said is not None:
        if said.i != due.i - 1 or said.lower_ not in lexicon.words("ModalAdverb"):
            return
        said.head, said.dep_, said.tag_, said.pos_ = due, syntax.ADVERB, "RB", "ADV"
    due.dep_, due.tag_, due.pos_ = syntax.ADJECTIVAL, "JJ", "ADJ"
    to.dep_ = syntax.PREPOSITION
    for cause in syntax.children(due, syntax.PREPOSITIONAL_OBJECTS):
        cause.head = to
