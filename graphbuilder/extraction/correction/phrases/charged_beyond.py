"""What somebody is charged with, hung inside the clause or phrase that tells who it is, or by whom.

"Accused the guard who opened the gate of helping them", "was accused by two players of bullying":
*accuse*, *charge* and *blame* have a second complement, which no gate, no opening and no player
has (Huddleston & Pullum 2002, ch. 4 §8.1.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import is_somebody
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
    for index in labelled(doc, "DEP", (syntax.AGENT,)):
        phrase = _charge_behind(doc[index], lexicon)
        if phrase is not None:
            phrase.head = doc[index].head
            for charge in phrase.children:  # a bare gerund was taken for a noun
                charge.dep_ = syntax.PREPOSITIONAL_CLAUSE if charge.tag_ == "VBG" else charge.dep_
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


def _charge_behind(by: Token, lexicon: Lexicon) -> Token | None:
    """The last phrase behind who charges somebody, where it says with what."""
    verb, last = by.head, by
    while last.n_rights:
        last = next(reversed([*last.rights]))
        if last.dep_ != syntax.PREPOSITION or last.head.dep_ not in syntax.INTRODUCED:
            continue
        named = f"{verb.lemma_.lower()} {last.lower_}" in lexicon.words("ChargingWord")
        if named and not syntax.has_phrase(verb, last.lower_) and _is_charge(last, lexicon):
            return last
    return None


def _is_charge(phrase: Token, lexicon: Lexicon) -> bool:
    """Whether a phrase is of what somebody did ("of lying", "of theft", "of the murder of Lee").

    "By opponents of the mine" tells who they are.
    """
    gerund = syntax.child(phrase, syntax.PREPOSITIONAL_CLAUSES)
    noun = syntax.child(phrase, syntax.PREPOSITIONAL_OBJECTS)
    if noun is None:
        return gerund is not None
    told = noun.pos_ == "NOUN" and not (is_somebody(noun) or noun.ent_type_)
    definite = any(child.dep_ in syntax.DETERMINING for child in noun.lefts)
    deed = bool(lexicon.find("noun", noun.lemma_.lower()))
    return noun.tag_ == "VBG" or (told and (deed or not definite))


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
