"""Which clauses a word that no list has cannot have for its content, wherever they hang."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

ATTITUDES = "holdsAttitude"
REQUIREMENT = "requires"
DEGREES = frozenset({"so", "such", "too", "enough", "that", "as"})


def release_content(clause: Clause, lexicon: Lexicon) -> None:
    """Let a clause that an unlisted word cannot have for its content stand by itself.

    "It is so bright that it hurts" tells what follows, "it is a town, being rebuilt" what
    describes the town; only a verb that makes or perceives has a bare clause beside it.

    Args:
        clause: Any clause, whose link may be changed.
        lexicon: Which verbs have a bare clause for their object.
    """
    governor = clause.governor
    if governor is None or _release_listed(clause, governor, lexicon):
        return
    if clause.link is not Link.CONTENT or governor.expletive:
        return
    if clause.kind is Kind.NOUN or _asks(clause):
        return
    if _tells_purpose(clause, governor, lexicon) or _needs_thing(clause, governor):
        clause.link = Link.PURPOSE
        return
    beside = _stands_beside(clause, governor, lexicon)
    if governor.entry is not None and not beside:
        return
    if beside or _passes_time(clause, governor, lexicon):
        clause.link = Link.PARTICIPIAL
        return
    finite = syntax.is_finite(clause.hinge)
    if governor.kind is Kind.COPULA and _names_predicate(governor):
        apart = clause.passive and syntax.is_set_off(clause.head)  # "it is a town, being rebuilt"
        loose = Link.PARTICIPIAL if apart else Link.NOUN_CONTENT
        clause.link = Link.ADVERBIAL if finite else loose
    elif finite and (_tells_degree(governor) or _is_beside_itself(clause, governor, lexicon)):
        clause.link = Link.ADVERBIAL


def _release_listed(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a listed word has lost a clause that it cannot have for its content.

    "I sang so badly that they left", "a trip to the capital to meet her": the clause stands beside
    what is done, or tells what for.
    """
    verb = clause.hinge
    relation = governor.evoked
    if relation is None or clause.kind is Kind.NOUN or governor.expletive:
        return False
    taking = relation.takes_content or relation.claims or relation.voices is not None
    if taking or lexicon.is_a(relation.name, ATTITUDES):
        return False
    if clause.link is Link.NOUN_CONTENT:
        if governor.kind is Kind.NOUN and syntax.is_infinitive(verb):
            clause.link = Link.PURPOSE
        return clause.link is Link.PURPOSE
    mark = syntax.marker(verb)
    opened = mark is not None and governor.includes(mark)
    if clause.link is Link.CONTENT and syntax.is_finite(verb) and not (opened or _asks(clause)):
        clause.link = Link.ADVERBIAL  # but "comes after they met"
    return clause.link is Link.ADVERBIAL


