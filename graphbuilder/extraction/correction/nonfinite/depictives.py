"""Participles that say what somebody does meanwhile, taken for what a verb is about.

"She died defending the farm": who dies, sits or travels does nothing to anything, so that a gerund
behind the verb is no complement of it (Huddleston & Pullum 2002, ch. 14 §9: depictive adjuncts).
"He spent millions building it": nor does what is spent do anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

GERUND, DOING = "VBG", "VP-ing"


def part_depictives(doc: Doc, lexicon: Lexicon) -> None:
    """Make the gerund behind a verb that takes no object a circumstance of it.

    Args:
        doc: A parsed text; labels are changed.
        lexicon: Verbs that take no object, and what verbs have for their content.
    """
    for index in labelled(doc, "DEP", (syntax.OPEN_COMPLEMENT,)):
        gerund = doc[index]
        bare = gerund.tag_ == GERUND and gerund.left_edge.i == index
        if bare and gerund.head.i < index and _is_objectless(gerund.head, lexicon):
            gerund.dep_ = syntax.ADVERBIAL_CLAUSE
    for index in labelled(doc, "TAG", (GERUND,)):
        if _is_for_spent(doc[index], lexicon):
            doc[index].head, doc[index].dep_ = doc[index].head.head, syntax.ADVERBIAL_CLAUSE


def _is_for_spent(gerund: Token, lexicon: Lexicon) -> bool:
    """Whether a bare gerund was hung from what is spent doing it."""
    spent = gerund.head
    bare = gerund.dep_ == syntax.NOUN_CLAUSE and gerund.left_edge.i == gerund.i
    thing = spent.dep_ in syntax.OBJECTS and spent.i < gerund.i and not is_somebody(spent)
    return bare and thing and spent.head.lemma_.lower() in lexicon.words("SpendingVerb")


def _is_objectless(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb takes no object, nor a gerund as *start* does."""
    lemma = verb.lemma_.lower()
    if lemma in lexicon.words("ObjectlessVerb"):
        return True
    entries = lexicon.find("verb", lemma)
    return lemma in lexicon.words("SingleVerb") and not any(
        entry.relation.takes_content or DOING in (entry.frame or "") for entry in entries
    )
