"""Claims that are called untrue: "falsely said that …", "the report that … proved to be unfounded".

Whoever makes such a claim makes it all the same; whoever tells of it leaves what it says open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import CONTENT_LINKS, DESCRIBING_LINKS, Clause, Kind
from graphbuilder.extraction.clauses.modality.indirect_questions import asks

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

CLAIMING = frozenset({"speech", "attitude", "report", "accusation", "knowledge"})
CALLED = frozenset({syntax.OBJECT_PREDICATE})
UNTRUE = "untrue"  # a value of gb:MisjudgingWord, and another one
EXCESS = "too"
SO = "actual"  # a value of gb:ModalAdjective: "true"
INTO = "into"  # a value of gb:LyingVerb: "misled them into thinking so"
FINDING = frozenset({"rules", "finds", "convicts"})
IN_SAYING = frozenset({"in", "when"})  # "was wrong in saying so", "lied when she said so"


def is_called_untrue(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause says what somebody wrongly says or thinks, by the words around the claim.

    Args:
        clause: A clause that is content.
        governor: The clause of saying or thinking that governs it.
        lexicon: Words for what it is to say or believe what is not so.
    """
    if asks(clause) or not claims(governor, lexicon) or syntax.is_negated(governor.head):
        return False
    if governor.kind is Kind.NOUN:
        return _is_reversed(clause, governor) or (_is_told(clause) and is_belied(governor, lexicon))
    wrongly = lexicon.words("MisjudgingAdverb")
    return (
        _lies(governor, lexicon)
        or any(child.lower_ in wrongly for child in governor.head.children)
        or any(f"{p.lower_} {n.lower_}" in wrongly for p, n in syntax.prepositional(governor.head))
        or any(is_untrue(word, lexicon) for word in governor.words if word.pos_ == "NOUN")
        or _is_mistaken(governor, lexicon)
        or _is_in_belied(governor, lexicon)
    )


def _is_reversed(clause: Clause, finding: Clause) -> bool:
    """Whether a finding is reversed ("the verdict that he stole it was overturned").

    Its content holds as little as before it; what a decision that is reversed would have had
    done ("a decision to close it") is for the verb to tell.
    """
    above = finding.governor
    reversing = above is not None and above.entry is not None and above.entry.relation.flips
    if above is None or not reversing or finding.head not in above.objects:
        return False
    told = _is_told(clause) or syntax.is_gerund(clause.head)
    return told and finding.relation_name in FINDING and not syntax.is_negated(above.head)


