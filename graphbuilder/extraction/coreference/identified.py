"""Who a text identifies by name after it spoke of them without one: *a man*, *the attacker*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import chain_of
from graphbuilder.extraction.coreference.kinds import NEW
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable


def link_identified(
    left: Sequence[Markable], chains: Sequence[Chain], setting: Setting
) -> set[int]:
    """Add *the man, identified as Ann Lee* to Ann Lee, with the one whom the text opens on.

    News tells first what was done, of *a man*, and names him where he is identified. The man is
    the first one it speaks of where *the man* is identified; whoever is identified as the
    attacker or the suspect is the first somebody who does a thing in it.
    """
    doc, of = setting.doc, chain_of(chains)
    nominal = {markable.head: markable for markable in left}
    identifying = setting.roles.words("IdentifyingVerb")
    verbs = [doc[i] for i in labelled(doc, "POS", syntax.VERBAL)]
    pairs = [
        (nominal.get(_identified(verb)), _named_as(verb, of))
        for verb in verbs
        if verb.lemma_.lower() in identifying
    ]
    linked = set[int]()
    for thing, chain in pairs:
        if thing is None or chain is None or thing.number == "pl":
            continue
        if not chain.agrees(thing) or thing.head in linked:
            continue
        first = _opening(thing, left, setting)
        for markable in (thing,) if first is None else (first, thing):
            if markable.head not in linked and chain.agrees(markable):
                chain.add(markable)
                linked.add(markable.head)
    return linked


def _identified(verb: Token) -> int:
    """The head of what a verb of identifying is about, or -1."""
    if verb.dep_ in syntax.NOUN_CLAUSES and verb.tag_ == "VBN":
        return verb.head.i
    if verb.dep_ == syntax.ADVERBIAL_CLAUSE and verb.tag_ == "VBN":
        before = verb.doc[max(verb.left_edge.i - 2, 0)]  # "held the man, later identified as"
        return before.i if before.dep_ in syntax.OBJECTS else verb.head.i
    subject = syntax.child(verb, syntax.PASSIVE_SUBJECTS)
    if subject is None and verb.tag_ in {"VBD", "VBP", "VBZ"}:
        subject = syntax.child(verb, syntax.OBJECTS)
    return subject.i if subject is not None else -1


def _named_as(verb: Token, of: dict[int, Chain]) -> Chain | None:
    """The one person whose name stands behind *as* beside a verb of identifying."""
    words = [inner for preposition, inner in syntax.prepositional(verb) if preposition.text == "as"]
    chains = [of[word.i] for word in words if word.i in of]
    fits = [chain for chain in chains if chain.named and "Person" in chain.types]
    return fits[0] if len(fits) == 1 else None


def _opening(thing: Markable, left: Sequence[Markable], setting: Setting) -> Markable | None:
    """The first description of whom a text identifies later, where it can only be that one."""
    before = [
        markable
        for markable in left
        if markable.head < thing.start
        and markable.number != "pl"
        and "Person" in markable.types
        and setting.determiners[markable.head] == NEW
    ]
    same = [markable for markable in before if markable.text == thing.text]
    if same or thing.text not in setting.roles.words("CulpritNoun"):
        return same[0] if len(same) == 1 else None
    first = before[0] if before else None
    acts = first is not None and setting.doc[first.head].dep_ in syntax.ACTIVE_SUBJECTS
    return first if acts else None
