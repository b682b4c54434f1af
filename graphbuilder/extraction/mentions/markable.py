"""A mention as coreference sees it."""

from __future__ import annotations

from typing import NamedTuple

from graphbuilder.extraction.words.roles import main_type

GENDERS = frozenset({"feminine", "masculine"})
_THIRD = 3


class Markable(NamedTuple):
    """A mention as coreference sees it.

    Attributes:
        start: First token.
        end: Token after the last.
        head: Head token.
        form: ``name``, ``demonym``, ``nominal``, ``pronoun``, ``relative``, or ``modifier`` for
            a noun before another noun, which is a mention only of what the text has elsewhere.
        types: Classes that it can belong to; empty when nothing is known.
        id: IRI where the gazetteer knows the actor, else the empty string.
        text: The bare name, the lemma of a description, or the pronoun, lower case.
        number: ``sg``, ``pl`` or unknown.
        gender: ``feminine``, ``masculine``, ``neuter`` or unknown.
        person: Grammatical person.
        sentence: Number of its sentence.
        metonym: Whether a place's name stands for a government.
    """

    start: int
    end: int
    head: int
    form: str
    types: frozenset[str]
    id: str
    text: str
    number: str
    gender: str
    person: int
    sentence: int
    metonym: bool = False

    @property
    def anaphor(self) -> str:
        """``he``, ``it``, ``they`` or ``description``; the empty string for anything else."""
        if self.form == "nominal":
            return "description"
        if self.form != "pronoun" or self.person != _THIRD:
            return ""
        return "he" if self.gender in GENDERS else "it" if self.gender == "neuter" else "they"

    @property
    def type(self) -> str:
        """The one class that the mention shows, or the empty string."""
        return main_type(self.types)
