"""Sources that a phrase names and no verb: "according to X, …"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.attribution.report_authors import author, only_reads
from graphbuilder.extraction.speech.authorship import named_before, writer_of
from graphbuilder.extraction.syntax.tree import ends_sentence
from graphbuilder.extraction.words.people import denotes_person, is_somebody
from graphbuilder.model import AttributionType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause, Clauses
    from graphbuilder.lexicon import Lexicon


PER, ACCORDING = "per", "according"


@dataclass(frozen=True, slots=True)
class Source:
    """One link of a chain of sources, in tokens.

    Attributes:
        head: Head word of who says so, or ``None`` when nobody is named.
        cue: The tokens that attribute, in text order; empty where speech runs on.
        type: The form of words.
    """

    head: Token | None
    cue: tuple[Token, ...]
    type: AttributionType


def is_bound(anchor: Token, source: Source) -> bool:
    """Whether a source stands inside a that-clause or a relative ("says that according to X, …").

    So does *per* behind what somebody says ("said it must close, per the new rules"), and what no
    comma parts from a participle behind its verb ("sank, killing two according to the police").
    """
    mark = syntax.marker(anchor) or _opened_by(anchor)
    if _is_beside(anchor) and anchor.i < source.cue[0].i and _runs_on(source.cue[0]):
        return True
    if source.cue[0].lower_ == PER and anchor.dep_ in syntax.CONTENT_CLAUSES:
        return True
    return mark is not None and mark.i < source.cue[0].i < anchor.i


def _opened_by(anchor: Token) -> Token | None:
    """The relative word that opens a clause, if any ("a vote that, according to Lee, failed")."""
    first = anchor.left_edge
    return first if anchor.dep_ in syntax.NOUN_CLAUSES and syntax.is_relative(first) else None


def _runs_on(cue: Token) -> bool:
    """Whether a source phrase stands within its clause: no comma before it, more words behind."""
    return not syntax.follows_comma(cue) and not ends_sentence(cue.right_edge)


def _is_beside(anchor: Token) -> bool:
    """Whether a word is a participle in *-ing* behind the verb that it says more about."""
    late = anchor.head.i < anchor.i and anchor.head.pos_ in syntax.VERBAL
    return late and syntax.is_gerund(anchor) and syntax.marker(anchor) is None


def is_parted(head: Token, cue: Token) -> bool:
    """Whether a source phrase says nothing of a clause before it, or before or behind a semicolon.

    Behind *and* a phrase belongs to what follows; behind a colon, to what is listed there.
    """
    start, end = sorted((head.i, cue.i))
    between = head.doc[start:end]
    if any(token.text == ";" for token in between):
        return True
    if head.i > cue.i:
        return _goes_on(head, cue)
    own = syntax.child(cue.head, syntax.SUBJECTS) is not None
    if cue.head.dep_ == syntax.CONJUNCT and head.i < cue.i < cue.head.i and not own:
        return True  # "robbed a bank, then, according to the police, fled"
    return _follows(cue) is not None or any(token.text == ":" for token in between)


def _goes_on(head: Token, cue: Token) -> bool:
    """Whether a clause with its own subject comes after another that a source phrase closes.

    "It fell, according to the police, but Rome denies it"; "while sales fell according to a poll,
    Rome says they grew".
    """
    closed = cue.head.i < cue.i and cue.head.i != head.i
    subject = syntax.child(head, syntax.SUBJECTS)
    return closed and subject is not None and subject.i > cue.i


def _follows(cue: Token) -> Token | None:
    """The word that leads a source phrase on to what follows: *and*, or a preposition.

    "He was ill and, according to his agent, died at home", "led by, according to his agent, a
    friend": such a phrase says nothing of what stands before.
    """
    before = syntax.before(cue)
    before = before.nbor(-1) if before.text == "," and before.i else before
    opens = before.dep_ in syntax.PHRASE_OPENERS and before.pos_ != "ADV"
    leads = before.dep_ == syntax.COORDINATOR or opens
    return before if leads and before.i < cue.i else None


def cited(
    report: Clause, clauses: Clauses, lexicon: Lexicon, can_speak: Callable[[Token], bool]
) -> tuple[Source, ...]:
    """Whom a report names as its own source ("The paper, citing two guards, said …").

    Args:
        report: The clause of the verb that reports.
        clauses: All clauses of the text.
        lexicon: Participles that cite, and nouns of reports.
        can_speak: Whether a word stands for a person, a group or a body.

    Returns:
        The inner links of the chain.
    """
    citing = lexicon.words("CitingParticiple")
    contents = [content.head for content in clauses.contents(report)]
    beside = [c for word in (report.head, *report.subjects) for c in word.children]
    beside += [c for head in contents for c in head.lefts]
    participles = (clauses.at(participle) for participle in beside if participle.lower_ in citing)
    found = [
        clause
        for clause in participles
        if clause is not None and (clause.governor is report or clause.head.head not in contents)
    ]
    return tuple(
        Source(named, (clause.head,), AttributionType.INDIRECT)
        for clause in found
        for named in clause.objects
        if (can_speak(named) or named.lemma_.lower() in lexicon.words("ReportNoun"))
        and not _is_their_own(named)
    )


def _is_their_own(report: Token) -> bool:
    """Whether a report is that of who is told of already ("citing his website", "its own data")."""
    owner = syntax.child(report, syntax.POSSESSORS)
    return owner is not None and owner.tag_ == "PRP$" and not denotes_person(report)


def source_phrases(
    clauses: Clauses, lexicon: Lexicon, can_speak: Callable[[Token], bool]
) -> dict[int, tuple[tuple[Token, Source], ...]]:
    """For every sentence, what "according to" hangs from and whom it names."""
    doc = clauses.doc
    found: dict[int, tuple[tuple[Token, Source], ...]] = {}
    phrases = lexicon.words("SourcePhrase")
    for match in _find_any((phrase.split()[1] for phrase in phrases), clauses.text):
        words = doc.char_span(*match.span())
        if words is None or f"{words[0].head.lower_} {words[0].lower_}" not in phrases:
            continue
        owner = syntax.child(words[0], syntax.POSSESSORS) or _held_by(words[0])
        within = words[0].head.head.pos_ in syntax.NOMINAL  # "a total by the firm's account"
        if owner is not None and words[0].dep_ == syntax.PREPOSITIONAL_OBJECT and not within:
            cue = (words[0].head, words[0])
            viewed = Source(owner, cue, AttributionType.ACCORDING_TO)
            key = clauses.sentence(words[0])[0]
            found[key] = (*found.get(key, ()), (_anchor(words[0].head, clauses), viewed))
    for match in _find_any(lexicon.words("SourcePreposition"), clauses.text):
        words = doc.char_span(*match.span())
        if words is None or not _opens_phrase(words[0]) or _counts(words[0]):
            continue
        source = _source_behind(words[0], len(words), lexicon, can_speak)
        if source is not None:
            key = clauses.sentence(words[0])[0]
            found[key] = (*found.get(key, ()), (_anchor(words[0], clauses), source))
    return found


def _held_by(noun: Token) -> Token | None:
    """Whose view it is, behind *of* ("in the view of critics"; "in view of it" gives a reason)."""
    if not any(child.lower_ == "the" for child in noun.lefts):
        return None
    return next((held for of, held in syntax.prepositional(noun) if of.lower_ == "of"), None)


def _find_any(phrases: Iterable[str], text: str) -> Iterator[re.Match[str]]:
    """Where a text has any of several phrases; most of them it has nowhere."""
    low = text.lower()
    there = tuple(phrase for phrase in phrases if phrase.lower() in low)
    return _any_of(there).finditer(text) if there else iter(())


@lru_cache(maxsize=256)
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """An expression that finds any of several phrases as whole words, the longest first."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)