def _lies(governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a verb says that its content is not so ("lied that it had failed")."""
    return lexicon.words("LyingVerb").get(governor.head.lemma_.lower()) == ""


def _is_told(clause: Clause) -> bool:
    """Whether a clause tells what is or has been, and names no aim ("claims to have seen it")."""
    perfect = any(child.lower_ in syntax.HAVE for child in clause.head.lefts)
    return syntax.is_finite(clause.head) or (clause.kind is not Kind.NOUN and perfect)


def claims(governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a word gives a content that who uses it may be wrong about ("say", not "forget")."""
    if _lies(governor, lexicon):
        return True
    relation = governor.evoked
    accuses = relation is not None and relation.attributes == "accusation"
    if relation is not None and relation.name in FINDING:
        return True
    if relation is None or relation.attributes not in CLAIMING:
        return False
    if accuses and governor.kind is not Kind.NOUN:
        return False  # what somebody is accused of is alleged
    return relation.signature is None or relation.signature.negated != "+"


def is_belied(noun: Clause, lexicon: Lexicon) -> bool:
    """Whether a claim, fear or hope is said to be wrong ("fears that it fell were unfounded").

    Args:
        noun: The clause of the noun.
        lexicon: Words for what it is to say or believe what is not so.
    """
    if noun.kind is not Kind.NOUN:
        return False
    if is_untrue(noun.head, lexicon):
        return True
    governor = noun.governor
    if governor is None or noun.head not in governor.objects or syntax.is_negated(governor.head):
        return False
    words = syntax.children(governor.head, CALLED)
    calling = governor.head.lemma_.lower() in lexicon.words("PredicatingVerb")
    if calling and not words:
        # "Branded the claim that he stole it a lie": a parser takes the lie for what he stole.
        last = noun.head.right_edge.lower_
        return lexicon.words("MisjudgingWord").get(last) != EXCESS
    return any(_misjudges(word.lower_, lexicon) for word in words)


def _misjudges(word: str, lexicon: Lexicon) -> bool:
    """Whether a word says, without *too*, that what it is said of is not so ("a lie")."""
    return lexicon.words("MisjudgingWord").get(word, EXCESS) != EXCESS


def tells_untruth(noun: Token, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause is told by a noun that is called untrue, and is no fact for all that.

    Args:
        noun: The noun that the clause hangs from.
        clause: The clause.
        lexicon: Nouns for facts, and words for what is not so.
    """
    fact = noun.lemma_.lower() in lexicon.words("FactNoun")
    return not fact and syntax.is_finite(clause.head) and is_untrue(noun, lexicon)


def is_untrue(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is called untrue, before it or behind ("a false rumour", "it is a hoax").

    So is what proves too little ("scant evidence that it helps").

    Args:
        noun: A noun whose content may be a clause.
        lexicon: Words for what it is to say or believe what is not so.
    """
    wrong, meagre = lexicon.words("MisjudgingWord"), lexicon.words("MeagreAdjective")
    shows = noun.lemma_.lower() in lexicon.words("ProofNoun")
    adjectives = [c.lower_ for c in noun.lefts if c.dep_ in syntax.MODIFIERS]
    if any(wrong.get(word) == UNTRUE or (shows and word in meagre) for word in adjectives):
        return True
    if wrong.get(noun.lower_) == UNTRUE or _is_groundless(noun, lexicon):
        return True  # "the delusion that it holds"
    if noun.dep_ in syntax.OBJECTS and noun.i > noun.head.i:  # "retracted a report that …"
        refuting = noun.head.lemma_.lower() in lexicon.words("RefutingVerb")
        return (refuting or _is_judged(noun, lexicon)) and not syntax.is_negated(noun.head)
    return noun.dep_ in syntax.SUBJECTS and _calls_untrue(noun.head, lexicon)


def _is_groundless(noun: Token, lexicon: Lexicon) -> bool:
    """Whether there is nothing in or behind a claim ("no truth to the rumour that it fell")."""
    grounds = noun.head.head
    if noun.dep_ != syntax.PREPOSITIONAL_OBJECT or grounds.pos_ not in syntax.NOMINAL:
        return False
    nothing = grounds.lower_ == "nothing"
    none = any(child.lower_ == "no" for child in grounds.lefts)
    return nothing or (none and grounds.lemma_.lower() in lexicon.words("WarrantNoun"))


def _is_judged(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a verb says what an object is judged as ("described the claim as false")."""
    judging = noun.head.lemma_.lower() in lexicon.words("JudgingVerb")
    words = (word for child in noun.head.rights if child.lower_ == "as" for word in child.children)
    wrong = lexicon.words("MisjudgingWord")
    return judging and any(wrong.get(word.lower_) == UNTRUE for word in words)


def _calls_untrue(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb says that its subject is untrue ("is a hoax", "does not hold water")."""
    inner = (v for v in syntax.children(verb, syntax.CONTENT_CLAUSES) if syntax.is_infinitive(v))
    verbs = (verb, *(v for v in inner if syntax.is_copula(v)))  # "turned out to be false"
    words = [word.lower_ for v in verbs for word in syntax.children(v, syntax.PREDICATIVES)]
    if any(map(syntax.is_negated, verbs)):
        so = lexicon.words("ModalAdjective")
        return _bears_out(verb, lexicon) or any(so.get(word) == SO for word in words)
    refuted = syntax.is_passive(verb) and verb.lemma_.lower() in lexicon.words("RefutingVerb")
    return refuted or any(_misjudges(word, lexicon) for word in words)


def _bears_out(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb and a word behind it say that its subject is so ("holds water")."""
    phrases = lexicon.phrases("BearingOutVerb").get(verb.lemma_.lower(), ())
    behind = {child.lower_ for child in verb.rights}
    return not syntax.is_passive(verb) and any(behind.issuperset(words[1:]) for words in phrases)


def _is_mistaken(governor: Clause, lexicon: Lexicon) -> bool:
    """Whether somebody is said to be wrong to say something, or to lie in saying it."""
    above = governor.governor
    if above is None or syntax.is_negated(above.head) or above.expletive:
        return False
    words = [above.head, *syntax.children(above.head, syntax.PREDICATIVES)]
    mistaken = any(word.lower_ in lexicon.words("MistakenWord") for word in words)
    lying = lexicon.words("LyingVerb").get(above.head.lemma_.lower())
    if lying == INTO and governor.head.head.lower_ == INTO:
        return True
    if not mistaken and lying is None:
        return False
    marks = (governor.head.head, *governor.head.lefts)
    by_saying = any(token.lower_ in IN_SAYING for token in marks)
    return by_saying or (mistaken and governor.link in CONTENT_LINKS)


def _is_in_belied(governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a claim is made in what is called untrue ("a post saying it fell is fake")."""
    noun = syntax.first_conjunct(governor.hinge).head
    own = all(s.i == noun.i or syntax.is_relative(s) for s in governor.subjects)
    described = governor.link in DESCRIBING_LINKS and noun.pos_ in syntax.NOMINAL
    return own and described and is_untrue(noun, lexicon)
