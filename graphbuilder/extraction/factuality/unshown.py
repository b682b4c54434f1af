"""Events that a noun of denying, or one of proof that there is not, is about: "denial of any role".

Who denies a part in something, and who finds no evidence of one, does not say that there was one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.factuality.lacking import is_denied
from graphbuilder.extraction.words.signatures import Status
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

OF = "of"
REJECTING, SHOWING, LACKING = "rejects", "shows", "lacks"


def of_unshown(clause: Clause, governor: Clause, above: Status, lexicon: Lexicon) -> Status | None:
    """The status of an event that is denied, or of which there is no proof; else ``None``.

    Args:
        clause: A noun that names an event.
        governor: The clause that it takes part in.
        above: The status of that clause.
        lexicon: Nouns of denying, of proof and of lack.
    """
    noun = _noun_above(clause.head)
    denied = above.polarity is Polarity.NEGATED
    if noun is None:
        unproven = denied and governor.relation_name == SHOWING and clause.head in governor.objects
        return Status(modality=Modality.POSSIBLE).because("not shown") if unproven else None
    relations = [entry.relation for entry in lexicon.find("noun", noun.lemma_.lower())]
    known = any(c.dep_ in syntax.POSSESSORS or c.lower_ == "the" for c in clause.head.lefts)
    rejected = not known and any(relation.name == REJECTING for relation in relations)
    if rejected or any(relation.denies and relation.claims for relation in relations):
        return Status(modality=Modality.POSSIBLE).because("denied")
    if noun.lemma_.lower() not in lexicon.words("VestigeNoun"):
        return None
    lacked = is_denied(noun) or (denied and noun in governor.objects) or _is_lacked(noun, lexicon)
    return Status(modality=Modality.POSSIBLE).because("no proof of it") if lacked else None


def _noun_above(noun: Token) -> Token | None:
    """The noun that a noun completes behind *of* ("denial of a part in it")."""
    phrase = noun.head
    behind = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and phrase.lower_ == OF
    return phrase.head if behind and phrase.head.pos_ == "NOUN" else None


def _is_lacked(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun of lack has another one behind it ("lack of evidence")."""
    above = _noun_above(noun)
    entries = () if above is None else lexicon.find("noun", above.lemma_.lower())
    return any(entry.relation.name == LACKING for entry in entries)
