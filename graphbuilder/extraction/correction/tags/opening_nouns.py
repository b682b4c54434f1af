"""Common nouns that a tagger took for names by the capital of a sentence's first word.

*Suspicion has fallen on Lee*: what a dictionary lists as a noun, no recogniser takes for anybody,
and a text writes with a capital at the start of sentences alone, is a word and no name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.lemmas import stems
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.correction.dictionary import Dictionary
    from graphbuilder.extraction.words.roles import Roles

_BELONGING = frozenset({"at", "for", "from", "in", "of"})  # "Park of Seoul"
COMMON = {"NNP": "NN", "NNPS": "NNS"}


def make_common(doc: Doc, lists: Dictionary, roles: Roles, is_name: Callable[[str], bool]) -> None:
    """Make common nouns of the words that have a capital for opening a sentence.

    Args:
        doc: A parsed text; tags, classes and lemmas are changed.
        lists: What ``word_lists`` found, which has names among the nouns.
        roles: For what only somebody does.
        is_name: Whether a word is known as a name.
    """
    for index in labelled(doc, "TAG", COMMON) if lists else ():
        word = doc[index]
        stem = _listed(word, lists) if _opens(word) and _is_bare(word) else ""
        if stem and not is_name(word.text) and not _is_somebody(word, roles) and _only_opens(word):
            word.tag_, word.pos_, word.lemma_ = COMMON[word.tag_], "NOUN", stem


def _listed(word: Token, lists: Dictionary) -> str:
    """The noun of a dictionary that a word is, or is the plural of; else the empty string."""
    forms = stems(word.lower_) if word.tag_ == "NNPS" else [word.lower_]
    return next((form for form in forms if form in lists["noun"]), "")


def _is_bare(word: Token) -> bool:
    """Whether a word of plain letters is no part of a longer name, nor found to be one itself."""
    if word.ent_type_ or not word.is_title or not word.is_alpha:
        return False
    after = syntax.behind(word)
    joined = any(child.dep_ == syntax.CONJUNCT and child.is_title for child in word.children)
    return not (joined or (after.i > word.i and after.text[:1].isupper()))


def _is_somebody(word: Token, roles: Roles) -> bool:
    """Whether one who needs no article does something: *Park took the pact*, *Orchid said so*.

    A common noun for one of a kind has an article (Huddleston & Pullum 2002, ch. 5 §3), and what
    has none goes on with what it is about: *suspicion among villagers has fallen on Lee*.
    """
    if word.tag_ != "NNP" or word.dep_ not in syntax.SUBJECTS:
        return False
    phrases = [preposition.lower_ for preposition, _ in syntax.prepositional(word)]
    about = any(preposition not in _BELONGING for preposition in phrases)
    return not about or word.head.lemma_.lower() in roles.words("MindedVerb")


def _opens(word: Token) -> bool:
    """Whether a word opens a sentence, or what stands in brackets or quotation marks."""
    before = syntax.before(word)
    return bool(word.is_sent_start or before.is_left_punct or before.is_quote)


def _only_opens(word: Token) -> bool:
    """Whether a text has a word with its capital at the start of sentences alone."""
    return all(_opens(word.doc[i]) for i in worded(word.doc, (word.text,)))
