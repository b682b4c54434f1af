"""Which names of one text name the same actor: surnames, initials, acronyms, misspellings.

Two different person names never merge: names agree only when every part that both have agrees,
is an initial of the other, or is a misspelling of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from graphbuilder.extraction.mentions.markable import GENDERS
from graphbuilder.extraction.words.labels import PARTICLES
from graphbuilder.extraction.words.people import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.mentions.told_of_names import Told
    from graphbuilder.extraction.words.roles import Roles

_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "qc", "kc", "mp", "obe"})
# Every state may have one.
_COMMON = frozenset({"house", "house of representatives", "senate"})
_ABOUT = frozenset({"for", "on", "about", "against"})
_SMALL = frozenset({"the", "of", "for", "and", "in", "on", "at", "de", "&", "to", "a"})
# As many times a name is used before a longer one, it stands for itself.
_KNOWN = 3
# Shorter names differ by a letter without being misspelt (*Jean*, *Joan*).
_SHORTEST_MISSPELT = 5
MISSPELT_LETTERS = 2


def group_names(names: Sequence[Markable], roles: Roles, told: Told) -> list[list[Markable]]:
    """Sort the names of one text by actor.

    Args:
        names: Markables that are names, in text order.
        roles: Given names, which tell misspellings from different names.
        told: What the text tells of them.

    Returns:
        Groups of names in the order of their first mention; no name is in two.
    """
    persons = [name for name in names if name.type == "Person" and not name.id]
    others = [name for name in names if name.type != "Person" or name.id]
    apart = _apart(persons, roles, told.kin)
    groups = _person_groups(persons, roles, apart, told.families)
    groups += _other_groups(others, roles, told)
    return sorted(groups, key=lambda group: group[0].start)


def parts(text: str) -> tuple[str, ...]:
    """A person's name as its words, without suffix and points."""
    words = [word.strip(".,").lower().removeprefix("al-") for word in text.split()]
    return tuple(word for word in words if word and word not in _SUFFIXES) or tuple(words)


def _whole(name: Markable) -> tuple[str, ...]:
    """A person's name as its words, suffix and all."""
    return tuple(word.strip(".,").lower() for word in name.text.split())


def same_person(one: tuple[str, ...], other: tuple[str, ...], roles: Roles) -> bool:
    """Whether two full names can be the same person's.

    The surnames must agree, then the given names in order; either may be an initial, be left
    out between the first and the last, or be misspelt.
    """
    if min(len(one), len(other)) == 1:
        return False
    if not _same_word(one[-1], other[-1], roles):
        return False
    if not (_same_word(one[0], other[0], roles) or _initial(one[0], other[0])):
        return False
    middle, longer = sorted((one[1:-1], other[1:-1]), key=len)
    return all(any(_same_word(a, b, roles) or _initial(a, b) for b in longer) for a in middle)


def _opens_with_particle(name: str) -> bool:
    """Whether a name is a family name of several words: *de Graaf*, *La Riva*."""
    first, *rest = name.split()
    return bool(rest) and first.lower() in PARTICLES


def _initial(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) == 1 and long.startswith(short)


def _same_word(one: str, other: str, roles: Roles) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < _SHORTEST_MISSPELT:
        return False
    if roles.gender_of_name(one) and roles.gender_of_name(other):
        return roles.given_names.are_one(one, other)
    distance = DamerauLevenshtein.distance(one, other, score_cutoff=MISSPELT_LETTERS)
    allowed = 1 if min(len(one), len(other)) < _SHORTEST_MISSPELT + 2 else MISSPELT_LETTERS
    return distance <= allowed and one[0] == other[0]


def _apart(
    names: Sequence[Markable], roles: Roles, kin: Mapping[int, str]
) -> frozenset[tuple[str, ...]]:
    """The names of kin that are somebody else's although they agree with one used before.

    *Ann Lee … her mother, Ann May Lee*; *John Lee … his son, John Lee Jr.*
    """
    return frozenset(
        _whole(name)
        for name in names
        if name.start in kin
        and any(
            other.start < name.start
            and _whole(other) != _whole(name)
            and _may_be(other, kin[name.start])
            and same_person(parts(other.text), parts(name.text), roles)
            for other in names
        )
    )


def _may_be(name: Markable, owner: str) -> bool:
    """Whether the owner of kin, known by gender or a word of the name, can have a name."""
    if owner in GENDERS:
        return name.gender in {"", owner}
    return owner in parts(name.text)


