"""What is said behind *among others*, torn from its verb ("has, for example, a boat")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

LOOSE = frozenset({syntax.MEASURE, syntax.CONJUNCT, syntax.UNCLASSIFIED})
THINGS, CASES = frozenset({"others", "things"}), frozenset({"example", "instance"})
ASIDES = {"among": THINGS, "amongst": THINGS, "for": CASES, "in": frozenset({"particular"})}
LONGEST_ASIDE = 5  # tokens of ", among other things,"


def return_member(among: Token) -> None:
    """Hang what follows such a phrase between commas from the words before it.

    The phrase is an aside (Huddleston & Pullum 2002, ch. 15 §5): what it interrupts goes on behind
    it.

    Args:
        among: Its preposition; what was hung from its phrase is hung anew.
    """
    doc, verb = among.doc, among.head
    _return_named(among)
    others = syntax.child(among, syntax.PREPOSITIONAL_OBJECTS)
    aside = others is not None and others.lower_ in ASIDES[among.lower_] and among.i > 1
    if not aside or others is None or doc[among.i - 1].text != ",":
        return
    last = others.i + 1
    if last >= len(doc) or doc[last].text != "," or last - among.i > LONGEST_ASIDE:
        return
    torn = [
        *syntax.children(others, syntax.LIST_ITEMS),
        *syntax.children(among, syntax.PREPOSITIONAL_OBJECTS),
    ]
    torn += [c for c in (*verb.rights, *among.rights) if c.dep_ in LOOSE and c.pos_ in NOUNS]
    member = next((token for token in torn if token.left_edge.i == last + 1), None)
    before = doc[among.i - 2]
    if member is None or verb.pos_ not in syntax.VERBAL:
        return
    open_ = all(token.is_punct for token in before.rights)
    if before.dep_ == syntax.PREPOSITION and before.head.i == verb.i and open_:
        member.head, member.dep_ = before, syntax.PREPOSITIONAL_OBJECT
    elif before.i == verb.i:
        member.head, member.dep_ = verb, syntax.OBJECT


def _return_named(among: Token) -> None:
    """Make who is named behind *among them* an aside of the subject ("groups, among them Alba, …").

    No verb has two subjects, so that the first one of them is the subject of all.
    """
    doc, member = among.doc, among.head
    them = syntax.child(among, syntax.PREPOSITIONAL_OBJECTS)
    if them is None or them.lower_ != "them" or among.i <= 1 or doc[among.i - 1].text != ",":
        return
    group, second = doc[among.i - 2], member.dep_ in syntax.SUBJECTS and member.i > them.i
    if second and group.dep_ in syntax.SUBJECTS and group.head.i == member.head.i:
        member.head, member.dep_ = group, syntax.APPOSITION
