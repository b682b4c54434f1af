"""The participants of verbs: subjects, objects, recipients, obliques; voice and coordination."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Oblique
from graphbuilder.extraction.clauses.evocation import evoke_adjective, evoke_verb
from graphbuilder.extraction.clauses.participants.amounts import add_measure, add_quantity
from graphbuilder.extraction.clauses.participants.announcing import is_pleonastic
from graphbuilder.extraction.clauses.participants.antecedents import antecedents, stand_for_deed
from graphbuilder.extraction.clauses.participants.asides import drop_asides
from graphbuilder.extraction.clauses.participants.complements import (
    add_behind,
    add_distance,
    add_place,
)
from graphbuilder.extraction.clauses.participants.connecting import drop_connecting
from graphbuilder.extraction.clauses.participants.focus import denied_adverbs
from graphbuilder.extraction.clauses.participants.included import included, may_include
from graphbuilder.extraction.clauses.participants.instruments import is_means
from graphbuilder.extraction.clauses.participants.lasting import is_lasting
from graphbuilder.extraction.clauses.participants.objects import (
    add_free_relative,
    add_gerund,
    can_be_object,
    fill_small_clause,
    is_determined,
    is_named_as,
    lift_interlocutor,
    part_objects,
    said_as,
)
from graphbuilder.extraction.clauses.participants.qualities import coupled, measured, measures
from graphbuilder.extraction.clauses.participants.relation_phrases import open_relation, quality_of
from graphbuilder.extraction.clauses.participants.sole_complements import is_all_done
from graphbuilder.extraction.clauses.participants.subjects import ends_phrase
from graphbuilder.extraction.clauses.participants.surplus import drop_surplus
from graphbuilder.extraction.syntax.passives import main_participle
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.lemmas import lemma_of
from graphbuilder.extraction.words.people import REFLEXIVES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from graphbuilder.lexicon import Entry, Lexicon


APPOSED = frozenset({syntax.APPOSITION})
EXISTENCE = "exist"
LONGEST_ASIDE = 12  # tokens between a bracket and a noun within it


def make_verb_clause(
    verb: Token, lexicon: Lexicon, *, top: Token | None = None, frames: Iterable[str] = ()
) -> Clause:
    """The clause of a main verb, with the participants that hang from the verb itself.

    Args:
        verb: A main verb or copula.
        lexicon: Words and relations.
        top: The semi-auxiliary that the verb hangs by ("has" of "has to go"), or ``None``.
        frames: Frames known from elsewhere, such as a quotation beside the verb.

    Returns:
        The clause; participants that it shares with others are not filled yet.
    """
    linking = verb.lemma_ in lexicon.words("LinkingVerb") and syntax.predicative(verb)
    if linking or syntax.is_copula(verb):
        return _make_copular_clause(verb, lexicon, top)
    entry, words = evoke_verb(verb, lexicon, extra=frames)
    clause = Clause(verb, Kind.VERB, entry=entry, words=words, passive=syntax.is_passive(verb))
    clause.top = top
    lasting = is_lasting(verb, lexicon)
    if clause.passive and syntax.child(verb, syntax.AGENTS) is None:
        state, found = evoke_adjective(verb, lexicon)
        if lasting or (state is not None and state.frame is not None):
            clause.entry, clause.words, clause.passive = state, found, False
    if entry is not None and entry.frame == "-" and verb.dep_ == syntax.CONJUNCT:
        clause.passive = clause.passive and syntax.has_passive_auxiliary(verb)  # "and fled"
    _fill_own_participants(clause, lexicon)
    part_objects(clause, lexicon)
    add_quantity(clause, lexicon)
    add_measure(clause)
    drop_connecting(clause, lexicon)
    inner = [
        Oblique(word.lower_, filler, word)
        for word in words
        if word.dep_ == syntax.PREPOSITION and word.head.i != verb.i
        for filler in syntax.children(word, syntax.PREPOSITIONAL_OBJECTS)
        if filler not in words
    ]
    once = (*words, *(o.filler for o in inner if o.preposition == "of"))  # "got her out of danger"
    clause.obliques = [*inner, *(o for o in clause.obliques if o.filler not in once)]
    if (quality := quality_of(clause)) is not None:
        clause.obliques[:0] = [
            Oblique(marker.lower_, filler, marker)
            for marker, filler in syntax.prepositional(quality)
            if filler not in words and marker.lower_ != "as" and filler.left_edge.lower_ != "no"
        ]
    if not clause.subjects and main_participle(verb):
        clause.subjects = syntax.conjuncts(verb.head)
    add_gerund(clause, verb)
    add_free_relative(clause, verb)
    lift_interlocutor(clause)
    clause.relation = open_relation(clause, lexicon)
    if lasting and not clause.passive and syntax.is_passive(verb):
        rest = clause.relation.removeprefix(verb.lower_).removeprefix(lemma_of(verb, lexicon))
        clause.relation = f"be {verb.lower_}{rest}"
        beside = [t for t in clause.times if t.left_edge.i == verb.i + 1 and t.pos_ != "PROPN"]
        clause.objects += beside  # "aged 84 years", not "born May 3"
        clause.times = [token for token in clause.times if token not in beside]
    stand_for_deed(clause, lexicon)
    return clause


def _make_copular_clause(verb: Token, lexicon: Lexicon, top: Token | None) -> Clause:
    """The clause of *be* (or *become*) with a predicative word."""
    predicative = syntax.predicative(verb)
    entry: Entry | None = None
    words: tuple[Token, ...] = (verb,)
    if predicative is not None and not is_determined(predicative):
        entry, found = evoke_adjective(predicative, lexicon)
        words = (verb, *found) if entry else (verb,)
    if entry is None:
        entry, words = evoke_verb(verb, lexicon)
    clause = Clause(verb, Kind.COPULA, entry=entry, words=words, top=top)
    _fill_own_participants(clause, lexicon)
    drop_connecting(clause, lexicon)
    if predicative is not None:
        for preposition, filler in syntax.prepositional(predicative):
            if syntax.is_adjectival(predicative):
                # "The plan that she is proud of": she is proud of the plan.
                meant = antecedents(filler, verb, spread=False) or [filler]
                clause.obliques += [Oblique(preposition.lower_, t, preposition) for t in meant]
        if entry is None and syntax.is_adjectival(predicative):
            degrees = measures(predicative, lexicon) or denied_adverbs(predicative, verb, lexicon)
            clause.words = (verb, *degrees, predicative, *coupled(predicative))
            clause.objects += measured(predicative)
        elif not syntax.is_adjectival(predicative):
            clause.objects += [t for t in syntax.conjuncts(predicative) if t not in words]
            drop_asides(clause, lexicon)
    there = any(child.dep_ == syntax.EXPLETIVE for child in verb.children)
    if entry is None and there and predicative is not None:
        clause.relation = EXISTENCE
        clause.subjects, clause.objects = clause.objects, []
        return clause
    if predicative is not None and syntax.is_adjectival(predicative):
        add_gerund(clause, predicative)
        add_free_relative(clause, predicative)
    clause.relation = open_relation(clause, lexicon)
    return clause


def _fill_own_participants(clause: Clause, lexicon: Lexicon) -> None:
    """Fill subjects, objects and obliques from the verb's own dependents."""
    verb = clause.head
    dependents = [*verb.children, *syntax.hung_from_auxiliaries(verb)]
    if clause.top is not None:
        dependents += [
            child
            for child in clause.top.children
            if child.i != verb.i and child.dep_ not in {syntax.OPEN_COMPLEMENT, syntax.AGENT}
            if not syntax.is_vocative(child)
        ]
    for child in dependents:
        if child.dep_ in syntax.SUBJECTS:
            _fill_subject(clause, child, dependents)
        else:
            _fill_slot(clause, child, lexicon)
    for adverb in syntax.children(verb, syntax.PARTICLES):
        add_distance(clause, adverb)
        if adverb.i == verb.i + 1 or (adverb.lower_ == "back" and adverb.i > verb.i):
            add_behind(clause, adverb, lexicon)
        add_place(clause, adverb, lexicon)
    members = included(clause, dependents)
    drop_surplus(clause, lexicon)
    drop_asides(clause, lexicon)
    if clause.objects:
        clause.objects += [m for m in members if may_include(clause, m, lexicon)]
    if clause.kind is Kind.VERB:
        if clause.expletive and not (clause.passive or clause.subjects):
            clause.subjects, clause.objects = clause.objects, []  # "there exist many views"
        fill_small_clause(clause)
    if is_pleonastic(clause, lexicon):
        clause.expletive = True
        clause.grammatical_subjects.clear()


