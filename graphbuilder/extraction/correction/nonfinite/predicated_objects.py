"""Objects and what a verb calls or makes them, where a parser lost one in the other.

"Called *the vote unfair*", "branded *the decision to go a mistake*": an adjective that describes a
noun stands before it, and no noun phrase has *a* in its middle, so that what stands right behind a
whole phrase is said of it by the verb (Huddleston & Pullum 2002, ch. 5 §4.3; ch. 4 §5.4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import INDEFINITE
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from graphbuilder.extraction.correction.dictionary import Dictionary
    from graphbuilder.lexicon import Lexicon

DEGREES = frozenset({"RB", "RBR"})
COMPARING = frozenset({"more", "less", "most", "least"})
INDEFINITES = frozenset(
    {"something", "anything", "nothing", "everything"}
    | {"someone", "anyone", "everyone", "somebody", "anybody", "nobody", "everybody", "those"}
)
LONGEST = 16  # tokens behind the verb
TIMES = "times"  # "four times a year"
ONE = "one"  # "called it one of the worst"
QUALITIES = frozenset({"JJ", "JJR"})
ENDING = frozenset({"CC", "IN", "TO", "RB", "."})  # what may follow an adjective that ends a phrase
ENDS = syntax.NOUN_TAGS | {"PRP", "CD"}
WITHIN = ENDS | QUALITIES | {"DT", "PRP$", "POS", "JJS", "VBN", "VBG", "HYPH", "RB", "$"}
STOPPING = frozenset({"as", "that", "who", "which", "what", "if", "whether", "because", "for"})
OTHERS = ("noun", "adv", "verb")
MISTAGGED = frozenset({"NN", "RB", "VBD"})
DONE = frozenset({"VBD", "VBZ", "VBP", "VB", "VBG"})


class _Parts(NamedTuple):
    """What is called something, where that ends, and what it is called."""

    thing: Token
    first: Span
    second: Span
    said: Token


def part_objects(doc: Doc, lexicon: Lexicon, lists: Dictionary) -> None:
    """Make the one the object of the verb, and the other what the verb says of it.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: The verbs that call, make or find their object something, and what measures.
        lists: What ``word_lists`` found.
    """
    calling = lexicon.words("PredicatingVerb")
    for index in worded(doc, [*calling, *lexicon.words("FindingVerb")], attribute="LEMMA"):
        verb = doc[index]
        had = verb.tag_ == "VBN" and any(c.lower_ in syntax.HAVE for c in verb.lefts)
        if verb.pos_ != "VERB" or not (verb.tag_ in DONE or had):
            continue
        if syntax.has_passive_auxiliary(verb) or index + 2 >= len(doc):
            continue
        parts = _parts(verb, lexicon, lists)
        if parts is None or _is_whole(parts, verb):
            continue
        # "Left us a field": it was given to us. "Found a bag full of coins": it was.
        only_found = verb.lemma_.lower() not in calling
        noun = parts.said.tag_ in syntax.NOUN_TAGS
        if not (only_found and (noun or syntax.behind(parts.said).tag_ == "IN")):
            _part(parts, verb)


def _parts(verb: Token, lexicon: Lexicon, lists: Dictionary) -> _Parts | None:
    """The first place behind a verb where what it says of its object may begin."""
    doc, start = verb.doc, verb.i + 1
    before: Token | None = None  # the last word that can end the first phrase
    grading = start  # where the adverbs before a word begin
    quoted = False  # whether a mark of quotation ends the first phrase
    for word in doc[start : min(start + LONGEST, verb.sent.end)]:
        if word.is_quote:
            quoted = before is not None
            if word.i == start:
                return None  # "called “a lie” all that she had said"
            continue
        if _stops(word, lists):
            return None
        degree = word.tag_ in DEGREES and not _is_only_adjective(word, lists)
        degree = degree or word.lower_ in COMPARING
        said = _said(word, lexicon, lists) if before is not None and not degree else None
        if before is not None and said is not None and not _is_open(before, lexicon):
            first, second = doc[start:grading], doc[grading : said.i + 1]
            thing = _head(first)
            return _Parts(thing, first, second, said) if thing is not None else None
        if degree and before is not None:
            continue
        if quoted:
            return None
        before = word if word.tag_ in ENDS or _is_owned(word) else None
        grading = word.i + 1
    return None


def _stops(word: Token, lists: Dictionary) -> bool:
    """Whether a word ends what a verb and its object can be followed by."""
    if word.is_punct and word.tag_ != "HYPH":
        return True
    finite = word.tag_ in syntax.FINITE_TAGS and not _is_owned(word)
    return (finite or word.lower_ in STOPPING) and not _is_only_adjective(word, lists)


def _is_open(noun: Token, lexicon: Lexicon) -> bool:
    """Whether an adjective behind a noun belongs to it ("found nothing odd", "two years old")."""
    return _measures(noun, lexicon) or noun.lower_ in INDEFINITES


def _measures(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is a unit of time or of measure."""
    lemma = noun.lemma_.lower()
    return lemma in lexicon.words("TimeNoun") or lemma in lexicon.words("MeasureUnit")


