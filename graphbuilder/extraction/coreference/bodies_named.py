"""The body that a text has just named, where *the company* or *the charity* goes on about it.

Whom a reader did not know yet would be *a company* (Huddleston & Pullum 2002, ch. 5 §6.1), so that
a plain description is of the one body of the last sentences that can be called so. News varies
what it calls a body, and tells more of it on the way: *the Oslo-based lender*, *the left-wing
party* is the only one of the sentence before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.anaphora import is_free
from graphbuilder.extraction.coreference.kinds import is_of_other_kind, is_told_apart
from graphbuilder.extraction.coreference.sites import is_site, sites_at, sites_of
from graphbuilder.extraction.words.people import PLACE_TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles

_BODIES = frozenset({"Company", "Media", "Organization", "Party", "ArmedGroup", "Alliance"})
_RIVALS = _BODIES | {"GovernmentBody", "Court"}
_SORTS = frozenset({"Media", "Party", "ArmedGroup"})  # and a company may be any of them
_KINDS = _SORTS | {"Company"}  # a team is often one without a name
_FIRMS = frozenset({"Company"})
_ANY = frozenset({"Organization"})  # what the recogniser calls every body
_THINGS = frozenset({"Thing", "Product", "Place"})
_INITIALS = frozenset({"Party", "ArmedGroup"})  # go by them: the PSD
_NEAR, _FAR = 3, 5  # sentences
_TIMES_RIVALS = 2
_AGENTS = ("er", "or")
_ABOUT = frozenset({"against", "by", "of", "on", "to", "with"})  # and seldom behind them a place


def just_named(markable: Markable, chains: Sequence[Chain], setting: Setting) -> Chain | None:
    """The one body of the last sentences that a description can call.

    Returns:
        A named body, or ``None`` where it is not clear which one is meant.
    """
    token = setting.doc[markable.head]
    if _is_sited_doer(markable, setting) and not _is_of_person(markable, chains, setting):
        markable = markable._replace(types=_FIRMS)
    if not _goes_on(markable, setting) or setting.is_in_turn(markable.head):
        return None
    words = [child for child in token.lefts if child.dep_ not in syntax.DETERMINING]
    bodies = _of_site(markable, chains, setting)
    for within in range(1, (_NEAR if words else _FAR) + 1):
        if bodies:
            break
        beside = [chain for chain in chains if _is_beside(markable, chain, within, setting.doc)]
        bodies = [body for body in beside if may_be_called(markable, body, setting.roles)]
        bodies = _likeliest(markable, sited(markable, bodies, setting), setting.roles)
    if len(bodies) != 1 or not _is_known(bodies[0], markable, setting):
        return None
    if not all(_may_be_said(word, markable, bodies[0], setting) for word in words):
        return None
    under = _is_under(token, bodies[0], any_clause=bool(words))
    return bodies[0] if is_free(markable, bodies[0], setting) and not under else None


def _is_sited_doer(markable: Markable, setting: Setting) -> bool:
    """Whether a noun for whoever does something says where they sit: *the Oslo-based investor*."""
    anybody = markable.text in setting.roles.words("BearerNoun")
    doer = anybody or (not markable.types and markable.text.endswith(_AGENTS))
    return doer and sites_at(markable.head, setting).is_known


def _is_of_person(markable: Markable, chains: Sequence[Chain], setting: Setting) -> bool:
    """Whether it may be of somebody of the last sentences, and no body is said to sit there."""
    if _of_site(markable._replace(types=_FIRMS), chains, setting):
        return False
    lasts = (c.last_before(markable) for c in chains if "Person" in c.types and c.number != "pl")
    return any(last is not None and markable.sentence - last.sentence <= 1 for last in lasts)


def is_sited(markable: Markable, chains: Sequence[Chain], setting: Setting) -> bool:
    """Whether one body of a text sits where a description says that what it describes sits."""
    return markable.form == "nominal" and len(_of_site(markable, chains, setting)) == 1


def _of_site(markable: Markable, chains: Sequence[Chain], setting: Setting) -> list[Chain]:
    """The bodies of a text that sit where a description says, however long ago it named them."""
    own, doc = sites_at(markable.head, setting), setting.doc
    if not own.is_known:
        return []
    beside = (c for c in chains if c.named and _is_beside(markable, c, len(doc), doc))
    there = [body for body in beside if own.meet(sites_of(body, setting))]
    return [body for body in there if may_be_called(markable, body, setting.roles)]


def sited(markable: Markable, bodies: list[Chain], setting: Setting) -> list[Chain]:
    """Those that sit where a description says, else those that are not said to sit elsewhere.

    Args:
        markable: A description: *the Italian firm*.
        bodies: What it may call.
        setting: The text.
    """
    own = sites_at(markable.head, setting)
    if not own.is_known:
        return bodies
    sited = [(body, sites_of(body, setting)) for body in bodies]
    there = [body for body, sites in sited if own.meet(sites)]
    return there or [body for body, sites in sited if not own.clash(sites)]


def _likeliest(markable: Markable, bodies: list[Chain], roles: Roles) -> list[Chain]:
    """Those that are called by a noun like a description's own, else those known for its sort.

    *The paper* is the Daily Oak, and not Lund Media, and no body of which nothing is known.
    """
    kindred = roles.kindred_of(markable.text)
    words = [body.nouns | body.name_words() for body in bodies]
    alike = [body for body, own in zip(bodies, words, strict=True) if own & kindred]
    sorts = [body for body in bodies if body.types & markable.types & _SORTS]
    known = [body for body in bodies if body.is_listed]
    unknown = all(body in known or not body.types for body in bodies)
    return alike or sorts or (known if known and unknown else bodies)


def is_only_one(markable: Markable, body: Chain, chains: Sequence[Chain], setting: Setting) -> bool:
    """Whether a text is so far about no other body that a description could call."""
    often = body.count_before(markable)
    others = (c for c in chains if c is not body and c.named and c.types & _BODIES)
    others = (c for c in others if _TIMES_RIVALS * c.count_before(markable) > often)
    roles, doc = setting.roles, setting.doc
    return not any(
        _is_beside(markable, other, len(doc), doc) and may_be_called(markable, other, roles)
        for other in others
    )


def _is_under(noun: Token, body: Chain, *, any_clause: bool) -> bool:
    """Whether a description stands in what the subject of its own clauses does.

    *Orlo may turn to the owners of the Italian firm*: a new description is of no subject above it
    (Chomsky 1981, Principle C), which would be *it*. A clause of time or cause is free, and so is
    a plain description in what its subject says: *Orlo said the firm would wait*. What a report
    tells is not of who put it out: *a report in the Daily Oak that the firm fled*.
    """
    word = noun
    while word.head != word and word.dep_ not in {syntax.ADVERBIAL_CLAUSE, syntax.RELATIVE_CLAUSE}:
        word = word.head
        if word.dep_ == syntax.NOUN_CLAUSE and _is_in_front(body, word):
            return True
        subjects = syntax.children(word, syntax.SUBJECTS)
        if any(s.i in body.heads and s.i < noun.i for s in subjects):
            return True
        if subjects and not any_clause:
            return False
    return False


def _is_in_front(body: Chain, clause: Token) -> bool:
    """Whether a body is named in a noun's phrase before a clause of the noun."""
    noun, start = clause.head, clause.left_edge.i
    return any(noun.i < i < start and noun.is_ancestor(clause.doc[i]) for i in body.heads)


