"""Whom *he* means in a clause of time or cause: the only person that the clause above tells of.

*The council dismissed Lee after he had missed the vote*: what happens to somebody is explained by
what he does, and dated by it (Hobbs 1979, *Coherence and Coreference*).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.tree import verb_above

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_MARKERS = frozenset({"after", "as", "because", "before", "since", "when", "until", "once"})


def only_affected(markable: Markable, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """The only person whom the clause above names, if the pronoun opens a clause behind it.

    Args:
        markable: *He* or *she*.
        found: The entities that it may mean.
        setting: The text.

    Returns:
        The entity; ``None`` where the clause above tells of several people, or of none.
    """
    token = setting.doc[markable.head]
    clause = token.head
    verb = clause.head
    if (
        token.dep_ not in syntax.SUBJECTS
        or clause.dep_ != syntax.ADVERBIAL_CLAUSE
        or verb.i > token.i
        or verb.pos_ != "VERB"
        or not any(child.lower_ in _MARKERS for child in clause.lefts)
    ):
        return None
    verbs = {verb, _sharing(verb)}
    beside = [
        chain
        for chain in found
        if any(
            mention.sentence == markable.sentence
            and mention.head < token.i
            and verb_above(setting.doc[mention.head]) in verbs
            for mention in chain.mentions
        )
    ]
    return beside[0] if len(beside) == 1 and beside[0].named else None


def _sharing(verb: Token) -> Token:
    """The verb whose subject a participle or an infinitive shares, or the verb itself.

    Who does something to the subject of a passive, which the participle tells of, does not.
    """
    above = verb.head
    if syntax.child(verb, syntax.SUBJECTS) is not None or above.pos_ != "VERB":
        return verb
    passive = syntax.child(above, syntax.PASSIVE_SUBJECTS) is not None
    return verb if passive else above
