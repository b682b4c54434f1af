"""Passive gerunds with a subject of their own: "resulted in *the offer being withdrawn*".

What comes of something is that the offer is withdrawn, and not an offer that is being withdrawn;
and who stops goods being sold stops the selling, and no goods (a gerund with a subject of its own:
Huddleston & Pullum 2002, ch. 14 §4.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

GERUND = "NP VP-ing"
DESCRIBING = syntax.NOUN_CLAUSES | {syntax.ADVERBIAL_CLAUSE}


def open_passive_gerunds(doc: Doc, lexicon: Lexicon) -> None:
    """Make a passive gerund what a preposition or verb governs, and the noun before its subject.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs have a clause for their content behind which preposition.
    """
    for index in worded(doc, ("being",), attribute="LOWER"):
        being, verb = doc[index], doc[index].head
        bare = being.dep_ == syntax.PASSIVE_AUXILIARY and verb.left_edge.i == index
        if not bare or verb.dep_ not in DESCRIBING:
            continue
        noun = _introduced_before(being)
        if noun is not None and _takes_clause(noun.head, lexicon):
            verb.head, verb.dep_ = noun.head, syntax.PREPOSITIONAL_CLAUSE
            noun.head, noun.dep_ = verb, syntax.PASSIVE_SUBJECT
            continue
        noun = _object_before(being, lexicon)
        if noun is not None:
            verb.head, verb.dep_ = noun.head, syntax.COMPLEMENT
            noun.head, noun.dep_ = verb, syntax.PASSIVE_SUBJECT


def _object_before(being: Token, lexicon: Lexicon) -> Token | None:
    """The object right before a word, of a verb that goes with an object and a gerund."""
    before = syntax.before(being)
    noun = next((t for t in (before, *before.ancestors) if t.dep_ == syntax.OBJECT), None)
    if noun is None or noun.head.i > noun.i or being.head not in noun.subtree:
        return None
    entries = lexicon.find("verb", noun.head.lemma_.lower())
    stops = any(e.frame == GERUND and e.relation.takes_content for e in entries)
    return noun if stops else None


def _introduced_before(being: Token) -> Token | None:
    """The noun behind a preposition whose phrase ends right before a word."""
    word = syntax.before(being)
    for noun in (word, *word.ancestors):
        if noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.head.pos_ in syntax.VERBAL:
            return noun if noun.i < being.i else None
    return None


def _takes_clause(preposition: Token, lexicon: Lexicon) -> bool:
    """Whether a verb has a clause for its content behind a preposition."""
    entries = lexicon.find("verb", preposition.head.lemma_.lower())
    return any(
        entry.relation.takes_content and entry.frame in {None, "VP-ing"}
        for entry in entries
        if entry.words[-1:] == (preposition.lower_,)
    )
