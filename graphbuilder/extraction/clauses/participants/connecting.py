"""Phrases that say how a clause joins the text around it, and nothing of its participants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import INDEFINITE

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause, Oblique
    from graphbuilder.lexicon import Lexicon

ABOUT = "about"


def drop_connecting(clause: Clause, lexicon: Lexicon) -> None:
    """Leave out phrases that only connect ("in fact"); what "in regard to" opens is a topic.

    Args:
        clause: A clause with its obliques; changed in place.
        lexicon: Which phrases connect, and which open a topic.
    """
    if not clause.obliques:
        return
    for oblique in clause.obliques:
        topic = _topic(oblique, lexicon)
        if topic is not None:
            oblique.preposition, oblique.filler = ABOUT, topic
    idle = {
        oblique.marker.i
        for oblique in clause.obliques
        if oblique.filler.lower_ in lexicon.words("DiscourseNoun")
        and all(child.lower_ in INDEFINITE for child in oblique.filler.lefts)
        and not any(child.dep_ == syntax.PREPOSITION for child in oblique.filler.rights)
    }
    phrases = lexicon.phrases("ConnectivePhrase")
    clause.obliques = [
        oblique
        for oblique in clause.obliques
        if oblique.marker.i not in idle and not syntax.opens_phrase(oblique.marker, phrases)
    ]


def _topic(oblique: Oblique, lexicon: Lexicon) -> Token | None:
    """What a phrase like "in regard to" is about, or ``None`` for any other phrase."""
    noun = oblique.filler
    if not noun.n_rights:
        return None
    for preposition, inner in syntax.prepositional(noun):
        words = f"{oblique.marker.lower_} {noun.lower_} {preposition.lower_}"
        if words in lexicon.words("TopicPhrase"):
            return inner
    return None
