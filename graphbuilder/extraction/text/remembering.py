"""Questions about a word that a snapshot of its text remembers the answer of."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

from graphbuilder.extraction.text.snapshot import Word

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

Answer = TypeVar("Answer")
UNASKED: Any = object()  # where no answer is known yet; None is one


def remembered(question: Callable[[Token], Answer]) -> Callable[[Token], Answer]:
    """A question about a token that is answered once for each word of a snapshot.

    Args:
        question: What depends on nothing but the token and its tree, and answers with a value.

    Returns:
        The same question. A ``Token`` is asked anew, for its tree may have changed.
    """

    @wraps(question)
    def answer(token: Token) -> Answer:
        if not isinstance(token, Word):
            return question(token)
        known = token.doc.answers[question]
        found: Answer = known.get(token.i, UNASKED)
        if found is UNASKED:
            found = known[token.i] = question(token)
        return found

    return answer
