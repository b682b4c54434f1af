"""Second conditions taken for second consequences: "will leave if it rains *and it snows*".

With no comma before *and*, a clause joins the nearest one that is like it, and a condition tells
of the future in the present tense, as no consequence with *will* or *would* does (Huddleston &
Pullum 2002, ch. 4 §7.1; ch. 15 §2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.syntax.verbs import verb_opened_by
from graphbuilder.extraction.words.forms import AND_OR
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

LONG = "long"  # "as long as it rains"
NAMING = syntax.NOUN_TAGS | {"PRP"}
ENDING = frozenset({"VB", "VBN", "VBG", "TO", "WDT", "WP", "WRB"})
PARTING = frozenset({",", ";", ":", "—", "–"})


def join_conditions(doc: Doc, lexicon: Lexicon) -> None:
    """Hang such a clause, and its *and*, from the condition before it.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: The words that open a condition.
    """
    marks = [word for word in lexicon.words("Condition") if " " not in word]
    for index in worded(doc, (*marks, "as"), attribute="LOWER"):
        mark, condition = doc[index], doc[index].head
        if mark.lower_ == "as" and not (index and doc[index - 1].lower_ == LONG):
            continue
        if condition.i < index or condition.pos_ not in syntax.VERBAL:
            continue
        found = _second(condition)
        if found is not None and _is_alike(found.verb, condition):
            _join(found, condition)


class _Clause(NamedTuple):
    """A clause behind *and*: that, its subject and its verb."""

    joint: Token
    subject: Token
    verb: Token


def _second(condition: Token) -> _Clause | None:
    """The clause behind a condition and *and*, if no comma parts them."""
    doc, end = condition.doc, condition.sent.end
    joint: Token | None = None
    noun: Token | None = None
    inner = False  # whether a phrase completes the noun
    for word in doc[condition.i + 1 : end]:
        if word.text in PARTING or word.tag_ in ENDING:
            return None
        if word.lower_ in AND_OR and joint is None:
            joint = word
        elif word.tag_ in syntax.FINITE_TAGS:
            verb = verb_opened_by(word)
            if joint is None or noun is None or verb.i < word.i:
                return None
            return _Clause(joint, noun, verb)
        elif joint is not None:
            inner = inner or word.tag_ == "IN"
            noun = word if word.tag_ in NAMING and not inner else noun
    return None


def _is_alike(clause: Token, condition: Token) -> bool:
    """Whether a clause has the tense of a condition, and nothing of a consequence."""
    helped = [word.tag_ for word in syntax.children(clause, syntax.AUXILIARIES)]
    own = [word.tag_ for word in syntax.children(condition, syntax.AUXILIARIES)]
    return syntax.marker(clause) is None and ("MD" not in helped or "MD" in own)


def _join(found: _Clause, condition: Token) -> None:
    """Coordinate a clause with a condition, with its subject, and leave the other its object."""
    joint, subject, verb = found
    if any(word.is_ancestor(condition) for word in found) or verb.head.i == verb.i:
        return
    joint.head, joint.dep_ = condition, syntax.COORDINATOR
    for other in syntax.children(verb, syntax.SUBJECTS):
        if condition.i < other.i < joint.i:
            other.head, other.dep_ = condition, syntax.OBJECT
    verb.head, verb.dep_ = condition, syntax.CONJUNCT
    make_subject(subject, verb)
