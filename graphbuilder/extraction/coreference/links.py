"""What grammar says of whom a text tells: by titles, copulas, fronted phrases and reflexives."""

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
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles

_CLAUSES_UP = 3


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
    """The noun that a copula says of its subject, if it does not deny it."""
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
