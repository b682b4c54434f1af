"""Who is understood: the participants that a clause shares with another one.

Coordinated verbs share subject and object; relative clauses take the noun before them; who is
understood beside infinitives, gerunds and participles, their controllers say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import DESCRIBING_LINKS, Clause, Clauses, Kind, Link
from graphbuilder.extraction.clauses.modality.commands import forbids
from graphbuilder.extraction.clauses.participants.relation_phrases import without_preposition
from graphbuilder.extraction.clauses.participants.shared_objects import share_objects
from graphbuilder.extraction.clauses.participants.stranded_gaps import fill_stranded
from graphbuilder.extraction.clauses.understood.controllers import controllers
from graphbuilder.extraction.clauses.understood.hollow_for import fill_for
from graphbuilder.extraction.clauses.understood.meant_by_which import meant_by_which
from graphbuilder.extraction.clauses.understood.modifier_subjects import as_subject
from graphbuilder.extraction.clauses.understood.said_relatives import resume_told
from graphbuilder.extraction.clauses.understood.undergoing import turn_absolute
from graphbuilder.extraction.clauses.understood.whole_clauses import (
    clause_meant,
    denies_claim,
    judges_deed,
    sums_up,
)
from graphbuilder.extraction.correction.relatives.described_objects import fits_outer
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.frames import has_object

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

PLEASE = "please"
PLURAL = frozenset({"they", "we", "these", "those"})
SINGULAR = frozenset({"it", "he", "she", "this", "that"})
PARTING = frozenset({"so", "but"})


def share_participants(clauses: Clauses, lexicon: Lexicon) -> None:
    """Fill the participants that a clause shares with another one.

    Coordinated verbs share the first one's subject; relative clauses take the noun they
    modify; infinitives, gerunds and participles are controlled by the clause that governs
    them.

    Args:
        clauses: All clauses of a Doc, linked; changed in place.
        lexicon: Which verbs can do without an object.
    """
    for clause in clauses:
        turn_absolute(clause, lexicon)
    done: set[int] = set()
    for clause in clauses:
        _fill(clause, clauses, lexicon, done)


def _fill(clause: Clause, clauses: Clauses, lexicon: Lexicon, done: set[int]) -> None:
    """Fill what a clause lacks, once those are filled that it shares with."""
    if clause.head.i in done:
        return
    done.add(clause.head.i)
    if clause.governor is not None:
        _fill(clause.governor, clauses, lexicon, done)
    first = _first_of_coordination(clause, clauses)
    if first is not None:
        _fill(first, clauses, lexicon, done)
    bare = not clause.objects
    _share(clause, first, clauses, lexicon)
    if bare and clause.objects:
        clause.relation = without_preposition(clause)


def _first_of_coordination(clause: Clause, clauses: Clauses) -> Clause | None:
    """The clause with which a coordinated clause shares its participants."""
    head = clause.hinge
    if head.dep_ != syntax.CONJUNCT or clause.kind is Kind.NOUN:
        return None
    first = clauses.at(head.head)
    if first is not None and _is_commented(first):
        return first
    if first is not None and first.link is not clause.link and first.governor is not None:
        return first.governor if first.governor.link is clause.link else None
    if first is None and head.head.head.i != head.head.i:
        return clauses.at(head.head.head)
    return first


def _is_commented(first: Clause) -> bool:
    """Whether a comment is set into a clause with a subject ("it, I think, failing to act")."""
    comment = first.governor.head if first.governor is not None else first.head
    set_in = comment.dep_ == syntax.PARATAXIS and comment.head.i == first.head.i
    return set_in and bool(first.subjects) and comment.i < first.head.i


def _share(clause: Clause, first: Clause | None, clauses: Clauses, lexicon: Lexicon) -> None:
    """Fill what one clause lacks from its coordination or governor."""
    if clause.kind is Kind.NOUN and clause.top is None:
        return
    later, earlier = clause, first
    while earlier is not None and share_objects(earlier, later, lexicon):
        later, earlier = earlier, _first_of_coordination(earlier, clauses)
    if first is not None:
        _share_agent(first, clause)
    if (meant := meant_by_which(clause, lexicon)) is not None:
        clause.subjects, clause.subject_clause = meant
        return
    _share_relative(clause, clauses, lexicon)
    fill_for(clause, lexicon)
    expressed = clause.grammatical_subjects
    if expressed or clause.expletive or clause.subject_clause is not None:
        return
    if first is not None and (_orders(clause, first) or _disagrees(clause, first)):
        return
    if first is not None:
        expressed += [token for token in first.grammatical_subjects if token.i != clause.head.i]
        if first.subject_clause is not None and not expressed:
            clause.subject_clause = first.subject_clause
        return
    if sums_up(clause, lexicon):
        clause.subject_clause = clause.governor
        return
    expressed += [token for token in controllers(clause, lexicon) if token.i != clause.head.i]
    _hand_on_clause(clause)


def _hand_on_clause(clause: Clause) -> None:
    """Give an infinitive the whole clause that its verb has ("banning cars tends to fail").

    Huddleston & Pullum 2002, ch. 14 §1.2: a catenative verb hands on whatever subject it has.
    """
    governor = clause.governor
    if governor is None or clause.link is not Link.CONTENT or governor.kind is not Kind.VERB:
        return
    whole = governor.objects or governor.recipients or governor.passive or governor.entry is None
    if not (clause.grammatical_subjects or whole) and syntax.is_infinitive(clause.head):
        clause.subject_clause = governor.subject_clause


def _disagrees(clause: Clause, first: Clause) -> bool:
    """Whether a coordinated verb has another number than the pronoun before the first one.

    "It lived on after the reptiles, such as the turtle, were gone": *it* is not what *were* has.
    """
    form = first_word(clause.hinge).lower_
    shared = [token.lower_ for token in first.grammatical_subjects]
    ones = PLURAL if form in {"is", "was", "has"} else SINGULAR if form in {"are", "were"} else ()
    return len(shared) == 1 and shared[0] in ones


def _orders(clause: Clause, first: Clause) -> bool:
    """Whether a bare verb behind one in *-s* calls on the listener ("it is late, so go home").

    What shares the subject of *is* would end in *-s* as well, and *and* would join it; *please*
    asks whoever listens. What goes on an infinitive is bare anyway ("had to pay, move and wait").
    """
    bare = clause.head.tag_ == "VB" and syntax.child(clause.head, syntax.AUXILIARIES) is None
    listed = clause.head.head.i == first.head.i
    verb = first.head if listed else first.hinge
    if forbids(clause.head) or (
        bare and any(child.lower_ == PLEASE for child in clause.head.lefts)
    ):
        return True
    ends = verb.tag_ in syntax.MARKED_TAGS and syntax.child(verb, syntax.AUXILIARIES) is None
    between = verb.doc[verb.i : clause.head.i]
    joined = any(t.dep_ == syntax.COORDINATOR and t.lower_ not in PARTING for t in between)
    return bare and ends and verb.i < clause.head.i and not joined


def _share_agent(first: Clause, second: Clause) -> None:
    """Give two passives the agent behind the second ("was tried and tested by the crew")."""
    both = first.passive and second.passive and not first.subjects and bool(second.subjects)
    if not both or first.obliques:
        return
    between = first.head.doc[first.head.i + 1 : second.head.i]
    if all(t.dep_ == syntax.COORDINATOR or t.pos_ == "ADV" for t in between):
        first.subjects += [s for s in second.subjects if s.i > second.head.i]


def _share_relative(clause: Clause, clauses: Clauses, lexicon: Lexicon) -> None:
    """Fill the gap of a relative clause without a relative word; "…, which she denies" has none."""
    if denies_claim(clause, lexicon) or judges_deed(clause, lexicon):
        clause.objects, clause.object_clause = [], clause_meant(clause)
        return
    verb = clause.hinge
    if clause.link not in DESCRIBING_LINKS | {Link.FIRST_TO}:
        return
    noun = verb.head
    if verb.dep_ not in syntax.NOUN_CLAUSES or noun.pos_ not in syntax.NOMINAL:
        return
    if any(syntax.is_relative(child) for child in verb.subtree if child.i < verb.i):
        return
    if clause.includes(noun):
        return
    if clause.link is Link.RELATIVE:
        _share_described(clause, noun, clauses, lexicon)
    elif not clause.grammatical_subjects:
        clause.grammatical_subjects.extend(as_subject(noun, clause, lexicon))


def _share_described(clause: Clause, noun: Token, clauses: Clauses, lexicon: Lexicon) -> None:
    """Fill the gap of a relative clause that has a subject of its own."""
    verb = clause.hinge
    told = clause.passive and syntax.child(verb, syntax.PASSIVE_SUBJECTS) is not None
    if not (clause.subjects or clause.subject_clause is not None or told):
        return
    if _says_why(noun, clause, lexicon) or _may_happen(noun, clause, lexicon):
        return
    noun = _nearest_noun(noun, clause, lexicon)
    if resume_told(clause, noun, clauses):
        return
    stranded = fill_stranded(clause, _equated(noun, lexicon) or noun, clauses)
    if not (stranded or clause.objects or clause.passive):
        _fill_gap(clause, noun, clauses, lexicon)


def _fill_gap(clause: Clause, noun: Token, clauses: Clauses, lexicon: Lexicon) -> None:
    """Let a noun stand where a relative clause lacks a participant or a time.

    What lacks one may be its infinitive ("the plan they are trying to stop").
    """
    noun = _equated(noun, lexicon) or noun
    if not any(_completes(child, clauses) for child in clause.head.children):
        (clause.times if _says_when(noun, clause, lexicon) else clause.objects).append(noun)
    elif noun.lemma_.lower() not in lexicon.words("TimeNoun"):
        inner = _innermost(clause, clauses)
        if inner is not clause and _wants_object(inner, lexicon):
            inner.objects.append(noun)


def _equated(noun: Token, lexicon: Lexicon) -> Token | None:
    """What a copula says an empty noun to be ("all they saw was smoke": they saw smoke).

    Huddleston & Pullum 2002, ch. 16 §9.3: pseudo-clefts.
    """
    copula, whole = noun.head, noun.lower_ == "all"
    if whole and noun.dep_ == syntax.ATTRIBUTE and syntax.is_copula(copula):
        return syntax.child(copula, syntax.ACTIVE_SUBJECTS)  # "that is all they saw"
    empty = whole or noun.lemma_.lower() in lexicon.words("EmptyNoun")
    if not empty or noun.dep_ not in syntax.SUBJECTS:
        return None
    if not syntax.is_copula(copula) or syntax.is_negated(copula):
        return None
    only = whole or any(child.lower_ == "only" for child in noun.lefts)
    return syntax.child(copula, syntax.ATTRIBUTES) if only else None


def _completes(child: Token, clauses: Clauses) -> bool:
    """Whether a verb with a complement lacks no object; what a thing is for is none."""
    inner = clauses.at(child)
    aim = inner is not None and inner.link is Link.PURPOSE
    return child.dep_ in syntax.COMPLETE and not aim


def _innermost(clause: Clause, clauses: Clauses) -> Clause:
    """What the last content below a clause tells ("hopes to be able to build", "say they sold").

    What a word opens is complete in itself.
    """
    for below in clauses.contents(clause):
        verb = below.hinge
        bare = syntax.child(verb, syntax.SUBJECTS) is None and syntax.is_infinitive(below.head)
        told = verb.dep_ == syntax.COMPLEMENT and below.subjects and syntax.marker(verb) is None
        if (bare or told) and below.head.i > clause.head.i:
            return _innermost(below, clauses)
    return clause


def _wants_object(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether an infinitive lacks the object that its verb has."""
    filled = clause.objects or clause.passive or clause.recipients or clause.obliques
    whole = any(c.dep_ in syntax.COMPLETE | {syntax.PREPOSITION} for c in clause.head.children)
    return clause.kind is Kind.VERB and not (filled or whole) and has_object(clause.head, lexicon)


