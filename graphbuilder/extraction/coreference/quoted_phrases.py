"""Who says *I* in quoted words that are no speech of their own: *the crew "who kept me alive"*.

Such words keep the view of whoever uttered them (mixed quotation; Davidson 1979, *Quotation*), and
that is who speaks in the sentence around them, or else whom its clause tells of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.speech.quotation_speakers import speaker_around, speaker_of, tells
from graphbuilder.extraction.words.people import has_voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span, Token

    from graphbuilder.extraction.speech.quotations import Quotation
    from graphbuilder.extraction.words.roles import Roles
    from graphbuilder.lexicon import Lexicon

_OWN = frozenset({"i", "me", "my", "mine", "myself"})
_LONGEST_JOINT = 3  # letters of the words that a title may write small


def utterer(
    quotation: Quotation, others: Sequence[Quotation], doc: Doc, roles: Roles, lexicon: Lexicon
) -> int | None:
    """The head of who utters quoted words that nothing beside them says to be spoken.

    Args:
        quotation: The words.
        others: All quotations of the text.
        doc: The text.
        roles: Verbs beside which words may be anybody's.
        lexicon: Which verbs report speech.
    """
    words = doc[quotation.start : quotation.end]
    if not len(words):
        return None
    root = words.root
    anybodys = roles.words("NamingVerb", "MindedVerb")
    found = speaker_around(root, quotation.covers, anybodys)
    if found is not None:
        return int(found.i)
    if not _is_of_somebody(words):
        return None
    sent = root.sent
    beside = (q.speaker for q in others if sent.start <= q.start < sent.end)
    speaking = next((speaker for speaker in beside if speaker is not None), None)
    if speaking is not None:
        return speaking  # "“I refused,” he said, “and I will refuse again”"
    verbs = [t for t in root.ancestors if t.pos_ in syntax.VERBAL and not quotation.covers(t.i)]
    telling = [verb for verb in verbs if tells(verb, lexicon)]
    told = [(verb, who) for verb in (*telling, *verbs) if (who := _subject(verb, quotation))]
    either = len({who for _, who in told}) > 1 and told[0][0].lemma_.lower() in anybodys
    return told[0][1] if told and not either else None


def _subject(verb: Token, quotation: Quotation) -> int | None:
    """Who does what a verb says, if that is somebody outside of the quoted words."""
    found = speaker_of(verb, quotation.covers)
    return int(found.i) if found is not None and has_voice(found) else None


def _is_of_somebody(words: Span) -> bool:
    """Whether words hold a pronoun of whoever utters them, and are no title (*Call Me Madam*)."""
    own = any(t.lower_ in _OWN and t.pos_ in {"PRON", "DET"} for t in words)
    return own and any(t.is_lower and len(t) > _LONGEST_JOINT for t in words)
