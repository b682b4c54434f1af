"""Terminals of SPARQL: IRIs, strings, names, words (SPARQL 1.1 Query Language, section 19.8)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEX = r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"
_IRI = rf"<(?:[^<>\"{{}}|^`\\\x00-\x20]|{_HEX})*>"
_NAME_START = r"[^\W\d_]"
_NAME_CHARACTER = r"[\w\-\u00b7]"
_ESCAPED = r"%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%]"
_PREFIX = rf"(?:{_NAME_START}(?:(?:{_NAME_CHARACTER}|\.)*{_NAME_CHARACTER})?)?:"
_LOCAL = (
    rf"(?:(?:[\w:]|{_ESCAPED})(?:(?:{_NAME_CHARACTER}|[.:]|{_ESCAPED})*"
    rf"(?:{_NAME_CHARACTER}|:|{_ESCAPED}))?)?"
)

_TERMINALS = {
    "space": r"\s+",
    "comment": r"\#[^\n\r]*",
    "iri": _IRI,
    "string": (
        r"\"\"\"(?:\"{0,2}(?:[^\"\\]|\\.))*\"\"\"|'''(?:'{0,2}(?:[^'\\]|\\.))*'''"
        r"|\"(?:[^\"\\\n\r]|\\[^\n\r])*\"|'(?:[^'\\\n\r]|\\[^\n\r])*'"
    ),
    "variable": r"[?$]\w[\w\u00b7]*",
    "language": r"@[A-Za-z]+(?:-[A-Za-z0-9]+)*",
    "blank": rf"_:\w(?:(?:{_NAME_CHARACTER}|\.)*{_NAME_CHARACTER})?",
    "name": _PREFIX + _LOCAL,
    "number": r"(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?",
    "word": r"[^\W\d]\w*",
    "mark": r".",
}
_TERMINAL = re.compile(
    "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _TERMINALS.items()), re.DOTALL
)
_HIERARCHICAL_IRI = re.compile(r"<[A-Za-z][A-Za-z0-9+.\-]*://")
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_LAST_CODE_POINT = 0x10FFFF


@dataclass(frozen=True, slots=True)
class Token:
    """One terminal: its kind (a key of ``_TERMINALS``), its text and where it starts."""

    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        """Offset after its last character."""
        return self.start + len(self.text)

    def is_word(self, *words: str) -> bool:
        """Whether it is one of these keywords, in any case."""
        return self.kind == "word" and self.text.upper() in words


def _token_at(text: str, position: int) -> Token:
    match = _TERMINAL.match(text, position)
    if match is None or match.lastgroup is None:  # pragma: no cover  ("mark" matches anything)
        return Token("mark", text[position], position)
    return Token(match.lastgroup, match.group(), position)


def tokens(text: str) -> Iterator[Token]:
    """The terminals of a text, each as long as it can be, without space and comments."""
    position = 0
    while position < len(text):
        token = _token_at(text, position)
        position = token.end
        if token.kind not in {"space", "comment"}:
            yield token


def _is_ambiguous(token: Token) -> bool:
    """Whether ``<`` may be an operator here, and what follows then hide or reveal other tokens.

    ``FILTER(?x<?y#>`` is an IRI to one parser; to another an operator, a variable and a comment.
    Only ``#`` and ``'`` make the two readings go apart, and no operator is followed by ``a://``.
    """
    return (
        token.kind == "iri"
        and ("#" in token.text or "'" in token.text)
        and not _HIERARCHICAL_IRI.match(token.text)
    )


def every_reading(text: str) -> Iterator[Token]:
    """The terminals of every way in which a parser may read the text, each once.

    For checks that must hold whichever way the engine's own parser takes.
    """
    waiting, seen = [0], {0}
    while waiting:
        token = _token_at(text, waiting.pop())
        ends = {token.end}
        if _is_ambiguous(token):
            ends.add(token.start + 1)
        for end in ends - seen:
            if end < len(text):
                seen.add(end)
                waiting.append(end)
        if token.kind not in {"space", "comment"}:
            yield token


def decode(text: str) -> str:
    r"""A text with its ``\uXXXX`` and ``\UXXXXXXXX`` escapes replaced (section 19.2).

    >>> decode(r"SERVIC\u0045")
    'SERVICE'
    """

    def character(match: re.Match[str]) -> str:
        code = int(match[1] or match[2], 16)
        return chr(code) if code <= _LAST_CODE_POINT else match[0]

    return _ESCAPE.sub(character, text)
