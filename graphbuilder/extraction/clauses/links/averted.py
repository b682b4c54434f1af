"""What never came about behind *before*: "died before signing it", "fell apart before a deal".

What somebody was to do after their end they did not do, and what was to follow what broke off did
not follow (Beaver & Condoravdi 2003, *A uniform analysis of before and after*).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import NOMINATIVES, denotes_person

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

COLLAPSING = "collapses"
BREAKING_OFF = frozenset({COLLAPSING, "postpones"})
BY_COURT = "court"  # a value of gb:PenaltyVerb
UNDONE = "undone"  # a value of gb:HaltingVerb
SOME = frozenset({"any", "anyone", "anybody", "anything"})
ONE_PERSON = frozenset({"he", "she"})


def breaks_off(governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause tells what leaves undone what was to follow it ("the talks collapsed").

    People and animals that collapse may still be helped, or help.
    """
    if governor.entry is None:
        return False
    relation = governor.entry.relation
    falls = relation.name == COLLAPSING and any(_lives(s, lexicon) for s in governor.subjects)
    return relation.flips or (relation.name in BREAKING_OFF and not falls)


def hardly_came(verb: Token) -> bool:
    """Whether *ever* or *any* leaves open if a thing came behind *before* ("before it ever won").

    A word that needs a denial stands where one is meant (Huddleston & Pullum 2002, ch. 9 §4.2).
    """
    taking_part = (c for c in verb.children if c.dep_ in syntax.SUBJECTS | syntax.OBJECTS)
    some = (word.lower_ for c in taking_part for word in (c, *c.lefts))
    return not SOME.isdisjoint(some) or any(child.lower_ == "ever" for child in verb.lefts)


def halts(governor: Clause, verb: Token, lexicon: Lexicon) -> bool:
    """Whether what is done to something keeps it from what it would do ("defused before it blew").

    Who is held can still be charged: only where a thing is undone is nothing more done to it.

    Args:
        governor: A clause of what is done to something.
        verb: The verb behind *before*, with the same thing as its subject.
        lexicon: Verbs that stop what they are done to.
    """
    particle = syntax.child(governor.head, syntax.PARTICLES)
    words = (governor.head.lemma_.lower(), *(() if particle is None else (particle.lower_,)))
    how = lexicon.words("HaltingVerb").get(" ".join(words))
    done = governor.passive or bool(governor.objects)
    return how is not None and done and (how == UNDONE or not syntax.is_passive(verb))


def outlives(governor: Clause, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb says what somebody did not live to do ("died before signing it").

    Much can be done to the dead ("was killed before being buried"), but no court sentences them.

    Args:
        governor: The clause that may tell the end of somebody.
        verb: The verb behind *before*, which has no subject or the same one.
        lexicon: Verbs of one's end, and of what a court does.
    """
    how = lexicon.words("EndingVerb").get(governor.head.lemma_.lower())
    ended = how is not None and (governor.passive if how else not governor.objects)
    sentenced = lexicon.words("PenaltyVerb").get(verb.lemma_.lower()) == BY_COURT
    return ended and (sentenced or not syntax.is_passive(verb))


def goes_on(verb: Token) -> bool:
    """Whether a pronoun as subject may stand for who was told of before."""
    subject = syntax.child(verb, syntax.SUBJECTS)
    return subject is not None and subject.lower_ in NOMINATIVES | {"it"}


def _lives(subject: Token, lexicon: Lexicon) -> bool:
    """Whether a word stands for a person or an animal."""
    named = subject.ent_type_ == "PERSON" or subject.lower_ in ONE_PERSON
    animal = subject.lemma_.lower() in lexicon.words("AnimalNoun")
    return named or animal or denotes_person(subject)
