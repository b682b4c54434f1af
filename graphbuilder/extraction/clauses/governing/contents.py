"""Contents that a parser hung elsewhere: as relative clauses, coordinated verbs, conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link
from graphbuilder.extraction.clauses.events.content_nouns import INCLUSION
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_ASIDE = 7
CLAUSE_PRONOUNS = frozenset({"that", "this", "which", "it"})


def return_relative(clause: Clause) -> None:
    """Give a clause that was taken for a verb's content to the object before it.

    "They cannot reach the drugs that they need": a verb that takes no clause, with an object
    right before a clause that lacks its own. A whole clause behind such an object is another
    sentence ("It holds no songs [...] the tests play none").
    """
    governor = clause.governor
    finite = clause.link is Link.CONTENT and syntax.is_finite(clause.head)
    if governor is None or not finite or clause.kind is not Kind.VERB:
        return
    if (named := _only_names(clause)) is not None and clause.head.head.i == governor.head.i:
        clause.link = Link.RELATIVE
        governor.objects = governor.objects or [named]
        return
    if not governor.objects:
        return
    takes = governor.entry is not None and governor.entry.relation.takes_content
    noun, complete = governor.objects[-1], clause.objects or clause.obliques or clause.passive
    beside = (
        noun.right_edge.i + 1 == clause.head.left_edge.i or clause.head.left_edge.i == noun.i + 1
    )
    if takes or noun.pos_ not in syntax.NOMINAL:
        return
    if not complete and beside and clause.subjects:
        clause.link = Link.RELATIVE
        clause.objects = [noun]
    elif noun.pos_ == "NOUN" and not (is_somebody(noun) or governor.passive):
        clause.governor, clause.link = governor.governor, governor.link


def _only_names(clause: Clause) -> Token | None:
    """What a thing is called in a clause that only names it ("what he called a crisis").

    Such a clause stands for the thing named (Huddleston & Pullum 2002, ch. 12 §6: fused
    relatives): who attacks what he calls an unjust law attacks the law.
    """
    if clause.objects or clause.head.left_edge.lower_ != "what":
        return None
    return next((o.filler for o in clause.obliques if o.preposition == "as"), None)


def restore_content(clause: Clause, clauses: Clauses) -> None:
    """Give a finite verb the noun before it as subject, and both to the verb before as content.

    "They reported the birds may have left": a finite clause behind a noun that has no subject and
    no relative word of its own is no relative clause of English; the noun is its subject. Nor is
    that noun the object of a verb whose complement has none ("announced the engine has failed").
    """
    verb = clause.hinge
    subject = clause.grammatical_subjects or clause.expletive or clause.subject_clause
    own = subject or syntax.child(clause.head, syntax.SUBJECTS) is not None
    if own or not syntax.is_finite(verb):
        return
    noun = verb.head if verb.dep_ in syntax.NOUN_CLAUSES else _last_object(verb, clauses)
    if noun is None or noun.i > verb.i or not _leads_up(noun, verb):
        return
    if clause.passive and verb.dep_ in syntax.NOUN_CLAUSES:
        return
    host = next((c for c in clauses if c is not clause and noun in c.objects), None)
    if host is None or host.head.i > noun.i or host.kind is not Kind.VERB:
        return
    if host.entry is not None and not (host.claims or host.entry.relation.takes_content):
        return  # "included a poster meant to please"
    host.objects = [token for token in host.objects if token.i != noun.i]
    host.obliques = [o for o in host.obliques if not noun.i < o.marker.i < verb.i]
    clause.grammatical_subjects.append(noun)
    clause.governor, clause.link = host, Link.CONTENT
    event = clauses.at(noun)
    if event is not None and event.governor is host:
        event.link = Link.NOMINAL


def _last_object(verb: Token, clauses: Clauses) -> Token | None:
    """The object right before a complement of a verb that takes a clause, or ``None``.

    Of a verb with an addressee, an only object may be that one.
    """
    mark = syntax.marker(verb)
    plain = mark is None and syntax.child(verb, syntax.AUXILIARIES) is not None
    loose = plain and verb.dep_ == syntax.ADVERBIAL_CLAUSE  # behind an aside
    host = clauses.at(verb.head) if loose or verb.dep_ == syntax.COMPLEMENT else None
    entry = host.entry if host is not None else None
    if host is None or entry is None or not entry.relation.attributes:
        return None
    fronted = any(
        (c.dep_ == syntax.PREPOSITION and not loose) or syntax.is_relative(c) for c in verb.lefts
    )
    addressed = (entry.frame or "").startswith("NP ") and not host.recipients
    if fronted or addressed:
        return None
    before = [token for token in host.objects if host.head.i < token.i < verb.i]
    return before[-1] if before and (mark is None or mark.i < before[-1].i) else None


def _leads_up(noun: Token, verb: Token) -> bool:
    """Whether nothing but adverbs, auxiliaries or phrases without a clause part words."""
    described = verb.dep_ in syntax.NOUN_CLAUSES
    start = noun.i if described else noun.right_edge.i
    between = verb.doc[start + 1 : verb.i]
    if described or start >= verb.i:
        return all(token.pos_ in {"AUX", "ADV", "PART"} for token in between)
    return not any(
        token.pos_ == "VERB" or token.text in ",;:()" or token.dep_ == syntax.COORDINATOR
        for token in between
    )


def restore_reported(clause: Clause, clauses: Clauses) -> None:
    """Give a finite verb right behind what somebody reports the report's object as its subject.

    "Filed a motion claiming the order is void and broke the law": verbs are coordinated by a
    word or a comma; where neither stands before one, the noun before it is its subject.
    """
    verb = clause.hinge
    if verb.dep_ != syntax.CONJUNCT:
        return
    before = verb.doc[verb.left_edge.i - 1] if verb.left_edge.i else verb
    joined = before.is_punct or before.dep_ == syntax.COORDINATOR or before.i == verb.i
    own = syntax.child(verb, syntax.SUBJECTS) is not None
    if joined or own or not syntax.is_finite(verb):
        return
    for other in clauses:
        noun = other.objects[-1] if other.objects else None
        if (
            not other.claims
            or noun is None
            or before.i not in {noun.right_edge.i, _end_before(noun, verb)}
        ):
            continue
        other.objects.pop()
        for behind in clauses:
            late = behind.head.i > verb.i and behind.head.dep_ == syntax.CONJUNCT
            shared = late and behind.head.head.i == verb.head.i
            if behind is clause or (shared and syntax.child(behind.head, syntax.SUBJECTS) is None):
                behind.subjects = [noun]
                behind.governor, behind.link = other, Link.CONTENT
        return


def _end_before(noun: Token, verb: Token) -> int:
    """Where a noun's phrase ends, a verb that was coordinated with the noun left out."""
    return verb.left_edge.i - 1 if verb.head.i == noun.i else noun.right_edge.i


