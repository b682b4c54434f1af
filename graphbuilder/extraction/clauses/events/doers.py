"""Event nouns whose *of* names who does it, not what undergoes it ("the harms of the drug")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Oblique
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon


OF = "of"
AIMING = frozenset({"on", "against", "for", "to", "over", "into", "towards", "toward"})
STACKED = frozenset({"on", "against"})


def _take_doers(clause: Clause) -> bool:
    """Make somebody behind *of* the doer where another phrase says whom it is done to.

    "The attack of the rebels on the port", "the love of the fans for the club": an event noun has
    one object (NomBank, Meyers et al. 2004).

    Returns:
        Whether there was such a phrase.
    """
    if clause.entry is None or clause.subjects or not clause.objects:
        return False
    noun, owners = clause.head, clause.objects
    phrased = [syntax.first_conjunct(token).head for token in owners]
    if not all(p.lower_ == OF and p.head.i == noun.i for p in phrased):
        return False
    if not all(map(is_somebody, owners)):
        return False
    aimed = [o for o in clause.obliques if _is_aimed(o.preposition, o.filler, clause)]
    stacked = [
        Oblique(word.lower_, filler, word)
        for owner in owners
        for word, filler in syntax.prepositional(owner)
        if word.lower_ in STACKED and _is_aimed(word.lower_, filler, clause)
    ]
    if not (aimed or stacked):
        return False
    clause.subjects += owners
    clause.objects[:] = []
    clause.obliques += stacked
    return True


def _is_aimed(preposition: str, filler: Token, clause: Clause) -> bool:
    """Whether a phrase behind an event noun says whom or what the event is done to."""
    if clause.entry is None or preposition not in AIMING or filler.ent_type_ in TIMES:
        return False
    mapped = clause.entry.relation.roles.get(preposition) == "object"
    return mapped or preposition in clause.entry.words


def name_doers(clause: Clause, lexicon: Lexicon) -> None:
    """Make the *of*-phrase of an event noun its subject, where the noun is such a one.

    "Won the support of Peru" but "spoke in support of Peru": with the article it is Peru's.

    Args:
        clause: An event noun with its participants; changed in place.
        lexicon: The nouns whose *of* names the doer.
    """
    noun = clause.head
    if _take_doers(clause):
        return
    kind = lexicon.words("DoerNoun").get(noun.lemma_.lower())
    if kind is None or clause.subjects:
        return
    if kind == "for":
        won = [o for o in clause.obliques if o.preposition == "for" and is_somebody(o.filler)]
        clause.subjects += [oblique.filler for oblique in won]
        clause.obliques[:] = [o for o in clause.obliques if o not in won]
        return
    owners = [filler for word, filler in syntax.prepositional(noun) if word.lower_ == "of"]
    owned = {token.i for token in owners if token in clause.objects}
    definite = any(child.lower_ == "the" for child in noun.lefts)
    if not owned or (kind == "definite" and not (definite and all(map(is_somebody, owners)))):
        return
    clause.subjects += [token for token in clause.objects if token.i in owned]
    clause.objects[:] = [token for token in clause.objects if token.i not in owned]
