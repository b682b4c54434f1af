"""What a preposition marks: which part a phrase has in its clause, by relation and filler."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Kind
from graphbuilder.extraction.clauses.participants.complements import is_fronted
from graphbuilder.extraction.words.labels import PLACES
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.reporting import SAID

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause, Oblique
    from graphbuilder.extraction.coreference.referents import Referent
    from graphbuilder.lexicon import Lexicon, Relation

PLACE_TYPES = frozenset({"State", "City", "Place"})
PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "inside", "within", "across", "around"})
LAND_PREPOSITIONS = PLACE_PREPOSITIONS | {"on"}
ACTOR_TYPES = frozenset(
    {"Person", "State", "Organization", "Alliance", "GovernmentBody", "Court", "ArmedGroup"}
    | {"Party", "Company", "Media", "Group", "Region"}
)
PEOPLE = frozenset({"Person", "Group", "State"})
SITES = ACTOR_TYPES - {"Person", "Group"}  # "taken to hospital"
THINGS = frozenset({"it", "this", "that", "these", "those"})
UNDERGOING = frozenset({"theme", "object", "content"})
APPOSED = frozenset({syntax.APPOSITION})
SAID_OF = {"as": "role", "about": "topic", "of": "theme", "with": "theme"}
WITH_ACTORS = {
    "to": "recipient",
    "for": "beneficiary",
    "with": "co-party",
    "from": "source",
    "between": "co-party",
}
WITH_ANYTHING = {"against": "target", "about": "topic"}
WITH_PLACES = {"from": "source", "into": "destination", "to": "destination"}


class Marks:
    """Names the roles that the prepositions of one text mark.

    Args:
        referents: Whom or what the words of the text stand for.
        types: The classes of its mentions, by their head.
        lexicon: Which role a preposition marks with which relation.
    """

    def __init__(
        self, referents: Mapping[int, Referent], types: Mapping[int, str], lexicon: Lexicon
    ) -> None:
        self.referents = referents
        self.types = types
        self.lexicon = lexicon

    def role(self, clause: Clause, oblique: Oblique) -> str | None:
        """What an oblique does in its clause; ``None`` where its preposition can mean anything.

        What a preposition marks is certain where the relation says it (``gb:roleMap``), or where
        the filler's own class does: *in* a city is a place, *in* question is not; *to* somebody
        is a recipient, *to* the contrary is not.

        Args:
            clause: Whose part it is.
            oblique: A phrase of it.

        Returns:
            The name of the role, which may be the preposition itself.
        """
        if syntax.opens_phrase(oblique.marker, self.lexicon.phrases("CausePreposition")):
            return "reason" if _may_be_caused(clause) else None
        if clause.kind is Kind.NOUN and oblique.preposition == "as":
            said = clause.entry is not None and "as" in clause.entry.relation.roles
            return self._marked(clause, oblique) if said else None  # "cited it as a reason"
        return self._marked(clause, oblique)

    def _marked(self, clause: Clause, oblique: Oblique) -> str | None:
        """What the relation says that a preposition marks, or the filler's class."""
        filler, word = oblique.filler, oblique.preposition
        chosen = clause.entry.relation.roles.get(word) if clause.entry else None
        fronted = is_fronted(oblique, clause)
        if (chosen in UNDERGOING and fronted) or self._tells_deed(oblique):
            chosen = None  # "on Earth, worms need air"
        if chosen == "content" and word in LAND_PREPOSITIONS and self._is_place(filler):
            return "location"
        if chosen == "recipient" and filler.lower_ in THINGS:
            return None  # nobody gives permission to *it*
        if chosen == "subject" and clause.kind is Kind.VERB and clause.subjects:
            chosen = None  # "signed between them" says who signs, "fell between them" where
        if chosen == "object":  # the clause has another ("raised tolls on goods")
            return self._natural(clause, oblique, fronted=fronted) or word
        if chosen is not None:
            return self._mapped(chosen, clause, oblique)
        completes = clause.entry is None and clause.relation.endswith(f" {word}")
        if completes and oblique is clause.first_oblique:
            return word
        return self._natural(clause, oblique, fronted=fronted)

    def _tells_deed(self, oblique: Oblique) -> bool:
        """Whether a phrase says what is done by acting ("ruled in response to a suit")."""
        deeds = self.lexicon.words("DeedBehindIn")
        return oblique.preposition == "in" and oblique.filler.lemma_.lower() in deeds

    def is_actor(self, head: Token) -> bool:
        """Whether a word stands for somebody who can act."""
        return self._kind(head) in ACTOR_TYPES

    def place(self, filler: Token) -> Token | None:
        """The name in a phrase of place: the place itself, or the nation whose land it is."""
        placed = self._is_place(filler)
        if placed and filler.pos_ == "PROPN":
            return filler
        if not placed and filler.lemma_.lower() not in self.lexicon.words("LandNoun"):
            return None  # the American dream is no place
        nations = (c for c in filler.children if c.dep_ in syntax.ATTRIBUTIVES)
        nation = next((c for c in nations if c.ent_type_ == "NORP" or self._is_state(c)), None)
        called = syntax.child(filler, APPOSED)
        if nation is not None and (syntax.has_phrase(filler, "of") or "-" in nation.text or called):
            nation = None  # "the Peruvian town (of) Piura", "the Chilean-Peruvian border"
        return nation or (filler if placed else None)

    def _mapped(self, chosen: str, clause: Clause, oblique: Oblique) -> str:
        """What a phrase is where the relation says what its preposition marks.

        A receiver is somebody, and a place is somewhere: "given to the mayor", "given to
        caution", "taken to the port", "taken to extremes". Of what is no clause the preposition
        says more than a name of ours ("thanked for", "limited to").
        """
        word, filler = oblique.preposition, oblique.filler
        if chosen == "content":
            return SAID_OF.get(word, word)
        fits = True
        if chosen == "recipient":
            fits = self._receives(filler)
        elif chosen == "place":
            fits = self._is_somewhere(filler)
        elif chosen == "co-party" or (chosen == "target" and word == "to"):
            fits = self._receives(filler)
        elif chosen == "source":
            fits = not _tells_start(clause, oblique)
        elif chosen == "role" and word == "to":
            fits = all(map(is_somebody, clause.objects))  # one promotes people to an office
        elif chosen == "amount":
            fits = any(token.pos_ == "NUM" for token in (filler, *filler.lefts))
        elif chosen == "theme" and word == "with" and not clause.passive:
            # "armed the ship with guns", but "provided views of the ship with two masts"
            beside = oblique.marker.i - 1
            fits = any(t.i == beside or self._receives(t) for t in clause.objects)
            fits = fits and not clause.recipients  # "gave us a feast with songs"
        return chosen if fits else word

    def _natural(self, clause: Clause, oblique: Oblique, *, fronted: bool) -> str | None:
        """What a preposition marks with a filler of this class, whatever the relation."""
        word, filler = oblique.preposition, oblique.filler
        if word in LAND_PREPOSITIONS and self.place(filler) is not None:
            return "location"
        if word == "from" and _tells_start(clause, oblique):
            return word
        if word == "to" and clause.head.lemma_.lower() in self.lexicon.words("HavingVerb"):
            return None  # "has the right to the port"
        if word == "between" and self._lies_between(clause, oblique):
            return word
        if word in WITH_ACTORS and self.is_actor(filler):
            return self._of_actor(clause, oblique, fronted=fronted)
        return self._of_anything(word, filler)

    def _of_anything(self, word: str, filler: Token) -> str | None:
        """What a preposition marks with a place, a name, an office or anything else."""
        if word in WITH_PLACES and self._is_place(filler):
            return WITH_PLACES[word]
        if word == "from" and self._has_name(filler):
            return "source"
        if word == "as" and filler.pos_ in {"NOUN", "PROPN", "ADJ"}:
            return "role"
        return WITH_ANYTHING.get(word) if filler.pos_ != "NUM" else None  # "about forty"

    def _of_actor(self, clause: Clause, oblique: Oblique, *, fronted: bool) -> str | None:
        """What a preposition marks with somebody who can act.

        Whom something is done for is a matter of verbs that do something to a thing ("packed
        food for me"): what is good for me is done for nobody. With whom one does what has an
        object may as well be said of the object ("posted pictures of her with Lee").
        """
        word, actor = oblique.preposition, oblique.filler
        acts = clause.kind is Kind.VERB and not (clause.passive or fronted)
        fits = True
        if word == "with":
            if actor.pos_ == "NOUN":
                return None  # "with his son at his side"
            acting = any(self.is_actor(token) for token in clause.subjects)
            fits = acts and acting and not clause.objects
        elif word == "to":
            fits = clause.entry is not None and _speaks(clause.entry.relation)
        elif word == "for":
            office = actor.tag_ == "NN" and syntax.child(actor, syntax.DETERMINATIVES) is None
            people = self._kind(actor) in PEOPLE and not office  # one runs for president
            fits = people and acts and bool(clause.objects)  # one registers for a service
            fits = fits and (clause.entry is None or clause.entry.relation.sign >= 0)
        if fits:
            return WITH_ACTORS[word]
        return None if fronted else word

    def _lies_between(self, clause: Clause, oblique: Oblique) -> bool:
        """Whether one of what something is between is a place or a thing, and so no party."""
        marker = oblique.marker.i
        both = [o.filler for o in clause.obliques if o.marker.i == marker]
        return any(self._is_place(filler) or not self.is_actor(filler) for filler in both)

    def _kind(self, head: Token) -> str | None:
        """The class of what a word stands for, or ``None`` where neither text nor lexicon says."""
        referent = self.referents.get(head.i)
        return referent.type if referent is not None else self.types.get(head.i)

    def _receives(self, filler: Token) -> bool:
        """Whether a word stands for somebody to whom something can be given or told."""
        if self.is_actor(filler) or filler.pos_ == "PRON":
            return True
        return self._has_name(filler) and not self._is_place(filler)

    def _is_somewhere(self, filler: Token) -> bool:
        """Whether a word stands for a place, or for a body that has one ("taken to hospital")."""
        return self._is_place(filler) or self._kind(filler) in SITES

    def _is_place(self, filler: Token) -> bool:
        """Whether a word names a place."""
        if filler.lower_ == "place" and _is_set_phrase(filler):
            return False
        return filler.ent_type_ in PLACES or self.types.get(filler.i) in PLACE_TYPES

    def _has_name(self, filler: Token) -> bool:
        """Whether a phrase is a name, or has one in it ("the Arlo reservoir")."""
        return any(token.pos_ == "PROPN" for token in (filler, *filler.lefts))

    def _is_state(self, token: Token) -> bool:
        """Whether a word stands for a state."""
        referent = self.referents.get(token.i)
        return referent is not None and referent.type == "State"


def _is_set_phrase(place: Token) -> bool:
    """Whether *place* is a rank or nowhere: put in place, finish in third place."""
    return all(
        child.ent_type_ == "ORDINAL" or child.lower_ in {"last", "its", "their"}
        for child in place.lefts
    )


def _tells_start(clause: Clause, oblique: Oblique) -> bool:
    """Whether *from* tells how much there was before, or goes with an adverb, and no source.

    "Rose from five people to six", "works independently from the ministry".
    """
    before = oblique.marker.doc[max(0, oblique.marker.i - 1)]
    counted = any(o.preposition == "to" and o.filler.pos_ == "NUM" for o in clause.obliques)
    return counted or (before.pos_ == "ADV" and before.lower_.endswith("ly"))


def _speaks(relation: Relation) -> bool:
    """Whether a relation is one of speaking to somebody."""
    return relation.attributes in SAID or relation.plover == "CONSULT"


def _may_be_caused(clause: Clause) -> bool:
    """Whether what brings a clause about is sure to belong to it, and not to what is said or not.

    "Did not stay because of the rain" may well have stayed; "said that because of the rain" may
    tell why of what is said.
    """
    relation = clause.evoked
    return not (relation is not None and _speaks(relation)) and not syntax.is_negated(clause.head)
