"""Verbs put in between commas behind the one that they go on: "had tried, *but failed*, to land".

What is put in shares what follows with the verb right before it (delayed right constituent
coordination; Huddleston & Pullum 2002, ch. 15 §4.4), and not with a verb around that one. And a
clause between commas ends at the second: "expects a loss, *as they try to sell it, and a strike*".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.tree import ends_sentence
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

JOINTS = ("and", "but")


def join_interposed(doc: Doc) -> None:
    """Coordinate such a verb with the verb right before the first comma.

    Args:
        doc: A parsed text; places in the tree are changed.
    """
    for index in worded(doc, JOINTS):
        joint = doc[index]
        _go_on_outside(joint)
        verb, first = _verb_behind(joint), _verb_before(joint)
        if verb is None or first is None or verb.head not in first.ancestors:
            continue
        above = verb.is_ancestor(first) or joint.is_ancestor(first)
        if verb.dep_ == syntax.CONJUNCT and verb.tag_ in syntax.PAST_TAGS and not above:
            verb.head = joint.head = first


def _go_on_outside(joint: Token) -> None:
    """Coordinate the noun behind a clause between commas with the object before it."""
    inner = joint.head
    noun = next((c for c in inner.rights if c.dep_ == syntax.CONJUNCT and c.i > joint.i), None)
    if noun is None or not syntax.follows_comma(joint) or noun.pos_ not in NOUNS:
        return
    clause = next((w for w in inner.ancestors if w.dep_ == syntax.ADVERBIAL_CLAUSE), None)
    marked = clause is not None and syntax.marker(clause) is not None
    if clause is None or not marked or not syntax.follows_comma(clause.left_edge):
        return
    verb = clause.head
    before = [o for o in syntax.children(verb, syntax.OBJECTS) if o.i < clause.left_edge.i]
    commas = [t for t in joint.doc[clause.left_edge.i : joint.i] if t.text == ","]
    listed = len(commas) > 1 or any(c.dep_ == syntax.CONJUNCT and c != noun for c in inner.rights)
    ends = ends_sentence(noun.right_edge)
    if before and verb.i < before[-1].i and not listed and inner.i > clause.i and ends:
        joint.head = noun.head = before[-1]


def _verb_before(joint: Token) -> Token | None:
    """The verb right before the comma before a conjunction."""
    before = joint.doc[max(joint.i - 2, 0) : joint.i]
    if len(before) < 2 or before[1].text != ",":  # noqa: PLR2004 - a verb and a comma
        return None
    return before[0] if before[0].pos_ in syntax.VERBAL else None


def _verb_behind(joint: Token) -> Token | None:
    """The verb behind a conjunction, right before another comma and an infinitive."""
    behind = joint.doc[joint.i + 1 : joint.i + 5]
    verb = next((token for token in behind if token.pos_ != "ADV"), None)
    if verb is None or verb.pos_ not in syntax.VERBAL:
        return None
    following = [token.lower_ for token in joint.doc[verb.i + 1 : verb.i + 3]]
    return verb if following == [",", "to"] else None
