"""Subjects that a parser hung elsewhere, and clauses that have lost theirs.

A tensed verb of English has a subject (Huddleston & Pullum 2002, ch. 4 §2): where a parser gives
it none, it is a noun phrase that stands in front of it, or the clause is torn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from graphbuilder.lexicon import Entry, Lexicon

PRONOUNS = frozenset({"i", "we", "you", "he", "she", "they"})
PAIR = 2
FLOATING = frozenset({"both", "all"})  # "they all left"
ASKED = Modality.QUESTION
WHOLES = frozenset({"all", "everything"})
NOUN_CLAUSE_WORDS = frozenset({"that", "whether"})


def find_subject(clause: Clause, clauses: Clauses, lexicon: Lexicon) -> None:
    """Give a tensed verb the phrase or clause before it that was hung from another word.

    Args:
        clause: A clause, linked; one that has a subject is left as it is.
        clauses: All clauses of the text.
        lexicon: Which verbs report.
    """
    verb = clause.hinge
    if verb.tag_ not in syntax.MARKED_TAGS or clause.kind is Kind.NOUN or not clause.lacks_subject:
        return
    if any(map(syntax.is_relative, verb.children)):
        return
    noun = _behind_date(verb)
    if noun is not None:
        clause.subjects = syntax.conjuncts(noun)
    elif verb.dep_ == syntax.NOUN_CLAUSE and verb.tag_ == "VBZ":
        # No form in *-s* is a participle: "the suggestion that they leave evokes the past".
        clause.subjects, clause.governor, clause.link = [verb.head], None, Link.ROOT
    elif not _take_clause(clause, verb, clauses):
        _take_reported(clause, verb, clauses, lexicon)


def choose_subject(clause: Clause) -> None:
    """Leave a verb one of several noun phrases that a parser took for its subjects.

    Subjects that nothing coordinates are one too many. The one right before the verb is its own
    ("my chief, I talk to her"; "which port do you like?", where the other is the object); behind
    a comma or dash it is in apposition to the first ("the wood — a lung of ours — burns"), and
    behind a phrase of the first, part of it ("envoys from Mali and Togo met").

    Args:
        clause: A clause with its own participants; changed in place.
    """
    verb, taken = clause.hinge, clause.grammatical_subjects
    if len(taken) < PAIR:
        return
    heads = [c for c in verb.lefts if c.dep_ in syntax.BEFORE_VERBS - syntax.AUXILIARIES]
    floats = len(heads) >= PAIR and heads[-1].lower_ in FLOATING
    if floats and heads[-1].i == heads[-2].right_edge.i + 1:
        taken[:] = [t for t in taken if t.i != heads[-1].i]  # "this both helps and hurts"
        return
    dated = {h.i for h in heads if h.ent_type_ in TIMES or h.tag_ == "CD"}
    if dated and len(dated) < len(heads) and heads[-1].i in dated:
        own = {h.i for h in heads[:-1]}  # "the agency, in May, 2018, named him"
        taken[:] = [t for t in taken if t.i not in dated or t.i in own - dated] or taken
        return
    denied = any(head.lower_ == "neither" for head in heads)
    if len(heads) < PAIR or denied or heads[-1].ent_type_ in TIMES:
        return
    doc, last = verb.doc, heads[-1]
    between = doc[heads[-2].i : last.left_edge.i]
    placed = len(between) == PAIR and heads[-2].pos_ == last.pos_ == "PROPN"  # "Oslo, Norway"
    within = ends_phrase(heads[-2], last)
    if not within and _are_joined(between, last):
        return
    apart = any(t.is_punct for t in doc[last.right_edge.i + 1 :][:1]) or placed or within
    kept = heads[0] if apart else last
    asked = [h for h in heads[:-1] if not apart and syntax.is_relative(h.left_edge)]
    own = {t.i for t in syntax.conjuncts(kept)}
    taken[:] = [token for token in taken if token.i in own] or [kept]
    if asked and not clause.objects and not clause.passive:
        clause.objects += asked[:1]


def _are_joined(between: Span, last: Token) -> bool:
    """Whether a word coordinates a noun phrase with the one before it.

    Nothing does across a semicolon, nor right before a pronoun that goes on about what stands in
    front ("the bridge between Asti and Bra, I think I saw it").
    """
    joined = any(token.dep_ == syntax.COORDINATOR for token in (*between, *last.rights))
    goes_on = any(token.dep_ == syntax.COORDINATOR for token in between[-1:])
    resumes = last.lower_ in PRONOUNS and not goes_on
    return joined and not resumes and not any(token.text == ";" for token in between)


def ends_phrase(first: Token, last: Token) -> bool:
    """Whether a name belongs to the phrase behind another noun ("envoys from Mali and Togo").

    It stands behind a word of that phrase, or behind a conjunction, a preposition or, as the land
    of a place, a comma in it ("a firm in Bari, Italy").

    Args:
        first: The head of the noun phrase in front.
        last: The head of the one right before the verb.
    """
    before = last.doc[last.left_edge.i - 1]
    landed = before.text == "," and last.ent_type_ == "GPE"
    member = before.nbor(-1) if landed else before
    if last.pos_ != "PROPN" or before.i <= first.i + 1 or not first.is_ancestor(member):
        return False
    if any(token.pos_ in syntax.VERBAL for token in last.doc[first.i : before.i]):
        return False
    if before.dep_ == syntax.COORDINATOR:
        return before.head.i != first.i or _ends_list(before.nbor(-1), first)
    named = member.pos_ == "PROPN" if landed else member.dep_ == syntax.PREPOSITIONAL_OBJECT
    return named or member.pos_ == "ADP"


def _ends_list(comma: Token, first: Token) -> bool:
    """Whether a list in a noun's phrase still lacks its conjunction ("from Mali, Togo, and …")."""
    member = comma.nbor(-1) if comma.text == "," else comma
    if member.dep_ != syntax.CONJUNCT or not first.is_ancestor(member):
        return False
    whole = syntax.conjuncts(syntax.first_conjunct(member))
    return not any(c.dep_ == syntax.COORDINATOR for word in whole for c in word.children)


