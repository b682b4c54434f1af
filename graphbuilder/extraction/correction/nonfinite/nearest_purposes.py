"""Purposes right behind a clause that describes a noun: "praised the work Lee did to mend it".

What stands right behind *did* says what Lee did it for, unless the outer verb lets or makes its
object do something (Huddleston & Pullum 2002, ch. 15 §5 on the nearest host).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

RELATIVES = frozenset({syntax.RELATIVE_CLAUSE})


def hang_purposes(doc: Doc, lexicon: Lexicon) -> None:
    """Hang an infinitive from the verb right before it, where that describes an object.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs have an object and its infinitive behind them.
    """
    for index in labelled(doc, "DEP", RELATIVES):
        inner, noun = doc[index], doc[index].head
        outer, particle = noun.head, doc[min(index + 1, len(doc) - 1)]
        verb = particle.head
        if inner.tag_ != "VBD" or noun.dep_ not in syntax.OBJECTS or verb.head.i != outer.i:
            continue
        if particle.tag_ != "TO" or verb.dep_ not in syntax.INFINITIVES:
            continue
        if _is_own(inner) and not _takes_infinitive(outer, lexicon):
            verb.head, verb.dep_ = inner, syntax.ADVERBIAL_CLAUSE


def _is_own(verb: Token) -> bool:
    """Whether somebody does what a clause without a relative word says of its noun."""
    subject = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
    bare = subject is not None and not any(map(syntax.is_relative, verb.lefts))
    named = subject is not None and (is_somebody(subject) or subject.pos_ in {"PRON", "PROPN"})
    return bare and named and syntax.child(verb, syntax.COMPLETING) is None


def _takes_infinitive(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb can have an object and what that is to do behind it."""
    entries = lexicon.find("verb", verb.lemma_.lower())
    return any((entry.frame or "").endswith("NP to VP") for entry in entries)
