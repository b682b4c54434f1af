"""What is said of a person beside a description of them: *the 49-year-old, a former nurse*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import chain_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.mentions.markable import Markable

_PERSON = frozenset({"Person"})
_ARTICLES = frozenset({"a", "also", "an", "the"})


def apposed_chain(markable: Markable, chains: Sequence[Chain], doc: Doc) -> Chain | None:
    """The person with a name whose description, or pronoun, a description tells more of.

    Args:
        markable: A description.
        chains: The entities of the text, what stands before the description resolved.
        doc: The text.
    """
    token = doc[markable.head]
    if token.dep_ != syntax.APPOSITION or markable.number == "pl" or token.head.i > token.i:
        return None
    listed = any(child.dep_ == syntax.CONJUNCT for child in (*token.children, *token.head.children))
    if listed or not markable.start or doc[markable.start - 1].text != ",":
        return None
    chain = chain_of(chains).get(token.head.i)
    first = doc[token.left_edge.i].lower_
    if chain is None or not chain.named or chain.types != _PERSON or first not in _ARTICLES:
        return None
    known = markable.types == _PERSON or syntax.apposed_to(token).dep_ in syntax.SUBJECTS
    return chain if known and markable.types <= _PERSON and chain.agrees(markable) else None