def _fill_subject(clause: Clause, subject: Token, dependents: list[Token]) -> None:
    """Fill who acts, or in the passive what it is done to, from a grammatical subject."""
    if subject.dep_ == syntax.EXPLETIVE:
        clause.expletive = True
        return
    if _belongs_below(subject, dependents):
        return  # "gas, which the firm said leaked": which is the subject of leaked
    filled = clause.objects if clause.passive else clause.subjects
    if subject.lower_ in REFLEXIVES and clause.head.tag_ != "VB" and subject.lower_ != "myself":
        # "In the deed itself, Lee wrote": a reflexive repeats a noun, and is no subject itself.
        filled.extend(syntax.children(subject, APPOSED))
        return
    if filled and _in_brackets(subject):
        return  # "a state (here Chad) may leave"
    heads = _list_opened_by(subject, clause.head) + antecedents(subject, clause.head)
    heads = [head for head in heads if not _renames(head, heads)]
    _drop_apposed(clause, subject)
    filled.extend(heads)


def _in_brackets(noun: Token) -> bool:
    """Whether a noun stands between brackets."""
    before = noun.doc[max(noun.sent.start, noun.i - LONGEST_ASIDE) : noun.i]
    marks = [token.text for token in before if token.text in {"(", ")"}]
    return marks[-1:] == ["("]


