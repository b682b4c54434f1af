"""Who does what a clause says that hangs from a noun and expresses no subject.

Mostly the noun does; but media, means and the nouns of light verbs do nothing themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon


def as_subject(noun: Token, clause: Clause, lexicon: Lexicon) -> list[Token]:
    """The noun of "the first nation to …", or the subject that it is predicated of.

    Args:
        noun: What the clause modifies.
        clause: A clause that hangs from a noun and expresses no subject.
        lexicon: Classes of words.

    "Found ways to break it", "has a hard time landing": who finds and has is who does it, but "a
    rule banning cars" bans them itself. Behind a comma and a phrase ("took to the radio, saying
    …") it is the subject of the main verb.
    """
    governor = clause.governor
    if governor is not None and (
        _is_medium(noun, clause) or _is_carried(noun, clause, governor, lexicon)
    ):
        return [s for s in governor.subjects if is_somebody(s)]
    if governor is not None and _is_means(noun, clause, governor, lexicon):
        return list(governor.subjects)
    lemma = noun.lemma_.lower()
    if (moving := _who_moves(noun, clause, lexicon)) is not None:
        return [moving]
    lived = lemma in lexicon.words("ExperienceNoun") and syntax.is_gerund(clause.head)
    aims = lemma in lexicon.words("AimNoun") and not _does_itself(lemma, clause, lexicon)
    aims = (lived or aims) and not clause.passive
    late = syntax.is_gerund(clause.head) and syntax.is_set_off(clause.head)
    late = late and noun.head.lower_ != "with"  # "with costs in Rome, its capital, rising"
    loose = late and noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.pos_ != "PRON"
    if governor is not None and (aims or loose):
        return [s for s in governor.subjects if is_somebody(s)]
    if clause.link is Link.FIRST_TO and noun.dep_ in syntax.PREDICATIVES:
        made = noun.dep_ == syntax.OBJECT_PREDICATE  # "made Lee the first to lead it"
        firsts = [] if governor is None else governor.objects if made else governor.subjects
        if firsts:
            return list(firsts)
    return [noun]


def _does_itself(lemma: str, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether what is aimed at or found hard does what its gerund says, and not its owner.

    "A rule banning cars", "problems facing the town", but "problems hiring cooks".
    """
    if not syntax.is_gerund(clause.head):
        return False
    if lemma in lexicon.words("DifficultyNoun"):
        return clause.head.lemma_.lower() in lexicon.words("TroublingVerb")
    return lemma in lexicon.words("LawNoun") or lemma in lexicon.words("PlanNoun")


def _who_moves(noun: Token, clause: Clause, lexicon: Lexicon) -> Token | None:
    """Who undergoes an event, right before a gerund without an object that it was hung from.

    "The seizure of boats sailing north": boats sail. What lasts or results may be the event.
    """
    verb = clause.head
    idle = clause.objects or clause.claims or clause.passive or not syntax.is_gerund(verb)
    if idle or verb.lemma_.lower() in lexicon.words("CourseVerb"):
        return None
    if not lexicon.find("noun", noun.lemma_.lower()):
        return None
    affected = (f for word, f in syntax.prepositional(noun) if word.lower_ == "of")
    return next((f for f in affected if f.right_edge.i + 1 == verb.left_edge.i), None)


def _is_medium(noun: Token, clause: Clause) -> bool:
    """Whether a noun is only where something is said ("wrote on Larch, blaming the mayor")."""
    placed = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.lower_ == "on"
    return clause.claims and placed and syntax.is_gerund(clause.head)


def _is_means(noun: Token, clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a participle behind a verb's object says by what means ("made the raid using boats").

    Raids and reports use nothing; whoever makes them does.
    """
    means = clause.head.lower_ in lexicon.words("InstrumentalParticiple")
    object_ = noun.dep_ in syntax.OBJECTS and noun.head.i == governor.head.i
    return means and object_ and governor.kind is Kind.VERB and not is_somebody(noun)


def _is_carried(noun: Token, clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a gerund hangs from the noun of a light verb ("made the attack using drones")."""
    text = governor.claims and not clause.claims  # "issued a warning covering the coast"
    means = clause.head.lower_ in lexicon.words("InstrumentalParticiple")
    told = lexicon.find("noun", noun.lemma_.lower()) and not syntax.is_set_off(clause.head)
    text = text or (bool(told) and not means)  # "broker a deal ending it"
    carried = governor.kind is Kind.VERB and noun in governor.words and not text
    carried = carried and noun.i > governor.head.i  # not "the act banning it was passed"
    return carried and syntax.is_gerund(clause.head)
