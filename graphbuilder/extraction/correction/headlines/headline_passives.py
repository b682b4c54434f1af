"""Passives without their auxiliary, as headlines leave it out ("Mayor accused of fraud").

Headlines tell news in the present tense, so that a past form without an object at the head of one
is a participle; and who "is told to leave" is told it, since *tell* has no infinitive without an
object (Mårdh 1980, Headlinese; Huddleston & Pullum 2002, ch. 14 §3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import has_voice
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
        lexicon: Verbs that go without an object, those of what people say, hold and decide, and
            nouns of events.
    """
    _name_events(doc, lexicon)
    for index in labelled(doc, "DEP", (syntax.ROOT,)):
        verb = doc[index]
        if verb.tag_ not in syntax.PAST_TAGS or verb.pos_ not in syntax.VERBAL:
            continue
        subject = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
        if subject is None or subject.i > index or subject.pos_ not in NOUNS:
            continue
        if syntax.child(verb, WHOLE) is not None or is_finished(verb):
            continue
        if any(test(verb, lexicon) for test in (_is_told, _is_judged, _can_be_done)) or (
            _is_decided(verb, subject, lexicon)
        ):
            subject.dep_, verb.tag_ = syntax.PASSIVE_SUBJECT, "VBN"


def _is_told(verb: Token, lexicon: Lexicon) -> bool:
    """Whether an infinitive behind a verb says what its subject is to do."""
    infinitive = syntax.child(verb, INFINITIVE)
    if infinitive is None or not syntax.is_infinitive(infinitive):
        return False
    return verb.lemma_.lower() in lexicon.words("DirectingVerb")


def _name_events(doc: Doc, lexicon: Lexicon) -> None:
    """Read a bare form in *-ing* at the end of a headline as a noun ("truce after meeting")."""
    for index in labelled(doc, "DEP", (syntax.PREPOSITIONAL_CLAUSE,)):
        word = doc[index]
        last = index + 1 == len(doc) or doc[index + 1].is_space or doc[index + 1].is_sent_start
        if word.tag_ != "VBG" or not last or word.n_lefts or is_finished(word):
            continue
        if lexicon.find("noun", word.lower_):
            word.tag_, word.pos_, word.lemma_ = "NN", "NOUN", word.lower_
            word.dep_ = syntax.PREPOSITIONAL_OBJECT


def _is_decided(verb: Token, subject: Token, lexicon: Lexicon) -> bool:
    """Whether a thing is the subject of what only people do ("truce agreed after a week")."""
    entries = lexicon.find("verb", verb.lemma_.lower())
    willed = bool(entries) and all(entry.relation.voices is not None for entry in entries)
    return willed and subject.pos_ == "NOUN" and not has_voice(subject)


def _is_judged(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a participle behind a verb says what its subject is said or feared to be.

    "Three feared drowned": with no object between, *drowned* tells of the subject.
    """
    state = syntax.child(verb, INFINITIVE)
    bare = state is not None and state.tag_ in syntax.PAST_TAGS and state.i == verb.i + 1
    return bare and verb.lower_ in lexicon.words("JudgedParticiple")


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
