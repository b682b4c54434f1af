"""Words that a tagger took for verbs and that cannot be any: their class and place corrected.

A small tagger guesses from endings: *ex-Muslim women* becomes a verb with its object, and *1,217
pledged delegates* a clause. What a dictionary lists as a noun or adjective alone is no verb; nor is
a participle between a number and its plural, or one of a verb without objects right before a noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.dictionary import LISTED
from graphbuilder.extraction.correction.nonfinite.states import is_rest, is_state
from graphbuilder.extraction.correction.phrases.among import ASIDES, return_member
from graphbuilder.extraction.correction.phrases.given import part_given
from graphbuilder.extraction.correction.tags.causes import predicate_cause
from graphbuilder.extraction.correction.tags.contact_verbs import describe_with_contact
from graphbuilder.extraction.words.forms import INDEFINITE, NOUNS
from graphbuilder.extraction.words.frames import gives, takes_as
from graphbuilder.extraction.words.lemmas import stems
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.correction.dictionary import Dictionary
    from graphbuilder.extraction.words.roles import Roles
    from graphbuilder.lexicon import Lexicon

VERB_TAGS = ("VB", "VBP", "VBZ", "VBD", "VBN", "VBG")
PLAIN_FORMS = frozenset({"VB", "VBP", "VBZ"})
_JOINING = syntax.OBJECTS | {syntax.APPOSITION, syntax.PREPOSITION}


def correct_classes(doc: Doc, lists: Dictionary, lexicon: Lexicon, roles: Roles) -> None:
    """Make nouns and adjectives of the words that were taken for verbs.

    Args:
        doc: A parsed text; tags, classes and places in the tree are changed.
        lists: What ``word_lists`` found.
        lexicon: The verbs that are known, and those that take no object.
        roles: The nouns for people.
    """
    objectless, compounds = lexicon.words("ObjectlessVerb"), lexicon.words("GerundCompound")
    for index in labelled(doc, "TAG", VERB_TAGS):
        token = doc[index]
        known = bool(lexicon.find("verb", token.lemma_.lower()))
        plain = token.tag_ in PLAIN_FORMS
        if lists and plain and token.dep_ in syntax.HELD and _heads_phrase(token):
            token.tag_, token.pos_ = "NN", "NOUN"
            describe_with_contact(token, lists["verb"], lists["noun"])
            continue
        if known and plain and not is_state(token, lexicon):
            continue
        if _is_in_gloss(token):
            token.tag_, token.pos_ = "NNP", "PROPN"
            continue
        if _is_state(token, known=known, lexicon=lexicon):
            continue
        noun = _described(token, objectless, None if known else roles)
        noun = noun or _named_with(token, compounds)
        if noun is not None:
            _become_modifier(token, noun)
        elif token.tag_ in PLAIN_FORMS and _is_no_verb(token, lists, lexicon):
            beside = _object_beside(token)
            if beside is not None:
                _become_modifier(token, beside)
            elif syntax.child(token, syntax.AUXILIARIES) is None:
                token.tag_, token.pos_ = "NN", "NOUN"  # "to prototype a game" is a new verb


def _heads_phrase(token: Token) -> bool:
    """Whether an adjective or noun right before a word belongs to it ("a review *process*")."""
    before = syntax.before(token)
    phrase = before.dep_ in syntax.ATTRIBUTIVES and before.head.i == token.i
    return phrase and token.head.i < token.left_edge.i and token.is_lower


def free_verbs(doc: Doc, lists: Dictionary) -> None:
    """Make verbs of the nouns that go on with a bare infinitive ("to sort, test and ship them").

    What *to* is the particle of is a verb as well ("to freely own it").

    A singular noun would have a determiner, and what it is coordinated with would be none.

    Args:
        doc: A parsed text; tags and classes are changed.
        lists: What ``word_lists`` found.
    """
    for index in labelled(doc, "TAG", ("TO",)):
        word = doc[index].head
        infinitive = doc[index].dep_ == syntax.AUXILIARY and word.dep_ in syntax.VERB_CLAUSES
        spelt = bool(lists) and word.tag_ in {"JJ", "NN"} and word.lower_ in lists["verb"]
        if infinitive and spelt and all(t.pos_ == "ADV" for t in doc[index + 1 : word.i]):
            word.tag_, word.pos_ = "VB", "VERB"
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        word = doc[index]
        verb, first = word.head, word.left_edge
        if word.tag_ == "NNS" and lists and word.is_lower:
            _free_second(word, lists)
            continue
        if word.tag_ != "NN" or verb.tag_ != "VB" or verb.i > index or not lists:
            continue
        joint = doc[first.i - 1]
        joined = joint.dep_ == syntax.COORDINATOR or joint.text == ","
        bare = all(child.i > index or child.pos_ == "ADV" for child in word.children)
        if bare and joined and word.is_lower and word.lower_ in lists["verb"]:
            word.tag_, word.pos_ = "VB", "VERB"


def join_objects(doc: Doc, lexicon: Lexicon) -> None:
    """Make a noun that a parser hung beside a bare noun a part of its phrase ("the flu pandemic").

    What is given, hung from its receiver, becomes an object of its own.

    Two objects need a verb that gives the one to the other, or says that one is the other; a
    singular or plural noun without a determiner right behind another one ends the same phrase.

    Args:
        doc: A parsed text; changed in place.
        lexicon: Which verbs take two objects.
    """
    for index in labelled(doc, "DEP", _JOINING):
        noun = doc[index]
        if noun.dep_ == syntax.APPOSITION:
            part_given(noun, lexicon)
            continue
        if noun.dep_ == syntax.PREPOSITION:
            if noun.lower_ == "due":
                predicate_cause(noun, lexicon)
            elif noun.lower_ in ASIDES:
                return_member(noun)
            continue
        bare = noun.dep_ in syntax.OBJECTS and noun.pos_ in NOUNS
        opens = noun.left_edge.i == 0
        if opens or not bare or any(c.dep_ not in syntax.COMPOUNDS for c in noun.lefts):
            continue
        first = doc[noun.left_edge.i - 1]
        beside = first.dep_ in syntax.OBJECTS and first.head.i == noun.head.i
        nominal = first.pos_ in NOUNS and first.right_edge.i == first.i
        opened = first.left_edge.lower_ in INDEFINITE and first.tag_ == noun.tag_ == "NN"
        one = opened and not is_somebody(noun) and not gives(noun.head, lexicon)
        if beside and nominal and (one or not _takes_two(noun.head, lexicon)):
            first.head = noun
            first.dep_ = syntax.COMPOUND


def _takes_two(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb can have two objects that are not coordinated."""
    return gives(verb, lexicon) or takes_as(verb, lexicon)


