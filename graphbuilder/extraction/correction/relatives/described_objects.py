"""Which of two nouns is what a clause's verb is done to: "*claims* about Lee, which she denied"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.nonfinite.helped import describe_helped
from graphbuilder.extraction.words.frames import has_object
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

TOPICS = frozenset({"about", "of", "regarding", "over", "on", "against", "concerning"})
SPOKEN = frozenset({"speech", "accusation", "attitude"})


def describe_objects(doc: Doc, lexicon: Lexicon) -> None:
    """Hang a clause from the outer of two nouns where its verb fits that one only.

    What one denies is a claim, not whom it is about, and what one receives from somebody is the
    gift, not the giver. A parser takes the nearest noun.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Verbs of answering and of receiving, and nouns of what is said.
    """
    for index in labelled(doc, "DEP", (syntax.NOUN_CLAUSE,)):
        _open_denied(doc[index], lexicon)
    for index in labelled(doc, "DEP", (syntax.RELATIVE_CLAUSE,)):
        verb, inner = doc[index], doc[index].head
        deed = _deed_of(verb)
        outer = fits_outer(deed, inner, lexicon) if _has_gap(verb, deed) else None
        if outer is not None:
            for mark in inner.rights:
                if mark.is_punct and mark.i < verb.i:
                    mark.head = outer
            verb.head = outer
    describe_helped(doc, lexicon)


def _open_denied(verb: Token, lexicon: Lexicon) -> None:
    """Make a relative clause of what somebody denies, where it was taken for what is claimed.

    "A claim that the mayor denied": who denies something denies the claim (Huddleston & Pullum
    2002, ch. 17 §2.1: content clauses lack nothing).
    """
    that, subject = syntax.marker(verb), syntax.child(verb, syntax.ACTIVE_SUBJECTS)
    if that is None or subject is None or that.lower_ != "that" or not that.i:
        return
    behind = that.nbor(-1).i == verb.head.i and that.i < subject.i < verb.i
    lacking = syntax.child(verb, syntax.WHOLE | {syntax.PREPOSITION}) is None
    answers = verb.lemma_.lower() in lexicon.words("AnsweringVerb") and has_object(verb, lexicon)
    if behind and lacking and answers and not syntax.has_passive_auxiliary(verb):
        that.dep_, that.tag_, that.pos_ = syntax.OBJECT, "WDT", "PRON"
        verb.dep_ = syntax.RELATIVE_CLAUSE


def fits_outer(verb: Token, inner: Token, lexicon: Lexicon) -> Token | None:
    """The noun in whose phrase another one stands, if what the verb is done to is that.

    Args:
        verb: The verb of a relative clause.
        inner: The noun right before the clause.
        lexicon: Verbs of answering and of receiving, and nouns of what is said.
    """
    lemma, joint = verb.lemma_.lower(), inner.head
    outer = joint.head
    if inner.dep_ != syntax.PREPOSITIONAL_OBJECT or outer.pos_ != "NOUN" or outer.i > joint.i:
        return None
    answers = lemma in lexicon.words("AnsweringVerb") and joint.lower_ in TOPICS
    if answers and _is_said(outer, lexicon) and not _is_said(inner, lexicon):
        return outer
    if lemma in lexicon.words("MeasureVerb") and is_somebody(inner) and not is_somebody(outer):
        return outer  # "a sale to Chad that the board will approve"
    receives = lemma in lexicon.words("ReceivingVerb") and joint.lower_ == "from"
    return outer if receives and is_somebody(inner) else None


def _deed_of(verb: Token) -> Token:
    """The verb that says what is done, of one that is its auxiliary ("is set to *consider*")."""
    deed = syntax.child(verb, frozenset({syntax.OPEN_COMPLEMENT}))
    return deed if deed is not None and syntax.is_infinitive(deed) else verb


def _has_gap(verb: Token, deed: Token) -> bool:
    """Whether a clause has a subject of its own, and for its object only what it describes."""
    subject = syntax.child(verb, syntax.SUBJECTS)
    objects = (c for each in {verb, deed} for c in syntax.children(each, syntax.OBJECTS))
    own = subject is not None and not syntax.is_relative(subject)
    return own and all(map(syntax.is_relative, objects)) and not syntax.has_passive_auxiliary(deed)


def _is_said(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun names something that is said or thought."""
    entries = lexicon.find("noun", noun.lemma_.lower())
    return any(entry.relation.attributes in SPOKEN for entry in entries)
