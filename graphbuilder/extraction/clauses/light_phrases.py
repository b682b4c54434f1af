"""The words of a light-verb phrase around a verb: "take *part in*", "give *rise to*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Entry, Lexicon


def match_phrase(
    entry: Entry, nouns: dict[str, Token], companions: dict[str, Token]
) -> tuple[Token, ...] | None:
    """The tokens for the words of a light-verb phrase, or ``None``."""
    found: list[Token] = []
    noun: Token | None = None
    for before, word in zip(("", *entry.words), entry.words, strict=False):
        if word in nouns:
            noun = nouns[word]
            if before in companions and noun.head.i != companions[before].i:
                return None
            found.append(noun)
        elif word in companions and not (noun is not None and _opens_behind(noun, word)):
            found.append(companions[word])
        else:
            near = (
                [child for child in noun.children if child.lower_ == word]
                if noun is not None
                else [
                    child
                    for candidate in nouns.values()
                    for child in candidate.children
                    if child.lower_ == word or child.lemma_.lower() == word
                ]
            )
            if not near:
                return None
            found.append(near[0])
    return tuple(found) if noun is not None else None


def _opens_behind(noun: Token, word: str) -> bool:
    """Whether a preposition right behind a noun opens a phrase of it ("interest in chess")."""
    return any(child.lower_ == word and child.i == noun.i + 1 for child in noun.children)


def may_be_carried(noun: Token) -> bool:
    """Whether a verb and its noun can be one predicate.

    "Peru announced Ann Lee's resignation" is no resignation of Peru's; and who has duties and
    means has the duties as he has the means; nor does what causes deafness or brain damage only
    cause damage. What has not *the same* effect may have another.

    Args:
        noun: One of ``carried_nouns``.
    """
    for child in noun.children:
        if child.lower_ == "same" and syntax.is_negated(noun.head):
            return False
        joins = child.pos_ == "NOUN" and child.i < noun.i
        if joins and any(word.dep_ == syntax.COORDINATOR for word in child.children):
            return False
        if child.dep_ == syntax.POSSESSOR and child.tag_ != "PRP$":
            return False
        if child.dep_ == syntax.CONJUNCT and child.pos_ == "NOUN":
            return False
    return True


def carried_nouns(verb: Token, lexicon: Lexicon) -> list[Token]:
    """The nouns that a light verb may carry: its objects, or what it modifies as participle.

    What an adjective or noun behind it is said of is an argument ("called the vote illegal").

    Args:
        verb: A verb.
        lexicon: Nouns of amount, and verbs of having.
    """
    if syntax.child(verb, frozenset({syntax.OBJECT_PREDICATE})) is not None:
        return []
    nouns = syntax.children(verb, syntax.CARRIED)
    nouns += [child for child in verb.children if child.dep_ == syntax.PASSIVE_SUBJECT]
    if verb.dep_ == syntax.NOUN_CLAUSE and syntax.is_passive(verb):
        nouns.append(verb.head)
    if verb.dep_ == syntax.RELATIVE_CLAUSE and any(
        child.dep_ in syntax.UNDERGOERS and syntax.is_relative(child) for child in verb.children
    ):
        nouns.append(verb.head)
    return nouns + [inner for noun in nouns for inner in _measured(noun, verb, lexicon)]


def _measured(noun: Token, verb: Token, lexicon: Lexicon) -> list[Token]:
    """What a noun of amount says how much there is of ("did a lot of damage")."""
    if noun.lower_ not in lexicon.words("AmountNoun"):
        return []
    found = [filler for word, filler in syntax.prepositional(noun) if word.lower_ == "of"]
    had = verb.lemma_.lower() in lexicon.words("HavingVerb")
    aimed = any(c.dep_ in syntax.NOUN_CLAUSES for inner in found for c in inner.rights)
    return found if len(found) == 1 and (aimed or not had) else []
