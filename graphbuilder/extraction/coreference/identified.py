"""Who a text identifies by name after it spoke of them without one: *a man*, *the attacker*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import chain_of
from graphbuilder.extraction.coreference.kinds import NEW, determiner
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles


def link_identified(
    doc: Doc, found: Sequence[Markable], chains: Sequence[Chain], taken: set[int], roles: Roles
) -> set[int]:
    """Add *the man, identified as Ann Lee* to Ann Lee, with the one whom the text opens on.

    News tells first what was done, of *a man*, and names him where he is identified. The man is
    the first one it speaks of where *the man* is identified; whoever is identified as the
    attacker or the suspect is the first somebody who does a thing in it.

    Returns:
        Heads of the mentions that were linked.
    """
    of = chain_of(chains)
    nominal = {m.head: m for m in found if m.form == "nominal" and m.head not in taken}
    pairs = []
    identifying = roles.words("IdentifyingVerb")
    for index in labelled(doc, "POS", syntax.VERBAL):
        verb = doc[index]
        if verb.lemma_.lower() not in identifying:
            continue
        thing, chain = nominal.get(_identified(verb)), _named_as(verb, of)
        if chain is not None and thing is not None and thing.number != "pl":
            pairs.append((thing, chain))
    linked = set()
    for thing, chain in pairs:
        if not chain.agrees(thing) or thing.head in linked:
            continue
        first = _opening(doc, thing, nominal, roles)
        news = {markable.head: markable for markable in (first, thing) if markable is not None}
        for markable in news.values():
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


def _opening(
    doc: Doc, thing: Markable, nominal: dict[int, Markable], roles: Roles
) -> Markable | None:
    """The first description of whom a text identifies later, where it can only be that one."""
    before = [
        markable
        for markable in nominal.values()
        if markable.head < thing.start
        and markable.number != "pl"
        and "Person" in markable.types
        and determiner(markable, doc) == NEW
    ]
    same = [markable for markable in before if markable.text == thing.text]
    if same or thing.text not in roles.words("CulpritNoun"):
        return same[0] if len(same) == 1 else None
    first = before[0] if before else None
    acts = first is not None and doc[first.head].dep_ in syntax.ACTIVE_SUBJECTS
    return first if acts else None
