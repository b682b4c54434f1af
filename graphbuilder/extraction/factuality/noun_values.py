"""What nouns of chance, hope and fear make of what somebody may do: "the hope *of Lee winning*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Kind
from graphbuilder.extraction.factuality.helped_along import prospect
from graphbuilder.extraction.words.signatures import Status
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

OF = "of"
ATTITUDE = "attitude"
OPEN = frozenset({Modality.POSSIBLE, Modality.INTENDED, Modality.ALLEGED})


def value_of_noun(noun: Token, lexicon: Lexicon) -> str | None:
    """The modality that a noun gives its content, by itself or as what somebody hopes or fears.

    Args:
        noun: A noun with a content.
        lexicon: Nouns of chance, right and duty, and those of attitudes.
    """
    lemma = noun.lemma_.lower()
    listed = lexicon.words("ModalNoun").get(lemma)
    if listed is not None:
        return listed
    relations = [e.relation for e in lexicon.find("noun", lemma) if not e.words]
    felt = (r.content for r in relations if r.attributes == ATTITUDE and r.content in OPEN)
    return next((content.value for content in felt if content is not None), None)


def of_orphan(clause: Clause, lexicon: Lexicon) -> Status:
    """The status of a clause that no other one governs: open behind a noun that says nothing else.

    "The prospect of rebels storming it": where a parser lost the verb of the noun, it is one still.
    So is what "No to the sale of the port!" is against.

    Args:
        clause: A clause at the top of its sentence, as far as it was parsed.
        lexicon: Nouns of chance, hope and fear.
    """
    verb, phrase = clause.head, clause.head.head
    ahead = prospect(verb, lexicon) if clause.kind is Kind.NOUN else None
    if ahead is not None:
        return Status(modality=Modality(ahead)).because("may come")
    named = verb.dep_ == syntax.PREPOSITIONAL_CLAUSE and syntax.is_gerund(verb)
    if not named or phrase.lower_ != OF or phrase.head.pos_ != "NOUN":
        return Status()
    value = value_of_noun(phrase.head, lexicon)
    if value not in {modality.value for modality in OPEN}:
        return Status()
    return Status(modality=Modality(value)).because(f"content of the noun {phrase.head.lemma_!r}")
