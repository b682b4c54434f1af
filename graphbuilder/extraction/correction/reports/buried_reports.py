"""Reports that a tagger took for the last noun of their subject: "men in the valley *claim* that".

A sentence has a finite verb. Where it has none but in a clause with *that*, the bare word before
that clause agrees with the noun in front as its verb, and is no noun (Huddleston & Pullum 2002,
ch. 2 §4; ch. 11 §3.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.verbs import has_that
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.reporting import claims
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

STOPS = frozenset({".", "!", "?"})
BEFORE = syntax.COMPOUNDS | {syntax.ADJECTIVE}
FORMS = {"NN": ("VBP", syntax.PLURAL_TAGS), "NNS": ("VBZ", frozenset({"NN", "NNP"}))}


def raise_reports(doc: Doc, lexicon: Lexicon) -> None:
    """Make the verb of a sentence without one of the word before its clause with *that*.

    Args:
        doc: A parsed text; tags, classes, labels and places in the tree are changed.
        lexicon: Which verbs say or think that something is so.
    """
    for index in labelled(doc, "DEP", (syntax.ROOT,)):
        teller = doc[index]
        if teller.pos_ not in NOUNS or teller.sent[-1].text not in STOPS:
            continue
        said = _content(teller)
        word = None if said is None else doc[said.left_edge.i - 1]
        if said is None or word is None or not teller.i + 1 < word.i < said.i:
            continue
        if _is_verb(word, teller, lexicon):
            _raise(word, teller, said)


def _content(teller: Token) -> Token | None:
    """The clause with *that* behind a noun, where nothing before it in the sentence is finite."""
    found = [t for t in teller.subtree if t.dep_ in syntax.NOUN_CLAUSES and has_that(t)]
    said = found[0] if found else None
    finite = [t for t in teller.sent if t.i < (said.i if said else 0) and syntax.is_finite(t)]
    inner = said is not None and all(said.left_edge.i <= t.i for t in finite)
    return said if inner and said is not None and syntax.child(said, syntax.SUBJECTS) else None


def _is_verb(word: Token, teller: Token, lexicon: Lexicon) -> bool:
    """Whether a word behind a preposition and another word is a form of saying that agrees."""
    agreeing = FORMS.get(word.tag_, ("", frozenset()))[1]
    before = word.nbor(-1)
    within = before.head.i == word.i and before.dep_ in BEFORE
    behind = word.dep_ == syntax.PREPOSITIONAL_OBJECT and word.head.i > teller.i
    return behind and within and teller.tag_ in agreeing and claims(word, lexicon)


def _raise(word: Token, teller: Token, said: Token) -> None:
    """Make a word the root, with its subject before it and what is said behind it."""
    noun = word.nbor(-1)
    noun.head, noun.dep_ = word.head, word.dep_
    for child in [c for c in word.lefts if c.i < noun.i]:
        child.head = noun
    word.tag_, word.pos_ = FORMS[word.tag_][0], "VERB"
    word.head, word.dep_ = word, syntax.ROOT
    for mark in [c for c in teller.rights if c.i > said.i]:
        mark.head = word
    said.head, said.dep_ = word, syntax.COMPLEMENT
    teller.head, teller.dep_ = word, syntax.SUBJECT
