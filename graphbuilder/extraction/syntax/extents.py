"""Where nouns end: the phrases and clauses behind a head without which it says too little."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.syntax.phrases import LONGEST, noun_phrase, phrase, stands_as_phrase
from graphbuilder.extraction.syntax.restrictions import is_contact_clause
from graphbuilder.extraction.syntax.scheme import (
    ADJECTIVE,
    ADVERBIAL_CLAUSE,
    ATTRIBUTE,
    CONJUNCT,
    COORDINATOR,
    INFINITIVES,
    MARK,
    MODIFIERS,
    NEGATION,
    NOUN_CLAUSE,
    NOUN_CLAUSES,
    NUMBER,
    PREPOSITION,
    PREPOSITIONAL_CLAUSE,
    PREPOSITIONAL_OBJECT,
    PREPOSITIONAL_OBJECTS,
    RELATIVE_CLAUSE,
    VERBAL,
)
from graphbuilder.extraction.syntax.tree import (
    child,
    conjuncts,
    is_mark,
    is_relative,
    shares_question,
)
from graphbuilder.extraction.syntax.verbs import is_verbal

if TYPE_CHECKING:
    from spacy.tokens import Token

COMPLETING_NOUNS = frozenset({"of", "about", "for", "in", "to", "on"})
WHOLE = 22  # tokens of a clause that a relative word or *to* opens
TIMES = frozenset({"DATE", "TIME"})
BOUNDS = frozenset({"over", "under", "above", "below"})
YEAR = 4  # figures
PAIR = 2
LONGEST_UNITS = 7  # tokens: "(about 310 ± 60 km)"
AGES = frozenset({"of", "between", "at"})


def end_of_members(head: Token, end: int, *, joins: bool = False) -> int:
    """Where a list behind *of* ends, if a noun phrase ends with its first member.

    "A blend of wit, charm and wisdom" is none of wit alone; of names, each is told of, unless
    they are something together only ("a coalition of Reds and Greens").

    Args:
        head: The head of the noun phrase.
        end: Index of the token after the phrase.
        joins: Whether the noun is of several.
    """
    for other in head.rights:
        if shares_question(other):
            return max(end, noun_phrase(conjuncts(other)[-1])[1])  # "what songs, odes or plays"
    last = head.doc[end - 1]
    if last.i <= head.i or last.dep_ != PREPOSITIONAL_OBJECT or last.head.lower_ != "of":
        return end
    members = conjuncts(last)
    after = noun_phrase(members[-1])[1]
    listed = head.doc[end:after]
    several = last.pos_ != "PROPN" or last.head.head.tag_ == "NNS"  # "the envoys of Mali and Togo"
    several = several or joins
    joined = several and any(token.dep_ == COORDINATOR for token in listed)
    simple = not any(token.pos_ in VERBAL or token.text in ";:(" for token in listed)
    return after if joined and simple and head.pos_ != "PROPN" and after - end <= LONGEST else end


def end_of_phrases(
    noun: Token,
    *,
    clauses: bool = False,
    doings: bool = False,
    without: frozenset[int] = frozenset(),
) -> int:
    """Where what follows a noun without a break and belongs to it ends.

    What somebody is said to be, or to have, is all of the phrase: "no task for the guilds",
    "a path to power".

    Args:
        noun: The head of a noun phrase.
        clauses: Whether clauses count as well, of nouns that say nothing alone ("the ones who
            stayed", "a chance to win").
        doings: Whether phrases with a clause count as well ("a habit of tapping on desks").
        without: Prepositions whose phrases belong to the verb instead.

    Returns:
        Index of the token after the last phrase.
    """
    end = _behind_other_units(noun)
    for token in noun.rights:
        if token.right_edge.i < end:
            continue
        full = token.dep_ == ADJECTIVE and child(token, frozenset({PREPOSITION})) is not None
        open_ended = token.dep_ == PREPOSITION and all(map(is_mark, token.children))
        behind = (token.dep_ == PREPOSITION or full) and not open_ended  # "a bag full of coins"
        phrased = behind and not _has_verb_or_time(token)
        phrased = phrased or (doings and _introduces_doing(token))
        clause = clauses and _restricts(token, noun)
        stop = _end_of_clause(token) if clause else _end_of_fit(token)
        if token.left_edge.i != end or token.i in without:
            break
        if not (phrased or stop):
            inner = child(token, frozenset({PREPOSITION})) if full else token
            simple = _end_of_simple(inner) if behind and inner is not None else 0
            end = simple if inner is not None and simple > inner.i else end
            break
        after = token.right_edge.i + 1
        if phrased:
            words = noun.doc[_end_of_modifiers(token) : after]
            stop = next((t.i for t in words if t.text in ",;:("), after)
            members = _listed(token, stop)
            stop = _end_of_list(members, stop) if members else stop
            if stop == 0:
                end += full  # "attorneys general | from Maine, Ohio, …"
                break
        end = stop
        if stop < after:
            break
    while end > noun.i + 1 and (
        is_mark(noun.doc[end - 1]) or noun.doc[end - 1].dep_ == COORDINATOR
    ):
        end -= 1
    return end


def _behind_other_units(noun: Token) -> int:
    """Where a measure and the same in other units end ("is 3 miles (5 km) from the port").

    Returns:
        Index of the token after the closing bracket, if *from* follows; else after the noun.
    """
    behind = noun.doc[noun.i + 1 : noun.i + 1 + LONGEST_UNITS]
    close = next((t.i for t in behind if t.text == ")"), None)
    if close is None or behind[0].text != "(" or close + 1 >= len(noun.doc):
        return noun.i + 1
    counted = any(token.like_num for token in behind[: close - noun.i])
    return close + 1 if counted and noun.doc[close + 1].lower_ == "from" else noun.i + 1


def _end_of_modifiers(opening: Token) -> int:
    """Where the noun of a phrase stands, before which commas part its modifiers.

    "A man with *a dry, low* voice": such a comma ends nothing.

    Args:
        opening: A preposition, or an adjective that one completes.

    Returns:
        The index of the noun; of the first word of the phrase, where there is none.
    """
    inner = child(opening, frozenset({PREPOSITION})) or opening
    noun = child(inner, PREPOSITIONAL_OBJECTS)
    return int(opening.left_edge.i if noun is None else noun.i)


def _listed(preposition: Token, comma: int) -> list[Token]:
    """The members of a list that a preposition introduces ("the ballot *in Ohio, Iowa and Utah*").

    Args:
        preposition: The preposition.
        comma: The index of the first mark within its phrase.

    Returns:
        The members; none where the mark parts no first member of several from the next.
    """
    if preposition.head.dep_ == CONJUNCT:  # "the plan and its cost for us, rents and taxes"
        return []
    last = preposition.doc[comma - 1]  # "pay in *schools*, banks and ports"
    inner = last if last.dep_ == PREPOSITIONAL_OBJECT else None
    for noun in (child(preposition, PREPOSITIONAL_OBJECTS), inner):
        members = conjuncts(noun) if noun is not None else []
        if noun is not None and len(members) > PAIR and noun_phrase(noun)[1] == comma:
            return members
    return []


def _end_of_list(members: list[Token], comma: int) -> int:
    """Where a list ends that is short enough to be quoted with the noun before it.

    Args:
        members: Its members.
        comma: The index of the comma behind the first.

    Returns:
        Index of the token after the last member; 0 where the list is long or holds a clause: what
        is said of all of them is said of none of them alone.
    """
    end = noun_phrase(members[-1])[1]
    words = members[0].doc[comma:end]
    simple = not any(t.pos_ in VERBAL or t.text in ";:(" for t in words)
    return end if simple and end - comma <= LONGEST else 0


def _end_of_fit(adjective: Token) -> int:
    """Where an adjective behind its noun ends with its infinitive ("a hall fit to dance in").

    Returns:
        Index of the token after it; 0 where there is none, or a long one.
    """
    opened = child(adjective, INFINITIVES) if adjective.dep_ == ADJECTIVE else None
    if opened is None or opened.left_edge.tag_ != "TO" or opened.i < adjective.i:
        return 0
    end = phrase(adjective)[1]
    return end if end - adjective.i <= LONGEST else 0


def _end_of_clause(clause: Token) -> int:
    """Where a clause behind a noun ends, in a long one before what a comma sets off.

    Returns:
        Index of the token after it; 0 where it is too long to be quoted with its noun.
    """
    first, end = clause.left_edge, clause.right_edge.i + 1
    length = len(list(clause.subtree))
    if length <= LONGEST:
        return end
    doc, stop = clause.doc, phrase(clause)[1]
    declared = (
        clause.dep_ == NOUN_CLAUSE and first.lower_ == "that"
    )  # "the fact that …" is nothing less
    opened = declared or first.tag_ == "TO" or is_relative(first)
    opened = opened or any(map(is_relative, first.rights))
    if opened and stop == end and length <= (WHOLE * 2 if declared else WHOLE):
        return end
    if not opened or stop >= end or doc[stop].text not in ",(" or stop - first.i > WHOLE:
        return 0
    listed = any(t.dep_ == CONJUNCT and t.head.i < stop for t in doc[stop:end])
    within = any(t.dep_ == MARK for t in doc[first.i : stop])
    return 0 if listed or within or doc[stop + 1].is_quote else stop


def _restricts(clause: Token, noun: Token) -> bool:
    """Whether a clause behind a noun is sure to belong to it.

    Behind "a kid", a clause that no word opens may be the next one ("as a kid I left").
    """
    if clause.dep_ == RELATIVE_CLAUSE and clause.left_edge.tag_ == "TO":
        return True  # "a lot to do with it"
    if clause.dep_ != RELATIVE_CLAUSE or any(is_relative(t) for t in clause.subtree):
        return clause.dep_ in NOUN_CLAUSES
    told = noun.dep_ == ATTRIBUTE and noun.head.dep_ != ADVERBIAL_CLAUSE
    return (told and is_contact_clause(clause)) or not any(
        c.lower_ in {"a", "an"} for c in noun.lefts
    )


def _end_of_simple(preposition: Token) -> int:
    """Where a phrase ends before what describes its noun ("home to the firms | that moved").

    Returns:
        Index of the token after the noun; of the preposition, where no plain noun follows it.
    """
    noun = child(preposition, PREPOSITIONAL_OBJECTS)
    start, end = noun_phrase(noun) if noun is not None else (0, 0)
    words = preposition.doc[start:end]
    if noun is None or start != preposition.i + 1 or len(conjuncts(noun)) > 1 or is_verbal(noun):
        return int(preposition.left_edge.i)
    denied = child(preposition, frozenset({NEGATION})) is not None  # "not from us but from them"
    other = denied or any(t.dep_ == NEGATION or t.ent_type_ in TIMES for t in words)
    return int(preposition.left_edge.i) if other else end


def _introduces_doing(preposition: Token) -> bool:
    """Whether a preposition makes what somebody does a part of the noun before it.

    "The duty of guarding them", "an idea about what they want"; behind most other prepositions,
    a doing belongs to the verb ("left the room without turning").
    """
    doing = child(preposition, frozenset({PREPOSITIONAL_CLAUSE}))
    if doing is None or preposition.lower_ not in COMPLETING_NOUNS:
        return False
    return stands_as_phrase(doing) and len(list(preposition.subtree)) <= LONGEST


def _has_verb_or_time(preposition: Token) -> bool:
    """Whether a phrase holds a clause or a denial, or says when."""
    aged = _tells_age(preposition)
    return any(
        t.pos_ in VERBAL
        or t.dep_ == NEGATION
        or (t.ent_type_ in TIMES and not (aged or _numbers(t)))
        for t in preposition.subtree
    )


def _tells_age(preposition: Token) -> bool:
    """Whether a phrase says how old those are whom a noun means ("men *over the age of 60*")."""
    noun = child(preposition, PREPOSITIONAL_OBJECTS)
    bounds = preposition.lower_ in BOUNDS
    if noun is None or not (bounds or preposition.lower_ in AGES):
        return False
    number = bounds and noun.tag_ == "CD" and len(noun) < YEAR
    return number or noun.lemma_ == "age" or (bounds and noun.lemma_ == "year")


def _numbers(year: Token) -> bool:
    """Whether a year says which of its kind a noun means ("the *2019* prize in physics")."""
    named = year.dep_ in MODIFIERS | {NUMBER} and year.head.ent_type_ not in TIMES
    return named and year.is_digit
