"""What a name names: a vote of everything in the text that speaks for a class.

The recogniser of a small model calls *Kyiv* a person and *Olaf Scholz* an organisation. Its
labels are therefore only votes, beside titles, given names, the name's own head noun, what stands
around it, and the name's other occurrences in the document.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.mentions.acting_names import acting_names, owning
from graphbuilder.extraction.mentions.bare_names import MAYBE_PERSONS, BareNames, bare_names
from graphbuilder.extraction.mentions.surroundings import SETTLED, is_within, surroundings
from graphbuilder.extraction.text.turns import turns
from graphbuilder.extraction.words.labels import RECOGNISED
from graphbuilder.extraction.words.noun_facts import plain_kind
from graphbuilder.extraction.words.roles import main_type
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc, Span

    from graphbuilder.extraction.mentions.name import Name
    from graphbuilder.extraction.mentions.titles import Title
    from graphbuilder.extraction.words.roles import Roles

Votes = dict[str, dict[str, float]]

# Which of the recogniser's classes goes before another, by its first label.
_ORDER = {kind: place for place, kind in reversed(list(enumerate(RECOGNISED.values())))}
_LAST = 99
_OFTEN = 3
_LONG_NOUN = 7  # letters; family names that are nouns are shorter
_SHORTEST_PHRASE = 3  # the Bank of Acme
# A name that ends in one of these nouns is seldom what the noun denotes (*People Power*).
_EVENTS = frozenset({"Event"})
_NOT_IN_NAMES = frozenset({"State", "Group", "Money"})
# How much each kind of evidence weighs against one label of the recogniser.
_TITLE, _GIVEN_NAME, _OWN_NOUN = 4, 3, 3
_JOINTS = frozenset({"of", "for"})
_LABEL, _WRITTEN_OUT, _RECOGNISED, _FIRST_NAME = 9, 9, 3, 4
_PLACES = frozenset({"City", "Place", "Region", "Organization"})
_AMID_TITLES = frozenset({"for", "in", "on", "or", "to", "with"})


def type_names(doc: Doc, names: list[Name], offices: Iterable[Title], roles: Roles) -> list[Name]:
    """The names of a text with their classes; what the gazetteer knows keeps its own.

    Args:
        doc: A parsed text.
        names: Its names in text order.
        offices: Its titles.
        roles: What nouns and given names tell.

    Returns:
        The same names, all occurrences of one with one class, without what is no name.
    """
    title_ends = {title.end: title for title in offices}
    labels = {label for label, _, _ in turns(doc)}
    votes: Votes = {}
    recognised: Votes = defaultdict(lambda: defaultdict(float))
    for name in names:
        if name.id:
            continue
        key, title = name.text.lower(), title_ends.get(name.start)
        span = doc[name.start : name.end]
        words = [token.text for token in span]
        _vote(recognised[key], _recognised(span, words, roles))
        if key not in votes:
            votes[key] = defaultdict(float)
            _vote(votes[key], _own_words(words, roles))
        _vote(votes[key], _evidence(name, span, words, title, roles))
        if name.end - 1 in labels:
            votes[key]["Person"] += _LABEL
    for key, counts in recognised.items():
        # However often the recogniser speaks, it is one voice.
        total = sum(counts.values())
        for kind, count in counts.items():
            votes[key][kind] += min(total, _RECOGNISED) * count / total
        # A body may be called like a place, and seldom like one's neighbour: Raju, not Charlotte.
        if roles.is_given_name(key) and "Place" not in counts:
            votes[key]["Person"] += _FIRST_NAME
    _count_deeds(doc, names, votes, roles)
    _clear_lasts(votes, roles)
    things = _called_in_small(doc, votes)
    names = [name for name in names if name.id or name.text.lower() not in things]
    people = bare_names({t: _winner(c) for t, c in votes.items()}, _late_names(names), roles)
    for key in votes:
        if key.endswith("s") and key.removesuffix("s") in people.all:
            votes[key]["Group"] += _LABEL  # the Lees
    heard = {key: min(sum(c.values()), _RECOGNISED) for key, c in recognised.items() if c}
    guessed = {key for key, most in heard.items() if sum(votes[key].values()) <= most}
    within = (n.text.lower() for n in names if is_within(doc[n.start : n.end].root, roles))
    guessed -= people.all.union(within)
    settled = (_settled(doc, name, votes, people, roles) for name in names)
    return [name._replace(guessed=not name.id and name.text.lower() in guessed) for name in settled]


def _vote(votes: dict[str, float], kinds: Iterable[str]) -> None:
    for kind in kinds:
        votes[kind] += 1


def _count_deeds(doc: Doc, names: Sequence[Name], votes: Votes, roles: Roles) -> None:
    """Take the names of one word that act for bodies, and not for places."""
    kinds = {text: _winner(counts) for text, counts in votes.items()}
    for key in acting_names(doc, names, kinds, roles):
        votes[key]["Organization"] += _LABEL


def _clear_lasts(votes: Votes, roles: Roles) -> None:
    """Take from people the names whose last word is a noun that ends names of things as well.

    *Rocky Linux* is no person in a text that has *Acme Linux*.
    """
    kinds = {key: _winner(counts) for key, counts in votes.items() if " " in key}
    things = {key.split()[-1] for key, kind in kinds.items() if kind not in MAYBE_PERSONS}
    for key, kind in kinds.items():
        last = key.split()[-1]
        if kind == "Person" and last in things and roles.noun(last).types - {"Person"}:
            votes[key]["Person"] = 0.0


def _called_in_small(doc: Doc, votes: Votes) -> set[str]:
    """The names of people that are none: the text has them as a name and a noun in small letters.

    *Visit Arlo Dam* is said in a headline of what the text calls the Arlo dam.
    """
    people = (key for key, counts in votes.items() if _winner(counts) == "Person")
    pairs = {key: key.split()[-2:] for key in people if " " in key}
    lasts = {pair[-1] for pair in pairs.values()}
    called = [
        [doc[i - 1].lower_, doc[i].lower_]
        for i in worded(doc, lasts)
        if i and doc[i].pos_ == "NOUN" and doc[i - 1].is_title and doc[i - 1].head == doc[i]
    ]
    return {key for key, pair in pairs.items() if pair in called}


def _late_names(names: Sequence[Name]) -> set[str]:
    """The names that end in a place of which the text has spoken again and again before.

    People come in full first: a text about Lima that ends with *Green Lima* is about no Mr Lima.
    """
    times = Counter[str]()
    late, early = set[str](), set[str]()
    for name in names:
        text = name.text.lower()
        times[text] += bool(name.id and name.type in SETTLED)
        (late if times[text.split()[-1]] >= _OFTEN else early).add(text)
    return late - early


def _settled(doc: Doc, name: Name, votes: Votes, people: BareNames, roles: Roles) -> Name:
    key = name.text.lower()
    if not name.id:
        whole = next((w for e in roles.words("NameEnding") if (w := f"{key} {e}") in votes), key)
        is_persons = key in people.all and not _has_article(doc, name)
        return name._replace(type="Person" if is_persons else _winner(votes[whole]))
    # News calls nobody by a given name that is a land's or a city's: Chad is no Chad Lee.
    if key not in people.families or name.kind == "demonym" or name.text.isupper():
        return name
    # A surname that is also a city's name is the person whom the text has named in full.
    root = doc[name.start : name.end].root
    introduced = root.dep_ == syntax.PREPOSITIONAL_OBJECT
    if introduced and root.head.lower_ in roles.words("PlacePreposition"):
        return name
    return name._replace(type="Person", id="", actor="", kind="name")


def _has_article(doc: Doc, name: Name) -> bool:
    """Whether an article shows that a name of one word is no person's: *the Sun*."""
    root = doc[name.start : name.end].root
    bare = name.end == name.start + 1 and root.dep_ not in syntax.MODIFIERS
    followed = any(child.i > root.i for child in root.children)
    return bare and not followed and name.start > 0 and doc[name.start - 1].lower_ == "the"