def _anchor(preposition: Token, clauses: Clauses) -> Token:
    """The head of the clause that a source preposition belongs to."""
    lead = _follows(preposition)
    if lead is not None and lead.dep_ in syntax.PHRASE_OPENERS and lead.dep_ != syntax.MARK:
        return preposition
    if lead is not None and preposition.head.i < preposition.i:
        joined = syntax.children(preposition.head, frozenset({syntax.CONJUNCT}))
        behind = next((t for t in joined if t.i > preposition.i), None)
        return behind or _opening_behind(preposition) or preposition
    if any(t.text == ":" for t in preposition.doc[preposition.head.i : preposition.i]):
        return preposition  # "can pay for it: according to Lee, by a loan"
    anchor = preposition.head
    comma = syntax.follows_comma(preposition)
    if comma and ends_sentence(preposition.right_edge) and preposition.lower_ != PER:
        while anchor.dep_ != syntax.CONJUNCT and anchor.head.i != anchor.i:
            anchor = anchor.head  # "…, according to state media": all of the last clause
    while clauses.at(anchor) is None and anchor.head.i != anchor.i:
        anchor = anchor.head
        if anchor.i > preposition.i and _goes_on(anchor, preposition):
            return preposition
    for content in anchor.children:
        mark = syntax.marker(content) if content.dep_ in syntax.CONTENT_CLAUSES else None
        if mark is not None and mark.i < preposition.i < content.i:
            return content
    return anchor


