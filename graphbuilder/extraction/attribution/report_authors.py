"""Who put out a report that is named as a source: "according to *the board's* report"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.speech.authorship import agents_behind, named_before

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon


def author(noun: Token, lexicon: Lexicon) -> Token:
    """Who put a report out: its possessor, the object of *from*, *by*, *in*, *of*, or an agent.

    A copy of a report says what the report does ("a leaked draft of the board's report").

    Args:
        noun: Who or what is named as a source.
        lexicon: Nouns of reports and of their copies, and verbs of reading.
    """
    if noun.lemma_.lower() in lexicon.words("CopyNoun"):
        wholes = (whole for of, whole in syntax.prepositional(noun) if of.lower_ == "of")
        whole = next(wholes, None)
        if whole is not None and whole.lemma_.lower() in lexicon.words("ReportNoun"):
            return author(whole, lexicon)
    named = noun.pos_ == "PROPN"  # "The Washington Post"
    if named or noun.lemma_.lower() not in lexicon.words("ReportNoun"):
        return noun
    owner = syntax.child(noun, syntax.POSSESSORS)
    if owner is not None:
        return owner
    wanted = ("from", "by", "in", "of")
    behind = {p.lower_: filler for p, filler in reversed(list(syntax.prepositional(noun)))}
    for word in wanted:
        filler = behind.get(word)
        if filler is not None and filler.pos_ == "PROPN":
            return filler
    behind_participles = (
        maker
        for maker in agents_behind(noun, lexicon)
        if maker.pos_ == "PROPN" and not only_reads(maker, lexicon)
    )
    return next(iter((*behind_participles, *named_before(noun), noun)))


def only_reads(reader: Token, lexicon: Lexicon) -> bool:
    """Whether somebody has only read what others wrote ("a memo seen by the Times").

    Args:
        reader: Whom *by* names as an agent, perhaps.
        lexicon: Verbs of reading and seeing.
    """
    agent = reader.head
    verb = agent.head.lemma_.lower()
    return agent.dep_ in syntax.AGENTS and verb in lexicon.words("ReadingVerb")
