"""Contents whose form tells more of them than their verb: wished in vain, overtaken, supposed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.extraction.clauses.clause import Kind, Link
from graphbuilder.extraction.clauses.modality.past_outlooks import is_past_outlook, is_past_perfect
from graphbuilder.extraction.clauses.modality.would import WISHES
from graphbuilder.extraction.factuality.lost import is_lifted
from graphbuilder.extraction.factuality.seeking import amended
from graphbuilder.extraction.syntax import (
    PRESENT_TAGS,
    first_conjunct,
    is_finite,
    is_gerund,
    is_infinitive,
)
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.definite import is_definite
from graphbuilder.extraction.words.forms import WOULD
from graphbuilder.extraction.words.people import denotes_body
from graphbuilder.extraction.words.signatures import Status
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

DUE = frozenset({Modality.ADVOCATED, Modality.OBLIGATION, Modality.INTENDED})
BELIEF = "believes"
PRETENCE = "pretends"
VOTING = "votesFor"
BODIES = frozenset({"ORG", "GPE"})
MEANING = "means"
SPEECH = "speaks"
DENYING, NOBODY = "denies", frozenset({"nobody", "few", "none", "no-one"})
CHECKING = "confirms"  # who wants to confirm something need not know it yet
EVENTS_TOLD = frozenset({"having", "being"})
SPEAKER = frozenset({"i", "we"})
SAYING = frozenset({"can", "must", "should", "may"})
HEDGED = frozenset({Modality.POSSIBLE, Modality.OBLIGATION, Modality.PERMITTED})


def as_said(governor: Clause, above: Status) -> Status:
    """The status of what a speaker says by saying that it can or must be said ("we can say that").

    So it is with what one wants to say ("we would like to stress that it is safe"): such a hedged
    performative performs the act (Huddleston & Pullum 2002, ch. 10 §3.1).

    Args:
        governor: The clause of a word of saying.
        above: Its status.
    """
    relation = governor.evoked
    speaks = relation is not None and relation.attributes == "speech"
    own = speaks and bool(governor.subjects) and all(s.lower_ in SPEAKER for s in governor.subjects)
    hedged = governor.semi is not None or any(c.lower_ in SAYING for c in governor.head.lefts)
    hedged = hedged and above.modality in HEDGED
    wished = governor.relation_name != CHECKING and _is_wished_now(governor)
    hedged = hedged or (wished and above.modality is Modality.INTENDED)
    if not (own and hedged) or above.polarity is Polarity.NEGATED:
        return above
    stated = governor.link in {Link.ROOT, Link.CONTENT}
    return replace(above, modality=Modality.ACTUAL) if stated else above


def _is_wished_now(said: Clause) -> bool:
    """Whether somebody wants to say something, and does not tell of having wanted to."""
    wish = said.content_of
    if wish is None or wish.relation_name not in WISHES:
        return False
    first = first_word(wish.hinge)
    return first.tag_ in PRESENT_TAGS or first.lower_ in WOULD


def told_by_form(
    clause: Clause, governor: Clause, above: Status, given: Status, lexicon: Lexicon
) -> Status:
    """The status of a content with what its form or that of its governor tells.

    Args:
        clause: A clause that is content.
        governor: The clause that governs it.
        above: The status of the governor.
        given: What its governor's word says of it.
        lexicon: Verbs of supposing and wishing, adverbs of what was so at first.
    """
    word = governor.head.lemma_.lower()
    if given.modality.is_real and _is_topic(clause, governor):
        given = replace(given, modality=Modality.CONSIDERED)
    if above.polarity is Polarity.AFFIRMED and _is_voted(clause, governor, lexicon):
        given = replace(given, modality=above.modality)
    if given.modality is Modality.PRESUPPOSED and _is_unknown(clause, above):
        return replace(given, modality=Modality.POSSIBLE)
    if above.polarity is Polarity.NEGATED and _is_undisputed(governor):
        given = replace(given, polarity=Polarity.AFFIRMED, modality=Modality.ACTUAL)
    barred = given.modality.is_real and given.polarity is Polarity.NEGATED
    if _is_untold(governor, above, lexicon) or (barred and is_lifted(governor)):
        given = replace(given, polarity=Polarity.AFFIRMED, modality=Modality.POSSIBLE)
    if word in lexicon.words("ContraryVerb") and is_past_perfect(clause.hinge):
        # "I wish I had learned it": so I did not.
        return Status(Polarity.NEGATED, Modality.ACTUAL, given.rules)
    if given.modality is Modality.CONSIDERED and _is_backed(clause, governor):
        return replace(given, modality=Modality.ADVOCATED)
    if given.modality.is_real and _is_sense(clause, governor):
        return replace(given, modality=Modality.GENERIC)
    if is_past_outlook(governor, given, lexicon):
        return replace(given, modality=Modality.POSSIBLE)
    found = amended(clause, governor, above, given, lexicon)
    passed = found is given and given.modality is above.modality
    return _of_asked(clause, governor, given, lexicon) if passed else found


def _of_asked(clause: Clause, governor: Clause, given: Status, lexicon: Lexicon) -> Status:
    """The status of what somebody is to say, believe or pretend, which nobody asks to be so.

    "He wants to tell them that it is late" wants the telling, and "she should admit taking it" the
    admission; who is asked to believe something need not be right ("Suppose it snows"); and what
    one pretends is not so, asked to or not.

    Args:
        clause: A clause that is content.
        governor: The clause that it hangs from, itself meant or asked for.
        given: The status that would have been passed on.
        lexicon: Verbs of supposing.
    """
    relation = governor.evoked
    modal = any(child.tag_ == "MD" for child in clause.head.lefts)  # "should say it will rise"
    before = {child.lower_ for child in clause.head.lefts}
    told = is_finite(clause.head) or is_gerund(clause.head) or "having" in before
    if given.modality not in DUE or modal or not told:
        return given
    if governor.relation_name == BELIEF:
        supposed = governor.head.lemma_.lower() in lexicon.words("SupposingVerb")
        return replace(given, modality=Modality.CONDITIONAL if supposed else Modality.POSSIBLE)
    if governor.relation_name == PRETENCE:
        return replace(given, modality=Modality.ACTUAL)
    claims = relation is not None and relation.claims and relation.content is None
    if relation is None or not claims or given.polarity is Polarity.NEGATED:
        return given
    told = relation.attributes == "speech" and given.modality is Modality.INTENDED
    told = told and governor.relation_name != CHECKING
    return replace(given, modality=Modality.ACTUAL if told else Modality.POSSIBLE)


def _is_voted(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a body does something by voting to do it ("the council voted to reject the bill").

    One member has only one vote, and what is voted to be closed or sent has yet to be.
    """
    votes = governor.relation_name == VOTING and is_infinitive(clause.head)
    listed = clause.head.lemma_.lower() in lexicon.words("VotedVerb")
    subjects = governor.grammatical_subjects
    body = bool(subjects) and all(s.ent_type_ in BODIES or denotes_body(s) for s in subjects)
    return votes and listed and body


