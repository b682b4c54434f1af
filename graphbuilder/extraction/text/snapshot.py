"""A parsed text as plain values: what spaCy looks up at every question is looked up once.

A rule asks a word some hundred things, and every answer of a ``Token`` is a new object or a look
into the table of strings. The words here answer to the same names, from slots.
"""

from __future__ import annotations

from collections import defaultdict, deque
from functools import cached_property
from itertools import pairwise, repeat
from operator import attrgetter
from typing import TYPE_CHECKING, Any, cast, overload

from graphbuilder.extraction.text.columns import FACTS, PLACES, columns_of, values_of
from graphbuilder.extraction.text.hanging import hang
from graphbuilder.extraction.text.named_spans import NamedSpans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Span, Token
    from thinc.types import Ints1d


KEPT: deque[Snapshot] = deque(maxlen=1)  # what one stage leaves for the next


def snapshot(doc: Doc, *, keep: bool = False) -> Doc:
    """A parsed text whose words, sentences and slices can be asked what spaCy's can.

    Args:
        doc: A parsed text, whose tree and labels no longer change.
        keep: Whether to keep it for whoever asks next, if they ask for the same text.

    Returns:
        The same text, to be read only. What a ``Doc`` keeps by name (``spans``, ``ents``,
        ``user_data``) is the Doc's own: its spans tell indices, and their tokens equal no words.
    """
    if isinstance(doc, Snapshot):
        return cast("Doc", doc)
    try:
        kept = KEPT.pop()
    except IndexError:
        kept = None
    found = kept if kept is not None and kept.shows(doc) else Snapshot(doc)
    if keep:
        KEPT.append(found)
    return cast("Doc", found)


def part(doc: Doc) -> None:
    """Take the words of a snapshot from each other, when nobody has more to ask.

    Words that point at each other are freed by no less than a garbage collection.

    Args:
        doc: What ``snapshot`` gave; a ``Doc`` stays as it is.
    """
    if not isinstance(doc, Snapshot):
        return
    for word in doc.words:
        del word.doc, word.head, word.left_edge, word.right_edge
        del word.children, word.lefts, word.rights
    doc.words = ()
    doc.sentences.clear()
    doc.answers.clear()


class Word:
    """One word: a ``Token`` whose most asked attributes are at hand.

    Args:
        doc: The text that it stands in.
        index: Its place there.
        values: What it is asked most, in the order of the assignment.
    """

    __slots__ = (
        "children", "dep_", "doc", "ent_type_", "head", "i", "idx", "is_punct", "is_sent_start",
        "is_space", "left_edge", "lefts", "lemma_", "lower_", "pos_", "right_edge", "rights",
        "tag_", "text",
    )  # fmt: skip

    idx: int
    is_space: bool
    is_punct: bool
    is_sent_start: bool | None
    text: str
    lower_: str
    lemma_: str
    tag_: str
    pos_: str
    dep_: str
    ent_type_: str
    head: Word
    left_edge: Word
    right_edge: Word
    children: tuple[Word, ...]
    lefts: tuple[Word, ...]
    rights: tuple[Word, ...]

    def __init__(self, doc: Snapshot, index: int, values: tuple[Any, ...]) -> None:
        self.doc = doc
        self.i = index
        (
            self.idx, self.is_space, self.is_punct, self.is_sent_start, self.text, self.lower_,
            self.lemma_, self.tag_, self.pos_, self.dep_, self.ent_type_,
        ) = values  # fmt: skip
        self.children = self.lefts = self.rights = ()

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return True

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return self.text

    @property
    def token(self) -> Token:
        """What it is a word of; what is asked seldom is asked of it."""
        return self.doc.source[self.i]

    is_quote = property(attrgetter("token.is_quote"))
    lemma = property(attrgetter("token.lemma"))
    like_num = property(attrgetter("token.like_num"))
    morph = property(attrgetter("token.morph"))
    norm_ = property(attrgetter("token.norm_"))
    orth = property(attrgetter("token.orth"))
    prefix_ = property(attrgetter("token.prefix_"))
    rank = property(attrgetter("token.rank"))
    shape_ = property(attrgetter("token.shape_"))
    suffix_ = property(attrgetter("token.suffix_"))
    text_with_ws = property(attrgetter("token.text_with_ws"))
    vocab = property(attrgetter("token.vocab"))
    whitespace_ = property(attrgetter("token.whitespace_"))

    is_alpha = property(lambda self: self.text.isalpha())
    is_digit = property(lambda self: self.text.isdigit())
    is_lower = property(lambda self: self.text.islower())
    is_title = property(lambda self: self.text.istitle())
    is_upper = property(lambda self: self.text.isupper())

    @property
    def n_lefts(self) -> int:
        """How many words hang from this one and stand before it."""
        return len(self.lefts)

    @property
    def n_rights(self) -> int:
        """How many words hang from this one and stand behind it."""
        return len(self.rights)

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
        words, place = self.doc.words, self.i + i
        if not 0 <= place < len(words):
            message = f"no word stands {i} places from {self.text!r}"
            raise IndexError(message)
        return words[place]


