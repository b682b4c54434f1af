"""Past times behind an infinitive, which say when it was planned: "offered to quit last night".

What somebody offers, decides or is told to do lies ahead of the offer, so that *ago*, *yesterday*
and *last* tell when it was made (Huddleston & Pullum 2002, ch. 14 §1.4: infinitival complements
with a projected time).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.tense import is_past
from graphbuilder.extraction.words.spotting import worded
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

LAST = "last"
PAST = ("ago", "yesterday", LAST)
PROJECTED = frozenset(
    {Modality.INTENDED, Modality.ADVOCATED, Modality.OBLIGATION, Modality.PERMITTED}
)


def hand_past_times(doc: Doc, lexicon: Lexicon) -> None:
    """Hang a past time that hangs from what was planned from the verb of planning.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: What verbs say of the doing that they govern.
    """
    for index in worded(doc, PAST, attribute="LOWER"):
        word = doc[index]
        time = word.head if word.lower_ == LAST else word
        verb = time.head
        above = verb.head
        if time.dep_ not in {syntax.MEASURE, syntax.ADVERB} or verb.tag_ != "VB" or time.i < verb.i:
            continue
        behind = verb.dep_ == syntax.OPEN_COMPLEMENT and above.i < verb.i and is_past(above)
        if behind and not _is_perfect(verb) and _projects(above, lexicon):
            time.head = above


def _is_perfect(verb: Token) -> bool:
    """Whether an infinitive tells of what lies behind ("claims to have sold it last year")."""
    return any(c.lemma_ == "have" for c in syntax.children(verb, syntax.AUXILIARIES))


def _projects(verb: Token, lexicon: Lexicon) -> bool:
    """Whether what a verb governs is yet to be done by then."""
    found = lexicon.find("verb", verb.lemma_.lower())
    framed = [entry.relation for entry in found if (entry.frame or "").endswith("to VP")]
    return bool(framed) and all(relation.content in PROJECTED for relation in framed)
