"""What somebody says, that goes on behind *and* in the tense that it began in.

"Lund claims that the boat was taken and she was made to leave": *claims* is in the present, and
what stands in the past right behind *and* goes on with what was (Huddleston & Pullum 2002, ch. 15
§3.2: what is coordinated is alike). "Lund said the boat is old and leaks" tells of what is, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import coordinate
from graphbuilder.extraction.syntax.tree import joints_before
from graphbuilder.extraction.syntax.verbs import first_word, has_that
from graphbuilder.extraction.words.forms import AND_BUT, NOUNS
from graphbuilder.extraction.words.people import denotes_person, is_somebody
from graphbuilder.extraction.words.reporting import claims, speaks, takes_content
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

HAD = "had"
PAST = frozenset({"VBD"})
OWN = syntax.BEFORE_VERBS | {syntax.MARK}


def rejoin_contents(doc: Doc, lexicon: Lexicon) -> None:
    """Coordinate a clause with what is said, and not with the saying of it in another tense.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs say, think or find that something is so.
    """
    _tell_again(doc, lexicon)
    _tell_both(doc, lexicon)
    _tell_outside(doc, lexicon)
    _tell_against(doc, lexicon)
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        verb = doc[index]
        report = verb.head
        if report.dep_ == syntax.COMPLEMENT and _goes_back(verb) and claims(report.head, lexicon):
            coordinate(verb, report.head)
            continue
        if report.i < index and _was_before(verb, report) and claims(report, lexicon):
            before = next((c for c in report.rights if c.dep_ == syntax.COMPLEMENT), None)
            if before is not None and before.i < index and first_word(before).lower_ == HAD:
                coordinate(verb, before)
            continue
        held = verb.tag_ in PAST and _holds(verb, lexicon)
        if report.i > index or not (held or _goes_on(verb) or _tells_on(verb)):
            continue
        told = next((c for c in report.rights if c.dep_ == syntax.COMPLEMENT), None)
        if told is None or not report.i < told.i < index or not claims(report, lexicon):
            continue
        if held:
            if _is_body_told_of(told, report):
                coordinate(verb, told)
            continue
        if first_word(told).tag_ in (PAST if _goes_on(verb) else {verb.tag_}):
            coordinate(verb, told)


def _tell_again(doc: Doc, lexicon: Lexicon) -> None:
    """Coordinate what a comma and *that* open with what is said behind another *that*.

    "Told me that they paid for me, that they paid 60 euros": *that* alone opens no circumstance.
    """
    for index in labelled(doc, "DEP", (syntax.ADVERBIAL_CLAUSE,)):
        verb = doc[index]
        told, mark = verb.head, syntax.marker(verb)
        if mark is None or mark.lower_ != "that" or not syntax.follows_comma(mark):
            continue
        said = told.dep_ == syntax.COMPLEMENT and has_that(told) and told.i < mark.i
        if said and claims(told.head, lexicon):
            verb.dep_ = syntax.CONJUNCT


def _tell_both(doc: Doc, lexicon: Lexicon) -> None:
    """Make what *and that* opens beside an object the content of the verb of that object.

    "Denied the charge and that he lied": what opens with *that* is no main clause.
    """
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        if _opens_with_that(doc[index]) and _can_tell(doc[index].head, lexicon):
            doc[index].dep_ = syntax.COMPLEMENT


def _tell_outside(doc: Doc, lexicon: Lexicon) -> None:
    """Coordinate what *and that* opens with what is said, and not with what describes a noun of it.

    "Said it was the last mill to close and that it lost money": an infinitive or a relative clause
    goes on with none that has a subject and lacks nothing.
    """
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        verb = doc[index]
        inner, mark = verb.head, syntax.marker(verb)
        if mark is None or mark.lower_ != "that" or mark.i != verb.left_edge.i:
            continue
        joined = inner.i < mark.i and mark.nbor(-1).dep_ == syntax.COORDINATOR
        if not joined or syntax.child(verb, syntax.SUBJECTS) is None or _goes_on_inside(verb):
            continue
        told = next((w for w in inner.ancestors if w.dep_ == syntax.COMPLEMENT), None)
        if told is not None and told.i < inner.i and claims(told.head, lexicon):
            coordinate(verb, told)


def _tell_against(doc: Doc, lexicon: Lexicon) -> None:
    """Coordinate what others say or find behind *but* with a report, and not with its *that*.

    "Lee said that the lake was clean, but tests found lead in it": who tells what speaks against
    somebody's words tells that they were said. With another *that* it would be one of them.
    """
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        verb = doc[index]
        told, mark = verb.head, syntax.marker(verb.head)
        if mark is None or mark.lower_ != "that" or told.dep_ != syntax.COMPLEMENT:
            continue
        report = told.head
        if told.i < index and _is_found(verb, lexicon) and _may_be_contradicted(report, lexicon):
            coordinate(verb, report)


def _is_found(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb in the plain past, with a noun for its subject, tells what others find."""
    doer = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
    plain = verb.tag_ in PAST and syntax.child(verb, OWN - syntax.SUBJECTS) is None
    if doer is None or doer.pos_ not in NOUNS or not plain or joints_before(verb)[-1:] != ["but"]:
        return False
    joint = doer.left_edge.i - 1
    return joint > 1 and verb.doc[joint - 1].text == "," and claims(verb, lexicon)


