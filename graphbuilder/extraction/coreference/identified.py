"""Who a text identifies by name after it spoke of them without one: *a man*, *the attacker*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import chain_of
from graphbuilder.extraction.coreference.kinds import NEW
from graphbuilder.extraction.coreference.specified import specified
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles

_PEOPLE = frozenset({"Group"})
_WORKS = frozenset({"Thing"})


def link_identified(
    left: Sequence[Markable], chains: Sequence[Chain], setting: Setting
) -> set[int]:
    """Add *the man, identified as Ann Lee* to Ann Lee, with the one whom the text opens on.

    News tells first what was done, of *a man*, and names him where he is identified. The man is
    the first one it speaks of where *the man* is identified; whoever is identified as the
    attacker or the suspect is the first somebody who does a thing in it. *The man was Ann Lee*
    says who he is as well.
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
    pairs = [(thing, chain) for thing, chain in pairs if thing is None or thing.number != "pl"]
    linked = set[int]()
    for thing, chain in [*pairs, *specified(nominal, of, setting)]:
        if thing is None or chain is None or thing.head in linked:
            continue
        if not _agrees(chain, thing, setting.roles):
            continue
        first = _opening(thing, left, setting)
        for markable in (thing,) if first is None else (first, thing):
            if markable.head not in linked and _agrees(chain, markable, setting.roles):
                _call(chain, markable, setting.roles)
                linked.add(markable.head)
    return linked


def _call(chain: Chain, markable: Markable, roles: Roles) -> None:
    """Add a description, which says of what class somebody is unless anybody may be such a one."""
    if markable.text in roles.words("BearerNoun") or markable.number == "pl":
        chain.insert(markable)
        chain.nouns.add(markable.text)
        return
    chain.types = chain.types if chain.agrees(markable) else markable.types
    chain.add(markable)


def _agrees(chain: Chain, markable: Markable, roles: Roles) -> bool:
    """Whether a description may be of an entity.

    Anybody may be a buyer, people may be a body (*the advisers are Acme*), and what the recogniser
    takes for the title of a work may be a paper.
    """
    if markable.number == "pl" and "Person" not in chain.types and markable.types & _PEOPLE:
        chain.number = ""
        return True
    anybody = markable.text in roles.words("BearerNoun") and chain.is_actor
    work = chain.types == _WORKS and markable.number == "sg"
    return anybody or work or chain.agrees(markable)


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
        and markable.number == thing.number
        and _is_new(markable, setting)
    ]
    same = [markable for markable in before if markable.text == thing.text]
    if same or thing.text not in setting.roles.words("CulpritNoun"):
        return same[0] if len(same) == 1 else None
    people = (m for m in before if "Person" in m.types and setting.determiners[m.head] == NEW)
    first = next(people, None)
    acts = first is not None and setting.doc[first.head].dep_ in syntax.ACTIVE_SUBJECTS
    return first if acts else None


def _is_new(markable: Markable, setting: Setting) -> bool:
    """Whether a description brings somebody in: *a man*, *our donor*, *consultants*."""
    bare = "bare" if markable.number == "pl" else NEW
    return setting.determiners[markable.head] in {NEW, "possessive", bare}