def restore_around(clause: Clause, clauses: Clauses) -> None:
    """Give a verb that a comma alone joins to a report what stands before the report.

    "The tanks, officials said, leaked": verbs that a comma joins need a conjunction; without one
    the report stands inside the clause that it reports.
    """
    verb, report = clause.hinge, _joined_to(clause, clauses)
    if report is None or syntax.child(verb, syntax.SUBJECTS) is not None:
        return
    subject = syntax.child(report.head, syntax.ACTIVE_SUBJECTS)
    joined = any(c.dep_ == syntax.COORDINATOR and c.i < verb.i for c in report.head.children)
    before = verb.doc[verb.left_edge.i - 1]
    if joined or subject is None or before.text != "," or clauses.contents(report):
        return
    comma = subject.left_edge.i - 1
    if comma <= verb.sent.start or verb.doc[comma].text != ",":
        return
    noun = verb.doc[comma - 1]
    while noun.head.i < comma and noun.head.i != noun.i:
        noun = noun.head
    described = any(map(syntax.is_relative, report.head.children))  # "what they said"
    if noun.pos_ in syntax.NOMINAL and not described:
        clause.subjects, clause.governor, clause.link = [noun], report, Link.CONTENT


def raise_from_existential(clause: Clause, clauses: Clauses) -> None:
    """Give a verb behind "said there was …" to who said it: *there* is nobody to do more."""
    verb = clause.hinge
    first = clauses.at(verb.head) if verb.dep_ == syntax.CONJUNCT else None
    report = first.governor if first is not None and first.link is Link.CONTENT else None
    if first is None or report is None or not report.subjects or not syntax.is_finite(verb):
        return
    exists = syntax.child(first.head, frozenset({syntax.EXPLETIVE})) is not None
    if exists and syntax.child(verb, syntax.BEFORE_VERBS) is None:
        clause.governor, clause.link = report.governor, report.link
        clause.subjects = list(report.subjects)


