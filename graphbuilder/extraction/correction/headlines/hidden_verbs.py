"""Verbs of headlines that a tagger took for a part of one noun ("Court *halts* sale of port").

Headlines leave out articles, and a tagger that misses them makes one noun of a subject, its verb
and its object (Mårdh 1980, Headlinese). But what stands before a noun is seldom plural ("Court
halts sale", "Judges order sale"), unless it is one of the few that mostly are (*arms*, *sales*,
*talks*; Huddleston & Pullum 2002, ch. 5 §14.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.headlines.headline_passives import is_finished
from graphbuilder.extraction.syntax import COMMON_TAGS, PLURAL_TAGS
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.lemmas import stems
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from graphbuilder.lexicon import Lexicon

BARE = frozenset({"NN", "VB", "VBP"})
SINGULAR = PLURAL_TAGS | {"VBZ"}  # how a tagger takes a form in -s
SURE = frozenset({"DT", "PRP$", "JJ", "CD", "PDT"})  # what no plural before a noun is followed by
OPENING = syntax.NOUN_TAGS | SURE | {"VBN"}
HIDING = syntax.PRENOMINAL | {
    syntax.APPOSITION,
    syntax.ROOT,
    syntax.SUBJECT,
    syntax.OBJECT,
    syntax.UNCLASSIFIED,
    syntax.COMPLEMENT,
}
BREAKS = frozenset({",", ";", ":", "-", "–", "—", "as", "after", "amid", "while", "and", "but"})


def find_hidden_verbs(doc: Doc, lexicon: Lexicon) -> None:
    """Make the verb of a headline of a word between the nouns of its subject and object.

    Args:
        doc: A parsed text; tags, lemmas, labels and places in the tree are changed.
        lexicon: The known verbs, and the plurals that stand before nouns.
    """
    for index in labelled(doc, "DEP", (syntax.OPEN_COMPLEMENT,)):
        named = doc[index]
        if named.tag_ in COMMON_TAGS and named.head.i == index - 1 and not is_finished(named):
            named.dep_ = syntax.OBJECT  # "Pope urges end to war"
    for index in labelled(doc, "TAG", SINGULAR | BARE):
        if not 0 < index < len(doc) - 1:
            continue
        word = doc[index]
        base = _base(word, lexicon)
        if base is None or is_finished(word):
            continue
        noun = _called_verb(word, lexicon) or _noun_behind(word)
        if noun is None or not _is_between(word, noun) or not _is_free(word, noun):
            continue
        plural = word if word.tag_ in PLURAL_TAGS else doc[index - 1]
        if plural.lower_ in lexicon.words("PluralModifier") and doc[index + 1].tag_ not in SURE:
            continue
        _make_verb(word, base, noun)


def _base(word: Token, lexicon: Lexicon) -> str | None:
    """The known verb that a word in small letters is a form of, with a subject in front."""
    form = word.text
    if word.dep_ not in HIDING or not form.islower():
        return None
    if word.tag_ in BARE:
        several = word.nbor(-1).tag_ in PLURAL_TAGS and word.dep_ in syntax.PRENOMINAL
        return form if several and lexicon.find("verb", form) else None
    if not form.endswith("s") or (word.tag_ == "VBZ" and word.dep_ not in syntax.COMPOUNDS):
        return None
    return next((base for base in stems(form) if lexicon.find("verb", base)), None)


def _noun_behind(word: Token) -> Token | None:
    """The head of the noun phrase that opens right behind a word."""
    noun = word.nbor()
    opens = noun.tag_ in OPENING or noun.dep_ in syntax.PRENOMINAL
    if not opens or noun.sent.start != word.sent.start:
        return None
    while noun.dep_ in syntax.PRENOMINAL and noun.head.i > noun.i:
        noun = noun.head
    return noun if noun.pos_ in NOUNS | {"NUM"} else None


def _called_verb(word: Token, lexicon: Lexicon) -> Token | None:
    """A noun that was taken for the verb of a plural before it, and has nothing that verbs have.

    "Kyiv *rebuffs* calls for truce", "Togo *lifts* ban on fishing": neither do rebuffs call, nor
    has what calls no object.
    """
    noun = word.head
    plain = noun.tag_ in BARE and bool(lexicon.find("noun", noun.lower_))
    verbal = noun.i == word.i + 1 and word.dep_ in syntax.SUBJECTS
    verbal = verbal and (noun.tag_ == "VBZ" or plain)
    if not verbal or any(c.dep_ in syntax.WHOLE for c in noun.rights):
        return None
    return noun


def _is_between(word: Token, noun: Token) -> bool:
    """Whether a noun right before a word was taken for a part of the same phrase."""
    before = word.nbor(-1)
    named = before.pos_ in NOUNS or before.text.istitle()
    if not named or before.sent.start != word.sent.start:
        return False
    if word.tag_ in PLURAL_TAGS and before.text[:1].islower() and before.tag_ in PLURAL_TAGS:
        return False  # a verb in -s has a singular subject
    return before.head.i in {word.i, noun.i} or word.head.i == before.i


def _is_free(word: Token, noun: Token) -> bool:
    """Whether the clause of a headline around a word has no verb in sight.

    What follows another clause's mark is another matter ("…, *appeals court issues delay*").
    """
    for token in reversed(word.doc[word.sent.start : word.i]):
        if token.lower_ in BREAKS:
            break
        if token.tag_ in syntax.FINITE_TAGS:
            return False
    for token in word.doc[word.i + 1 : word.sent.end]:
        if token.lower_ in BREAKS:
            break
        described = token.i > noun.i and any(
            syntax.is_relative(t) for t in word.doc[noun.i + 1 : token.i]
        )
        tensed = token.tag_ in syntax.FINITE_TAGS and token.dep_ not in syntax.PRENOMINAL
        if tensed and not described and token.i != noun.i:
            return False
    return True


def _make_verb(word: Token, base: str, noun: Token) -> None:
    """Tag a verb, and hang its subject and its object from it."""
    doc, start = word.doc, _start_of(word)
    subject = _head_of(doc[start : word.i])
    words = (word, subject, noun)
    highest = min(words, key=lambda token: sum(1 for _ in token.ancestors))
    second = highest.head if highest.dep_ in syntax.SUBJECTS and highest.head.i > noun.i else None
    above = second or highest  # "Mali halts sale, sues buyer": one subject has both verbs
    root, outer, label = above.head.i == above.i, above.head, above.dep_
    if not root and (start <= outer.i <= noun.i or any(t.is_ancestor(outer) for t in words)):
        return  # what the phrase hangs from would hang from the phrase
    late = [token for token in (*word.rights, *subject.rights) if token.i > noun.i]
    _close(doc[start : word.i], subject)
    _close(doc[word.i + 1 : noun.i + 1], noun)
    for token in late:
        token.head = noun if token.dep_ == syntax.PREPOSITION else word
    word.head, word.dep_ = (word, syntax.ROOT) if root else (outer, label)
    word.tag_ = "VBZ" if word.tag_ in SINGULAR else "VBP"
    word.pos_, word.lemma_ = "VERB", base
    if noun.pos_ in syntax.VERBAL:
        noun.tag_, noun.pos_ = ("NNS" if noun.tag_ == "VBZ" else "NN"), "NOUN"
    subject.head, subject.dep_ = word, syntax.SUBJECT
    noun.head, noun.dep_ = word, syntax.OBJECT
    if second is not None:
        second.head, second.dep_ = word, syntax.CONJUNCT


def _start_of(word: Token) -> int:
    """Where the clause of a headline around a word starts."""
    before = word.doc[word.sent.start : word.i]
    return next((t.i + 1 for t in reversed(before) if t.lower_ in BREAKS), word.sent.start)


def _head_of(words: Span) -> Token:
    """The word of a phrase that hangs outside of it, the last one if there are several."""
    return [t for t in words if not words.start <= t.head.i < words.end or t.head.i == t.i][-1]


def _close(words: Span, head: Token) -> None:
    """Hang from the head of a phrase whatever of it hangs outside."""
    for token in words:
        if token.i != head.i and not words.start <= token.head.i < words.end:
            token.head = head
