"""Objects that coordinated verbs have in common: "seized, sealed and burned the library".

What stands behind the last of several verbs, with nothing else between them, belongs to each
(delayed right constituents: Huddleston & Pullum 2002, ch. 15 §4.4), unless a verb has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Kind, Oblique
from graphbuilder.extraction.words.frames import has_object

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

AGAIN = "re"
JOINTS = frozenset({",", "/"})
# Prepositions that are no adverbs as well, as those in "sailed in and landed" are.
INTRODUCING = frozenset({"about", "with", "for", "from", "to", "at", "of", "against", "into"})


def share_objects(first: Clause, second: Clause, lexicon: Lexicon) -> bool:
    """Give one of two coordinated verbs the object of the other one.

    Args:
        first: The clause of a verb, whose participants are filled.
        second: The clause of the next verb that is coordinated with it.
        lexicon: Which verbs have an object.

    Returns:
        Whether the first one was given the object of the second.
    """
    unlike = first.head.tag_ == "VB" and second.head.tag_ == "VBD"  # "could not go and thanked us"
    if unlike or not _is_next(first, second):
        return False
    if first.passive and _is_parted(first):  # "was tried for, and cleared of, theft"
        parted = first.head.nbor()
        first.obliques += [Oblique(parted.lower_, o, parted) for o in _beside(first, second)]
    if second.passive:
        return False
    if second.head.lower_ in syntax.HAVE:
        return False  # "work and have a family": who has something need not have done it
    if _lacks_object(first, lexicon):
        first.objects += second.objects or _beside(first, second)
        return bool(second.objects)
    if _is_hollow(first) and _lacks_object(second, lexicon):
        second.objects += first.objects
        return False
    own = {oblique.filler.i for oblique in second.obliques}
    behind = bool(first.objects) and all(o.i > second.head.i for o in first.objects)
    behind = behind and not own & {o.i for o in first.objects}
    if behind and not first.passive and not second.objects and _needs_object(second, lexicon):
        second.objects += first.objects  # "surrounded and threatened the mayor"
    return False


def _is_hollow(clause: Clause) -> bool:
    """Whether the object of an infinitive stands before it ("is free for guests to use and keep").

    A hollow clause lacks what each of its verbs is done to (Huddleston & Pullum 2002, ch. 14 §6.3).
    """
    verb = clause.head
    hollow = clause.kind is Kind.VERB and syntax.is_infinitive(verb) and bool(clause.objects)
    return hollow and all(token.i < verb.i for token in clause.objects)


def _lacks_object(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a verb that has an object is without one, and without anything in its place.

    What stands before the verb is not in its place ("in some towns, they sealed and burned it"); a
    preposition right behind it that introduces nothing has lost its own ("deal with and end it").
    """
    behind = any(oblique.marker.i > clause.head.i for oblique in clause.obliques)
    filled = clause.objects or clause.passive or behind or clause.recipients
    if clause.kind is not Kind.VERB or filled:
        return False
    return _is_parted(clause) or _needs_object(clause, lexicon)


def _beside(first: Clause, second: Clause) -> list[Token]:
    """What a preposition right behind the second verb introduces for the first's as well.

    "Flew to and spoke in Ghana": each preposition has it.
    """
    if not _is_parted(first):
        return []
    end = second.head.i + 1
    return [
        oblique.filler
        for oblique in second.obliques
        if oblique.marker.i == end or oblique.marker.nbor().text == ","
    ]


def _is_parted(clause: Clause) -> bool:
    """Whether a preposition right behind a verb has its object behind the next verb."""
    if clause.head.i + 1 == len(clause.head.doc):
        return False
    behind = clause.head.doc[clause.head.i + 1]
    hangs = behind.dep_ == syntax.PREPOSITION and behind.head.i == clause.head.i
    listed = behind.lower_ in INTRODUCING or clause.includes(behind)
    return hangs and listed and not behind.n_rights


def _is_next(first: Clause, second: Clause) -> bool:
    """Whether only a conjunction, a comma or an adverb stands between two verbs."""
    doc, start = first.head.doc, first.head.i + 1
    if syntax.child(first.head, frozenset({syntax.PARTICLE})) is not None:
        start += doc[start].dep_ == syntax.PARTICLE  # "tear down and burn"
    start += _is_parted(first)
    between = doc[start : second.head.i]
    if not between:
        return False
    listed = between[0].text in JOINTS and (  # "sealed, and burned" only behind "seized, "
        between[-1].text in JOINTS or doc[first.head.i - 1].text in JOINTS or _is_parted(first)
    )
    joined = listed or between[0].dep_ == syntax.COORDINATOR
    rest = (t for t in between[1:] if t.dep_ != syntax.COORDINATOR and t.text not in JOINTS)
    return joined and all(t.pos_ == "ADV" or t.dep_ in syntax.AUXILIARIES for t in rest)


def _needs_object(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a verb has an object mostly, where another one behind it has."""
    lemma = clause.head.lemma_.lower()
    if lemma in lexicon.words("SharingVerb"):
        return True
    again = lemma.removeprefix(AGAIN).removeprefix("-")  # "reimposed and widened the curbs"
    if again != lemma and again in lexicon.words("TransitiveVerb"):
        return True
    return lemma not in lexicon.words("LoneVerb") and has_object(clause.head, lexicon)
