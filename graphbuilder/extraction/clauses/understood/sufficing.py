"""Things that do by being there what an infinitive behind them says ("evidence to support it").

"The wind was strong enough to break the mast", "there was snow to cover the slopes": of verbs for
what things do, the noun is the subject; what people do with a thing is nobody's in particular
("evidence to convict him"; Huddleston & Pullum 2002, ch. 14 §6: infinitival modifiers).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

DEGREES = frozenset({"enough", "too", "sufficiently", "insufficiently"})
VAGUE = ("WeakNoun", "ModalNoun", "GroundNoun", "AimNoun", "TimeNoun")
POINTING = frozenset({"it", "this", "that"})


def suffices(clause: Clause, governor: Clause, lexicon: Lexicon) -> list[Token]:
    """The thing that does what an infinitive behind it says; none where somebody is to do it.

    Args:
        clause: An infinitive without a subject.
        governor: The clause that it hangs from.
        lexicon: Verbs for what things do, and nouns of proof.
    """
    verb = clause.hinge
    told = clause.objects or any(c.dep_ in syntax.COMPLETE for c in clause.head.rights)
    does = clause.head.lemma_.lower() in lexicon.words("SufficingVerb") and not clause.passive
    if not (told and does and syntax.is_infinitive(verb)):
        return []
    if clause.link is Link.NOUN_CONTENT:
        return [verb.head] if _is_there(verb.head, governor, lexicon) else []
    adjective = verb.head
    if adjective.pos_ != "ADJ" or not any(c.lower_ in DEGREES for c in adjective.children):
        return []
    noun = adjective.head
    described = adjective.dep_ in syntax.PRENOMINAL or adjective.dep_ == syntax.ADJECTIVE
    if governor.kind is Kind.COPULA and not governor.expletive and adjective in governor.words:
        things = governor.subjects
    else:
        things = [noun] if described and noun.pos_ == "NOUN" else []
    return [t for t in things if not is_somebody(t) and t.lower_ not in POINTING]


def _is_there(noun: Token, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a noun is what proves something, or a thing that there is or is not."""
    lemma = noun.lemma_.lower()
    if lemma in lexicon.words("ProofNoun"):
        return True
    vague = any(lemma in lexicon.words(name) for name in VAGUE)
    there = governor.kind is Kind.COPULA and governor.expletive and noun in governor.subjects
    return there and noun.pos_ == "NOUN" and not (vague or is_somebody(noun))


def proves(noun: Token, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether an infinitive says what proof shows, which is so where there is any.

    Args:
        noun: The noun that the infinitive hangs from.
        clause: The infinitive's clause.
        lexicon: Nouns of proof, and verbs for what things do.
    """
    proof = noun.lemma_.lower() in lexicon.words("ProofNoun")
    return proof and clause.head.lemma_.lower() in lexicon.words("SufficingVerb")
