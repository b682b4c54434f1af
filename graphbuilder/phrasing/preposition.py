"""The preposition before what takes part: the text's own, or else that of its role."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graphbuilder.phrasing.name import name

if TYPE_CHECKING:
    from graphbuilder.model import Mention, Statement

_PREPOSITIONS = (
    "about across after against along amid among around as at before behind between beyond by "
    "despite down during for from in into near of off on onto out over through throughout to "
    "toward towards under until up upon via since with within without"
)
PREPOSITIONS = frozenset(_PREPOSITIONS.split())
COORDINATORS = frozenset(("and", "or"))
ROLE_WORDS = {
    "beneficiary": "for",
    "condition": "if",
    "content": "of",
    "exception": "unless",
    "instrument": "with",
    "location": "in",
    "place": "in",
    "reason": "because of",
    "recipient": "to",
    "source": "from",
    "target": "against",
    "theme": "with",
    "topic": "about",
}
_AS_WRITTEN = frozenset({"date", "purpose", "time"})
_DEICTIC = frozenset(
    ("after", "before", "earlier", "last", "late", "later", "next", "the", "this", "today")
)
_WORD = re.compile(r"[\w’'-]+(?=\s*[“\"‘]?$)")


def word_before(statement: Statement, offset: int | None) -> str:
    """The word of the sentence that stands directly before an offset of the document, or none."""
    sentence = statement.sentence
    if sentence is None or offset is None or not sentence.start < offset <= sentence.end:
        return ""
    found = _WORD.search(sentence.text[: offset - sentence.start].rstrip())
    return found[0].lower() if found else ""


def own_preposition(statement: Statement, offset: int | None) -> str:
    """The preposition that the text itself has directly before an offset, or none."""
    word = word_before(statement, offset)
    return word if word in PREPOSITIONS else ""


def shared_preposition(statement: Statement, offset: int | None) -> str:
    """The preposition before an offset, or before what an *and* joins it to, or none."""
    cue, sentence = statement.cue, statement.sentence
    if word_before(statement, offset) not in COORDINATORS or not (cue and sentence and offset):
        return own_preposition(statement, offset)
    between = sentence.text[max(0, cue.end - sentence.start) : offset - sentence.start]
    return next((w for w in reversed(between.lower().split()) if w in PREPOSITIONS), "")


def following_preposition(statement: Statement) -> str:
    """The preposition that the text has behind a relation's words (*ban* **on** …), or none."""
    cue, sentence = statement.cue, statement.sentence
    if cue is None or sentence is None:
        return ""
    behind = sentence.text[max(0, cue.end - sentence.start) :].split(maxsplit=1)
    return behind[0] if behind and behind[0] in PREPOSITIONS else ""


def role_preposition(role: str) -> str:
    """The preposition that a role has where the text gives none."""
    return role if role in PREPOSITIONS else ROLE_WORDS.get(role, "")


def with_preposition(statement: Statement, role: str, mention: Mention, *, alone: bool) -> str:
    """A mention with the preposition that belongs before it.

    Args:
        statement: Whose sentence is looked at.
        role: The mention's role.
        mention: What takes part.
        alone: Whether nothing stands between it and the verb.
    """
    words = mention.text if role in _AS_WRITTEN else name(mention, case="object")
    first = mention.text.lower().split(" ", maxsplit=1)[0]
    if first in PREPOSITIONS and words == mention.text:
        return words
    # Before a reason the text has the *of* or *to* of "because of" or "due to".
    own = "" if role == "reason" else own_preposition(statement, mention.start)
    if own:
        is_said = alone and statement.relation.rsplit(" ", maxsplit=1)[-1] == own
        return words if is_said else f"{own} {words}"
    if role in {"date", "time"}:
        return _when(mention)
    if role == "purpose":
        return f"to {words}"
    if role == "theme" and alone:
        return words
    return f"{role_preposition(role)} {words}"


def _when(mention: Mention) -> str:
    """*in 2019*, *on Friday*, *last month*: a time behind the verb."""
    iso, first = mention.name or "", mention.text.split(" ", maxsplit=1)[0]
    if not re.fullmatch(r"[\d-]+", iso):
        iso = mention.text if re.fullmatch(r"\d{4}", mention.text) else ""
    is_name = first[:1].isdigit() or (first.istitle() and first.lower() not in _DEICTIC)
    if is_name and len(iso) in {4, 7, 10}:
        return f"{'on' if len(iso) == len('2024-05-24') else 'in'} {mention.text}"
    return mention.text if is_name else mention.text[:1].lower() + mention.text[1:]
