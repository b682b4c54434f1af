"""What a noun tells, torn from it: *citing claims the vote was rigged, Lee left*.

Nouns of saying and thinking take a clause without *that* (Huddleston & Pullum 2002, ch. 11 §7.2),
and a gerund that opens a sentence and has no subject is done by whose clause a comma parts from it
(ch. 14 §9.1): no *citing* claims anything, and what would hurt farms has raised no concerns. So
behind a fronted preposition that says what something is done in view of ("amid claims it lied, …").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.frames import takes_clause
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from spacy.pipeline import Lemmatizer
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

GERUNDS = ("VBG", "NN", "NNP")  # what a gerund before what looks like a verb is taken for
GERUND, COMMA = "ing", ","
IN_VIEW_OF = ("amid", "amidst", "despite", "after", "following", "over")


def return_claims(doc: Doc, lemmatizer: Lemmatizer | None, lexicon: Lexicon) -> None:
    """Give a noun behind a fronted gerund its clause, and the main clause the gerund.

    Args:
        doc: A parsed text; tags, classes, lemmas and places in the tree are changed.
        lemmatizer: Gives a verb for its gerund.
        lexicon: Which nouns tell that something is so.
    """
    for index in labelled(doc, "TAG", GERUNDS):
        gerund = doc[index]
        if not gerund.is_sent_start or not gerund.lower_.endswith(GERUND) or index + 2 >= len(doc):
            continue
        noun = _noun_from(doc[index + 1])
        clause = _clause_behind(noun) if _tells(noun, lexicon) else None
        main = None if clause is None else _main_behind(clause, gerund, noun)
        if clause is None or main is None:
            continue
        gerund.head, gerund.dep_ = main, syntax.ADVERBIAL_CLAUSE
        gerund.tag_, gerund.pos_ = "VBG", "VERB"
        if lemmatizer is not None:
            gerund.lemma_ = lemmatizer.lemmatize(gerund)[0].lower()
        noun.head, noun.dep_, noun.pos_ = gerund, syntax.OBJECT, "NOUN"
        noun.tag_ = "NN" if noun.tag_ == "NN" else "NNS"
        clause.head, clause.dep_ = noun, syntax.NOUN_CLAUSE
    for index in worded(doc, IN_VIEW_OF, attribute="LOWER"):
        noun = _noun_from(doc[index + 1]) if index + 2 < len(doc) else doc[index]
        phrase = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.i == index
        clause = _clause_behind(noun) if phrase and _tells(noun, lexicon) else None
        main = None if clause is None else _main_behind(clause, doc[index], noun)
        if clause is not None and main is not None:
            doc[index].head = main
            clause.head, clause.dep_ = noun, syntax.NOUN_CLAUSE
    for index in labelled(doc, "DEP", (syntax.COMPLEMENT,)):
        _return_behind(doc[index], lexicon)


def _return_behind(clause: Token, lexicon: Lexicon) -> None:
    """Hang a clause from the noun right before it, and not from a verb that takes none.

    "Left amid *rumours* the king was ill".
    """
    edge, verb = clause.left_edge.i, clause.head
    if not edge or verb.i > edge:
        return
    noun = clause.doc[edge - 1]
    if noun.pos_ != "NOUN" or not _tells(noun, lexicon) or _clause_behind(noun) != clause:
        return
    around = noun.head.head if noun.dep_ == syntax.PREPOSITIONAL_OBJECT else noun.head
    behind = around.i == verb.i and not takes_clause(verb, lexicon)
    if verb.i == noun.i or behind:
        clause.head, clause.dep_ = noun, syntax.NOUN_CLAUSE


def _noun_from(first: Token) -> Token:
    """The noun whose phrase a determiner opens, or the word itself."""
    noun = first.head
    opens = first.dep_ in syntax.DETERMINING and noun.left_edge.i == first.i
    return noun if opens and noun.i + 1 < len(first.doc) else first


def _tells(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun, or a verb that looks like one, tells what somebody says or thinks.

    A bare singular is no phrase of its own.
    """
    plural = noun.tag_ in {"NNS", "VBZ"} and noun.lower_.endswith("s")
    single = noun.tag_ == "NN" and any(c.dep_ in syntax.DETERMINING for c in noun.lefts)
    found = lexicon.find("noun", noun.lemma_.lower()) if plural or single else ()
    return any(entry.relation.takes_content for entry in found)


def _clause_behind(noun: Token) -> Token | None:
    """The finite verb whose subject begins right behind a noun."""
    first = noun.nbor()
    subject = next((t for t in (first, *first.ancestors) if t.dep_ in syntax.SUBJECTS), None)
    if subject is None or subject.left_edge.i != first.i or subject.head.i < subject.i:
        return None
    return subject.head if syntax.is_finite(subject.head) else None


def _main_behind(clause: Token, opener: Token, noun: Token) -> Token | None:
    """The verb behind a comma that a clause, or the clause with its noun, was hung from."""
    above = clause.head
    if above.i == noun.i and above.dep_ in syntax.TORN_CLAUSES:
        above = above.head
    elif clause.dep_ not in syntax.TORN_CLAUSES or clause.i < opener.head.i != above.i:
        return None
    subject = syntax.child(above, syntax.SUBJECTS)
    if above.i < clause.i or subject is None or subject.i < clause.i:
        return None
    before = clause.doc[subject.left_edge.i - 1]
    around = opener.is_ancestor(above) or noun.is_ancestor(above)
    return above if before.text == COMMA and not around else None
