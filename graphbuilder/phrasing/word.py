"""What kind of words a slot holds: nouns or verbs, one or many, and how the text has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graphbuilder.model import Mention
from graphbuilder.phrasing.name import DETERMINERS
from graphbuilder.phrasing.preposition import PREPOSITIONS, word_before
from graphbuilder.phrasing.verb import lemma

if TYPE_CHECKING:
    from graphbuilder.model import Filler, Statement


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PLURAL_PRONOUNS = _words("i you we us they them these those")
_SINGULAR_TYPES = _words("City Country Media Person State")
_POSSESSIVE = re.compile(r"[’']s?$")


def is_nominal(statement: Statement) -> bool:
    """Whether a statement's relation is a noun (*its ban*, *in breach*) rather than a verb."""
    cue = statement.cue
    if cue is None or statement.sentence is None or not _is_noun_form(statement):
        return False
    last = word_before(statement, cue.start)
    is_possessor = bool(_POSSESSIVE.search(last)) and last not in {"’", "'"}
    return last in DETERMINERS or is_possessor or (last in PREPOSITIONS and last != "to")


def is_named_by(statement: Statement, mention: Mention) -> bool:
    """Whether a mention is the noun that names a statement (*an uncharacteristic break with*)."""
    cue = statement.cue
    if cue is None or mention.start is None or mention.end is None:
        return False
    overlap = cue.start < mention.end and mention.start < cue.end
    return overlap and statement.tense is None and _is_noun_form(statement)


def _is_noun_form(statement: Statement) -> bool:
    """Whether a cue could be a noun by its form: the relation's own first word, no *-ing*."""
    first = statement.cue.text.lower().split(" ", maxsplit=1)[0] if statement.cue else ""
    head = statement.relation.split(" ", maxsplit=1)[0].lower()
    is_gerund = first.endswith("ing") and not head.endswith("ing")
    return first.startswith(head[:3]) and not is_gerund


def is_plural(filler: Filler | None) -> bool:
    """Whether a subject takes a plural verb; organisations and states do not."""
    if not isinstance(filler, Mention):
        return False
    words = filler.label.split()
    if not words or filler.type in _SINGULAR_TYPES:
        return False
    if filler.label.lower() in _PLURAL_PRONOUNS or " and " in filler.label:
        return True
    if "of" in words[1:]:
        words = words[: words.index("of")]
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
    written = [word.lower() for word in words[starts[0] + 1 :]]
    content = [word for word in written if word not in DETERMINERS]
    if len(content) != len(tail):
        return " ".join([head, *_in_order(statement, tail)])
    pairs = zip(sorted(content), sorted(tail), strict=True)
    same = all(word.startswith(lemma_[: max(2, len(lemma_) - 1)]) for word, lemma_ in pairs)
    return " ".join([head, *written]) if same else statement.relation


def _in_order(statement: Statement, tail: list[str]) -> list[str]:
    """The words behind a verb in the order in which its sentence has them."""
    places = {word: _behind_cue(statement, word) for word in tail}
    known = {word: place for word, place in places.items() if place is not None}
    return sorted(tail, key=known.__getitem__) if len(known) == len(set(tail)) else tail


def _behind_cue(statement: Statement, word: str) -> int | None:
    """Where a word first stands in the sentence behind the verb, as an offset of the document."""
    cue, sentence = statement.cue, statement.sentence
    if cue is None or sentence is None:
        return None
    found = re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE).search(
        sentence.text, max(0, cue.start - sentence.start)
    )
    return sentence.start + found.start() if found else None


def displaced(statement: Statement, mention: Mention) -> str:
    """The relation's words that the text has behind a mention: take *the case* **to court**."""
    _, *tail = statement.relation.split(" ")
    cue, start, end = statement.cue, mention.start, mention.end
    if not tail or cue is None or start is None or end is None or start < cue.start:
        return ""
    places = [_behind_cue(statement, word) for word in tail]
    return " ".join(tail) if all(place is not None and place >= end for place in places) else ""
