"""Small clauses that a parser took for something else: *had it done*, *made sure*, *as civil*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.frames import takes_as, takes_clause
from graphbuilder.extraction.words.people import NOMINATIVES, is_somebody
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

BEHIND = (syntax.ADJECTIVE, syntax.NOUN_CLAUSE, syntax.ADVERBIAL_CLAUSE, syntax.ADVERB)
LAST = (syntax.NOUN_CLAUSE, syntax.COMPLEMENT)
COMPARED = frozenset({"hard", "better", "worse", "easier", "harder", "faster", "safer", "stronger"})
INDEFINITES = frozenset(
    {"something", "anything", "nothing", "everything", "someone", "anyone", "everyone", "those"}
)
USING = "using"
POINTING = frozenset({"this", "that", "these", "those"})


def shrink_clauses(doc: Doc, lexicon: Lexicon) -> None:
    """Read what is done to an object as passive, and *make sure* as one predicate.

    "They had the boat repaired" (Huddleston & Pullum 2002, ch. 14 §5.6): the boat repairs nothing.
    "To make sure it holds": *it* is neither sure nor made.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs have what is done to something for their object.
    """
    causing = lexicon.words("CausingVerb").keys()
    for index in labelled(doc, "DEP", (syntax.COMPLEMENT, syntax.ADVERBIAL_CLAUSE)):
        verb = doc[index]
        if verb.head.i > verb.i or syntax.marker(verb) is not None:
            continue
        if verb.dep_ == syntax.ADVERBIAL_CLAUSE:
            _describes(verb, lexicon)
        elif _undergoes(verb, causing, lexicon):
            subject = syntax.children(verb, syntax.ACTIVE_SUBJECTS)[-1]
            subject.dep_, verb.tag_ = syntax.PASSIVE_SUBJECT, "VBN"
        elif not _describes(verb, lexicon):
            _make_sure(verb)
    for index in labelled(doc, "DEP", (syntax.OBJECT,)):
        _declare(doc[index], lexicon)
    _part_aims(doc, lexicon)
    _cause(doc)
    _depict(doc, lexicon)
    _name(doc, lexicon)
    _part_judged(doc, lexicon)
    _predicate(doc, lexicon)


def _declare(said: Token, lexicon: Lexicon) -> None:
    """Make a noun behind an object that has that for its subject what the verb calls it.

    "Declared the flood a public emergency": a noun has no subject by itself, but in a small clause
    (Huddleston & Pullum 2002, ch. 4 §5.4).
    """
    verb = said.head
    if said.pos_ not in NOUNS or verb.lemma_.lower() not in lexicon.words("PredicatingVerb"):
        return
    told = syntax.child(said, frozenset({syntax.SUBJECT}))
    if told is not None and verb.i < told.i < said.i:
        told.head, told.dep_ = verb, syntax.OBJECT
        said.dep_ = syntax.OBJECT_PREDICATE


def _predicate(doc: Doc, lexicon: Lexicon) -> None:
    """Read an adjective behind an object as what the verb makes or calls it.

    "They called the plan ready for use": attributes stand before their noun in English, and
    predicates behind it (Huddleston & Pullum 2002, ch. 5 §4.3).
    """
    making = lexicon.words("PredicatingVerb").keys()
    for index in labelled(doc, "DEP", BEHIND):
        word = doc[index]
        described = word.tag_ in {"JJ", "JJR"} or word.lower_ in COMPARED
        if not described or word.head.i > index:
            continue
        verb = word.head if word.head.pos_ in syntax.VERBAL else word.head.head
        if verb.i > index or not (verb.lemma_ in making or _is_held(verb, word, lexicon)):
            continue
        noun = next(reversed(syntax.children(verb, syntax.OBJECTS)), None)
        if noun is None or not verb.i < noun.i < index or noun.lower_ in INDEFINITES:
            continue
        compared = word.dep_ == syntax.ADVERB and noun.right_edge.i < index
        between = doc[(noun.right_edge.i if compared else noun.i) + 1 : index]
        if word.head not in {verb, noun} or not all(_is_degree(t, word) for t in between):
            continue
        before_noun = any(token.pos_ in NOUNS for token in doc[index + 1 : index + 2])
        if syntax.child(word, syntax.SUBJECTS) is None and not before_noun:
            word.head, word.dep_, word.pos_ = verb, syntax.OBJECT_PREDICATE, "ADJ"


def _is_held(verb: Token, adjective: Token, lexicon: Lexicon) -> bool:
    """Whether a verb and an adjective are one predicate ("held the firm *liable*")."""
    if verb.pos_ not in syntax.VERBAL:
        return False
    entries = lexicon.find("verb", verb.lemma_.lower())
    return any(entry.words == (adjective.lower_,) for entry in entries)


def _is_degree(token: Token, adjective: Token) -> bool:
    """Whether a word before an adjective only grades or quotes it."""
    return token.tag_ in {"``", "''"} or (token.pos_ == "ADV" and token.head.i == adjective.i)


def _part_aims(doc: Doc, lexicon: Lexicon) -> None:
    """Hang what a requested thing is for from the thing ("requested funds to mend the road")."""
    requesting = lexicon.words("RequestingVerb").keys()
    for index in worded(doc, requesting, attribute="LEMMA"):
        verb = doc[index]
        aim = syntax.child(verb, frozenset({syntax.OPEN_COMPLEMENT}))
        thing = syntax.child(verb, syntax.OBJECTS)
        if aim is None or thing is None or not index < thing.i < aim.i:
            continue
        if thing.pos_ == "NOUN" and not is_somebody(thing) and syntax.is_infinitive(aim):
            aim.head, aim.dep_ = thing, syntax.NOUN_CLAUSE


def _cause(doc: Doc) -> None:
    """Read what ends a clause of having as done to whom one has ("had a man selling guns jailed").

    A participle alone behind a gerund and its object picks out nothing there.
    """
    for index in labelled(doc, "DEP", LAST):
        done, before = doc[index], doc[index].head
        alone = done.tag_ in syntax.PAST_TAGS and not any(c.i > index for c in done.children)
        if not alone or (index + 1 < len(doc) and not doc[index + 1].is_punct):
            continue
        gerund = before if before.tag_ == "VBG" else before.head
        who, thing = gerund.head, syntax.child(done, syntax.SUBJECTS)
        had = gerund.tag_ == "VBG" and gerund.dep_ == syntax.NOUN_CLAUSE and who.i < gerund.i
        if not had or who.dep_ != syntax.OBJECT or who.head.lemma_ not in {"have", "get"}:
            continue
        thing = thing if thing is not None else before
        if is_somebody(who) and thing.i > gerund.i and thing.right_edge.i >= index - 1:
            thing.head, thing.dep_ = gerund, syntax.OBJECT
            done.head, done.dep_, done.tag_ = who.head, syntax.COMPLEMENT, "VBN"
            who.head, who.dep_ = done, syntax.PASSIVE_SUBJECT


def _depict(doc: Doc, lexicon: Lexicon) -> None:
    """Read whom a picture or a report shows doing something as doing it.

    "The film showed two officers dragging him": what is shown is the deed (Huddleston & Pullum
    2002, ch. 14 §5.4), not the officers alone.
    """
    depicting = lexicon.words("DepictingVerb").keys()
    for index in labelled(doc, "DEP", (syntax.NOUN_CLAUSE,)):
        verb, seen = doc[index], doc[index].head
        shown = seen.dep_ == syntax.OBJECT and seen.head.lemma_.lower() in depicting
        if not shown or seen.i > index or syntax.follows_comma(verb.left_edge):
            continue
        being = any(token.lower_ == "being" for token in verb.lefts)
        if being or (verb.tag_ == "VBG" and is_somebody(seen)):
            verb.head, verb.dep_ = seen.head, syntax.COMPLEMENT
            seen.head, seen.dep_ = verb, syntax.PASSIVE_SUBJECT if being else syntax.SUBJECT


def _name(doc: Doc, lexicon: Lexicon) -> None:
    """Part what is called or regarded from what it is called or regarded as.

    "Regard the talks as civil": *as* with an adjective completes the verb and never a noun
    (Huddleston & Pullum 2002, ch. 4 §5.1). "I call this Society 2.0": a name has no *this*.
    """
    for index in worded(doc, ("as",), attribute="LOWER"):
        word = doc[index]
        said = next(iter(word.rights), word)
        noun = word.head
        lone = word.n_rights == 1 and said.tag_ in {"JJ", "JJR", "VBN"} and said.i > index
        if lone and noun.dep_ == syntax.OBJECT and _says_what(noun.head, lexicon):
            word.head, said.dep_ = noun.head, syntax.PREPOSITIONAL_OBJECT
        elif lone and said.dep_ == syntax.ADJECTIVE and syntax.child(noun, syntax.UNDERGOERS):
            said.dep_ = syntax.PREPOSITIONAL_OBJECT  # but "dive as deep"
    for index in worded(doc, POINTING, attribute="LOWER"):
        word, name = doc[index], doc[index].head
        named = name.dep_ == syntax.OBJECT and name.text[0].isupper() and index > 0
        if named and word.dep_ == syntax.DETERMINER and name.head.i == index - 1:
            verb = name.head
            if _says_what(verb, lexicon):
                word.head, word.dep_ = verb, syntax.OBJECT
                name.dep_ = syntax.OBJECT_PREDICATE


def _part_judged(doc: Doc, lexicon: Lexicon) -> None:
    """Part what something is taken for from a heavy object ("rejected *as false* a report").

    No adjective stands before an article, but in *as large a fire as any* (heavy objects come last:
    Huddleston & Pullum 2002, ch. 16 §4).
    """
    for index in worded(doc, ("as",), attribute="LOWER"):
        word, said = doc[index], doc[index].nbor() if index + 1 < len(doc) else doc[index]
        noun = said.head
        article = next((c for c in noun.lefts if c.dep_ == syntax.DETERMINER), None)
        if article is None or said.dep_ != syntax.ADJECTIVE or said.i > article.i:
            continue
        if any(token.lower_ == "as" for token in doc[article.i : noun.right_edge.i + 1]):
            continue
        verb = noun.head if noun.head != word else word.head
        if noun.i < index or verb.i > index or not _says_what(verb, lexicon):
            continue
        word.head, word.dep_ = verb, syntax.PREPOSITION
        said.head, said.dep_ = word, syntax.PREPOSITIONAL_OBJECT
        noun.head, noun.dep_ = verb, syntax.OBJECT


def _says_what(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb says what something is called or taken for."""
    entries = lexicon.find("verb", verb.lemma_.lower())
    return takes_as(verb, lexicon) or any("as" in entry.words for entry in entries)


