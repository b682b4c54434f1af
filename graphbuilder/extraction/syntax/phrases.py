"""Noun phrases: where they begin and end, and the names and offices within them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.syntax.scheme import (
    ACTIVE_SUBJECTS,
    ADJECTIVE,
    ADVERB,
    APPOSITION,
    BEHIND_NAMES,
    COMPLEMENT,
    COMPOUND,
    CONJUNCT,
    COORDINATION,
    COORDINATOR,
    IN_NOUN_PHRASES,
    INTRODUCED,
    MARK,
    MEASURE,
    NEGATION,
    NOUN_MODIFIER,
    NUMBER,
    OBJECT,
    OBJECT_PREDICATE,
    OBJECTS,
    PRENOMINAL,
    PREPOSITION,
    PREPOSITIONAL_CLAUSE,
    PREPOSITIONAL_OBJECT,
    PREPOSITIONAL_OBJECTS,
    RELATIVE_CLAUSE,
    VERB_CLAUSES,
    VERBAL,
)
from graphbuilder.extraction.syntax.tree import (
    child,
    conjuncts,
    is_alternative,
    is_mark,
    is_relative,
    joined_in_front,
)
from graphbuilder.extraction.syntax.verbs import is_finite, is_infinitive, is_verbal
from graphbuilder.extraction.text.remembering import remembered

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

COUNTING = PRENOMINAL - {ADJECTIVE} | {ADVERB}
HARDLY = frozenset({"hardly", "scarcely", "barely"})
FRACTIONS = frozenset({"half", "quarter", "fraction", "dozen", "handful"})
ARTICLES = frozenset({"a", "an"})
CONNECTING = frozenset({"therefore", "also", "meanwhile", "lastly", "moreover", "however", "thus"})
EXCLUSIVE = frozenset({"only", "just", "merely", "simply"})
ADDING = EXCLUSIVE | {"least", "necessarily"}
GRADING = frozenset({"more", "less"})
STATES = frozenset(  # what things are kept to some end
    {"open", "closed", "alive", "free", "clean", "dry", "warm", "ready", "secret", "empty", "full"}
    | {"small", "short", "low", "high", "available", "public", "private", "dead", "bare"}
)
EXCEPTING = frozenset({"except", "but", "save"})
WHOLES = frozenset({"every", "all", "no", "any", "each"})
ELSE = "else"
QUOTING = frozenset({"``", "''"})
LONGEST = 16  # tokens of a clause that is quoted with its noun


def flatten(name: Span) -> None:
    """Make a coordination inside a name no coordination: *Trinidad and Tobago* is one.

    A clause behind it describes the whole: "the League of Reeds and Canals, which left".
    """
    inner = [token for token in name if token.head in name]
    root = name.root
    if any(token.dep_ == COORDINATOR for token in inner):
        for token in inner:
            if token.dep_ in COORDINATION and token != root:
                token.dep_ = NOUN_MODIFIER
    for token in inner:
        for clause in list(token.rights) if token != root else ():
            if clause.dep_ == RELATIVE_CLAUSE and clause.i >= name.end:
                clause.head = root


@remembered
def noun_phrase(head: Token) -> tuple[int, int]:
    """The span of a noun phrase without its clauses and appositions.

    Returns:
        Token indices ``[start, end)``: the left edge (a determiner included) to the head,
        and an *of*-phrase behind it.
    """
    end = head.i + 1
    shared = head.head.rights if head.dep_ == CONJUNCT else ()  # "trust and love of art"
    for token in (*head.rights, *(t for t in shared if t.lower_ == "of")):
        end = _end_with(token, head, end)
    return start_of_phrase(head), end


def start_of_phrase(head: Token) -> int:
    """The index of the first token of a noun phrase, a determiner included."""
    start = int(head.i)
    place = _place_in_front(head)
    joined = joined_in_front(head)
    first = next(c.i for c in joined[-1].children if c.dep_ == COORDINATOR) + 1 if joined else 0
    for token in head.lefts:
        if token.left_edge.i < first:
            start = min(start, first)
            continue
        if place is not None and token.i <= place.i:
            continue
        if token.dep_ in IN_NOUN_PHRASES:
            start = min(start, token.left_edge.i)
    while start < head.i:
        token = head.doc[start]
        if not (token.is_punct or token.is_space or token.dep_ == COORDINATOR or _connects(token)):
            break
        start += 1
    if start < head.i and start and head.doc[start - 1].dep_ == NEGATION:
        start += head.doc[start].lower_ in EXCLUSIVE  # "it is not just a game"
    return start


def _connects(token: Token) -> bool:
    """Whether a word only connects what follows with what was said: "therefore youth", "then he".

    *Then* before a noun without a determiner says of when it is ("the then president").
    """
    if token.lower_ == "then":
        return token.nbor().tag_ in {"DT", "PRP$", "CD"}
    return token.lower_ in CONNECTING


def _end_with(token: Token, head: Token, end: int) -> int:
    """Where a noun phrase ends if what follows its head is part of it."""
    owned = token.lower_ == ("from" if head.lower_ == "away" else "of")  # "away from the port"
    if owned and token.dep_ == PREPOSITION and token.i == end:
        inner = next((t for t in token.children if t.dep_ in INTRODUCED), None)
        whole = inner is not None and inner.dep_ == PREPOSITIONAL_OBJECT and not is_verbal(inner)
        return max(end, noun_phrase(inner)[1]) if inner is not None and whole else end
    first = token.left_edge if token.dep_ in {ADJECTIVE, MEASURE} else token
    if is_alternative(token) or (first.i == end and _is_part_of(token, head)):
        return int(token.right_edge.i) + 1
    if token.dep_ == APPOSITION and head.tag_ == "NNS" and token.pos_ == "PROPN":
        names = conjuncts(token)  # "the villages Orla and Ipsa"
        if token.left_edge.i == end and len(names) > 1:
            return max(end, int(names[-1].i) + 1)
    if token.left_edge.i == end and token.dep_ == NOUN_MODIFIER:
        return int(token.i) + 1  # "Institute of Soil and Water Research"
    return _end_of_exception(token) if token.lower_ == "other" and token.i == end else end


def _end_of_exception(other: Token) -> int:
    """Where what *other* behind a noun leaves out ends ("any town *other than Oslo*")."""
    than = next((word for word in other.rights if word.i == other.i + 1), None)
    left_out = None if than is None else child(than, PREPOSITIONAL_OBJECTS)
    return int(other.i) if left_out is None else max(other.i, noun_phrase(left_out)[1])


def negates_phrase(first: Token, head: Token) -> bool:
    """Whether a noun phrase begins with a word that negates it as a whole: no, not many, not a.

    In "not just the bank", "a not so good plan" and "as not enough" it turns what is beside it.
    """
    pronoun = head.lower_ == "one" and first.doc[first.i : head.i].text.lower() in {"no", "no-"}
    if pronoun or first.pos_ == "NOUN" or counts_most(first):  # "no one", "a no-fly zone"
        return False
    if first.lower_ == "no" or is_hardly_any(first):
        return True
    if first.lower_ != "not" or (first.i and first.nbor(-1).dep_ == PREPOSITION):
        return False
    counted = first.head.dep_ in COUNTING or first.head.lower_ in {"many", "much"}
    whole = first.head.i == head.i or counted
    return whole and first.nbor().lower_ not in ADDING


def is_hardly_any(first: Token) -> bool:
    """Whether *hardly* stands before *any* or *a* ("hardly any ship", "scarcely a ship").

    *Barely a* only tells how little there was ("barely a third of them"); so does *hardly* of half.

    Args:
        first: A word.
    """
    if first.lower_ not in HARDLY or first.i + 2 >= len(first.doc):
        return False
    after, noun = first.doc[first.i + 1 : first.i + 3]
    small = noun.like_num or noun.lower_ in FRACTIONS
    alone = first.lower_ != "barely" or noun.lower_ == "single"
    return after.lower_ == "any" or (after.lower_ in ARTICLES and alone and not small)


def counts_most(first: Token) -> bool:
    """Whether *no* only says how many there are at least or at most ("no fewer than two")."""
    if first.lower_ != "no":
        return False
    following = first.doc[first.i + 1 : first.i + 3].text.lower().split()
    return following[1:] == ["than"] and following[0] in {"more", "fewer", "less"}


def stands_as_phrase(head: Token) -> bool:
    """Whether a verb's clause stands as a phrase: "in *selling arms*", "took *what they had*"."""
    if is_announced(head) or is_standard(head):
        return True
    gerund = head.tag_ == "VBG" and (head.dep_ == PREPOSITIONAL_CLAUSE or _names_doing(head))
    return gerund or (head.pos_ in VERBAL and is_free_relative(head))


