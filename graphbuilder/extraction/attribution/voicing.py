"""What a predicate voices, and whose voice it is: what is said, held, wanted or decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphbuilder.attribution import AttributionKind
from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Kind
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.people import denotes_person, is_somebody

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause, Oblique

# What is known or found to be so is a clause: who found a coat, or knows a man, voices nothing.
PROPOSITIONAL = frozenset({AttributionKind.KNOWLEDGE, AttributionKind.REPORT})
# People are told, asked and accused; they are no content. They are liked and criticised.
ADDRESSING = frozenset(
    {AttributionKind.SPEECH, AttributionKind.REQUEST, AttributionKind.ACCUSATION}
)
# A document says and asks; only people and bodies hold, want and decide.
OF_THE_MIND = frozenset(
    {AttributionKind.ATTITUDE, AttributionKind.KNOWLEDGE, AttributionKind.INTENTION}
    | {AttributionKind.DECISION}
)
# What nobody is named for is voiced all the same when it is held or alleged of somebody.
IMPERSONAL = frozenset({AttributionKind.ATTITUDE, AttributionKind.ACCUSATION})
VOICED = frozenset({"content", "object", "topic", "theme", "target"})
BEHIND = {
    Kind.VERB: frozenset({"about", "as"}),
    Kind.COPULA: frozenset({"about", "of", "over", "with", "to", "for", "in", "at", "by", "on"}),
    Kind.NOUN: frozenset({"of", "for", "against", "as", "about", "over", "on", "with"}),
}
SAYING, TELLING = "says", "tells"
POINTING = frozenset({"it", "this", "that", "these", "those", "so"})
FEWEST_WORDS = 4
NAMING = frozenset({"NP NP", "NP ADJ", "NP as NP", "NP as ADJ"})


@dataclass(frozen=True, slots=True)
class Voiced:
    """What a predicate voices.

    Attributes:
        sources: Heads of those who voice it; ``None`` alone where the text names nobody.
        clauses: The clauses of its content.
        phrases: Heads of noun phrases, where no clause is its content.
    """

    sources: tuple[Token | None, ...]
    clauses: tuple[Clause, ...]
    phrases: tuple[Token, ...]


def voiced(
    clause: Clause, contents: list[Clause], *, can_speak: Callable[[Token], bool]
) -> Voiced | None:
    """What a clause voices.

    Args:
        clause: Any clause.
        contents: The clauses that it governs as its content.
        can_speak: Whether a word stands for a person, a group or a body.

    Returns:
        Who voices what; ``None`` where nothing is voiced.
    """
    relation = clause.evoked
    if relation is None or relation.voices is None:
        return None
    kind = relation.voices
    inner = list(contents)
    if clause.subject_clause is not None:
        inner.append(clause.subject_clause)
    if not inner and clause.governor is not None and _is_at_request(clause, kind):
        inner.append(clause.governor)
    phrases = _understood_subjects(clause, inner) if inner else _phrases(clause, kind)
    if not inner and not phrases:
        return None
    subjects = clause.subjects or (_deciders(clause) if inner else [])
    sources = [s for s in subjects if kind not in OF_THE_MIND or _thinks(s, can_speak)]
    if not inner:  # "this requires a permit" says nothing
        sources = [s for s in sources if s.lower_ not in POINTING]
    if clause.subjects and not sources:
        return None
    said = any(syntax.is_finite(content.hinge) for content in inner)
    held = clause.kind is not Kind.NOUN and (bool(inner) or kind in IMPERSONAL)
    if not sources and not (said or held):
        return None
    if not sources and _is_bare(clause):
        return None
    return Voiced(tuple(sources) or (None,), tuple(inner), tuple(phrases))


def _deciders(clause: Clause) -> list[Token]:
    """Whose decision, plan or wish a noun names by *of*: "the decision of the court to …"."""
    if clause.kind is not Kind.NOUN:
        return []
    return [token for token in clause.objects if is_somebody(token)]


def _is_bare(clause: Clause) -> bool:
    """Whether a verb without a subject only commands or names an act: "imagine!", "to tell"."""
    verb = clause.hinge
    return clause.kind is Kind.VERB and verb.tag_ == "VB" and not clause.passive


def _understood_subjects(clause: Clause, inner: list[Clause]) -> list[Token]:
    """Who is to do what an infinitive behind them says: "urged Peru to pay"."""
    heads = [content.head.i for content in inner if not syntax.is_finite(content.head)]
    people = (*clause.objects, *clause.recipients)
    return [token for token in people if any(clause.head.i < token.i < i for i in heads)]


def _is_at_request(clause: Clause, kind: AttributionKind) -> bool:
    """Whether a noun says at whose request the clause around it comes about."""
    noun = clause.head
    at = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.lower_ == "at"
    return at and kind is AttributionKind.REQUEST and bool(clause.subjects)


def _thinks(source: Token, can_speak: Callable[[Token], bool]) -> bool:
    """Whether a word stands for somebody with a mind, or for a body of such."""
    personal = source.pos_ in {"PROPN", "PRON"} and source.lower_ not in POINTING
    if personal or can_speak(source) or is_somebody(source):
        return True
    parts = (filler for word, filler in syntax.prepositional(source) if word.lower_ == "of")
    return any(_thinks(part, can_speak) for part in parts)  # "half of the voters"


def _phrases(clause: Clause, kind: AttributionKind) -> list[Token]:
    """Heads of the phrases that a clause without a governed clause voices."""
    complement = _complement(clause)
    if complement is not None:
        return [complement]
    if kind in PROPOSITIONAL:
        return []
    naming = clause.entry is not None and clause.entry.frame in NAMING
    naming = naming or any(oblique.preposition == "as" for oblique in clause.obliques)
    found = [child for child in clause.head.rights if child.dep_ == syntax.OBJECT_PREDICATE]
    found += [
        token
        for token in clause.objects
        if _is_phrase(token, kind)
        and (naming or kind not in ADDRESSING or not _is_addressed(token, clause))
    ]
    found += [
        o.filler for o in clause.obliques if _is_voiced(o, clause) and _is_phrase(o.filler, kind)
    ]
    return found


def _is_addressed(token: Token, clause: Clause) -> bool:
    """Whether a word stands for a person or has the name of a body, whom one speaks to.

    Other nouns for bodies can be what is spoken of ("outlined the campaign"), unless told.
    """
    told = clause.entry is not None and clause.entry.relation.name == TELLING
    return is_somebody(token) and (told or token.pos_ != "NOUN" or denotes_person(token))


def _complement(clause: Clause) -> Token | None:
    """The word that the parser took for a complement, where no clause was made of it.

    "Considers Lee a friend", "polls show Lee ahead". A word of saying has all that follows.
    """
    head = clause.hinge
    found = syntax.child(head, syntax.CONTENT_CLAUSES)
    if found is not None or clause.kind is not Kind.VERB or clause.passive:
        return found if found is None or found.i > head.i else None
    says = clause.entry is not None and clause.entry.relation.name == SAYING
    if not says:
        return None
    long = (child for child in head.rights if len(list(child.subtree)) >= FEWEST_WORDS)
    return next((c for c in head.rights if c.dep_ in syntax.OBJECTS), next(long, None))


def _is_voiced(oblique: Oblique, clause: Clause) -> bool:
    """Whether a preposition marks what is voiced, with this relation."""
    if oblique.filler.ent_type_ in TIMES:
        return False
    if any(word.i == oblique.marker.i for word in clause.words):
        return True
    mapped = clause.entry.relation.roles.get(oblique.preposition) if clause.entry else None
    if mapped is not None:
        return mapped in VOICED
    carried = clause.entry is not None and clause.entry.part == "phrase"
    return oblique.preposition in BEHIND[Kind.NOUN if carried else clause.kind]


def _is_phrase(token: Token, kind: AttributionKind) -> bool:
    """Whether a word heads a phrase that can be a content."""
    if token.ent_type_ in TIMES or syntax.is_relative(token):
        return False
    return token.lower_ not in POINTING or kind not in ADDRESSING
