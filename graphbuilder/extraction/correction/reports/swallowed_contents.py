"""What is reported, taken by a tagger for one noun phrase: "found the coating repels bacteria".

A plural does not modify a noun but where it has no singular of that meaning (Huddleston & Pullum
2002, ch. 5 §14.4); a verb in *-s* has a singular noun right before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import take_place
from graphbuilder.extraction.words.frames import takes_clause
from graphbuilder.extraction.words.lemmas import stems
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.correction.dictionary import Dictionary
    from graphbuilder.lexicon import Lexicon

BEFORE = frozenset({syntax.COMPOUND, syntax.SUBJECT, syntax.ADJECTIVE})


def free_contents(doc: Doc, lists: Dictionary, lexicon: Lexicon) -> None:
    """Make a verb with subject and object of a noun phrase that is the object of a report.

    Args:
        doc: A parsed text; tags, classes, lemmas and places in the tree are changed.
        lists: The words that a dictionary lists, by part of speech.
        lexicon: Which verbs report that something is so, and which only have that for an object.
    """
    for index in labelled(doc, "DEP", (syntax.COMPOUND,)):
        verb = doc[index]
        noun = verb.head
        if verb.tag_ == "NN" and noun.dep_ in syntax.SUBJECTS and noun.tag_ == "NNP":
            _free_report(verb, noun, lists, lexicon)
            continue
        if noun.dep_ != syntax.OBJECT or not {verb.tag_, noun.tag_} <= syntax.COMMON_TAGS:
            continue
        report, subject = noun.head, syntax.before(verb)
        if noun.i != index + 1 or report.pos_ not in syntax.VERBAL or report.i >= subject.i:
            continue
        if subject.head.i not in {index, noun.i} or subject.dep_ not in BEFORE:
            continue
        base = _agreeing(verb, subject, noun, lists)
        if base is None or not takes_clause(report, lexicon):
            continue
        told = report.lemma_.lower() in lexicon.words("ClausalVerb")
        if told or (base not in lists.get("noun", frozenset()) and verb.tag_ == "NNS"):
            _free(verb, subject, noun)
            verb.tag_ = "VBZ" if verb.tag_ == "NNS" else "VBP"
            verb.pos_, verb.lemma_ = "VERB", base


def _free_report(verb: Token, noun: Token, lists: Dictionary, lexicon: Lexicon) -> None:
    """Make a report of a word between a plural and a name ("prosecutors allege Kim lied")."""
    source, told = syntax.before(verb), noun.head
    base, listed = verb.lower_, lists.get("noun", frozenset())
    beside = source.tag_ in syntax.PLURAL_TAGS and source.head.i in {verb.i, noun.i}
    named = all(t.pos_ == "PROPN" for t in verb.doc[verb.i + 1 : noun.i])
    if not (beside and named) or base in listed or told.i < noun.i:
        return
    verb.lemma_ = base
    if told.pos_ not in syntax.VERBAL or not takes_clause(verb, lexicon):
        return
    verb.tag_, verb.pos_ = "VBP", "VERB"
    root = told.head.i == told.i
    take_place(verb, told)
    for name in verb.doc[verb.i + 1 : noun.i]:
        name.head = noun
    for mark in [c for c in told.rights if root and c.is_punct]:
        mark.head = verb
    source.head, source.dep_ = verb, syntax.SUBJECT
    told.head, told.dep_ = verb, syntax.COMPLEMENT


def _agreeing(verb: Token, subject: Token, noun: Token, lists: Dictionary) -> str | None:
    """The verb that a word can be a form of with the noun before it as subject, or ``None``."""
    word, known = verb.lower_, lists.get("verb", frozenset())
    if verb.tag_ == "NN":
        return word if subject.tag_ == "NNS" and word in known else None
    determined = any(c.dep_ in syntax.DETERMINING and c.i < subject.i for c in noun.lefts)
    determined = determined or any(c.dep_ in syntax.DETERMINING for c in subject.lefts)
    nouns, adjectives = (lists.get(part, frozenset()) for part in ("noun", "adj"))
    spelt = subject.tag_ == "JJ" and subject.lower_ in nouns and subject.lower_ not in adjectives
    single = subject.tag_ == "NN" or spelt
    if not (single and determined) and subject.tag_ != "NNP":
        return None
    return next((stem for stem in stems(word) if stem in known), None)


def _free(verb: Token, subject: Token, noun: Token) -> None:
    """Hang a verb from the report, what is before it from its subject, and the noun from it."""
    verb.head, verb.dep_ = noun.head, syntax.COMPLEMENT
    noun.head = verb
    for word in [c for c in (*noun.lefts, *verb.lefts) if c.i < subject.i]:
        word.head = subject
    subject.head, subject.dep_ = verb, syntax.SUBJECT
    if subject.tag_ == "JJ":
        subject.tag_, subject.pos_ = "NN", "NOUN"
