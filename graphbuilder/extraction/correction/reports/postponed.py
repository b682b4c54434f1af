"""What a subject says, where it stands behind a verb: "reports emerged that he had fled".

A clause that belongs to a noun of saying or thinking may be postponed to the end of its sentence
(Huddleston & Pullum 2002, ch. 16 §7); a verb that says nothing itself cannot have it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.reporting import CLAIMED
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon


def return_postponed(doc: Doc, lexicon: Lexicon) -> None:
    """Hang a finite clause from the subject of the verb before it, whose content it is.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Nouns of saying and thinking, and verbs that have a clause for their content.
    """
    for index in labelled(doc, "DEP", (syntax.COMPLEMENT, syntax.ADVERBIAL_CLAUSE)):
        verb, governor = doc[index], doc[index].head
        if governor.i > index or not _stands_behind(verb):
            continue
        if governor.pos_ == "NOUN" and _says(governor, "noun", lexicon):
            verb.dep_ = syntax.NOUN_CLAUSE  # "faces claims it lied to them"
        if governor.pos_ != "VERB":
            continue
        noun = syntax.child(governor, syntax.ACTIVE_SUBJECTS)
        if noun is None or noun.pos_ != "NOUN" or noun.i > governor.i:
            continue
        if _says(noun, "noun", lexicon) and not _has_content(governor, lexicon):
            verb.head, verb.dep_ = noun, syntax.NOUN_CLAUSE


def _stands_behind(verb: Token) -> bool:
    """Whether *that*, or the subject right behind the verb before, opens a finite clause."""
    mark, subject = syntax.marker(verb), syntax.child(verb, syntax.SUBJECTS)
    if subject is None or not syntax.is_finite(verb):
        return False
    if mark is not None:
        return mark.lower_ == "that"
    return subject.left_edge.i == verb.left_edge.i == verb.head.i + 1


def _has_content(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb has an object, or can have a clause for its content."""
    if syntax.child(verb, syntax.COMPLEMENTS | syntax.DATIVES) is not None:
        return True
    if verb.lemma_ in lexicon.words("LinkingVerb"):  # "the view remains that …"
        return True
    entries = lexicon.find("verb", verb.lemma_.lower())
    says = any(
        entry.relation.attributes or entry.relation.takes_content
        for entry in entries
        if entry.frame is None or "that S" in entry.frame
    )
    return says or syntax.is_passive(verb)


def _says(word: Token, part: str, lexicon: Lexicon) -> bool:
    """Whether a noun evokes a relation of saying or thinking."""
    entries = lexicon.find(part, word.lemma_.lower())
    return any(entry.relation.attributes in CLAIMED and not entry.words for entry in entries)
