"""Clauses behind a preposition that a parser tore, or made of what belongs to the clause around.

"Voiced doubts over the plan *with Ann Lee threatening to quit*": *with*, a noun and a gerund make
a clause of their own beside the main one. "Shut the port *without consent* citing a threat": what
cannot speak cites nothing, and whoever shuts the port does (Huddleston & Pullum 2002, ch. 14 §10).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import has_voice
from graphbuilder.extraction.words.reporting import SAID
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

WITH = "with"
TORN = frozenset({syntax.NOUN_CLAUSE, syntax.ADVERBIAL_CLAUSE})
INNER = frozenset({"from", "of", "in", "across", "at"})


def part_absolutes(doc: Doc, lexicon: Lexicon) -> None:
    """Make a clause of *with*, a noun and a gerund, and hang it from the verb of its sentence.

    A gerund of saying behind what cannot speak goes to the verb of whoever says it.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: What words evoke, and the nouns that *with* completes ("talks with Lee").
    """
    _free_citing(doc, lexicon)
    for index in worded(doc, (WITH,)):
        opening, noun = doc[index], doc[index].head
        if opening.dep_ != syntax.PREPOSITION or noun.i > index:
            continue
        if index and doc[index - 1].text == ",":  # stands beside the main clause as it is
            _head_absolute(opening)
            continue
        if noun.pos_ != "NOUN":
            continue
        gerund = syntax.child(opening, syntax.PREPOSITIONAL_CLAUSES)
        subject = syntax.child(opening, syntax.PREPOSITIONAL_OBJECTS)
        if gerund is None and subject is not None:
            gerund = _gerund_behind(subject)
            torn = gerund is not None and gerund.dep_ in TORN and gerund.head.i < index
            gerund = gerund if torn else None
        elif gerund is not None:
            subject = syntax.child(gerund, syntax.ACTIVE_SUBJECTS)
        verb = next((w for w in noun.ancestors if w.pos_ in syntax.VERBAL), None)
        if gerund is None or subject is None or verb is None or verb.i > index:
            continue
        if has_voice(subject) and not _completes(noun, lexicon):
            opening.head = verb
            gerund.head, gerund.dep_ = opening, syntax.PREPOSITIONAL_CLAUSE
            subject.head, subject.dep_ = gerund, syntax.SUBJECT


def _free_citing(doc: Doc, lexicon: Lexicon) -> None:
    """Hang a gerund of saying behind what cannot speak from the verb of whoever says it."""
    for index in labelled(doc, "TAG", ("VBG",)):
        gerund = doc[index]
        if gerund.dep_ == syntax.PREPOSITIONAL_CLAUSE:
            noun = syntax.child(gerund, syntax.ACTIVE_SUBJECTS)
        else:
            noun = gerund.head if gerund.dep_ == syntax.NOUN_CLAUSE else None
            noun = noun if noun is not None and noun.dep_ in syntax.PREPOSITIONAL_OBJECTS else None
        if noun is None or noun.right_edge.i < noun.i or noun.i > index:
            continue
        if noun.pos_ != "NOUN" or not _only_says(gerund, lexicon) or _can_say(noun, lexicon):
            continue
        opening = gerund.head if noun.head.i == index else noun.head
        if opening.lower_ == WITH:
            continue
        verb = next((w for w in opening.ancestors if _tells_who(w)), None)
        if verb is None or verb.i > index or opening.head.pos_ not in syntax.VERBAL:
            continue
        if gerund.head.i == opening.i:
            noun.head, noun.dep_ = opening, syntax.PREPOSITIONAL_OBJECT
        gerund.head, gerund.dep_ = verb, syntax.ADVERBIAL_CLAUSE


def _head_absolute(opening: Token) -> None:
    """Make the noun right behind *with* the subject of a gerund that hangs from a noun within.

    ", with letters from one town reaching another": letters reach it.
    """
    subject = syntax.child(opening, syntax.PREPOSITIONAL_OBJECTS)
    phrase = next((c for c in subject.rights), None) if subject is not None else None
    inner = syntax.child(phrase, syntax.PREPOSITIONAL_OBJECTS) if phrase is not None else None
    if subject is None or phrase is None or inner is None or phrase.lower_ not in INNER:
        return
    gerund = next((c for c in inner.rights if c.dep_ == syntax.NOUN_CLAUSE), None)
    if gerund is None or gerund.tag_ != "VBG" or gerund.left_edge.i != inner.i + 1:
        return
    gerund.head, gerund.dep_ = opening, syntax.PREPOSITIONAL_CLAUSE
    subject.head, subject.dep_ = gerund, syntax.SUBJECT


def _gerund_behind(noun: Token) -> Token | None:
    """The gerund right behind a noun phrase, or behind an adverb there."""
    doc, index = noun.doc, noun.right_edge.i + 1
    while index < len(doc) and doc[index].pos_ == "ADV":
        index += 1
    found = doc[index] if index < len(doc) else None
    return found if found is not None and found.tag_ == "VBG" else None


def _completes(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun chooses *with* ("talks with Lee")."""
    entries = lexicon.find("noun", noun.lemma_.lower())
    return any(WITH in entry.words for entry in entries)


def _only_says(verb: Token, lexicon: Lexicon) -> bool:
    """Whether all that a verb can do is to say something ("citing", not "showing")."""
    entries = lexicon.find("verb", verb.lemma_.lower())
    return bool(entries) and all(e.relation.attributes in SAID for e in entries)


def _can_say(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is somebody, or a text that says something."""
    texts = ("PictureNoun", "ReportNoun")
    return (
        has_voice(noun)
        or any(e.relation.claims for e in lexicon.find("noun", noun.lemma_.lower()))
        or any(noun.lemma_.lower() in lexicon.words(name) for name in texts)
    )


def _tells_who(verb: Token) -> bool:
    """Whether a verb is finite and has somebody for its subject."""
    subject = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
    return subject is not None and has_voice(subject) and syntax.is_finite(verb)
