"""Clauses at quotation marks: what no link crosses, and what a verb beside the marks introduces."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link
from graphbuilder.extraction.words.people import has_voice, is_somebody

if TYPE_CHECKING:
    from graphbuilder.extraction.speech.quotations import Quotation

CIRCUMSTANCES = frozenset({Link.ADVERBIAL, Link.CONDITION, Link.PURPOSE, Link.REASON})


def respect_quotations(clauses: Clauses, quotations: list[Quotation]) -> None:
    """Cut what the parser linked across quotation marks, and link quotations to their cue."""
    resumed = _resume(clauses, quotations)
    for quotation in quotations:
        if not quotation.is_speech:
            continue
        cue = clauses.by_head.get(quotation.cue) if quotation.cue is not None else None
        for clause in clauses:
            if clause.head.i in resumed:
                continue
            above = clause.governor
            behind = above is not None and above.head.i >= quotation.end and clause is cue
            claims = above is cue and clause.claims
            told = cue is not None and cue.head.i >= quotation.end and above is not None
            behind = behind or (told and above is cue)
            if cue is not None and (claims or behind) and _introduces(clause, quotation):
                clause.governor, clause.link = None, Link.ROOT
            if told and clause is cue and above is not None and _introduces(above, quotation):
                clause.governor, clause.link = None, Link.ROOT
            inside = quotation.covers(clause.head.i)
            governor = clause.governor
            if inside and (governor is None or not quotation.covers(governor.head.i)):
                _hang_from_cue(clause, cue, quotation)
            elif inside or governor is None or _leads_in(clause, cue, quotation):
                continue
            elif quotation.covers(governor.head.i):
                outer = _outer(governor, quotation)
                clause.governor = None if outer is clause else outer
                clause.link = Link.ROOT if clause.governor is None else Link.ADVERBIAL


def _hang_from_cue(clause: Clause, cue: Clause | None, quotation: Quotation) -> None:
    """Hang the outermost clause of a quotation from what introduces it, if that says its words."""
    described = _tells_of_noun(clause, quotation)
    governs = cue is not None and not (described or _only_meets(cue) or _denies(cue))
    governs = governs and cue is not None and not _has_told(cue, quotation)
    clause.governor = cue if governs else None
    if not described:
        clause.link = Link.CONTENT if governs else Link.ROOT


def _leads_in(clause: Clause, cue: Clause | None, quotation: Quotation) -> bool:
    """Whether reported words lead up to quoted ones that they belong to.

    "Lee argued that if Togo leaves, “we shall all pay for it”", "If Togo leaves, Lee argued, “we
    shall pay”": Lee says the *if*, too.
    """
    if cue is None or clause.head.i >= quotation.start:
        return False
    if clause.head.i < cue.head.i:
        told = clause.governor is not None and clause.governor.governor is cue
        return cue.claims and told and clause.link is Link.CONDITION
    return cue.claims and clause.link in CIRCUMSTANCES


def _resume(clauses: Clauses, quotations: list[Quotation]) -> set[int]:
    """Give circumstances that a report parts from what they belong to back to it.

    "“If Togo leaves,” Lee said, “Benin will follow”": Lee says no *if* for itself.

    Returns:
        The heads of such clauses.
    """
    found: set[int] = set()
    spoken = [q for q in quotations if q.is_speech and q.cue is not None]
    for first, second in pairwise(spoken):
        if first.cue != second.cue or not first.end <= (first.cue or 0) < second.start:
            continue
        cue = clauses.by_head.get(first.cue or 0)
        before = [c for c in clauses if first.covers(c.head.i)]
        resumed = [c for c in clauses if second.covers(c.head.i)]
        mains = (c for c in resumed if c.governor in {cue, *before, None})
        main = next((c for c in mains if c.kind is not Kind.NOUN), None)
        if main is not None and clauses.doc[second.start].dep_ == syntax.COORDINATOR:
            _share_subject(main, before)
        for clause in (c for c in before if c.link in CIRCUMSTANCES):
            if clause.governor is cue and main is not None and _hang_together(main, clause):
                clause.governor = main
            if clause.governor in resumed:
                found.add(clause.head.i)
    return found


def _share_subject(clause: Clause, before: list[Clause]) -> None:
    """Go on with whom the words in front of a report told of ("“We won,” he said, “and left”")."""
    verb = clause.hinge
    told = [c for c in before if c.kind is not Kind.NOUN and c.link not in CIRCUMSTANCES]
    alone = syntax.child(verb, syntax.SUBJECTS) is None and syntax.is_finite(verb)
    if told and alone and syntax.marker(verb) is None:
        clause.subjects = list(told[0].subjects)


def _hang_together(main: Clause, circumstance: Clause) -> bool:
    """Whether two clauses stand in one sentence."""
    return main.head.sent == circumstance.head.sent


def _only_meets(cue: Clause) -> bool:
    """Whether the verb beside a quotation says that its speaker met somebody ("spoke to us: …").

    What its relation does to a content, such as a topic that is considered, is not done to speech.
    """
    return cue.entry is not None and not cue.claims


def _tells_of_noun(clause: Clause, quotation: Quotation) -> bool:
    """Whether a clause only tells which of its noun a quotation speaks of, in no sentence.

    "“The one where we all sing. A classic,” Lee said": nobody says that we sing.
    """
    verb = clause.hinge
    fragment = verb.dep_ == syntax.NOUN_CLAUSE and verb.head.dep_ == syntax.ROOT
    described = verb.dep_ in syntax.NOUN_CLAUSES and not fragment  # "A leader loved by all"
    torn = verb.head.left_edge.tag_ in syntax.RELATIVE_TAGS  # "when a lot fighting goes on"
    return described and not torn and quotation.covers(verb.head.i)


def _has_told(cue: Clause, quotation: Quotation) -> bool:
    """Whether a verb has told its thing before a colon ("announced *a ban*: “Cars must go”").

    What follows are words to it: the ban is what is announced.
    """
    colon = cue.head.doc[max(quotation.start - 2, 0)]
    if colon.text != ":" or cue.passive or colon.i < cue.head.i:
        return False
    known = {word.i for word in cue.words}
    return any(
        noun.pos_ == "NOUN" and cue.head.i < noun.i < colon.i and noun.i not in known
        for noun in cue.objects
        if not is_somebody(noun)
    )


def _denies(cue: Clause) -> bool:
    """Whether the verb beside a quotation says that something is not so ("denied it: …").

    What is quoted then is how its speaker denies it.
    """
    return cue.entry is not None and cue.entry.relation.denies


def _introduces(clause: Clause, quotation: Quotation) -> bool:
    """Whether a reporting clause leads up to a quotation that another one follows.

    "Lee agreed: “We must stop”, she argued": that she agreed is nobody's content.
    """
    return clause.head.i < quotation.start and clause.head.doc[quotation.start - 2].text == ":"


def unquote(clauses: Clauses, quotations: list[Quotation]) -> None:
    """Take quoted words out of the subjects and times of the verb that reports them."""
    for quotation in quotations:
        for clause in clauses:
            if quotation.covers(clause.head.i) or clause.head.i != quotation.cue:
                continue
            outside = [s for s in clause.subjects if not any(q.covers(s.i) for q in quotations)]
            speaker = clauses.doc[quotation.speaker] if quotation.speaker is not None else None
            things = not any(map(has_voice, outside))  # among them its own first words
            if speaker is not None and (not outside or (things and has_voice(speaker))):
                outside = [speaker]
                spoken = {token.i for token in outside}
                clause.objects = [token for token in clause.objects if token.i not in spoken]
            clause.subjects = outside
            clause.times = [time for time in clause.times if not quotation.covers(time.i)]


def _outer(clause: Clause, quotation: Quotation) -> Clause | None:
    """The nearest clause above that lies outside of a quotation and does not introduce it."""
    for ancestor in clause.ancestors():
        if not quotation.covers(ancestor.head.i) and ancestor.head.i != quotation.cue:
            return ancestor
    return None
