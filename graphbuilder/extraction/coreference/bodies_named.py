"""The body that a text has just named, where *the company* or *the charity* goes on acting.

Whom a reader did not know yet would be *a company* (Huddleston & Pullum 2002, ch. 5 §6.1), so that
a plain description that acts is of the one body of the last sentences that can be called so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.anaphora import is_free
from graphbuilder.extraction.coreference.kinds import is_of_other_kind
from graphbuilder.extraction.coreference.recurrence import is_plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles

_BODIES = frozenset({"Company", "Media", "Organization"})
_KINDS = frozenset({"Company"})  # a team or a group is often one without a name
_ANY = frozenset({"Organization"})  # what the recogniser calls every body
_PLACES = frozenset({"Place", "City", "Region"})
_NEAR = 2  # sentences
_ACTING = syntax.SUBJECTS | {syntax.POSSESSOR}


def just_named(markable: Markable, chains: Sequence[Chain], setting: Setting) -> Chain | None:
    """The one body of the last sentences that a plain description can call, if it acts.

    Args:
        markable: A mention: *the company*.
        chains: The entities of the text so far.
        setting: The text.

    Returns:
        A named body, or ``None`` where it is not clear which one is meant.
    """
    token = setting.doc[markable.head]
    acts = token.dep_ in _ACTING or markable.head in setting.speaker_of.values()
    if not (acts and is_plain(markable, setting) and markable.number == "sg"):
        return None
    if not markable.types & _KINDS or setting.is_in_turn(markable.head):
        return None
    beside = [chain for chain in chains if _is_beside(markable, chain, setting.doc)]
    bodies = [body for body in beside if may_be_called(markable, body, setting.roles)]
    if len(bodies) != 1 or not _is_known(bodies[0]):
        return None
    return bodies[0] if is_free(markable, bodies[0], setting) else None


def _is_beside(markable: Markable, chain: Chain, doc: Doc) -> bool:
    """Whether the last sentences tell of an entity, and it may be a body.

    The recogniser takes many a firm for a place; a place does nothing, and nobody sues it.
    """
    last = chain.last_before(markable)
    if last is None or markable.sentence - last.sentence > _NEAR:
        return False
    unknown = chain.named and not chain.types and not _is_short(chain)
    placed = chain.named and chain.types <= _PLACES and not chain.actor
    acts = placed and doc[last.head].dep_ in syntax.SUBJECTS | syntax.OBJECTS
    return unknown or acts or bool(chain.types & _BODIES)


def may_be_called(markable: Markable, body: Chain, roles: Roles) -> bool:
    """Whether nothing speaks against a noun for a body: the Acme Board is no company.

    Args:
        markable: A description: *the company*.
        body: What has a name, and may be a body.
        roles: What nouns denote.
    """
    words = {word for name in body.names() for word in name} | body.nouns
    kinds = [roles.noun(word).types & _BODIES for word in sorted(words - roles.general_nouns)]
    known = [types for types in kinds if types]
    if is_of_other_kind(markable, body, roles):
        return False
    if body.types & markable.types or any(types & markable.types for types in known):
        return True
    return body.types <= _ANY | _PLACES and not known


def _is_known(body: Chain) -> bool:
    """Whether a body has a name that is one's, and is no place."""
    return body.named and not (_is_short(body) or body.types & _PLACES)


def _is_short(body: Chain) -> bool:
    """Whether the text has only initials for a body, which are as often an authority's."""
    return all(mention.text.isupper() for mention in body.mentions if mention.form == "name")
