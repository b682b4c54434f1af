"""What *or* leaves open: which of several things was done, and which of several people did it.

Huddleston & Pullum 2002, ch. 15 §2.2.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.syntax.verbs import has_that
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.words.signatures import Status
    from graphbuilder.lexicon import Lexicon

ALTERNATIVE = "one of several"
ALTERNATIVE_AHEAD = "one of several to come"
ONE_DOER = "one of several who act"
STATING = frozenset({Link.ROOT, Link.CONTENT, Link.NOUN_CONTENT, Link.ADVERBIAL})
CORRECTING = frozenset({"at", "rather", "else"})
ALL = frozenset({"any", "every", "each", "all"})
SINGULAR = frozenset({"is", "'s", "’s", "was"})
TWO = 2
MANY = frozenset({"many", "some", "several", "most", "dozens", "hundreds", "thousands"})


def is_alternative(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether *or* joins what is done, so that neither is said to be so.

    In "She did not call or write, and left" nothing leaves open that she left, and of what is often
    or rarely done each is ("such stones are rarely found or sold").

    Args:
        clause: Any clause.
        lexicon: The closed class of adverbs that say how often.
    """
    verb = clause.hinge
    if clause.link not in STATING or syntax.is_relative(verb.doc[verb.left_edge.i]):
        return False  # "knows how they went or what they need"
    first = syntax.first_conjunct(verb) if verb.dep_ == syntax.CONJUNCT else verb
    if _is_one_quality(clause, first):
        return True
    if first.pos_ not in syntax.VERBAL:
        return False
    often = lexicon.words("FrequencyAdverb")
    if any(child.lower_ in often for child in first.lefts) or _is_shared_out(first):
        return False
    members = syntax.conjuncts(first)
    if len(members) < TWO:
        return False
    place = members.index(verb) if verb in members else 0
    joints = [_joint(left, right) for left, right in pairwise(members)]
    return _chooses(joints[:place][::-1]) or _chooses(joints[place:])


def _is_shared_out(first: Token) -> bool:
    """Whether many did or underwent either thing, some the one and some the other.

    "Many ran or hid" tells of both; "either" before the first leaves open what all of them did.
    """
    return first.tag_ in syntax.PAST_TAGS and not _has_either(first) and _tells_of_many(first)


def _has_either(word: Token) -> bool:
    """Whether *either* stands in front of a word and belongs to it."""
    return any(child.lower_ == "either" for child in word.lefts)


def _tells_of_many(verb: Token) -> bool:
    """Whether many are the subject of a verb without a modal verb."""
    subject = syntax.child(verb, syntax.SUBJECTS)
    helped = any(auxiliary.tag_ == "MD" for auxiliary in syntax.children(verb, syntax.AUXILIARIES))
    if subject is None or helped:
        return False
    words = {subject.lower_, *(child.lower_ for child in subject.lefts)}
    return not words.isdisjoint(MANY)


def _is_one_quality(clause: Clause, first: Token) -> bool:
    """Whether a clause says one of several things that *or* says somebody is.

    "The hut is either empty or locked", "they were dead or missing"; an unlisted predicate has
    all of them ("they are sad or angry"), and many may be some the one and some the other.

    Args:
        clause: A clause with its words.
        first: What the clause's head hangs from with all that it is joined to.
    """
    quality = syntax.predicative(first) if clause.kind is Kind.COPULA else first
    if quality is None or quality.dep_ not in syntax.ADJECTIVAL_PREDICATIVES:
        return False
    if _tells_of_many(quality.head) and not _has_either(quality):
        return False
    said = {word.i for word in clause.words}
    others = [c for c in quality.rights if c.dep_ == syntax.CONJUNCT]
    joint = next((c for c in quality.rights if c.dep_ == syntax.COORDINATOR), None)
    if joint is None or not others or joint.i > others[-1].i or not _is_choice(joint):
        return False
    return not all(word.i in said for word in (quality, *others))


def of_denied_choice(rule: str, clause: Clause, status: Status, inherited: Status) -> Status:
    """The status of what is denied and may be one of several that *or* joins: none is left open.

    "Neither came nor called", "failed to come or call", "will not come or call".

    Args:
        rule: The name of the rule that gave the clause a modality of its own.
        clause: The clause.
        status: What it has by that rule.
        inherited: What it has from the clause above it.
    """
    if rule == ALTERNATIVE_AHEAD:
        return replace(status, modality=Modality.FUTURE)
    if rule not in {ALTERNATIVE, ONE_DOER}:
        return status
    apart = inherited.polarity is Polarity.AFFIRMED and _is_content_apart(clause)
    return status if apart else inherited


