"""Which expectations of a minimal pair the extracted statements meet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graphbuilder.model import Content, Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pair_notation import Expectation

    from graphbuilder.model import Filler, Statement

OBJECT_ROLES = {"theme", "recipient", "target"}
DETERMINERS = r"^(?:the|a|an|its|his|her|their|this|that|these|those|some|any|no)\s+"
AFTER_HEAD = r"\s(?:of|in|on|at|to|from|for|by|with|against|over|that|which|who|as)\s.*"


def unmet(expectations: Sequence[Expectation], statements: Sequence[Statement]) -> Iterator[str]:
    """The lines that the statements do not meet.

    Args:
        expectations: What one text must and must not state.
        statements: What was extracted from it.

    Yields:
        The line as written.
    """
    yield from unmet_among(expectations, statements, statements)


def unmet_among(
    expectations: Sequence[Expectation], candidates: Sequence[Statement], every: Sequence[Statement]
) -> Iterator[str]:
    """The lines that no candidate meets, or that one meets and must not."""
    for expectation in expectations:
        if expectation.wanted != any(is_met(expectation, s, every) for s in candidates):
            yield expectation.line


def is_met(expectation: Expectation, statement: Statement, every: Sequence[Statement]) -> bool:
    """Whether a statement is the expected one, and its content what is expected inside."""
    if not agrees(expectation, statement, every):
        return False
    content = [other for other in every if is_content(other, statement)]
    return not any(unmet_among(expectation.inside, content, every))


def is_content(inner: Statement, outer: Statement) -> bool:
    """Whether a statement is the content of another."""
    linked = {filler.statement for filler in outer.fillers() if isinstance(filler, Content)}
    return inner.parent == outer.id or inner.id in linked


def agrees(expectation: Expectation, statement: Statement, every: Sequence[Statement]) -> bool:
    """Whether slots and tags agree, the content apart."""
    subject, relation, thing = expectation.slots
    return (
        fills(subject, as_mention(statement.subject, every))
        and relates(relation, statement)
        and any(fills(thing, filler) for filler in undergoers(thing, statement, every))
        and all(has_tag(key, value, statement) for key, value in expectation.tags.items())
    )


def undergoers(
    thing: str, statement: Statement, every: Sequence[Statement]
) -> Iterator[Filler | None]:
    """What may stand in the third slot: object, certain roles, the noun of a light verb."""
    yield as_mention(statement.object, every)
    if thing != "∅":
        for role in statement.roles:
            if role.role in OBJECT_ROLES:
                yield role.filler
        if statement.cue and " " in statement.relation:
            yield Mention(statement.cue.text)


def as_mention(filler: Filler | None, every: Sequence[Statement]) -> Filler | None:
    """A filler; in place of the event that a noun names, the noun."""
    if isinstance(filler, Content):
        inner = next((s for s in every if s.id == filler.statement), None)
        if inner and inner.cue:
            return Mention(inner.cue.text)
    return filler


def fills(expected: str, filler: Filler | None) -> bool:
    """Whether a slot is filled as expected: by name, by the words, or by their head."""
    if expected == "*" or filler is None:
        return expected in {"*", "∅"}
    if isinstance(filler, Content):
        return False
    wanted = [plain(alternative) for alternative in expected.split("/")]
    return any(is_called(filler, name) for name in wanted)


def is_called(mention: Mention, name: str) -> bool:
    """Whether a mention is this name, ends in it, or has it as its head noun."""
    for words in {mention.text, mention.name or mention.text}:
        whole = plain(words)
        head = re.sub(AFTER_HEAD, "", whole)
        if " and " not in head:
            head = re.sub(r",.*", "", head)
        if name == whole or f" {head}".endswith(f" {name}"):
            return True
    return False


def plain(words: str) -> str:
    """Words in lower case without determiner, quotation marks, possessive and doubled spaces."""
    words = " ".join(re.sub(r"[“”\"‘]", "", words).replace("’", "'").lower().split())
    return re.sub(r"'s?$", "", re.sub(DETERMINERS, "", words.strip(" .,;")))


def relates(expected: str, statement: Statement) -> bool:
    """Whether the relation is one of those expected: predicate, or first words of the lemmas."""
    relation = statement.relation.lower() + " "
    return any(
        name in {"*", statement.predicate} or relation.startswith(name + " ")
        for name in map(str.strip, expected.split("/"))
    )


def has_tag(key: str, value: str, statement: Statement) -> bool:
    """Whether one tag of the fourth slot holds."""
    values = [alternative.strip() for alternative in value.split("/")]
    if key == "polarity":
        return statement.polarity in values
    if key == "modality":
        word = "real" if statement.modality.is_real else "unreal"
        return any(v in {"*", word, statement.modality} for v in values)
    if key == "source":
        return any(has_sources(alternative, statement) for alternative in values)
    if key in {"type", "cue"}:
        return any(getattr(link, key) in values for link in statement.attribution)
    if key in {"zone", "tense"}:
        return getattr(statement, key) in values
    return any(fills(value, role.filler) for role in statement.roles if role.role == key)


def has_sources(expected: str, statement: Statement) -> bool:
    """Whether the chain of sources is the expected one, outermost first."""
    chain = statement.attribution
    if expected in {"*", "none"}:
        return expected == "*" or not chain
    names = [name.strip() for name in expected.split(">")]
    return len(names) == len(chain) and all(
        link.source is None if name == "?" else fills(name, link.source)
        for name, link in zip(names, chain, strict=True)
    )


def describe(statement: Statement, every: Sequence[Statement]) -> str:
    """A statement as one line, much like an expectation."""

    def words(filler: Filler | None) -> str:
        if filler is None:
            return "∅"
        if isinstance(filler, Mention):
            return filler.label if filler.label == filler.text else f"{filler.text}={filler.name}"
        inner = next((s for s in every if s.id == filler.statement), None)
        return f"[{inner.relation if inner else filler.statement}]"

    tags = [statement.polarity.value, statement.modality.value]
    if statement.attribution:
        chain = [f"{words(link.source)} ({link.cue})" for link in statement.attribution]
        tags += ["source=" + " > ".join(chain), f"type={statement.attribution[-1].type.value}"]
    tags += [f"{role.role}={words(role.filler)}" for role in statement.roles]
    name = statement.relation + (f" ({statement.predicate})" if statement.predicate else "")
    slots = (words(statement.subject), name, words(statement.object), ", ".join(tags))
    return " | ".join(slots)
