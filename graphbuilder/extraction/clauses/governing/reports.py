"""Reports and what they report that a parser joined the wrong way round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link
from graphbuilder.extraction.clauses.governing.contents import (
    raise_from_existential,
    restore_around,
)
from graphbuilder.extraction.clauses.governing.running_on import needs_no_more
from graphbuilder.extraction.words.people import has_voice

if TYPE_CHECKING:
    from spacy.tokens import Token


def mend_report(clause: Clause, clauses: Clauses) -> None:
    """Hang a report, or words that go on behind one, where they belong.

    Args:
        clause: Any clause, whose place may be changed.
        clauses: All clauses of the text.
    """
    for mend in MENDINGS:
        mend(clause, clauses)
    lift_claim(clause)


def turn_report(clause: Clause, clauses: Clauses) -> None:
    """Give what follows a report to it ("Radio Oslo reported on Monday, two mines had closed").

    A parser that sees the comma makes the report the content of what it reports; a report has
    content of its own, and what stands in front of a verb is what it says, not who says it.
    """
    verb = clause.head
    if verb.dep_ != syntax.COMPLEMENT or not verb.i < verb.head.i:
        return
    reported = clauses.at(verb.head)
    if reported is None:
        return
    subject = syntax.child(verb.head, syntax.SUBJECTS)
    if subject is None or subject.i < verb.i or _claims(reported) or not _claims(clause):
        return
    between = verb.doc[verb.i + 1 : subject.left_edge.i]
    parted = any(token.is_quote or token.text in {";", ":", "—", "–"} for token in between)
    if parted or not between or between[-1].text != ",":
        return
    if clause.objects or clauses.contents(clause) or needs_no_more(clause, between[-1].i):
        return
    if syntax.is_negated(verb):
        return  # "I can't tell, because it is dark, they left"
    clause.governor, clause.link = None, Link.ROOT
    reported.governor, reported.link = clause, Link.CONTENT


def go_on_reported(clause: Clause, clauses: Clauses) -> None:
    """Give what goes on behind a report set into a sentence to what stands before the report.

    "The ferry was unsafe, inspectors said, and should not have sailed": who reports sails nowhere.
    """
    verb = clause.hinge
    report = clauses.at(verb.head) if verb.dep_ == syntax.CONJUNCT else None
    if report is None or not _claims(report) or syntax.child(verb, syntax.SUBJECTS) is not None:
        return
    before = [c for c in clauses.contents(report) if c.head.i < report.head.i]
    helped = any(
        c.tag_ == "MD" or c.lemma_ == "be" for c in syntax.children(verb, syntax.AUXILIARIES)
    )
    helped = helped or (report.head.tag_ == "VBD" and _is_set_back(verb))
    if len(before) != 1 or not (helped or syntax.is_copula(verb)):
        return
    if not before[0].grammatical_subjects:
        return
    if any(token.is_quote for token in verb.doc[before[0].head.i : verb.i]):
        return
    shared = list(before[0].grammatical_subjects)
    clause.governor, clause.link = report, Link.CONTENT
    if clause.passive and not clause.given:
        clause.subjects, clause.objects = [], shared
    else:
        clause.subjects = shared


def go_on_parted(clause: Clause, clauses: Clauses) -> None:
    """Give what a semicolon parts from a closing report to who reports what stands before it.

    "The mill was safe, inspectors said; nobody had been hurt": what goes on with words that were
    reported is reported, until a full stop.
    """
    verb = clause.hinge
    report = clauses.at(verb.head) if verb.dep_ == syntax.CONJUNCT else None
    if report is None or verb.i < report.head.i or not _claims(report):
        return
    if report.head.nbor().text != ";":
        return
    before = [c for c in clauses.contents(report) if c.head.i < report.head.i]
    if before and not any(token.is_quote for token in verb.doc[before[0].head.i : verb.i]):
        clause.governor, clause.link = report, Link.CONTENT


def raise_report(clause: Clause, clauses: Clauses) -> None:
    """Give a report that goes on behind another report to the reporter of both.

    "Lee said trade fell, and her critics blame her": who has a subject and a report of their own
    is heard by whoever reports the first, unless *that* says otherwise.
    """
    verb = clause.hinge
    first = clauses.at(verb.head) if verb.dep_ == syntax.CONJUNCT else None
    report = first.governor if first is not None else None
    if first is None or report is None or clause.governor is not report:
        return
    own = syntax.child(verb, syntax.SUBJECTS)
    if own is None or own.pos_ == "PRON" or not (_claims(report) and _reports(clause)):
        return
    if first.link is Link.CONTENT and syntax.marker(verb) is None and not _reports(first):
        clause.governor, clause.link = report.governor, report.link


def raise_deed(clause: Clause, clauses: Clauses) -> None:
    """Give what was done behind what somebody said would be to the sentence, not to the report.

    "Lee said he would come, and the club hired two guards": *would* looks ahead from what was
    said; who did something by then, told by a name or noun, did it by the sentence itself. What
    had been done is told by who said so (Comrie 1985, *Tense*, ch. 5).
    """
    verb, report = clause.hinge, clause.governor
    if report is None or verb.dep_ != syntax.CONJUNCT:
        return
    before = [c for c in clauses.contents(report) if c.head.i < verb.i and c is not clause]
    if not before or verb.head not in {before[-1].head, report.head}:
        return
    first, own = before[-1], syntax.child(verb, syntax.SUBJECTS)
    done = verb.tag_ == "VBD" or any(c.lower_ in PERFECT for c in verb.lefts)
    done = done and not (report.head.tag_ == "VBD" and _is_set_back(verb))
    if own is None or own.pos_ == "PRON" or not (done and _claims(report)):
        return
    shifting = {c.lower_ for c in syntax.children(first.head, syntax.AUXILIARIES)}
    ahead = "would" in shifting or ("had" in shifting and _is_unshifted(verb, own))
    modal = any(c.tag_ == "MD" for c in verb.lefts)
    if ahead and not modal and syntax.marker(verb) is None:
        clause.governor, clause.link = report.governor, report.link


def _is_set_back(verb: Token) -> bool:
    """Whether *had* sets a verb back."""
    return any(c.lower_ == "had" for c in syntax.children(verb, syntax.AUXILIARIES))


def _is_unshifted(verb: Token, subject: Token) -> bool:
    """Whether a comma, *and* and a plain past tell what nobody puts back in time."""
    start = subject.left_edge.i
    words = [token.text for token in verb.doc[max(0, start - 2) : start]]
    plain = verb.tag_ == "VBD" and syntax.child(verb, syntax.AUXILIARIES) is None
    return plain and words == [",", "and"]


def go_on_so(clause: Clause, clauses: Clauses) -> None:
    """Give what follows with *so* from what is reported to the report, too.

    "Lee said the pipe leaks, so the pump must stop": a modal verb, or a present behind a past
    report, shows that the speaker says so.
    """
    verb = clause.hinge
    mark = syntax.marker(verb)
    if mark is None or mark.lower_ != "so" or clause.link is Link.CONTENT:
        return
    report = clause.governor or _opening_report(verb, mark, clauses)
    if report is None or not (_reports(report) and clauses.contents(report)):
        return
    modal = any(c.tag_ == "MD" for c in verb.lefts)
    present = verb.tag_ in syntax.PRESENT_TAGS and report.head.tag_ == "VBD"
    if (modal or present) and report.head.i < mark.i:
        clause.governor, clause.link = report, Link.CONTENT


def _opening_report(verb: Token, mark: Token, clauses: Clauses) -> Clause | None:
    """The report that opens a sentence whose verb follows with *so*."""
    found = (clauses.at(t) for t in verb.doc[verb.sent.start : mark.i] if t.pos_ == "VERB")
    return next((c for c in found if c is not None and c.governor is None and _reports(c)), None)


def lower_circumstance(clause: Clause, clauses: Clauses) -> None:
    """Give what a sentence opens with to what is reported, where the report stands behind it.

    "Because Peru sold the mill, Chile burned the boats, Lee said": Lee says why, too.
    """
    report = clause.governor
    if report is None or clause.link not in CIRCUMSTANCES or not _claims(report):
        return
    verb = report.head
    if not (clause.head.i < verb.i and report.governor is None):
        return
    behind = [token.text for token in verb.doc[verb.i + 1 : verb.i + 3]]
    set_in = clause.link is Link.CONDITION and behind[:1] == [","] and behind[-1] not in QUOTES
    set_in = set_in and verb.doc[verb.i - 2].text == ","  # "If it fell, they said, it broke"
    said = [c for c in clauses.contents(report) if clause.head.i < c.head.i < verb.i or set_in]
    if len(said) == 1 and not any(token.is_quote for token in verb.doc[clause.head.i : verb.i]):
        clause.governor = said[0]


def lift_claim(clause: Clause) -> None:
    """Give a report in *-ing* behind reported words to their reporter ("said he knew, adding …").

    A pronoun in reported words mostly stands for who reports them, and a thing reports nothing;
    that its speaker adds something is said by whoever tells that he spoke. So do "reported, citing
    two guards, that …" and "said she would go, without elaborating".
    """
    content, verb = clause.governor, clause.head
    report = content.governor if content is not None and content.link is Link.CONTENT else None
    if content is None or report is None or not (_claims(report) and syntax.is_gerund(verb)):
        return
    own = syntax.child(verb, syntax.SUBJECTS) is not None  # "cannot grow without them agreeing"
    if clause.link is Link.WITHOUT and clause.voices and not (clause.objects or own):
        clause.governor = report
        return
    told = report.subjects or syntax.is_gerund(report.head)
    if clause.link is not Link.PARTICIPIAL or not (clause.claims and told):
        return
    before = verb.doc[max(verb.left_edge.i - 2, 0) : verb.left_edge.i]
    parted = [token.text for token in before if not token.is_quote][-1:] == [","]
    if not parted or report.head.i > min(content.head.i, verb.i):
        return
    doers = content.grammatical_subjects
    named = any(s.pos_ != "PRON" and has_voice(s) for s in doers)
    if named if content.head.i < verb.i else any(s.i < verb.i for s in doers):
        return
    if sum(token.is_quote for token in verb.doc[report.head.i : verb.i]) % 2 == 0:
        clause.governor = report


def _claims(clause: Clause) -> bool:
    """Whether a verb says that something is so."""
    return clause.kind is Kind.VERB and clause.claims


def _reports(clause: Clause) -> bool:
    """Whether a verb gives something to its subject as what they say, hold or accuse of."""
    entry = clause.entry
    says = entry is not None and entry.relation.attributes in {"speech", "report", "accusation"}
    return clause.kind is Kind.VERB and says and syntax.is_finite(clause.hinge)


MENDINGS = (
    restore_around,
    raise_from_existential,
    turn_report,
    go_on_reported,
    go_on_parted,
    raise_report,
    raise_deed,
    go_on_so,
    lower_circumstance,
)
QUOTES = frozenset('"“‘')
PERFECT = frozenset({"has", "have", "had"})
CIRCUMSTANCES = frozenset({Link.ADVERBIAL, Link.CONDITION, Link.PURPOSE, Link.PARTICIPIAL})
