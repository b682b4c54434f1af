"""Whom a headline calls by a bare noun: *Ferry operator backs bid. The ferry operator said …*.

A headline sums up the sentence below it (Bell 1991, *The Language of News Media*, ch. 8), which
has the noun again, or the name of whom it is about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.bodies_named import may_be_called
from graphbuilder.extraction.coreference.chains import chain_at
from graphbuilder.extraction.coreference.leads import is_told
from graphbuilder.extraction.coreference.recurrence import join
from graphbuilder.extraction.coreference.sites import sites_at, sites_of

if TYPE_CHECKING:
    from spacy.tokens import Span

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_EX = "ex-"
_BODIES = frozenset({"Company", "Media", "Organization", "Party", "Court", "GovernmentBody"})


def join_headline(chains: list[Chain], setting: Setting) -> set[int]:
    """Join whom the headline only describes to whom the first sentence of the text tells of.

    Args:
        chains: The entities of a text, all resolved; those of the headline may go.
        setting: The text.

    Returns:
        Heads of the mentions that were joined.
    """
    lead = next((sent for sent in setting.doc.sents if is_told(sent)), None)
    joined: set[int] = set()
    for chain in [chain for chain in chains if not chain.named and not chain.actor]:
        first = chain.mentions[0] if chain.mentions else None
        if lead is None or first is None or not _is_bare(first, setting):
            continue
        if not all(setting.is_in_headline(mention) for mention in chain.mentions):
            continue
        whole = _again(first, lead, chains, setting) or _acting(first, lead, chains, setting)
        if whole is not None and whole.named:
            joined.update(chain.heads)
            join(chain, whole, chains)
    return joined


def _is_bare(first: Markable, setting: Setting) -> bool:
    """Whether a mention is a noun for one without any article, as headlines have it."""
    bare = first.form == "nominal" and setting.determiners[first.head] == "bare"
    return bare and first.number == "sg" and bool(first.types)


def _again(first: Markable, lead: Span, chains: list[Chain], setting: Setting) -> Chain | None:
    """The one whom the first sentence calls by the same noun."""
    nouns = {first.text, first.text.removeprefix(_EX)}
    heads = [
        mention.head
        for mention in setting.found
        if mention.form == "nominal"
        and lead.start <= mention.head < lead.end
        and mention.text in nouns
    ]
    return chain_at(chains, heads[0]) if len(heads) == 1 else None


def _acting(first: Markable, lead: Span, chains: list[Chain], setting: Setting) -> Chain | None:
    """Who does something in the first sentence, where nobody is called by a noun of that class."""
    subject = syntax.child(lead.root, syntax.SUBJECTS)
    whole = chain_at(chains, subject.i) if subject is not None else None
    main = setting.doc[first.head]
    if whole is None or not whole.named or main.dep_ not in syntax.SUBJECTS:
        return None
    if main.head != main.sent.root or syntax.child(lead.root, syntax.CONTENT_CLAUSES) is not None:
        return None
    others = (
        mention
        for mention in setting.found
        if mention.form == "nominal" and lead.start <= mention.head < lead.end
        if mention.number == "sg" and mention.head not in whole.heads
    )
    if any(mention.types & first.types for mention in others):
        return None
    elsewhere = sites_at(first.head, setting).clash(sites_of(whole, setting))
    if elsewhere or _has_other_office(first, whole, setting):
        return None
    if "Person" in first.types:
        return whole if "Person" in whole.types and not whole.guessed else None
    body = first.types & _BODIES and may_be_called(first, whole, setting.roles)
    return whole if body else None


def _has_other_office(first: Markable, whole: Chain, setting: Setting) -> bool:
    """Whether an entity is known by titles and a noun is another one: no premier is *the FM*."""
    roles = setting.roles
    if not roles.noun(first.text).is_title or first.text in roles.words("HeadNoun"):
        return False
    return first.text not in whole.nouns and any(roles.noun(n).is_title for n in whole.nouns)
