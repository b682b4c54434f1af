"""From the slots of a statement, and of the statements inside it, to one sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphbuilder.model import Content, Mention, Modality, Polarity, Statement
from graphbuilder.phrasing.verb import finite, gerund
from graphbuilder.phrasing.word import (
    DETERMINERS,
    PREPOSITIONS,
    base,
    following_preposition,
    is_nominal,
    is_plural,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graphbuilder.model import Filler

UNNAMED = "someone"
MAX_DEPTH = 5


_DEICTIC = frozenset(
    ("after", "before", "earlier", "last", "late", "later", "next", "the", "this", "today")
)
_NEGATOR = re.compile(r"\b(?:not|never)\b|n[’']t\b", re.IGNORECASE)
_ROLE_WORDS = {
    "beneficiary": "for",
    "condition": "if",
    "content": "of",
    "instrument": "with",
    "location": "in",
    "place": "in",
    "recipient": "to",
    "source": "from",
    "target": "against",
    "theme": "with",
    "topic": "about",
}
_CLAUSES = frozenset({"object", "content", "goal", "purpose", "theme"})
_CIRCUMSTANCES = frozenset({"condition", "date", "location", "place", "time"})
_AS_WRITTEN = frozenset({"date", "purpose", "time"})


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
    words = _Sentence(by_id).finite(statement, with_subject=with_subject)
    return " ".join(words.split()) + ("?" if statement.modality is Modality.QUESTION else "")


def according_to(statement: Statement) -> str:
    """The chain of sources as a reader says it, outermost first; empty for the document itself.

    Args:
        statement: A statement, attributed or not.

    Returns:
        For example ``The Times, quoting Ann Lee``.
    """
    names = [
        link.source.label if link.source else "unnamed sources" for link in statement.attribution
    ]
    return ", quoting ".join(dict.fromkeys(names))


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
            said = f"{finite(base(statement), statement, plural=plural)} {self.rest(statement)}"
        return f"{self.subject(statement)} {said}" if with_subject else said

    def noun(self, statement: Statement, *, owner: str) -> str:
        nested = _Sentence(self.by_id, self.path, as_noun=True)
        return f"{owner} {statement.relation} {nested.rest(statement)}"

    def gerund(self, statement: Statement) -> str:
        return f"{gerund(base(statement))} {self.rest(statement)}"

    def subject(self, statement: Statement) -> str:
        if statement.subject is None:
            return UNNAMED
        if isinstance(statement.subject, Mention):
            return statement.subject.label
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
        name = self.subject(statement)
        if name.lower() in DETERMINERS:
            return name
        return f"{name}’" if name.endswith("s") else f"{name}’s"

    def rest(self, statement: Statement) -> str:
        """Everything after the verb: object, then roles."""
        return " ".join(self.complements(statement))

    def complements(self, statement: Statement) -> Iterator[str]:
        fillers = self.worth_saying(statement)
        known = _identity(statement.subject)
        said = False
        for role, filler in fillers:
            if isinstance(filler, Content):
                yield self.content(statement, role, filler, known=known, first=not said)
            elif role == "object":
                known |= _identity(filler)
                if self.as_noun and self.last_word(statement) not in PREPOSITIONS:
                    yield following_preposition(statement) or "of"
                yield _reflexive(statement, filler)
            elif role == "recipient":
                known |= _identity(filler)
                direct = not said and " " not in statement.relation
                yield filler.label if direct else _with_preposition(role, filler, alone=False)
            else:
                yield _with_preposition(role, filler, alone=not said)
            said = True

    def worth_saying(self, statement: Statement) -> list[tuple[str, Filler]]:
        """Object and roles in the order of speech, without what another one says as well."""
        slots: list[tuple[str, Filler]] = []
        if statement.object is not None:
            slots.append(("object", statement.object))
        slots += [(role.role, role.filler) for role in statement.roles]
        kept = [slot for slot in slots if not self.is_said_by(*slot, statement)]
        recipients = [slot for slot in kept if slot[0] == "recipient" and not _has_object(kept)]
        rest = [slot for slot in kept if slot not in recipients]
        return recipients + sorted(rest, key=lambda slot: slot[0] in _CIRCUMSTANCES)

    def is_said_by(self, role: str, filler: Filler, outer: Statement) -> bool:
        """Whether a content is the same words (*its ban*), or needs no recipient beside it."""
        if not isinstance(filler, Mention):
            return False
        contents = [f for f in outer.fillers() if isinstance(f, Content)]
        return any(
            _overlap(filler, inner) or (role == "recipient" and _names(inner, filler, outer))
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
        if role == "condition" or (role == "object" and _is_told(statement, inner)):
            return f"{'if' if role == 'condition' else 'that'} {nested.finite(inner)}"
        shared = inner.subject is None or bool(_identity(inner.subject) & known)
        if is_nominal(inner):
            return nested.noun(inner, owner="the" if shared else nested.owner(inner))
        subject, negation = "" if shared else nested.subject(inner), _negation(statement, inner)
        opening = "of" if inner.modality is Modality.ALLEGED and not first else ""
        opening = opening or self.opening(statement, role, inner, alone=shared and first)
        if opening == "to":
            particle = "" if self.last_word(statement) == "to" and shared else "to"
            before = "for" if subject and self.as_noun else ""
            rest = nested.rest(inner)
            return f"{before} {subject} {negation} {particle} {base(inner)} {rest}"
        before, after = (subject, opening) if opening == "from" else (opening, subject)
        return f"{before} {after} {negation} {nested.gerund(inner)}"

    def last_word(self, statement: Statement) -> str:
        words = statement.relation if self.as_noun else base(statement)
        return words.rsplit(" ", maxsplit=1)[-1]

    def opening(self, statement: Statement, role: str, inner: Statement, *, alone: bool) -> str:
        """The word before a content: *to* opens an infinitive, anything else a gerund."""
        if role not in _CLAUSES:
            return role if role in PREPOSITIONS else _ROLE_WORDS.get(role, "")
        last = self.last_word(statement)
        is_preposition = last in PREPOSITIONS and last != "to"
        if inner.modality is Modality.PROHIBITED and statement.polarity is Polarity.AFFIRMED:
            if self.as_noun:
                return "" if last in PREPOSITIONS else "on"
            return "" if is_preposition or alone else "from"
        if is_preposition or inner.modality is Modality.CONSIDERED:
            return ""
        return "to"

    def enter(self, content: Content) -> Statement | None:
        """The statement inside, unless it is missing, around, or too deep."""
        if content.statement in self.path or len(self.path) >= MAX_DEPTH:
            return None
        return self.by_id.get(content.statement)

    def inside(self, statement: Statement) -> _Sentence:
        return _Sentence(self.by_id, (*self.path, statement.id))


def _overlap(mention: Mention, inner: Statement) -> bool:
    """Whether a mention is the noun that names a content (*its ban*)."""
    if inner.cue is None or mention.start is None or mention.end is None:
        return False
    return inner.cue.start < mention.end and mention.start < inner.cue.end


def _names(inner: Statement, mention: Mention, outer: Statement) -> bool:
    """Whether a content that no *that* opens names somebody who is not its subject."""
    others = [filler for filler in inner.fillers() if filler is not inner.subject]
    named = any(_identity(mention) & _identity(other) for other in others)
    return named and not _is_told(outer, inner)


def _is_told(outer: Statement, inner: Statement) -> bool:
    """Whether a content is a clause of its own after *that*."""
    return inner.tense is not None or _is_speech(outer, inner)


def _is_speech(outer: Statement, inner: Statement) -> bool:
    """Whether the inner statement is attributed by the outer one's own words."""
    cues = {link.cue.lower() for link in inner.attribution if link.cue}
    return outer.cue is not None and any(cue in outer.cue.text.lower() for cue in cues)


