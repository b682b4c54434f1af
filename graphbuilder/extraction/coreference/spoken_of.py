"""Whom *they* means in somebody's words: those to whom he has just done something by speaking.

*Lee accused the dealers of fraud. "They have robbed us," he said*: what a report sums up, its
quotation goes on about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.tree import verb_above
from graphbuilder.extraction.words.people import NOMINATIVES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_GOVERNED = syntax.OBJECTS | syntax.DATIVES | syntax.PREPOSITIONAL_OBJECTS


def spoken_of(markable: Markable, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """The only people whom the speaker of a quotation dealt with in the sentence before it.

    Args:
        markable: *They*, as the subject of the first sentence of a quotation.
        found: The entities that it may mean.
        setting: The text.
    """
    token = setting.doc[markable.head]
    quotation, start = setting.quotation_of[token.i], token.sent.start
    speaker = setting.speaker_of.get(quotation)
    if quotation < 0 or speaker is None or not start or not _is_main(token, setting):
        return None
    main = token.doc[start - 1].sent.root
    if setting.quotation_of[main.i] >= 0 or not _is_by(main, token.doc[speaker]):
        return None
    dealt_with = [
        chain
        for chain in found
        if chain.is_actor and chain.number == "pl"
        for mention in chain.mentions
        if main.sent.start <= mention.head < start
        if verb_above(token.doc[mention.head]) == main
        if token.doc[mention.head].dep_ in _GOVERNED
    ]
    return dealt_with[0] if len(dealt_with) == 1 else None


def _is_main(pronoun: Token, setting: Setting) -> bool:
    """Whether a pronoun opens the words that somebody is quoted with."""
    verb = pronoun.head
    if pronoun.dep_ not in syntax.SUBJECTS or setting.is_in_turn(pronoun.i):
        return False
    above = verb.head
    inside = setting.quotation_of[above.i] == setting.quotation_of[pronoun.i]
    first = all(not t.is_alpha for t in pronoun.doc[pronoun.sent.start : pronoun.i])
    return first and (verb == above or not inside)


def _is_by(main: Token, speaker: Token) -> bool:
    """Whether a verb's subject is who speaks next: *Lee accused …, he said*, *Lee said*."""
    subject = syntax.child(main, syntax.ACTIVE_SUBJECTS)
    if subject is None or subject.pos_ not in {"PROPN", "PRON"}:
        return False
    return speaker.lower_ in NOMINATIVES | {subject.lower_}
