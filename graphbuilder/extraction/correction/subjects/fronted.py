"""Subjects that a parser took into the phrase in front of them.

"On Friday Lee Motors left", "in the north, rain and snow fell": a finite verb of a main clause has
a subject before it, unless it is turned around (Huddleston & Pullum 2002, ch. 4 §2.1); where none
is left, what stands right before the verb and is no part of the phrase of time or place is that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.words.forms import AND_BUT, NOUNS
from graphbuilder.extraction.words.people import denotes_person
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

HEADS = frozenset({syntax.ROOT, syntax.COMPLEMENT})
NOW = "now"
TAKEN = syntax.OBJECTS | {syntax.PREPOSITION}


def free_subjects(doc: Doc, lexicon: Lexicon) -> None:
    """Give verbs without a subject the noun right before them.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: The nouns that say when.
    """
    for index in labelled(doc, "DEP", (syntax.ADVERBIAL_CLAUSE,)):
        _free_from_clause(doc[index])
    for index in labelled(doc, "DEP", (syntax.ADVERB,)):
        _free_from_adverbs(doc[index])
    _free_from_words(doc)
    for index in labelled(doc, "DEP", (syntax.COMPOUND,)):
        _free_from_verb(doc[index])
    labels, heads = doc.to_array("DEP"), doc.to_array("HEAD").astype("int64")
    fronted = (labels == doc.vocab.strings[syntax.PREPOSITION]) & (heads > 0)
    for index in fronted.nonzero()[0].tolist():
        phrase = doc[index]
        verb = phrase.head
        if phrase.n_rights == 0 and _is_glued(phrase.nbor(), verb, lexicon):
            phrase.nbor().head, phrase.nbor().dep_ = phrase, syntax.PREPOSITIONAL_OBJECT
            continue
        last = last_before(verb) if lacks_subject(verb) else None
        if last is None or not phrase.is_ancestor(last):
            continue
        noun = _beside(phrase, last, verb) or _behind_time(phrase, last, lexicon)
        if noun is not None:
            make_subject(noun, verb)


def _free_from_words(doc: Doc) -> None:
    """Give verbs the subjects that stand beside a home or behind an exception."""
    for index in worded(doc, ("of",)):
        if index and doc[index - 1].text == ",":
            _free_from_home(doc[index])
    for index in worded(doc, ("Other",)):
        _free_from_exception(doc[index])


def _free_from_home(of: Token) -> None:
    """Give a verb who stands before it and where they are from ("Ann Lee, of Utah, told them")."""
    name, end = of.head, of.right_edge.i + 1
    person = name.ent_type_ == "PERSON" and name.i + 1 == of.i - 1
    if not person or end + 1 >= len(of.doc) or of.doc[end].text != ",":
        return
    verb = of.doc[end + 1]
    alone = verb.tag_ in syntax.MARKED_TAGS and syntax.child(verb, syntax.SUBJECTLIKE) is None
    if alone and verb.dep_ in HEADS and not name.is_ancestor(verb):
        make_subject(name, verb)


def _free_from_exception(other: Token) -> None:
    """Give a verb the noun behind an exception ("other than Chad, no member signed")."""
    than = next(other.rights, other)
    thing = syntax.child(than, syntax.PREPOSITIONAL_OBJECTS)
    hung = other.dep_ in syntax.SUBJECTS or (other.dep_ == syntax.ADVERB and _lacks(other.head))
    if not hung or than.lower_ != "than" or thing is None:
        return
    noun = next((c for c in thing.rights if c.dep_ == syntax.APPOSITION), None)
    if noun is not None and syntax.follows_comma(noun.left_edge) and noun.i < other.head.i:
        make_subject(noun, other.head)
        other.dep_ = syntax.ADVERB


def _lacks(verb: Token) -> bool:
    """Whether nothing is the subject of a verb."""
    return syntax.child(verb, syntax.SUBJECTLIKE) is None


def _free_from_adverbs(name: Token) -> None:
    """Give a verb the name right before it, which says neither how nor when, or *now*."""
    verb = name.head
    if name.i != verb.i - 1:
        return
    told = name.pos_ == "PROPN" and verb.tag_ in syntax.MARKED_TAGS
    told = told and syntax.child(verb, syntax.SUBJECTLIKE) is None
    if told or (name.lower_ == NOW and _lacks_only_subject(verb)):
        make_subject(name, verb)


def _lacks_only_subject(copula: Token) -> bool:
    """Whether a verb says what something is but not of what ("now is no moment to go")."""
    said = syntax.child(copula, frozenset({syntax.ATTRIBUTE}))
    whole = said is not None and said.i > copula.i and syntax.is_copula(copula)
    return whole and syntax.child(copula, syntax.SUBJECTLIKE) is None


def _free_from_verb(noun: Token) -> None:
    """Give a noun that was taken for a part of a verb to the preposition before it, or the verb.

    "The number of cases of flu fell": no verb is compounded with a name.
    """
    verb = noun.head
    if verb.tag_ not in syntax.MARKED_TAGS or verb.pos_ != "VERB" or noun.pos_ not in NOUNS:
        return
    before = noun.doc[max(noun.left_edge.i - 1, 0)]
    if before.dep_ == syntax.PREPOSITION and before.n_rights == 0:
        noun.head, noun.dep_ = before, syntax.PREPOSITIONAL_OBJECT
        return
    bare = noun.n_lefts == 0 and noun.pos_ == "NOUN"  # "state plans to sell it would fail"
    if bare or verb.dep_ not in HEADS or before.dep_ == syntax.PREPOSITION:
        return
    if syntax.child(verb, syntax.SUBJECTLIKE) is None and noun.i == verb.i - 1:
        make_subject(noun, verb)


def _free_from_clause(inner: Token) -> None:
    """Give a verb the object of a clause right before it ("when the guards left the men fled")."""
    verb = inner.head
    if verb.i < inner.i or syntax.child(verb, syntax.SUBJECTLIKE) is not None:
        return
    opened = syntax.marker(inner) is not None or inner.left_edge.tag_ == "WRB"
    joined = verb.dep_ == syntax.CONJUNCT and inner.doc[inner.left_edge.i - 1].lower_ in AND_BUT
    if not (verb.dep_ in HEADS or joined) or not (opened and syntax.is_finite(verb)):
        return
    last = last_before(verb)
    noun = next((c for c in inner.rights if c.dep_ in TAKEN), None)
    if noun is not None and noun.dep_ == syntax.PREPOSITION:
        bare = noun.i == inner.i + 1 and syntax.child(inner, syntax.ACTIVE_SUBJECTS) is not None
        noun = syntax.child(noun, syntax.PREPOSITIONAL_OBJECTS) if bare else None
    if noun is None or last is None or noun.right_edge.i != last.i or noun.pos_ == "PRON":
        return
    if any(child.dep_ in syntax.LIST_ITEMS for child in noun.rights):
        return  # "while it sold eggs and the mill ground corn", "…, Lee, the mayor, left"
    if noun.head.i != inner.i:
        noun.head.dep_ = syntax.PARTICLE  # "once the storm moved on the town …"
    noun.head, noun.dep_ = verb, syntax.SUBJECT


def _is_glued(time: Token, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a time behind a bare preposition was taken into the name of who acts."""
    within = time.dep_ in syntax.COMPOUNDS and time.head.head.i == verb.i
    subject = within and time.head.dep_ in syntax.SUBJECTS
    return subject and time.lower_ in lexicon.words("TimeNoun")