def _is_content_apart(clause: Clause) -> bool:
    """Whether a clause is one of several that *that* opens each ("that it left or *that* it sank").

    What denies one of them leaves the others alone, and does not settle which one is so.

    Args:
        clause: A clause that is one of several things that *or* joins.
    """
    _, *others = syntax.conjuncts(syntax.first_conjunct(clause.hinge))
    return any(map(has_that, others))


def leaves_doer_open(clause: Clause) -> bool:
    """Whether one of several did or underwent something ("Peru or Chile sent it", "was sent it").

    What is or can be so at any time may be so of each ("a tax or a toll raises the price"), and
    *any* or *every* speaks of all ("the last year any baker or miller paid"); so may bare plurals
    of what is undergone ("fires or lights were banned").
    """
    undergoing = clause.objects if clause.passive and not _are_kinds(clause.objects) else []
    return any(_leaves_open(clause, joined) for joined in (clause.subjects, undergoing))


def _are_kinds(nouns: Sequence[Token]) -> bool:
    """Whether one of several nouns is a plural."""
    return any(noun.tag_ in syntax.PLURAL_TAGS for noun in nouns)


def _leaves_open(clause: Clause, members: Sequence[Token]) -> bool:
    """Whether what fills one place of a clause is joined by *or*, and only one is meant."""
    joined = [member for member in members[:-1] if opens_alternative(member)]
    if not joined or any(c.lower_ in ALL for member in joined for c in member.lefts):
        return False
    return any(map(_has_either, members)) or (_happened(clause) and not any(map(_renames, joined)))


def leaves_object_open(clause: Clause) -> bool:
    """Whether something was done to one of several ("bought either a lorry or a boat").

    Without *either*, what *or* joins may be so of each ("sells salt or flour"); but one thing is
    not two others ("the penalty is a fine or a month in prison").
    """
    if clause.kind is Kind.COPULA:
        one = clause.head.lower_ in SINGULAR
        return one and any(opens_alternative(t) and not _renames(t) for t in clause.objects[:-1])
    spoken = {word.i for word in clause.words}
    things = [*clause.objects, *(o.filler for o in clause.obliques if o.marker.i in spoken)]
    return any(opens_alternative(thing) and _is_either(thing) for thing in things[:-1])


def _is_either(thing: Token) -> bool:
    """Whether *either* stands in front of what *or* joins, or of its preposition or gerund."""
    start = thing.left_edge.i
    before = [thing, thing.head] if thing.dep_ == syntax.PREPOSITIONAL_OBJECT else [thing]
    beside = [child.lower_ for word in before for child in word.lefts]
    above = before[-1].head
    beside += [c.lower_ for c in above.lefts] if above.i + 2 >= start else []
    return "either" in beside


def opens_alternative(word: Token) -> bool:
    """Whether *or* stands behind a word, with another one of its kind."""
    return any(c.dep_ == syntax.COORDINATOR and c.lower_ == "or" for c in word.children) and any(
        c.dep_ == syntax.CONJUNCT and (c.pos_ == word.pos_ or {c.pos_, word.pos_} == NOUNS)
        for c in word.children
    )


def _chooses(joints: Sequence[str]) -> bool:
    """Whether *or* is reached before anything else that joins two verbs."""
    return next((joint for joint in joints if joint != ","), "") == "or"


def _joint(left: Token, right: Token) -> str:
    """How two verbs are joined: *or*, a comma in a list, or by something else."""
    between = left.doc[left.i + 1 : right.i]
    words = [
        t for t in between if t.dep_ == syntax.COORDINATOR and t.head.i in {left.i, left.head.i}
    ]
    if not words:
        listed = syntax.child(right, syntax.SUBJECTS) is None
        return "," if listed and any(t.text == "," for t in between) else ""
    last = words[-1]
    return "or" if _is_choice(last) and left.pos_ == right.pos_ else ""


def _is_choice(joint: Token) -> bool:
    """Whether a coordinator is *or* and opens no correction ("or rather")."""
    return joint.lower_ == "or" and joint.nbor().lower_ not in CORRECTING


def _happened(clause: Clause) -> bool:
    """Whether a clause tells of one event: it is in the past, or goes on now."""
    verb = clause.hinge
    auxiliaries = syntax.children(verb, syntax.AUXILIARIES)
    if any(auxiliary.tag_ == "MD" for auxiliary in auxiliaries):
        return False
    past = verb.tag_ in {"VBD", "VBG"} or any(a.tag_ == "VBD" for a in auxiliaries)
    return past or any(a.lower_ in syntax.HAVE for a in auxiliaries)


def _renames(noun: Token) -> bool:
    """Whether *or* only gives another name ("the Seven, or G7, met", "tourists (or visitors)")."""
    joint = next(c for c in noun.children if c.dep_ == syntax.COORDINATOR)
    return joint.i > 0 and joint.nbor(-1).text in {",", "("} and len(syntax.conjuncts(noun)) == TWO
