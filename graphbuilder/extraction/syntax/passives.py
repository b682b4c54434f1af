"""Whether a past form is a passive participle, the main verb of its sentence, or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.syntax.scheme import (
    ABSOLUTE,
    ADJECTIVAL,
    ADJECTIVAL_PREDICATIVES,
    AGENT,
    AUXILIARIES,
    AUXILIARY,
    COMPLETING,
    CONJUNCT,
    CORE,
    EMBEDDED,
    FINITE_TAGS,
    HAVE,
    NOUN_CLAUSE,
    PASSIVE,
    PASSIVE_AUXILIARY,
    PREPOSITIONAL_CLAUSE,
    REDUCED_PASSIVES,
    ROOT,
    SUBJECTS,
    VERBAL,
)
from graphbuilder.extraction.syntax.tree import child
from graphbuilder.extraction.syntax.verbs import is_copula, marker
from graphbuilder.extraction.text.remembering import remembered

if TYPE_CHECKING:
    from spacy.tokens import Token


def on_agents(verb: Token) -> list[Token]:
    """The words that say of a passive's agent how sure it is ("was shot, *perhaps* by a guard")."""
    agents = (phrase for phrase in verb.rights if phrase.dep_ == AGENT)
    return [word for phrase in agents for word in phrase.lefts]


@remembered
def is_passive(verb: Token) -> bool:
    """Whether a verb is a passive participle, with an auxiliary or reduced."""
    if verb.tag_ not in {"VBN", "VBD", "JJ"}:
        return False
    if has_passive_auxiliary(verb) or _is_absolute(verb):
        return True
    if verb.tag_ == "VBD":
        return _shares_passive(verb)
    return verb.tag_ == "VBN" and _is_passive_participle(verb)


def _is_absolute(verb: Token) -> bool:
    """Whether a regular participle says what is done to the noun behind *with*.

    "With talks stalled", "with a launch scheduled for May" (Huddleston & Pullum 2002, ch. 14 §10).
    """
    if verb.dep_ not in ABSOLUTE or not verb.lower_.endswith("ed"):
        return False
    opener = verb.head if verb.dep_ == PREPOSITIONAL_CLAUSE else marker(verb)
    opened = opener is not None and opener.lower_ == "with"
    return opened and not any(c.dep_ in AUXILIARIES for c in verb.children)


def _shares_passive(past: Token) -> bool:
    """Whether a past form is a participle that shares an auxiliary ("was seized and burned")."""
    regular = past.lower_.endswith("ed") and len(past) > len(past.lemma_)  # not fled, led
    if past.dep_ != CONJUNCT or not regular or "Voice=Act" in str(past.morph):
        return False
    bare = not any(child.dep_ in CORE for child in past.children)
    first = past.head  # "was drug tested and questioned": an adjective, for the parser
    if bare and is_copula(first):
        return _has_agent(past)
    return bare and first.tag_ == "VBN" and (first.dep_ == ADJECTIVAL or is_passive(first))


def _has_agent(verb: Token) -> bool:
    """Whether *by* behind a participle says who acts."""
    return any(child.dep_ == AGENT for child in verb.rights)


def _is_passive_participle(verb: Token) -> bool:
    """Whether a past participle without a passive auxiliary is passive nevertheless."""
    perfect = any(child.dep_ == AUXILIARY and child.lower_ in HAVE for child in verb.children)
    if any(child.dep_ in PASSIVE for child in verb.children) and not perfect:
        return True
    if perfect or main_participle(verb) or child(verb, SUBJECTS) is not None:
        return False
    if verb.dep_ == CONJUNCT and verb.head.dep_ == ADJECTIVAL:
        return verb.head.head.lemma_ == "be"  # "is ready and expected in May"
    if verb.dep_ == CONJUNCT and is_copula(verb.head) and child(verb, CORE) is None:
        # "is cheap, and made for …", "is at home and sought by the police"
        return child(verb.head, ADJECTIVAL_PREDICATIVES) is not None or _has_agent(verb)
    if verb.dep_ == CONJUNCT and verb.head.pos_ in VERBAL:
        return is_passive(verb.head)
    return verb.dep_ in REDUCED_PASSIVES


def has_passive_auxiliary(verb: Token) -> bool:
    """Whether a verb has a passive auxiliary of its own."""
    return any(child.dep_ == PASSIVE_AUXILIARY for child in verb.children)


def main_participle(verb: Token) -> bool:
    """Whether a past form that was hung from the first noun is the sentence's main verb.

    "The king named him minister": where no other verb of the sentence is finite, a past form
    with an object or a complement of its own, right behind the root noun, is the verb.
    """
    noun = verb.head
    past = verb.tag_ in {"VBN", "VBD"}
    if verb.dep_ != NOUN_CLAUSE or noun.dep_ != ROOT or verb.i < noun.i or not past:
        return False
    if noun.doc[noun.i + 1].i != verb.left_edge.i and verb.left_edge.i <= noun.i:
        return False
    complete = any(child.dep_ in COMPLETING for child in verb.children)
    if not complete or any(child.dep_ == AGENT for child in verb.children):
        return False
    return is_only_finite(verb)


def is_only_finite(verb: Token) -> bool:
    """Whether no other word of the sentence can be the verb of a main clause."""
    return not any(
        token.tag_ in FINITE_TAGS and token.dep_ not in EMBEDDED
        for token in verb.sent
        if token.i != verb.i
    )
