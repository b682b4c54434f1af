"""Titles and offices in a text: *German Chancellor* Olaf Scholz, Ann Lee, *head of the bank*."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graphbuilder.extraction.words.roles import NounFacts, Roles

_ROWS = "graphbuilder_titles"
_FIELD = 3
EX = "ex-"  # written together with the title: ex-President
_PORTFOLIO_PREPOSITIONS = frozenset({"of", "for", "to", "on"})


@dataclass(frozen=True, slots=True)
class Title:
    """Words that name an office or a form of address.

    Attributes:
        start: First token.
        end: Token after the last.
        role: The title as the lists have it, lower case.
        facts: What the lists say about it.
    """

    start: int
    end: int
    role: str
    facts: NounFacts


def titles(doc: Doc, roles: Roles) -> list[Title]:
    """The titles of a text that was searched for them, in text order."""
    return [
        Title(start, end, role, roles.nouns[role])
        for start, end, role in doc.user_data.get(_ROWS, ())
    ]


def find_titles(doc: Doc, roles: Roles) -> list[Title]:
    """The longest titles of a text, left to right, none inside another; the Doc keeps them.

    A capitalised portfolio belongs to its title: *Under Secretary of State for Political
    Affairs* is one.
    """
    longest = roles.title_length + 3
    plural = roles.titles_in_plural
    codes, strings = doc.to_array("LOWER").tolist(), doc.vocab.strings
    plain = {code: strings[code].removeprefix(EX) for code in set(codes)}
    singular = {code: plural.get(word, word) for code, word in plain.items()}
    words = [singular[code] for code in codes]
    opening = {code for code, word in singular.items() if word in roles.first_words}
    opening |= {code for code, word in plain.items() if word.upper() in roles.initials}
    found: list[Title] = []
    end = 0
    for i in (i for i, code in enumerate(codes) if code in opening):
        if i < end:
            continue
        title = _title_at(doc, words, i, longest, roles)
        if title is not None:
            title = _with_superior(doc, words, title, longest, roles)
            found.append(title)
            end = title.end
    doc.user_data[_ROWS] = [[title.start, title.end, title.role] for title in found]
    return found


def _title_at(doc: Doc, words: list[str], i: int, longest: int, roles: Roles) -> Title | None:
    if _is_family_name(doc, i, roles):
        return None
    for end in range(min(i + longest, len(doc)), i, -1):
        if doc[end - 1].pos_ not in NOUNS or (
            end - i > 1 and words[end - 1] not in roles.later_words
        ):
            continue
        text = words[i] if end == i + 1 else doc[i:end].text.lower().removeprefix(EX)
        facts = roles.nouns.get(text)
        if facts is None and end == i + 1:
            facts = roles.nouns.get(doc[i].lemma_.lower())  # senators, PM
            text = doc[i].lemma_.lower()
        if facts is not None and facts.office:
            return Title(
                i, _portfolio_end(doc, end) if facts.office == "office" else end, text, facts
            )
    return None


def _with_superior(doc: Doc, words: list[str], title: Title, longest: int, roles: Roles) -> Title:
    """A deputy with the title of whom they stand in for: *Deputy Energy Minister* is one."""
    if title.role not in roles.words("LesserWord"):
        return title
    for start in range(title.end, min(title.end + _FIELD + 1, len(doc))):
        above = None
        if words[start] in roles.first_words:
            above = _title_at(doc, words, start, longest, roles)
        if above is not None and above.facts.office in {"head", "office"}:
            return Title(title.start, above.end, title.role, title.facts)
        if not doc[start].is_title or doc[start].ent_type_ == "PERSON":
            break
    return title


def _is_family_name(doc: Doc, i: int, roles: Roles) -> bool:
    """Whether a title's word is a family name behind a given name: *Stephen King*."""
    if i == 0 or not doc[i].is_title or not roles.is_given_name(doc[i - 1].text):
        return False
    return bool(doc[i - 1].is_title and doc[i - 1].pos_ == "PROPN" and doc[i].pos_ == "PROPN")


def _portfolio_end(doc: Doc, end: int) -> int:
    """Where the field of an office ends: secretary *of State for Political Affairs*."""
    while (
        end + 1 < len(doc)
        and doc[end].lower_ in _PORTFOLIO_PREPOSITIONS
        and doc[end - 1].is_title
        and (start := end + 2 if doc[end + 1].lower_ == "the" else end + 1) < len(doc)
        and doc[start].is_title
        and doc[start].ent_type_ not in {"GPE", "NORP", "PERSON"}
    ):
        end = start + 1
        while (
            end < len(doc)
            and doc[end].is_title
            and doc[end].ent_type_ != "PERSON"
            and doc[end - 1].dep_ != syntax.PREPOSITIONAL_OBJECT  # Secretary of Trade | Ann Lee
        ):
            end += 1
    return end
