"""Polarity and modality: verb signatures composed along the clause tree.

What a clause says of its content depends on the word that governs it, on that word's own
polarity, and on what governs that word in turn (Karttunen 1971, 2012; Nairn, Condoravdi &
Karttunen 2006, *Computing relative polarity*; Saurí & Pustejovsky 2012). Deontic words pass a
modality instead of a truth value: what is allowed need not happen.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link
from graphbuilder.extraction.clauses.events.carried_nouns import is_carried, noun_above
from graphbuilder.extraction.clauses.events.content_nouns import (
    aimed_at,
    done_in_cleft,
    has_aim,
    included_in_aims,
    is_rejected,
    named_as_aim,
    said_to_be,
)
from graphbuilder.extraction.clauses.modality.alternatives import of_denied_choice
from graphbuilder.extraction.clauses.modality.belied import tells_untruth
from graphbuilder.extraction.clauses.modality.embedded_questions import (
    behind_question_word,
    of_question,
)
from graphbuilder.extraction.clauses.modality.indirect_questions import (
    asks,
    leaves_open,
    opens_with_question_word,
)
from graphbuilder.extraction.clauses.modality.misjudged import is_wrongly_said
from graphbuilder.extraction.clauses.modality.mood import own_modality
from graphbuilder.extraction.clauses.modality.would import succeeded
from graphbuilder.extraction.clauses.participants.announcing import is_judged_object
from graphbuilder.extraction.clauses.participants.relation_phrases import hardly_happens
from graphbuilder.extraction.clauses.understood.sufficing import proves
from graphbuilder.extraction.factuality import judging
from graphbuilder.extraction.factuality.apart import status_apart
from graphbuilder.extraction.factuality.beside import (
    is_being,
    is_irresistible,
    only_names,
    only_names_gerund,
    status_beside,
)
from graphbuilder.extraction.factuality.coming_about import Told
from graphbuilder.extraction.factuality.conditions import Conditioned, forbidden_then
from graphbuilder.extraction.factuality.degrees import of_degree, of_excess, of_measured
from graphbuilder.extraction.factuality.excluding import of_excluded
from graphbuilder.extraction.factuality.forms import as_said, told_by_form
from graphbuilder.extraction.factuality.lacking import (
    is_denied,
    is_lacked,
    is_unknown,
    of_absent,
    rests_on_nothing,
)
from graphbuilder.extraction.factuality.lost import of_lost
from graphbuilder.extraction.factuality.negation import negator_of
from graphbuilder.extraction.factuality.not_held import has_no_reason, is_not_held
from graphbuilder.extraction.factuality.noun_values import of_orphan, value_of_noun
from graphbuilder.extraction.factuality.passing import of_passing
from graphbuilder.extraction.factuality.reasons import is_denied_reason
from graphbuilder.extraction.factuality.seeking import denies_content
from graphbuilder.extraction.factuality.strength import is_denied_duty, is_stronger
from graphbuilder.extraction.factuality.unmeant import is_taken_back
from graphbuilder.extraction.factuality.without import (
    NOT_WITHOUT,
    is_denied_without,
    of_passing_time,
)
from graphbuilder.extraction.syntax.verbs import shares_infinitive
from graphbuilder.extraction.words.forms import WOULD
from graphbuilder.extraction.words.signatures import FLIPPED, Status, apply_signature, unless_asked
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon


class Factuality:
    """The status of every clause of a text, worked out once from the top down.

    Args:
        clauses: All clauses, linked.
        lexicon: Signatures, and the closed classes that negate and modalise.
    """

    def __init__(self, clauses: Clauses, lexicon: Lexicon) -> None:
        self.clauses = clauses
        self.lexicon = lexicon
        self._known: dict[int, Status] = {}
        self._asking = clauses.having("question", lambda: {"?"})
        self._conditioned = Conditioned(clauses, lexicon)
        self._told = Told(clauses, lexicon)

    def __getitem__(self, clause: Clause) -> Status:
        """The status of a clause."""
        key = id(clause)
        if key not in self._known:
            self._known[key] = Status()
            self._known[key] = self._told.of_event(clause, self._compose(clause), self.__getitem__)
        return self._known[key]

    def _compose(self, clause: Clause) -> Status:
        """The status that the governor passes on, with what the clause says itself."""
        status = inherited = self._inherited(clause)
        own = self._own_modality(clause)
        weak = status.modality.is_real or status.modality is Modality.GENERIC
        above = self[clause.governor] if clause.governor is not None else Status()
        if own is not None and is_denied_duty(own[0], clause, inherited, above):
            own = None
        if own is not None and (weak or is_stronger(own, clause, status)):
            status = replace(status, modality=own[0]).because(own[1])
        negator = negator_of(clause, self.clauses, self.lexicon)
        denied = negator is not None or inherited.polarity is Polarity.NEGATED
        if denied and own is not None:
            status = of_denied_choice(own[1], clause, status, inherited)
        forbidden = inherited.modality is Modality.PROHIBITED
        if negator is not None and is_taken_back(negator, clause, above, inherited):
            return status.because("not meant")
        if negator is not None and is_denied_without(clause, status, self.lexicon):
            return replace(status, modality=Modality.POSSIBLE).because(NOT_WITHOUT)
        if negator is None or forbidden:
            return status
        status = replace(status, polarity=FLIPPED[status.polarity])
        return status.because(f"negated by {negator.lower_!r}")

    def _own_modality(self, clause: Clause) -> tuple[Modality, str] | None:
        """The modality that the clause's own words give, with the rule."""
        sentence = self.clauses.sentence(clause.head)
        end = sentence[1] if sentence in self._asking else None
        supposes = clause in self._conditioned
        supposed = (Modality.CONDITIONAL, "consequence of a condition") if supposes else None
        if supposed and (end is None or any(c.lower_ in WOULD for c in clause.head.children)):
            return forbidden_then(clause, self.clauses, self.lexicon) or supposed
        own = own_modality(clause, end, self.lexicon)
        if own is None and is_denied_reason(clause.hinge):
            own = Modality.POSSIBLE, "denied reason"
        asked = own is not None and own[0] is Modality.QUESTION  # "If she pays, can she stay?"
        return own if asked or supposed is None else supposed

    def _inherited(self, clause: Clause) -> Status:
        """The status of a clause before its own words speak."""
        governor = clause.governor
        if governor is None or clause.link is Link.ROOT:
            return of_orphan(clause, self.lexicon)
        above = self[governor]
        passing = of_passing_time(clause, governor, above, self.lexicon)
        if passing is not None:
            return passing
        if clause.link is Link.NOMINAL:
            return of_passing(clause, governor, above, self.clauses, self.lexicon)
        kinds = {
            Link.CONTENT: self._of_content,
            Link.NOUN_CONTENT: self._of_noun_content,
            Link.SUBJECT: self._of_subject,
        }
        return kinds.get(clause.link, self._of_beside)(clause, governor, above)

    def _of_beside(self, clause: Clause, governor: Clause, above: Status) -> Status:
        """The status of a clause that hangs beside another one."""
        named = None
        if clause.link is Link.EXISTENTIAL:
            named = named_as_aim(clause, governor, self.clauses, self.lexicon)
        if named is None:
            apart = status_apart(clause, self.__getitem__, self.lexicon)
            apart = apart or of_measured(clause, above)
            return apart or status_beside(clause, above, self.lexicon)
        return replace(above, modality=named[0]).because(named[1])

    def _of_subject(self, clause: Clause, governor: Clause, above: Status) -> Status:
        """The status of a clause that is the subject of another one."""
        affirmed = replace(above, polarity=Polarity.AFFIRMED)
        if asks(clause):
            return replace(affirmed, modality=Modality.QUESTION).because("indirect question")
        judged = judging.of_judged(clause, governor, above, self.lexicon)
        if judged is None and is_being(clause) and not above.modality.is_real:
            return Status(modality=Modality.PRESUPPOSED).because("being so")
        told = judged is None or judged.modality is above.modality
        if told and only_names(clause, governor, above):
            # "Sharing should be lawful": it is to be lawful, and need not be done.
            return replace(affirmed, modality=Modality.GENERIC).because("clause as subject")
        return judged or affirmed

    def _of_content(self, clause: Clause, governor: Clause, above: Status) -> Status:
        """The status of what a verb governs."""
        given, entry = of_question(clause, governor, above), governor.entry
        if given is None and is_irresistible(clause, governor, above, self.lexicon):
            done = replace(above, polarity=Polarity.AFFIRMED, modality=Modality.ACTUAL)
            given = done.because("cannot but do it")
        given = given or of_excess(clause, above)
        unheld = above.polarity is Polarity.NEGATED and entry is not None
        if unheld and given is None and is_not_held(governor, self.clauses, self.lexicon):
            open_ = Status(modality=Modality.POSSIBLE, rules=above.rules)
            return open_.because(f"not held: {str(entry)!r}")
        given = given or judging.of_ascribed(clause, governor, above, self.lexicon)
        if given is None and is_wrongly_said(clause, governor, above, self.lexicon):
            given = Status(modality=Modality.POSSIBLE).because("wrong to say so")
        if given is not None:
            return given
        judged = is_judged_object(clause, governor)
        if entry is None or judged or not entry.relation.takes_content:
            return self._of_unknown(clause, governor, above)
        happens = above.modality.is_real and above.polarity is Polarity.AFFIRMED
        if happens and succeeded(governor, clause):
            return above.because(f"achieved: {str(entry)!r}")
        told = as_said(governor, above)
        if hardly_happens(governor, self.lexicon):
            # "Rarely fails to pay" pays, "seldom managed to pay" did not.
            told = replace(told, polarity=FLIPPED[told.polarity])
        given = apply_signature(entry.relation, told)
        given = told_by_form(clause, governor, above, given, self.lexicon)
        return given.because(f"content of {str(entry)!r}")

    def _of_unknown(self, clause: Clause, governor: Clause, above: Status) -> Status:
        """The status of the content of a word that the lexicon does not know."""
        affirmed = replace(above, polarity=Polarity.AFFIRMED)
        judged: Status | None
        if above.polarity is Polarity.NEGATED and opens_with_question_word(clause):
            # "It is not clear how they got in": they did.
            judged = Status(modality=Modality.PRESUPPOSED).because("behind a question word")
        else:
            judged = judging.of_judged(
                clause, governor, above, self.lexicon
            ) or self._of_content_noun(clause, governor, above)
        if judged is None and leaves_open(clause, governor, self.lexicon):
            judged = replace(affirmed, modality=Modality.QUESTION).because("left open")
        if judged is not None:
            return judged
        if syntax.is_finite(clause.head) or clause.kind is Kind.NOUN:
            if governor.kind is Kind.COPULA and governor.expletive:
                if rests_on_nothing(governor, self.lexicon):
                    affirmed = replace(affirmed, modality=Modality.POSSIBLE)
                # "It is not that they left" denies that they did.
                return above if denies_content(governor) else affirmed
            lacking = any(is_denied(subject) for subject in governor.subjects)
            if lacking and syntax.is_finite(clause.head):
                # "No proof has emerged that he left": that he did is not said.
                affirmed = replace(affirmed, modality=Modality.POSSIBLE)
            return affirmed.because(f"content of unlisted {governor.head.lemma_!r}")
        if shares_infinitive(clause.head):
            return judging.of_infinitive(clause, governor, above, self.lexicon)
        if only_names_gerund(clause, governor, above):
            named = replace(affirmed, modality=Modality.GENERIC)
            return named.because(f"gerund under unlisted {governor.head.lemma_!r}")
        return affirmed.because(f"content of unlisted {governor.head.lemma_!r}")

    def _of_content_noun(self, clause: Clause, governor: Clause, above: Status) -> Status | None:
        """The status of what a plan includes, and of what a fear or a chance is said to be."""
        done = done_in_cleft(clause, governor, self.clauses)
        if done is not None:
            named = self[done]  # "what they failed to do is ask"
            modality = above.modality if named.modality.is_real else named.modality
            told = replace(above, polarity=named.polarity, modality=modality)
            return told.because("what is done")
        found = included_in_aims(clause, governor, self.clauses, self.lexicon)
        found = found or said_to_be(clause, governor, self.clauses, self.lexicon)
        found = found or aimed_at(clause, governor, self.clauses, self.lexicon)
        if found is None:
            return None
        return replace(above, polarity=Polarity.AFFIRMED, modality=found[0]).because(found[1])

    def _of_noun_content(self, clause: Clause, governor: Clause, above: Status) -> Status:
        """The status of what a noun governs ("the right to …", "concerns that …")."""
        absent = of_absent(clause, governor, above, self.lexicon)
        if absent is not None:
            return absent
        given = behind_question_word(clause, governor, above)
        if given is not None:
            return given
        if is_rejected(governor):
            return Status(modality=Modality.CONSIDERED, rules=above.rules).because("rejected idea")
        if governor.kind is Kind.NOUN or (
            is_carried(clause, governor) and not self._is_chanced(clause, governor)
        ):
            return self._of_content(clause, governor, above)
        judged = judging.of_announcing_noun(clause, governor, above, self.lexicon)
        if judged is not None:
            return judged
        noun = noun_above(clause)
        excluded = of_excluded(noun, governor, above, self.lexicon)
        lost = excluded or of_lost(noun, governor, above, self.lexicon)
        return lost or self._of_plain_noun(clause, noun, governor, above)

    def _is_chanced(self, clause: Clause, governor: Clause) -> bool:
        """Whether a noun in a phrase that says nothing of a content does ("pose a risk of …")."""
        relation = governor.evoked
        told = relation is not None and relation.takes_content
        noun = clause.head.head.head if clause.head.head.dep_ == syntax.PREPOSITION else None
        chances = self.lexicon.words("ModalNoun")
        return not told and noun is not None and noun.lemma_.lower() in chances

    def _of_plain_noun(
        self, clause: Clause, noun: Token, governor: Clause, above: Status
    ) -> Status:
        """The status of the content of a noun that evokes no relation."""
        lemma = noun.lemma_.lower()
        affirmed = replace(above, polarity=Polarity.AFFIRMED)
        fact = lemma in self.lexicon.words("FactNoun") and syntax.is_finite(clause.head)
        fact = fact and not (above.modality.is_real and above == affirmed)
        fact = fact or (above.polarity is Polarity.NEGATED and judging.is_counted(noun))
        if fact or has_aim(clause, governor):
            return Status(modality=Modality.PRESUPPOSED).because(f"the {noun.lower_} of it")
        lacking = governor.expletive or noun in governor.objects
        if (above.polarity is Polarity.NEGATED and lacking) or is_unknown(noun, governor, above):
            if lemma in self.lexicon.words("NegativePronoun"):
                return above.because(f"{lemma} to do it")  # "does nothing to end it"
            denied = lemma in self.lexicon.words("ChanceNoun") or has_no_reason(clause, lemma)
            denied = denied or is_lacked(clause, noun, governor, self.lexicon)
            polarity = Polarity.NEGATED if denied else Polarity.AFFIRMED
            return Status(polarity, Modality.POSSIBLE, above.rules).because(f"there is no {lemma}")
        rule = f"content of the noun {lemma!r}"
        value = self._value_of(noun, governor)
        if tells_untruth(noun, clause, self.lexicon):
            value = Modality.POSSIBLE  # "her alibi, that she slept, was a lie"
        if value == "refused":
            return replace(affirmed, polarity=Polarity.NEGATED).because(rule)
        infinitive = shares_infinitive(clause.head)
        if value is None and (not infinitive or proves(noun, clause, self.lexicon)):
            return affirmed.because(rule)
        aimed = Modality(value) if value is not None else self._aim_of(noun, governor)
        given = replace(affirmed, modality=unless_asked(aimed, above)).because(rule)
        return of_degree(clause, above) or given if value is None else given

    def _value_of(self, noun: Token, governor: Clause) -> str | None:
        """What a noun makes of its content; time is due only as what is spoken of.

        "The time has come to go", but "they had time to go".
        """
        lemma = noun.lemma_.lower()
        due = (noun in governor.subjects or governor.transparent) and not judging.is_counted(noun)
        if lemma in self.lexicon.words("TimeNoun") and not due:
            return None
        return value_of_noun(noun, self.lexicon)

    def _aim_of(self, noun: Token, governor: Clause) -> Modality:
        """What an infinitive behind a plain noun tells: an aim, or what there was time for."""
        having = governor.head.lemma_.lower() in self.lexicon.words("HavingVerb")
        timed = having and noun.lemma_.lower() in self.lexicon.words("TimeNoun")
        return Modality.POSSIBLE if timed else Modality.INTENDED
