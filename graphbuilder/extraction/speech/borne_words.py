"""What bears quoted words or gives them as its own: *a banner “The king robs us”*, *the slogan*.

Who carries a sign or cites a slogan need not say what it says, and who tells of it does not: quoted
words in apposition to such a noun are those of what it stands for (Huddleston & Pullum 2002,
ch. 5 §14.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.text.quotation_marks import previous

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

JOINING = frozenset({",", ":", "of"})


def bearer_of(doc: Doc, start: int, end: int, lexicon: Lexicon) -> Token | None:
    """What bears the words between two quotation marks.

    Args:
        doc: A parsed text.
        start: Index of the first token behind the opening mark.
        end: Index of the closing mark.
        lexicon: Nouns for what bears words, and participles that give something its title.

    Returns:
        The noun, where the words have a tensed verb and stand right behind it; else ``None``.
    """
    before = previous(doc, start - 1)
    if before is not None and before.lower_ in JOINING:
        before = previous(doc, before.i)
    if before is None or doc[end - 1].text == ",":
        return None  # "She saw the sign, “It fell,” she said"
    nouns = lexicon.words("BearingNoun")
    noun: Token | None = before
    if syntax.is_copula(before):
        noun = syntax.child(before, syntax.ACTIVE_SUBJECTS)
    elif before.lower_ in lexicon.words("TitlingParticiple"):
        noun = before.head if before.dep_ in syntax.NOUN_CLAUSES else None
        return noun if noun is not None and _tells(doc, start, end) else None
    borne = noun is not None and noun.pos_ == "NOUN" and noun.lemma_.lower() in nouns
    return noun if borne and _tells(doc, start, end) else None


def _tells(doc: Doc, start: int, end: int) -> bool:
    """Whether some words have a tensed verb."""
    return any(t.pos_ in syntax.VERBAL and syntax.is_finite(t) for t in doc[start:end])
