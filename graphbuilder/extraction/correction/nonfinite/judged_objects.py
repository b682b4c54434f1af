"""What somebody is held to be, hung from who holds it: "thinks the fee set by Lee *to be unfair*".

A verb of judging has an object and an infinitive of *be*; what describes its object, and is done by
somebody else, has none (Huddleston & Pullum 2002, ch. 14 §3.2: raised objects).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graphbuilder.lexicon import Lexicon

JUDGED = "NP to VP"
JUDGING = frozenset({"attitude", "speech", "knowledge"})


def judge_objects(doc: Doc, lexicon: Lexicon) -> None:
    """Hang *to be* behind a described object from the verb that judges the object.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs say of their object that it is so.
    """
    for index in labelled(doc, "DEP", (syntax.OPEN_COMPLEMENT,)):
        copula = doc[index]
        part, noun = copula.head, copula.head.head
        described = part.tag_ == "VBN" and part.dep_ in syntax.NOUN_CLAUSES and part.i > noun.i
        if copula.lemma_ != "be" or not described or noun.dep_ not in syntax.OBJECTS:
            continue
        verb = noun.head
        agent = syntax.child(part, syntax.AGENTS)
        if agent is None or not part.i < agent.i < index or verb.i > noun.i:
            continue
        if not syntax.is_infinitive(copula) or syntax.child(verb, syntax.CONTENT_CLAUSES):
            continue
        entries = lexicon.find("verb", verb.lemma_.lower())
        if any(e.frame == JUDGED and e.relation.attributes in JUDGING for e in entries):
            copula.head, copula.dep_ = verb, syntax.COMPLEMENT
            noun.head, noun.dep_ = copula, syntax.SUBJECT
