"""Whether a negation ends at an event, and so says that the thing was done then.

"She did not swim until she was 40" says that she did at 40: *until* needs what lasts, and what does
not last by itself is here its not being done (Karttunen 1974, *Until*). What "had hardly begun when
it rained" had begun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind
from graphbuilder.extraction.clauses.modality.mood import dependents
from graphbuilder.extraction.syntax.tense import is_past
from graphbuilder.extraction.words.denying import NOT_OR_NEVER
from graphbuilder.extraction.words.labels import TIMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

JUST = frozenset({"hardly", "scarcely"})
NEXT = frozenset({"when", "before", "than"})


def ends_at_event(clause: Clause, negators: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a clause in the past is denied only until something else happened.

    Args:
        clause: A clause of a verb.
        negators: The words that negate it.
        lexicon: Verbs for what lasts, of which *until* can be the end.
    """
    denied = len(negators) == 1 and negators[0].lower_ in NOT_OR_NEVER
    if not denied or clause.kind is not Kind.VERB:
        return False
    verb = clause.head
    if negators[0].head.i != verb.i or not _is_over(verb):
        return False
    if verb.lemma_.lower() in lexicon.words("EnduringVerb"):
        return False
    return any(_is_end(child, verb) for child in dependents(clause))


def is_just_over(clause: Clause, negators: Sequence[Token]) -> bool:
    """Whether a clause says that something was no sooner done than something else happened.

    *Hardly* then stands beside *had*: "hardly any guest had left when it rained" denies it.

    Args:
        clause: A clause of a verb.
        negators: The words that negate it.
    """
    verb = clause.head
    if len(negators) != 1 or negators[0].lower_ not in JUST or clause.kind is not Kind.VERB:
        return False
    had = (a for a in syntax.children(verb, syntax.AUXILIARIES) if a.lower_ == "had")
    if all(abs(a.i - negators[0].i) != 1 for a in had):
        return False
    behind = (token for token in verb.subtree if token.i > verb.i)
    return any(c.dep_ == syntax.ADVERBIAL_CLAUSE and c.left_edge.lower_ in NEXT for c in behind)


def _is_over(verb: Token) -> bool:
    """Whether a verb is in the past or the perfect, without a modal."""
    auxiliaries = syntax.children(verb, syntax.AUXILIARIES)
    modal = any(a.tag_ == "MD" for a in auxiliaries)
    return not modal and (is_past(verb) or any(a.lemma_ == "have" for a in auxiliaries))


def _is_end(child: Token, verb: Token) -> bool:
    """Whether *until* opens what says, behind a verb, when it came to be done."""
    if child.i < verb.i:
        return False
    if child.dep_ == syntax.ADVERBIAL_CLAUSE:
        mark = syntax.marker(child)
        return mark is not None and mark.lower_ == "until" and is_past(child)
    inner = syntax.child(child, syntax.PREPOSITIONAL_CLAUSES)
    late = next(
        (c for c in syntax.children(child, syntax.PREPOSITIONS) if c.lower_ == "after"), None
    )
    event = None if late is None else syntax.child(late, syntax.PREPOSITIONAL_OBJECTS)
    happened = event is not None and event.ent_type_ not in TIMES  # "until after the trial"
    return child.lower_ == "until" and (inner is not None or happened)
