"""Verbs that a tagger took for nouns, although they have a subject.

"The penguins nest in burrows", "see how the input alters it": no noun without a copula has a
subject, no modifier of a noun is plural before a bare singular, and a verb in *-s* has a singular
subject (Huddleston & Pullum 2002, ch. 4 §2; ch. 5 §14).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import AND_OR
from graphbuilder.extraction.words.lemmas import stems
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.correction.dictionary import Dictionary
    from graphbuilder.lexicon import Lexicon

STOP = "."
PROGRESSIVE = "ing"
BARE = (
    syntax.BEFORE_VERBS
    | syntax.CLAUSE_OPENERS
    | {
        syntax.ADVERB,
        syntax.NEGATION,
        syntax.PUNCTUATION,
        syntax.PREPOSITION,
        syntax.ADVERBIAL_CLAUSE,
        syntax.MEASURE,
    }
)
CLAUSES = syntax.CLAUSE_HEADS | {syntax.CONJUNCT, syntax.PARATAXIS}
PLURAL = frozenset({"i", "you", "we", "they", "all", "both", "many", "most", "few", "these"})
SINGULAR = frozenset({"he", "she", "it", "this", "that", "one", "everyone", "nobody"})
BEHIND_VERBS = frozenset({"about", "on", "to", "for", "with", "in", "at", "into", "from"})


def make_verbs(doc: Doc, lists: Dictionary, lexicon: Lexicon) -> None:
    """Make verbs of the nouns that have a subject, or that a sentence needs for its verb.

    Args:
        doc: A parsed text; tags, classes, lemmas and places in the tree are changed.
        lists: What ``word_lists`` found.
        lexicon: The verbs that are known.
    """
    _make_passives(doc, lists, lexicon)
    for index in labelled(doc, "DEP", (syntax.SUBJECT, syntax.ROOT)):
        subject = doc[index]
        noun = subject.head
        _open_clause(subject, lists, lexicon)
        if subject.tag_ == noun.tag_ == "VBZ" and noun.i == index + 1:
            _part_verbs(subject, noun)
            continue
        if noun.tag_ not in syntax.COMMON_TAGS or noun.lower_ != noun.text:
            continue
        base = _base(noun, lists, lexicon)
        if base is None:
            continue
        if subject.dep_ == syntax.ROOT:
            before = _subject_in_phrase(noun)
            if before is None:
                continue
            _part(before, noun)
        elif not _has_subject(noun, subject):
            continue
        _retag(noun, base)


def _make_passives(doc: Doc, lists: Dictionary, lexicon: Lexicon) -> None:
    """Make a passive of a bare noun behind *be* and its subject ("the clubs are each *run*")."""
    for index in labelled(doc, "DEP", (syntax.PASSIVE_AUXILIARY,)):
        noun, subject = doc[index].head, syntax.child(doc[index].head, syntax.SUBJECTS)
        if noun.tag_ != "NN" or noun.lower_ != noun.text or subject is None:
            continue
        between = doc[index + 1 : noun.i]
        bare = all(t.pos_ == "ADV" or t.lower_ in {"each", "all", "both"} for t in between)
        base = _base(noun, lists, lexicon) if bare and subject.i < index < noun.i else None
        if base is not None:
            noun.tag_, noun.pos_, noun.lemma_ = "VBN", "VERB", base
            subject.dep_ = syntax.PASSIVE_SUBJECT


def _open_clause(noun: Token, lists: Dictionary, lexicon: Lexicon) -> None:
    """Make a verb of what was taken for a first subject behind *if* ("if the dam bursts, …").

    A clause has one subject, and a comma parts it from none; behind a conjunction, the words before
    that comma are a clause of their own.
    """
    verb, mark = noun.head, syntax.marker(noun.head)
    before = syntax.before(noun)
    named = before.head.i == noun.i and before.tag_ == "NN"
    named = named and before.dep_ in syntax.ATTRIBUTIVES
    parted = noun.i < verb.i and noun.nbor().text == "," and verb.dep_ != syntax.ADVERBIAL_CLAUSE
    if mark is None or noun.tag_ != "NNS" or not (named and parted):
        return
    others = [s for s in syntax.children(verb, syntax.SUBJECTS) if noun.i < s.i < verb.i]
    base = _base(noun, lists, lexicon)
    if len(others) != 1 or base is None or mark.i != noun.left_edge.i - 1 or mark.tag_ != "IN":
        return
    _part(before, noun)
    _retag(noun, base)
    noun.dep_, mark.head = syntax.ADVERBIAL_CLAUSE, noun


def _part_verbs(verb: Token, noun: Token) -> None:
    """Make an object of a second verb in *-s* ("the firm backs calls for it")."""
    if (
        syntax.child(verb, syntax.SUBJECTS) is None
        or syntax.child(noun, syntax.OBJECTS) is not None
    ):
        return
    if noun.head.i == noun.i:
        verb.head, verb.dep_ = verb, syntax.ROOT
    else:
        verb.head, verb.dep_ = noun.head, noun.dep_
    for child in [c for c in noun.children if c.i < verb.i or c.is_punct]:
        child.head = verb
    noun.head, noun.dep_ = verb, syntax.OBJECT
    noun.tag_, noun.pos_ = "NNS", "NOUN"


def _has_subject(noun: Token, subject: Token) -> bool:
    """Whether a noun is bare but for a subject that it agrees with, and said of no object."""
    bare = all(child.dep_ in BARE for child in noun.lefts)
    if subject.i > noun.i or not (noun.dep_ in CLAUSES or _leads_up(noun)) or not bare:
        return False
    if any(c.dep_ == syntax.COORDINATOR and c.lower_ not in AND_OR for c in subject.rights):
        return False  # "to Lee instead of the errors"
    small = noun.dep_ == syntax.COMPLEMENT and subject.left_edge.i == noun.head.i + 1
    small = small and syntax.child(noun, syntax.OBJECTS) is None  # "says the filters trap dust"
    named = small and subject.lower_ not in PLURAL | {"he", "she"}  # "made him mayor"
    return not named and _agrees(noun, subject)


def _leads_up(noun: Token) -> bool:
    """Whether a comma and a quotation stand right behind a word ("the paper notes, “…”")."""
    following = noun.doc[noun.i + 1 : noun.i + 3]
    return len(following) > 1 and following[0].text == "," and following[1].is_quote


def _agrees(noun: Token, subject: Token) -> bool:
    """Whether a form goes with its auxiliary, or without one with its subject."""
    auxiliaries = syntax.children(noun, syntax.AUXILIARIES)
    progressive = noun.lower_.endswith(PROGRESSIVE)
    if auxiliaries:
        last = auxiliaries[-1]
        plain = noun.tag_ == "NN" and (last.tag_ in {"MD", "TO"} or last.lemma_ == "do")
        return last.lemma_ == "be" if progressive else plain
    number = "sg" if noun.tag_ == "NNS" else "pl"
    return not progressive and _number(subject) in {None, number}


def _number(subject: Token) -> str | None:
    """The number of a subject, or ``None`` where it shows none."""
    joined = any(c.dep_ == syntax.COORDINATOR and c.lower_ == "and" for c in subject.rights)
    if subject.lower_ in PLURAL or joined or subject.tag_ in syntax.PLURAL_TAGS:
        return "pl"
    if subject.lower_ in SINGULAR:
        return "sg"
    return None if subject.tag_ in {"WDT", "WP", "DT"} else "sg"


def _subject_in_phrase(noun: Token) -> Token | None:
    """The noun right before a bare noun at the root, where no phrase can hold both.

    "The Azeris state …", "the paper talks about …": in a sentence with a full stop.
    """
    before = syntax.before(noun)
    within = before.dep_ == syntax.COMPOUND and before.head.i == noun.i
    if not within or noun.dep_ != syntax.ROOT or noun.i + 1 >= len(noun.doc):
        return None
    if not any(token.text == STOP for token in noun.doc[noun.i : noun.sent.end][-3:]):
        return None
    following = noun.nbor()
    if before.pos_ == "PROPN" and following.tag_ == "TO" and following.head.head.i == noun.i:
        named = before.ent_type_ in {"PERSON", "ORG"}  # "Team Lee pledge to …"
        return before if named and following.dep_ == syntax.AUXILIARY else None
    if noun.tag_ == "NN":
        plural = before.tag_ in syntax.PLURAL_TAGS or (
            before.ent_type_ in {"ORG", "NORP"} and before.lower_.endswith("s")
        )
        goes_on = following.tag_ in {"IN", "TO", "PRP"} and following.lower_ != "of"
        return before if plural and goes_on else None
    determined = any(c.dep_ in syntax.DETERMINING for c in noun.lefts)
    goes_on = following.lower_ in BEHIND_VERBS
    return before if before.tag_ == "NN" and determined and goes_on else None


def _base(noun: Token, lists: Dictionary, lexicon: Lexicon) -> str | None:
    """The verb that a word may be a form of, or ``None``."""
    word, forms = noun.lower_, [noun.lower_]
    if word.endswith(PROGRESSIVE):
        stem = word.removesuffix(PROGRESSIVE)
        forms = [stem, stem + "e", stem[:-1]]
    elif noun.tag_ == "NNS":
        forms = stems(word)
    listed = lists.get("verb", frozenset())
    return next((f for f in forms if f in listed or lexicon.find("verb", f)), None)


def _part(subject: Token, verb: Token) -> None:
    """Hang what stands before the subject from it, and the subject from the verb."""
    for word in [c for c in verb.lefts if c.i < subject.i]:
        if word.dep_ in syntax.IN_NOUN_PHRASES and not word.is_punct:
            word.head = subject
    subject.dep_ = syntax.SUBJECT
    aim = next((c for c in verb.rights if c.dep_ == syntax.NOUN_CLAUSE), None)
    if aim is not None and syntax.is_infinitive(aim):
        aim.dep_ = syntax.OPEN_COMPLEMENT
    told = next((c for c in verb.rights if c.dep_ == syntax.RELATIVE_CLAUSE), None)
    if told is not None and told.left_edge.i == verb.i + 1:
        told.dep_ = syntax.COMPLEMENT


def _retag(verb: Token, base: str) -> None:
    """Give a word the tag, class and lemma of a verb."""
    auxiliaries = syntax.children(verb, syntax.AUXILIARIES)
    if verb.lower_.endswith(PROGRESSIVE):
        verb.tag_ = "VBG"
    elif verb.tag_ == "NNS":
        verb.tag_ = "VBZ"
    else:
        verb.tag_ = "VB" if auxiliaries else "VBP"
    verb.pos_, verb.lemma_ = "VERB", base
