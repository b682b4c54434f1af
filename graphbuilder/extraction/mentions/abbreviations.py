"""Letters in brackets that stand for the name before them: *the Free Farmers of Oz (FFO)*.

Their letters are the initials of words of the name, the last ones first (Schwartz & Hearst 2003,
*A simple algorithm for identifying abbreviation definitions in biomedical text*).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import ratio

from graphbuilder.extraction.mentions.joined_names import is_proper
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.mentions.name import Name
    from graphbuilder.gazetteer import Gazetteer

_SMALL = frozenset({"of", "for", "and", "the", "&", "in", "to"})
_SHORTEST, _LONGEST = 3, 9  # letters, and words of a name
_ALIKE = 80  # of 100: spelt in another way
_NO_BODIES = frozenset({"Person", "City", "Place", "State", "Region", "Time", "Media"})


def spelt_out(doc: Doc) -> Iterator[tuple[int, int]]:
    """Names with small words in them that letters in brackets abbreviate, wherever they begin.

    Args:
        doc: A parsed text.

    Yields:
        First token and token after the last.
    """
    for opening in worded(doc, ("(",)):
        if not _SHORTEST <= opening < len(doc) - 2 or doc[opening + 2].text != ")":
            continue
        short = doc[opening + 1]
        if not (short.is_alpha and short.is_upper and len(short) >= _SHORTEST):
            continue
        start = _start(doc[opening - 1], short.text.lower())
        if start is not None and any(t.lower_ in _SMALL for t in doc[start:opening]):
            yield start, opening


def _start(last: Token, letters: str) -> int | None:
    """Where the name begins whose words, the last of which is given, have some initials."""
    doc, left = last.doc, letters
    for index in range(last.i, max(last.i - _LONGEST, -1), -1):
        word = doc[index]
        if word.lower_ not in _SMALL and not is_proper(word):
            return None
        for part in reversed(word.lower_.split("-")):
            if part and left.endswith(part[0]):
                left = left[:-1]
        if not left:
            return index if is_proper(word) else None
        if word.is_sent_start:
            return None
    return None


def glosses(doc: Doc, names: Sequence[Name]) -> dict[str, Name]:
    """The name before them that capitals in brackets stand for, by these capitals.

    Args:
        doc: A parsed text.
        names: Its names in text order.
    """
    found: dict[str, Name] = {}
    for long, short in pairwise(names):
        bracketed = short.start == long.end + 1 and short.end == short.start + 1
        if not bracketed or doc[long.end].text != "(" or long.type in _NO_BODIES:
            continue
        text = doc[short.start].text
        closed = short.end < len(doc) and doc[short.end].text == ")"
        if closed and text.isupper() and len(text) >= _SHORTEST and _may_stand(text, long.text):
            found.setdefault(text, long)
    return found


def _may_stand(short: str, long: str) -> bool:
    """Whether all initials of a name but one are among some letters, or the other way round."""
    words = long.replace("-", " ").split()
    initials = [word[0].upper() for word in words if word.lower() not in _SMALL]
    if len(initials) == 1 or initials[0] not in short:
        return False  # no Parliament of New Oz is NO
    missing = list(short)
    for letter in initials:
        if letter in missing:
            missing.remove(letter)
    return len(missing) <= 1


def settle(doc: Doc, names: list[Name], gazetteer: Gazetteer) -> list[Name]:
    """Give an abbreviation, and what it stands for, one actor.

    The known actor whose letters they are is the one that is meant only if it is called alike.

    Args:
        doc: A parsed text.
        names: Its names in text order.
        gazetteer: The known actors.

    Returns:
        The names, some of them with another actor or with none.
    """
    meant = glosses(doc, names)
    if not meant:
        return names
    actors = {
        text: long if long.id else _known(long, names, text, gazetteer)
        for text, long in meant.items()
    }
    whole = {long.text: actors[text] for text, long in meant.items()}
    return [
        name if actor is None else name._replace(type=actor.type, id=actor.id, actor=actor.actor)
        for name, actor in ((n, actors.get(n.text) or whole.get(n.text)) for n in names)
    ]


def _known(long: Name, names: Sequence[Name], text: str, gazetteer: Gazetteer) -> Name | None:
    """The actor of an abbreviation if it is called like its name; ``None`` if it has none."""
    short = next((name for name in names if name.text == text and name.id), None)
    if short is None:
        return None
    known = gazetteer.by_id(short.id)
    alike = known is not None and ratio(known.name.lower(), long.text.lower()) >= _ALIKE
    return short if alike else long
