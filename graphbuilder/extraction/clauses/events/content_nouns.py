"""Nouns that say how what is named beside them is meant: plans, demands, fears, chances, myths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind
from graphbuilder.extraction.clauses.events.lent_subjects import is_ascribed
from graphbuilder.extraction.syntax.verbs import shares_infinitive
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

Finding = tuple[Modality, str]

IN = "in"
INCLUSION = frozenset({"consistsOf", "includes"})
AHEAD = frozenset({Modality.INTENDED, Modality.ADVOCATED, Modality.PERMITTED})
NAMED_BY = {
    "of": frozenset({Modality.INTENDED, Modality.POSSIBLE}),  # "hopes of a truce"
    "on": frozenset({Modality.PROHIBITED}),  # "a ban on the sale of it"
}
IMPLIED = frozenset({"refused", "obligation"})  # "responsibility for the fire": it burned


def included_in_aims(
    clause: Clause, governor: Clause, clauses: Clauses, lexicon: Lexicon
) -> Finding | None:
    """The modality of what a plan or a demand is said to include ("demands included a vote").

    Args:
        clause: An infinitive, a gerund, or a noun that names an event.
        governor: The clause that governs it.
        clauses: All clauses of the text.
        lexicon: Nouns of plans and demands.

    Returns:
        The modality and the name of the rule; ``None`` where no such noun includes it.
    """
    if governor.relation_name not in INCLUSION or syntax.is_finite(clause.head):
        return None
    wanted = ((s, _meaning(s, clauses, lexicon)) for s in governor.subjects)
    found = next(((m, f"one of the {s.lower_}") for s, m in wanted if m is not None), None)
    return found or _named_among(clause, governor, lexicon)


def _named_among(clause: Clause, governor: Clause, lexicon: Lexicon) -> Finding | None:
    """The modality of a gerund that a list of tasks, terms or drafts has ("Tasks include …").

    What something *included* was done, unless it is a task; what it includes need not be.
    """
    if not syntax.is_gerund(clause.head) or clause.subjects:
        return None
    aims, drafts = lexicon.words("AimNoun"), lexicon.words("DraftNoun")
    for subject in governor.subjects:
        if aims.get(subject.lemma_.lower()) == Modality.INTENDED:
            return Modality.INTENDED, f"one of the {subject.lower_}"
        if subject.lemma_.lower() in drafts:
            return Modality.ADVOCATED, f"one of the {subject.lower_}"
    present = governor.head.tag_ in syntax.PRESENT_TAGS
    return (Modality.GENERIC, "named among others") if present else None


def said_to_be(
    clause: Clause, governor: Clause, clauses: Clauses, lexicon: Lexicon
) -> Finding | None:
    """The modality of what a noun is said to be ("The fear is that they fled").

    Args:
        clause: A finite clause.
        governor: The clause of a copula that governs it.
        clauses: All clauses of the text.
        lexicon: Nouns of what is not a fact.
    """
    if governor.kind is not Kind.COPULA or governor.expletive or not syntax.is_finite(clause.head):
        return None
    told = clause.head.tag_ == "VBD"  # what was so is no plan, and no way to do anything
    prospects = lexicon.words("ProspectNoun")
    for subject in governor.subjects:
        meant = _meaning(subject, clauses, lexicon)
        ahead = meant in AHEAD or subject.lemma_.lower() in prospects
        if meant is not None and not (told and ahead):
            return meant, f"what the {subject.lower_} is"
    return None


def aimed_at(
    clause: Clause, governor: Clause, clauses: Clauses, lexicon: Lexicon
) -> Finding | None:
    """The modality of an infinitive or gerund that says what an aim is ("Our goal is to win").

    Args:
        clause: An infinitive or gerund.
        governor: The clause of a copula that governs it.
        clauses: All clauses of the text.
        lexicon: Nouns of aims.
    """
    if governor.kind is not Kind.COPULA or governor.entry is not None:
        return None
    if not (shares_infinitive(clause.head) or syntax.is_gerund(clause.head)):
        return None
    if clause.head.head.pos_ == "ADJ":
        return None  # "the plan is not flexible to allow it"
    # "It is our job to feed them" as "our job is to feed them"
    ascribed = syntax.predicative(governor.head) if governor.expletive else None
    owned = ascribed is not None and any(
        c.dep_ in syntax.POSSESSORS or c.lower_ == "of" for c in ascribed.children
    )
    for subject in [ascribed] if ascribed is not None and owned else governor.subjects:
        aim = aim_named_by(subject, lexicon)
        if aim is not None:
            meant = _meaning(aim, clauses, lexicon) or Modality.INTENDED
            return meant, f"what the {aim.lower_} is"
    return None


def has_aim(clause: Clause, governor: Clause) -> bool:
    """Whether it is said what the aim of a doing is, which is done ("the aim of the cut was to …").

    Args:
        clause: A gerund behind a noun of aims.
        governor: The clause of a copula that says what the aim is.
    """
    preposition = clause.head.head
    noun = preposition.head
    of = syntax.is_gerund(clause.head) and preposition.lower_ == "of"
    if not of or governor.kind is not Kind.COPULA or noun not in governor.subjects:
        return False
    return any(c.dep_ in syntax.CONTENT_CLAUSES for c in governor.head.rights)


def named_as_aim(
    clause: Clause, governor: Clause, clauses: Clauses, lexicon: Lexicon
) -> Finding | None:
    """The modality of an event that an aim or a demand is said to be ("The goal is a ban").

    What caused something or was a problem came about, and keeps the modality of the copula.

    Args:
        clause: A noun that names an event, ascribed by a copula.
        governor: The clause of the copula.
        clauses: All clauses of the text.
        lexicon: Nouns of aims and topics.
    """
    if governor.expletive or not is_ascribed(clause, lexicon):
        return None
    aims = lexicon.words("AimNoun")
    for subject in governor.subjects:
        topic = aims.get(subject.lemma_.lower()) == Modality.CONSIDERED
        remedy = subject.lemma_.lower() in lexicon.words("RemedyNoun")
        remedy = remedy and governor.head.lower_ in {"is", "are"}
        meant = Modality.CONSIDERED if topic else _meaning(subject, clauses, lexicon)
        meant = Modality.INTENDED if remedy and meant is None else meant
        if meant is not None and subject.i != clause.head.i:
            return meant, f"what the {subject.lower_} is"
    return None


def aim_named_by(subject: Token, lexicon: Lexicon) -> Token | None:
    """The noun of an aim that a subject is, has a part in, or is one of ("one of our goals").

    Args:
        subject: The subject of *be* with an infinitive.
        lexicon: Nouns of aims.
    """
    nouns = syntax.conjuncts(subject)
    of = next((c for c in subject.rights if c.lower_ == "of"), None)
    if of is not None and subject.pos_ in {"NUM", "PRON", "DET"}:
        nouns += [c for c in of.children if c.dep_ == syntax.PREPOSITIONAL_OBJECT]
    aims = lexicon.words("AimNoun")
    found = next((noun for noun in nouns if noun.lemma_.lower() in aims), None)
    judged = subject.pos_ == "ADJ" and any(c.tag_ == "RBS" for c in subject.lefts)
    return subject if found is None and judged else found  # "the most difficult was to land"


def done_in_cleft(clause: Clause, governor: Clause, clauses: Clauses) -> Clause | None:
    """The clause of *do* in "all we want to do is ask", whose doing the content names.

    Args:
        clause: A clause that a copula governs.
        governor: The clause of the copula.
        clauses: All clauses of the text.
    """
    if governor.kind is not Kind.COPULA:
        return None
    if clause.head.tag_ not in syntax.PLAIN_TAGS or clause.head.i < governor.head.i:
        return None
    inside = (t for left in governor.head.lefts for t in left.subtree)
    done = [
        token for token in inside if token.lemma_ == "do" and token.dep_ not in syntax.AUXILIARIES
    ]
    own = syntax.child(clause.head, syntax.SUBJECTS)
    doer = syntax.child(done[-1], syntax.SUBJECTS) if done else None
    if own is not None and (doer is None or doer.lower_ != own.lower_):
        return None  # "what they can do is they ask" is one doing, "what they do is it helps" not
    return clauses.at(done[-1]) if done else None


def what_noun_is_for(clause: Clause, clauses: Clauses, lexicon: Lexicon) -> Finding | None:
    """The modality of an event that a noun asks for, hopes for or bans ("a proposal for a ban").

    So is what something is done in return for ("would leave in return for a ceasefire"), and what
    there are rules, terms or times for.

    Args:
        clause: A noun that names an event.
        clauses: All clauses of the text.
        lexicon: Nouns of plans and demands.
    """
    preposition = syntax.first_conjunct(clause.head).head
    noun = preposition.head
    if preposition.i and _sets_terms(preposition.nbor(-1), lexicon):
        noun = preposition.nbor(-1)  # whatever a parser hung it from
    named_by = preposition.lower_
    if named_by not in {"for", *NAMED_BY} or noun.pos_ != "NOUN":
        return None
    wanted = _meaning(noun, clauses, lexicon)
    if named_by != "for" and wanted not in NAMED_BY[named_by]:
        return None
    if named_by == "for" and _sets_terms(noun, lexicon):
        wanted = Modality.POSSIBLE  # "rules for the sale of guns"
    if noun.head.lower_ == IN and noun.lower_ in lexicon.words("ExchangeNoun"):
        wanted = Modality.INTENDED
    return None if wanted is None else (wanted, f"what a {noun.lemma_.lower()} is for")


def _sets_terms(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is for how or when something is to come about."""
    return noun.lemma_.lower() in lexicon.words("TermsNoun")


