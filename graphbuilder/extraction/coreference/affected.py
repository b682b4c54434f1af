"""Whom a pronoun means in what is told of somebody to whom something is said or done.

What one is advised, warned or reminded of is one's own duty, and what one is asked is first of all
about oneself; what is merely told is about the teller (Kuno 1987, *Functional Syntax*, ch. 3). What
happens to somebody is explained by what he does, and dated by it: *the council dismissed Lee after
he had missed the vote* (Hobbs 1979, *Coherence and Coreference*).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import chain_at
from graphbuilder.extraction.syntax.tree import verb_above
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_MARKERS = frozenset({"after", "as", "because", "before", "since", "when", "until", "once"})
_DUTIES = frozenset({"should", "must", "ought"})
_OWN_CHOICE = _DUTIES | {"may", "might", "can", "could"}
_DUTY_VERBS = frozenset({"have", "need"})
_INDEFINITE = frozenset({"a", "an", "another", "one", "some"})
_MEDIA = frozenset({"Media"})
_TO_DO = frozenset({syntax.OPEN_COMPLEMENT})
_SEVERAL = frozenset({syntax.CONJUNCT})


def addressed(markable: Markable, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """Who is told that they should do something, or is asked whether they did or will.

    ``None`` where it may be the speaker's own affair: *Lee asked Park whether he could go*, *told
    a friend that he must go*.
    """
    pronoun = setting.doc[markable.head]
    verb = pronoun.head
    clause = verb.head if verb.dep_ == syntax.OPEN_COMPLEMENT else verb
    if pronoun.dep_ not in syntax.SUBJECTS or clause.dep_ != syntax.COMPLEMENT:
        return None
    report = clause.head
    lemma = report.lemma_.lower()
    asks = lemma in setting.roles.words("AskingVerb") and _is_asked(clause)
    if not asks and not (lemma in setting.roles.words("AdvisingVerb") and _is_duty(clause)):
        return None
    heard = syntax.child(report, syntax.GIVEN) or syntax.child(report, syntax.PASSIVE_SUBJECTS)
    if heard is None or heard.i > pronoun.i or any(c.lower_ in _INDEFINITE for c in heard.lefts):
        return None
    if syntax.child(heard, _SEVERAL) is not None:
        return None  # told Lee and Park that they should go
    chain = chain_at(found, heard.i)
    press = chain is not None and chain.types == _MEDIA
    return None if press else chain


def _is_asked(clause: Token) -> bool:
    """Whether a clause is a question that leaves nobody else the choice (no *whether he may*)."""
    marker = syntax.marker(clause)
    opens = marker is not None and marker.lower_ in {"whether", "if"}
    return opens and not any(c.lower_ in _OWN_CHOICE for c in clause.lefts)


def _is_duty(clause: Token) -> bool:
    """Whether a clause says what somebody should or has to do."""
    if clause.lemma_ in _DUTY_VERBS and syntax.child(clause, _TO_DO) is not None:
        return True
    return any(child.lower_ in _DUTIES for child in clause.lefts)


def repaid(markable: Markable, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """Whom something is done to for what is theirs: *the court jailed two men for their roles*.

    What one is thanked, praised, fined or jailed for is one's own.
    """
    token = setting.doc[markable.head]
    verb = verb_above(token.head.head)
    behind = token.dep_ == syntax.POSSESSOR and token.head.head.lower_ == "for"
    if not behind or verb.pos_ != "VERB":
        return None
    people = syntax.children(verb, syntax.GIVEN | syntax.PASSIVE_SUBJECTS)
    heads = {noun.i for noun in people if noun.i < token.i and is_somebody(noun)}
    return next((chain for chain in found if not heads.isdisjoint(chain.heads)), None)


def only_affected(markable: Markable, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """The only person whom the clause above names, if *he* or *she* opens a clause behind it."""
    token = setting.doc[markable.head]
    clause = token.head
    verb = clause.head
    if (
        token.dep_ not in syntax.SUBJECTS
        or clause.dep_ != syntax.ADVERBIAL_CLAUSE
        or verb.i > token.i
        or verb.pos_ != "VERB"
        or not any(child.lower_ in _MARKERS for child in clause.lefts)
    ):
        return None
    verbs = {verb, _sharing(verb)}
    beside = [
        chain
        for chain in found
        if any(
            mention.sentence == markable.sentence
            and mention.head < token.i
            and verb_above(setting.doc[mention.head]) in verbs
            for mention in chain.mentions
        )
    ]
    return beside[0] if len(beside) == 1 and beside[0].named else None


def _sharing(verb: Token) -> Token:
    """The verb whose subject a participle or an infinitive shares, or the verb itself.

    Who does something to the subject of a passive, which the participle tells of, does not.
    """
    above = verb.head
    if syntax.child(verb, syntax.SUBJECTS) is not None or above.pos_ != "VERB":
        return verb
    passive = syntax.child(above, syntax.PASSIVE_SUBJECTS) is not None
    return verb if passive else above
