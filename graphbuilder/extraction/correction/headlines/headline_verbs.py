"""Verbs of headlines that a tagger took for plural nouns ("Halden scraps plan to build mill").

A headline leaves out the determiner of *plan*; and what plans, bids or votes is somebody, so that
*scraps* is no subject of such a verb (Mårdh 1980, Headlinese).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.headlines.headline_joints import join_headline_verbs
from graphbuilder.extraction.correction.headlines.headline_passives import is_finished
from graphbuilder.extraction.words.lemmas import stems
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.words.roles import Roles
    from graphbuilder.lexicon import Lexicon

BARE = frozenset({"VBP", "VB", "VBN", "VBD"})  # "bid" may be any of them
GOING_ON = frozenset({"to", "for", "on", "over", "against"})


def find_headline_verbs(doc: Doc, lexicon: Lexicon, roles: Roles) -> None:
    """Make the verb of a headline of a word that was taken for the subject of *plan* or *bid*.

    A second verb that a headline gives to the same subject is coordinated with the first.

    Args:
        doc: A parsed text; tags, lemmas, labels and places in the tree are changed.
        lexicon: What somebody decides about, and the known verbs.
        roles: The nouns for people and bodies.
    """
    for index in worded(doc, ("as",)):
        _open_clause(doc[index], roles)
    for index in worded(doc, lexicon.words("DecidedNoun")):
        noun = doc[index]
        if noun.dep_ != syntax.ROOT or noun.tag_ not in BARE or index + 1 == len(doc):
            continue
        verb = doc[index - 1]
        subject = syntax.child(noun, syntax.SUBJECTS)
        if subject is None or subject.i != verb.i or noun.nbor().lower_ not in GOING_ON:
            continue
        named = _name_before(verb, roles)
        base = _base(verb, lexicon)
        if named is not None and base is not None and not is_finished(noun):
            verb.lemma_ = base
            _make_verb(verb, named, noun)
    join_headline_verbs(doc)


def _open_clause(joint: Token, roles: Roles) -> None:
    """Make a clause of *as* and two nouns at the end of a headline ("quits as crisis deepens").

    The role of one is no plural of things, and a bare singular is a noun phrase in headlines.
    """
    last = joint.doc[joint.i + 2] if joint.i + 2 < len(joint.doc) else joint
    noun, above = joint.nbor() if last.i != joint.i else joint, joint.head
    fits = last.tag_ in {"NNS", "VBZ"} and last.is_lower and noun.tag_ in syntax.SINGULAR_TAGS
    if not fits or noun.dep_ != syntax.COMPOUND or is_finished(joint):
        return
    beside = joint.dep_ == syntax.PREPOSITION and above.tag_ == "VBZ"
    if not beside or noun.head.i not in {last.i, last.head.i}:
        return
    if roles.noun(last.lemma_.lower()).types:
        return
    last.head, last.dep_ = above, syntax.ADVERBIAL_CLAUSE
    joint.head, joint.dep_ = last, syntax.MARK
    last.tag_, last.pos_ = "VBZ", "VERB"
    last.lemma_ = last.lemma_ if last.lemma_ != last.lower_ else last.lower_.removesuffix("s")
    noun.head, noun.dep_ = last, syntax.SUBJECT


def _name_before(verb: Token, roles: Roles) -> Token | None:
    """The capitalised word that opens a sentence right before a word that may be its verb."""
    taken = (
        verb.tag_ == "NNS" or verb.dep_ in syntax.SUBJECTS
    )  # "rejects" is a verb, and no subject
    if not taken or not verb.is_lower or roles.noun(verb.lemma_.lower()).types:
        return None
    name = verb.nbor(-1) if verb.i > verb.sent.start else verb
    alone = [child.i for child in verb.children] == [name.i]
    fits = alone and name.is_title and name.dep_ in syntax.ATTRIBUTIVES
    return name if fits else None


def _base(word: Token, lexicon: Lexicon) -> str | None:
    """The known verb that a word in *-s* is a form of ("shelves" of *shelve*)."""
    return next((stem for stem in stems(word.lower_) if lexicon.find("verb", stem)), None)


def _make_verb(verb: Token, name: Token, noun: Token) -> None:
    """Give a verb the word before it for its subject, and the noun behind it for its object."""
    verb.tag_, verb.pos_, verb.head, verb.dep_ = "VBZ", "VERB", verb, syntax.ROOT
    name.head, name.dep_, name.pos_ = verb, syntax.SUBJECT, "PROPN"
    noun.tag_, noun.pos_, noun.head, noun.dep_ = "NN", "NOUN", verb, syntax.OBJECT
    for child in [c for c in noun.children if c.dep_ in syntax.INFINITIVES]:
        if syntax.is_infinitive(child):
            child.dep_ = syntax.NOUN_CLAUSE
        else:
            child.head = verb
