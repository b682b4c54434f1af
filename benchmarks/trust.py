"""Polarity and factuality on two open development sets, beside nothing: absolute figures.

    python benchmarks/trust.py ../shared/data

``negation/cdsco_dev.txt`` (*SEM 2012 shared task; Morante and Daelemans 2012): statements whose
relation is a negated event should be negated, all others affirmed. ``factuality/uds_ih2_dev.jsonl``
(Rudinger, White and Van Durme 2018): an event that readers take to have happened should be
affirmed and real; one that they take not to have happened, yet or at all, should not be both.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import graphbuilder
from graphbuilder.model import Polarity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

    from graphbuilder.model import Statement

CERTAIN = 1.0


def parse(nlp: Language, sentences: Sequence[Sequence[str]]) -> Iterator[tuple[Doc, list[int]]]:
    """The Doc of each sentence, and where each of its words starts."""
    texts, starts = [], []
    for words in sentences:
        offsets, position = [], 0
        for word in words:
            offsets.append(position)
            position += len(word) + 1
        texts.append(" ".join(words))
        starts.append(offsets)
    yield from zip(nlp.pipe(texts, batch_size=64), starts, strict=True)


def at(statements: Sequence[Statement], start: int, word: str) -> Statement | None:
    """The statement whose relation is expressed by the word that starts at an offset."""
    end = start + len(word)
    for statement in statements:
        cue = statement.cue
        if cue is not None and cue.start <= start and end <= cue.end and statement.relation != "be":
            return statement
    return None


def negated_events(path: Path) -> tuple[list[list[str]], list[set[int]]]:
    """The sentences of a file of the shared task, and which of their words are negated events."""
    sentences: list[list[str]] = []
    events: list[set[int]] = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line.strip()]
        if rows:
            sentences.append([row[3] for row in rows])
            events.append(
                {
                    number
                    for number, row in enumerate(rows)
                    if any(column not in {"_", "***"} for column in row[9::3])
                }
            )
    return sentences, events


def measure_negation(nlp: Language, path: Path) -> None:
    """Print how many negated events are negated, and how many others are not."""
    sentences, events = negated_events(path)
    found = missed = kept = wrong = 0
    for (doc, starts), words, gold in zip(parse(nlp, sentences), sentences, events, strict=True):
        for number, word in enumerate(words):
            statement = at(doc._.statements, starts[number], word)
            if statement is None or not word.isalpha():
                continue
            negated = statement.polarity is Polarity.NEGATED
            if number in gold:
                found, missed = found + negated, missed + (not negated)
            elif statement.cue is not None and statement.cue.text == word:
                kept, wrong = kept + (not negated), wrong + negated
    print(f"negated events: {found} of {found + missed} negated ({found / (found + missed):.3f})")
    print(f"other events: {kept} of {kept + wrong} affirmed ({kept / (kept + wrong):.3f})")


def measure_factuality(nlp: Language, path: Path) -> None:
    """Print the agreement with readers on events of which they are certain."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    sentences = [row["text"].split(" ") for row in rows]
    right = {True: 0, False: 0}
    every = {True: 0, False: 0}
    for (doc, starts), words, row in zip(parse(nlp, sentences), sentences, rows, strict=True):
        for target in row["targets"]:
            first = target["span1"][0]
            statement = at(doc._.statements, starts[first], words[first])
            if statement is None or abs(target["label"]) < CERTAIN:
                continue
            gold = target["label"] > 0
            happens = statement.polarity is Polarity.AFFIRMED and statement.modality.is_real
            every[gold] += 1
            right[gold] += happens == gold
    for gold, name in ((True, "happened"), (False, "did not happen")):
        share = right[gold] / every[gold]
        print(f"events that {name}: {right[gold]} of {every[gold]} read so ({share:.3f})")


def main() -> int:
    """Print the figures of both sets."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("data", type=Path, help="the folder with negation/ and factuality/")
    data = parser.parse_args().data
    nlp = graphbuilder.load()
    measure_negation(nlp, data / "negation" / "cdsco_dev.txt")
    measure_factuality(nlp, data / "factuality" / "uds_ih2_dev.jsonl")
    return 0


if __name__ == "__main__":
    sys.exit(main())
