"""Whom a pronoun means in what somebody is told to do or asked: *Lee told Park that he should go*.

What one is advised, warned or reminded of is one's own duty, and what one is asked is first of all
about oneself; what is merely told is about the teller (Kuno 1987, *Functional Syntax*, ch. 3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_DUTIES = frozenset({"should", "must", "ought"})
_OWN_CHOICE = _DUTIES | {"may", "might", "can", "could"}
_DUTY_VERBS = frozenset({"have", "need"})
_INDEFINITE = frozenset({"a", "an", "another", "one", "some"})
_MEDIA = frozenset({"Media"})
_TO_DO = frozenset({syntax.OPEN_COMPLEMENT})
_SEVERAL = frozenset({syntax.CONJUNCT})
_HEARERS = syntax.OBJECTS | syntax.DATIVES


def addressed(markable: Markable, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """Who is told that they should do something, or is asked whether they did or will.

    Args:
        markable: A pronoun.
        found: The entities that it may mean.
        setting: The text.

    Returns:
        The entity; ``None`` where nobody is told or asked so, or where it may be the speaker's
        own affair: *Lee asked Park whether he could go*, *told a friend that he must go*.
    """
    pronoun = setting.doc[markable.head]
    verb = pronoun.head
    clause = verb.head if verb.dep_ == syntax.OPEN_COMPLEMENT else verb
    if pronoun.dep_ not in syntax.SUBJECTS or clause.dep_ != syntax.COMPLEMENT:
        return None
    report = clause.head
    lemma = report.lemma_.lower()
    asks = lemma in setting.roles.words("AskingVerb") and _is_asked(clause)
    if not asks and not (lemma in setting.roles.words("AdvisingVerb") and _is_duty(clause)):
        return None
    heard = syntax.child(report, _HEARERS) or syntax.child(report, syntax.PASSIVE_SUBJECTS)
    if heard is None or heard.i > pronoun.i or any(c.lower_ in _INDEFINITE for c in heard.lefts):
        return None
    if syntax.child(heard, _SEVERAL) is not None:
        return None  # told Lee and Park that they should go
    chain = next((c for c in found if any(m.head == heard.i for m in c.mentions)), None)
    press = chain is not None and chain.types == _MEDIA
    return None if press else chain


def _is_asked(clause: Token) -> bool:
    """Whether a clause is a question that leaves nobody else the choice (no *whether he may*)."""
    marker = syntax.marker(clause)
    opens = marker is not None and marker.lower_ in {"whether", "if"}
    return opens and not any(c.lower_ in _OWN_CHOICE for c in clause.lefts)


def _is_duty(clause: Token) -> bool:
    """Whether a clause says what somebody should or has to do."""
    if clause.lemma_ in _DUTY_VERBS and syntax.child(clause, _TO_DO) is not None:
        return True
    return any(child.lower_ in _DUTIES for child in clause.lefts)
