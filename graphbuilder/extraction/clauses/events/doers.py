"""Event nouns whose *of* names who does it, not what undergoes it ("the harms of the drug")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon


def name_doers(clause: Clause, lexicon: Lexicon) -> None:
    """Make the *of*-phrase of an event noun its subject, where the noun is such a one.

    "Won the support of Peru" but "spoke in support of Peru": with the article it is Peru's.

    Args:
        clause: An event noun with its participants; changed in place.
        lexicon: The nouns whose *of* names the doer.
    """
    noun = clause.head
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
