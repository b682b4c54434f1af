"""Asides of saying with *as* between commas, which a parser took for a phrase or gave too much.

"Was not shot, *as Lee claims*, by the guards": a passive keeps its agent behind an aside. "If, *as
the judge claims*, he lied": a noun of saying that ends the aside is a verb (Huddleston & Pullum
2002, ch. 13 §5.3: *as* with a gap; ch. 15 §5: supplements interrupt a clause).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.reporting import takes_content
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

AS, BY, COMMA = "as", "by", ","
LONGEST = 10  # tokens of the aside
OPENERS = frozenset({"IN", "WRB"})  # tags of "if" and "when"
SUBJECT_TAGS = frozenset({"NN", "NNP", "JJ"})  # tags: "general" is an adjective as well


def part_asides(doc: Doc, lexicon: Lexicon) -> None:
    """Make an aside with *as* a clause, and give the phrase with *by* behind it to its passive.

    Args:
        doc: A parsed text; tags, labels and places in the tree are changed.
        lexicon: Verbs of saying, thinking and wanting.
    """
    for index in worded(doc, (AS,), attribute="LOWER"):
        starts = doc[index].is_sent_start or (index and doc[index - 1].text == COMMA)
        rest = doc[index : min(index + LONGEST, doc[index].sent.end)]
        comma = next((token.i for token in rest if token.text == COMMA), None)
        if starts and comma is not None and comma + 1 < len(doc):
            _open_clause(doc[index], comma, lexicon)
            _return_agent(doc[index], doc[comma + 1])


def _open_clause(mark: Token, comma: int, lexicon: Lexicon) -> None:
    """Make the plural noun at the end of an aside its verb, and the noun before it the subject."""
    doc, host = mark.doc, mark.head
    verb, subject = doc[comma - 1], doc[comma - 2]
    inside = verb.dep_ == syntax.PREPOSITIONAL_OBJECT and verb.head.i == mark.i < subject.i - 1
    named = verb.tag_ == "NNS" and subject.tag_ in SUBJECT_TAGS and subject.head.i == verb.i
    if not (inside and named and takes_content(verb, lexicon)):
        return
    if host.pos_ not in syntax.VERBAL or verb.n_rights:
        return
    opener = doc[max(0, mark.i - 2)]
    if opener.tag_ in OPENERS and opener.head.i == host.head.i and opener.i < mark.i < host.i:
        opener.head = host  # "if, as the judge claims, he lied, he must go": if he lied
    for word in [c for c in verb.lefts if c.i != subject.i]:
        word.head = subject
    verb.head, verb.dep_, verb.tag_, verb.pos_ = host, syntax.ADVERBIAL_CLAUSE, "VBZ", "VERB"
    subject.head, subject.dep_ = verb, syntax.SUBJECT
    subject.tag_, subject.pos_ = ("NN", "NOUN") if subject.tag_ == "JJ" else (subject.tag_, "NOUN")
    mark.head, mark.dep_ = verb, syntax.MARK


def _return_agent(mark: Token, by: Token) -> None:
    """Hang *by* right behind an aside, which has it, from the passive in front of the aside."""
    aside = by.head
    passive = aside.head
    if by.lower_ != BY or not mark.i < aside.i < by.i or mark.head.i != aside.i:
        return
    before = syntax.has_passive_auxiliary(passive) and passive.i < mark.i
    if before and syntax.child(passive, syntax.AGENTS) is None:
        by.head, by.dep_ = passive, syntax.AGENT
