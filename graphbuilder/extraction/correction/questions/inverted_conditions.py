"""Conditions that *had*, *were* or *should* opens before its subject, beside their consequence.

"The ferry would have sunk had the crew not acted": parsers make an object clause of them, or give
them the words before *had* for a subject (Huddleston & Pullum 2002, ch. 8 §14.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_auxiliary
from graphbuilder.extraction.words.forms import NOUNS_AND_PRONOUNS, UNREAL
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

HAD, WERE = "had", "were"
SHOULD, COMMA = "Should", ","
AHEAD = UNREAL | {"will", "can", "may", "must"}
OPENING = ("Should", "Had", "Were")
BESIDE = frozenset({syntax.CONJUNCT, syntax.COMPLEMENT, syntax.PARATAXIS})
BETWEEN = frozenset({"ADV", "PART"})
OBJECTIVE = frozenset({"him", "me", "us", "them"})
LONGEST = 8  # tokens of the subject


def hang_conditions(doc: Doc) -> None:
    """Hang an inverted condition from the clause before it, and give it its verb and subject.

    Args:
        doc: A parsed text; tags, labels and places in the tree are changed.
    """
    for index in worded(doc, (HAD.capitalize(),)):
        _close_fronted(doc[index])
    for index in worded(doc, (SHOULD,)):
        _open_with_should(doc[index])
    for index in worded(doc, OPENING):
        _subordinate(doc[index])
        _return_to_consequence(doc[index])
    for index in worded(doc, (WERE.capitalize(),)):
        _open_with_were(doc[index])
    for index in worded(doc, (HAD,)):
        had = doc[index]
        main = _consequence(had)
        if main is None or _is_main(had, main):
            continue
        subject = _subject(had)
        verb = None if subject is None else _verb(subject, had.sent.end)
        if subject is None or verb is None or verb.i == main.i:
            continue
        if verb.head.i == main.i and had.head.i == subject.head.i == verb.i:
            continue  # already so
        _hang(had, subject, verb, main)


def _close_fronted(had: Token) -> None:
    """Make an auxiliary of a *Had* that opens a sentence ("Had costs not risen, it would …")."""
    verb = next((c for c in had.children if c.dep_ == syntax.COMPLEMENT), None)
    subject = None if verb is None else syntax.child(verb, syntax.SUBJECTS)
    if had.dep_ != syntax.ADVERBIAL_CLAUSE or had.head.i < had.i or had.i != had.sent.start:
        return
    if verb is None or subject is None or subject.left_edge.i != had.i + 1:
        return
    if verb.tag_ not in syntax.PAST_TAGS or len([*had.children]) != 1:
        return
    verb.head, verb.dep_, verb.tag_ = had.head, syntax.ADVERBIAL_CLAUSE, "VBN"
    had.head, had.dep_, had.tag_, had.pos_ = verb, syntax.AUXILIARY, "VBD", "AUX"
    if not syntax.has_passive_auxiliary(verb):
        subject.dep_ = syntax.SUBJECT


def _open_with_should(should: Token) -> None:
    """Make a clause of a *Should* that opens a sentence and the words up to a comma.

    "Should the dam burst, thousands would drown": the main clause has a modal verb and a subject of
    its own, so that the last word before the comma is the verb of the first.
    """
    doc, sentence = should.doc, should.sent
    comma = next((t for t in doc[should.i : sentence.end] if t.text == COMMA), None)
    if should.i != sentence.start or comma is None or comma.i < should.i + 3:
        return
    verb, main = doc[comma.i - 1], should.head
    if main.i < comma.i:
        main = main.head if main.i == verb.i else should
    subject = syntax.child(main, syntax.SUBJECTS)
    modal = any(c.lower_ in AHEAD and c.i > comma.i for c in main.lefts)
    if not modal or subject is None or subject.left_edge.i != comma.i + 1:
        return
    if verb.dep_ == syntax.ADVERBIAL_CLAUSE or verb.lower_.endswith("s"):
        return
    noun = verb.nbor(-1)
    if noun.pos_ not in NOUNS_AND_PRONOUNS or noun.head.i != verb.i:
        return
    verb.head, verb.dep_, verb.tag_, verb.pos_ = main, syntax.ADVERBIAL_CLAUSE, "VB", "VERB"
    verb.lemma_ = verb.lower_
    for word in [c for c in verb.lefts if c.i not in {noun.i, should.i}]:
        word.head = noun
    noun.dep_ = syntax.SUBJECT
    should.head, should.dep_ = verb, syntax.AUXILIARY
    comma.head = main


def _subordinate(word: Token) -> None:
    """Hang a condition from the clause behind it that a parser coordinated with it.

    "Should the tax fall, as some expect, the party, which drew it up, would lose": nothing joins
    the two, and the second has a modal verb and a subject of its own.
    """
    verb = word.head
    if word.i != word.sent.start or word.dep_ not in syntax.AUXILIARIES or verb.dep_ != syntax.ROOT:
        return
    main = next((c for c in verb.rights if c.dep_ in BESIDE and c.pos_ in syntax.VERBAL), None)
    subject = None if main is None else syntax.child(main, syntax.SUBJECTS)
    if main is None or subject is None or not syntax.follows_comma(subject.left_edge):
        return
    joined = any(c.dep_ == syntax.COORDINATOR and c.i < main.i for c in verb.rights)
    if joined or not any(c.lower_ in AHEAD for c in main.lefts):
        return
    main.head, main.dep_ = main, syntax.ROOT
    verb.head, verb.dep_ = main, syntax.ADVERBIAL_CLAUSE


def _return_to_consequence(word: Token) -> None:
    """Hang a condition from its consequence that hangs from a report ("Should it rain, they …").

    "Should it rain, the match will end, Lee said": Lee says both as one.
    """
    alone = word.lower_ == WERE and syntax.child(word, syntax.SUBJECTS) is not None
    verb = word if alone else word.head
    if word.i != word.sent.start or not (alone or word.dep_ in syntax.AUXILIARIES):
        return
    if verb.dep_ != syntax.COMPLEMENT or verb.i > verb.head.i:
        return
    later = [c for c in verb.head.lefts if c.dep_ == syntax.COMPLEMENT and c.i > verb.i]
    if later and any(c.tag_ == "MD" for c in later[-1].lefts):
        verb.head, verb.dep_ = later[-1], syntax.ADVERBIAL_CLAUSE


def _open_with_were(were: Token) -> None:
    """Make the infinitive behind a *Were* that opens a sentence its verb ("Were it to sink, …")."""
    subject = syntax.child(were, syntax.SUBJECTS)
    if were.i != were.sent.start or were.dep_ == syntax.ROOT or subject is None:
        return
    behind = [t for t in were.subtree if t.i > subject.i]
    mark = next((t for t in behind if t.tag_ == "TO" and t.head.tag_ == "VB"), None)
    if subject.left_edge.i != were.i + 1 or mark is None or mark.head.i < mark.i:
        return
    verb = mark.head
    if verb.head.i not in {were.i, subject.i} or not _is_unreal(were.head):
        return
    verb.head = were  # parsers let it describe the subject
    make_auxiliary(were, verb)
    verb.dep_, subject.dep_ = syntax.ADVERBIAL_CLAUSE, syntax.SUBJECT
    mark.dep_ = syntax.AUXILIARY


def _is_unreal(main: Token) -> bool:
    """Whether a clause tells what would be so ("…, they *would* leave")."""
    return any(child.lower_ in UNREAL for child in main.lefts)


def _is_main(had: Token, main: Token) -> bool:
    """Whether *had* is the sentence's verb ("the man who would have won had his car repaired")."""
    own = any(c.dep_ in syntax.SUBJECTS and c.i < main.i for c in had.children)
    return own and had.dep_ == syntax.ROOT


