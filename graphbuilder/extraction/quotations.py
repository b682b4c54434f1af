"""Quotations: which words stand between quotation marks, who spoke them, and by which cue.

The marks are paired paragraph by paragraph, so that a missing one harms its paragraph alone.
The search for the cue follows Pareti et al. (2013) and O'Keefe et al. (2012): a reporting verb
beside the quotation, else the speaker of the quotation before.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax, zones
from graphbuilder.extraction.people import is_somebody
from graphbuilder.extraction.quotation_marks import LEADS, mark_pairs, previous
from graphbuilder.extraction.turns import turns

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc, Span, Token

    from graphbuilder.lexicon import Lexicon

FEWEST_SPOKEN_WORDS = 3
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
    found = [Quotation(start, end, is_speech=True, speaker=who) for who, start, end in turns(doc)]
    if not any(token.is_quote for token in doc):
        return found
    paragraphs = [span for span, _ in zones.zones(doc)] or [doc[:]]
    last: Quotation | None = None
    is_left_open = False
    for paragraph in paragraphs:
        pairs = list(mark_pairs(paragraph, carried=is_left_open))
        is_left_open = bool(pairs) and pairs[-1][1] == paragraph.end
        for start, end in pairs:
            quotation = Quotation(start, end, is_speech=_is_speech(doc, start, end))
            if quotation.is_speech:
                quotation = _find_cue(quotation, doc, lexicon, [range(s, e) for s, e in pairs])
                if quotation.speaker is None:
                    quotation = _led_in(quotation, doc, paragraph)
                if quotation.speaker is None:
                    quotation = _continue(quotation, last, doc, paragraph)
                if quotation.speaker is not None:
                    last = quotation
            found.append(quotation)
    return sorted(found, key=lambda quotation: (quotation.start, -quotation.end))


def _is_speech(doc: Doc, start: int, end: int) -> bool:
    """Whether quoted words are speech of their own: they have a finite clause and stand alone."""
    words = [token for token in doc[start:end] if token.is_alpha]
    if len(words) < FEWEST_SPOKEN_WORDS:
        return False
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
    if finite and ends and _has_sentences(doc, start, end):
        return True
    return finite and (opens and (ends or starts_sentence or doc[start].is_title))


def _has_sentences(doc: Doc, start: int, end: int) -> bool:
    """Whether quoted words run over the end of a sentence, as no phrase of another's does."""
    return any(
        token.text == "." and following.is_title for token, following in pairwise(doc[start:end])
    )


def reports(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb can introduce speech."""
    beside = {child.lower_ for child in verb.children}
    return any(
        entry.relation.attributes in {"speech", "report"} and beside.issuperset(entry.words)
        for entry in lexicon.find("verb", verb.lemma_.lower())
    )


def _find_cue(quotation: Quotation, doc: Doc, lexicon: Lexicon, quoted: list[range]) -> Quotation:
    """The quotation with the reporting verb beside it, and that verb's subject."""

    def is_quoted(index: int) -> bool:
        return any(index in span for span in quoted)

    best: tuple[int, Token] | None = None
    first = doc[quotation.start - 1] if quotation.start else doc[0]
    last = min(quotation.end, len(doc) - 1)
    # Behind "…!”" parsers end the sentence, although who cries it follows.
    cried = doc[last - 1].text in {"?", "!"} and last + 1 < len(doc)
    sentence_end = doc[last + 1 if cried else last].sent.end
    sentence_start = first.sent.start
    for token in doc[sentence_start : min(sentence_end + 1, len(doc))]:
        if is_quoted(token.i) or token.pos_ not in syntax.VERBAL or not reports(token, lexicon):
            continue
        if token.i < quotation.start:
            distance = _distance_before(token, quotation, doc)
        elif _opens_another(doc[quotation.end : token.i]):
            continue
        else:
            distance = token.i - quotation.end
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, token)
    if best is None:
        return _introduced(quotation, doc)
    verb = best[1]
    speaker = speaker_of(verb, is_quoted)
    return replace(quotation, cue=verb.i, speaker=speaker.i if speaker is not None else None)


