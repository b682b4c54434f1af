"""Verbs of headlines whose capitals made names of them ("Torres Denies He Lied").

A headline that writes every longer word with a capital hides its verb among its names (Mårdh 1980,
Headlinese). What denies, warns or urges is somebody, whose name stands before the verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import take_place
from graphbuilder.extraction.words.capitals import is_headline
from graphbuilder.extraction.words.lemmas import stems
from graphbuilder.extraction.words.spotting import spot

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

LONGEST_SUBJECT = 5  # tokens


def free_titled_verbs(doc: Doc, lexicon: Lexicon) -> None:
    """Make the verb of a headline of a word that a tagger took for a part of a name.

    Args:
        doc: A parsed text; tags, lemmas, labels and places in the tree are changed.
        lexicon: The verbs that have a content.
    """
    for index in spot(doc, lambda word: _base(word, lexicon) is not None):
        verb = doc[index]
        behind = index - verb.sent.start
        if not 0 < behind <= LONGEST_SUBJECT or verb.dep_ not in syntax.COMPOUNDS | {syntax.ROOT}:
            continue
        is_verb = verb.dep_ == syntax.ROOT and verb.pos_ in syntax.VERBAL
        if is_verb or not doc[index - 1].is_title or not is_headline(verb):
            continue
        base = _base(verb.text, lexicon) or verb.lemma_
        if verb.dep_ == syntax.ROOT and _goes_on(verb, base, lexicon):
            _make_verb(verb, base)
        elif _parts_names(verb):
            noun = verb.head
            left = [child for child in noun.lefts if child.i < index]
            take_place(verb, noun)
            noun.head, noun.dep_ = verb, syntax.OBJECT
            for child in left:
                child.head = verb
            _make_verb(verb, base)


def _base(word: str, lexicon: Lexicon) -> str | None:
    """The verb with a content that a capitalised word in *-s* is a form of."""
    if not (word[:1].isupper() and word[1:].islower() and word.endswith("s")):
        return None
    return next((stem for stem in stems(word.lower()) if _has_content(stem, lexicon)), None)


def _has_content(base: str, lexicon: Lexicon) -> bool:
    return any(entry.relation.takes_content for entry in lexicon.find("verb", base))


def _goes_on(verb: Token, base: str, lexicon: Lexicon) -> bool:
    """Whether something completes a verb; what may be a noun as well needs more than a phrase."""
    if verb.nbor(-1).head.i != verb.i:
        return False
    if any(child.dep_ in syntax.TAKEN for child in verb.rights):
        return True
    return verb.n_rights > 0 and not lexicon.find("noun", base)


def _parts_names(verb: Token) -> bool:
    """Whether a word stands between two names that a parser made one of ("Lee Warns Park")."""
    noun, name = verb.head, verb.nbor(-1)
    beside = verb.dep_ in syntax.COMPOUNDS and noun.i == verb.i + 1 and noun.is_title
    return beside and name.head.i in {verb.i, noun.i}


def _make_verb(verb: Token, base: str) -> None:
    """Tag a verb, and give it the name before it for its subject."""
    verb.tag_, verb.pos_, verb.lemma_ = "VBZ", "VERB", base
    name = verb.nbor(-1)
    name.head, name.dep_, name.pos_ = verb, syntax.SUBJECT, "PROPN"