def _goes_on(markable: Markable, setting: Setting) -> bool:
    """Whether a mention is a definite noun for one body that news uses of bodies just named."""
    token = setting.doc[markable.head]
    if markable.form != "nominal" or not setting.is_definite(markable):
        return False
    if token.tag_ in syntax.PLURAL_TAGS or token.dep_ in syntax.PREDICATIVES:
        return False
    if markable.text in setting.roles.words("VagueNoun") or is_told_apart(token):
        return False
    if markable.types & _THINGS and not _speaks(token, setting):
        return False  # "they wrote the paper"
    return bool(markable.types & _KINDS) or markable.text in setting.roles.words("BodyNoun")


def _speaks(noun: Token, setting: Setting) -> bool:
    """Whether a noun is the subject of what only somebody does, or is asked for what it says."""
    verb, minded = noun.head, setting.roles.words("MindedVerb")
    speaks = noun.dep_ in syntax.ACTIVE_SUBJECTS and verb.lemma_ in minded
    asked = verb.lower_ == "to" and verb.head.lower_ == "according"
    return speaks or asked or noun.i in setting.speakers


def _is_beside(markable: Markable, chain: Chain, within: int, doc: Doc) -> bool:
    """Whether the last sentences tell of an entity, and it may be a body.

    The recogniser takes many a firm for a place; a place does nothing, and nobody sues it.
    """
    last = chain.last_before(markable)
    if last is None or markable.sentence - last.sentence > within:
        return False
    if chain.number == "pl" and not chain.named:
        return False  # "all sides" is no body
    unknown = chain.named and (chain.guessed or not chain.types) and not _is_short(chain)
    placed = chain.named and chain.types <= PLACE_TYPES and not chain.is_listed
    acts = placed and doc[last.head].dep_ in syntax.SUBJECTS | syntax.OBJECTS
    told = placed and doc[last.head].head.lower_ in _ABOUT
    return unknown or acts or told or bool(chain.types & _RIVALS)


