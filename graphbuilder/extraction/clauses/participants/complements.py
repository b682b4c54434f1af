"""Phrases whose part in a clause their place tells: what completes a verb, what is in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Kind, Oblique
from graphbuilder.extraction.words.labels import PLACES, TIMES
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.reporting import SAID

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

COMPLETING = frozenset(
    {"in", "into", "on", "onto", "at", "under", "over", "through", "across", "out", "off", "to"}
    | {"from", "of", "between", "among", "behind", "beyond", "around", "toward", "towards", "upon"}
    | {"within", "along", "near", "with", "without", "for", "after", "like", "unlike"}
)


GOALS = frozenset({"to", "into"})
DIRECTLY = frozenset({"right", "straight", "directly", "deep", "halfway"})
RESTRICTING = frozenset({"among", "amongst", "without", "outside", "except"})
DENIED = frozenset({"in", "at", "on", "by", "during", "under", "besides", "throughout", "inside"})
OTHERS = frozenset({"other", "others", "things", "no", "them", "which", "whom"})
AWAY, LIGHT = "away", "light"
PLACE, GOAL = "location", "destination"
MOVES = "movesTo"
AIMS = frozenset({"here", "there", "overseas"})
PLACE_ADVERBS = AIMS | {"elsewhere", "everywhere", "somewhere", "anywhere"}


def completes(oblique: Oblique, clause: Clause) -> bool:
    """Whether a phrase stands for what its verb is about ("resulted in no deaths").

    Its preposition is part of the relation then, or the relation asks for it ("accused of no
    crime").
    """
    asked = clause.evoked is not None and clause.evoked.roles.get(oblique.preposition) == "content"
    if asked or any(word.i == oblique.marker.i for word in clause.words):
        return True
    first = clause.first_oblique
    own = first is not None and first.marker.i == oblique.marker.i
    return own and clause.relation.endswith(f" {oblique.preposition}")


def add_distance(clause: Clause, adverb: Token) -> None:
    """Add how far from something a place is ("lies nine miles north of the port", "away from it").

    Args:
        clause: A clause; what *be* says of its subject is its object.
        adverb: An adverb of its verb.
    """
    measured = any(child.dep_ == syntax.MEASURE and _is_length(child) for child in adverb.lefts)
    apart = "from" if adverb.lower_ == AWAY else "of"
    if not measured or not syntax.has_phrase(adverb, apart):
        return
    if clause.kind is Kind.COPULA and adverb.i > clause.head.i:
        clause.objects.append(adverb)
    else:  # "40 miles north of Lima, she was a nurse"
        clause.obliques.append(Oblique(PLACE, adverb, adverb))


def add_place(clause: Clause, adverb: Token, lexicon: Lexicon) -> None:
    """Add where an adverb alone says that something is or goes ("stayed there", "sent it here").

    Such adverbs stand for phrases of place (Huddleston & Pullum 2002, ch. 7 §2.4: intransitive
    prepositions); without one, *he went* tells of no way. What a phrase behind it says more
    closely is a part of its own ("here in Peru").

    Args:
        clause: A clause whose own participants are filled; what *be* says is its object.
        adverb: An adverb of its verb.
        lexicon: The verbs with which a phrase with *to* says where somebody moves.
    """
    verb = clause.head
    if adverb.lower_ not in PLACE_ADVERBS or adverb.n_rights or adverb.i < verb.i:
        return
    ends = {verb.i, *(token.right_edge.i for token in clause.objects)}
    ends |= {child.i for child in verb.rights if child.dep_ == syntax.PARTICLE}
    ends |= {child.i for child in verb.rights if child.lower_ == "back"}
    if adverb.left_edge.i - 1 not in ends or _is_told_closer(adverb):
        return
    if clause.kind is Kind.COPULA:
        alone = not clause.objects and syntax.predicative(verb) is None
        clause.objects += [adverb] if alone and not clause.expletive else []
        return
    known = lexicon.find("verb", verb.lemma_.lower())
    moves = adverb.lower_ in AIMS and any(entry.relation.name == MOVES for entry in known)
    clause.obliques.append(Oblique(GOAL if moves else PLACE, adverb, adverb))


def _is_told_closer(adverb: Token) -> bool:
    """Whether a phrase right behind an adverb of place says where that is ("there in Peru")."""
    following = adverb.doc[adverb.i + 1 : adverb.i + 2]
    nouns = [n for word in following for n in syntax.children(word, syntax.PREPOSITIONAL_OBJECTS)]
    placed = any(word.lower_ in {"in", "at", "on", "near"} for word in following)
    return placed and any(noun.ent_type_ in PLACES for noun in nouns)


def _is_length(measure: Token) -> bool:
    """Whether a measure is none of time; light years are one of length."""
    return measure.ent_type_ not in TIMES or any(c.lower_ == LIGHT for c in measure.lefts)


def add_behind(clause: Clause, adverb: Token, lexicon: Lexicon) -> None:
    """Add what stands behind an adverb right behind a verb, before the verb's own phrases.

    "Has been home to marches since May" completes *home*; "ahead of the vote" only says when.

    Args:
        clause: A clause whose phrases are filled.
        adverb: The adverb.
        lexicon: Adverbs that are one preposition with what follows ("prior to the vote").
    """
    whole = lexicon.words("ComplexPreposition")
    end = len(clause.obliques) if adverb.lower_ == "ahead" else 0
    clause.obliques[end:end] = [
        Oblique(marker.lower_, filler, marker)
        for marker, filler in syntax.prepositional(adverb)
        if f"{adverb.lower_} {marker.lower_}" not in whole
    ]


def is_fronted(oblique: Oblique, clause: Clause) -> bool:
    """Whether a phrase stands before its clause, and no relative or question word moves it."""
    opened = [token for child in oblique.marker.children for token in (child, *child.lefts)]
    asked = any(syntax.is_relative(token) for token in opened)
    return clause.kind is not Kind.NOUN and oblique.marker.i < clause.head.i and not asked


def as_written(clause: Clause, oblique: Oblique) -> str | None:
    """The preposition itself, as a role, of a phrase that completes its verb ("put it in charge").

    Right behind the verb or its object stands what the verb says too little without; and what
    holds only among some, or without something, is not said of all.
    """
    marks = oblique.marker.dep_ == syntax.MARK  # "hard *for crews* to find"
    if marks or oblique.preposition in {PLACE, GOAL}:
        return oblique.preposition
    if clause.kind is Kind.NOUN:
        return None
    if _restricts(oblique, clause):
        return oblique.preposition
    if oblique.preposition not in COMPLETING or _tells_what_it_has(oblique, clause):
        return None
    before = _start(oblique.marker) - 1
    ends = {word.i for word in clause.words} | {clause.head.i}
    ends |= {token.right_edge.i for token in clause.objects if token.i < before + 1}
    ends |= {token.i for token in clause.objects}
    ends |= {child.i for child in clause.head.rights if child.lower_ == "back"}
    if oblique.preposition in GOALS:  # "shifted money from wool to silk"
        ends |= {o.marker.right_edge.i for o in clause.obliques if o.preposition == "from"}
    return oblique.preposition if before in ends else None


def _start(preposition: Token) -> int:
    """Where a phrase begins, with what says how direct a way is ("went *right* into the bay").

    *Right* and *straight* modify prepositions (Huddleston & Pullum 2002, ch. 7).
    """
    first = preposition.left_edge
    return int(first.i if first.lower_ in DIRECTLY else preposition.i)


def _tells_what_it_has(oblique: Oblique, clause: Clause) -> bool:
    """Whether *with* says what a thing has that is told of ("announced a hall with a dome")."""
    relation = clause.evoked
    told = relation is not None and relation.attributes in SAID and bool(clause.objects)
    behind = told and oblique.marker.i > clause.objects[-1].i
    thing = oblique.filler.pos_ == "NOUN" and not is_somebody(oblique.filler)
    return behind and oblique.preposition == "with" and thing


def _restricts(oblique: Oblique, clause: Clause) -> bool:
    """Whether a clause says another thing without a phrase, wherever that stands.

    "Among the young, he won half of the votes", and a denial may be of the phrase alone: "during
    the talks, she would not eat" (Huddleston & Pullum 2002, ch. 9 §1.3.3).
    """
    filler, word = oblique.filler, oblique.preposition
    own = filler.i > oblique.marker.i  # not "in which"
    if filler.pos_ not in syntax.NOMINAL or oblique.marker.head.i != clause.head.i or not own:
        return False
    first = next(iter(syntax.children(oblique.marker, syntax.PREPOSITIONAL_OBJECTS)), filler)
    if word in RESTRICTING:
        member = filler in syntax.conjuncts(first)
        return member and not any(token.lower_ in OTHERS for token in (first, *first.lefts))
    named = (
        filler.left_edge.pos_ in {"DET", "PRON", "PROPN", "NUM"}
        or filler.tag_ in syntax.PLURAL_TAGS
    )
    return word in DENIED and named and syntax.is_negated(clause.head)
