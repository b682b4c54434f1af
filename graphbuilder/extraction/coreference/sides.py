"""For which body a person speaks, who says *we* of it: its head, its voice, a minister of a state.

News says so in many ways: *Acme chairman Ann Lee*, *its leader, Ann Lee*, *Ann Lee, who heads
Acme*; a minister without a state is one of where they speak, or of the state a text is about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.mentions.markables import NAMES
from graphbuilder.extraction.mentions.names import name_head
from graphbuilder.extraction.mentions.offices import offices
from graphbuilder.extraction.words.people import RULED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.offices import Office

# What a person speaks for as one.
_SIDES = RULED | {"City", "Company", "GovernmentBody", "Court", "Alliance", "Party", "ArmedGroup"}
_SIDES |= {"Organization"}
_CONTENT = frozenset({syntax.COMPLEMENT})
_WILL = frozenset({"will", "would", "'ll"})
_LONGEST_TITLE = 4  # words
_SPEAKING = frozenset({"in", "at"})


class Sides:
    """The bodies that the people of a text speak for.

    Args:
        of: The entity of each mention of a text, by the mention's head.
        setting: The text.
        home: The state that the text is about, if there is one; a text that names several may tell
            of a minister of any.
    """

    def __init__(self, of: dict[int, Chain], setting: Setting, home: Chain | None) -> None:
        self._doc, self._of = setting.doc, of
        self._gazetteer, self._roles, _ = setting.known
        chains = list(dict.fromkeys(of.values()))
        self._states = {
            mention.id: chain
            for chain in chains
            for mention in chain.mentions
            if mention.id and chain.types & RULED
        }
        states = {
            n.kb_id_ for n in self._doc.spans.get(NAMES, ()) if n.label_ in RULED and n.kb_id_
        }
        self._home = home if len(states) == 1 else None
        self._sides = self._bare_offices() | self._described(chains) | self._offices()

    def of(self, person: Chain) -> Chain | None:
        """The body that somebody speaks for, if it is known."""
        return self._sides.get(id(person))

    def _offices(self) -> dict[int, Chain]:
        """The state or body of which somebody with a name holds an office.

        An adjective stands for a state that the text also names: *the Polish president*.
        """
        ids = {name_head(span).i: span.kb_id_ for span in self._doc.spans.get(NAMES, ())}
        sides = {}
        for office in self._held():
            if office.organisation is None:
                continue
            known = self._states.get(ids.get(office.organisation, ""))
            side = known or self._of.get(office.organisation)
            if side is not None and self._speaks_for(office.role, side):
                sides[id(self._of[office.person_head])] = side
        return sides

    def _held(self) -> Iterator[Office]:
        """The offices that somebody of the text holds."""
        for office in offices(self._doc):
            if not office.former and office.person_head in self._of:
                yield office

    def _bare_offices(self) -> dict[int, Chain]:
        """The states of ministers and rulers without one: *Interior Minister Ann Lee said*."""
        sides = {}
        rulers, lesser = (
            self._roles.words("CabinetNoun", "RulerNoun"),
            self._roles.words("LesserWord"),
        )
        for office in self._held():
            *before, title = office.role.split()
            if office.organisation is None and title in rulers and lesser.isdisjoint(before):
                chain = self._of[office.person_head]
                states = [self._states[iri] for iri in chain.nations if iri in self._states]
                here = self._spoken_in(chain) or self._spoken_of(self._doc[office.person_head])
                side = states[0] if len(states) == 1 else here or self._home
                if side is not None:
                    sides[id(chain)] = side
        return sides

    def _spoken_in(self, person: Chain) -> Chain | None:
        """The state in whose capital somebody is said to act: *told reporters in Lima*."""
        for mention in person.mentions:
            verb = self._doc[mention.head].head
            for place in _places(verb):
                senses = self._gazetteer.lookup(place.text)
                if senses and senses[0].kind == "capital":
                    return self._states.get(senses[0].actor.id)
        return None

    def _spoken_of(self, name: Token) -> Chain | None:
        """The state of which somebody says what it will do: *Peru will pay, Minister Lee said*."""
        told = syntax.child(name.head, _CONTENT) if name.dep_ in syntax.ACTIVE_SUBJECTS else None
        subject = syntax.child(told, syntax.ACTIVE_SUBJECTS) if told is not None else None
        state = self._of.get(subject.i) if subject is not None else None
        if told is None or state is None or not any(c.lower_ in _WILL for c in told.lefts):
            return None
        return state if state.named and state.types & RULED else None

    def _described(self, chains: Sequence[Chain]) -> dict[int, Chain]:
        """The body whose head or voice a description, or a clause, says that somebody is.

        *Its chief executive, Ann Lee*; *Ann Lee, who leads the group*.
        """
        sides = {}
        for chain in chains:
            if "Person" not in chain.types:
                continue
            for mention in chain.mentions:
                noun = self._doc[mention.head]
                body = self._headed(noun)
                if body is None and mention.form == "nominal":
                    body = self._owner(noun)
                if body is not None and body is not chain:
                    sides[id(chain)] = body
        return sides

    def _owner(self, noun: Token) -> Chain | None:
        """The body that a description names beside the title of its head or voice."""
        owner = syntax.child(noun, syntax.POSSESSORS)
        owners = [w for p, w in syntax.prepositional(noun) if p.lower_ == "of"]
        bodies = [self._of.get(word.i) for word in (*owners, *filter(None, (owner,)))]
        body = next((body for body in bodies if body is not None), None)
        if body is None:
            return None
        return body if any(self._speaks_for(title, body) for title in _titles(noun)) else None

    def _headed(self, noun: Token) -> Chain | None:
        """The body that a clause says that somebody leads: *Ann Lee, who heads the union*."""
        for clause in syntax.children(noun, syntax.RELATIVE_CLAUSES):
            if clause.lemma_.lower() not in self._roles.words("HeadingVerb"):
                continue
            led = syntax.child(clause, syntax.OBJECTS)
            if led is None:
                continue
            owner = syntax.child(led, syntax.POSSESSORS)
            body = self._of.get(led.i) if owner is None else self._of.get(owner.i)
            if body is not None and body.is_collective:
                return body
        return None

    def _speaks_for(self, role: str, body: Chain) -> bool:
        """Whether who has an office says *we* of the body: head, voice, minister of a state."""
        roles = self._roles
        words, unknown = {role, role.rsplit(" ", 1)[-1]}, body.named and not body.types
        if words & roles.words("VoiceNoun"):
            return body.is_collective or unknown
        if words & roles.words("CounselNoun"):
            return body.is_collective
        if roles.noun(role).office == "head":
            return (bool(body.types & _SIDES) or unknown) and not self._is_learned(body)
        ministers = not roles.words("CabinetNoun").isdisjoint(role.split())
        return ministers and not body.types.isdisjoint(RULED)

    def _is_learned(self, body: Chain) -> bool:
        """Whether whoever heads a body says *we* of everybody as often: a university, a museum."""
        return bool((body.nouns | body.name_words()) & self._roles.words("LearnedNoun"))


def _titles(noun: Token) -> Iterator[str]:
    """The words that end in a noun, the longest first: *chief executive*, *executive*."""
    first = max(noun.i - _LONGEST_TITLE + 1, noun.left_edge.i)
    for start in range(first, noun.i):
        yield noun.doc[start : noun.i + 1].text.lower()
    yield noun.lemma_.lower()


def _places(verb: Token) -> Iterator[Token]:
    """What somebody is said to do a thing in: *told reporters in Lima*, *spoke in Lima*."""
    words = [verb, *syntax.children(verb, syntax.GIVEN)]
    for word in words:
        for preposition, place in syntax.prepositional(word):
            if preposition.lower_ in _SPEAKING and place.pos_ == "PROPN":
                yield place
