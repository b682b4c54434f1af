"""Verbs put in between commas behind the one that they go on: "had tried, *but failed*, to land".

What is put in shares what follows with the verb right before it (delayed right constituent
coordination; Huddleston & Pullum 2002, ch. 15 §4.4), and not with a verb around that one. And a
clause between commas ends at the second: "expects a loss, *as they try to sell it, and a strike*".
Nor is a meeting between one: "a meeting between Lee, *acting for Peru,* and Kim".
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
PAIR = 2  # a name and a comma


def join_interposed(doc: Doc) -> None:
    """Coordinate such a verb with the verb right before the first comma.

    Args:
        doc: A parsed text; places in the tree are changed.
    """
    for index in worded(doc, JOINTS):
        joint = doc[index]
        _go_on_outside(joint)
        _pair(joint)
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


def _pair(joint: Token) -> None:
    """Coordinate who stands behind *and* with who stands behind *between* and a comma."""
    doc, close = joint.doc, joint.i - 1
    if joint.lower_ != "and" or close < 1 or doc[close].text != ",":
        return
    participle = next(
        (w for w in (doc[close - 1], *doc[close - 1].ancestors) if _is_aside(w)), None
    )
    if participle is None or participle.right_edge.i not in {close - 1, close}:
        return
    first = participle.doc[participle.i - 2]
    between, found = first.head, [joint.nbor(), *joint.nbor().ancestors]
    names = [w for w in found if w.pos_ in NOUNS and w.left_edge.i == joint.i + 1]
    second = names[-1] if names else None
    alone = not any(c.dep_ == syntax.CONJUNCT for c in first.children)
    if between.lower_ != "between" or first.dep_ != syntax.PREPOSITIONAL_OBJECT or not alone:
        return
    if second is None or second.is_ancestor(first) or joint.is_ancestor(first):
        return
    participle.head, participle.dep_ = first, syntax.NOUN_CLAUSE
    joint.head = first
    second.head, second.dep_ = first, syntax.CONJUNCT


def _is_aside(word: Token) -> bool:
    """Whether a word is a participle without a subject that a comma sets off from a name."""
    own = syntax.child(word, syntax.BEFORE_VERBS | {syntax.MARK})
    beside = word.i > PAIR and word.nbor(-1).text == "," and word.nbor(-2).pos_ == "PROPN"
    return word.tag_ == "VBG" and own is None and beside


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
