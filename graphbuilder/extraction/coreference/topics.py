"""What *it*, *its* and *they* go on about: the subject of the sentence before, if it is somebody.

What a text is about is continued before it is shifted, and English puts it into the main subject
(Grosz, Joshi & Weinstein 1995, *Centering*). What only somebody says, wants or has is said of no
thing that stands between. What a report sums up, its quotation goes on about: *Lee accused the
dealers of fraud. "They have robbed us," he said*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.centring import main_before, opens, told_in_front
from graphbuilder.extraction.coreference.chains import chain_at
from graphbuilder.extraction.syntax.tree import verb_above
from graphbuilder.extraction.words.people import NOMINATIVES, is_somebody

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_IT = frozenset({"it", "its"})
_THEY = frozenset({"they"})
_GOVERNED = syntax.GIVEN | syntax.PREPOSITIONAL_OBJECTS


def topic(markable: Markable, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """The body or the people that the sentence before was about, and this one is.

    Returns:
        The entity; ``None`` where another one stands in front of the pronoun, or where what is
        said may be said of a thing.
    """
    token = setting.doc[markable.head]
    if twin := _twin(token, found):
        return twin
    if token.lower_ in _IT:
        return _body(token, found, setting)
    if token.lower_ in _THEY:
        people = _people(markable, token, found, setting)
        return people or _dealt_with(markable, found, setting)
    return None


def _twin(token: Token, found: Sequence[Chain]) -> Chain | None:
    """Whom a clause in front is about: *if it wins, it will rule*, *if Acme wins, it will sell*."""
    if token.dep_ not in syntax.SUBJECTS:
        return None
    for clause in token.head.lefts:
        if clause.dep_ != syntax.ADVERBIAL_CLAUSE:
            continue
        subject = syntax.child(clause, syntax.SUBJECTS)
        if subject is None:
            continue
        chain = chain_at(found, subject.i)
        if subject.lower_ == token.lower_:
            return chain
        if token.lower_ in _IT and chain is not None and chain.named and chain.is_collective:
            return chain
    return None


def _body(token: Token, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """The body that *it* goes on about."""
    owns = token.dep_ == syntax.POSSESSOR
    subject = token.head if owns else token
    minded = _is_somebodys(subject, setting) if owns else _is_minded(token.head, setting)
    active = owns or token.dep_ in syntax.ACTIVE_SUBJECTS
    if not (active and (minded or _does_something(token)) and opens(subject)):
        return None
    chain = _before(token, found, setting)
    if chain is None or chain.number == "pl":
        return _theirs(token, found, setting) if owns else None
    if not minded:
        return chain if chain.named and _has_spoken(chain, token, setting) else None
    # What a leader or a spokesman is of is a body, whatever its name says.
    unknown = chain.named and (not chain.types or chain.guessed) and owns
    return chain if chain.is_collective or unknown else None


def _theirs(token: Token, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """The body whose people the sentence before is about: *staff of Acme met. Its head spoke*."""
    subject = main_before(token, setting)
    if subject is None or not is_somebody(subject):
        return None
    words = [
        *syntax.children(subject, syntax.OWNERS),
        *(w for _, w in syntax.prepositional(subject)),
    ]
    bodies = [chain for word in words if (chain := chain_at(found, word.i)) is not None]
    return bodies[0] if len(bodies) == 1 and bodies[0].is_collective else None


def _does_something(pronoun: Token) -> bool:
    """Whether *it* does something to something: *it published the letters*."""
    verb = pronoun.head
    acts = pronoun.dep_ in syntax.ACTIVE_SUBJECTS and verb.pos_ == "VERB"
    return acts and bool(syntax.children(verb, syntax.OBJECTS))


def _has_spoken(chain: Chain, pronoun: Token, setting: Setting) -> bool:
    """Whether a body was the subject of the sentence before as who says or wants something.

    *The agency said 61 were dead. It put the losses at 9 million*: a text goes on with its speaker.
    """
    subject = main_before(pronoun, setting)
    return subject is not None and chain.is_collective and _is_minded(subject.head, setting)


def _people(
    markable: Markable, token: Token, found: Sequence[Chain], setting: Setting
) -> Chain | None:
    """The people that *they* goes on about."""
    if token.dep_ not in syntax.SUBJECTS or not opens(token) or setting.is_in_turn(token.i):
        return None
    start = token.sent.start
    if any(t.dep_ in syntax.SUBJECTS and t.lower_ not in _THEY for t in token.doc[start : token.i]):
        return None
    chain = _before(token, found, setting)
    if chain is None or not chain.is_actor or _are_others(markable, chain, found, setting):
        return None
    return chain if chain.number == "pl" or _is_minded(token.head, setting) else None


def _dealt_with(markable: Markable, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """The only people whom the speaker of a quotation dealt with in the sentence before it."""
    token = setting.doc[markable.head]
    start, speaker = token.sent.start, setting.speaker_at(token.i)
    if speaker is None or not start or not _opens_words(token, setting):
        return None
    main = token.doc[start - 1].sent.root
    if setting.quotation_of[main.i] >= 0 or not _is_by(main, token.doc[speaker]):
        return None
    dealt_with = [
        chain
        for chain in found
        if chain.is_actor and chain.number == "pl"
        for mention in chain.mentions
        if main.sent.start <= mention.head < start
        if verb_above(token.doc[mention.head]) == main
        if token.doc[mention.head].dep_ in _GOVERNED
    ]
    return dealt_with[0] if len(dealt_with) == 1 else None


def _opens_words(pronoun: Token, setting: Setting) -> bool:
    """Whether a pronoun opens the words that somebody is quoted with."""
    verb = pronoun.head
    if pronoun.dep_ not in syntax.SUBJECTS or setting.is_in_turn(pronoun.i):
        return False
    above = verb.head
    inside = setting.quotation_of[above.i] == setting.quotation_of[pronoun.i]
    first = all(not t.is_alpha for t in pronoun.doc[pronoun.sent.start : pronoun.i])
    return first and (verb == above or not inside)


def _is_by(main: Token, speaker: Token) -> bool:
    """Whether a verb's subject is who speaks next: *Lee accused …, he said*, *Lee said*."""
    subject = syntax.child(main, syntax.ACTIVE_SUBJECTS)
    if subject is None or subject.pos_ not in {"PROPN", "PRON"}:
        return False
    return speaker.lower_ in NOMINATIVES | {subject.lower_}


