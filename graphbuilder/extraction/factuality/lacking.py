"""What cannot be done for want of what it takes ("there is no money to mend it")."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Link
from graphbuilder.extraction.clauses.understood.sufficing import proves
from graphbuilder.extraction.factuality.abandoned import of_abandoned
from graphbuilder.extraction.factuality.existence import OTHER_KIND
from graphbuilder.extraction.words.definite import is_definite
from graphbuilder.extraction.words.signatures import Status
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

FINDING = frozenset({"finds", "discovers", "sees"})
NONE = frozenset({"no", "little"})
LACKS, FOR = "lacks", "for"
DEEPEST = 5  # words from an event up to what it takes


def of_absent(clause: Clause, governor: Clause, above: Status, lexicon: Lexicon) -> Status | None:
    """The status of the content of a noun for what there is not ("there is no proof that …").

    Args:
        clause: The content of a noun.
        governor: The clause of the noun.
        above: Its status.
        lexicon: Nouns that make something else of their content.

    Returns:
        The status; ``None`` where the noun is not denied to be there, nor given up.
    """
    if OTHER_KIND in above.rules:
        # "It was not an easy decision to leave": who says that one was made?
        return Status(modality=Modality.POSSIBLE, rules=above.rules).because("open event")
    if above.polarity is Polarity.AFFIRMED or governor.link is not Link.EXISTENTIAL:
        return of_abandoned(clause, governor, lexicon)
    lemma, relation = governor.head.lemma_.lower(), governor.evoked
    if is_lacked(clause, governor.head, governor, lexicon):
        return Status(Polarity.NEGATED, Modality.POSSIBLE, above.rules).because(f"no {lemma}")
    chosen = relation.negated_content if relation and relation.negated_content else None
    return Status(modality=chosen or Modality.POSSIBLE).because(f"there is no {lemma}")


def is_lacked(clause: Clause, noun: Token, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause says what is not shown, or what a thing would do that there is not.

    Who has no reason, plan or need to do something may do it all the same.

    Args:
        clause: The content of a noun.
        noun: The noun, which is denied.
        governor: The clause that the noun takes part in.
        lexicon: Nouns that make something else of their content.
    """
    if _is_unproven(clause, noun, governor, lexicon):
        return True
    verb = clause.hinge
    there = governor.link is Link.EXISTENTIAL or any(
        child.lower_ == "there" for child in governor.head.lefts
    )
    has = governor.head.lower_ in syntax.HAVE and noun in governor.objects
    if not (there or has) or not syntax.is_infinitive(verb) or syntax.is_finite(verb):
        return False
    lemma = noun.lemma_.lower()
    others = (lexicon.words("ModalNoun"), lexicon.words("GroundNoun"), lexicon.words("AimNoun"))
    return all(lemma not in words for words in others)


def _is_unproven(clause: Clause, noun: Token, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause is doubted for want of what shows it ("there is no sign that it fell")."""
    if noun.lemma_.lower() not in lexicon.words("ProofNoun"):
        return False
    there = governor.link is Link.EXISTENTIAL or governor.expletive
    had = governor.head.lower_ in syntax.HAVE or governor.relation_name in FINDING
    known = is_definite(noun)
    # "that it can prevent *or cure* it": a bare verb shares what makes the first one finite
    told = syntax.is_finite(syntax.first_conjunct(clause.hinge)) or proves(noun, clause, lexicon)
    return (there or had) and not known and told


def rests_on_nothing(governor: Clause, lexicon: Lexicon) -> bool:
    """Whether it is said that there is no ground for a claim ("there is no truth to it that …").

    Args:
        governor: The clause of an empty subject and what there is.
        lexicon: Nouns for what a claim rests on.
    """
    stated = syntax.children(governor.head, syntax.ATTRIBUTES)
    grounds = lexicon.words("WarrantNoun")
    return any(is_denied(noun) and noun.lemma_.lower() in grounds for noun in stated)


def is_denied(noun: Token) -> bool:
    """Whether a noun is said not to be there ("no proof", "little evidence").

    Args:
        noun: The head of a noun phrase.
    """
    return any(child.lower_ in NONE for child in noun.lefts)


def is_unknown(noun: Token, governor: Clause, above: Status) -> bool:
    """Whether nobody is said to know of a noun ("is not aware of proof", "knew of no proof that").

    *Any* says so as well ("is unaware of any proof that it fell").

    Args:
        noun: What a clause is the content of.
        governor: The clause that the noun takes part in.
        above: The status of that clause.
    """
    known = any(o.filler.i == noun.i and o.preposition == "of" for o in governor.obliques)
    loose = any(child.lower_ == "any" for child in noun.lefts)
    return known and (above.polarity is Polarity.NEGATED or loose or is_denied(noun))


def is_for_want_of(event: Token, lexicon: Lexicon) -> bool:
    """Whether an event is what somebody lacks the means for ("lacks the cash to pay for *a raid*").

    Args:
        event: A noun that names an event.
        lexicon: Verbs of lacking.
    """
    chain = (event, *islice(event.ancestors, DEEPEST))
    for word in chain:
        means = word.head if word.head.pos_ == "NOUN" else syntax.before(word.left_edge)
        use = syntax.is_infinitive(word) or (word.dep_ == syntax.PREPOSITION and word.lower_ == FOR)
        if use and means.dep_ in syntax.OBJECTS and means.i < word.i:
            return _lacks(means.head, means, lexicon)
    return False


def _lacks(verb: Token, means: Token, lexicon: Lexicon) -> bool:
    """Whether somebody lacks something, or does not have it."""
    entries = lexicon.find("verb", verb.lemma_.lower())
    if any(entry.relation.name == LACKS and not entry.words for entry in entries):
        return not syntax.is_negated(verb)
    return verb.lower_ in syntax.HAVE and (syntax.is_negated(verb) or is_denied(means))
