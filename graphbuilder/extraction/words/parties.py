"""Who or what acts and is acted on, as frames of a verb: "by somebody", "money", "can"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import CAN, WOULD
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

LABELS = {"PERSON": frozenset({"name"}), "MONEY": frozenset({"money"})}
ABLE = frozenset({"able", "unable"})
NOW = frozenset({"do", "does", "ca", "can"})
ACTIVE = syntax.ACTIVE_SUBJECTS | syntax.PASSIVE_SUBJECTS


def party_frames(verb: Token) -> set[str]:
    """The frames of who or what is acted on, and acts ("money", "by somebody", "by storm")."""
    frames = set()
    for noun in _undergoers(verb):
        frames |= {*_kinds(noun), *LABELS.get(noun.ent_type_, ())}
        frames |= {other.lemma_.lower() for other in (*syntax.conjuncts(noun), *_measured(noun))}
    for noun in _actors(verb):
        kind, word = _kinds(noun)
        frames.add(f"by {word}")
        if kind == "somebody" or noun.pos_ != "PROPN":  # what has a name may be anybody
            frames.add("by time" if noun.ent_type_ in TIMES else f"by {kind}")
    if syntax.child(verb, syntax.CLAUSAL_SUBJECTS) is not None:
        frames.add("by something")  # "to defend it means to keep it whole"
    if syntax.is_passive(verb) and syntax.child(verb, syntax.AGENTS) is None:
        frames.add("by nobody")
    if any(child.lower_ in WOULD for child in verb.children):
        frames.add("would")
    able = verb.dep_ == syntax.OPEN_COMPLEMENT and verb.head.lower_ in ABLE
    if able or any(child.lower_ in CAN for child in verb.lefts):
        frames.add("can")
    if syntax.is_negated(verb) and any(child.lower_ in NOW for child in verb.lefts):
        frames.add("not now")
    return frames


def _kinds(noun: Token) -> tuple[str, str]:
    """The frames that a participant makes: what kind it is of, and its noun."""
    return "somebody" if is_somebody(noun) else "something", noun.lemma_.lower()


def _undergoers(verb: Token) -> list[Token]:
    """What a verb's event is done to, a relative pronoun's noun for the pronoun."""
    undergoers = syntax.children(verb, syntax.UNDERGOERS)
    if verb.dep_ == syntax.NOUN_CLAUSE and syntax.is_passive(verb) and not undergoers:
        return [verb.head]
    if not undergoers:  # "sees himself leading it", "needs you to lead it"
        inner = (c for c in verb.rights if c.dep_ == syntax.COMPLEMENT and _is_nonfinite(c))
        undergoers = [noun for clause in inner for noun in syntax.children(clause, ACTIVE)]
    return [verb.head if syntax.is_relative(noun) else noun for noun in undergoers]


def _is_nonfinite(verb: Token) -> bool:
    """Whether a verb is a gerund, or *to* opens it."""
    opened = any(c.tag_ == "TO" for c in syntax.children(verb, syntax.BEFORE_VERBS))
    return syntax.is_gerund(verb) or opened


def _measured(noun: Token) -> list[Token]:
    """What a noun counts or measures: the bare noun behind its *of* ("a lot of attention").

    In a pseudo-partitive nothing determines the noun behind *of* (Selkirk 1977, Some Remarks on
    Noun Phrase Structure).
    """
    behind = [inner for word, inner in syntax.prepositional(noun) if word.lower_ == "of"]
    return [n for n in behind if not any(c.dep_ in syntax.DETERMINING for c in n.lefts)]


def _actors(verb: Token) -> list[Token]:
    """Who or what acts, a relative pronoun's noun for the pronoun; nothing where none is in sight.

    The subject of an infinitive, or of a second verb, is that of the verb it hangs from.
    """
    if syntax.is_passive(verb):
        agent = syntax.child(verb, syntax.AGENTS)
        return [] if agent is None else syntax.children(agent, syntax.PREPOSITIONAL_OBJECTS)
    if verb.dep_ == syntax.NOUN_CLAUSE and syntax.is_gerund(verb):
        return [verb.head]
    sharing = {syntax.CONJUNCT, syntax.OPEN_COMPLEMENT}
    subjects, host = syntax.children(verb, syntax.ACTIVE_SUBJECTS), verb
    while not subjects and host.dep_ in sharing and host.head.pos_ in syntax.VERBAL:
        controlled, host = host.dep_ == syntax.OPEN_COMPLEMENT, host.head
        controls = syntax.children(host, syntax.OBJECTS) if controlled else []
        subjects = controls or syntax.children(host, syntax.SUBJECTS)
    modifies = host.dep_ == syntax.RELATIVE_CLAUSE
    return [host.head if modifies and syntax.is_relative(noun) else noun for noun in subjects]
