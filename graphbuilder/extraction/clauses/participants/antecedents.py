"""Whom a word of a clause stands for: a coordination, or what a relative word refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.evocation import evoke_verb
from graphbuilder.extraction.syntax.contrasts import is_set_against
from graphbuilder.extraction.words.forms import INDEFINITE, NOUNS
from graphbuilder.extraction.words.labels import PLACES, TIMES
from graphbuilder.extraction.words.lemmas import lemma_of
from graphbuilder.extraction.words.people import NOMINATIVES, has_voice

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

FUSED = frozenset({"what", "whatever"})  # no noun stands before them that they refer to
QUESTIONS = frozenset({"question", "issue", "mystery", "problem", "point"})  # what is asked


def antecedents(token: Token, verb: Token, *, spread: bool = True) -> list[Token]:
    """The members of a coordination; for a relative word, the noun that it stands for."""
    named = syntax.named_behind_office(token)
    if named is not None:
        return [named]
    if syntax.is_relative(token):
        owner = syntax.first_conjunct(verb)
        while owner.dep_ in syntax.CONTENT_CLAUSES:
            owner = owner.head
        named = _equated(token, verb)
        if named is not None or token.lower_ in FUSED or _asks_who(token, owner):
            return [named] if named is not None else []
        dated = owner.head.ent_type_ in TIMES  # "in 2014, which put Lee in office"
        dated = dated or any(map(syntax.is_clock_time, owner.head.lefts))
        if owner.dep_ in syntax.NOUN_CLAUSES and token.i < verb.i and not dated:
            if (bearer := _is_said_of(owner.head)) is not None and token.dep_ in syntax.SUBJECTS:
                return syntax.conjuncts(bearer)
            whole = syntax.conjuncts(owner.head) if _agrees(owner, verb) else []
            return whole or _joined_before(owner.head, token) or [_described(owner)]
        return _before_date(owner.head, token) if dated else []
    return syntax.conjuncts(token) if spread else [token]


def _asks_who(pronoun: Token, owner: Token) -> bool:
    """Whether *who* opens what a noun is about, and stands for no noun ("no idea who left")."""
    about = owner.dep_ == syntax.NOUN_CLAUSE and not has_voice(owner.head)
    return about and pronoun.lower_ in {"who", "whom"}


def _equated(asking: Token, verb: Token) -> Token | None:
    """What a clause with *what* says its copula's subject to be ("bread is what they need").

    Who needs what bread is needs bread (Huddleston & Pullum 2002, ch. 16 §9.3: pseudo-clefts).
    """
    while verb.dep_ in syntax.CONTENT_CLAUSES and not syntax.is_copula(verb.head):
        verb = verb.head  # "that is what we hope to do"
    copula = verb.head
    if asking.lower_ != "what" or verb.dep_ != syntax.COMPLEMENT or copula.i > asking.i:
        return None
    if not syntax.is_copula(copula) or syntax.is_negated(copula):
        return None
    if syntax.child(copula, syntax.PREDICATIVES) is not None:
        return None  # "it is odd what they said"
    subject = syntax.child(copula, syntax.ACTIVE_SUBJECTS)
    asked = any(map(syntax.is_relative, copula.lefts))
    if subject is None or subject.i > copula.i or asked or subject.lemma_.lower() in QUESTIONS:
        return None
    return subject


def _before_date(date: Token, pronoun: Token) -> list[Token]:
    """The object before a date that a relative clause describes ("a law in May which bans it").

    Nothing parts such a clause from its noun; behind a comma it can be about all that happened.
    """
    phrase = date.head if date.head.pos_ == "ADP" else date
    bare = pronoun.lower_ in {"which", "that"} and pronoun.nbor(-1).i == date.i
    objects = syntax.children(phrase.head, syntax.OBJECTS) if bare else []
    return [noun for noun in objects if noun.i < phrase.left_edge.i][:1]


def _is_said_of(noun: Token) -> Token | None:
    """Who is said to be one of a kind that a relative clause describes.

    "Lee is a judge who jails thieves": Lee jails them. *It* and *there* only point to the noun.
    """
    copula = noun.head
    kind = noun.dep_ == syntax.ATTRIBUTE and any(c.lower_ in INDEFINITE for c in noun.lefts)
    if not kind or copula.lemma_ != "be" or syntax.is_negated(copula):
        return None
    subject = next((c for c in copula.lefts if c.dep_ in syntax.ACTIVE_SUBJECTS), None)
    named = subject is not None and (subject.pos_ in NOUNS or subject.lower_ in NOMINATIVES)
    return subject if named else None


def _described(owner: Token) -> Token:
    """The noun that a relative clause describes: "a pact between A and B, which binds both".

    Of two that *between* joins, a clause behind the second tells of what is between them.
    """
    noun = owner.head
    between = syntax.first_conjunct(noun).head
    return between.head if between.lower_ == "between" else noun


def _agrees(owner: Token, verb: Token) -> bool:
    """Whether a relative clause belongs to the whole coordination before it.

    It does not where another member has one of its own ("cells that see and cells that hear").
    """
    noun = owner.head
    described = any(
        clause.dep_ == syntax.RELATIVE_CLAUSE
        for member in syntax.conjuncts(noun)
        if member.i < noun.i
        for clause in member.rights
    )
    return noun.dep_ == syntax.CONJUNCT and verb.tag_ == "VBP" and not described


def _joined_before(noun: Token, pronoun: Token) -> list[Token]:
    """Every member of a coordination that a clause behind its last one describes.

    "Praised the cooks and the guards who saved it": what hangs from the first is about all.
    """
    if noun.dep_ == syntax.CONJUNCT or noun.head.lower_ == "between":
        return []
    members = [member for member in syntax.conjuncts(noun) if member.i < pronoun.i]
    members = [m for m in members if m.i == noun.i or not is_set_against(m)]
    if len(members) <= 1:
        return []
    lands = pronoun.lower_ == "who" and members[-1].ent_type_ in PLACES
    return [] if lands else members


def stand_for_deed(clause: Clause, lexicon: Lexicon) -> None:
    """Let *do* say what it stands for ("was told to burn the map, which she did"): to burn it.

    Args:
        clause: The clause of a verb; its relation is changed in place.
        lexicon: Verbs that stand for others, and the relations that verbs evoke.
    """
    deed = _deed_meant(clause.head, lexicon)
    if deed is not None:
        clause.entry, clause.relation = evoke_verb(deed, lexicon)[0], lemma_of(deed, lexicon)


def _deed_meant(verb: Token, lexicon: Lexicon) -> Token | None:
    """The infinitive that *do* in a relative clause stands for, if it is the noun's verb."""
    if verb.lemma_ not in lexicon.words("ProForm") or verb.dep_ != syntax.RELATIVE_CLAUSE:
        return None
    noun = verb.head
    which = any(c.dep_ in syntax.OBJECTS and c.lower_ == "which" for c in verb.lefts)
    told = which and noun.dep_ in syntax.OBJECTS and syntax.is_infinitive(noun.head)
    return noun.head if told else None
