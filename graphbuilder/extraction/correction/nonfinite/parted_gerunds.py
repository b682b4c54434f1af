"""Gerunds that a phrase parts from the verb they complete: "denied, *in a letter*, taking it".

Who denies, admits or risks without an object does so of what the gerund says; it is not what they
do meanwhile (Huddleston & Pullum 2002, ch. 14 §4.1.1, on verbs with a gerund-participial). *Having*
may be parted from its participle, too ("denied having, *as Lee put it*, taken it").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import move
from graphbuilder.extraction.words.spotting import spot

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

LONGEST = 16  # tokens between the two
HAVING = "having"
JOINTS = frozenset({"and", "but", "or"})
PARTED = frozenset({syntax.ADVERBIAL_CLAUSE, syntax.OPEN_COMPLEMENT, syntax.NOUN_CLAUSE})


def join_gerunds(doc: Doc, lexicon: Lexicon) -> None:
    """Make a gerund behind a phrase or an aside the complement of the verb before.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Verbs that a gerund completes.
    """
    listed = lexicon.words("GerundVerb")
    for index in spot(doc, lambda lemma: lemma in listed, attribute="LEMMA"):
        verb = doc[index]
        if verb.pos_ != "VERB" or syntax.is_passive(verb):
            continue
        having = doc[index + 1] if index + 2 < len(doc) else verb
        if having.lower_ == HAVING and having.head.i == index:
            _join_participle(having)
            continue
        gerund = _gerund_behind(verb) if syntax.child(verb, syntax.TAKEN) is None else None
        if gerund is not None:
            move(gerund, verb)
            gerund.dep_ = syntax.OPEN_COMPLEMENT


def _gerund_behind(verb: Token) -> Token | None:
    """The gerund behind a phrase that a comma sets off on both sides, or on none."""
    doc, start = verb.doc, verb.i + 1
    between = doc[start : min(start + LONGEST, verb.sent.end)]
    commas = [token.i for token in between if token.text == ","]
    set_off = start in commas
    if set_off:
        ends = commas[0] if _is_joined(verb) else next(iter(commas[1:]), len(doc))
        index = ends + 1
    else:
        index = next((t.i for t in between if t.tag_ == "VBG"), len(doc))
        inside = {token.lower_ for token in doc[start:index]}  # "admit to him lying"
        parted = index > start and not any(c < index for c in commas) and "to" not in inside
        index = index if parted else len(doc)
    first = doc[index] if index < len(doc) else verb
    gerund = first.head if first.dep_ in syntax.AUXILIARIES else first
    whole = first.tag_ == "VBG" and syntax.child(gerund, syntax.SUBJECTS) is None
    hung = gerund.dep_ in PARTED and verb.i <= gerund.head.i < index
    beside = set_off or gerund.head.i == verb.i
    closed = gerund.i + 1 in commas  # "admitted, crying, that …"
    return gerund if whole and hung and beside and not closed else None


def _is_joined(verb: Token) -> bool:
    """Whether a verb stands between commas behind a joint ("accused of, *but denies*, …")."""
    before = [token.lower_ for token in verb.doc[max(0, verb.i - 3) : verb.i]]
    joints = [k for k, word in enumerate(before) if word in JOINTS]
    return bool(joints) and joints[-1] > 0 and before[joints[-1] - 1] == ","


def _join_participle(having: Token) -> None:
    """Give *having* the participle behind an aside between commas."""
    doc, verb = having.doc, having.head
    behind = doc[having.i + 1 : min(having.i + LONGEST, verb.sent.end)]
    commas = [token.i for token in behind if token.text == ","]
    if len(commas) < 2 or commas[0] != having.i + 1 or commas[1] + 1 >= len(doc):  # noqa: PLR2004
        return
    participle = doc[commas[1] + 1]
    if participle.tag_ not in syntax.PAST_TAGS or participle.is_ancestor(verb):
        return
    participle.head, participle.dep_, participle.tag_ = verb, syntax.OPEN_COMPLEMENT, "VBN"
    having.head, having.dep_, having.pos_ = participle, syntax.AUXILIARY, "AUX"
