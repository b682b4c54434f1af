"""What something is done without, and what is denied only of what is done without it.

"Never shot without warning them" denies neither that they shot nor that they warned them: it denies
that they did the one without the other. "No day passes without them shooting" says that they do
(Huddleston & Pullum 2002, ch. 9 §1.2, on the scope of negation).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Link
from graphbuilder.extraction.factuality.relatives import DEONTIC
from graphbuilder.extraction.words.passing import passes
from graphbuilder.extraction.words.signatures import Status
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

WITHOUT = "without"
NOT_WITHOUT = "not without"
# Where a copula says how a doing would be, the doing itself is only named.
NAMING = DEONTIC | {Modality.FUTURE, Modality.CONDITIONAL}


def is_denied_without(clause: Clause, status: Status, lexicon: Lexicon) -> bool:
    """Whether a denial is of what is done without another thing ("never left without paying").

    Args:
        clause: A clause that a word of its own denies.
        status: Its status: of what may not or will not be done so, the doing itself is denied.
        lexicon: Verbs of time that passes.
    """
    verb = clause.head
    wanted = syntax.child(verb, syntax.CONTENT_CLAUSES) is not None  # "does not want to go without"
    if not status.modality.is_real or wanted or tells_passing(clause, lexicon):
        return False
    phrases = (p for p in verb.rights if p.lower_ == WITHOUT and not syntax.is_set_off(p))
    phrases = (p for p in phrases if p.nbor(-1).dep_ != syntax.COORDINATOR)
    return any(syntax.child(p, syntax.PREPOSITIONAL_CLAUSES) is not None for p in phrases)


def of_left_out(above: Status) -> Status:
    """The status of what something is done without.

    Args:
        above: The status of the clause that is so.
    """
    denied = above.polarity is Polarity.NEGATED
    if above.rules[-1:] == (NOT_WITHOUT,) or (denied and above.modality in NAMING):
        # "Will not sail without the mate joining it": if the mate joins it, it may.
        return Status(modality=Modality.CONDITIONAL, rules=above.rules).because(NOT_WITHOUT)
    open_ = above.modality.is_real and denied
    modality = Modality.POSSIBLE if open_ else above.modality  # "not left without paying"
    return Status(Polarity.NEGATED, modality, above.rules).because(WITHOUT)


def of_passing_time(
    clause: Clause, governor: Clause, above: Status, lexicon: Lexicon
) -> Status | None:
    """The status of what no time passes without, or when ("hardly a day passes *when they shoot*").

    Args:
        clause: A clause that hangs from another one.
        governor: That other clause.
        above: The status of that one.
        lexicon: Verbs of time that passes.

    Returns:
        ``None`` where no such time is denied.
    """
    if above.polarity is Polarity.AFFIRMED or not tells_passing(governor, lexicon):
        return None
    if clause.link is Link.WITHOUT:
        return replace(above, polarity=Polarity.AFFIRMED).because("at all times")
    return above.because("at no time")


def tells_passing(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause says of a time that it passes ("a week went by").

    Args:
        clause: A clause.
        lexicon: Nouns of time, and verbs of passing with their particles.
    """
    times = lexicon.words("TimeNoun")
    timed = any(s.lemma_.lower() in times for s in clause.grammatical_subjects)
    return timed and passes(clause.head, lexicon)
