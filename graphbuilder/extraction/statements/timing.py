"""When a statement says that something is: which phrases tell a time, and which day they mean."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Kind, Link
from graphbuilder.extraction.speech.quotations import quotations
from graphbuilder.extraction.statements.earlier import told_before
from graphbuilder.extraction.statements.event_times import dates_event, dates_related, is_anothers
from graphbuilder.extraction.statements.ranges import (
    OF_YEAR,
    RANGING,
    joint,
    only_counts,
    shifted,
    shifts,
)
from graphbuilder.extraction.statements.spans import end_of_day, spanned
from graphbuilder.extraction.syntax.tense import is_past
from graphbuilder.extraction.text.times import MONTHS, Lean, is_length, names_near_day, normalise
from graphbuilder.extraction.text.turns import turns
from graphbuilder.extraction.words.forms import WOULD
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.model import Mention, Modality, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.clauses.clause import Clause, Oblique
    from graphbuilder.lexicon import Lexicon
    from graphbuilder.model import Evidence

DATE = "graphbuilder_date"
BOUNDS = frozenset({"until", "till"})  # where a time ends, not when
PUNCTUAL = frozenset({"on", "in"})  # "paid on time"
STARTS = frozenset({"since", "after", "from"})  # where a time begins, not when
BEFORE = "before"  # when it had happened, not when it did
PLANNED = frozenset({Modality.INTENDED, Modality.FUTURE})
MEASURED = frozenset({"before", "after"})
TIME_PREPOSITIONS = frozenset(
    {"in", "on", "at", "by", "after", "before", "during", "since", "until", "till", "from"}
    | {"within", "over", "for", "throughout", "following", "between", "around", "through"}
)
ERAS = frozenset({"future", "past", "present"})  # never said with *on* when one means when
YEARLY = frozenset({"DATE", "EVENT"})
OCCASIONS = frozenset({"time", "moment", "day"})
FRACTIONS = frozenset({"quarter", "half", "third"})
MONTHLY = re.compile(rf"\b(?:{MONTHS})\b", re.IGNORECASE)


class Timing:
    """Reads the times of clauses.

    Args:
        doc: A text.
        lexicon: Which nouns name a time.
        evidence: Gives the words of a token range.
    """

    def __init__(
        self, doc: Doc, lexicon: Lexicon, evidence: Callable[[int, int], Evidence]
    ) -> None:
        self.doc = doc
        self.lexicon = lexicon
        self.evidence = evidence
        self._date = doc.user_data.get(DATE)

    def tells(self, oblique: Oblique) -> bool:
        """Whether a phrase with a preposition says when."""
        noun = oblique.filler
        if noun.lemma_.lower() in FRACTIONS and _is_part_of_things(noun):
            return False  # "power for a quarter of the houses"
        if oblique.preposition == "on" and noun.lemma_.lower() in ERAS:
            return False  # "commented on the future"
        if oblique.preposition in MEASURED and syntax.has_phrase(noun, "of"):
            return False  # "after weeks of raids": after the raids
        named = oblique.marker.lower_ == "as" and noun.head.i == oblique.marker.i
        dated = noun.ent_type_ in TIMES and not named  # "known as Black Friday"
        return dated or syntax.is_clock_time(noun) or self._has_time_noun(oblique)

    def of_phrase(self, clause: Clause, oblique: Oblique) -> Iterator[Role]:
        """When a phrase of time says that something is; *until* says where that ends.

        "At the age of 80", "at 80" and "at 46.8 seconds" say no time of the day or the year.
        """
        if is_anothers(clause, oblique, self.lexicon):
            return
        if (roles := spanned(oblique, self.evidence)) is not None:
            yield from roles
            return
        prior = oblique.marker.nbor(-1).lower_ == "prior" if oblique.marker.i else False
        preposition = BEFORE if prior else oblique.preposition
        first, end = self._bounds(oblique.filler, clause)
        last = self._end_of_range(end) if preposition == "from" else end
        ranging = preposition == "from" and joint(self.doc, first, last) is not None
        if last > end and any(word.i == end for word in clause.words):
            words = self.evidence(first, end)  # "prices rose from 2000 to 3000"
            yield Role(preposition, Mention(words.text, words.start, words.end))
            return
        if ranging and shifts(clause, self.lexicon):
            yield from shifted(self.doc, first, last, self.evidence)
            return
        if last > end:
            words = self.evidence(first, last)
            yield Role("time", Mention(words.text, words.start, words.end, type="Time"))
            return
        when = self._time(clause, first, end, preposition)
        counts = only_counts(self.doc, first, end)
        aged = when.text.endswith(" of age") or oblique.filler.lemma_.lower() == "age"
        measures = aged or counts or is_length(when.text)
        ahead = preposition == BEFORE and oblique.marker.i < first  # not "a quarter before ten"
        # Not "two years after it", "from 2000 to 2010".
        starts = preposition in STARTS and oblique.marker.i < first and not (ranging or counts)
        if preposition in BOUNDS or ahead or starts:
            yield Role(preposition, when)
        elif (preposition == "at" and measures) or _is_no_date(oblique, when, clause):
            yield Role(preposition, replace(when, name=None, type=None))
        elif preposition in TIME_PREPOSITIONS and not counts:
            yield Role("time", when)

    def beside(self, clause: Clause) -> Iterator[Role]:
        """What the bare noun phrases beside a verb say about when."""
        for noun in clause.times:
            first, end = self._bounds(noun, clause)
            apart = only_counts(self.doc, first, end) or self._is_quoted_alone(clause, first, end)
            apart = apart or self._measures(end) or dates_event(clause, first)
            apart = apart or dates_related(clause, first, self.lexicon)
            if self._is_time(noun) and not apart:
                yield Role("time", self._time(clause, first, end))
        yield from told_before(clause, self.evidence)

    def _is_quoted_alone(self, clause: Clause, first: int, end: int) -> bool:
        """Whether a time is of words quoted on both sides of who says them.

        In "'Last May,' she said, 'I left'" May is when she left.
        """
        inner = end + 1 < len(self.doc) and self.doc[end].text == "," and self.doc[end + 1].is_quote
        return inner and end < clause.head.i and first > 0 and self.doc[first - 1].is_quote

    def tells_zone(self, noun: Token) -> bool:
        """Whether a phrase only says whose clock shows a time ("at 9:30 p.m. local time")."""
        first = noun.left_edge.i
        if noun.lemma_.lower() != "time" or first == noun.i:
            return False
        before = self.doc[first - 1] if first else noun
        return before.ent_type_ == "TIME" or self.doc[first].lower_ == "local"

    def adds_nothing(self, oblique: Oblique) -> bool:
        """Whether a phrase only says how many there are each time ("three at a time").

        Nor does the end of a range stand by itself ("from 1990 to 2000").
        """
        noun = oblique.filler
        if oblique.preposition == "from" and noun.i and noun.nbor(-1).lower_ in RANGING:
            return True
        bare = noun.lower_ == "time" and noun.left_edge.i == noun.right_edge.i
        if bare and oblique.preposition in PUNCTUAL:
            return True
        first = noun.left_edge
        alone = first.lower_ in {"a", "any", "one"} and first.i + 1 == noun.i
        return oblique.preposition == "at" and noun.lower_ == "time" and alone

    def _is_time(self, noun: Token) -> bool:
        """Whether a bare noun phrase beside a verb says when, and measures no other phrase.

        "More than a year before Lee left" says how long before, not when he left.
        """
        bare = noun.lower_ == "time" and noun.left_edge.i == noun.i  # "her time in Peru"
        bare = bare or any(t.tag_ == "JJS" for t in noun.lefts)  # "the fastest time of the race"
        if self._measures(noun.right_edge.i + 1) or bare or self.tells_zone(noun):
            return False
        return noun.ent_type_ in TIMES or noun.lemma_.lower() in self.lexicon.words("TimeNoun")

    def _measures(self, end: int) -> bool:
        """Whether what stands before a word says how long before or after another time."""
        return end < len(self.doc) and self.doc[end].lower_ in MEASURED

    def _has_time_noun(self, oblique: Oblique) -> bool:
        """Whether a phrase with a noun of time says when ("in the evening", "for a while")."""
        noun = oblique.filler
        if self.tells_zone(noun) or noun.ent_type_ == "ORDINAL":  # who comes in second
            return False
        if noun.text in self.lexicon.words("MonthName"):
            return oblique.preposition in TIME_PREPOSITIONS  # "in March", taken for a place
        if noun.lower_ == "time" and noun.left_edge.i == noun.i:
            return oblique.preposition == "within"
        timed = noun.lemma_.lower() in self.lexicon.words("TimeNoun")
        if timed and noun.ent_type_ not in TIMES and syntax.has_phrase(noun, "of"):
            return False  # the last season of a series
        return timed and oblique.preposition in TIME_PREPOSITIONS - {"over"}

    def _time(self, clause: Clause, first: int, end: int, preposition: str = "") -> Mention:
        """An expression of time, with its ISO 8601 form where the words tell it."""
        words = self.evidence(first, end)
        apart = self._is_speakers_day(words.text, clause) or self._has_own_year(first, words.text)
        day = None if apart else self._date
        iso = normalise(words.text, day, lean=lean(clause, preposition))
        return Mention(words.text, words.start, words.end, name=iso, type="Time")

    def _end_of_range(self, end: int) -> int:
        """Where a time ends that another one follows ("from 2000 to 2010")."""
        if end + 1 >= len(self.doc) or self.doc[end].lower_ not in RANGING:
            return end
        other = self.doc[end + 1]
        return self._bounds(other)[1] if other.ent_type_ in TIMES or other.like_num else end

    def _is_speakers_day(self, words: str, clause: Clause) -> bool:
        """Whether *today* is the day when somebody spoke whom a text quotes, not that of the text.

        An interview is held when it is told.
        """
        if not names_near_day(words):
            return False
        said = any(q.is_speech and q.covers(clause.head.i) for q in quotations(self.doc))
        return said and next(turns(self.doc), None) is None

    def _has_own_year(self, first: int, words: str) -> bool:
        """Whether a month is one of another year, which a phrase in front has named.

        "In the 2011 race, he led until May": it is not the May nearest to the text.
        """
        if not MONTHLY.search(words) or OF_YEAR.search(words):
            return False
        today = (self._date or "")[:4]
        start = self.doc[first].sent.start
        verb = next((t.i for t in self.doc[start:first] if t.pos_ in syntax.VERBAL), start)
        before = self.doc[start:verb]
        dated = [t for t in before if t.ent_type_ in YEARLY and OF_YEAR.fullmatch(t.text)]
        return bool(dated) and all(token.text != today for token in dated)

    def _bounds(self, time: Token, clause: Clause | None = None) -> tuple[int, int]:
        """The whole expression of time around a word ("Friday evening", taken for two).

        Without a clause that itself stands behind the word.
        """
        bare = clause is not None and time.is_ancestor(clause.head)
        for entity in self.doc.ents:
            if entity.label_ in TIMES and entity.start <= time.i < entity.end:
                first = time.left_edge.i
                before = self.doc[first : entity.start]  # "the night of | Monday"
                day = all(t.ent_type_ in TIMES or t.tag_ == "IN" for t in before)
                last = self.doc[entity.end - 1]
                end = last.right_edge.i + 1 if last.lower_ == "of" else end_of_day(time, entity)
                end = end if bare else _end_of_occasion(time, end)
                return (min(first, entity.start) if day else entity.start), end
        numbered = any(c.i == time.i + 1 and c.pos_ == "NUM" for c in time.children)
        end = time.i + 2 if numbered else time.i + 1
        return time.left_edge.i, end if bare else _end_of_occasion(time, end)


def _end_of_occasion(time: Token, end: int) -> int:
    """Where an expression ends that says by a phrase or clause behind it which time is meant.

    "The first time in ten years", "the last time that I asked", "this time of the year".
    """
    if time.lower_ not in OCCASIONS or end != time.i + 1 or end >= len(time.doc):
        return end
    if time.left_edge.i and time.doc[time.left_edge.i - 1 : end].text.lower() == "at the time":
        return end  # "at the time I thought so"
    following = time.doc[end]
    ranked = any(token.ent_type_ == "ORDINAL" or token.lower_ == "last" for token in time.lefts)
    ranked = ranked or time.left_edge.nbor().ent_type_ == "ORDINAL"
    for child in following.children if following.lower_ in {"in", "since", "of"} else ():
        timed = child.ent_type_ in TIMES or following.head.i == time.i
        if child.dep_ in syntax.PREPOSITIONAL_OBJECTS and timed:
            return child.i + 1 if ranked or following.lower_ == "of" else end
    clause = next((c for c in time.rights if c.dep_ == syntax.RELATIVE_CLAUSE), None)
    bound = clause is not None and clause.left_edge.i == end
    return clause.right_edge.i + 1 if clause is not None and bound else end


def _is_part_of_things(noun: Token) -> bool:
    """Whether a fraction is one of things, and not of a year or a match."""
    parts = [filler for marker, filler in syntax.prepositional(noun) if marker.lower_ == "of"]
    return any(token.tag_ in syntax.PLURAL_TAGS and token.ent_type_ not in TIMES for token in parts)


def lean(clause: Clause, preposition: str = "") -> Lean:
    """Which of the days of one name a clause means, the one behind, ahead or nearest.

    What has happened lies behind, what *will* happen ahead. What was to happen, was expected or
    lasted until a day may lie on either side of the day of the text: the nearest is meant.
    """
    verb, first = clause.head, _with_auxiliary(clause.head)
    past, planned = is_past(verb), _is_planned(clause)
    modal = next((child.lower_ for child in first.children if child.tag_ == "MD"), None)
    aimed = preposition == "for"  # "was slated for Monday"
    behind = past and clause.kind is Kind.COPULA
    above = clause.governor if syntax.is_gerund(verb) else None
    rules = (
        (modal is not None, Lean.NEAR if modal in WOULD else Lean.AHEAD),
        (syntax.is_infinitive(first), Lean.NEAR if _follows_past(first) else Lean.AHEAD),
        (preposition in BOUNDS, Lean.BEHIND if behind else Lean.NEAR),
        (clause.link is Link.CONDITION and not past, Lean.AHEAD),
        (above is not None and _is_planned(above), Lean.NEAR if _is_past(above) else Lean.AHEAD),
        (planned and clause.kind is Kind.NOUN, Lean.NEAR if aimed else Lean.BEHIND),
        (planned and (aimed or not past), Lean.NEAR if past or _is_passive(verb) else Lean.AHEAD),
        (aimed, Lean.NEAR),
    )
    return next((nearest for holds, nearest in rules if holds), Lean.BEHIND)


def _is_past(clause: Clause | None) -> bool:
    """Whether the verb of a clause is in the past tense."""
    return clause is not None and is_past(clause.head)


def _is_passive(verb: Token) -> bool:
    return verb.tag_ == "VBN"


def _is_planned(clause: Clause) -> bool:
    """Whether what a clause tells of was still to come."""
    return clause.entry is not None and clause.entry.relation.content in PLANNED


def _with_auxiliary(verb: Token) -> Token:
    """The verb whose auxiliary a bare one shares ("will free the crew and leave on Monday")."""
    while verb.tag_ == "VB" and verb.dep_ == syntax.CONJUNCT and verb.head.pos_ in syntax.VERBAL:
        if any(child.tag_ in {"MD", "TO"} for child in verb.children):
            break
        verb = verb.head
    return verb


def _follows_past(verb: Token) -> bool:
    """Whether an infinitive depends on what was so, not on what is."""
    return verb.head.i != verb.i and is_past(verb.head)


def _is_no_date(oblique: Oblique, when: Mention, clause: Clause) -> bool:
    """Whether a phrase tells what something is for, not when ("a campaign for Mother's Day")."""
    named = when.name is None and oblique.filler.text == "Day"
    return (oblique.preposition == "for" and named) or _limits(oblique, clause)


def _limits(oblique: Oblique, clause: Clause) -> bool:
    """Whether *to* says how long something is made ("limited to two terms", "cut to a year")."""
    undergone = bool(clause.objects) and oblique.marker.head.i == clause.head.i
    firsts = [c for c in oblique.filler.lefts if c.dep_ in syntax.DETERMINATIVES]
    counted = bool(firsts) and firsts[0].lower_ != "this"  # "to this day"
    return oblique.preposition == "to" and undergone and counted
