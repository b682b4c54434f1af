"""What somebody is accused, told or robbed of, which a parser took for a part of who it is.

"Accused the mayor of fraud": *accuse* and its like have two complements, and the second opens with
*of* (Huddleston & Pullum 2002, ch. 4 §8.1.1); whoever is of a place or a body is who is accused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

OF = "of"
ACCUSATION = "accusation"


def free_complements(doc: Doc, lexicon: Lexicon) -> None:
    """Hang what follows *of* from the verb of accusing, telling or taking away.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Which verbs have such a complement, which nouns are always of something, and
            which name wrongs.
    """
    parts = lexicon.words("PartNoun")
    for index in worded(doc, lexicon.words("OfVerb"), attribute="LEMMA"):
        verb = doc[index]
        noun = syntax.child(verb, syntax.OBJECTS)
        if verb.pos_ not in syntax.VERBAL or noun is None or noun.i < index:
            continue
        if noun.pos_ not in NOUNS or _has_of(verb):
            _open_quoted(verb)
            continue
        if noun.lemma_.lower() in parts and not (is_somebody(noun) and _is_wrong(noun, lexicon)):
            continue
        if any(child.dep_ == syntax.CONJUNCT for child in noun.rights):
            continue  # "accused the state of greed and the police of neglect"
        of = _complement(noun)
        if of is not None:
            of.head = verb
            _open_quoted(verb)


def _open_quoted(verb: Token) -> None:
    """Let a gerund that opens quoted words have the noun behind it (*of “selling oil”*).

    Taken for an adjective, it would be a kind of thing that somebody is accused of.
    """
    of = next((child for child in verb.rights if child.lower_ == OF), None)
    noun = None if of is None else syntax.child(of, syntax.PREPOSITIONAL_OBJECTS)
    if of is None or noun is None or not verb.doc[of.i + 1].is_quote:
        return
    gerund = verb.doc[of.i + 2]
    if gerund.tag_ == "VBG" and gerund.head == noun and gerund.dep_ == syntax.ADJECTIVE:
        gerund.head, gerund.dep_, gerund.pos_ = of, syntax.PREPOSITIONAL_CLAUSE, "VERB"
        noun.head, noun.dep_ = gerund, syntax.OBJECT


def _is_wrong(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is only of a wrong that somebody does ("accused its *leader* of betrayal")."""
    found = [filler for word, filler in syntax.prepositional(noun) if word.lower_ == OF]
    wrongs = lexicon.words("WrongNoun")
    accuses = any(
        entry.relation.attributes == ACCUSATION
        for entry in lexicon.find("verb", noun.head.lemma_.lower())
    )
    return accuses and bool(found) and all(word.lemma_.lower() in wrongs for word in found)


def _has_of(word: Token) -> bool:
    """Whether *of* hangs from a word already."""
    return any(child.lower_ == OF for child in word.rights)


def _complement(noun: Token) -> Token | None:
    """The first *of* behind a noun that introduces no place ("the mayor of Rome of fraud")."""
    for _ in range(2):
        of = next((c for c in reversed(list(noun.rights)) if c.lower_ == OF), None)
        inner = None if of is None else syntax.child(of, syntax.PREPOSITIONAL_OBJECTS)
        if of is None or inner is None:
            return None
        if _is_thing(of):
            return of  # "cleared Kim of abuse of power"
        noun = inner
    return None


def _is_thing(of: Token) -> bool:
    """Whether *of* introduces a thing or a deed, and no place, body or person."""
    noun = syntax.child(of, syntax.PREPOSITIONAL_OBJECTS)
    if noun is None or is_somebody(noun):
        return False
    return noun.pos_ == "NOUN" or noun.tag_ == "VBG"  # "of vote-rigging"
