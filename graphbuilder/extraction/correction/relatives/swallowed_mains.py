"""Main verbs that a parser took into the clause that describes their subject.

"None of the grain that the ship carried from Oslo *has reached* the port", "the money that they
pledged after the flood *has gone*": a sentence has a finite verb of its own, and the last of two
behind a relative word is that one, where nothing joins them (Huddleston & Pullum 2002, ch. 2 §4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

STOPS = frozenset({".", "!", "?"})
BETWEEN = frozenset({"after", "before", "since", "until"})
RELATIVES = frozenset({"that", "which", "who", "whom"})


def free_swallowed(doc: Doc) -> None:
    """Make such a verb the root of its sentence, with the noun that was the root as its subject.

    Args:
        doc: A parsed text; tags, labels and places in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.ROOT,)):
        noun = doc[index]
        if noun.pos_ not in syntax.NOMINAL or noun.sent[-1].text not in STOPS:
            continue
        found = [t for t in noun.subtree if t.dep_ == syntax.RELATIVE_CLAUSE and t.i > index]
        if not found or found[0].head.i < index or not _is_opened(found[0]):
            continue
        beside = [t for t in found[1:] if t.head.i == found[0].head.i]
        if beside:
            main = _behind_preposition(beside[0], found[0])
        else:
            main = _behind_participle(found[0]) or _behind_conjunction(found[0])
        if main is not None:
            _raise(main, noun)


def _is_opened(clause: Token) -> bool:
    """Whether a relative word opens a clause behind the phrase of the noun that this describes."""
    first, noun = clause.left_edge, clause.head
    between = noun.doc[noun.i + 1 : first.i]
    return first.lower_ in RELATIVES and noun.i < first.i and all(map(noun.is_ancestor, between))


def _behind_participle(main: Token) -> Token | None:
    """The verb of a description, whose subject has a verb of its own for a participle.

    "The grain that the ship *carried* has gone": it is the ship that carries. The verb keeps what
    belongs to the description.
    """
    subjects = (s for s in syntax.children(main, syntax.SUBJECTS) if not syntax.is_relative(s))
    subject = next(subjects, None)
    told = None if subject is None else syntax.child(subject, frozenset({syntax.NOUN_CLAUSE}))
    if subject is None or told is None or told.tag_ not in syntax.PAST_TAGS:
        return None
    bare = told.i == subject.i + 1 and syntax.child(told, syntax.OBJECTS | syntax.AGENTS) is None
    relative, noun, helped = main.left_edge, main.head, first_word(main)
    between = main.doc[told.right_edge.i + 1 : helped.i].text
    closed = between == ("," if relative.nbor(-1).text == "," else "")
    if not (bare and closed) or helped.tag_ not in syntax.FINITE_TAGS:
        return None
    told.head, told.dep_, told.tag_ = noun, syntax.RELATIVE_CLAUSE, "VBD"
    subject.head, subject.dep_ = told, syntax.SUBJECT
    relative.head, relative.dep_ = told, syntax.OBJECT
    return main


def _behind_conjunction(clause: Token) -> Token | None:
    """The verb behind a time that was taken for its subject ("pledged *after the flood* has")."""
    main = next((c for c in clause.rights if c.dep_ == syntax.ADVERBIAL_CLAUSE), None)
    mark = None if main is None else syntax.marker(main)
    time = None if main is None else syntax.child(main, syntax.SUBJECTS)
    if main is None or mark is None or time is None or mark.lower_ not in BETWEEN:
        return None
    beside = time.left_edge.i == mark.i + 1 and first_word(main).i == time.right_edge.i + 1
    if not beside or first_word(main).tag_ not in syntax.FINITE_TAGS:
        return None
    mark.head, mark.dep_ = clause, syntax.PREPOSITION
    time.head, time.dep_ = mark, syntax.PREPOSITIONAL_OBJECT
    return main


def _behind_preposition(main: Token, clause: Token) -> Token | None:
    """The verb of a second description, whose subject is what a preposition before it lacks."""
    subject = syntax.child(main, syntax.SUBJECTS)
    if subject is None or not subject.left_edge.i or any(map(syntax.is_relative, main.lefts)):
        return None
    before = main.doc[subject.left_edge.i - 1]
    loose = before.dep_ == syntax.PREPOSITION and before.head.i == clause.i and not before.n_rights
    if not loose or first_word(main).tag_ not in syntax.FINITE_TAGS:
        return None
    subject.head, subject.dep_ = before, syntax.PREPOSITIONAL_OBJECT
    return main


def _raise(main: Token, noun: Token) -> None:
    """Make a verb the root, with the noun before it as its subject."""
    for mark in [c for c in noun.rights if c.i > main.i]:
        mark.head = main
    main.head, main.dep_ = main, syntax.ROOT
    make_subject(noun, main)
