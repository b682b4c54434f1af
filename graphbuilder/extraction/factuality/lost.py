"""Chances, powers, duties and bans that are lost or lifted: what was possible or due is not.

"Lost the chance to speak", "was denied the right to vote"; "the ban on selling it was lifted".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import DESCRIBING_LINKS
from graphbuilder.extraction.words.signatures import Status
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

DUE = frozenset({"obligation", "advocated"})
OPEN = frozenset({"possible", "permitted"})


def of_lost(noun: Token, governor: Clause, above: Status, lexicon: Lexicon) -> Status | None:
    """The status of what a noun makes possible or forbids, where that is so no more.

    Args:
        noun: What a clause is the content of.
        governor: The clause that the noun takes part in.
        above: Its status.
        lexicon: Verbs of missing, and what nouns make of their content.

    Returns:
        The status; ``None`` where nothing is lost or lifted.
    """
    if not above.modality.is_real or above.polarity is Polarity.NEGATED:
        return None
    value = lexicon.words("ModalNoun").get(noun.lemma_.lower())
    missed = governor.head.lemma_.lower() in lexicon.words("MissingVerb")
    if value in OPEN and missed:
        return Status(Polarity.NEGATED, Modality.POSSIBLE, above.rules).because(f"no {noun.lower_}")
    flips = governor.entry is not None and governor.entry.relation.flips
    if value in DUE and flips and noun in governor.objects:
        undone = Status(Polarity.NEGATED, Modality.OBLIGATION, above.rules)
        return undone.because(f"{noun.lower_} lifted")  # "quashed an order that they pay"
    if value == "prohibited" and flips and noun in governor.objects:
        lifted = Status(modality=Modality.PERMITTED, rules=above.rules)
        return lifted.because(f"{noun.lower_} lifted")
    return None


def is_lifted(bar: Clause) -> bool:
    """Whether what describes a bar describes one that is lifted ("lifted an order *barring* it").

    Args:
        bar: The clause of what keeps something from being done, beside a noun.
    """
    lifting, noun = bar.governor, bar.hinge.head
    if lifting is None or bar.link not in DESCRIBING_LINKS or noun not in lifting.objects:
        return False
    turned = lifting.entry is not None and lifting.entry.relation.flips
    auxiliaries = syntax.children(lifting.head, syntax.AUXILIARIES)
    done = all(child.tag_ not in {"MD", "TO"} for child in auxiliaries)
    return turned and done and not syntax.is_negated(lifting.head)
