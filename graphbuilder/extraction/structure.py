"""The clauses of a parsed text: verbs, nouns, links and shared participants put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.arguments import make_verb_clause, share_participants
from graphbuilder.extraction.clauses import Clause, Clauses, Link
from graphbuilder.extraction.governance import link_clauses
from graphbuilder.extraction.nominals import find_nominals, lend_subjects, promote_objects

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.quotations import Quotation
    from graphbuilder.lexicon import Lexicon

QUOTED = ("that S", "NP that S")


def build_clauses(doc: Doc, lexicon: Lexicon, quotations: list[Quotation]) -> Clauses:
    """All clauses of a text, linked, with their participants.

    Args:
        doc: A parsed text.
        lexicon: Words and relations.
        quotations: Its quotations; no clause is governed across their marks but by the
            words that introduce them.

    Returns:
        The clauses.
    """
    clauses = Clauses(doc)
    cues = {quotation.cue for quotation in quotations if quotation.cue is not None}
    for verb in (token for token in doc if syntax.is_verbal(token)):
        if _is_semi_auxiliary(verb, lexicon):
            continue
        top = _top(verb, lexicon)
        clause = make_verb_clause(verb, lexicon, top=top, frames=QUOTED if verb.i in cues else ())
        if top is not None:
            clause.semi = _semi_meaning(top, lexicon)
        clauses.add(clause)
    find_nominals(clauses, lexicon, lambda token: token.pos_ == "PROPN")
    link_clauses(clauses, lexicon)
    _respect_quotations(clauses, quotations)
    promote_objects(clauses)
    share_participants(clauses)
    lend_subjects(clauses, lexicon)
    return clauses


def _is_semi_auxiliary(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb works as the auxiliary of its infinitive."""
    return any(child.dep_ == "xcomp" and _carries(verb, child, lexicon) for child in verb.children)


def _carries(verb: Token, infinitive: Token, lexicon: Lexicon) -> bool:
    """Whether a verb and its infinitive are one predicate ("has to go", "ought to be")."""
    if not syntax.is_infinitive(infinitive):
        return False
    if verb.tag_ == "MD":
        return True
    phrase = f"{verb.lemma_.lower()} to"
    return phrase in lexicon.words("SemiModal") and not syntax.children(verb, syntax.OBJECTS)


def _top(verb: Token, lexicon: Lexicon) -> Token | None:
    """The outermost semi-auxiliary above a verb, or ``None``."""
    top = verb
    while top.dep_ == "xcomp" and top.head.i != top.i and _carries(top.head, top, lexicon):
        top = top.head
    return top if top.i != verb.i else None


def _semi_meaning(top: Token, lexicon: Lexicon) -> str | None:
    """The modality that a semi-auxiliary gives."""
    if top.tag_ == "MD":
        return lexicon.words("ModalVerb").get(top.lower_)
    return lexicon.words("SemiModal").get(f"{top.lemma_.lower()} to")


def _respect_quotations(clauses: Clauses, quotations: list[Quotation]) -> None:
    """Cut what the parser linked across quotation marks, and link quotations to their cue."""
    for quotation in quotations:
        if not quotation.is_speech:
            continue
        cue = clauses.by_head.get(quotation.cue) if quotation.cue is not None else None
        for clause in clauses:
            inside = quotation.covers(clause.head.i)
            governor = clause.governor
            if inside and (governor is None or not quotation.covers(governor.head.i)):
                clause.governor = cue
                clause.link = Link.CONTENT if cue is not None else Link.ROOT
            elif not inside and governor is not None and quotation.covers(governor.head.i):
                clause.governor, clause.link = _outer(governor, quotation), Link.ROOT
                if clause.governor is not None:
                    clause.link = Link.ADVERBIAL


def _outer(clause: Clause, quotation: Quotation) -> Clause | None:
    """The nearest clause above that lies outside of a quotation and does not introduce it."""
    for ancestor in clause.ancestors():
        if not quotation.covers(ancestor.head.i) and ancestor.head.i != quotation.cue:
            return ancestor
    return None
