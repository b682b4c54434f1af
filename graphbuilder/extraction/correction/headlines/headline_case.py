"""Headlines in title case ("Mayor Says He Rejected Offer"), read again as sentences are written.

Capitals throughout a line mark no names, and taggers, which learned that they do, take its verbs
for parts of names. Which words are names the body of the text shows: there they keep their
capital inside sentences (truecasing; Lita et al. 2003, *tRuEcasIng*). The line is tagged and
parsed once more with the other words in small letters; the Doc keeps the letters as written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from spacy.lang.en.stop_words import STOP_WORDS
from spacy.tokens import Doc, Span

from graphbuilder.extraction import syntax
from graphbuilder.extraction.text.zones import BOUNDARY, SPANS
from graphbuilder.model import Zone

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language
    from spacy.tokens import Token
    from thinc.types import Ints2d

READERS = frozenset(
    {
        "tok2vec",
        "transformer",
        "tagger",
        "morphologizer",
        "parser",
        "attribute_ruler",
        "lemmatizer",
        "ner",
    }
)
SHORT_WORD = 4  # letters; styles differ on "with" and "from", none leaves "their" in small letters
FEWEST_WORDS = 3
TREE = ("HEAD", "DEP", "TAG", "POS", "LEMMA", "MORPH")


class Seen(NamedTuple):
    """The words inside a text's sentences: in small letters, with a capital, and those in pairs."""

    small: frozenset[str]
    capital: frozenset[str]
    pairs: frozenset[tuple[str, str]]


def read_headlines(doc: Doc, nlp: Language, is_name: Callable[[str], bool]) -> None:
    """Tag and parse headlines in title case anew, in the case of sentences.

    Args:
        doc: A parsed text with its zones; tags, lemmas, labels, places in the tree and entities
            of such headlines are changed, and nothing else.
        nlp: The pipeline, whose tagger, parser, lemmatizer and entity recognizer read again.
        is_name: Whether a capitalised word that the body has not is known as a name.
    """
    spans = [span for span in doc.spans.get(SPANS, ()) if span.label_ == Zone.HEADLINE]
    for span in [span for span in spans if is_in_title_case(span)]:
        words = in_sentence_case(span, _seen(doc, span), is_name)
        if words != [token.text for token in span]:
            _take_over(doc, span, _read(span, words, nlp))


def is_in_title_case(line: Span) -> bool:
    """Whether a line has capitals throughout, so that they mark no names.

    >>> import spacy
    >>> is_in_title_case(spacy.blank("en")("Mayor Says He Rejected Offer From Oslo")[:])
    True
    """
    words = [token for token in line if token.is_alpha and len(token) > SHORT_WORD]
    return len(words) >= FEWEST_WORDS and not any(token.text[0].islower() for token in words)


def in_sentence_case(line: Span, seen: Seen, is_name: Callable[[str], bool]) -> list[str]:
    """The words of a line as a sentence would have them.

    Args:
        line: Tokens in title case.
        seen: The words of the text that the line stands above.
        is_name: Whether a word that the text has not is known as a name.

    Returns:
        As many words of the same lengths.
    """
    kept = []
    for token in line:
        opens = token.i == line.start or token.nbor(-1).text in BOUNDARY
        stays = opens or not token.is_title or _keeps(token, line, seen, is_name)
        kept.append(token.text if stays else token.text.lower())
    return kept


def _keeps(token: Token, line: Span, seen: Seen, is_name: Callable[[str], bool]) -> bool:
    """Whether a word has its capital for being a name, or part of one."""
    if token.lower_ in STOP_WORDS:
        return False
    before = token.nbor(-1).text if token.i > line.start else ""
    after = token.nbor().text if token.i + 1 < line.end else ""
    if (before, token.text) in seen.pairs or (token.text, after) in seen.pairs:
        return True
    if token.lower_ in seen.small:
        return False
    return token.text in seen.capital or is_name(token.text)


def _seen(doc: Doc, line: Span) -> Seen:
    """The words inside the sentences of a text but for one line."""
    small: set[str] = set()
    capital: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    opens = True
    for token in doc:
        if line.start <= token.i < line.end or not token.is_alpha:
            opens = opens or not (token.is_alpha or token.text in {",", "-", "'s", "’s"})
            continue
        if token.is_lower:
            small.add(token.text)
            if _goes_with_name(token):
                pairs.add((token.nbor(-1).text, token.text.capitalize()))
        elif not (opens or token.is_sent_start):
            capital.add(token.text)
            if token.nbor(-1).is_title:
                pairs.add((token.nbor(-1).text, token.text))
        opens = False
    return Seen(frozenset(small), frozenset(capital), frozenset(pairs))


def _goes_with_name(noun: Token) -> bool:
    """Whether a noun stands behind the name of what it is ("the Halden mill")."""
    if noun.pos_ != "NOUN" or noun.i == 0:
        return False
    name = noun.nbor(-1)
    return name.is_title and name.head == noun and name.dep_ in syntax.COMPOUNDS


def _read(line: Span, words: list[str], nlp: Language) -> Doc:
    """A line read by a pipeline's own tagger and parser, in other letters."""
    read = Doc(line.doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in line])
    for token, own in zip(read, line, strict=True):
        token.is_sent_start = own.i == line.start or own.is_sent_start
        if own.norm_ != own.lower_:
            token.norm_ = own.norm_
    for name, component in nlp.pipeline:
        if nlp.get_pipe_meta(name).factory in READERS:
            read = component(read)
    return read


def _take_over(doc: Doc, line: Span, read: Doc) -> None:
    """Give a line the tags, the tree and the entities that it was read with."""
    rows = doc.to_array(list(TREE))
    rows[line.start : line.end] = read.to_array(list(TREE))
    ents = [ent for ent in doc.ents if ent.end <= line.start or ent.start >= line.end]
    doc.from_array(list(TREE), cast("Ints2d", rows))
    first = line.start
    found = [Span(doc, first + ent.start, first + ent.end, ent.label_) for ent in read.ents]
    doc.ents = (*ents, *found)
