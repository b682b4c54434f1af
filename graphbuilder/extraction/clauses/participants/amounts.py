"""Amounts that stand behind a verb like adverbs: "knows little", "learnt more", "fell 4%"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Oblique
from graphbuilder.extraction.words.frames import gives
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

AMOUNTS = frozenset({"little", "much", "more", "nothing", "longer"})
BY, AMOUNT = "by", "amount"
QUANTITIES = frozenset({"lot", "deal"})  # "costs a lot", hung like "waited an hour"


def add_quantity(clause: Clause, lexicon: Lexicon) -> None:
    """Take *little*, *much* or *a lot* right behind some verbs for what is known, said or earned.

    "Knows little about it", "learnt so much from it": tagged as adverbs, they are its object
    (Huddleston & Pullum 2002, ch. 5 §7.6); left out, the reverse is told.

    Args:
        clause: A clause whose own participants are filled.
        lexicon: Verbs of what there is more or less of.
    """
    verb, told = clause.head, clause.objects
    if clause.passive or verb.lemma_.lower() not in lexicon.words("AmountVerb"):
        return
    if told and not (len(told) == 1 and is_somebody(told[0]) and gives(verb, lexicon)):
        return
    ends = {token.right_edge.i for token in (*told, *clause.recipients)} or {verb.i}
    for child in syntax.children(verb, frozenset({syntax.ADVERB, syntax.MEASURE})):
        words = QUANTITIES if child.dep_ == syntax.MEASURE else AMOUNTS
        amount = child.lower_ in words and not child.n_rights
        if amount and child.left_edge.i - 1 in ends:
            clause.objects, clause.recipients = [child], [*clause.recipients, *told]
            clause.times = [token for token in clause.times if token != child]
            return


def add_measure(clause: Clause) -> None:
    """Take a number of units right behind a verb for by how much: "fell 4%" is "fell by 4%".

    Huddleston & Pullum 2002, ch. 8 §8: measure phrases.

    Args:
        clause: A clause with its relation, whose own participants are filled.
    """
    verb = clause.head
    measure = syntax.child(verb, frozenset({syntax.MEASURE}))
    if measure is None or measure.left_edge.i != verb.i + 1 or measure.ent_type_ in TIMES:
        return
    grows = clause.entry is not None and clause.entry.relation.roles.get(BY) == AMOUNT
    if grows and syntax.child(measure, frozenset({syntax.NUMBER})) is not None:
        clause.times = [token for token in clause.times if token != measure]
        clause.obliques.append(Oblique(BY, measure, measure))
