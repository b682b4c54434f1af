"""First parts of compounds that a parser took for the subject of the noun behind them.

"Made *the crime figures* public", "a *mass shooting*": a noun that is itself a participant has no
subject, so that a bare singular right before it is a part of its name (compound nominals and
attributive nouns: Huddleston & Pullum 2002, ch. 5 §14).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.pipeline import Lemmatizer
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

PARTS = frozenset({"NN", "JJ"})
SINGULAR_PRESENT = "VBZ"  # a plural noun looks like it: *records*, *results*
HELD = syntax.ARGUMENTS | {syntax.COMPOUND}
BARE = "NP VP"  # "made them pay"
TENSED = "that S"


def join_parts(doc: Doc, lemmatizer: Lemmatizer | None, lexicon: Lexicon) -> None:
    """Hang such a word from its noun as the part of a compound, and give the noun what it had.

    Args:
        doc: A parsed text; tags, classes, lemmas, places and labels in the tree are changed.
        lemmatizer: Gives the singular of a plural.
        lexicon: The complements of verbs.
    """
    for index in labelled(doc, "DEP", (syntax.SUBJECT,)):
        part, noun = doc[index], doc[index].head
        if part.tag_ not in PARTS or noun.i != index + 1 or any(part.rights):
            continue
        if noun.tag_ == SINGULAR_PRESENT:
            _make_noun(noun, lemmatizer, lexicon)
        if noun.tag_ not in syntax.COMMON_TAGS or noun.dep_ not in HELD:
            continue
        for child in [c for c in part.lefts if c.dep_ in syntax.DETERMINATIVES]:
            child.head = noun
        part.dep_ = syntax.COMPOUND if part.tag_ == "NN" else syntax.ADJECTIVE


def _make_noun(verb: Token, lemmatizer: Lemmatizer | None, lexicon: Lexicon) -> None:
    """Make a plural noun of a present tense that cannot be one, and the subject of its adjective.

    "Made the test results public": *make* has a bare verb behind its object, and no tensed one.
    """
    state = next((c for c in verb.rights if c.dep_ in syntax.ADJECTIVAL_PREDICATIVES), None)
    frames = {entry.frame or "" for entry in lexicon.find("verb", verb.head.lemma_.lower())}
    bare = BARE in frames and not any(frame.endswith(TENSED) for frame in frames)
    if verb.dep_ == syntax.COMPLEMENT and bare and state is not None and state.i == verb.i + 1:
        state.head, state.dep_ = verb.head, syntax.COMPLEMENT
        for child in [c for c in verb.rights if c.i > state.i]:
            child.head = state
        verb.head, verb.dep_ = state, syntax.SUBJECT
    if verb.dep_ == syntax.SUBJECT:
        verb.tag_, verb.pos_ = "NNS", "NOUN"
        if lemmatizer is not None:
            verb.lemma_ = lemmatizer.lemmatize(verb)[0]
