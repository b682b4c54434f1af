"""Statements as English sentences: *United Kingdom signs off on Ukraine using Storm Shadow*.

A statement's slots are mentions and other statements; a reader wants neither slots nor
identifiers. The words are the text's own lemmas, put into the present tense as headlines are.
"""

from graphbuilder.phrasing.sentence import according_to, phrase
from graphbuilder.phrasing.verb import gerund, third_person

__all__ = ["according_to", "gerund", "phrase", "third_person"]
