"""Who comes under attack from somebody is whom they attack.

"The town came under fire from rebels": the verb only turns the event round, and who does it stands
behind *from* or *by* (Huddleston & Pullum 2002, ch. 4 §7: light verbs).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

UNDER = "under"
DOING = frozenset({"from", "by"})


def turn_undergone(clauses: Clauses, lexicon: Lexicon) -> None:
    """Let who stands behind *from* do what somebody comes under.

    Args:
        clauses: All clauses, with their own participants; changed in place.
        lexicon: Nouns of what one comes under, with what is then done to one.
    """
    for clause in clauses:
        if clause.kind is Kind.NOUN or UNDER not in clause.relation or not clause.subjects:
            continue
        noun = _undergone(clause.head)
        name = lexicon.words("UndergoneNoun").get(noun.lemma_.lower()) if noun else None
        relation = lexicon.relations.get(name) if name else None
        if noun is None or relation is None or clauses.at(noun) is not None:
            continue  # "under pressure to go": the noun is a clause by itself
        doers = _doers(clause, noun)
        if not doers:
            continue
        known = clause.entry or next(iter(lexicon.find("noun", noun.lemma_.lower())), None)
        if known is None:
            continue
        clause.entry, clause.relation = replace(known, relation=relation), noun.lemma_.lower()
        clause.subjects, clause.objects = doers, clause.subjects
        clause.obliques = [o for o in clause.obliques if o.filler not in {*doers, noun}]


def _undergone(verb: Token) -> Token | None:
    """The noun that stands behind *under* by a verb."""
    return next((n for word, n in syntax.prepositional(verb) if word.lower_ == UNDER), None)


def _doers(clause: Clause, noun: Token) -> list[Token]:
    """Who stands behind *from* or *by* right behind a noun, wherever the parser hung it."""
    behind = [*syntax.prepositional(noun), *syntax.prepositional(clause.head)]
    near = (n for word, n in behind if word.lower_ in DOING and word.i == noun.i + 1)
    return [n for n in near if is_somebody(n)]