def _opening_behind(preposition: Token) -> Token | None:
    """The verb that a source phrase is followed by ("and, according to Lee, *to sign*")."""
    start = preposition.right_edge.i + 2  # a comma stands between the two
    rest = preposition.doc[start : preposition.sent.end]
    verbs = [t for t in rest if t.pos_ in syntax.VERBAL and t.left_edge.i == start]
    return next((t for t in verbs if t.head.i < preposition.i), None)


def _opens_phrase(preposition: Token) -> bool:
    """Whether a word opens a phrase; "According to" in front does so whatever the parser made."""
    fronted = bool(preposition.is_sent_start) and preposition.dep_ == syntax.ROOT
    return preposition.dep_ in syntax.PHRASE_OPENERS or fronted


def _counts(preposition: Token) -> bool:
    """Whether *per* counts by a unit ("moles per metre"): as a source it stands apart."""
    before = syntax.before(preposition)
    apart = preposition.is_sent_start or before.is_punct or before.pos_ in {"AUX", "ADP", "CCONJ"}
    return preposition.lower_ == PER and not apart


def _source_behind(
    preposition: Token, length: int, lexicon: Lexicon, can_speak: Callable[[Token], bool]
) -> Source | None:
    """Who stands behind "according to": a name, or who put out the report."""
    last = preposition.doc[preposition.i + length - 1]
    for candidate in (last, preposition):
        noun = next((t for t in candidate.children if t.dep_ == syntax.PREPOSITIONAL_OBJECT), None)
        if noun is not None and not syntax.is_relative(noun):
            cue = tuple(preposition.doc[preposition.i : preposition.i + length])
            # "The island's constitution": where who has it cannot speak, the document does.
            for head in (author(noun, lexicon), noun):
                named = head.pos_ in {"PROPN", "PRON"} or can_speak(head) or is_somebody(head)
                reports = head.lemma_.lower() in lexicon.words("ReportNoun")
                whole = head.i == noun.i and _tells(noun, preposition, lexicon)
                told = named or reports or whole
                if told or named_before(head):
                    return Source(head, cue, AttributionType.ACCORDING_TO)
            return None
    return None


def _tells(noun: Token, preposition: Token, lexicon: Lexicon) -> bool:
    """Whether "according to" names a source, and no standard ("built according to plan").

    What a comma sets off says of the whole clause who says so, whatever that is.
    """
    opens = bool(preposition.is_sent_start) or syntax.follows_comma(preposition)
    standard = noun.lemma_.lower() in lexicon.words("StandardNoun")
    return opens and preposition.lower_ == ACCORDING and noun.pos_ == "NOUN" and not standard


def voiced(source: Source, lexicon: Lexicon) -> Source:
    """A source with whoever spoke or wrote it, where it is a statement or letter of somebody's.

    "Ann Lee's letter said", "Oslo issued a statement. … “It is late,” the statement read", "a poll
    by Acme found": whose words these are is known, and paper says nothing by itself.

    Args:
        source: One link of a chain.
        lexicon: Nouns for what somebody says, writes or finds out.

    Returns:
        The link with another head, or as it is where nobody is named.
    """
    noun = source.head
    if noun is None or noun.pos_ != "NOUN":
        return source
    if not _is_paper(noun, lexicon):
        wholes = [whole for of, whole in syntax.prepositional(noun) if of.lower_ == "of"]
        written = bool(wholes) and wholes[0].pos_ == "NOUN" and _is_paper(wholes[0], lexicon)
        if is_somebody(noun) or not written:  # a study with a name of its own speaks for itself
            return source
        noun = wholes[0]  # "part of her statement reads"
    writer = writer_of(noun, lexicon)
    if writer is None or only_reads(writer, lexicon):
        return source
    return replace(source, head=writer)


def _is_paper(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is one for what somebody says, writes or finds out."""
    lemma = noun.lemma_.lower()
    return lemma in lexicon.words("UtteranceNoun") or lemma in lexicon.words("FindingNoun")
