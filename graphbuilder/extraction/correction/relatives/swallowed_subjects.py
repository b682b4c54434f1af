"""Main clauses that a parser took into the clause behind their subject.

"Visitors who expect pools will be sad": a noun by itself is no sentence, so that *will be sad* is
said of the visitors, and the pools are what they expect (Huddleston & Pullum 2002, ch. 2 §2). So
it is with what a noun says: "the claim that Lee freed the ship was rejected", "the plan to help
stop the war will fail". And one verb has one subject: "rules to cut taxes will be made".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.syntax.tree import ends_sentence
from graphbuilder.extraction.syntax.verbs import first_word, has_that
from graphbuilder.extraction.words.forms import NOUNS_AND_PRONOUNS
from graphbuilder.extraction.words.frames import takes_clause
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

RELATIVES = frozenset({"who", "that", "which"})
PAST_OR_PRESENT = syntax.FINITE_TAGS | {"VBN"}
END = ".?!"


def free_main_clauses(doc: Doc, lexicon: Lexicon) -> None:
    """Make the main clause of what was taken for the content of a clause behind a noun.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs can have a clause for their content.
    """
    for index in labelled(doc, "DEP", syntax.NOUN_CLAUSES):
        verb, noun = doc[index], doc[index].head
        if noun.dep_ != syntax.ROOT or noun.pos_ not in NOUNS_AND_PRONOUNS or noun.i > index:
            continue
        said = _told_of(verb, noun)
        if said is not None:
            _raise_told(said, verb, noun)
            continue
        if not (_is_relative(verb) or _is_content(verb) or syntax.is_infinitive(verb)):
            continue
        verb = _last_inside(verb)
        main = next((c for c in verb.rights if c.dep_ == syntax.COMPLEMENT), None)
        subject = syntax.child(main, syntax.SUBJECTS) if main is not None else None
        if main is None or subject is None or subject.left_edge.i != verb.i + 1:
            continue
        first = first_word(main)
        told = first.tag_ != "MD" and takes_clause(verb, lexicon)  # "who think taxes are low"
        bare = syntax.marker(main) is None and first.tag_ in syntax.FINITE_TAGS and not told
        if bare and (_is_finished(main, noun) or ends_sentence(main.right_edge)):
            _raise(main, verb, noun, subject)
    for index in labelled(doc, "DEP", syntax.SUBJECTS):
        _return_object(doc[index])


def _last_inside(verb: Token) -> Token:
    """The last of some infinitives that hang from one another ("to help stop"), or the verb."""
    if not syntax.is_infinitive(verb):
        return verb
    inner = [t for t in verb.subtree if t.tag_ == "VB" and t.dep_ in syntax.INFINITIVES]
    return inner[-1] if inner else verb


def _return_object(second: Token) -> None:
    """Give an infinitive the second subject of a verb, which stands right behind it."""
    verb, infinitive = second.head, syntax.before(second.left_edge)
    first = next((c for c in verb.lefts if c.dep_ in syntax.SUBJECTS), second)
    inside = first.i < infinitive.i < second.i < verb.i and first.is_ancestor(infinitive)
    bare = infinitive.tag_ == "VB" and syntax.child(infinitive, syntax.CORE) is None
    described = first.pos_ == "NOUN" and any(
        c.dep_ in syntax.NOUN_CLAUSES and syntax.is_infinitive(c) for c in first.rights
    )
    if inside and bare and described:
        second.head, second.dep_ = infinitive, syntax.OBJECT


def _told_of(verb: Token, noun: Token) -> Token | None:
    """What was taken for the content of a clause behind a noun, and has no subject but the noun.

    "Nothing the mayor said on Monday *calmed* the nurses": a content clause has a subject.
    """
    subject = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
    main = next((c for c in verb.rights if c.dep_ == syntax.COMPLEMENT), None)
    if main is None or subject is None or main.pos_ != "VERB" or syntax.marker(main) is not None:
        return None
    own = [c for c in main.children if c.dep_ in syntax.SUBJECTS | syntax.CLAUSAL_SUBJECTS]
    before = all(syntax.is_relative(c) and noun.i < c.i < subject.left_edge.i for c in own)
    finite = first_word(main).tag_ in syntax.FINITE_TAGS and verb.tag_ in PAST_OR_PRESENT
    return main if finite and before and _is_finished(main, noun) else None


def _raise_told(main: Token, verb: Token, noun: Token) -> None:
    """Make a verb the root, with the noun for its subject; what is before it is of the clause."""
    for child in [child for child in main.lefts if child.i < main.i]:
        if child.dep_ not in syntax.VERB_GROUP or child.i < verb.i:
            child.head = verb
    for child in [child for child in verb.rights if child.i > main.i]:
        child.head = main
    main.head, main.dep_ = main, syntax.ROOT
    noun.head = main
    make_subject(noun, main)


def _is_relative(verb: Token) -> bool:
    """Whether a pronoun is the subject of a tensed verb behind a noun."""
    relative = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
    return relative is not None and relative.lower_ in RELATIVES and verb.tag_ in syntax.FINITE_TAGS


def _is_content(verb: Token) -> bool:
    """Whether *that* opens a clause with a subject of its own behind a noun."""
    return has_that(verb) and syntax.child(verb, syntax.ACTIVE_SUBJECTS) is not None


def _is_finished(main: Token, noun: Token) -> bool:
    """Whether a sentence ends with a mark, and has no other finite verb that its noun may have."""
    behind = noun.doc[main.i + 1 : noun.sent.end]
    marked = any(token.text in END for token in behind[-3:])
    return marked and not any(token.tag_ in PAST_OR_PRESENT for token in behind)


def _raise(main: Token, verb: Token, noun: Token, subject: Token) -> None:
    """Make a verb the root, with the noun for its subject; its own becomes the verb's object."""
    label = subject.dep_
    subject.head, subject.dep_ = verb, syntax.OBJECT
    main.head, main.dep_ = main, syntax.ROOT
    for child in list(noun.children):
        if child.i > main.i or child.dep_ in {syntax.COORDINATOR, syntax.ADVERB}:
            child.head = main
    noun.head, noun.dep_ = main, label
