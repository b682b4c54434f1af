"""Quantifiers that are a subject by themselves: "Most now doubt that …", "Some fear …".

A finite verb has no determiner; the quantifier before it is its subject (Huddleston & Pullum 2002,
ch. 5 §9.5, fused determiner-heads). Neither has a plural quantifier a singular noun ("Many doubt").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.frames import takes_clause
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

QUANTIFIERS = frozenset({"most", "many", "some", "few", "several", "both", "all"})
SPELLED = tuple(form for word in sorted(QUANTIFIERS) for form in (word, word.capitalize()))
HUNG = frozenset({syntax.DETERMINER, syntax.ADJECTIVE, syntax.ADVERB})
PRESENT = frozenset({"VBP", "VBD"})


def free_quantifiers(doc: Doc, lexicon: Lexicon) -> None:
    """Make a quantifier that opens a sentence the subject of the verb behind it.

    Args:
        doc: A parsed text; tags, labels and places in the tree are changed.
        lexicon: Which verbs take a clause.
    """
    for index in worded(doc, SPELLED):
        word = doc[index]
        if not word.is_sent_start or word.dep_ not in HUNG:
            continue
        verb = _verb_behind(word)
        if verb is None or syntax.child(verb, syntax.SUBJECTS | syntax.AUXILIARIES) is not None:
            continue
        if verb.tag_ in PRESENT or _is_mistaken(verb, lexicon):
            word.head, word.dep_, word.pos_ = verb, syntax.SUBJECT, "PRON"


def _verb_behind(word: Token) -> Token | None:
    """The word that a quantifier hangs from, with at most an adverb between."""
    verb = word.head
    if verb.i == word.i + 1 and verb.pos_ == "ADV":
        verb = verb.head
    between = word.doc[word.i + 1 : verb.i]
    near = word.i < verb.i and all(t.pos_ == "ADV" and t.head.i == verb.i for t in between)
    return verb if near else None


def _is_mistaken(noun: Token, lexicon: Lexicon) -> bool:
    """Whether the root of a sentence is a verb with a clause, taken for a noun ("Many doubt …").

    It is then given the tag of a verb, and its clause.
    """
    clause = syntax.child(noun, syntax.NOUN_CLAUSES)
    root = noun.tag_ == "NN" and noun.dep_ == syntax.ROOT and clause is not None
    if clause is None or not root or not syntax.is_finite(clause):
        return False
    that = clause.left_edge
    if that.lower_ != "that" or that.i != noun.i + 1 or not takes_clause(noun, lexicon):
        return False
    noun.tag_, noun.pos_ = "VBP", "VERB"
    clause.dep_ = syntax.COMPLEMENT
    that.head, that.dep_, that.tag_ = clause, syntax.MARK, "IN"
    return True
