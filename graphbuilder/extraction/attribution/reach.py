"""How far a source reaches: what hangs from somebody's words and is not said by them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.attribution.sources import Source
from graphbuilder.extraction.clauses.clause import CONTENT_LINKS, DESCRIBING_LINKS, Link
from graphbuilder.extraction.clauses.governing.denying import denial_around
from graphbuilder.extraction.clauses.links.adverbials import contrasts, dates_another
from graphbuilder.extraction.syntax.tense import is_past
from graphbuilder.extraction.words.definite import is_definite
from graphbuilder.extraction.words.forms import INDEFINITE
from graphbuilder.model import AttributionType

if TYPE_CHECKING:
    from collections.abc import Container

    from graphbuilder.extraction.clauses.clause import Clause

Chain = tuple[Source, ...]

# What a text mentions in passing is not part of what is accused, believed or rumoured.
BACKGROUND = DESCRIBING_LINKS | {Link.NOMINAL}
CIRCUMSTANCES = frozenset({Link.ADVERBIAL, Link.REASON})
NONFINITE = frozenset({Link.PARTICIPIAL, Link.WITHOUT})
CONCEDING = frozenset({"though", "although"})
PARTITIVE = (["of", "whom"], ["of", "which"])
PERSONAL = frozenset({"he", "she", "they", "it"})
ANY = frozenset(
    {"those", "someone", "somebody", "something", "anyone", "anybody", "anything", "nothing"}
)
REPORTED = frozenset({AttributionType.INDIRECT, AttributionType.MIXED})
CONTENT_ONLY = frozenset(
    {AttributionType.ACCUSATION, AttributionType.ATTITUDE, AttributionType.HEARSAY}
)


def within_reach(
    chain: Chain, clause: Clause, *, quoted: bool, summing: Container[str] = ()
) -> Chain:
    """Those sources of a clause's surroundings that say the clause, too.

    Args:
        chain: The sources of what governs the clause, outermost first, or those around it.
        clause: Any clause.
        quoted: Whether it stands in quoted speech.
        summing: Lemmas of nouns that sum up what somebody said ("…, a claim that Mali denied").

    Returns:
        The chain without the sources that do not reach the clause.
    """
    if not chain:
        return chain
    governor = clause.governor
    if governor is not None and clause.link not in CONTENT_LINKS:
        chain = tuple(
            s
            for number, s in enumerate(chain)
            if s.type is not AttributionType.HEARSAY
            or _is_hedged_too(clause, governor, s)
            or _says(chain[number + 1 :])
        )
    if clause.link in BACKGROUND:
        kept = {AttributionType.HEARSAY}  # what reaches a clause so far hedges it, too
        kept |= {AttributionType.ATTITUDE} if _describes_a_kind(clause) else set()
        chain = tuple(s for s in chain if s.type not in CONTENT_ONLY - kept)
    if dates_another(clause) and (denial := denial_around(clause)) is not None:
        words = {word.i for word in denial.words}
        chain = tuple(s for s in chain if words.isdisjoint(word.i for word in s.cue) or quoted)
    if _is_aside(clause) or _sums_up(clause, summing):
        told = {AttributionType.INDIRECT} if _is_in_marks(clause) else REPORTED
        chain = tuple(s for s in chain if s.type not in told or _ends(s, clause))
    if contrasts(clause):
        # "…, while footage shows otherwise": the reporter sets it beside what was said.
        others = REPORTED | CONTENT_ONLY if clause.claims else REPORTED
        others |= {AttributionType.ATTITUDE} if _concedes(clause) else set()
        others = frozenset() if _goes_on(clause) else others
        chain = tuple(s for s in chain if s.type not in others or quoted)
    return () if any(_is_of_phrase(clause, source) for source in chain) else chain


def _says(inner: Chain) -> bool:
    """Whether somebody's words stand within a hedge ("reportedly said"), which reaches as far."""
    return any(source.type in REPORTED for source in inner)


def _goes_on(clause: Clause) -> bool:
    """Whether reported words set one thing that is so now against another.

    "Said the north lies dry, while the south is flooded": a reporter's aside has another tense.
    """
    verbs = (clause.head, clause.governor.head) if clause.governor is not None else (clause.head,)
    return not clause.claims and all(verb.tag_ in syntax.PRESENT_TAGS for verb in verbs)


def _concedes(clause: Clause) -> bool:
    """Whether a clause grants what speaks against another ("…, though no tests were made").

    Who tells what somebody believes grants it, and not who believes it in spite of that.
    """
    mark = syntax.marker(clause.hinge)
    return mark is not None and mark.lower_ in CONCEDING


def _describes_a_kind(clause: Clause) -> bool:
    """Whether a clause says which kind of thing is spoken of, and of no known one what is so.

    "Believes they were birds that could swim" believes that of them, too.
    """
    noun = syntax.first_conjunct(clause.head).head
    if clause.link not in DESCRIBING_LINKS or syntax.is_set_off(clause.head):
        return False
    if noun.pos_ != "NOUN":
        return noun.lower_ in ANY  # "fear that it is somebody who will hurt them"
    return not is_definite(noun)


