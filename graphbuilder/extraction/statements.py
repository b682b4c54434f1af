"""Clause + factuality + attribution → statements, with their ids, parents and evidence."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Any

from graphbuilder.extraction import syntax, zones
from graphbuilder.extraction.adverbials import dates_another
from graphbuilder.extraction.attribution import Attributions
from graphbuilder.extraction.clauses import Clause, Clauses, Kind, Link
from graphbuilder.extraction.factuality import FLIPPED, Factuality
from graphbuilder.extraction.fillers import Fillers
from graphbuilder.extraction.offices import offices
from graphbuilder.extraction.quotations import quotations
from graphbuilder.extraction.roles import load as load_roles
from graphbuilder.extraction.structure import build_clauses
from graphbuilder.model import (
    Attribution,
    Content,
    Evidence,
    Filler,
    Mention,
    Role,
    Statement,
    Zone,
    mint_statement_id,
)
from graphbuilder.records import to_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.attribution import Chain
    from graphbuilder.lexicon import Lexicon

DOCUMENT = "graphbuilder_document"
Slot = tuple[Filler | None, tuple[Role, ...]]
Pair = tuple[Filler | None, Slot]
STATED = frozenset({Zone.HEADLINE, Zone.BODY})
PAIR = 2
ATTITUDES = "holdsAttitude"


def find_statements(doc: Doc, lexicon: Lexicon) -> list[dict[str, Any]]:
    """All statements of a text, as plain rows that travel with the Doc.

    Args:
        doc: A parsed text whose zones, quotations and mentions are marked.
        lexicon: Words and relations.

    Returns:
        Records of statements, in text order, parents before their contents.
    """
    return [to_record(statement) for statement in state(doc, lexicon)]


def state(doc: Doc, lexicon: Lexicon) -> list[Statement]:
    """All statements of a text.

    Args:
        doc: A parsed text whose zones, quotations and mentions are marked.
        lexicon: Words and relations.

    Returns:
        Statements in text order.
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
        self.fillers = Fillers(self.doc, lexicon)
        self.factuality = Factuality(clauses, lexicon)
        self.attributions = Attributions(
            clauses, lexicon, self.quotations, can_speak=self.fillers.is_actor
        )
        self.nouns = load_roles().nouns
        self.zones = {token.i: zone for span, zone in zones.zones(self.doc) for token in span}
        self.governed = clauses.governed()
        self._sentences: dict[tuple[int, int], Evidence] = {}
        self._foreign: dict[tuple[int, int], bool] = {}
        self._parents: dict[str, str] = {}
        self._stated: dict[int, list[Statement]] = {}

    def statements(self) -> Iterator[Statement]:
        """Every statement of the text, in no particular order."""
        for clause in self.clauses:
            self.of_clause(clause)
        for found in list(self._stated.values()):
            yield from (replace(s, parent=self._parents.get(s.id)) for s in found)
        yield from self._offices()

    def of_clause(self, clause: Clause) -> list[Statement]:
        """The statements of one clause; several where participants are coordinated."""
        key = id(clause)
        if key not in self._stated:
            self._stated[key] = []
            self._stated[key] = list(self._state(clause))
        return self._stated[key]

    def _state(self, clause: Clause) -> Iterator[Statement]:
        """State one clause, its contents first."""
        zone = self.zones.get(clause.head.i, Zone.BODY)
        if zone not in STATED or self._is_foreign(clause):
            return
        contents = [
            statement
            for content in self.clauses.contents(clause, self.governed)
            for statement in self._top_level(content)
        ]
        if clause.reported is not None:
            contents += self._reported(clause.reported)
        if not self._is_worth_stating(clause, contents):
            return
        if not contents and self._says_nothing(clause):
            return
        template = self._template(clause, zone)
        excluded = [token.idx for token in clause.subjects if _is_excluded(token)]
        subjects, objects = self._subjects(clause), self._objects(clause, contents)
        pairs: Iterable[Pair] = product(subjects, objects)
        if self._is_mutual(clause, contents):
            roles = objects[0][1]
            pairs = zip(subjects, [(other, roles) for other in reversed(subjects)], strict=True)
        for subject, (filler, roles) in pairs:
            found = self._finish(template, clause, subject, filler, roles)
            if any(_covers(subject, offset) for offset in excluded):
                found = replace(found, polarity=FLIPPED[found.polarity])
            yield found

    def _is_foreign(self, clause: Clause) -> bool:
        """Whether the sentence of a clause is in a script that the pipeline cannot read."""
        bounds = self.clauses.sentence(clause.head)
        if bounds not in self._foreign:
            self._foreign[bounds] = zones.is_foreign(self._sentence(clause.head).text)
        return self._foreign[bounds]

    def _says_nothing(self, clause: Clause) -> bool:
        """Whether a clause without a content leaves a reader nothing: of whom, or what.

        A pro-form points to what was said; a circumstance only dates another clause; a question
        word as what something is asks for it.
        """
        free = clause.link not in {Link.CONTENT, Link.NOUN_CONTENT}
        if free and clause.entry is None and not self._names_somebody(clause):
            return True
        if _is_headless(clause) or _is_free_relative(clause) or _is_loose(clause):
            return True
        if self._lacks_content(clause) or self._is_implied_nowhere(clause):
            return True
        things = (*clause.objects, *clause.recipients)
        if clause.head.lemma_.lower() in self.lexicon.words("ProForm") and clause.entry is None:
            return not any(
                self.fillers.is_entity(token) or token.pos_ == "NOUN" for token in things
            )
        if clause.kind is Kind.COPULA and clause.entry is None and clause.objects:
            listed = len(clause.objects) > 1 and any(s.tag_ == "NNS" for s in clause.subjects)
            return listed or all(token.pos_ == "PRON" for token in clause.objects)
        dates = dates_another(clause) and not things and not clause.obliques
        return dates and not any(self.fillers.is_entity(token) for token in clause.subjects)

    def _lacks_content(self, clause: Clause) -> bool:
        """Whether a word of knowing or wishing stands without what is known or wished.

        "You know, …" and "when needed" only point to it.
        """
        relation = clause.entry.relation if clause.entry else None
        if relation is None or clause.objects or clause.obliques or clause.recipients:
            return False
        vague = all(subject.pos_ == "PRON" for subject in clause.subjects)
        free = clause.link is not Link.SUBJECT and vague
        return free and relation.sign == 0 and self.lexicon.is_a(relation.name, ATTITUDES)

    def _is_implied_nowhere(self, clause: Clause) -> bool:
        """Whether a clause without tense or subject hangs from a word that no list has.

        What "the idea of spreading it" or "chanced to meet" makes of its clause is not known.
        """
        verb, governor = clause.top or clause.head, clause.governor
        tensed = syntax.is_finite(verb) or syntax.child(verb, syntax.SUBJECTS) is not None
        if tensed or governor is None or clause.kind is Kind.NOUN or governor.entry is not None:
            return False
        if clause.link is Link.CONTENT:
            return governor.kind is Kind.VERB
        noun = verb.head.head if verb.head.pos_ == "ADP" else verb.head
        listed = noun.lemma_.lower() in self.lexicon.words("ModalNoun")
        return clause.link is Link.NOUN_CONTENT and not listed and not governor.transparent

    def _is_mutual(self, clause: Clause, contents: list[Statement]) -> bool:
        """Whether two do something with each other ("A and B met").

        What a noun of the relation has *between* two is mutual (Huddleston & Pullum 2002, ch. 15
        §1.3.2); with a content, an object or another party it is not.
        """
        relation = clause.entry.relation if clause.entry else None
        mutual = relation is not None and relation.roles.get("between") == "subject"
        alone = not (contents or clause.objects or clause.recipients or clause.passive)
        together = any(o.preposition in {"with", "against"} for o in clause.obliques)
        return mutual and alone and not together and len(clause.subjects) == PAIR

    def _names_somebody(self, clause: Clause) -> bool:
        """Whether an entity takes part in a clause, not pronouns and plain nouns alone."""
        people = (*clause.subjects, *clause.objects, *clause.recipients)
        people = (*people, *(oblique.filler for oblique in clause.obliques))
        event = clause.subject_clause is not None
        return event or any(self.fillers.is_entity(token) for token in people)

    def _reported(self, clause: Clause) -> list[Statement]:
        """What a source reports: the clause, or the event that it says exists."""
        found = self.of_clause(clause)
        if found:
            return found
        wanted = {Link.EXISTENTIAL, Link.CONTENT}
        return [
            statement
            for other in self.governed.get(id(clause), ())
            if other.link in wanted
            for statement in self.of_clause(other)
        ]

    def _top_level(self, clause: Clause) -> list[Statement]:
        """The statements that stand for a content clause."""
        found = self.of_clause(clause)
        if found:
            return found
        return [
            s
            for inner in self.clauses.contents(clause, self.governed)
            for s in self._top_level(inner)
        ]

    def _is_worth_stating(self, clause: Clause, contents: list[Statement]) -> bool:
        """Whether a clause says something of somebody."""
        if clause.kind is Kind.COPULA and clause.entry is None:
            return (
                bool(clause.subjects)
                and (not clause.expletive or clause.link is Link.CONTENT)
                and (bool(clause.objects) or " " in clause.relation or clause.expletive)
            )
        if clause.transparent:
            return False
        if clause.kind is Kind.NOUN:
            people = (*clause.subjects, *clause.objects, *(o.filler for o in clause.obliques))
            speaks = clause.entry is not None and clause.entry.relation.attributes
            acts = any(self.fillers.is_entity(token) for token in people)
            affected = bool(clause.objects or clause.recipients)
            strong = clause.entry is not None and clause.entry.relation.sign != 0
            return bool(contents) or (affected and (acts or strong) and not speaks)
        if clause.entry is not None and clause.entry.relation.attributes and not contents:
            if clause.objects or clause.obliques:
                return True
            is_cue = any(q.cue == clause.head.i for q in self.quotations)
            lost = syntax.child(clause.head, syntax.CONTENT_CLAUSES) is not None
            heard = clause.entry.relation.attributes == "speech" and not (is_cue or lost)
            return heard and any(self.fillers.is_entity(token) for token in clause.subjects)
        return bool(
            clause.subjects
            or clause.objects
            or clause.recipients
            or clause.subject_clause
            or contents
        )

    def _subjects(self, clause: Clause) -> list[Filler | None]:
        """Who acts, a filler for each; one empty slot when nobody is expressed."""
        if clause.subject_clause is not None and not clause.subjects:
            found = self.of_clause(clause.subject_clause)
            if found:
                return [Content(found[0].id)]
        return [self._actor_or_event(token) for token in clause.subjects] or [None]

    def _actor_or_event(self, token: Token) -> Filler:
        """A mention, or the statement of the event that a noun names."""
        nominal = self.clauses.at(token)
        if nominal is not None and nominal.kind is Kind.NOUN and nominal.head.i == token.i:
            found = self.of_clause(nominal)
            if found and found[0].subject is not None:
                return Content(found[0].id)
        return self.fillers.mention(token)

    def _objects(self, clause: Clause, contents: list[Statement]) -> list[Slot]:
        """What it is done to, with the roles that go with each."""
        roles = [
            *(Role("recipient", self.fillers.mention(token)) for token in clause.recipients),
            *self.fillers.roles(clause),
            *self._adverbial_roles(clause),
        ]
        if contents:
            return self._with_contents(clause, contents, roles)
        found: list[Slot] = []
        for token in clause.objects:
            own = [*self.fillers.places_within(token)]
            nominal = self.clauses.at(token)
            if nominal is not None and nominal is not clause:
                own += [Role("content", Content(s.id)) for s in self.of_clause(nominal)[:1]]
            found.append((self.fillers.mention(token), (*roles, *own)))
        return found or self._promoted(clause, roles)

    def _promoted(self, clause: Clause, roles: list[Role]) -> list[Slot]:
        """The obliques that belong to the predicate as objects ("step down from the role")."""
        words = {word.i for word in clause.words}
        mapped = clause.entry.relation.roles if clause.entry else {}
        chosen = [o for o in clause.obliques if o.marker.i in words and o.marker.dep_ == "prep"]
        chosen = chosen or [o for o in clause.obliques if mapped.get(o.preposition) == "object"]
        if not chosen and clause.relation.endswith(f" {_first_preposition(clause)}"):
            chosen = clause.obliques[:1]
        if not chosen or clause.passive:
            return [(None, tuple(roles))]
        first = chosen[0].marker.i
        mentions = [self.fillers.mention(o.filler) for o in chosen if o.marker.i == first]
        rest = tuple(role for role in roles if role.filler not in mentions)
        return [(mention, rest) for mention in mentions]

    def _with_contents(
        self, clause: Clause, contents: list[Statement], roles: list[Role]
    ) -> list[Slot]:
        """Objects where the clause governs statements."""
        accuses = clause.entry is not None and clause.entry.relation.attributes == "accusation"
        people = [self.fillers.mention(token) for token in clause.objects]
        if clause.kind is not Kind.NOUN and accuses and people:
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
            if person.start not in events and self.fillers.is_actor(token)
        )
        return [(Content(content.id), (*given, *roles, *shared)) for content in contents]

    def _recipients_of(self, clause: Clause, contents: list[Statement]) -> tuple[Role, ...]:
        """Whom a subject-controlled content is for: who refuses to give X a thing refuses X."""
        relation = clause.entry.relation if clause.entry else None
        if relation is None or relation.controller != "subject" or relation.attributes:
            return ()
        found: dict[Role, None] = {}
        for content in contents:
            giving = self.lexicon.relations.get(content.predicate or "")
            receivers = [content.role("recipient"), content.role("beneficiary")]
            if giving is not None and giving.roles.get("with") == "theme" and content.role("theme"):
                receivers.append(content.object)
            for receiver in receivers:
                if isinstance(receiver, Mention):
                    found[Role("recipient", receiver)] = None
        return tuple(found)[:1]

    def _adverbial_roles(self, clause: Clause) -> Iterator[Role]:
        """Statements that stand as condition, purpose or reason of a clause."""
        names = {Link.CONDITION: "condition", Link.PURPOSE: "purpose"}
        for other in self.governed.get(id(clause), ()):
            if other.link in names:
                for statement in self.of_clause(other)[:1]:
                    yield Role(names[other.link], Content(statement.id))

    def _template(self, clause: Clause, zone: Zone) -> Statement:
        """A statement with all that its copies share."""
        status = self.factuality[clause]
        relation = clause.entry.relation if clause.entry else None
        words = self._evidence(clause)
        return Statement(
            id="",
            document=self.document,
            subject=None,
            relation=clause.relation,
            object=None,
            evidence=words,
            predicate=relation.name if relation else None,
            polarity=status.polarity,
            modality=status.modality,
            attribution=self._chain(self.attributions[clause]),
            sentence=self._sentence(clause.head),
            cue=self._cue(clause),
            zone=zone,
            tense=_tense(clause),
            plover=self._plover(relation.name) if relation else None,
            rules=(*status.rules, *((f"lexicon: {clause.entry}",) if clause.entry else ())),
        )

    def _finish(
        self,
        template: Statement,
        clause: Clause,
        subject: Filler | None,
        filler: Filler | None,
        roles: tuple[Role, ...],
    ) -> Statement:
        """A statement with its participants and identifier; it adopts its contents."""
        identifier = mint_statement_id(
            self.document,
            clause.head.idx,
            template.relation,
            _key(subject),
            _key(filler),
            *(_key(role.filler) for role in roles if isinstance(role.filler, Content)),
        )
        for child in (filler, *(role.filler for role in roles if role.role == "content")):
            if isinstance(child, Content):
                self._adopt(child.statement, identifier)
        confidence = _confidence(clause, subject, filler)
        return replace(
            template,
            id=identifier,
            subject=subject,
            object=filler,
            roles=tuple(dict.fromkeys(roles)),
            confidence=confidence,
        )

    def _adopt(self, child: str, parent: str) -> None:
        """Give a statement its parent, unless it has one."""
        self._parents.setdefault(child, parent)

    def _chain(self, chain: Chain) -> tuple[Attribution, ...]:
        """The chain of sources as values."""
        links = []
        for source in chain:
            cue = None
            if source.cue:
                cue = self.fillers.evidence(source.cue[0].i, source.cue[-1].i + 1)
            links.append(
                Attribution(
                    self.fillers.mention(source.head) if source.head is not None else None,
                    cue.text if cue else None,
                    source.type,
                    cue.start if cue else None,
                    cue.end if cue else None,
                )
            )
        kept: list[Attribution] = []
        for link in dict.fromkeys(links):
            before = kept[-1].source if kept else None
            same = link.source and before and link.source.label == before.label
            if not same:
                kept.append(link)
        return tuple(kept)

    def _plover(self, name: str) -> str | None:
        """The event type of a relation or of the nearest broader one that has one."""
        relation = self.lexicon.relations.get(name)
        if relation is None:
            return None
        if relation.plover:
            return relation.plover
        return next((found for p in relation.parents if (found := self._plover(p))), None)

    def _evidence(self, clause: Clause) -> Evidence:
        """The words of a clause, those across quotation marks left out."""
        top = clause.top or clause.head
        start, end = top.left_edge.i, top.right_edge.i + 1
        for quotation in self.quotations:
            if not quotation.is_speech:
                continue
            if quotation.covers(clause.head.i):
                start, end = max(start, quotation.start), min(end, quotation.end)
            elif start <= quotation.start < end or start < quotation.end <= end:
                if quotation.end <= clause.head.i:
                    start = max(start, quotation.end + 1)
                elif quotation.start > clause.head.i:
                    end = min(end, quotation.start - 1)
        doc = self.doc
        while start < clause.head.i and (doc[start].is_punct or doc[start].dep_ in {"mark", "cc"}):
            start += 1
        while end > clause.head.i + 1 and (doc[end - 1].is_punct or doc[end - 1].is_space):
            end -= 1
        return self.fillers.evidence(start, end)

    def _sentence(self, token: Token) -> Evidence:
        """The sentence around a word."""
        bounds = self.clauses.sentence(token)
        if bounds not in self._sentences:
            self._sentences[bounds] = self.fillers.evidence(*bounds)
        return self._sentences[bounds]

    def _cue(self, clause: Clause) -> Evidence:
        """The words that express the relation, with auxiliaries and negation."""
        members = {word.i for word in clause.words} | {(clause.top or clause.head).i}
        for child in (*clause.head.children, *(clause.top.children if clause.top else ())):
            near = child.dep_ in syntax.AUXILIARIES | {"neg", "prt"}
            if near and child.i < clause.head.i + 2:
                members.add(child.i)
        run = {clause.head.i}
        grown = True
        while grown:
            grown = False
            for index in sorted(members - run):
                if index - max(run) in {1, 2} or min(run) - index in {1, 2}:
                    run.add(index)
                    grown = True
        return self.fillers.evidence(min(run), max(run) + 1)

    def _is_occupation(self, title: str) -> bool:
        """Whether a title names what somebody does, not an office that somebody holds."""
        known = self.nouns.get(title) or self.nouns.get(title.rsplit(maxsplit=1)[-1])
        return known is None or not known.is_title

    def _offices(self) -> Iterator[Statement]:
        """What titles say: who holds which office of what."""
        for office in offices(self.doc):
            zone = self.zones.get(office.person_head, Zone.BODY)
            if zone not in STATED:
                continue
            person = self.doc[office.person_head]
            if self._is_occupation(office.role):
                continue
            title = self.fillers.evidence(office.start, office.end)
            role = Mention(title.text, title.start, title.end, type="Role")
            body = None
            if office.organisation is not None:
                body = self.fillers.mention(self.doc[office.organisation])
            start = min(office.start, office.person_head)
            start = min(
                start, person.left_edge.i if person.left_edge.i > office.start - 6 else start
            )
            end = max(office.end, office.person_head + 1)
            words = self.fillers.evidence(min(start, office.start), end)
            yield Statement(
                id=mint_statement_id(self.document, person.idx, "hold role", title.start),
                document=self.document,
                subject=self.fillers.mention(person),
                relation="hold role",
                object=body or role,
                evidence=words,
                predicate="holdsRole",
                roles=(Role("role", role),),
                attribution=self._chain(self.attributions.around(office.person_head)),
                sentence=self._sentence(person),
                cue=title,
                zone=zone,
                tense="past" if office.former else "present",
                confidence=0.9,
                rules=("title of a person",),
            )


