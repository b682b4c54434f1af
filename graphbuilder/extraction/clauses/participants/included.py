"""What *including* adds to a noun before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import REFLEXIVES, is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon


def included(clause: Clause, dependents: list[Token]) -> list[Token]:
    """The members that *including* lists behind the verb or an object of a clause.

    Args:
        clause: A clause whose objects are filled.
        dependents: What hangs from its verb.
    """
    behind = [child for child in dependents if child.dep_ == syntax.PREPOSITION]
    behind += [child for token in clause.objects for child in token.children]
    return [
        member
        for preposition in behind
        if preposition.lower_ == "including"
        for member in syntax.introduced(preposition)
    ]


def may_include(clause: Clause, member: Token, lexicon: Lexicon) -> bool:
    """Whether a list behind *including* can name a member of what is done something to.

    "Urged her not to sign the bill, including members of her party": people are no part of one
    thing, and whoever *-self* stands for is a part of the subject. The nearest plural of the same
    kind has the members: "victims were taken to hospitals, including Lee General".
    """
    objects, listing = clause.objects, syntax.first_conjunct(member).head
    last = max((syntax.noun_phrase(t)[1] - 1 for t in objects), default=listing.i)
    nearer = any(
        t.tag_ in syntax.PLURAL_TAGS
        and (is_somebody(t) == is_somebody(member) or t.head.dep_ == syntax.AGENT)
        for t in member.doc[last + 1 : listing.i]
        if t.dep_ in syntax.PREPOSITIONAL_OBJECTS
    )
    things = all(t.tag_ == "NN" and not is_somebody(t) for t in objects) and len(objects) == 1
    reflexive = any(t.lower_ in REFLEXIVES for t in (*objects, member))
    if reflexive or nearer or (things and is_somebody(member)):
        return False
    return not _is_doing(clause, lexicon)


def _is_doing(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether the one object of a clause is something done, whose parts are no more of it.

    Who opens a hearing on a bill, including cuts, opens no cuts.
    """
    verb, done = clause.head.lemma_.lower(), clause.objects
    runs = verb in lexicon.words("CourseVerb") or verb in lexicon.words("HoldingVerb")
    return runs and len(done) == 1 and done[0].tag_ == "NN" and not is_somebody(done[0])
