"""*If any* behind a word for few or seldom, which sets no condition: "few, *if any*, men fled".

It adds that there may be none at all, or that it may be never ("seldom, *if ever*, sang"). Parsers
take it for a condition or for a subject, and hang *few* elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import move
from graphbuilder.extraction.syntax.turning import SELDOM
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ANY = frozenset({"any", "ever", "anything", "anyone", "anybody"})
FEW = frozenset({"few", "little"})
COMMA, OF = ",", "of"
HELD = syntax.SUBJECTS | syntax.OBJECTS | {syntax.PREPOSITIONAL_OBJECT}


def set_apart(doc: Doc) -> None:
    """Hang such a remark from the word before it, and this where it belongs without the remark.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, ("if",)):
        around = doc[index - 1 : index + 3] if index > 1 else doc[:0]
        apart = [token.text == COMMA for token in around] == [True, False, False, True]
        if not apart or doc[index + 1].lower_ not in ANY or index + 3 >= len(doc):
            continue
        word, remark = doc[index - 2], doc[index + 1]
        if word.lower_ in FEW | SELDOM and word.sent.start == remark.sent.start:
            _place(word, remark)
            _quiet(doc[index], word)
            _quiet(remark, word)


def _place(word: Token, remark: Token) -> None:
    """Give a word the place that it has without the remark behind it."""
    if word.is_ancestor(remark) or remark.head.i == remark.i:
        return
    if remark.nbor(2).lower_ == OF:
        verb = word.head
        move(remark.nbor(2), word)
        lacks = syntax.child(verb, syntax.SUBJECTS) is None
        if word.dep_ == syntax.ADVERB and word.i < verb.i and lacks:
            word.dep_ = syntax.SUBJECT
    elif word.lower_ in SELDOM:
        word.head, word.dep_ = remark.head, syntax.ADVERB
    else:
        noun = _noun_behind(remark)
        if noun is not None and not word.is_ancestor(noun):
            word.head, word.dep_ = noun, syntax.ADJECTIVE


def _noun_behind(remark: Token) -> Token | None:
    """The noun of the phrase that goes on behind a remark's comma."""
    start = remark.i + 2
    behind = (t for t in remark.doc[start : remark.sent.end] if t.pos_ in NOUNS)
    noun = next((t for t in behind if t.dep_ in HELD), None)
    return noun if noun is not None and noun.left_edge.i <= start else None


def _quiet(token: Token, word: Token) -> None:
    """Take from a word of the remark its part in the clause, and give what it had to *few*."""
    if token.is_ancestor(word):
        return
    for child in [*token.children]:
        child.head = word
    token.head, token.dep_ = word, syntax.PUNCTUATION
