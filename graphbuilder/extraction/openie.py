"""Open tuples: the clauses in the sentence's own words, as open information extraction has them.

The form is that of the benchmarks (Bhardwaj et al. 2019, CaRB): a relation phrase, its first
argument, and its further arguments.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphbuilder import lexicon
from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Kind, Link
from graphbuilder.extraction.clauses.structure import build_clauses
from graphbuilder.extraction.speech.quotations import quotations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class OpenTuple:
    """A relation phrase and its arguments, in the words of the sentence.

    Attributes:
        relation: Verb phrase, with auxiliaries, negation, particle and preposition.
        arguments: Subject first; at least two.
        confidence: Between 0 and 1.
    """

    relation: str
    arguments: tuple[str, ...]
    confidence: float


def lines(doc: Doc, words: Lexicon | None = None) -> Iterator[str]:
    """The open tuples of a text, one a line, parted by tabs.

    Args:
        doc: A text that has passed graphbuilder's pipeline.
        words: The lexicon; the packaged one if it is left out.

    Yields:
        ``sentence⇥confidence⇥relation⇥first argument⇥second argument⇥…``; a tab or a line break
        within the text becomes a space.
    """
    for sentence, found in open_tuples(doc, words or lexicon.load()):
        cells = (sentence, f"{found.confidence:.2f}", found.relation, *found.arguments)
        yield "\t".join(" ".join(cell.split()) for cell in cells)


def open_tuples(doc: Doc, words: Lexicon) -> Iterator[tuple[str, OpenTuple]]:
    """The open tuples of a text.

    Args:
        doc: A text that has passed graphbuilder's pipeline.
        words: The lexicon.

    Yields:
        The sentence and the tuple, in text order.
    """
    clauses = build_clauses(doc, words, quotations(doc))
    for clause in clauses:
        if clause.kind is Kind.NOUN:
            continue
        for found in _of_clause(clause):
            yield doc[clause.head.sent.start : clause.head.sent.end].text, found


def _of_clause(clause: Clause) -> Iterator[OpenTuple]:
    """The tuples of one clause, one for each subject and object that are coordinated."""
    subjects = clause.grammatical_subjects
    relation = _relation_tokens(clause)
    rest = _rest(clause, relation)
    if not subjects or not rest:
        return
    confidence = 0.9 if clause.link in {Link.ROOT, Link.CONTENT, Link.ADVERBIAL} else 0.7
    phrase = _text(relation)
    for subject in subjects:
        first = _argument(subject, full=subject.head.i == clause.head.i)
        yield OpenTuple(phrase, (first, *rest), confidence)


def _relation_tokens(clause: Clause) -> list[Token]:
    """The words of the relation: auxiliaries, negation, verb, particle, first preposition."""
    verb = clause.head
    near = syntax.VERB_GROUP
    members = {verb.i: verb}
    for head in (verb, clause.top or verb):
        members[head.i] = head
        members |= {child.i: child for child in head.children if child.dep_ in near}
    if verb.dep_ == syntax.CONJUNCT and not any(
        c.dep_ in syntax.AUXILIARIES for c in verb.children
    ):
        shared = syntax.first_conjunct(verb)
        if verb.tag_ in {"VB", "VBN", "VBG"}:
            members |= {c.i: c for c in shared.children if c.dep_ in syntax.AUXILIARIES}
    behind = _first_argument(clause)
    if behind is None:
        preposition = _first_preposition(clause)
        if preposition is not None:
            members[preposition.i] = preposition
    return [token for _, token in sorted(members.items())]


def _first_argument(clause: Clause) -> Token | None:
    """The object, predicative or complement that is the second argument."""
    wanted = syntax.PREDICATIVES | syntax.CONTENT_CLAUSES
    wanted |= syntax.DATIVES if clause.passive else syntax.OBJECTS | syntax.DATIVES
    for child in clause.head.children:
        if child.dep_ in wanted and child.pos_ != "ADP":
            return child
    return None


def _first_preposition(clause: Clause) -> Token | None:
    """The first prepositional phrase behind the verb."""
    return next(
        (
            child
            for child in clause.head.children
            if child.dep_ in syntax.PREPOSITIONS
            and child.i > clause.head.i
            and list(child.children)
        ),
        None,
    )


def _rest(clause: Clause, relation: list[Token]) -> list[str]:
    """Every argument but the subject."""
    verb = clause.head
    taken = {token.i for token in relation}
    arguments: list[str] = []
    for child in verb.children:
        if child.i in taken and child.dep_ in syntax.PREPOSITIONS:
            arguments[:0] = [_subtree(inner) for inner in child.children]
        elif child.i not in taken and child.dep_ not in syntax.NOT_ARGUMENTS:
            arguments.append(_subtree(child))
    if not arguments and clause.objects and not clause.passive:
        arguments += [_argument(token, full=False) for token in clause.objects[:1]]
    return [argument for argument in arguments if argument]


def _argument(head: Token, *, full: bool) -> str:
    """The words of a noun phrase: as it stands, or without what modifies it from behind."""
    if not full or any(child.dep_ in syntax.LEFT_OUT for child in head.children):
        return _without_clauses(head)
    return _subtree(head)


def _without_clauses(head: Token) -> str:
    """A noun phrase without relative clauses, appositions and coordinated members."""
    members: list[Token] = []
    stack = [head]
    while stack:
        token = stack.pop()
        members.append(token)
        stack += [
            child
            for child in token.children
            if not (child.dep_ in syntax.TRAILING and child.i > token.i and token.i == head.i)
        ]
    return _text(sorted(members, key=lambda token: token.i))


def _subtree(head: Token) -> str:
    """All words below a head, without a conjunction or mark at the edges."""
    return _text(list(head.subtree))


def _text(tokens: Iterable[Token]) -> str:
    """Words with the white space between them, trimmed of punctuation at the ends."""
    found = list(tokens)
    while found and (found[0].is_punct or found[0].is_space or found[0].dep_ == syntax.COORDINATOR):
        found.pop(0)
    while found and (found[-1].is_punct or found[-1].is_space):
        found.pop()
    return "".join(token.text_with_ws for token in found).strip()