def _free_second(word: Token, lists: Dictionary) -> None:
    """Make a verb in *-s* that no noun is spelt like go on the verb before it.

    "It stores the names of others and adapts to them".
    """
    joint = word.doc[word.left_edge.i - 1]
    if joint.dep_ != syntax.COORDINATOR or any(c.i < word.i for c in word.children):
        return
    form = word.lower_
    bases = stems(form)
    verb = next((w for w in word.ancestors if w.pos_ in syntax.VERBAL), word)
    base = next((b for b in bases if b in lists["verb"]), None)
    if base is None or verb.tag_ != "VBZ" or any(b in lists["noun"] for b in (*bases, form)):
        return
    for phrase in [c for c in verb.rights if c.i > word.i and c.dep_ in syntax.PREPOSITIONS]:
        phrase.head = word
    word.tag_, word.pos_, word.lemma_ = "VBZ", "VERB", base
    joint.head = word.head = verb


def _is_no_verb(token: Token, lists: Mapping[str, Container[str]], lexicon: Lexicon) -> bool:
    """Whether a plain form is listed as another part of speech, and no verb has it."""
    word, lemma = token.lower_, token.lemma_.lower()
    before, hyphen, name = token.text.partition("-")
    if hyphen and before.islower() and name.istitle():
        return True  # ex-Muslim
    forms = {word, lemma, word.removesuffix("s"), word.removesuffix("es")}
    if not lists or any(form in lists["verb"] or lexicon.find("verb", form) for form in forms):
        return False
    return any(form in lists[part] for part in LISTED for form in forms)