def _tells_purpose(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether an infinitive stands behind a verb that is not known to have one for its content.

    "They reached out to help", "it was used to warn them" (Huddleston & Pullum 2002, ch. 14 §1.4):
    it tells what for, unless a degree or a judgement before it asks for one.
    """
    verb, relation = clause.hinge, governor.evoked
    plain = clause.kind is Kind.VERB and governor.kind is Kind.VERB and not governor.semi
    if not (plain and syntax.is_infinitive(verb)) or syntax.is_finite(verb):
        return False
    if relation is None:
        # "Wheedled Lee to sell", "I am saddened to report": so somebody does, or feels.
        told = any(map(is_somebody, governor.objects))
        known = bool(governor.objects) and not told
    else:
        taking = relation.takes_content or relation.attributes
        known = not (taking or lexicon.is_a(relation.name, ATTITUDES))
        known = known or _only_says_that(verb, governor, lexicon)
    own = syntax.child(verb, syntax.SUBJECTS) is not None or verb.i < governor.head.i
    light = governor.head.lemma_.lower() in lexicon.words("CausingVerb")
    light = light and bool(governor.objects or governor.passive)  # "left early to stop it"
    return known and not (own or light or _is_graded(governor))


def _only_says_that(infinitive: Token, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether an infinitive stands behind a phrase of speech that never has one for its content.

    "Delivered a speech to mark the day" tells what for; "made a promise to leave" what is promised.
    """
    entry = governor.entry
    if entry is None or entry.relation.attributes != "speech" or entry.part != "phrase":
        return False
    same = [e for e in lexicon.find(entry.part, entry.lemma) if e.relation == entry.relation]
    known = any("to VP" in (e.frame or "") for e in same)
    return infinitive.dep_ == syntax.ADVERBIAL_CLAUSE and not known


def _needs_thing(clause: Clause, governor: Clause) -> bool:
    """Whether an infinitive tells what a thing is required for ("the votes required to win").

    Somebody can be required to act; of a thing that a participle describes, it is not said.
    """
    described = governor.passive and governor.head.dep_ == syntax.NOUN_CLAUSE
    needed = governor.relation_name == REQUIREMENT and not is_somebody(governor.head.head)
    return described and needed and syntax.is_infinitive(clause.hinge)


def _is_graded(governor: Clause) -> bool:
    """Whether an adjective or *enough* is part of what a verb says ("slows enough to land")."""
    beside = [grand for child in governor.head.children for grand in (child, *child.children)]
    judged = any(word.pos_ == "ADJ" for word in governor.words)
    return judged or any(word.lower_ == "enough" for word in beside)


def _asks(clause: Clause) -> bool:
    """Whether a question word opens a clause ("see if it holds", "guide how it is built")."""
    verb = clause.hinge
    mark = syntax.marker(verb)
    asked = mark is not None and mark.lower_ in {"if", "whether"}
    return asked or any(map(syntax.is_relative, verb.doc[verb.left_edge.i : verb.i]))


def _passes_time(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a gerund behind an object says what its subject did ("spent the year writing")."""
    verb = clause.head
    light = governor.head.lemma_.lower() in lexicon.words("CausingVerb")
    bare = syntax.child(verb, syntax.BEFORE_VERBS) is None and syntax.is_gerund(verb)
    ends = {token.right_edge.i for token in governor.objects}
    return governor.kind is Kind.VERB and bare and not light and verb.left_edge.i - 1 in ends


def _stands_beside(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a gerund stands by a verb that has none ("the songs she learned working there")."""
    verb = clause.head
    if clause.link is not Link.CONTENT or clause.kind is not Kind.VERB or verb.tag_ != "VBG":
        return False
    bare = verb.dep_ in syntax.VERB_CLAUSES and syntax.child(verb, syntax.BEFORE_VERBS) is None
    behind = governor.kind is Kind.VERB and governor.head.i < verb.i and not governor.passive
    gerundless = lexicon.words("GerundlessVerb")
    return bare and behind and governor.head.lemma_.lower() in gerundless


def _names_predicate(governor: Clause) -> bool:
    """Whether a noun says what the subject is, so that no clause does ("it is a small town")."""
    return bool(governor.objects and governor.subjects)


def _tells_degree(governor: Clause) -> bool:
    """Whether a predicate says to what degree it holds, so that a clause tells the result."""
    words = [*governor.words, *governor.head.children]
    graded = [word for word in words if word.pos_ in {"ADJ", "ADV"}]
    return any(
        child.lower_ in DEGREES and child.dep_ == syntax.ADVERB
        for word in graded
        for child in word.children
    )


def _is_beside_itself(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a finite clause only stands behind a verb, which says nothing of it."""
    verb = clause.hinge
    mark = syntax.marker(verb)
    lemma = governor.head.lemma_.lower()
    if governor.kind is not Kind.VERB or governor.passive:
        return False  # "were concerned it would sink"
    entries = lexicon.find("verb", lemma)
    says = any(entry.frame is not None and entry.frame.endswith("that S") for entry in entries)
    if says or lemma in lexicon.words("CausingVerb"):
        return False
    filled = governor.objects or governor.recipients
    return mark is None or bool(filled)