def _consequence(had: Token) -> Token | None:
    """The verb of "would have fallen" before *had*, the nearest one."""
    if had.i == had.sent.start or had.nbor(-1).lower_ in syntax.HAVE:
        return None
    if had.nbor(-1).pos_ == "CCONJ":
        return None  # "could have stayed but had the door locked"
    for word in reversed(had.doc[had.sent.start : had.i]):
        if word.lower_ in UNREAL and word.dep_ in syntax.AUXILIARIES:
            main = word.head
            perfect = any(c.lower_ == "have" for c in syntax.children(main, syntax.AUXILIARIES))
            inside = word.i < main.i < had.i
            return main if inside and (perfect or _lacks_subject(had, main)) else None
    return None


def _lacks_subject(had: Token, main: Token) -> bool:
    """Whether no word before a consequence in no perfect can be the subject of *had*.

    "They would not be dead had the dam held", but "the man who would lead it had the door closed".
    """
    above = [had, *had.ancestors] if main in had.ancestors else [had]
    owners = above[: above.index(main)] if main in above else above
    subjects = [c for word in owners for c in word.children if c.dep_ in syntax.SUBJECTS]
    relative = any(map(syntax.is_relative, main.lefts))
    return not relative and all(subject.i > main.i for subject in subjects)


def _subject(had: Token) -> Token | None:
    """The noun or pronoun of the phrase that stands right behind *had*."""
    start = had.i + 1
    behind = had.doc[start : min(start + LONGEST, had.sent.end)]
    found = [t for t in behind if t.pos_ in NOUNS_AND_PRONOUNS and t.left_edge.i == start]
    subject = found[-1] if found else None
    return None if subject is None or subject.lower_ in OBJECTIVE else subject


