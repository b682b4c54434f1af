"""Participles before a noun and verbs before an object, which *and* can tell apart.

"Has built and operated large boats": a noun goes on no verb, so that what stands right behind
*and* does; "in ash, mud, and polluted lakes": a list lacks its last member; "will buy new lorries
and used ships": no past form goes on an infinitive (Huddleston & Pullum 2002, ch. 15 §3.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OWN = syntax.BEFORE_VERBS | {syntax.MARK, syntax.ADVERB, syntax.NEGATION}


def tell_attributes(doc: Doc) -> None:
    """Make a verb of what was taken for an attribute, and an attribute of a verb.

    Args:
        doc: A parsed text; labels, classes and places in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        word = doc[index]
        if word.head.tag_ == "VB" and word.tag_ in syntax.PAST_TAGS:
            _share_infinitive(word)
        elif word.tag_ == "VBD":
            _list_noun(word)
        elif word.pos_ in NOUNS:
            _go_on(word)


def _go_on(noun: Token) -> None:
    """Make a participle before a noun the verb that goes on the one before ("built and ran it")."""
    verb, participle = noun.head, noun.left_edge
    beside = participle.i == verb.i + 2 and verb.nbor().dep_ == syntax.COORDINATOR
    if verb.pos_ != "VERB" or verb.tag_ not in syntax.PAST_TAGS or not beside:
        return
    if participle.tag_ not in syntax.PAST_TAGS or participle.head.i != noun.i:
        return
    if syntax.child(verb, syntax.COMPLETING) is not None or participle.dep_ != syntax.ADJECTIVE:
        return
    participle.head, participle.dep_, participle.pos_ = verb, syntax.CONJUNCT, "VERB"
    participle.tag_ = verb.tag_
    noun.head, noun.dep_ = participle, syntax.OBJECT
    for child in list(noun.rights):
        apart = child.dep_ == syntax.NOUN_CLAUSE and syntax.is_set_off(child)
        if child.is_punct or apart:
            child.head = participle
            child.dep_ = syntax.ADVERBIAL_CLAUSE if apart else child.dep_


def _list_noun(verb: Token) -> None:
    """Make a verb behind a list that lacks its *and* an attribute of the last member."""
    doc, noun = verb.doc, syntax.child(verb, syntax.OBJECTS)
    joint = doc[verb.i - 1]
    if noun is None or noun.i != verb.i + 1 or noun.tag_ != "NNS" or joint.lower_ != "and":
        return
    if (
        doc[verb.i - 2].text != ","
        or syntax.child(verb, OWN) is not None
        or not verb.lower_.endswith("ed")
    ):
        return
    last = doc[verb.i - 3]
    if last.dep_ != syntax.CONJUNCT or last.pos_ != "NOUN" or last.head.pos_ != "NOUN":
        return
    members = syntax.conjuncts(syntax.first_conjunct(last))
    if any(c.dep_ == syntax.COORDINATOR for m in members for c in m.children):
        return
    if verb.is_ancestor(last) or joint.is_ancestor(last):
        return
    _describe(noun, verb, last, joint)


def _share_infinitive(verb: Token) -> None:
    """Make a past form behind an infinitive's object an attribute of a second one, as it has one.

    Where a verb before is in the past, it may go on that ("chose to close old mills and bought
    ships").
    """
    doc, noun = verb.doc, syntax.child(verb, syntax.OBJECTS)
    thing, joint = syntax.child(verb.head, syntax.OBJECTS), doc[verb.i - 1]
    if noun is None or thing is None or joint.dep_ != syntax.COORDINATOR or thing.i > verb.i:
        return
    beside = noun.left_edge.i == verb.i + 1 and thing.right_edge.i == joint.i - 1
    bare = all(
        n.tag_ == "NNS" and syntax.child(n, syntax.DETERMINING) is None for n in (noun, thing)
    )
    alike = thing.left_edge.i < thing.i and thing.nbor(-1).dep_ in syntax.ATTRIBUTIVES
    past = any(t.tag_ == "VBD" for t in doc[verb.sent.start : thing.left_edge.i])
    if beside and bare and alike and not past and syntax.child(verb, OWN | syntax.SUBJECTS) is None:
        _describe(noun, verb, thing, joint)


def _describe(noun: Token, participle: Token, first: Token, joint: Token) -> None:
    """Coordinate the object of a verb that is no verb but an attribute, with the noun before."""
    joint.head = first
    noun.head, noun.dep_ = first, syntax.CONJUNCT
    for child in list(participle.children):
        child.head = noun
    participle.head, participle.dep_ = noun, syntax.ADJECTIVE
    participle.tag_, participle.pos_ = "VBN", "ADJ"
