"""Contents whose bare verb says what is to be done: "insists that Skopje pay"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import CONTENT_LINKS, Clause, Kind
from graphbuilder.extraction.syntax.verbs import has_that
from graphbuilder.extraction.words.people import has_voice, is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon


def is_subjunctive(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a content has a bare verb ("insists that Skopje pay", "suggested villagers go").

    Args:
        clause: Any clause.
        lexicon: The verbs that such a content stands behind.
    """
    if clause.kind is Kind.NOUN:
        return False
    content = clause.link in CONTENT_LINKS
    above = clause.governor.head.lemma_.lower() if clause.governor is not None else ""
    asked = content and above in lexicon.words("MandativeVerb")
    return _has_bare_be(clause.head, asked=asked) or (content and _lacks_ending(clause, lexicon))


def _lacks_ending(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether the verb of a content is bare where its subject or time asks for an ending."""
    verb, governor = clause.head, clause.governor
    proposed = governor is not None and governor.relation_name == "suggests"
    first = syntax.first_conjunct(verb) if proposed else verb
    subject = syntax.child(first, syntax.SUBJECTS)
    if subject is None or any(syntax.children(v, syntax.AUXILIARIES) for v in (verb, first)):
        return False
    if proposed and not _may_propose(governor, lexicon, asking=_is_plain(verb, subject)):
        return False
    if verb.tag_ == first.tag_ == "VB":
        return proposed or has_that(verb)
    # "Lee suggested people stay": what was so would be in the past, too.
    told = governor is not None and proposed and governor.head.tag_ in syntax.PAST_TAGS
    if governor is not None and subject.i < governor.head.i:
        return False  # "these whales, she suggested, hunt"
    asked = governor is not None and governor.head.lemma_.lower() in lexicon.words("MandativeVerb")
    if asked and _is_plain(verb, subject):
        return True
    unshifted = {verb.tag_, first.tag_} <= syntax.PLAIN_TAGS and not syntax.is_copula(verb)
    return told and unshifted and is_somebody(subject)


def _may_propose(governor: Clause | None, lexicon: Lexicon, *, asking: bool) -> bool:
    """Whether who suggests something can want it: no study does ("the study suggests men eat").

    What shows something wants nothing, whatever a writer does to the verb ("the data suggest a lack
    of sleep *explain* it").

    Args:
        governor: The clause of the suggestion.
        lexicon: The nouns for what only shows something.
        asking: Whether the verb lacks the ending that its subject asks for.
    """
    subjects = governor.subjects if governor is not None else []
    shown = lexicon.words("TraceNoun")
    if subjects and all(subject.lemma_.lower() in shown for subject in subjects):
        return False
    return asking or not subjects or any(map(has_voice, subjects))


def _has_bare_be(verb: Token, *, asked: bool = False) -> bool:
    """Whether *that* and a bare *be* say what is demanded ("and that new elections be held").

    A verb that asks needs no *that* ("asked new elections be held").
    """
    tensed = [verb, *syntax.children(verb, syntax.AUXILIARIES | {syntax.PASSIVE_AUXILIARY})]
    first = min(tensed, key=lambda token: token.i)
    if first.lower_ != "be" or first.tag_ != "VB":
        return False
    subject, mark = syntax.child(verb, syntax.SUBJECTS), syntax.marker(verb)
    if subject is None or subject.i > first.i:
        return False
    joined = verb.dep_ == syntax.CONJUNCT and verb.head.i != verb.i and _has_bare_be(verb.head)
    return joined or asked if mark is None else mark.lower_ == "that"


def _is_plain(verb: Token, subject: Token) -> bool:
    """Whether a verb lacks the *s* that its subject asks for ("that the town pay").

    Huddleston & Pullum 2002, ch. 11 §7.1.1: the mandative construction.
    """
    one = subject.tag_ in syntax.SINGULAR_TAGS or subject.lower_ in {"he", "she", "it"}
    alone = len(syntax.conjuncts(subject)) == 1 and subject.dep_ != syntax.EXPLETIVE
    return one and alone and verb.tag_ in syntax.PLAIN_TAGS and not syntax.is_copula(verb)
