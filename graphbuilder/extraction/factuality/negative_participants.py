"""Negators within a participant: *nobody*, "no state", "hardly any state", "few of them".

Huddleston & Pullum 2002, ch. 9 §1.2: what negates a subject or an object negates its clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.phrases import HARDLY, counts_most, is_hardly_any
from graphbuilder.extraction.words.forms import CAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

ANYBODY = frozenset({"any", "anyone", "anybody", "anything"})
NOTHING = "nothing"
NOBODY = frozenset({NOTHING, "nobody", "none"})
EXCEPTING = frozenset({"except", "save", "other"})
EXCEPTING_LABELS = frozenset({syntax.PREPOSITION, syntax.ADJECTIVE})
NOUN_NEGATORS = syntax.NEGATIVE_DETERMINERS | {syntax.ADJECTIVE, syntax.PRECONJUNCTION}


def within_participant(participant: Token, lexicon: Lexicon) -> Iterator[Token]:
    """Negators within a subject or object: *nobody*, "no state", "hardly any state".

    A clause that stands as a phrase denies only itself ("depends on whether or not it rains").
    """
    if syntax.stands_as_phrase(participant):
        return
    if counts_most(participant.left_edge) or _means_only(participant):
        return
    if participant.lower_ in ANYBODY:
        yield from (child for child in participant.lefts if child.lower_ in HARDLY)
    pronouns = lexicon.words("NegativePronoun")  # "nobody's house was searched"
    yield from (c for c in syntax.children(participant, syntax.POSSESSORS) if c.lower_ in pronouns)
    yield from _before_noun(participant, lexicon)


def adds_nothing(pronoun: Token) -> bool:
    """Whether *nothing* or *nobody* is joined to what is there ("sells salt *and nothing else*").

    It denies that there is more, and none of what stands before it.

    Args:
        pronoun: The head of a noun phrase.
    """
    if pronoun.dep_ != syntax.CONJUNCT or pronoun.lower_ not in NOBODY:
        return False
    first = syntax.first_conjunct(pronoun)
    denied = first.lower_ in NOBODY or first.left_edge.lower_ in {"no", "neither", "not"}
    joints = {c.lower_ for c in pronoun.head.rights if c.dep_ == syntax.COORDINATOR}
    return not denied and first.pos_ not in syntax.VERBAL and bool(joints & {"and", "but"})


def _means_only(pronoun: Token) -> bool:
    """Whether *nothing* or *nobody* is *only*, with what is excepted ("nothing but the fog").

    What nothing but the fog did, the fog did (Huddleston & Pullum 2002, ch. 8 §12).
    """
    following = pronoun.i + 1
    if pronoun.lower_ not in NOBODY or following >= len(pronoun.doc):
        return False
    word = pronoun.doc[following]
    inside = word.head.i == pronoun.i and word.dep_ in EXCEPTING_LABELS
    thing = pronoun.lower_ == NOTHING and word.lower_ in EXCEPTING
    return inside and (word.lower_ == "but" or thing)


def _before_noun(participant: Token, lexicon: Lexicon) -> Iterator[Token]:
    """Negators that are or determine a participant, or open it."""
    degree = participant.dep_ == syntax.ADVERB  # "knows little of it"
    negative = participant.lower_ in lexicon.words("NegativePronoun") and not degree
    if negative and not _has_article(participant) and not adds_nothing(participant):
        yield participant
    first = participant.left_edge
    hardly = is_hardly_any(first) and participant.lower_ not in ANYBODY
    coordinated = participant.dep_ == syntax.CONJUNCT or (
        first.i and first.nbor(-1).dep_ == syntax.COORDINATOR
    )
    if first.lower_ == "not" and is_contrastive(first):
        return
    if hardly or (first.lower_ == "not" and not coordinated):
        yield first
        return
    determiners = lexicon.words("NegativeDeterminer")
    inner = first.head.i != participant.i and first.head.head.i == participant.i
    if inner and first.lower_ in {"no", "neither"} and first.pos_ != "NOUN":
        yield first  # "neither Danish nor Swedish ships", "no [storm] warnings"
    for child in participant.lefts:
        if child.lower_ in {"few", "little"} and counts(child, participant, lexicon):
            continue
        if child.lower_ == "little" and participant.tag_ in syntax.PLURAL_TAGS:
            continue  # "little boats" are small
        if child.dep_ == syntax.DETERMINER:
            scale = [participant.doc[child.i - 1]] if child.i and child.lower_ == "any" else []
            yield from [g for g in scale if g.lower_ in lexicon.words("Negator")]
        own = child.dep_ in NOUN_NEGATORS and participant.dep_ != syntax.CONJUNCT
        if own and (child.lower_ in determiners or child.lower_ == "not"):
            yield child


def counts(quantity: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether *few* or *little* says how many or how small, and denies nothing.

    It does behind another determiner, behind *too*, and of times: "a select few towns", "his little
    lantern", "won too few seats", "came few minutes later".
    """
    if quantity.i and quantity.nbor(-1).lower_ == "too":
        return True
    before = noun.doc[noun.left_edge.i : quantity.i]
    settled = any(t.dep_ in syntax.DETERMINING or t.pos_ in {"DET", "NUM"} for t in before)
    timed = noun.lemma_.lower() in lexicon.words("TimeNoun") and quantity.lower_ == "few"
    return settled or timed


def _has_article(noun: Token) -> bool:
    """Whether "a few" or "a little" is meant."""
    return any(child.lower_ in {"a", "the"} for child in noun.children)


def is_contrastive(negator: Token) -> bool:
    """Whether *not* only opens "not only … but also"."""
    doc = negator.doc
    following = negator.i + 1
    if following >= len(doc):
        return False
    able = any(child.lower_ in CAN for child in negator.head.children)
    if able and doc[following].lower_ == "just":
        return False  # "she can't just send it" denies that she can
    if negator.lower_ == "no" and doc[following].lower_ == "matter":
        return True  # "no matter where they went"
    if doc[following].lower_ in {"only", "just", "merely", "least", "sooner"}:
        return True
    behind = doc[following + 1].text if following + 1 < len(doc) else ""
    return doc[following].pos_ == "ADV" and behind == ","
