"""What a modal verb tells in its clause: *must* may infer, *should* expect, *may* wish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.clauses.modality.habitual import is_propensity
from graphbuilder.extraction.clauses.modality.inferring import infers
from graphbuilder.extraction.words.people import denotes_body, denotes_people, has_voice
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

HAD = frozenset({"'d", "’d"})
KNOWING = frozenset({"knows", "expects"})
SHOWING = frozenset({"shows", "suggests", "finds"})
FIRST_PERSONS = (["i"], ["we"])


def value_of_modal(
    auxiliary: Token, clause: Clause, auxiliaries: Sequence[Token], lexicon: Lexicon
) -> str | None:
    """The modality of a modal verb in its clause.

    Args:
        auxiliary: The modal verb.
        clause: Its clause.
        auxiliaries: All auxiliaries of the clause.
        lexicon: The modal verbs, with what they mean by themselves.

    Returns:
        The modality; ``None`` where the word is no modal verb.
    """
    if auxiliary.lower_ in HAD and clause.head.tag_ != "VB":
        return None  # "the town they'd left"
    if auxiliary.lower_ == "shall" and [s.lower_ for s in clause.subjects] in FIRST_PERSONS:
        return Modality.FUTURE  # "we shall see"
    if is_propensity(auxiliary, lexicon):
        return Modality.GENERIC
    expects = auxiliary.lower_ == "should" and _expects(clause, lexicon)
    if expects or infers(clause, auxiliaries, lexicon):
        return Modality.POSSIBLE
    if auxiliary.lower_ == "may" and _wishes(auxiliary, clause):
        return Modality.ADVOCATED
    return lexicon.words("ModalVerb").get(auxiliary.lower_)


def _expects(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether *should* only says what is likely, as of how easy a thing is ("should be simple").

    Huddleston & Pullum 2002, ch. 3 §9.5.
    """
    easy = lexicon.words("ExpectedAdjective")
    words = syntax.children(clause.head, syntax.PREDICATIVES)
    simple = clause.kind is Kind.COPULA and any(word.lower_ in easy for word in words)
    return simple or _is_known(clause, lexicon)


def _is_known(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether it is known or shown what a thing should do ("the model shows ice should form").

    Nothing is asked of a thing there.
    """
    governor, verb = clause.governor, clause.hinge
    doers = clause.subjects
    if governor is None or clause.passive or not doers or any(map(_has_duties, doers)):
        return False
    if clause.link is Link.NOUN_CONTENT:
        return verb.head.lemma_.lower() in lexicon.words("ProofNoun")
    if clause.link is not Link.CONTENT:
        return False
    shown = governor.relation_name in SHOWING and bool(governor.subjects)
    shown = shown and not any(has_voice(s) or s.pos_ == "PRON" for s in governor.subjects)
    return governor.relation_name in KNOWING or shown


def _has_duties(noun: Token) -> bool:
    """Whether somebody, or anybody who may be meant, can be asked to do something."""
    return noun.pos_ == "PRON" or has_voice(noun) or denotes_body(noun) or denotes_people(noun)


def _wishes(may: Token, clause: Clause) -> bool:
    """Whether *may* opens a clause in front of its subject ("May God help them")."""
    before = may.doc[may.i - 1] if may.i else may
    opens = bool(may.is_sent_start) or before.is_punct
    named = clause.grammatical_subjects
    return opens and not clause.expletive and bool(named) and all(s.i > may.i for s in named)
