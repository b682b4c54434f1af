"""Whom a description by an office means: *the NATO chief*, *Peru's minister*, *the UN official*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import Chain, chain_of
from graphbuilder.extraction.mentions.markables import NAMES
from graphbuilder.extraction.mentions.names import name_head
from graphbuilder.extraction.mentions.offices import offices

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.mentions.offices import Office
    from graphbuilder.extraction.words.roles import Roles

_NEAR = 3  # sentences after which an official may be somebody else
_NEW = frozenset({"a", "an", "another", "next", "new", "future", "then", "no", "any", "every"})
_TELLING = frozenset({syntax.DETERMINER, syntax.CASE, syntax.PUNCTUATION})


def link_offices(left: Sequence[Markable], chains: Sequence[Chain], setting: Setting) -> set[int]:
    """Add descriptions by office to the one person who holds it: *the NATO chief*, *official*.

    Whoever heads a body is called its chief or leader by whatever title; a president is no prime
    minister, and an ambassador neither.
    """
    doc = setting.doc
    ids, holders = _named(doc), _holders(doc, chains)
    linked = set()
    for markable in left:
        body = next(iter(_bodies(doc[markable.head], ids)), "")
        if markable.number == "pl" or "Person" not in markable.types or not body:
            continue
        words = doc[markable.start : markable.end].text.lower()
        chain = _only(
            holder
            for office, holder in holders.get(body, ())
            if words.endswith(office.role) or _is_called_so(markable, office, setting.roles)
        )
        if chain is not None and chain.agrees(markable):
            chain.add(markable)
            linked.add(markable.head)
    return linked


def link_bare_offices(
    left: Sequence[Markable], chains: Sequence[Chain], setting: Setting
) -> set[int]:
    """Add *Peru's finance minister* to Finance Minister Ann Lee, whom the text names without Peru.

    A title before a name goes without the state that the text is about. Nobody else holds such an
    office in the text, and it speaks of no other state's.
    """
    of = chain_of(chains)
    held = [o for o in offices(setting.doc) if not o.former and o.person_head in of]
    bare = {o.role for o in held if o.organisation is None and _is_unique(o.role, setting.roles)}
    free, linked = {markable.head for markable in left}, set()
    for role, described in _told(sorted(bare), setting).items():
        holders = {id(of[o.person_head]): o for o in held if o.role == role}
        bodies = {body for _, body in described}
        holder = next(iter(holders.values()))
        chain = of[holder.person_head]
        alone = len(holders) == len(bodies) == 1 and holder.organisation is None
        if not alone or not chain.nations <= bodies:
            continue
        for markable, _ in described:
            if markable.head in free and chain.agrees(markable):
                chain.add(markable)
                linked.add(markable.head)
        chain.nations |= bodies
    return linked


def link_officials(left: Sequence[Markable], chains: Sequence[Chain], setting: Setting) -> set[int]:
    """Add *the Peruvian official* to the only holder of an office of Peru whom a text has named.

    Another official without a name, or another countryman, who has been spoken of since may as
    well be meant.
    """
    doc, officials = setting.doc, setting.roles.words("OfficialNoun")
    told = [m for m in left if m.text in officials and m.number != "pl"]
    told = [m for m in told if setting.determiners[m.head] in {"definite", "possessive"}]
    if not told:
        return set()
    ids, holders, of = _named(doc), _holders(doc, chains), chain_of(chains)
    high, linked = setting.roles.words("HighWord"), set()
    for markable in told:
        body = _body(doc[markable.head], ids)
        fields = {t.lower_ for t in _further(doc[markable.head], ids)} - high
        chain = _only(
            holder
            for office, holder in holders.get(body, ())
            if holder.last_before(markable) is not None
            and fields.issubset(_whole_title(doc, office).split())
        )
        if not body or chain is None or not chain.agrees(markable):
            continue
        since = _since(markable, chain, setting.found)
        if since is not None and not any(
            _is_rival(other, of.get(other.head), chain, body, _bodies(doc[other.head], ids))
            for other in since
        ):
            chain.insert(markable)  # the official of another body is none the less another
            linked.add(markable.head)
    return linked


def _named(doc: Doc) -> dict[int, str]:
    """What each name of a text names, by its head token: an identifier, or else its words."""
    return {
        name_head(span).i: span.kb_id_ or span.text.lower() for span in doc.spans.get(NAMES, ())
    }


def _holders(doc: Doc, chains: Sequence[Chain]) -> dict[str, list[tuple[Office, Chain]]]:
    """The offices of each state and body, with the people of the text who hold them."""
    ids, of = _named(doc), chain_of(chains)
    holders: dict[str, list[tuple[Office, Chain]]] = {}
    for office in offices(doc):
        if office.organisation is not None and office.person_head in of and not office.former:
            body = ids.get(office.organisation, "")
            holders.setdefault(body, []).append((office, of[office.person_head]))
    return holders


def _only(people: Iterable[Chain]) -> Chain | None:
    """The person, if all of some are one."""
    found = {id(chain): chain for chain in people}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_called_so(markable: Markable, office: Office, roles: Roles) -> bool:
    """Whether another title calls the holder of an office: *the Acme boss*, *the Peruvian PM*."""
    if roles.noun(office.role).office == "head" and markable.text in roles.words("HeadNoun"):
        return True
    others = roles.same_as(office.role)
    return markable.text in others or (markable.text == office.role and bool(others))


def _told(offices: Sequence[str], setting: Setting) -> dict[str, list[tuple[Markable, str]]]:
    """The descriptions by some offices with the states whose they are, by office."""
    ids = _named(setting.doc) if offices else {}
    told: dict[str, list[tuple[Markable, str]]] = {office: [] for office in offices}
    for markable in setting.found if offices else ():
        if markable.form != "nominal" or markable.number == "pl" or "Person" not in markable.types:
            continue
        head = setting.doc[markable.head]
        body = next((body for body in _bodies(head, ids) if ":" in body), "")
        office = _called(setting.doc, markable, offices) if body else ""
        said = head.dep_ in syntax.PREDICATIVES or head.head.lower_ == "as"
        if office and not said and not _is_another(head, setting.roles):
            told[office].append((markable, body))
    return told


def _is_unique(role: str, roles: Roles) -> bool:
    """Whether one person at a time holds an office: a state's head, or its minister of something.

    A senator, an ambassador, or a minister of one does not know what, is one of several.
    """
    cabinet = roles.noun(role).is_title and role.rsplit(" ", 1)[-1] in roles.words("CabinetNoun")
    return (cabinet and " " in role) or role in roles.words("RulerNoun")


def _called(doc: Doc, markable: Markable, roles: Sequence[str]) -> str:
    """The longest of some offices that a description ends with, or the empty string."""
    words = doc[markable.start : markable.head + 1].text.lower()
    return max((r for r in roles if f" {words}".endswith(f" {r}")), key=len, default="")


def _is_another(noun: Token, roles: Roles) -> bool:
    """Whether a description is of somebody who held the office before, or is to hold it."""
    words = {child.lower_ for child in noun.lefts}
    return bool(words & (_NEW | roles.words("FormerWord", "LesserWord")))


def _body(noun: Token, ids: Mapping[int, str]) -> str:
    """The state or body whose official is meant, where a description tells little else of him."""
    bodies = _bodies(noun, ids)
    plain = all(t.dep_ in syntax.MODIFIERS and t.i < noun.i for t in _further(noun, ids))
    return bodies[0] if len(bodies) == 1 and plain else ""


def _bodies(noun: Token, ids: Mapping[int, str]) -> list[str]:
    """The states and bodies that a description names as whose it is."""
    return [ids[c.i] for c in noun.children if c.i in ids and c.dep_ in syntax.OWNERS]


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
