"""The person whom a text has just spoken of, where *the former banker* goes on about them.

News varies what it calls people: a description that the text has not used is of somebody whom it
has just spoken of. Whom a reader did not know yet would be *a former banker* (Huddleston & Pullum
2002, ch. 5 §6.1). Of several it is whom the last sentence has a pronoun for (Grosz, Joshi &
Weinstein 1995, *Centering*). *The 44-year-old* is whose age has been told: *Ann Lee, 44*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.anaphora import is_free
from graphbuilder.extraction.coreference.kinds import is_told_apart
from graphbuilder.extraction.words.ages import age_before, age_of
from graphbuilder.extraction.words.people import PERSON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_POSTS = frozenset({"head", "office"})  # of which a text may name the holders
_EX = "ex-"
_DOERS = ("er", "or", "ee")
_BACK = 3  # sentences of the text's own words
_FAR = 8  # for an age, which is nobody's whom the reader does not know
_PERSONAL = frozenset({"he", "she", "him", "her", "his"})


def link_by_age(left: Sequence[Markable], chains: Sequence[Chain], setting: Setting) -> set[int]:
    """Add *the 44-year-old* to the only person before it whose age the text has told."""
    linked = set()
    for markable in left:
        age = age_before(setting.doc, markable.head)
        if not age or setting.determiners[markable.head] != "definite":
            continue
        people = [chain for chain in chains if "Person" in chain.types]
        people = [chain for chain in people if age in _ages(chain, markable, setting)]
        if len(people) == 1:
            people[0].insert(markable)
            linked.add(markable.head)
    return linked


def link_former(left: Sequence[Markable], chains: Sequence[Chain], setting: Setting) -> set[int]:
    """Add *the ex-minister* to the only person of whom the text says that he was a minister."""
    linked = set()
    for markable in left:
        post = markable.text.removeprefix(_EX)
        if post == markable.text or not setting.is_definite(markable) or markable.number == "pl":
            continue
        people = [c for c in chains if c.named and "Person" in c.types and post in c.nouns]
        if len(people) == 1 and people[0].agrees(markable):
            people[0].add(markable)
            linked.add(markable.head)
    return linked


def _ages(chain: Chain, markable: Markable, setting: Setting) -> set[str]:
    """How old somebody is said to be before a mention."""
    before = (m for m in chain.before(markable) if m.form != "pronoun")
    return {age_of(setting.doc, m.start, m.end) for m in before} - {""}


def _is_of_other_age(chain: Chain, markable: Markable, setting: Setting) -> bool:
    """Whether a mention says another age than a text has given somebody."""
    age = age_of(setting.doc, markable.start, markable.end)
    others = _ages(chain, markable, setting) if age else set[str]()
    return bool(others) and age not in others


def person_just_named(
    markable: Markable, chains: Sequence[Chain], setting: Setting
) -> Chain | None:
    """Who was spoken of in the last sentence that tells of anybody, for a new description.

    Returns:
        A named person, or ``None`` where there may be another.
    """
    if not _is_of_somebody_known(markable, setting):
        return None
    for sentence in _sentences_before(markable, setting):
        beside = [c for c in chains if _is_told(c, markable, sentence, setting)]
        beside = [c for c in beside if not _is_of_other_age(c, markable, setting)]
        if beside:
            told = _spoken_of(markable, beside, sentence, setting)
            known = told is not None and told.named and _is_introduced(told, markable)
            if told is None or not known or _has_open_pronoun(told, markable, chains, setting):
                return None
            return told if told.agrees(markable) and is_free(markable, told, setting) else None
    return None


def _is_of_somebody_known(markable: Markable, setting: Setting) -> bool:
    """Whether a description is of one person whom it does not tell apart from others.

    An age, or what somebody was before, says nothing of the part that they have in what is told,
    so that no reader would know whom it means if they were new.
    """
    if markable.types != PERSON or markable.number != "sg":
        return False
    if setting.determiners[markable.head] != "definite" or setting.is_in_turn(markable.head):
        return False
    token = setting.doc[markable.head]
    if age_of(setting.doc, markable.start, markable.head + 1):
        return True
    if not _opens(markable, setting):
        return False
    own = setting.modifiers.get(markable.head, frozenset())
    if own & setting.roles.words("LifeWord") or markable.text.startswith(_EX):
        return syntax.child(token, syntax.RELATIVE_CLAUSES) is None
    return _is_plain(token, setting) and not _is_led_to(token, setting)


def _opens(markable: Markable, setting: Setting) -> bool:
    """Whether a description is the subject of the main clause or a report, outside of speech."""
    token = setting.doc[markable.head]
    speaks = markable.head in setting.speakers
    main = token.dep_ in syntax.SUBJECTS and (token.head == token.sent.root or speaks)
    return main and setting.quotation_of[markable.head] < 0


def _is_plain(noun: Token, setting: Setting) -> bool:
    """Whether a description neither tells which one is meant, nor who holds a post or does a deed.

    *The bus driver* is whoever drove the bus, *the killer* whoever killed, *the boy* anybody.
    """
    roles, text = setting.roles, noun.lemma_.lower()
    if roles.noun(text).office in _POSTS or text in roles.words("KinNoun"):
        return False
    before = [c for c in noun.lefts if c.dep_ in syntax.MODIFIERS | {syntax.POSSESSOR}]
    does = text.endswith(_DOERS) and text not in roles.kindred
    if does and not any(c.is_title for c in before):  # "the Norwegian trader"
        return False
    plain = all(c.pos_ in {"ADJ", "PROPN"} or c.tag_ == "JJ" for c in before)
    other = any(c.lower_ in roles.words("ContrastingWord") for c in before)
    return plain and not other and not is_told_apart(noun)


def _is_led_to(noun: Token, setting: Setting) -> bool:
    """Whether a phrase in front of a description may bring along whom it means: *in the letter*."""
    sent = noun.sent
    before = noun.doc[sent.start : max(noun.left_edge.i, sent.start)]
    return any(t.pos_ == "NOUN" and setting.quotation_of[t.i] < 0 for t in before)


def _sentences_before(markable: Markable, setting: Setting) -> list[int]:
    """The numbers of the last sentences, the last first.

    A main subject goes on about what is told outside of quotations.
    """
    doc, start = setting.doc, setting.doc[markable.head].sent.start
    over = _opens(markable, setting)
    back = _FAR if age_of(doc, markable.start, markable.head + 1) else _BACK
    numbers: list[int] = []
    number = markable.sentence
    while start and len(numbers) < back:
        sent = doc[start - 1].sent
        start, number = sent.start, number - 1
        told = any(setting.quotation_of[token.i] < 0 and token.is_alpha for token in sent)
        if told or not over:
            numbers.append(number)
    return numbers


def _spoken_of(
    markable: Markable, beside: Sequence[Chain], sentence: int, setting: Setting
) -> Chain | None:
    """Whom a sentence is about: the only one, of that kind, or whom it has a pronoun for.

    Of several with pronouns it is the subject.
    """
    kindred = setting.roles.kindred_of(markable.text)
    alike = [chain for chain in beside if not kindred.isdisjoint(chain.nouns)]
    beside = [chain for chain in alike if chain.named] or alike or beside
    if len(beside) == 1:
        return beside[0]  # "the barrister", of a counsel and a witness
    again = [[m for m in chain.mentions if m.sentence == sentence] for chain in beside]
    pairs = [
        (c, own)
        for c, own in zip(beside, again, strict=True)
        if any(m.form == "pronoun" for m in own)
    ]
    if len(pairs) > 1:
        pairs = [(c, own) for c, own in pairs if any(_is_main(setting.doc[m.head]) for m in own)]
    return pairs[0][0] if len(pairs) == 1 else None


def _is_main(noun: Token) -> bool:
    """Whether a word, or what it tells more of, is the subject of its sentence."""
    noun = syntax.apposed_to(noun)
    return noun.dep_ in syntax.SUBJECTS and noun.head == noun.sent.root


def _is_introduced(chain: Chain, markable: Markable) -> bool:
    """Whether a text has named somebody in full, or described them, before a description."""
    named = [m for m in chain.before(markable) if m.form == "name"]
    return any(len(m.text.split()) > 1 or chain.nouns for m in named)


def _has_open_pronoun(
    told: Chain, markable: Markable, chains: Sequence[Chain], setting: Setting
) -> bool:
    """Whether the sentence that tells of somebody has a *he* or *she* whom nothing names."""
    last = told.last_before(markable)
    sent = setting.doc[last.head].sent if last is not None else ()
    said = [t for t in sent if t.lower_ in _PERSONAL and t.i < markable.head]
    heads = {mention.head for chain in chains for mention in chain.mentions} if said else set()
    return any(token.i not in heads for token in said)


def _is_told(chain: Chain, markable: Markable, sentence: int, setting: Setting) -> bool:
    """Whether an entity that may be one person is last spoken of in a sentence."""
    before = chain.before(markable)
    here = [m for m in before if m.sentence == markable.sentence]
    last = before[len(here)] if len(here) < len(before) else None
    if last is None or last.sentence != sentence or chain.number == "pl":
        return False
    if any(m.form != "pronoun" for m in here):
        return False  # whom a sentence has named it does not describe anew
    if "Person" in chain.types:
        return True
    return not chain.types and (bool(chain.gender) or chain.has_given_name(setting.roles))