def is_main(verb: Token) -> bool:
    """Whether a finite verb heads a main clause, or a content."""
    return verb.dep_ in HEADS and verb.pos_ in syntax.VERBAL and syntax.is_finite(verb)


def lacks_subject(verb: Token) -> bool:
    """Whether a finite verb heads a main clause, or a content, and has nothing for its subject."""
    return is_main(verb) and syntax.child(verb, syntax.SUBJECTLIKE) is None


def last_before(verb: Token) -> Token | None:
    """The word right before a verb, its auxiliaries and adverbs."""
    index = verb.i - 1
    own = syntax.BEFORE_VERBS | {syntax.ADVERB, syntax.NEGATION}
    while index >= 0 and verb.doc[index].head.i == verb.i and verb.doc[index].dep_ in own:
        index -= 1
    return verb.doc[index] if index >= 0 else None


def _beside(phrase: Token, last: Token, verb: Token) -> Token | None:
    """The noun phrase between a comma and a verb that hangs from a noun before the comma."""
    found, noun = None, last
    while noun.i not in {phrase.i, noun.head.i}:
        opened = noun.left_edge.i > phrase.i and syntax.follows_comma(noun.left_edge)
        if opened and noun.dep_ in syntax.LIST_ITEMS and noun.pos_ in syntax.NOMINAL:
            found = noun
        noun = noun.head
    if found is None or found.pos_ != "PROPN":
        return found
    turned = syntax.is_copula(verb)  # "among the guests in Rome, Paris and Oslo are two nurses"
    titled = denotes_person(found) and last.ent_type_ == "PERSON"  # "head and owner Ann Lee"
    return None if turned or titled else found


def _behind_time(phrase: Token, last: Token, lexicon: Lexicon) -> Token | None:
    """The noun right before a verb that was taken for one noun with the time before it."""
    noun = last
    while phrase.i < noun.head.i != noun.i:
        noun = noun.head
    whens = lexicon.words("TimeNoun")
    if noun.head.i != phrase.i or noun.dep_ != syntax.PREPOSITIONAL_OBJECT:
        return None
    if noun.lemma_.lower() in whens:
        return None  # "on Friday night came the news"
    start = phrase.i + 1 + (phrase.nbor().dep_ in syntax.DETERMINATIVES)
    time = phrase.doc[start]
    decade = time.lower_.rstrip("s").isdigit() and time.lower_.endswith("s")
    if time.head.i != noun.i or not (decade or time.lower_ in whens):
        return None
    for word in phrase.doc[phrase.i + 1 : start]:
        word.head = time
    time.head, time.dep_ = phrase, syntax.PREPOSITIONAL_OBJECT
    return noun
