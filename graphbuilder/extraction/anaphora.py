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
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.chains import Chain
    from graphbuilder.extraction.mentions import Markable

_WINDOW = {"he": 8, "it": 3, "they": 4, "description": 10_000}
_THIRD_PERSON = 3
_NEAR = 5
_NEAR_SENTENCES = 3
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
        nations: IRIs of the nationalities that stand before a mention's head.
    """

    doc: Doc
    modifiers: Mapping[int, frozenset[str]]
    firsts: frozenset[int]
    quotation_of: Sequence[int]
    speaker_of: Mapping[int, int] = field(default_factory=dict)
    nations: Mapping[int, frozenset[str]] = field(default_factory=dict)


def kind_of(markable: Markable) -> str | None:
    """``he``, ``it``, ``they`` or ``description``; ``None`` for what is no such anaphor."""
    if markable.form == "nominal":
        return "description"
    if markable.form != "pronoun" or markable.person != _THIRD_PERSON:
        return None
    if markable.gender in {"masculine", "feminine"}:
        return "he"
    return "it" if markable.gender == "neuter" else "they"


def determiner(markable: Markable, doc: Doc) -> str:
    """How a description starts: ``definite``, ``this``, ``possessive``, ``bare`` or ``new``."""
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
    may_be_called = _caller(markable, setting) if kind == "description" else None
    if kind == "description" and may_be_called is None:
        return []
    found = []
    for chain in chains:
        if may_be_called is not None and not may_be_called(chain):
            continue
        last = chain.last_before(markable)
        if last is None or markable.sentence - last.sentence > _WINDOW[kind]:
            continue
        if chain.agrees(markable) and _is_free(markable, chain, setting):
            found.append((last.head, chain))
    if any(chain.named and markable.text in chain.nouns for _, chain in found):
        # What has a name that says the noun is what the noun takes up.
        found = [pair for pair in found if pair[1].named]
    found.sort(key=lambda pair: -pair[0])
    return [chain for _, chain in found]


def certain(markable: Markable, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """The one named entity that a definite description calls by its own noun, if there is one.

    *The foundation* after the Harrow Foundation, *the ship* after the ship Meridian: strict head
    match (Lee et al. 2013), which needs no weighing.
    """
    if kind_of(markable) != "description" or markable.number == "pl":
        return None
    if determiner(markable, setting.doc) not in {"definite", "this"}:
        return None
    called = [chain for chain in found if chain.named and markable.text in chain.nouns]
    if len(called) != 1:
        return None
    new = setting.modifiers.get(markable.head, frozenset()) - called[0].modifiers
    return called[0] if new <= called[0].nouns else None


def _caller(markable: Markable, setting: Setting) -> Callable[[Chain], bool] | None:
    """A test of which entities a description can take up, or ``None`` where it takes up none.

    What has no name is taken up by the very noun, with an article and without further words;
    otherwise all the weapons of a text would be one.
    """
    how = determiner(markable, setting.doc)
    if how == "new" or setting.doc[markable.head].dep_ in syntax.PREDICATIVES:
        return None
    if how == "bare" and markable.types & {"Person"}:
        return None
    nations = setting.nations.get(markable.head, frozenset())
    modifiers = setting.modifiers.get(markable.head, frozenset())

    def may_be_called(chain: Chain) -> bool:
        same_noun = markable.text in chain.nouns
        if not same_noun and (not chain.named or how in {"bare", "possessive"}):
            return False
        if not same_noun and not markable.types & chain.types:
            return False
        if nations and chain.nations and not nations & chain.nations:
            return False
        return chain.named or (how in {"definite", "this"} and modifiers <= chain.modifiers)

    return may_be_called


def _is_free(markable: Markable, chain: Chain, setting: Setting) -> bool:
    """Whether binding and quotation leave an entity to an anaphor."""
    doc = setting.doc
    token = doc[markable.head]
    quotation = setting.quotation_of[markable.head]
    if quotation >= 0 and markable.form == "pronoun":
        speaker = setting.speaker_of.get(quotation)
        if speaker is not None and any(mention.head == speaker for mention in chain.mentions):
            return False
    local = [mention for mention in chain.mentions if mention.sentence == markable.sentence]
    return not local or all(_is_unbound(markable, token, mention, doc) for mention in local)


def _is_unbound(markable: Markable, token: Token, mention: Markable, doc: Doc) -> bool:
    """Whether an anaphor and a mention of its sentence can be one entity (Principle B)."""
    inside = mention.start <= markable.head < mention.end
    around = markable.start <= mention.head < markable.end
    if inside or around:
        return False
    other = doc[mention.head]
    if syntax.first_conjunct(other) == syntax.first_conjunct(token):
        return False
    if markable.form == "nominal" and other.head == token and other.dep_ == "poss":
        return False
    owned = token.dep_ == "poss" or other.dep_ == "poss"
    return owned or _governor(other) != _governor(token)


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
    yield f"{kind}:share", len(before) / sum(other.count_before(markable) for other in found)
    subject = other.dep_ in syntax.SUBJECTS
    yield f"{kind}:subject", float(subject)
    yield "subject-near", float(subject and distance <= 1)
    yield "first-of-sentence", float(last.head in setting.firsts)
    yield "same-function", float(other.dep_ == token.dep_)
    yield "possessed-object", float(token.dep_ == "poss" and distance == 0)
    command = _command(before, token, setting)
    yield f"command={command}:{token.dep_ == 'poss'}", 1.0
    yield f"{kind}:command={command}", 1.0
    same_quotation = setting.quotation_of[last.head] == setting.quotation_of[markable.head]
    yield "same-quotation", float(same_quotation)
    yield "opening", float(chain.mentions[0].sentence == 0 or before[-1].sentence == 0)
    yield f"{kind}:gender-known", float(bool(chain.gender and chain.gender == markable.gender))
    yield f"{kind}:type-known", float(bool(chain.types))
    if kind == "they":
        yield "they:singular", float(chain.number == "sg")
        yield "they:group", float(bool(chain.types & {"Group"}))
    if kind == "it":
        acting = token.dep_ == "poss" or _acts(token)
        yield f"it:actor={chain.is_collective}:acting={acting}", 1.0
        yield "it:last-it", float(last.form == "pronoun")
    if kind == "description":
        yield from _fit(markable, chain, found, setting)


def _command(before: Sequence[Markable], token: Token, setting: Setting) -> str:
    """Whether an entity is subject of the next clause above an anaphor, of a higher one, or none.

    *The ministry said it would reconsider its ban.*
    """
    subjects = {
        setting.doc[mention.head].head.i
        for mention in before
        if setting.doc[mention.head].dep_ in syntax.SUBJECTS
    }
    own = token.head.i if token.dep_ in syntax.SUBJECTS else -1
    found = "next"
    for ancestor in token.ancestors:
        if ancestor.i in subjects:
            return found
        has_subject = any(child.dep_ in syntax.SUBJECTS for child in ancestor.children)
        if has_subject and ancestor.i != own:
            found = "higher"
    return "none"


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
    yield f"match={match}:only", float(len(peers) == 1)
    yield f"match={match}:only-named", float(chain.named and len(named) == 1)
    total = sum(other.count_before(markable) for other in peers)
    yield f"match={match}:share", chain.count_before(markable) / total
    yield f"match={match}:only-near", float(_near(markable, found) == [chain])
    yield f"class={markable.type or 'unknown'}:match={match}", 1.0
    yield f"plural:match={match}", float(markable.number == "pl")


def _acts(token: Token) -> bool:
    """Whether a pronoun is subject of a verb that has an object or a clause."""
    return token.dep_ in syntax.SUBJECTS and any(
        child.dep_ in syntax.OBJECTS | syntax.CONTENT_CLAUSES for child in token.head.children
    )


def _near(markable: Markable, found: Sequence[Chain]) -> list[Chain]:
    """The candidates that the last sentences mention."""
    lasts = [(other, other.last_before(markable)) for other in found]
    return [
        other
        for other, last in lasts
        if last is not None and markable.sentence - last.sentence <= _NEAR_SENTENCES
    ]


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
    yield f"none:{kind}:first-sentences", float(markable.sentence <= 1)
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
