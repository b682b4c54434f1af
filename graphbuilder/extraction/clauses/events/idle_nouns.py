"""Nouns that name no event here although they could.

They stand in fixed phrases or in the names of bodies, name a text or a work, or judge a clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.events.frozen import is_in_set_phrase
from graphbuilder.extraction.clauses.evocation import evoke_verb
from graphbuilder.extraction.syntax.extraposed import announcer
from graphbuilder.extraction.words.forms import INDEFINITE, NOUNS
from graphbuilder.extraction.words.people import denotes_body

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Entry, Lexicon

SAYING = frozenset({"says", "speaks", "tells", "claims", "argues", "announces"})
ORGANISING = "organises"  # or the body that does
LONGEST_OPENING = 3  # words before the noun of a fixed phrase


def is_idle(noun: Token, entry: Entry, lexicon: Lexicon) -> bool:
    """Whether a noun names no event here.

    Args:
        noun: A noun that elsewhere names an event.
        entry: What it evokes.
        lexicon: Fixed phrases, and verbs of saying.
    """
    named = _names_body(noun) or _is_body(noun, entry) or _names_work(noun, entry, lexicon)
    return named or _judges_clause(noun, lexicon) or _is_in_fixed_phrase(noun, lexicon)


def _judges_clause(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun only calls a clause behind it untrue ("called it *a hoax* that it fell")."""
    if lexicon.words("MisjudgingWord").get(noun.lower_) is None:
        return False
    behind = (c for c in (*noun.rights, *noun.head.rights) if c.i > noun.i)
    return any(announcer(clause, noun.head) == noun for clause in behind)


def _is_in_fixed_phrase(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun only makes a conjunction or preposition, or a set phrase ("in order to")."""
    classes = [lexicon.phrases(name) for name in ("Purpose", "SourcePreposition", "TimePhrase")]
    for first in noun.doc[max(0, noun.i - LONGEST_OPENING) : noun.i]:
        word = first.lower_
        for phrases in classes:
            if word in phrases and syntax.opens_phrase(first, phrases, through=noun.i):
                return True
    return is_in_set_phrase(noun, lexicon)


def _names_body(noun: Token) -> bool:
    """Whether a bare noun says what a body is for ("court of appeal", "ministry of defence")."""
    body = noun.head.head
    bare = not any(child.dep_ in syntax.DETERMINATIVES for child in noun.children)
    return (
        bare
        and noun.dep_ == syntax.PREPOSITIONAL_OBJECT
        and noun.head.lower_ == "of"
        and body.pos_ in NOUNS
        and denotes_body(body)
    )


def _is_body(noun: Token, entry: Entry) -> bool:
    """Whether a noun is for one of several bodies ("a sister organisation of the league").

    What somebody organises is one doing, which nothing counts ("the organisation of the fair").
    """
    owned = syntax.child(noun, syntax.POSSESSORS) is not None  # "a women's organisation of the EU"
    counted = owned or any(
        child.dep_ == syntax.COMPOUND or child.lower_ in INDEFINITE for child in noun.lefts
    )
    counted = counted or noun.tag_ in syntax.PLURAL_TAGS
    return counted and entry.relation.name == ORGANISING


def _names_work(noun: Token, entry: Entry, lexicon: Lexicon) -> bool:
    """Whether a noun names a text that says something, or a work by its title.

    "Your release says that it rained", "her third release Golden Dawn": nobody is let go.
    """
    behind = noun.doc[noun.i + 1 : noun.i + 2]
    titled = any(t.pos_ == "PROPN" and t.head.i >= noun.i for t in behind)
    titled = titled and any(
        c.dep_ == syntax.APPOSITION and c.left_edge.i == noun.i + 1 for c in noun.rights
    )
    verb = noun.head
    says = noun.dep_ in syntax.ACTIVE_SUBJECTS and entry.relation.attributes is None
    told = syntax.child(verb, syntax.CONTENT_CLAUSES) if says else None
    said = evoke_verb(verb, lexicon)[0] if told is not None else None
    return titled or (said is not None and said.relation.name in SAYING)


def is_bare(noun: Token) -> bool:
    """Whether a noun is a name, or a singular without determiner ("a need of approval by Peru")."""
    plain = noun.tag_ not in syntax.PLURAL_TAGS
    undetermined = syntax.child(noun, syntax.DETERMINATIVES) is None
    return noun.pos_ == "PROPN" or (plain and undetermined)