def _verb(subject: Token, end: int) -> Token | None:
    """The participle behind a subject, with no more than adverbs and *been* before it."""
    last = max([subject.i, *(t.i for t in subject.subtree if t.tag_ not in syntax.PAST_TAGS)])
    place = subject.i + 1
    doc = subject.doc
    while place < end:
        word = doc[place]
        if word.tag_ in syntax.PAST_TAGS and word.lower_ != "been":
            return word
        nominal = place <= last and word.head.i >= subject.i and word.head.i <= last
        if not (word.pos_ in BETWEEN or word.lower_ == "been" or nominal):
            return None
        place += 1
    return None


def _hang(had: Token, subject: Token, verb: Token, main: Token) -> None:
    """Build the condition, and give its main clause the place that the condition had taken."""
    above = [word for word in (verb, had) if word.is_ancestor(main)]
    top = next((word for word in above if not any(o.is_ancestor(word) for o in above)), None)
    if top is not None:
        root = top.head.i == top.i
        head, label = (main, syntax.ROOT) if root else (top.head, top.dep_)
        main.head, main.dep_ = head, label
    passive = any(t.lower_ == "been" for t in had.doc[subject.i + 1 : verb.i])
    loose = {had.i: had, verb.i: verb}
    for owner in loose.values():
        for child in [*owner.children]:
            if child.i in {had.i, verb.i, main.i, subject.i}:
                continue
            if child.dep_ in syntax.SUBJECTS and main.i < child.i < had.i:
                _return_object(child, main)
                continue
            outside = child.i < had.i or (child.is_punct and child.i > verb.i)
            child.head = main if outside else verb
    verb.head, verb.dep_, verb.tag_, verb.pos_ = main, syntax.ADVERBIAL_CLAUSE, "VBN", "VERB"
    had.head, had.dep_, had.tag_, had.pos_ = verb, syntax.AUXILIARY, "VBD", "AUX"
    subject.head = verb
    subject.dep_ = syntax.PASSIVE_SUBJECT if passive else syntax.SUBJECT


def _return_object(noun: Token, main: Token) -> None:
    """Give back the object that was taken for the subject of *had* ("would employ 300 had …")."""
    before = syntax.before(noun.left_edge)
    noun.head = before if before.pos_ in syntax.VERBAL else main
    noun.dep_ = syntax.OBJECT
