"""Circumstances torn at an apposition: "held *after Ann Lee*, a judge, *was hit*".

*As* opens what somebody is, too, but nobody is a person with a name: "fell *as Ann Lee*, a judge,
*quit*". And no participle that describes a noun says that something is so: "after Ann Lee, a judge,
*ruled that* it was void" (Huddleston & Pullum 2002, ch. 14 §2.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.syntax.verbs import first_word, has_that
from graphbuilder.extraction.words.forms import ORDERING
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST = 30  # tokens from the conjunction to the verb
TORN = frozenset({syntax.CONJUNCT, syntax.ADVERBIAL_CLAUSE})
AS = "as"
COMMAS = 2  # around what stands between the subject and its verb


def join_circumstances(doc: Doc) -> None:
    """Give the finite verb behind *after N, an apposition,* that noun as its subject.

    *After* opens a phrase or a clause; a finite verb without a subject behind the second comma
    makes it a clause (Huddleston & Pullum 2002, ch. 7 §2.2, ch. 15 §5).

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, ORDERING | {AS}):
        opening = doc[index]
        noun = syntax.child(opening, syntax.PREPOSITIONAL_OBJECTS)
        above = opening.head
        if opening.dep_ != syntax.PREPOSITION or noun is None or above.pos_ not in syntax.VERBAL:
            continue
        if opening.lower_ == AS and noun.ent_type_ != "PERSON":
            continue
        verb = _verb_behind(noun, above)
        if verb is not None:
            _join(opening, noun, verb, above)


def _verb_behind(noun: Token, above: Token) -> Token | None:
    """The finite verb without a subject behind what commas set off from a noun."""
    described = (c for c in noun.rights if c.dep_ == syntax.NOUN_CLAUSE and _says_so(c))
    for verb in (*(c for c in above.rights if c.dep_ in TORN), *described):
        if not noun.i < verb.i <= noun.i + LONGEST or syntax.child(verb, syntax.SUBJECTS):
            continue
        first = first_word(verb)
        between = noun.doc[noun.i + 1 : first.i]
        commas = [t for t in between if t.text == ","]
        joined = any(
            t.dep_ == syntax.COORDINATOR and t.head in {above, verb} for t in between
        ) or any(t.dep_ in syntax.CLAUSE_OPENERS and t.head == verb for t in between)
        parted = len(commas) >= COMMAS and between[-1].text == ","
        aside = any(c.dep_ == syntax.APPOSITION for c in noun.rights) or any(
            c.tag_ == "VBN" and c.dep_ == syntax.ADVERBIAL_CLAUSE and noun.i < c.i < first.i
            for c in above.rights
        )
        within = aside and all(
            t.pos_ not in syntax.VERBAL or t.tag_ in syntax.PARTICIPLE_TAGS for t in between
        )
        finite = first.tag_ in syntax.FINITE_TAGS or _says_so(verb)
        if finite and parted and within and not joined:
            return verb
    return None


def _says_so(verb: Token) -> bool:
    """Whether a past form without an auxiliary has a clause with *that* behind it."""
    bare = verb.tag_ in syntax.PAST_TAGS and syntax.child(verb, syntax.AUXILIARIES) is None
    return bare and any(c.dep_ == syntax.COMPLEMENT and has_that(c) for c in verb.rights)


def _join(opening: Token, noun: Token, verb: Token, above: Token) -> None:
    """Hang a circumstance from the verb above it, with the noun as its subject."""
    make_subject(noun, verb)
    opening.head, opening.dep_ = verb, syntax.MARK
    verb.head, verb.dep_ = above, syntax.ADVERBIAL_CLAUSE
    if verb.tag_ == "VBN" and syntax.child(verb, syntax.AUXILIARIES) is None:
        verb.tag_ = "VBD"