def fill_cleft(clause: Clause, clauses: Clauses) -> None:
    """Give a verb behind *what* that which it is said to be ("what Mali wants is peace").

    "What blocks the road is a tree": the tree does, and so behind *all* and *everything*.
    Pseudo-clefts: Huddleston & Pullum 2002, ch. 16 §9.3.

    Args:
        clause: A clause, linked; changed in place.
        clauses: All clauses of the text.
    """
    governor, verb = clause.governor, clause.head
    if governor is None or governor.kind is not Kind.COPULA:
        return
    if clause.link is not Link.SUBJECT:
        _fill_whole(clause, governor, clauses)
        return
    what = next((c for c in verb.lefts if c.lower_ == "what"), verb)
    if clause.passive or syntax.is_negated(governor.head):
        return
    named = [noun for noun in (*governor.objects, *governor.subjects) if noun.i > governor.head.i]
    if what.dep_ in syntax.ACTIVE_SUBJECTS and not clause.subjects:
        clause.subjects = named
        return
    if what.dep_ not in syntax.OBJECTS or clause.objects:
        return
    clause.objects += named
    if clause.entry is not None and clause.entry.relation.takes_content:
        for content in clauses.contents(governor):
            content.governor, content.link = clause, Link.CONTENT


def _fill_whole(clause: Clause, governor: Clause, clauses: Clauses) -> None:
    """Give a verb that describes *all* what that is said to be ("all I know is that they left")."""
    noun = clause.head.head
    whole = clause.link is Link.RELATIVE and noun.lower_ in WHOLES and noun in governor.subjects
    relation = clause.evoked
    takes = relation is not None and relation.takes_content and relation.content != ASKED
    if (
        not (whole and takes)
        or clause.objects not in ([], [noun])
        or syntax.is_negated(governor.head)
    ):
        return
    contents = [c for c in clauses.contents(governor) if c.head.i > governor.head.i]
    if not contents:
        return
    clause.objects = []
    clause.link, governor.subject_clause = Link.SUBJECT, clause
    for content in contents:
        content.governor, content.link = clause, Link.CONTENT


