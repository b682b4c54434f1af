"""Which clause governs which, and how: content, subject, relative clause, named event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import DESCRIBING_LINKS, Clause, Clauses, Kind, Link
from graphbuilder.extraction.clauses.governing.contents import (
    adopt_part,
    lower_condition,
    restore_content,
    restore_reported,
    return_relative,
)
from graphbuilder.extraction.clauses.governing.detached import attach_detached
from graphbuilder.extraction.clauses.governing.outgrowing import outgrows
from graphbuilder.extraction.clauses.governing.parentheticals import turn_parenthetical
from graphbuilder.extraction.clauses.governing.permissions import adopt_permitted
from graphbuilder.extraction.clauses.governing.raised import raise_hanging
from graphbuilder.extraction.clauses.governing.repairs import (
    adopt_gerund,
    adopt_infinitive,
    free_instrument,
    is_transparent,
    restore_subject,
    restore_verb,
    return_object,
    yield_subject,
)
from graphbuilder.extraction.clauses.governing.reports import mend_report
from graphbuilder.extraction.clauses.governing.running_on import runs_on
from graphbuilder.extraction.clauses.governing.standing import is_broken_off, is_open, stands_alone
from graphbuilder.extraction.clauses.governing.unlisted import release_content
from graphbuilder.extraction.clauses.links.adverbials import (
    CIRCUMSTANCES,
    governing_clause,
    is_instead,
    is_prospective,
    link_adverbial,
    link_behind_preposition,
    opens_condition,
    told_instead,
)
from graphbuilder.extraction.clauses.links.complementing import (
    ascribed,
    frame_of,
    takes_infinitive,
)
from graphbuilder.extraction.clauses.links.named_events import link_nominal
from graphbuilder.extraction.clauses.links.noun_clauses import (
    is_first_to_of_predicate,
    lend_object,
    link_beside_noun,
)
from graphbuilder.extraction.clauses.modality.asking import is_inverted_condition
from graphbuilder.extraction.clauses.modality.embedded_questions import supposes_if
from graphbuilder.extraction.clauses.participants.subjects import (
    choose_subject,
    fill_cleft,
    find_subject,
)
from graphbuilder.extraction.syntax.phrases import is_announced
from graphbuilder.extraction.words.frames import LIKENED
from graphbuilder.extraction.words.reporting import SAID

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon


def link_clauses(clauses: Clauses, lexicon: Lexicon) -> None:
    """Give every clause its governor and its link.

    Args:
        clauses: All clauses of a Doc; changed in place.
        lexicon: Conjunctions and what they make of their clause.
    """
    ordered = list(clauses)
    for clause in ordered:
        _link(clause, clauses, lexicon)
    for clause in ordered:
        head = clause.hinge
        if (told := told_instead(head, clauses)) is not None:
            clause.governor, clause.link = told, Link.WITHOUT
        elif head.dep_ == syntax.CONJUNCT:
            first = clauses.at(syntax.first_conjunct(head)) or clauses.at(head.head)
            if first is not None and first is not clause and clause.kind is not Kind.NOUN:
                _link_like_first(clause, first)
    for clause in ordered:
        raise_hanging(clause, lexicon)
        turn_parenthetical(clause, clauses)
        restore_verb(clause, clauses)
        return_object(clause, clauses)
        choose_subject(clause)
        restore_subject(clause, clauses)
        yield_subject(clause)
        free_instrument(clause, lexicon)
        adopt_gerund(clause, clauses, lexicon)
        adopt_infinitive(clause, clauses)
        adopt_part(clause, clauses)
        adopt_permitted(clause, clauses)
        return_relative(clause)
        release_content(clause, lexicon)
        attach_detached(clause, clauses, lexicon)
        restore_content(clause, clauses)
        restore_reported(clause, clauses)
        find_subject(clause, clauses, lexicon)
        mend_report(clause, clauses)
        clause.transparent = is_transparent(clause, lexicon)
    for clause in ordered:
        lower_condition(clause, clauses)
        fill_cleft(clause, clauses)


def _link_like_first(clause: Clause, first: Clause) -> None:
    """A coordinated clause hangs where the first one hangs, unless it has an own subject."""
    if _goes_on_told(clause, first):
        clause.governor, clause.link = first, Link.CONTENT
        return
    if outgrows(clause, first) and first.governor is not None:
        _link_like_first(clause, first.governor)
        return
    if first.link in DESCRIBING_LINKS and _has_own_subject(clause):
        clause.governor, clause.link = first.governor, Link.ROOT
        if first.governor is not None:
            clause.link = Link.ADVERBIAL
        return
    clause.governor, clause.link = first.governor, first.link


def _goes_on_told(clause: Clause, first: Clause) -> bool:
    """Whether *and* adds to what somebody said ("Lee said prices fell, and sales would rise").

    Who goes on telling in the third person adds to the report: a new topic opens a new sentence.
    """
    verb, report = clause.hinge, first.hinge
    relation = first.evoked
    tells = relation is not None and relation.attributes in SAID
    own = syntax.child(verb, syntax.ACTIVE_SUBJECTS | syntax.PASSIVE_SUBJECTS)
    between = [c for c in report.children if report.i < c.i < verb.i]
    told = any(c.dep_ == syntax.COMPLEMENT for c in between)
    joined = [c.lower_ for c in between if c.dep_ == syntax.COORDINATOR] == ["and"]
    past = report.tag_ == "VBD" or (report.tag_ == "VBN" and verb.tag_ != "VBD")
    if not (tells and told and joined and past) or own is None or own.lower_ in {"i", "we"}:
        return False
    quoted = any(token.is_quote for token in verb.doc[report.i : verb.i])
    return not (clause.claims or quoted or any(s.lower_ in {"i", "we"} for s in first.subjects))


def _has_own_subject(clause: Clause) -> bool:
    """Whether the clause's verb has a subject beside it."""
    head = clause.hinge
    return syntax.child(head, syntax.SUBJECTS) is not None


