"""Persons whom a text brings in without a name, and goes on about: *there was a girl, and she*.

What *there is* tells of is new to the hearer (Prince 1992, *The ZPG letter: subjects, definiteness
and information status*), and a pronoun behind it takes up whoever came last, not who had been
spoken of before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_NEAR, _FAR = 2, 99  # sentences and tokens up to a pronoun that goes on about a newcomer
_TOLD = syntax.ATTRIBUTES | syntax.OBJECTS | syntax.SUBJECTS - {syntax.EXPLETIVE}
_PLACES = syntax.SUBJECTS | {syntax.POSSESSOR}


class Newcomers:
    """Who is new in a text, and which of its pronouns are about them.

    Args:
        setting: The text.
    """

    def __init__(self, setting: Setting) -> None:
        self._doc, self._roles = setting.doc, setting.roles
        self._quotation_of = setting.quotation_of
        self._new = sorted({noun.i for noun in self._found()}, reverse=True)
        self._last: Token | None = None  # whoever came last, or the last pronoun for him
        self._gender = ""

    def without(self, mention: Markable, chain: Chain | None) -> Chain | None:
        """The entity that a mention was taken for, or none where it is about a newcomer.

        To be asked of the mentions in text order, but whoever speaks a quotation before the words
        in it. Who is new in quoted words is not who speaks.

        Args:
            mention: A mention; only pronouns go on about a newcomer.
            chain: The entity that it seems to mean, if any.
        """
        if mention.anaphor != "he":
            return chain
        while self._new and self._new[-1] < mention.head:
            self._last = self._doc[self._new.pop()]
            self._gender = self._roles.noun(self._last.lemma_.lower()).gender
        token, new = self._doc[mention.head], self._last
        if new is None or token.dep_ not in _PLACES or self._gender not in {"", mention.gender}:
            return chain
        apart = (
            new.i > token.i
            or new.head == token.head
            or self._quotation_of[new.i] != self._quotation_of[token.i]
        )
        if apart or not self._is_near(new, token) or not _gives_way(chain, mention, new):
            return chain
        self._last, self._gender = token, mention.gender
        return None

    def _is_near(self, new: Token, token: Token) -> bool:
        """Whether few sentences start between a newcomer and a pronoun."""
        between = self._doc[new.i + 1 : token.i + 1]
        return len(between) <= _FAR and sum(t.is_sent_start is True for t in between) <= _NEAR

    def _found(self) -> Iterator[Token]:
        """The persons that *there is* brings in, and those who are one of several."""
        for index in labelled(self._doc, "DEP", (syntax.EXPLETIVE,)):
            for noun in syntax.children(self._doc[index].head, _TOLD):
                if noun.tag_ == "NN" and self._roles.noun(noun.lemma_.lower()).is_person:
                    yield noun
        for index in worded(self._doc, ("one",), attribute="LOWER"):
            one = self._doc[index]
            of = syntax.child(one, syntax.PREPOSITIONS)
            several = syntax.child(of, syntax.PREPOSITIONAL_OBJECTS) if of is not None else None
            if several is None or one.dep_ not in syntax.SUBJECTS:
                continue
            if self._roles.noun(several.lemma_.lower()).is_person:
                yield one


def _gives_way(chain: Chain | None, pronoun: Markable, new: Token) -> bool:
    """Whether an entity was spoken of before a newcomer was, and not since."""
    before = chain.last_before(pronoun) if chain is not None else None
    if chain is None or before is None:
        return True
    person = "Person" in chain.types and (chain.named or new.pos_ == "PRON")
    return person and before.head < new.i
