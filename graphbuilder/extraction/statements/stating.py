"""Clause + factuality + attribution → statements, with their ids, parents and evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from weakref import proxy

from graphbuilder.extraction import syntax
from graphbuilder.extraction.attribution.attributions import Attributions
from graphbuilder.extraction.attribution.sources import voiced
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link
from graphbuilder.extraction.clauses.modality.indirect_questions import opens_with_question_word
from graphbuilder.extraction.clauses.participants.focus import ways_behind
from graphbuilder.extraction.clauses.participants.relation_phrases import hardly_happens
from graphbuilder.extraction.clauses.structure import build_clauses
from graphbuilder.extraction.factuality.bans import as_stated
from graphbuilder.extraction.factuality.composition import Factuality
from graphbuilder.extraction.factuality.seeking import as_thwarted
from graphbuilder.extraction.speech.quotations import quotations
from graphbuilder.extraction.statements.confidence import assess
from graphbuilder.extraction.statements.exclusion import Exclusion, is_opposed_content
from graphbuilder.extraction.statements.fillers import Fillers
from graphbuilder.extraction.statements.incumbency import state_offices
from graphbuilder.extraction.statements.negative_words import (
    as_signed,
    roles_under_negation,
    under_negation,
    under_two,
)
from graphbuilder.extraction.statements.once import stated_once
from graphbuilder.extraction.statements.shared import Shared
from graphbuilder.extraction.statements.slots import Slots
from graphbuilder.extraction.statements.unstated import said_in_words
from graphbuilder.extraction.statements.wording import Wording
from graphbuilder.extraction.statements.worth import Worth
from graphbuilder.extraction.text import zones
from graphbuilder.extraction.text.snapshot import part, snapshot
from graphbuilder.model import (
    Content,
    Filler,
    Polarity,
    Role,
    Statement,
    Zone,
    mint_statement_id,
)
from graphbuilder.records import to_record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

DOCUMENT = "graphbuilder_document"
FUTURE = frozenset({"will", "'ll", "’ll", "wo"})
STATED = frozenset({Zone.HEADLINE, Zone.BODY})
WHAT = "what"


def find_statements(doc: Doc, lexicon: Lexicon) -> list[dict[str, Any]]:
    """All statements of a text, as plain rows that travel with the Doc.

    Args:
        doc: A parsed text whose zones, quotations and mentions are marked.
        lexicon: Words and relations.

    Returns:
        Records of statements, in text order, parents before their contents.
    """
    words = snapshot(doc)
    rows = [to_record(statement) for statement in state(words, lexicon)]
    part(words)
    return rows


def state(doc: Doc, lexicon: Lexicon) -> list[Statement]:
    """All statements of a text, in text order.

    Args:
        doc: A parsed text whose zones, quotations and mentions are marked.
        lexicon: Words and relations.
    """
    clauses = build_clauses(doc, lexicon, quotations(doc))
    found = [*Stating(clauses, lexicon).statements()]
    by_id: dict[str, Statement] = {}
    for statement in sorted(found, key=lambda s: (s.evidence.start, -s.evidence.end, s.id)):
        by_id.setdefault(statement.id, statement)
    return list(by_id.values())


class Stating:
    """States the clauses of one text.

    Args:
        clauses: All clauses of the text.
        lexicon: Words and relations.
    """

    def __init__(self, clauses: Clauses, lexicon: Lexicon) -> None:
        self.clauses = clauses
        self.doc = clauses.doc
        self.lexicon = lexicon
        self.document = str(self.doc.user_data.get(DOCUMENT) or "text")
        self.quotations = quotations(self.doc)
        self.fillers = Fillers(self.doc, lexicon, clauses.text)
        self.factuality = Factuality(clauses, lexicon)
        self.attributions = Attributions(
            clauses, lexicon, self.factuality, self.quotations, can_speak=self.fillers.is_actor
        )
        self.wording = Wording(clauses, self.fillers, self.quotations)
        cues = frozenset(q.cue for q in self.quotations if q.cue is not None)
        self.worth = Worth(self.fillers, lexicon, cues, self.factuality)
        me = proxy(self)  # who points back at all of this keeps it until a collection
        self.slots = Slots(clauses, self.fillers, lexicon, of_clause=lambda c: me.of_clause(c))  # noqa: PLW0108
        self.zones = {
            index: zone
            for span, zone in zones.zones(self.doc)
            for index in range(span.start, span.end)
        }
        self._may_be_foreign = zones.has_foreign_letters(clauses.text)
        self._foreign: dict[tuple[int, int], bool] = {}
        self._parents: dict[str, str] = {}
        self._deeds: dict[str, object] = {}
        self._stated: dict[int, list[Statement]] = {}

    def statements(self) -> Iterator[Statement]:
        """Every statement of the text, in no particular order."""
        for clause in self.clauses:
            self.of_clause(clause)
        for found in list(self._stated.values()):
            for statement in found:
                parent = self._parents.get(statement.id)
                yield replace(statement, parent=parent) if parent else statement
        titles = state_offices(
            self.document,
            fillers=self.fillers,
            wording=self.wording,
            attributions=self.attributions,
            zone=self.zone,
        )
        yield from (statement for statement in titles if statement.zone in STATED)

    def zone(self, token: Token) -> Zone:
        """The zone that a word stands in."""
        return self.zones.get(token.i, Zone.BODY)

    def of_clause(self, clause: Clause) -> list[Statement]:
        """The statements of one clause; several where participants are coordinated."""
        key = id(clause)
        if key not in self._stated:
            self._stated[key] = []
            self._stated[key] = list(self._state(clause))
        return self._stated[key]

    def _state(self, clause: Clause) -> Iterator[Statement]:
        """State one clause, its contents first."""
        zone = self.zone(clause.head)
        if zone not in STATED or self._is_foreign(clause):
            return
        contents = [
            statement
            for content in self.clauses.contents(clause, self.slots.governed)
            if not self._is_unanswered(content, clause)
            for statement in self._top_level(content)
        ]
        if clause.reported is not None:
            contents += self._reported(clause.reported)
        said = said_in_words(clause) if not contents else None
        if not self.worth.has(clause, contents=bool(contents or said)):
            return
        shared = self._shared(clause, zone)
        exclusion = Exclusion.of(clause)
        groups = stated_once(contents, self._deeds)
        for subject, (filler, roles) in self.slots.filled(clause, [g[0] for g in groups.values()]):
            found = self._finish(shared, clause, subject, filler, roles)
            stated = exclusion.apply(found, subject, filler)
            if said is not None and stated.object is None:
                stated = replace(stated, object=self.fillers.clause(said))
            if stated.polarity is not found.polarity:  # "salt and nothing else": not anything else
                anything = under_negation(stated.object, stated.polarity, self.lexicon)
                stated = replace(stated, object=anything)
            yield stated
        for first, *others in groups.values():
            if others and (parent := self._parents.get(first.id)) is not None:
                for other in others:
                    self._adopt(other.id, parent)

    def _is_unanswered(self, content: Clause, governor: Clause) -> bool:
        """Whether a question is quoted, as it is denied that somebody knows or tells its answer.

        "Does not know why they left": who does not know that they left knows something else. What
        *what* opens behind a verb that has no content stands for a thing ("affects what it costs").
        """
        if not opens_with_question_word(content):
            return is_opposed_content(content)
        relation, verb = governor.evoked, content.hinge
        takes = relation is not None and (relation.takes_content or relation.claims)
        thing = not takes and verb.left_edge.lower_ == WHAT
        denied = self.factuality[governor].polarity is Polarity.NEGATED
        filled = (*governor.objects, *(oblique.filler for oblique in governor.obliques))
        return (denied or thing) and any(token.i == verb.i for token in filled)

    def _is_foreign(self, clause: Clause) -> bool:
        """Whether a clause, or its sentence, is in a script that the pipeline cannot read."""
        if not self._may_be_foreign:
            return False
        if zones.is_foreign(clause.head.text):
            return True
        bounds = self.clauses.sentence(clause.head)
        if bounds not in self._foreign:
            self._foreign[bounds] = zones.is_foreign(self.wording.sentence(clause.head).text)
        return self._foreign[bounds]

    def _reported(self, clause: Clause) -> list[Statement]:
        """What a source reports: the clause, or the event that it says exists."""
        found = self.of_clause(clause)
        if found:
            return found
        wanted = {Link.EXISTENTIAL, Link.CONTENT}
        return [
            statement
            for other in self.slots.governed.get(id(clause), ())
            if other.link in wanted
            for statement in self.of_clause(other)
        ]

    def _top_level(self, clause: Clause, around: tuple[Clause, ...] = ()) -> list[Statement]:
        """The statements that stand for a content clause, which none around it is within."""
        found = self.of_clause(clause)
        if found or clause in around:
            return found
        return [
            s
            for inner in self.clauses.contents(clause, self.slots.governed)
            for s in self._top_level(inner, (*around, clause))
        ]

    def _shared(self, clause: Clause, zone: Zone) -> Shared:
        """What a clause says whoever of its participants it is about."""
        status = as_thwarted(clause, as_stated(clause, self.factuality[clause]))
        relation = clause.evoked
        if hardly_happens(clause, self.lexicon):
            relation = None  # "rarely survive": of its class by name only
        return Shared(
            relation=self._relation(clause, status.polarity),
            evidence=self.wording.clause(clause),
            predicate=relation.name if relation else None,
            polarity=status.polarity,
            modality=status.modality,
            attribution=self.wording.sources(
                tuple(voiced(source, self.lexicon) for source in self.attributions[clause])
            ),
            sentence=self.wording.sentence(clause.head),
            cue=self.wording.cue(clause),
            zone=zone,
            tense=_tense(clause),
            plover=self._plover(relation.name) if relation else None,
            rules=(*status.rules, *((f"lexicon: {clause.entry}",) if clause.entry else ())),
        )

    def _relation(self, clause: Clause, polarity: Polarity) -> str:
        """The relation of a clause, with how it is done where a denial may be of just that.

        Who refuses to vote openly need not refuse to vote.
        """
        if polarity is not Polarity.NEGATED or clause.kind is not Kind.VERB:
            return clause.relation
        known = clause.relation.split()
        late = [w for w in ways_behind(clause.head, self.lexicon) if w.lower_ not in known]
        opening = next((o.marker for o in clause.obliques if o.preposition == known[-1]), None)
        between = opening is not None and bool(late) and late[-1].i < opening.i
        words = [word.lower_ for word in late]
        return " ".join([*known[:-1], *words, known[-1]] if between else [*known, *words])

    def _finish(
        self,
        shared: Shared,
        clause: Clause,
        subject: Filler | None,
        filler: Filler | None,
        roles: tuple[Role, ...],
    ) -> Statement:
        """A statement with its participants and identifier; it adopts its contents."""
        identifier = mint_statement_id(
            self.document,
            clause.head.idx,
            shared.relation,
            _key(subject),
            _key(filler),
            *(_key(role.filler) for role in roles if isinstance(role.filler, Content)),
        )
        self._deeds[identifier] = shared.cue, shared.relation
        for child in (filler, *(role.filler for role in roles if role.role == "content")):
            if isinstance(child, Content):
                self._adopt(child.statement, identifier)
        subject = as_signed(subject, shared.polarity, shared.rules, self.lexicon)
        subject = under_two(subject, shared.polarity, shared.modality, self.lexicon)
        filler = as_signed(filler, shared.polarity, shared.rules, self.lexicon)
        roles = roles_under_negation(roles, shared.polarity, self.lexicon)
        return Statement(
            id=identifier,
            document=self.document,
            subject=subject,
            object=filler,
            roles=roles,
            confidence=assess(shared, subject, filler),
            **shared._asdict(),
        )

    def _adopt(self, child: str, parent: str) -> None:
        """Give a statement its parent, unless it has one."""
        self._parents.setdefault(child, parent)

    def _plover(self, name: str) -> str | None:
        """The event type of a relation or of the nearest broader one that has one."""
        relation = self.lexicon.relations.get(name)
        if relation is None:
            return None
        if relation.plover:
            return relation.plover
        return next((found for p in relation.parents if (found := self._plover(p))), None)


def _key(filler: Filler | None) -> str:
    """What tells one filler from another: where it stands, or which statement it is."""
    if filler is None:
        return ""
    if isinstance(filler, Content):
        return filler.statement
    return f"{filler.start}-{filler.end}"


def _tense(clause: Clause) -> str | None:
    """The tense that the verb or its first auxiliary shows."""
    verb = clause.hinge
    if clause.kind is Kind.NOUN:
        return None
    auxiliaries = [
        c for c in verb.children if c.dep_ in syntax.AUXILIARIES and not syntax.misparsed_verb(c)
    ]
    if not FUTURE.isdisjoint(c.lower_ for c in auxiliaries):
        return "future"
    tags = {verb.tag_, *(c.tag_ for c in auxiliaries)}
    if "VBD" in tags or "have" in {c.lemma_ for c in auxiliaries}:
        return "past"
    return "present" if tags & syntax.PRESENT_TAGS else None
