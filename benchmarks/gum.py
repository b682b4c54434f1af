"""GUM's news articles with their entities, as the coreference benchmarks read them."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuilder.extraction.mentions.markables import NAMES
from graphbuilder.extraction.mentions.names import name_head

if TYPE_CHECKING:
    from spacy.tokens import Doc

FOLDER = Path("../shared/data/gum")


@dataclass(frozen=True)
class GoldMention:
    """One mention of the gold standard, at its head token."""

    head: int
    entity: str
    form: str
    type: str
    text: str


@dataclass(frozen=True)
class GoldText:
    """One article: its name, its words, and its gold mentions as character offsets."""

    name: str
    text: str
    rows: tuple[dict[str, object], ...] = field(repr=False)

    def mentions(self, doc: Doc) -> list[GoldMention]:
        """The gold mentions at the tokens of an article whose names have been found.

        Universal Dependencies, which GUM follows, makes the first word of a name its head; here
        the mention of a name stands at the head that our own mentions have, unless it is a name
        within a longer one of ours: *Acme* in *Acme Science Fair* is not the fair.
        """
        heads = {token.i: name_head(span) for span in doc.spans[NAMES] for token in span}
        at = {i: token for token in doc for i in range(token.idx, token.idx + len(token))}
        found = []
        for row in self.rows:
            start, end, place = (int(str(row[key])) for key in ("start", "end", "head_start"))
            if place not in at:
                continue
            own = at[place]
            head = heads.get(own.i, own)
            if not start <= head.idx < end:
                head = own
            found.append(
                GoldMention(
                    head.i, str(row["entity"]), str(row["form"]), str(row["type"]), str(row["text"])
                )
            )
        return found


def read_gold(folder: Path = FOLDER) -> list[GoldText]:
    """Every article of the development half.

    Raises:
        SystemExit: If the data are not there.
    """
    if not folder.is_dir():
        message = f"{folder} is missing: this benchmark needs GUM's news articles"
        raise SystemExit(message)
    rows = defaultdict(list)
    for line in (folder / "mentions.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        rows[row["document"]].append(row)
    return [
        GoldText(name, (folder / "docs" / f"{name}.txt").read_text(encoding="utf-8"), tuple(found))
        for name, found in sorted(rows.items())
    ]
