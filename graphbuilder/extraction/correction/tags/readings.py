"""How a word is read that typography changed: ’re as 're, [survive] as survive, [...] as dots.

Typesetters curl apostrophes, and editors put what they insert into a quotation between square
brackets (*The Chicago Manual of Style*, 17th ed., 13.60). Taggers learned neither: such words
get the features of the plain word, and keep their own letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Doc

from graphbuilder.extraction.syntax import AUXILIARIES
from graphbuilder.extraction.words.lemmas import spelled_lemma
from graphbuilder.extraction.words.spotting import labelled, spot, worded

if TYPE_CHECKING:
    from spacy.pipeline import Lemmatizer
    from spacy.tokens import Token

CURLED = "’"
UNUSUAL = frozenset("’[]")
ROWS = "graphbuilder_readings"
BRACKETS = str.maketrans("", "", "[]")
LONGEST_INSERTION = 12  # tokens; what is longer is a remark of its own
MORNING, AFTERNOON = "am", "pm"  # behind an hour one is as little a verb as the other
BODIES = {"WHO": "nato"}  # what capitals make of a pronoun, and a body that taggers know
INFLECTED = ("VBZ", "VBD", "VBN", "VBG")
FORMS = {
    **dict.fromkeys(("am", "is", "are", "was", "were", "been", "being", "be"), "be"),
    **dict.fromkeys(("has", "have", "had", "having"), "have"),
    **dict.fromkeys(("does", "did"), "do"),
}  # of the verbs that stand before others
CONTRACTED = {"'re": "be", "'m": "be", "'s": "be", "'ve": "have", "n't": "not"}


def read_plainly(doc: Doc) -> None:
    """Join brackets to the words that they open or close, and lend the features of plain words.

    Args:
        doc: A tokenized text, not yet tagged; changed in place. References ("[1]") stay, and the
            World Health Organization among words in small letters is no pronoun. The
            Doc keeps where the words stand that typography changed, and their lexemes are changed.
    """
    unusual = _unusual(doc)
    if any("[" in token.text for token in unusual):
        _join_brackets(doc, unusual)
        unusual = _unusual(doc)
    doc.user_data[ROWS] = [token.i for token in unusual]
    _lend_features(unusual)
    for index in worded(doc, BODIES):
        if not (index + 1 < len(doc) and doc[index + 1].is_upper):
            doc[index].norm_ = BODIES[doc[index].text]
    for index in worded(doc, (MORNING,)):
        if index and doc[index - 1].text[0].isdigit():
            doc[index].norm_ = AFTERNOON


def _unusual(doc: Doc) -> list[Token]:
    """The words that typography may have changed."""
    return [doc[index] for index in spot(doc, lambda word: not UNUSUAL.isdisjoint(word))]


def _join_brackets(doc: Doc, unusual: list[Token]) -> None:
    """Make one token of a bracket and the word that it opens or closes."""
    spans = []
    for start in [token.i for token in unusual if "[" in token.text and "]" not in token.text]:
        if doc[start].text != "[":
            if start + 1 < len(doc) and doc[start + 1].text == "]":
                spans.append(doc[start : start + 2])  # "corona[virus]"
            continue
        end = _closing(doc, start)
        if end is None or doc[start + 1 : end].text.isdigit():
            continue
        if end - start <= 2 or doc[start].nbor().text in {"...", "…"}:  # noqa: PLR2004 - one word
            spans.append(doc[start : end + 1])
        else:
            spans += [doc[start : start + 2], doc[end - 1 : end + 1]]
    with doc.retokenize() as retokenizer:
        for span in spans:
            retokenizer.merge(span)


def _closing(doc: Doc, start: int) -> int | None:
    """The index of the token that closes a bracket, or ``None`` where nothing does."""
    for token in doc[start + 1 : start + 1 + LONGEST_INSERTION]:
        if token.text == "[" or "\n" in token.text:
            return None
        if "]" in token.text:
            return token.i if token.i > start + 1 or token.text != "]" else None
    return None


def _lend_features(words: list[Token]) -> None:
    """Give typographic words the features of the plain words that they are read as."""
    for token in words:
        reading = _reading(token)
        if reading == token.text:
            continue
        own, plain = token.vocab[token.orth], token.vocab[reading]
        own.norm_, own.lower_, own.shape_ = plain.norm_, plain.lower_, plain.shape_
        own.prefix_, own.suffix_ = plain.prefix_, plain.suffix_
        own.is_alpha, own.is_punct, own.is_title = plain.is_alpha, plain.is_punct, plain.is_title


def correct_lemmas(doc: Doc, lemmatizer: Lemmatizer | None) -> None:
    """Give typographic words the lemma of the plain words that they are read as.

    A verb gets one that its form can be spelt from ("rates" is of *rate*, and no *rat*).

    Args:
        doc: A tagged text; changed in place.
        lemmatizer: The pipeline's; without one, only contractions are corrected.
    """
    for token in (doc[index] for index in doc.user_data.get(ROWS, ())):
        reading = _reading(token)
        if reading == token.text:
            continue
        if reading.lower() in CONTRACTED and token.tag_.startswith(("VB", "RB")):
            token.lemma_ = CONTRACTED[reading.lower()]
            if token.tag_ != "RB":
                token.pos_ = "AUX"
        elif reading.lower() in FORMS and token.tag_.startswith("VB"):
            token.lemma_ = FORMS[reading.lower()]
            if token.lemma_ == "be" or token.dep_ in AUXILIARIES:
                token.pos_ = "AUX"
        elif lemmatizer is not None and CURLED not in token.text:
            plain = Doc(doc.vocab, words=[reading], pos=[token.pos_], morphs=[str(token.morph)])
            token.lemma_ = lemmatizer.lemmatize(plain[0])[0]
    for token in (doc[index] for index in labelled(doc, "TAG", INFLECTED)):
        lemma = spelled_lemma(token)
        if lemma != token.lemma_.lower():
            token.lemma_ = lemma


def _reading(token: Token) -> str:
    """The plain word that a token is read as: itself, mostly."""
    text = token.text
    if CURLED in text:
        return text.replace(CURLED, "'")
    if ("[" in text or "]" in text) and len(text) > 1:
        return text.translate(BRACKETS) or text
    return text
