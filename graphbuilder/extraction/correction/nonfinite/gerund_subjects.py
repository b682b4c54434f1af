"""Gerunds that are the subject of a verb, whose object a parser took for it.

"Fixing the plant may take a year": what takes a year is the fixing. A gerund that opens a clause
and has a noun right behind it is its subject (Huddleston & Pullum 2002, ch. 14 §1.6); verbs of
saying take no gerund, so that behind *said* it opens what is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.agreement import PLURAL
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

CARRYING = frozenset({"MD", "VBZ", "VBD"})
OPENED = frozenset({syntax.OPEN_COMPLEMENT, syntax.COMPLEMENT, syntax.ROOT, syntax.CONJUNCT})
FRONTED = syntax.CLAUSAL_SUBJECTS | {syntax.COMPLEMENT}


def find_gerund_subjects(doc: Doc, lexicon: Lexicon) -> None:
    """Make a gerund the subject of the finite verb behind it, and the noun between its object.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Which verbs have a clause for their content, and which report.
    """
    for index in labelled(doc, "TAG", ("VBG",)):
        gerund = doc[index]
        described = _described(gerund)
        if described is not None:
            make_subject(described, gerund.head)
            gerund.head, gerund.dep_ = described, syntax.NOUN_CLAUSE
        elif gerund.dep_ in syntax.CLAUSAL_SUBJECTS:
            _take_object(gerund, content=_has_content(gerund, lexicon))
        elif gerund.dep_ in OPENED and gerund.head.i <= index and gerund.left_edge.i == index:
            verb = _verb_behind(gerund)
            if verb is not None and _opens_clause(gerund, verb, lexicon):
                _become_subject(gerund, verb)


def _described(gerund: Token) -> Token | None:
    """The plural noun before a gerund that a verb agrees with ("miners not paying *were* told").

    A clause takes a verb in the singular (Huddleston & Pullum 2002, ch. 5 §18.2).
    """
    verb = gerund.head
    if gerund.dep_ not in FRONTED or verb.i < gerund.i:
        return None
    noun = syntax.child(gerund, syntax.ACTIVE_SUBJECTS)
    plural = noun is not None and noun.pos_ == "NOUN" and noun.tag_ in syntax.PLURAL_TAGS
    agrees = syntax.child(verb, syntax.SUBJECTS) is None and first_word(verb).lower_ in PLURAL
    return noun if plural and agrees else None


def _take_object(gerund: Token, *, content: bool) -> None:
    """Give a gerund the noun right behind it, which was taken for its verb's subject.

    A verb has one subject: "watching the show helps". Who says something can do without an object,
    but a noun with an article between the two is no other subject either.
    """
    for noun in syntax.children(gerund.head, syntax.SUBJECTS):
        beside = noun.left_edge.i == gerund.i + 1 and noun.pos_ in NOUNS
        beside = beside and (not content or noun.left_edge.dep_ == syntax.DETERMINER)
        if beside and not any(c.i > gerund.i for c in gerund.children):
            noun.head, noun.dep_ = gerund, syntax.OBJECT


def _verb_behind(gerund: Token) -> Token | None:
    """The tensed verb that hangs from a gerund and has a noun right behind it for its subject."""
    for verb in gerund.rights:
        if verb.dep_ not in syntax.TORN_CLAUSES or not _is_tensed(verb):
            continue
        noun = syntax.child(verb, syntax.SUBJECTS)
        mark = syntax.marker(verb)
        if noun is None or noun.i > verb.i or (mark is not None and mark.tag_ != "IN"):
            continue
        if noun.pos_ == "PRON" or noun.left_edge.tag_ in syntax.RELATIVE_TAGS | {"WRB"}:
            continue
        first = noun.left_edge.i if mark is None else mark.i + 1
        if noun.left_edge.i == first and (mark is not None) == (verb.dep_ in syntax.FRONTED):
            beside = gerund.i + 1 == first or mark is not None
            return verb if beside else None
    return None


def _is_tensed(verb: Token) -> bool:
    """Whether a verb, or the first auxiliary of it, can be no infinitive."""
    first = first_word(verb)
    return first.tag_ in CARRYING or first.lower_ in {"are", "were", "have"}


def _opens_clause(gerund: Token, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a gerund can only be the subject of the verb that was hung from it.

    It can where it has no clause for its content ("enhancing it faced"), or where it stands right
    behind a verb of saying that takes no gerund ("said naming it would").
    """
    above = gerund.head
    before = gerund.i > 0 and above.i == gerund.i - 1
    if (
        gerund.dep_ in syntax.CONTENT_CLAUSES
        and before
        and above.lemma_.lower() in lexicon.words("SayingVerb")
    ):
        return True
    return verb.dep_ == syntax.COMPLEMENT and not _has_content(gerund, lexicon)


def _has_content(gerund: Token, lexicon: Lexicon) -> bool:
    """Whether a verb can have a clause for its content ("denying it was so")."""
    entries = lexicon.find("verb", gerund.lemma_.lower())
    return any(
        entry.relation.takes_content
        or entry.relation.attributes is not None
        or (entry.frame or "").endswith(" S")
        for entry in entries
    )


def _become_subject(gerund: Token, verb: Token) -> None:
    """Hang a verb where its gerund hung, the gerund as its subject, the noun as an object."""
    noun, mark = syntax.child(verb, syntax.SUBJECTS), syntax.marker(verb)
    root = gerund.head.i == gerund.i
    place = syntax.COMPLEMENT if gerund.dep_ in syntax.CONTENT_CLAUSES else gerund.dep_
    verb.head, verb.dep_ = (verb, place) if root else (gerund.head, place)
    gerund.head, gerund.dep_ = verb, syntax.CLAUSAL_SUBJECT
    if noun is None:
        return
    if mark is None:
        noun.head, noun.dep_ = gerund, syntax.OBJECT
    else:
        mark.head, mark.dep_ = gerund, syntax.PREPOSITION
        noun.head, noun.dep_ = mark, syntax.PREPOSITIONAL_OBJECT
