"""Who denies a content, and so says nothing of what is told in passing within it.

"The firm denied that it had fired her after she complained": that she complained is taken for
granted by whoever tells of the denial, and no claim of the firm (presuppositions project from
under denial: Karttunen 1973, *Presuppositions of compound sentences*).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.clauses.clause import CONTENT_LINKS, Kind

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause


def denial_around(clause: Clause) -> Clause | None:
    """The denial whose content a clause hangs beside, or ``None``.

    Args:
        clause: A clause that hangs beside another one.
    """
    inner = clause.governor
    while inner is not None and inner.link in CONTENT_LINKS and inner.governor is not None:
        inner = inner.governor
        signature = inner.entry.relation.signature if inner.entry is not None else None
        denies = signature is not None and signature.affirmed == "-"
        if inner.claims:
            return inner if denies and inner.kind is Kind.VERB else None
    return None