def is_standard(clause: Token) -> bool:
    """Whether a clause says what the adjective before it is compared with ("wider *than it was*").

    Huddleston & Pullum 2002, ch. 13 §1.3: clausal complements of *than* and *as*.
    """
    mark = clause.left_edge
    if mark.lower_ not in {"than", "as"} or mark.dep_ != MARK or clause.dep_ not in VERB_CLAUSES:
        return False
    adjective = mark.nbor(-1) if mark.i else mark
    if adjective.i not in {clause.head.i, *(c.i for c in clause.head.rights)}:
        return False
    if mark.lower_ == "as":
        return adjective.pos_ == "ADJ" and any(c.lower_ == "as" for c in adjective.lefts)
    return adjective.tag_ == "JJR" or any(c.lower_ in GRADING for c in adjective.lefts)


def is_announced(infinitive: Token) -> bool:
    """Whether an infinitive is what *it* before an adjective stands for ("makes it hard *to go*").

    Extraposition from an object (Huddleston & Pullum 2002, ch. 16 §7).
    """
    adjective = infinitive.head
    if infinitive.dep_ not in VERB_CLAUSES or not is_infinitive(infinitive):
        return False
    if adjective.pos_ != "ADJ":  # "deemed it wise to go", both hung from the verb
        adjective = infinitive.doc[max(infinitive.left_edge.i - 1, 0)]
        if adjective.head != infinitive.head or adjective.lower_ in STATES:
            return False  # "kept it open to help"
    small = adjective.pos_ == "ADJ" and adjective.dep_ in {COMPLEMENT, OBJECT_PREDICATE}
    subject = child(adjective, ACTIVE_SUBJECTS) or child(adjective.head, OBJECTS)
    it = subject is not None and subject.lower_ == "it"
    return small and it and infinitive.i > adjective.i


