"""A list of statements that a notebook shows as a table, and pandas takes as one."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from graphbuilder.model import Content, Mention, Modality, Polarity, Statement
from graphbuilder.phrasing import according_to, phrase

if TYPE_CHECKING:
    import pandas as pd

    from graphbuilder.model import Filler

MAX_HTML_ROWS = 100
HEADER = ("statement", "status", "source", "words")


class Statements(list[Statement]):
    """Statements in the order of the text; a list in every respect.

    In a notebook it shows itself as a table: what is stated, whether it is so, who says so,
    and the words of the text.
    """

    def to_dataframe(self) -> pd.DataFrame:
        """One row for each statement, its slots as readable text, its offsets as numbers."""
        import pandas as pd  # noqa: PLC0415 - half a second, and only notebooks need it

        by_id = {statement.id: statement for statement in self}

        def label(filler: Filler | None) -> str | None:
            if isinstance(filler, Content):
                content = by_id.get(filler.statement)
                return phrase(content, by_id) if content else None
            return filler.label if isinstance(filler, Mention) else None

        rows = [
            {
                "id": statement.id,
                "document": statement.document,
                "subject": label(statement.subject),
                "relation": statement.relation,
                "predicate": statement.predicate,
                "object": label(statement.object),
                "polarity": statement.polarity.value,
                "modality": statement.modality.value,
                "source": according_to(statement),
                "statement": phrase(statement, by_id),
                "evidence": statement.evidence.text,
                "start": statement.evidence.start,
                "end": statement.evidence.end,
                "confidence": statement.confidence,
            }
            for statement in self
        ]
        return pd.DataFrame(rows)

    def _repr_html_(self) -> str:
        by_id = {statement.id: statement for statement in self}
        head = "".join(f"<th>{name}</th>" for name in HEADER)
        body = "".join(
            "<tr>"
            + "".join(
                f'<td style="text-align:left">{escape(cell)}</td>'
                for cell in (
                    phrase(statement, by_id),
                    status(statement),
                    according_to(statement),
                    statement.evidence.text,
                )
            )
            + "</tr>"
            for statement in self[:MAX_HTML_ROWS]
        )
        more = len(self) - MAX_HTML_ROWS
        note = f"<p>… and {more} more statements</p>" if more > 0 else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{note}"


def status(statement: Statement) -> str:
    """Polarity and modality in one or two words; *actual* and *affirmed* go without saying.

    >>> from graphbuilder.model import Evidence
    >>> plain = Statement("s1", "d", None, "permit", None, Evidence("", 0, 0))
    >>> status(plain)
    'actual'
    """
    words = [] if statement.polarity is Polarity.AFFIRMED else ["not"]
    if not words or statement.modality is not Modality.ACTUAL:
        words.append(statement.modality.value)
    return ", ".join(words)
