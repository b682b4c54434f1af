"""Relative words that a parser took for the object of an infinitive whose subject they are.

"The law that the court ruled to be void": the law is void; and nobody falls the currency "which
many had expected to fall". Behind a verb that tells how somebody or something is, the infinitive
has whom it is told of for its subject (Huddleston & Pullum 2002, ch. 14 §3.2, ch. 12 §7.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon


def fill_gaps(doc: Doc, lexicon: Lexicon) -> None:
    """Give infinitives the relative word in front of the verb that they hang from.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs have an infinitive behind them, and whose doing it is; verbs without
            an object.
    """
    for index in labelled(doc, "DEP", (syntax.OPEN_COMPLEMENT,)):
        verb, above = doc[index], doc[index].head
        if not (syntax.is_infinitive(verb) and above.i < index and above.pos_ in syntax.VERBAL):
            continue
        _hand_down(verb, above, lexicon)
        taken = next((c for c in verb.lefts if _is_relative_object(c) and c.i < above.i), None)
        if taken is None or not _has_frame(above, "NP to VP", lexicon):
            continue
        undergone = verb.lemma_.lower() not in lexicon.words("IntransitiveVerb")
        if syntax.is_copula(verb) or not (undergone and _has_frame(above, "to VP", lexicon)):
            taken.dep_, verb.dep_ = syntax.SUBJECT, syntax.COMPLEMENT


def _hand_down(verb: Token, above: Token, lexicon: Lexicon) -> None:
    """Give a perfect infinitive the relative word that the verb of saying before it cannot have.

    "A man whom he claims never to have met": a perfect tells no aim, so that it is what he claims.
    """
    perfect = any(c.lower_ == "have" for c in syntax.children(verb, syntax.AUXILIARIES))
    taken = next((c for c in above.lefts if _is_relative_object(c)), None)
    whole = syntax.child(verb, syntax.OBJECTS | syntax.PREDICATIVES) is not None
    if taken is not None and perfect and not whole and _has_frame(above, "to VP", lexicon):
        taken.head = verb


def _is_relative_object(token: Token) -> bool:
    """Whether a word is a relative word that was taken for an object."""
    return token.dep_ in syntax.OBJECTS and token.tag_ in {"WDT", "WP"}


def _has_frame(verb: Token, frame: str, lexicon: Lexicon) -> bool:
    """Whether a verb is listed with a frame."""
    entries = lexicon.find("verb", verb.lemma_.lower())
    return any((entry.frame or "").removeprefix("would + ") == frame for entry in entries)
