"""Subjects of a second clause that a parser coordinated with a noun of the first.

What *and* joins to a verb stands right behind it: in "Rome fined the bank and its owner was
jailed", a noun is between them, and so it is the subject (Huddleston & Pullum 2002, ch. 15).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject, take_place
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.forms import AND_BUT, NOUNS_AND_PRONOUNS
from graphbuilder.extraction.words.frames import gives
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

WHOEVER = frozenset({"everyone", "anyone", "someone", "everybody", "anybody", "somebody"})
LOOSE = (
    syntax.ADVERBIAL_CLAUSE,
    syntax.ROOT,
    syntax.COMPLEMENT,
    syntax.OPEN_COMPLEMENT,
    syntax.UNCLASSIFIED,
)
LOOSEST = frozenset({syntax.OPEN_COMPLEMENT, syntax.UNCLASSIFIED})
BEHIND = syntax.POSTMODIFIERS | {syntax.PREPOSITION}
COMPLETE = syntax.OBJECTS | syntax.AUXILIARIES


def take_subject(verb: Token, lexicon: Lexicon) -> bool:
    """Give a verb the noun right before it that was coordinated with a noun of the clause before.

    Args:
        verb: A verb without a subject that is coordinated with another; changed in place.
        lexicon: Verbs that take no object.

    Returns:
        Whether it has one now.
    """
    noun = _subject_before(verb, verb.head, lexicon)
    if noun is None:
        return False
    _part(noun, verb, verb.head)
    return True


def begin_second_clauses(doc: Doc, lexicon: Lexicon) -> None:
    """Coordinate verbs that a parser hung otherwise, and give them the noun right before them.

    "The port banned cars and people on bikes cheered": a past form that no conjunction opens is no
    circumstance of the verb before it, nor is what it goes on said by anybody.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Verbs that take no object.
    """
    for index in labelled(doc, "DEP", LOOSE):
        verb = doc[index]
        if verb.pos_ not in syntax.VERBAL or syntax.child(verb, syntax.OPENED) is not None:
            continue
        loose = verb.dep_ == syntax.ADVERBIAL_CLAUSE
        if verb.dep_ in LOOSEST and (verb.tag_ not in syntax.PAST_TAGS or not verb.n_rights):
            continue  # "the pier, the AP and the Post reported"
        if verb.dep_ in syntax.CONTENT_CLAUSES:
            first = _clause_around(verb)
        else:
            beside = loose or verb.dep_ == syntax.UNCLASSIFIED
            first = verb.head if beside else _clause_before(verb)
        if first is None or first.i > index or first.pos_ not in syntax.VERBAL:
            continue
        if loose and syntax.child(verb, COMPLETE) is None:
            continue  # "anger and fear felt across the land"
        noun = _subject_before(verb, first, lexicon)
        if noun is None:
            continue
        if first.head == verb:
            take_place(first, verb)
        verb.head, verb.dep_ = first, syntax.CONJUNCT
        if verb.tag_ == "VBN" and first_word(verb).i == verb.i:
            verb.tag_ = "VBD"
        _part(noun, verb, first)


def _clause_before(verb: Token) -> Token | None:
    """The finite clause with a subject that a parser took for what a root reports."""
    for clause in verb.lefts:
        subject = syntax.child(clause, syntax.SUBJECTS)
        if clause.dep_ != syntax.COMPLEMENT or subject is None:
            continue
        last = verb.right_edge.is_punct and not syntax.has_passive_auxiliary(verb)
        full = not last or any(not c.is_punct for c in verb.rights)  # "…, the Post reported."
        opening = {clause.tag_, first_word(clause).tag_} if full else {clause.tag_}
        if opening & syntax.FINITE_TAGS:
            return clause
    return None


def _clause_around(verb: Token) -> Token | None:
    """The verb of the clause with the noun right before a verb that hangs from another one.

    "It used to be that the toll applied to cars and any boat that passed was charged": *passed*
    and *was charged* have a subject each, and nobody used that.
    """
    before = first_word(verb).i - 1
    noun = _conjunct_at(verb.doc[before]) if before > 0 else None
    verbs = (w for w in noun.ancestors if w.pos_ in syntax.VERBAL) if noun is not None else ()
    first = next((w for w in verbs if first_word(w).tag_ in syntax.FINITE_TAGS), None)
    inside = first is not None and first.i < verb.i and not verb.is_ancestor(first)
    return first if inside else None


def _subject_before(verb: Token, first: Token, lexicon: Lexicon) -> Token | None:
    """The noun right before a finite verb that was coordinated with a noun of the clause before."""
    opening = first_word(verb)
    bare = opening.i == verb.i
    if (bare and not _is_tensed(verb, lexicon)) or not (bare or opening.tag_ in syntax.FINITE_TAGS):
        return None
    index = opening.i - 1
    while index > first.i and _grades(verb.doc[index]):
        index -= 1
    behind_aside = verb.doc[index].text == "," and index > first.i + 1
    if behind_aside:
        index = _before_phrase(verb.doc[index - 1], first)  # "and a cup, won by Lee, was sold"
    noun = _conjunct_at(verb.doc[index])
    if noun is None or noun.i <= first.i or noun.left_edge.i == 0:
        return None
    if behind_aside and noun.tag_ == "NN" and not noun.n_lefts and noun.lower_ not in WHOEVER:
        return None
    joint = verb.doc[noun.left_edge.i - 1]
    coordinated = joint.dep_ == syntax.COORDINATOR and joint.lower_ in AND_BUT
    own = any(c.dep_ == syntax.COORDINATOR and c.i > first.i for c in first.children)
    return noun if coordinated and joint.i > first.i and not own else None


def _conjunct_at(last: Token) -> Token | None:
    """The coordinated noun whose phrase ends with a word ("the port and *soldiers* of the king").

    A phrase right behind the second of two nouns is its own, although it hangs from the first.
    """
    noun = last
    while noun.dep_ != syntax.CONJUNCT and noun.head.i != noun.i:
        before = _noun_before(noun) if noun.dep_ in BEHIND else noun
        beside = before.dep_ == syntax.CONJUNCT and before.head == noun.head
        noun = before if beside else noun.head
    ends = noun.right_edge.i <= last.i
    # "… and the third was"
    named = noun.pos_ in NOUNS_AND_PRONOUNS or noun.left_edge.dep_ == syntax.DETERMINER
    return noun if noun.dep_ == syntax.CONJUNCT and named and ends else None


def _noun_before(phrase: Token) -> Token:
    """The word that a phrase or an aside stands right behind, past a comma before an aside."""
    start = phrase.left_edge.i - 1
    if start > 0 and phrase.doc[start].text == "," and phrase.dep_ in syntax.POSTMODIFIERS:
        start -= 1
    return phrase.doc[max(start, 0)]


def _before_phrase(last: Token, first: Token) -> int:
    """Where what stands before a comma ends, past a phrase between commas of the clause before.

    "And anyone who can swim, with some help, will be let in".
    """
    phrase = last
    while phrase.dep_ != syntax.PREPOSITION and phrase.head.i not in {phrase.i, first.i}:
        phrase = phrase.head
    start = phrase.left_edge.i
    between = phrase.head == first and phrase.dep_ == syntax.PREPOSITION and start > first.i + 2
    return start - 2 if between and phrase.doc[start - 1].text == "," else last.i


def _grades(word: Token) -> bool:
    """Whether a word between a subject and its verb is no head of it ("scores more were hurt")."""
    return word.pos_ == "ADV" or (word.lower_ == "more" and word.dep_ in syntax.PARTICLES)


def _is_tensed(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb without an auxiliary is more than a participle behind its noun."""
    completed = any(child.i > verb.i and not child.is_punct for child in verb.children)
    alone = verb.tag_ == "VBD" and verb.lemma_.lower() in lexicon.words("SingleVerb")
    if verb.tag_ == "VBN" and verb.dep_ in syntax.CONTENT_CLAUSES:
        given = gives(verb, lexicon) and syntax.child(verb, syntax.PARTICLES) is None
        return syntax.child(verb, syntax.OBJECTS) is not None and not given
    return verb.tag_ in syntax.MARKED_TAGS and (completed or alone or verb.dep_ == syntax.ROOT)


def _part(noun: Token, verb: Token, first: Token) -> None:
    """Hang a noun from a verb as its subject, with the phrase behind it, and *and* from another."""
    joint = noun.doc[noun.left_edge.i - 1]
    for phrase in list(noun.head.rights):
        if noun.i < phrase.i < verb.i and phrase.dep_ in BEHIND:
            phrase.head = noun
    make_subject(noun, verb)
    joint.head = first
