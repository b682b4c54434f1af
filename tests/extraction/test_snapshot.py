"""The words of a snapshot answer what spaCy's tokens, spans and texts answer."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import spacy
from spacy.tokens import Token

from graphbuilder.extraction.text import snapshot as module
from graphbuilder.extraction.text.columns import NAMES
from graphbuilder.extraction.text.remembering import remembered
from graphbuilder.extraction.text.snapshot import Word, part, snapshot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language
    from spacy.tokens import Doc

TEXT = """The port of Arlo, once Norland's, was closed on Friday by Ann Lee and Bo Ray.

"We can't go on," said Lee , who has run it for 20 years; Ray, Kim and others agreed with her.
"""
WORDS_OF = ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts", "sent")
WORD = ("head", "left_edge", "right_edge")


@pytest.fixture(scope="module")
def doc(nlp: Language) -> Doc:
    """A text with names, coordination, quotation marks, white space and two paragraphs."""
    return nlp(TEXT)


def _indices(words: Iterable[Any]) -> list[int]:
    return [word.i for word in words]


def test_words_say_what_tokens_say(doc: Doc) -> None:
    """Every public attribute of a word is that of its token."""
    ours = [n for n in dir(Word) if not n.startswith("_") and n not in {"doc", "token", "nbor"}]
    plain = [n for n in ours if n not in {*WORDS_OF, *WORD, "is_ancestor"}]
    for token, word in zip(doc, snapshot(doc), strict=True):
        for name in plain:
            assert str(getattr(word, name)) == str(getattr(token, name)), name
        for name in WORD:
            assert getattr(word, name).i == getattr(token, name).i, name
        for name in WORDS_OF:
            assert _indices(getattr(word, name)) == _indices(getattr(token, name)), name
        assert [word.is_ancestor(other) for other in word.doc] == [
            token.is_ancestor(other) for other in doc
        ]
        assert (str(word), len(word)) == (str(token), len(token))


def test_neighbours_end_with_the_text(doc: Doc) -> None:
    """Before the first word and behind the last one stands none."""
    words = snapshot(doc)
    assert words[0].nbor().i == 1
    assert words[1].nbor(-1) == words[0]
    for word, way in ((words[0], -1), (words[-1], 1)):
        with pytest.raises(IndexError):
            word.nbor(way)


@pytest.mark.parametrize(
    "place", [slice(2, 5), slice(0, 40), slice(5, 5), slice(9, 4), slice(-3, 99)]
)
def test_slices_say_what_spans_say(doc: Doc, place: slice) -> None:
    """A slice has the bounds, the words and the text of spaCy's."""
    ours, spacys = snapshot(doc)[place], doc[place]
    assert (ours.start, ours.end, ours.text) == (spacys.start, spacys.end, spacys.text)
    assert _indices(ours) == _indices(spacys)
    if len(ours):
        assert ours.root.i == spacys.root.i
        assert ours.text_with_ws == spacys.text_with_ws
        assert _indices(ours.sent) == _indices(spacys.sent)
        around = spacys.sents  # type: ignore[attr-defined] # spaCy's stubs lack it
        assert list(map(_indices, ours.sents)) == list(map(_indices, around))


def test_characters_find_their_words(doc: Doc) -> None:
    """Offsets that cut a word find nothing, as in spaCy."""
    whole, cut = snapshot(doc).char_span(4, 16), snapshot(doc).char_span(4, 15)
    assert whole is not None
    assert whole.text == "port of Arlo"
    assert cut is None


@pytest.mark.parametrize("attribute", NAMES)
def test_columns_are_those_of_the_text(doc: Doc, attribute: str) -> None:
    """What a text has as an attribute, its snapshot has."""
    assert snapshot(doc).to_array(attribute).tolist() == doc.to_array(attribute).tolist()


def test_a_snapshot_is_its_own() -> None:
    """Who asks twice gets the same words."""
    once = snapshot(spacy.blank("en")(""))
    assert snapshot(once) is once
    assert list(once.sents) == []


def test_words_remember_what_they_answered(doc: Doc) -> None:
    """A word is asked once, a token each time: its tree may have changed."""
    asked = []

    @remembered
    def reads(token: Token) -> str:
        asked.append(token)
        return token.text

    words = snapshot(doc)
    assert [reads(words[1]), reads(words[1]), reads(words[2])] == ["port", "port", "of"]
    assert asked == [words[1], words[2]]
    assert reads(doc[1]) == reads(doc[1]) == "port"
    assert asked[2:] == [doc[1], doc[1]]


def test_rules_ask_for_nothing_else() -> None:
    """Whatever attribute of spaCy's tokens a module of the extraction asks for, words have it."""
    asked = {
        node.attr
        for path in Path(module.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
    }
    known = {n for n in dir(Token) if not n.startswith("_") and "extension" not in n}
    assert asked & known - set(dir(str)) <= set(dir(Word))


def test_one_is_kept_for_whoever_asks_next(nlp: Language) -> None:
    """A kept snapshot is given once, and only while its text is what it was."""
    doc = nlp("Ann Lee runs the port.")
    kept = snapshot(doc, keep=True)
    assert snapshot(doc) is kept
    assert snapshot(doc) is not kept
    kept = snapshot(doc, keep=True)
    assert snapshot(nlp("Ann Lee runs the port.")) is not kept
    kept = snapshot(doc, keep=True)
    doc[2].lemma_ = "manage"
    assert snapshot(doc) is not kept
    assert snapshot(doc)[2].lemma_ == "manage"


def test_named_spans_are_made_once_until_others_are_set(nlp: Language) -> None:
    """Who asks twice for the spans of a name gets the same, and others once they are set."""
    doc = nlp("Ann Lee runs the port.")
    doc.spans["people"] = [doc[0:2]]
    named = snapshot(doc).spans
    assert named.get("people") is named.get("people")
    assert [span.text for span in named.get("people", ())] == ["Ann Lee"]
    assert list(named.get("ships", ())) == []
    doc.spans["people"] = [doc[1:2]]
    assert [span.text for span in named.get("people", ())] == ["Lee"]


def test_words_part_and_the_text_stays(nlp: Language) -> None:
    """A snapshot that nobody asks any more has no words; its text has."""
    doc = nlp("Ann Lee runs the port.")
    words = snapshot(doc)
    part(words)
    part(doc)
    assert (len(words), doc[2].head.text, len(snapshot(doc))) == (0, "runs", 6)
