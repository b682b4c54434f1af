"""Participles of saying and believing behind a noun ("two men *said* to have robbed the bank").

Verbs such as *say* and *believe* have an infinitive behind them only in the passive, where what it
is said of is their subject (Huddleston & Pullum 2002, ch. 14 §5.3): behind a noun, they describe
it, and no one before them says anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import describe
from graphbuilder.extraction.syntax.tree import ends_sentence
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
    elif subject.right_edge.i == verb.i - 1 and verb.nbor(-1).i != subject.i:
        _describe_nearest(verb, subject)
    elif verb.dep_ == syntax.ROOT:
        subject.dep_, verb.tag_ = syntax.PASSIVE_SUBJECT, "VBN"


def _describe_nearest(verb: Token, subject: Token) -> None:
    """Hang a participle from the noun before it, which a clause parts from its subject.

    "Noted a wish to free the men said to be spies": the wish is not said to be anything.
    """
    noun, above = verb.nbor(-1), subject.doc[subject.left_edge.i - 1]
    between = verb.doc[subject.i + 1 : verb.i]
    if verb.dep_ not in MAIN or noun.pos_ not in NOUNS or above.pos_ not in syntax.VERBAL:
        return
    if verb.is_ancestor(above) or not subject.left_edge.i:
        return
    if any(token.pos_ in syntax.VERBAL for token in between):
        subject.head, subject.dep_ = above, syntax.OBJECT
        verb.head, verb.dep_, verb.tag_ = noun, syntax.NOUN_CLAUSE, "VBN"


def _main_verb(verb: Token, infinitive: Token) -> Token | None:
    """The tensed verb behind a participle and its infinitive, which the noun is the subject of.

    "Gunmen believed to be rebels attacked": what a parser took for its subject completes *be*.
    """
    above = verb.head
    if verb.dep_ == syntax.PARATAXIS and above.i > infinitive.i and _is_bare(above, infinitive):
        return above
    behind = [c for c in verb.rights if c.dep_ in MAIN and c.i > infinitive.i]
    if len(behind) == 1 and _is_bare(behind[0], infinitive):
        return behind[0]
    last = infinitive.right_edge
    inner = [t for t in (last, *last.ancestors) if t.dep_ == syntax.NOUN_CLAUSE and t.i > verb.i]
    told = verb.dep_ == syntax.ROOT and ends_sentence(infinitive.right_edge)
    for word in inner if told and not behind else ():
        agent = syntax.child(word, syntax.AGENTS)
        if word.tag_ in syntax.PAST_TAGS and agent is None and word.n_rights:
            word.head, word.tag_ = verb, "VBD"
            return word
    return None


def _is_bare(main: Token, infinitive: Token) -> bool:
    """Whether a verb is tensed and opened by nothing, and its subject, if any, completes *be*."""
    if syntax.marker(main) is not None or first_word(main).tag_ not in syntax.FINITE_TAGS:
        return False
    own = syntax.child(main, syntax.SUBJECTS)
    if own is None:
        return True
    lacking = syntax.is_copula(infinitive) and not infinitive.n_rights
    return lacking and own.left_edge.i == infinitive.i + 1
