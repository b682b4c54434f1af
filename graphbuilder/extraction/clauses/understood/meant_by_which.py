"""What *which* stands for, if not for the noun before it: a clause, or an event before a place.

"The blast was in a hotel, which killed two": places harm nobody, but what happened there does, and
*which* can stand for a whole clause (Huddleston & Pullum 2002, ch. 12 §3.5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Kind
from graphbuilder.extraction.clauses.understood.whole_clauses import (
    clause_meant,
    goes_on_about_clause,
)
from graphbuilder.extraction.correction.relatives.described_events import DONE, WHERE
from graphbuilder.extraction.words.labels import PLACES
from graphbuilder.extraction.words.people import denotes_place, is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

STATE = "GPE"  # states can act, so that only what happens by itself is told apart from them


def meant_by_which(clause: Clause, lexicon: Lexicon) -> tuple[list[Token], Clause | None] | None:
    """The subject that a relative clause has from farther off than the noun before it.

    Args:
        clause: A clause, linked.
        lexicon: Classes of words, verbs of killing and harming, nouns for events.

    Returns:
        The nouns, or the clause, that it is about; ``None`` where the noun before it is.
    """
    if goes_on_about_clause(clause, lexicon):
        return [], clause_meant(clause)
    return _harm_at_place(clause, lexicon)


def _harm_at_place(clause: Clause, lexicon: Lexicon) -> tuple[list[Token], Clause | None] | None:
    """What harms behind a place: the event that the clause before is about, or that clause."""
    verb, meant = clause.hinge, clause_meant(clause)
    pronoun = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
    if verb.dep_ != syntax.RELATIVE_CLAUSE or pronoun is None or pronoun.lower_ != "which":
        return None
    apart = meant is not None and pronoun.i > 0 and pronoun.nbor(-1).is_punct
    harms = apart and clause.relation_name in DONE
    if meant is None or not (harms and _is_where(verb.head, lexicon)):
        return None
    acts = meant.passive or any(map(is_somebody, meant.subjects))
    if acts and verb.head.ent_type_ == STATE:
        return None  # "was published in Iran, which killed the author"
    located = meant.kind is Kind.COPULA
    events = [s for s in meant.subjects if located or lexicon.find("noun", s.lemma_.lower())]
    return (events, None) if events and (located or not meant.objects) else ([], meant)


def _is_where(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is the place in a phrase that tells where something was done."""
    phrase = noun.head
    if noun.dep_ != syntax.PREPOSITIONAL_OBJECT or phrase.lower_ not in WHERE:
        return False
    site = noun.ent_type_ in PLACES or denotes_place(noun)
    site = site or noun.lemma_.lower() in lexicon.words("SiteNoun")
    return site and phrase.head.pos_ in syntax.VERBAL
