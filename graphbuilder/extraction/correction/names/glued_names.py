"""Names that a parser glued to a noun before or behind them, of which they are no part.

"A rally Kim planned", "told Reuters arson was used", "told him Lee prepared for it": no English
noun phrase goes on from "a rally" to a name, nor from a name to a common noun or a pronoun, that
it does not describe (Huddleston & Pullum 2002, ch. 12 §4.1; ch. 11 §7.2 on content clauses
without *that*).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject, take_place
from graphbuilder.extraction.words.people import denotes_person
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

OPEN = frozenset({"a", "an", "any", "all", "some", "every", "no", "many", "several"})


def unglue_names(doc: Doc, lexicon: Lexicon) -> None:
    """Give contact clauses their subject, and verbs of telling whom something is told.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs tell somebody that something is so.
    """
    for index in labelled(doc, "DEP", (syntax.OPEN_COMPLEMENT,)):
        _tell_clause(doc[index], lexicon)
    contents = labelled(doc, "DEP", (syntax.COMPLEMENT,))
    for index in labelled(doc, "DEP", (syntax.NOUN_CLAUSE,)):
        noun = _noun_before_name(doc[index])
        if noun is not None:
            _make_contact_clause(doc[index], noun)
    for index in contents:
        told = _told_before_subject(doc[index], lexicon)
        if told is not None:
            _make_addressee(told, doc[index])


def _noun_before_name(verb: Token) -> Token | None:
    """The noun that a participle's clause describes, where a name behind it is the doer."""
    name = verb.head
    if verb.tag_ not in syntax.PAST_TAGS or verb.i != name.i + 1 or name.pos_ != "PROPN":
        return None
    first = name
    while first.i and first.nbor(-1).pos_ == "PROPN":
        first = first.nbor(-1)
    noun = syntax.before(first)
    glued = noun.pos_ == "NOUN" and noun.dep_ in syntax.MODIFIERS and noun.head.i == name.i
    if not glued or syntax.child(verb, syntax.OBJECTS) is not None:
        return None
    if any(child.dep_ == syntax.AGENT for child in verb.children):
        return None
    determined = any(c.lower_ in OPEN and c.i < noun.i for c in name.lefts)
    return noun if determined or (noun.tag_ == "NNS" and not denotes_person(noun)) else None


def _make_contact_clause(verb: Token, noun: Token) -> None:
    """Hang a clause with its subject from the noun before that subject."""
    name = verb.head
    before = [child for child in name.lefts if child.i < noun.i]
    behind = [child for child in name.rights if child.i > verb.i]
    take_place(noun, name)
    for child in before:
        child.head = noun
    for child in behind:
        child.head = verb
    verb.head, verb.dep_, verb.tag_ = noun, syntax.RELATIVE_CLAUSE, "VBD"
    name.head, name.dep_ = verb, syntax.SUBJECT


def _tell_clause(verb: Token, lexicon: Lexicon) -> None:
    """Make a clause of a second object and the past form behind it ("told them Lee prepared").

    Whom something is told is one object, and what is told the other.
    """
    told = verb.head
    if verb.tag_ not in syntax.PAST_TAGS or not _tells_somebody(told, lexicon):
        return
    name = next((o for o in syntax.children(told, syntax.OBJECTS) if o.pos_ == "PROPN"), told)
    pronoun = verb.doc[name.left_edge.i - 1] if name.left_edge.i else name
    beside = pronoun.pos_ == "PRON" and pronoun.head.i == told.i and pronoun.dep_ in syntax.OBJECTS
    if (
        beside
        and name.right_edge.i + 1 == verb.left_edge.i
        and syntax.child(verb, syntax.AUXILIARIES) is None
    ):
        verb.dep_, verb.tag_ = syntax.COMPLEMENT, "VBD"
        make_subject(name, verb)


def _tells_somebody(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb has for its object who is told something."""
    relations = [entry.relation for entry in lexicon.find("verb", verb.lemma_.lower())]
    return any(r.roles.get("NP") == "recipient" and r.attributes == "speech" for r in relations)


def _told_before_subject(content: Token, lexicon: Lexicon) -> Token | None:
    """The name right behind a verb of telling that was taken into the subject of what is told."""
    verb, subject = content.head, _subject_of(content)
    if subject is None or subject.left_edge.i != verb.i + 1 or verb.pos_ not in syntax.VERBAL:
        return None
    if any(t.i != subject.i for t in syntax.children(verb, syntax.OBJECTS)):
        return None
    if not _tells_somebody(verb, lexicon):
        return None
    before = [t for t in verb.doc[verb.i + 1 : subject.i] if subject.is_ancestor(t)]
    if any(t.dep_ in syntax.DETERMINATIVES and not t.is_title for t in before):
        return None
    names = [t for t in before if t.dep_ in syntax.COMPOUNDS and t.pos_ == "PROPN"]
    if subject.pos_ == "NOUN" and names and names[-1].nbor().pos_ == "NOUN":
        return names[-1]
    body = names[0] if subject.pos_ == "PROPN" and names else None
    acronym = body is not None and body.is_upper and body.i == verb.i + 1 and len(body) > 1
    return body if acronym and not subject.is_upper else None  # "told NPR Ann Lee had left"


def _subject_of(content: Token) -> Token | None:
    """The subject of a finite clause; where it has none, the object right before it."""
    subject = syntax.child(content, syntax.SUBJECTS)
    if subject is not None or not syntax.is_finite(content) or content.i < content.head.i:
        return subject
    told = syntax.child(content.head, syntax.OBJECTS)
    beside = told is not None and told.right_edge.i + 1 == content.left_edge.i
    return told if beside else None


def _make_addressee(name: Token, content: Token) -> None:
    """Hang a name, with what stands before it, from the verb of which it is the object."""
    verb, subject = content.head, _subject_of(content)
    if subject is not None and subject.head.i == verb.i:
        make_subject(subject, content)
    for word in name.doc[verb.i + 1 : name.i]:
        if word.head.i > name.i:
            word.head = name
    name.head, name.dep_ = verb, syntax.OBJECT
