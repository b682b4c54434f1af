"""Clauses in which nobody is known to act, so that little or nothing is left of them to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.clauses.understood.content_controllers import takes_stance
from graphbuilder.extraction.factuality.passing import IN_PASSING
from graphbuilder.extraction.words.definite import is_definite
from graphbuilder.model import Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.words.signatures import Status

NOBODY = frozenset({"nobody", "none", "nothing", "no-one", "noone"})
ASKING = frozenset({"who", "what", "which", "whatever"})


def lacks_agent(clause: Clause) -> bool:
    """Whether a clause that governs no statement says too little, as nobody is known to act in it.

    Args:
        clause: A clause with its participants.
    """
    if clause.kind is not Kind.VERB:
        return False
    if _describes_nobody(clause):
        return True
    return _is_headless(clause) or _is_nobodys(clause) or _is_anybodys(clause)


def leaves_out_doer(clause: Clause, status: Status) -> bool:
    """Whether an event noun that is only named in passing tells of nobody's deed, and of no harm.

    Whom "in cooperation with Mali" or "aid to Mali" leaves out stands elsewhere in the text, or is
    anybody. "The sale of the port" is a certain one (Huddleston & Pullum 2002, ch. 5 §6), a raid
    is told for what it does to somebody, and "an end to his bid" for the one who announces it.

    Args:
        clause: A clause with its participants.
        status: How the text presents it.
    """
    relation, governor = clause.evoked, clause.governor
    if clause.kind is not Kind.NOUN or clause.subjects or is_definite(clause.head):
        return False
    if relation is None or relation.sign < 0:
        return False
    says = governor is not None and governor.evoked is not None and governor.evoked.attributes
    said = says and governor is not None and clause.head in governor.objects
    plain = status.rules == (IN_PASSING,) and status.polarity is Polarity.AFFIRMED
    return clause.link is Link.NOMINAL and plain and not said


def _describes_nobody(clause: Clause) -> bool:
    """Whether a relative clause only says whom nobody is one of ("nobody who runs stays dry").

    Some may run or none: what is denied is that one of them stays dry.
    """
    noun = clause.hinge.head
    return (
        clause.link is Link.RELATIVE
        and noun.lower_ in NOBODY
        and noun.dep_ in syntax.SUBJECTS
        and any(subject.i == noun.i for subject in clause.subjects)
    )


def _is_headless(clause: Clause) -> bool:
    """Whether a clause is an infinitive or gerund that hangs from nothing and has no subject."""
    verb = clause.hinge
    loose = clause.governor is None and not clause.subjects
    nonfinite = syntax.is_gerund(verb) or syntax.is_infinitive(verb)
    return loose and nonfinite and not syntax.is_finite(verb)


def _is_nobodys(clause: Clause) -> bool:
    """Whether nobody is known to do what a clause beside another one tells of.

    Of a participle, a gerund or a relative clause whose subject was not found, parsers mostly took
    the wrong words; beside a passive, it is whoever the passive leaves out ("made using a mould").
    """
    beside = clause.link in {Link.PARTICIPIAL, Link.ADVERBIAL, Link.RELATIVE}
    if not (beside and clause.lacks_subject):
        return False
    governor = clause.governor
    if governor is not None and takes_stance(clause, governor):
        return False  # "is against selling it": whoever would sell it
    return governor is None or not governor.passive


def _is_anybodys(clause: Clause) -> bool:
    """Whether a verb of no known relation is anybody's doing ("scans for sorting mail").

    Who asks for the doer tells of him ("who inspires you?"); what a thing is made for is told of
    the thing ("built to store grain").
    """
    meant = clause.link is Link.PURPOSE and clause.governor is not None and clause.governor.passive
    known = clause.entry is not None or clause.link is Link.SUBJECT
    if known or clause.passive or not clause.lacks_subject:
        return False
    return not (meant or clause.link is Link.CONTENT) and not any(map(_asks, clause.head.lefts))


def _asks(token: Token) -> bool:
    """Whether a word stands for the one that a question asks for."""
    return token.lower_ in ASKING and token.dep_ in syntax.SUBJECTS