def may_be_called(markable: Markable, body: Chain, roles: Roles) -> bool:
    """Whether nothing speaks against a noun for a body: the Acme Board is no company."""
    words = body.name_words() | body.nouns
    telling = words - roles.words("GeneralNoun")
    known = [types for word in telling if (types := roles.noun(word).types & _BODIES)]
    if is_of_other_kind(markable, body, roles) or _is_apart(markable, body, roles):
        return False
    wanted = markable.types
    if body.named and markable.text in roles.words("BodyNoun") & roles.words("GeneralNoun"):
        wanted = _RIVALS  # "the group" is any of them
        if markable.text not in roles.words("ClassNoun"):
            wanted -= {"ArmedGroup"}  # and no "body"
    known_well = body.is_listed
    if "Company" in wanted and markable.text in roles.words("ClassNoun") and not known_well:
        wanted |= {"Media"}  # "the firm" may print a paper
    if known_well and (
        "Media" in markable.types or markable.text not in roles.words("GeneralNoun", "ClassNoun")
    ):
        return False  # of what kind it is, is known, and called by its own noun
    if body.types & wanted or any(types & wanted for types in known):
        return True
    if "Party" in wanted and words & roles.words("PartyWord"):
        return True  # "the Farm League"
    return not known_well and (body.guessed or body.types <= _ANY | PLACE_TYPES) and not known


def _is_apart(markable: Markable, body: Chain, roles: Roles) -> bool:
    """Whether a noun tells of something else: a university is no movement, and a man is a maker."""
    plain = markable.text not in roles.words("GeneralNoun") | roles.kindred.keys()
    if markable.types <= _ANY and plain and body.name_nouns & roles.kindred.keys():
        return True
    return body.guessed and "Person" in body.types and markable.text.endswith(_AGENTS)


def _is_known(body: Chain, markable: Markable, setting: Setting) -> bool:
    """Whether a body has a name that is its own, and no place's nor a sentence's first word."""
    short = _is_short(body) and not markable.types & _INITIALS
    opening = not body.types and all(setting.doc[m.head].is_sent_start for m in body.mentions)
    placed = bool(body.types & PLACE_TYPES) and not body.guessed
    return body.named and not (short or opening or placed)


def _may_be_said(word: Token, markable: Markable, body: Chain, setting: Setting) -> bool:
    """Whether a word before a noun may tell more of a body, and does not tell it from others.

    *The central bank*, *the ruling party* and *the other firm* say by themselves which is meant.
    """
    if word.is_punct or word.lower_ in body.name_words():
        return True
    if word.lower_ in setting.roles.words("ContrastingWord", "FormerWord", "SingleWord"):
        return False
    if is_site(word, setting) or (word.text[0].isupper() and setting.nations.get(markable.head)):
        return True
    if word.pos_ == "NOUN" and word.doc[word.i - 1].text != "-":
        return not body.is_listed  # "the pump maker"
    return word.pos_ in {"ADJ", "NOUN", "VERB"} and word.is_lower


def _is_short(body: Chain) -> bool:
    """Whether the text has only initials for a body, which are as often an authority's."""
    return all(mention.text.isupper() for mention in body.mentions if mention.form == "name")
