"""Phrases that deny what stands behind them, torn: "all but ruined", "is far from clear".

They stand where *nearly* and *not* do, and what is behind them is the verb or the predicative of
the clause. Parsers make two phrases of them, or coordinate their *but*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_auxiliary, make_subject, take_place
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

NEARLY = "nearly"  # a value of gb:DenyingPhrase
DEGREES = frozenset({"ADJ", "ADV"})


def hang_denying_phrases(doc: Doc, lexicon: Lexicon) -> None:
    """Hang such a phrase from its verb as one adverb, and what it denies, too.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: The phrases.
    """
    phrases, values = lexicon.phrases("DenyingPhrase"), lexicon.words("DenyingPhrase")
    for index in worded(doc, phrases):
        for words in phrases[doc[index].lower_]:
            phrase = doc[index : index + len(words)]
            if phrase.text.lower() != " ".join(words) or phrase.end >= len(doc):
                continue
            if values[" ".join(words)] == NEARLY:
                _hang_from_verb([*phrase], doc[phrase.end])
                _tell_state([*phrase], doc[phrase.end], lexicon)
            else:
                _hang_from_copula([*phrase], doc[phrase.end])
                _hang_gerund([*phrase], doc[phrase.end])


def _hang_from_verb(phrase: list[Token], verb: Token) -> None:
    """Make a phrase the adverb of the verb right behind it ("as good as destroyed the harvest")."""
    if verb.tag_ not in syntax.PAST_TAGS or verb.pos_ not in syntax.VERBAL:
        return
    if phrase[0].dep_ in syntax.OBJECTS and phrase[0].lower_ == "all":
        return  # "they ate all but kept the skins"
    outer = next((t.head for t in phrase if t.head not in phrase and t.is_ancestor(verb)), None)
    if outer is not None and outer.i < phrase[0].i:
        _raise(verb, outer)
    be = next((c for c in verb.lefts if c.dep_ in syntax.SUBJECTS and syntax.is_copula(c)), None)
    if be is not None:  # "is as good as won"
        be.dep_, be.pos_ = syntax.PASSIVE_AUXILIARY, "AUX"
        for subject in syntax.children(be, syntax.SUBJECTS):
            subject.head, subject.dep_ = verb, syntax.PASSIVE_SUBJECT
    _join(phrase, verb, syntax.ADVERB)


def _tell_state(phrase: list[Token], word: Token, lexicon: Lexicon) -> None:
    """Make what a thing nearly is the predicative of its copula ("is as good as dead").

    Only what is or is not so has such degrees; "as good as new" and "as good as gold" compare.
    """
    good = phrase[-1].head
    copula = good.head
    if good not in phrase or not syntax.is_copula(copula) or word.head.i != phrase[-1].i:
        return
    state = word.pos_ == "ADJ" and bool(lexicon.find("adjective", word.lemma_.lower()))
    if state or word.dep_ == syntax.PREPOSITIONAL_CLAUSE:
        word.head, word.dep_, word.pos_, word.tag_ = copula, syntax.ADJECTIVAL, "ADJ", "JJ"
        _join(phrase, word, syntax.ADVERB)


def _raise(verb: Token, outer: Token) -> None:
    """Give a verb that was hung from a phrase the place of its auxiliary or of its subject."""
    if outer.lower_ in syntax.HAVE:
        make_auxiliary(outer, verb)
        verb.tag_ = "VBN"
    else:
        take_place(verb, outer)
        make_subject(outer, verb)


def _hang_from_copula(phrase: list[Token], word: Token) -> None:
    """Make a phrase the adverb of the copula before it, and what it denies the predicative."""
    first = phrase[0]
    copula = first.head
    degree = word.pos_ == "ADV" and word.head.pos_ in DEGREES and word.head.i == word.i + 1
    denied = word.head if degree else word
    if copula.pos_ not in syntax.VERBAL or copula.i > first.i or syntax.is_negated(copula):
        return
    attributes = syntax.children(copula, syntax.ATTRIBUTES)
    if denied.dep_ == syntax.DETERMINER and denied.head in attributes:
        _join(phrase, copula, syntax.NEGATION)  # "is by no means a ruin"
        return
    head = denied.head
    bare = denied.pos_ in DEGREES or (denied.tag_ == "NN" and denied.lower_.endswith("ed"))
    over = denied.dep_ == syntax.PREPOSITIONAL_CLAUSE and denied.pos_ == "ADP"  # "far from over"
    attributive = head.i > denied.i and head.pos_ in NOUNS
    if not (bare or over) or attributive:
        return
    denied.head, denied.dep_ = copula, syntax.ADJECTIVAL
    denied.pos_, denied.tag_ = "ADJ", "JJ"
    _join(phrase, copula, syntax.NEGATION)


def _hang_gerund(phrase: list[Token], gerund: Token) -> None:
    """Hang what somebody is far from doing from the verb of what they do, by its first word.

    "Lee, they said, *far from losing money*, made some": no report is far from it.
    """
    first, last = phrase[0], phrase[-1]
    if gerund.tag_ != "VBG" or gerund.head.i != last.i or first.i == last.i:
        return
    if first.head.i == last.i:
        first.head, first.dep_ = last.head, syntax.ADVERB
        last.head = first
    report = first.head
    interrupted = report.dep_ == syntax.PARATAXIS and report.i < first.i < report.head.i
    if last.head.i == first.i and interrupted:
        first.head = report.head


def _join(phrase: list[Token], verb: Token, label: str) -> None:
    """Hang a phrase from a verb by its first word."""
    if any(word.is_ancestor(verb) for word in phrase):
        return
    first = phrase[0]
    first.head, first.dep_ = verb, label
    for word in phrase[1:]:
        word.head, word.dep_ = first, syntax.ADVERB
    for word in phrase:
        word.tag_, word.pos_ = "RB", "ADV"
