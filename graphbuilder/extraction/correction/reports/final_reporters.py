"""Who reports a whole sentence at its end, where a parser put them inside what somebody else says.

"Lee said the mill burned, the paper reported", "the mill burned, Lee said, Reuters reports": behind
a comma, subject and verb that end a sentence comment on all of it (Huddleston & Pullum 2002, ch. 11
§9: parentheticals), so that who is told of before says it by theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.tree import ends_sentence
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.reporting import reports
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

INSIDE = (syntax.COMPLEMENT, syntax.PARATAXIS, syntax.CONJUNCT, syntax.OBJECT_PREDICATE)
NAMES = frozenset({"NNP", "NNPS"})
DATED = frozenset({syntax.MEASURE, syntax.ADVERB, syntax.PUNCTUATION})
PRONOUN = "PRON"
NAMING = frozenset({"NOUN", "PROPN", "ADV"})


def raise_reporters(doc: Doc, lexicon: Lexicon) -> None:
    """Hang a sentence from who reports it at its end.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs report that something is so.
    """
    for index in labelled(doc, "DEP", (*INSIDE, syntax.ROOT)):
        verb = doc[index]
        if verb.tag_ == "VBN" and verb.dep_ != syntax.ROOT:
            _free_source(verb)
        if not _is_tensed(verb) or index < 2:  # noqa: PLR2004 - a comma and a name
            continue
        if verb.nbor(-1).pos_ in NAMING and reports(verb, lexicon):
            _return_subject(verb)
        if verb.head.i == verb.i:
            continue
        if verb.dep_ == syntax.PARATAXIS:
            _join_first(verb, lexicon)
        elif _closes(verb, lexicon) and _stands_apart(verb) and reports(verb, lexicon):
            _raise(verb)


def _is_tensed(verb: Token) -> bool:
    """Whether a verb is in the past, the present or the perfect ("a study has found")."""
    perfect = verb.tag_ == "VBN" and not syntax.has_passive_auxiliary(verb)
    return verb.tag_ in syntax.TENSED_TAGS or (perfect and first_word(verb).lower_ in syntax.HAVE)


def _free_source(verb: Token) -> None:
    """Make the subject of a name right before a past form that a parser took for an auxiliary."""
    helping = syntax.children(verb, syntax.AUXILIARIES)
    if len(helping) == 1 and helping[0].tag_ in NAMES and helping[0].i + 1 == verb.i:
        helping[0].dep_, helping[0].pos_, verb.tag_ = syntax.SUBJECT, "PROPN", "VBD"


def _closes(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb ends a sentence but for when it was, or whom it cites."""
    if not ends_sentence(verb.right_edge):
        return False
    citing = lexicon.words("CitingParticiple")
    return all(
        child.dep_ in DATED or child.lower_ in citing or _dates(child) for child in verb.rights
    )


def _dates(preposition: Token) -> bool:
    """Whether a phrase says when something was."""
    held = syntax.child(preposition, syntax.PREPOSITIONAL_OBJECTS)
    return held is not None and held.ent_type_ in TIMES


def _return_subject(verb: Token) -> None:
    """Give a report the names before it that were taken into a list with what is reported.

    "It lost the vote, the Post and the paper reported": nothing is said without anybody who says.
    """
    first = verb.nbor(-1)
    while first.head.i < verb.i:
        if first.dep_ in syntax.LIST_ITEMS and _is_behind_comma(first):
            break
        first = first.head
        if first.pos_ not in NAMING or first.i == first.head.i:
            return
    if first.head.i >= verb.i or syntax.child(verb, syntax.SUBJECTS) is not None:
        return
    said = first.head
    while said.pos_ not in syntax.VERBAL and said.head.i != said.i:
        said = said.head
    while said.head.i not in {said.i, verb.i}:
        said = said.head
    if said.dep_ == syntax.COMPLEMENT and said.head.i == verb.i:
        first.head, first.dep_ = verb, syntax.SUBJECT


def _is_behind_comma(noun: Token) -> bool:
    start = noun.left_edge.i
    return start > noun.sent.start and noun.doc[start - 1].text == ","


def _raise(last: Token) -> None:
    """Make a report at the end of a sentence its root, and give back the content in its place."""
    root, host = last.sent.root, last.head
    subject = syntax.child(root, syntax.ACTIVE_SUBJECTS)
    if subject is None or root.i > last.i or root.dep_ != syntax.ROOT:
        return
    said = [c for c in last.lefts if c.dep_ == syntax.COMPLEMENT and c.i > host.i]
    told = [c for c in host.children if c.dep_ == syntax.COMPLEMENT and c.i < last.i]
    if not (said or told) or syntax.marker(last) is not None:
        return
    for content in said:
        content.head, content.dep_ = host, syntax.COMPLEMENT
    for mark in [c for c in root.rights if c.i > last.i]:
        mark.head = last
    last.head, last.dep_ = last, syntax.ROOT
    root.head, root.dep_ = last, syntax.COMPLEMENT


def _join_first(first: Token, lexicon: Lexicon) -> None:
    """Make a report behind what it says, before another report, the content of that one."""
    last = first.head
    behind = first.i < last.i and ends_sentence(last) and _stands_apart(last)
    said = any(c.dep_ == syntax.COMPLEMENT and c.i < first.i for c in first.lefts)
    if behind and said and reports(first, lexicon) and reports(last, lexicon):
        first.dep_ = syntax.COMPLEMENT


def _stands_apart(verb: Token) -> bool:
    """Whether a verb has a noun for its subject, right before it and right behind a comma."""
    first = first_word(verb)
    before = syntax.before(first)
    subjects = [c for c in verb.lefts if c.dep_ == syntax.SUBJECT]
    subject = next((s for s in subjects if s.right_edge.i == before.i), None)
    if subject is None or subject.pos_ == PRONOUN:
        return False
    start = min(s.left_edge.i for s in subjects)
    apart = start > verb.sent.start and verb.doc[start - 1].text == ","
    return apart and sum(map(_is_mark, verb.doc[verb.sent.start : verb.i])) % 2 == 0


def _is_mark(token: Token) -> bool:
    """Whether a token is a quotation mark, and no sign of who has something ("the miners' pit")."""
    return token.is_quote and token.tag_ != "POS"