def _said(word: Token, lexicon: Lexicon, lists: Dictionary) -> Token | None:
    """What a word right behind a noun phrase says of it: an adjective, or a noun that *a* opens."""
    if word.lower_ in INDEFINITE or (word.lower_ == ONE and syntax.behind(word).lower_ == "of"):
        noun = _head(word.doc[word.i : min(word.i + LONGEST, word.sent.end)])
        if noun is None or noun.lemma_.lower() == TIMES or _measures(noun, lexicon):
            return None
        return noun
    behind = syntax.behind(word)
    behind = syntax.behind(behind) if behind.is_quote else behind
    last = behind.i == word.i or behind.is_punct or behind.tag_ in ENDING
    quality = word.tag_ in QUALITIES or _is_only_adjective(word, lists)
    rated = word.tag_ == "VBN" and (behind.is_punct or behind.tag_ == "CC")
    return word if last and (quality or rated) else None


def _is_only_adjective(word: Token, lists: Dictionary) -> bool:
    """Whether a word is an adjective and nothing else ("cowardly", which looks like an adverb)."""
    others = (lists.get(part, ()) for part in OTHERS)
    listed = word.lower_ in lists.get("adj", ()) and word.tag_ in MISTAGGED
    return listed and not any(word.lower_ in other for other in others)


def _head(phrase: Span) -> Token | None:
    """The last noun of the words that open a phrase, before anything that only completes it."""
    found: Token | None = None
    for word in phrase:
        if word.is_quote:
            continue
        if word.tag_ not in WITHIN and not _is_owned(word):
            break
        if word.tag_ in ENDS or _is_owned(word):
            found = word
    return found


def _is_owned(word: Token) -> bool:
    """Whether a word tagged as a verb is a noun by its owner ("Peru's offer", "their ruling")."""
    return word.pos_ == "VERB" and syntax.before(word).tag_ in {"POS", "PRP$"}


def _is_whole(parts: _Parts, verb: Token) -> bool:
    """Whether a parser has told the two apart already."""
    thing, said = parts.thing, parts.said
    if said.dep_ == syntax.COMPLEMENT and said.head == verb and said.pos_ == "ADJ":
        return thing.head == said and thing.dep_ in syntax.SUBJECTS
    return (
        (said.dep_, said.head) == (syntax.OBJECT_PREDICATE, verb)
        and thing.dep_ in syntax.OBJECTS
        and thing.head == verb
    )


def _part(parts: _Parts, verb: Token) -> None:
    """Hang the two from the verb, and what belongs to each from it."""
    thing, first, second, said = parts
    if any(verb.i in {a.i for a in word.subtree} for word in (thing, said)):
        return
    for phrase, top in ((first, thing), (second, said)):
        for word in phrase:
            inside = phrase.start <= word.head.i < phrase.end and word.head.i != word.i
            if word.i == top.i or inside or word.head.i == verb.i:
                continue
            opener = syntax.before(word)
            if opener.dep_ == syntax.PREPOSITION and opener.i >= phrase.start:
                word.head, word.dep_ = opener, syntax.PREPOSITIONAL_OBJECT
            else:
                word.head = top
    thing.head, thing.dep_ = verb, syntax.OBJECT
    if _is_owned(thing):
        thing.tag_, thing.pos_ = "NN", "NOUN"
    said.head, said.dep_ = verb, syntax.OBJECT_PREDICATE
    if said.tag_ == "CD":
        said.pos_ = "NOUN"
    elif said.tag_ not in syntax.NOUN_TAGS:
        said.pos_ = "ADJ"
        if said.tag_ in MISTAGGED:
            said.tag_ = "JJ"
