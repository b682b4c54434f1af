"""Events of which another clause says that they came about or not: "the sale *never took place*".

An article says which event is meant, and not that there was one: what a clause with *happen*, with
*would* or with a verb of barring tells of it comes before that (Karttunen 1974, *Presupposition and
linguistic context*: such presuppositions are cancelled by what is said).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import DESCRIBING_LINKS, Clause, Clauses, Kind
from graphbuilder.extraction.clauses.modality.mood import auxiliaries_of, own_modality
from graphbuilder.extraction.clauses.modality.would import WISHES
from graphbuilder.extraction.factuality.negation import negator_of
from graphbuilder.extraction.factuality.seeking import UNDERTAKING
from graphbuilder.extraction.words.coming_about import coming_about
from graphbuilder.extraction.words.forms import WOULD
from graphbuilder.extraction.words.signatures import FLIPPED, Status, apply_signature
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Callable

    from graphbuilder.lexicon import Lexicon

COMES, UNDONE, OPEN = "comes", "undone", "open"  # values of gb:ComingAboutPhrase
COMPLETED = "completed"  # another one: what is not completed may have been begun
HELD = "held"  # a value of gb:ActNoun: what may be called off before it is held
SUSPENDING = "suspends"
TURNED_DOWN = "rejects"
SUPPOSING = frozenset({Modality.CONDITIONAL, Modality.FUTURE, Modality.POSSIBLE})
WISHED = frozenset({Modality.INTENDED, Modality.ADVOCATED})
FELT = frozenset({"welcomes", "regrets", "praises", "criticises", "condemns", "mourns"})
NEVER = "never"
COME = "come"


class Told:
    """What the clauses of a text tell of the events in it.

    Args:
        clauses: All clauses, with their participants.
        lexicon: Phrases for coming about, verbs of halting, nouns of measures.
    """

    def __init__(self, clauses: Clauses, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._clauses = clauses
        self._about: dict[int, list[Clause]] = {}
        for clause in clauses:
            if clause.kind is not Kind.NOUN:
                for token in (*clause.subjects, *clause.objects):
                    self._about.setdefault(token.i, []).append(clause)

    def of_event(
        self, event: Clause, status: Status, status_of: Callable[[Clause], Status]
    ) -> Status:
        """The status of an event that would be a fact, by what is told of it.

        Args:
            event: The clause of a noun.
            status: What the clause that it stands in gives it.
            status_of: Gives the status of a clause.
        """
        real = status.modality.is_real and status.polarity is Polarity.AFFIRMED
        if event.kind is not Kind.NOUN or not real:
            return status
        for telling in self._about.get(event.head.i, ()):
            describes = telling.link in DESCRIBING_LINKS
            above = self._alone(telling) if describes else status_of(telling)
            given = self._told(event, telling, above)
            if given is not None:
                return given
        return status

    def _alone(self, telling: Clause) -> Status:
        """The status of a clause that describes an event, whatever that event is."""
        own = own_modality(telling, None, self.lexicon)
        denied = negator_of(telling, self._clauses, self.lexicon) is not None
        polarity = Polarity.NEGATED if denied else Polarity.AFFIRMED
        return Status(polarity, Modality.ACTUAL if own is None else own[0])

    def _told(self, event: Clause, telling: Clause, above: Status) -> Status | None:
        """The status of an event by one clause that tells of it."""
        how = self._coming_about(event, telling)
        if how is not None:
            return _of_coming_about(telling, above, how)
        if self._is_supposed(event, telling, above):
            return Status(modality=Modality.POSSIBLE).because("what it would bring about")
        real = above.modality.is_real and above.polarity is Polarity.AFFIRMED
        if real and event.head in telling.objects:
            return self._of_barred(event, telling, above)
        return None

    def _coming_about(self, event: Clause, telling: Clause) -> str | None:
        """What a clause says of the coming about of its subject; ``None`` where nothing."""
        if event.head not in telling.grammatical_subjects:
            return None
        return coming_about(telling.head, self.lexicon)

    def _is_supposed(self, event: Clause, telling: Clause, above: Status) -> bool:
        """Whether it is told what would come of an event, or who would like it or see it.

        What *would* be so ("the sale would cost 300 jobs", "Lee would welcome the sale") is so in
        another case than that which holds (Huddleston & Pullum 2002, ch. 3 §9.8).
        """
        if _is_wished_for(event, telling, self.lexicon):
            return above.modality in WISHED
        subject = event.head in telling.subjects and event.head.tag_ in syntax.SINGULAR_TAGS
        felt = event.head in telling.objects and telling.relation_name in FELT
        if above.modality not in SUPPOSING or not ((subject or felt) and _is_deed(event)):
            return False
        return any(auxiliary.lower_ in WOULD for auxiliary in auxiliaries_of(telling))

    def _of_barred(self, event: Clause, barring: Clause, above: Status) -> Status | None:
        """The status of an event that a clause says was barred, turned down, halted or given up.

        What is told of an event by the clause that it stands in is known before.
        """
        relation = barring.evoked
        halted = self._halted(event, barring)
        if halted is not None or barring is event.governor or relation is None:
            return halted
        if relation.name == TURNED_DOWN and _is_deed(event):
            return Status(modality=Modality.POSSIBLE).because("turned down")
        bans = relation.content is Modality.PROHIBITED
        if (bans or relation.denies) and not relation.flips and relation.attributes is None:
            return apply_signature(relation, above).because(f"barred by {barring.head.lemma_!r}")
        return None

    def _halted(self, event: Clause, halting: Clause) -> Status | None:
        """The status of an event that is halted or given up: undone, or open how far it came.

        A verdict is there before it is suspended, but an election that is called off is not held.
        """
        lexicon, relation = self.lexicon, halting.evoked
        particle = syntax.child(halting.head, frozenset({syntax.PARTICLE}))
        verb = halting.head.lemma_.lower()
        phrase = verb if particle is None else f"{verb} {particle.lower_}"
        undone = phrase in lexicon.words("AbandoningVerb")
        turned = relation is not None and relation.flips
        stopped = turned and phrase in lexicon.words("HaltingVerb")
        if not (undone or stopped or halting.relation_name == SUSPENDING):
            return None
        done = lexicon.words("ActNoun").get(event.head.lemma_.lower())
        open_ = Status(modality=Modality.POSSIBLE).because(f"halted by {verb!r}")
        if done is not None:
            return open_ if done == HELD else None
        barred = relation is not None and relation.denies and not turned
        if barred or not _is_deed(event):
            return None
        return Status(Polarity.NEGATED).because(f"undone by {verb!r}") if undone else open_


def _is_deed(event: Clause) -> bool:
    """Whether a noun names what is done or not, and nothing that is said, planned or tried."""
    relation = event.evoked
    return relation is not None and not relation.voices and relation.name not in UNDERTAKING


def _is_wished_for(event: Clause, seeing: Clause, lexicon: Lexicon) -> bool:
    """Whether somebody wants or hopes to see an event ("would like to see the arrest of Lee")."""
    wish = seeing.content_of
    wishes = wish is not None and wish.relation_name in WISHES
    seen = seeing.head.lemma_.lower() in lexicon.words("WatchingVerb")
    return wishes and seen and event.head in seeing.objects


def _of_coming_about(telling: Clause, above: Status, how: str) -> Status | None:
    """The status of an event whose coming about a clause tells.

    That it did not happen *there*, or *in May*, leaves open if it did at all.
    """
    affirmed = above.polarity is Polarity.AFFIRMED
    asked = above.modality is Modality.QUESTION
    if how == OPEN:
        return Status(modality=Modality.POSSIBLE).because("left open")
    if (affirmed and above.modality.is_real and how != UNDONE) or (asked and _is_narrowed(telling)):
        return None
    if not affirmed and (how == COMPLETED or _is_narrowed(telling)):
        if telling.head.lemma_ == COME:  # "the raid did not come as a surprise"
            return None
        return Status(modality=Modality.POSSIBLE).because("denied of one occasion")
    polarity = FLIPPED[above.polarity] if how == UNDONE and not asked else above.polarity
    modality = Modality.ACTUAL if above.modality.is_real else above.modality
    return replace(above, polarity=polarity, modality=modality).because("coming about")


def _is_narrowed(telling: Clause) -> bool:
    """Whether a clause says when, where, how or why something comes about, and not *never*."""
    beside = {child.lower_ for child in telling.head.children}
    if NEVER in beside:
        return False
    asks = any(child.tag_ in syntax.RELATIVE_TAGS for child in telling.head.lefts)
    asks = asks and telling.link not in DESCRIBING_LINKS
    own = {word.i for word in telling.words}
    placed = any(o.marker.i not in own for o in telling.obliques)
    clauses = syntax.child(telling.head, frozenset({syntax.ADVERBIAL_CLAUSE}))
    return asks or placed or bool(telling.times) or clauses is not None
