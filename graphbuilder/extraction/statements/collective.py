"""What is said of several only together: *Peru and Chile* are *the hosts*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind
from graphbuilder.model import Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.statements.fillers import Fillers

LONGEST = 24  # tokens from the first subject to the last
PAIR = 2
BECOMING = frozenset({"become", "remain"})
TOGETHER = "together"  # the value of nouns for several at once
OF_OTHERS = frozenset({"of", "to", "with"})
WITH = frozenset({"to", "with", "from"})  # opens what else they are linked to, or parted from


def named_together(clause: Clause, fillers: Fillers) -> Mention | None:
    """The coordinated subjects of a copula as one mention, where its noun is of them all.

    Of none of two may be said that it is *the hosts* or *the only towns*: a definite plural is of
    as many as there are (Huddleston & Pullum 2002, ch. 5 §16.3: joint coordination); nor that it
    makes up what both are the parts of, nor that it is *friends* or *a couple*.

    Args:
        clause: A clause with its participants.
        fillers: Turns words into mentions.

    Returns:
        A mention of nobody from the first subject to the last, or ``None`` where each is what is
        said.
    """
    first, last = clause.subjects[0], clause.subjects[-1]
    if _compares_pairs(clause, fillers):
        return _whole(clause.subjects, fillers)
    if goes_respectively(clause):
        paired = len(clause.objects) == len(clause.subjects)
        return None if paired else _whole(clause.subjects, fillers)
    if len(clause.objects) != 1 or clause.passive:
        return None
    noun = clause.objects[0]
    definite = any(c.lower_ == "the" for c in noun.lefts)
    if clause.entry is None and _is_mutual(noun, clause, fillers):
        definite = True
    elif clause.kind is Kind.COPULA and clause.entry is None:
        definite = definite and noun.tag_ in syntax.PLURAL_TAGS
    elif clause.relation not in fillers.lexicon.words("WholeVerb") or noun.pos_ != "NOUN":
        return None
    else:
        definite = definite or clause.entry is None  # "makes up a quarter", "formed the centre"
    members = [token.i for token in syntax.conjuncts(first)]
    joined = members == [token.i for token in clause.subjects]
    if not (definite and joined and noun.i > last.i):
        return None
    return _whole(clause.subjects, fillers)


def _is_mutual(noun: Token, clause: Clause, fillers: Fillers) -> bool:
    """Whether a noun says what several are to each other, and to nobody else.

    "Ann and Tom are friends" of each other, but "are friends of mine" and "are her friends".
    """
    become = clause.kind is Kind.COPULA or clause.relation in BECOMING
    value = fillers.lexicon.words("MutualNoun").get(noun.lemma_.lower())
    mutual = value is not None and (value == TOGETHER or noun.tag_ in syntax.PLURAL_TAGS)
    others = any(c.dep_ == syntax.POSSESSOR or c.lower_ in OF_OTHERS for c in noun.children)
    return become and mutual and not others


def undergone_together(clause: Clause, fillers: Fillers) -> Mention | None:
    """Coordinated nouns as one mention, where what is done or said holds only of all of them.

    "The bridge and the tower are linked": with each other, for neither is linked by itself; and a
    share of the whole is of all that follows it ("is 90% methane and ethane").

    Args:
        clause: A clause with its participants.
        fillers: Turns words into mentions.
    """
    things = clause.objects
    if len(things) < PAIR or [*syntax.conjuncts(things[0])] != things:
        return None
    joined = clause.passive and clause.head.lower_ in fillers.lexicon.words("MutualWord")
    mutual = joined and not any(o.preposition in WITH for o in clause.obliques)
    shares = [any(c.ent_type_ == "PERCENT" for c in thing.lefts) for thing in things]
    share = clause.kind is Kind.COPULA and shares[0] and not any(shares[1:])
    return _whole(things, fillers) if mutual or share else None


def goes_respectively(clause: Clause) -> bool:
    """Whether each of several goes with another of several ("have 3 and 5 sons respectively").

    Respective coordination: Huddleston & Pullum 2002, ch. 15 §1.3.3.
    """
    adverb = clause.head.doc[clause.head.sent.end - 1]
    while adverb.i > clause.head.i and (adverb.is_punct or adverb.is_space):
        adverb = adverb.nbor(-1)
    if adverb.lower_ != "respectively":
        return False
    return next((t for t in adverb.ancestors if t.pos_ in syntax.VERBAL), None) == clause.head


def introduced(
    marker: Token, members: list[Token], clause: Clause, fillers: Fillers
) -> list[Mention]:
    """What a preposition introduces: one mention of all behind *between*, and else one of each.

    Nothing is between one of two.

    Args:
        marker: The preposition.
        members: The heads of what it introduces.
        clause: The clause that it belongs to.
        fillers: Turns words into mentions.

    Returns:
        The mentions; that of several is a mention of nobody.
    """
    together = marker.lower_ == "between" or _compares_pairs(clause, fillers)
    together = together and len(members) > 1
    whole = _whole(members, fillers) if together else None
    return [whole] if whole else [fillers.mention(member, clause) for member in members]


def _compares_pairs(clause: Clause, fillers: Fillers) -> bool:
    """Whether two are said to be closer than two others ("Ann and Tom are closer than we are")."""
    words = clause.relation.split()[1:]
    mutual = words[1:] == ["than"] and words[0] in fillers.lexicon.words("MutualWord")
    return mutual and clause.kind is Kind.COPULA and len(clause.subjects) > 1


def _whole(members: list[Token], fillers: Fillers) -> Mention | None:
    """Several nouns and what stands between them as a mention of nobody, unless it is too long."""
    start, end = syntax.start_of_phrase(members[0]), syntax.noun_phrase(members[-1])[1]
    if not 0 < end - start <= LONGEST:
        return None
    words = fillers.evidence(start, end)
    return Mention(words.text, words.start, words.end)