def _is_headless(clause: Clause) -> bool:
    """Whether a clause is an infinitive or gerund that hangs from nothing and has no subject."""
    verb = clause.top or clause.head
    loose = clause.governor is None and clause.kind is Kind.VERB and not clause.subjects
    return (
        loose
        and (syntax.is_gerund(verb) or syntax.is_infinitive(verb))
        and not (syntax.is_finite(verb))
    )


def _is_loose(clause: Clause) -> bool:
    """Whether a participle stands behind two nouns and may belong to either.

    "The death of Lee spreading", "a channel on the net called": parsers take the nearer.
    """
    noun = clause.head.head
    if clause.link is not Link.MODIFIER or noun.dep_ != "pobj" or clause.subjects and clause.objects:
        return False
    return noun.head.head.pos_ in {"NOUN", "PROPN"} and noun.pos_ != "PROPN"


def _is_free_relative(clause: Clause) -> bool:
    """Whether a clause only describes a thing by *what* ("that is not what the study reports")."""
    verb = clause.top or clause.head
    opened = any(
        child.lower_ in {"what", "whatever"} and child.i < verb.i for child in verb.children
    )
    asked = clause.link in {Link.CONTENT, Link.ROOT, Link.SUBJECT}
    return opened and not asked and not (clause.objects or clause.obliques)


