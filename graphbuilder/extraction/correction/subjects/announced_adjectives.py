"""Adjectives that a parser took into the subject behind them: "it is *clear* voters want change".

What is clear or likely may stand without *that* (Huddleston & Pullum 2002, ch. 11 §3.1); without
the adjective, *it is* would say nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

IT = "it"
CLAUSE = frozenset({syntax.COMPLEMENT})


def free_adjectives(doc: Doc, lexicon: Lexicon) -> None:
    """Make the adjective behind *it is* what is said of the clause behind it.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: The verbs that say what something becomes.
    """
    for index in worded(doc, ("It", IT)):
        verb = _linking(doc[index], lexicon)
        clause = None if verb is None else syntax.child(verb, CLAUSE)
        subject = None if verb is None or clause is None else _subject(clause, verb)
        adjective = None if verb is None or subject is None else _swallowed(subject, verb)
        if verb is None or clause is None or subject is None or adjective is None:
            continue
        if subject.head == verb:
            subject.head, subject.dep_ = clause, syntax.SUBJECT
        adjective.head, adjective.dep_ = verb, syntax.ADJECTIVAL


def _linking(it: Token, lexicon: Lexicon) -> Token | None:
    """The verb that says what *it* is or becomes and has no adjective for that."""
    verb = it.head
    if it.dep_ not in syntax.SUBJECTS or it.i > verb.i:
        return None
    links = syntax.is_copula(verb) or verb.lemma_.lower() in lexicon.words("LinkingVerb")
    return verb if links and syntax.child(verb, syntax.ADJECTIVAL_PREDICATIVES) is None else None


def _swallowed(subject: Token, verb: Token) -> Token | None:
    """The adjective right behind a verb that opens the subject of its clause, without a *the*."""
    if subject.tag_ not in syntax.PLURAL_TAGS:
        return None
    first = next((c for c in subject.lefts if c.pos_ != "ADV"), subject)
    opens = first.tag_ == "JJ" and first.dep_ == syntax.ADJECTIVE
    between = verb.doc[verb.i + 1 : first.i]
    near = verb.i < first.i and all(t.pos_ in {"ADV", "PART"} for t in between)
    return first if opens and near else None


def _subject(clause: Token, verb: Token) -> Token | None:
    """The subject of a tensed clause behind a verb, which may hang from the verb itself."""
    if not syntax.is_finite(clause):
        return None
    own = syntax.child(clause, syntax.SUBJECTS)
    said = syntax.child(verb, syntax.ATTRIBUTES)
    beside = said is not None and said.right_edge.i + 1 == clause.left_edge.i
    return own if said is None else said if beside and own is None else None
