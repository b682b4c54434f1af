"""What a message says that comes from somebody ("a warning from the mayor that the dam leaked").

Nouns of speech have a clause with *that* for their content, across the phrase that tells whose
words they are; where the clause lacks nothing, its *that* stands for nobody
(Huddleston & Pullum 2002, ch. 11 §4.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.around import preposition_over
from graphbuilder.extraction.words.frames import gives
from graphbuilder.extraction.words.people import has_voice
from graphbuilder.extraction.words.reporting import reports
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

WITHIN = frozenset({"in", "on", "during", "by", "with"})
FROM = frozenset({"from", "by"})
IN_PAPERS = frozenset({"in"})  # "a report in the Daily Oak that it leaked"
ABOUT = frozenset({"of", "about"})  # "told us about the bridge that they built"
TELLING = "tells"
GAPS = syntax.OBJECTS | {syntax.MARK}
HANDLING = ("IssuingVerb", "ReadingVerb", "ReceivingVerb", "AnsweringVerb")
WHOLE = syntax.OBJECTS | syntax.CONTENT_CLAUSES | syntax.PREDICATIVES | {syntax.PASSIVE_AUXILIARY}


def hang_contents(doc: Doc, lexicon: Lexicon) -> None:
    """Hang such a clause from the noun of speech, and make its *that* a conjunction.

    Args:
        doc: A parsed text; tags, classes, labels and places in the tree are changed.
        lexicon: Which nouns have a content, and verbs for what one does with what is written.
    """
    for index in worded(doc, ("that",)):
        that, clause = doc[index], doc[index].head
        if index and _completes_noun(that, doc[index - 1], lexicon):
            continue
        if that.dep_ not in GAPS or clause.i < index:
            continue
        if clause.left_edge.i != index or index < 1:
            continue
        if _is_told_already(clause, lexicon):
            _hang_second(that, clause, lexicon)
        if clause.dep_ not in syntax.NOUN_CLAUSES:
            continue
        if _hang_from_report(that, clause, lexicon):
            continue
        noun = _message_before(doc[index - 1], lexicon)
        if noun is None or not noun.i <= clause.head.i < index:
            continue
        if _is_told(that, clause, noun, lexicon):
            clause.head, clause.dep_ = noun, syntax.NOUN_CLAUSE
            that.dep_, that.tag_, that.pos_ = syntax.MARK, "IN", "SCONJ"


def _is_told_already(clause: Token, lexicon: Lexicon) -> bool:
    """Whether what a verb says stands in front of it ("he left, she said, denying a report that").

    A verb that says nothing has no more room for *that*, which opens no circumstance.
    """
    report = clause.head
    if clause.dep_ == syntax.ADVERBIAL_CLAUSE:
        return clause.i > report.i
    if clause.dep_ != syntax.COMPLEMENT or report.i > clause.i or not reports(report, lexicon):
        return False
    return any(c.dep_ == syntax.COMPLEMENT and syntax.is_finite(c) for c in report.lefts)


def _hang_second(that: Token, clause: Token, lexicon: Lexicon) -> None:
    """Hang from the noun of speech before it what is not said by the verb it hangs from."""
    noun = _message_before(that.nbor(-1), lexicon, FROM | IN_PAPERS)
    noun = that.nbor(-1) if noun is None and _has_content(that.nbor(-1), lexicon) else noun
    if noun is not None and noun.i > clause.head.i and noun.dep_ in syntax.OBJECTS:
        clause.head, clause.dep_ = noun, syntax.NOUN_CLAUSE


def _completes_noun(that: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Make a whole clause right behind a noun of speech its content ("a report that she resigned").

    A conjunction has no part in its clause, and a verb that gives nobody anything has one object.

    Returns:
        Whether it was taken for a description of the noun.
    """
    clause = next((v for v in that.ancestors if v.dep_ == syntax.RELATIVE_CLAUSE), None)
    if clause is None or clause.head.i != noun.i or clause.left_edge.i != that.i:
        return False
    verb = that.head
    objects = [o for o in syntax.children(verb, syntax.OBJECTS) if o.i > verb.i]
    filled = that.dep_ in syntax.OBJECTS and bool(objects) and not gives(verb, lexicon)
    own = syntax.child(clause, syntax.SUBJECTS)
    whole = that.dep_ == syntax.MARK and syntax.child(clause, WHOLE) is not None
    if own is None or own.i == that.i or not (filled or whole):
        return False
    if not _has_content(noun, lexicon):
        return False
    clause.dep_ = syntax.NOUN_CLAUSE
    that.head, that.dep_, that.tag_, that.pos_ = clause, syntax.MARK, "IN", "SCONJ"
    return True


