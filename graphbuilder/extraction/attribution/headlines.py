"""Sources that a headline names beside a colon or dash: "NATO chief: …", "… - minister"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.attribution.sources import Source
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.text import zones
from graphbuilder.extraction.words.labels import PLACES
from graphbuilder.extraction.words.reporting import claims
from graphbuilder.model import AttributionType, Zone

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc, Span, Token

    from graphbuilder.lexicon import Lexicon

MARKS = frozenset({":", "-", "–", "—"})
LONGEST = 4  # words of who stands at the end
NAMING = frozenset({"PROPN", "NOUN", "ADJ", "PART"})


def headline_sources(
    doc: Doc, lexicon: Lexicon, can_speak: Callable[[Token], bool]
) -> dict[int, Source]:
    """For sentences of a headline, who stands before its colon or behind its last mark.

    Args:
        doc: A parsed text, with its zones.
        lexicon: Nouns for what a source puts out.
        can_speak: Whether a word stands for a person, a group or a body.

    Returns:
        From the first token of a sentence to who says it.
    """
    found = {}
    for span, zone in zones.zones(doc):
        if zone is not Zone.HEADLINE:
            continue
        sentences: list[Span] = list(span.sents)  # type: ignore[attr-defined] # spaCy's stubs lack it
        for before, after in pairwise(sentences):
            mark = before[-1]
            if (
                mark.text == ":"
                and can_speak(before.root)
                and not _is_scene(before, after, lexicon)
            ):
                found[after.start] = Source(before.root, (mark,), AttributionType.HEADLINE_COLON)
            elif mark.text in MARKS and after.end >= span.end and _tells(before):
                source = _signature(after, lexicon, can_speak)
                if source is not None:
                    cue = (mark,)
                    found[before.start] = Source(source, cue, AttributionType.HEADLINE_COLON)
    return found


def _is_scene(before: Span, after: Span, lexicon: Lexicon) -> bool:
    """Whether a place says where something was, and not who says it ("Osk: truce agreed").

    What lands and towns say has a tensed verb, and is no report of others; a headline tells what
    was done there by a participle without its auxiliary.
    """
    if before.root.ent_type_ not in PLACES:
        return False
    told = first_word(after.root)
    if claims(after.root, lexicon) and syntax.child(after.root, syntax.CONTENT_CLAUSES) is not None:
        return True  # "Gaza: leader says talks failed"
    whole = syntax.child(after.root, syntax.OBJECTS | syntax.CONTENT_CLAUSES) is not None
    return told.pos_ not in syntax.VERBAL or (told.tag_ in syntax.PAST_TAGS and not whole)


def _tells(words: Span) -> bool:
    """Whether some words have a verb or participle, and so tell of something."""
    return any(token.pos_ in syntax.VERBAL for token in words)


def _signature(words: Span, lexicon: Lexicon, can_speak: Callable[[Token], bool]) -> Token | None:
    """Who some words name, if they do nothing else ("Fars news", "minister")."""
    named = [token for token in words if not (token.is_space or token.is_punct)]
    if not 0 < len(named) <= LONGEST or any(token.pos_ not in NAMING for token in named):
        return None
    head = words.root
    if can_speak(head):
        return head
    names = [token for token in head.lefts if token.pos_ == "PROPN"]
    if not names or head.lemma_.lower() not in lexicon.words("ReportNoun"):
        return None
    return head if names[-1].dep_ in syntax.ATTRIBUTIVES else names[-1]
