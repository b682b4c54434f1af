"""What somebody asks for, which is that one's word: "urged them to pay" says that they should.

An order makes it a duty, whoever thinks so. Only what is asked for is the asker's: clauses that
describe or date it are the text's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.clauses.clause import CONTENT_LINKS, Clause, Clauses, Link
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.tokens import Token

REQUEST = "request"
SPEAKERS = frozenset({"i", "we"})  # "we urge them to pay": who says so is named already


def requests(governor: Clause, speaks: Callable[[Token], bool] | None = None) -> bool:
    """Whether who does something says that a content should be so.

    Args:
        governor: A clause that governs a content.
        speaks: Tells whether a subject can say something; anybody asks without it.
    """
    relation = governor.entry.relation if governor.entry is not None else None
    if relation is None or relation.voices != REQUEST:
        return False
    if relation.content is not Modality.ADVOCATED:
        return False
    askers = [subject for subject in governor.subjects if subject.lower_ not in SPEAKERS]
    return speaks is None or any(map(speaks, askers))


def asks(cue: Sequence[Token], clauses: Clauses) -> bool:
    """Whether the words of a cue are those of a request.

    Args:
        cue: The words by which a source voices something.
        clauses: All clauses of the text.
    """
    found = (clauses.at(word) for word in cue)
    return any(clause is not None and requests(clause) for clause in found)


def passes_on(clause: Clause) -> Clause | None:
    """The clause above one whose sources are also its own: its governor, or who asks for that.

    Args:
        clause: Any clause.

    Returns:
        ``None`` where nothing governs it.
    """
    governor = clause.governor
    asked = CONTENT_LINKS | {Link.PURPOSE}  # "urged them to go to save it": so wants who asks
    if governor is None or clause.link in asked or governor.link not in CONTENT_LINKS:
        return governor
    above = governor.governor
    return above if above is not None and requests(above) else governor