def _take_clause(clause: Clause, verb: Token, clauses: Clauses) -> bool:
    """Make a clause in front the subject: "that Togo left hurt Mali", "having guns, it seems, is".

    Returns:
        Whether there is one.
    """
    subject, front = clause.governor, _gerund_in_front(verb)
    if front is not None:
        subject = None if clause.claims else clauses.at(front)
        if subject is not None and subject.subjects:
            clause.subjects = list(subject.subjects)  # "the officers, watching him, ran"
            return True
    mark = syntax.marker(subject.head) if subject is not None else None
    opened = mark is not None and bool(mark.is_sent_start) and mark.lower_ in NOUN_CLAUSE_WORDS
    if subject is None or not (front is not None or opened):
        return False
    if front is None:
        clause.governor, clause.link = subject.governor, subject.link
    subject.governor, subject.link = clause, Link.SUBJECT
    clause.subject_clause = subject
    return True


def _gerund_in_front(verb: Token) -> Token | None:
    """The gerund that opens a sentence and was hung from its verb as a circumstance."""
    for child in verb.lefts:
        gerund = child.dep_ == syntax.ADVERBIAL_CLAUSE and syntax.is_gerund(child)
        if gerund and child.left_edge.is_sent_start:
            return child
    return None


def _behind_date(verb: Token) -> Token | None:
    """The noun that was taken for another word for a date ("on Monday, Lee resigned").

    Nothing but a date is in apposition to one.
    """
    for phrase in syntax.children(verb, syntax.PREPOSITIONS):
        for date in syntax.introduced(phrase) if phrase.i < verb.i else ():
            for noun in date.rights if date.ent_type_ in TIMES else ():
                beside = noun.dep_ == syntax.APPOSITION and noun.i < verb.i
                if beside and noun.ent_type_ not in TIMES and noun.pos_ in syntax.NOMINAL:
                    return noun
    return None


def _take_reported(clause: Clause, verb: Token, clauses: Clauses, lexicon: Lexicon) -> None:
    """Make a verb right behind a report's object the report, and the object its subject.

    "The judge ruled the ban violated the law": no word joins the second verb to the first, and a
    verb with an object of its own is no passive participle.
    """
    report = clause.governor
    if report is None or report.kind is not Kind.VERB or not report.objects:
        return
    noun = report.objects[-1]
    beside = noun.right_edge.i + 1 == verb.left_edge.i or noun.i + 1 == verb.left_edge.i
    entry = _report_entry(report, lexicon)
    whole = bool(clause.objects) or clause.kind is Kind.COPULA or bool(clauses.contents(clause))
    bare = beside and syntax.marker(verb) is None
    if entry is not None and bare and whole and noun.i > report.head.i:
        clause.subjects, report.entry = [noun], entry
        report.objects = [t for t in report.objects if t.i != noun.i]
        clause.governor, clause.link = report, Link.CONTENT


def _report_entry(report: Clause, lexicon: Lexicon) -> Entry | None:
    """The entry by which a verb says that something is so; its own, where that says so."""
    own = report.entry
    entries = lexicon.find("verb", report.head.lemma_.lower())
    told = next((e for e in entries if (e.frame or "").endswith("that S")), None)
    speaks = own is not None and (own.relation.attributes or own.relation.takes_content)
    return own if speaks else told


def _asks_whether(auxiliaries: list[Token]) -> bool:
    """Whether the first auxiliary opens its sentence, and so asks."""
    return bool(auxiliaries) and bool(auxiliaries[0].is_sent_start)


def is_torn(clause: Clause) -> bool:
    """Whether a tensed clause has lost its subject, so that nobody can say of whom it speaks.

    Args:
        clause: A clause with its participants.
    """
    verb = clause.hinge
    if clause.kind is Kind.NOUN or not clause.lacks_subject:
        return False
    auxiliaries = [c for c in verb.lefts if c.dep_ in syntax.AUXILIARIES]
    carried = any(c.tag_ in {"MD", *syntax.MARKED_TAGS} or c.lower_ == "have" for c in auxiliaries)
    bare = syntax.is_infinitive(verb) or _asks_whether(auxiliaries)  # "said to have left"
    if verb.tag_ not in syntax.MARKED_TAGS and (bare or not carried):
        return False
    asked = (*verb.children, *clause.head.children)
    return not any(map(syntax.is_relative, asked))
