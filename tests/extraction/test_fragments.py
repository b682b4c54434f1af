"""Texts that begin or end in the middle of a sentence, and pipelines without word lists."""

from __future__ import annotations

import pytest

from graphbuilder import lexicon
from graphbuilder.extraction import extract_text
from graphbuilder.extraction.correction.reports.swallowed_contents import free_contents
from graphbuilder.extraction.words.frames import is_likened
from tests.extraction.parsed import parsed
from tests.pairs.pair_extraction import language

WHOLE = (
    "And tour manager Ann Lee resigned on Monday.",
    "He once told the Lima Post he considered himself a painter, and then he left.",
    "The firm reported strong sales growth, the paper said in May.",
    "She was known to fans as the Heron until the Mayor of Lyon Ann Dubois met her.",
    "The plan, Kim said, would see the mill being sold for the first time in ten years.",
    "The river, which they note is larger than the whole harbour of the town.",
    "Oh, no, and considering their age, it is rare.",
    "It joined the Bank of Lima, which opened in the 1980s as a place to talk.",
    "It rained in Lima. Omar Lee, ², was found guilty.",
    "In the valley is where they live, and enough guards to open the gate came.",
    "Nor, the mayor said, did she bar Peru from selling it and Chile from giving it away.",
)


def pieces(sentence: str) -> list[str]:
    """A sentence without its first words, one after the other, and without its last."""
    words = sentence.split()
    places = range(1, len(words))
    return [" ".join(words[i:]) for i in places] + [" ".join(words[:i]) for i in places]


@pytest.mark.parametrize("sentence", WHOLE)
def test_every_piece_of_a_sentence_is_read(sentence: str) -> None:
    """Nothing is asked of a word before the first or behind the last."""
    nlp = language()
    for piece in [sentence, *pieces(sentence)]:
        for statement in extract_text(piece, nlp=nlp):
            assert statement.evidence.text


@pytest.mark.parametrize(
    "text",
    [
        'reported yeast had "a somewhat weaker overall growth in the cold open room".',
        "Write of the trials they had met as",
    ],
)
def test_a_text_may_begin_with_a_report_and_end_with_as(text: str) -> None:
    """No word stands before the one, and none behind the other."""
    assert all(statement.evidence.text for statement in extract_text(text, nlp=language()))


def test_no_word_list_is_needed() -> None:
    """A lemmatizer may list no words; then nothing is told by them."""
    with language().select_pipes(disable=[n for n in language().pipe_names if "graph" in n]):
        doc = language()("The firm reported strong sales growth.")
    heads = [token.head.i for token in doc]
    free_contents(doc, {}, lexicon.load())
    assert [token.head.i for token in doc] == heads


def test_the_last_word_of_a_text_may_be_a_clause() -> None:
    """No second word says what it opens with."""
    doc = parsed("""
        They they PRP PRON nsubj 1
        left leave VBD VERB ROOT 1
        singing sing VBG VERB advcl 1
        """)
    assert not is_likened(doc[2])
