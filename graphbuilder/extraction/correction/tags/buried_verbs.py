"""Past forms that a parser took for adjectives before a noun, although their subject is in front.

"The Senate confirmed Judge Lee", "Lee said Kim needed help": an adjective has no subject, and no
name of a person modifies a noun through one (Huddleston & Pullum 2002, ch. 3 §2.2; ch. 5 §15).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import ARTICLES, NOUNS_AND_PRONOUNS
from graphbuilder.extraction.words.reporting import takes_content
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

OPENERS = frozenset({syntax.MARK, syntax.ADVERB})
BEHIND = syntax.PREPOSITIONS | {syntax.CONJUNCT, syntax.ADVERBIAL_CLAUSE, syntax.PUNCTUATION}


def raise_verbs(doc: Doc, lexicon: Lexicon) -> None:
    """Make past forms with a subject in front the verbs of their clauses.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs report that something is so.
    """
    for index in labelled(doc, "DEP", (syntax.ADJECTIVE,)):
        verb, noun = doc[index], doc[index].head
        if verb.tag_ not in syntax.PAST_TAGS or noun.i < verb.i or not index:
            continue
        while noun.dep_ in syntax.COMPOUNDS and noun.head.i > noun.i:
            noun = noun.head
        own = _subject_before(verb, noun)
        if own is not None:
            if _may_be_raised(verb, noun, lexicon):
                _raise(verb, noun, own)
            continue
        name = _name_before(verb, noun)
        if name is None and _closes_aside(verb, noun, lexicon):
            outer = noun.head
            noun.head, noun.dep_ = outer.head, syntax.SUBJECT
            _raise(verb, noun, outer)
            continue
        if name is not None and (noun.dep_ == syntax.ROOT or _is_told(name, noun, lexicon)):
            _raise(verb, noun, name)


def _subject_before(verb: Token, noun: Token) -> Token | None:
    """The subject that a past form has, or right before it the noun that it was hung from.

    "Make it the newest named star": behind an article, the form is an adjective.
    """
    own = next((c for c in verb.lefts if c.dep_ in syntax.SUBJECTS), None)
    if own is None:
        own = next((c for c in noun.lefts if c.dep_ in syntax.SUBJECTS and c.i < verb.i), None)
        between = [c for c in noun.lefts if own is not None and own.i < c.i < verb.i]
        if any(c.lower_ in ARTICLES for c in between):
            return None
    return own if own is not None and own.pos_ in NOUNS_AND_PRONOUNS else None


def _may_be_raised(verb: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether what follows a past form can be its object, or the subject of what it reports."""
    passive = syntax.child(verb, syntax.AUXILIARIES) is not None
    if noun.dep_ in syntax.SUBJECTS:
        return passive or takes_content(verb, lexicon)
    return not passive  # "Lark is licensed software"


def _name_before(verb: Token, noun: Token) -> Token | None:
    """The name right before a past form and in one phrase with it, as its subject.

    "The Kim infected work": only a person acts without a doubt, or what the tagger gives a tensed
    verb.
    """
    name = verb.nbor(-1)
    within = name.dep_ in syntax.MODIFIERS and name.head.i == noun.i
    person = name.ent_type_ == "PERSON" and name.pos_ == "PROPN"
    people = name.ent_type_ == "NORP" and verb.tag_ == "VBD"
    opening = (c for word in (noun, name) for c in word.lefts if c.i < name.i)
    articles = [c for c in opening if c.dep_ in syntax.DETERMINATIVES]
    if people and len(articles) == 1:
        name.tag_, name.pos_ = "NNPS", "PROPN"
        return name if within else None
    return name if within and person and not articles else None


def _closes_aside(verb: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether a form of reporting stands behind an aside ("Lee, of the union, warned men die")."""
    outer, before = noun.head, verb.nbor(-1)
    told = noun.dep_ == syntax.APPOSITION and outer.dep_ in syntax.SUBJECTS
    return told and before.text == "," and outer.head.i > noun.i and takes_content(verb, lexicon)


def _is_told(name: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether a clause opens right behind a verb of reporting ("said Kim needed help")."""
    report = noun.head
    if noun.dep_ not in syntax.OBJECTS or name.left_edge.i != report.i + 1:
        return False
    return takes_content(report, lexicon)


def _raise(verb: Token, noun: Token, subject: Token) -> None:
    """Put a verb where the noun stood that it was hung from, between its subject and that noun."""
    outer = noun.head
    if noun.dep_ in syntax.SUBJECTS and outer.i > noun.i:
        _take_place(verb, outer)
        outer.head, outer.dep_ = verb, syntax.COMPLEMENT
        noun.head = outer
    else:
        before = outer.i < subject.left_edge.i
        if noun.dep_ == syntax.ROOT:
            verb.head, verb.dep_ = verb, syntax.ROOT
        elif before and outer.pos_ in syntax.VERBAL:
            verb.head, verb.dep_ = outer, syntax.COMPLEMENT
        elif before and outer.is_punct and outer.head.i > noun.i:  # "Lee killed men; one lived"
            verb.head, verb.dep_ = outer.head, syntax.COMPLEMENT
            _take_openings(verb, outer.head)
        else:
            return
        _hand_over(noun, verb, subject)
        noun.head, noun.dep_ = verb, syntax.OBJECT
    verb.tag_, verb.pos_ = "VBD", "VERB"
    subject.head, subject.dep_ = verb, syntax.SUBJECT
    _part_phrase(noun, verb, subject)


def _take_place(verb: Token, outer: Token) -> None:
    """Hang a verb from where the verb behind it stood, with what stands in front of both."""
    if outer.head.i == outer.i:
        verb.head, verb.dep_ = verb, syntax.ROOT
    else:
        verb.head, verb.dep_ = outer.head, outer.dep_
    _take_openings(verb, outer)


def _take_openings(verb: Token, outer: Token) -> None:
    """Hang from a verb what stands in front of it and was hung from a verb behind it."""
    for child in [c for c in outer.lefts if c.i < verb.i]:
        child.head = verb


def _part_phrase(noun: Token, verb: Token, subject: Token) -> None:
    """Hang what stands in front of a verb from it or its subject, and not from the noun behind."""
    for word in [c for c in noun.lefts if c.i < verb.i and c.i != subject.i]:
        word.head = verb if word.dep_ in OPENERS else subject
        if word.i > subject.i and word.dep_ in syntax.DETERMINATIVES:
            word.dep_ = syntax.APPOSITION  # "they all felt …"


def _hand_over(noun: Token, verb: Token, subject: Token) -> None:
    """Give a verb what stands behind its object and tells of the verb."""
    for child in [c for c in noun.rights if c.dep_ in BEHIND]:
        listed = child.dep_ == syntax.CONJUNCT and child.pos_ not in syntax.VERBAL
        if child.lower_ != "of" and child.i != subject.i and not listed:
            child.head = verb