def _is_aside(clause: Clause) -> bool:
    """Whether a clause is an aside in reported words, the reporter's own (Potts 2005, ch. 2).

    What picks some of those out that the words speak of goes on with them ("…, two of whom fell").
    """
    verb, governor = clause.head, clause.governor
    if governor is not None:
        between = [token.text for token in verb.doc[governor.head.i : verb.i]]
        if between.count("(") > between.count(")"):
            return True
    if _comments(clause):
        return True
    if clause.link is not Link.RELATIVE or not syntax.is_set_off(verb):
        return False
    if governor is not None and (_is_shifted(clause, governor) or _carries_on(clause, governor)):
        return False
    opening = [token.lower_ for token in verb.doc[verb.left_edge.i : verb.i]]
    return not any(opening[i : i + 2] in PARTITIVE for i in range(len(opening)))


def _comments(clause: Clause) -> bool:
    """Whether *which* takes up all that was said, for what others say to it ("…, which he denies").

    Huddleston & Pullum 2002, ch. 12 §4: such a relative clause has a clause for its antecedent.
    """
    start = clause.hinge.left_edge
    parted = syntax.follows_comma(start)
    return clause.claims and clause.link is Link.ADVERBIAL and start.lower_ == "which" and parted


def _is_in_marks(clause: Clause) -> bool:
    """Whether some words of a clause stand between quotation marks, or all of it does."""
    verb = clause.head
    start, end = syntax.clause_span(clause.top or verb)
    before = sum(token.is_quote for token in verb.doc[verb.sent.start : start])
    return before % 2 == 1 or any(token.is_quote for token in verb.doc[start:end])


def _sums_up(clause: Clause, summing: Container[str]) -> bool:
    """Whether a clause describes what was said before it ("said he lied, a charge Lee denied").

    Such an apposition to a whole clause is whose who tells of it (Huddleston & Pullum 2002, ch. 15
    §5), and a comma and an indefinite article open it.
    """
    noun = clause.head.head
    if clause.link not in DESCRIBING_LINKS or noun.lemma_.lower() not in summing:
        return False
    start = noun.left_edge
    indefinite = start.lower_ in INDEFINITE and start.i < noun.i < clause.head.i
    return indefinite and start.i > 0 and start.nbor(-1).text in {",", "—", "–"}


def _is_shifted(clause: Clause, governor: Clause) -> bool:
    """Whether a relative clause has the tense of what was reported.

    "Said that the oil, which had been sold, had been stolen": who reports in the past sets what
    had been before that back, asides as well (Comrie 1985, ch. 5); a reporter's own asides have
    the tenses of the reporter.
    """
    verbs = (clause.hinge, governor.hinge)
    tenses = [{c.lower_ for c in syntax.children(verb, syntax.AUXILIARIES)} for verb in verbs]
    return all("had" in tense for tense in tenses)


def _carries_on(clause: Clause, governor: Clause) -> bool:
    """Whether a relative clause tells what came next where somebody got to.

    "Said they were taken to Lima, where they were treated": such a clause describes no place, but
    carries the report on (Huddleston & Pullum 2002, ch. 12 §4.1: continuative relatives).
    """
    verb = clause.hinge
    subject = syntax.child(verb, syntax.SUBJECTS)
    opened = verb.doc[verb.left_edge.i].lower_ == "where"
    goes_on = subject is not None and subject.lower_ in PERSONAL
    return opened and goes_on and is_past(verb) and is_past(governor.hinge)


def _ends(source: Source, clause: Clause) -> bool:
    """Whether a report stands behind a clause, and so behind all it reports ("…, Lee said")."""
    return bool(source.cue) and source.cue[0].i > clause.head.i


def _is_hedged_too(clause: Clause, governor: Clause, hedge: Source) -> bool:
    """Whether a hedge holds of what stands beside its verb, too.

    So it does of a participle behind the verb ("reportedly fell, hurting two"), of what is done
    it for ("reportedly came to protest"), and, set off in front, of the clause that says when or
    why ("Reportedly, they left after it rained"). What is said to be so is said with its means.
    """
    verb, cue = clause.head, hedge.cue[0]
    told = any(word.i == cue.i for above in governor.ancestors() for word in above.words)
    if told and clause.link in NONFINITE:
        return True  # "it is said that the boat sank after hitting a rock"
    if clause.link is Link.PURPOSE:
        return cue.head.i == governor.head.i and verb.i > governor.head.i
    if clause.link in CIRCUMSTANCES:
        fronted = cue.i < governor.head.i and cue.nbor().text == ","
        opens = bool(cue.is_sent_start) and fronted
        return opens and verb.i > governor.head.i and not contrasts(clause)
    if clause.link is Link.MODIFIER:
        return verb.tag_ == "VBN" and governor.head.i < cue.i < verb.i  # "left reportedly two dead"
    beside = clause.link is Link.PARTICIPIAL and verb.dep_ != syntax.PREPOSITIONAL_CLAUSE
    late = beside and syntax.is_gerund(verb) and verb.i > governor.head.i
    own = syntax.child(verb, syntax.SUBJECTS) is not None
    return late and not own and hedge.cue[0].head.i == governor.head.i


def _is_of_phrase(clause: Clause, source: Source) -> bool:
    """Whether a clause only says what source "according to" names ("a memo that Oslo sent")."""
    if source.type is not AttributionType.ACCORDING_TO or source.head is None:
        return False
    index, first = clause.head.i, source.cue[0]
    if first.i <= index <= source.head.i:
        return True
    within = clause.reported is not None or clause.link in BACKGROUND
    return within and first.i < index and any(word.i == first.i for word in clause.head.ancestors)
