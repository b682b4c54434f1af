"""Descriptions by an owner that mean a named actor: *her party*, *our country*, *his daughter*."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.centring import main_before
from graphbuilder.extraction.coreference.chains import Chain, chain_at, chain_of, dominant
from graphbuilder.extraction.coreference.kinds import is_told_apart
from graphbuilder.extraction.mentions.offices import offices
from graphbuilder.extraction.words.people import RULED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles

_AUTHORITIES = "authorities"
_LANDS = frozenset({"State", "GovernmentBody"})
_SHARING = frozenset({syntax.ADVERBIAL_CLAUSE, syntax.CONJUNCT})
_SPEAKERS = frozenset({"my", "our", "your"})
_BELONGING = frozenset({"of", "from", "for", "with"})


@dataclass(frozen=True)
class Owners:
    """To whom the people of a text belong, and who its children are.

    Attributes:
        roles: What the nouns denote.
        sides: The bodies and states beside a person's name, by the identity of their chain.
        states: Chains of states by their IRI; those that only adjectives name come when asked for.
        home: The state that the text is about, which an office without a state is of.
    """

    roles: Roles
    sides: dict[int, list[Chain]]
    states: dict[str, Chain]
    home: Chain | None

    def meant(
        self,
        markable: Markable,
        chains: Sequence[Chain],
        setting: Setting,
        owner: Chain | None = None,
    ) -> Chain | None:
        """The named entity that a description means by its owner, if it is known.

        Args:
            markable: The description.
            chains: The entities of the text, pronouns before the description resolved.
            setting: The text.
            owner: Whose it is, if not what its pronoun stands for.
        """
        if not self._is_plain(markable, setting):
            going_on = _tells_more_of_state(markable, setting)
            return _just_acting(markable, chains, setting) if going_on else None
        whose = _owner(setting.doc[markable.head])
        if owner is None and whose is not None:
            owner = chain_at(chains, whose.i)
        is_owned = self._is_owned(markable, setting)
        if owner is None and whose is not None and whose.lower_ in _SPEAKERS:
            return None  # my son is not the son whom the text has told of
        if owner is not None and is_owned:
            return self._side(markable, owner)
        if whose is None and setting.determiners[markable.head] != "definite":
            return None
        if not is_owned:
            return self._child(markable, chains, owner)
        return self._land(markable, chains, setting) if whose is None else None

    def _is_plain(self, markable: Markable, setting: Setting) -> bool:
        """Whether a description is one of these nouns without further words."""
        if markable.form != "nominal" or setting.modifiers.get(markable.head):
            return False
        if self._is_owned(markable, setting):
            return markable.number != "pl" or _are_authorities(markable, setting)
        return markable.number != "pl" and markable.text in self.roles.words("OffspringNoun")

    def _is_owned(self, markable: Markable, setting: Setting) -> bool:
        """Whether a noun is for what everybody has one of: a country, a government."""
        return markable.text in self.roles.words("OwnedNoun") or _are_authorities(markable, setting)

    def _land(self, markable: Markable, chains: Sequence[Chain], setting: Setting) -> Chain | None:
        """The state that *the country* or *the government* means, if it is known."""
        own = None
        if not markable.types.isdisjoint(_LANDS):
            own = self._speakers_own(markable, chains, setting)
            own = own or _just_acting(markable, chains, setting)
        is_government = own is None and "GovernmentBody" in markable.types
        return self._government(markable, chains) if is_government else own

    def _government(self, markable: Markable, chains: Sequence[Chain]) -> Chain | None:
        """The state that a text is about, for its government, if no other is spoken of."""
        others = any(
            chain is not self.home and markable.text in chain.nouns and chain.mentions
            for chain in chains
        )
        return None if others else self.home

    def _speakers_own(
        self, markable: Markable, chains: Sequence[Chain], setting: Setting
    ) -> Chain | None:
        """The state of the official who says something of *the government* or *the country*.

        *Peru's envoy Lund said the country was safe*: his own, if he has named no other before.
        """
        token = setting.doc[markable.head]
        speaker, start = _speaker_around(token, setting)
        chain = chain_at(chains, speaker.i) if speaker is not None else None
        if chain is None:
            return None
        lands = {id(side): side for side in self.sides.get(id(chain), ()) if "State" in side.types}
        lands |= {id(land): land for land in self._nations(chain)}
        if "State" in chain.types:
            lands = {id(chain): chain}
        if len(lands) != 1 or not (chain.named or chain.actor):
            return None
        own = next(iter(lands.values()))
        return None if _are_others_between(own, chains, start, token.i) else own

    def _side(self, markable: Markable, owner: Chain) -> Chain | None:
        """The body of some class that an owner has, or is: a company's company is itself."""
        is_government = "GovernmentBody" in markable.types
        wanted = RULED if is_government else markable.types
        if "City" in wanted:
            wanted |= {"Region"}
        if "Party" in wanted:
            wanted |= {"Group"}  # the Neo Democrats are a party
        if "Person" not in owner.types:
            return owner if owner.named and owner.types & wanted else None
        sides = {id(c): c for c in self.sides.get(id(owner), ()) if c.types & wanted}
        offices = {self.roles.noun(noun).office for noun in owner.nouns}
        if is_government and "head" not in offices:
            # Ann Lee of Peru may ask her government for help.
            return next(iter(sides.values())) if len(sides) == 1 else None
        if not sides and "State" in wanted:
            sides = {id(state): state for state in self._nations(owner)}
        if not sides and "State" in wanted and offices & {"head", "office"}:
            return self.home
        return next(iter(sides.values())) if len(sides) == 1 else None

    def _nations(self, person: Chain) -> list[Chain]:
        """The states that somebody belongs to, be they named by adjectives alone."""
        for iri in person.nations - self.states.keys():
            self.states[iri] = Chain(types=frozenset({"State"}), actor=iri, named=True)
        return [self.states[iri] for iri in sorted(person.nations)]

    def _child(
        self, markable: Markable, chains: Sequence[Chain], owner: Chain | None
    ) -> Chain | None:
        found = [
            chain
            for chain in chains
            if chain.named
            and chain is not owner
            and chain.last_before(markable) is not None
            and chain.nouns & self.roles.words("OffspringNoun")
            and chain.agrees(markable)
        ]
        return found[0] if len(found) == 1 else None


