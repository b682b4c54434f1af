"""Where a parser hangs a clause as English cannot, and where it belongs instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link
from graphbuilder.extraction.clauses.governing.parentheticals import PARENTHETICALS
from graphbuilder.extraction.clauses.modality.would import HEDGING
from graphbuilder.extraction.words.forms import WOULD
from graphbuilder.extraction.words.frames import gerund_after
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

SAYING = "says"
SUPPOSING = frozenset({SAYING, "believes"})
LISTENERS = (["us"], ["'s"], ["’s"])


def return_object(clause: Clause, clauses: Clauses) -> None:
    """Give a noun that was taken for a second subject back to the infinitive before it.

    "Kenya's push to reform the bank has stalled": two subjects that nothing coordinates are not
    English; the noun right behind a verb is its object.
    """
    subjects = syntax.children(clause.head, syntax.SUBJECTS)
    for late in subjects[1:]:
        if late.left_edge.tag_ == "VBG" and syntax.follows_comma(late.left_edge):
            # "Lee, citing sources, said": an aside, and no second subject either.
            clause.subjects = [token for token in clause.subjects if token.i != late.i]
            continue
        before = clauses.at(late.doc[late.left_edge.i - 1])
        if before is None or before.objects or not syntax.is_infinitive(before.head):
            continue
        taken = {token.i for token in syntax.conjuncts(late)}
        before.objects += syntax.conjuncts(late)
        clause.subjects = [token for token in clause.subjects if token.i not in taken]


def restore_subject(clause: Clause, clauses: Clauses) -> None:
    """Give a finite verb the name that was coordinated with an object before it.

    "While allies sent jets, Luc Peeters, who …, has refused": a finite verb of English has a
    subject; behind a clause in front, what a comma alone joins to that clause's object is it.
    """
    verb = clause.hinge
    if not clause.lacks_subject or not syntax.is_finite(verb) or verb.dep_ != syntax.ROOT:
        return
    for other in clauses:
        if (
            other.governor is not clause
            or other.head.i > verb.i
            or other.head.dep_ != syntax.ADVERBIAL_CLAUSE
        ):
            continue
        for noun in other.objects:
            alone = noun.dep_ == syntax.CONJUNCT and not any(
                c.dep_ == syntax.COORDINATOR for c in noun.head.children
            )
            if alone and syntax.follows_comma(noun.left_edge):
                other.objects = [token for token in other.objects if token.i != noun.i]
                clause.subjects = [noun]
                return


def yield_subject(clause: Clause) -> None:
    """Give the subject of a participle to the finite verb behind it ("Lee speaking in Oslo said").

    A finite verb of English has a subject, and a participle without an auxiliary is none: where
    the parser makes the participle the main verb, the finite one governs it.
    """
    other, verb = clause.governor, clause.hinge
    if (
        other is None
        or not clause.lacks_subject
        or other.top is not None
        or not syntax.is_finite(verb)
    ):
        return
    loose = verb.dep_ in syntax.VERB_CLAUSES and syntax.marker(verb) is None
    before = other.subjects and other.subjects[0].i < other.head.i < verb.i
    nonfinite = other.head.tag_ == "VBG" and not syntax.is_finite(other.head)
    if loose and before and nonfinite:
        clause.subjects = list(other.subjects)
        clause.governor, clause.link = other.governor, other.link
        other.governor, other.link = clause, Link.PARTICIPIAL


def free_instrument(clause: Clause, lexicon: Lexicon) -> None:
    """Give the noun before *using* back to the verb before it ("made it using a cloth").

    The participle says by what means the verb's own subject does it.
    """
    governor = clause.governor
    if governor is None or clause.head.lower_ not in lexicon.words("InstrumentalParticiple"):
        return
    if clause.link is not Link.CONTENT or governor.kind is not Kind.VERB or governor.objects:
        return
    if governor.entry is not None and governor.entry.relation.takes_content:
        return  # "signed off on Peru using the bombs"
    if syntax.is_gerund(clause.head) and not governor.passive and clause.subjects:
        governor.objects, clause.subjects = clause.subjects, []
        clause.link = Link.PARTICIPIAL


def restore_verb(clause: Clause, clauses: Clauses) -> None:
    """Let a verb that was taken for an auxiliary govern the gerund it was hung from."""
    if not syntax.misparsed_verb(clause.head):
        return
    inner = clauses.at(clause.head.head)
    if inner is None:
        return
    clause.governor, clause.link = inner.governor, inner.link
    inner.governor, inner.link = clause, Link.CONTENT
    clause.subjects += [token for token in inner.subjects if token.i < clause.head.i]
    inner.subjects = [token for token in inner.subjects if token.i > clause.head.i]


def is_transparent(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause only announces what hangs from it.

    "It is time to …" and "the time has come to …" state nothing of time; "I think" and "I would
    say" in one's own speech only soften it (Urmson 1952), and who must, can or should say something
    says it by that (hedged performatives: Fraser 1975).
    """
    if clause.kind is Kind.COPULA and clause.expletive and clause.entry is None:
        return True
    if supposes(clause):
        return True
    modal = lexicon.words("ModalNoun")
    lone = clause.subjects[0].lemma_.lower() if len(clause.subjects) == 1 else ""
    if not clause.objects and modal.get(lone) == "obligation":
        return clause.head.lemma_ in {"come", "be"}
    relation = clause.evoked
    auxiliaries = [c for c in clause.head.children if c.dep_ in syntax.AUXILIARIES]
    ventured = clause.head.tag_ == "VB" and [c.tag_ for c in auxiliaries] == ["MD"]
    told = syntax.child(clause.head, syntax.CONTENT_CLAUSES) or clause.head.dep_ in PARENTHETICALS
    says = relation is not None and relation.attributes == "speech" and told and not clause.obliques
    hedged = ventured and auxiliaries[0].lower_ in (HEDGING if says else WOULD)
    softens = {"attitude"} | ({"speech"} if ventured else set())
    return (
        relation is not None
        and relation.attributes in softens
        and relation.sign == 0
        and clause.link in {Link.ROOT, Link.CONTENT}
        and [s.lower_ for s in clause.subjects] == ["i"]
        and (clause.head.tag_ == "VBP" or hedged)
        and not (ventured and any(token.lower_ != "you" for token in clause.objects))
        and not syntax.is_negated(clause.head)
    )


