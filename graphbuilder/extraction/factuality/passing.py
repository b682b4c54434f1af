"""The status of an event that a noun names in passing: "after *the ban*", "no sign of *a ban*"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.events.charged_deeds import is_suspected_of
from graphbuilder.extraction.clauses.events.content_nouns import included_in_aims, what_noun_is_for
from graphbuilder.extraction.factuality.helped_along import ahead_of
from graphbuilder.extraction.factuality.judged_events import of_event
from graphbuilder.extraction.factuality.lacking import is_for_want_of
from graphbuilder.extraction.factuality.negation import negator_of
from graphbuilder.extraction.factuality.unshown import of_unshown
from graphbuilder.extraction.syntax.tense import is_past
from graphbuilder.extraction.words.definite import is_definite
from graphbuilder.extraction.words.signatures import Status
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause, Clauses
    from graphbuilder.lexicon import Lexicon

EFFECTS = frozenset({"causes", "produces", "kills", "injures", "damages", "destroys"})
CAUSING = frozenset({"causes", "forces"})
PUT_OFF = "postpones"
IN_PASSING = "named in passing"
POWERS = frozenset({"isAbleTo", "hasRightTo"})


def of_passing(
    clause: Clause, governor: Clause, above: Status, clauses: Clauses, lexicon: Lexicon
) -> Status:
    """The status of an event that a noun names in passing."""
    given = of_unshown(clause, governor, above, lexicon)
    given = given or of_event(clause, governor, above, lexicon)
    found = what_noun_is_for(clause, clauses, lexicon)
    if found is None and clause.head in governor.objects:
        found = included_in_aims(clause, governor, clauses, lexicon)
    lifted = above.modality.is_real and above.polarity is Polarity.NEGATED
    if found is not None and found[0] is Modality.PROHIBITED and lifted:
        found = Modality.PERMITTED, "ban lifted"  # "the ban on the sale of it was lifted"
    found = found or ahead_of(clause, governor, above, lexicon)
    if given is None and found is not None:
        denied = _is_of_none(syntax.first_conjunct(clause.head))
        polarity = Polarity.NEGATED if denied else Polarity.AFFIRMED
        given = replace(above, polarity=polarity, modality=found[0]).because(found[1])
    given = given or _of_undergone(clause, governor, above, lexicon)
    if given is not None:
        return given
    entry = governor.entry
    if entry is not None and entry.relation.flips and clause.head in governor.objects:
        done = clause.head.lemma_.lower() in lexicon.words("ActNoun")
        if above.modality.is_real and above.polarity is Polarity.AFFIRMED and not done:
            return Status(Polarity.NEGATED, above.modality, above.rules).because(
                f"turned round by {str(entry)!r}"
            )
        return Status(modality=Modality.PRESUPPOSED).because(IN_PASSING)
    settled = above.modality.is_real and above.polarity is Polarity.AFFIRMED
    if is_definite(clause.head) or settled or _had_no_effect(clause, governor, clauses, lexicon):
        return Status(modality=Modality.PRESUPPOSED).because(IN_PASSING)
    if above.modality.is_real:
        return Status(modality=Modality.POSSIBLE).because("named under negation")
    return Status(above.polarity, above.modality).because(IN_PASSING)


def _is_of_none(event: Token) -> bool:
    """Whether there is none of what an event would be of ("no plans for *the sale* of it")."""
    noun = event.head.head
    return event.head.dep_ == syntax.PREPOSITION and any(c.lower_ == "no" for c in noun.lefts)


def _is_brought_about(event: Clause, governor: Clause) -> bool:
    """Whether an event is what something causes ("could force *the evacuation* of the town").

    It is as open as the causing is, with an article, too: what will come of something is not known
    before (Huddleston & Pullum 2002, ch. 4 §1.2: factitive objects).
    """
    words = {word.i for word in governor.words}
    within = (o.filler for o in governor.obliques if o.marker.i in words)
    return governor.relation_name in CAUSING and event.head in (*governor.objects, *within)


def _of_undergone(
    clause: Clause, governor: Clause, above: Status, lexicon: Lexicon
) -> Status | None:
    """The status of a suspect's deed, of what may come, or is put off, and of a power lost."""
    if is_for_want_of(clause.head, lexicon):
        return Status(modality=Modality.POSSIBLE).because("what it takes is not there")
    if above.modality.is_real and is_suspected_of(clause, governor, lexicon):
        return Status(modality=Modality.ALLEGED, rules=above.rules).because("suspected")
    asked = above.modality is Modality.QUESTION  # "what prompted your interest?": there is one
    if _is_brought_about(clause, governor) and not (above.modality.is_real or asked):
        return above.because("brought about")
    if clause.head not in governor.objects:
        return None
    if governor.relation_name == PUT_OFF:
        return Status(modality=Modality.POSSIBLE, rules=above.rules).because("put off")
    lost = Status(Polarity.NEGATED, above.modality, above.rules).because("lost")
    return lost if _is_missed(clause, governor, above, lexicon) else None


def _is_missed(clause: Clause, governor: Clause, above: Status, lexicon: Lexicon) -> bool:
    """Whether somebody lacks or has lost a power or right ("lost the right to sell oil")."""
    relation = clause.evoked
    power = relation is not None and relation.name in POWERS
    missed = governor.head.lemma_.lower() in lexicon.words("MissingVerb")
    affirmed = above.modality.is_real and above.polarity is Polarity.AFFIRMED
    return power and missed and affirmed


def _had_no_effect(clause: Clause, governor: Clause, clauses: Clauses, lexicon: Lexicon) -> bool:
    """Whether an event is told to have hurt nobody or nothing ("an attack … caused no deaths").

    Who says what something did not lead to tells that it took place; what denies the event itself
    stands in its own phrase ("no attack caused any").
    """
    verb = governor.head
    told = is_past(verb) or verb.tag_ == "VBN"
    if not told or governor.passive or clause.head not in governor.subjects:
        return False
    negator = negator_of(governor, clauses, lexicon)
    if negator is None or negator.lower_ == "never":  # "a raid on it never hurt anyone", if any was
        return False
    return not clause.head.is_ancestor(negator) and governor.relation_name in EFFECTS
