"""Hyphens within a word that a parser took for a participant: "suffered from mini-strokes".

Tokenizers part a word at its hyphens; what a hyphen joins is one word, whose head is its last part
(Huddleston & Pullum 2002, ch. 19 §4.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import take_place
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

ADVERBS = frozenset({"in", "up", "off", "out", "down", "over", "on"})
NO, ONE = "no", "one"
LEAST, PAIR = 3, 2  # tokens of a name with a hyphen; words of it
PARTS = (syntax.OBJECTS | syntax.SUBJECTS | syntax.PREPOSITIONAL_OBJECTS | syntax.PREDICATIVES) | {
    syntax.CONJUNCT
}
NAMED = PARTS | {syntax.POSSESSOR}


def bind_hyphens(doc: Doc) -> None:
    """Make one participant of the parts of a word that were taken for several.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, ("-",)):
        hyphen = doc[index]
        if _bind_name(hyphen):
            continue
        if 0 < index < len(doc) - 2 and doc[index + 1].lower_ in ADVERBS:
            _bind_adverb(hyphen)
            continue
        if not 0 < index < len(doc) - 1:
            continue
        first, last = doc[index - 1], doc[index + 1]
        if first.lower_ == NO and not (first.whitespace_ or hyphen.whitespace_):
            _bind_no(first, hyphen, last)
            continue
        if not hyphen.whitespace_ and (_precedes(last) or _is_second(last, first)):
            _return_name(first, hyphen, last)
            continue
        if (
            hyphen.dep_ not in PARTS
            or first.whitespace_
            or hyphen.whitespace_
            or last.dep_ not in PARTS
            or last.is_punct
            or first.is_ancestor(last)
            or hyphen.is_ancestor(last)
        ):
            continue
        if first.dep_ in PARTS and first.head.i in {last.head.i, hyphen.head.i}:
            for child in list(first.lefts):
                child.head = last
            first.head, first.dep_ = last, syntax.COMPOUND
        hyphen.head, hyphen.dep_ = last, syntax.PUNCTUATION


def _hyphened(hyphen: Token) -> Span | None:
    """The name whose first hyphen this is, from its capital on, or ``None``."""
    doc, start, end = hyphen.doc, hyphen.i - 1, hyphen.i
    while end + 1 < len(doc) and doc[end].text == "-" and doc[end + 1].text[0].isalnum():
        end += PAIR
        if doc[end - 1].whitespace_ or end >= len(doc):
            break
    if start < 0 or end - start < LEAST or not doc[start].text[0].isupper():
        return None
    words = doc[start:end]
    joined = start > 0 and doc[start - 1].text == "-" and not doc[start - 1].whitespace_
    if joined or words[0].pos_ != "PROPN" or any(w.whitespace_ for w in list(words)[:-1]):
        return None
    return words


def _bind_name(hyphen: Token) -> bool:
    """Make one name of what hyphens join behind a capital ("Park *Won-soon* left", "*K2-18b* has").

    Returns:
        Whether its words were parts of different phrases.
    """
    words = _hyphened(hyphen)
    if words is None:
        return False
    start, end, last = words.start, words.end, words[-1]
    outer = [w for w in words if w.head.i not in range(start, end) and w.text != "-"]
    placed = [w for w in outer if w.dep_ in NAMED]
    torn = any(w.text == "-" and w.dep_ in PARTS for w in words)
    if (len(outer) < PAIR and not torn) or not placed or last.is_ancestor(placed[-1].head):
        return False
    own = last if last in placed else placed[0]
    held = words[0].dep_ == syntax.PREPOSITIONAL_OBJECT
    if held and own != words[0]:
        return False  # "supporters of Chan-o-cha marched": nobody is left to march
    around = [
        c for w in words for c in w.children if c.is_ancestor(last) and c.i not in range(start, end)
    ]
    if around and (own != last or any(c.head == last for c in around)):
        return False
    last.head, last.dep_, last.tag_, last.pos_ = own.head, own.dep_, "NNP", "PROPN"
    for word in list(words)[:-1]:
        for child in [c for c in word.children if c.i not in range(start, end)]:
            if child in around:  # "Won-soon's death": what is his takes the place of a part of him
                take_place(child, word)
            else:
                child.head = last
        word.head = last
        word.dep_ = syntax.PUNCTUATION if word.text == "-" else syntax.COMPOUND
    return True


