"""Which word heads a phrase: *all* but two, Peru's *first*, the UN (United Nations) *envoy*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

TOTAL = frozenset(
    {"all", "everyone", "everybody", "everything", "everywhere", "anyone", "anybody", "anything"}
    | {"none", "nobody", "nothing", "no-one"}
)
EXCEPTING = frozenset({"but", "except"})
WHOLES = frozenset({"every", "all", "any", "each"})
JOINING = frozenset({syntax.COORDINATOR, syntax.PREPOSITION})
EXCEPTED = frozenset({syntax.CONJUNCT, syntax.PREPOSITIONAL_OBJECT})
ORDINAL = "ORDINAL"
OWNERS = syntax.CARRIED | syntax.SUBJECTS | syntax.PREPOSITIONAL_OBJECTS
MEASURED = syntax.CARRIED | {syntax.MEASURE}
APPOSED = frozenset({syntax.APPOSITION, syntax.ADVERB, syntax.MEASURE, syntax.ADJECTIVE})
SHORT = 5  # tokens from a name to the bracket that closes behind its short form
FOLLOWING = frozenset({"NOUN", "PROPN", "ADJ"})


def find_heads(doc: Doc, lexicon: Lexicon) -> None:
    """Give exceptions, possessed ordinals and distances the head that they have in English.

    Args:
        doc: A parsed text; labels, classes and places in the tree are changed.
        lexicon: The points of the compass.
    """
    _make_exceptions(doc)
    _head_possessed(doc)
    _place_distances(doc, lexicon)
    _join_behind_bracket(doc)
    _find_objects(doc, lexicon)


def _make_exceptions(doc: Doc) -> None:
    """Hang what *but* excepts from the word for all or none before it.

    "Sold all but the oldest of the boats": the oldest were not sold (Huddleston & Pullum 2002,
    ch. 7 §5: *but* as a preposition).
    """
    for index in worded(doc, EXCEPTING):
        but = doc[index]
        whole = doc[index - 1] if index else but
        if but.dep_ not in JOINING or not _is_total(whole) or but.is_ancestor(whole):
            continue
        if but.lower_ != "but":
            but.head = whole
            continue
        first = doc[index + 1] if index + 1 < len(doc) else but
        # Up to the head of the phrase behind *but*.
        while first.left_edge.i == first.head.left_edge.i == index + 1 and first.head != first:
            first = first.head
        above = {whole.i, index, but.head.i}
        if first.dep_ in EXCEPTED and first.head.i in above and first.pos_ in syntax.NOMINAL:
            but.head, but.dep_, but.pos_, but.tag_ = whole, syntax.PREPOSITION, "ADP", "IN"
            first.head, first.dep_ = but, syntax.PREPOSITIONAL_OBJECT


def _is_total(word: Token) -> bool:
    """Whether a word speaks of all of a kind, or of none: *nobody*, "every town"."""
    noun = word.pos_ in FOLLOWING and any(child.lower_ in WHOLES for child in word.lefts)
    return noun or word.lower_ in TOTAL


def _head_possessed(doc: Doc) -> None:
    """Make an ordinal or superlative behind a possessor without a noun the head of both.

    A fused head (Huddleston & Pullum 2002, ch. 5 §9): Peru's first is no Peru.
    """
    for index in labelled(doc, "DEP", (syntax.CASE,)):
        owner, fused = doc[index].head, doc[min(index + 1, len(doc) - 1)]
        if fused.head != owner or owner.i > index or owner.dep_ not in OWNERS:
            continue
        if _stands_alone(fused):
            fused.head, fused.dep_ = owner.head, owner.dep_
            owner.head, owner.dep_ = fused, syntax.POSSESSOR
            fused.pos_, fused.tag_ = "NOUN", "NN"


def _stands_alone(word: Token) -> bool:
    """Whether an ordinal or superlative has no noun behind it."""
    named = word.tag_ == "JJS" or word.ent_type_ == ORDINAL
    following = syntax.behind(word)
    return named and word.dep_ == syntax.ADJECTIVE and following.pos_ not in FOLLOWING


def _find_objects(doc: Doc, lexicon: Lexicon) -> None:
    """Make an object of a noun behind a verb that needs one, and that no time or measure is.

    "Rejected, the day before, a suit", "chose Zorro, a horse": a noun phrase says when, how long
    or how much, or is what the verb is done to (Huddleston & Pullum 2002, ch. 8 §1).
    """
    times = lexicon.words("TimeNoun")
    needing = lexicon.words("TransitiveVerb").keys() | lexicon.words("ChoosingVerb").keys()
    for index in labelled(doc, "DEP", (syntax.MEASURE, syntax.ADVERB)):
        noun, verb = doc[index], doc[index].head
        if noun.pos_ not in NOUNS or verb.i > index or verb.pos_ != "VERB":
            continue
        if verb.lemma_.lower() not in needing or syntax.is_passive(verb):
            continue
        told = any(c.i < index for c in verb.rights if c.dep_ in syntax.COMPLETE | syntax.OBJECTS)
        beside = noun.left_edge.i == verb.i + 1 or syntax.follows_comma(noun.left_edge)
        dated = noun.ent_type_ in TIMES or noun.lemma_.lower() in times
        counted = any(child.dep_ == syntax.NUMBER for child in noun.lefts)
        if beside and not (told or dated or counted):
            noun.dep_ = syntax.OBJECT


def _join_behind_bracket(doc: Doc) -> None:
    """Make a bare noun behind a bracketed short form the head of the name before the bracket.

    "The World Fair Board (WFB) spokesman": an apposition would have a determiner or a comma.
    """
    for index in labelled(doc, "DEP", (syntax.APPOSITION,)):
        noun, name = doc[index], doc[index].head
        opens = name.i + 1 < index and doc[name.i + 1].text == "("
        if not opens or noun.pos_ != "NOUN" or name.pos_ != "PROPN" or name.head == name:
            continue
        closing = next((t for t in doc[name.i + 2 : name.i + SHORT] if t.text == ")"), noun)
        between = doc[closing.i + 1 : index]
        inside = doc[name.i + 2 : closing.i]
        premodified = all(noun.is_ancestor(t) and t.dep_ not in syntax.DETERMINING for t in between)
        if closing.i < index and premodified and all(t.is_upper for t in inside):
            noun.head, noun.dep_ = name.head, name.dep_
            name.head, name.dep_ = noun, syntax.COMPOUND
            for token in doc[name.i + 1 : closing.i + 1]:
                token.head, token.dep_ = name, syntax.PUNCTUATION


def _place_distances(doc: Doc, lexicon: Lexicon) -> None:
    """Hang a point of the compass from the verb, and how far off it is from the point.

    "The quake struck 9 km (6 mi) south of the port": a bracket between them makes them two
    phrases to a parser (Huddleston & Pullum 2002, ch. 7 §4: measure phrases before prepositions).
    """
    points = lexicon.words("CompassPoint")
    for index in worded(doc, points, attribute="LOWER"):
        point, far = doc[index], doc[index].head
        if index + 1 == len(doc) or doc[index + 1].lower_ != "of" or far.i > index:
            continue
        counted = any(child.dep_ == syntax.NUMBER for child in far.lefts)
        if not counted or far.dep_ not in MEASURED or point.dep_ not in APPOSED:
            continue
        if doc[index + 1].head == far:
            doc[index + 1].head = point
        point.head, point.dep_ = far.head, syntax.ADVERB
        far.head, far.dep_ = point, syntax.MEASURE