def _are_authorities(markable: Markable, setting: Setting) -> bool:
    """Whether a noun means whoever governs: *the authorities*, and no one *authority*."""
    return setting.doc[markable.head].lower_ == _AUTHORITIES


def _just_acting(markable: Markable, chains: Sequence[Chain], setting: Setting) -> Chain | None:
    """The state that the sentence before is about: *Peru reported four dead. The government …*.

    A text goes on about its last subject, if it has named no other state since.
    """
    token = setting.doc[markable.head]
    subject = main_before(token, setting)
    if subject is None or setting.quotation_of[token.i] >= 0:
        return None
    own = chain_at(chains, subject.i)
    if own is None or not own.named or "State" not in own.types:
        return None
    return None if _are_others_between(own, chains, subject.i, token.i) else own


def _tells_more_of_state(markable: Markable, setting: Setting) -> bool:
    """Whether a subject goes on about a state, and says what it is like: *the oil-rich nation*."""
    token = setting.doc[markable.head]
    if markable.form != "nominal" or "State" not in markable.types or is_told_apart(token):
        return False
    words = [child for child in token.lefts if child.dep_ not in syntax.DETERMINING]
    telling = setting.roles.words("ContrastingWord", "FormerWord", "SingleWord")
    plain = all(w.pos_ == "ADJ" and w.is_lower and w.lower_ not in telling for w in words)
    definite = setting.determiners[markable.head] == "definite" and markable.number != "pl"
    return definite and plain and bool(words) and token.dep_ in syntax.ACTIVE_SUBJECTS


def _are_others_between(own: Chain, chains: Sequence[Chain], start: int, end: int) -> bool:
    """Whether a text mentions another state or region between two places."""
    others = (chain for chain in chains if chain is not own and chain.types & RULED)
    return any(start < head < end for other in others for head in other.heads)


