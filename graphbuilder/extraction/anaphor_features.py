"""What speaks for each entity that an anaphor may mean: features for the scorer."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.anaphora import actors_beside, kind_of, near
from graphbuilder.extraction.kinds import determiner, fit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.anaphora import Setting
    from graphbuilder.extraction.chains import Chain
    from graphbuilder.extraction.mentions import Markable

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
    yield "possessed-object", float(token.dep_ == syntax.POSSESSOR and distance == 0)
    command = _command(before, token, setting)
    yield f"command={command}:{token.dep_ == syntax.POSSESSOR}", 1.0
    yield f"{kind}:command={command}", 1.0
    same_quotation = setting.quotation_of[last.head] == setting.quotation_of[markable.head]
    yield "same-quotation", float(same_quotation)
    yield "opening", float(chain.mentions[0].sentence == 0 or before[-1].sentence == 0)
    speaks = markable.head in setting.speaker_of.values()
    spoke = any(mention.head in setting.speaker_of.values() for mention in before)
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
        yield f"{kind}:only-actor-before", float(actors_beside(markable, found) == [chain])
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
    match = fit(markable, chain, setting)
    how = determiner(markable, setting.doc)
    own = setting.modifiers.get(markable.head, frozenset())
    names = {word for name in chain.names() for word in name}
    known = chain.modifiers | chain.nouns | names
    peers = [other for other in found if fit(markable, other, setting) == match]
    named = [other for other in peers if other.named]
    by = "noun" if match in _SAME else "class"
    yield f"match={match}", 1.0
    yield f"match={match}:{how}", 1.0
    yield f"match={by}:{how}", 1.0
    yield f"match={match}:named", float(chain.named)
    yield f"match={by}:named", float(chain.named)
    yield f"match={by}:new-modifiers", float(bool(own - known))
    yield f"match={by}:all-known", float(bool(own) and not own - known)
    yield f"match={by}:lost-modifiers", float(not own and bool(chain.modifiers))
    yield f"match={by}:rank={min(peers.index(chain), 2)}", 1.0
    yield f"match={by}:only", float(len(peers) == 1)
    rivals = {fit(markable, other, setting) for other in found if other is not chain}
    yield f"match={match}:rivals", float(bool(rivals & _MAY_BE))
    yield f"match={match}:only-named", float(chain.named and len(named) == 1)
    total = sum(other.count_before(markable) for other in peers)
    yield f"match={by}:share", chain.count_before(markable) / total
    yield f"match={by}:only-near", float(near(markable, found) == [chain])
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
