"""What the statements of a text tell of whom it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder import lexicon
from graphbuilder.extraction.coreference.settled import settled_referents

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


def speakers(doc: Doc) -> list[str | None]:
    """Who says something in a text: the names of the subjects of its reports, in order."""
    said = (s.subject for s in doc._.statements if s.predicate in {"says", "tells"})
    return [subject.name for subject in said if subject is not None]


def meant(nlp: Language, text: str, word: str, *, at: int = -1) -> str | None:
    """The name of what one of the tokens with these letters is stated as, by default the last."""
    doc = nlp(text)
    head = [token.i for token in doc if token.text == word][at]
    referent = settled_referents(doc, lexicon.load()).get(head)
    return referent.name if referent is not None else None
