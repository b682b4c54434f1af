"""Participles of saying and believing behind a noun ("two men *said* to have robbed the bank").

Verbs such as *say* and *believe* have an infinitive behind them only in the passive, where what it
is said of is their subject (Huddleston & Pullum 2002, ch. 14 §5.3): behind a noun, they describe
it, and no one before them says anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import describe
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

LOOSE = syntax.VERB_CLAUSES | syntax.NOUN_CLAUSES | {syntax.CONJUNCT}
SUBJECTLESS = "either"  # a value of gb:JudgedParticiple: "claimed to know" may be active
OWN = syntax.SUBJECTS | syntax.AUXILIARIES | syntax.OBJECTS | {syntax.COORDINATOR}
NOUNS = frozenset({"NOUN", "PROPN", "NUM"})
MAIN = frozenset({syntax.COMPLEMENT, syntax.CONJUNCT, syntax.ADVERBIAL_CLAUSE})
HELD = syntax.AUXILIARIES | {syntax.COORDINATOR}


def describe_judged(doc: Doc, lexicon: Lexicon) -> None:
    """Hang such a participle, with its infinitive, from the noun before it.

    Args:
        doc: A parsed text; tags, labels and places in the tree are changed.
        lexicon: Participles of verbs of saying and believing.
    """
    kinds = lexicon.words("JudgedParticiple")
    for index in worded(doc, kinds, attribute="LOWER"):
        verb = doc[index]
        if not 0 < index < len(doc) - 1 or doc[index + 1].tag_ != "TO":
            continue
        infinitive = doc[index + 1].head
        if verb.tag_ not in syntax.PAST_TAGS or infinitive.head.i != index:
            continue
        active = kinds[verb.lower_] == SUBJECTLESS
        if active and verb.tag_ != "VBN":
            continue
        subject = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
        if subject is None:
            _hang(verb)
        elif not active and syntax.child(verb, HELD) is None and subject.i < index:
            _part(verb, subject, infinitive)


def _hang(verb: Token) -> None:
    """Hang a participle without a subject from the noun that ends right before it."""
    noun = verb.nbor(-1)
    loose = verb.dep_ in LOOSE and syntax.child(verb, OWN) is None
    if not loose or noun.pos_ not in NOUNS or verb.is_ancestor(noun):
        return
    if verb.dep_ in syntax.NOUN_CLAUSES and _is_in_phrase(noun, verb.head):
        return  # "the microbes on Earth known to live"
    while noun.dep_ in syntax.COMPOUNDS and noun.i < noun.head.i < verb.i:
        noun = noun.head
    verb.head, verb.dep_, verb.tag_ = noun, syntax.NOUN_CLAUSE, "VBN"


def _is_in_phrase(noun: Token, head: Token) -> bool:
    """Whether only prepositions stand between a noun and the head of its noun phrase."""
    while noun.i != head.i and noun.head.i < noun.i and noun.head.pos_ in {*NOUNS, "ADP"}:
        noun = noun.head
    return noun.i == head.i


def _part(verb: Token, subject: Token, infinitive: Token) -> None:
    """Give the subject of a participle to the main verb behind it, or read it as passive."""
    if subject.pos_ not in NOUNS:
        return
    main = _main_verb(verb, infinitive)
    if main is not None:
        own = syntax.child(main, syntax.SUBJECTS)
        if own is not None:
            own.head, own.dep_ = infinitive, syntax.ATTRIBUTE
        describe(verb, subject, main)
    elif verb.dep_ == syntax.ROOT:
        subject.dep_, verb.tag_ = syntax.PASSIVE_SUBJECT, "VBN"


def _main_verb(verb: Token, infinitive: Token) -> Token | None:
    """The tensed verb behind a participle and its infinitive, which the noun is the subject of.

    "Gunmen believed to be rebels attacked": what a parser took for its subject completes *be*.
    """
    behind = [c for c in verb.rights if c.dep_ in MAIN and c.i > infinitive.i]
    return behind[0] if len(behind) == 1 and _is_bare(behind[0], infinitive) else None


def _is_bare(main: Token, infinitive: Token) -> bool:
    """Whether a verb is tensed and opened by nothing, and its subject, if any, completes *be*."""
    own = syntax.child(main, syntax.SUBJECTS)
    if syntax.marker(main) is not None or first_word(main).tag_ not in syntax.FINITE_TAGS:
        return False
    lacking = syntax.is_copula(infinitive) and not infinitive.n_rights
    return lacking and own is not None and own.left_edge.i == infinitive.i + 1
