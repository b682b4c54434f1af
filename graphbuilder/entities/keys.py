"""What the mentions of one entity have in common: a known actor's IRI, or the name's plain form."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from graphbuilder.entities.facts import load_facts
from graphbuilder.entities.names import (
    body_key,
    is_institution,
    is_proper,
    parse_person,
    title_length,
)

if TYPE_CHECKING:
    from graphbuilder.gazetteer import Gazetteer
    from graphbuilder.model import Mention

# Times and sums are values, written out where they stand.
VALUES = frozenset({"Time", "Money"})
# What its document would call a state if it were one.
NO_STATES = frozenset({"Event", "Law", "Place", "Product", "Thing"})
# What a name can be a part of that is nobody's.
_NOBODYS = ("calendar", "degree", "abbreviation")
# Classes that a small recogniser gives to people by mistake.
MISTAKEN = frozenset({"", "Entity", "Organization", "Place", "GovernmentBody"})


def mention_key(mention: Mention, gazetteer: Gazetteer) -> str | None:
    """What the mentions of one entity in one document have in common.

    Args:
        mention: A mention, resolved within its document.
        gazetteer: Actors that are known by all their names.

    Returns:
        The gazetteer's IRI; or, for a mention with a proper name, a comparison key; or ``None``
        for descriptions, values and everything else that is nobody outside its document.
    """
    if mention.type in VALUES:
        return None
    if mention.id is not None and gazetteer.by_id(mention.id) is not None:
        return mention.id
    if mention.name is None:
        return known_government(mention.text, gazetteer)
    return _name_key(mention.name, mention.type or "", gazetteer)


@lru_cache(maxsize=1 << 16)
def _name_key(name: str, type_: str, gazetteer: Gazetteer) -> str | None:
    if not is_proper(name) or _is_common(name, type_):
        return None
    if type_ == "Person" and not _is_no_persons(name):
        return person_key(name)
    known = known_by_name(name, gazetteer)
    if type_ in NO_STATES and _is_state(known, gazetteer):
        known = None  # a document that means the state says so: the song France is another
    if known is None and type_ in MISTAKEN and _has_title(name):
        return person_key(name)
    return known or named_key(name)


def _is_state(known: str | None, gazetteer: Gazetteer) -> bool:
    actor = gazetteer.by_id(known) if known is not None else None
    return actor is not None and actor.type == "State"


def _is_no_persons(name: str) -> bool:
    """Whether a name is a ship's (*USS …*) or an institution's (*National Convention*)."""
    facts = load_facts()
    first, *rest = name.lower().split()
    if facts.is_part(first, "vessel"):
        return True
    return bool(rest) and first not in facts.given_names and is_institution(name)


def _has_title(name: str) -> bool:
    """Whether a name is a person's by its title, whatever its class: *Chancellor Lee*."""
    facts = load_facts()
    words = name.lower().split()
    title, rest = words[: title_length(words)], words[title_length(words) :]
    return " ".join(title) in facts.fields and not any(
        facts.is_part(word, "institution") or facts.is_part(word, "joining") for word in rest
    )


def _is_common(name: str, type_: str) -> bool:
    """Whether a name is none of anybody's: an office (*Vice President*), a month, a degree."""
    facts = load_facts()
    if name.lower() in facts.fields or any(facts.is_part(name, part) for part in _NOBODYS):
        return True
    return type_ == "Person" and " " not in name and is_institution(name)


@lru_cache(maxsize=1 << 16)
def person_key(name: str) -> str:
    """The key of a person's name; a title is no part of it."""
    person = parse_person(name)
    words = (*person.given, *person.family, person.generation)
    return "person:" + " ".join(word for word in words if word)


@lru_cache(maxsize=1 << 16)
def named_key(name: str) -> str:
    """The key of any other name."""
    return "named:" + body_key(name)


def keys_of(name: str) -> tuple[str, str]:
    """The keys that a name has, as a person's and otherwise."""
    return person_key(name), named_key(name)


@lru_cache(maxsize=1 << 16)
def known_by_name(name: str, gazetteer: Gazetteer) -> str | None:
    """The gazetteer's IRI of an actor that has this name, and nobody else does."""
    senses = gazetteer.lookup(name)
    if len(senses) == 1 and not senses[0].ambiguous and senses[0].kind in {"name", "abbreviation"}:
        return senses[0].actor.id
    return None


@lru_cache(maxsize=1 << 16)
def known_government(text: str, gazetteer: Gazetteer) -> str | None:
    """The gazetteer's IRI of the state whose government words describe, if it can be no other."""
    senses = gazetteer.lookup(text)
    if len(senses) == 1 and senses[0].kind == "government" and not senses[0].ambiguous:
        return senses[0].actor.id
    return None
