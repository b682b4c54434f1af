"""What goes on, behind a report between commas, with what is reported: "it blew up, they said, …".

A report that interrupts what it reports is no part of it (Huddleston & Pullum 2002, ch. 11 §9), so
that "it blew up, police said, *killing two*" tells what the blast did, "it did not rise, Lee said,
*but fell*" what the price did, and "pay, Lee said, *and we will go*" what follows if one pays.
"It had sunk, Lee said, *and they had drowned*" goes on with what was before Lee spoke.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.reporting import CLAIMED, takes_content
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

LINKS = (syntax.COMPLEMENT, syntax.PARATAXIS)
BESIDE = frozenset({syntax.ADVERBIAL_CLAUSE, syntax.OPEN_COMPLEMENT})
OWN = syntax.SUBJECTS | {syntax.MARK}
INSTEAD = frozenset({"rather", "instead", "far", "short"})
SET_BACK = frozenset({"had", "would"})
BUT, FOLLOWING = "but", frozenset({"and", "or"})


def go_on_behind_reports(doc: Doc, lexicon: Lexicon) -> None:
    """Hang what goes on with a content from its verb, and not from that of the report before it.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Verbs that report, and verbs of what speakers do as they speak.
    """
    for index in labelled(doc, "DEP", LINKS):
        hung = doc[index]
        told, report = (hung, hung.head) if hung.dep_ == syntax.COMPLEMENT else (hung.head, hung)
        if not _interrupts(report, told, lexicon):
            continue
        inner = _behind_colon(told, report)
        if inner is not None and report.dep_ == syntax.ROOT:
            _part(told, inner, report)
            told = inner
        for behind in [*report.rights]:
            if behind.dep_ in syntax.PREPOSITIONS and _is_instead(behind):
                behind.head = told
            elif behind.dep_ == syntax.CONJUNCT and behind.pos_ in syntax.VERBAL:
                _join(behind, told, report)
            elif _tells_more(behind, lexicon):
                behind.head, behind.dep_ = told, syntax.ADVERBIAL_CLAUSE


def _interrupts(report: Token, told: Token, lexicon: Lexicon) -> bool:
    """Whether a report with its subject stands behind what it reports and a comma."""
    subject = syntax.child(report, syntax.ACTIVE_SUBJECTS)
    if subject is None or told.pos_ not in syntax.VERBAL or not takes_content(report, lexicon):
        return False
    first = min(subject.left_edge.i, first_word(report).i)
    return told.i < first and report.doc[first - 1].text == ","


def _behind_colon(told: Token, report: Token) -> Token | None:
    """The clause between a colon and a report: "disputed this: *nothing was paid*, he said"."""
    clauses = (c for c in told.rights if c.dep_ == syntax.COMPLEMENT and c.i < report.i)
    return next((c for c in clauses if told.doc[c.left_edge.i - 1].text == ":"), None)


def _part(told: Token, inner: Token, report: Token) -> None:
    """Make a report that of the clause behind a colon, and the one before it the main clause."""
    told.head, told.dep_ = told, syntax.ROOT
    inner.dep_ = syntax.PARATAXIS
    report.head, report.dep_ = inner, syntax.PARATAXIS


def _tells_more(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a participle behind a comma tells what something led to, and nothing of a speaker."""
    if verb.tag_ != "VBG" or verb.dep_ not in BESIDE or syntax.child(verb, OWN) is not None:
        return False
    if not syntax.follows_comma(verb.doc[verb.left_edge.i]):
        return False
    lemma = verb.lemma_.lower()
    bare = (entry for entry in lexicon.find("verb", lemma) if not entry.words)  # not "make clear"
    spoken = any(entry.relation.attributes in CLAIMED for entry in bare)
    return not spoken and lemma not in lexicon.words("SpeakersVerb")


def _is_instead(preposition: Token) -> bool:
    """Whether a phrase behind a comma says what is not done instead ("rather than leaving")."""
    first = preposition.left_edge
    gerund = syntax.child(preposition, frozenset({syntax.PREPOSITIONAL_CLAUSE}))
    return gerund is not None and first.lower_ in INSTEAD and syntax.follows_comma(first)


def _join(verb: Token, told: Token, report: Token) -> None:
    """Coordinate a verb with what is reported, where the two are *not* … *but*, or deed and end."""
    joints = [c for c in report.rights if c.dep_ == syntax.COORDINATOR and c.i < verb.i]
    if not joints or not syntax.follows_comma(joints[-1]):
        return
    own = syntax.child(verb, OWN) is not None
    corrected = joints[-1].lower_ == BUT and not own and syntax.is_negated(told)
    asked = told.tag_ == "VB" and syntax.child(told, OWN | syntax.AUXILIARIES) is None
    follows = joints[-1].lower_ in FOLLOWING and own and asked
    if corrected or follows or (own and _goes_back(verb, report)):
        verb.head = joints[-1].head = told


def _goes_back(verb: Token, report: Token) -> bool:
    """Whether a verb behind a past report tells what had been, or would be.

    Who reports in the past sets what is reported back; what the text itself tells next is not
    (Comrie 1985, *Tense*, ch. 5).
    """
    return report.tag_ == "VBD" and first_word(verb).lower_ in SET_BACK
