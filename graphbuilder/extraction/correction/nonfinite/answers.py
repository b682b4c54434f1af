"""Participles that go on from a denial: "a charge that the rebels denied, *saying* they had left".

What a charge was answered with is said by who denies it, and not by who made it: a participle
behind a comma has the subject of the clause that it stands behind (Huddleston & Pullum 2002, ch. 15
§1: supplements in *-ing*).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.reporting import claims, speaks
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

COMMA = ","


def hang_answers(doc: Doc, lexicon: Lexicon) -> None:
    """Hang a participle of speech from the relative clause right before it that denies something.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Verbs of speech, and of what is done to claims.
    """
    for index in labelled(doc, "TAG", ("VBG",)):
        verb, comma = doc[index], doc[index].left_edge.i - 1
        apart = comma > verb.sent.start and doc[comma].text == COMMA
        if verb.dep_ != syntax.ADVERBIAL_CLAUSE or not apart or verb.head.i > index:
            continue
        said = lexicon.words("SpeakersVerb").keys() & {verb.lemma_.lower()}
        if not (said or claims(verb, lexicon) or speaks(verb, lexicon)):
            continue
        denial = _denial_before(doc[comma - 1], lexicon)
        if denial is not None and not verb.is_ancestor(denial):
            verb.head = denial


def _denial_before(last: Token, lexicon: Lexicon) -> Token | None:
    """The verb of a relative clause that ends with a word and denies what its noun stands for."""
    clauses = [word for word in (last, *last.ancestors) if word.dep_ == syntax.RELATIVE_CLAUSE]
    denial = next(iter(clauses), None)
    if denial is None or denial.right_edge.i != last.i or denial.head.i > denial.i:
        return None
    told = syntax.child(denial, syntax.ACTIVE_SUBJECTS)
    whose = told is not None and not syntax.is_relative(told)
    return denial if whose and denial.lemma_.lower() in lexicon.words("AnsweringVerb") else None
