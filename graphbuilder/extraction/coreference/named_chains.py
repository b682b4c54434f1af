"""The chains that names alone make: one for each entity that a text calls by a name."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import Chain
from graphbuilder.extraction.coreference.shortened import join_shortened
from graphbuilder.extraction.mentions.markable import GENDERS
from graphbuilder.extraction.mentions.markables import guessed_names
from graphbuilder.extraction.mentions.told_of_names import told_of_names
from graphbuilder.extraction.mentions.variants import group_names
from graphbuilder.extraction.words.people import PERSON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles
    from graphbuilder.gazetteer import Gazetteer

# What several people of one surname are called.
FAMILY = "family"
_OFTEN_BODIES = frozenset({frozenset({"Place"}), frozenset({"Group"})})
_PRONOUNS = 5  # as many as make a text's use of them plain


def named_chains(
    doc: Doc, found: Sequence[Markable], roles: Roles, gazetteer: Gazetteer
) -> list[Chain]:
    """Sort the names of a text by entity.

    Returns:
        A chain for each entity that has a name.
    """
    named = [markable for markable in found if markable.form == "name" and markable.type != "Time"]
    chains = []
    told = told_of_names(doc, named, roles)
    guessed = guessed_names(doc)
    for group in group_names(named, roles, told):
        chain = Chain()
        chain.extend(group)
        chain.guessed = _may_be_anything(chain, doc, guessed)
        chain.number = "" if chain.guessed else chain.number
        if "Person" in chain.types:
            chain.gender = _gender(group, roles)
        known = {name.id for name in group if name.id}
        chain.nations |= known if "State" in chain.types else _states_of(known, gazetteer)
        chains.append(chain)
    join_shortened(chains, doc, roles)
    surnames = {name[-1] for chain in chains if "Person" in chain.types for name in chain.names()}
    for chain in chains:
        words = chain.mentions[0].text.lower().split()
        if chain.types == {"Group"} and len(words) == 1 and words[0].removesuffix("s") in surnames:
            chain.name_nouns.add(FAMILY)  # the Lees
    _settle_gender(found, chains)
    return chains


def _may_be_anything(chain: Chain, doc: Doc, guessed: frozenset[int]) -> bool:
    """Whether only the recogniser takes a name for a place's, a people's, or a lone surname.

    It has never seen most of the firms and parties that news tells of. What only stands before
    nouns may be an adjective: *the Western state*.
    """
    modifies = all(doc[i].dep_ in syntax.MODIFIERS for i in chain.heads)
    if modifies or not guessed.issuperset(chain.heads):
        return False
    alone = all(len(name) == 1 for name in chain.names())
    return chain.types in _OFTEN_BODIES or (alone and chain.types == PERSON)


def _states_of(actors: set[str], gazetteer: Gazetteer) -> set[str]:
    """The states that known bodies belong to: the Canadian embassy is no agency of America's."""
    wholes = {iri: gazetteer.by_id(iri) for actor in actors for iri in gazetteer.whole(actor)}
    return {iri for iri, whole in wholes.items() if whole is not None and whole.type == "State"}


def _gender(names: Sequence[Markable], roles: Roles) -> str:
    """The gender of whom names stand for: what a full name or a title shows.

    A family name that is a given name besides (*Sharon*, *Kelly*) shows none.
    """
    families = {name.text.split()[-1] for name in names if " " in name.text}
    telling = (
        name.gender
        for name in names
        if name.text not in families or name.gender != roles.gender_of_name(name.text)
    )
    return next((gender for gender in telling if gender), "")


def _settle_gender(found: Sequence[Markable], chains: Sequence[Chain]) -> None:
    """Leave open the gender of whom a text is about, if its pronouns are all of the other one.

    A given name may be a nickname, or a woman's in one language and a man's in another (*Andrea*).
    """
    said = Counter(m.gender for m in found if m.form == "pronoun" and m.gender in GENDERS)
    people = [chain for chain in chains if "Person" in chain.types]
    if len(said) != 1 or said.total() < _PRONOUNS or not people:
        return
    chief = max(people, key=lambda chain: len(chain.mentions))
    if chief.gender in GENDERS and not said[chief.gender]:
        chief.gender = ""