def _joined_to(clause: Clause, clauses: Clauses) -> Clause | None:
    """The report with which a finite verb of an active clause is coordinated, if it is with one."""
    verb = clause.hinge
    first = clauses.at(verb.head) if verb.dep_ == syntax.CONJUNCT else None
    claims = first is not None and first.claims
    finite = syntax.is_finite(verb) and clause.kind is Kind.VERB and not clause.passive
    return first if claims and finite else None


def lower_condition(clause: Clause, clauses: Clauses) -> None:
    """Give a condition beside a report to what is reported ("asked how I would act if it rained").

    So does one in front of a report that stands in the middle or at the end ("If it rains, they
    say, it will be cold"), and so do cause and time there ("Because it rained, Lee said, …").
    """
    governor, conditional = clause.governor, clause.link is Link.CONDITION
    beside = clause.link is Link.ADVERBIAL and syntax.is_finite(clause.head)
    if not (conditional or beside) or governor is None or governor.entry is None:
        return
    for content in clauses.contents(governor):
        if not syntax.is_finite(content.head):
            continue
        between = governor.head.i < content.head.i < clause.head.i
        late = clause.head.i < min(governor.head.i, content.head.i) and governor.claims
        aside = content.head.i < governor.head.i or _is_aside(governor.head)
        between = between and conditional and not syntax.is_set_off(clause.head)
        if between or (late and aside):
            clause.governor = content


def _is_aside(verb: Token) -> bool:
    """Whether a comma closes a report in the middle of what it reports (", they say, …").

    Whom it is told and in what may stand before the comma (", he told the board in a letter, …").
    """
    following = verb.doc[verb.i + 1 : verb.i + 1 + LONGEST_ASIDE]
    marks = [token.i for token in following if token.text == ","]
    modal = any(c.tag_ == "MD" for c in verb.children)
    if modal or not marks:
        return False
    told = verb.doc[verb.i + 1 : marks[0]]
    behind = verb.doc[marks[0] : marks[0] + 2]
    quoted = any(token.is_quote for token in behind) and verb.tag_ != "VBD"
    return not quoted and not any(t.pos_ in syntax.VERBAL or t.is_punct for t in told)


def adopt_part(clause: Clause, clauses: Clauses) -> None:
    """Hang "and that includes doing Y" where the doing before it hangs.

    "They have the right to vote, and that includes voting by mail": the part of what a clause
    says of somebody is said of the same, under the same word, and the verb states nothing else.
    """
    if clause.relation_name not in INCLUSION:
        return
    part = next((c for c in clauses.contents(clause) if syntax.is_gerund(c.head)), None)
    if part is None:
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


def shares_perfect(verb: Token, infinitive: Token, governor: Clause | None) -> bool:
    """Whether a form in *-ed* shares *to have* ("is said to have fled and joined the army").

    What it would go on otherwise is a passive, or in the present.

    Args:
        verb: A verb that is coordinated with an infinitive.
        infinitive: The infinitive.
        governor: The clause that governs it.
    """
    perfect = any(child.lower_ == "have" for child in infinitive.lefts)
    bare = syntax.child(verb, syntax.BEFORE_VERBS | syntax.SUBJECTS) is None
    if governor is None or not (perfect and bare and verb.tag_ == "VBD"):
        return False
    return governor.passive or governor.head.tag_ in syntax.PRESENT_TAGS