def _may_be_contradicted(report: Token, lexicon: Lexicon) -> bool:
    """Whether a main verb in the past reports what somebody said."""
    return report.tag_ in PAST and speaks(report, lexicon) and report.dep_ == syntax.ROOT


def _goes_on_inside(verb: Token) -> bool:
    """Whether a clause behind *and that* can go on the one that it hangs from.

    "A tax that hurt us and that we hate": a relative clause lacks what its noun stands for.
    """
    inner = verb.head
    if inner.dep_ in syntax.NOUN_CLAUSES and any(map(syntax.is_relative, inner.lefts)):
        complete = syntax.child(verb, syntax.OBJECTS | syntax.PREDICATIVES) is not None
        return not (complete or syntax.has_passive_auxiliary(verb))
    return syntax.is_finite(inner) and inner.dep_ not in syntax.NOUN_CLAUSES


def _opens_with_that(verb: Token) -> bool:
    """Whether the first *that* behind a main verb and its object opens a clause behind *and*."""
    report, mark = verb.head, syntax.marker(verb)
    if mark is None or mark.lower_ != "that" or not report.i < mark.i < verb.i:
        return False
    told = syntax.marker(syntax.first_conjunct(report))
    if told is not None and told.lower_ == "that":
        return False  # "said that they sued the bank and that they would win"
    opens = mark.i == verb.left_edge.i and mark.nbor(-1).dep_ == syntax.COORDINATOR
    noun = syntax.child(report, syntax.OBJECTS)
    beside = noun is not None and report.i < noun.i < mark.i
    first = not any(token.lower_ == "that" for token in verb.doc[report.i : mark.i])
    return opens and beside and first and report.dep_ not in syntax.CONTENT_CLAUSES


def _can_tell(report: Token, lexicon: Lexicon) -> bool:
    """Whether a verb, or the noun that is its object, can have a clause for its content."""
    nouns = syntax.children(report, syntax.OBJECTS)
    return takes_content(report, lexicon) or any(takes_content(n, lexicon, "noun") for n in nouns)


def _holds(verb: Token, lexicon: Lexicon) -> bool:
    """Whether *it* thinks or says something behind *but* or *and* ("but it feared that …")."""
    subject = syntax.child(verb, syntax.SUBJECTS)
    beside = subject is not None and subject.lower_ == "it" and subject.i + 1 == verb.i
    joined = beside and subject is not None and subject.nbor(-1).lower_ in AND_BUT
    return joined and claims(verb, lexicon)


def _is_body_told_of(told: Token, report: Token) -> bool:
    """Whether a person tells of a body in the past, which *it* then is.

    "Lund said the firm had no mine left, but it hoped to buy one": Lund is no *it*.
    """
    body, teller = syntax.child(told, syntax.SUBJECTS), syntax.child(report, syntax.ACTIVE_SUBJECTS)
    if body is None or teller is None or body.pos_ == "PRON" or first_word(told).tag_ not in PAST:
        return False
    person = teller.ent_type_ == "PERSON" or teller.tag_ == "PRP" or denotes_person(teller)
    return person and body.ent_type_ != "PERSON" and is_somebody(body) and not denotes_person(body)


def _was_before(verb: Token, report: Token) -> bool:
    """Whether a verb with *had* goes on a bare past form ("said he had left and had paid")."""
    over = verb.tag_ == "VBN" and first_word(verb).lower_ == HAD
    bare = report.tag_ == "VBD" and syntax.child(report, syntax.AUXILIARIES) is None
    return over and bare and syntax.child(verb, syntax.SUBJECTS) is None


def _tells_on(verb: Token) -> bool:
    """Whether a verb in the simple present has no subject, and what it goes on is in the past."""
    past = verb.head.tag_ in PAST and verb.tag_ in syntax.PRESENT_TAGS
    return past and verb.pos_ == "VERB" and syntax.child(verb, OWN) is None


def _goes_back(verb: Token) -> bool:
    """Whether a past form behind what is said to be so now goes on with a saying in the past.

    "Lund noted the boat is old and left the hall".
    """
    told, report = verb.head, verb.head.head
    tensed = verb.tag_ in PAST and report.tag_ in PAST and told.tag_ in syntax.PRESENT_TAGS
    subject = syntax.child(report, syntax.ACTIVE_SUBJECTS) if tensed else None
    if subject is None or not report.i < told.i < verb.i or not is_somebody(subject):
        return False
    if any(token.is_quote for token in verb.doc[report.i : verb.i]):
        return False
    return syntax.child(verb, OWN) is None and verb.nbor(-1).lower_ == "and"


def _goes_on(verb: Token) -> bool:
    """Whether a verb in the past behind a present has a pronoun right behind *and* as subject."""
    subject = syntax.child(verb, syntax.SUBJECTS)
    if subject is None or subject.pos_ != "PRON" or not 1 < subject.i < verb.i:
        return False
    if verb.head.tag_ not in syntax.PRESENT_TAGS:
        return False
    beside = subject.nbor(-1).lower_ == "and" and subject.nbor(-2).text != ","
    return beside and first_word(verb).tag_ in PAST