def find_owners(chains: Sequence[Chain], setting: Setting) -> Owners:
    """Read off a text which bodies its people belong to, before its pronouns are resolved."""
    doc, of = setting.doc, chain_of(chains)
    sides: dict[int, list[Chain]] = {}
    for person, body in _memberships(doc, chains):
        chain, side = of.get(person), of.get(body)
        if chain is not None and side is not None and side.is_collective:
            sides.setdefault(id(chain), []).append(side)
    states = {
        mention.id: chain
        for chain in chains
        for mention in chain.mentions
        if mention.id and "State" in chain.types
    }
    ruled = [
        chain
        for chain in chains
        if chain.named and ("State" in chain.types or _is_acting_region(chain, doc))
    ]
    home = dominant({chain: len(chain.mentions) for chain in ruled})
    return Owners(setting.roles, sides, states, home)


def _is_acting_region(chain: Chain, doc: Doc) -> bool:
    """Whether a region does something, and is not only where something happens."""
    acts = (doc[mention.head].dep_ in syntax.ACTIVE_SUBJECTS for mention in chain.mentions)
    return "Region" in chain.types and any(acts)


def link_own(chains: list[Chain], setting: Setting, owners: Owners) -> None:
    """Add what speakers call their own to what it means: *our country*, *my party*.

    Who speaks is known only when all other mentions are resolved.
    """
    of = chain_of(chains)
    for markable in setting.found:
        chain = of.get(markable.head)
        if chain is None or chain.named or len(chain.mentions) > 1:
            continue
        whose = _owner(setting.doc[markable.head])
        if whose is None:
            continue
        speaker = setting.speaker_at(whose.i)
        if whose.lower_ not in {"our", "my"} or speaker is None:
            continue
        whole = owners.meant(markable, chains, setting, owner=of.get(speaker))
        if whole is not None:
            chains.remove(chain)
            if not whole.mentions:
                chains.append(whole)  # a state that only adjectives have named
            whole.insert(markable)


def _speaker_around(noun: Token, setting: Setting) -> tuple[Token | None, int]:
    """Who says the clause that a noun stands in, and where what is said starts."""
    if setting.quotation_of[noun.i] >= 0:
        speaker = setting.speaker_at(noun.i)
        return (setting.doc[speaker] if speaker is not None else None), noun.sent.start - 1
    verb = noun
    while verb.head != verb and verb.dep_ != syntax.COMPLEMENT:
        verb = verb.head
    above = verb.head
    if verb.dep_ != syntax.COMPLEMENT or above.i > verb.i:
        return None, 0
    start = above.i
    while (subject := syntax.child(above, syntax.ACTIVE_SUBJECTS)) is None:
        if above.dep_ not in _SHARING or above.head == above:
            return None, 0
        above = above.head
    return subject, start


def _owner(noun: Token) -> Token | None:
    """The pronoun or name that says whose a noun is."""
    return syntax.child(noun, syntax.POSSESSORS)


def _memberships(doc: Doc, chains: Sequence[Chain]) -> Iterator[tuple[int, int]]:
    for office in offices(doc):
        if office.organisation is not None and not office.former:
            yield office.person_head, office.organisation
    for chain in chains:
        if "Person" not in chain.types:
            continue
        for mention in chain.mentions:
            if mention.form == "name":
                yield from ((mention.head, body) for body in _bodies(doc[mention.head]))


def _bodies(name: Token) -> Iterator[int]:
    """What a person's name is *of*: *Ann Lee of the Union Party*, *the Union's chair Ann Lee*."""
    for child in name.children:
        if child.dep_ == syntax.POSSESSOR:
            yield child.i
        elif child.dep_ == syntax.COMPOUND:
            yield from (owner.i for owner in child.children if owner.dep_ == syntax.POSSESSOR)
        elif child.dep_ == syntax.PREPOSITION and child.lower_ in _BELONGING:
            yield from (grand.i for grand in child.children)
