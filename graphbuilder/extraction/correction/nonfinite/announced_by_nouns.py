"""Nouns that say what it is to do something: *makes it a crime to sell it*.

The *it* before the noun stands for the infinitive behind it, as before an adjective, and what is
ascribed does nothing (Huddleston & Pullum 2002, ch. 16 §7.2: extraposition from an object).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import INDEFINITE
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

IT = ("it",)
JUDGING = "NP ADJ"
LONGEST = 4  # tokens from the article to the noun


def announce_by_nouns(doc: Doc, lexicon: Lexicon) -> None:
    """Make a small clause of *it* and a noun, with the infinitive that says what it is.

    Args:
        doc: A parsed text; labels, classes and places in the tree are changed.
        lexicon: Verbs that say what their object is made, called or found to be.
    """
    predicating = lexicon.words("PredicatingVerb")
    for index in worded(doc, IT):
        following = doc[index + 1 : index + 2].text.lower()
        if following not in INDEFINITE or index == 0:
            continue
        verb = doc[index - 1]
        if verb.pos_ not in syntax.VERBAL or verb.lemma_.lower() not in predicating:
            continue
        found = _noun_behind(doc, index + 2)
        if found is not None and _ascribes(verb, found[0], lexicon):
            _announce(doc[index], verb, *found)


def _noun_behind(doc: Doc, start: int) -> tuple[Token, Token] | None:
    """The noun behind an article, and the infinitive right behind it."""
    for noun in doc[start : start + LONGEST]:
        after = doc[noun.i + 1 : noun.i + 2]
        if any(t.tag_ == "TO" and t.head.tag_ == "VB" for t in after):
            infinitive = after[0].head
            return (noun, infinitive) if noun.pos_ == "NOUN" else None
        if noun.tag_ not in {"JJ", "JJR", "NN", "RB", "JJS"}:
            return None
    return None


def _ascribes(verb: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether a verb tells what a doing is ("calls it a mistake"), or is one predicate with a noun.

    "Made it a base to strike the town" is about another *it*.
    """
    return any(
        entry.frame == JUDGING or entry.words == (noun.lower_,)
        for entry in lexicon.find("verb", verb.lemma_.lower())
    )


def _announce(it: Token, verb: Token, noun: Token, infinitive: Token) -> None:
    """Hang *it* and the infinitive from the noun, and the noun from its verb."""
    if any(word.is_ancestor(verb) for word in (it, noun, infinitive)):
        return
    noun.head, noun.dep_, noun.pos_ = verb, syntax.COMPLEMENT, "ADJ"
    it.head, it.dep_ = noun, syntax.SUBJECT
    infinitive.head, infinitive.dep_ = noun, syntax.ADVERBIAL_CLAUSE
    for child in [c for c in infinitive.lefts if c.i < noun.i]:
        child.head = noun