def _is_excluded(member: Token) -> bool:
    """Whether a member of a coordination is left out of it ("Italy but not Greece")."""
    first = member.left_edge
    opening = [token.dep_ for token in member.doc[max(0, first.i - 1) : first.i + 1]]
    coordinated = member.dep_ == "conj" or "cc" in [
        t.dep_ for t in member.doc[first.i - 2 : first.i]
    ]
    return first.i > 1 and coordinated and "neg" in opening


def _covers(filler: Filler | None, offset: int) -> bool:
    """Whether a filler is a mention whose words have a character within them."""
    if not isinstance(filler, Mention) or filler.start is None or filler.end is None:
        return False
    return filler.start <= offset < filler.end


def _first_preposition(clause: Clause) -> str:
    """The first preposition of a clause, or the empty string."""
    return clause.obliques[0].preposition if clause.obliques else "\0"


def _key(filler: Filler | None) -> str:
    """What tells one filler from another: where it stands, or which statement it is."""
    if filler is None:
        return ""
    if isinstance(filler, Content):
        return filler.statement
    return f"{filler.start}-{filler.end}"


def _tense(clause: Clause) -> str | None:
    """The tense that the verb or its first auxiliary shows."""
    verb = clause.top or clause.head
    if clause.kind is Kind.NOUN:
        return None
    auxiliaries = [c for c in verb.children if c.dep_ in syntax.AUXILIARIES]
    if any(c.lower_ in {"will", "'ll", "’ll", "wo"} for c in auxiliaries):
        return "future"
    if any(c.tag_ == "VBD" for c in (verb, *auxiliaries)):
        return "past"
    if any(c.lemma_ == "have" for c in auxiliaries):
        return "past"
    if any(c.tag_ in {"VBZ", "VBP"} for c in (verb, *auxiliaries)):
        return "present"
    return None


def _confidence(clause: Clause, subject: Filler | None, filler: Filler | None) -> float:
    """How sure the structure is: less without a subject, an object or a listed relation."""
    score = 0.95
    if clause.entry is None:
        score -= 0.1
    if subject is None:
        score -= 0.1
    if filler is None:
        score -= 0.1
    if isinstance(subject, Mention) and subject.name is None:
        score -= 0.1
    if clause.kind is Kind.NOUN:
        score -= 0.05
    return round(score, 2)