def _may_happen(noun: Token, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause says what there is a chance of ("a danger the bridge might collapse").

    A verb that has no object lacks none that the noun could be.
    """
    likely = noun.lemma_.lower() in lexicon.words("ChanceNoun")
    return likely and clause.head.lemma_.lower() in lexicon.words("ObjectlessVerb")


def _says_why(noun: Token, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a noun says why or how its clause holds: "the reason he left", not "he gave"."""
    grounds = noun.lemma_.lower() in lexicon.words("GroundNoun")
    return grounds and clause.head.lemma_.lower() not in lexicon.words("ObjectVerb")


def _says_when(noun: Token, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a noun says when its clause holds: "the day they left", not "the time they spent"."""
    timed = noun.lemma_.lower() in lexicon.words("TimeNoun")
    return timed and clause.head.lemma_.lower() not in lexicon.words("ObjectVerb")


def _nearest_noun(noun: Token, clause: Clause, lexicon: Lexicon) -> Token:
    """The noun directly before a relative clause without a relative word.

    Such a clause cannot stand apart from its noun: in "the use of weapons they sent", the
    weapons were sent.
    """
    before = clause.hinge.left_edge.i - 1
    if before <= noun.i:
        return noun
    candidate = noun.doc[before]
    if fits_outer(clause.head, candidate, lexicon) == noun:
        return noun  # "the support from fans they received"
    return candidate if candidate.pos_ in NOUNS else noun
