"""Who does what a governing word's content says: the participant that the word selects.

Huddleston & Pullum 2002, ch. 14 §3: *promise* has its subject as controller, *persuade* its object.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind
from graphbuilder.extraction.clauses.events.ownership import agents_of_unlisted
from graphbuilder.extraction.clauses.modality.loose_infinitives import goes_on_quoted
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.reporting import SAID
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from collections.abc import Container

    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

SIDES = frozenset({Modality.ADVOCATED, Modality.CONSIDERED})
STANCES = frozenset({"against", "for"})
DEGREES = frozenset({"little", "much"})
DEMAND = "demands"
PROMISE = "promises"  # "promised her to go"


def _shares_its_doing(governor: Clause) -> bool:
    """Whether who does one thing without an object does the other too ("helped pay for it")."""
    signature = governor.entry.relation.signature if governor.entry else None
    return signature is not None and signature.affirmed == "+" and not governor.passive


def _only_speaks_of(clause: Clause, governor: Clause) -> bool:
    """Whether a gerund is only spoken of, and anybody's doing ("the decree mentions moving it").

    Somebody who reports or recalls doing something did it himself.
    """
    relation = governor.evoked
    if relation is None or relation.controller or governor.objects or governor.recipients:
        return False  # not "quoted Lee as saying"
    if any(map(is_somebody, governor.subjects)):
        return False
    return relation.attributes in SAID and syntax.is_gerund(clause.head)


def takes_stance(clause: Clause, governor: Clause) -> bool:
    """Whether *be* says that somebody is for or against a doing ("is against banning the book").

    Args:
        clause: Any clause.
        governor: The clause that it hangs beside.
    """
    gerund = syntax.first_conjunct(clause.head)
    preposition = gerund.head
    return (
        governor.kind is Kind.COPULA
        and gerund.dep_ == syntax.PREPOSITIONAL_CLAUSE
        and preposition.lower_ in STANCES
        and preposition.head.i == governor.head.i
        and any(map(is_somebody, governor.subjects))
    )


def _takes_sides(clause: Clause, governor: Clause) -> bool:
    """Whether somebody is for or against a doing of anybody's ("favoured closing the mines")."""
    relation, verb = governor.evoked, clause.head
    if relation is None or relation.controller or governor.kind is Kind.NOUN:
        return False
    judged = relation.voices == "attitude" and relation.content in SIDES
    opener = verb.head if verb.head.dep_ == syntax.PREPOSITION else verb
    favours = opener.lower_ == "of" and opener.head in governor.words  # "is in favour of"
    behind = opener is not verb and (opener in governor.words or favours)
    direct = behind or verb.dep_ in syntax.CONTENT_CLAUSES
    alone = not (governor.objects or governor.recipients)
    return judged and direct and alone and syntax.is_gerund(verb)


def _demanding(governor: Clause, clause: Clause) -> list[Token]:
    """Who demands to do something, or insists on doing it, or from whom that is demanded.

    "Demanded to see it", "insisted on seeing it", but "demanded from Lee to show it".
    """
    verb = clause.head
    bare = syntax.child(verb, syntax.SUBJECTS | syntax.POSSESSORS) is None
    doing = syntax.is_infinitive(verb) or verb.dep_ == syntax.PREPOSITIONAL_CLAUSE
    if governor.relation_name != DEMAND or governor.kind is not Kind.VERB or not (bare and doing):
        return []
    return _behind(governor, {"from", "of"}) or list(governor.subjects)


def controllers_of_content(governor: Clause, clause: Clause, lexicon: Lexicon) -> list[Token]:
    """The controller that the governing word selects."""
    control = governor.entry.relation.controller if governor.entry else None
    if goes_on_quoted(clause):
        control = "none"  # of nobody's words
    if control == "none" or _only_speaks_of(clause, governor) or _takes_sides(clause, governor):
        framed = governor.entry is not None and governor.entry.frame == "NP to VP"
        asked = governor.objects if framed else _demanding(governor, clause)
        return list(asked)  # "demanded the firm to leave"
    named = _named_by_of(governor, clause)
    if named or governor.transparent:
        return named or _behind(governor, {"of", "for"})
    objects = [token for token in governor.objects if not _is_degree(token, lexicon)]
    affected = objects + governor.recipients
    spoken = {word.i for word in governor.words}
    if not affected and control != "subject":
        # "gives *ministers* power to close it", "gives power *to ministers* to close it"
        given = (o for o in governor.obliques if o.marker.dep_ in syntax.DATIVES)
        affected += [o.filler for o in governor.obliques if o.marker.i in spoken]
        affected += [o.filler for o in given if is_somebody(o.filler)]
    if governor.kind is Kind.NOUN and control != "subject":
        affected += _behind(governor, {"for", "on", "to"})
    if control == "subject":
        return _subject_controllers(governor, clause)
    if affected:
        return list(governor.recipients or objects or affected)
    if control == "object" and not _shares_its_doing(governor):
        return []
    return agents_of_unlisted(governor) if governor.entry is None else list(governor.subjects)


def _is_degree(noun: Token, lexicon: Lexicon) -> bool:
    """Whether an amount says how much is done, and nobody does it ("helped *a lot* in it")."""
    amount = noun.lower_ in DEGREES or noun.lemma_.lower() in lexicon.words("AmountNoun")
    return amount and noun.dep_ in syntax.OBJECTS and not syntax.has_phrase(noun, "of")


def _behind(governor: Clause, prepositions: Container[str]) -> list[Token]:
    """What stands behind some prepositions of a clause."""
    return [o.filler for o in governor.obliques if o.preposition in prepositions]


def _named_by_of(governor: Clause, clause: Clause) -> list[Token]:
    """Whom a clause is about that says behind *as* what they do ("thinks of Lee as hiding it")."""
    verb = clause.hinge
    behind_as = verb.dep_ == syntax.PREPOSITIONAL_CLAUSE and verb.head.lower_ == "as"
    return list(governor.objects or _behind(governor, {"of"})) if behind_as else []


def _subject_controllers(governor: Clause, clause: Clause) -> list[Token]:
    """Who does what a word says its own subject does ("keep trying", "keep things rolling").

    Of a passive, it is who the infinitive tells of ("was announced to have left").
    """
    kept = governor.entry is not None and governor.entry.frame in {"VP-ing", "NP to VP"}
    kept = kept and governor.relation_name != PROMISE
    raised = governor.passive and syntax.is_infinitive(clause.hinge)
    return list(((kept or raised) and governor.objects) or governor.subjects)
