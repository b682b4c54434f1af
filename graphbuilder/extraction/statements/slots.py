"""Who fills which slot of a statement: subject, object and roles, out of a clause's words."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link, Oblique
from graphbuilder.extraction.clauses.participants.complements import is_fronted
from graphbuilder.extraction.clauses.participants.relation_phrases import is_circumstance
from graphbuilder.extraction.statements import collective
from graphbuilder.extraction.statements.concessions import is_no_condition
from graphbuilder.extraction.statements.disjoint import Slot, apart, doer
from graphbuilder.extraction.statements.events_beside import beside_events, names_event
from graphbuilder.extraction.statements.fillers import covers
from graphbuilder.extraction.statements.pairing import Pairing, told_to_do
from graphbuilder.extraction.statements.repeated import repeats
from graphbuilder.extraction.words.forms import NOUNS_AND_PRONOUNS
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.people import PLACE_TYPES
from graphbuilder.extraction.words.reporting import takes_content
from graphbuilder.model import Content, Filler, Mention, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from spacy.tokens import Token

    from graphbuilder.extraction.statements.fillers import Fillers
    from graphbuilder.lexicon import Lexicon
    from graphbuilder.model import Statement

PAIR = 2
DONE_THERE = frozenset({"arrests", "captures", "befalls"})
ADVERBIAL_ROLES = {Link.CONDITION: "condition", Link.PURPOSE: "purpose"}


class Slots:
    """Fills the slots of the statements of one text.

    Args:
        clauses: All clauses of the text, linked.
        fillers: Turns words into mentions and roles.
        lexicon: Relations and the roles that they map.
        of_clause: The statements of a clause that stands as a filler.
    """

    def __init__(
        self,
        clauses: Clauses,
        fillers: Fillers,
        lexicon: Lexicon,
        *,
        of_clause: Callable[[Clause], list[Statement]],
    ) -> None:
        self.clauses = clauses
        self.fillers = fillers
        self.lexicon = lexicon
        self.of_clause = of_clause
        self.governed = clauses.governed()

    def filled(
        self, clause: Clause, contents: list[Statement]
    ) -> Iterable[tuple[Filler | None, Slot]]:
        """Every subject of a clause with every object, and the roles that go with it.

        Args:
            clause: A clause that is worth stating.
            contents: The statements that it governs.

        Returns:
            A pair for every statement of the clause; crosswise where two do it to each other.
        """
        subjects, objects = self._subjects(clause), self._objects(clause, contents)
        if objects[0][0] is not None or not self._is_mutual(clause, contents):
            pairs: Iterable[tuple[Filler | None, Slot]] = product(subjects, objects)
            if len(subjects) == len(objects) > 1 and collective.goes_respectively(clause):
                return [*zip(subjects, objects, strict=True)]
            if len(subjects) > 1:
                pairs = self._paired(clause, contents, [*pairs])
            return [apart(doer(subject, slot[0]), slot) for subject, slot in pairs]
        roles = objects[0][1]
        return zip(subjects, [(other, roles) for other in reversed(subjects)], strict=True)

    def _paired(
        self, clause: Clause, contents: list[Statement], pairs: list[tuple[Filler | None, Slot]]
    ) -> list[tuple[Filler | None, Slot]]:
        """The pairs in which nobody wants to do what another of them does."""
        others = [c for c in self.governed.get(id(clause), ()) if c.link in ADVERBIAL_ROLES]
        nouns = (self.clauses.at(token) for token in clause.objects)
        others += [c for c in nouns if c is not None and c is not clause and c.kind is Kind.NOUN]
        groups = [contents, *map(self.of_clause, others)]
        pairing = Pairing([subject for subject, _ in pairs], groups)
        return [
            (subject, pairing.adapt(subject, slot))
            for subject, slot in pairs
            if pairing.allows(subject, slot)
        ]

    def _is_mutual(self, clause: Clause, contents: list[Statement]) -> bool:
        """Whether two do something with each other ("A and B met").

        What a noun of the relation has *between* two is mutual (Huddleston & Pullum 2002, ch. 15
        §1.3.2); with a content, an object ("are linked to the port") or another party it is not.
        """
        relation = clause.evoked
        mutual = relation is not None and relation.roles.get("between") == "subject"
        alone = not (contents or clause.recipients or clause.passive)
        together = any(o.preposition in {"with", "against"} for o in clause.obliques)
        if not (mutual and alone) or together or len(clause.subjects) != PAIR:
            return False
        bare = all(t.tag_ == "NNS" and not t.n_lefts for t in clause.subjects)
        # "Firms and people that do business" may do it with anybody.
        return not (bare and clause.head.lemma_.lower() in self.lexicon.words("OpenDealing"))

    def _subjects(self, clause: Clause) -> list[Filler | None]:
        """Who acts, a filler for each; one empty slot when nobody is expressed."""
        if clause.subject_clause is not None and not clause.subjects:
            found = self.of_clause(clause.subject_clause)
            head = clause.subject_clause.head
            thing = head.left_edge.lower_ == "what" and syntax.names_doing(head, clause.head)
            if found and not thing:
                return [Content(found[0].id)]
            if syntax.names_doing(clause.subject_clause.head, clause.head):
                return [self.fillers.clause(clause.subject_clause.head)]
            if clause.link is Link.RELATIVE:  # "lacked water, which caused fires"
                return [self.fillers.clause(clause.subject_clause.head)]
            if clause.subject_clause is clause.governor:
                doers = clause.governor.subjects  # "a bridge fell, resulting in a delay"
                return [self._actor_or_event(token, clause) for token in doers] or [None]
        if len(clause.subjects) > 1 and (whole := collective.named_together(clause, self.fillers)):
            return [whole]
        doers = [token for token in clause.subjects if not self._is_scene(token, clause)]
        return [self._actor_or_event(token, clause) for token in doers] or [None]

    def _is_scene(self, token: Token, clause: Clause) -> bool:
        """Whether a name before the noun of a deed is where it was done ("the Lima murder of").

        Cities and regions ban and win, but no city kills or arrests somebody.
        """
        relation = clause.evoked
        if clause.kind is not Kind.NOUN or token.dep_ != syntax.COMPOUND or relation is None:
            return False
        deed = relation.plover == "ASSAULT" or relation.name in DONE_THERE
        return deed and self.fillers.mention(token, clause).type in PLACE_TYPES

    def _actor_or_event(self, token: Token, clause: Clause) -> Filler:
        """A mention, or the statement of the event that a noun names."""
        nominal = self.clauses.at(token)
        lasts = token.lemma_.lower() in self.lexicon.words("LastingNoun")
        if (
            nominal is not None
            and nominal.kind is Kind.NOUN
            and not lasts
            and nominal.head.i == token.i
        ):
            found = self.of_clause(nominal)
            if found and found[0].subject is not None:
                return Content(found[0].id)
        return self.fillers.mention(token, clause)

    def _objects(self, clause: Clause, contents: list[Statement]) -> list[Slot]:
        """What it is done to, with the roles that go with each."""
        roles = [
            *(Role("recipient", self.fillers.mention(token)) for token in clause.recipients),
            *self.fillers.roles(clause),
            *self._adverbial_roles(clause),
        ]
        if contents:
            return self._with_contents(clause, contents, roles)
        if clause.object_clause is not None and (meant := self.of_clause(clause.object_clause)):
            return [(Content(meant[0].id), tuple(roles))]
        if (whole := collective.undergone_together(clause, self.fillers)) is not None:
            return [(whole, tuple(roles))]
        found: list[Slot] = []
        for token in clause.objects:
            own = [*self.fillers.places_within(token, clause)]
            nominal = self.clauses.at(token)
            if nominal is not None and nominal is not clause and nominal.kind is Kind.NOUN:
                own += [Role("content", Content(s.id)) for s in self.of_clause(nominal)[:1]]
            mention = self.fillers.mention(token, clause)
            others = (r for r in (*roles, *own) if r.role == "role" or r.filler != mention)
            found.append((mention, tuple(others)))
        return found or self._promoted(clause, roles)

    def _promoted(self, clause: Clause, roles: list[Role]) -> list[Slot]:
        """The obliques that belong to the predicate as objects ("step down from the role")."""
        words = {word.i for word in clause.words}
        told = [o for o in clause.obliques if not _is_date(o.filler)]
        chosen = [o for o in told if o.marker.i in words and o.marker.dep_ == syntax.PREPOSITION]
        behind = [o for o in told if not is_fronted(o, clause)]
        behind = [o for o in behind if not is_circumstance(o, self.lexicon)]
        chosen = chosen or [o for o in behind if _is_undergoing(o, clause)]
        own = clause.first_oblique
        first = [o for o in told if own is not None and o.marker.i == own.marker.i]
        if any(clause.relation.endswith(f" {o.preposition}") for o in first):
            chosen = chosen or first
        if not chosen or clause.passive:
            return [(None, tuple(roles))]
        marker = chosen[0].marker.i
        members = [o.filler for o in chosen if o.marker.i == marker]
        members += [o.filler for o in told if repeats(o, chosen[0])]
        mentions = collective.introduced(chosen[0].marker, members, clause, self.fillers)
        starts = {mention.start for mention in mentions}  # a time has its own name
        rest = tuple(role for role in roles if _start(role.filler) not in starts)
        return [(mention, rest) for mention in mentions]

    def _with_contents(
        self, clause: Clause, contents: list[Statement], roles: list[Role]
    ) -> list[Slot]:
        """Objects where the clause governs statements.

        An object that names an event stays as it is worded, beside what it tells ("requires
        the consent of the owner").
        """
        relation = clause.evoked
        accuses = relation is not None and (
            relation.attributes == "accusation" or relation.roles.get("NP") == "object"
        )
        people = [self.fillers.mention(token) for token in clause.objects]
        named = [o.filler for o in clause.obliques if o.preposition == "as"]
        # "seen as a ban"
        taken = all(any(names_event(noun, c) for noun in named) for c in contents)
        if taken and not people:
            seen = [Role("content", Content(content.id)) for content in contents]
            return [(None, (*roles, *seen))]
        if clause.kind is not Kind.NOUN and (accuses or taken) and people:
            return [
                (person, (*roles, Role("content", Content(content.id))))
                for person in people
                for content in contents
            ]
        shared = self._recipients_of(clause, contents)
        events = {s.cue.start for s in contents if s.cue is not None}
        given = tuple(
            Role("recipient", person)
            for person, token in zip(people, clause.objects, strict=True)
            if token.idx not in events
            and (self._hears(token, clause) or self.fillers.is_actor(token))
            if self._receives(clause)
        )
        beside = [self.fillers.mention(t, clause) for t in beside_events(clause, events)]
        # Not what has the words of a content in it: "fears for [the loss of jobs]".
        others = [r for r in roles if r.role == "role" or not covers(r.filler, events)]
        others = [r for r in others if r.filler not in beside]
        found: list[Slot] = [(other, (*given, *others)) for other in beside]
        for content in contents:
            event = next((noun for noun in clause.objects if names_event(noun, content)), None)
            whole = Content(content.id)
            told = told_to_do((*given, *others, *shared), content, contents)
            if event is not None:
                told = (*told, Role("content", whole))
            found.append((whole if event is None else self.fillers.mention(event, clause), told))
        return found

    def _hears(self, noun: Token, clause: Clause) -> bool:
        """Whether a noun beside what is told is who hears it ("the rally", but not "the story")."""
        relation = clause.evoked
        if relation is None or relation.attributes != "speech" or clause.recipients:
            return False
        heard = relation.roles.get("NP") == "recipient" and noun.pos_ in NOUNS_AND_PRONOUNS
        return heard and not takes_content(noun, self.lexicon, "noun")

    def _receives(self, clause: Clause) -> bool:
        """Whether whom a verb has beside its content is told it, or made or let do it.

        Who is found, seen or wanted to do something is raised from the content, and is told
        nothing (Huddleston & Pullum 2002, ch. 14 §3.2); nor is who is shown to be so.
        """
        relation = clause.evoked
        if relation is None:
            return False
        told = relation.controller == "object" or relation.roles.get("NP") == "recipient"
        if not (told and clause.passive and relation.attributes):
            return told
        contents = self.clauses.contents(clause, self.governed)
        return not any(syntax.is_infinitive(c.hinge) for c in contents)

    def _recipients_of(self, clause: Clause, contents: list[Statement]) -> tuple[Role, ...]:
        """Whom a subject-controlled content is for: who refuses to give X a thing refuses X.

        Who denies having given X a thing denies nothing to X.
        """
        relation = clause.evoked
        if relation is None or relation.controller != "subject" or relation.plover is None:
            return ()
        found: dict[Role, None] = {}
        for content in contents:
            if relation.attributes == "speech" and content.modality.is_real:
                continue
            giving = self.lexicon.relations.get(content.predicate or "")
            receivers = [content.role("recipient"), content.role("beneficiary")]
            if giving is not None and giving.roles.get("with") == "theme" and content.role("theme"):
                receivers.append(content.object)
            for receiver in receivers:
                if isinstance(receiver, Mention):
                    found[Role("recipient", receiver)] = None
        return tuple(found)[:1]

    def _adverbial_roles(self, clause: Clause) -> Iterator[Role]:
        """Statements that stand as condition, exception or purpose of a clause.

        What opens with *unless* is no condition of it: it holds where that is not so. What *as if*
        opens is none either: it says what the other is like; and what *even if* opens changes
        nothing.
        """
        for other in self.governed.get(id(clause), ()):
            if other.link in ADVERBIAL_ROLES:
                mark = syntax.marker(other.hinge)
                if mark is not None and is_no_condition(mark):
                    continue
                unless = mark is not None and mark.lower_ == "unless"
                name = "exception" if unless else ADVERBIAL_ROLES[other.link]
                for statement in self.of_clause(other)[:1]:
                    yield Role(name, Content(statement.id))


def _is_undergoing(oblique: Oblique, clause: Clause) -> bool:
    """Whether a phrase says what its predicate is about ("aware of the event").

    What somebody is accused or sued for is not whom; *as* says what another thing is called.
    """
    if clause.entry is None or oblique.filler.ent_type_ in TIMES:
        return False
    relation = clause.entry.relation
    role = relation.roles.get(oblique.preposition)
    about = role == "content" and oblique.preposition != "as"
    felt = clause.kind is Kind.COPULA or relation.attributes in {"attitude", "speech"}
    return role == "object" or (about and felt)


def _is_date(noun: Token) -> bool:
    """Whether a phrase names a day or an hour, when something is done and not what.

    "Weeks of raids" names the raids.
    """
    if noun.tag_ == "NNS" and syntax.has_phrase(noun, "of"):
        return False
    return noun.ent_type_ in TIMES or syntax.is_clock_time(noun)


def _start(filler: Filler) -> int | None:
    """Where the words of a filler begin; ``None`` for a statement."""
    return filler.start if isinstance(filler, Mention) else None
