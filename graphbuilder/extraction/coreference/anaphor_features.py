"""What speaks for each entity that an anaphor may mean: features for the scorer."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.anaphora import actors_beside, kind_of, near
from graphbuilder.extraction.coreference.kinds import determiner, fit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.anaphora import Setting
    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.mentions.markables import Markable

_NEAR = 5
_MAY_BE = frozenset({"kin", "class"})
_SAME = frozenset({"name", "noun", "kin"})


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
        fits: By what the description fits each; empty for a pronoun.
        beside: The actors that its sentence has named before a pronoun.
        near: The candidates of the last sentences before a description.
        how: How the description starts.
        speakers: Heads of all who speak in the text.
        above: The words above the anaphor, and whether each heads another clause with a subject.
    """

    kind: str
    found: Sequence[Chain]
    times: Sequence[int]
    fits: Sequence[str]
    beside: Sequence[Chain]
    near: Sequence[Chain]
    how: str
    speakers: frozenset[int]
    above: Sequence[tuple[int, bool]]


def _choice(markable: Markable, kind: str, found: Sequence[Chain], setting: Setting) -> _Choice:
    is_description = kind == "description"
    return _Choice(
        kind=kind,
        found=found,
        times=[chain.count_before(markable) for chain in found],
        fits=[fit(markable, chain, setting) for chain in found] if is_description else [],
        beside=actors_beside(markable, found) if kind in {"it", "they"} else [],
        near=near(markable, found) if is_description else [],
        how=determiner(markable, setting.doc) if is_description else "",
        speakers=frozenset(setting.speaker_of.values()),
        above=_above(setting.doc[markable.head]),
    )


def _above(token: Token) -> list[tuple[int, bool]]:
    own = token.head.i if token.dep_ in syntax.SUBJECTS else -1
    return [
        (word.i, word.i != own and syntax.child(word, syntax.SUBJECTS) is not None)
        for word in token.ancestors
    ]


def _features(
    markable: Markable, chain: Chain, rank: int, choice: _Choice, setting: Setting
) -> Iterator[tuple[str, float]]:
    doc = setting.doc
    kind = choice.kind
    before = chain.before(markable)
    last = before[0]
    token, other = doc[markable.head], doc[last.head]
    distance = min(markable.sentence - last.sentence, _NEAR)
    yield f"{kind}:distance={distance}", 1.0
    yield f"{kind}:rank={min(rank, 4)}", 1.0
    yield f"{kind}:last={last.form}", 1.0
    yield f"{kind}:named", float(chain.named)
    yield f"{kind}:mentions", math.log(len(before))
    yield f"{kind}:share", len(before) / sum(choice.times)
    subject = other.dep_ in syntax.SUBJECTS
    yield f"{kind}:subject", float(subject)
    yield "subject-near", float(subject and distance <= 1)
    yield "first-of-sentence", float(last.head in setting.firsts)
    yield "same-function", float(other.dep_ == token.dep_)
    yield "possessed-object", float(token.dep_ == syntax.POSSESSOR and distance == 0)
    command = _command(before, choice.above, setting)
    yield f"command={command}:{token.dep_ == syntax.POSSESSOR}", 1.0
    yield f"{kind}:command={command}", 1.0
    same_quotation = setting.quotation_of[last.head] == setting.quotation_of[markable.head]
    yield "same-quotation", float(same_quotation)
    yield "opening", float(chain.mentions[0].sentence == 0 or before[-1].sentence == 0)
    speaks = markable.head in choice.speakers
    spoke = any(mention.head in choice.speakers for mention in before)
    yield f"{kind}:speaker:spoke={spoke}", float(speaks)
    yield f"{kind}:gender-known", float(bool(chain.gender and chain.gender == markable.gender))
    yield f"{kind}:type-known", float(bool(chain.types))
    if kind == "they":
        agent = _acts(token) and doc[markable.head].dep_ != syntax.POSSESSOR
        yield f"they:actor={chain.is_actor}:acting={agent}", 1.0
        yield "they:singular", float(chain.number == "sg")
        yield "they:group", float(bool(chain.types & {"Group"}))
    if kind == "it":
        acting = token.dep_ == syntax.POSSESSOR or _acts(token)
        yield f"it:actor={chain.is_collective}:acting={acting}", 1.0
        yield "it:last-it", float(last.form == "pronoun")
    if kind in {"it", "they"}:
        yield f"{kind}:only-actor-before", float(choice.beside == [chain])


def _command(
    before: Sequence[Markable], above: Sequence[tuple[int, bool]], setting: Setting
) -> str:
    """Whether an entity is subject of the next clause above an anaphor, of a higher one, or none.

    *The ministry said it would reconsider its ban.*
    """
    subjects = {
        setting.doc[mention.head].head.i
        for mention in before
        if setting.doc[mention.head].dep_ in syntax.SUBJECTS
    }
    found = "next"
    for word, heads_clause in above:
        if word in subjects:
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
    names = {word for name in chain.names() for word in name} if own else set[str]()
    known = chain.modifiers | chain.nouns | names if own else names
    peers = [i for i, other in enumerate(choice.fits) if other == match]
    named = [i for i in peers if choice.found[i].named]
    by = "noun" if match in _SAME else "class"
    yield f"match={match}", 1.0
    yield f"match={match}:{how}", 1.0
    yield f"match={by}:{how}", 1.0
    yield f"match={match}:named", float(chain.named)
    yield f"match={by}:named", float(chain.named)
    yield f"match={by}:new-modifiers", float(bool(own - known))
    yield f"match={by}:all-known", float(bool(own) and not own - known)
    yield f"match={by}:lost-modifiers", float(not own and bool(chain.modifiers))
    yield f"match={by}:rank={min(peers.index(rank), 2)}", 1.0
    yield f"match={by}:only", float(len(peers) == 1)
    rivals = {other for i, other in enumerate(choice.fits) if i != rank}
    yield f"match={match}:rivals", float(bool(rivals & _MAY_BE))
    yield f"match={match}:only-named", float(chain.named and len(named) == 1)
    yield f"match={by}:share", choice.times[rank] / sum(choice.times[i] for i in peers)
    yield f"match={by}:only-near", float(choice.near == [chain])
    yield "words-of-name", float(bool(own & names))
    yield f"class={markable.type or 'unknown'}:match={by}", 1.0
    yield f"plural:match={by}", float(markable.number == "pl")


def _acts(token: Token) -> bool:
    """Whether a pronoun is subject of a verb that has an object or a clause."""
    return token.dep_ in syntax.SUBJECTS and any(
        child.dep_ in syntax.OBJECTS | syntax.CONTENT_CLAUSES for child in token.head.children
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
        yield f"none:how={determiner(markable, setting.doc)}", 1.0
        own = setting.modifiers.get(markable.head, frozenset())
        yield "none:modifiers", float(len(own))
        after = {child.dep_ for child in token.children if child.i > token.i}
        yield "none:of", float(syntax.PREPOSITION in after)
        yield "none:clause", float(bool(after & syntax.POSTMODIFIERS))
        yield "none:plural", float(markable.number == "pl")
        yield f"none:class={markable.type or 'unknown'}", 1.0
