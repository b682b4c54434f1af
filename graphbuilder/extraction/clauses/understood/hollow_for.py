"""What somebody is to do with a thing, behind *for*: "the files are here for users to read"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Oblique
from graphbuilder.extraction.clauses.participants.stranded_gaps import left_alone
from graphbuilder.extraction.words.frames import has_object
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

OPENING_NOUNS = ("ModalNoun", "ChanceNoun", "AimNoun", "TimeNoun", "TermNoun")
PLACING = frozenset({"at", "in", "on"})
COMPLETING = syntax.PREDICATIVES | {syntax.ADVERB}


def fill_for(clause: Clause, lexicon: Lexicon) -> None:
    """Fill what an infinitive with *for* is done to ("the files are here for users to read").

    "The bath was built for guests to use": what is done to something in order that others do
    something that has an object is done to the same thing.

    Args:
        clause: An infinitive with its subject behind *for*; its objects are changed in place.
        lexicon: Which verbs have an object, and which nouns say what somebody means to do.
    """
    governor = clause.governor
    if governor is None or not clause.subjects or clause.objects or clause.passive:
        return
    hollow = clause.kind is Kind.VERB and syntax.is_infinitive(clause.head)
    mark = syntax.marker(clause.head) if hollow else None
    if mark is None or mark.lower_ != "for":
        return
    if _names_what_for(clause, lexicon) or _fill_stranded(clause, mark):
        return
    if governor.kind is Kind.COPULA and not clause.obliques:
        things = [s for s in governor.subjects if not is_somebody(s)]
        clause.objects += [s for s in things if not _is_meant(s, governor, lexicon)]
    whole = any(child.dep_ in syntax.COMPLETE for child in clause.head.children)
    aside = all(o.preposition in PLACING for o in clause.obliques)
    if governor.kind is Kind.VERB and aside and not whole and has_object(clause.head, lexicon):
        times = lexicon.words("TimeNoun")
        done = [o for o in governor.objects if o.i < mark.i and not is_somebody(o)]
        done = [o for o in done if o.lemma_.lower() not in times]
        clause.objects += done if governor.passive else done[-1:]


def _fill_stranded(clause: Clause, mark: Token) -> bool:
    """Whether the noun before *for* stands behind the infinitive's last preposition.

    "A pond for the frogs to live in": they live in the pond.
    """
    left, above = left_alone(clause.head), clause.head.head
    nouns = [above, *(t for t in above.children if t.dep_ in syntax.OBJECTS | syntax.PREDICATIVES)]
    beside = [t for t in nouns if t.pos_ == "NOUN" and syntax.noun_phrase(t)[1] == mark.i]
    if left is None or not beside:
        return False
    clause.obliques.append(Oblique(left.lower_, beside[0], left))
    return True


def _names_what_for(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether an infinitive says what its noun is for ("a deadline for Lee to pay", "time to go").

    Nobody pays a deadline.
    """
    noun = clause.hinge.head
    lemma = noun.lemma_.lower()
    return noun.pos_ == "NOUN" and any(lemma in lexicon.words(name) for name in OPENING_NOUNS)


def _is_meant(noun: Token, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether an infinitive says what a noun is, or when it is due, and does nothing to it.

    "The plan is for the mine to close", "the time is right for the mine to close"; but a plan that
    "is there for the board to reject" is rejected.
    """
    lemma = noun.lemma_.lower()
    aims = lexicon.words("AimNoun").get(lemma) == Modality.INTENDED
    aims = aims and syntax.child(governor.head, COMPLETING) is None
    due = any(lemma in lexicon.words(name) for name in ("TimeNoun", "ChanceNoun"))
    return due or aims
