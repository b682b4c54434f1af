"""Relative clauses whose verb stands under a report: "tapes, which the army claims were altered".

The relative word is the subject of the verb behind the report, which has no other, and whoever
reports vouches for it (Huddleston & Pullum 2002, ch. 12 §4.2). Parsers give the verb to the main
clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.syntax.verbs import first_word, verb_opened_by
from graphbuilder.extraction.words.frames import takes_clause
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

RELATIVES = frozenset({"which", "who", "that"})
HELPING = frozenset({"is", "are", "was", "were", "has", "have", "had"})
HELPING |= {"will", "would", "can", "could", "may", "might"}
PAST = syntax.PAST_TAGS | {"VBZ"}
INFINITIVE = frozenset({syntax.OPEN_COMPLEMENT})


def subordinate_relatives(doc: Doc, lexicon: Lexicon) -> None:
    """Give a relative word the verb behind a report, and the report that verb for its content.

    Args:
        doc: A parsed text; tags, labels and places in the tree are changed.
        lexicon: Which verbs report that something is so.
    """
    for index in worded(doc, RELATIVES, attribute="LOWER"):
        word = doc[index]
        if word.tag_ not in {"WDT", "WP", "IN"} or not index or word.head.i <= index:
            continue
        _part_report(word, lexicon)
        _subordinate(word, lexicon)


def _part_report(word: Token, lexicon: Lexicon) -> None:
    """Make a report of the last noun of a subject ("which the firm *claims* has cost it millions").

    A verb that has an object behind it has no relative word for another: this is its subject, and
    the nouns between are who reports it.
    """
    verb = word.head
    nouns = syntax.children(verb, syntax.ACTIVE_SUBJECTS)
    noun = nouns[0] if len(nouns) == 1 else None
    whole = any(o.i > verb.i for o in syntax.children(verb, syntax.OBJECTS))
    if word.dep_ not in syntax.OBJECTS or noun is None or noun.tag_ != "NNS" or not whole:
        return
    teller, known = noun.nbor(-1), lexicon.find("verb", noun.lemma_.lower())
    within = teller.head.i == noun.i and teller.dep_ in syntax.COMPOUNDS and teller.i > word.i
    says = any(e.relation.attributes and e.frame in {None, "that S"} for e in known)
    described = verb.dep_ == syntax.RELATIVE_CLAUSE and noun.right_edge.i == noun.i
    if not (within and says and described) or noun.left_edge.i != word.i + 1:
        return
    for child in [c for c in noun.lefts if c.i < teller.i]:
        child.head = teller
    noun.tag_, noun.pos_ = "VBZ", "VERB"
    noun.head, noun.dep_ = verb.head, verb.dep_
    teller.head, teller.dep_ = noun, syntax.SUBJECT
    for mark in [c for c in verb.lefts if c.is_punct and c.i < word.i]:
        mark.head = noun
    verb.head, verb.dep_ = noun, syntax.COMPLEMENT
    make_subject(word, verb)


def _subordinate(word: Token, lexicon: Lexicon) -> None:
    """Hang from the report the verb without a subject right behind it."""
    report, doc = word.head, word.doc
    if report.dep_ != syntax.RELATIVE_CLAUSE or word.dep_ not in syntax.SUBJECTS:
        return
    told = [c for c in syntax.children(report, syntax.SUBJECTS) if c.i != word.i]
    if len(told) != 1 or told[0].left_edge.i != word.i + 1 or report.i + 1 >= len(doc):
        return
    opening = doc[report.i + 1]
    verb = verb_opened_by(opening)
    tensed = opening.lower_ in HELPING or _is_past(opening, report)
    if not tensed or verb.i <= report.i or not takes_clause(report, lexicon):
        return
    if verb.is_ancestor(report) and not _free_main(verb, report):
        return
    verb.head, verb.dep_ = report, syntax.COMPLEMENT
    if verb.i == opening.i and verb.tag_ == "VBN":
        verb.tag_ = "VBD"
    make_subject(word, verb)


def _is_past(word: Token, report: Token) -> bool:
    """Whether a past form, which is no infinitive, hangs from a report as one ("say stole it")."""
    bare = syntax.child(word, syntax.AUXILIARIES) is None
    return word.head.i == report.i and word.dep_ in INFINITIVE and word.tag_ in PAST and bare


def _free_main(verb: Token, report: Token) -> bool:
    """Give what a verb took from the main clause back to the main verb behind a comma."""
    main = verb.head
    under = verb.dep_ == syntax.COMPLEMENT and main.i > verb.i and _is_main(main)
    if not under or report.head.head.i != verb.i or report.head.dep_ not in syntax.SUBJECTS:
        return False
    for child in [*verb.children]:
        before = child.i < report.i and child.dep_ not in syntax.AUXILIARIES
        if before or child.is_punct:
            child.head = main
    make_subject(report.head, main)
    return True


def _is_main(child: Token) -> bool:
    """Whether a finite verb without a subject or an *and* opens right behind a comma."""
    opening = first_word(child)
    finite = opening.tag_ in syntax.FINITE_TAGS and child.pos_ in syntax.VERBAL
    return finite and syntax.follows_comma(opening) and syntax.child(child, syntax.SUBJECTS) is None
