"""Whom something is given, taken for the first part of a compound: "gave *Togo* loans"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.phrases.hearers import part_hearers
from graphbuilder.extraction.words.people import ACTING, denotes_person, is_somebody
from graphbuilder.extraction.words.reporting import takes_content
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

GIVING = frozenset({"gives", "deniesTo", "offers"})  # relations
NAMED = frozenset({"GPE", "PERSON", "ORG"})
OTHERWISE = frozenset({"to", "for"})  # open whom it is given, too
PEOPLE = "people"  # a value of gb:GivingVerb
BODIES = frozenset({"GPE", "ORG", "LOC"})
GIVEN = frozenset({syntax.OBJECT, syntax.COMPLEMENT})
SHORTEST = 3  # letters: US and EU mostly say whose something is


def part_receivers(doc: Doc, lexicon: Lexicon) -> None:
    """Part who is given something from what is given, where a compound cannot begin with them.

    "Gave the young farmers loans": the first part of an English compound is singular
    (Huddleston & Pullum 2002, ch. 19 §4), and behind a verb of giving a name is who receives.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Verbs of giving, and of telling.
    """
    part_hearers(doc, lexicon)
    for index in labelled(doc, "DEP", (syntax.OBJECT,)):
        _tell_receiver(doc[index], lexicon)
    for index in labelled(doc, "DEP", (syntax.OBJECT_PREDICATE,)):
        _give_passive(doc[index], lexicon)
    giving = lexicon.words("GivingVerb")
    for index in labelled(doc, "DEP", (syntax.SUBJECT,)):
        subject = doc[index]
        noun = subject.head
        if noun.head.lemma_.lower() in giving and _is_beside_gift(subject, noun):
            _part_gift(subject, noun)
    for index in labelled(doc, "DEP", (syntax.OBJECT,)):
        noun = doc[index]
        verb = noun.head
        whom = giving.get(verb.lemma_.lower())
        if whom is not None and noun.ent_type_ in BODIES and noun.left_edge.i == verb.i + 1:
            _pay(noun)
            continue
        if whom is None or noun.pos_ != "NOUN" or noun.i < verb.i:
            continue
        if denotes_person(noun) or _is_told_whom(verb, noun):
            continue
        named = _people_in(noun) or (_name_in(noun) if whom != PEOPLE else None)
        receiver = None if is_somebody(noun) else named  # "papers" and "powers" may be bodies
        receiver = receiver or _before_count(noun, lexicon)
        if receiver is not None and not _is_press_before(receiver, noun, lexicon):
            _part(receiver, noun)


def _is_press_before(receiver: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun says whose reports or claims are meant ("denied media reports")."""
    press = receiver.lower_ in lexicon.words("PressNoun")
    return press and takes_content(noun, lexicon, "noun")


def _give_passive(noun: Token, lexicon: Lexicon) -> None:
    """Let a passive of giving keep what is given for its object ("were afforded *attention*").

    Nobody becomes what is given: the passive keeps one of two objects (Huddleston & Pullum 2002,
    ch. 4 §4.3).
    """
    verb = noun.head
    passive = syntax.has_passive_auxiliary(verb) and noun.i > verb.i and noun.pos_ == "NOUN"
    entries = lexicon.find("verb", verb.lemma_.lower()) if passive else ()
    if any(entry.relation.name in GIVING and not entry.words for entry in entries):
        noun.dep_ = syntax.OBJECT


def _tell_receiver(second: Token, lexicon: Lexicon) -> None:
    """Make the first of two objects right behind a verb of giving who or what receives the other.

    "Deny *smugglers* any profit": the indirect object comes first (Huddleston & Pullum 2002,
    ch. 4 §4.3).
    """
    verb, end = second.head, second.left_edge.i - 1
    first = next((o for o in syntax.children(verb, syntax.OBJECTS) if o.i > verb.i), second)
    beside = first.i < second.i and first.right_edge.i == end and first.left_edge.i == verb.i + 1
    known = verb.lemma_.lower() in lexicon.words("GivingVerb") | lexicon.words("DenyingVerb").keys()
    opened = syntax.child(second, syntax.DETERMINING) is not None
    opened = opened and second.text.isalpha()  # not "save the whale [the blue whale]"
    if beside and opened and known and second.tag_ in syntax.COMMON_TAGS:
        first.dep_ = syntax.DATIVE


def _pay(receiver: Token) -> None:
    """Make a body before an amount of money who is given it ("cost *Mali* between $2 and $3")."""
    verb, behind = receiver.head, receiver.right_edge.i + 1
    first = receiver.doc[behind] if behind < len(receiver.doc) else receiver
    amount = next((c for c in verb.rights if c.left_edge == first and c != receiver), None)
    if amount is not None and amount.lower_ == "between" and amount.dep_ == syntax.PREPOSITION:
        between, amount = amount, syntax.child(amount, syntax.PREPOSITIONAL_OBJECTS)
        if amount is None or amount.ent_type_ != "MONEY":
            return
        amount.head, amount.dep_ = verb, syntax.OBJECT
        between.head, between.dep_ = amount, syntax.NOUN_MODIFIER
    if amount is not None and amount.dep_ in syntax.OBJECTS and amount.ent_type_ == "MONEY":
        receiver.dep_ = syntax.DATIVE


