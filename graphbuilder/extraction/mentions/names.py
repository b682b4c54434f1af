"""Proper names in a text and whom they name: found, and looked up in the gazetteer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.matcher import PhraseMatcher

from graphbuilder.extraction import syntax
from graphbuilder.extraction.mentions import abbreviations, metonymy, senses, titles
from graphbuilder.extraction.mentions.boundaries import find_boundaries
from graphbuilder.extraction.mentions.initials import spell_out
from graphbuilder.extraction.mentions.introductions import introducing_noun
from graphbuilder.extraction.mentions.name import Name
from graphbuilder.extraction.mentions.name_types import type_names
from graphbuilder.extraction.words.people import RULED, SETTINGS

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token

    from graphbuilder.extraction.words.roles import Roles
    from graphbuilder.gazetteer import Gazetteer
    from graphbuilder.model import Entity

BRACKETS = "[]"  # tokenizers leave them at the name that an editor has put in: [Ann Lee]
_PEOPLE = frozenset({"adjective", "demonym"})


class NameFinder:
    """Finds the names of a parsed text.

    Args:
        nlp: The pipeline, for its tokenizer.
        gazetteer: Actors that news readers know.
        roles: Titles, nouns and given names.
    """

    def __init__(self, nlp: Language, gazetteer: Gazetteer, roles: Roles) -> None:
        self.gazetteer = gazetteer
        self.roles = roles
        self._matcher = PhraseMatcher(nlp.vocab)
        self._matcher.add(
            "known", [nlp.make_doc(text) for text in sorted({t for t, _ in gazetteer.phrases()})]
        )

    def find(self, doc: Doc) -> list[Name]:
        """The names of a text in text order, none overlapping another."""
        spell_out(doc, self.roles)
        offices = titles.find_titles(doc, self.roles)
        hits = [
            hit
            for hit in self._matcher(doc, as_spans=True)
            if any(not token.is_lower for token in hit) and not _is_tail(hit)
        ]
        certain = senses.certain_actors(hits, self.gazetteer)
        leading = senses.leading_places(hits, self.gazetteer)
        spans = find_boundaries(doc, hits, offices, self.roles)
        names = [self._name(doc, start, end, certain, leading) for start, end in spans]
        typed = type_names(doc, names, offices, self.roles)
        return abbreviations.settle(doc, typed, self.gazetteer)

    def _name(
        self, doc: Doc, start: int, end: int, certain: frozenset[str], leading: frozenset[str]
    ) -> Name:
        text = " ".join(doc[start:end].text.split()).strip(BRACKETS)
        if doc[start].lower_ == "the" and end > start + 1:
            start += 1
        name = Name(start, end, text)
        head = name_head(doc[start:end])
        options = self.gazetteer.lookup(text)
        regional = end < len(doc) and doc[end].lower_ in self.roles.words("RegionalWord")
        if regional or _says_where(doc, start, head):
            options = tuple(s for s in options if s.actor.type == "Region") or options
        sense = senses.choose_sense(head, options, certain, self.gazetteer)
        if sense is None or self._is_of_another_state(doc, name, sense.actor.id):
            return name
        if self._is_called(head, sense.place or sense.actor):
            return name
        if sense.ambiguous and sense.actor.type == "GovernmentBody":
            wholes = map(self.gazetteer.by_id, self.gazetteer.whole(sense.actor.id))
            states = {whole.id for whole in wholes if whole is not None and whole.type == "State"}
            others = leading and states and leading.isdisjoint(states)
            if others and not self._has_bodies(states, certain, leading):
                return name
        if sense.place is not None:
            if metonymy.acts(head, self.roles, cautious=sense.ambiguous):
                return _as(name, sense.actor.type, sense.actor.id, sense.actor.name, "metonym")
            return _as(name, sense.place.type, sense.place.id, sense.place.name, "name")
        kind = "demonym" if sense.kind in _PEOPLE else "name"
        return _as(name, sense.actor.type, sense.actor.id, sense.actor.name, kind)

    def _is_called(self, head: Token, known: Entity) -> bool:
        """Whether a noun says that something else is called like a place: *a song called Peru*."""
        if known.type not in SETTINGS or head.dep_ != syntax.OBJECT_PREDICATE:
            return False
        noun = introducing_noun(head, self.roles)
        return noun is not None and self.roles.noun(noun.lemma_).types.isdisjoint(SETTINGS)

    def _has_bodies(
        self, states: set[str], certain: frozenset[str], leading: frozenset[str]
    ) -> bool:
        """Whether a text about another state names bodies of these ones beyond doubt.

        A region may have a senate beside its state's; two states are told apart by their bodies.
        """
        ruled = [entity for iri in leading if (entity := self.gazetteer.by_id(iri)) is not None]
        named = any(not states.isdisjoint(self.gazetteer.whole(actor)) for actor in certain)
        return named and all(entity.type == "State" for entity in ruled)

    def _is_of_another_state(self, doc: Doc, name: Name, actor: str) -> bool:
        """Whether what stands before a body's name is a state or region that it is no part of.

        *The Libyan House of Representatives* and *the commonwealth's* are not the American one.
        """
        wholes = self.gazetteer.whole(actor)
        before = doc[name.start - 1] if name.start else None
        if before is None or not wholes:
            return self._is_behind_of(doc, name, wholes)
        if before.tag_ == "POS" and before.i and doc[before.i - 1].pos_ == "NOUN":
            owner = doc[before.i - 1]
            return owner.head.i in range(name.start, name.end) and not (
                self.roles.noun(owner.lemma_).types & {"State"}
            )
        owners = self.gazetteer.lookup(before.text) if before.text[:1].isupper() else ()
        adjective = bool(owners) and owners[0].kind in _PEOPLE and owners[0].actor.type == "State"
        if adjective and all(owner.actor.id not in wholes for owner in owners):
            return True
        return self._is_behind_of(doc, name, wholes)

    def _is_behind_of(self, doc: Doc, name: Name, wholes: tuple[str, ...]) -> bool:
        """Whether the place behind a body's name is none that it is part of.

        *The Supreme Court of Puerto Rico* is not the American one.
        """
        if not wholes or name.end + 2 >= len(doc) or doc[name.end].lower_ != "of":
            return False
        start = name.end + 2 if doc[name.end + 1].lower_ == "the" else name.end + 1
        if start > name.end + 1 and self.roles.noun(doc[start].lower_).types & RULED:
            return True  # the Senate of the state
        end = start
        while end < len(doc) and doc[end].pos_ == "PROPN":
            end += 1
        owners = self.gazetteer.lookup(doc[start:end].text) if end > start else ()
        found = {(owner.place or owner.actor).id for owner in owners}
        return end > start and found.isdisjoint(wholes)


def _says_where(doc: Doc, start: int, head: Token) -> bool:
    """Whether a name behind a comma says in which land the place before it lies: *Albany, Oz*."""
    beside = head.dep_ in {syntax.APPOSITION, syntax.MEASURE} and head.head.pos_ == "PROPN"
    return beside and start > 1 and doc[start - 1].text == "," and head.head.i == start - 2


def _is_tail(hit: Span) -> bool:
    """Whether words are the end of a longer name that a dash joins: *Iran–Iraq War*."""
    before = hit.doc[hit.start - 1] if hit.start else None
    return (
        len(hit) > 1
        and before is not None
        and before.text in {"-", "–"}
        and not before.whitespace_
        and not hit.doc[before.i - 1].whitespace_
    )


def name_head(span: Span) -> Token:
    """The token that a name hangs from; its last one where the parser tore the name apart."""
    root = span.root
    return span[-1] if root.pos_ in {"DET", "PUNCT", "ADP", "CCONJ"} else root


def _as(name: Name, type_: str, iri: str, actor: str, kind: str) -> Name:
    return name._replace(type=type_, id=iri, actor=actor, kind=kind)
