"""Which word heads a phrase: *all* but two, Peru's *first*, nine miles (14 km) *east* of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled, spot

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

TOTAL = frozenset(
    {"all", "everyone", "everybody", "everything", "everywhere", "anyone", "anybody", "anything"}
    | {"none", "nobody", "nothing", "no-one"}
)
JOINING = frozenset({syntax.COORDINATOR, syntax.PREPOSITION})
EXCEPTED = frozenset({syntax.CONJUNCT, syntax.PREPOSITIONAL_OBJECT})
ORDINAL = "ORDINAL"
OWNERS = syntax.CARRIED | syntax.SUBJECTS | syntax.PREPOSITIONAL_OBJECTS
MEASURED = syntax.CARRIED | {syntax.MEASURE}
APPOSED = frozenset({syntax.APPOSITION, syntax.ADVERB, syntax.MEASURE, syntax.ADJECTIVE})
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


def _make_exceptions(doc: Doc) -> None:
    """Hang what *but* excepts from the word for all or none before it.

    "Sold all but the oldest of the boats": the oldest were not sold (Huddleston & Pullum 2002,
    ch. 7 §5: *but* as a preposition).
    """
    for index in spot(doc, "but".__eq__):
        but = doc[index]
        whole = doc[index - 1] if index else but
        if but.dep_ not in JOINING or whole.lower_ not in TOTAL:
            continue
        first = doc[index + 1] if index + 1 < len(doc) else but
        while first.left_edge.i == index + 1 and first.head.left_edge.i == index + 1:
            first = first.head  # up to the head of the phrase behind *but*
        above = {whole.i, index, but.head.i}
        if first.dep_ in EXCEPTED and first.head.i in above and first.pos_ in syntax.NOMINAL:
            but.head, but.dep_, but.pos_, but.tag_ = whole, syntax.PREPOSITION, "ADP", "IN"
            first.head, first.dep_ = but, syntax.PREPOSITIONAL_OBJECT


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
    following = word.nbor() if word.i + 1 < len(word.doc) else word
    return named and word.dep_ == syntax.ADJECTIVE and following.pos_ not in FOLLOWING


def _place_distances(doc: Doc, lexicon: Lexicon) -> None:
    """Hang a point of the compass from the verb, and how far off it is from the point.

    "The quake struck 9 km (6 mi) south of the port": a bracket between them makes them two
    phrases to a parser (Huddleston & Pullum 2002, ch. 7 §4: measure phrases before prepositions).
    """
    points = lexicon.words("CompassPoint")
    for index in spot(doc, points.__contains__, attribute="LOWER"):
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
