"""What phrases behind an event noun say: who does it, whom it is done to, or what is beside it.

A noun takes as complements the prepositions that it licenses; *at*, *with* and *for* behind the
noun of a deed are mostly adjuncts of place, means and purpose (Huddleston & Pullum 2002, ch. 5
§14.1: dependents of nouns).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Oblique
from graphbuilder.extraction.syntax.scopes import is_scoped, opens_scope
from graphbuilder.extraction.syntax.shared_phrases import shared_of
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.people import denotes_person, is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon, Relation

PART, SIDE = "part", "side"
PERSON = "PERSON"
ATTACK = "ASSAULT"
AGAINST, BETWEEN = "against", "between"
KINDS = frozenset({"kind", "sort", "type"})
BLAMING = frozenset({"ACCUSE", "DEMAND"})  # what is said against somebody is aimed at them


def authors(participle: Token, lexicon: Lexicon) -> bool:
    """Whether who acts in a participle does what its noun names ("a push led by Peru").

    Whoever hosts a meeting or condemns an attack takes no part in it.

    Args:
        participle: A clause behind an event noun.
        lexicon: Verbs whose doer does the event that is their object.
    """
    lemma = participle.lemma_.lower()
    return participle.tag_ == "VBN" and lemma in lexicon.words("AuthoringVerb")


def leads_up(oblique: Oblique) -> bool:
    """Whether a phrase in front of a verb only leads up to its event noun.

    "On taxes, they reached an agreement with Lee": what is agreed stands behind the noun. What a
    relative or question word moves to the front leads up to nothing.

    Args:
        oblique: A phrase of the verb or of its noun.
    """
    marker = oblique.marker
    front = marker.head.pos_ in syntax.VERBAL and marker.i < marker.head.i
    return front and not any(syntax.is_relative(token) for token in marker.subtree)


def is_beside_deed(oblique: Oblique, relation: Relation | None) -> bool:
    """Whether a phrase behind a noun says where, with what or what for, and not whom it is done to.

    Args:
        oblique: A phrase behind an event noun.
        relation: What the noun evokes.

    Returns:
        True for "an attack with drones", "harassment at their homes", "talks for a week", and for
        what somebody confers on ("talks on trade").
    """
    word = oblique.preposition
    if relation is None:
        return False
    mutual = relation.roles.get("between") == "subject"
    deed = relation.sign < 0 and relation.attributes is None and relation.plover not in BLAMING
    if word == "at" or (word == "with" and (relation.plover == ATTACK or not mutual)):
        return deed
    if word == "for":
        return mutual or relation.plover == "PROTEST"
    confers = relation.roles.get("with") == "object" and relation.sign > 0
    return word == "on" and (confers or oblique.filler.lower_ == SIDE)


def part_charges(clause: Clause) -> None:
    """Tell what is charged from who is charged with it ("charges of fraud against the bank").

    Args:
        clause: An event noun, or a verb that carries one, with its participants; changed in place.
    """
    mapped = clause.entry.relation.roles if clause.entry else {}
    if mapped.get("of") != "content" or mapped.get(AGAINST) != "object":
        return
    if not any(oblique.preposition == AGAINST for oblique in clause.obliques):
        return
    for charged in list(clause.objects):
        of = syntax.first_conjunct(charged).head
        if of.lower_ == "of" and of.dep_ == syntax.PREPOSITION:
            clause.objects.remove(charged)
            clause.obliques.append(Oblique("of", charged, of))


def phrases_behind(noun: Token) -> list[tuple[Token, Token]]:
    """The prepositional phrases of a noun, with what it shares ("the arrest and trial of Lee").

    Args:
        noun: A noun that names an event.

    Returns:
        Each preposition with what it introduces.
    """
    of = shared_of(noun.head if noun.dep_ == syntax.CONJUNCT else noun)
    outer = of is not None and of.head.i != noun.i
    shared = [(of, filler) for filler in syntax.introduced(of)] if of is not None and outer else []
    pairs = (*syntax.prepositional(noun), *shared)
    return [pair for pair in pairs if not (_is_past_both(*pair) or _is_term(*pair))]


def _is_term(preposition: Token, filler: Token) -> bool:
    """Whether a phrase says until when, and not who acts ("the closure of the mine by 2027")."""
    dated = filler.ent_type_ in TIMES or (filler.pos_ == "NUM" and filler.is_digit)
    return preposition.lower_ == "by" and dated


def _is_past_both(preposition: Token, filler: Token) -> bool:
    """Whether *between A and B* is closed before a noun that was joined to them behind a comma.

    "A crash between a car and a bus, a fire and a flood": the coordinator marks the last member
    (Huddleston & Pullum 2002, ch. 15 §2.2).
    """
    if preposition.lower_ != BETWEEN:
        return False
    members = syntax.introduced(preposition)
    closing = [c.i for member in members for c in member.children if c.dep_ == syntax.COORDINATOR]
    behind = [member for member in members if closing and member.i > min(closing)]
    return filler in behind[1:] and filler.doc[behind[1].left_edge.i - 1].text == ","


def has_object_in_front(noun: Token, filler: Token) -> bool:
    """Whether a thing before an event noun is what it is done to, so that *of* says only whose.

    Within a compound a thing takes the place of the object ("the gas supply *of Europe*", "the data
    selection *of the team*": Grimshaw 1990, *Argument Structure*); somebody there acts, and people
    behind *of* undergo ("the prison release of Lee").

    Args:
        noun: A noun that names an event.
        filler: What *of* introduces behind it.
    """
    before = syntax.before(noun)
    thing = before.dep_ == syntax.COMPOUND and before.pos_ == "NOUN" and before.head.i == noun.i
    person = filler.ent_type_ == PERSON or filler.pos_ == "PRON" or denotes_person(filler)
    return thing and not (person or is_somebody(before))


def only_ranks(noun: Token, preposition: Token, filler: Token) -> bool:
    """Whether a phrase behind an event noun says of which it is the first, not what is done to.

    Args:
        noun: A noun that names an event.
        preposition: What opens a phrase behind it.
        filler: What it introduces.

    Returns:
        True for "the first strike *of its kind in years*".
    """
    if preposition.lower_ == "of" and filler.lower_ in KINDS:
        return syntax.child(filler, syntax.POSSESSORS) is not None
    return opens_scope(preposition) and is_scoped(noun)


def take_doer(clause: Clause, preposition: Token, filler: Token) -> bool:
    """Take whoever stands behind *on the part of* as who does an event ("neglect on their part").

    Args:
        clause: An event noun; whoever acts is added.
        preposition: What opens a phrase behind the noun.
        filler: What it introduces.

    Returns:
        Whether the phrase says who acts.
    """
    if preposition.lower_ != "on" or filler.lower_ != PART:
        return False
    doers = [noun for word, noun in syntax.prepositional(filler) if word.lower_ == "of"]
    doers = doers or syntax.children(filler, syntax.POSSESSORS)
    clause.subjects += doers
    return bool(doers)


def take_adjacent(clause: Clause) -> None:
    """Take the phrase right behind an event noun that the parser hung from the verb.

    "extended its ban on logging": what is banned, not what the extending is on.

    Args:
        clause: The clause of a noun; it and its governor are changed in place.
    """
    governor = clause.governor
    if governor is None or clause.objects or clause.obliques:
        return
    for oblique in list(governor.obliques):
        adjacent = oblique.marker.i == clause.head.i + 1
        if adjacent and oblique.preposition in {"on", "against"}:
            if not take_doer(clause, oblique.marker, oblique.filler):
                clause.obliques.append(oblique)
            governor.obliques.remove(oblique)
