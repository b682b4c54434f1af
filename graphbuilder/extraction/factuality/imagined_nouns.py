"""Which nouns that a clause describes are of no thing in particular: "wants *a hut* to live in"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.clauses.modality.asking import is_condition_alone
from graphbuilder.extraction.factuality.nothing import FREE_CHOICE
from graphbuilder.extraction.words.definite import is_definite
from graphbuilder.extraction.words.forms import WOULD
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.words.signatures import Status

SOMEONE = frozenset({"someone", "somebody", "anyone", "anybody", "something", "anything"})
THREATENING = "threatens"
MAKING = frozenset({"produces", "creates", "discovers", "looksFor", "organises", "appoints"})


def is_any_such(clause: Clause, noun: Token, above: Status) -> bool:
    """Whether a noun is any one of its kind, where what it takes part in is only imagined.

    Args:
        clause: A clause that describes the noun.
        noun: The noun.
        above: The status of the clause that the noun takes part in.
    """
    made = _is_to_be_made(clause, noun) or _is_supposed(clause, noun) or _is_to_be(clause, noun)
    return made or _is_any(noun, above) or _is_anything(noun)


def _is_any(noun: Token, above: Status) -> bool:
    """Whether a noun is any one of its kind ("a boat"); "could mend some boats that leak": they do.

    Args:
        noun: A noun that a clause describes.
        above: The status of the clause that it takes part in.
    """
    opening = {child.lower_ for child in noun.children}
    there = noun.tag_ in syntax.PLURAL_TAGS and above.modality is Modality.POSSIBLE
    return ("some" in opening and not there) or not opening.isdisjoint({"a", "an", "any", "every"})


def _is_to_be_made(clause: Clause, noun: Token) -> bool:
    """Whether a bare plural is of what somebody makes or finds ("to find boats that are cheap").

    Whom one would help or punish there is already ("to help people who are ill").
    """
    governor = clause.governor
    if governor is None or governor.relation_name not in MAKING or noun not in governor.objects:
        return False
    return _is_bare_plural(noun)


def _is_bare_plural(noun: Token) -> bool:
    """Whether a noun in the plural stands without a determiner."""
    bare = not any(c.dep_ in syntax.DETERMINATIVES for c in noun.lefts)
    return bare and noun.pos_ == "NOUN" and noun.tag_ in syntax.PLURAL_TAGS


def _is_supposed(clause: Clause, noun: Token) -> bool:
    """Whether a bare plural is of what there is if a condition holds ("if you buy cars that rust").

    Args:
        clause: A clause that describes the noun.
        noun: The noun.
    """
    governor = clause.governor
    within = governor is not None and governor.link is Link.CONDITION
    alone = governor is not None and is_condition_alone(governor.hinge)
    return (within or alone) and _is_bare_plural(noun)


def would_follow(clause: Clause) -> bool:
    """Whether *would* tells what a thing does that somebody keeps others from having.

    "Stops firms from buying huts that would stand empty": they do not, and so these do not.
    """
    governor = clause.governor
    kept = governor is not None and governor.link is Link.CONTENT
    return kept and any(child.lower_ in WOULD for child in clause.hinge.lefts)


def _is_to_be(clause: Clause, noun: Token) -> bool:
    """Whether a noun is one of which there will be some ("There will be farmers who leave")."""
    governor = clause.governor
    return governor is not None and governor.expletive and not is_definite(noun)


def _is_anything(noun: Token) -> bool:
    """Whether a pronoun stands for whoever or whatever there may be."""
    return noun.lower_ in FREE_CHOICE | {"someone"}


def is_threatened(clause: Clause, noun: Token) -> bool:
    """Whether a clause says what is threatened if one does it ("threatened to fine who skated").

    The past tense is that of the threat, whose subject means all who might do it.
    """
    governor = clause.governor
    outer = governor.governor if governor is not None and governor.link is Link.CONTENT else None
    if outer is None or outer.relation_name != THREATENING or clause.link is not Link.RELATIVE:
        return False
    bare = noun.tag_ in syntax.PLURAL_TAGS and not syntax.children(noun, syntax.DETERMINATIVES)
    plain = not syntax.children(clause.head, syntax.AUXILIARIES - {syntax.PASSIVE_AUXILIARY})
    done = any(c.lower_ in {"did", "does", "do"} for c in clause.head.lefts)
    anybody = noun.lower_ in SOMEONE or noun.lower_ == "those" or bare
    return anybody and (plain or done) and clause.kind is Kind.VERB
