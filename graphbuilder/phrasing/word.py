"""What kind of words a slot holds: nouns or verbs, one or many, and how the text has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graphbuilder.model import Mention
from graphbuilder.phrasing.verb import lemma

if TYPE_CHECKING:
    from graphbuilder.model import Filler, Statement


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PREPOSITIONS = _words(
    "about across after against along among around as at before behind between beyond by down "
    "for from in into of off on onto out over through to toward towards under up upon with "
    "within without"
)
DETERMINERS = _words("a an any every her his its my our some the their your ’s 's")
_PLURAL_PRONOUNS = _words("i you we they them these those")
_SINGULAR_TYPES = _words("City Country Media Person State")


def is_nominal(statement: Statement) -> bool:
    """Whether a statement's relation is a noun (*its ban on …*) rather than a verb."""
    cue, sentence = statement.cue, statement.sentence
    if cue is None or sentence is None:
        return False
    head = statement.relation.split(" ", maxsplit=1)[0].lower()
    if not cue.text.lower().startswith(head[:3]):
        return False
    before = sentence.text[: max(0, cue.start - sentence.start)].lower()
    last = re.findall(r"[’']s|[\w-]+", before)[-1:]
    return bool(last) and last[0] in DETERMINERS


def is_plural(filler: Filler | None) -> bool:
    """Whether a subject takes a plural verb; organisations and states do not."""
    if not isinstance(filler, Mention):
        return False
    words = filler.label.split()
    if not words or filler.type in _SINGULAR_TYPES:
        return False
    if filler.label.lower() in _PLURAL_PRONOUNS or " and " in filler.label:
        return True
    counts_as_plural = re.search(r"[^sui]s$", words[-1]) is not None or words[-1] == "people"
    return counts_as_plural and (filler.type == "Group" or words[-1].islower() or len(words) == 1)


def base(statement: Statement) -> str:
    """The verb to inflect; a noun is said with its ontology relation, or with *have*."""
    if not is_nominal(statement):
        return as_worded(statement)
    if statement.predicate is None:
        return f"have a {statement.relation}"
    words = re.sub(r"(?<=[a-z])(?=[A-Z])|[-_]", " ", statement.predicate)
    return lemma(words.lower())


def as_worded(statement: Statement) -> str:
    """A verb with a noun in the text's own wording: *have the right*, *make strikes on*."""
    head, *tail = statement.relation.split(" ")
    words = statement.cue.text.split() if statement.cue else []
    starts = [n for n, word in enumerate(words) if word[:1].lower() == head[:1]]
    if not tail or not starts:
        return statement.relation
    written = words[starts[0] + 1 :]
    content = [word.lower() for word in written if word.lower() not in DETERMINERS]
    if len(content) != len(tail):
        return statement.relation
    pairs = zip(sorted(content), sorted(tail), strict=True)
    same = all(word.startswith(lemma_[: max(2, len(lemma_) - 1)]) for word, lemma_ in pairs)
    return " ".join([head, *written]) if same else statement.relation


def following_preposition(statement: Statement) -> str:
    """The preposition that the text has behind a relation's words (*ban* **on** …), or none."""
    cue, sentence = statement.cue, statement.sentence
    if cue is None or sentence is None:
        return ""
    behind = sentence.text[max(0, cue.end - sentence.start) :].split(maxsplit=1)
    return behind[0] if behind and behind[0] in PREPOSITIONS else ""
