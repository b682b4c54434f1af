"""Clauses behind *it is* and a phrase, which a parser hung from the noun in that phrase.

"It is with regret that we close the shop": we close it with regret; a clause that lacks nothing
describes no noun, and one with *who* a pronoun (Huddleston & Pullum 2002, ch. 16 §9: clefts).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.relatives.contrasted_clefts import part_contrasted
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

NAMED = frozenset({"PRON", "PROPN"})


def open_clefts(doc: Doc, lexicon: Lexicon) -> None:
    """Hang a whole clause with *that* from the copula whose phrase stands before it.

    Where a cleft sets one thing against another, its clause is hung from what it is about.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Nouns that have a clause for their content ("it is in the hope that it rains").
    """
    for index in worded(doc, ("who",)):
        _describe_pronoun(doc[index])
    for index in worded(doc, ("that",)):
        that = doc[index]
        clause, noun = that.head, that.head.head
        if clause.dep_ not in syntax.NOUN_CLAUSES or noun.dep_ != syntax.PREPOSITIONAL_OBJECT:
            continue
        copula = noun.head.head
        own = any(c.dep_ in syntax.OBJECTS and c.i > clause.i for c in clause.rights)
        whole = that.dep_ == syntax.MARK or (own and that.dep_ in syntax.OBJECTS)
        subject = syntax.child(clause, syntax.SUBJECTS)
        told = not own and noun.head.lower_ != "with" and bool(lexicon.find("noun", noun.lemma_))
        named = subject is not None and subject.i > index and not told
        if whole and named and _puts_in_front(copula, noun):
            clause.head, clause.dep_ = copula, syntax.COMPLEMENT
            that.tag_, that.pos_, that.dep_ = "IN", "SCONJ", syntax.MARK
    part_contrasted(doc)


def _puts_in_front(copula: Token, noun: Token) -> bool:
    """Whether *it* and a copula put somebody, or the phrase of a noun, in front of a clause."""
    it = syntax.child(copula, syntax.SUBJECTS)
    pointed = it is not None and it.lower_ == "it" and it.i < copula.i < noun.i
    return syntax.is_copula(copula) and pointed


def _describe_pronoun(who: Token) -> None:
    """Hang a clause with *who* from whom it is put behind ("it was *she* who left")."""
    clause, copula = who.head, who.head.head
    focus = syntax.first_conjunct(syntax.before(who))
    beside = clause.dep_ == syntax.COMPLEMENT and who.dep_ in syntax.SUBJECTS
    said = focus.pos_ in NAMED and focus.dep_ == syntax.ATTRIBUTE
    if beside and said and focus.head.i == copula.i and _puts_in_front(copula, clause):
        clause.head, clause.dep_ = focus, syntax.RELATIVE_CLAUSE
