"""Relative clauses whose verb stands under a report: "tapes, which the army claims were altered".

The relative word is the subject of the verb behind the report, which has no other, and whoever
reports vouches for it (Huddleston & Pullum 2002, ch. 12 §4.2). Parsers take "claims" for a noun,
or give the verb to the main clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject, take_place
from graphbuilder.extraction.syntax.verbs import first_word, verb_opened_by
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.frames import takes_clause
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

RELATIVES = frozenset({"which", "who", "that"})
BE = frozenset({"is", "are", "was", "were"})
HELPING = BE | {"has", "have", "had", "will", "would", "can", "could", "may", "might"}
PAST = syntax.PAST_TAGS | {"VBZ"}
INFINITIVE = frozenset({syntax.OPEN_COMPLEMENT})
LONGEST = 6  # tokens between the relative word and the report


def subordinate_relatives(doc: Doc, lexicon: Lexicon) -> None:
    """Give a relative word the verb behind a report, and the report that verb for its content.

    Args:
        doc: A parsed text; tags, lemmas, labels and places in the tree are changed.
        lexicon: Which verbs report that something is so.
    """
    for index in worded(doc, RELATIVES, attribute="LOWER"):
        word = doc[index]
        if word.tag_ not in {"WDT", "WP", "IN"} or not index or word.head.i <= index:
            continue
        if not _as_noun(word, lexicon):
            _as_verb(word, lexicon)


def _as_noun(word: Token, lexicon: Lexicon) -> bool:
    """Make a verb of "claims" in "which the army claims were altered"."""
    verb, doc = word.head, word.doc
    described = verb.head.head if verb.head.dep_ == syntax.NOUN_CLAUSE else verb.head
    clauses = {syntax.RELATIVE_CLAUSE, syntax.ADVERBIAL_CLAUSE}
    if verb.dep_ not in clauses or described.pos_ not in NOUNS:
        return False
    noun = syntax.child(verb, syntax.SUBJECTS - {syntax.EXPLETIVE})
    if noun is None or noun.tag_ != "NNS" or not word.i + 1 < noun.i <= word.i + LONGEST:
        return False
    teller, base = doc[noun.i - 1], noun.lower_.removesuffix("s")
    inner = teller.head.i == noun.i and teller.dep_ in syntax.MODIFIERS
    opens = noun.left_edge.i == word.i + 1 and (teller.pos_ == "PROPN" or teller.i > word.i + 1)
    behind = doc[noun.i + 1].lower_ if noun.i + 1 < len(doc) else ""
    if not (inner and opens and behind in BE):
        return False
    if not any(e.relation.attributes for e in lexicon.find("verb", base)):
        return False
    for child in [c for c in noun.lefts if c.i != teller.i]:
        child.head = teller
    noun.head = described
    noun.tag_, noun.pos_, noun.lemma_ = "VBZ", "VERB", base
    noun.dep_ = syntax.RELATIVE_CLAUSE
    teller.tag_, teller.pos_ = ("NNP", "PROPN") if teller.pos_ == "PROPN" else ("NN", "NOUN")
    teller.head, teller.dep_ = noun, syntax.SUBJECT
    verb.head, verb.dep_ = noun, syntax.COMPLEMENT
    make_subject(word, verb)
    return True


def _as_verb(word: Token, lexicon: Lexicon) -> None:
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
    if any(c.i > report.i for c in syntax.children(verb, syntax.SUBJECTS)):
        return
    if verb.is_ancestor(report) and not _free_main(verb, report):
        return
    verb.head, verb.dep_ = report, syntax.COMPLEMENT
    if verb.i == opening.i and verb.tag_ == "VBN":
        verb.tag_ = "VBD"
    make_subject(word, verb)
    for noun in syntax.children(report.head.head, syntax.SUBJECTS):
        if noun.left_edge.i == verb.i + 1 and noun.i != report.head.i:
            noun.head, noun.dep_ = verb, syntax.OBJECT  # "who they say stole it has left"


def _is_past(word: Token, report: Token) -> bool:
    """Whether a past form, which is no infinitive, hangs from a report as one ("say stole it")."""
    bare = syntax.child(word, syntax.AUXILIARIES) is None
    return word.head.i == report.i and word.dep_ in INFINITIVE and word.tag_ in PAST and bare


def _free_main(verb: Token, report: Token) -> bool:
    """Give what a verb took from the main clause back to the main verb behind a comma."""
    above = verb.head if verb.dep_ == syntax.COMPLEMENT and verb.head.i > verb.i else None
    behind = verb.rights if above is None else [above]
    main = next((c for c in behind if _is_main(c)), None)
    if main is None or report.head.head.i != verb.i or report.head.dep_ not in syntax.SUBJECTS:
        return False
    if above is None:
        take_place(main, verb)
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
    return finite and opening.nbor(-1).text == "," and syntax.child(child, syntax.SUBJECTS) is None
