"""Nouns that name events take their subject from the clause around them, where it implies one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link
from graphbuilder.extraction.clauses.events.charged_deeds import is_punished_for
from graphbuilder.extraction.clauses.events.done_along import doers_along
from graphbuilder.extraction.clauses.events.ownership import is_about_oneself
from graphbuilder.extraction.clauses.links.noun_clauses import has_infinitive
from graphbuilder.extraction.syntax.tense import is_past
from graphbuilder.extraction.words.forms import INDEFINITE
from graphbuilder.extraction.words.people import has_voice, is_somebody
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

WITHIN = frozenset({"in", "during"})
JUDGING = frozenset({"of", "for", "with", "over"})
GIVEN, SPOKEN = frozenset({"on", "with", "under"}), "speech"
WITH = "with"
ALONG = frozenset({"after", "before", "during", "on"})
BESIDE = frozenset({"after", "following", "during", "before"})
WISHED = frozenset({Modality.ADVOCATED, Modality.INTENDED})
UNDERGONE = frozenset({"loses", "receives", "regains", "comesToHave", "undergoes"})
KNOWN = frozenset({"the", "this", "that"})
NOBODY = frozenset({"it", "this", "that"})
POINTING = frozenset({"DT", "PRP", "EX", "WP"})  # tags of "this", "it", "there", "what"
REASONS = frozenset({"over", "on", "for", "from", "of", "out"})


def lend_subjects(clauses: Clauses, lexicon: Lexicon) -> None:
    """Give nouns the subject that the clause around them implies.

    "refused over concerns that …": who refuses is who is concerned. "London's announcement
    marked a break with Washington": the event that a copular verb ascribes to a subject is
    the subject's, or the doing of whoever acts in it.

    Args:
        clauses: All clauses, with their own participants; changed in place.
        lexicon: Which verbs are copular.
    """
    for clause in clauses:
        governor = clause.governor
        if clause.kind is not Kind.NOUN or clause.subjects or governor is None:
            continue
        noun = clause.head
        attitude = clause.entry is not None and clause.entry.relation.attributes == "attitude"
        meant = clause.evoked is not None and clause.evoked.content is Modality.INTENDED
        purposeful = (
            meant
            and not _only_points(governor)
            and noun.dep_ == syntax.PREPOSITIONAL_OBJECT
            and (noun.head.lower_ == "in" or _comes_along(clause, governor))
        )
        announced = clause.link is Link.CONTENT and is_about_oneself(governor, noun)
        judged = _judged_for(clause, governor, lexicon) or _led_to(clause, governor, lexicon)
        judged = judged or _suspected(clause, governor)
        if judged:
            clause.subjects += judged
        elif along := doers_along(clause, governor, lexicon):
            clause.subjects += along
        elif not governor.passive and (
            purposeful
            or announced
            or _is_given(clause)
            or _is_reached(clause, governor, lexicon)
            or _is_drafted(clause, governor, lexicon)
            or _is_signed(clause, governor, lexicon)
            or _takes_part(clause, governor, lexicon)
        ):
            clause.subjects += governor.subjects or _doers_above(governor)
        elif attitude and noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.lower_ in REASONS:
            if not governor.passive:
                clause.subjects += filter(_may_mind, governor.subjects)
                clause.link = Link.REASON
        elif is_ascribed(clause, lexicon):
            undergone = clause.relation_name in UNDERGONE  # "it is no loss of trust"
            points = (meant or undergone) and _only_points(governor)
            if not (points or _identifies(governor, noun)):
                clause.subjects += _doers_of_subject(governor, clauses, lexicon)
            clause.link = Link.EXISTENTIAL


def _may_mind(subject: Token) -> bool:
    """Whether a subject can fear or hope; shares that fall on fears have none."""
    return has_voice(subject) or subject.pos_ in {"PROPN", "PRON"}


def _judged_for(clause: Clause, governor: Clause, lexicon: Lexicon) -> list[Token]:
    """Who is accused of an event, or thanked, tried or blamed for it ("charged Lee with theft").

    Whoever is only said to have done what did happen, may not have done it ("was accused of the
    murder of Lee"); a court that sentences him for it knows.
    """
    relation, noun = governor.evoked, clause.head
    phrase = syntax.first_conjunct(noun).head
    if relation is None or phrase.dep_ != syntax.PREPOSITION or noun.dep_ == syntax.APPOSITION:
        return []
    word = phrase.lower_
    sentenced = is_punished_for(clause, governor, lexicon)
    if not sentenced and relation.controller != "object":
        return []
    known = relation.signature is not None and relation.signature.affirmed == "+"
    meant = known and _comes_along(clause, governor)  # "guilty of theft with intent to sell"
    if word not in JUDGING or (relation.roles.get(word) != "content" and not (sentenced or meant)):
        return []
    judged = governor.recipients or governor.objects
    whole = clause.link is Link.CONTENT or known or sentenced
    return [t for t in judged if has_voice(t) and t.i != noun.i] if whole else []


def _comes_along(clause: Clause, governor: Clause) -> bool:
    """Whether a bare noun behind *with* says what is meant by a deed ("with intent to steal")."""
    noun = clause.head
    meant = clause.evoked is not None and clause.evoked.content is Modality.INTENDED
    beside = clause.link is Link.NOMINAL and WITH not in {w.lower_ for w in governor.words}
    bare = noun.head.lower_ == WITH and noun.left_edge.i == noun.i
    return meant and beside and bare and has_infinitive(noun)


def _doers_above(governor: Clause) -> list[Token]:
    """Whose deed a noun tells that has a clause for its content ("a plot to act with intent")."""
    noun = governor.governor
    told = governor.link is Link.NOUN_CONTENT and noun is not None and noun.kind is Kind.NOUN
    return list(noun.subjects) if told and noun is not None else []


def _suspected(clause: Clause, suspicion: Clause) -> list[Token]:
    """Who is held for what there is a suspicion of ("arrested a man on suspicion of theft")."""
    held, noun = suspicion.governor, suspicion.head
    behind = suspicion.kind is Kind.NOUN and noun.dep_ == syntax.PREPOSITIONAL_OBJECT
    if not behind or held is None or clause.link is not Link.CONTENT:
        return []
    bare = noun.head.lower_ == "on" and noun.left_edge.i == noun.i
    accuses = suspicion.evoked is not None and suspicion.evoked.content is Modality.ALLEGED
    beside = held.kind is Kind.VERB and noun.head.head.i == held.head.i
    return [t for t in held.objects if bare and accuses and beside and is_somebody(t)]


def _led_to(clause: Clause, governor: Clause, lexicon: Lexicon) -> list[Token]:
    """Who is led to what they then do ("steered the party to a victory over its rival")."""
    noun = clause.head
    led = governor.head.lemma_.lower() in lexicon.words("SteeringVerb")
    behind = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.lower_ == "to"
    if not (led and behind and noun.head.head.i == governor.head.i and clause.objects):
        return []
    return [token for token in governor.objects if is_somebody(token) or token.lower_ in NOBODY]


def _is_signed(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a noun names what those who sign it have with others ("sealed a deal with Peru").

    Who signs a deal to do something has it with others, too.
    """
    noun, relation = clause.head, clause.evoked
    mutual = relation is not None and relation.roles.get("between") == "subject"
    signed = noun.dep_ in syntax.OBJECTS and noun.head.i == governor.head.i
    own = governor.head.lemma_.lower() in lexicon.words("SigningVerb")
    # Who refuses to sign *the* deal is no party to it yet.
    definite = any(child.lower_ in KNOWN for child in noun.lefts)
    done = is_past(governor.head) and not syntax.is_negated(governor.head)
    whole = bool(clause.objects) or has_infinitive(noun)
    return mutual and signed and own and whole and (done or not definite)


def _is_given(clause: Clause) -> bool:
    """Whether a noun is a promise on or with which somebody acts ("ran on a pledge to cut taxes").

    It is theirs; whoever spoke against a pledge, or of it, need not have given it.
    """
    noun = clause.head
    relation = clause.evoked
    meant = relation is not None and relation.content is Modality.INTENDED
    behind = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.lower_ in GIVEN
    above = noun.head.head
    if above.dep_ in syntax.OBJECTS and syntax.child(above, syntax.POSSESSORS) is not None:
        above = above.head  # "based her campaign on a pledge"
    beside = behind and above.pos_ in syntax.VERBAL and has_infinitive(noun)
    return meant and beside and relation is not None and relation.attributes == SPOKEN


def _is_reached(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a noun is a view that somebody comes to ("came to the belief that it had sunk")."""
    noun, relation = clause.head, clause.evoked
    held = relation is not None and relation.attributes == "attitude"
    behind = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.lower_ == "to"
    reached = governor.head.lemma_.lower() in lexicon.words("ReachingVerb")
    return held and behind and reached and noun.head.head.i == governor.head.i


def _is_drafted(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a noun is a proposal or a demand that somebody writes ("drafted proposals to …").

    *The* proposal, and that of somebody, others may have made.
    """
    noun, relation = clause.head, clause.evoked
    asks = relation is not None and relation.content in WISHED
    new = not any(c.lower_ in KNOWN or c.dep_ == syntax.POSSESSOR for c in noun.lefts)
    writes = governor.head.lemma_.lower() in lexicon.words("DraftingVerb")
    return asks and new and writes and noun in governor.objects


def _takes_part(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a noun names what its clause's subject has with others, beside what they do."""
    noun = clause.head
    spoken = _is_spoken_in(noun, governor, lexicon)
    return spoken or _is_met_beside(clause, governor) or _is_made_on(noun, governor, lexicon)


def _is_made_on(noun: Token, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether somebody acts on a journey ("during a trip to Peru, Lee praised the king").

    Who does something on *a* visit is the visitor; *the* visit can be anybody's.
    """
    phrase = noun.head
    within = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and phrase.lower_ in ALONG
    some = within and any(child.lower_ in INDEFINITE for child in noun.lefts)
    travels = some and noun.lemma_.lower() in lexicon.words("JourneyNoun")
    one = len(governor.subjects) == 1 and is_somebody(governor.subjects[0])
    return travels and one and phrase.head.i == governor.head.i


def _is_spoken_in(noun: Token, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether somebody says something in a talk with others ("said in an interview with them").

    Only who has a part in a talk says something in it; in *the* talk, that can be anybody.
    """
    behind = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.lower_ in WITHIN
    beside = behind and noun.head.head.pos_ in syntax.VERBAL and not governor.passive
    some = beside and any(child.lower_ in INDEFINITE for child in noun.lefts)
    speaks = some and noun.lemma_.lower() in lexicon.words("EncounterNoun")
    one = len(governor.subjects) == 1 and has_voice(governor.subjects[0])
    return speaks and one and noun.head.head.i == governor.head.i


def _is_met_beside(clause: Clause, governor: Clause) -> bool:
    """Whether somebody acts before, after or during a meeting of theirs ("left after talks with").

    Only what people do to each other needs them both; *the talks* may be those of others.
    """
    noun, relation = clause.head, clause.evoked
    mutual = relation is not None and relation.roles.get("between") == "subject"
    phrase = noun.head
    if not (mutual and clause.objects) or phrase.lower_ not in BESIDE:
        return False
    if phrase.head.i != governor.head.i or governor.kind is not Kind.VERB:
        return False
    known = any(c.lower_ in KNOWN or c.dep_ == syntax.POSSESSOR for c in noun.lefts)
    people = bool(governor.subjects) and all(map(is_somebody, governor.subjects))
    return people and not known


def _doers_of_subject(copula: Clause, clauses: Clauses, lexicon: Lexicon) -> list[Token]:
    """Who does what the subject of a copula is: those of the event, or the subject itself.

    Who demands something does not do it, and an issue does nothing.
    """
    found: list[Token] = []
    for subject in copula.subjects:
        event = clauses.at(subject)
        if event is not None and event.kind is Kind.NOUN:
            meant = event.entry.relation.content if event.entry else None
            found += event.subjects if meant is None or meant.is_real else []
        elif event is None and subject.lemma_.lower() not in lexicon.words("AimNoun"):
            found.append(subject)
    return found


def _identifies(copula: Clause, event: Token) -> bool:
    """Whether a copula says which event a pronoun points to ("this was the launch of a ferry").

    What it points to is the event, and does nothing; "it is an insult to us" says what it does.
    """
    known = any(child.lower_ in KNOWN for child in event.lefts)
    return known and any(t.tag_ in POINTING or t.lower_ == "following" for t in copula.subjects)


def _only_points(copula: Clause) -> bool:
    """Whether the subject of a copula wants nothing ("it seems an intent to rob")."""
    alone = [subject.lower_ in NOBODY for subject in copula.subjects] == [True]
    return alone and copula.kind is Kind.COPULA


def is_ascribed(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether an event noun is what a copular verb says of its subject."""
    governor = clause.governor
    if governor is None or clause.head.dep_ not in syntax.COMPLEMENTS:
        return False
    verb = governor.head.lemma_.lower()
    return clause.head.head.i == governor.head.i and verb in lexicon.words("CopularVerb")