def _meaning(noun: Token, clauses: Clauses, lexicon: Lexicon) -> Modality | None:
    """The modality that a noun gives to its content; ``None`` if it may be a fact."""
    clause = clauses.at(noun)
    relation = clause.entry.relation if clause is not None and clause.entry else None
    if clause is not None and clause.kind is Kind.NOUN and relation is not None:
        wanted = relation.content
    else:
        value = lexicon.words("ModalNoun").get(noun.lemma_.lower())
        wanted = None if value is None or value in IMPLIED else Modality(value)
    return None if wanted is None or wanted.is_real else wanted


def is_rejected(noun: Clause) -> bool:
    """Whether a noun calls a thought that somebody rejects ("dismissed the idea that …")."""
    verb, own = noun.governor, noun.entry
    thought = own is not None and own.relation.attributes == "attitude"
    if verb is None or verb.entry is None or not thought or noun.kind is not Kind.NOUN:
        return False
    return noun.head in verb.objects and verb.entry.relation.content is Modality.CONSIDERED


def owners_of_duty(governor: Clause, lexicon: Lexicon) -> list[Token]:
    """Whose job or goal it is said to be to do something ("it is *our* job to feed them").

    Args:
        governor: The clause whose *it* announces an infinitive.
        lexicon: Nouns of aims.
    """
    announced = governor.kind is Kind.COPULA and governor.expletive
    ascribed = syntax.predicative(governor.head) if announced else None
    if ascribed is None or aim_named_by(ascribed, lexicon) is None:
        return []
    return syntax.children(ascribed, syntax.POSSESSORS)
