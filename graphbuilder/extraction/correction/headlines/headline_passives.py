"""Passives without their auxiliary, as headlines leave it out ("Mayor accused of fraud").

Headlines tell news in the present tense, so that a past form without an object at the head of one
is a participle; and who "is told to leave" is told it, since *tell* has no infinitive without an
object (Mårdh 1980, Headlinese; Huddleston & Pullum 2002, ch. 14 §3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

NOUNS = frozenset({"NOUN", "PROPN", "NUM"})
WHOLE = (
    syntax.OBJECTS
    | syntax.DATIVES
    | syntax.PREDICATIVES
    | syntax.AUXILIARIES
    | {syntax.COMPLEMENT, syntax.CONJUNCT, syntax.PARATAXIS, syntax.NEGATION}
)
INFINITIVE = frozenset({syntax.OPEN_COMPLEMENT})
SENTENCE_MARKS = frozenset(".?!:;,…”\"'’")


def is_finished(word: Token) -> bool:
    """Whether the sentence around a word ends with a mark; a headline has none."""
    words = [token for token in word.sent if not token.is_space]
    return words[-1].text in SENTENCE_MARKS


def make_passives(doc: Doc, lexicon: Lexicon) -> None:
    """Make the subject of a headline's past form what it is done to.

    Args:
        doc: A parsed text; labels and tags are changed.
        lexicon: Verbs that go without an object.
    """
    for index in labelled(doc, "DEP", (syntax.ROOT,)):
        verb = doc[index]
        if verb.tag_ not in syntax.PAST_TAGS or verb.pos_ not in syntax.VERBAL:
            continue
        subject = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
        if subject is None or subject.i > index or subject.pos_ not in NOUNS:
            continue
        if syntax.child(verb, WHOLE) is not None or is_finished(verb):
            continue
        if _is_told(verb, lexicon) or _can_be_done(verb, lexicon):
            subject.dep_, verb.tag_ = syntax.PASSIVE_SUBJECT, "VBN"


def _is_told(verb: Token, lexicon: Lexicon) -> bool:
    """Whether an infinitive behind a verb says what its subject is to do."""
    infinitive = syntax.child(verb, INFINITIVE)
    if infinitive is None or not syntax.is_infinitive(infinitive):
        return False
    return verb.lemma_.lower() in lexicon.words("DirectingVerb")


def _can_be_done(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a past form is a participle, or one of a verb of doing somebody good or harm."""
    lemma = verb.lemma_.lower()
    entries = lexicon.find("verb", lemma)
    if syntax.child(verb, INFINITIVE) is not None or not entries:
        return False
    if any(lemma in lexicon.words(name) for name in ("SingleVerb", "ObjectlessVerb", "LoneVerb")):
        return False
    done = syntax.child(verb, syntax.AGENTS) is not None
    return done or verb.tag_ == "VBN" or any(entry.relation.sign for entry in entries)
