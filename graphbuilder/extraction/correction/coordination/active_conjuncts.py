"""Past forms joined to a passive that share its subject and not its auxiliary.

"She was elected in May but resigned", "he was shot and died": nobody is resigned or died, so that
the second verb is no participle (Huddleston & Pullum 2002, ch. 16 §10.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

OWN = syntax.AUXILIARIES | syntax.SUBJECTS | syntax.OBJECTS | syntax.AGENTS | {syntax.NEGATION}
SOMEBODY = "somebody"


def tell_actives(doc: Doc, lexicon: Lexicon) -> None:
    """Make an active past tense of what was taken to share the auxiliary of a passive.

    Args:
        doc: A parsed text; tags and forms are changed.
        lexicon: Verbs that are not passive.
    """
    active = lexicon.words("ActiveVerb")
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        verb = doc[index]
        lemma = verb.lemma_.lower()
        if (
            verb.tag_ not in syntax.PAST_TAGS
            or verb.pos_ not in syntax.VERBAL
            or lemma not in active
        ):
            continue
        if syntax.child(verb, OWN) is None and _fits(verb, active[lemma]):
            verb.tag_ = "VBD"
            verb.set_morph("Tense=Past|VerbForm=Fin|Voice=Act")  # type: ignore[attr-defined]


def _fits(verb: Token, needed: str) -> bool:
    """Whether a verb joined to a passive has the subject, or the word behind it, that it needs."""
    first = verb.head
    while first.dep_ == syntax.CONJUNCT and not syntax.has_passive_auxiliary(first):
        first = first.head
    subject = syntax.child(first, syntax.PASSIVE_SUBJECTS)
    if subject is None or not syntax.has_passive_auxiliary(first):
        return False
    if needed == SOMEBODY:
        return is_somebody(subject) or subject.tag_ == "PRP"
    behind = verb.doc[verb.i + 1 : verb.i + 2].text
    return not needed or behind in needed.split()
