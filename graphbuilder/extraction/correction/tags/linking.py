"""Linking verbs that were taken for auxiliaries of the passive: *the road remains blocked*.

What *become* and *remain* have behind them says what their subject is, and a participle there is an
adjective (Huddleston & Pullum 2002, ch. 16 §10.1.3); only *be* and *get* form passives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Doc

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.pipeline import Lemmatizer
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

KNOWN = frozenset({"be", "been", "being", "is", "are", "was", "were", "am", "get", "got", "gets"})


def link_states(doc: Doc, lemmatizer: Lemmatizer | None, lexicon: Lexicon) -> None:
    """Make a linking verb the head of the participle that it was hung from.

    Args:
        doc: A parsed text; labels, classes and places in the tree are changed.
        lemmatizer: The pipeline's; without one, nothing is known to link.
        lexicon: Which verbs link.
    """
    if lemmatizer is None:
        return
    linking = lexicon.words("LinkingVerb")
    for index in labelled(doc, "DEP", (syntax.PASSIVE_AUXILIARY,)):
        link, state = doc[index], doc[index].head
        if link.lower_ in KNOWN or index > state.i or state.tag_ not in syntax.PAST_TAGS:
            continue
        plain = Doc(doc.vocab, words=[link.lower_], pos=["VERB"], morphs=[str(link.morph)])
        lemma = lemmatizer.lemmatize(plain[0])[0]  # an auxiliary has its form for lemma
        if lemma in linking:
            link.lemma_ = lemma
            _link(link, state)
    for index in labelled(doc, "DEP", (syntax.ADJECTIVAL,)):
        _unlink(doc[index])


def _unlink(state: Token) -> None:
    """Make an infinitive of what is yet to be done ("remains to be convinced"), and no state."""
    be = syntax.child(state, frozenset({syntax.PASSIVE_AUXILIARY}))
    if be is None or be.i == 0 or be.nbor(-1).tag_ != "TO":
        return
    to = be.nbor(-1)
    to.head, to.dep_ = state, syntax.AUXILIARY
    state.dep_, state.tag_, state.pos_ = syntax.OPEN_COMPLEMENT, "VBN", "VERB"


def _link(link: Token, state: Token) -> None:
    """Put a linking verb where its participle stood, with the participle as its adjective."""
    others = [c for c in state.children if c != link]
    if state.head == state:
        link.head, link.dep_ = link, syntax.ROOT
    else:
        link.head, link.dep_ = state.head, state.dep_
    state.head, state.dep_ = link, syntax.ADJECTIVAL
    state.tag_, state.pos_ = "JJ", "ADJ"
    link.pos_ = "VERB"
    for child in others:
        between = link.i < child.i < state.i  # "remains deeply divided"
        if not between and (child.i < link.i or child.dep_ not in syntax.PREPOSITIONS):
            child.head = link
        if child.dep_ == syntax.PASSIVE_SUBJECT:
            child.dep_ = syntax.SUBJECT
        elif child.dep_ == syntax.AGENT:
            child.dep_ = syntax.PREPOSITION
