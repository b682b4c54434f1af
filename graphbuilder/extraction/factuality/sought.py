"""Clauses that describe what is wanted or imagined, and need not be there: "wants *a law that* …".

Behind verbs of wanting, seeking and needing, an indefinite object names no thing in particular
(Montague 1973; Moltmann 1997, *Intensional verbs and quantifiers*): there is no such law yet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Link
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.extraction.words.signatures import Status
    from graphbuilder.lexicon import Lexicon

INDEFINITE = frozenset({"a", "an", "some", "any", "more"})


def as_sought(clause: Clause, noun: Token, above: Status, lexicon: Lexicon) -> Modality | None:
    """The modality of a clause in the present that describes an object that is only wanted.

    Args:
        clause: A clause that describes a noun.
        noun: The noun.
        above: The status of the clause that the noun takes part in.
        lexicon: Verbs of wanting and seeking.

    Returns:
        That of what is wanted; ``None`` where the noun may be there, as the man may be whom the
        police seek.
    """
    governor = clause.governor
    if governor is None or not above.modality.is_real or not _takes_part(noun, governor):
        return None
    listed = lexicon.words("OpaqueVerb").get(_verb_of(noun, governor))
    if listed is None or not _is_indefinite(noun):
        return None
    wanted = Modality(listed)
    pictured = wanted is Modality.POSSIBLE and clause.link is Link.RELATIVE
    if not pictured and not _is_present(clause, lexicon):
        return None  # "imagines a world in which Rome never fell", but "needs the coat he lost"
    if wanted is Modality.INTENDED and is_somebody(noun):
        return None
    return Modality.POSSIBLE if above.polarity is Polarity.NEGATED else wanted


def _takes_part(noun: Token, governor: Clause) -> bool:
    """Whether a noun is an object of a verb, or of its preposition."""
    return noun in governor.objects or noun in [o.filler for o in governor.obliques]


def _is_present(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause in the present says which thing is meant ("that bans it", "banning it").

    What papers relate to, they relate to already.
    """
    verb = clause.hinge
    first = first_word(verb)
    opened = clause.link is Link.RELATIVE and first.tag_ in syntax.PRESENT_TAGS
    beside = clause.link is Link.MODIFIER and first.tag_ == "VBG"
    about = verb.lower_ in lexicon.words("DescribingParticiple")
    perfect = first.lower_ in syntax.HAVE and first.i != verb.i
    return (opened or beside) and not (about or perfect or syntax.is_set_off(verb))


def _verb_of(noun: Token, governor: Clause) -> str:
    """The verb that a noun is the object of, with its preposition ("call for")."""
    lemma = governor.head.lemma_.lower()
    phrase = noun.dep_ == syntax.PREPOSITIONAL_OBJECT
    return f"{lemma} {noun.head.lower_}" if phrase else lemma


def _is_indefinite(noun: Token) -> bool:
    """Whether a noun is common, and a plural or with an indefinite article."""
    opening = {c.lower_ for c in noun.lefts if c.dep_ in syntax.DETERMINATIVES}
    plural = noun.tag_ == "NNS" and not opening
    return noun.pos_ == "NOUN" and (plural or bool(opening & INDEFINITE))
