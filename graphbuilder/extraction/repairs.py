"""Where a parser hangs a clause as English cannot, and where it belongs instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses import Clause, Clauses, Kind, Link
from graphbuilder.extraction.frames import gerund_after
from graphbuilder.extraction.mood import WOULD
from graphbuilder.extraction.people import is_somebody

if TYPE_CHECKING:
    from graphbuilder.lexicon import Lexicon

CLAUSE_PRONOUNS = frozenset({"that", "this", "which", "it"})
INCLUSION = "consistsOf"


def turn_parenthetical(clause: Clause, clauses: Clauses) -> None:
    """Let a reporting clause inside or before another govern it ("The rebels, Mali said, left").

    A reporting verb without a content of its own, set off by commas or opened by *as*, reports
    the clause around it.
    """
    verb = clause.top or clause.head
    entry = clause.entry
    if entry is None or entry.relation.attributes not in {"speech", "report", "attitude"}:
        return
    inverted = _is_inverted(clause)
    own = {word.i for word in clause.words}
    if inverted:
        clause.subjects, clause.objects = clause.objects, []
    elif verb.dep_ not in syntax.PARENTHETICALS or any(o.i not in own for o in clause.objects):
        return
    mark = syntax.marker(verb)
    opened_by_as = verb.dep_ == syntax.ADVERBIAL_CLAUSE and mark is not None and mark.lower_ == "as"
    if opened_by_as and entry.relation.content is not None:
        return  # "As its name suggests, …": what follows is stated all the same
    in_front = (
        verb.dep_ == syntax.COMPLEMENT
        and verb.right_edge.i == verb.i
        and verb.i < verb.head.i
        and not clauses.contents(clause)
    )
    if verb.dep_ != syntax.PARATAXIS and not (opened_by_as or in_front or inverted):
        return
    host = clauses.at(verb.head)
    if host is None or host is clause or clauses.contents(clause) or host.governor is clause:
        return
    clause.governor, clause.link = host.governor, host.link
    host.governor, host.link = clause, Link.CONTENT


def _is_inverted(clause: Clause) -> bool:
    """Whether a reporting verb behind a comma has its subject behind it ("…, argued the mayor").

    Parsers take it for one more verb of the clause before, and the speaker for its object.
    """
    verb = clause.head
    beside = verb.i > 0 and verb.doc[verb.i - 1].text == ","
    alone = not any(child.dep_ in syntax.SUBJECTS for child in verb.children)
    somebody = bool(clause.objects) and all(map(is_somebody, clause.objects))
    return verb.dep_ == syntax.CONJUNCT and beside and alone and somebody and verb.tag_ == "VBD"


def return_object(clause: Clause, clauses: Clauses) -> None:
    """Give a noun that was taken for a second subject back to the infinitive before it.

    "Kenya's push to reform the bank has stalled": two subjects that nothing coordinates are not
    English; the noun right behind a verb is its object.
    """
    subjects = syntax.children(clause.head, syntax.SUBJECTS)
    for late in subjects[1:]:
        if late.left_edge.tag_ == "VBG" and late.doc[late.left_edge.i - 1].text == ",":
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
    verb = clause.top or clause.head
    bare = not (clause.subjects or clause.expletive or clause.subject_clause or clause.passive)
    if not bare or not syntax.is_finite(verb) or verb.dep_ != syntax.ROOT:
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
            if alone and noun.doc[noun.left_edge.i - 1].text == ",":
                other.objects = [token for token in other.objects if token.i != noun.i]
                clause.subjects = [noun]
                return


def raise_circumstance(clause: Clause) -> None:
    """Give a participle behind what is reported to the report around it.

    "A spokeswoman said the ship had been seized, confirming rumours": a participle set off at
    the end is the doing of somebody, and in a passive without agent only the speaker is there.
    "She said the trial was late, citing a strike": a trial cites nothing.
    """
    governor = clause.governor
    if clause.link is not Link.PARTICIPIAL or governor is None or clause.subjects:
        return
    report = governor.governor
    told = report is not None and report.entry is not None and report.entry.relation.claims
    late = clause.head.i > governor.head.i and syntax.is_set_off(clause.head)
    nobody = governor.passive and not governor.subjects
    speaks = clause.entry is not None and clause.entry.relation.claims
    if told and late and (nobody or (speaks and not any(map(is_somebody, governor.subjects)))):
        clause.governor = report


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


def return_relative(clause: Clause) -> None:
    """Give a clause that was taken for a verb's content to the object before it.

    "They cannot reach the drugs that they need": a verb that takes no clause, with an object
    right before a clause that lacks its own.
    """
    governor = clause.governor
    finite = clause.link is Link.CONTENT and syntax.is_finite(clause.head)
    if governor is None or not finite or not governor.objects or clause.kind is not Kind.VERB:
        return
    takes = governor.entry is not None and governor.entry.relation.takes_content
    noun, complete = governor.objects[-1], clause.objects or clause.obliques or clause.passive
    beside = (
        noun.right_edge.i + 1 == clause.head.left_edge.i or clause.head.left_edge.i == noun.i + 1
    )
    if not takes and not complete and beside and noun.pos_ in syntax.NOMINAL and clause.subjects:
        clause.link = Link.RELATIVE
        clause.objects = [noun]


def restore_content(clause: Clause, clauses: Clauses) -> None:
    """Give a finite verb the noun before it as subject, and both to the verb before as content.

    "They reported the birds may have left": a finite clause behind a noun that has no subject and
    no relative word of its own is no relative clause of English; the noun is its subject.
    """
    verb = clause.top or clause.head
    lacks = not (clause.subjects or clause.expletive or clause.subject_clause or clause.passive)
    noun = verb.head
    if not lacks or verb.dep_ not in syntax.NOUN_CLAUSES or not syntax.is_finite(verb):
        return
    between = verb.doc[noun.i + 1 : verb.i]
    if noun.i > verb.i or any(t.pos_ not in {"AUX", "ADV", "PART"} for t in between):
        return
    host = next((c for c in clauses if c is not clause and noun in c.objects), None)
    if host is None or host.head.i > noun.i or host.kind is not Kind.VERB:
        return
    host.objects = [token for token in host.objects if token.i != noun.i]
    clause.subjects = [noun]
    clause.governor, clause.link = host, Link.CONTENT


def lower_condition(clause: Clause, clauses: Clauses) -> None:
    """Give a condition behind reported words to them ("asked what I would do if they came")."""
    governor = clause.governor
    if clause.link is not Link.CONDITION or governor is None or governor.entry is None:
        return
    for content in clauses.contents(governor):
        between = governor.head.i < content.head.i < clause.head.i
        if between and syntax.is_finite(content.head) and not syntax.is_set_off(clause.head):
            clause.governor = content


def adopt_part(clause: Clause, clauses: Clauses) -> None:
    """Hang "and that includes doing Y" where the doing before it hangs.

    "They have the right to vote, and that includes voting by mail": the part of what a clause
    says of somebody is said of the same, under the same word, and the verb states nothing else.
    """
    part = next((c for c in clauses.contents(clause) if syntax.is_gerund(c.head)), None)
    if clause.relation_name != INCLUSION or part is None:
        return
    before = clause.governor if clause.link is Link.RELATIVE else _beside(clause, clauses)
    whole = next(iter(clauses.contents(before)), None) if before is not None else None
    if before is None or whole is None or whole is part or before is clause:
        return
    if not all(s.lower_ in CLAUSE_PRONOUNS or s in before.words for s in clause.subjects):
        return
    part.governor = before
    part.link = whole.link if before.kind is Kind.NOUN else Link.CONTENT
    clause.subjects.clear()
    clause.expletive = True


def _beside(clause: Clause, clauses: Clauses) -> Clause | None:
    """The clause with which another one is coordinated, itself or by the gerund that took it."""
    verb = clause.head.head if syntax.misparsed_verb(clause.head) else clause.head
    return clauses.at(verb.head) if verb.dep_ == syntax.CONJUNCT else None


def is_transparent(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause only announces what hangs from it.

    "It is time to …" and "the time has come to …" state nothing of time; "I think" and "I would
    say" in one's own speech only soften it (Urmson 1952).
    """
    if clause.kind is Kind.COPULA and clause.expletive and clause.entry is None:
        return True
    modal = lexicon.words("ModalNoun")
    lone = clause.subjects[0].lemma_.lower() if len(clause.subjects) == 1 else ""
    if not clause.objects and modal.get(lone) == "obligation":
        return clause.head.lemma_ in {"come", "be"}
    relation = clause.entry.relation if clause.entry else None
    auxiliaries = [c for c in clause.head.children if c.dep_ in syntax.AUXILIARIES]
    ventured = clause.head.tag_ == "VB" and [c.tag_ for c in auxiliaries] == ["MD"]
    softens = {"attitude"} | ({"speech"} if ventured else set())
    return (
        relation is not None
        and relation.attributes in softens
        and relation.sign == 0
        and clause.link in {Link.ROOT, Link.CONTENT}
        and [s.lower_ for s in clause.subjects] == ["i"]
        and (clause.head.tag_ == "VBP" or (ventured and auxiliaries[0].lower_ in WOULD))
        and not (ventured and clause.objects)
        and not any(child.dep_ == syntax.NEGATION for child in clause.head.children)
    )


