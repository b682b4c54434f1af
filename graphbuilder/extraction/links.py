"""Links that syntax, titles and quotation marks make certain, before anything is weighed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.anaphora import Setting
from graphbuilder.extraction.chains import Chain, chain_of
from graphbuilder.extraction.mentions import NAMES, REFLEXIVES
from graphbuilder.extraction.names import name_head
from graphbuilder.extraction.offices import offices
from graphbuilder.extraction.quotations import quotations
from graphbuilder.extraction.variants import compatible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.mentions import Markable
    from graphbuilder.extraction.roles import Roles

_MODIFIERS = frozenset({"amod", "compound", "nmod"})
_CLAUSES_UP = 3


def setting(doc: Doc, found: Sequence[Markable]) -> Setting:
    """Everything about a text that the anaphors need."""
    modifiers = {
        markable.head: frozenset(
            child.lemma_.lower()
            for child in doc[markable.head].children
            if child.dep_ in _MODIFIERS and child.i < markable.head
        )
        for markable in found
        if markable.form in {"nominal", "name"}
    }
    firsts: dict[int, int] = {}
    for markable in found:
        firsts.setdefault(markable.sentence, markable.head)
    quotation_of = [-1] * len(doc)
    speaker_of = {}
    for number, quotation in enumerate(quotations(doc)):
        for i in range(quotation.start, quotation.end):
            quotation_of[i] = number
        if quotation.speaker is not None:
            speaker_of[number] = quotation.speaker
    demonyms = {m.head: m.id for m in found if m.form == "demonym" and m.id}
    nations = {
        markable.head: frozenset(ids)
        for markable in found
        if markable.form == "nominal"
        and (ids := [demonyms[t.i] for t in doc[markable.head].children if t.i in demonyms])
    }
    return Setting(doc, modifiers, frozenset(firsts.values()), quotation_of, speaker_of, nations)


def learn_from_syntax(
    doc: Doc, found: Sequence[Markable], chains: Sequence[Chain], roles: Roles
) -> None:
    """Teach the chains of names what titles, nouns before them and predicates call them."""
    of = chain_of(chains)
    ids = {name_head(span).i: span.kb_id_ for span in doc.spans.get(NAMES, ())}
    for office in offices(doc):
        chain = of.get(office.person_head)
        if chain is None:
            continue
        chain.nouns |= {office.role, office.role.split()[-1]}
        facts = roles.noun(office.role)
        chain.gender = chain.gender or facts.gender
        nation = ids.get(office.organisation) if office.organisation is not None else None
        if nation:
            chain.nations.add(nation)
    for markable in found:
        chain = of.get(markable.head)
        if chain is None or markable.form != "name":
            continue
        name_length = len(markable.text.split())
        for token in doc[markable.start : max(markable.start, markable.end - name_length)]:
            if token.pos_ == "NOUN" or roles.noun(token.lower_).office:
                chain.nouns.add(token.lemma_.lower())
        predicate = _predicate(doc[markable.head])
        if predicate is not None:
            chain.nouns.add(predicate.lemma_.lower())


def _predicate(subject: Token) -> Token | None:
    """The noun that a copula says of its subject."""
    if subject.dep_ not in syntax.SUBJECTS or subject.head.lemma_ not in {"be", "become"}:
        return None
    return next((t for t in subject.head.children if t.dep_ == "attr" and t.pos_ == "NOUN"), None)


def link_appositions(
    doc: Doc, found: Sequence[Markable], chains: Sequence[Chain], taken: set[int]
) -> set[int]:
    """Add descriptions in apposition to the name they stand beside.

    Returns:
        Heads of the mentions that were linked.
    """
    of = chain_of(chains)
    linked = set()
    for markable in found:
        if markable.form != "nominal" or markable.head in taken:
            continue
        token = doc[markable.head]
        beside = [token.head] if token.dep_ == "appos" else []
        beside += [child for child in token.children if child.dep_ == "appos"]
        for other in beside:
            chain = of.get(other.i)
            if chain is None or not chain.named or not _may_be_apposed(markable, token, chain):
                continue
            chain.add(markable)
            linked.add(markable.head)
            break
    return linked


def _may_be_apposed(markable: Markable, token: Token, chain: Chain) -> bool:
    if not markable.types or markable.number == "pl":
        return False
    return (
        compatible(chain.types, markable.types)
        and chain.agrees(markable)
        and not any(child.dep_ == "conj" for child in token.children if child.pos_ == "PROPN")
    )


def link_class_nouns(
    doc: Doc, found: Sequence[Markable], chains: list[Chain], taken: set[int], roles: Roles
) -> set[int]:
    """Add *the Acme company* to Acme, and *the French government* to France.

    Returns:
        Heads of the mentions that were linked.
    """
    of = chain_of(chains)
    states = {m.id: of[m.head] for m in found if m.id and m.type == "State" and m.head in of}
    demonyms = {m.head: m.id for m in found if m.form == "demonym" and m.type == "State"}
    linked = set()
    for markable in found:
        if markable.form != "nominal" or markable.head in taken:
            continue
        if markable.text not in roles.class_nouns or markable.number == "pl":
            continue
        head = doc[markable.head]
        owners = [child for child in head.children if child.dep_ in _MODIFIERS | {"poss"}]
        is_government = "GovernmentBody" in markable.types
        people = next((demonyms[child.i] for child in owners if child.i in demonyms), "")
        if is_government and people and people not in states:
            states[people] = Chain(types=frozenset({"State"}), actor=people, named=True)
            chains.append(states[people])
        named = [of[child.i] for child in owners if child.i in of and of[child.i].named]
        chain = named[0] if len(named) == 1 else states.get(people) if is_government else None
        if chain is None or "Person" in chain.types:
            continue
        fits = "State" in chain.types if is_government else chain.types & markable.types
        possessed = any(child.dep_ == "poss" for child in owners)
        if fits and (is_government or not possessed):
            chain.nouns.add(markable.text)
            chain.insert(markable)
            linked.add(markable.head)
    return linked


def link_same_words(
    doc: Doc, found: Sequence[Markable], chains: list[Chain], taken: set[int]
) -> set[int]:
    """Add a bare singular noun to the entity that the very same words named before.

    *Iodine* and *iodine deficiency* are each one thing throughout a text; what has an article or
    a possessor may be another one every time, and is left to the scorer.
    """
    keyed: dict[tuple[str, ...], Chain] = {}
    for chain in chains:
        for mention in chain.mentions:
            if mention.form == "name" and mention.type not in {"Person", "State", "City"}:
                keyed.setdefault(tuple(mention.text.lower().split()), chain)
    linked = set()
    for markable in found:
        if markable.form != "nominal" or markable.head in taken or markable.number == "pl":
            continue
        words = doc[markable.start : markable.end]
        if {"Person", "Group"} & markable.types or not all(
            token.pos_ in {"NOUN", "PROPN", "ADJ"} for token in words
        ):
            continue
        key = tuple(token.lower_ for token in words)
        if key not in keyed:
            keyed[key] = Chain()
            chains.append(keyed[key])
        keyed[key].add(markable)
        linked.add(markable.head)
    return linked


def link_relatives(
    doc: Doc, found: Sequence[Markable], chains: Sequence[Chain], taken: set[int]
) -> set[int]:
    """Add each relative pronoun to the chain of the noun that its clause describes."""
    of = chain_of(chains)
    linked = set()
    for markable in found:
        if markable.form != "relative" or markable.head in taken:
            continue
        antecedent = _antecedent(doc[markable.head])
        chain = of.get(antecedent.i) if antecedent is not None else None
        if chain is None or antecedent is None:
            continue
        if (
            markable.text in {"who", "whom"}
            and chain.types
            and not chain.types
            & {
                "Person",
                "Group",
            }
        ):
            continue
        chain.add(markable)
        linked.add(markable.head)
    return linked


def _antecedent(pronoun: Token) -> Token | None:
    verb = pronoun
    while verb.dep_ != "relcl":
        if verb.head == verb:
            return None
        verb = verb.head
    return verb.head if verb.head.i < pronoun.i else None


def link_offices(
    doc: Doc, found: Sequence[Markable], chains: Sequence[Chain], taken: set[int]
) -> set[int]:
    """Add descriptions by office (*the NATO chief*) to the one person who heads that body."""
    ids = {name_head(span).i: span.kb_id_ or span.text.lower() for span in doc.spans.get(NAMES, ())}
    holders: dict[str, set[int]] = {}
    of = chain_of(chains)
    for office in offices(doc):
        if office.organisation is not None and office.person_head in of and not office.former:
            body = ids.get(office.organisation, "")
            holders.setdefault(body, set()).add(office.person_head)
    linked = set()
    for markable in found:
        if markable.form != "nominal" or markable.head in taken or "Person" not in markable.types:
            continue
        if markable.number == "pl":
            continue
        body = next(
            (
                ids[child.i]
                for child in doc[markable.head].children
                if child.i in ids and child.dep_ in _MODIFIERS | {"poss"}
            ),
            None,
        )
        people = {id(of[head]): of[head] for head in holders.get(body or "", ())}
        if body is None or len(people) != 1:
            continue
        chain = next(iter(people.values()))
        if chain.agrees(markable):
            chain.add(markable)
            linked.add(markable.head)
    return linked


def reflexive_chain(markable: Markable, chains: Sequence[Chain], setting: Setting) -> Chain | None:
    """The chain of the subject that a reflexive pronoun is bound by (Principle A)."""
    if markable.text not in REFLEXIVES:
        return None
    of = chain_of(chains)
    verb = setting.doc[markable.head].head
    while verb.pos_ not in syntax.VERBAL and verb.head != verb:
        verb = verb.head
    for _ in range(_CLAUSES_UP):
        for child in verb.children:
            if child.dep_ in syntax.SUBJECTS:
                chain = of.get(child.i)
                return chain if chain is not None and chain.agrees(markable) else None
        if verb.head == verb:
            return None
        verb = verb.head
    return None
