"""Who receives support, praise or criticism is whom others support, praise or criticise.

"The plan won backing from Peru": the verb only turns the event round, and who gives stands behind
*from* (Huddleston & Pullum 2002, ch. 4 §7: light verbs).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link
from graphbuilder.extraction.words.people import has_voice, is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

FROM = "from"
GIVING = frozenset({FROM, "among"})


def is_received_from(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is received, and right behind it stands from whom.

    Args:
        noun: A noun that names an event.
        lexicon: Verbs of receiving, and nouns of what is given so.
    """
    following = noun.doc[noun.i + 1 : noun.i + 2]
    return any(word.lower_ in GIVING for word in following) and is_received(noun, lexicon)


def is_received(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is what its verb's subject receives in that others do it.

    Args:
        noun: A noun that names an event.
        lexicon: Verbs of receiving, and nouns of what is given so.
    """
    if noun.dep_ not in syntax.OBJECTS or noun.lemma_.lower() not in lexicon.words("ReceivedNoun"):
        return False
    return noun.head.lemma_.lower() in lexicon.words("BackedVerb")


def lend_receivers(clauses: Clauses, lexicon: Lexicon) -> None:
    """Give nouns of support, praise and blame who receives it as what they are done to.

    Args:
        clauses: All clauses, linked, with their own participants; changed in place.
        lexicon: Verbs of receiving, and nouns of what is given so.
    """
    for clause in clauses:
        if clause.passive and not clause.subjects:
            clause.subjects += _givers_of_words(clause)
        verb = clause.governor
        if clause.kind is not Kind.NOUN or verb is None or verb.passive:
            continue
        if not clause.subjects and clause.head in verb.objects and _gets(verb, lexicon):
            clause.subjects += [g for g in _givers(verb, clause) if _tells(clause)]
        if clause.head.head.i != verb.head.i or not is_received(clause.head, lexicon):
            continue
        givers = _givers(clause, clause) or _givers(verb, clause) or _owners(clause)
        others = [*clause.objects, *(oblique.filler for oblique in clause.obliques)]
        if (givers or clause.subjects) and set(others) <= set(givers) and _is_known(verb):
            clause.subjects += [t for t in givers if t not in clause.subjects]
            clause.objects[:] = verb.subjects
            clause.obliques = []
            clause.link = Link.EXISTENTIAL


def _gets(verb: Clause, lexicon: Lexicon) -> bool:
    """Whether a verb says that its subject gets something from somebody."""
    return verb.head.lemma_.lower() in lexicon.words("ReceivingVerb")


def _tells(event: Clause) -> bool:
    """Whether a noun has a content, which whoever it comes from says or wants."""
    return event.evoked is not None and event.evoked.takes_content


def _givers_of_words(given: Clause) -> list[Token]:
    """Who gives what a passive says was given, behind *from* ("was given *help* from the army")."""
    return [
        giver
        for noun in given.words
        if noun.dep_ in syntax.OBJECTS and noun.i > given.head.i
        for word, giver in syntax.prepositional(noun)
        if word.lower_ == FROM and word.i == noun.i + 1 and has_voice(giver)
    ]


def _is_known(verb: Clause) -> bool:
    """Whether it is said who receives ("it takes time to win support" does not)."""
    empty = syntax.is_infinitive(verb.head) and any(t.lower_ == "it" for t in verb.subjects)
    return bool(verb.subjects) and not empty


def _owners(event: Clause) -> list[Token]:
    """Whose the support is that somebody has ("has the support of the crew")."""
    definite = any(child.lower_ == "the" for child in event.head.lefts)
    owners = [n for word, n in syntax.prepositional(event.head) if word.lower_ == "of"]
    return owners if definite and any(map(is_somebody, owners)) else []


def _givers(holder: Clause, event: Clause) -> list[Token]:
    """Who stands behind *from* right behind a noun, by the clause that the phrase was hung from."""
    return [
        o.filler
        for o in holder.obliques
        if o.preposition in GIVING and o.marker.i == event.head.i + 1 and is_somebody(o.filler)
    ]
