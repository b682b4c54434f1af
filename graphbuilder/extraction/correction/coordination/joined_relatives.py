"""Verbs of a relative clause that a parser coordinated with the verb of a clause around.

"Ask the firm that he likes, and who pays him": what opens with a relative word goes on with what
opens with one. "Found in towns that grow rice, sell it, or eat it", "likes those who saved boys,
fed the poor, or taught": a list without a conjunction between its first members goes on with the
verb right before them, and what is listed has one tense (likeness of conjuncts: Huddleston &
Pullum 2002, ch. 15 §3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import coordinate
from graphbuilder.extraction.syntax.verbs import first_word

if TYPE_CHECKING:
    from spacy.tokens import Token

TENSES = {"past", "present"}
JOINTS = frozenset({syntax.COORDINATOR})


def rejoin_relative(verb: Token) -> bool:
    """Coordinate a verb with the relative clause that it goes on.

    Args:
        verb: A verb that is coordinated with another verb; changed in place.

    Returns:
        Whether it was hung elsewhere.
    """
    before = _relative_before(verb)
    if before is None:
        return False
    if not (_opens_relative(verb) or _is_listed(verb, before) or _closes_list(verb, before)):
        return False
    coordinate(verb, before)
    return True


def _relative_before(verb: Token) -> Token | None:
    """The last relative clause between a verb and the one that it was hung from."""
    above = verb.head
    for word in reversed(verb.doc[above.i + 1 : verb.left_edge.i]):
        if word.dep_ == syntax.RELATIVE_CLAUSE and above.is_ancestor(word):
            own = (*word.lefts, word.left_edge)  # "whom I rely on and who helps"
            return word if any(map(syntax.is_relative, own)) else None
    return None


def _opens_relative(verb: Token) -> bool:
    """Whether a verb behind a conjunction has a relative pronoun for its subject."""
    subject = syntax.child(verb, syntax.SUBJECTS)
    if subject is None or subject.lower_ not in {"who", "which"} or not subject.i:
        return False
    joint = verb.doc[subject.i - 1]
    return subject.i == verb.left_edge.i and joint.dep_ == syntax.COORDINATOR


def _is_listed(verb: Token, before: Token) -> bool:
    """Whether an active verb is the middle of a list that a verb of another form cannot begin."""
    above = verb.head
    if syntax.child(verb, syntax.SUBJECTS) or not syntax.follows_comma(verb.left_edge):
        return False
    last = [c for c in verb.rights if c.dep_ == syntax.CONJUNCT and c.pos_ in syntax.VERBAL]
    others = [c for c in above.rights if c.dep_ == syntax.CONJUNCT and c.i > verb.i]
    auxiliaries = syntax.children(verb, syntax.AUXILIARIES)
    alike = {before.tag_, verb.tag_} <= syntax.PLAIN_TAGS or before.tag_ == verb.tag_ == "VBD"
    alike = alike or (before.tag_ == "VBD" and any(a.tag_ == "VBD" for a in auxiliaries))
    apart = syntax.is_passive(above) or syntax.is_negated(above) or _tenses(above, verb) == TENSES
    return bool(last or others) and alike and apart and not syntax.is_passive(verb)


def _tenses(*verbs: Token) -> set[str]:
    """The tenses of some verbs; a bare form is a present one."""
    firsts = [first_word(verb) for verb in verbs]
    return {"past" if first.tag_ == "VBD" else "present" for first in firsts if first.tag_ != "MD"}


def _closes_list(verb: Token, before: Token) -> bool:
    """Whether a verb behind *or* or *and* is the last of a list that only a comma parts so far.

    "Found in frogs that eat birds, use their heads, or in a few cases *are* harmful".
    """
    members = [c for c in before.rights if c.dep_ == syntax.CONJUNCT and c.pos_ in syntax.VERBAL]
    if not members or syntax.child(verb, syntax.SUBJECTS) or members[-1].i > verb.i:
        return False
    joints = [c for word in (before, *members) for c in word.rights if c.dep_ in JOINTS]
    inner = [c for c in joints if c.i < members[-1].i]
    parted = verb.doc[members[-1].left_edge.i - 1].text == ","
    closing = [c for c in (*joints, *verb.head.rights) if c.dep_ in JOINTS]
    close = any(members[-1].i < c.i < verb.i for c in closing)
    return not inner and parted and close and len(_tenses(before, verb)) == 1
