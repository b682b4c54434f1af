"""Which entities an anaphor may mean, and what speaks for each of them.

Constraints rule entities out: number, gender, animacy, binding (a pronoun is not its
co-argument, a possessor is not what it possesses; Chomsky 1981, Principles A and B), speaker and
listener of a quotation. What is left is described by features for the scorer.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.chains import Chain
    from graphbuilder.extraction.mentions import Markable

_WINDOW = {"he": 8, "it": 3, "they": 4, "description": 10_000}
_NEAR = 5
_DEFINITE = frozenset({"the", "this", "these", "that", "those"})
_INDEFINITE = frozenset(
    {"a", "an", "some", "any", "another", "no", "every", "each", "many", "several", "few", "more"}
    | {"most", "other", "all", "both"}
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a text while its anaphors are resolved, one after the other.

    Attributes:
        doc: The text.
        modifiers: Lemmas before each mention's head, by head token.
        firsts: Head of the first mention of each sentence.
        quotation_of: Number of the quotation around a token, or -1.
        speaker_of: Head token of the speaker of a quotation, where known.
    """

    doc: Doc
    modifiers: Mapping[int, frozenset[str]]
    firsts: frozenset[int]
    quotation_of: Sequence[int]
    speaker_of: Mapping[int, int] = field(default_factory=dict)


def kind_of(markable: Markable) -> str | None:
    """``he``, ``it``, ``they`` or ``description``; ``None`` for what is no such anaphor."""
    if markable.form == "nominal":
        return "description"
    if markable.form != "pronoun" or markable.person != 3:
        return None
    if markable.gender in {"masculine", "feminine"}:
        return "he"
    return "it" if markable.gender == "neuter" else "they"


def determiner(markable: Markable, doc: Doc) -> str:
    """How a description is introduced: ``definite``, ``this``, ``possessive``, ``bare``, ``new``."""
    head = doc[markable.head]
    words = [t for t in head.children if t.i < head.i and t.dep_ in syntax.PRENOMINAL]
    for token in words:
        if token.lower_ == "the":
            return "definite"
        if token.lower_ in _DEFINITE:
            return "this"
        if token.lower_ in _INDEFINITE or token.dep_ == "nummod":
            return "new"
        if token.dep_ == "poss":
            return "possessive"
    return "bare"


def candidates(markable: Markable, chains: Sequence[Chain], setting: Setting) -> list[Chain]:
    """The entities that no constraint rules out, nearest first."""
    kind = kind_of(markable)
    if kind is None:
        return []
    found = []
    for chain in chains:
        before = chain.before(markable)
        if not before or markable.sentence - before[0].sentence > _WINDOW[kind]:
            continue
        if not chain.agrees(markable) or not _is_free(markable, chain, setting):
            continue
        if kind == "description" and not _may_be_called(markable, chain, setting):
            continue
        found.append((before[0].head, chain))
    found.sort(key=lambda pair: -pair[0])
    return [chain for _, chain in found]


def _may_be_called(markable: Markable, chain: Chain, setting: Setting) -> bool:
    """Whether a description can take an entity up, by noun or by class."""
    same_noun = markable.text in chain.nouns
    how = determiner(markable, setting.doc)
    if how == "new":
        return False
    if how in {"bare", "possessive"} and not same_noun:
        return bool(how == "possessive" and markable.types & chain.types and chain.named)
    return (
        same_noun
        or bool(markable.types & chain.types)
        or (
            chain.named
            and not markable.types
            and markable.number == "sg"
            and len(chain.mentions) > 1
        )
    )


def _is_free(markable: Markable, chain: Chain, setting: Setting) -> bool:
    doc = setting.doc
    token = doc[markable.head]
    quotation = setting.quotation_of[markable.head]
    if quotation >= 0 and markable.form == "pronoun":
        speaker = setting.speaker_of.get(quotation)
        if speaker is not None and any(mention.head == speaker for mention in chain.mentions):
            return False
    for mention in chain.mentions:
        inside = mention.start <= markable.head < mention.end
        around = markable.start <= mention.head < markable.end
        if (inside or around) and mention.head != markable.head:
            return False
        if mention.sentence != markable.sentence:
            continue
        other = doc[mention.head]
        if syntax.first_conjunct(other) == syntax.first_conjunct(token) and other != token:
            return False
        if token.dep_ != "poss" and _governor(other) == _governor(token) and other.dep_ != "poss":
            return False
        if markable.form == "nominal" and other.head == token and other.dep_ == "poss":
            return False
    return True


def _governor(token: Token) -> int:
    """The predicate that a token is an argument of, prepositions passed over."""
    token = syntax.first_conjunct(token)
    governor = token.head
    while governor.dep_ in syntax.PREPOSITIONS and governor.head != governor:
        governor = governor.head
    return int(governor.i) if token.head != token else -token.i - 1


def describe(
    markable: Markable, found: Sequence[Chain], setting: Setting
) -> Iterator[dict[str, float]]:
    """Features of each candidate, and last those of no antecedent.

    Args:
        markable: The anaphor.
        found: Its candidates, nearest first.
        setting: The text.

    Yields:
        Numbers by feature name.
    """
    kind = kind_of(markable) or ""
    for rank, chain in enumerate(found):
        yield dict(_features(markable, chain, min(rank, 4), found, setting))
    yield dict(_none(markable, found, kind, setting))


