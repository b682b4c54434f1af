"""Which gold statements were found, and whether polarity, modality and source are right.

A gold statement is found if some extracted statement overlaps its words, has one of its
relations, its subject, and names all that it involves; each is used once, those that agree in
more first. Polarity, modality and source are judged on the pairs, and a statement is *right*
only if all three are (the measure of FIELD's twelve facts: all at once).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphbuilder.model import Content, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from graphbuilder.evaluation.gold import Expected, Gold, Names
    from graphbuilder.model import Filler, Statement

ASPECTS = ("polarity", "modality", "sources")
MAX_DEPTH = 5


@dataclass(frozen=True, slots=True)
class Scores:
    """How a text's statements compare with its gold.

    Attributes:
        found: Share of the gold statements that were found.
        right: Share of them that were found with polarity, modality and sources right.
        polarity: Share of the found ones with the right polarity.
        modality: The same for modality.
        sources: The same for the chain of sources.
        missed: Words of the gold statements that were not found.
        wrong: Words and aspect of what was found and is not right.
        forbidden: Words of what must not be stated and was.
    """

    found: float
    right: float
    polarity: float
    modality: float
    sources: float
    missed: tuple[str, ...]
    wrong: tuple[str, ...]
    forbidden: tuple[str, ...]

    def __str__(self) -> str:
        """The figures, a line each."""
        lines = [f"{name:9} {getattr(self, name):.3f}" for name in ("found", "right", *ASPECTS)]
        for name in ("missed", "wrong", "forbidden"):
            lines += [f"{name}: {words}" for words in getattr(self, name)]
        return "\n".join(lines)


def score(statements: Sequence[Statement], gold: Gold) -> Scores:
    """Compare the statements of one text with its gold.

    Args:
        statements: All statements of the text.
        gold: What a reader takes from it.

    Returns:
        The scores.
    """
    by_id = {statement.id: statement for statement in statements}
    pairs = _pair(statements, gold.expected, by_id)
    checks = {
        expected: {aspect: _agrees(statement, expected, aspect) for aspect in ASPECTS}
        for expected, statement in pairs.items()
    }
    forbidden = tuple(
        entry.words
        for entry in gold.forbidden
        if any(
            _matches(statement, entry, by_id) and all(_agrees(statement, entry, a) for a in ASPECTS)
            for statement in statements
        )
    )
    total = len(gold.expected)
    return Scores(
        found=_share(len(pairs), total),
        right=_share(sum(all(check.values()) for check in checks.values()), total),
        **{a: _share(sum(check[a] for check in checks.values()), len(pairs)) for a in ASPECTS},
        missed=tuple(expected.words for expected in gold.expected if expected not in pairs),
        wrong=tuple(
            f"{aspect} of “{expected.words}”"
            for expected, check in checks.items()
            for aspect, agrees in check.items()
            if not agrees
        ),
        forbidden=forbidden,
    )


def _pair(
    statements: Sequence[Statement], expected: Iterable[Expected], by_id: Mapping[str, Statement]
) -> dict[Expected, Statement]:
    """Each gold statement with the extracted one that fits it best, each used once."""
    candidates = [
        (
            sum(_agrees(statement, entry, aspect) for aspect in ASPECTS),
            -len(statement.evidence.text),
            -place,
            entry,
            statement,
        )
        for entry in expected
        for place, statement in enumerate(statements)
        if _matches(statement, entry, by_id)
    ]
    candidates.sort(key=lambda candidate: candidate[:3], reverse=True)
    pairs: dict[Expected, Statement] = {}
    used: set[str] = set()
    for *_, entry, statement in candidates:
        if entry not in pairs and statement.id not in used:
            pairs[entry] = statement
            used.add(statement.id)
    return pairs


def _matches(statement: Statement, entry: Expected, by_id: Mapping[str, Statement]) -> bool:
    """Whether a statement is about the same: words, relation, subject, and who is involved."""
    evidence = statement.evidence
    if evidence.end <= entry.start or entry.end <= evidence.start:
        return False
    if not {statement.predicate, statement.relation} & set(entry.does):
        return False
    if entry.who is not None and not _is_one_of(statement.subject, entry.who):
        return False
    named = list(_named(statement, by_id, MAX_DEPTH))
    return all(any(_is_one_of(filler, names) for filler in named) for names in entry.involves)


def _agrees(statement: Statement, entry: Expected, aspect: str) -> bool:
    """Whether one aspect of a statement is what is asked for, if anything is."""
    wanted = getattr(entry, aspect)
    if wanted is None:
        return True
    if aspect != "sources":
        return getattr(statement, aspect) in wanted
    chain = statement.attribution
    return len(chain) == len(wanted) and all(
        _is_one_of(link.source, names) for link, names in zip(chain, wanted, strict=True)
    )


def _named(statement: Statement, by_id: Mapping[str, Statement], depth: int) -> Iterator[Filler]:
    """Everything that a statement names beyond its subject, through its content."""
    for filler in (statement.object, *(role.filler for role in statement.roles)):
        if isinstance(filler, Mention):
            yield filler
        elif isinstance(filler, Content) and depth and filler.statement in by_id:
            content = by_id[filler.statement]
            if content.subject is not None:
                yield content.subject
            yield from _named(content, by_id, depth - 1)


def _is_one_of(filler: Filler | None, names: Names) -> bool:
    """Whether a slot is filled by one of some names, or is empty where nobody is named."""
    if not names:
        return filler is None
    return isinstance(filler, Mention) and filler.label.casefold() in {n.casefold() for n in names}


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
