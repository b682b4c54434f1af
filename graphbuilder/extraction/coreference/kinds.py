"""By what a description fits an entity: its own noun, a noun like it, or only its class.

Where a name says what it names, *the contest* after a championship calls it by a kindred noun and
*the event* by a general one; *the match* is something else, although both are events.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.sites import sites_at, sites_of
from graphbuilder.extraction.words.definite import DEFINITE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles

_PLACES = frozenset({"GPE", "NORP", "LOC"})
_SPOTS = frozenset({"Place"})
_HELD = frozenset({"Event"})
_THINGS = frozenset({"Thing"})
_BODIES = frozenset({"Organization", "Company", "Media", "Party", "GovernmentBody", "ArmedGroup"})
NEW = "new"
_NUMBER_AND_HYPHEN = 2
_SEVERAL = 2
ASIDE = frozenset({",", "(", "-", "–", "—"})  # before a clause that tells more
_INDEFINITE = frozenset(
    {"a", "an", "some", "any", "another", "no", "every", "each", "many", "several", "few", "more"}
    | {"most", "other", "all", "both", "which", "what", "whatever"}
)


def determiner(markable: Markable, doc: Doc) -> str:
    """How a description starts: ``definite``, ``this``, ``possessive``, ``bare`` or ``new``."""
    head = doc[markable.head]
    words = [t for t in head.children if t.i < head.i and t.dep_ in syntax.PRENOMINAL]
    for token in words:
        if token.lower_ == "the":
            return "definite"
        if token.lower_ in DEFINITE:
            return "this"
        if token.lower_ in _INDEFINITE or token.dep_ == syntax.NUMBER:
            return NEW
        if token.dep_ == syntax.POSSESSOR:
            return "possessive"
    return "bare"


def is_told_apart(noun: Token) -> bool:
    """Whether words behind a noun say which is meant: *the paper that he owns*, *the firm in Lima*.

    What a comma sets off only tells more of it (Huddleston & Pullum 2002, ch. 19 §4).
    """
    return any(
        child.dep_ in syntax.POSTMODIFIERS | {syntax.PREPOSITION}
        and noun.doc[max(child.left_edge.i - 1, 0)].text not in ASIDE
        for child in noun.rights
    )


class Description:
    """What a description asks of the entities that it may be of.

    What has no name is taken up by the very noun or one of its kind, with an article and without
    further words; otherwise all the weapons of a text would be one.

    Args:
        markable: A description.
        setting: The text.
    """

    def __init__(self, markable: Markable, setting: Setting) -> None:
        self._markable = markable
        self._setting = setting
        self._how = setting.determiners[markable.head]
        self._modifiers = setting.modifiers.get(markable.head, frozenset())
        self._nations = setting.nations.get(markable.head, frozenset())
        self._sites = sites_at(markable.head, setting)
        self._kindred = setting.roles.kindred_of(markable.text)
        token = setting.doc[markable.head]
        is_title = markable.head in setting.titles
        # "The king" is whoever reigns, and takes up nobody whom the text has called otherwise, be
        # it the only person in it; "the one" has no class of its own.
        says_who = is_title or token.lemma_.lower() == "one"
        self._is_fixed = says_who or self._how in {"bare", "possessive"}
        self._title = _title(markable, setting) if is_title else ""

    def takes_up(self) -> bool:
        """Whether it can take up anything: *a man* and what a copula says do not."""
        token = self._setting.doc[self._markable.head]
        if self._how == "possessive" and (self._markable.types & _HELD or _is_own(token)):
            return False  # its convention is nobody else's, nor is its own bank
        if self._how == NEW or token.dep_ in syntax.PREDICATIVES or _is_role(token):
            return False
        if _is_quoted_apart(token):
            return False
        return self._how != "bare" or not self._markable.types & {"Person"}

    def among(self, chains: Sequence[Chain]) -> list[Chain]:
        """The entities that it can be of, in the order of the chains."""
        noun = self._markable.text
        if self._is_fixed:
            called = [chain for chain in chains if noun in chain.nouns]
        else:
            called = [
                chain
                for chain in chains
                if noun in chain.nouns
                or (self._fits(chain) if chain.named else not self._kindred.isdisjoint(chain.nouns))
            ]
        suited = self._plainly([chain for chain in called if self._suits(chain)])
        named = [chain for chain in suited if chain.named]
        if len(named) < _SEVERAL or not counts(self._markable, self._setting):
            return suited
        # Which union the 27-nation union is, is for those to tell who know how many each has.
        own = [chain for chain in named if noun in chain.name_nouns]
        return own if len(own) == 1 else []

    def _plainly(self, chains: list[Chain]) -> list[Chain]:
        """Those whose own title it is, if any: *the minister* is no premier beside a minister."""
        noun = self._markable.text
        if self._title or self._markable.head not in self._setting.titles:
            return chains
        heading = {f"{word} {noun}" for word in self._setting.roles.words("HeadingWord")}
        plain = [chain for chain in chains if heading.isdisjoint(chain.nouns)]
        return plain if any(chain.named for chain in plain) else chains

    def _suits(self, chain: Chain) -> bool:
        """Whether an entity that the noun can call is none of those told apart from it."""
        if self._nations and chain.nations and not self._nations & chain.nations:
            return False
        if self._sites.is_known and self._sites.clash(sites_of(chain, self._setting)):
            return False
        if not chain.named:
            if self._markable.text in chain.nouns and self._differs(chain):
                return False
            # A deputy minister is no minister.
            lost = self._setting.roles.words("LesserWord") & (chain.modifiers - self._modifiers)
            fits = not lost and self._modifiers <= chain.modifiers
            return fits and self._how in {"definite", "this"}
        if self._title and self._title not in chain.nouns:
            return False
        is_plain = self._how != "bare" or bool(self._markable.types)
        return is_plain and not _is_another_kind(self._markable, chain, self._setting)

    def _differs(self, chain: Chain) -> bool:
        """Whether either a description or an entity is of *other* ones."""
        other = self._setting.roles.words("OtherWord")
        return other.isdisjoint(self._modifiers) != other.isdisjoint(chain.modifiers)

    def _fits(self, chain: Chain) -> bool:
        """Whether what has a name can be called by a noun that nothing has called it by so far."""
        return fit(self._markable, chain, self._setting) != "nothing"


def _is_own(noun: Token) -> bool:
    """Whether *own* tells a noun from all others of its kind: *their own central bank*."""
    return any(child.lower_ == "own" for child in noun.lefts)


def _is_quoted_apart(noun: Token) -> bool:
    """Whether a quotation opens between a noun and its article: *the "one country" formula*."""
    first = next((t for t in noun.lefts if t.dep_ in syntax.PRENOMINAL), noun)
    if first.i == noun.i:
        return False
    return sum(token.is_quote for token in noun.doc[first.i : noun.i]) == 1


def _is_role(noun: Token) -> bool:
    """Whether *as* behind a verb says what somebody is: *sworn in as the city's new mayor*."""
    introducing = noun.head
    is_behind_as = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and introducing.lower_ == "as"
    return is_behind_as and introducing.head.pos_ in syntax.VERBAL


