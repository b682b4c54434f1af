"""What works of fiction tell, which only they say: "in the film, a nurse kills the king"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.attribution.sources import Source
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.words.people import NOMINATIVES
from graphbuilder.model import AttributionType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

PARTS = "part"  # a value of gb:FictionNoun: "one *scene* of the film"
ABOUT = frozenset({"about", "of", "on"})
NEW = frozenset({"a", "an", "two", "three", "four", "five", "some", "several"})
RELATIVES = frozenset({Link.RELATIVE, Link.MODIFIER})


def of_work(clause: Clause, lexicon: Lexicon) -> tuple[Source, ...]:
    """The work of fiction that alone tells what a clause does, if there is one.

    "In the novel, a nurse kills the king", "the hero of the novel dies", "the film follows a nurse
    who kills the king", "a novel about a nurse who kills the king".

    Args:
        clause: Any clause.
        lexicon: Nouns for works of fiction and their people, and verbs of what they tell.
    """
    if clause.kind is Kind.NOUN:
        return ()
    made = _makes(clause, lexicon)
    return (() if made else _around(clause, lexicon)) or _of_described(clause, lexicon)


def _around(clause: Clause, lexicon: Lexicon) -> tuple[Source, ...]:
    """The work in which a clause is set, by a phrase or by its hero."""
    first, hero = syntax.first_conjunct(clause.head), _has_hero(clause, lexicon)
    for word, noun in syntax.prepositional(first):
        work = _work(noun, lexicon)
        if work is None and hero and noun.lemma_.lower() in lexicon.words("FictionNoun"):
            work = noun
        known = syntax.child(noun, syntax.DETERMINATIVES) is not None  # "in film" is in the trade
        known = known and word.lower_ == "in"
        if work is not None and known and (hero or _leads(word, clause)):
            return (Source(work, (word,), AttributionType.ACCORDING_TO),)
    for subject in clause.subjects if hero else ():
        for word, whole in syntax.prepositional(subject):
            if _is_work(whole, lexicon):
                return (Source(whole, (word,), AttributionType.ACCORDING_TO),)
    return ()


def _of_described(clause: Clause, lexicon: Lexicon) -> tuple[Source, ...]:
    """The work that tells of somebody new whom a clause describes."""
    noun, governor = syntax.first_conjunct(clause.head).head, clause.governor
    if clause.link not in RELATIVES or noun.pos_ != "NOUN" or not _is_new(noun):
        return ()
    for about, above in _nouns_around(noun):
        if _is_work(above, lexicon):
            return (Source(above, (about,), AttributionType.ACCORDING_TO),)
    if governor is None or not _tells(governor, lexicon):
        return ()
    works = [s for s in governor.subjects if _work(s, lexicon) is not None]
    return tuple(Source(s, tuple(governor.words), AttributionType.INDIRECT) for s in works)


def _leads(word: Token, clause: Clause) -> bool:
    """Whether a phrase sets the scene: in front, or behind what somebody new does there.

    "In the novel, the king dies", "a king dies in the novel", but "the firm invests in the novel".
    """
    verb = syntax.first_conjunct(clause.head)
    new = all(s.pos_ == "NOUN" and _is_new(s) for s in clause.subjects)
    told = bool(clause.subjects) and new and verb.tag_ in syntax.PRESENT_TAGS
    return word.i < verb.i or told


def _has_hero(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether the subject of a clause is somebody whom there is in fiction alone: a heroine."""
    heroes = lexicon.words("FictionalPerson")
    return any(s.lemma_.lower() in heroes and not s.ent_type_ for s in clause.subjects)


def _is_work(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun stands for a work of fiction: a novel, "a television series"."""
    kind = lexicon.words("FictionNoun").get(noun.lemma_.lower())
    if kind is None or kind == PARTS or noun.pos_ != "NOUN":
        return False
    return not kind or any(child.lower_ in kind.split("|") for child in noun.lefts)


def _work(noun: Token, lexicon: Lexicon) -> Token | None:
    """The work that a noun stands for, or that it names a part of ("a scene in the film")."""
    if _is_work(noun, lexicon):
        return noun
    part = lexicon.words("FictionNoun").get(noun.lemma_.lower()) == PARTS
    wholes = (whole for word, whole in syntax.prepositional(noun) if word.lower_ in {"of", "in"})
    return next((whole for whole in wholes if part and _is_work(whole, lexicon)), None)


def _makes(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause tells what somebody does in making a work ("in it, Lee plays a nurse")."""
    if _tells(clause, lexicon):
        return True
    named = any(s.ent_type_ == "PERSON" or s.lower_ in NOMINATIVES for s in clause.subjects)
    return clause.claims and named


def _tells(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause has a verb of what is done in making a work, or of what it tells."""
    words = {clause.relation, clause.relation.split(" ")[0]}
    return not lexicon.words("FictionVerb").keys().isdisjoint(words)


def _nouns_around(noun: Token) -> Iterator[tuple[Token, Token]]:
    """The nouns that one is what they are about, behind which word: "a *novel* *about* a nurse"."""
    while noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.lower_ in ABOUT:
        about, noun = noun.head, noun.head.head
        if noun.pos_ != "NOUN":
            return
        yield about, noun


def _is_new(noun: Token) -> bool:
    """Whether a noun brings in whom a work is about: it is indefinite."""
    determiners = [c for c in noun.lefts if c.dep_ in syntax.DETERMINATIVES]
    plural = not determiners and noun.tag_ in syntax.PLURAL_TAGS
    return plural or any(child.lower_ in NEW for child in noun.lefts)
