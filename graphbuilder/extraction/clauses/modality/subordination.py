"""Clauses in a case supposed by a sentence before them ("Suppose he wins. Taxes *would* fall").

A modal verb goes on with what was supposed until a sentence stands without one (Roberts 1989,
*Modal subordination and pronominal anaphora in discourse*).
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.clauses.modality.asking import CONDITIONS, is_inverted_condition
from graphbuilder.extraction.clauses.modality.would import sentences_before
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.forms import WOULD

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from graphbuilder.lexicon import Lexicon

AHEAD = WOULD | {"will", "'ll", "’ll"}
SPEAKERS = frozenset({"i", "we"})
FARTHEST = 3  # sentences that go on with one case
CONCEDING = frozenset({"even", "as"})
OPENERS = 3  # words within which a sentence says that it supposes something: "let us suppose"


def goes_on_supposing(auxiliary: Token, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a modal verb tells what would be in a case that a sentence before supposes.

    Behind a mere *if* only *would* does: "If it rains, they wait. They will win."

    Args:
        auxiliary: *Would* or *will*.
        clause: Its clause.
        lexicon: Words that open what is only supposed.
    """
    if clause.link is not Link.ROOT or auxiliary.lower_ not in AHEAD:
        return False
    would = auxiliary.lower_ in WOULD
    for sentence in islice(sentences_before(clause.head.sent), FARTHEST):
        if _opens_case(sentence, lexicon) or (would and _has_condition(sentence)):
            return True
        if not any(token.lower_ in AHEAD for token in sentence):
            return False
    return False


def is_told_in_case(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause in the present goes on with what a sentence before asks one to suppose.

    "Suppose that the court frees him. He *leaves* the country": what is so besides would be told
    with the copula or in another tense, and what *I* or *we* do is done by the speakers.

    Args:
        clause: Any clause.
        lexicon: Words that open what is only supposed.
    """
    if clause.link is not Link.ROOT or clause.kind is not Kind.VERB or not _is_now(clause.hinge):
        return False
    if any(subject.lower_ in SPEAKERS for subject in clause.grammatical_subjects):
        return False
    for sentence in islice(sentences_before(clause.head.sent), FARTHEST):
        if _opens_case(sentence, lexicon):
            return _supposes_clause(sentence, lexicon)
        if not _is_now(sentence.root):
            return False
    return False


def _is_now(verb: Token) -> bool:
    """Whether a verb stands in the present, alone or as a passive ("leaves", "is closed")."""
    first = first_word(verb)
    told = syntax.child(syntax.first_conjunct(verb), syntax.SUBJECTS) is not None
    present = first.tag_ in syntax.PRESENT_TAGS and first.lower_ not in syntax.HAVE - {verb.lower_}
    return present and told


def _supposes_clause(sentence: Span, lexicon: Lexicon) -> bool:
    """Whether a sentence asks to suppose that something is so, and not to picture a thing."""
    verb = sentence.root
    content = syntax.child(verb, frozenset({syntax.COMPLEMENT}))
    told = content is not None and syntax.is_finite(content)
    return told or verb.lemma_.lower() in lexicon.words("SupposingVerb")


def _opens_case(sentence: Span, lexicon: Lexicon) -> bool:
    """Whether a sentence asks the reader to suppose something ("Imagine a flood", "What if …?")."""
    words = [token.lower_ for token in sentence if not token.is_punct][:OPENERS]
    openers = lexicon.words("SupposingPhrase")
    return any(" ".join(words[:last]) in openers for last in range(1, OPENERS + 1))


def _has_condition(sentence: Span) -> bool:
    """Whether a sentence has a condition, and none that is conceded or asked."""
    for token in sentence:
        if token.lower_ in CONDITIONS and token.dep_ == syntax.MARK:
            before = token.nbor(-1).lower_ if token.i else ""
            if token.head.dep_ != syntax.COMPLEMENT and before not in CONCEDING:
                return True
        elif token.pos_ in syntax.VERBAL and is_inverted_condition(token):
            return True
    return False
