"""Who put out what a noun calls: *Lee's letter*, *the Acme report*, *issued a statement*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import acts_as_body, has_voice, is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

DEFINITE = frozenset({"the", "this", "that"})
BY_MANY = "many"
PAIR = 2
LANDS = frozenset({"GPE", "NORP", "LOC"})
INTRODUCING = frozenset({"a", "an", "another"})  # what a text turns to is none that came up before


def writer_of(noun: Token, lexicon: Lexicon) -> Token | None:
    """Who is said to have put out a statement, a letter or a report, here or where it came up.

    Args:
        noun: The head of what somebody says or writes.
        lexicon: Verbs for what one does with what one writes, and nouns for what is found out.

    Returns:
        The head of who did, or ``None`` where the text names nobody.
    """
    writer = _writer(noun, lexicon)
    named = any(child.dep_ in syntax.PREPOSITIONS for child in noun.rights)
    many = lexicon.words("FindingNoun").get(noun.lemma_.lower()) == BY_MANY
    if writer is None and not named and any(c.lower_ in DEFINITE for c in noun.lefts):
        same = (t for t in reversed(noun.doc[: noun.i]) if t.lower_ == noun.lower_)
        for token in same:
            writer = _writer(token, lexicon)
            if writer is not None and many and writer.ent_type_ == "PERSON":
                return None  # one of those whose study it is has been named
            if writer is not None or any(child.lower_ in INTRODUCING for child in token.lefts):
                break
    return writer


def agents_behind(noun: Token, lexicon: Lexicon) -> list[Token]:
    """Who has done what participles behind a noun tell of it ("a memo posted by Ann Lee").

    Who orders or funds a study does not say what others find.
    """
    ordering = lexicon.words("CommissioningVerb")
    participles = syntax.children(noun, syntax.NOUN_CLAUSES)
    own = [verb for verb in participles if verb.lemma_.lower() not in ordering]
    agents = (c for verb in own for c in verb.children if c.dep_ in syntax.AGENTS)
    return [maker for agent in agents for maker in syntax.introduced(agent)]


def named_before(noun: Token) -> list[Token]:
    """The names that stand before a noun as parts of what it is called ("the Reuters report").

    Where a name only says which press or police a report is of ("U.S. media reports"), the report
    is of no land.
    """
    if _is_of_some_body(noun):
        return []
    return [c for c in noun.lefts if c.dep_ == syntax.COMPOUND and c.pos_ == "PROPN"]


def _is_of_some_body(noun: Token) -> bool:
    """Whether a noun has a body's noun right before it, and before that what says which body."""
    before = [c for c in noun.lefts if c.dep_ in syntax.ATTRIBUTIVES]
    if len(before) < PAIR or before[-1].pos_ != "NOUN" or not is_somebody(before[-1]):
        return False
    return before[-2].ent_type_ in LANDS


def _writer(noun: Token, lexicon: Lexicon) -> Token | None:
    """Who is said to have put out what a noun calls: its owner, its maker, its verb's subject.

    Of what is found out, people's names in front say what it is about ("the Lee report"), and so
    does the name of a land.
    """
    found_out = noun.lemma_.lower() in lexicon.words("FindingNoun")
    within = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.lower_ == "in"
    verb = noun.head.head if within else noun.head
    beside = [c for c in noun.lefts if c.dep_ in syntax.POSSESSORS]
    named = named_before(noun)
    beside += [c for c in named if c.ent_type_ == "ORG"] if found_out else named
    if not _is_of_some_body(noun):
        beside += [c for c in noun.lefts if c.dep_ == syntax.COMPOUND and acts_as_body(c)]
    for preposition in noun.rights:
        if preposition.lower_ in {"from", "by"}:
            beside += syntax.introduced(preposition)
        elif preposition.lower_ == "in":  # "a report in the Lima Herald"
            beside += [c for c in syntax.introduced(preposition) if c.ent_type_ == "ORG"]
    beside += agents_behind(noun, lexicon)
    made = within or verb.lemma_.lower() in lexicon.words("IssuingVerb")
    if verb.pos_ == "VERB" and made and (within or noun.dep_ in syntax.OBJECTS):
        beside = syntax.children(verb, syntax.ACTIVE_SUBJECTS) + beside
    personal = (t for t in beside if not t.lower_.endswith("self"))
    return next((t for t in personal if t.pos_ == "PRON" or has_voice(t)), None)
