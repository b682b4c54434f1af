"""What somebody says besides, which a parser hung from what was said before.

"Lee said the mill had closed, adding that it was old": only who has said something adds to it, and
the mill's closing says nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.people import has_voice
from graphbuilder.extraction.words.reporting import claims, speaks
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

CONTENTS = frozenset({syntax.COMPLEMENT})
WITH = "with"


def add_reports(doc: Doc, lexicon: Lexicon) -> None:
    """Hang a participle like *adding* from the verb that says what stands before it.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Verbs of saying more, and of saying and thinking.
    """
    for index in labelled(doc, "TAG", ("VBG",)):
        verb = doc[index]
        beside = verb.dep_ == syntax.ADVERBIAL_CLAUSE and verb.head.i < index
        if beside and doc[index - 1].text == "," and _give_teller(verb, lexicon):
            continue
        lemma = verb.lemma_.lower() if beside else ""
        adds = lemma in lexicon.words("AddingVerb") and syntax.child(verb, CONTENTS) is not None
        judges = lemma in lexicon.words("DeclaringVerb") and _was_over(verb.head)
        if not (adds or judges):
            continue  # "mixed flour and milk, adding salt"
        edge = verb.left_edge.i
        says = adds and claims(verb.head, lexicon)
        whole = doc[edge - 1].text == "," and not says
        report = _report_above(verb.head, lexicon) if whole else None
        if report is not None:
            verb.head = report


def _give_teller(verb: Token, lexicon: Lexicon) -> bool:
    """Give a participle of speech who stands before it in a phrase with *with*.

    "Critics met, with Lund, a miner, adding, “It is late”": what an apposition closes has a clause
    of its own behind *with*, and the critics add nothing (Huddleston & Pullum 2002, ch. 14 §9).

    Returns:
        Whether the verb has been given a subject.
    """
    closed = verb.nbor(-2) if verb.i > 1 else verb
    name = next((t.head for t in closed.ancestors if t.dep_ == syntax.APPOSITION), None)
    if closed.dep_ == syntax.APPOSITION:
        name = closed.head
    if name is None or not (name.i < closed.i and has_voice(name) and speaks(verb, lexicon)):
        return False
    opener = next((t for t in name.ancestors if t.lower_ == WITH), None)
    if opener is None or opener.sent != verb.sent or opener.i < verb.head.i:
        return False
    if name.dep_ == syntax.CONJUNCT or not syntax.follows_comma(opener):
        return False  # "spoke with Lund, a miner, adding …"
    verb.head, verb.dep_ = opener, syntax.PREPOSITIONAL_CLAUSE
    name.head, name.dep_ = verb, syntax.SUBJECT
    return True


def _was_over(told: Token) -> bool:
    """Whether a clause tells of what had happened ("said it had burned, blaming the wind").

    Who says so says the rest beside saying it, and not beside what was over then.
    """
    first = first_word(told)
    return first.lower_ == "had" and first.i != told.i


def _report_above(told: Token, lexicon: Lexicon) -> Token | None:
    """The verb whose content a clause is."""
    while told.dep_ == syntax.CONJUNCT:
        told = told.head
    report = told.head
    whole = told.dep_ == syntax.COMPLEMENT and report.i < told.i and claims(report, lexicon)
    return report if whole and syntax.child(report, syntax.ACTIVE_SUBJECTS) is not None else None