def _before(token: Token, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """The candidate that is the main subject of the sentence before, with none of its kind since.

    What stands in the sentence of the pronoun before it may as well be meant.
    """
    start = token.sent.start
    subject = main_before(token, setting)
    if subject is None or setting.quotation_of[subject.i] != setting.quotation_of[token.i]:
        return None
    here = (c for c in found if c.is_actor and any(start <= head < token.i for head in c.heads))
    if any(here):
        return None
    told = told_in_front(subject.head)
    return chain_at(found, subject.i) or (chain_at(found, told.i) if told is not None else None)


def _are_others(markable: Markable, chain: Chain, found: Sequence[Chain], setting: Setting) -> bool:
    """Whether the verb has other people beside its subject: *the workers met the owners*.

    So have *Acme sued Peru and Chile*.
    """
    doc, last = setting.doc, chain.last_before(markable)
    lasts = [
        (other, said)
        for other in found
        if other.is_actor and other is not chain and (said := other.last_before(markable))
    ]
    return last is not None and any(
        said.sentence >= last.sentence
        and verb_above(doc[said.head]) == doc[last.head].head
        and (other.number == "pl" or len(syntax.conjuncts(doc[said.head])) > 1)
        for other, said in lasts
    )


def _is_somebodys(noun: Token, setting: Setting) -> bool:
    """Whether only a body or a person has what a noun denotes: a leader, a policy, a lawyer."""
    lemma = noun.lemma_.lower()
    return lemma in setting.roles.words("MindedNoun") or setting.roles.noun(lemma).is_person


def _is_minded(verb: Token, setting: Setting) -> bool:
    """Whether only somebody does what a verb says."""
    return verb.pos_ == "VERB" and verb.lemma_.lower() in setting.roles.words("MindedVerb")
