"""Quotations: which words stand between quotation marks, who spoke them, and by which cue.

The marks are paired paragraph by paragraph, so that a missing one harms its paragraph alone.
The search for the cue follows Pareti et al. (2013) and O'Keefe et al. (2012): a reporting verb
beside the quotation, else the speaker of the quotation before.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.speech.acting_beside import acts_behind, told_of
from graphbuilder.extraction.speech.block_quotations import block_quotations
from graphbuilder.extraction.speech.borne_words import bearer_of
from graphbuilder.extraction.speech.quotation_speakers import (
    named_before,
    only_says,
    quotes_saying,
    reporter_in,
    reports,
    signed,
    speaker_of,
    tells,
    told_like,
    voice_before,
)
from graphbuilder.extraction.text import zones
from graphbuilder.extraction.text.quotation_marks import LEADS, mark_pairs, previous
from graphbuilder.extraction.text.turns import turns
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.model import Zone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Doc, Span, Token

    from graphbuilder.lexicon import Lexicon

FEWEST_SPOKEN_WORDS = 3
LONGEST_JOINT = 3  # letters of the words that a title may write small
NEAREST = 3  # tokens between a verb of thought and the words that are thought
LEADING = frozenset({",", ":"})  # what leads up to a quotation
ROWS = "graphbuilder_quotations"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks.

    Attributes:
        start: Index of the first token behind the opening mark.
        end: Index of the closing mark, or of the end of the paragraph.
        is_speech: Whether it is speech of its own, not a phrase within a sentence.
        cue: Index of the reporting verb, or ``None``.
        speaker: Index of the head word of who speaks, or ``None``.
    """

    start: int
    end: int
    is_speech: bool
    cue: int | None = None
    speaker: int | None = None

    def covers(self, index: int) -> bool:
        """Whether a token stands between the marks."""
        return self.start <= index < self.end


def quotations(doc: Doc) -> list[Quotation]:
    """The quotations of a text that ``mark_quotations`` has read, in text order."""
    return [Quotation(*row) for row in doc.user_data.get(ROWS, ())]


def mark_quotations(doc: Doc, lexicon: Lexicon) -> None:
    """Find the quotations of a text and keep them in the Doc as plain rows."""
    doc.user_data[ROWS] = [list(astuple(found)) for found in find_quotations(doc, lexicon)]


def find_quotations(doc: Doc, lexicon: Lexicon) -> list[Quotation]:
    """The quotations of a text, in order, with their cues and speakers.

    Args:
        doc: A parsed text, with its zones.
        lexicon: Which verbs report speech.

    Returns:
        All quotations; those that are no speech of their own have neither cue nor speaker.
    """
    blocks = list(turns(doc)) or list(block_quotations(doc))
    found = [
        Quotation(start, _told_from(doc, who, start, end), is_speech=True, speaker=who)
        for who, start, end in blocks
    ]
    quotes: list[int] = doc.to_array("IS_QUOTE").nonzero()[0].tolist()
    if not quotes:
        return found
    paragraphs = [span for span, _ in zones.zones(doc)] or [doc[:]]
    last: Quotation | None = None
    is_left_open = False
    marked: list[range] = []
    for paragraph in paragraphs:
        marks = [doc[i] for i in quotes if paragraph.start <= i < paragraph.end]
        pairs = list(mark_pairs(paragraph, marks, carried=is_left_open))
        marked = [*marked[-1:], *(range(start, end) for start, end in pairs)]
        is_left_open = bool(pairs) and pairs[-1][1] == paragraph.end
        for start, end in pairs:
            bearer = bearer_of(doc, start, end, lexicon)
            if bearer is not None:
                found.append(Quotation(start, end, is_speech=True, speaker=bearer.i))
                continue
            quotation = Quotation(start, end, is_speech=_is_speech(doc, start, end, lexicon))
            if quotation.is_speech:
                quotation = _find_cue(quotation, doc, lexicon, marked)
                if quotation.speaker is None:
                    quotation = _led_in(quotation, doc, paragraph, found, lexicon)
                if quotation.speaker is None:
                    quotation = _continue(quotation, last, doc, paragraph)
                if quotation.speaker is not None:
                    last = quotation
            found.append(quotation)
    return sorted(found, key=lambda quotation: (quotation.start, -quotation.end))


def _told_from(doc: Doc, speaker: int, start: int, end: int) -> int:
    """Where, within a turn, a paragraph tells of its speaker by their full name, else its end.

    Nobody speaks of themselves so: whoever wrote the interview goes on there.
    """
    paragraphs = (span for span, zone in zones.zones(doc) if zone is Zone.BODY)
    for paragraph in paragraphs:
        if not start < paragraph.start < end:
            continue
        subject = syntax.child(paragraph[0].sent.root, syntax.SUBJECTS)
        if subject is None or subject.i == 0 or subject.text != doc[speaker].text:
            continue
        if subject.nbor(-1).pos_ == "PROPN":
            return int(paragraph.start)
    return end