def _recognised(span: Span, words: list[str], roles: Roles) -> Iterator[str]:
    """The recogniser's votes for one occurrence of a name."""
    for label in {token.ent_type_ for token in span} & RECOGNISED.keys():
        if label != "PERSON" or (
            _looks_personal(span) and _may_be_persons(words, list(_own_nouns(words, roles)), roles)
        ):
            yield RECOGNISED[label]


def _may_be_persons(words: list[str], own: list[str], roles: Roles) -> bool:
    """Whether the last noun of a name leaves it to a person.

    It does behind given names only, and if it is short: *Ann Church*, but no *Ann Hospital*.
    """
    if not own:
        return True
    return len(words[-1]) < _LONG_NOUN and all(map(roles.is_given_name, words[:-1]))


def _evidence(
    name: Name, span: Span, words: list[str], title: Title | None, roles: Roles
) -> Iterator[str]:
    """Votes for the class of one occurrence, a class repeated by its weight."""
    doc = span.doc
    if len(words) == 1 and words[0].isupper():
        kind = _written_out(doc, name, roles)
        yield from (kind,) * _WRITTEN_OUT if kind else ()
    if title is not None and doc[title.start].text[0].isupper():
        # General Acme City is a town, and the Duke Acme Bridge a bridge.
        placed = len(words) > 1 and not roles.noun(words[-1]).types.isdisjoint(_PLACES)
        yield from ("Person",) * _TITLE if not placed else ()
    yield from surroundings(doc, name, span.root, roles)
    yield from owning(doc, name, words, span.root, roles)


