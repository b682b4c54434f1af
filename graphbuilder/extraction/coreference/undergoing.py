"""*It* in what somebody says or does, of whom it tells: *Acme sold a pit it owned*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.doers import doing
from graphbuilder.extraction.syntax.tree import verb_above
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_OPEN = frozenset({syntax.OPEN_COMPLEMENT})


def having(markable: Markable, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """Who does something with what *it* does something to as well: *Acme closed a pit it owned*.

    A clause without *which* tells a known noun from others by what the subject has to do with it.
    """
    token = setting.doc[markable.head]
    clause = token.head
    if token.lower_ != "it" or token.dep_ not in syntax.ACTIVE_SUBJECTS:
        return None
    if clause.dep_ != syntax.RELATIVE_CLAUSE or not _has_gap(clause, setting):
        return None
    chain = doing(verb_above(clause.head), token, found)
    return chain if chain is not None and chain.is_collective and chain.number != "pl" else None


def undergoing(markable: Markable, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """Who reports what others do to *it*: *Acme said that its rival had misled it*.

    Nothing else that *it* may be stands in what is reported.
    """
    token = setting.doc[markable.head]
    if token.lower_ != "it" or token.dep_ not in syntax.OBJECTS:
        return None
    clause = verb_above(token)
    actor = syntax.child(clause, syntax.ACTIVE_SUBJECTS)
    if clause.dep_ != syntax.COMPLEMENT or actor is None or not is_somebody(actor):
        return None
    chain = doing(clause.head, token, found)
    others = (last for c in found if c is not chain and (last := c.last_before(markable)))
    if chain is None or any(last.head > clause.head.i for last in others):
        return None
    return chain if chain.named and chain.is_collective and chain.number != "pl" else None


def _has_gap(clause: Token, setting: Setting) -> bool:
    """Whether a relative clause lacks an object, for which the noun before it stands."""
    noun, words = clause.head.lemma_.lower(), setting.known.lexicon.words
    when = noun in words("TimeNoun") or noun in words("GroundNoun")
    if when or any(child.tag_ == "WRB" for child in clause.lefts):
        return False  # "the day it sank", "the house, where it died"
    verb = clause
    while (inner := syntax.child(verb, _OPEN)) is not None:
        verb = inner  # "something it refused to do"
    return syntax.child(verb, syntax.OBJECTS) is None
