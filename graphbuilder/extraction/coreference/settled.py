"""Which referents are settled enough to be stated: those that a name, or the grammar, vouches for.

A pronoun that stands for somebody named leads a reader to an actor. One that stands for a plain
description leads nowhere, and is left as it is written unless its antecedent is the subject of a
clause around it, which is where English pronouns look first (Hobbs 1978, *Resolving pronoun
references*).
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.namesakes import Namesakes, is_renamed
from graphbuilder.extraction.coreference.referents import CERTAIN, Referent, heads, referents
from graphbuilder.extraction.coreference.rivals import (
    INDEFINITE,
    are_people,
    has_rival,
    may_admit,
)
from graphbuilder.extraction.coreference.speaking_on import speaks_on
from graphbuilder.extraction.coreference.vouching import Vouching
from graphbuilder.extraction.mentions.markables import NAMES
from graphbuilder.extraction.text.times import MONTHS
from graphbuilder.extraction.words import roles
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.people import FIRST_PERSON, denotes_person

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Doc, Span, Token

    from graphbuilder.lexicon import Lexicon

NAMING = frozenset({"name", "title", "demonym", "metonym", "misspelt"})
SPEAKING = FIRST_PERSON | {"you", "your"}
NUMBERS = re.compile(r"\d+")
DAY_OF_MONTH = re.compile(MONTHS, re.IGNORECASE)
# Tokens after which a reader has forgotten what a shorter form is short for.
REMEMBERED = 600
_LEADING_ON = frozenset({"ADJ", "ADP", "NOUN", "PROPN"})  # to a word that is no name by itself
_BY_NAME = frozenset({"name", "demonym", "metonym"})
_DESCRIBED = frozenset({"nominal", "title"})
POINTING = frozenset({"this", "that", "these", "those"})


def settled_referents(doc: Doc, lexicon: Lexicon) -> dict[int, Referent]:
    """From the head token of a mention to what it stands for, where that is settled.

    Args:
        doc: A text whose mentions are resolved.
        lexicon: The words that say too little to be somebody.

    Returns:
        The rows of ``referents`` without those that only guess among descriptions.
    """
    found = referents(doc)
    named = {row.name for row in found.values() if _is_named(row)}
    told = heads(doc, CERTAIN)
    weak = lexicon.words("WeakNoun")
    parts = lexicon.words("Direction")
    vouching, namesakes = Vouching(doc, found), Namesakes(found)
    whole = _whole_descriptions(doc, found)
    names = {i: span for span in doc.spans.get(NAMES, ()) for i in range(span.start, span.end)}
    hollow = {row.name for row in found.values() if _is_hollow(row.name, weak)} - named
    places: dict[str, list[int]] = defaultdict(list)
    for head in sorted(found):
        places[found[head].name].append(head)
    return {
        head: row
        for word, head, row in ((doc[head], head, row) for head, row in found.items())
        if row.name not in hollow
        and not (row.how in NAMING and (_is_part(word, row, parts) or _is_cut(word, row, names)))
        and not (_is_common(word, row) or _is_anothers(word, row))
        and not (row.how in _BY_NAME and _is_any(word, row))
        and (
            row.name in named
            or head in told
            or _is_settled(word, row, found, whole)
            or speaks_on(word, row, found, lexicon)
        )
        and not (row.how == "pronoun" and are_people(word, row, places[row.name]))
        and not (row.how == "pronoun" and may_admit(word, row, found, lexicon))
        and vouching.vouches(head)
        and not namesakes.is_anothers(word, row)
    }


def _is_named(row: Referent) -> bool:
    """Whether a mention names what it stands for, or tells of one person by an office.

    The candidates of one vote are not those of another.
    """
    return bool(row.id) or (row.how in NAMING and (row.how, row.type) != ("title", "Group"))


def _is_hollow(name: str, weak: Mapping[str, str]) -> bool:
    """Whether an entity is called by words for nobody ("no state", "the fact", "many")."""
    words = name.lower().split()
    return not words or words[0] in {"no", "not", "neither"} or words[-1] in weak


def _is_part(name: Token, row: Referent, parts: Mapping[str, str]) -> bool:
    """Whether words beside a name make it a part or a version of what has the name.

    *Northern Peru* is not Peru, *Acme 8* not all of Acme, and *Lee/Park* and *North Railway and
    East Division*, taken for one, are two.
    """
    if any(child.lower_ in parts for child in name.lefts if child.is_lower):
        return True
    if is_renamed(name, row):
        return True
    first = name.i
    while first and name.doc[first - 1].text in row.name:
        first -= 1
    joined = name.doc[min(syntax.noun_phrase(name)[0], first) : first]
    if any(_joins_names(t, row) for t in joined):
        return True
    after = name.i + 1
    version = name.text if name.like_num else ""
    if after < len(name.doc) and name.nbor().like_num and name.nbor().head.i == name.i:
        version = name.nbor().text
    return version.isdigit() and version not in row.name


def _is_cut(name: Token, row: Referent, names: Mapping[int, Span]) -> bool:
    """Whether what was taken for a name is a piece of what stands there: *Rs.20-Rs.50*.

    Behind a hyphen or a stroke, or a capitalised noun that means nobody itself (*Sailor Venus*).
    """
    if name.i not in names or not names[name.i].start:
        return False
    first = names[name.i].start
    before = name.doc[first - 1]
    if before.text in {"/", "-"}:
        return not before.whitespace_
    if before.is_digit and before.text not in row.name and name.tag_ in syntax.SINGULAR_TAGS:
        # the 737 Max, but the 1965 Act and 1 Larch
        return before.head.i >= first and len(before) not in {len("1"), len("1965")}
    lone = before.pos_ == "PROPN" and before.is_alpha and before.is_title
    lone = lone and not before.is_sent_start
    noun = before.dep_ in syntax.COMPOUNDS and before.head.i >= first and before.i not in names
    return lone and noun and row.type != "Person"


def _joins_names(token: Token, row: Referent) -> bool:
    """Whether a word joins another name to one, and not two offices of somebody."""
    before = syntax.before(token)
    named = before.pos_ == "PROPN"
    if row.type == "Person":
        first = not before.i or before.nbor(-1).pos_ not in _LEADING_ON
        named = before.ent_type_ == "PERSON" or (named and first and not denotes_person(before))
    return token.dep_ == syntax.COORDINATOR and named


def _is_common(noun: Token, row: Referent) -> bool:
    """Whether a common noun was taken for a name by its letters: *the march* is not March."""
    return noun.is_lower and row.name.istitle() and noun.text == row.name.lower()


def _is_any(noun: Token, row: Referent) -> bool:
    """Whether a mention tells of one of a kind, and not of what the kind's word names elsewhere.

    *An Australian* is not Australia, and *one ex-Muslim* nobody whom a text calls *ex-Muslim*;
    *Saturn is no hot Jupiter* says what Saturn is.
    """
    if not any(child.lower_ in INDEFINITE for child in noun.lefts):
        return False
    said = syntax.first_conjunct(noun).dep_ == syntax.ATTRIBUTE
    one = row.name.lower().endswith(f"{noun.lower_}s")  # "a Lee award" is one of the Lee Awards
    kind = noun.text[0].islower() or said or one
    return kind or (row.how == "demonym" and noun.dep_ not in syntax.MODIFIERS)


def _is_anothers(noun: Token, row: Referent) -> bool:
    """Whether a mention says of itself that it is something else than what it was taken for.

    The 2020 election is not the 2016 one; the news of her death is no Sky News; and what is
    written in a script that the pipeline cannot read is nothing that it can link.
    """
    if not row.name.isascii() and not any("LATIN" in unicodedata.name(c, "") for c in row.name):
        return True
    if row.how == "pronoun":
        return False
    if any(child.lower_ == "your" for child in noun.lefts):
        return True  # of whoever reads this
    thing = row.how == "nominal" and row.type != "Person"
    numbers = set(NUMBERS.findall(row.name))
    if not (thing or numbers):
        return False
    start, end = syntax.noun_phrase(noun)
    own = set(NUMBERS.findall(noun.doc[start:end].text)) if numbers else set()
    if own and not own & numbers:
        return True
    shorter = noun.is_lower and not _says_all(noun, row.name)
    told = thing and shorter and _has_own_phrase(noun)
    return told or (thing and end > noun.i + 1 and noun.lemma_.lower() not in row.name.lower())


def _has_own_phrase(noun: Token) -> bool:
    """Whether a phrase right behind a noun says which it is: *the code for most ports*."""
    if noun.i + 1 >= len(noun.doc):
        return False
    following = noun.nbor()
    timed = any(t.ent_type_ in TIMES or t.lower_ == "time" for t in following.children)
    own = following.head.i == noun.i and following.dep_ in syntax.PREPOSITIONS
    own = own and syntax.child(following, syntax.PREPOSITIONAL_OBJECTS) is not None
    return own and not timed and noun.dep_ != syntax.APPOSITION


def _whole_descriptions(doc: Doc, found: dict[int, Referent]) -> dict[str, list[int]]:
    """Where the entities without a name are called by all the words that they go by."""
    whole: dict[str, list[int]] = defaultdict(list)
    for head, row in found.items():
        if (
            row.how in _DESCRIBED
            and " " in row.name
            and doc[head].lower_ == row.name.lower().rsplit(" ", 1)[-1]
        ):
            start = head
            while start and len(doc[start : head + 1].text) < len(row.name):
                start -= 1  # words, and not tokens: "youtube-dl" has three
            if doc[start : head + 1].text.lower() == row.name.lower():
                whole[row.name].append(head)
    return whole


def _is_settled(
    word: Token, row: Referent, found: dict[int, Referent], whole: Mapping[str, list[int]]
) -> bool:
    """Whether an entity without a name is surely what a mention stands for."""
    if row.how == "pronoun" and word.lower_ not in SPEAKING:
        subjects = [s for s in _subjects_around(word, found) if found[s.i].name == row.name]
        return any(
            not has_rival(word, s)
            and (found[s.i].how != "pronoun" or _is_settled(s, found[s.i], found, whole))
            for s in subjects
        )
    if row.how == "title" and _says_all(word, row.name):
        return True
    if row.how in _DESCRIBED:
        said = [head for head in whole.get(row.name, ()) if head <= word.i]
        remembered = not said or word.i - max(said) <= REMEMBERED
        return remembered and _says_as_much(word, row.name)
    return True


def _says_as_much(noun: Token, name: str) -> bool:
    """Whether a description is the one that an entity goes by, or a shorter form of it.

    *The bill* can be *a proposed bill*. *Those laws*, *the number of polling stations* and *part
    of our users' mindset* say of themselves what they mean; only the same words mean the same.
    """
    proper = {t.lower_ for t in noun.lefts if t.pos_ == "PROPN"}  # NATO allies are the allies
    own, whole = _plain(noun).split(), name.lower().split()
    telling = roles.load().words("ContrastingWord")
    if telling & (set(whole) - set(own)) or _drops_number(noun, whole):
        return False
    pointed = any(child.lower_ in POINTING for child in noun.lefts)
    completed = syntax.noun_phrase(noun)[1] > noun.i + 1
    if pointed or completed:
        return own == whole and not completed
    return own[-1:] == whole[-1:] and set(own) - proper <= set(whole)


def _says_all(noun: Token, name: str) -> bool:
    """Whether the phrase of a noun has every word that an entity goes by."""
    start, end = syntax.noun_phrase(noun)
    return set(name.lower().split()) <= {token.lower_ for token in noun.doc[start:end]}


def _drops_number(noun: Token, whole: list[str]) -> bool:
    """Whether a description leaves out how many, or of which day: *the riders* for *12 riders*."""
    places = [i for i, w in enumerate(whole) if w.isdigit() and len(w) < len("2000")]
    counts = [whole[i] for i in places if not i or DAY_OF_MONTH.fullmatch(whole[i - 1])]
    if not counts:
        return False
    start, end = syntax.noun_phrase(noun)
    return not all(any(t.lower_ == c for t in noun.doc[start:end]) for c in counts)


def _subjects_around(word: Token, found: dict[int, Referent]) -> list[Token]:
    """The subjects before a word of the clauses that it stands in."""
    return [
        subject
        for verb in word.ancestors
        for subject in syntax.children(verb, syntax.SUBJECTS)
        if subject.i < word.i and subject.i in found
    ]


def _plain(noun: Token) -> str:
    """A noun phrase up to its head, without its determiner, in lower case."""
    start = syntax.noun_phrase(noun)[0]
    words = [t for t in noun.doc[start : noun.i + 1] if t.dep_ not in syntax.DETERMINATIVES]
    return " ".join(token.lower_ for token in words)
