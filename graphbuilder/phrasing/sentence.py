"""From the slots of a statement, and of the statements inside it, to one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphbuilder.model import Content, Mention, Modality, Polarity, Statement
from graphbuilder.phrasing.name import DETERMINERS, name
from graphbuilder.phrasing.nesting import (
    as_condition,
    as_told,
    identity,
    is_bare,
    is_named,
    is_told,
    names_other,
    negation,
    overlaps,
)
from graphbuilder.phrasing.preposition import (
    COORDINATORS,
    PREPOSITIONS,
    ROLE_WORDS,
    following_preposition,
    own_preposition,
    role_preposition,
    shared_preposition,
    with_preposition,
    word_before,
)
from graphbuilder.phrasing.verb import finite, gerund
from graphbuilder.phrasing.voice import in_voice
from graphbuilder.phrasing.word import base, displaced, is_nominal, is_plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graphbuilder.model import Filler

UNNAMED = "someone"
MAX_DEPTH = 5

_CLAUSES = frozenset({"object", "content", "goal", "purpose", "theme"})
_CIRCUMSTANCES = frozenset({"condition", "date", "exception", "location", "place", "time"})


def phrase(
    statement: Statement, by_id: Mapping[str, Statement], *, with_subject: bool = True
) -> str:
    """One statement as a sentence, nested statements included; never an identifier.

    Args:
        statement: What is to be said.
        by_id: Where nested statements are looked up; one that is missing reads *something*.
        with_subject: ``False`` leaves the subject out (*permits Ukraine to use …*).

    Returns:
        The sentence in the present tense, without a full stop.
    """
    words = _Sentence(by_id).finite(in_voice(statement), with_subject=with_subject)
    return " ".join(words.split()).replace(" :", ":").replace(" ?", "?") + (
        "?" if statement.modality is Modality.QUESTION else ""
    )


def according_to(statement: Statement) -> str:
    """The chain of sources as a reader says it, outermost first; empty for the document itself.

    Args:
        statement: A statement, attributed or not.

    Returns:
        For example ``The Times, quoting Ann Lee and Omar Diaz``.
    """
    levels = (
        dict.fromkeys(link.source.label if link.source else "unnamed sources" for link in level)
        for level in statement.chain
    )
    return ", quoting ".join(dict.fromkeys(" and ".join(level) for level in levels))


@dataclass(frozen=True, slots=True)
class _Sentence:
    """Builds one sentence.

    Attributes:
        by_id: Where contents are looked up.
        path: The statements around, so that a loop ends.
        as_noun: Whether complements follow a noun (*ban on Ukraine using*), not its verb.
    """

    by_id: Mapping[str, Statement]
    path: tuple[str, ...] = ()
    as_noun: bool = False

    def finite(self, statement: Statement, *, with_subject: bool = True) -> str:
        plural = is_plural(statement.subject)
        office = statement.role("role")
        if isinstance(office, Mention):
            said = f"{finite('be', statement, plural=plural)} {_office(statement, office)}"
        else:
            verb = finite(self.verb(statement), statement, plural=plural)
            said = f"{verb} {self.rest(statement)}"
        return f"{self.subject(statement)} {said}" if with_subject else said

    def noun(self, statement: Statement, *, owner: str) -> str:
        nested = _Sentence(self.by_id, self.path, as_noun=True)
        return f"{owner} {statement.relation} {nested.rest(statement)}"

    def gerund(self, statement: Statement) -> str:
        return f"{gerund(self.verb(statement))} {self.rest(statement)}"

    def verb(self, statement: Statement) -> str:
        """The words before the object; others may stand behind it (*take the case to court*)."""
        behind = self.particle(statement)
        return base(statement).removesuffix(behind).rstrip() if behind else base(statement)

    def particle(self, statement: Statement) -> str:
        """The relation's words that follow its first mention, if there are such."""
        first = next((f for _, f in self.worth_saying(statement) if isinstance(f, Mention)), None)
        is_verb = not self.as_noun and not is_nominal(statement)
        return displaced(statement, first) if first is not None and is_verb else ""

    def subject(self, statement: Statement) -> str:
        if statement.subject is None:
            return UNNAMED
        if isinstance(statement.subject, Mention):
            return name(statement.subject, case="subject")
        inner = self.enter(statement.subject)
        if inner is None:
            return "something"
        nested = self.inside(statement)
        if is_nominal(inner):
            return nested.noun(inner, owner=nested.owner(inner))
        return f"{nested.subject(inner) if inner.subject else ''} {nested.gerund(inner)}"

    def owner(self, statement: Statement) -> str:
        if statement.subject is None:
            return "the"
        owner = self.subject(statement)
        if owner.lower() in DETERMINERS:
            return owner
        return f"{owner}’" if owner.endswith("s") else f"{owner}’s"

    def rest(self, statement: Statement) -> str:
        """Everything after the verb: object, then roles."""
        return " ".join(self.complements(statement))

    def complements(self, statement: Statement) -> Iterator[str]:
        known = identity(statement.subject)
        behind = self.particle(statement)
        before: str | None = None
        for role, filler in self.worth_saying(statement):
            first = before is None
            if isinstance(filler, Content):
                yield self.content(statement, role, filler, known=known, first=first)
            elif role == before and word_before(statement, filler.start) in COORDINATORS:
                yield f"{word_before(statement, filler.start)} {name(filler, case='object')}"
            elif role == "object":
                yield from self.object(statement, filler, behind)
            elif role == "recipient" and first and self.is_direct(statement, behind):
                yield name(filler, case="object")
            else:
                yield with_preposition(statement, role, filler, alone=first)
            if isinstance(filler, Mention):
                known |= identity(filler) if role in {"object", "recipient"} else frozenset()
                yield behind
                behind = ""
            before = role

    def is_direct(self, statement: Statement, behind: str) -> bool:
        """Whether the verb takes a recipient without a preposition (*give Ukraine*, *prohibit*)."""
        is_one_word = " " not in statement.relation
        return bool(behind) or is_one_word or (is_nominal(statement) and not self.as_noun)

    def object(self, statement: Statement, mention: Mention, behind: str) -> Iterator[str]:
        """The object, with a preposition where it follows a noun (*ban on*, *a war of*)."""
        if self.as_noun and self.last_word(statement) not in PREPOSITIONS:
            yield following_preposition(statement) or "of"
        elif " " in statement.relation and not (self.as_noun or behind or is_nominal(statement)):
            own = shared_preposition(statement, mention.start)
            if own not in self.verb(statement).split():
                yield "with" if own == "between" else own
        yield _reflexive(statement, mention)

    def worth_saying(self, statement: Statement) -> list[tuple[str, Filler]]:
        """Object and roles in the order of speech, without what another one says as well."""
        slots: list[tuple[str, Filler]] = []
        if statement.object is not None:
            slots.append(("object", statement.object))
        slots += [(role.role, role.filler) for role in statement.roles]
        kept = [slot for slot in slots if not self.is_said_by(*slot, statement)]
        recipients = [slot for slot in kept if slot[0] == "recipient" and not _has_object(kept)]
        rest = [slot for slot in kept if slot not in recipients]
        return recipients + sorted(rest, key=lambda slot: self.place(statement, *slot))

    def place(self, statement: Statement, role: str, filler: Filler) -> int:
        """What takes part, then circumstances, then what somebody tells."""
        inner = self.enter(filler) if role == "object" and isinstance(filler, Content) else None
        if inner is not None and is_told(statement, inner):
            return 2
        return int(role in _CIRCUMSTANCES)

    def is_said_by(self, role: str, filler: Filler, outer: Statement) -> bool:
        """Whether other words say it: a content (*its ban*), or a phrase around it.

        "Targets within Russia" says where they are; a content that names who is to act needs no
        recipient beside it.
        """
        if not isinstance(filler, Mention):
            return False
        if any(_holds(other, filler) for other in outer.fillers() if isinstance(other, Mention)):
            return True
        contents = [f for f in outer.fillers() if isinstance(f, Content)]
        return any(
            overlaps(filler, inner) or (role == "recipient" and names_other(inner, filler, outer))
            for inner in map(self.enter, contents)
            if inner is not None
        )

    def content(
        self,
        statement: Statement,
        role: str,
        content: Content,
        *,
        known: frozenset[str],
        first: bool,
    ) -> str:
        inner = self.enter(content)
        if inner is None:
            return "something"
        nested = self.inside(statement)
        if role in {"condition", "exception"}:
            return f"{ROLE_WORDS[role]} {nested.finite(as_condition(inner))}"
        if role == "object" and is_told(statement, inner):
            said = nested.finite(as_told(statement, inner))
            return f": {said}?" if inner.modality is Modality.QUESTION else f"that {said}"
        shared = inner.subject is None or bool(identity(inner.subject) & known)
        if is_nominal(inner) or is_named(statement, inner):
            return nested.named(statement, inner, shared=shared)
        subject = "" if shared else nested.subject(inner)
        not_ = negation(statement, inner, as_noun=self.as_noun)
        opening = "of" if inner.modality is Modality.ALLEGED and not first else ""
        opening = opening or self.opening(statement, role, inner, alone=shared and first)
        if opening == "to":
            is_said = self.last_word(statement) == "to" and shared
            particle = "" if is_said or is_bare(statement, inner) else "to"
            before = "for" if subject and (self.as_noun or role == "purpose") else ""
            rest = nested.rest(inner)
            return f"{before} {subject} {not_} {particle} {nested.verb(inner)} {rest}"
        before, after = (subject, opening) if opening == "from" else (opening, subject)
        return f"{before} {after} {not_} {nested.gerund(inner)}"

    def named(self, outer: Statement, inner: Statement, *, shared: bool) -> str:
        """A content that is a noun: *its ban on …*, *in breach of …*."""
        own = own_preposition(inner, inner.cue.start) if inner.cue else ""
        if own and shared and outer.relation.rsplit(" ", maxsplit=1)[-1] != own:
            return f"{own} {self.noun(inner, owner='')}"
        return self.noun(inner, owner="the" if shared else self.owner(inner))

    def last_word(self, statement: Statement) -> str:
        words = statement.relation if self.as_noun else base(statement)
        return words.rsplit(" ", maxsplit=1)[-1]

    def opening(self, statement: Statement, role: str, inner: Statement, *, alone: bool) -> str:
        """The word before a content: *to* opens an infinitive, anything else a gerund."""
        if role not in _CLAUSES:
            return role_preposition(role)
        last = self.last_word(statement)
        is_preposition = last in PREPOSITIONS and last != "to"
        if inner.modality is Modality.PROHIBITED and statement.polarity is Polarity.AFFIRMED:
            if self.as_noun:
                if negation(statement, inner, as_noun=True):
                    return "to"
                return "" if last in PREPOSITIONS else "on"
            return "" if is_preposition or alone else "from"
        if is_preposition or inner.modality is Modality.CONSIDERED:
            return ""
        return "to"

    def enter(self, content: Content) -> Statement | None:
        """The statement inside, unless it is missing, around, or too deep."""
        if content.statement in self.path or len(self.path) >= MAX_DEPTH:
            return None
        inner = self.by_id.get(content.statement)
        return in_voice(inner) if inner is not None else None

    def inside(self, statement: Statement) -> _Sentence:
        return _Sentence(self.by_id, (*self.path, statement.id))


def _office(statement: Statement, office: Mention) -> str:
    """*President of Ukraine*, or the office alone where nothing else is named."""
    of = statement.object
    if not isinstance(of, Mention) or of.label == office.label:
        return office.label
    return f"{office.label} of {of.label}"


def _reflexive(statement: Statement, object_: Mention) -> str:
    """The object, or *itself* where the subject acts on itself."""
    if not identity(statement.subject) & identity(object_):
        return name(object_, case="object")
    is_person = object_.type == "Person" or is_plural(statement.subject)
    return "themselves" if is_person else "itself"


def _has_object(slots: list[tuple[str, Filler]]) -> bool:
    return any(role == "object" and isinstance(filler, Mention) for role, filler in slots)


def _holds(phrase: Mention, inner: Mention) -> bool:
    """Whether a phrase that is said in its own words has another mention within it."""
    if phrase.name is not None or len(phrase.text) <= len(inner.text):
        return False
    if phrase.start is None or phrase.end is None or inner.start is None or inner.end is None:
        return False
    return phrase.start <= inner.start and inner.end <= phrase.end
