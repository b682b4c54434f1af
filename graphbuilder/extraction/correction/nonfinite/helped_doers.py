"""Who is helped or let to do something, taken for the first half of a compound.

"They helped a young girl escape", "let a stranger work": a noun for a person with an article, right
before a bare verb, does what one helps them do (Huddleston & Pullum 2002, ch. 14 §5.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import denotes_people
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon


def free_doers(doc: Doc, lexicon: Lexicon) -> None:
    """Make a bare infinitive of such a noun, with the one before it for its subject.

    Args:
        doc: A parsed text; tags, lemmas, labels and places in the tree are changed.
        lexicon: Which verbs have a bare infinitive behind whom they help, and what verbs there are.
    """
    for index in labelled(doc, "DEP", syntax.OBJECTS):
        done, verb = doc[index], doc[index].head
        if verb.lemma_.lower() not in lexicon.words("BareInfinitiveVerb") or verb.i > index:
            continue
        doer = doc[index - 1]
        if not _is_compound_doer(doer, done) or not lexicon.find("verb", done.lower_):
            continue
        for word in [c for c in done.lefts if c.i != doer.i]:
            word.head = doer
        doer.head, doer.dep_ = done, syntax.SUBJECT
        done.dep_ = syntax.COMPLEMENT
        done.tag_, done.pos_, done.lemma_ = "VB", "VERB", done.lower_


def _is_compound_doer(doer: Token, done: Token) -> bool:
    """Whether a person and a plain noun behind it were made one phrase with an article."""
    both = doer.tag_ == done.tag_ == "NN" and doer.head.i == done.i
    article = any(child.dep_ in syntax.DETERMINATIVES for child in done.lefts)
    return both and article and doer.dep_ in syntax.COMPOUNDS and denotes_people(doer)
