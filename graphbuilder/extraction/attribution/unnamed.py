"""Words whose speaker a text leaves unnamed, and words of saying that nobody says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.clauses.events.carried_nouns import noun_above
from graphbuilder.extraction.clauses.modality.embedded_questions import is_what_there_is
from graphbuilder.extraction.clauses.modality.indirect_questions import (
    asks,
    asks_how,
    opens_with_question_word,
)
from graphbuilder.extraction.text import zones
from graphbuilder.extraction.words.spotting import worded
from graphbuilder.model import Modality, Zone

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.speech.quotations import Quotation
    from graphbuilder.lexicon import Lexicon

FIRST = frozenset({"i", "we"})
ABLE = "can"  # opens the frame of words that say something else behind *can* or *able*
BESIDE = frozenset({"for", "in", "with", "by", "after", "amid", "despite"})
URGING = frozenset({Modality.ADVOCATED, Modality.OBLIGATION})


def first_persons(doc: Doc, quotations: list[Quotation]) -> list[tuple[int, int]]:
    """Where somebody says *I* and nothing says who: token ranges of quotations and paragraphs.

    No reporter writes news in the first person: a paragraph that has it without quotation marks
    is somebody's words too.
    """
    spoken = (i for i in worded(doc, ("I",)) if doc[i].dep_ in syntax.SUBJECTS)
    speaking = [i for i in spoken if not _is_reported_behind(doc[i])]
    found = []
    for index in speaking:
        around = [q for q in quotations if q.covers(index)]
        found += [(q.start, q.end) for q in around[-1:] if q.is_speech and q.speaker is None]
        if not around:
            spans = (span for span, zone in zones.zones(doc) if zone is Zone.BODY)
            found += [(s.start, s.end) for s in spans if s.start <= index < s.end]
    return found


def _is_reported_behind(pronoun: Token) -> bool:
    """Whether who says *I* is told of right behind what they say ("I never met him, Lee said")."""
    for verb in pronoun.ancestors:
        report = verb.head
        teller = syntax.child(report, syntax.ACTIVE_SUBJECTS)
        behind = verb.dep_ == syntax.COMPLEMENT and teller is not None and teller.i > verb.i
        if behind and teller is not None and teller.lower_ not in FIRST:
            return teller.doc[teller.left_edge.i - 1].text == "," and report.i > verb.i
    return False


def is_nobodys(governor: Clause) -> bool:
    """Whether a verb only names an act of saying ("to say what it is takes time").

    What is done by somebody unnamed in order to say something is said by them: "tests were made
    to confirm it".
    """
    verb = governor.hinge
    named = verb.tag_ == "VB" or governor.link is Link.SUBJECT
    active = governor.kind is Kind.VERB and not governor.passive
    above = governor.governor
    if governor.link is Link.PURPOSE and above is not None and above.passive:
        return False
    return active and named and not syntax.is_finite(verb)


def _is_found_out(clause: Clause, governor: Clause) -> bool:
    """Whether a clause is what is to be found out, which nobody says ("to see if it works").

    Who asks or argues whether something is so has words for it, and so has who finds out; whoever
    sees, tests or checks whether it is has none, nor has who "could tell who fired".
    """
    frame = (governor.entry.frame or "") if governor.entry is not None else ""
    if frame.startswith(ABLE):
        return opens_with_question_word(clause)
    open_ = asks(clause) or asks_how(clause)
    return open_ and governor.entry is None and clause.head.i > governor.head.i


def has_it(governor: Clause) -> bool:
    """Whether something "has it that" a content is so ("rumour has it that he left")."""
    verb = governor.head
    return [token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 3]] == ["it", "that"] and (
        verb.lower_ in syntax.HAVE
    )


def is_unsaid(clause: Clause, governor: Clause) -> bool:
    """Whether nobody says a content: it is still to be found out, or there is no such report."""
    if is_what_there_is(clause, governor):
        return True  # "denied what the guard had said": the guard said it
    return _is_absent(governor) or _is_found_out(clause, governor)


def is_urged(governor: Clause) -> bool:
    """Whether somebody is only told to say or think a content ("asked them to expect that …")."""
    above = governor.governor
    relation = above.evoked if above is not None and governor.link is Link.CONTENT else None
    urged = relation is not None and relation.content in URGING
    return urged and not syntax.is_finite(governor.hinge)


def is_beside(clause: Clause, governor: Clause) -> bool:
    """Whether a noun has the content that says why or how something is said, and not what.

    "Said so in a bid to win", "lied for the purpose of getting in".
    """
    noun = noun_above(clause)
    if clause.link is not Link.NOUN_CONTENT or noun.dep_ != syntax.PREPOSITIONAL_OBJECT:
        return False
    preposition = noun.head
    own = preposition in governor.words or noun in governor.words or governor.kind is Kind.NOUN
    return not own and preposition.lower_ in BESIDE and preposition.head in governor.words


def told_by(clause: Clause, governor: Clause, lexicon: Lexicon) -> Token | None:
    """The noun that says that somebody unnamed tells of a doing ("reports of guards beating men").

    Args:
        clause: A clause that is the content of a noun.
        governor: The clause that governs it.
        lexicon: Which nouns say something.

    Returns:
        The noun; ``None`` where it says nothing, or says whose it is.
    """
    noun = noun_above(clause)
    if governor.kind is Kind.NOUN or noun in governor.words or noun.left_edge.lower_ == "no":
        return None
    doing = clause.link is Link.NOUN_CONTENT and syntax.is_gerund(clause.head) and clause.subjects
    if not doing or noun.pos_ != "NOUN" or syntax.child(noun, syntax.POSSESSORS) is not None:
        return None
    kinds = {entry.relation.attributes for entry in lexicon.find("noun", noun.lemma_.lower())}
    return noun if kinds & {"speech", "report", "accusation"} else None


def is_between_commas(word: Token) -> bool:
    """Whether commas set off a word, so that it is of the clause ("two, reportedly, of us left").

    Args:
        word: A word beside a noun.
    """
    if not 0 < word.i < len(word.doc) - 1:
        return False
    return word.nbor(-1).text == word.nbor().text == ","


def _is_absent(governor: Clause) -> bool:
    """Whether a sentence says that there is no such report ("there is no guarantee that")."""
    return governor.link is Link.EXISTENTIAL and any(
        child.lower_ == "no" for child in governor.head.lefts
    )