def _names_doing(gerund: Token) -> bool:
    """Whether a gerund is an object, with what belongs to it ("avoided playing against them")."""
    first = gerund
    while first.dep_ == CONJUNCT and first.tag_ == "VBG":
        first = first.head
    alone = gerund.left_edge.i == gerund.i and gerund.pos_ in VERBAL
    completed = any(c.dep_ in {PREPOSITION, OBJECT, ADVERB} for c in gerund.rights)
    return alone and completed and first.dep_ in {OBJECT, PREPOSITIONAL_OBJECT}


def names_doing(clause: Token, verb: Token) -> bool:
    """Whether a clause stands before a verb as its subject and is short enough to be quoted.

    Args:
        clause: The head of the clause: a gerund, an infinitive, or opened by a question word.
        verb: What the clause is the subject of.
    """
    asks = is_relative(clause.left_edge) or clause.left_edge.lower_ in {"that", "whether"}
    start, end = phrase(clause)
    return clause.i < verb.i and (asks or not is_finite(clause)) and end - start <= LONGEST


def is_free_relative(clause: Token) -> bool:
    """Whether a complement is opened by a question word and short enough to be quoted.

    Behind a preposition *whether* is one ("depends on whether it rains"); behind a verb, what it
    opens is a content.
    """
    first = clause.left_edge
    start, end = phrase(clause)
    asks = is_relative(first) and first.lower_ != "that"
    asks = asks or (first.lower_ == "whether" and clause.dep_ == PREPOSITIONAL_CLAUSE)
    opened = clause.dep_ in {COMPLEMENT, PREPOSITIONAL_CLAUSE} and asks
    return opened and end - start <= LONGEST


