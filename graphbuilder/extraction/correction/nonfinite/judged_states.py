"""What something is judged to be, behind *as*, where a parser took it for a clause of its own.

"The union described the vote as rigged", "dismissed the claims as invented": *rigged* is said of
the vote as an adjective would be, and no clause of *as* (Huddleston & Pullum 2002, ch. 5 §12.2:
predicatives marked by *as*); nobody rigs the union.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

LABELS = frozenset({syntax.ADVERBIAL_CLAUSE, syntax.PREPOSITIONAL_CLAUSE, syntax.COMPLEMENT})
OWN = syntax.AUXILIARIES | syntax.OBJECTS


def describe_states(doc: Doc, lexicon: Lexicon) -> None:
    """Hang a participle behind *as* from it, as what a verb of judging says of its object.

    Args:
        doc: A parsed text; labels, classes and places in the tree are changed.
        lexicon: Verbs that say behind *as* how something is judged.
    """
    for index in worded(doc, ("as",)):
        mark = doc[index]
        state = syntax.behind(mark)
        if state.tag_ == "RB" and index + 2 < len(doc):
            state = doc[index + 2]  # "as badly flawed"
        beside = mark in (state.head, *state.lefts)
        if state.tag_ != "VBN" or state.dep_ not in LABELS or not beside:
            continue
        verb = mark.head if state.head == mark else state.head
        if verb.i > index or verb.lemma_.lower() not in lexicon.words("JudgingVerb"):
            continue
        if state.lower_ in lexicon.words("ForeseenParticiple"):
            continue  # "dismissed the case as planned"
        thing = _judged(verb, state)
        if thing is None or syntax.child(state, OWN) is not None:
            continue
        mark.head, mark.dep_, mark.tag_, mark.pos_ = verb, syntax.PREPOSITION, "IN", "ADP"
        state.head, state.dep_ = mark, syntax.PREPOSITIONAL_OBJECT
        state.tag_, state.pos_ = "JJ", "ADJ"
        for by in [c for c in state.rights if c.dep_ in syntax.AGENTS]:
            if syntax.has_passive_auxiliary(verb) and syntax.child(verb, syntax.AGENTS) is None:
                by.head = verb  # "was described as rigged by the union"


def _judged(verb: Token, state: Token) -> Token | None:
    """What is judged: the object of a verb, the subject of its passive, or what stands between."""
    things = [c for c in state.lefts if c.dep_ in syntax.SUBJECTS and verb.i < c.i]
    if syntax.has_passive_auxiliary(verb):
        things += syntax.children(verb, frozenset({syntax.PASSIVE_SUBJECT}))
    things += [c for c in syntax.children(verb, syntax.OBJECTS) if c.i < state.i]
    return next((thing for thing in things if thing.i < state.i), None)
