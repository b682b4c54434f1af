"""Capitals: the runs of words that they mark as names, and the sentences where they mark none."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from graphbuilder.extraction.mentions.joined_names import is_particle, is_proper
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

# Shorter words are written without capitals in headlines too.
_SHORT_WORD = 3
_SHORTEST_HEADLINE = 3
_LEADS = frozenset({":", "—", "–", "--"})
_OPENERS = frozenset({"VERB", "AUX", "ADV", "SCONJ", "CCONJ", "PRON", "ADP", "DET", "INTJ"})


def capitalised(doc: Doc) -> Iterator[tuple[int, int]]:
    """Runs of proper nouns, outside of sentences whose capitals mark nothing.

    Args:
        doc: A parsed text.

    Yields:
        The first token of a run and the token after it, in text order.
    """
    proper = labelled(doc, "POS", ("PROPN",))
    for sent in doc.sents:
        held = proper[bisect_left(proper, sent.start) : bisect_left(proper, sent.end)]
        if not held or is_headline(sent):
            continue
        end = 0
        for index in held:
            if index < end or not is_proper(doc[index]):
                continue
            end = index + 1
            while end < sent.end and (is_proper(doc[end]) or is_particle(doc[end])):
                end += 1
            yield index, end


def is_headline(sent: Span) -> bool:
    """Whether a sentence has capitals throughout, so that they mark no names."""
    words = 0
    for token in sent:
        if token.is_alpha and len(token) > _SHORT_WORD:
            if token.is_lower:
                return False
            words += 1
    return words >= _SHORTEST_HEADLINE


def opens_words(word: Token) -> bool:
    """Whether a word opens a sentence, or what follows a colon: *Our aim: Make it new*."""
    return word.is_sent_start or word.nbor(-1).text in _LEADS


class Words:
    """How often a text has its words: in whatever case, in lower case, behind no capital.

    Args:
        doc: A parsed text.
    """

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._openers: dict[str, bool] = {}

    @cached_property
    def texts(self) -> list[str]:
        """The words as written, in text order."""
        strings = self._doc.vocab.strings
        return [strings[code] for code in self._doc.to_array("ORTH").tolist()]

    @cached_property
    def all(self) -> Counter[str]:
        """How often each word stands in the text, as written."""
        return Counter(self.texts)

    @cached_property
    def low(self) -> set[str]:
        """The words that the text has in lower case."""
        return {word for word in self.all if word.islower()}

    @cached_property
    def alone(self) -> Counter[str]:
        """How often each word follows a word without a capital."""
        return Counter(word for last, word in pairwise(self.texts) if not last.istitle())

    def only_opens(self, word: Token) -> bool:
        """Whether a word has its capital from the starts of sentences, and is no noun in small.

        *Make Lima safe. Make it clean.*
        """
        small = word.lower_
        if small not in self._openers:
            self._openers[small] = (
                small in self.low
                and all(opens_words(self._doc[i]) for i in worded(self._doc, (word.text,)))
                and all(self._doc[i].pos_ in _OPENERS for i in worded(self._doc, (small,)))
            )
        return self._openers[small]
