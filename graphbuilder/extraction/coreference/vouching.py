"""Which descriptions a name vouches for, so that they can be stated of whom has the name.

Readers resolve *the president* and *the project* by whoever has just been named. A description far
from the last name, one of an office that several people of the text hold, or one that fits by its
class alone may mean somebody else; a graph is better off without it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.referents import GUESSED, IDENTIFIED, heads
from graphbuilder.extraction.mentions.offices import titles_held
from graphbuilder.extraction.words import roles
from graphbuilder.extraction.words.people import FIRST_PERSON, RULED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.coreference.referents import Referent

_NAMING = frozenset({"name", "metonym", "misspelt"})
_KEEPING = _NAMING | {"pronoun"}
_OWN = _NAMING | {"demonym"}
# Sentences between a description and the last name of what it stands for.
_NEAR = 6
_FAR = 18  # where nobody else has such an office
_NEXT = 1
_BODIES = frozenset({"Company", "Media", "Organization", "Party", "ArmedGroup", "GovernmentBody"})
_UNTIMED = syntax.PRESENT_TAGS | {"MD"}  # of an auxiliary: "is elected", "will be elected"
_CONDITIONS = frozenset({"if", "unless", "whenever", "whether"})


class Vouching:
    """The names of a text, and who holds its offices.

    Args:
        doc: A text whose mentions are resolved.
        found: What they stand for, by the head token of each.
    """

    def __init__(self, doc: Doc, found: Mapping[int, Referent]) -> None:
        self._doc = doc
        self._roles = roles.load()
        self._heading = self._roles.words("HeadingWord")
        self._found = found
        self._guesses = heads(doc, GUESSED)
        self._identified = heads(doc, IDENTIFIED)
        self._starts = [sent.start for sent in doc.sents]
        self._named: dict[str, list[int]] = defaultdict(list)
        self._kept: dict[str, list[int]] = defaultdict(list)
        self._told: dict[str, list[int]] = defaultdict(list)  # but for pronouns
        for head in sorted(found):
            if found[head].how != "pronoun":
                self._told[found[head].name].append(head)
            if found[head].how in _NAMING:
                self._named[found[head].name].append(head)
            if found[head].how in _KEEPING or head in self._identified:
                self._kept[found[head].name].append(head)
        self._stated: dict[int, bool] = {}
        self._holders: dict[str, set[str]] = defaultdict(set)
        self._plain: dict[str, set[str]] = defaultdict(set)
        for office, titles in titles_held(doc, self._roles):
            if office.person_head in found:
                holder = found[office.person_head].name
                for title in titles:
                    self._holders[title].add(holder)
                    if self._heading.isdisjoint(office.role.split()):
                        self._plain[title].add(holder)

    def vouches(self, head: int) -> bool:
        """Whether a description, or a pronoun, can be stated of what it stands for."""
        row = self._found[head]
        if row.how == "pronoun":
            return head not in self._guesses and self._takes_up_vouched(head, row)
        names = self._named.get(row.name)
        if row.how not in {"nominal", "title"} or not names or head in self._identified:
            return True
        noun = self._doc[head]
        if head in self._guesses or noun.lemma_.lower() in self._roles.words("NamingNoun"):
            return False
        if row.type == "Person" and (self._is_to_be_filled(noun) or self._is_lesser(noun, row)):
            return False
        # Whoever has been named is he until somebody else is; what it is, is soon less clear.
        kept = self._kept[row.name] if row.type == "Person" else names
        if row.type in _BODIES and noun.lemma_.lower() not in self._roles.words("VagueNoun"):
            kept = names + [i for i in self._told[row.name] if i < head and self._is_told(i)]
        return self._says_whose(noun) or row.type in RULED or self._is_near(noun, row, kept)

    def _is_told(self, head: int) -> bool:
        """Whether a description of a body is stated itself, so that others may go on from it."""
        if head not in self._stated:
            self._stated[head] = self._found[head].how == "nominal" and self.vouches(head)
        return self._stated[head]

    def _is_to_be_filled(self, noun: Token) -> bool:
        """Whether a description says into which office somebody is to come, whoever that is.

        *The council appoints the mayor* tells of no mayor (de dicto; Quine 1956, *Quantifiers and
        Propositional Attitudes*), nor does *the mayor is elected by the people*.
        """
        verb = noun.head
        if noun.n_rights or all(child.lower_ != "the" for child in noun.lefts):
            return False
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in self._roles.words("FillingVerb"):
            return False
        if noun.dep_ not in syntax.PASSIVE_SUBJECTS:
            return noun.dep_ in syntax.OBJECTS
        group = [child.tag_ for child in verb.lefts if child.dep_ in syntax.AUXILIARIES]
        return bool(group) and group[0] in _UNTIMED and "have" not in _auxiliaries(verb)

    def _is_lesser(self, noun: Token, row: Referent) -> bool:
        """Whether a title is too low for whom it was taken for: *the minister* is no premier.

        Where nobody else has the title, a prime minister is a minister.
        """
        title = noun.lemma_.lower()
        plain, holders = self._plain[title], self._holders[title]
        heading = any(child.lower_ in self._heading for child in noun.lefts)
        return bool(plain) and row.name in holders - plain and not heading

    def _takes_up_vouched(self, head: int, row: Referent) -> bool:
        """Whether the last words for what a pronoun stands for may themselves be stated of it.

        "The Acme project grows. Of Lund Park they asked how the project thrives and how it pays":
        it is whatever the project is. *I* is who speaks, and *he* whom the text has named, whatever
        it may have called him last.
        """
        if self._doc[head].lower_ in FIRST_PERSON or row.type == "Person":
            return True
        told = self._told[row.name]
        place = bisect_left(told, head)
        last = told[place - 1] if place else -1
        if last < 0 or self._found[last].how not in {"nominal", "title"}:
            return True
        return self.vouches(last)

    def _is_near(self, noun: Token, row: Referent, kept: list[int]) -> bool:
        """Whether an entity has just been spoken of, and no other that the noun may mean."""
        distance = self._distance(noun.i, kept)
        if distance is None:
            return False
        if distance > _NEAR:
            title = row.how == "title" and self._is_alone(noun, row.name)
            return distance <= _FAR and (title or self._is_known_so(noun, row))
        if noun.lemma_.lower() in self._roles.words("VagueNoun") and distance > _NEXT:
            return False
        return row.how != "title" or self._is_holder(noun, row.name, distance)

    def _is_alone(self, noun: Token, name: str) -> bool:
        """Whether a text knows nobody else who could be called by the title of somebody."""
        title = noun.lemma_.lower()
        called = {self._found[i].name for i in self._found if self._doc[i].lemma_.lower() == title}
        return self._holders[title] == {name} and called <= {name} and not _is_supposed(noun)

    def _is_known_so(self, noun: Token, row: Referent) -> bool:
        """Whether a noun is of a body's name, or has called it before, and has called no other.

        A body named since may be called by a plain noun as well.
        """
        text = noun.lemma_.lower()
        if row.type not in _BODIES or text in self._roles.words("VagueNoun"):
            return False
        called = {self._found[i].name for i in self._found if self._doc[i].lemma_.lower() == text}
        if called != {row.name} or text in row.name.lower().split():
            return called == {row.name}
        others = (name for name in self._named if name != row.name)
        bodies = (n for n in others if self._found[self._named[n][0]].type in _BODIES)
        near = (self._distance(noun.i, self._named[name]) for name in bodies)
        before = (self._doc[i].lemma_.lower() for i in self._told[row.name] if i < noun.i)
        return text in before and all(d is None or d > _NEXT for d in near)

    def _says_whose(self, noun: Token) -> bool:
        """Whether the words of a description name somebody, or say whose it is, by themselves."""
        start, end = syntax.noun_phrase(noun)
        named = any(i in self._found and self._found[i].how in _OWN for i in range(start, end))
        beside = syntax.child(noun, syntax.POSSESSORS | {syntax.APPOSITION})
        return named or noun.dep_ == syntax.APPOSITION or beside is not None

    def _distance(self, head: int, names: list[int]) -> int | None:
        """How many sentences after the last name a description stands; none without one before."""
        number = self._sentence(head)
        before = [number - self._sentence(i) for i in names]
        return min((distance for distance in before if distance >= 0), default=None)

    def _sentence(self, index: int) -> int:
        return bisect_right(self._starts, index) - 1

    def _holders_of(self, noun: Token) -> set[str]:
        """Who has the office that a title names: *the prime minister*, *the minister*.

        Nobody calls a prime minister the minister in a text that has other ministers.
        """
        title = noun.lemma_.lower()
        heading = next((t.lower_ for t in noun.lefts if t.lower_ in self._heading), "")
        if heading:
            return self._holders[f"{heading} {title}"] or self._holders[title]
        return self._plain[title] or self._holders[title]

    def _is_holder(self, noun: Token, name: str, distance: int) -> bool:
        """Whether the title of an office means whom it was taken for, and not whoever holds it."""
        if _is_supposed(noun):
            return False
        others = self._holders_of(noun) - {name}
        distances = [self._distance(noun.i, self._named[other]) for other in others]
        before = [other for other in distances if other is not None]  # who is named later is new
        return not before or (distance <= _NEXT and min(before) > _NEXT)


def _is_supposed(noun: Token) -> bool:
    """Whether a noun stands in a condition, where an office is whoever's it then is."""
    return any(
        child.lower_ in _CONDITIONS
        for above in (noun, *noun.ancestors)
        for child in above.children
        if child.dep_ == syntax.MARK
    )


def _auxiliaries(verb: Token) -> set[str]:
    """The lemmas of the auxiliaries of a verb."""
    return {child.lemma_.lower() for child in verb.lefts if child.dep_ in syntax.AUXILIARIES}
