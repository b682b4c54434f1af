"""Of whom those tell who speak for others: *his lawyer said he was ill*, *a spokesman for Acme*.

Who is brought in by whom he speaks for reports on behalf of that one (Goffman 1981, *Forms of
Talk*: animator and principal), so that *he* and *it* in what is said are the client and the firm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import chain_at
from graphbuilder.extraction.coreference.doers import doer
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles

_APPOSED = frozenset({syntax.APPOSITION})
_FOR = frozenset({"for", "of"})
_VOICED = _FOR | {"at", "with"}


def spoken_for(markable: Markable, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """Whom a pronoun as the subject of what is said means, where somebody says it for another.

    Args:
        markable: *He*, *she* or *it*.
        found: The entities that it may mean.
        setting: The text.

    Returns:
        The person or body spoken for; ``None`` where nobody is.
    """
    pronoun = setting.doc[markable.head]
    clause = pronoun.head
    if pronoun.dep_ not in syntax.SUBJECTS or clause.dep_ != syntax.COMPLEMENT:
        return None
    teller = doer(clause.head)
    if teller is None or teller.i > pronoun.i or not speaks_for(teller, setting.roles):
        return None
    owners = _owners(teller)
    chain = chain_at(found, owners[0].i) if len(owners) == 1 else None
    if chain is None or chain_at(found, teller.i) is chain:
        return None
    if markable.anaphor == "he":  # but a lawyer with a name may tell of himself
        alone = syntax.child(teller, _APPOSED) is None
        return chain if "Person" in chain.types and alone else None
    body = chain.is_collective and chain.number != "pl" and markable.number == "sg"
    return chain if chain.named and body else None


def only_tells(markable: Markable, chain: Chain, found: Sequence[Chain], setting: Setting) -> bool:
    """Whether *he* was taken for a mere reporter: *a friend said he had left*.

    Whoever is brought in only to tell it tells it of somebody whom the text has named. Who speaks
    for a body speaks of himself as well: *a spokesman for Acme said he knew of no plan*.
    """
    pronoun = setting.doc[markable.head]
    if markable.anaphor != "he" or chain.named or pronoun.head.dep_ != syntax.COMPLEMENT:
        return False
    teller = syntax.child(pronoun.head.head, syntax.ACTIVE_SUBJECTS)
    if teller is None or all(mention.head != teller.i for mention in chain.mentions):
        return False
    new = any(child.lower_ in {"a", "an"} for child in teller.lefts)
    owned = syntax.child(teller, syntax.POSSESSORS) is not None
    new = new or (owned and speaks_for(teller, setting.roles))
    new = new and not _voices_body(teller, found, setting)
    return new and any(other.named and other.types == {"Person"} for other in found)


def _voices_body(noun: Token, people: Sequence[Chain], setting: Setting) -> bool:
    """Whether a noun is for who speaks for a body, which it names: *a spokesman for the bank*."""
    if noun.lemma_.lower() not in setting.roles.words("VoiceNoun"):
        return False
    words = syntax.children(noun, syntax.OWNERS)
    words += [word for p, word in syntax.prepositional(noun) if p.lower_ in _VOICED]
    others = (word for word in words if chain_at(people, word.i) is None)
    return any(word.pos_ in NOUNS and word.ent_type_ != "PERSON" for word in others)


def speaks_for(noun: Token, roles: Roles) -> bool:
    """Whether a noun is for one who speaks for another, as a lawyer does or a spokesman."""
    kind = noun.lemma_.lower() in roles.words("VoiceNoun", "CounselNoun")
    return kind and noun.tag_ not in syntax.PLURAL_TAGS


def _owners(noun: Token) -> list[Token]:
    """Whose lawyer or spokesman somebody is: *her lawyer*, *Acme's*, *a lawyer for Acme*."""
    owners = list(syntax.children(noun, syntax.POSSESSORS))
    behind = (word for p, word in syntax.prepositional(noun) if p.lower_ in _FOR)
    owners += [word for word in behind if is_somebody(word) or word.pos_ == "PROPN"]
    return owners or [c for c in noun.lefts if c.dep_ in syntax.COMPOUNDS and c.pos_ == "PROPN"]
