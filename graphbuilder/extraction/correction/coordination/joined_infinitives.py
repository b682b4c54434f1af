"""Verbs that *and* joins to an infinitive, where the parser saw another verb or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import coordinate

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

PRESENT = frozenset({"is", "are"})
PERFECT = ["to", "have"]


def rejoin_infinitive(verb: Token, lexicon: Lexicon) -> bool:
    """Make a coordinated verb part of an infinitive, or an infinitive itself.

    Args:
        verb: A verb that is coordinated with another one; labels and places may be changed.
        lexicon: Which verbs say that what follows is tried.

    Returns:
        Whether it stands behind *try and*, or goes on a perfect infinitive or a phrase with *to*.
    """
    if _tries(verb, lexicon):
        return True
    if _goes_on_phrase(verb, lexicon):
        verb.dep_ = syntax.OPEN_COMPLEMENT
        return True
    done = _infinitive_above(verb)
    if done is not None:
        coordinate(verb, done)
        return True
    done = _perfect_before(verb)
    if done is None:
        return False
    coordinate(verb, done)
    verb.tag_ = "VBN"
    return True


def _tries(verb: Token, lexicon: Lexicon) -> bool:
    """Read "try and do it" as "try to do it" (Huddleston & Pullum 2002, ch. 15 §2.2).

    Returns:
        Whether a bare verb stands so behind a bare *try*.
    """
    joint, first = verb.nbor(-1), verb.head
    trying = lexicon.words("SerialVerb").get(first.lower_) == "tried"
    if not trying or not {first.tag_, verb.tag_} <= syntax.PLAIN_TAGS:
        return False
    if joint.lower_ != "and" or joint.i != first.i + 1:
        return False
    joint.tag_, joint.dep_, joint.head = "TO", syntax.AUXILIARY, verb
    verb.tag_, verb.dep_ = "VB", syntax.OPEN_COMPLEMENT
    return True


def _goes_on_phrase(verb: Token, lexicon: Lexicon) -> bool:
    """Whether an infinitive goes on a phrase with *to* ("sentenced to a year and to pay a fine").

    No infinitive is coordinated with a finite verb.
    """
    first = verb.head
    behind = [c for c in first.rights if c.dep_ == syntax.PREPOSITION and c.i < verb.i]
    if verb.tag_ != "VB" or not _has_to(verb) or first.tag_ == "VB":
        return False
    frames = (entry.frame or "" for entry in lexicon.find("verb", first.lemma_.lower()))
    taken = any(frame.startswith("NP to VP") for frame in frames)
    return taken and any(c.lower_ == "to" for c in behind)


def _infinitive_above(verb: Token) -> Token | None:
    """The infinitive over a gerund that an infinitive goes on ("to stop selling and to help").

    Coordinates have one form (Huddleston & Pullum 2002, ch. 15 §2).
    """
    gerund, above = verb.head, verb.head.head
    if not _has_to(verb) or gerund.tag_ != "VBG" or syntax.children(gerund, syntax.AUXILIARIES):
        return None
    return above if _has_to(above) and above.i < gerund.i < verb.i else None


def _has_to(verb: Token) -> bool:
    """Whether a verb has a *to* of its own."""
    return any(c.tag_ == "TO" for c in syntax.children(verb, syntax.AUXILIARIES))


def _perfect_before(verb: Token) -> Token | None:
    """The perfect infinitive that a past form goes on behind what is said of somebody.

    "Is reported to have entered and shot at guests": what *is* told now shares no past form.
    """
    joined = verb.head
    told = joined.head if joined.dep_ == syntax.OPEN_COMPLEMENT else joined
    group = syntax.children(told, syntax.AUXILIARIES)
    now = any(c.lower_ in PRESENT for c in group) and syntax.is_passive(told)
    bare = verb.tag_ in syntax.PAST_TAGS and not syntax.children(verb, syntax.AUXILIARIES)
    if not (now and bare):
        return None
    for inner in told.rights:
        auxiliaries = [c.lower_ for c in inner.lefts if c.dep_ in syntax.AUXILIARIES]
        if inner.dep_ == syntax.OPEN_COMPLEMENT and auxiliaries[:2] == PERFECT:
            return inner if told.i < inner.i < verb.i else None
    return None