def _led_in(quotation: Quotation, doc: Doc, paragraph: Span) -> Quotation:
    """The quotation with who acts in the sentence right before it, where no words report it.

    "Ann Lee criticised the plan. “It is late.”": speech that stands alone behind a sentence about
    one person is that person's.
    """
    mark = quotation.start - 1
    before = previous(doc, mark)
    if before is None or before.i < paragraph.start or before.text not in {".", "?", "!"}:
        return quotation
    sentence = before.sent
    told = any(token.is_quote for token in sentence)
    subject = syntax.child(sentence.root, syntax.ACTIVE_SUBJECTS)
    if told or subject is None or sentence.root.tag_ not in syntax.FINITE_TAGS:
        return quotation
    person = subject.ent_type_ == "PERSON" or subject.lower_ in {"he", "she"}
    return replace(quotation, speaker=subject.i) if person else quotation


def _opens_another(between: Span) -> bool:
    """Whether what stands between a quotation and a verb coordinates the verb with another.

    "She reported that “it works”, and called it …": calling introduces what follows it.
    """
    return any(token.dep_ == syntax.COORDINATOR for token in between)


def _introduced(quotation: Quotation, doc: Doc) -> Quotation:
    """The quotation with the speaker whom the words before a colon name.

    It is the subject of their clause or whose that is ("She was blunt: …", "his answer was
    short: …"), or, without a verb, whom they begin with ("Lee in a statement: …").
    """
    lead = previous(doc, quotation.start - 1)
    if lead is None or lead.text not in {":", ","}:
        return quotation
    words = doc[lead.sent.start : lead.i]
    verbs = [token for token in words if token.pos_ in syntax.VERBAL]
    if verbs:
        named = [token for token in words if token.dep_ == syntax.SUBJECT and token.head in verbs]
        named = named[-1:]
    else:
        nouns = (t for t in words if t.pos_ in {"NOUN", "PROPN"} and t.dep_ != syntax.COMPOUND)
        named = [noun for noun in [next(nouns, None)] if noun is not None]
    named += [owner for t in named for owner in syntax.children(t, syntax.POSSESSORS)]
    speaker = next((t for t in named if _is_speaker(t, alone=not verbs)), None)
    return quotation if speaker is None else replace(quotation, speaker=speaker.i)


def _is_speaker(token: Token, *, alone: bool) -> bool:
    """Whether a word before a colon can be who speaks; with a verb, any name or pronoun can."""
    return is_somebody(token) or (token.pos_ == "PROPN" and not alone)


def _distance_before(verb: Token, quotation: Quotation, doc: Doc) -> int | None:
    """How far a verb stands before a quotation; ``None`` behind a finite clause of its own."""
    lead = previous(doc, quotation.start - 1)
    if lead is None:
        return None
    return quotation.start - verb.i


def speaker_of(verb: Token, is_quoted: Callable[[int], bool]) -> Token | None:
    """The subject of a reporting verb, through control and coordination.

    Args:
        verb: A reporting verb.
        is_quoted: Whether the token of an index stands in a quotation.

    Returns:
        The head of the noun phrase, or ``None``.
    """
    seen: set[int] = set()
    while verb.i not in seen:
        seen.add(verb.i)
        subjects = syntax.children(verb, syntax.ACTIVE_SUBJECTS)
        subject = next((t for t in subjects if t.is_alpha and not is_quoted(t.i)), None)
        if subject is not None:
            if syntax.is_relative(subject) and verb.dep_ in syntax.NOUN_CLAUSES:
                return verb.head
            return subject
        inverted = _behind(verb)
        if inverted is not None:
            return inverted
        if verb.dep_ in syntax.CONTROLLED and not syntax.is_passive(verb):
            verb = verb.head if verb.head.pos_ in syntax.VERBAL else verb.head.head
        elif verb.dep_ == syntax.NOUN_CLAUSE:
            return verb.head
        else:
            return _beside(verb, is_quoted)
    return None


def _behind(verb: Token) -> Token | None:
    """The noun behind a reporting verb that follows a quotation ("…,” said a protester").

    Parsers that lose the quotation take the speaker for an object.
    """
    if verb.i == 0 or not verb.doc[verb.i - 1].is_quote:
        return None
    return syntax.child(verb, syntax.COMPLEMENTS)


def _beside(verb: Token, is_quoted: Callable[[int], bool]) -> Token | None:
    """The noun or pronoun right before a reporting verb, where the parser gave it no subject.

    "“Our patience,” the minister, Grace Wanjiru, said, “has run out”": whoever stands between
    the mark and the verb speaks.
    """
    index = verb.i - 1
    while index > 0 and (verb.doc[index].text == "," or verb.doc[index].pos_ in {"ADV", "AUX"}):
        index -= 1
    noun = verb.doc[index]
    return noun if noun.pos_ in {"PROPN", "PRON", "NOUN"} and not is_quoted(index) else None


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
