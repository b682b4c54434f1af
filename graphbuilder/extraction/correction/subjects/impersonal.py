"""*It* that stands for nobody before a passive and its infinitive: "it was agreed to meet"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

OWN, RAISED = "to VP", "NP to VP"


def empty_pronouns(doc: Doc, lexicon: Lexicon) -> None:
    """Make *it* an expletive where who does something is who wants to do it, and is not told.

    "It was decided to close the school": nothing is decided to close it (Huddleston & Pullum 2002,
    ch. 16 §10.4: impersonal passives). Of a verb that raises its subject, *it* can be a thing ("it
    was expected to rain").

    Args:
        doc: A parsed text; labels are changed.
        lexicon: What stands behind verbs.
    """
    for index in worded(doc, ("it", "It")):
        pronoun = doc[index]
        if pronoun.dep_ != syntax.PASSIVE_SUBJECT or pronoun.i > pronoun.head.i:
            continue
        inner = syntax.child(pronoun.head, frozenset({syntax.OPEN_COMPLEMENT}))
        if inner is None or inner.i < pronoun.head.i or not syntax.is_infinitive(inner):
            continue
        if not syntax.is_passive(inner) and _controls(pronoun.head, lexicon):
            pronoun.dep_ = syntax.EXPLETIVE


def _controls(verb: Token, lexicon: Lexicon) -> bool:
    """Whether who a verb is said of does what its infinitive says, and nobody else is told to."""
    frames = {entry.frame or "" for entry in lexicon.find("verb", verb.lemma_.lower())}
    return OWN in frames and RAISED not in frames