def _is_state(token: Token, *, known: bool, lexicon: Lexicon) -> bool:
    """Whether a word says what something is, or is left in; it becomes an adjective then."""
    state = is_state(token, lexicon)
    if state:
        token.dep_ = syntax.OBJECT_PREDICATE
        for child in [child for child in token.rights if child.dep_ in syntax.OBJECTS]:
            child.head = token.head
    if not state and is_rest(token):
        token.dep_, state = syntax.ADJECTIVE, True
    if state or (not known and _is_quality(token)):
        token.tag_, token.pos_ = "JJ", "ADJ"
        return True
    return False


def _is_quality(token: Token) -> bool:
    """Whether a word in *-able* or *-ible* is what something is said to be ("is reviewable")."""
    placed = token.dep_ in syntax.ADJECTIVAL_PREDICATIVES
    return placed and token.tag_ in PLAIN_FORMS and token.lower_.endswith(("able", "ible"))


def _is_in_gloss(token: Token) -> bool:
    """Whether a word opens a name that an editor put between brackets ("[Encrypted Mail Act]")."""
    opens = token.text.startswith("[") and token.text[1:2].isupper() and "]" not in token.text
    return opens and token.i + 1 < len(token.doc) and token.nbor().is_title


def _described(token: Token, objectless: Container[str], roles: Roles | None) -> Token | None:
    """The noun that a word only describes, although it was taken for that noun's verb."""
    noun = _object_beside(token)
    if noun is None:
        return None
    before = token.doc[token.i - 1] if token.i else None
    counted = before is not None and before.like_num and before.head.i == token.i
    if counted and token.tag_ in syntax.PAST_TAGS and noun.tag_ in syntax.PLURAL_TAGS:
        return noun  # "1,217 pledged delegates"
    alone = all(child.dep_ == syntax.COMPOUND for child in noun.lefts)  # "rising Tamar river"
    bare = (alone and noun.pos_ == "NOUN") or noun.ent_type_ == "PERSON"
    if bare and token.tag_ == "VBG" and token.lemma_.lower() in objectless:
        return noun  # "participating democracy", "sitting President Lee"
    bare = syntax.child(token, syntax.AUXILIARIES) is None and token.tag_ in syntax.PLAIN_TAGS
    titled = bare and roles is not None and roles.noun(token.lower_).is_person
    return noun if titled and noun.ent_type_ == "PERSON" else None  # "engineer Eric Lee"


def _named_with(token: Token, compounds: Container[str]) -> Token | None:
    """The noun that a gerund right before it makes a name of a kind with ("opening statements")."""
    noun = _object_beside(token) if token.tag_ == "VBG" else None
    if noun is None or noun.i != token.i + 1:
        return None
    return noun if f"{token.lower_} {noun.lemma_.lower()}" in compounds else None


def _object_beside(token: Token) -> Token | None:
    """The object whose bare phrase follows a word directly."""
    noun = syntax.child(token, syntax.OBJECTS)
    if noun is None or noun.left_edge.i != token.i + 1 or noun.pos_ not in NOUNS:
        return None
    return noun if syntax.child(noun, syntax.DETERMINATIVES) is None else None


def _become_modifier(token: Token, noun: Token) -> None:
    """Hang a word from the noun behind it, which takes the word's own place."""
    governor, label = token.head, token.dep_
    others = [child for child in token.children if child.i != noun.i]
    if governor.i == token.i:
        noun.head = noun
        noun.dep_ = syntax.ROOT
    else:
        noun.head = governor
        noun.dep_ = _label_of(noun, governor, label)
    token.head = noun
    token.dep_ = syntax.ADJECTIVE
    token.tag_, token.pos_ = "JJ", "ADJ"
    for child in others:
        child.head = noun
        if child.tag_ == "TO" and governor.i < child.i and label in syntax.CONTENT_CLAUSES:
            child.head, child.dep_, child.pos_ = governor, syntax.PREPOSITION, "ADP"
            noun.head, noun.dep_ = child, syntax.PREPOSITIONAL_OBJECT  # "get to grad school"
        if child.like_num and child.i < token.i:
            child.dep_ = syntax.NUMBER


def _label_of(noun: Token, governor: Token, label: str) -> str:
    """What a noun is to a word from which a clause was hung."""
    if label == syntax.PREPOSITIONAL_CLAUSE:
        return syntax.PREPOSITIONAL_OBJECT
    if label in syntax.VERB_CLAUSES | syntax.CLAUSAL_SUBJECTS:
        return syntax.OBJECT if governor.i < noun.i else syntax.SUBJECT
    return label
