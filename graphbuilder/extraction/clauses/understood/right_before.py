"""Whether somebody right before a bare participle does what it says ("met Lee carrying a bag")."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon


def precedes(noun: Token, gerund: Token) -> bool:
    """Whether a person or body stands right before a participle, with no comma between."""
    if noun.i + 1 != gerund.left_edge.i:
        return False
    kind = next(
        (s.label_ for s in noun.doc.spans.get("graphbuilder_mentions", ()) if s.root.i == noun.i),
        "",
    )
    return kind in {"Person", "Group", "Organization", "State", "ArmedGroup", "GovernmentBody"}


def strikes_and_harms(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a participle tells the harm that a strike did ("shot at students injuring ten")."""
    harms = clause.head.lemma_.lower() in lexicon.words("HarmingVerb")
    return harms and governor.head.lemma_.lower() in lexicon.words("StrikingVerb")