def _is_beside_gift(receiver: Token, noun: Token) -> bool:
    """Whether a noun was taken for the clause of whoever is given it ("allows *farmers* more")."""
    verb = noun.head
    named = noun.pos_ == "NOUN" or any(child.tag_ == "DT" for child in noun.lefts)  # "no good"
    given = noun.dep_ in GIVEN and named and verb.pos_ in syntax.VERBAL
    beside = receiver.left_edge.i == verb.i + 1 and receiver.i < noun.i
    somebody = receiver.pos_ != "PRON" and (receiver.ent_type_ in NAMED or is_somebody(receiver))
    passive = syntax.has_passive_auxiliary(verb) or syntax.child(noun, syntax.AUXILIARIES)
    return given and beside and somebody and not passive


def _part_gift(receiver: Token, noun: Token) -> None:
    """Make a receiver who is given the object."""
    receiver.head, receiver.dep_ = noun.head, syntax.DATIVE
    noun.dep_ = syntax.OBJECT
    if noun.pos_ != "NOUN":
        noun.tag_, noun.pos_ = "NN", "NOUN"


def _is_told_whom(verb: Token, noun: Token) -> bool:
    """Whether something else than a compound's first part says who receives."""
    particle = syntax.child(verb, frozenset({syntax.PARTICLE}))  # "hand out Job Maker grants"
    if syntax.has_passive_auxiliary(verb) or particle is not None:
        return True
    if syntax.child(verb, syntax.DATIVES) is not None:
        return True
    if len(syntax.children(verb, syntax.OBJECTS)) > 1:
        return True
    phrases = [c for c in (*verb.rights, *noun.rights) if c.lower_ in OTHERWISE]
    behind = (syntax.child(p, syntax.PREPOSITIONAL_OBJECTS) for p in phrases)
    return any(b is not None and (b.ent_type_ in ACTING or is_somebody(b)) for b in behind)


def _people_in(noun: Token) -> Token | None:
    """The plural noun for people within a compound ("the young *farmers* loans")."""
    parts = [c for c in noun.lefts if c.dep_ in syntax.COMPOUNDS and c.i < noun.i]
    people = [c for c in parts if (c.tag_ == "NNS" and is_somebody(c)) or _is_people(c)]
    return people[-1] if people else None


def _is_people(word: Token) -> bool:
    """Whether a word is the plural name of a people ("denied the *Samoans* a seat")."""
    plural = word.lower_.endswith("s") and not word.lower_.endswith(("ss", "us"))
    return word.ent_type_ == "NORP" and word.pos_ == "PROPN" and plural


def _before_count(noun: Token, lexicon: Lexicon) -> Token | None:
    """The noun that a number or an adjective follows ("saved the *town* 3 million euros").

    No number stands behind the first part of a compound, unless it counts that one ("phase 2"),
    and no adjective: "gave the *state* broad powers" (Huddleston & Pullum 2002, ch. 5 §14.2).
    """
    counts = [c for c in noun.lefts if c.dep_ == syntax.NUMBER]
    counts = counts or [c for c in noun.lefts if c.dep_ == syntax.ADJECTIVE and c.pos_ == "ADJ"]
    if not counts:
        return None
    edge = counts[0].left_edge
    # "The *state* broad powers"
    measured = edge.dep_ == syntax.MEASURE and edge.i == counts[0].i - 1
    first = edge if measured else noun.doc[max(edge.i - 1, 0)]
    within = (first.head == noun and first.dep_ in syntax.COMPOUNDS) or measured
    within = within and first.lemma_.lower() not in lexicon.words("TimeNoun")
    before_count = within and first.pos_ == "NOUN"
    opened = noun.left_edge.tag_ in {"DT", "PRP$"}
    numbered = first.lemma_.lower() in lexicon.words("NumberedNoun")
    return first if before_count and opened and not numbered else None


def _name_in(noun: Token) -> Token | None:
    """The name that a compound without a determiner begins with ("*Togo* loans")."""
    if syntax.child(noun, syntax.DETERMINING) is not None:
        return None
    doc, last = noun.doc, noun.left_edge
    while last.i + 1 < noun.i and last.nbor().pos_ == "PROPN" and last.nbor().ent_iob_ == "I":
        last = last.nbor()
    named = last.pos_ == "PROPN" or (last.ent_type_ == "GPE" and last.text[0].isupper())
    whole = last.i + 1 == len(doc) or last.nbor().ent_iob_ != "I"
    short = last.text.isupper() and len(last) < SHORTEST
    named = named and last.ent_type_ in NAMED and whole and not short
    return last if named and noun.is_ancestor(last) and last.i < noun.i else None


def _part(receiver: Token, noun: Token) -> None:
    """Hang a receiver, and what stands before it in the compound, from the verb."""
    verb = noun.head
    for word in list(noun.lefts):
        if word.i <= receiver.i and word != receiver:
            word.head = receiver
    receiver.head, receiver.dep_ = verb, syntax.DATIVE
