"""Clauses that say which time is meant, torn from it: "by the time *the firm pays*, it will close".

*By the time*, *the next time* and their kind open a clause as *when* does, and the clause describes
the time; a parser puts the time into the clause, which then stands beside the main one. And what
*leads up to* something is the time before: "join it in the week *leading up to the vote*".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

BESIDE = syntax.VERB_CLAUSES | {syntax.PARATAXIS}
OPENING = frozenset({"the", "every", "each"})


def hang_from_times(doc: Doc, lexicon: Lexicon) -> None:
    """Hang such a clause from its time, and the time from the main verb.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Nouns for a time.
    """
    nouns = lexicon.words("TimeNoun")
    for index in labelled(doc, "TAG", ("VBG",)):
        _hang_leading(doc[index], lexicon)
    for index in labelled(doc, "DEP", (syntax.MEASURE, syntax.PREPOSITIONAL_OBJECT)):
        noun = doc[index]
        if noun.lemma_.lower() not in nouns or noun.left_edge.lower_ not in OPENING:
            continue
        phrase = noun.head if noun.dep_ == syntax.PREPOSITIONAL_OBJECT else noun
        by = phrase is noun or phrase.lower_ == "by"
        if by and _opens(phrase, noun, phrase.head):
            verb = phrase.head
            phrase.head = verb.head
            verb.head, verb.dep_ = noun, syntax.RELATIVE_CLAUSE


def _hang_leading(participle: Token, lexicon: Lexicon) -> None:
    """Hang a participle that says which time is meant from the time right before it."""
    noun, verb = syntax.before(participle), participle.head
    pair = participle.doc[participle.i : participle.i + 2].text.lower()  # "leading up"
    describing = lexicon.words("DescribingParticiple")
    tells = participle.lower_ in describing or pair in describing
    placed = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.ent_type_ in TIMES
    if tells and placed and participle.dep_ == syntax.ADVERBIAL_CLAUSE and verb.i < noun.i:
        participle.head, participle.dep_ = noun, syntax.NOUN_CLAUSE


def _opens(phrase: Token, noun: Token, verb: Token) -> bool:
    """Whether a time stands in front of the clause of a verb that is beside a later main verb."""
    subject = syntax.child(verb, syntax.SUBJECTS)
    beside = verb.dep_ in BESIDE and verb.head.i > verb.i and verb.left_edge.i == phrase.left_edge.i
    if subject is None or not beside or subject.left_edge.i != noun.i + 1:
        return False
    behind = verb.doc[verb.right_edge.i + 1 : verb.right_edge.i + 2].text
    return syntax.is_finite(verb) and subject.i < verb.i and behind == ","
