"""Which clauses depend on a condition: its main clause, and the verbs joined to it behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Link
from graphbuilder.extraction.clauses.links.adverbials import is_either_way
from graphbuilder.extraction.clauses.modality.mood import own_modality
from graphbuilder.extraction.clauses.modality.would import has_perfect
from graphbuilder.extraction.factuality.negation import negator_of
from graphbuilder.extraction.syntax.tree import joints_before
from graphbuilder.extraction.syntax.verbs import leading_verbs
from graphbuilder.extraction.words.forms import UNREAL
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

ELSE = frozenset({"otherwise", "else"})
COMING = frozenset({"will", "would", "'ll", "’ll", "may", "might", "could"})
FOLLOWING = frozenset({"will", "would", "'ll", "’ll", "'d", "’d"})
DUE = frozenset({"must", "should"})
ANYBODY = frozenset({"you", "one"})
HAD = "had"
SEEING = frozenset({"can", "do", "does", "did"})


class Conditioned:
    """The clauses of a text that hold only if something else does.

    Args:
        clauses: All clauses, linked.
        lexicon: The closed class of conditions that leave their main clause as it is.
    """

    def __init__(self, clauses: Clauses, lexicon: Lexicon) -> None:
        self._main: set[int] = set()
        self._behind: set[int] = set()
        self._verbs: set[int] = set()
        self._unreal: set[int] = set()
        for clause in clauses:
            governor = clause.governor
            if clause.link is not Link.CONDITION or governor is None:
                continue
            if not (_leaves_open(clause, lexicon) or _views(clause, governor, lexicon)):
                self._main.add(id(governor))
                verb = governor.hinge
                self._verbs.add(verb.i)
                if any(c.lower_ == HAD for c in clause.hinge.lefts):
                    self._unreal.add(verb.i)
                if clause.head.i < verb.i:
                    self._behind.add(verb.i)

    def __contains__(self, clause: Clause) -> bool:
        """Whether a clause has a condition, or shares one with the verb that it is joined to.

        "If it rains, they come in and close the door"; what stands before a condition may be so.
        """
        if id(clause) in self._main:
            return True
        verb = clause.hinge
        if _is_alternative(verb) or _follows_doing(verb) or any(map(_follows_doing, verb.rights)):
            return True
        verbs = leading_verbs(verb)
        if self._shares_unreal(verb):
            return True
        if _supposes_on(verb) and (_is_unreal(verb.head) or verb.head.i in self._verbs):
            return True
        if not verbs and _goes_on(verb):
            verbs = [verb.head]
        return any(verb.i in self._behind for verb in verbs)

    def _shares_unreal(self, verb: Token) -> bool:
        """Whether a verb shares the *would* of one with a condition that was not met.

        "The mine would be open and employ 90 had it been sold": both follow. What somebody "would
        sell and leave if it rained" may be sold anyhow.
        """
        first = next(reversed(leading_verbs(verb)), verb)
        members = {first.i, *(w.i for w in syntax.conjuncts(first) if first in leading_verbs(w))}
        supposed = verb.i in members and any(c.lower_ in UNREAL for c in first.lefts)
        return supposed and not members.isdisjoint(self._unreal)


def _is_alternative(verb: Token) -> bool:
    """Whether a clause tells what happens if another does not ("pay; otherwise they will sue").

    So does *or* behind what somebody must do ("must pay or they will sue"; Huddleston & Pullum
    2002, ch. 15 §2.3: *or* in conditional use).
    """
    ahead = [child for child in verb.lefts if child.lower_ in COMING]
    subject = syntax.child(verb, syntax.SUBJECTS)
    if not ahead or subject is None:
        return False
    fronted = {child.lower_ for child in verb.lefts if child.i < subject.left_edge.i}
    if fronted & ELSE:
        return True
    due = verb.head if verb.dep_ == syntax.CONJUNCT else None
    if due is None or joints_before(verb)[-1:] != ["or"]:
        return False
    told = syntax.child(due, syntax.SUBJECTS) is None and due.tag_ == "VB"
    return told or any(child.lower_ in DUE for child in due.lefts)


def _follows_doing(verb: Token) -> bool:
    """Whether a clause tells what follows if the hearer does something ("ask, and they will tell").

    Such a command is a condition (Huddleston & Pullum 2002, ch. 10 §9.5).
    """
    done = verb.head
    if verb.dep_ != syntax.CONJUNCT or done.tag_ != "VB" or joints_before(verb)[-1:] != ["and"]:
        return False
    if any(token.text == ";" for token in verb.doc[max(done.i - 1, 0) : verb.i]):
        return False
    told = syntax.child(done, syntax.BEFORE_VERBS | syntax.SUBJECTS) is None
    named = syntax.child(verb, syntax.SUBJECTS) is not None
    return told and named and any(child.lower_ in FOLLOWING for child in verb.lefts)


def forbidden_then(
    clause: Clause, clauses: Clauses, lexicon: Lexicon
) -> tuple[Modality, str] | None:
    """What must not be done on a condition, which is not to say that it will not be done then.

    "If they are honest, they must not leave": they may well leave.

    Args:
        clause: A clause that has a condition.
        clauses: All clauses of the text.
        lexicon: Modal words, and the closed classes that negate.
    """
    if negator_of(clause, clauses, lexicon) is None:
        return None
    own = own_modality(clause, None, lexicon)
    return own if own is not None and own[0] is Modality.OBLIGATION else None


def _goes_on(verb: Token) -> bool:
    """Whether a verb tells more of the same in the same tense ("…, they pay and they leave")."""
    present = {verb.tag_, verb.head.tag_} <= syntax.PRESENT_TAGS
    if verb.dep_ != syntax.CONJUNCT or not present:
        return False
    subjects = [syntax.child(each, syntax.SUBJECTS) for each in (verb.head, verb)]
    named = [subject.lower_ for subject in subjects if subject is not None]
    joints = joints_before(verb)
    return len(named) == len(subjects) and named[0] == named[1] and joints[-1:] == ["and"]


def _supposes_on(verb: Token) -> bool:
    """Whether *and* joins two clauses with *would* ("… would end and he would be free")."""
    supposed = all(any(c.lower_ in UNREAL for c in each.lefts) for each in (verb, verb.head))
    return supposed and verb.dep_ == syntax.CONJUNCT and joints_before(verb)[-1:] == ["and"]


def _is_unreal(verb: Token) -> bool:
    """Whether a verb tells what would have been."""
    return has_perfect(syntax.children(verb, syntax.AUXILIARIES))


def _leaves_open(condition: Clause, lexicon: Lexicon) -> bool:
    """Whether a condition leaves its main clause as it is ("even if they lose", "as if lost")."""
    verb = syntax.first_conjunct(condition.hinge)
    if is_either_way(verb):
        return True
    opening = syntax.opening_words(verb)
    return not lexicon.words("OpenCondition").keys().isdisjoint(opening)


def _views(condition: Clause, main: Clause, lexicon: Lexicon) -> bool:
    """Whether *if* only says from where one sees what is so ("it is dear if you look at others").

    Nobody makes it so by looking (Huddleston & Pullum 2002, ch. 8 §14.1.5: relevance protasis).
    """
    verb, mark = condition.head, syntax.marker(condition.hinge)
    views = verb.lemma_.lower() in lexicon.words("ViewingVerb") and verb.tag_ == "VBP"
    anybody = any(s.lower_ in ANYBODY for s in condition.subjects)
    bare = syntax.child(verb, syntax.AUXILIARIES) is None
    if not (views and anybody and bare) or mark is None or mark.lower_ != "if":
        return False
    if main.relation_name != "knows" and any(s.lower_ in ANYBODY for s in main.subjects):
        return False  # "if you compare the prices, you save money"
    tense = [main.hinge, *syntax.children(main.head, syntax.AUXILIARIES)]
    return main.head.tag_ != "VB" or any(token.lower_ in SEEING for token in tense)
