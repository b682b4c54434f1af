"""Phrases with *after* or *before* whose noun a parser took for the subject of the verb behind.

"Guests at the bar after the game left", "the judge said that, after the storm, a ship sank": a
sentence has a finite verb that no conjunction opens (Huddleston & Pullum 2002, ch. 7 §2.1: *after*
takes a noun as well as a clause), and no clause has two conjunctions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject, take_place
from graphbuilder.extraction.words.forms import NOUNS, ORDERING
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

STOPS = frozenset({".", "”", '"'})
OPEN = syntax.AUXILIARIES | syntax.SUBJECTS | {syntax.MARK}


def close_phrases(doc: Doc) -> None:
    """Let such a word take the noun behind it, and give its verb the subject that it has.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, ORDERING):
        mark = doc[index]
        verb = mark.head if mark.dep_ == syntax.MARK else mark
        behind = (c for c in verb.lefts if c.dep_ == syntax.SUBJECT and c.i > index)
        noun = next(behind, None)
        if noun is None or noun.left_edge.i != index + 1 or noun.pos_ not in NOUNS:
            continue
        subject = _subject_before(verb, mark)
        if subject is not None:
            _find_main(verb, mark, noun, subject)
        elif verb.dep_ != syntax.ADVERBIAL_CLAUSE:
            _take_apposed(verb, mark, noun)


def _take_apposed(verb: Token, mark: Token, noun: Token) -> None:
    """Make what stands behind a comma the subject ("that, after the storm, a ship sank")."""
    apposed = next((c for c in noun.rights if c.dep_ == syntax.APPOSITION), None)
    if (
        apposed is None
        or not syntax.follows_comma(apposed.left_edge)
        or apposed.right_edge.i + 1 > verb.i
    ):
        return
    if apposed.doc[apposed.right_edge.i + 1].text == ",":
        return  # "after the king, a cousin of his, died"
    _close(mark, noun)
    make_subject(apposed, verb)


def _subject_before(verb: Token, mark: Token) -> Token | None:
    """The noun in front of a conjunction that has no verb, or two subjects' verb, for its own."""
    root = verb.head
    if verb.dep_ == syntax.ADVERBIAL_CLAUSE and root.dep_ == syntax.ROOT and root.i < mark.i:
        placed = root.pos_ == "ADP"  # "guests still at the bar after the game left"
        own = syntax.child(root, syntax.SUBJECTS)
        subject = own if placed else (root if own is None else None)
    else:
        subject = next(iter(syntax.children(verb, syntax.SUBJECTS)), None)
    named = subject is not None and subject.i < mark.i and subject.pos_ in NOUNS
    bare = (
        not (mark.i and mark.nbor(-1).is_punct)
        and verb.tag_ == "VBD"
        and mark.sent[-1].text in STOPS
    )
    return subject if named and bare else None


def _find_main(verb: Token, mark: Token, noun: Token, subject: Token) -> None:
    """Give a sentence the verb that its subject lacks, and a second verb the clause before it."""
    root = verb.head
    second = _second_verb(verb)
    main = verb if second is None else second
    if second is None:
        _close(mark, noun)
        mark.head = subject
    if verb.dep_ == syntax.ADVERBIAL_CLAUSE:
        phrase = root if root.i != subject.i else None
        main.head, main.dep_ = main, syntax.ROOT
        for child in [c for c in root.children if c.i > verb.i or (phrase and c.i < subject.i)]:
            child.head = main
        if phrase is not None:
            phrase.head, phrase.dep_ = subject, syntax.PREPOSITION
    elif second is not None:
        take_place(main, verb)
        for child in [c for c in verb.children if c.i < subject.i or c.i > second.i]:
            child.head = main
    if second is not None:
        verb.head, verb.dep_ = subject, syntax.ADVERBIAL_CLAUSE
    main.tag_ = "VBD"
    make_subject(subject, main)


def _second_verb(verb: Token) -> Token | None:
    """The past form right behind a verb that it cannot complete ("before it began covered two")."""
    main = syntax.behind(verb)
    hung = (
        main.head.i == verb.i
        and main.dep_ in syntax.CONTENT_CLAUSES
        and main.tag_ in syntax.PAST_TAGS
    )
    return main if hung and syntax.child(main, OPEN) is None else None


def _close(mark: Token, noun: Token) -> None:
    """Make a conjunction a preposition with a noun behind it."""
    mark.dep_ = syntax.PREPOSITION
    noun.head, noun.dep_ = mark, syntax.PREPOSITIONAL_OBJECT
