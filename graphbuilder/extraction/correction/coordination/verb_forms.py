"""The forms that listed verbs share, and words of these forms that a tagger took for others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.lemmas import stems

if TYPE_CHECKING:
    from spacy.tokens import Token

PLAIN, ENDING_S, PAST = "plain", "s", "past"
FORMS = {"VB": PLAIN, "VBP": PLAIN, "VBZ": ENDING_S, "VBD": PAST, "VBN": PAST}
AS_NOUNS = {PLAIN: {"NN", "JJ", "JJR"}, ENDING_S: {"NNS"}, PAST: {"JJ", "NN"}}
TAGS = {PLAIN: "VB", ENDING_S: "VBZ", PAST: "VBD"}
ATTRIBUTIVE = syntax.COMPOUNDS | {syntax.ADJECTIVE}


def base_of(word: Token, form: str, verbs: frozenset[str]) -> str | None:
    """The verb whose form of a kind a word is, or ``None``.

    Args:
        word: Any word.
        form: The kind of form.
        verbs: The verbs that a dictionary lists.
    """
    written = word.lower_
    if form == PLAIN:
        forms = [written]
    elif form == ENDING_S:
        forms = stems(written) if written.endswith("s") else []
    elif written.endswith("ed"):
        stem = written.removesuffix("ed")
        forms = [written[:-1], stem, stem[:-1], stem.removesuffix("i") + "y"]
    else:
        forms = [word.lemma_.lower()] if word.tag_ in syntax.PAST_TAGS else []
    return next((one for one in forms if one in verbs), None)


def as_verb(word: Token, form: str, verbs: frozenset[str]) -> None:
    """Give a word the class of a verb, and the tag and lemma of a form where it has another one."""
    word.pos_ = "VERB"
    if FORMS.get(word.tag_) != form:
        word.lemma_ = base_of(word, form, verbs) or word.lemma_
        word.tag_ = TAGS[form]