def _features(
    markable: Markable, chain: Chain, rank: int, found: Sequence[Chain], setting: Setting
) -> Iterator[tuple[str, float]]:
    doc = setting.doc
    kind = kind_of(markable) or ""
    before = chain.before(markable)
    last = before[0]
    token, other = doc[markable.head], doc[last.head]
    distance = min(markable.sentence - last.sentence, _NEAR)
    yield f"{kind}:distance={distance}", 1.0
    yield f"{kind}:rank={rank}", 1.0
    yield f"{kind}:last={last.form}", 1.0
    yield f"{kind}:named", float(chain.named)
    yield f"{kind}:mentions", math.log(len(before))
    subject = other.dep_ in syntax.SUBJECTS
    yield f"{kind}:subject", float(subject)
    yield "subject-near", float(subject and distance < 2)
    yield "first-of-sentence", float(last.head in setting.firsts)
    yield "same-function", float(other.dep_ == token.dep_)
    yield "possessed-object", float(token.dep_ == "poss" and distance == 0)
    yield f"{kind}:governing-subject", float(_governs(before, token, setting))
    same_quotation = setting.quotation_of[last.head] == setting.quotation_of[markable.head]
    yield "same-quotation", float(same_quotation)
    yield "opening", float(chain.mentions[0].sentence == 0 or before[-1].sentence == 0)
    yield f"{kind}:gender-known", float(bool(chain.gender and chain.gender == markable.gender))
    yield f"{kind}:type-known", float(bool(chain.types))
    if kind == "they":
        yield "they:singular", float(chain.number == "sg")
        yield "they:group", float(bool(chain.types & {"Group"}))
        yield "they:body", float(chain.number == "sg" and bool(chain.types))
    if kind == "it":
        yield "it:state-or-body", float(bool(chain.types))
        yield "it:last-it", float(last.form == "pronoun")
    if kind == "description":
        yield from _fit(markable, chain, found, setting)


def _governs(before: Sequence[Markable], token: Token, setting: Setting) -> bool:
    """Whether the entity is subject of a clause that the anaphor's clause is part of."""
    above = {ancestor.i for ancestor in token.ancestors}
    for mention in before:
        other = setting.doc[mention.head]
        if other.sent != token.sent:
            return False
        if other.dep_ in syntax.SUBJECTS and other.head.i in above:
            return True
    return False


def _fit(
    markable: Markable, chain: Chain, found: Sequence[Chain], setting: Setting
) -> Iterator[tuple[str, float]]:
    """How well a description fits what is known of an entity."""
    match = _match(markable, chain)
    how = determiner(markable, setting.doc)
    own = setting.modifiers.get(markable.head, frozenset())
    known = chain.modifiers | chain.nouns
    peers = [other for other in found if _match(markable, other) == match]
    named = [other for other in peers if other.named]
    yield f"match={match}", 1.0
    yield f"match={match}:{how}", 1.0
    yield f"match={match}:named", float(chain.named)
    yield f"match={match}:new-modifiers", float(bool(own - known))
    yield f"match={match}:all-known", float(bool(own) and not own - known)
    yield f"match={match}:lost-modifiers", float(not own and bool(chain.modifiers))
    yield f"match={match}:rank={min(peers.index(chain), 2)}", 1.0
    yield f"match={match}:only-named", float(chain.named and len(named) == 1)
    total = sum(len(other.before(markable)) for other in peers)
    yield f"match={match}:share", len(chain.before(markable)) / total
    yield f"class={markable.type or 'unknown'}:match={match}", 1.0
    yield f"plural:match={match}", float(markable.number == "pl")


def _match(markable: Markable, chain: Chain) -> str:
    """By what a description fits an entity: a noun of its name, what it was called, or class."""
    if markable.text in chain.name_nouns:
        return "name"
    if markable.text in chain.nouns:
        return "noun"
    return "class" if markable.types & chain.types else "nothing"


def _none(
    markable: Markable, found: Sequence[Chain], kind: str, setting: Setting
) -> Iterator[tuple[str, float]]:
    token = setting.doc[markable.head]
    yield f"none:{kind}", 1.0
    yield f"none:{kind}:options", math.log(len(found) + 1)
    yield f"none:{kind}:first-sentences", float(markable.sentence < 2)
    if kind == "it":
        clause = any(
            child.dep_ in syntax.CONTENT_CLAUSES | {"advcl", "csubj", "acl"}
            for child in token.head.children
        )
        state = any(child.dep_ in syntax.PREDICATIVES for child in token.head.children)
        yield "none:it:clause", float(clause)
        yield "none:it:predicative", float(state)
        yield "none:it:both", float(state and clause)
        yield "none:it:possessive", float(token.dep_ == "poss")
    if kind == "description":
        yield f"none:how={determiner(markable, setting.doc)}", 1.0
        own = setting.modifiers.get(markable.head, frozenset())
        yield "none:modifiers", float(len(own))
        after = {child.dep_ for child in token.children if child.i > token.i}
        yield "none:of", float("prep" in after)
        yield "none:clause", float(bool(after & {"relcl", "acl", "appos"}))
        yield "none:plural", float(markable.number == "pl")
        yield f"none:class={markable.type or 'unknown'}", 1.0