def supposes(clause: Clause) -> bool:
    """Whether *say* or *assume* only supposes something ("Say prices double", "let's assume so").

    So does it name a figure by way of example ("when I was, let's say, forty").
    """
    named = any(not token.like_num for token in clause.objects)
    if clause.relation_name not in SUPPOSING or named or clause.kind is not Kind.VERB:
        return False
    verb = clause.head
    subjects = syntax.children(verb, syntax.SUBJECTS)
    together = clause.semi == Modality.ADVOCATED and [s.lower_ for s in subjects] in LISTENERS
    alone = verb.tag_ == "VB" and verb.i == verb.sent.start and clause.link is Link.ROOT
    return together or (alone and not subjects and clause.relation_name == SAYING)


def adopt_gerund(clause: Clause, clauses: Clauses, lexicon: Lexicon) -> None:
    """Give "on Ukraine using weapons" to the word that takes it, with its own subject."""
    if clause.entry is None or not clause.entry.relation.takes_content:
        return
    spoken = {word.i for word in clause.words}
    for oblique in list(clause.obliques):
        expected = clause.kind is Kind.NOUN or oblique.marker.i in spoken
        expected = expected or _feels_about(clause, oblique.preposition)
        if not expected or oblique.marker.i < clause.head.i:
            continue
        gerund = gerund_after(oblique.filler)
        inner = clauses.at(gerund) if gerund is not None else None
        if inner is None or inner is clause or inner in set(clause.ancestors()):
            continue
        if inner.head.lower_ in lexicon.words("DescribingParticiple"):
            continue  # "called for papers relating to the sale"
        if syntax.child(inner.head, syntax.SUBJECTS) is None:
            inner.subjects[:] = [oblique.filler]
        inner.governor = clause
        inner.link = Link.NOUN_CONTENT if clause.kind is Kind.NOUN else Link.CONTENT
        clause.obliques.remove(oblique)
        for other in clauses:
            late = other.governor is clause and other.head.i > inner.head.i
            if late and other is not inner and syntax.is_infinitive(other.head):
                other.governor, other.link = inner, Link.PURPOSE


def _feels_about(clause: Clause, preposition: str) -> bool:
    """Whether an adjective says what somebody feels about what a preposition opens.

    "Afraid of Oslo leaving", "opposed to Oslo leaving"; who is angry *with* somebody is angry
    about what they do.
    """
    if clause.kind is not Kind.COPULA or clause.entry is None:
        return False
    roles = clause.entry.relation.roles
    told = roles.get(preposition)
    return told == "content" or (told == "object" and "content" not in roles.values())


def adopt_infinitive(clause: Clause, clauses: Clauses) -> None:
    """Give an infinitive that directly follows an event noun's phrase to that noun."""
    if clause.kind is not Kind.NOUN or clause.entry is None or clauses.contents(clause):
        return
    if not clause.entry.relation.takes_content:
        return
    doc = clause.head.doc
    phrases = [
        child.right_edge.i for child in clause.head.children if child.dep_ == syntax.PREPOSITION
    ]
    edge = max([clause.head.i, *phrases])
    index = edge + 1
    if index < len(doc) and doc[index].dep_ == syntax.NEGATION:
        index += 1
    if index + 1 >= len(doc) or doc[index].tag_ != "TO":
        return
    verb = doc[index].head
    inner = clauses.at(verb)
    if inner is None or inner is clause or _is_aim_beside(verb, clause.head):
        return
    if inner.link is Link.NOUN_CONTENT and inner.governor is clause:
        return
    if [subject.i for subject in inner.subjects] == [clause.head.i]:
        clause.governor = _return_subject(inner, clauses)
    if inner in set(clause.ancestors()):
        return
    inner.governor, inner.link = clause, Link.NOUN_CONTENT


def _is_aim_beside(infinitive: Token, noun: Token) -> bool:
    """Whether who does something in support of somebody does so to reach something.

    "Marched *in support of* the union to demand more pay": preposition, bare noun and *of* are as
    one preposition (Huddleston & Pullum 2002, ch. 7 §3.3), and the infinitive is of the verb.
    """
    phrase = noun.head
    bare = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.left_edge.i == noun.i
    beside = infinitive.dep_ == syntax.ADVERBIAL_CLAUSE and infinitive.head.i == phrase.head.i
    return bare and beside and phrase.lower_ == "in" and syntax.has_phrase(noun, "of")


def _return_subject(infinitive: Clause, clauses: Clauses) -> Clause | None:
    """Give a noun that was taken for an infinitive's subject back to the finite verb.

    Infinitives without *for* have no subject in front of them: in "the order not to shoot
    came late", what came is the order.

    Returns:
        The clause of the finite verb, or the governor of the infinitive where there is none.
    """
    subjects = list(infinitive.subjects)
    infinitive.subjects.clear()
    for clause in clauses:
        beside = clause.governor is infinitive.governor and clause.head.i > infinitive.head.i
        if beside and not clause.subjects and syntax.is_finite(clause.head):
            clause.subjects += subjects
            return clause
    return infinitive.governor
