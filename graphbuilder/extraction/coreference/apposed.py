"""Descriptions beside a name or behind a comma: *Acme, the firm*; *the 49-year-old, a nurse*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference import kinds
from graphbuilder.extraction.coreference.chains import chain_at, chain_of
from graphbuilder.extraction.coreference.links import is_in_lesser_title
from graphbuilder.extraction.mentions.introductions import introducing_noun
from graphbuilder.extraction.words.people import PERSON, REFLEXIVES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles

_BODIES = frozenset({"Company", "Media", "Organization", "Party"})
_ARTICLES = frozenset({"a", "also", "an", "the"})
_DETERMINERS = frozenset({syntax.DETERMINER})


def link_appositions(
    left: Sequence[Markable], chains: Sequence[Chain], setting: Setting
) -> set[int]:
    """Add descriptions in apposition to the name they stand beside, or that introduce one."""
    doc, roles, of = setting.doc, setting.roles, chain_of(chains)
    introduced = {
        noun.i: name.head
        for name in setting.found
        if name.form == "name" and (noun := introducing_noun(doc[name.head], roles))
    }
    linked = set()
    for markable in left:
        if markable.text in roles.words("NamingNoun"):
            continue
        token = doc[markable.head]
        joined = [child for child in token.children if child.dep_ == syntax.CONJUNCT]
        if any(_is_person(of.get(other.i)) for other in joined):
            continue  # a list of people
        later = [token] if token.dep_ == syntax.CONJUNCT else joined
        listed = any(syntax.child(other, _DETERMINERS) is not None for other in later)
        if listed and "Person" not in markable.types:
            continue  # Acme, the union and the bank
        named = [doc[introduced[token.i]]] if token.i in introduced else []
        for other in [*named, *_beside(token), *_name_behind_comma(token, roles)]:
            chain = of.get(other.i)
            if chain is not None and named and markable.number == "pl":
                linked |= _call_several(markable, chain)
                break
            if chain is not None and _may_be_apposed(markable, chain, (token, other), roles):
                # The vice president is called so, and not the president.
                (chain.insert if is_in_lesser_title(token, roles) else chain.add)(markable)
                linked.add(markable.head)
                break
    return linked


def _call_several(markable: Markable, chain: Chain) -> set[int]:
    """Add people to the body that they say they are: *the captors, who call themselves the Hand*.

    Returns:
        The head of the description, unless its name is a person's.
    """
    if not chain.named or "Person" in chain.types:
        return set()
    chain.insert(markable)
    chain.nouns.add(markable.text)
    chain.number = ""  # the captors are the Hand, and they are it
    return {markable.head}


def _beside(noun: Token) -> list[Token]:
    """The words that a noun is in apposition to, and those in apposition to it.

    *Ann Lee, curator and director of the museum*: what is joined to an apposition is one, too.
    """
    found = []
    above = noun if noun.head.ent_type_ == "PERSON" else syntax.first_conjunct(noun)
    while above.dep_ == syntax.APPOSITION:
        above = above.head
        found.append(above)
    return found + [child for child in noun.children if child.dep_ == syntax.APPOSITION]


def _may_be_apposed(
    markable: Markable, chain: Chain, beside: tuple[Token, Token], roles: Roles
) -> bool:
    if not chain.named or beside[0].tag_ in syntax.PLURAL_TAGS:
        return False
    if markable.number == "pl":  # Acme, the bloc
        set_off = _is_set_off(*beside, is_person=_is_person(chain))
        return set_off and chain.is_collective and chain.may_be(markable.types)
    if not markable.types:
        if roles.converses_of(markable.text):
            return chain.is_actor or not chain.types  # Acme, a unit of Lund
        return chain.is_actor and _is_set_off(*beside, is_person=_is_person(chain))
    if kinds.is_of_other_kind(markable, chain, roles):
        return False  # at the Acme Convention, the shooting
    if _is_mistaken(markable, chain, beside, roles):
        chain.types = markable.types
    anybody = chain.is_actor and markable.text in roles.words("BearerNoun")
    return anybody or (chain.may_be(markable.types) and chain.agrees(markable))  # the top donor


def _is_mistaken(
    markable: Markable, chain: Chain, beside: tuple[Token, Token], roles: Roles
) -> bool:
    """Whether only the recogniser takes for a person what a noun for a body is said of.

    *Doral Live, the agency behind the bid*: no given name, title or pronoun says otherwise.
    """
    person = chain.types == {"Person"} and not (chain.gender or chain.nouns)
    body = bool(markable.types & _BODIES) and "Person" not in markable.types
    behind = beside[0].doc[beside[0].left_edge.i - 1].text == "," and beside[1].i < beside[0].i
    return person and body and behind and not chain.has_given_name(roles)


def _is_person(chain: Chain | None) -> bool:
    return chain is not None and chain.named and "Person" in chain.types


def apposed_chain(markable: Markable, chains: Sequence[Chain], setting: Setting) -> Chain | None:
    """The person with a name whose description, or pronoun, a description tells more of."""
    doc = setting.doc
    token = doc[markable.head]
    if token.dep_ != syntax.APPOSITION or markable.number == "pl" or token.head.i > token.i:
        return None
    listed = any(child.dep_ == syntax.CONJUNCT for child in (*token.children, *token.head.children))
    if listed or not markable.start or doc[markable.start - 1].text != ",":
        return None
    chain = chain_at(chains, token.head.i)
    first = doc[token.left_edge.i].lower_
    if chain is None or not chain.named or chain.types != PERSON or first not in _ARTICLES:
        return None
    known = markable.types == PERSON or syntax.apposed_to(token).dep_ in syntax.SUBJECTS
    return chain if known and markable.types <= PERSON and chain.agrees(markable) else None


def _is_set_off(noun: Token, other: Token, *, is_person: bool) -> bool:
    """Whether a comma sets off what says of somebody what no list has: *Lee, the voice of Peru*.

    Of a person it may be new, and have the name behind it: *Lee, a diabetic*; *his mentor, Lee*.
    """
    owned = syntax.child(noun, syntax.POSSESSORS) is not None
    if other.head == noun and other.i > noun.i:
        return is_person and owned and noun.nbor().text == ","
    first = noun.doc[noun.left_edge.i]
    comma = first.i > 0 and first.nbor(-1).text in {",", *REFLEXIVES}
    told = syntax.apposed_to(noun).dep_ in syntax.SUBJECTS  # not "sold by Lee, a loss for Peru"
    new = is_person and told and (owned or first.lower_ in {"a", "an"})
    return noun.dep_ == syntax.APPOSITION and comma and (new or first.lower_ == "the")


def _name_behind_comma(noun: Token, roles: Roles) -> list[Token]:
    """The name of a body that a noun is said of right behind a comma, wherever the parser hung it.

    *A fee paid by Acme, the agency behind the bid*: no fee is an agency. A list goes on with *and*,
    and what may be a person is said of whom the sentence tells of (*the chief of Acme, a banker*).
    """
    doc, first = noun.doc, noun.left_edge.i
    types = roles.noun(noun.lemma_).types
    if noun.tag_ != "NN" or not types or "Person" in types or noun.dep_ in syntax.SUBJECTS:
        return []
    if first <= 1 or doc[first].lower_ not in _ARTICLES or doc[first - 1].text != ",":
        return []
    name, last = doc[first - 2], noun.right_edge.i + 1
    if name.pos_ != "PROPN" or (last < len(doc) and doc[last].tag_ == "CC"):
        return []
    joined = any(c.dep_ == syntax.CONJUNCT for c in (*noun.children, *name.children))
    known = noun.dep_ == syntax.APPOSITION and roles.noun(noun.head.lemma_).types & types
    if joined or known or name.dep_ == syntax.CONJUNCT or noun.head == name:
        return []
    verb = noun.head if noun.dep_ in syntax.OBJECTS else None
    parted = verb is not None and any(t.text == "," for t in doc[verb.i : first - 1])
    return [] if parted else [name]