def phrase(head: Token) -> tuple[int, int]:
    """The span of a clause that stands as a phrase, up to the first mark that ends it.

    Returns:
        Token indices ``[start, end)``: from its first word to the last before a comma, a dash, a
        bracket or a quotation mark behind its head that does not close within it.
    """
    start, end = head.left_edge.i, head.right_edge.i + 1
    behind = head.doc[head.i : end]
    tags = [token.tag_ for token in behind]
    inner = {"HYPH", "POS", *(QUOTING if tags.count("``") == tags.count("''") else ())}
    stop = next((t.i for t in behind if is_mark(t) and t.tag_ not in inner), end)
    return start, stop - (head.doc[stop - 1].dep_ == COORDINATOR)  # "take what is left *and* go"


def _is_part_of(token: Token, head: Token) -> bool:
    """Whether a word behind a noun is part of its name or title ("attorneys general")."""
    if token.lower_ == ELSE:
        return token.dep_ == ADVERB  # "anyone else" is not anyone
    if token.dep_ == ADJECTIVE:
        return all(c.dep_ == ADVERB and c.i < token.i for c in token.children)
    if token.dep_ == MEASURE:  # "five rallies a day"
        return token.i == head.i + 2 and any(c.dep_ == NUMBER for c in head.lefts)
    completes = token.dep_ == PREPOSITION and _completes_noun(head, token)
    return token.dep_ in BEHIND_NAMES or completes


def _completes_noun(head: Token, preposition: Token) -> bool:
    """Whether a phrase is part of a name or of an office ("role as …", "State for …")."""
    if preposition.lower_ == "as":
        return head.pos_ == "NOUN"
    if preposition.lower_ in EXCEPTING:  # "no person except a citizen"
        return any(child.lower_ in WHOLES for child in head.lefts)
    inner = next((t for t in preposition.children if t.dep_ == PREPOSITIONAL_OBJECT), None)
    return (
        preposition.lower_ == "for"
        and head.pos_ == "PROPN"
        and inner is not None
        and inner.pos_ == "PROPN"
        and all(t.pos_ in {"PROPN", "ADP", "CCONJ", "DET"} for t in preposition.subtree)
    )


def named_behind_office(title: Token) -> Token | None:
    """The name behind a title's phrase ("US Ambassador to Germany Richard Grenell").

    Parsers take the country for a part of the name, and the title for the head.

    Returns:
        The name's head word, or ``None``.
    """
    for preposition in title.rights:
        name = (
            child(preposition, PREPOSITIONAL_OBJECTS) if preposition.dep_ == PREPOSITION else None
        )
        if name is None or name.ent_type_ != "PERSON" or title.pos_ != "PROPN":
            continue
        if any(c.dep_ == COMPOUND and c.ent_type_ in {"GPE", "ORG"} for c in name.lefts):
            return name
    return None


def _place_in_front(name: Token) -> Token | None:
    """The place that was taken into a name behind it ("Ambassador to Germany Richard Grenell")."""
    if name.dep_ != PREPOSITIONAL_OBJECT or name.ent_type_ != "PERSON":
        return None
    if named_behind_office(name.head.head) != name:
        return None
    return next(c for c in reversed(list(name.lefts)) if c.ent_type_ in {"GPE", "ORG"})
