"""Past forms that a parser took for adjectives of a noun, so that a sentence has lost its verb.

"The British yielded control of it", read as one noun phrase: a past tense describes no noun, and a
participle no person's name behind another noun (Huddleston & Pullum 2002, ch. 3 §1.2, ch. 5 §20).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.tags.since_then import free_since
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MEMBERS = frozenset({"first", "second", "third", "latter", "former", "other", "last"})


def free_past_forms(doc: Doc) -> None:
    """Make the verb of its sentence of a past form that hangs from a noun without a verb.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    free_since(doc)
    for index in labelled(doc, "TAG", ("VBD", "VBN")):
        verb = doc[index]
        if verb.tag_ == "VBN" and verb.dep_ == syntax.ROOT and _does(verb):
            verb.tag_ = "VBD"
        if verb.dep_ != syntax.ADJECTIVE or verb.head.i < index:
            continue
        noun = verb.head
        while noun.dep_ in syntax.OWNERS and noun.head.i > noun.i:
            noun = noun.head
        subject = _subject_before(verb, noun)
        if subject is not None:
            _make_verb(verb, noun, subject)


def _does(verb: Token) -> bool:
    """Whether a bare form stands between a subject and an object ("the charge involved us").

    No participle has a sentence for itself.
    """
    if syntax.child(verb, syntax.AUXILIARIES) is not None:
        return False
    before = any(c.dep_ in syntax.ACTIVE_SUBJECTS for c in verb.lefts)
    return before and any(c.dep_ in syntax.OBJECTS for c in verb.rights)


def _subject_before(verb: Token, noun: Token) -> Token | None:
    """The word before a past form that is its subject, where the noun behind heads a sentence."""
    if noun.dep_ != syntax.ROOT or noun.pos_ not in NOUNS or verb.i == verb.sent.start:
        return None
    subject = verb.nbor(-1)
    if not (noun.is_ancestor(subject) and subject.is_alpha):
        return None
    determined = any(token.tag_ == "DT" for token in verb.doc[verb.sent.start : subject.i])
    if verb.tag_ == "VBN":
        member = determined and (subject.lower_ in MEMBERS or subject.tag_ == "NN")
        return subject if member and noun.ent_type_ == "PERSON" else None
    whole = subject.pos_ in NOUNS or (determined and subject.pos_ == "ADJ")
    return subject if whole else None


def _goes_with_verb(token: Token) -> bool:
    """Whether what hangs from a noun belongs to the verb before it."""
    if token.dep_ == syntax.PREPOSITION:
        return token.lower_ not in {"of", "on"}
    if token.dep_ == syntax.COORDINATOR:
        token = next((c for c in token.head.rights if c.dep_ == syntax.CONJUNCT), token)
    return token.dep_ == syntax.CONJUNCT and token.pos_ in syntax.VERBAL


def _make_verb(verb: Token, noun: Token, subject: Token) -> None:
    """Give a past form the words before it for its subject, and the noun for its object."""
    inner = verb.head
    before = [t for t in (*inner.lefts, *noun.lefts) if t.i < subject.i and not t.is_punct]
    behind = [t for t in noun.rights if _goes_with_verb(t)]
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, syntax.ROOT, "VBD", "VERB"
    noun.head, noun.dep_ = verb, syntax.OBJECT
    subject.head, subject.dep_ = verb, syntax.SUBJECT
    if subject.pos_ != "PROPN":
        subject.pos_ = "NOUN"
    for token in before:
        token.head = subject if token.dep_ in syntax.PRENOMINAL else verb
    for token in behind:
        token.head = verb
    for mark in [t for t in noun.children if t.is_punct and not noun.i - 1 <= t.i <= noun.i + 1]:
        mark.head = verb
