"""Participles that open a condition: "it floats provided it is empty", "provided they pay, …".

Parsers know them as verbs, and take the clause beside for what is provided. Behind a clause of its
own, *provided* with a whole clause behind it is a conjunction (Huddleston & Pullum 2002, ch. 11
§8.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import take_place
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

VERBAL = frozenset({"be", "have", "get"})  # behind them, it is a verb
OPEN = frozenset({"VB", "VBP", "VBZ", "VBD"})


def open_provisos(doc: Doc, lexicon: Lexicon) -> None:
    """Hang a condition from the clause that it is a condition of, and make its participle a mark.

    Args:
        doc: A parsed text; tags, labels and places in the tree are changed.
        lexicon: The participles that open a condition.
    """
    for index in worded(doc, lexicon.words("Proviso"), attribute="LOWER"):
        word = doc[index]
        verb = _verb_behind(word)
        if verb is None or word.dep_ == syntax.MARK:
            continue
        main = _main_before(word)
        if main is None and word.dep_ == syntax.ADVERBIAL_CLAUSE and word.head.i > verb.i:
            main = word.head
        if main is not None:
            _hang(word, verb, main)


def _verb_behind(word: Token) -> Token | None:
    """The finite verb of a clause that stands right behind a participle, with *that* or not."""
    doc = word.doc
    start = word.i + 1
    if start < len(doc) and doc[start].lower_ == "that":
        start += 1
    for token in doc[start : word.sent.end]:
        if token.dep_ in syntax.SUBJECTS and token.left_edge.i == start:
            verb = token.head
            return verb if verb.i > token.i and syntax.is_finite(verb) else None
    return None


def _main_before(word: Token) -> Token | None:
    """The verb of the clause before a participle; ``None`` where the participle is its verb."""
    before = word.doc[word.sent.start : word.i]
    if not len(before) or before[-1].lemma_ in VERBAL or before[-1].pos_ == "CCONJ":
        return None
    verbs = [t for t in before if t.tag_ in OPEN and _is_main(t, word)]
    own = [c.i for c in syntax.children(word, syntax.SUBJECTS) if c.i < word.i]
    if not verbs or (own and own[-1] > verbs[-1].i):
        return None
    main = verbs[-1]
    while main.dep_ == syntax.OPEN_COMPLEMENT and main.head.i < main.i:
        main = main.head
    return main


def _is_main(verb: Token, word: Token) -> bool:
    """Whether a verb is no auxiliary of another one than a participle, and describes no noun."""
    helps = verb.dep_ in syntax.AUXILIARIES and verb.head.i != word.i
    return not helps and verb.dep_ not in syntax.NOUN_CLAUSES


def _hang(word: Token, verb: Token, main: Token) -> None:
    """Make a mark of a participle, and a condition of the clause behind it."""
    above = [token for token in (word, verb) if token.is_ancestor(main)]
    if above:
        take_place(main, next(t for t in above if not any(o.is_ancestor(t) for o in above)))
        main.pos_ = "VERB" if main.lemma_ != "be" else main.pos_
    for owner in (word, verb):
        for child in [*owner.children]:
            if child.i < word.i and child.i != main.i:
                child.head = main
    for child in [c for c in word.rights if c.i != verb.i]:
        child.head = main if child.is_punct else verb
    verb.head, verb.dep_ = main, syntax.ADVERBIAL_CLAUSE
    word.head, word.dep_, word.tag_, word.pos_ = verb, syntax.MARK, "IN", "SCONJ"