def _fill_slot(clause: Clause, child: Token, lexicon: Lexicon) -> None:
    """Fill the slot that a dependent's label says it has in its clause."""
    introduces = child.dep_ == syntax.PREPOSITION and child.lower_ != "including"
    if child.dep_ in syntax.OBJECTS:
        clause.objects += [t for t in antecedents(child, clause.head) if can_be_object(t)]
    elif child.dep_ in syntax.DATIVES and child.pos_ in syntax.NOMINAL:
        clause.recipients += syntax.conjuncts(child)
    elif child.dep_ == syntax.PARTICLE:
        clause.objects += syntax.introduced(child)  # "fight off the fever"
    elif child.dep_ == syntax.OBJECT_PREDICATE and (
        child.pos_ in {"NOUN", "PROPN", "DET", "PRON"} or child.lower_ == "one"
    ):
        if is_named_as(child) or is_all_done(clause, child):
            clause.objects += syntax.conjuncts(child)
        else:
            clause.obliques.append(Oblique("as", child, child))
    elif child.dep_ == syntax.AGENT:
        found = [] if _acts_itself(clause, child) else syntax.introduced(child)
        found = [token for token in found if not is_means(token, lexicon)]
        clause.subjects += [token for token in found if token.ent_type_ not in TIMES]
        clause.times += [token for token in found if token.ent_type_ in TIMES]  # "by May"
    elif child.dep_ in syntax.DATIVES or introduces:
        _add_obliques(clause, child)
    elif child.dep_ == syntax.MEASURE or (
        child.dep_ == syntax.ADVERB and child.ent_type_ == "DATE"
    ):
        clause.times.append(child)


def _acts_itself(clause: Clause, by: Token) -> bool:
    """Whether an active verb with a subject leaves no agent to act behind *by*.

    "She had ordered checks by the firm": the checks are by the firm; "they spoke by telephone".
    """
    verb = clause.head
    if clause.passive or syntax.child(verb, syntax.ACTIVE_SUBJECTS) is None:
        return False
    ordered = any(child.i < by.i for child in syntax.children(verb, syntax.OBJECTS))
    return ordered or verb.tag_ in syntax.FINITE_TAGS


