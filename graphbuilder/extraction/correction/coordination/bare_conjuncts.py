"""Nouns that a parser joined to one with another kind of determiner, past a noun like them.

"A drop in sales, profits and wages": conjuncts are alike (Huddleston & Pullum 2002, ch. 15 §3),
so that *profits* goes on *sales*, and not *a drop*; "these songs or any others" are of one kind;
and who is "in favour of the tax and the levy" is not in the levy. In "the safety of the crew and
its guests *is* at stake", one thing is (subject-verb agreement: ch. 5 §18). Nor are the tools in
the wood in "tools that cut wood and tools that bend steel": a repeated noun goes on itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import coordinate, move
from graphbuilder.extraction.words.agreement import number_of
from graphbuilder.extraction.words.forms import NOUNS_AND_PRONOUNS
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OTHERS = frozenset({"others"})
OF = "of"
RELATIVE = syntax.RELATIVE_CLAUSE
AND = "and"
COORDINATOR = frozenset({syntax.COORDINATOR})


def hang_lower(doc: Doc) -> None:
    """Coordinate a noun with the noun of the phrase before it that is as bare, or not, as it is.

    Args:
        doc: A parsed text; places in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.CONJUNCT, syntax.SUBJECT, syntax.PASSIVE_SUBJECT)):
        noun = doc[index]
        same = _described_before(noun)
        if same is not None:
            _go_on_itself(noun, same)
            continue
        first = noun.head if noun.dep_ == syntax.CONJUNCT else _subject_before(noun)
        if noun.pos_ not in NOUNS_AND_PRONOUNS or first.pos_ != "NOUN" or first.i > index:
            continue
        inner = _last_inside(first, noun)
        if inner is not None and inner.pos_ in NOUNS_AND_PRONOUNS and _is_one(first, noun):
            if noun.dep_ != syntax.CONJUNCT:
                noun.head, noun.dep_ = first, syntax.CONJUNCT
            coordinate(noun, inner)
            continue
        if noun.dep_ != syntax.CONJUNCT or noun.pos_ == "PROPN":
            continue
        if inner is None or inner.pos_ != "NOUN":
            continue
        bare = _is_bare(noun) and _is_bare(inner) and _is_determined(first)
        others = noun.lower_ in OTHERS and noun.n_lefts and syntax.child(inner, syntax.DETERMINING)
        lower = (bare and not _goes_on_likewise(first, noun)) or (others and inner.tag_ == "NNS")
        if lower or (_is_only_phrase(first) and all(map(_is_definite, (inner, noun)))):
            coordinate(noun, inner)


def _described_before(noun: Token) -> Token | None:
    """The same noun with a clause that describes it, where another such clause follows the noun."""
    if noun.dep_ != syntax.CONJUNCT or noun.pos_ != "NOUN" or _clause_behind(noun) is None:
        return None
    for word in noun.ancestors:
        if word.dep_ == RELATIVE and word.i < noun.i:
            alike = word.head.lower_ == noun.lower_ and word.head.i < noun.i
            return word.head if alike else None
    return None


def _clause_behind(noun: Token) -> Token | None:
    """The relative clause that opens right behind a noun, wherever it hangs."""
    start = min(noun.i + 1, len(noun.doc) - 1)
    above = (noun.doc[start], *noun.doc[start].ancestors)
    return next((w for w in above if w.dep_ == RELATIVE and w.left_edge.i == noun.i + 1), None)


def _go_on_itself(noun: Token, same: Token) -> None:
    """Coordinate a noun with its like, and give it the clause right behind it."""
    clause = _clause_behind(noun)
    coordinate(noun, same)
    if clause is not None:
        move(clause, noun)


def _subject_before(noun: Token) -> Token:
    """The subject with whose *and* right before it another subject of one verb stands, or itself.

    A parser has two subjects there, with nothing behind the *and* of the first.
    """
    joint = noun.left_edge.nbor(-1) if noun.left_edge.i else noun
    first = joint.head
    beside = joint.dep_ == syntax.COORDINATOR and first.head == noun.head
    return first if beside and first.dep_ == noun.dep_ else noun


def _last_inside(first: Token, noun: Token) -> Token | None:
    """The object of the phrase that ends right before the joint or comma before a conjunct."""
    phrases = [c for c in first.rights if c.dep_ == syntax.PREPOSITION and c.i < noun.i]
    inner = syntax.child(phrases[-1], syntax.PREPOSITIONAL_OBJECTS) if phrases else None
    if inner is None or first.dep_ == syntax.CONJUNCT:
        return None
    again = (t for t in inner.subtree if t.lemma_ == noun.lemma_ and t.pos_ == noun.pos_)
    inner = next(again, inner)  # "areas of trade by firms, and mainly foreign firms"
    between = noun.doc[inner.right_edge.i + 1 : noun.left_edge.i]
    joined = all(t.is_punct or t.dep_ == syntax.COORDINATOR for t in between)
    quoted = any(t.is_quote or t.is_bracket for t in between)
    return inner if len(between) and joined and not quoted else None


def _is_one(first: Token, noun: Token) -> bool:
    """Whether a verb agrees with the first of two nouns alone, which *and* joins.

    What is said of two deeds may be in the singular ("the fall of the king and the end of it was").
    """
    alone = first.dep_ in syntax.SUBJECTS and first.tag_ == "NN" and number_of(first.head) == "sg"
    joined = any(c.lower_ == AND and c.i < noun.i for c in syntax.children(first, COORDINATOR))
    return alone and joined and noun.i < first.head.i and not syntax.has_phrase(noun, OF)


def _is_only_phrase(first: Token) -> bool:
    """Whether a noun is but a word of a phrase with two prepositions: *in favour of*."""
    inside = first.dep_ == syntax.PREPOSITIONAL_OBJECT and first.tag_ == "NN"
    return inside and not any(first.lefts) and syntax.has_phrase(first, OF)


def _is_definite(noun: Token) -> bool:
    """Whether a noun has a definite article or an owner."""
    owned = syntax.child(noun, syntax.POSSESSORS) is not None
    return owned or any(child.lower_ == "the" for child in noun.lefts)


def _is_determined(noun: Token) -> bool:
    """Whether a noun has an article."""
    return any(child.tag_ == "DT" for child in noun.lefts)


def _is_bare(noun: Token) -> bool:
    """Whether a noun has neither a determiner nor a number."""
    return not any(
        child.dep_ in syntax.DETERMINATIVES or child.tag_ == "PDT" for child in noun.lefts
    )


def _goes_on_likewise(first: Token, noun: Token) -> bool:
    """Whether both conjuncts have a phrase of one kind ("the end of May or beginning of June")."""
    own = {c.lower_ for c in noun.rights if c.dep_ == syntax.PREPOSITION}
    return any(c.dep_ == syntax.PREPOSITION and c.lower_ in own for c in first.rights)
