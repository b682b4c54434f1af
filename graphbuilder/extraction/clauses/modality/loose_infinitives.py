"""Infinitives and gerunds that hang from nothing that says whose they are ("… And to heal")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Kind, Link

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause


SHORTEST, LONGEST = 3, 7  # tokens: "so rash as", and what may stand between


def is_loose_infinitive(clause: Clause) -> bool:
    """Whether an infinitive with *to* hangs from nothing that says if it is done ("… and to pay").

    What it names lies ahead; no infinitive states it.
    """
    verb = clause.head
    loose = clause.link in {Link.ROOT, Link.ADVERBIAL} or goes_on_quoted(clause)
    own = any(c.tag_ == "TO" for c in syntax.children(verb, syntax.AUXILIARIES))
    loose = loose and own and clause.kind is Kind.VERB
    loose = loose and clause.top is None and not shows_degree(verb)
    return loose and not syntax.is_finite(verb)


def shows_degree(infinitive: Token) -> bool:
    """Whether an infinitive shows how much somebody is so ("was so rash *as to sell it*").

    Behind *as* and what *so* stands before, it tells what was done, or what was not.
    """
    to = next((c for c in infinitive.lefts if c.tag_ == "TO"), None)
    if to is None or to.i < SHORTEST or to.nbor(-1).lower_ != "as":
        return False
    before = to.doc[max(0, to.i - LONGEST) : to.i - 2]
    return any(word.lower_ == "so" and word.nbor().pos_ in {"ADJ", "ADV"} for word in before)


def goes_on_quoted(clause: Clause) -> bool:
    """Whether quoted words only go on with what was quoted before ("It is time to act. To heal.").

    Their verb hangs from who is quoted because the words do, and not because he does it. A gerund
    that opens a sentence leaves out *I am* ("Hoping to see you there").
    """
    verb, governor = clause.hinge, clause.governor
    if governor is None or clause.link is not Link.CONTENT or not governor.claims:
        return False
    own = {governor.head.i, *(word.i for word in governor.words)}
    placed = verb.head.i in own and verb.dep_ != syntax.COMPLEMENT  # "promised to “go”"
    felt = verb.head.pos_ == "ADJ"  # "“Proud to be here,” he wrote"
    if placed or felt or not _is_behind_mark(verb, governor.head):
        return False
    if verb.tag_ == "VBG":
        return verb.dep_ != syntax.PREPOSITIONAL_CLAUSE and not _opens(verb)
    return syntax.is_infinitive(verb)


def _is_behind_mark(verb: Token, cue: Token) -> bool:
    """Whether a quotation mark or the end of a sentence stands between a verb and its cue."""
    first, last = sorted((verb.i, cue.i))
    return verb.sent.start != cue.sent.start or any(t.is_quote for t in verb.doc[first:last])


def _opens(verb: Token) -> bool:
    """Whether a verb's clause opens a sentence or a quotation."""
    first = verb.doc[verb.left_edge.i]
    return bool(first.is_sent_start) or (first.i > 0 and first.nbor(-1).is_quote)