def _hang_from_report(that: Token, clause: Token, lexicon: Lexicon) -> bool:
    """Hang from a verb of saying what it says behind where it is said ("said in a note that …").

    Telling somebody, there is nothing else that is told ("told us at the gate that it was shut").
    """
    noun = clause.head
    while _is_within(noun.head.head, noun):
        noun = noun.head.head  # "in a note to the owners that …"
    phrase, report = noun.head, noun.head.head
    if report.dep_ in syntax.OBJECTS:
        report = report.head  # "told guards at the gate that …"
    placed = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and phrase.dep_ == syntax.PREPOSITION
    if not placed or not report.i < phrase.i or not reports(report, lexicon):
        return False
    said_in = _says_in(phrase, noun, report, lexicon) and _is_told(that, clause, noun, lexicon)
    if not (said_in or _lacks_words(report, phrase, clause, lexicon)):
        return False
    clause.head, clause.dep_ = report, syntax.COMPLEMENT
    that.dep_, that.tag_, that.pos_ = syntax.MARK, "IN", "SCONJ"
    return True


def _is_within(outer: Token, noun: Token) -> bool:
    """Whether a noun stands in a phrase behind another one that a preposition introduces, too."""
    introduced = syntax.PREPOSITIONAL_OBJECT
    return outer.dep_ == introduced == noun.dep_ and noun.head.dep_ == syntax.PREPOSITION


def _says_in(phrase: Token, noun: Token, report: Token, lexicon: Lexicon) -> bool:
    """Whether a verb that reports has a phrase behind it for where it is said, and no object."""
    alone = syntax.child(report, syntax.OBJECTS | syntax.CONTENT_CLAUSES) is None
    return alone and phrase.lower_ in WITHIN and _has_content(noun, lexicon)


def _lacks_words(report: Token, phrase: Token, clause: Token, lexicon: Lexicon) -> bool:
    """Whether a verb tells somebody something, and only a clause can be what it tells."""
    if syntax.child(clause, syntax.SUBJECTS) is None:
        return False
    hearers = syntax.children(report, syntax.OBJECTS)
    told = len(hearers) == 1 and report.i < hearers[0].i < phrase.i and has_voice(hearers[0])
    if not told or phrase.lower_ in ABOUT or syntax.child(report, syntax.CONTENT_CLAUSES):
        return False
    entries = lexicon.find("verb", report.lemma_.lower())
    return any(entry.frame is None and entry.relation.name == TELLING for entry in entries)


def _message_before(
    last: Token, lexicon: Lexicon, prepositions: frozenset[str] = FROM
) -> Token | None:
    """The noun of speech before *from* and whom it comes from, which ends with a word."""
    phrase = preposition_over(last, prepositions)
    if phrase is None or not phrase.i:
        return None
    noun = phrase.nbor(-1)
    told = noun.pos_ == "NOUN" and (noun.is_ancestor(phrase) or noun.head.i == phrase.head.i)
    return noun if told and _has_content(noun, lexicon) else None


def _has_content(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is one of what somebody says or writes."""
    lemma = noun.lemma_.lower()
    entries = lexicon.find("noun", lemma)
    told = any(entry.relation.attributes is not None for entry in entries)
    return told or lemma in lexicon.words("UtteranceNoun")


def _is_told(that: Token, clause: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether a clause with *that* is what a noun says, and does not tell which one is meant."""
    if syntax.child(clause, syntax.SUBJECTS) is None:
        return False
    if that.dep_ == syntax.MARK or clause.head.i != noun.i:
        return True  # "a warning from the mayor that the dam leaked": he is no object of that
    whole = any(c.dep_ in WHOLE for c in clause.children if c.i != that.i)
    lemma = clause.lemma_.lower()
    handled = any(lemma in lexicon.words(name) for name in HANDLING)
    return whole or not handled or _is_denied(noun, lexicon)


def _is_denied(noun: Token, lexicon: Lexicon) -> bool:
    """Whether somebody says that what a noun says is not so ("denied claims by Mali that it …")."""
    known = lexicon.find("verb", noun.head.lemma_.lower()) if noun.dep_ in syntax.OBJECTS else ()
    return any(entry.relation.denies and entry.relation.attributes for entry in known)
