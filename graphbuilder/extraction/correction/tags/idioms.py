"""Set phrases whose words do nothing by themselves: "it has nothing to do with the budget".

Nobody does anything there: *have to do with* is one predicate, and what stands within it says how
much it holds (Huddleston & Pullum 2002, ch. 4 §6.4: verbal idioms).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import take_place
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

DENYING = frozenset({"nothing", "little"})
LONGEST = 4  # tokens between *have* and *to*: "quite a lot"


def join_idioms(doc: Doc) -> None:
    """Make one predicate of "have … to do with", and an adverb of "not only that".

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, ("that",)):
        _set_apart(doc[index])
    for index in worded(doc, ("do",)):
        words = doc[max(0, index - 1) : index + 2]
        if words.text.lower() != "to do with" or doc[index + 1].head.i != index:
            continue
        verb = _having(doc, index - 1)
        if verb is None or syntax.child(doc[index], syntax.OBJECTS) is not None:  # "what we do"
            continue
        if doc[index].is_ancestor(verb):
            take_place(verb, doc[index])
        for word in words:
            word.head, word.dep_ = verb, syntax.PARTICLE
        doc[index + 1].dep_ = syntax.PREPOSITION
        doc[index].tag_, doc[index].pos_ = "RP", "ADP"
        for child in [child for child in doc[index].children if child.i > index + 1]:
            child.head = verb
        for noun in syntax.children(verb, syntax.OBJECTS):
            if verb.i < noun.i < index:
                noun.dep_ = syntax.NEGATION if noun.lower_ in DENYING else syntax.ADVERB


def _set_apart(that: Token) -> None:
    """Make an adverb of *not only that* before a comma ("and not only that, but they sell arms").

    It stands for what was told before, denies nothing of what follows and is no subject there.
    """
    doc, start = that.doc, that.i - 2
    words = [token.lower_ for token in doc[max(0, start) : that.i + 2]]
    if start < 0 or words[:2] != ["not", "only"] or words[-1] not in {",", "—", "–", ":"}:
        return
    main = that.sent.root
    if main.i <= that.i:
        return
    for word in doc[start : that.i + 1]:
        for child in [c for c in word.children if not start <= c.i <= that.i]:
            child.head = main
        word.head, word.dep_ = that, syntax.ADVERB
    that.head = main


def _having(doc: Doc, particle: int) -> Token | None:
    """The form of *have* before an infinitive's *to*, with how much between the two."""
    for token in reversed(doc[max(0, particle - 1 - LONGEST) : particle]):
        if token.lemma_ == "have" and token.pos_ in syntax.VERBAL:
            verb = doc[particle + 1]
            return token if token.is_ancestor(verb) or verb.is_ancestor(token) else None
        if token.is_punct or token.pos_ in {"PROPN", "VERB", "CCONJ"}:
            return None
    return None