def _title(markable: Markable, setting: Setting) -> str:
    """The title of several words that a description ends in or begins, or the empty string."""
    words = setting.doc[markable.start : markable.head + 1].text.lower().split()
    titles = [" ".join(words[start:]) for start in range(len(words) - 1)]
    titles.append(setting.doc[markable.head : markable.head + 3].text.lower())
    return next((title for title in titles if title in setting.roles.nouns), "")


def _is_another_kind(markable: Markable, chain: Chain, setting: Setting) -> bool:
    """Whether the words before a noun tell what it denotes from an entity with a name.

    *Source code* is none of the Penal Code, *the previous law* not the new one, *the next judge*
    not the last, and *the Lima council* not the Senate; *the 15-nation council* is any council.
    """
    own_modifiers = setting.modifiers.get(markable.head)
    if not own_modifiers:
        return False
    if "Person" in markable.types:
        return bool(own_modifiers & setting.roles.words("OtherWord") - chain.modifiers)
    names = chain.name_words()
    known = chain.modifiers | chain.nouns | names | counts(markable, setting)
    words = [
        token
        for token in setting.doc[markable.start : markable.head]
        if token.dep_ in syntax.MODIFIERS and not {token.lower_, token.lemma_.lower()} & known
    ]
    telling = setting.roles.words("OtherWord", "SingleWord")
    return any(
        token.lower_ in telling
        or token.pos_ == "NOUN"
        or (token.pos_ == "PROPN" and token.i not in chain.heads)
        for token in words
    )