def _person_groups(
    names: list[Markable],
    roles: Roles,
    apart: frozenset[tuple[str, ...]],
    families: Mapping[int, str],
) -> list[list[Markable]]:
    full = _full_names(names, roles, apart)
    single: dict[str, list[Markable]] = {}
    times = Counter(name.text for name in names)
    for name in names:
        words = parts(name.text)
        if len(words) == 1 and _whole(name) not in apart:
            # Lee Jr. is the son, John Lee Jr.
            heir = [key for key in apart if key[-2:] == _whole(name)]
            family = families.get(name.start, "")
            # The initials that label turns do so again and again: MS, who answers.
            initials = [key for key in full if is_acronym(name.text, " ".join(key))]
            if heir:
                owner = heir[0]
            elif initials and times[name.text] == 1:
                owner = None
            elif family and not any(key[-1] == words[0] for key in full):
                owner = _relative(words[0], family, full)
            elif len(initials) == 1:
                owner = initials[0]
            else:
                owner = _owner(name, words[0], full, roles)
            if owner is not None:
                full[owner].append(name)
            else:
                single.setdefault(f"{words[0]} {family}", []).append(name)
    groups = [*full.values(), *single.values()]
    return [sorted(group, key=lambda name: name.start) for group in groups]


def _full_names(
    names: list[Markable], roles: Roles, apart: frozenset[tuple[str, ...]]
) -> dict[tuple[str, ...], list[Markable]]:
    """The names of several words, by the words of the first of each person."""
    full: dict[tuple[str, ...], list[Markable]] = {}
    for name in sorted(names, key=lambda name: _opens_with_particle(name.text)):
        words = parts(name.text)
        if _whole(name) in apart:
            full.setdefault(_whole(name), []).append(name)
        elif len(words) > 1:
            others = [key for key in full if key not in apart]
            known = next((key for key in others if same_person(key, words, roles)), words)
            if known not in full and _opens_with_particle(name.text):
                # de Graaf is the one John de Graaf
                owners = [key for key in full if key[-len(words) :] == words]
                known = owners[0] if len(owners) == 1 else known
            full.setdefault(known, []).append(name)
    return full


def _owner(
    name: Markable, word: str, full: dict[tuple[str, ...], list[Markable]], roles: Roles
) -> tuple[str, ...] | None:
    """The full name that a surname or given name stands for, or ``None`` when in doubt."""
    by_surname = [key for key in full if key[-1] == word] or [
        key for key in full if word in key[1:]
    ]
    if not by_surname:
        by_surname = [key for key in full if _same_word(key[-1], word, roles)]
    candidates = by_surname or [key for key in full if key[0] == word]
    # A family name may look like a given name; a title before it says more (Mrs Harris).
    if name.gender and not (by_surname and name.gender == roles.gender_of_name(word)):
        gendered = {key: {other.gender for other in full[key]} - {""} for key in candidates}
        candidates = [key for key in candidates if gendered[key] <= {name.gender}]
    if len(candidates) <= 1:
        return next(iter(candidates), None)
    if not by_surname:
        return None
    return _meant(name, {key: full[key] for key in candidates})


def _relative(
    given: str, family: str, full: Mapping[tuple[str, ...], list[Markable]]
) -> tuple[str, ...] | None:
    """The one full name of a given name and a family name, or ``None``."""
    found = [key for key in full if key[0] == given and key[-1] == family]
    return found[0] if len(found) == 1 else None


def _meant(name: Markable, full: dict[tuple[str, ...], list[Markable]]) -> tuple[str, ...] | None:
    """Which of several people of one surname it means, of those named before, or ``None``.

    Whom the same sentence has named; else whom the text is about, as news calls others by both
    their names.
    """
    before = {
        key: [other for other in named if other.start < name.start] for key, named in full.items()
    }
    before = {key: named for key, named in before.items() if named}
    beside = [key for key in before if before[key][-1].sentence == name.sentence]
    if len(beside) == 1:
        return beside[0]
    return max(before, key=lambda key: (len(full[key]), -before[key][0].start), default=None)


