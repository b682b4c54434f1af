"""Lists that a parser tore: their last members hung from a verb, or from what they are named for.

"Tried to mend a roof hit by hail, *a weak floor and rotten beams*": a verb that has an infinitive
has no object behind that and a comma. "Four guards – *Lee of Oslo and Berg of Lund* – left": who
is named between dashes is who stands before them (Huddleston & Pullum 2002, ch. 15 §1.2, §5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

DASHES = frozenset({"–", "—", "-", "--"})
NOUNS = frozenset({"NOUN", "PROPN"})
INFINITIVES = frozenset({syntax.OPEN_COMPLEMENT, syntax.ADVERBIAL_CLAUSE})


def join_torn_lists(doc: Doc) -> None:
    """Coordinate with the noun before a comma what was taken for an object behind an infinitive.

    What dashes set off from a counted noun becomes that noun's apposition.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.OBJECT,)):
        noun = doc[index]
        edge = noun.left_edge.i
        if edge < noun.head.i or doc[edge - 1].text != "," or noun.pos_ not in NOUNS:
            continue
        before = [c for c in noun.head.rights if c.i < edge and not c.is_punct]
        if before and before[-1].dep_ in INFINITIVES and before[-1].right_edge.i == edge - 2:
            _join(noun, before[-1])
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        _name(doc[index])


def _join(noun: Token, infinitive: Token) -> None:
    """Coordinate a noun with the one that ends an infinitive, where *and* is in its phrase."""
    if not syntax.is_infinitive(infinitive):
        return
    listed = any(t.dep_ == syntax.COORDINATOR for t in noun.subtree if t.i < noun.right_edge.i)
    first = noun.doc[noun.left_edge.i - 2]
    if listed and first.pos_ in NOUNS and first.right_edge.i == first.i:
        noun.head, noun.dep_ = first, syntax.CONJUNCT


def _name(noun: Token) -> None:
    """Hang names between dashes from the plural noun right before the first dash."""
    doc, first = noun.doc, noun.head
    dash = noun.right_edge.i + 1
    if noun.tag_ not in syntax.PLURAL_TAGS or dash >= len(doc) or doc[dash].text not in DASHES:
        return
    number = noun.nbor(-1)
    if number.dep_ == syntax.CONJUNCT and number.pos_ == "NUM" and number.head.i == first.i:
        number.head, number.dep_ = noun, syntax.NUMBER
    names = [c for c in first.rights if c.i > dash and c.dep_ in syntax.LIST_ITEMS]
    if not names or any(name.ent_type_ != "PERSON" for name in names):
        return
    for phrase in [c for c in first.rights if c.i > dash and c.lower_ == "of"]:
        phrase.head = max((n for n in names if n.i < phrase.i), key=lambda n: n.i, default=first)
    for name in names:
        name.head, name.dep_ = names[0], syntax.CONJUNCT
    names[0].head, names[0].dep_ = noun, syntax.APPOSITION
