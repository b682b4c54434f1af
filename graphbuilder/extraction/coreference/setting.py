"""What is known of a text while whom its words stand for is found out."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.kinds import determiner
from graphbuilder.extraction.coreference.quoted_phrases import utterer
from graphbuilder.extraction.speech.pull_quotes import pull_quotes
from graphbuilder.extraction.speech.quotations import quotations
from graphbuilder.extraction.text import zones
from graphbuilder.extraction.text.turns import turns
from graphbuilder.model import Zone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc

    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles
    from graphbuilder.gazetteer import Gazetteer
    from graphbuilder.lexicon import Lexicon

_NONE: frozenset[str] = frozenset()


class Known(NamedTuple):
    """What is known of the world and of words before a text is read.

    Attributes:
        gazetteer: Actors that news readers know: their names, and which states left which.
        roles: Titles, nouns and given names.
        lexicon: By which verbs somebody says or puts out something.
    """

    gazetteer: Gazetteer
    roles: Roles
    lexicon: Lexicon


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a text while its anaphors are resolved, one after the other.

    Attributes:
        doc: The text.
        found: All its mentions, in text order.
        known: What is known before it is read.
        modifiers: Lemmas before each mention's head, by head token.
        determiners: How each description starts, by its head token.
        firsts: Head of the first mention of each sentence.
        quotation_of: Number of the quotation around a token, or -1.
        speaker_of: Head token of the speaker of a quotation, where known.
        speakers: Those head tokens.
        demonyms: IRIs of the states that adjectives and nouns of nationality name, by head token.
        nations: IRIs of the nationalities that stand before a mention's head.
        labels: Last words of the labels that open the turns of an interview.
        turns: Token ranges of those turns, in text order.
        titles: Heads of the descriptions that are titles of offices.
    """

    doc: Doc
    found: Sequence[Markable]
    known: Known
    modifiers: Mapping[int, frozenset[str]]
    determiners: Mapping[int, str]
    firsts: frozenset[int]
    quotation_of: Sequence[int]
    speaker_of: Mapping[int, int]
    speakers: frozenset[int]
    demonyms: Mapping[int, str]
    nations: Mapping[int, frozenset[str]]
    labels: frozenset[int]
    turns: Sequence[range]
    titles: frozenset[int]

    @property
    def roles(self) -> Roles:
        """What nouns denote, and which may call the same thing."""
        return self.known.roles

    def is_definite(self, description: Markable) -> bool:
        """Whether a description has *the*, which headlines leave out: *as airline cuts jobs*."""
        how = self.determiners[description.head]
        return how == "definite" or (how == "bare" and self.is_in_headline(description))

    def is_in_headline(self, mention: Markable) -> bool:
        """Whether a mention stands in a headline."""
        return zones.zone_of(self.doc[mention.head]) is Zone.HEADLINE

    def is_in_turn(self, index: int) -> bool:
        """Whether a token stands in the turn of somebody who is interviewed, or interviews."""
        place = bisect_right(self.turns, index, key=lambda turn: turn.start)
        return place > 0 and index in self.turns[place - 1]

    def speaker_at(self, index: int) -> int | None:
        """The head token of who speaks the quotation around a token, where known."""
        return self.speaker_of.get(self.quotation_of[index])


def read_setting(doc: Doc, found: Sequence[Markable], known: Known) -> Setting:
    """Everything about a text that the anaphors need."""
    described = [markable for markable in found if markable.form == "nominal"]
    phrases = [markable for markable in found if markable.form in {"nominal", "name"}]
    firsts: dict[int, int] = {}
    for markable in found:
        firsts.setdefault(markable.sentence, markable.head)
    quotation_of, speaker_of = _quoted(doc, known)
    demonyms = {m.head: m.id for m in found if m.form == "demonym" and m.type == "State"}
    spoken = list(turns(doc))
    return Setting(
        doc=doc,
        found=found,
        known=known,
        modifiers={markable.head: _modifiers(markable, doc) for markable in phrases},
        determiners={markable.head: determiner(markable, doc) for markable in described},
        firsts=frozenset(firsts.values()),
        quotation_of=quotation_of,
        speaker_of=speaker_of,
        speakers=frozenset(speaker_of.values()),
        demonyms=demonyms,
        nations={
            markable.head: frozenset(ids)
            for markable in phrases
            if (ids := [demonyms[t.i] for t in doc[markable.head].children if t.i in demonyms])
        },
        labels=frozenset(label for label, _, _ in spoken),
        turns=sorted((range(start, end) for _, start, end in spoken), key=lambda turn: turn.start),
        titles=frozenset(m.head for m in described if known.roles.noun(m.text).is_title),
    )


def _modifiers(markable: Markable, doc: Doc) -> frozenset[str]:
    """The lemmas of what tells more of a mention's head before it."""
    if markable.start == markable.head:
        return _NONE
    return frozenset(
        token.lemma_.lower()
        for token in doc[markable.start : markable.head]
        if token.dep_ in syntax.MODIFIERS and token.head.i <= markable.head
    )


def _quoted(doc: Doc, known: Known) -> tuple[list[int], dict[int, int]]:
    """The number of the quotation around each token, and who speaks each, where known."""
    quotation_of, speaker_of = [-1] * len(doc), {}
    quoted = quotations(doc)
    for number, quotation in enumerate(quoted):
        width = quotation.end - quotation.start
        quotation_of[quotation.start : quotation.end] = [number] * width
        speaker = quotation.speaker
        if speaker is None:
            speaker = utterer(quotation, quoted, doc, known.roles, known.lexicon)
        if speaker is not None:
            speaker_of[number] = speaker
    for number, (start, end, speaker) in enumerate(pull_quotes(doc), start=len(doc)):
        for i in range(start, end):
            quotation_of[i] = number if quotation_of[i] < 0 else quotation_of[i]
        speaker_of[number] = speaker
    return quotation_of, speaker_of
