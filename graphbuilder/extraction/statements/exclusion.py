"""Members of a coordination that a clause leaves out or denies: "Italy but not Greece"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import DESCRIBING_LINKS
from graphbuilder.extraction.factuality.negative_participants import adds_nothing
from graphbuilder.extraction.statements.fillers import covers
from graphbuilder.extraction.statements.left_out import goes_on, is_left_out
from graphbuilder.extraction.statements.repeated import opposes_with_preposition
from graphbuilder.extraction.syntax.verbs import has_that
from graphbuilder.extraction.words.signatures import FLIPPED
from graphbuilder.model import Filler, Polarity, Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause


@dataclass(frozen=True, slots=True)
class Exclusion:
    """The members of a clause's coordinations that it leaves out or denies.

    Attributes:
        subjects: Character offsets of subjects that are left out.
        objects: Character offsets of objects that are left out.
        denied: Character offsets of objects that *no* denies.
        opposed: Character offsets of members that *but* opposes to a denied one.
    """

    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    denied: tuple[int, ...]
    opposed: tuple[int, ...]

    @classmethod
    def of(cls, clause: Clause) -> Exclusion:
        """Whom and what a clause leaves out.

        Args:
            clause: Any clause.
        """
        subjects, objects = _own(clause.subjects, clause), _own(clause.objects, clause)
        things = (*objects, *(oblique.filler for oblique in clause.obliques))
        return cls(
            tuple(token.idx for token in subjects if is_left_out(token)),
            tuple(token.idx for token in things if is_left_out(token)),
            tuple(token.idx for token in objects if _is_denied(token)),
            tuple(token.idx for token in (*subjects, *things) if _is_opposed(token)),
        )

    def apply(
        self, statement: Statement, subject: Filler | None, filler: Filler | None
    ) -> Statement:
        """A statement of the clause, turned round if its subject or object is left out.

        Args:
            statement: What the clause says of the two, as if they stood alone.
            subject: Whom it says it of.
            filler: The object that it names.

        Returns:
            The statement with the polarity that holds, and the name of the rule.
        """
        if not (self.subjects or self.objects or self.denied or self.opposed):
            return statement
        if covers(subject, self.subjects) or covers(filler, self.objects):
            turned = FLIPPED[statement.polarity]
            statement = replace(
                statement, polarity=turned, rules=(*statement.rules, "left out of a coordination")
            )
        opposed = covers(filler, self.opposed) or covers(subject, self.opposed)
        if statement.polarity is Polarity.NEGATED and opposed:
            statement = replace(
                statement, polarity=Polarity.AFFIRMED, rules=(*statement.rules, "opposed by 'but'")
            )
        elif statement.polarity is Polarity.NEGATED and self.opposed:
            # "It did not sink in May but in June": that it did in June is not denied.
            kept = (role for role in statement.roles if not covers(role.filler, self.opposed))
            statement = replace(statement, roles=tuple(kept))
        if covers(filler, self.denied):
            statement = replace(
                statement, polarity=Polarity.NEGATED, rules=(*statement.rules, "negated by 'no'")
            )
        return statement


def is_opposed_content(content: Clause) -> bool:
    """Whether *but* opposes what is said to what is not ("did not say that it sank, but that …").

    Whoever did not say the one did say the other.

    Args:
        content: A clause that a verb governs.
    """
    verb = content.hinge
    opening = [token.lower_ for token in verb.doc[max(verb.left_edge.i - 2, 0) : verb.left_edge.i]]
    joined = verb.dep_ == syntax.CONJUNCT and has_that(verb)
    first = syntax.first_conjunct(verb)
    denied = first.dep_ == syntax.COMPLEMENT and syntax.is_negated(first.head)
    inside = verb.doc[verb.left_edge.i : verb.left_edge.i + 1].text.lower() == "only"
    return joined and denied and (inside or "but" in opening or opening[-1:] == ["only"])


def _is_opposed(member: Token) -> bool:
    """Whether *but* opposes a member to one before it ("not a port but a fort and a mill")."""
    first = member.left_edge
    if goes_on(member):
        return _is_opposed(member.head)
    if opposes_with_preposition(member):
        return True
    if member.dep_ != syntax.CONJUNCT or not first.i:
        return False
    opening = first.lower_ if first.i != member.i else ""
    return first.nbor(-1).lower_ == "but" and opening not in {"no", "not", "few", "little"}


def _is_denied(member: Token) -> bool:
    """Whether *no* denies a later member of a coordination ("a school but no nurse or doctor")."""
    if member.dep_ != syntax.CONJUNCT:
        return False
    if member.left_edge.lower_ == "no" or adds_nothing(member):
        return True
    joints = {c.lower_ for c in member.head.rights if c.dep_ == syntax.COORDINATOR}
    bare = not any(child.dep_ == syntax.DETERMINER for child in member.lefts)
    return bare and bool(joints & {"or", "nor"}) and _is_denied(member.head)


def _own(participants: list[Token], clause: Clause) -> list[Token]:
    """The participants of a clause without the noun that it describes.

    "The letter but not the photographs that *came with it*": they did come with it.
    """
    if clause.link not in DESCRIBING_LINKS:
        return participants
    return [token for token in participants if clause.head.is_ancestor(token)]