def _negation(outer: Statement, inner: Statement) -> str:
    """*not*, where the text itself has it between the two relations.

    *Refuse to provide* makes its content negated without the word, and so does a noun that
    names a prohibition; saying it again would turn the sense round.
    """
    if inner.polarity is not Polarity.NEGATED or not (outer.cue and inner.cue and inner.sentence):
        return ""
    if inner.modality is Modality.PROHIBITED:
        return ""
    start = inner.sentence.start
    between = inner.sentence.text[max(0, outer.cue.end - start) : max(0, inner.cue.end - start)]
    return "not" if _NEGATOR.search(between) else ""


def _with_preposition(role: str, mention: Mention, *, alone: bool) -> str:
    words = mention.text if role in _AS_WRITTEN else mention.label
    first = mention.text.lower().split(" ", maxsplit=1)[0]
    if (first in PREPOSITIONS and words == mention.text) or (role == "theme" and alone):
        return words
    if role in {"date", "time"}:
        return _when(mention)
    if role == "purpose":
        return f"to {words}"
    if role == "object":
        return words
    return f"{_ROLE_WORDS.get(role, role if role in PREPOSITIONS else '')} {words}"


def _when(mention: Mention) -> str:
    """*in 2019*, *on Friday*, *last month*: a time behind the verb."""
    iso, first = mention.name or "", mention.text.split(" ", maxsplit=1)[0]
    if not re.fullmatch(r"[\d-]+", iso):
        iso = mention.text if re.fullmatch(r"\d{4}", mention.text) else ""
    is_name = first[:1].isdigit() or (first.istitle() and first.lower() not in _DEICTIC)
    if is_name and len(iso) in {4, 7, 10}:
        return f"{'on' if len(iso) == len('2024-05-24') else 'in'} {mention.text}"
    return mention.text if is_name else mention.text[:1].lower() + mention.text[1:]


def _office(statement: Statement, office: Mention) -> str:
    """*President of Ukraine*, or the office alone where nothing else is named."""
    of = statement.object
    if not isinstance(of, Mention) or of.label == office.label:
        return office.label
    return f"{office.label} of {of.label}"


def _reflexive(statement: Statement, object_: Mention) -> str:
    """The object, or *itself* where the subject acts on itself."""
    if not _identity(statement.subject) & _identity(object_):
        return object_.label
    is_person = object_.type == "Person" or is_plural(statement.subject)
    return "themselves" if is_person else "itself"


def _has_object(slots: list[tuple[str, Filler]]) -> bool:
    return any(role == "object" and isinstance(filler, Mention) for role, filler in slots)


def _identity(filler: Filler | None) -> frozenset[str]:
    """By what two mentions can be seen to be the same."""
    if not isinstance(filler, Mention):
        return frozenset()
    return frozenset({filler.id or filler.label.lower()})
