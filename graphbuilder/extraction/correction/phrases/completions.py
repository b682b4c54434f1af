"""What completes a verb, where a parser hung it from the noun before it.

"Known to fans as the Owl": *as* says what the Owl is known as, for no fans are fans as an owl;
"put the issue of rent back on the agenda": back on it is where the issue was put (Huddleston &
Pullum 2002, ch. 4 §§4-5: predicative and locative complements); who hears of a theft "reported *to
the police*" is no part of it. Nor does anything complete the noun of a set phrase: "tried *to no
avail* to save it".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.choosing import chooses
from graphbuilder.extraction.words.people import acts_as_body
from graphbuilder.extraction.words.reporting import SAID
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

AS, BACK, TO = "as", "back", "to"
RECIPIENT = "recipient"


def return_completions(doc: Doc, lexicon: Lexicon) -> None:
    """Hang from a verb what says how it names something, or where to it takes it back.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: The verbs that name something *as* another.
    """
    for index in worded(doc, (TO,)):
        for words in lexicon.phrases("ConnectivePhrase").get(TO, ()):
            if [t.lower_ for t in doc[index : index + len(words)]] == [*words]:
                _close_set_phrase(doc[index], doc[index + len(words) - 1])
        _tell_hearer(doc[index], lexicon)
    for index in worded(doc, (AS, BACK)):
        word = doc[index]
        noun = word.head
        if noun.i > index or noun.pos_ not in syntax.NOMINAL or not word.n_rights:
            continue
        named = word.lower_ == AS and word.dep_ == syntax.PREPOSITION
        verb = _naming_verb(noun, lexicon) if named else None
        if word.lower_ == BACK and word.dep_ == syntax.ADVERB:
            verb = _verb_of_object(noun)
        if verb is not None:
            word.head = verb


def _tell_hearer(to: Token, lexicon: Lexicon) -> None:
    """Hang from a verb of saying whom it says its object to."""
    noun = to.head
    hearer = syntax.child(to, syntax.PREPOSITIONAL_OBJECTS)
    verb = _verb_of_object(noun) if to.dep_ == syntax.PREPOSITION and noun.i < to.i else None
    if verb is None or hearer is None or verb.pos_ not in syntax.VERBAL or verb.head == noun:
        return
    told = any(
        entry.relation.attributes in SAID and entry.relation.roles.get(TO, RECIPIENT) == RECIPIENT
        for entry in lexicon.find("verb", verb.lemma_.lower())
    )
    own = any(TO in entry.relation.roles for entry in lexicon.find("noun", noun.lemma_.lower()))
    if told and not own and acts_as_body(hearer) and noun.dep_ in syntax.OBJECTS:
        to.head = verb


def _close_set_phrase(to: Token, noun: Token) -> None:
    """Make a set phrase with *to* an adverb of its verb, and return to that what is behind it."""
    verb = to.head
    if verb.pos_ not in syntax.VERBAL or noun.head.i != to.i:
        return
    to.dep_ = syntax.UNCLASSIFIED
    for child in [*noun.rights]:
        child.head = verb
        if child.dep_ in syntax.NOUN_CLAUSES and syntax.is_infinitive(child):
            child.dep_ = syntax.OPEN_COMPLEMENT


def _naming_verb(noun: Token, lexicon: Lexicon) -> Token | None:
    """The participle by or among whom something is called so ("known to fans as")."""
    preposition = noun.head
    verb = preposition.head
    if noun.dep_ != syntax.PREPOSITIONAL_OBJECT or preposition.dep_ not in syntax.PREPOSITIONS:
        return None
    if verb.tag_ != "VBN" or verb.i > preposition.i:
        return None
    return verb if chooses(verb, AS, lexicon) and syntax.is_passive(verb) else None


def _verb_of_object(noun: Token) -> Token | None:
    """The verb whose object a noun is, or ends."""
    top = noun
    while top.dep_ == syntax.PREPOSITIONAL_OBJECT and top.head.head.pos_ in syntax.NOMINAL:
        top = top.head.head
    verb = top.head
    return verb if top.dep_ in syntax.OBJECTS and verb.i < top.i else None
