"""Lists of verbs of which a parser lost some: "may calm sheep, *scare wolves*, and *warm soil*".

One joint closes a list, before its last member, and members are alike (Huddleston & Pullum 2002,
ch. 15 §1, §2): what only commas part from a verb, and *and* then closes with a verb of the same
form, are verbs all. Two objects without a joint, "*sheep, scare wolves*", are no list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.coordination.verb_forms import (
    AS_NOUNS,
    ATTRIBUTIVE,
    ENDING_S,
    FORMS,
    PAST,
    PLAIN,
    as_verb,
    base_of,
)
from graphbuilder.extraction.words.forms import AND_OR, NOUNS
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.correction.dictionary import Dictionary

COMMA = ","
OWN = syntax.SUBJECTLIKE | syntax.AUXILIARIES | {syntax.MARK}
BESIDE = OWN | {syntax.NEGATION}
JOINED = frozenset({syntax.CONJUNCT, syntax.COMPLEMENT, syntax.UNCLASSIFIED})
LOST = {
    PLAIN: JOINED | syntax.NOUN_CLAUSES | {syntax.ADVERBIAL_CLAUSE},
    ENDING_S: JOINED,
    PAST: JOINED,  # "recovered from the storm, estimated to have …"
}
LISTED = frozenset({syntax.OBJECT, syntax.CONJUNCT, syntax.PREPOSITIONAL_OBJECT, syntax.MEASURE})
ENDS = frozenset({";", ":", "—", "–", "(", ")", "[", "]"})
FEWEST = 2  # members behind the first


class _List(NamedTuple):
    """A list of verbs: the first one, the others in their order, and what joins the last."""

    first: Token
    others: list[Token]
    joint: Token
    form: str


def join_verb_lists(doc: Doc, lists: Dictionary) -> None:
    """Make verbs of the members of such lists, and let each go on the one before it.

    Args:
        doc: A parsed text; tags, classes, lemmas, labels and places in the tree are changed.
        lists: What ``word_lists`` found.
    """
    verbs = lists.get("verb", frozenset())
    for index in worded(doc, AND_OR, attribute="LOWER"):
        for form in (PLAIN, ENDING_S, PAST):
            found = _list_before(doc[index], form, verbs)
            if found is not None:
                _join(found, verbs)
                break


def _list_before(joint: Token, form: str, verbs: frozenset[str]) -> _List | None:
    """The list of verbs of one form that a joint closes, if there is one of three or more."""
    last = _first_behind(joint)
    if last is None or not _may_be(last, form, verbs):
        return None
    others, start = [last], joint.sent.start
    for token in reversed(joint.doc[start : joint.i]):
        if token.is_quote or token.text in ENDS:
            start = token.i + 1
            break
        if token.text != COMMA or token.i == joint.i - 1:
            continue
        member = _first_behind(token)
        if member is None or not _may_be(member, form, verbs):
            start = token.i + 1
            break
        others.insert(0, member)
    known = [member for member in others if _is_known(member, form)]
    if len(others) < FEWEST or not known or _is_closed(others[-2], joint, form):
        return None
    first = _first(joint.doc, (start, others[0].i - 1), form, known[0])
    if first is None or any(m.is_ancestor(first) for m in others):
        return None
    chain = {first.i, *(member.i for member in others)}
    if all(m.dep_ == syntax.CONJUNCT and m.head.i in chain and m in known for m in others):
        return None  # nothing is lost
    return _List(first, others, joint, form)


def _is_closed(member: Token, joint: Token, form: str) -> bool:
    """Whether another joint closes a list before this one ("sort it, file it and go to eat")."""
    joints = [t for t in joint.doc[member.i : joint.i] if t.lower_ in AND_OR]
    behind = [_first_behind(t) for t in joints]
    return any(word is not None and _is_known(word, form) for word in behind)


def _first_behind(mark: Token) -> Token | None:
    """The word behind a comma or joint, an adverb before a verb left out ("and also fled")."""
    word = syntax.behind(mark)
    if word.dep_ == syntax.ADVERB and word.head.i == word.i + 1:
        word = word.head
    return word if word.i > mark.i else None


def _first(doc: Doc, where: tuple[int, int], form: str, known: Token) -> Token | None:
    """The verb that a list opens with: the one that a member hangs from, or else the nearest."""
    alike = [t for t in doc[slice(*where)] if _opens(t, form)]
    alike = [verb for verb in alike if _reaches(verb, where[1])]
    above = {word.i for word in known.ancestors}
    hung = [verb for verb in alike if verb.i in above and known.dep_ == syntax.CONJUNCT]
    return next(reversed(hung or alike), None)


def _opens(verb: Token, form: str) -> bool:
    """Whether a verb can be the first of a list of a form, with something that it is done to."""
    if verb.pos_ != "VERB" or FORMS.get(verb.tag_) != form or verb.dep_ in ATTRIBUTIVE:
        return False
    auxiliaries = syntax.children(verb, syntax.AUXILIARIES)
    if form == PLAIN and verb.tag_ == "VB":
        opened = any(a.tag_ in {"MD", "TO"} or a.lemma_ == "do" for a in auxiliaries)
        return opened or verb.dep_ in syntax.CONTENT_CLAUSES  # "let them stay"
    perfect = auxiliaries and all(a.lemma_ == "have" or a.tag_ == "MD" for a in auxiliaries)
    whole = syntax.child(verb, syntax.SUBJECTS) is not None or verb.dep_ == syntax.CONJUNCT
    return whole and (verb.tag_ != "VBN" or bool(perfect)) and not syntax.is_passive(verb)


def _reaches(verb: Token, end: int) -> bool:
    """Whether no verb that it does not govern stands between a verb and an end of its clause."""
    between = verb.doc[verb.i + 1 : end]
    return all(verb.is_ancestor(t) for t in between if t.tag_ in syntax.FINITE_TAGS)


def _is_known(member: Token, form: str) -> bool:
    """Whether a tagger knows a member for a verb; a participle may describe a noun, too."""
    alike = FORMS.get(member.tag_) == form and member.pos_ == "VERB"
    return alike and (member.tag_ != "VBN" or member.dep_ not in ATTRIBUTIVE)


def _may_be(member: Token, form: str, verbs: frozenset[str]) -> bool:
    """Whether a word is a verb of the form, or one that a tagger took for a part of a noun.

    What has a subject, an auxiliary or a conjunction is a clause of its own.
    """
    if syntax.child(member, BESIDE) is not None:
        return False
    alike = FORMS.get(member.tag_) == form
    lost = member.pos_ == "VERB" and member.dep_ in LOST[form]
    if alike and lost:
        return True
    if member.lower_ != member.text or not member.is_alpha or base_of(member, form, verbs) is None:
        return False
    if lost:  # "cut" and "shorten" in a wrong tense
        return True
    return (alike or member.tag_ in AS_NOUNS[form]) and _has_thing(member)


def _has_thing(member: Token) -> bool:
    """Whether a noun stands behind a member that can be its object."""
    thing = _thing(member)
    if thing is not None:
        apposed = thing.dep_ == syntax.APPOSITION and not is_somebody(thing)
        return thing.pos_ in NOUNS and (apposed or thing.dep_ in LISTED)
    held = syntax.child(member, syntax.OBJECTS)
    return member.dep_ == syntax.CONJUNCT and held is not None and held.i > member.i


def _thing(member: Token) -> Token | None:
    """The noun behind a member that was taken for a part of its phrase.

    Also one of which what stands before *and* was taken for the first half of a pair ("closes
    *schools and* fines *drivers*").
    """
    noun = member.head
    if member.dep_ in ATTRIBUTIVE and noun.i > member.i and noun.left_edge.i == member.i:
        return noun
    before = member.doc[member.i - 2] if member.i > 1 else member
    half = noun if noun.dep_ in ATTRIBUTIVE else before
    pair = half.head
    closed = member.nbor(-1).lower_ in AND_OR if member.i else False
    joined = member.dep_ == syntax.CONJUNCT and closed and half.dep_ in ATTRIBUTIVE
    verb = pair.head
    whole = joined and half.right_edge.i <= member.i < pair.i
    return pair if whole and verb.i < pair.left_edge.i else None


def _join(found: _List, verbs: frozenset[str]) -> None:
    """Let each verb of a list go on the one before it, with what it is done to."""
    before = found.first
    for member in found.others:
        thing = _thing(member)
        if thing is not None:
            _part(thing, member, before)
        if member is found.others[-1]:
            found.joint.head, found.joint.dep_ = before, syntax.COORDINATOR
        member.head, member.dep_ = before, syntax.CONJUNCT
        as_verb(member, found.form, verbs)
        before = member


def _part(thing: Token, member: Token, before: Token) -> None:
    """Give a member the noun behind it, and the verb before it what stands before the joint."""
    words = [word for word in thing.lefts if word.i < member.i]
    halves = [word for word in words if word.pos_ in NOUNS]
    outer = thing.dep_
    member.head = before
    thing.head, thing.dep_ = member, syntax.OBJECT
    for word in halves[-1:]:
        word.head, word.dep_ = before, outer
    for word in words:
        if word not in halves[-1:]:
            word.head = halves[-1] if halves else member