def adopt_gerund(clause: Clause, clauses: Clauses) -> None:
    """Give "on Ukraine using weapons" to the word that takes it, with its own subject."""
    if clause.entry is None or not clause.entry.relation.takes_content:
        return
    spoken = {word.i for word in clause.words}
    for oblique in list(clause.obliques):
        expected = clause.kind is Kind.NOUN or oblique.marker.i in spoken
        if not expected or oblique.marker.i < clause.head.i:
            continue
        gerund = gerund_after(oblique.filler)
        inner = clauses.at(gerund) if gerund is not None else None
        if inner is None or inner is clause or inner in set(clause.ancestors()):
            continue
        if syntax.child(inner.head, syntax.SUBJECTS) is None:
            inner.subjects[:] = [oblique.filler]
        inner.governor = clause
        inner.link = Link.NOUN_CONTENT if clause.kind is Kind.NOUN else Link.CONTENT
        clause.obliques.remove(oblique)
        for other in clauses:
            late = other.governor is clause and other.head.i > inner.head.i
            if late and other is not inner and syntax.is_infinitive(other.head):
                other.governor, other.link = inner, Link.PURPOSE


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
    if inner is None or inner is clause:
        return
    if inner.link is Link.NOUN_CONTENT and inner.governor is clause:
        return
    if [subject.i for subject in inner.subjects] == [clause.head.i]:
        clause.governor = _return_subject(inner, clauses)
    if inner in set(clause.ancestors()):
        return
    inner.governor, inner.link = clause, Link.NOUN_CONTENT


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
