"""What is asked about in front of a verb of wanting: the object of what one wants to do.

"What advice would you like to give?": a question word's phrase stands in front of the whole
question and fills the gap of the clause inside (Huddleston & Pullum 2002, ch. 12 §7.3); who wants
to do something wants no thing beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

ASKING = frozenset({"what", "which", "how"})
AMOUNTS = frozenset({"much", "many"})
ASKED = syntax.OBJECTS | syntax.LOOSE_NAMES - syntax.SUBJECTS
FILLED = syntax.OBJECTS | syntax.PREDICATIVES | syntax.PASSIVE_SUBJECTS


def return_objects(doc: Doc, lexicon: Lexicon) -> None:
    """Hang the object of a question from the infinitive or gerund that lacks one.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs have an infinitive for their content.
    """
    for index in worded(doc, ASKING, attribute="LOWER"):
        noun = _asked_about(doc[index])
        verb = noun.head
        many = noun.tag_ in syntax.PLURAL_TAGS  # "How many days do you plan to stay?"
        timed = many and noun.lemma_.lower() in lexicon.words("TimeNoun")
        if noun.dep_ not in ASKED or not noun.i < verb.i or timed:
            continue
        wanted = _wanted(verb, lexicon)
        inner = _innermost(wanted) if wanted is not None else None
        if wanted is not None and inner is not None and syntax.child(inner, FILLED) is None:
            wanted.dep_ = syntax.OPEN_COMPLEMENT
            noun.head, noun.dep_ = inner, syntax.OBJECT


def _asked_about(word: Token) -> Token:
    """What a question word asks about: itself, or the noun of *which* or *how much*."""
    graded = word.head if word.lower_ == "how" and word.head.lower_ in AMOUNTS else word
    return graded.head if graded.dep_ in syntax.PRENOMINAL else graded


def _wanted(verb: Token, lexicon: Lexicon) -> Token | None:
    """The infinitive right behind a verb that says what one wants to do."""
    following = syntax.behind(verb)
    wanted = following.head
    infinitive = following.tag_ == "TO" and wanted.dep_ in syntax.INFINITIVES
    if not infinitive or wanted.head.i != verb.i:
        return None
    frames = (entry.frame or "" for entry in lexicon.find("verb", verb.lemma_.lower()))
    return wanted if any(frame.startswith("to VP") for frame in frames) else None


def _innermost(verb: Token) -> Token:
    """What the last verb below another does ("to see it having")."""
    inner = next((c for c in verb.rights if c.dep_ in syntax.CONTENT_CLAUSES), None)
    if inner is None or inner.tag_ not in {"VB", "VBG"}:
        return verb
    return _innermost(inner)
