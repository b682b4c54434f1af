"""What completes nouns and what describes them, which parsers mix up ("had no idea who sent it").

An idea or a clue is the answer to a question there: it sent nothing, and *how* or *why* describes
no noun for knowing (Huddleston & Pullum 2002, ch. 11 §5.1). Where nothing is missing behind
*that*, it opens what a report says ("reports in the press that Lee bought the mill", "news that she
had died"); where an object is missing, it opens a description ("a claim that he could not prove").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.frames import gives
from graphbuilder.extraction.words.people import denotes_people, is_somebody
from graphbuilder.extraction.words.reporting import takes_content
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

GAPS = syntax.OBJECTS | syntax.DATIVES | {syntax.MARK}
ASKING = ("how", "why", "who", "whom", "what", "when", "where", "whose")


def complete_nouns(doc: Doc, lexicon: Lexicon) -> None:
    """Make the question right behind a noun for knowing its content.

    Args:
        doc: A parsed text; labels in the tree are changed.
        lexicon: Nouns for knowing the answer to a question, nouns and verbs with a content, and
            verbs without an object.
    """
    nouns = lexicon.words("IdeaNoun")
    for index in worded(doc, ASKING):
        noun = syntax.before(doc[index])
        if noun.lemma_.lower() not in nouns:
            if doc[index].lower_ == "who":
                _answer(doc[index], noun, lexicon)
            continue
        clauses = syntax.children(noun, frozenset({syntax.RELATIVE_CLAUSE}))
        for clause in clauses:
            if clause.left_edge.i == index:
                clause.dep_ = syntax.NOUN_CLAUSE
    for index in worded(doc, ("that",)):
        if doc[index].dep_ in GAPS:
            _complete_report(doc[index], lexicon)
        if doc[index].dep_ == syntax.MARK:
            _describe_report(doc[index], lexicon)


def _answer(who: Token, body: Token, lexicon: Lexicon) -> None:
    """Make what is explained to a body its verb's content ("explain to parliament who paid").

    *Who* describes people, and no parliament (Huddleston & Pullum 2002, ch. 12 §3.5.3).
    """
    clause, phrase = who.head, body.head
    if clause.dep_ != syntax.RELATIVE_CLAUSE or clause.head.i != body.i or denotes_people(body):
        return
    verb = phrase.head
    told = phrase.lower_ == "to" and body.dep_ == syntax.PREPOSITIONAL_OBJECT
    if not told or verb.pos_ != "VERB" or syntax.child(verb, syntax.OBJECTS) is not None:
        return
    if takes_content(verb, lexicon, "verb"):
        clause.head, clause.dep_ = verb, syntax.COMPLEMENT


def _complete_report(that: Token, lexicon: Lexicon) -> None:
    """Make a whole clause behind *that* what a report says, and no description of a noun."""
    clause = that.head
    if clause.dep_ != syntax.RELATIVE_CLAUSE or clause.left_edge.i != that.i:
        return
    own = [c for c in clause.rights if c.dep_ in syntax.OBJECTS and c.i > that.i]
    subject = syntax.child(clause, syntax.ACTIVE_SUBJECTS)
    alone = clause.lemma_.lower() in lexicon.words("IntransitiveVerb")
    if not (own or alone) or subject is None or subject.i > clause.i:
        return
    named = bool(own and that.dep_ != syntax.MARK) and (
        own[0].pos_ == "PROPN" or syntax.child(own[0], syntax.DETERMINATIVES) is not None
    )
    if named and gives(clause, lexicon) and is_somebody(own[0]):
        return  # "the book that she gave the king", but "the claim that they sent troops"
    around = [clause.head]
    while around[-1].head.i < around[-1].i and not syntax.is_finite(around[-1].head):
        around.append(around[-1].head)  # "rumours heard in the capital that …"
    nouns, untrue = [t for t in around if t.pos_ == "NOUN"], lexicon.words("MisjudgingWord")
    told = (t for t in nouns if takes_content(t, lexicon, "noun") or t.lower_ in untrue)
    noun = next(told, None)
    if noun is not None:
        clause.head, clause.dep_ = noun, syntax.NOUN_CLAUSE
        that.dep_, that.tag_, that.pos_ = syntax.MARK, "IN", "SCONJ"


def _describe_report(that: Token, lexicon: Lexicon) -> None:
    """Make a clause without the object that its verb needs a description of the noun before it."""
    clause = that.head
    if clause.dep_ not in syntax.NOUN_CLAUSES or clause.left_edge.i != that.i:
        return
    needs = clause.lemma_.lower() in lexicon.words("TransitiveVerb")
    called = syntax.child(clause, frozenset({syntax.OBJECT_PREDICATE})) is not None
    active = syntax.child(clause, syntax.ACTIVE_SUBJECTS) is not None
    taken = syntax.OBJECTS | syntax.DATIVES | syntax.CONTENT_CLAUSES | syntax.ATTRIBUTES
    taken |= {syntax.CONJUNCT}  # "evidence that it can prevent or cure the disease"
    whole = any(c.dep_ in taken and c.i > that.i for c in clause.children)
    if (needs or called) and active and not (whole or syntax.is_passive(clause)):
        clause.dep_ = syntax.RELATIVE_CLAUSE
        that.dep_, that.tag_, that.pos_ = syntax.OBJECT, "WDT", "PRON"
