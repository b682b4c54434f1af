"""Whom a text calls by age, where it has told whose age it is: *Ann Lee, 44*, *the 44-year-old*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.coreference.kinds import determiner
from graphbuilder.extraction.words.ages import age_before, age_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.mentions.markable import Markable


def link_by_age(
    doc: Doc, found: Sequence[Markable], chains: Sequence[Chain], taken: set[int]
) -> set[int]:
    """Add *the 44-year-old* to the only person before it whose age that is.

    Args:
        doc: A parsed text.
        found: Its mentions.
        chains: The entities with a name; mentions are added.
        taken: Heads of the mentions that are linked already.

    Returns:
        Heads of the mentions that were linked.
    """
    linked = set()
    for markable in found:
        age = age_before(doc, markable.head) if markable.form == "nominal" else ""
        if not age or markable.head in taken or determiner(markable, doc) != "definite":
            continue
        people = [c for c in chains if "Person" in c.types and age in ages(c, markable, doc)]
        if len(people) == 1:
            people[0].insert(markable)
            linked.add(markable.head)
    return linked


def ages(chain: Chain, markable: Markable, doc: Doc) -> set[str]:
    """How old somebody is said to be before a mention.

    Args:
        chain: A person.
        markable: The mention.
        doc: The text.
    """
    said = {age_of(doc, m.start, m.end) for m in chain.before(markable) if m.form != "pronoun"}
    return said - {""}


def is_of_other_age(chain: Chain, markable: Markable, doc: Doc) -> bool:
    """Whether a mention says another age than a text has given somebody.

    Args:
        chain: A person.
        markable: The mention.
        doc: The text.
    """
    age = age_of(doc, markable.start, markable.end)
    others = ages(chain, markable, doc) if age else set[str]()
    return bool(others) and age not in others