def counts(markable: Markable, setting: Setting) -> frozenset[str]:
    """Words before a noun that only say how many members it has: *the 15-nation council*."""
    doc, counted = setting.doc, setting.roles.words("CountedNoun")
    return frozenset(
        doc[i].lemma_.lower()
        for i in range(markable.start + _NUMBER_AND_HYPHEN, markable.head)
        if doc[i - 1].text == "-" and doc[i].lemma_.lower() in counted and doc[i - 2].like_num
    )


def fit(markable: Markable, chain: Chain, setting: Setting) -> str:
    """By what a description fits an entity.

    Returns:
        ``name`` for a noun of its name, ``noun`` for what it was called, ``kin`` for a noun that
        may call the same; for the class alone ``general`` (*the event*), ``class`` where no noun
        of that class is known of the entity, and ``clash`` where one is; ``unknown`` where a body
        is described and the entity has no class; else ``nothing``.
    """
    if markable.text in chain.name_nouns:
        return "name"
    if markable.text in chain.nouns:
        return "noun"
    kindred = setting.roles.kindred.get(markable.text)
    if kindred and not (kindred.isdisjoint(chain.nouns) and kindred.isdisjoint(chain.name_nouns)):
        return "kin"
    return _class_fit(markable, chain, setting.roles)


def is_guess(markable: Markable, chain: Chain, setting: Setting) -> bool:
    """Whether a description was taken for an entity by its class or kind alone.

    The class is enough for states, of which a text rarely has two that it may call *the nation*.
    """
    if markable.form != "nominal" or not chain.named or "State" in markable.types:
        return False
    by = fit(markable, chain, setting)
    if by == "class" and markable.head in setting.speakers:
        return False  # a new description that speaks is of the only person spoken of
    if by == "name":
        # The news of her death is no Sky News.
        return not markable.types or markable.text in setting.roles.words("VagueNoun")
    return by != "noun"


def _class_fit(markable: Markable, chain: Chain, roles: Roles) -> str:
    """By what the class of a description fits an entity that has not been called so.

    The class of a spot says too little: *the hall* is no continent; that of a thing even less.
    """
    if markable.text in roles.words("VagueNoun", "FormOfState"):
        return "nothing"
    if not markable.types & chain.types:
        is_open = not chain.types and bool(markable.types & _BODIES)
        return "unknown" if is_open else "nothing"
    if markable.text in roles.words("GeneralNoun"):
        return "general"
    if "Person" in markable.types:
        return "class"
    own = (chain.name_nouns | chain.nouns) - roles.words("GeneralNoun")
    others = [noun for noun in own if roles.noun(noun).types & chain.types]
    is_other = markable.text in roles.kindred and any(noun in roles.kindred for noun in others)
    if is_other or markable.types in (_SPOTS, _THINGS):
        return "nothing"
    return "clash" if others else "class"


def is_of_other_kind(markable: Markable, chain: Chain, roles: Roles) -> bool:
    """Whether a name says that it names something else than a description does.

    A general noun names no kind: *the Support Forces, the group that took the town*.
    """
    if markable.text in roles.words("GeneralNoun"):
        return False
    own = chain.name_nouns & roles.kindred.keys()
    kindred = roles.kindred_of(markable.text) | {markable.text}
    return bool(own) and len(kindred) > 1 and own.isdisjoint(kindred)


def without_doubtful(markable: Markable, found: list[Chain], setting: Setting) -> list[Chain]:
    """What is left where a noun like its own calls one name, and another may be called so as well.

    *The network* after the broadcaster Acme is not Acme if the text speaks no less of some other
    body of which it does not say what it is.
    """
    if markable.text not in setting.roles.kindred:
        return found
    fits = [(chain, fit(markable, chain, setting) if chain.named else None) for chain in found]
    kin = max((c.count_before(markable) for c, by in fits if by == "kin"), default=0)
    rival = max((c.count_before(markable) for c, by in fits if by == "class"), default=0)
    doubtful = {"kin", "class"} if kin <= rival and kin else {"class"} if kin else set()
    return [chain for chain, by in fits if by not in doubtful]


def is_anothers(markable: Markable, chain: Chain, setting: Setting) -> bool:
    """Whether a name before a noun that denotes no person tells it from an entity.

    *The Acme system* is not the Solar System; a state says only where something is.
    """
    if markable.form != "nominal" or "Person" in markable.types or not chain.named:
        return False
    before = {
        token.lower_
        for token in setting.doc[markable.start : markable.head]
        if token.pos_ == "PROPN"
        and token.dep_ in syntax.MODIFIERS
        and token.ent_type_ not in _PLACES
    }
    return bool(before) and before.isdisjoint(chain.name_words())
