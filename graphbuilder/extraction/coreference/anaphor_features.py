"""What speaks for each entity that an anaphor may mean: features for the scorer."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.anaphora import actors_beside, near
from graphbuilder.extraction.coreference.kinds import fit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_NEAR = 5
_MAY_BE = frozenset({"kin", "class"})
_SAME = frozenset({"name", "noun", "kin"})
_ACTED_ON = syntax.OBJECTS | syntax.CONTENT_CLAUSES


def describe(
    markable: Markable, found: Sequence[Chain], setting: Setting
) -> Iterator[dict[str, float]]:
    """Features of each candidate, and last those of no antecedent.

    Args:
        markable: The anaphor.
        found: Its candidates, nearest first.
        setting: The text.

    Yields:
        Numbers by feature name; a feature left out is zero.
    """
    kind = markable.anaphor
    choice = _choice(markable, kind, found, setting)
    for rank, chain in enumerate(found):
        features = dict(_features(markable, chain, rank, choice, setting))
        if choice.fits:
            features |= dict(_fit(markable, rank, choice, setting))
        yield features
    yield dict(_none(markable, found, kind, setting))


@dataclass(frozen=True, slots=True)
class _Choice:
    """What the candidates of one anaphor have in common.

    Attributes:
        kind: The kind of anaphor.
        found: The candidates, nearest first.
        times: How often each is mentioned before the anaphor.
        total: How often all of them are.
        fits: By what the description fits each; empty for a pronoun.
        beside: The actors that its sentence has named before a pronoun.
        near: The candidates of the last sentences before a description.
        how: How the description starts.
        speakers: Heads of all who speak in the text.
        above: The subjects of each word above the anaphor, and whether they are another clause's.
        acting: Whether the anaphor is subject of a verb that has an object, or *its*.
    """

    kind: str
    found: Sequence[Chain]
    times: Sequence[int]
    total: int
    fits: Sequence[str]
    beside: Sequence[Chain]
    near: Sequence[Chain]
    how: str
    speakers: frozenset[int]
    above: Sequence[tuple[frozenset[int], bool]]
    acting: bool


def _choice(markable: Markable, kind: str, found: Sequence[Chain], setting: Setting) -> _Choice:
    is_description = kind == "description"
    token = setting.doc[markable.head]
    times = [chain.count_before(markable) for chain in found]
    return _Choice(
        kind=kind,
        found=found,
        times=times,
        total=sum(times),
        fits=[fit(markable, chain, setting) for chain in found] if is_description else [],
        beside=actors_beside(markable, found) if kind in {"it", "they"} else [],
        near=near(markable, found) if is_description else [],
        how=setting.determiners[markable.head] if is_description else "",
        speakers=setting.speakers,
        above=list(_above(token)),
        acting=_acts(token) or (kind == "it" and token.dep_ == syntax.POSSESSOR),
    )


def _above(token: Token) -> Iterator[tuple[frozenset[int], bool]]:
    own = token.head.i if token.dep_ in syntax.SUBJECTS else -1
    for word in token.ancestors:
        subjects = frozenset(child.i for child in syntax.children(word, syntax.SUBJECTS))
        yield subjects, word.i != own and bool(subjects)


def _features(
    markable: Markable, chain: Chain, rank: int, choice: _Choice, setting: Setting
) -> Iterator[tuple[str, float]]:
    doc = setting.doc
    kind = choice.kind
    before = chain.before(markable)
    heads = {mention.head for mention in before}
    last = before[0]
    token, other = doc[markable.head], doc[last.head]
    if last.form == "name":
        other = syntax.apposed_to(other)  # "its leader, Ann Lee, left"
    distance = min(markable.sentence - last.sentence, _NEAR)
    possesses = token.dep_ == syntax.POSSESSOR
    yield f"{kind}:distance={distance}", 1.0
    yield f"{kind}:rank={min(rank, 4)}", 1.0
    yield f"{kind}:last={last.form}", 1.0
    if chain.named:
        yield f"{kind}:named", 1.0
    yield f"{kind}:mentions", math.log(len(before))
    yield f"{kind}:share", len(before) / choice.total
    if other.dep_ in syntax.SUBJECTS:
        yield f"{kind}:subject", 1.0
        if distance <= 1:
            yield "subject-near", 1.0
    if last.head in setting.firsts:
        yield "first-of-sentence", 1.0
    if other.dep_ == token.dep_:
        yield "same-function", 1.0
    if possesses and distance == 0:
        yield "possessed-object", 1.0
    command = _command(heads, choice.above)
    yield f"command={command}:{possesses}", 1.0
    yield f"{kind}:command={command}", 1.0
    if setting.quotation_of[last.head] == setting.quotation_of[markable.head]:
        yield "same-quotation", 1.0
    yield from _of_entity(markable, chain, heads, choice)


def _of_entity(
    markable: Markable, chain: Chain, heads: set[int], choice: _Choice
) -> Iterator[tuple[str, float]]:
    """What a text has said of an entity before an anaphor, by the heads of its mentions."""
    kind = choice.kind
    if chain.mentions[0].sentence == 0:
        yield "opening", 1.0
    if markable.head in choice.speakers:
        yield f"{kind}:speaker:spoke={not choice.speakers.isdisjoint(heads)}", 1.0
    if chain.gender and chain.gender == markable.gender:
        yield f"{kind}:gender-known", 1.0
    if chain.types:
        yield f"{kind}:type-known", 1.0
    if kind in {"it", "they"}:
        yield from _of_actor(markable, chain, choice)


def _of_actor(markable: Markable, chain: Chain, choice: _Choice) -> Iterator[tuple[str, float]]:
    """How well an entity fits what *it* or *they* is said to do."""
    kind = choice.kind
    if kind == "they":
        yield f"they:actor={chain.is_actor}:acting={choice.acting}", 1.0
        if chain.number == "sg":
            yield "they:singular", 1.0
        if "Group" in chain.types:
            yield "they:group", 1.0
    else:
        yield f"it:actor={chain.is_collective}:acting={choice.acting}", 1.0
        last = chain.last_before(markable)
        if last is not None and last.form == "pronoun":
            yield "it:last-it", 1.0
    if choice.beside == [chain]:
        yield f"{kind}:only-actor-before", 1.0


def _command(heads: set[int], above: Sequence[tuple[frozenset[int], bool]]) -> str:
    """Whether an entity is subject of the next clause above an anaphor, of a higher one, or none.

    *The ministry said it would reconsider its ban.*
    """
    found = "next"
    for subjects, heads_clause in above:
        if not subjects.isdisjoint(heads):
            return found
        if heads_clause:
            found = "higher"
    return "none"


def _fit(
    markable: Markable, rank: int, choice: _Choice, setting: Setting
) -> Iterator[tuple[str, float]]:
    """How well a description fits what is known of an entity."""
    chain, match, how = choice.found[rank], choice.fits[rank], choice.how
    own = setting.modifiers.get(markable.head, frozenset())
    names = chain.name_words() if own else set[str]()
    known = chain.modifiers | chain.nouns | names if own else names
    peers = [i for i, other in enumerate(choice.fits) if other == match]
    named = [i for i in peers if choice.found[i].named]
    by = "noun" if match in _SAME else "class"
    new = own - known
    yield f"match={match}", 1.0
    yield f"match={match}:{how}", 1.0
    yield f"match={by}:{how}", 1.0
    if chain.named:
        yield f"match={match}:named", 1.0
        yield f"match={by}:named", 1.0
    lost = "lost-modifiers" if chain.modifiers and not own else ""
    if told := "new-modifiers" if new else "all-known" if own else lost:
        yield f"match={by}:{told}", 1.0
    yield f"match={by}:rank={min(peers.index(rank), 2)}", 1.0
    if len(peers) == 1:
        yield f"match={by}:only", 1.0
    if any(other in _MAY_BE for i, other in enumerate(choice.fits) if i != rank):
        yield f"match={match}:rivals", 1.0
    if chain.named and len(named) == 1:
        yield f"match={match}:only-named", 1.0
    yield f"match={by}:share", choice.times[rank] / sum(choice.times[i] for i in peers)
    if choice.near == [chain]:
        yield f"match={by}:only-near", 1.0
    if own & names:
        yield "words-of-name", 1.0
    yield f"class={markable.type or 'unknown'}:match={by}", 1.0
    if markable.number == "pl":
        yield f"plural:match={by}", 1.0


def _acts(token: Token) -> bool:
    """Whether a pronoun is subject of a verb that has an object or a clause."""
    return token.dep_ in syntax.SUBJECTS and any(
        child.dep_ in _ACTED_ON for child in token.head.children
    )


def _none(
    markable: Markable, found: Sequence[Chain], kind: str, setting: Setting
) -> Iterator[tuple[str, float]]:
    token = setting.doc[markable.head]
    yield f"none:{kind}", 1.0
    yield f"none:{kind}:options", math.log(len(found) + 1)
    yield f"none:{kind}:first-sentences", float(markable.sentence <= 1)
    if kind == "it":
        clause = any(child.dep_ in syntax.SUBORDINATE for child in token.head.children)
        state = any(child.dep_ in syntax.PREDICATIVES for child in token.head.children)
        yield "none:it:clause", float(clause)
        yield "none:it:predicative", float(state)
        yield "none:it:both", float(state and clause)
        yield "none:it:possessive", float(token.dep_ == syntax.POSSESSOR)
    if kind == "description":
        yield f"none:how={setting.determiners[markable.head]}", 1.0
        own = setting.modifiers.get(markable.head, frozenset())
        yield "none:modifiers", float(len(own))
        after = {child.dep_ for child in token.children if child.i > token.i}
        yield "none:of", float(syntax.PREPOSITION in after)
        yield "none:clause", float(bool(after & syntax.POSTMODIFIERS))
        yield "none:plural", float(markable.number == "pl")
        yield f"none:class={markable.type or 'unknown'}", 1.0
