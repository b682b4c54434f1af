"""First verbs of lists, taken into the subject of the second: "the *tax hurts* farms, helps banks".

No single comma parts a subject from its verb (Huddleston & Pullum 2002, ch. 20 §3.2): what stands
before the comma is a clause of its own, with a verb of the same form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.coordination.verb_forms import (
    ATTRIBUTIVE,
    FORMS,
    as_verb,
    base_of,
)
from graphbuilder.extraction.correction.hanging import take_place
from graphbuilder.extraction.words.forms import AND_OR, NOUNS_AND_PRONOUNS
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.correction.dictionary import Dictionary

COMMA = ","
COMMA_AND_VERB = 2  # tokens
TENSED = ("VBD", "VBN", "VBZ", "VBP")


def free_first_verbs(doc: Doc, lists: Dictionary) -> None:
    """Make the first verb of such a list, and let the second one go on it.

    Args:
        doc: A parsed text; tags, classes, lemmas, labels and places in the tree are changed.
        lists: What ``word_lists`` found.
    """
    verbs = lists.get("verb", frozenset())
    for index in labelled(doc, "TAG", TENSED):
        second = doc[index]
        thing = _subject_before_comma(second)
        if thing is None or not _goes_on(second):
            continue
        form = FORMS[second.tag_]
        first = next((w for w in thing.lefts if _may_open(w, form, verbs)), None)
        if first is not None:
            _free(first, thing, second)
            as_verb(first, form, verbs)


def _subject_before_comma(second: Token) -> Token | None:
    """The subject of a verb that ends right before a comma, which is the only one around it."""
    plain = second.pos_ == "VERB" and second.left_edge.i < second.i - 1
    if not plain or second.nbor(-1).text != COMMA:
        return None
    found = syntax.children(second, syntax.SUBJECTS)
    subject = found[-1] if found else None
    if subject is None or subject.right_edge.i < second.i - COMMA_AND_VERB:
        return None
    opening = subject.doc[subject.left_edge.i : second.i - 1]
    apart = any(token.is_punct for token in opening) or syntax.follows_comma(subject.left_edge)
    described = any(c.dep_ != syntax.PREPOSITION for c in subject.rights if not c.is_punct)
    return None if apart or described else subject


def _goes_on(second: Token) -> bool:
    """Whether *and* joins another verb to one."""
    joined = any(c.dep_ == syntax.COORDINATOR and c.lower_ in AND_OR for c in second.rights)
    return joined and any(c.dep_ == syntax.CONJUNCT for c in second.rights)


def _may_open(word: Token, form: str, verbs: frozenset[str]) -> bool:
    """Whether a part of a noun may be a verb of a form, with a subject right before it."""
    if word.dep_ not in ATTRIBUTIVE or not word.i or base_of(word, form, verbs) is None:
        return False
    before = word.nbor(-1)
    return before.pos_ in NOUNS_AND_PRONOUNS and word.lower_ == word.text


def _free(first: Token, thing: Token, second: Token) -> None:
    """Let a word be the verb between the noun before it and the one that it was hung from."""
    subject = first.nbor(-1)
    parts = [w for w in (*thing.subtree, *second.lefts) if w.i < subject.i]
    inner = [w for w in parts if w.head.i in {thing.i, first.i}]
    outer = [w for w in second.lefts if w.i < subject.i]
    take_place(first, second)
    second.head, second.dep_ = first, syntax.CONJUNCT
    subject.head, subject.dep_ = first, syntax.SUBJECT
    thing.head, thing.dep_ = first, syntax.OBJECT
    for word in inner:
        word.head = subject
    for word in outer:
        word.head = first