def _undergoes(verb: Token, causing: AbstractSet[str], lexicon: Lexicon) -> bool:
    """Whether a participle without an auxiliary says what is done to the noun before it."""
    governor = verb.head.lemma_.lower()
    if verb.tag_ not in syntax.PAST_TAGS or governor not in causing:
        return False
    if syntax.child(verb, syntax.AUXILIARIES) is not None:
        return False
    subject = next(reversed(syntax.children(verb, syntax.ACTIVE_SUBJECTS)), None)
    if subject is None or subject.lower_ in NOMINATIVES or subject.left_edge.i != verb.head.i + 1:
        return False
    # "Had her house searched", "want the law repealed": tagged as a past, which needs a report.
    # What is ordered is told with a bare verb: "ordered the polls closed" has a participle.
    told = takes_clause(verb.head, lexicon) and governor not in lexicon.words("MandativeVerb")
    told = told and not _is_wished(verb.head)
    whole = syntax.child(verb, syntax.OBJECTS) is not None
    regular = verb.lower_.endswith("ed") and not (told or whole)
    return verb.tag_ == "VBN" or regular


def _is_wished(verb: Token) -> bool:
    """Whether an infinitive says what somebody wants ("hopes to see the law changed")."""
    return verb.dep_ == syntax.OPEN_COMPLEMENT and syntax.is_infinitive(verb)


