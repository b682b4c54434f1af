"""What somebody is charged with, hung inside the clause that tells who it is.

"Accused the guard who opened the gate of helping them": *accuse*, *charge* and *blame* have a
second complement, which no gate and no opening has (Huddleston & Pullum 2002, ch. 4 §8.1.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

BEARING = ("ModalNoun", "AimNoun", "GroundNoun", "ProofNoun")


def charge_beyond(doc: Doc, lexicon: Lexicon) -> None:
    """Hang a preposition and its gerund from the verb that charges somebody with it.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Which verbs have such a complement, and which nouns have a gerund of their own.
    """
    for index in labelled(doc, "DEP", (syntax.PREPOSITIONAL_CLAUSE,)):
        gerund = doc[index]
        preposition = gerund.head
        if gerund.tag_ != "VBG" or preposition.i > index or _bears(preposition, lexicon):
            continue
        clause = next((a for a in preposition.ancestors if a.dep_ == syntax.RELATIVE_CLAUSE), None)
        if clause is None or clause.i > index or clause.right_edge.i != preposition.right_edge.i:
            continue
        noun, verb = clause.head, clause.head.head
        held = noun.dep_ in syntax.OBJECTS and verb.i < noun.i < clause.i
        if held and _lacks(verb, preposition.lower_, lexicon):
            preposition.head = verb


def _lacks(verb: Token, preposition: str, lexicon: Lexicon) -> bool:
    """Whether a verb has no such complement as it calls for."""
    entries = lexicon.find("verb", verb.lemma_.lower())
    calls = any(entry.frame == f"NP {preposition} VP-ing" for entry in entries)
    return calls and not syntax.has_phrase(verb, preposition)


def _bears(preposition: Token, lexicon: Lexicon) -> bool:
    """Whether the word before a preposition has a gerund of its own ("a habit of lying")."""
    word, lemma, opener = preposition.head, preposition.head.lemma_.lower(), preposition.lower_
    if any(lemma in lexicon.words(name) for name in BEARING):
        return True
    part = "noun" if word.pos_ == "NOUN" else "verb"
    return any(
        entry.relation.takes_content
        and entry.words in {(opener,), ()}
        and (entry.words or entry.relation.roles.get(opener) == "content")
        for entry in lexicon.find(part, lemma)
    )
