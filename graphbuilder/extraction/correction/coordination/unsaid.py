"""What a reporter would not tell, which a parser joins to what he told ("but would not say when").

"Police said a man had died but refused to name him": the dead refuse nothing, and who tells one
thing and not another is the reporter (Huddleston & Pullum 2002, ch. 15 §2: what coordinates with
what shows in what the second member can share).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import AND_BUT
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.reporting import reports, specifies
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon


def join_unsaid(doc: Doc, lexicon: Lexicon) -> None:
    """Coordinate what is not told with the report that tells the rest.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Verbs of reporting, and of what a report leaves out.
    """
    for index in worded(doc, AND_BUT):
        joint = doc[index]
        first = joint.head
        if joint.dep_ != syntax.COORDINATOR or first.dep_ != syntax.COMPLEMENT:
            continue
        report = first.head
        if not (report.i < first.i < joint.i and report.tag_ == "VBD" and reports(report, lexicon)):
            continue
        verb = next((c for c in first.rights if c.dep_ == syntax.CONJUNCT and c.i > index), None)
        if verb is not None and _withholds(verb, joint, lexicon) and not _may_tell(first):
            joint.head = verb.head = report


def _may_tell(told: Token) -> bool:
    """Whether what is told is what somebody did who may go on ("that Lee paid but did not say")."""
    doer = syntax.child(told, syntax.ACTIVE_SUBJECTS)
    plain = told.tag_ == "VBD" and syntax.child(told, syntax.AUXILIARIES) is None
    return plain and doer is not None and doer.pos_ != "PRON" and is_somebody(doer)


def _withholds(verb: Token, joint: Token, lexicon: Lexicon) -> bool:
    """Whether a verb without a subject of its own says that something is not told."""
    if syntax.child(verb, syntax.SUBJECTS | {syntax.MARK}) is not None:
        return False
    if verb.lemma_.lower() in lexicon.words("WithholdingVerb") and verb.tag_ == "VBD":
        infinitive = syntax.child(verb, syntax.INFINITIVES)
        return infinitive is not None and specifies(infinitive, lexicon)
    denied = joint.lower_ == "but" and syntax.is_negated(verb) and verb.tag_ == "VB"
    return denied and specifies(verb, lexicon)
