"""Whom the first sentence of a report describes, where the headline has the name: *Lee Warns Peru*.

A headline sums up the sentence below it: *The top Democrat of the house warned Peru* (Bell 1991,
*The Language of News Media*, ch. 8).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import chain_of
from graphbuilder.extraction.coreference.kinds import determiner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.mentions.markable import Markable

_LEAD = 3  # sentences in which the headline and the first sentence stand


def link_headline_subject(
    doc: Doc, found: Sequence[Markable], chains: Sequence[Chain], taken: set[int]
) -> set[int]:
    """Add the subject of a text's first sentence to whom its headline says the same of.

    Args:
        doc: A parsed text.
        found: Its mentions.
        chains: Its entities.
        taken: Heads of the mentions that are linked already.

    Returns:
        The head of the description that was linked, if any.
    """
    sentences = [sent for _, sent in zip(range(_LEAD), doc.sents, strict=False)]
    if len(sentences) < _LEAD - 1:
        return set()
    headline, lead = sentences[:2]
    subject, described = _acting(headline.root), _acting(lead.root)
    if subject is None or described is None or described.i in taken:
        return set()
    if headline.root.lemma_.lower() != lead.root.lemma_.lower() or _is_closed(headline[-1]):
        return set()
    chain = chain_of(chains).get(subject.i)
    markable = next((m for m in found if m.head == described.i and m.form == "nominal"), None)
    if chain is None or markable is None or not (chain.named and chain.types == {"Person"}):
        return set()
    definite = determiner(markable, doc) in {"definite", "possessive"} and markable.number != "pl"
    if not definite or markable.types != {"Person"} or not chain.agrees(markable):
        return set()
    chain.add(markable)
    return {markable.head}


def _acting(verb: Token) -> Token | None:
    """The subject of an active verb."""
    return syntax.child(verb, syntax.ACTIVE_SUBJECTS) if verb.pos_ == "VERB" else None


def _is_closed(last: Token) -> bool:
    """Whether a full stop ends a sentence, which so is no headline."""
    while last.is_space and last.i:
        last = last.nbor(-1)
    return last.text == "."
