"""A parsed text as plain values: what spaCy looks up at every question is looked up once.

A rule asks a word some hundred things, and every answer of a ``Token`` is a new object or a look
into the table of strings. The words here answer to the same names, from slots.
"""

from __future__ import annotations

from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, cast, overload

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token


def snapshot(doc: Doc) -> Doc:
    """A parsed text whose words, sentences and slices can be asked what spaCy's can.

    Args:
        doc: A parsed text, whose tree and labels no longer change.

    Returns:
        The same text, to be read only. What a ``Doc`` keeps by name (``spans``, ``ents``,
        ``user_data``) is the Doc's own: its spans tell indices, and their tokens equal no words.
    """
    return cast("Doc", doc if isinstance(doc, Snapshot) else Snapshot(doc))


class Word:
    """One word: a ``Token`` whose most asked attributes are at hand.

    Args:
        doc: The text that it stands in.
        token: What it is a word of.
    """

    __slots__ = (
        "children", "dep_", "doc", "ent_type_", "head", "i", "idx", "is_space", "left_edge",
        "lefts", "lemma_", "lower_", "pos_", "rights", "tag_", "text", "token",
    )  # fmt: skip

    head: Word
    left_edge: Word

    def __init__(self, doc: Snapshot, token: Token) -> None:
        self.doc = doc
        self.token = token
        self.i = token.i
        self.idx = token.idx
        self.text = token.text
        self.lower_ = token.lower_
        self.lemma_ = token.lemma_
        self.tag_ = token.tag_
        self.pos_ = token.pos_
        self.dep_ = token.dep_
        self.ent_type_ = token.ent_type_
        self.is_space = token.is_space
        self.children: tuple[Word, ...] = ()
        self.lefts: tuple[Word, ...] = ()
        self.rights: tuple[Word, ...] = ()

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return True

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return self.text

    # What is asked seldom is asked of the token.
    is_alpha = property(attrgetter("token.is_alpha"))
    is_digit = property(attrgetter("token.is_digit"))
    is_lower = property(attrgetter("token.is_lower"))
    is_punct = property(attrgetter("token.is_punct"))
    is_quote = property(attrgetter("token.is_quote"))
    is_sent_start = property(attrgetter("token.is_sent_start"))
    is_title = property(attrgetter("token.is_title"))
    is_upper = property(attrgetter("token.is_upper"))
    lemma = property(attrgetter("token.lemma"))
    like_num = property(attrgetter("token.like_num"))
    morph = property(attrgetter("token.morph"))
    n_lefts = property(attrgetter("token.n_lefts"))
    n_rights = property(attrgetter("token.n_rights"))
    norm_ = property(attrgetter("token.norm_"))
    orth = property(attrgetter("token.orth"))
    prefix_ = property(attrgetter("token.prefix_"))
    rank = property(attrgetter("token.rank"))
    shape_ = property(attrgetter("token.shape_"))
    suffix_ = property(attrgetter("token.suffix_"))
    text_with_ws = property(attrgetter("token.text_with_ws"))
    vocab = property(attrgetter("token.vocab"))
    whitespace_ = property(attrgetter("token.whitespace_"))

    @property
    def right_edge(self) -> Word:
        """The last word below this one."""
        return self.doc.words[self.token.right_edge.i]

    @property
    def sent(self) -> Passage:
        """The sentence around the word."""
        return self.doc.sentences[self.doc.sentence_of[self.i]]

    @property
    def ancestors(self) -> Iterator[Word]:
        """The words above this one, nearest first."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def subtree(self) -> Iterator[Word]:
        """The word and all below it, in text order."""
        for child in self.lefts:
            yield from child.subtree
        yield self
        for child in self.rights:
            yield from child.subtree

    @property
    def conjuncts(self) -> tuple[Word, ...]:
        """What spaCy takes to be coordinated with the word."""
        return tuple(self.doc.words[token.i] for token in self.token.conjuncts)

    def is_ancestor(self, descendant: Word) -> bool:
        """Whether another word hangs below this one."""
        return any(word is self for word in descendant.ancestors)

    def nbor(self, i: int = 1) -> Word:
        """The word some places further on.

        Raises:
            IndexError: If there is none.
        """
        if not 0 <= self.i + i < len(self.doc.words):
            message = f"no word stands {i} places from {self.text!r}"
            raise IndexError(message)
        return self.doc.words[self.i + i]


class Passage(tuple[Word, ...]):  # noqa: SLOT001 - no slots beside a tuple's own items
    """The words of a slice of a text: a ``Span`` that says where it is and what it reads.

    Attributes:
        doc: The text.
        start: Index of the first word.
        end: Index of the word after the last.
    """

    doc: Snapshot
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words as written, with what is between them."""
        return self.doc.text[self[0].idx : self[-1].idx + len(self[-1])] if self else ""

    @property
    def text_with_ws(self) -> str:
        """The words as written, and the space behind them."""
        return self.text + str(self[-1].whitespace_) if self else ""

    @property
    def root(self) -> Word:
        """The word that the others hang from."""
        return self.doc.words[self.doc.source[self.start : self.end].root.i]

    @property
    def sent(self) -> Passage:
        """The sentence around the first word."""
        return self.doc.sentences[self.doc.sentence_of[self.start]]

    @property
    def sents(self) -> Sequence[Passage]:
        """The sentences that the passage has words of."""
        found = self.doc.sentence_of[self.start : self.end]
        return self.doc.sentences[found[0] : found[-1] + 1]


