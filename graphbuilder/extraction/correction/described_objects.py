"""Which of two nouns is what a clause's verb is done to: "*claims* about Lee, which she denied"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
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
    for index in labelled(doc, "DEP", (syntax.RELATIVE_CLAUSE,)):
        verb, inner = doc[index], doc[index].head
        outer = fits_outer(verb, inner, lexicon) if _has_gap(verb) else None
        if outer is not None:
            for mark in inner.rights:
                if mark.is_punct and mark.i < verb.i:
                    mark.head = outer
            verb.head = outer


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
    receives = lemma in lexicon.words("ReceivingVerb") and joint.lower_ == "from"
    return outer if receives and is_somebody(inner) else None


def _has_gap(verb: Token) -> bool:
    """Whether a clause has a subject of its own, and for its object only what it describes."""
    subject = syntax.child(verb, syntax.SUBJECTS)
    objects = [c for c in syntax.children(verb, syntax.OBJECTS) if not syntax.is_relative(c)]
    own = subject is not None and not syntax.is_relative(subject)
    return own and not objects and not syntax.has_passive_auxiliary(verb)


def _is_said(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun names something that is said or thought."""
    entries = lexicon.find("noun", noun.lemma_.lower())
    return any(entry.relation.attributes in SPOKEN for entry in entries)
