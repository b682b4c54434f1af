"""Every attribution relation of a text: who voices what, by which words."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from graphbuilder.attribution import AttributionKind, AttributionRelation
from graphbuilder.extraction import syntax
from graphbuilder.extraction.attribution.requested import asks
from graphbuilder.extraction.attribution.sources import Source
from graphbuilder.extraction.attribution.voicing import voiced
from graphbuilder.extraction.clauses.clause import Kind
from graphbuilder.extraction.clauses.evocation import evoke_verb
from graphbuilder.extraction.clauses.structure import build_clauses
from graphbuilder.extraction.speech.quotations import quotations
from graphbuilder.extraction.statements.stating import STATED, Stating
from graphbuilder.model import AttributionType, Evidence, Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon
    from graphbuilder.model import Zone

OF_TYPE = {
    AttributionType.ACCUSATION: AttributionKind.ACCUSATION,
    AttributionType.ATTITUDE: AttributionKind.ATTITUDE,
    AttributionType.HEARSAY: AttributionKind.HEARSAY,
}

PARTING = frozenset({",", ";", ":", "-", "–", "—", '"', "“", "”", "‘", "’"})
CLOSING = PARTING | {"."}
WIDEST_GAP = 3
EMPTY = frozenset({"PART", "ADP", "DET"})

Run = tuple[int, int]


@dataclass(slots=True)
class Draft:
    """A relation while its content is being gathered, in tokens.

    Attributes:
        source: Who voices it, and by which words.
        kind: What the source does.
        form: Type of the chain's link, or ``None``.
        runs: Token ranges of the content.
        polarity: Whether the text says that the source voiced it.
    """

    source: Source
    kind: AttributionKind
    form: AttributionType | None
    runs: list[Run] = field(default_factory=list)
    polarity: Polarity = Polarity.AFFIRMED


def attribution_relations(doc: Doc, lexicon: Lexicon) -> list[AttributionRelation]:
    """All attribution relations of a text.

    Every link of the statements' chains of sources is among them; so is what is requested,
    planned, decided, supported or opposed, by verbs and by nouns.

    Args:
        doc: A text that has passed graphbuilder's pipeline.
        lexicon: Which relations voice a content.

    Returns:
        The relations in text order, the outer one of two nested ones first.
    """
    stating = Stating(build_clauses(doc, lexicon, quotations(doc)), lexicon)
    return Relating(stating).relations()


class Relating:
    """Finds the attribution relations of one text.

    Args:
        stating: The text's clauses, chains of sources and fillers.
    """

    def __init__(self, stating: Stating) -> None:
        self.stating = stating
        self.doc = stating.doc
        self.governed = stating.clauses.governed()
        self.drafts: dict[tuple[object, ...], Draft] = {}
        self._cues: set[int] = set()

    def relations(self) -> list[AttributionRelation]:
        """The relations in text order, the outer one of two nested ones first."""
        self._gather()
        found: dict[str, AttributionRelation] = {}
        for draft in self.drafts.values():
            relation = self._finish(draft)
            if relation is not None:
                found.setdefault(relation.id, relation)
        ordered = sorted(found.values(), key=_place)
        return [replace(relation, parent=_parent(relation, ordered)) for relation in ordered]

    def _gather(self) -> None:
        """Draft a relation for every link, quotation, predicate and hedge that attributes."""
        for clause in self.stating.clauses:
            self._follow_chain(clause)
        for quotation in self.stating.quotations:
            if quotation.speaker is not None and quotation.is_speech:
                cue = (self.doc[quotation.cue],) if quotation.cue is not None else ()
                source = Source(self.doc[quotation.speaker], cue, AttributionType.DIRECT)
                self._quote(source, (quotation.start, quotation.end))
        for found in self.stating.attributions.phrases.values():
            for anchor, source in found:
                self._phrase_source(anchor, source)
        for draft in self.drafts.values():
            self._cues |= {token.i for token in draft.source.cue}
        for clause in self.stating.clauses:
            self._voice(clause)
            self._expect(clause)
        self._hedge()

    def _follow_chain(self, clause: Clause) -> None:
        """Draft the links of a clause's chain, and count its words to what they attribute."""
        governor = clause.governor
        inherited = self.stating.attributions[governor] if governor is not None else ()
        for source in self.stating.attributions[clause]:
            if source.type is AttributionType.DIRECT_CONTINUED and not source.cue:
                continue  # the quotation has it
            if source.type is AttributionType.INDIRECT and asks(source.cue, self.stating.clauses):
                continue  # its predicate has it, with whom it asks
            start = self.stating.clauses.sentence(clause.head)[0]
            key = _key(source) if source.cue else (None, source.head and source.head.i, start)
            draft = self.drafts.setdefault(key, Draft(source, self._kind(source), source.type))
            if source not in inherited or not draft.runs:
                draft.runs += self._words(clause)

    def _quote(self, source: Source, run: Run) -> None:
        """Count a quotation to what its cue attributes, or draft a relation for it."""
        for draft in self.drafts.values():
            same = draft.source.head is not None and draft.source.head == source.head
            if same and source.cue and source.cue[0] in draft.source.cue:
                draft.runs.append(run)
                return
        key = _key(source) if source.cue else (None, run)
        form = source.type if source.cue else AttributionType.DIRECT_CONTINUED
        draft = self.drafts.setdefault(key, Draft(source, self._kind(source), form))
        draft.runs.append(run)

    def _phrase_source(self, anchor: Token, source: Source) -> None:
        """Draft what "according to X" attributes where no clause is made of it."""
        run = _without([_phrase(anchor)], set(range(*_phrase(source.cue[0]))))
        draft = Draft(source, self._kind(source), source.type, run)
        self.drafts.setdefault(_key(source), draft)

    def _voice(self, clause: Clause) -> None:
        """Draft what a predicate makes its subjects say, hold or want."""
        if any(word.i in self._cues for word in clause.words):
            return
        contents = self.stating.clauses.contents(clause, self.governed)
        found = voiced(clause, contents, can_speak=self.stating.fillers.is_actor)
        if found is None or clause.entry is None or clause.entry.relation.voices is None:
            return
        runs = [run for inner in found.clauses for run in self._words(inner)]
        runs += [
            _phrase(token) if token.i > clause.head.i else syntax.noun_phrase(token)
            for token in found.phrases
        ]
        if clause.governor in found.clauses:  # "opened at the request of Kim"
            runs = _without(runs, set(range(*_phrase(clause.head.head))))
        cue = _unbroken(clause, runs)
        kind, polarity = clause.entry.relation.voices, self.stating.factuality[clause].polarity
        for head in found.sources:
            source = Source(head, cue, AttributionType.INDIRECT)
            self.drafts.setdefault(_key(source), Draft(source, kind, None, list(runs), polarity))

    def _expect(self, clause: Clause) -> None:
        """Draft what "is expected to" gives to nobody in particular, though it works as a modal."""
        top = clause.top
        duty = clause.semi == Modality.OBLIGATION  # "was supposed to land"
        if top is None or duty or top.i in self._cues or not syntax.is_passive(top):
            return
        entry, _ = evoke_verb(top, self.stating.lexicon)
        if entry is not None and entry.relation.voices is AttributionKind.ATTITUDE:
            source = Source(None, (top,), AttributionType.HEARSAY)
            draft = Draft(source, AttributionKind.ATTITUDE, None, self._words(clause))
            self.drafts.setdefault(_key(source), draft)

    def _hedge(self) -> None:
        """Draft what *alleged* and *reportedly* give to nobody in particular."""
        adverbs = self.stating.lexicon.words("Hedge")
        adjectives = self.stating.lexicon.words("HedgeAdjective")
        for token in self.doc:
            hedges = token.lower_ in adverbs or (
                token.lower_ in adjectives and token.dep_ in syntax.ATTRIBUTIVES
            )
            if hedges and token.i not in self._cues and token.head.i != token.i:
                source = Source(None, (token,), AttributionType.HEARSAY)
                draft = Draft(source, AttributionKind.HEARSAY, None, [_phrase(token.head)])
                self.drafts.setdefault(_key(source), draft)

    def _kind(self, source: Source) -> AttributionKind:
        """What the source of a link does: as its cue's relation says, else by its form."""
        for token in source.cue:
            clause = self.stating.clauses.at(token)
            voices = clause.entry.relation.voices if clause and clause.entry else None
            if voices is not None:
                return voices
        return OF_TYPE.get(source.type, AttributionKind.SPEECH)

    def _words(self, clause: Clause) -> list[Run]:
        """The token ranges of a clause's words, without clauses that another one governs."""
        start, end = self.stating.wording.bounds(clause)
        foreign: set[int] = set()
        for other in self.stating.clauses:
            head = other.hinge
            inside = start <= head.i < end and other is not clause and other.kind is Kind.VERB
            if inside and all(ancestor is not clause for ancestor in other.ancestors()):
                words = range(*_phrase(head))
                if clause.head.i not in words:
                    foreign.update(words)
        return _without([(start, end)], foreign)

    def _own_words(self, source: Source) -> set[int]:
        """The words of a cue and of the source beside it, which are no content."""
        words = set(range(source.cue[0].i, source.cue[-1].i + 1)) if source.cue else set()
        if source.head is not None and source.cue:
            words |= set(range(*syntax.noun_phrase(source.head)))
        if source.type is AttributionType.ACCORDING_TO:
            words |= set(range(*_phrase(source.cue[0])))  # "according to a report from X"
        return words

    def _worded(self, runs: list[Run]) -> Iterator[Run]:
        """Token ranges that say something, without the marks that part them from a cue."""
        for start, end in runs:
            inside = [i for i in range(start, end) if not self.doc[i].is_space]
            while inside and self.doc[inside[0]].text in CLOSING:
                inside.pop(0)
            while inside and self._is_loose(inside[-1], inside[0]):
                inside.pop()
            if any(
                any(map(str.isalnum, self.doc[i].text)) and self.doc[i].pos_ not in EMPTY
                for i in inside
            ):
                yield inside[0], inside[-1] + 1

    def _is_loose(self, last: int, first: int) -> bool:
        """Whether a last word joins what follows, or is a mark that nothing before it opens."""
        token = self.doc[last]
        quotes = [t for t in self.doc[first:last] if t.is_quote] if token.is_quote else []
        return token.dep_ == syntax.COORDINATOR or (token.text in PARTING and not quotes)

    def _finish(self, draft: Draft) -> AttributionRelation | None:
        """The relation of a draft; ``None`` where it stands outside of headline and body."""
        source, fillers = draft.source, self.stating.fillers
        runs = list(self._worded(_without(_merged(draft.runs), self._own_words(source))))
        if not runs:
            return None
        zone: Zone = self.stating.zone(source.cue[0] if source.cue else self.doc[runs[0][0]])
        if zone not in STATED:
            return None
        mention = fillers.mention(source.head) if source.head is not None else None
        cue = fillers.evidence(source.cue[0].i, source.cue[-1].i + 1) if source.cue else None
        content = tuple(fillers.evidence(start, end) for start, end in runs)
        place = cue or content[0]
        parts = (self.stating.document, place.start, place.end, mention and mention.start)
        return AttributionRelation(
            id="a" + hashlib.blake2b(repr(parts).encode(), digest_size=8).hexdigest(),
            document=self.stating.document,
            source=mention,
            cue=cue,
            content=content,
            kind=draft.kind,
            type=draft.form,
            polarity=draft.polarity,
            zone=zone,
        )