def _link(clause: Clause, clauses: Clauses, lexicon: Lexicon) -> None:
    """Link one clause by the label that its verb bears."""
    verb = clause.hinge
    label = verb.dep_
    governor = governing_clause(verb, clauses)
    if clause.kind is Kind.NOUN and clause.link is Link.RELATIVE:
        clause.governor = governor
        return
    if clause.kind is Kind.NOUN and clause.top is None:
        _link_event(clause, clauses, lexicon)
        return
    if governor is None or label in syntax.UNGOVERNED:
        clause.governor, clause.link = None, Link.ROOT
        return
    if label == syntax.CONJUNCT:
        mark = syntax.marker(verb)
        told = mark is not None and mark.lower_ == "that" and governor.claims  # "… and that S"
        clause.governor, clause.link = governor, Link.CONTENT if told else Link.ADVERBIAL
        return
    clause.governor = governor
    clause.link = _verbal_link(verb, governor, clauses, lexicon)
    if clause.link is Link.ROOT:
        clause.governor = None
        return
    if _is_fronted_subject(verb, governor):
        clause.link = Link.SUBJECT
    if clause.link is Link.SUBJECT and governor is clauses.at(verb.head):
        governor.subject_clause = clause
        if verb.dep_ == syntax.ADVERBIAL_CLAUSE:
            clause.objects += governor.subjects
            governor.subjects.clear()


def _link_event(clause: Clause, clauses: Clauses, lexicon: Lexicon) -> None:
    """Link a noun that names an event where it stands, or where the first of several does."""
    noun = clause.hinge
    clause.governor = governing_clause(noun, clauses)
    if noun.dep_ == syntax.CONJUNCT:
        shared = governing_clause(syntax.first_conjunct(noun), clauses)
        if link_nominal(clause, shared, lexicon) is not Link.NOMINAL:
            clause.governor = shared
    clause.link = link_nominal(clause, clause.governor, lexicon)


def _is_fronted_subject(verb: Token, governor: Clause) -> bool:
    """Whether an infinitive before its governor, with no comma between, is the subject.

    "To deny them the weapons makes it hard": a purpose in front is set off by a comma. What
    the parser took for the main verb's subject is then the infinitive's object.
    """
    if (
        verb.dep_ != syntax.ADVERBIAL_CLAUSE
        or not syntax.is_infinitive(verb)
        or verb.i > governor.head.i
    ):
        return False
    if verb.left_edge.i > verb.sent.start + 1 or syntax.child(verb, syntax.OBJECTS) is not None:
        return False
    subject = syntax.child(governor.head, syntax.SUBJECTS)
    if subject is None or subject.i < verb.i:
        return False
    return not any(token.text == "," for token in verb.doc[verb.i : governor.head.i])


def _verbal_link(verb: Token, governor: Clause, clauses: Clauses, lexicon: Lexicon) -> Link:
    """The link of a verb that has a governor."""
    if verb.dep_ in syntax.CLAUSAL_SUBJECTS:
        return Link.SUBJECT
    if is_announced(verb):  # "makes it hard to vote"
        return Link.CONTENT
    above = verb.head
    if clauses.at(above) is None and f"{above.lower_} that" in lexicon.words("Condition"):
        return Link.CONDITION  # "provided they pay"
    named = _asks_either_way(verb, governor) or frame_of(governor).startswith(LIKENED)
    opened = None if named else _link_by_opening(verb, lexicon)
    if opened is not None:
        return opened
    if verb.dep_ in syntax.INFINITIVES and is_first_to_of_predicate(verb, lexicon):
        return Link.FIRST_TO
    return _link_by_label(verb, governor, clauses, lexicon)


def _asks_either_way(verb: Token, governor: Clause) -> bool:
    """Whether "whether or not" opens what a word of speech or thought deals with.

    "Never told whether or not they paid"; behind what is complete it concedes.
    """
    if verb.dep_ == syntax.PREPOSITIONAL_CLAUSE:
        return "whether or not" in syntax.opening_words(verb)  # "no idea of whether or not …"
    voices = governor.entry is not None and governor.entry.relation.attributes is not None
    behind = verb.dep_ == syntax.COMPLEMENT and verb.i > governor.head.i
    full = bool(governor.objects or governor.recipients)
    return voices and behind and not full and "whether or not" in syntax.opening_words(verb)