def _add_obliques(clause: Clause, preposition: Token) -> None:
    """Add what a preposition of the verb introduces, or what *but* has in place of it."""
    if any(c.dep_ == syntax.NEGATION and c.i == preposition.i - 1 for c in preposition.lefts):
        clause.obliques += [
            Oblique(marker.lower_, filler, marker)
            for marker in syntax.children(preposition, frozenset({syntax.CONJUNCT}))
            for filler in syntax.children(marker, syntax.PREPOSITIONAL_OBJECTS)
        ]
        return
    if preposition.lower_ == "as":
        clause.obliques += [
            Oblique("as", said, preposition) for said in said_as(preposition, clause)
        ]
    for marker, filler in syntax.prepositional(clause.head):
        if marker.i == preposition.i:
            clause.obliques += [
                Oblique(preposition.lower_, head, preposition)
                for head in antecedents(filler, clause.head, spread=False)
            ]


def _renames(member: Token, members: list[Token]) -> bool:
    """Whether a coordinated bare noun says more of the person beside it.

    "Ann Lee of the institute and author of the report", "filmmaker and author Ann Lee", "her aide
    and heir, Ann Lee": singular nouns without a determiner name an office of the same person.
    """
    bare = member.tag_ == "NN" and not any(
        child.dep_ in syntax.DETERMINATIVES for child in member.children
    )
    if not bare:
        return False
    behind = member.dep_ == syntax.CONJUNCT and member.head.pos_ == "PROPN"
    before = any(other.dep_ == syntax.CONJUNCT and other.head.i == member.i for other in members)
    named = any(other.pos_ == "PROPN" for other in members)
    if named:
        return before or (behind and any(c.dep_ == syntax.PREPOSITION for c in member.children))
    around = (*syntax.first_conjunct(member).rights, *member.rights)
    apposed = [c for c in around if c.dep_ == syntax.APPOSITION and c.pos_ == "PROPN"]
    return member.dep_ == syntax.CONJUNCT and any(_names_both(name, member) for name in apposed)


def _names_both(name: Token, member: Token) -> bool:
    """Whether one name stands behind a noun, or behind a comma ("her aide and heir, Lee,")."""
    between = member.doc[member.i + 1 : name.left_edge.i]
    behind = name.left_edge.i == member.right_edge.i + 1  # "singer and lyricist Ann Lee"
    whole = behind or (name.i > member.i and not any(t.is_punct for t in between[:-1]))
    return whole and len(syntax.conjuncts(name)) == 1


def _belongs_below(child: Token, dependents: list[Token]) -> bool:
    """Whether a relative word was hung from a verb that has a subject of its own behind it."""
    return syntax.is_relative(child) and any(
        other.dep_ in syntax.SUBJECTS and other.i > child.i and other.lower_ not in REFLEXIVES
        for other in dependents
    )


def _drop_apposed(clause: Clause, subject: Token) -> None:
    """Keep the name of two subjects that stand side by side ("The judge, Ann Lee, said").

    Subjects of one verb are coordinated; a name that commas set off behind another subject is in
    apposition to it.
    """
    before = subject.doc[subject.left_edge.i - 1] if subject.left_edge.i else subject
    filled = clause.objects if clause.passive else clause.subjects
    if any(ends_phrase(head, subject) for head in filled):
        return  # "a firm in Bari, Italy, sank"
    alone = len(syntax.conjuncts(subject)) == 1
    if before.text == "," and subject.pos_ == "PROPN" and alone:
        filled[:] = [head for head in filled if head.pos_ == "PROPN"]


def _list_opened_by(subject: Token, verb: Token) -> list[Token]:
    """The first name of a list that the parser hung from the verb ("Apple, Google and Meta").

    A name, a comma, and a coordinated name right behind it are one list.
    """
    if len(syntax.conjuncts(subject)) == 1 or subject.left_edge.i < 2:  # noqa: PLR2004 - a name and a comma
        return []
    first, comma = subject.doc[subject.left_edge.i - 2 : subject.left_edge.i]
    loose = first.dep_ in syntax.LOOSE_NAMES
    if comma.text == "," and first.pos_ == "PROPN" and loose and first.head.i == verb.i:
        return [first]
    return []
