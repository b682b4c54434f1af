"""Whether *it* and *they* fit how an entity is told of: by itself, with others, by one of its own.

*Peru and Chile met. They agreed*: neither of them is *they*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import SOME, THEY, is_person

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_OF_ONE = frozenset({"it", "its", "itself"})


def is_one_of_several(markable: Markable, last: Markable, setting: Setting) -> bool:
    """Whether *it* or *they* would mean one of those that do something together.

    *The league and the fund sued, saying it would hurt voters*: they are *they*, and *they*, in
    *as they told voters* or at the start of the next sentence, are both of them. A body beside a
    person is *it* all the same.
    """
    if markable.anaphor not in {"it", "they"}:
        return False
    before = markable.sentence - last.sentence
    member = setting.doc[last.head]
    first = syntax.first_conjunct(member)
    several = syntax.conjuncts(first)
    if before > 1 or len(several) == 1 or first.dep_ not in syntax.SUBJECTS:
        return False
    if not before:
        return first.head.is_ancestor(setting.doc[markable.head])
    return markable.anaphor == "they" or not any(map(is_person, several))


def switches_number(markable: Markable, chain: Chain, doc: Doc) -> bool:
    """Whether a body would be *it* and *they* in one sentence: *it did not say who they were*.

    A body is either, but a sentence keeps to one of them; and *one of them* is one of several.
    """
    if markable.anaphor not in {"it", "they"}:
        return False
    if chain.number != "pl" and "Group" not in chain.types and _is_of_several(doc[markable.head]):
        return True
    other = THEY if markable.anaphor == "it" else _OF_ONE
    local = (m.head for m in chain.mentions if m.sentence == markable.sentence)
    return any(head < markable.head and doc[head].lower_ in other for head in local)


def without_single(found: list[tuple[int, Chain]]) -> list[tuple[int, Chain]]:
    """What is left for *they* where a body without a name is told of before several people.

    *The agency blames the aid groups. They deny it*: who are many are *they* before who is one.

    Args:
        found: Heads of the last mentions of the entities that may be meant, with these.
    """
    many = [last for last, chain in found if chain.number == "pl" and chain.is_actor]
    return [
        (last, chain)
        for last, chain in found
        if chain.named or chain.number != "sg" or last > max(many, default=-1)
    ]


def is_of(speaker: Token, body: set[int], markable: Markable) -> bool:
    """Whether a speaker is said to be of a body, which is *we* and not *they* to him.

    *“They have lied to us,” said its leader*: somebody else has.
    """
    if markable.anaphor != "they":
        return False
    return any(owner.i in body for owner in syntax.children(speaker, syntax.OWNERS))


def _is_of_several(pronoun: Token) -> bool:
    """Whether a pronoun is for those of whom some are told apart: *one of them*, *most of them*."""
    of, part = pronoun.head, pronoun.head.head
    if of.lower_ != "of" or pronoun.dep_ != syntax.PREPOSITIONAL_OBJECT:
        return False
    return part.pos_ in {"NUM", "PRON", "DET"} or part.lower_ in SOME
