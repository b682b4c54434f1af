"""Scores behind what was won or who was beaten: "defeated *the Bears 31-14*", "won 4-2".

Two numbers with a dash or *to* say how it went ("voted 51 to 49"); a parser takes them for a part
of the name before them, or for what was beaten (measure phrases: Huddleston & Pullum 2002, ch. 8
§2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

DASHES = ("-", "–")
TO = "to"
NAMED = frozenset({"NOUN", "PROPN", "ADJ"})
PAIR = 2


def part_scores(doc: Doc, lexicon: Lexicon) -> None:
    """Hang a score from the verb of the game, and the rival or the prize from it as its object.

    Args:
        doc: A parsed text; tags, classes, labels and places in the tree are changed.
        lexicon: Verbs of winning, losing and voting.
    """
    for index in worded(doc, (*DASHES, TO)):
        if index < PAIR or not _is_score(doc, index):
            continue
        first, last = doc[index - 1], doc[index + 1]
        verb = _verb_of(first, lexicon) or _verb_of(last, lexicon)
        if verb is None or verb.i >= first.i:
            continue
        if doc[index].lower_ == TO and verb.i not in {first.head.i, last.head.i}:
            continue  # "by 51 to 49"
        if any(token.is_ancestor(verb) for token in doc[index - 1 : index + PAIR]):
            continue
        _free_object(doc[index - PAIR], first, last, verb)
        first.head, first.dep_ = verb, syntax.MEASURE
        joint = doc[index]
        dashed = joint.lower_ != TO
        joint.head, joint.dep_ = first, syntax.PUNCTUATION if dashed else syntax.QUANTIFIER
        last.head, last.dep_ = first, syntax.NUMBER


def _is_score(doc: Doc, index: int) -> bool:
    """Whether a dash or *to* joins two numbers, with nothing behind them that they count."""
    numbers = [t for t in doc[index - 1 : index + PAIR] if t.text.isdigit() and t.i != index]
    parted = bool(doc[index - 1].whitespace_ or doc[index].whitespace_)
    joined = parted == (doc[index].lower_ == TO)
    counts = any(t.pos_ in NAMED for t in doc[index + PAIR : index + PAIR + 1])
    return len(numbers) == PAIR and joined and not counts


def _verb_of(number: Token, lexicon: Lexicon) -> Token | None:
    """The verb of a game or a vote that a number hangs from, or the noun that it was joined to."""
    verb = next((w for w in number.ancestors if w.pos_ in syntax.VERBAL), None)
    scoring = lexicon.words("ScoringVerb")
    return verb if verb is not None and verb.lemma_.lower() in scoring else None


def _free_object(noun: Token, first: Token, last: Token, verb: Token) -> None:
    """Make an object of the noun before a score, where the score was taken for it."""
    taken = [n for n in (first, last) if n.dep_ in syntax.OBJECTS and n.head.i == verb.i]
    if not taken or noun.pos_ not in NAMED or noun.head not in (first, last, verb):
        return
    for child in [c for c in first.lefts if c.i < noun.i]:
        child.head = noun
    noun.head, noun.dep_ = verb, taken[0].dep_
    if noun.pos_ == "ADJ":  # "won the final 4-2"
        noun.tag_, noun.pos_ = "NN", "NOUN"
