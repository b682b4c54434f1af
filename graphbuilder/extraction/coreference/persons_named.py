"""The person whom a text has just spoken of, where *the former banker* goes on about them.

News varies what it calls people: a description that the text has not used, and that opens the next
sentence as its subject, is of the only person of the sentence before. Whom a reader did not know
yet would be *a former banker* (Huddleston & Pullum 2002, ch. 5 §6.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.anaphora import is_free
from graphbuilder.extraction.coreference.by_age import is_of_other_age
from graphbuilder.extraction.coreference.kinds import is_told_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_PERSON = frozenset({"Person"})
_POSTS = frozenset({"head", "office"})  # of which a text may name the holders
_BACK = 2  # sentences
_PERSONAL = frozenset({"he", "she", "him", "her", "his"})


def person_just_named(
    markable: Markable, chains: Sequence[Chain], setting: Setting
) -> Chain | None:
    """The only person of the last sentence that tells of any, for a new description of one.

    Args:
        markable: A mention: *the former banker*.
        chains: The entities of the text so far.
        setting: The text.

    Returns:
        A named person, or ``None`` where there may be another.
    """
    token = setting.doc[markable.head]
    office = setting.roles.noun(markable.text).office
    if markable.types != _PERSON or markable.number != "sg" or office in _POSTS:
        return None
    if setting.determiners[markable.head] != "definite":
        return None
    if token.dep_ not in syntax.SUBJECTS or not _opens(markable, setting):
        return None
    if not _is_plain(token) or token.lemma_.lower() in setting.roles.kin_nouns:
        return None
    for back in range(1, _BACK + 1):
        beside = [c for c in chains if _is_told(c, markable, markable.sentence - back)]
        if beside:
            only = beside[0]
            told = len(beside) == 1 and _is_introduced(only, markable)
            told = told and not is_of_other_age(only, markable, setting.doc)
            told = told and not _has_open_pronoun(only, markable, chains, setting)
            return only if told and is_free(markable, only, setting) else None
    return None


def _opens(markable: Markable, setting: Setting) -> bool:
    """Whether a description stands in the main clause, or reports, and nobody stands before it."""
    token = setting.doc[markable.head]
    main = token.head == token.sent.root or markable.head in setting.speaker_of.values()
    return main and setting.quotation_of[markable.head] < 0 and not setting.is_in_turn(token.i)


def _is_plain(noun: Token) -> bool:
    """Whether no noun before a description and nothing behind it tells which one is meant.

    *The bus driver* is whoever drove the bus.
    """
    before = [c for c in noun.lefts if c.dep_ in syntax.MODIFIERS | {syntax.POSSESSOR}]
    plain = all(c.pos_ in {"ADJ", "PROPN"} or c.tag_ == "JJ" for c in before)
    return plain and not is_told_apart(noun)


def _is_introduced(chain: Chain, markable: Markable) -> bool:
    """Whether a text has named somebody in full before it describes them."""
    return any(m.form == "name" and len(m.text.split()) > 1 for m in chain.before(markable))


def _has_open_pronoun(
    told: Chain, markable: Markable, chains: Sequence[Chain], setting: Setting
) -> bool:
    """Whether the sentence that tells of somebody has a *he* or *she* whom nothing names."""
    last = told.last_before(markable)
    sent = setting.doc[last.head].sent if last is not None else ()
    said = [token for token in sent if token.lower_ in _PERSONAL]
    heads = {mention.head for chain in chains for mention in chain.mentions} if said else set()
    return any(token.i not in heads for token in said)


def _is_told(chain: Chain, markable: Markable, sentence: int) -> bool:
    """Whether an entity that may be one person is last spoken of in a sentence."""
    last = chain.last_before(markable)
    if last is None or last.sentence != sentence or chain.number == "pl":
        return False
    return "Person" in chain.types