def _is_speech(doc: Doc, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether quoted words are speech of their own: they have a finite clause and stand alone."""
    words = [token for token in doc[start:end] if token.is_alpha]
    if len(words) < FEWEST_SPOKEN_WORDS:
        return _is_whole(doc[start:end]) and _is_told_behind(doc, end, lexicon)
    finite = any(
        token.pos_ in syntax.VERBAL and (syntax.is_finite(token) or token.tag_ == "VB")
        for token in doc[start:end]
    )
    before = previous(doc, start - 1)
    opens = (
        before is None
        or before.text in LEADS
        or before.text[-1] in ".!?…:;"
        or (doc[start].text[:1].isupper() and doc[start].ent_type_ == "" and doc[start].text != "I")
    )
    closed = {",", ".", "!", "?", "…"}
    behind = doc[end + 1].text if end + 1 < len(doc) else "."
    ends = end - 1 > start and (doc[end - 1].text in closed or behind in closed)
    starts_sentence = before is None or before.text[-1] in ".!?…:;"
    if not finite:
        told = before is not None and tells(before, lexicon)
        return ends and _is_note(words) and (told or _is_told_behind(doc, end, lexicon))
    if ends and _has_sentences(doc, start, end):
        return True
    if doc[start].tag_ == "PRP" and before is not None and tells(before, lexicon):
        return True  # "He said “I will go”"
    return opens and (ends or starts_sentence or doc[start].is_title)


def _is_told_behind(doc: Doc, end: int, lexicon: Lexicon) -> bool:
    """Whether a verb of speech and who speaks stand right behind words ("“So sad,” wrote Lee")."""
    word = doc[min(end + 1, len(doc) - 1)]
    verb = word.head if word.dep_ in syntax.ACTIVE_SUBJECTS and word.head.i > end else word
    subject = syntax.child(verb, syntax.SUBJECTS)
    return subject is not None and tells(verb, lexicon) and is_somebody(subject)


def _is_whole(words: Span) -> bool:
    """Whether the fewest words are a clause, and no name or term ("“I paid,” she said")."""
    return any(
        syntax.is_finite(word) and any(s in words for s in syntax.children(word, syntax.SUBJECTS))
        for word in words
        if word.pos_ in syntax.VERBAL
    )


def _is_note(words: list[Token]) -> bool:
    """Whether words begin with a capital and are no title ("wrote “Three cheers for her”")."""
    small = any(word.is_lower and len(word) > LONGEST_JOINT for word in words)
    return words[0].text[0].isupper() and small


def _has_sentences(doc: Doc, start: int, end: int) -> bool:
    """Whether quoted words run over the end of a sentence, as no phrase of another's does."""
    words = (token for token in doc[start:end] if not token.is_space)
    return any(token.text == "." and following.is_title for token, following in pairwise(words))


def _find_cue(quotation: Quotation, doc: Doc, lexicon: Lexicon, quoted: list[range]) -> Quotation:
    """The quotation with the nearest reporting verb whose subject is known, and that subject."""

    def is_quoted(index: int) -> bool:
        return any(index in span for span in quoted)

    like = told_like(doc, quotation.start)
    if like is not None:
        return replace(quotation, speaker=like.i)
    found = sorted(_cues(quotation, doc, lexicon, is_quoted))
    for _, index in sorted(found, key=lambda cue: syntax.is_passive(doc[cue[1]])):
        verb = doc[index]
        by_whom = syntax.is_passive(verb) and syntax.child(verb, syntax.AGENTS) is not None
        speaker = None if by_whom else speaker_of(verb, is_quoted)
        if speaker is not None:
            speaker = voice_before(verb, speaker, lexicon)
            return replace(quotation, cue=index, speaker=speaker.i)
    speaker = named_before(doc, quotation.start, lexicon) or signed(doc, quotation.end, lexicon)
    speaker = speaker or (acts_behind(doc, quotation.end) if not found else None)
    if speaker is not None:
        return replace(quotation, speaker=speaker.i)
    return replace(quotation, cue=found[0][1]) if found else quotation


def _cues(
    quotation: Quotation, doc: Doc, lexicon: Lexicon, is_quoted: Callable[[int], bool]
) -> Iterator[tuple[int, int]]:
    """How far the reporting verbs around a quotation stand from it, with their indices."""
    lead = previous(doc, quotation.start - 1)
    first = doc[quotation.start - 1] if quotation.start else doc[0]
    start = first.sent.start
    if lead is not None and lead.text in LEADING:  # a break may stand between the two
        start = min(start, lead.sent.start)
    for token in doc[start : _end_of_cues(quotation, doc)]:
        if is_quoted(token.i) or token.pos_ not in syntax.VERBAL or _tells_of_noun(token):
            continue
        if token.i < quotation.start:
            distance = quotation.start - token.i if lead is not None else None
            if lead is not None and lead.text in LEADING and lead.i - token.i <= NEAREST - 1:
                distance = 0  # "Lee said, “It is late.” Calling it …"
        elif _opens_another(doc[quotation.end : token.i]):
            continue
        else:
            distance = token.i - quotation.end
        if distance is None or not reports(token, lexicon, beside=distance <= NEAREST):
            continue
        if quotes_saying(token):
            continue
        yield distance, token.i


def _tells_of_noun(verb: Token) -> bool:
    """Whether what a verb says is the noun before it ("spoke on the sale, which Lee called it").

    So it is without *which* behind an object ("repeated a statement it put out in May: …").
    """
    if verb.dep_ != syntax.RELATIVE_CLAUSE:
        return False
    gap = syntax.child(verb, syntax.OBJECTS)
    if gap is None:
        subject = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
        if subject is None or syntax.is_relative(subject):
            return False
        return subject.left_edge.i == verb.head.i + 1 and verb.head.dep_ in syntax.OBJECTS
    return gap.i < verb.i and syntax.is_relative(gap)


def _end_of_cues(quotation: Quotation, doc: Doc) -> int:
    """Where the words end that can report a quotation: its sentence, or one that only reports it.

    Behind "…!”" parsers end the sentence, although who cries it follows; so they do behind a full
    stop, where a sentence has nothing but a speaker and a verb ("…” Lee said.").
    """
    last = min(quotation.end, len(doc) - 1)
    end: int = doc[last - 1 if doc[last].is_sent_start else last].sent.end
    if last + 1 < len(doc):
        following = doc[last + 1].sent
        cried = doc[last - 1].text in {"?", "!"}
        if cried or (doc[last - 1].text == "." and only_says(following)):
            end = following.end
    return min(end + 1, len(doc))


def _led_in(
    quotation: Quotation, doc: Doc, paragraph: Span, found: list[Quotation], lexicon: Lexicon
) -> Quotation:
    """The quotation with who acts in the sentence right before it, where no words report it.

    "Ann Lee criticised the plan. “It is late.”": speech that stands alone behind a sentence about
    one person is that person's, and behind what somebody reports it is whoever's reports that.
    So it is where only a phrase leads up to it ("At the gala, “I felt old.”").
    """
    before = previous(doc, quotation.start - 1)
    if before is not None and before.text == ",":
        start = before.sent.start
        phrase = doc[start].dep_ in syntax.PHRASE_OPENERS and not any(
            token.pos_ in syntax.VERBAL for token in doc[start : before.i]
        )
        before = previous(doc, start) if phrase else None
        if before is not None and before.is_quote:
            before = previous(doc, before.i)
    if before is None or before.i < paragraph.start or before.text not in {".", "?", "!"}:
        return quotation
    sentence = before.sent
    if any(q.is_speech and q.start < sentence.end and q.end > sentence.start for q in found):
        return quotation
    speaker = told_of(sentence) or reporter_in(sentence, lexicon)
    return quotation if speaker is None else replace(quotation, speaker=speaker.i)


def _opens_another(between: Span) -> bool:
    """Whether what stands between a quotation and a verb coordinates the verb with another.

    "She reported that “it works”, and called it …": calling introduces what follows it.
    """
    return any(token.dep_ == syntax.COORDINATOR for token in between)


def _continue(quotation: Quotation, last: Quotation | None, doc: Doc, paragraph: Span) -> Quotation:
    """The quotation as the continuation of the one before, where nothing speaks against it."""
    if last is None or last.speaker is None:
        return quotation
    same = last.start >= paragraph.start
    alone = quotation.start - 1 <= paragraph.start + 1
    if not same and not alone:
        return quotation
    if not same and _paragraphs_between(doc, last, paragraph) > 1:
        return quotation
    cue = last.cue if same and doc[last.end - 1].sent == doc[quotation.start].sent else None
    return replace(quotation, cue=cue, speaker=last.speaker)


def _paragraphs_between(doc: Doc, last: Quotation, paragraph: Span) -> int:
    """How many paragraphs further down a paragraph stands than a quotation."""
    starts = [span.start for span, _ in zones.zones(doc)]
    return sum(last.start < start <= paragraph.start for start in starts)