def _bind_no(no: Token, hyphen: Token, last: Token) -> None:
    """Let *no-one* deny as *no one* does, and *no* before another noun name a kind ("no-fly zone").

    "They tabled a motion of no confidence": there was a motion.
    """
    alone = last.lower_ == ONE and last.dep_ not in {syntax.COMPOUND, syntax.ADJECTIVE}
    within = last.dep_ in {syntax.COMPOUND, syntax.ADJECTIVE, syntax.NOUN_MODIFIER}
    if not alone and not (within and last.head.i > last.i):
        return
    if no.is_ancestor(last) or hyphen.is_ancestor(last):
        return
    for word in (no, hyphen):
        word.head = last
        for child in list(word.children):
            child.head = last
    hyphen.dep_, hyphen.tag_, hyphen.pos_ = syntax.PUNCTUATION, "HYPH", "PUNCT"
    if alone:
        no.dep_, no.tag_, no.pos_ = syntax.DETERMINER, "DT", "DET"
    else:
        no.dep_, no.tag_, no.pos_ = syntax.COMPOUND, "NN", "NOUN"


def _precedes(title: Token) -> bool:
    """Whether a word stands before the noun or name that it belongs to."""
    return title.dep_ == syntax.COMPOUND and title.head.i > title.i


def _is_second(last: Token, first: Token) -> bool:
    """Whether a word was made a verb's second subject, behind a first one."""
    subjects = [c.i for c in last.head.lefts if c.dep_ in syntax.SUBJECTS]
    return last.dep_ in syntax.SUBJECTS and any(index < first.i for index in subjects)


def _return_name(first: Token, hyphen: Token, last: Token) -> None:
    """Give a phrase back the name that a title with a hyphen stands before.

    "Loyal to *vice-president Lee*": nobody is loyal to a vice.
    """
    name = last
    while name.dep_ == syntax.COMPOUND and name.head.i > name.i:
        name = name.head
    place, label = first.head, first.dep_
    near = (hyphen.head, name.head) if _precedes(last) else (hyphen.head, place)
    parted = first.whitespace_ or label not in PARTS or place not in near
    if parted or name.is_ancestor(place) or name.i == name.head.i or name == place:
        return
    if first.is_ancestor(name) or any(hyphen.is_ancestor(word) for word in (name, place)):
        return
    for child in list(first.lefts):
        child.head = name
    first.head, first.dep_ = last, syntax.COMPOUND
    hyphen.head, hyphen.dep_, hyphen.tag_ = last, syntax.PUNCTUATION, "HYPH"
    name.head, name.dep_ = place, label


def _bind_adverb(hyphen: Token) -> None:
    """Make a modifier of a noun out of a word that ends in an adverb ("a *write-in* name").

    The adverb was taken for a preposition of its own, and left the one before without its noun.
    """
    first, adverb, noun = hyphen.nbor(-1), hyphen.nbor(), hyphen.nbor(2)
    spaced = first.whitespace_ or hyphen.whitespace_ or not adverb.whitespace_
    if spaced or noun.pos_ not in NOUNS or first.pos_ not in {"NOUN", "VERB"}:
        return
    while noun.dep_ == syntax.COMPOUND and noun.head.i == noun.i + 1:
        noun = noun.head
    taken = adverb.dep_ in syntax.INTRODUCED | {syntax.PREPOSITION, syntax.PARTICLE}
    inside = {first, adverb, noun}
    if not taken or noun.is_ancestor(adverb) or (adverb.head in inside and adverb.head != first):
        return
    before = syntax.before(first)
    opens = before.dep_ == syntax.PREPOSITION and before.tag_ in {"IN", "TO"}
    if first.is_ancestor(noun) or adverb.is_ancestor(noun):
        return
    if opens and noun.head == before.head:
        noun.head, noun.dep_ = before, syntax.PREPOSITIONAL_OBJECT
    for word in (first, adverb):
        for child in [*word.lefts]:
            child.head = noun
        word.head, word.dep_ = noun, syntax.COMPOUND
    hyphen.head, hyphen.dep_ = noun, syntax.PUNCTUATION
