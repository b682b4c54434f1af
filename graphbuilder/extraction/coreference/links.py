"""What grammar says of whom a text tells: by titles, copulas, relatives, reflexives, fronting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import Chain, chain_at, chain_of
from graphbuilder.extraction.mentions.markables import NAMES
from graphbuilder.extraction.mentions.names import name_head
from graphbuilder.extraction.mentions.offices import titles_held
from graphbuilder.extraction.syntax.tree import verb_above
from graphbuilder.extraction.words.people import REFLEXIVES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles

_CLAUSES_UP = 3
_SHARING = syntax.INFINITIVES
_LINKING = frozenset({"be", "become", "remain"})


def learn_from_syntax(
    doc: Doc, found: Sequence[Markable], chains: Sequence[Chain], roles: Roles
) -> None:
    """Teach the chains of names what titles, nouns before them and predicates call them."""
    of = chain_of(chains)
    names = doc.spans.get(NAMES, ())
    states = {name_head(span).i: span.kb_id_ for span in names if span.label_ == "State"}
    for office, called in titles_held(doc, roles):
        chain = of.get(office.person_head)
        if chain is None:
            continue
        chain.nouns |= called
        facts = roles.noun(office.role)
        chain.gender = chain.gender or facts.gender
        nation = states.get(office.organisation) if office.organisation is not None else None
        if nation:
            chain.nations.add(nation)
    for markable in found:
        chain = of.get(markable.head)
        if chain is None or markable.form != "name":
            continue
        name_length = len(markable.text.split())
        before = doc[markable.start : max(markable.start, markable.end - name_length)]
        chain.nouns |= {token.lemma_.lower() for token in before if _is_title(token, roles)}
        predicate = _predicate(doc[markable.head])
        if predicate is not None:
            chain.nouns.add(predicate.lemma_.lower())


def _is_title(token: Token, roles: Roles) -> bool:
    """Whether a word before a name says what has the name."""
    if token.lower_ in roles.words("NamingNoun") or token.tag_ in syntax.PLURAL_TAGS:
        return False
    is_noun = token.pos_ == "NOUN" or _is_known_noun(token, roles)
    return is_noun and not is_in_lesser_title(token, roles)


def is_in_lesser_title(token: Token, roles: Roles) -> bool:
    """Whether a title's word is part of another title: *Vice President*, *President-elect*."""
    before = token.nbor(-1).lower_ if token.i else ""
    after = token.doc[token.i + 1 : token.i + 3].text.lower().lstrip("-").strip()
    return not roles.words("LesserWord").isdisjoint({before, after})


def _is_known_noun(token: Token, roles: Roles) -> bool:
    """Whether a word that may have been taken for a name is a noun for actors."""
    facts = roles.noun(token.lower_)
    return bool(facts.office) or (token.is_lower and bool(facts.types))


def _predicate(subject: Token) -> Token | None:
    """The noun that a copula says of its subject, if it does not deny it.

    *Ann Lee, who is the mayor*: so it does of whom its relative clause describes.
    """
    for clause in syntax.children(subject, syntax.RELATIVE_CLAUSES):
        relative = syntax.child(clause, syntax.SUBJECTS)
        if relative is not None and relative.lower_ in {"who", "which"}:
            return _predicate(relative)
    if subject.dep_ not in syntax.SUBJECTS or subject.head.lemma_ not in {"be", "become"}:
        return None
    if any(child.dep_ == syntax.NEGATION for child in subject.head.children):
        return None
    return next(
        (t for t in subject.head.children if t.dep_ == syntax.ATTRIBUTE and t.pos_ == "NOUN"), None
    )


def fronted_chain(markable: Markable, chains: Sequence[Chain], setting: Setting) -> Chain | None:
    """The chain of the subject behind a fronted phrase or clause with a pronoun in it.

    *In her remarks, Lee …*, *before she left, Lee …*: where English names somebody after the
    pronoun (Huddleston & Pullum 2002, ch. 17: anticipatory anaphora).
    """
    token = setting.doc[markable.head]
    if markable.form != "pronoun":
        return None
    if token.dep_ == syntax.POSSESSOR:
        phrase, kinds_of = token.head, syntax.FRONTED_PHRASES
        while phrase.dep_ in syntax.OBJECT_OR_INTRODUCED:
            phrase = phrase.head
    elif token.dep_ in syntax.SUBJECTS and markable.anaphor == "he":
        phrase, kinds_of = token.head, syntax.FRONTED
    else:
        return None
    verb = phrase.head
    if phrase.dep_ not in kinds_of or verb.pos_ not in syntax.VERBAL or phrase.i > verb.i:
        return None
    subject = syntax.child(verb, syntax.SUBJECTS)
    if subject is None or subject.i < token.i:
        return None
    chain = chain_at(chains, subject.i)
    return chain if chain is not None and chain.named and chain.agrees(markable) else None