class Passage(tuple[Word, ...]):  # noqa: SLOT001 - no slots beside a tuple's own items
    """The words of a slice of a text: a ``Span`` that says where it is and what it reads."""

    nowhere: int  # where it begins and ends that has no words

    @property
    def doc(self) -> Snapshot:
        """The text of its words."""
        return self[0].doc

    @property
    def start(self) -> int:
        """Index of the first word."""
        return self[0].i if self else self.nowhere

    @property
    def end(self) -> int:
        """Index of the word after the last."""
        return self[-1].i + 1 if self else self.nowhere

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
        self.spans = NamedSpans(doc)
        self.user_data = doc.user_data
        self.vocab = doc.vocab
        self._values = values_of(doc)
        heads, *facts = self._values[:, : len(FACTS)].T.astype("int64").tolist()
        names = self._values[:, len(FACTS) :].T.tolist()
        columns = columns_of(facts, names, doc.vocab.strings)
        rows = zip(*columns, strict=True)
        self.words = words = tuple(map(Word, repeat(self), range(len(doc)), rows))
        _hang(words, [index + distance for index, distance in enumerate(heads)])
        self.answers: dict[object, dict[int, Any]] = defaultdict(dict)
        self.sentences: list[Passage] = []
        self.sentence_of: list[int] = []
        starts = [word.i for word in words if word.is_sent_start or not word.i]
        for number, (start, end) in enumerate(pairwise([*starts, len(words)])):
            self.sentences.append(self[start:end])
            self.sentence_of += [number] * (end - start)

    def shows(self, doc: Doc) -> bool:
        """Whether it is of a text, which has not changed since."""
        return self.source is doc and bool((self._values == values_of(doc)).all())

    @cached_property
    def ents(self) -> Sequence[Span]:
        """What the recogniser found."""
        return self.source.ents

    @property
    def sents(self) -> Iterator[Passage]:
        """The sentences, in text order."""
        return iter(self.sentences)

    def to_array(self, attribute: str) -> Ints1d:
        """What each word has as one of the ``NAMES``, as codes of its strings."""
        return self._values[:, PLACES[attribute]]

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
        if isinstance(place, int):
            return self.words[place]
        found = Passage(self.words[place])
        if not found:
            found.nowhere = place.indices(len(self.words))[0]
        return found


def _hang(words: Sequence[Word], heads: Sequence[int]) -> None:
    """Give each word its head, what hangs from it, and where that begins and ends."""
    lefts, rights, firsts, lasts = hang(heads)
    for index, below in lefts.items():
        words[index].children = words[index].lefts = tuple([words[i] for i in below])
    for index, below in rights.items():
        word = words[index]
        word.rights = tuple([words[i] for i in below])
        word.children = word.lefts + word.rights
    for word, head, first, last in zip(words, heads, firsts, lasts, strict=True):
        word.head, word.left_edge, word.right_edge = words[head], words[first], words[last]