def _other_groups(names: list[Markable], roles: Roles, told: Told) -> list[list[Markable]]:
    groups: dict[str, list[Markable]] = {}
    words_of: dict[str, tuple[str, ...]] = {}
    starts: dict[str, list[int]] = defaultdict(list)
    for name in sorted(names, key=lambda name: name.start):
        starts[_bare(name.text)].append(name.start)
    for name in sorted(names, key=lambda name: (-len(name.text.split()), name.start)):
        key = name.id or f"{_bare(name.text)}"
        if key not in groups and not name.id and key not in told.undivided:
            longer = _longer_name(name, words_of, groups, roles)
            meant = _bare(told.glosses.get(name.text, ""))
            key = meant if meant in groups else key  # the Free Farmers (FFO)
            if longer is not None and not _is_known_before(starts[key], groups[longer], name):
                key = longer
        groups.setdefault(key, []).append(name)
        words_of.setdefault(key, tuple(_bare(name.text).split()))
    return [sorted(group, key=lambda name: name.start) for group in groups.values()]


def _is_known_before(starts: list[int], longer: list[Markable], name: Markable) -> bool:
    """Whether a name is used again and again before a longer one ends with it.

    Names come in full first: the Lima of a text about Lima is no New Lima.
    """
    first = min(other.start for other in longer)
    ends = any(_bare(other.text).endswith(f" {_bare(name.text)}") for other in longer)
    return ends and len(starts) >= _KNOWN and starts[_KNOWN - 1] < first


def _bare(text: str) -> str:
    return text.lower().removeprefix("the ").rstrip(".")


def _longer_name(
    name: Markable,
    words_of: dict[str, tuple[str, ...]],
    groups: dict[str, list[Markable]],
    roles: Roles,
) -> str | None:
    """The one longer name that this is the acronym, beginning or end of."""
    found = []
    short = tuple(_bare(name.text).split())
    for key, words in words_of.items():
        other = groups[key][0]
        if len(words) <= len(short) or not compatible(name.types, other.types):
            continue
        if other.id and " ".join(short) in _COMMON:
            continue  # were the Senate the known one, it would have been found so
        if (len(short) == 1 and is_acronym(name.text, other.text)) or (
            not _SETTINGS_AND_TIMES & (name.types | other.types) and _is_edge(short, words, roles)
        ):
            found.append(key)
    return found[0] if len(found) == 1 else None


def _is_edge(short: tuple[str, ...], words: tuple[str, ...], roles: Roles) -> bool:
    """Whether a name is the end of a longer one, or a beginning that is no name of its own.

    *The Church* is the Church of Acme and *Acme* the Acme Corporation, but *Acme* is not the Acme
    Hotel, nor *the House* the House Budget Committee.
    """
    if words[-len(short) :] == short:
        # The Park Fires are not the Office for Park Fires.
        before = words[-len(short) - 1]
        return before not in _ABOUT | _SMALL
    begins = words[: len(short)] == short
    endings = roles.words("ClassNoun", "NameEnding")
    if begins and all(word in endings for word in words[len(short) :]):
        return True
    begins = begins and words[len(short)] in _SMALL
    return begins and (len(short) > 1 or bool(roles.nouns.get(short[0])))


def is_acronym(short: str, long: str) -> bool:
    """Whether a name is the initials of another, small words left out or not."""
    letters = short.replace(".", "")
    if not letters.isupper() or len(letters) == 1:
        return False
    words = long.replace("-", " ").split()
    initials = "".join(word[0] for word in words).upper()
    without = "".join(word[0] for word in words if word.lower() not in _SMALL).upper()
    return letters in {initials, without} and len(words) > 1


_BODIES = frozenset(
    {"Organization", "Company", "Media", "GovernmentBody", "Court", "Party", "Alliance"}
    | {"ArmedGroup"}
)
_SETTINGS_AND_TIMES = SETTINGS | {"Time"}


def compatible(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of classes can be of the same thing; the unknown fits everything."""
    if not one or not other or one & other:
        return True
    return any(one & family and other & family for family in (_BODIES, SETTINGS)) or (
        bool({"Thing", "Product"} & one) and bool({"Thing", "Product"} & other)
    )


def best_name(names: Sequence[Markable], roles: Roles) -> str:
    """The fullest of the names in a group, in its most frequent spelling."""
    counts = Counter(name.text for name in names)
    first = {name.text: -name.start for name in reversed(names)}

    def rank(text: str) -> tuple[int, int, bool, int]:
        words = text.split()
        known = roles.is_given_name(words[0])
        person = names[0].type == "Person"
        size = min(len(words), 3) if person else len(text) if not text.isupper() else 0
        return size, counts[text], known, first[text]

    return max(counts, key=rank)
