"""Authors whose name *et al.* follows: *Lee et al. found it* tells of Lee and those with her."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc

AND, OTHERS = "et", frozenset({"al", "al."})
PLACES = syntax.SUBJECTS | syntax.OBJECTS | {syntax.POSSESSOR, syntax.PREPOSITIONAL_OBJECT}


def join_co_authors(doc: Doc) -> None:
    """Hang *et al.* from the name before it, which takes its place.

    Args:
        doc: A parsed text; labels, tags and places in the tree are changed.
    """
    for index in worded(doc, (AND,)):
        if not 0 < index < len(doc) - 2 or doc[index + 1].lower_ not in OTHERS:
            continue
        name, words = doc[index - 1], [doc[index], doc[index + 1]]
        if doc[index + 2].text == "." and doc[index + 2].dep_ != syntax.PUNCTUATION:
            words.append(doc[index + 2])
        if not name.is_title:
            continue
        inside = {name.i, *(word.i for word in words)}
        places = (w for w in words if w.dep_ in PLACES and w.head.i not in inside)
        place = next((w for w in places if not name.is_ancestor(w.head)), None)
        if place is not None:
            name.head, name.dep_ = place.head, place.dep_
        elif name.dep_ not in PLACES:
            continue
        name.tag_, name.pos_ = "NNP", "PROPN"
        for word in words:
            for child in [c for c in word.children if c.i not in inside]:
                child.head = name
        for word in words:
            word.head, word.dep_ = name, syntax.NOUN_MODIFIER
            word.tag_, word.pos_ = "NNP", "PROPN"
