"""Objects in front of the whole clause: "such lies, we have to fight".

Where a comma parts a noun from the subject behind it, and the last verb lacks the object that it
has, the noun is that (preposing: Huddleston & Pullum 2002, ch. 16 §3.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.frames import has_object
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

LOOSE = (syntax.MEASURE, syntax.UNCLASSIFIED)
OPENERS = frozenset({"CCONJ", "ADV", "INTJ", "PUNCT", "SPACE"})
FILLED = syntax.OBJECTS | syntax.DATIVES | syntax.PREDICATIVES | syntax.CONTENT_CLAUSES


def return_fronted(doc: Doc, lexicon: Lexicon) -> None:
    """Hang what stands in front of a clause and a comma from the verb that lacks an object.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs have an object, and the nouns that say when.
    """
    for index in labelled(doc, "DEP", LOOSE):
        word, verb = doc[index], doc[index].head
        if verb.i < index or not _stands_in_front(word, verb):
            continue
        inner = _innermost(verb)
        if syntax.child(inner, FILLED) is not None or syntax.is_passive(inner):
            continue
        if has_object(inner, lexicon) and _is_thing(word, lexicon):
            word.head, word.dep_ = inner, syntax.OBJECT


def _stands_in_front(word: Token, verb: Token) -> bool:
    """Whether a phrase opens a sentence, and a comma parts it from the subject of its verb."""
    doc, comma = word.doc, word.right_edge.i + 1
    if comma == len(doc) or doc[comma].text != ",":
        return False
    subject = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
    if subject is None or subject.left_edge.i != comma + 1:
        return False
    return all(token.pos_ in OPENERS for token in doc[word.sent.start : word.left_edge.i])


def _innermost(verb: Token) -> Token:
    """What the last infinitive below a verb does ("are trying to fight")."""
    for child in verb.rights:
        if child.dep_ == syntax.OPEN_COMPLEMENT and child.tag_ == "VB":
            return _innermost(child)
    return verb


def _is_thing(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun of several words, or a pronoun, is no time, no way, and is not addressed."""
    if noun.pos_ == "PRON":
        return noun.lower_ in {"that", "this", "these", "those"} and not noun.n_rights
    if noun.pos_ != "NOUN" or not noun.n_lefts or noun.left_edge.tag_ in syntax.RELATIVE_TAGS:
        return False
    if noun.ent_type_ in TIMES or is_somebody(noun):
        return False
    return not any(
        noun.lemma_.lower() in lexicon.words(name) for name in ("TimeNoun", "GroundNoun")
    )
