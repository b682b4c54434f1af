"""*About* before a number, where it belongs to the word of speech or feeling before it.

"They complained about three guards", "is worried about 200 fans": who complains, talks or worries
does so about something; a parser takes *about three* for a number that is not exact.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import take_place
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

ABOUT = "about"
NUMERIC = frozenset({syntax.ADVERB, syntax.QUANTIFIER})
COUNTED = syntax.OBJECTS | {syntax.MEASURE}
HEARER = "NP"  # the role of whom a verb tells something: "told about three guards"


def hang_counted(doc: Doc, lexicon: Lexicon) -> None:
    """Make *about* the preposition of the word before it, with what is counted behind it.

    Args:
        doc: A parsed text; labels, tags and places in the tree are changed.
        lexicon: Which verbs and adjectives say what they are about behind *about*.
    """
    for index in worded(doc, (ABOUT,)):
        about = doc[index]
        number, before = about.head, doc[index - 1]
        if not index or about.dep_ not in NUMERIC or not number.like_num or number.i < index:
            continue
        noun = number if number.dep_ in syntax.OBJECTS else number.head
        if noun.i < index:
            continue
        if not _deals_with(before, noun, lexicon) and not _free_adjective(before, noun, lexicon):
            continue
        about.head, about.dep_, about.tag_, about.pos_ = before, syntax.PREPOSITION, "IN", "ADP"
        noun.head, noun.dep_ = about, syntax.PREPOSITIONAL_OBJECT


def _deals_with(word: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun hangs from a word that speaks or thinks about something instead.

    A participle that says what somebody feels becomes an adjective ("were concerned about ten").
    """
    if noun.head.i != word.i or noun.dep_ not in COUNTED:
        return False
    auxiliary = syntax.child(word, frozenset({syntax.PASSIVE_AUXILIARY}))
    if word.pos_ in syntax.VERBAL and auxiliary is None:
        entries = lexicon.find("verb", word.lemma_.lower())
        about = [entry for entry in entries if ABOUT in entry.words]
        return bool(about) and not any(HEARER in entry.relation.roles for entry in about)
    if not _feels(word, lexicon):
        return False
    if auxiliary is not None:
        _make_adjective(word, auxiliary)
    return True


def _make_adjective(participle: Token, copula: Token) -> None:
    """Make a participle the predicate of what was its auxiliary."""
    take_place(copula, participle)
    for child in [c for c in participle.lefts if c.i != copula.i]:
        if child.i < copula.i:
            child.head = copula
        if child.dep_ == syntax.PASSIVE_SUBJECT:
            child.dep_ = syntax.SUBJECT
    participle.head, participle.dep_ = copula, syntax.ADJECTIVAL
    participle.tag_, participle.pos_ = "JJ", "ADJ"


def _feels(word: Token, lexicon: Lexicon) -> bool:
    """Whether an adjective or participle says what somebody feels about something."""
    entries = lexicon.find("adjective", word.lower_)
    return any(ABOUT in entry.relation.roles for entry in entries)


def _free_adjective(word: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Take an adjective behind a copula out of the noun phrase behind it, if it deals with that.

    Returns:
        Whether it is such an adjective, which is changed in place.
    """
    copula = noun.head
    if word.head.i != noun.i or not syntax.is_copula(copula) or not copula.i < word.i:
        return False
    between = word.doc[copula.i + 1 : word.i]
    if not all(t.pos_ == "ADV" for t in between) or not _feels(word, lexicon):
        return False
    word.head, word.dep_, word.tag_, word.pos_ = copula, syntax.ADJECTIVAL, "JJ", "ADJ"
    for adverb in between:
        if adverb.head.i == noun.i:
            adverb.head = word
    return True