def _written_out(doc: Doc, name: Name, roles: Roles) -> str:
    """What an abbreviation stands for, where the text writes it out as common nouns.

    *DRM (digital rights management)*, *the divisional railway manager (DRM)*.
    """
    letters = doc[name.start].text.replace(".", "").lower()
    size = len(letters)
    before = name.start > size and doc[name.start - 1].text == "("
    after = name.end + size < len(doc) and doc[name.end].text == "("
    first = name.start - 1 - size if before else name.end + 1
    if size == 1 or not (before or after):
        return ""
    words = doc[first : first + size]
    if [token.lower_[0] for token in words] != list(letters):
        return ""
    facts = roles.noun(words[-1].lemma_)
    if facts.is_person or all(token.is_lower for token in words):
        return main_type(facts.types) or "Thing"
    return ""


def _looks_personal(span: Span) -> bool:
    """Whether a name can be a person's, without digits and prepositions amid its words."""
    if len(span) == 1:
        return bool(span.text.replace("-", "").isalpha())
    return all(t.text not in _AMID_TITLES and not any(map(str.isdigit, t.text)) for t in span[:-1])


def _own_words(words: list[str], roles: Roles) -> Iterator[str]:
    """What the words of a name say by themselves: its noun, a given name."""
    if words[0] == "#":
        yield from ("Thing",) * _LABEL
        return
    own = list(_own_nouns(words, roles))
    yield from own
    if _may_be_persons(words, own, roles) and len(words) > 1 and roles.is_given_name(words[0]):
        yield from ("Person",) * _GIVEN_NAME


def _own_nouns(words: list[str], roles: Roles) -> Iterator[str]:
    """What the noun of a name denotes, if no person: *the Bank of Acme*, *Ann Lee Foundation*."""
    if words[-1].isdigit() and "No" in words[1:]:
        words = words[: words.index("No")]  # Republic Act No. 12
    nouns = [(words[-1], _NOT_IN_NAMES)] if len(words) > 1 else []
    joint = next((i for i, word in enumerate(words) if word in _JOINTS and i), 0)
    if len(words) >= _SHORTEST_PHRASE and joint:
        # The Battle of Acme was fought; the National Conference of Mayors is a body.
        nouns.append((words[joint - 1], _NOT_IN_NAMES | (_EVENTS if joint > 1 else set())))
    for word, others in nouns:
        noun = roles.noun(word)
        kinds = noun.types - others
        if kinds and "Person" not in noun.types:
            yield from (plain_kind(kinds),) * _OWN_NOUN


def _winner(counts: dict[str, float]) -> str:
    if len(counts) <= 1:
        return next(iter(counts), "")
    return max(counts, key=lambda kind: (counts[kind], -_ORDER.get(kind, _LAST)))
