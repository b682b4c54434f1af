"""Who reports a sentence at its end behind the verb: "…, said several of the workers".

Behind a comma and a whole clause, a verb of saying may stand before its subject (Huddleston &
Pullum 2002, ch. 11 §9: parentheticals). Parsers take it for one more thing that the subject of the
clause did, or the words that describe who speaks for what they say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.reports.closing_reports import (
    hang_from_report,
    whole_clause,
)
from graphbuilder.extraction.syntax.tree import ends_sentence
from graphbuilder.extraction.words.people import has_voice
from graphbuilder.extraction.words.reporting import speaks
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

COMMA = ","
BEHIND = syntax.SUBJECTS | syntax.COMPLEMENTS | {syntax.MEASURE}  # what the speaker was taken for


def turn_inverted(doc: Doc, lexicon: Lexicon) -> None:
    """Make a verb of saying before its subject the root, with the clause before it as its content.

    Args:
        doc: A parsed text; labels, tags and places in the tree are changed.
        lexicon: Which verbs say that something is so.
    """
    for index in worded(doc, (COMMA,)):
        sentence = doc[index].sent
        if index + 2 >= sentence.end or index <= sentence.start:
            continue
        verb = doc[index + 1]
        if verb.tag_ not in syntax.TENSED_TAGS or not speaks(verb, lexicon):
            continue
        if verb.lemma_.lower() in lexicon.words("HearerVerb"):
            continue
        teller = _describe(verb) or _behind(verb)
        if teller is None or not ends_sentence(verb.right_edge):
            continue
        said = whole_clause(doc[sentence.start : index], verb)
        if said is None:
            continue
        teller.dep_ = syntax.SUBJECT
        if said.head.i != verb.i or said.dep_ != syntax.COMPLEMENT:
            hang_from_report(said, verb, verb.i)


def _behind(verb: Token) -> Token | None:
    """Who is named right behind a verb."""
    noun = next((c for c in verb.rights if c.dep_ in BEHIND), None)
    told = noun is not None and noun.left_edge.i == verb.i + 1 and has_voice(noun)
    return noun if told else None


def _describe(verb: Token) -> Token | None:
    """Who is described by a participle that was taken for what they say ("men briefed on it")."""
    told = next((c for c in verb.rights if c.dep_ == syntax.COMPLEMENT), None)
    if told is None or told.tag_ not in syntax.PAST_TAGS:
        return None
    noun = syntax.child(told, syntax.SUBJECTS)
    bare = not any(c.dep_ in syntax.AUXILIARIES | syntax.OBJECTS for c in told.children)
    if noun is None or noun.left_edge.i != verb.i + 1 or not bare or not has_voice(noun):
        return None
    if all(c.dep_ != syntax.COMPLEMENT for c in verb.lefts):
        return None
    told.head, told.dep_, told.tag_ = noun, syntax.NOUN_CLAUSE, "VBN"
    noun.head = verb
    return noun
