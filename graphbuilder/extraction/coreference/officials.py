"""Whom an official of a state or body is, where the text has just named one: *the UN official*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import chain_of
from graphbuilder.extraction.coreference.kinds import determiner
from graphbuilder.extraction.mentions.markables import NAMES
from graphbuilder.extraction.mentions.names import name_head
from graphbuilder.extraction.mentions.offices import offices

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.mentions.offices import Office
    from graphbuilder.extraction.words.roles import Roles

_NEAR = 3  # sentences after which an official may be somebody else
_HIGH = frozenset({"chief", "high-ranking", "leading", "ranking", "senior", "top"})
_TELLING = frozenset({syntax.DETERMINER, syntax.CASE, syntax.PUNCTUATION})


def named(doc: Doc) -> dict[int, str]:
    """What each name of a text names, by its head token: an identifier, or else its words."""
    return {
        name_head(span).i: span.kb_id_ or span.text.lower() for span in doc.spans.get(NAMES, ())
    }


def link_officials(
    doc: Doc, found: Sequence[Markable], chains: Sequence[Chain], taken: set[int], roles: Roles
) -> set[int]:
    """Add *the Peruvian official* to the only holder of an office of Peru whom a text has named.

    Another official without a name, or another countryman, who has been spoken of since may as
    well be meant.

    Returns:
        Heads of the mentions that were linked.
    """
    told = [
        markable
        for markable in found
        if markable.form == "nominal"
        and markable.text in roles.words("OfficialNoun")
        and markable.number != "pl"
        and markable.head not in taken
        and determiner(markable, doc) in {"definite", "possessive"}
    ]
    if not told:
        return set()
    ids = named(doc)
    of = chain_of(chains)
    holders: dict[str, list[tuple[str, Chain]]] = {}
    for office in offices(doc):
        if office.organisation is None or office.former:
            continue
        body = ids.get(office.organisation, "")
        if body and office.person_head in of:
            holders.setdefault(body, []).append((_whole_title(doc, office), of[office.person_head]))
    linked = set()
    for markable in told:
        body = _body(doc, markable, ids)
        fields = {t.lower_ for t in _further(doc[markable.head], ids)} - _HIGH
        held = holders.get(body, ()) if body else ()
        chain = _only(markable, [chain for title, chain in held if fields <= set(title.split())])
        if chain is None or not chain.agrees(markable):
            continue
        since = _since(markable, chain, found)
        if since is not None and not any(
            _is_rival(other, of.get(other.head), chain, body, _bodies(doc, other, ids))
            for other in since
        ):
            chain.insert(markable)  # the official of another body is none the less another
            linked.add(markable.head)
    return linked


def _body(doc: Doc, markable: Markable, ids: Mapping[int, str]) -> str:
    """The state or body whose official is meant, where a description tells little else of him."""
    others = _further(doc[markable.head], ids)
    bodies = _bodies(doc, markable, ids)
    plain = all(t.dep_ in syntax.MODIFIERS and t.i < markable.head for t in others)
    return bodies[0] if len(bodies) == 1 and plain else ""


def _further(noun: Token, ids: Mapping[int, str]) -> list[Token]:
    """What a description tells of an official beside whose he is: *top*, *humanitarian*."""
    return [
        child
        for child in noun.children
        if child.dep_ not in _TELLING and not (child.i in ids and child.dep_ in syntax.OWNERS)
    ]


def _whole_title(doc: Doc, office: Office) -> str:
    """The words of a title with what it is for: *Under-Secretary for Humanitarian Affairs*."""
    head = doc[office.end - 1]
    behind = syntax.child(head, syntax.PREPOSITIONS)
    end = behind.right_edge.i + 1 if behind is not None and behind.i > head.i else office.end
    return doc[office.start : max(end, office.end)].text.lower()


def _bodies(doc: Doc, markable: Markable, ids: Mapping[int, str]) -> list[str]:
    """The states and bodies that a description names as whose it is."""
    children = doc[markable.head].children
    return [ids[child.i] for child in children if child.i in ids and child.dep_ in syntax.OWNERS]


def _only(markable: Markable, holders: Sequence[Chain]) -> Chain | None:
    """The only one of those in office who has been named before a description."""
    before = {id(chain): chain for chain in holders if chain.last_before(markable) is not None}
    return next(iter(before.values())) if len(before) == 1 else None


def _since(markable: Markable, chain: Chain, found: Sequence[Markable]) -> list[Markable] | None:
    """The people spoken of since whom an official would be, or ``None`` where it cannot be him.

    He is long forgotten, or has his name in the sentence: *Lee met the Peruvian official*.
    """
    last = chain.last_before(markable)
    if last is None or markable.sentence - last.sentence > _NEAR:
        return None
    if any(mention.sentence == markable.sentence for mention in chain.mentions):
        return None
    return [m for m in found if last.head < m.head < markable.head and "Person" in m.types]


def _is_rival(
    other: Markable, owner: Chain | None, chain: Chain, body: str, bodies: Sequence[str]
) -> bool:
    """Whether somebody may as well be an official of a body, by a description or by nationality."""
    if owner is chain or other.number == "pl":
        return False
    if owner is not None and body in owner.nations:
        return True
    return other.form == "nominal" and (not bodies or body in bodies)