def _describes(verb: Token, lexicon: Lexicon) -> bool:
    """Hang a gerund from what is made ("made films mocking the king"), or from the making.

    What is made does nothing while it is made, and *made them do it* has no ending.
    """
    maker = verb.head
    subject = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
    if verb.tag_ != "VBG" or subject is None or subject.left_edge.i != maker.i + 1:
        return False
    made = maker.lemma_.lower() in lexicon.words("MakingVerb") and subject.i < verb.i
    taken = syntax.child(verb, syntax.TAKEN) is not None
    if not (made and taken) or syntax.child(verb, syntax.AUXILIARIES):
        return False
    means = subject.pos_ == "PRON" or verb.lower_ == USING
    subject.head, subject.dep_ = maker, syntax.OBJECT
    verb.head = maker if means else subject
    verb.dep_ = syntax.ADVERBIAL_CLAUSE if means else syntax.NOUN_CLAUSE
    return True


def _make_sure(verb: Token) -> None:
    """Hang *sure* from the verb before it, and what is made sure from *sure*."""
    maker = verb.head
    sure = syntax.behind(maker)
    made = maker.lemma_ == "make" and sure.lower_ == "sure" and verb.i > sure.i
    if made and sure.head.i != maker.i:
        sure.head, sure.dep_ = maker, syntax.COMPLEMENT
        verb.head = sure
