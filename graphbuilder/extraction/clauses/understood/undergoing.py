"""The noun that a participle or infinitive behind it is done to, wherever the parser hung it.

Huddleston & Pullum 2002, ch. 14 §6: hollow clauses, and past-participials as modifiers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.words.frames import has_object
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

INDEFINITE = frozenset(
    {"something", "nothing", "anything", "everything", "nobody", "someone", "anyone", "everyone"}
    | {"somebody", "anybody", "thing", "things", "person", "people"}
)
OPENING = frozenset({"when", "where", "as", "if", "than", "while", "once", "until", "though"})
NARROW = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC"})


def described(clause: Clause, lexicon: Lexicon) -> Token | None:
    """The noun right before a past participle ("the raid, staged by rebels, …").

    A bare past participle behind a comma or nothing else modifies the noun before it, not the
    subject of the sentence; a place or a time is not done.

    Args:
        clause: A clause beside another one, without a subject of its own.
        lexicon: Verbs of what is done to people only ("sits in jail, accused of theft").
    """
    verb = clause.head
    governor = clause.governor
    if verb.lemma_.lower() in lexicon.words("PersonObjectVerb"):
        return None
    plain = verb.tag_ == "VBN" and verb.dep_ == syntax.ADVERBIAL_CLAUSE
    plain = plain and (clause.passive or not clause.subjects)  # "located in Lima" is no passive
    if not plain or governor is None or verb.i < governor.head.i or governor.kind is Kind.NOUN:
        return None
    dated = any(c.lower_ in OPENING for c in verb.lefts)
    if dated or syntax.child(verb, syntax.AUXILIARIES) is not None:
        return None
    before = verb.left_edge.i - 1
    while before > governor.head.i and verb.doc[before].text in {",", "("}:
        before -= 1
    noun = _work_by(verb.doc[before])
    thing = noun.pos_ == "NOUN" and noun.ent_type_ not in NARROW and not is_somebody(noun)
    return noun if thing and noun.i > governor.head.i else None


def _work_by(noun: Token) -> Token:
    """What a noun before a participle is the author of, or itself ("a report by Lee, seen in")."""
    phrase = noun.head
    authored = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and phrase.lower_ == "by"
    return phrase.head if authored and phrase.head.pos_ == "NOUN" else noun


def turn_absolute(clause: Clause, lexicon: Lexicon) -> None:
    """Let what is somebody's undergo a participle behind a comma ("they fled, their homes burned").

    Huddleston & Pullum 2002, ch. 14 §10: absolutes; a verb that has an object is passive there.

    Args:
        clause: A clause, linked; changed in place.
        lexicon: Which verbs have an object.
    """
    verb = clause.head
    plain = clause.kind is Kind.VERB and not (clause.passive or clause.objects or clause.claims)
    if not plain or len(clause.subjects) != 1 or not verb.lower_.endswith("ed"):
        return
    noun = clause.subjects[0]
    first = noun.left_edge
    before = [c for c in verb.lefts if c.i < first.i and not c.is_punct]
    whole = all(c.dep_ == syntax.COMPLEMENT for c in before)  # "They fled, …", hung from *burned*
    apart = whole and bool(before or verb.dep_ != syntax.ROOT) and first.i > 0
    if not apart or first.tag_ != "PRP$" or noun.right_edge.i + 1 != verb.i:
        return
    if syntax.follows_comma(first) and has_object(clause.head, lexicon):
        clause.subjects, clause.objects, clause.passive = [], [noun], True


def fill_hollow(clause: Clause, governor: Clause) -> bool:
    """Fill what an infinitive behind an indefinite word is done to ("nothing to eat").

    Args:
        clause: A clause that hangs from a noun; changed in place.
        governor: The clause that the noun stands in.

    Returns:
        Whether the noun undergoes what the infinitive says.
    """
    verb = clause.hinge
    noun = verb.head
    if clause.objects and governor.kind is Kind.COPULA and clause.objects == governor.subjects:
        return True
    hollow = clause.kind is Kind.VERB and not (clause.objects or clause.passive)
    if not (hollow and clause.link is Link.NOUN_CONTENT and syntax.is_infinitive(verb)):
        return False
    if noun.lower_ not in INDEFINITE or noun not in governor.objects:
        return False
    if governor.kind is Kind.COPULA:  # "Lee is a good person to know": to know Lee
        stranded = any(c.dep_ == syntax.PREPOSITION and not list(c.children) for c in verb.children)
        hollow = not stranded and any(c.dep_ == syntax.ADJECTIVE for c in noun.lefts)
        clause.objects += governor.subjects if hollow else ()
        return hollow
    clause.objects.append(noun)
    return True


def doers_of_hard(clause: Clause, lexicon: Lexicon) -> list[Token]:
    """Who finds it hard to do what an infinitive says ("jobs are hard to fill for the towns").

    Args:
        clause: An infinitive behind *hard* or its like; its phrase with *for* becomes its doer.
        lexicon: Which verbs have an object.
    """
    if clause.objects or len(clause.obliques) != 1 or not has_object(clause.head, lexicon):
        return []
    phrase = clause.obliques[0]
    beside = phrase.marker.i == clause.head.i + 1 and phrase.marker.dep_ == syntax.PREPOSITION
    if phrase.preposition != "for" or not beside or not is_somebody(phrase.filler):
        return []
    clause.obliques = []
    clause.relation = clause.relation.removesuffix(f" {phrase.preposition}")
    return syntax.conjuncts(phrase.filler)