def _is_unknown(event: Clause, above: Status) -> bool:
    """Whether an event is any of which somebody does not know ("not aware of any raid on it").

    What stands without an article or with *any* under a negation may not have been at all
    (Huddleston & Pullum 2002, ch. 5 §7.5, ch. 9 §4.3); who did not know of *the* raid missed one.
    """
    denied = above.polarity is Polarity.NEGATED and above.modality.is_real
    return denied and event.kind is Kind.NOUN and not is_definite(event.head)


def _is_undisputed(governor: Clause) -> bool:
    """Whether nobody denies something, who would if it were not so ("few dispute that it sank").

    Who does not deny it themselves need not grant it.
    """
    alone = {subject.lower_ for subject in governor.subjects if not subject.n_rights}
    return governor.relation_name == DENYING and bool(alone & NOBODY)


def _is_untold(governor: Clause, above: Status, lexicon: Lexicon) -> bool:
    """Whether a plan has not been told of, which there may be ("has not announced plans to go")."""
    untold = above.polarity is Polarity.NEGATED and len(governor.words) > 1
    return untold and governor.head.lemma_.lower() in lexicon.words("AnnouncingVerb")


def _is_sense(clause: Clause, governor: Clause) -> bool:
    """Whether an infinitive says what a word or a doing means ("to defend it means to keep it").

    Nobody is said to do either.
    """
    first = first_conjunct(clause.head)
    infinitive = clause.top is None and any(child.tag_ == "TO" for child in first.lefts)
    return infinitive and governor.relation_name == MEANING and first.head.i == governor.head.i


def _is_topic(clause: Clause, governor: Clause) -> bool:
    """Whether a gerund names what is talked of, done or not ("debated sending troops").

    What somebody mentions *having* done or *being* asked they tell as it was.
    """
    spoken = governor.relation_name == SPEECH and is_gerund(clause.head)
    if not spoken or any(t.is_quote for t in clause.head.doc[governor.head.i : clause.head.i]):
        return False
    return EVENTS_TOLD.isdisjoint({clause.head.lower_, *(c.lower_ for c in clause.head.lefts)})


def _is_backed(clause: Clause, governor: Clause) -> bool:
    """Whether somebody is for a doing ("favoured closing the mines")."""
    relation = governor.evoked
    friendly = relation is not None and relation.voices == "attitude" and relation.sign > 0
    return friendly and governor.kind is Kind.VERB and is_gerund(clause.head)
