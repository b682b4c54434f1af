"""Comments by which a text only leads over to what it says: *it is worth noting that*.

"It must be noted that …", "it goes without saying that …" report nobody's words; who writes them
says what follows by them (hedged performatives: Fraser 1975; Hyland 2005, *Metadiscourse*).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import take_place
from graphbuilder.extraction.words.denying import NOT_OR_NEVER
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

THAT = "that"
LONGEST = 8  # words from *it* to *that*
BE = frozenset({"is", "was", "'s", "’s", "be"})
DUTY = frozenset({"must", "should", "has", "needs", "ought", "to"})
NEGATED = "negated"  # a value of gb:NotingVerb: "it should not be forgotten that"
SELF_EVIDENT = ["goes", "without", "saying"]
ADVERBS = frozenset({"also", "however", "further", "again", "here", "perhaps", "first", "still"})


def raise_contents(doc: Doc, lexicon: Lexicon) -> None:
    """Put what such a comment leads over to in its place, and hang its words there as adverbs.

    Args:
        doc: A parsed text; tags, classes, labels and places in the tree are changed.
        lexicon: Verbs that only draw the reader's mind to something, and adjectives before them.
    """
    for index in worded(doc, ("it", "It")):
        words = [token.lower_ for token in doc[index + 1 : index + 1 + LONGEST]]
        if THAT not in words:
            continue
        end = index + 1 + words.index(THAT)
        between = [t for t in doc[index + 1 : end] if t.lower_ not in ADVERBS and t.text != ","]
        if _comments(between, lexicon):
            _raise(doc, index, end)


def _comments(words: list[Token], lexicon: Lexicon) -> bool:
    """Whether the words between *it* and *that* are such a comment."""
    low = [token.lower_ for token in words]
    if low == SELF_EVIDENT:
        return True
    if not words:
        return False
    verb = words[-2] if low[-1] == "out" and len(words) > 1 else words[-1]
    kind = lexicon.words("NotingVerb").get(verb.lemma_.lower())
    before = [word for word in low[: low.index(verb.lower_)] if word not in NOT_OR_NEVER]
    if kind is None or (kind == NEGATED) != any(word in NOT_OR_NEVER for word in low):
        return False
    if verb.tag_ == "VBG":
        worth = before[1:] == ["worth"] and before[0] in BE
        return worth or before == ["bears"]
    if verb.tag_ in syntax.PAST_TAGS:
        return len(before) > 1 and before[-1] == "be" and set(before[:-1]) <= DUTY
    told = before[:1] and before[0] in BE and before[-1] == "to"
    return bool(told) and " ".join(before[1:-1]) in lexicon.words("NotingAdjective")


def _raise(doc: Doc, start: int, end: int) -> None:
    """Put the clause that opens with the *that* at the end of a comment in the comment's place."""
    content = doc[end].head
    inside = range(start, end)
    tops = [t for t in doc[start:end] if t.head.i not in inside or t.head.i == t.i]
    if len(tops) != 1 or content.i < end or not tops[0].is_ancestor(content):
        return
    top = tops[0]
    take_place(content, top)
    for token in doc[start:end]:
        for child in [c for c in token.children if c.i not in inside and c.i != content.i]:
            child.head = content
        denies = token.lower_ in NOT_OR_NEVER
        token.head, token.dep_ = content, syntax.PUNCTUATION if denies else syntax.ADVERB
        token.tag_, token.pos_ = ("XX", "X") if denies else ("RB", "ADV")
    doc[end].dep_ = syntax.ADVERB
    doc[end].tag_, doc[end].pos_ = "RB", "ADV"
