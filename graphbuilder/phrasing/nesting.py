"""How one statement stands inside another: told, permitted, named, and with what *not*."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.model import Mention, Modality, Polarity
from graphbuilder.phrasing.word import base, is_named_by

if TYPE_CHECKING:
    from graphbuilder.model import Filler, Statement

_NEGATOR = re.compile(r"\b(?:not|never)\b|n[’']t\b", re.IGNORECASE)
_NEGATIVE = re.compile(
    r"\b(?:hardly|neither|never|no|nobody|none|nor|not|nothing|without)\b|n[’']t\b", re.IGNORECASE
)
_LINK = re.compile(r"\b(?:and|or|that|to)\b|[,;:]", re.IGNORECASE)


def identity(filler: Filler | None) -> frozenset[str]:
    """By what two mentions can be seen to be the same."""
    if not isinstance(filler, Mention):
        return frozenset()
    return frozenset({filler.id or filler.label.lower()})


def overlaps(mention: Mention, inner: Statement) -> bool:
    """Whether a mention is the words of a content (*its ban*)."""
    if inner.cue is None or mention.start is None or mention.end is None:
        return False
    return inner.cue.start < mention.end and mention.start < inner.cue.end


def is_named(outer: Statement, inner: Statement) -> bool:
    """Whether one of the outer statement's mentions is the noun that names the inner one."""
    return any(is_named_by(inner, m) for m in outer.fillers() if isinstance(m, Mention))


def names_other(inner: Statement, mention: Mention, outer: Statement) -> bool:
    """Whether a content that no *that* opens names somebody who is not its subject."""
    others = [filler for filler in inner.fillers() if filler is not inner.subject]
    named = any(identity(mention) & identity(other) for other in others)
    return named and not is_told(outer, inner)


def is_told(outer: Statement, inner: Statement) -> bool:
    """Whether a content is a clause of its own after *that*.

    What somebody promises to do is theirs as well, but is no clause of its own.
    """
    if inner.tense is not None:
        return True
    if inner.modality is Modality.INTENDED and identity(inner.subject) & identity(outer.subject):
        return False
    own = outer.cue.text.lower() if outer.cue else ""
    return any(
        (link.cue and link.cue.lower() in own)
        or (inner.modality.is_real and identity(link.source) & identity(outer.subject))
        for link in inner.attribution
    )


def as_told(outer: Statement, inner: Statement) -> Statement:
    """What somebody tells, in the words in which the text has it.

    *Denied that the gates were closed* makes its content negated without the word: saying it
    again would turn the sense round.
    """
    is_negated = inner.polarity is Polarity.NEGATED and inner.modality is not Modality.PROHIBITED
    if not (is_negated and outer.cue and inner.sentence):
        return inner
    start = inner.sentence.start
    begin = outer.cue.end - start if outer.cue.end < inner.evidence.end else 0
    words = inner.sentence.text[max(0, begin) : max(0, inner.evidence.end - start)]
    return inner if _NEGATIVE.search(words) else replace(inner, polarity=Polarity.AFFIRMED)


def as_condition(inner: Statement) -> Statement:
    """A condition without its *would*: *if* says it."""
    is_mere = inner.modality is Modality.CONDITIONAL
    return replace(inner, modality=Modality.ACTUAL) if is_mere else inner


def negation(outer: Statement, inner: Statement, *, as_noun: bool) -> str:
    """*not*, where the text itself has it between the two relations.

    *Refuse to provide* makes its content negated without the word; saying it again would turn
    the sense round. A noun that names a prohibition may have it (*the order not to use*), but
    not the verb that takes its place (*prohibits using*).
    """
    is_prohibited = inner.modality is Modality.PROHIBITED
    is_negative = as_noun if is_prohibited else inner.polarity is Polarity.NEGATED
    words = _between(outer, inner)
    return "not" if is_negative and words and _NEGATOR.search(words) else ""


def is_bare(outer: Statement, inner: Statement) -> bool:
    """Whether the text has an infinitive without *to* (*let observers visit*)."""
    words = _between(outer, inner)
    if words is None or inner.cue is None:
        return False
    return inner.cue.text.lower() == base(inner) and not _LINK.search(words)


def _between(outer: Statement, inner: Statement) -> str | None:
    """The words between two relations, the second one's included; ``None`` if out of order."""
    if not (outer.cue and inner.cue and inner.sentence) or outer.cue.end > inner.cue.start:
        return None
    start = inner.sentence.start
    return inner.sentence.text[max(0, outer.cue.end - start) : max(0, inner.cue.end - start)]
