"""Events that lie ahead of who aims at them, weighs them or helps them along, and need not come.

"Police want him with a view to his arrest", "they debated the abolition of the tax", "she ran to
assist the mayor's re-election": a possessor or an article says whose or which event is meant, and
not that there was one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.modality.hedged_nouns import is_achieved
from graphbuilder.extraction.words.definite import is_definite
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.extraction.words.signatures import Status
    from graphbuilder.lexicon import Lexicon

HELPING = frozenset({"aids", "helps", "enables", "ensures", "contributesTo", "completes"})
GETTING = frozenset({"regains", "restores", "achieves"})
BRINGING = HELPING | GETTING | {"means"}
BEHIND = frozenset({"in", "with", "to"})
LONGEST = 5  # words of a phrase of purpose before its last: "in an effort to"


def ahead_of(
    clause: Clause, governor: Clause, above: Status, lexicon: Lexicon
) -> tuple[Modality, str] | None:
    """The modality of an event that is aimed at or helped along.

    Args:
        clause: A noun that names an event.
        governor: The clause that it stands in.
        above: The status of that clause.
        lexicon: Phrases of purpose.

    Returns:
        The modality and the name of the rule; ``None`` where the event may be a fact.
    """
    if _is_aimed_at(syntax.first_conjunct(clause.head), lexicon):
        return Modality.INTENDED, "aimed at"
    if _is_weighed(clause, governor, lexicon):
        return Modality.POSSIBLE, "weighed"
    found = prospect(syntax.first_conjunct(clause.head), lexicon)
    if found is None and not (clause.subjects and clause.objects):
        # What somebody did is there: "their opposition to Lee's ban on travel".
        found = _named_before(syntax.first_conjunct(clause.head), "StancePhrase", lexicon)
    if found is not None:
        return Modality(found), "may come"
    if above.modality.is_real or governor.relation_name not in BRINGING:
        return None
    behind = [
        o.filler
        for o in governor.obliques
        if o.preposition in BEHIND and o.marker.head.i == governor.head.i
    ]
    brought = clause.head in governor.objects or clause.head in behind
    return (above.modality, "helped along") if brought else None


def prospect(noun: Token, lexicon: Lexicon) -> str | None:
    """What a word makes of what may come, alone or with a preposition ("waited *for the sale*").

    Who waits for something, campaigns for it or is close to it has not got it.

    Args:
        noun: A noun that names an event.
        lexicon: Such words.
    """
    return _named_before(noun, "ProspectPhrase", lexicon)


def _named_before(noun: Token, kind: str, lexicon: Lexicon) -> str | None:
    """The value of the verb, or of the word with a preposition, that a noun is the object of."""
    words, above = lexicon.words(kind), noun.head
    if noun.dep_ in syntax.OBJECTS:
        return words.get(above.lemma_.lower())
    if noun.dep_ != syntax.PREPOSITIONAL_OBJECT:
        return None
    opening = next(iter(above.lefts), above.head)  # "no to the sale"
    beside = syntax.before(above)  # "made a *plea* for the sale", whatever it was hung from
    heads = (opening, beside) if beside.pos_ == "NOUN" else (opening,)
    found = (words.get(f"{head.lemma_.lower()} {above.lower_}") for head in heads)
    return next((value for value in found if value is not None), None)


def _is_weighed(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a measure is what somebody weighs or votes on ("debated *the expulsion of* Lee").

    A deed that no assembly decides on was done if it is known which is meant ("debated *the* murder
    of Lee"), and so was what somebody named has done ("discussed *his* dismissal of Lee").
    """
    noun, verb = clause.head, governor.head
    weighing = lexicon.words("WeighingVerb").get(verb.lemma_.lower())
    if weighing is None:
        return False
    open_ = not is_definite(noun) and is_achieved(noun, lexicon)
    if not open_ and noun.lemma_.lower() not in lexicon.words("MeasureNoun"):
        return False
    behind = [o.filler for o in governor.obliques if o.preposition in weighing.split()]
    whose = syntax.child(noun, syntax.POSSESSORS) is not None
    return noun in (*governor.objects, *behind) and not (whose and syntax.has_phrase(noun, "of"))


def _is_aimed_at(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun phrase stands behind a phrase of purpose ("with a view to *his arrest*")."""
    preposition = noun.head
    if noun.dep_ != syntax.PREPOSITIONAL_OBJECT or noun.left_edge.i != preposition.i + 1:
        return False
    phrases = lexicon.phrases("Purpose")
    before = noun.doc[max(0, preposition.i - LONGEST) : preposition.i]
    return any(syntax.opens_phrase(token, phrases, through=preposition.i) for token in before)
