"""Anaphors that stand for no entity, and those that only some entities can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.mentions.markable import GENDERS
from graphbuilder.extraction.words.people import THEY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.words.roles import Roles

# Two pronouns for somebody who is a man or a woman.
_EITHER = frozenset(
    frozenset(pair.split())
    for pair in ("he she", "him her", "his her", "his hers", "himself herself")
)
_ASKING = frozenset({"which", "what", "whichever", "whatever", "no"})


def names_nobody(pronoun: Token) -> bool:
    """Whether a pronoun stands for no entity, or a gloss names the entity in its stead.

    *It rained*; *it is said that they left*; *he [Lee] has been kind*.
    """
    glossed = pronoun.pos_ == "PRON" and pronoun.dep_ == syntax.DETERMINER
    return glossed or syntax.is_anticipatory(pronoun) or means_a_clause(pronoun)


def is_of_either(pronoun: Token) -> bool:
    """Whether a pronoun is one of two for whoever it may be, and nobody whom a text names.

    *He or she may appeal*; *his/her share*.
    """
    windows = (pronoun.doc[i : i + 3] for i in (pronoun.i - 2, pronoun.i) if i >= 0)
    return any(
        len(words) == len(("he", "or", "she"))
        and words[1].lower_ in {"or", "/"}
        and frozenset((words[0].lower_, words[2].lower_)) in _EITHER
        for words in windows
    )


def means_a_clause(pronoun: Token) -> bool:
    """Whether *it* stands for something said, or only holds a clause's place, and no entity.

    *The one who can do it*; *it is said that they left*; *it was wrong that they left*. Quirk et
    al. (1985), *A Comprehensive Grammar of the English Language*, 12.23 and 18.33.
    """
    if pronoun.lower_ != "it":
        return False
    verb = pronoun.head
    if verb.pos_ not in syntax.VERBAL:
        return False
    if pronoun.dep_ in syntax.OBJECTS:
        return bool(verb.lemma_ == "do")
    if pronoun.dep_ not in syntax.SUBJECTS:
        return False
    if _cleaves(pronoun, verb):
        return True
    places = [verb] if pronoun.dep_ in syntax.PASSIVE else []
    if syntax.is_copula(verb):
        places += [verb, *(t for t in verb.children if t.dep_ in syntax.PREDICATIVES)]
    return any(
        child.dep_ == syntax.COMPLEMENT and any(word.lower_ == "that" for word in child.children)
        for place in places
        for child in place.children
    )


def _cleaves(pronoun: Token, verb: Token) -> bool:
    """Whether *it* only leads up to who or what a clause tells of: *it was Lee who left*.

    Huddleston & Pullum (2002), ch. 16 §9: cleft clauses.
    """
    told = syntax.child(verb, syntax.ATTRIBUTES) if syntax.is_copula(verb) else None
    if told is None or told.i < pronoun.i:
        return False
    known = told.pos_ == "PROPN" or any(child.lower_ == "the" for child in told.lefts)
    return known and any(
        child.dep_ == syntax.RELATIVE_CLAUSE and child.left_edge.lower_ in {"who", "that"}
        for child in told.rights
    )


def is_what_is_said(noun: Token, pronoun: Token) -> bool:
    """Whether a pronoun stands in the clause that a copula says a noun is.

    *The problem is that it leaks*: the problem is all of that, and leaks nothing (i within i).
    """
    clause = pronoun
    while clause.head != clause:
        above = clause.head
        if clause.dep_ == syntax.COMPLEMENT and noun.head == above and syntax.is_copula(above):
            return noun.dep_ in syntax.ACTIVE_SUBJECTS and noun.i < above.i
        clause = above
    return False


def needs_somebody(noun: Token) -> bool:
    """Whether the verb of a word takes who thinks or speaks: *they say that*, *they plan to*."""
    verb = noun.head
    return (
        noun.dep_ in syntax.ACTIVE_SUBJECTS
        and verb.pos_ == "VERB"
        and any(child.dep_ == syntax.COMPLEMENT for child in verb.children)
    )


def is_somebody(pronoun: Token, roles: Roles) -> bool:
    """Whether only somebody can be what a pronoun stands for.

    *They say that*, *it vowed to fight*; *its spokesman*; *they urged it to wait*. What is many
    may do and have most of this without a mind: *the ships signalled their position*.
    """
    verb = pronoun.head
    if pronoun.lower_ in THEY:
        return needs_somebody(pronoun)
    if pronoun.dep_ == syntax.POSSESSOR:
        return verb.lemma_.lower() in roles.words("MindedNoun")
    if verb.pos_ != "VERB":
        return False
    if pronoun.dep_ in syntax.ACTIVE_SUBJECTS:
        return verb.lemma_.lower() in roles.words("MindedVerb")
    heard = pronoun.dep_ in syntax.GIVEN | syntax.PASSIVE_SUBJECTS
    return heard and verb.lemma_.lower() in roles.words("AdvisingVerb", "AskingVerb")


def is_claim(pronoun: Token, setting: Setting) -> bool:
    """Whether *it* is what somebody denies, confirms or answers, and so nobody who acts."""
    verb = pronoun.head
    held = pronoun.lower_ == "it" and pronoun.dep_ in syntax.OBJECTS
    return held and verb.lemma_.lower() in setting.known.lexicon.words("AnsweringVerb")


def is_asked(noun: Token) -> bool:
    """Whether a description asks for somebody, or for none: *which country*, *no minister*.

    What there is none of is nobody whom a text goes on about (Karttunen 1976, *Discourse
    Referents*).
    """
    return any(
        child.lower_ in _ASKING and child.dep_ in syntax.PRENOMINAL and child.i < noun.i
        for child in noun.children
    )


class LeftOpen:
    """Subjects of a text that stand for somebody whom nothing names.

    *She never married, and denied that she had loved Roth*: whoever she is, she is so twice. *Born
    to a tailor who hoped she would sew, she sang*: of whom the sentence speaks, it tells yet.

    Args:
        doc: A parsed text.
    """

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._first: dict[tuple[int, str], Markable] = {}  # by sentence and gender

    def without(self, markable: Markable, chain: Chain | None) -> Chain | None:
        """An entity, unless a pronoun before it in its sentence is open and may mean the same.

        To be asked of the mentions in text order, but whoever speaks a quotation before the words
        in it.

        Args:
            markable: A mention.
            chain: Whom it was taken for.
        """
        if markable.anaphor != "he":
            return chain
        key, token = (markable.sentence, markable.gender), self._doc[markable.head]
        if chain is None:
            if token.dep_ in syntax.SUBJECTS:
                self._first.setdefault(key, markable)
            return None
        last = chain.last_before(markable)
        first = self._first.get(key)
        if first is not None and last is not None and last.head < first.head < markable.head:
            return None
        return None if _is_told_of(token, chain, self._doc) else chain


def _is_told_of(pronoun: Token, chain: Chain, doc: Doc) -> bool:
    """Whether a pronoun stands in front of a main subject of its own form, behind a description."""
    subject = syntax.child(pronoun.sent.root, syntax.SUBJECTS)
    if chain.named or subject is None or subject.i <= pronoun.i:
        return False
    new = (m for m in chain.mentions if m.form == "nominal" and m.head >= pronoun.sent.start)
    described = any(c.lower_ in {"a", "an"} for m in new for c in doc[m.head].lefts)
    return described and subject.lower_ == pronoun.lower_


def is_house(chain: Chain, doc: Doc, roles: Roles) -> bool:
    """Whether an article and a noun in a name show that it is no person's: *the Hotel Ana*.

    *The elder Biden* and *the loud Ana West* are persons, whom only small words tell apart.
    """
    for name in (m for m in chain.mentions if m.form == "name"):
        proper = [t.lower_ for t in doc[name.start : name.end] if not t.is_lower]
        words = [word for word in proper if word != "the"]
        first = name.end - len(words)
        led = doc[max(first - 1, 0)].lower_ == "the"
        initials = len(words) == 1 and doc[name.end - 1].text.isupper()
        if initials and (led or not chain.types):
            return True  # "the ABC"
        if not words or first > name.start + 1 or not led:
            continue
        kinds = [roles.noun(word).types for word in words]
        things = any(kind and "Person" not in kind for kind in kinds)
        if things and not any("Person" in kind for kind in kinds):
            return True
    return False


def is_thing(chain: Chain, setting: Setting) -> bool:
    """Whether nothing in a text shows that a name of which no list knows anything is a person's.

    A given name does, what the name is called, or that whoever has it says something.
    """
    if chain.types or chain.gender in GENDERS:
        return False
    roles, doc = setting.roles, setting.doc
    called = any(roles.noun(noun).is_person for noun in chain.nouns)
    said = any(
        mention.head in setting.speakers or needs_somebody(doc[mention.head])
        for mention in chain.mentions
    )
    return not (called or said or chain.has_given_name(roles))


def mere_posts(pronoun: Markable, chains: Sequence[Chain], doc: Doc) -> list[Chain]:
    """The entities of whom a text has told no more than a post that somebody may come to hold.

    *She ran for mayor*; *the party chose Lee as its leader*: a noun for one person behind *as*, or
    without a determiner, which acts nowhere, tells of the post (Quirk et al. 1985, 5.42).

    Args:
        pronoun: What may stand for one of the entities; only *he* and *she* stand for no post.
        chains: The entities.
        doc: A parsed text.
    """
    if pronoun.anaphor != "he":
        return []
    return [
        chain
        for chain in chains
        if not chain.named
        and all(m.form == "nominal" and m.number == "sg" for m in chain.mentions)
        and all(_is_bare(doc[m.head]) for m in chain.mentions)
    ]


def _is_bare(noun: Token) -> bool:
    """Whether a common noun that is no subject stands behind *as*, or without a determiner."""
    if noun.pos_ != "NOUN" or noun.dep_ in syntax.SUBJECTS | {syntax.APPOSITION}:
        return False
    if noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.lower_ == "as":
        return True
    return not any(child.dep_ in syntax.DETERMINING for child in noun.lefts)
