"""Which clauses are commands: a bare verb without a subject, or one behind "do not"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.words.forms import NOUNS_AND_PRONOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

MARKS = frozenset({":", ";", "–", "—"})
PROHIBITING = 2  # tokens: "do not"
THIRD = frozenset({"he", "she", "it", "this", "that"})
COMMA = ","
GOING_ON = frozenset({COMMA, "and"})
INSIDE = syntax.AUXILIARIES | {syntax.EXCLAMATION, syntax.NEGATION, syntax.ADVERB}
ARTICLES = frozenset({"the", "a", "an", "no", "some", "many", "most", "few", "these", "those"})


def is_told(clause: Clause) -> bool:
    """Whether a bare verb is what somebody says, and so a command: “Close it,” Lee said."""
    governor = clause.governor
    says = governor is not None and governor.claims
    verb = clause.hinge
    bare = verb.tag_ == "VB" and not any(c.dep_ in syntax.AUXILIARIES for c in verb.children)
    told = clause.link is Link.CONTENT and syntax.marker(verb) is None
    return told and ((says and bare) or forbids(verb))


def is_imperative(clause: Clause) -> bool:
    """Whether a clause is a command: a bare verb without auxiliary or subject but who is called."""
    verb = clause.head
    if calls_on_subject(clause):
        return clause.link in {Link.ROOT, Link.CONTENT}
    return (
        verb.tag_ == "VB"
        and not clause.subjects
        and clause.subject_clause is None
        and (forbids(verb) or (clause.kind is Kind.VERB and _is_bare(verb)))
        and (clause.link is Link.ROOT or is_told(clause) or _stands_apart(clause))
    )


def _stands_apart(clause: Clause) -> bool:
    """Whether a semicolon or its like parts a clause in front from the one that it hangs from.

    "Suppose it fails; who would pay?"
    """
    verb, governor = clause.head, clause.governor
    if governor is None or clause.link is not Link.ADVERBIAL or not verb.left_edge.is_sent_start:
        return False
    return any(token.text in MARKS for token in verb.doc[verb.right_edge.i : governor.head.i])


def calls_on_subject(clause: Clause) -> bool:
    """Whether a comma parts the subject, who is called upon, from the bare verb of a command.

    "Soldiers, put down your guns!", "Mr. Hale, please leave": where no aside stands between them,
    nothing else parts the two (Huddleston & Pullum 2002, ch. 5 §20).
    """
    verb = clause.head
    if clause.kind is Kind.NOUN or verb.tag_ not in syntax.PLAIN_TAGS or len(clause.subjects) != 1:
        return False
    called = clause.subjects[0]
    if called.tag_ not in syntax.NOUN_TAGS or called.dep_ != syntax.SUBJECT:
        return False
    if called.head.i != verb.i:
        return False
    between = verb.doc[called.i + 1 : verb.i]
    if [t.text for t in between if t.dep_ not in INSIDE] != [COMMA] or between[0].text != COMMA:
        return False
    start = called.left_edge
    if start.lower_ in ARTICLES or any(t.text == COMMA for t in verb.doc[start.i : called.i]):
        return False
    helped = any(c.dep_ in syntax.AUXILIARIES and c.lower_ != "do" for c in verb.children)
    return not helped and (start.is_sent_start or start.nbor(-1).is_punct or start.i == 0)


def led_by(verb: Token) -> Token | None:
    """The *to* or modal verb of the bare verb that another goes on ("can meet them, *hug* them").

    No command stands in the middle of a sentence that begins with a statement, unless something
    parts the two (Huddleston & Pullum 2002, ch. 10 §9); a parser may have torn the list.

    Args:
        verb: The bare verb of a clause without a subject.
    """
    first = syntax.first_conjunct(verb)
    if first.i < verb.i and first.tag_ == "VB" and _is_bare(first):
        return led_by(first)
    start = verb.left_edge
    parted = start.i in {0, verb.sent.start} or start.nbor(-1).lower_ not in GOING_ON
    if parted or start.i < verb.i:  # "…, so look at it"
        return None
    begin = next((t.i for t in reversed(verb.doc[verb.sent.start : start.i]) if _parts(t)), None)
    before = verb.doc[verb.sent.start if begin is None else begin + 1 : start.i]
    verbs = [t for t in before if t.tag_ == "MD" or t.tag_.startswith("VB")]
    if not verbs or (verbs[0].tag_ == "VB" and _is_bare(verbs[0])):
        return None  # "use it and share it"
    bare = (t for t in reversed(verbs) if t.tag_ == "VB" and not verb.is_ancestor(t))
    opened = (c for t in bare for c in t.lefts if c.tag_ in {"MD", "TO"})
    return next(opened, None)


def _parts(token: Token) -> bool:
    """Whether something parts what stands before and behind it: a quotation mark, a colon, …."""
    return bool(token.is_quote) or token.text in MARKS


def _is_bare(verb: Token) -> bool:
    """Whether neither a subject nor an auxiliary stands beside a verb."""
    return not any(child.dep_ in syntax.BEFORE_VERBS for child in verb.children)


def _has_subject(verb: Token) -> bool:
    """Whether a verb has a subject or shares one, as what a coordinator joins to a verb does."""
    if syntax.child(verb, syntax.SUBJECTS) is not None:
        return True
    if verb.dep_ != syntax.CONJUNCT or _differs_in_number(verb):
        return False
    between = verb.doc[min(verb.i, verb.head.i) : verb.i]
    return not any(t.text in MARKS for t in between) or any(
        token.dep_ == syntax.COORDINATOR for token in between
    )


def _differs_in_number(verb: Token) -> bool:
    """Whether the verb that "do" stands before is joined to one with a singular subject.

    "The tram is late, but do not run": it *does* not run.
    """
    do = next((c for c in verb.lefts if c.dep_ == syntax.AUXILIARY), verb)
    subject = syntax.child(verb.head, syntax.SUBJECTS)
    if do.lower_ != "do" or do.i < verb.head.i or subject is None:
        return False
    plural = any(t.tag_ == "VBP" for t in (verb.head, *verb.head.lefts))  # "staff are tired"
    joined = any(c.dep_ == syntax.COORDINATOR for c in subject.rights)
    single = subject.lower_ in THIRD or subject.tag_ in syntax.SINGULAR_TAGS
    return single and not (plural or joined)


def forbids(verb: Token) -> bool:
    """Whether a verb without a subject stands behind "do not", as nothing but a command does."""
    if _has_subject(verb):
        return False
    auxiliaries = syntax.children(verb, syntax.AUXILIARIES)
    if [a.lower_ for a in auxiliaries] != ["do"] or auxiliaries[0].i != verb.i - PROHIBITING:
        return False
    first = auxiliaries[0]
    # What stands before may be a lost subject.
    return first.i == 0 or first.nbor(-1).pos_ not in NOUNS_AND_PRONOUNS