def _link_by_opening(verb: Token, lexicon: Lexicon) -> Link | None:
    """The link that the words before a clause give it ("in order to", "as long as")."""
    opening = set(syntax.opening_words(verb))
    if opening & lexicon.words("Purpose").keys():
        return Link.ADVERBIAL if "so that" in opening and _is_result(verb) else Link.PURPOSE
    if opens_condition(verb, opening, lexicon):
        return Link.CONDITION
    return Link.WITHOUT if is_instead(verb) else None


def _is_result(verb: Token) -> bool:
    """Whether *so that* says what came of something ("it broke, so that the town was flooded").

    A purpose shows itself by a modal verb, or has no comma before it (Quirk et al. 1985, §15.49).
    """
    if any(child.tag_ == "MD" for child in syntax.children(verb, syntax.AUXILIARIES)):
        return False
    start = verb.left_edge.i
    return syntax.is_finite(verb) and start > 0 and verb.doc[start - 1].text == ","


def _link_by_label(verb: Token, governor: Clause, clauses: Clauses, lexicon: Lexicon) -> Link:
    """The link of a verb that no opening words tell more of."""
    label = verb.dep_
    if label in syntax.CONTENT_CLAUSES:
        return _content_link(verb, governor, lexicon)
    if label in syntax.NOUN_CLAUSES:
        return link_beside_noun(verb, governor, clauses, lexicon)
    if label in syntax.INTRODUCED:
        return link_behind_preposition(verb, clauses, lexicon)
    if label == syntax.ADVERBIAL_CLAUSE:
        beside = frame_of(governor) == "VP-ing" and syntax.is_beside(verb, governor.head)
        mark = syntax.marker(verb)
        ordered = mark is not None and governor.includes(mark)
        ordered = ordered or ascribed(verb, governor, lexicon) is not None
        if lend_object(verb, governor, clauses, lexicon) or beside or ordered:
            return Link.CONTENT
        return link_adverbial(verb, governor, lexicon)
    return Link.PARTICIPIAL if syntax.is_gerund(verb) else Link.ADVERBIAL


def _content_link(verb: Token, governor: Clause, lexicon: Lexicon) -> Link:
    """Content, unless a conjunction says that it is an adverbial clause after all."""
    mark = syntax.marker(verb)
    opened = None if mark is None else _link_of_conjunction(mark.lower_, verb, governor, lexicon)
    if opened is not None:
        return opened
    if governor.kind is Kind.NOUN:
        return Link.NOUN_CONTENT
    if syntax.is_gerund(verb) and syntax.is_set_off(verb) and verb.i > governor.head.i:
        apart = governor.objects or governor.head.lemma_ not in lexicon.words("GerundVerb")
        # "used his veto, ignoring the court", but "denied, in court, taking it"
        return Link.PARTICIPIAL if apart else Link.CONTENT
    inverted = verb.dep_ == syntax.COMPLEMENT and is_inverted_condition(governor.head)
    # "The fights continued in the port, where two men fell": nobody says this.
    relative = (first := verb.left_edge).lower_ in {"where", "who", "whose"}
    aside = relative and first.i > governor.head.i and governor.claims and syntax.is_set_off(verb)
    alone = aside or (mark is None and stands_alone(verb, governor))
    if inverted or alone or is_broken_off(verb, governor) or runs_on(verb, governor):
        return Link.ROOT
    in_front = verb.dep_ == syntax.COMPLEMENT and verb.i < governor.head.i
    # "They are friends, they share a car": what has its object reports nothing.
    full = bool(governor.objects) and frame_of(governor) == "that S"
    if in_front and (full or not is_open(verb, governor)):
        return Link.ROOT
    return Link.PURPOSE if _is_purpose(verb, governor, lexicon) else Link.CONTENT


def _link_of_conjunction(word: str, verb: Token, governor: Clause, lexicon: Lexicon) -> Link | None:
    """The link of an adverbial clause that was taken for a content; ``None`` for a content."""
    asking = word in lexicon.words("Interrogative") and not supposes_if(verb, governor)
    conditional = word in lexicon.words("Condition") and not asking
    in_front = word in {"when", "after", "before"} and verb.i < governor.head.i
    rules = (
        (Link.CONDITION, conditional),
        (Link.ADVERBIAL, in_front or word in CIRCUMSTANCES),
        (Link.PARTICIPIAL, word == "with"),
        (Link.PURPOSE, word == "so" and is_prospective(verb)),
    )
    return next((link for link, holds in rules if holds), None)


def _is_purpose(verb: Token, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether an infinitive stands behind a word that is complete without one.

    Of a passive that says or thinks, it tells what of ("was forecast to reach the coast").
    """
    voiced = governor.voices
    raised = governor.passive and (governor.claims or voiced)
    return (
        syntax.is_infinitive(verb)
        and not raised
        and not syntax.is_finite(verb)
        and bool(governor.objects or "NP to VP" in frame_of(governor))
        and governor.entry is not None
        and not (takes_infinitive(governor) or ascribed(verb, governor, lexicon))
    )
