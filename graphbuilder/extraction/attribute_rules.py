"""What a pipeline's attribute rules say of a word, looked up once for all words of its kind.

spaCy's ``AttributeRuler`` runs each of its patterns over every text, which takes a tenth of the
time of a small model. Nearly all of them look at one token's tag, label or own letters: what they
say of one token, they say of every other with the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    Pattern = list[dict[str, Any]]
    Match = tuple[int, int, int, int]  # the rule's number, the pattern's name, start, end

NAME = "attribute_ruler"
ASKED: list[int | str] = ["TAG", "DEP", "IS_SPACE", "LOWER"]  # what remembered patterns look at
ANY_OTHER = 0  # stands for all words that no pattern spells out


class RememberedMatches:
    """The matches of an attribute ruler's patterns, as its ``match`` has them.

    Args:
        ruler: An attribute ruler, whose patterns no longer change.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        self._strings = ruler.vocab.strings
        self._alone = Matcher(ruler.vocab, validate=False)
        self._others = Matcher(ruler.vocab, validate=False)
        self._spelled: set[int] = set()
        self._known: dict[tuple[int, ...], list[tuple[int, int]]] = {}
        rules: list[dict[str, Any]] = list(ruler.patterns)
        for number, rule in enumerate(rules):
            alone = [pattern for pattern in rule["patterns"] if _looks_at_one(pattern)]
            others = [pattern for pattern in rule["patterns"] if not _looks_at_one(pattern)]
            if alone:
                self._alone.add(str(number), alone)
            if others:
                self._others.add(str(number), others)
            for pattern in alone:
                self._spelled.update(map(self._strings.add, _spelled(pattern[0])))

    def __call__(self, doc: Doc) -> list[Match]:
        """The matches in a text, later rules behind earlier ones.

        Args:
            doc: A text with tags and labels.

        Returns:
            The number of the rule, the name of its pattern, and the first token and the one behind
            the last, in order.
        """
        found: list[Match] = []
        for index, (tag, label, is_space, word) in enumerate(doc.to_array(ASKED).tolist()):
            key = tag, label, is_space, word if word in self._spelled else ANY_OTHER
            rules = self._known.get(key)
            if rules is None:
                rules = self._known[key] = self._rules(doc, index)
            found += [(number, name, index, index + 1) for number, name in rules]
        matches = self._others(doc, allow_missing=True, as_spans=False)
        found += [(int(self._strings[name]), name, start, end) for name, start, end in matches]
        return sorted(found)

    def _rules(self, doc: Doc, index: int) -> list[tuple[int, int]]:
        """The numbers and names of the rules for one token alone."""
        matches = self._alone(doc[index : index + 1], allow_missing=True, as_spans=False)
        return [(int(self._strings[name]), name) for name, _, _ in matches]


def remember_rules(nlp: Language) -> None:
    """Let a pipeline's attribute ruler look up what it has found for words of the same kind.

    Args:
        nlp: A pipeline; its ruler is changed if it has one, and no other pipeline's.
    """
    ruler = nlp.get_pipe(NAME) if NAME in nlp.pipe_names else None
    if type(ruler) is AttributeRuler:
        ruler.match = RememberedMatches(ruler)  # type: ignore[method-assign]


def _looks_at_one(pattern: Pattern) -> bool:
    """Whether a pattern is of one token, and asks only what is remembered of it."""
    if len(pattern) != 1 or not pattern[0].keys() <= set(ASKED):
        return False
    word = pattern[0].get("LOWER", "")
    return isinstance(word, str) or word.keys() == {"IN"}


def _spelled(token: dict[str, Any]) -> list[str]:
    """The words that a token pattern spells out."""
    if "LOWER" not in token:
        return []
    word = token["LOWER"]
    return [word] if isinstance(word, str) else word["IN"]