def reflexive_chain(markable: Markable, chains: Sequence[Chain], setting: Setting) -> Chain | None:
    """The chain of the subject that a reflexive pronoun is bound by (Principle A)."""
    if markable.text not in REFLEXIVES:
        return None
    verb = verb_above(setting.doc[markable.head].head)
    for _ in range(_CLAUSES_UP):
        subject = syntax.child(verb, syntax.SUBJECTS)
        if subject is not None:
            chain = chain_at(chains, subject.i)
            return chain if chain is not None and chain.agrees(markable) else None
        verb = verb.head
    return None


def relatives_by_noun(doc: Doc, found: Sequence[Markable]) -> dict[int, list[Markable]]:
    """The relative pronouns of a text, by the index of the noun that their clause describes."""
    known: dict[int, list[Markable]] = {}
    for markable in found:
        antecedent = _antecedent(doc[markable.head]) if markable.form == "relative" else None
        if antecedent is not None:
            known.setdefault(antecedent.i, []).append(markable)
    return known


def link_relatives(
    relatives: Mapping[int, Sequence[Markable]], chains: Sequence[Chain], taken: set[int]
) -> set[int]:
    """Add each relative pronoun to the chain of the noun that its clause describes.

    Args:
        relatives: What ``relatives_by_noun`` gave.
        chains: The entities whose relative pronouns are looked for.
        taken: Heads of the mentions that are linked already.

    Returns:
        Heads of the mentions that were linked.
    """
    of = chain_of(chains)
    linked = set()
    for noun in relatives.keys() & of.keys():
        chain = of[noun]
        for markable in relatives[noun]:
            is_thing = bool(chain.types) and chain.types.isdisjoint({"Person", "Group"})
            if markable.head in taken or (is_thing and markable.text in {"who", "whom"}):
                continue
            chain.add(markable)
            linked.add(markable.head)
    return linked


def _antecedent(pronoun: Token) -> Token | None:
    verb = pronoun
    while verb.dep_ != syntax.RELATIVE_CLAUSE:
        if verb.head == verb:
            return None
        verb = verb.head
    return verb.head if verb.head.i < pronoun.i else None


def predicates(
    doc: Doc, found: Sequence[Markable], chains: Sequence[Chain], taken: set[int]
) -> Iterator[tuple[Chain, Markable]]:
    """Descriptions that a copula says of an entity, with that entity: *Lee is a lawyer*.

    Whatever class their noun has otherwise, they say what the entity is: *Lee was the centre of
    the movement*. What is denied, possible or yet to come is left out.
    """
    of = chain_of(chains)
    for markable in found:
        if markable.form != "nominal" or markable.head in taken:
            continue
        subject = _described(doc[markable.head])
        chain = of.get(subject.i) if subject is not None else None
        if chain is not None and _may_be_said(markable, chain):
            yield chain, markable


def _described(noun: Token) -> Token | None:
    """The subject that a noun, or the first of those that it is joined to, is said of."""
    noun = syntax.first_conjunct(noun)
    verb = noun.head
    if noun.dep_ == syntax.PREPOSITIONAL_OBJECT and verb.lower_ == "as":
        # He worked as a judge.
        indefinite = any(child.lower_ in {"a", "an"} for child in noun.children)
        verb = verb.head
        if not indefinite or verb.pos_ != "VERB" or is_hedged(verb):
            return None
        return syntax.child(verb, syntax.SUBJECTS)
    if noun.dep_ != syntax.ATTRIBUTE or verb.lemma_ not in _LINKING or is_hedged(verb):
        return None
    while (subject := syntax.child(verb, syntax.ACTIVE_SUBJECTS)) is None:
        shares = verb.dep_ == syntax.CONJUNCT or (syntax.is_gerund(verb) and verb.dep_ in _SHARING)
        if not shares or verb.head.pos_ not in syntax.VERBAL:
            return None
        verb = verb.head
    return subject


def is_hedged(verb: Token) -> bool:
    """Whether what a copula says is denied, possible, asked or yet to come."""
    return any(
        child.dep_ == syntax.NEGATION
        or (child.dep_ in syntax.AUXILIARIES and child.tag_ == "MD")
        or (child.dep_ == syntax.MARK and child.lower_ != "that")
        for child in verb.children
    )


def _may_be_said(markable: Markable, chain: Chain) -> bool:
    genders = {chain.gender, markable.gender} - {"", "neuter"}
    return len(genders) <= 1 and (chain.named or chain.agrees(markable))