class Snapshot:
    """A text: a ``Doc`` whose words are values.

    Args:
        doc: The parsed text.
    """

    def __init__(self, doc: Doc) -> None:
        self.source = doc
        self.text: str = doc.text
        self.spans = doc.spans
        self.ents = doc.ents
        self.user_data = doc.user_data
        self.vocab = doc.vocab
        self.to_array = doc.to_array
        self.words = words = [Word(self, token) for token in doc]
        below: dict[int, list[Word]] = {}
        for word, head in zip(words, _heads(doc), strict=True):
            word.left_edge = words[word.token.left_edge.i]
            word.head = words[head]
            if head != word.i:
                below.setdefault(head, []).append(word)
        for index, children in below.items():
            word, first_right = words[index], words[index].token.n_lefts
            word.children = tuple(children)
            word.lefts = word.children[:first_right]
            word.rights = word.children[first_right:]
        self.sentences: list[Passage] = []
        self.sentence_of: list[int] = []
        for number, (start, end) in enumerate(pairwise([*_starts(doc), len(words)])):
            self.sentences.append(self[start:end])
            self.sentence_of += [number] * (end - start)

    @property
    def sents(self) -> Iterator[Passage]:
        """The sentences, in text order."""
        return iter(self.sentences)

    def char_span(self, start: int, end: int) -> Passage | None:
        """The words from one character offset to another; ``None`` where these cut a word."""
        found = self.source.char_span(start, end)
        return None if found is None else self[found.start : found.end]

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    @overload
    def __getitem__(self, place: int) -> Word: ...
    @overload
    def __getitem__(self, place: slice) -> Passage: ...
    def __getitem__(self, place: int | slice) -> Word | Passage:
        if not isinstance(place, slice):
            return self.words[place]
        found = Passage(self.words[place])
        found.doc = self
        found.start, end, _ = place.indices(len(self.words))
        found.end = max(found.start, end)
        return found


def _heads(doc: Doc) -> list[int]:
    """The index of each token's head, which spaCy keeps as a distance."""
    distances = doc.to_array("HEAD").astype("int64")
    heads: list[int] = (distances + range(len(doc))).tolist()
    return heads


def _starts(doc: Doc) -> list[int]:
    """The indices of the tokens that sentences start with."""
    marks = doc.to_array("SENT_START").tolist()
    return [index for index, mark in enumerate(marks) if mark == 1 or not index]