def _key(source: Source) -> tuple[object, ...]:
    """What tells one relation from another: its cue and its source."""
    return (source.cue[0].i, source.cue[-1].i, source.head and source.head.i)


def _unbroken(clause: Clause, runs: list[Run]) -> tuple[Token, ...]:
    """The words of a predicate around its head that neither content nor distance parts from it."""
    inside = {index for start, end in runs for index in range(start, end)}
    kept = [clause.head]
    for word in sorted(clause.words, key=lambda word: abs(word.i - clause.head.i)):
        near = min(kept, key=lambda other: abs(other.i - word.i))
        between = range(min(word.i, near.i) + 1, max(word.i, near.i))
        if len(between) <= WIDEST_GAP and not inside.intersection([*between, word.i]):
            kept.append(word)
    return tuple(sorted({word.i: word for word in kept}.values(), key=lambda word: word.i))


def _phrase(head: Token) -> Run:
    """The token range of a phrase with all that hangs from it."""
    return head.left_edge.i, head.right_edge.i + 1


def _merged(runs: Iterable[Run]) -> list[Run]:
    """Token ranges in order, those that touch or overlap joined."""
    found: list[Run] = []
    for start, end in sorted(runs):
        if found and start <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _without(runs: list[Run], cue: set[int]) -> list[Run]:
    """Token ranges with the words of a cue cut out."""
    kept: list[Run] = []
    for start, end in runs:
        first = start
        for index in range(start, end + 1):
            if index == end or index in cue:
                if index > first:
                    kept.append((first, index))
                first = index + 1
    return kept


def _place(relation: AttributionRelation) -> tuple[int, int]:
    """Where a relation begins, and how far its content goes, the furthest first."""
    spans = [*relation.content, *([relation.cue] if relation.cue else [])]
    return min(span.start for span in spans), -max(span.end for span in spans)


def _parent(relation: AttributionRelation, others: list[AttributionRelation]) -> str | None:
    """The nearest relation whose content another one stands in."""
    place = relation.cue or relation.content[0]
    around = [
        (run.end - run.start, other.id)
        for other in others
        if other.id != relation.id and (other.cue is None or other.cue != relation.cue)
        for run in other.content
        if _covers(run, place)
    ]
    return min(around)[1] if around else None


def _covers(run: Evidence, place: Evidence) -> bool:
    """Whether words stand within others."""
    return run.start <= place.start and place.end <= run.end
