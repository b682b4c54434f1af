"""Subjects between the phrase that opens a sentence and their own description in commas.

"After talks in Oslo, Lee, the mayor, left": who stands behind the first comma was taken for one
more of the names before it, and the verb was left without a subject, which a finite verb of a
main clause has (Huddleston & Pullum 2002, ch. 4 §2.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.correction.subjects.fronted import is_main, lacks_subject, last_before
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

INTRODUCING = frozenset({syntax.PREPOSITION, syntax.MARK})
OPENING = frozenset({syntax.PREPOSITION, syntax.ADVERBIAL_CLAUSE, syntax.MEASURE})
FRAMING = {
    syntax.SUBJECT: syntax.MEASURE,
    syntax.PASSIVE_SUBJECT: syntax.MEASURE,
    **dict.fromkeys(syntax.CLAUSAL_SUBJECTS, syntax.ADVERBIAL_CLAUSE),
}  # what was taken for the subject, as what only opens the clause


def free_enclosed(doc: Doc) -> None:
    """Give verbs behind a comma the noun behind the first comma of the phrase before them.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in labelled(doc, "DEP", syntax.CLAUSAL_SUBJECTS):
        _free(doc[index], doc[index])
    for index in labelled(doc, "DEP", (syntax.SUBJECT, syntax.PASSIVE_SUBJECT)):
        noun = doc[index]
        before = doc[max(noun.left_edge.i - 1, 0)]
        if before.tag_ == "IN" and before.dep_ in INTRODUCING and before.n_rights == 0:
            _free(before, noun)
        elif noun.ent_type_ in TIMES:
            _free(noun, noun)
    for index in labelled(doc, "DEP", OPENING):
        if lacks_subject(doc[index].head):
            _free(doc[index], doc[index])


def _free(opening: Token, phrase: Token) -> None:
    """Free the subject of a main verb from a phrase before it.

    Args:
        opening: The word by which the phrase hangs from the verb; a preposition may be separate
            from the phrase, as a conjunction of the verb that took its noun for the subject.
        phrase: What the subject hangs below.
    """
    verb = phrase.head
    comma = last_before(verb)
    if not is_main(verb) or comma is None or comma.text != "," or comma.i < opening.i:
        return
    noun = _behind_first_comma(opening, comma)
    if noun is None or not phrase.is_ancestor(noun):
        return
    for word in opening.doc[noun.left_edge.i : comma.i]:
        if word.head.i < noun.left_edge.i and word.i != noun.i:
            word.head = noun
    if opening.i != phrase.i:
        opening.dep_ = syntax.PREPOSITION
        phrase.head, phrase.dep_ = opening, syntax.PREPOSITIONAL_OBJECT
    else:
        phrase.dep_ = FRAMING.get(phrase.dep_, phrase.dep_)
    make_subject(noun, verb)


def _behind_first_comma(opening: Token, last: Token) -> Token | None:
    """The noun behind the first comma of a phrase, where a second one stands before the last."""
    inside = opening.doc[opening.i + 1 : last.i]
    first = next((token for token in inside if token.text == ","), None)
    if first is None:
        return None
    behind = opening.doc[first.i + 1 : last.i]
    noun = next((t for t in behind if t.dep_ in syntax.LIST_ITEMS and t.head.i < first.i), None)
    if noun is None or noun.left_edge.i != first.i + 1 or noun.pos_ not in syntax.NOMINAL:
        return None
    joined = any(t.dep_ == syntax.COORDINATOR and t.head.i < first.i for t in behind)
    closed = any(token.text == "," for token in behind)
    return noun if closed and not joined else None
