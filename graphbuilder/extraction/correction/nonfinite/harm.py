"""Participles of harm right behind what was hit ("attacked a convoy killing ten soldiers").

Whoever or whatever strikes does the harm, and not what is struck: so the participle goes on from
the verb, even without a comma before it (Huddleston & Pullum 2002, ch. 14 §9).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

COUNTING = frozenset({syntax.NUMBER, syntax.QUANTIFIER})
BRINGING = "causes"
COUNTED = frozenset({"several", "many", "dozens", "scores", "hundreds", "thousands", "some", "all"})
AT = frozenset({"at", "on", "into", "against", "through", "in", "near", "outside", "with", "over"})


def hang_harm(doc: Doc, lexicon: Lexicon) -> None:
    """Hang participles of harm from the verb of a strike instead of from what was struck.

    Args:
        doc: A parsed text; places and labels in the tree are changed.
        lexicon: Verbs of harming and of striking.
    """
    for index in labelled(doc, "TAG", ("VBG",)):
        verb = doc[index]
        if verb.dep_ == syntax.COMPLEMENT and _harms(verb, lexicon):
            _free_struck(verb, lexicon)
        if verb.dep_ != syntax.NOUN_CLAUSE or verb.head.i > verb.i:
            continue
        if not _harms(verb, lexicon):
            continue
        strike = _strike_on(verb.head)
        if strike is None or strike.lemma_.lower() not in lexicon.words("StrikingVerb"):
            continue
        # "bombed a hospital destroying its roof"
        placed = verb.head.lemma_.lower() in lexicon.words("SiteNoun")
        if placed or not is_somebody(verb.head) or _counts_harmed(verb):
            verb.head, verb.dep_ = strike, syntax.ADVERBIAL_CLAUSE


def _harms(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb tells of harm, or of what was brought about ("hit a wall causing delays")."""
    entries = lexicon.find("verb", verb.lemma_.lower())
    brings = any(entry.relation.name == BRINGING and not entry.words for entry in entries)
    return brings or verb.lemma_.lower() in lexicon.words("HarmingVerb")


def _free_struck(verb: Token, lexicon: Lexicon) -> None:
    """Make what a strike hit its object, where a parser took it for who does the harm.

    "Struck a tram injuring four": what somebody strikes is no clause.
    """
    strike, struck = verb.head, syntax.child(verb, syntax.ACTIVE_SUBJECTS)
    if strike.lemma_.lower() not in lexicon.words("StrikingVerb") or struck is None:
        return
    if strike.i < struck.i < verb.i and syntax.child(strike, syntax.OBJECTS) is None:
        struck.head, struck.dep_ = strike, syntax.OBJECT
        verb.dep_ = syntax.ADVERBIAL_CLAUSE


def _strike_on(noun: Token) -> Token | None:
    """The verb whose object a noun is, or behind whose preposition it stands."""
    if noun.dep_ in syntax.OBJECTS:
        return noun.head
    placed = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.lower_ in AT
    above = noun.head.head if placed else noun
    return above if placed and above.pos_ in syntax.VERBAL else None


def _counts_harmed(verb: Token) -> bool:
    """Whether a participle counts who was harmed, as only one deed can ("killing ten of them")."""
    harmed = syntax.child(verb, syntax.OBJECTS)
    if harmed is None:
        return False
    numbered = harmed.pos_ == "NUM" or harmed.lower_ in COUNTED
    return (
        numbered
        or syntax.child(harmed, COUNTING) is not None
        or any(c.lower_ in COUNTED for c in harmed.lefts)
    )
