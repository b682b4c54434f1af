"""Whom *I* and *we* stand for inside a quotation: its speaker, and the speaker's side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import chain_of
from graphbuilder.extraction.coreference.sides import Sides
from graphbuilder.extraction.speech.authorship import writer_of
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles
    from graphbuilder.lexicon import Lexicon


_APPOSED = frozenset({syntax.APPOSITION})
_FOR = frozenset({"for", "of", "from", "at", "with"})
_HEARING = syntax.GIVEN | syntax.PREPOSITIONAL_OBJECTS


def link_speakers(chains: Sequence[Chain], setting: Setting, home: Chain | None) -> None:
    """Add *I* inside a quotation to the chain of who speaks it, and *we* to the speaker's side.

    The side is known only where the speaker heads a state or a body, speaks for it by their work
    or is a minister of the state, or where one of these itself speaks. An alliance's chief says
    *we* of its members, where the text speaks of them. Who is interviewed, or heads a learned
    society, says *we* of everybody as often (Quirk et al. 1985, 6.18), and whoever asks *what do
    we know?* does so, too; *tell us* is said for whom they ask.
    """
    of = chain_of(chains)
    doc, (_, roles, lexicon) = setting.doc, setting.known
    sides = Sides(of, setting, home)
    for markable in setting.found:
        if markable.form != "pronoun" or markable.person != 1:
            continue
        speaker = setting.speaker_at(markable.head)
        chain = _who(doc[speaker], of, lexicon) if speaker is not None else None
        if chain is None or speaker is None:
            continue
        if markable.number == "sg":
            person = not chain.types or "Person" in chain.types
            if person and not _is_thing(doc[speaker], chain):
                chain.add(markable)
            continue
        if setting.is_in_turn(markable.head) and not _is_told(doc[markable.head], chain):
            continue
        side = chain if chain.is_collective else sides.of(chain)
        if side is None:
            called = () if chain.named else (m.head for m in chain.mentions if m.form == "nominal")
            bodies = (_voiced_body(doc[i], of, roles) for i in (speaker, *called))
            side = next((body for body in bodies if body is not None), None)
        if side is not None and "Alliance" in side.types and side.is_listed:
            side = _members(chains, side, setting)
        if side is not None:
            side.insert(markable)


def speakers_first(setting: Setting) -> Iterator[Markable]:
    """The mentions in text order, but whoever speaks a quotation before the words in it.

    *"He is alive," she added*: that the words are hers tells of whom they are not. So does whose
    leader or lawyer she is.
    """
    mention_at: dict[int | None, Markable] = {m.head: m for m in setting.found}
    told = set()
    for markable in setting.found:
        speaker = setting.speaker_at(markable.head)
        first = [speaker, *_whose(speaker, setting.doc)] if speaker is not None else []
        for mention in (*map(mention_at.get, reversed(first)), markable):
            if mention is not None and mention.head not in told:
                told.add(mention.head)
                yield mention


def _whose(speaker: int, doc: Doc) -> list[int]:
    """The words that say whose leader or lawyer a speaker is."""
    return [owner.i for owner in syntax.children(doc[speaker], syntax.POSSESSORS)]


def words_of(speakers: set[int], setting: Setting) -> set[int]:
    """The heads of *I* and *we* inside the quotations that some mentions speak."""
    return {
        markable.head
        for markable in setting.found
        if markable.form == "pronoun" and markable.person == 1
        if setting.speaker_at(markable.head) in speakers
    }


def _is_thing(speaker: Token, chain: Chain) -> bool:
    """Whether what is said to be some words speaks none of them: *their answer is “I do”*."""
    if chain.named or not syntax.is_copula(speaker.head):
        return False
    return speaker.pos_ == "NOUN" and not is_somebody(speaker)


def _is_told(pronoun: Token, chain: Chain) -> bool:
    """Whether *us* is whom a body that asks wants to hear something: *could you tell us*."""
    return chain.is_collective and pronoun.dep_ in _HEARING


def _who(speaker: Token, of: dict[int, Chain], lexicon: Lexicon) -> Chain | None:
    """The entity that speaks: for what is written, whose it is (*the ministry's letter says*)."""
    chain = of.get(speaker.i)
    beside = syntax.child(speaker, _APPOSED) if chain is None else None
    if beside is not None and beside.i in of:
        return of[beside.i]  # "one, Ann Lee, said"
    if (chain is not None and (chain.is_actor or chain.named)) or speaker.pos_ != "NOUN":
        return chain
    owners = [of.get(child.i) for child in speaker.children if child.dep_ in syntax.OWNERS]
    named = [owner for owner in owners if owner is not None and owner.named and owner.is_actor]
    writer = writer_of(speaker, lexicon) if not named else None
    if writer is not None and writer.i in of:
        return of[writer.i]
    return named[0] if len(named) == 1 else chain


def _voiced_body(speaker: Token, of: dict[int, Chain], roles: Roles) -> Chain | None:
    """The body for which somebody without a name speaks: *an Acme official*, *one for Acme*."""
    if speaker.lemma_.lower() not in roles.words("VoiceNoun", "OfficialNoun"):
        return None
    words = [child for child in speaker.children if child.dep_ in syntax.OWNERS]
    words += [w for p, w in syntax.prepositional(speaker) if p.lower_ in _FOR]
    bodies = [of[word.i] for word in words if word.i in of]
    named = [body for body in bodies if body.named and body.is_collective]
    return named[0] if len(named) == 1 else None


def _members(chains: Sequence[Chain], alliance: Chain, setting: Setting) -> Chain | None:
    """The one group that a text calls an alliance's members, if it speaks of one."""
    own, members = set(alliance.heads), setting.roles.words("MemberNoun")
    found = [
        chain
        for chain in chains
        if not chain.named
        and any(m.form == "nominal" and m.text in members for m in chain.mentions)
        and all(owner in own for m in chain.mentions for owner in _owners(setting.doc[m.head]))
    ]
    return max(found, key=lambda chain: len(chain.mentions), default=None)


def _owners(noun: Token) -> list[int]:
    """The names before a noun, or behind *of*, which say whose it is."""
    words = [child for child in noun.children if child.dep_ in syntax.OWNERS]
    words += [
        grand for preposition, grand in syntax.prepositional(noun) if preposition.lower_ == "of"
    ]
    return [word.i for word in words if word.pos_ == "PROPN"]
