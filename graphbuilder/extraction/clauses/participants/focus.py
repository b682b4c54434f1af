"""The adverbs that a denial is about: who did "not lie on purpose" may have lied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon


NEGATION = frozenset({syntax.NEGATION})
LATE = frozenset({"much", "often", "well", "again", "nonstop", "outright", "alone"})
AMOUNTS = frozenset({"much", "badly"})
OPENING = frozenset({"far", "long", "soon"})  # "as far as I know"
ENOUGH, ADDING = "enough", "well"
PUNCTUAL = frozenset({"on time", "in time"})


def denied_adverbs(word: Token, verb: Token, lexicon: Lexicon) -> list[Token]:
    """The adverbs beside a word that its negated verb denies, and not the rest.

    "They are not very old" leaves them old, "she did not deliberately mislead us" leaves us
    misled (Huddleston & Pullum 2002, ch. 9 §1.3.3: what is in the focus of a negation).

    Args:
        word: A verb, or the adjective that it is said with.
        verb: The verb.
        lexicon: The closed class of such adverbs.

    Returns:
        The adverbs behind the negation, with what grades them, in text order.
    """
    denial = syntax.child(verb, NEGATION) or syntax.child(word, NEGATION)
    if denial is None and verb.dep_ == syntax.OPEN_COMPLEMENT and word.i == verb.i:
        above = verb.head  # "did not seem to come very often", "is not able to"
        copula = above.head if above.pos_ == "ADJ" else above
        denial = syntax.child(above, NEGATION) or syntax.child(copula, NEGATION)
    if denial is None:
        return []
    focus = lexicon.words("FocusAdverb")
    adverbs = [c for c in word.lefts if c.dep_ == syntax.ADVERB and denial.i < c.i]
    found = [adverb for adverb in adverbs if adverb.lower_ in focus]
    if any(list(c.rights) for c in found):
        return []  # "directly or otherwise"
    return [token for c in found for token in (*c.lefts, c)]


def ways_behind(verb: Token, lexicon: Lexicon) -> list[Token]:
    """The words behind a verb and its objects that say how, with what grades them.

    Of who did "not answer politely", "not answer the same way", a denial says that he answered.

    Args:
        verb: A verb that is denied, by itself or by the word above it.
        lexicon: The adverbs that say nothing of how, and the nouns of manner.

    Returns:
        The words, in text order; none where more stands behind them.
    """
    focus, loose = lexicon.words("FocusAdverb"), lexicon.words("SentenceAdverb")
    found: list[Token] = []
    for child in verb.rights:
        word = child.lower_
        named = child.dep_ == syntax.MEASURE and not child.n_rights
        if named and child.lemma_.lower() in lexicon.words("MannerNoun"):
            found += [*child.subtree]
        if verb.doc[child.i : child.right_edge.i + 1].text.lower() in PUNCTUAL:
            found += [*child.subtree]
        if _points_to_way(child):
            found += [*child.subtree]
        before = verb.doc[max(child.left_edge.i - 1, 0)]
        if child.dep_ != syntax.ADVERB or before.is_punct:
            continue
        if word == ENOUGH and any(token.pos_ == "ADV" for token in child.lefts):
            found += [*child.lefts, child]  # "did not act fast enough", "wash them well enough"
            continue
        way = word.endswith("ly") and word not in loose
        way = way or (word in LATE and (word in focus or not child.n_lefts))
        able = any(token.lower_ == "possible" for token in child.subtree)
        rest = [token for token in child.rights if token.lower_ != ENOUGH]
        compared = word in AMOUNTS or (word not in OPENING and (rest or word != ADDING))
        if compared and [t.lower_ for t in child.lefts] == ["as"] and not able:
            found += [*child.lefts, child]  # "did not suffer as much as others did"
            continue
        adds = word == ADDING and any(token.lower_ == "as" for token in child.lefts)  # "as well"
        if way and not rest and not adds:
            found += [token for token in child.subtree if not token.is_punct]
    return found


def _points_to_way(phrase: Token) -> bool:
    """Whether a phrase only points to how something is done ("not say it quite like that")."""
    way = syntax.child(phrase, syntax.PREPOSITIONAL_OBJECTS)
    graded = phrase.lower_ == "like" and phrase.n_lefts > 0
    return graded and way is not None and way.lower_ in {"that", "this"}
