"""Gerunds beside a verb that takes none, which a parser made its complement.

"It is easy to spot using a lamp": the gerund says by what means. "She worked with him mending the
nets": whom she worked with is a person, and not what he did.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

COMPANY = frozenset({"with"})


def part_gerunds(doc: Doc, lexicon: Lexicon) -> None:
    """Make gerunds circumstances of a verb that has no gerund for its complement.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs take a gerund, which go with a preposition, and which words say by
            what means.
    """
    for index in worded(doc, lexicon.words("InstrumentalParticiple"), attribute="LOWER"):
        word = doc[index]
        alone = word.tag_ == "VBG" and syntax.child(word, syntax.BEFORE_VERBS) is None
        if word.dep_ != syntax.OPEN_COMPLEMENT or not alone:
            continue
        if word.head.dep_ in syntax.NOUN_CLAUSES:
            continue  # "maps drawn using a ruler": the maps use nothing
        if _is_easy(word.head, lexicon) or not _takes_gerund(word.head, lexicon):
            word.dep_ = syntax.ADVERBIAL_CLAUSE
    for index in worded(doc, COMPANY, attribute="LOWER"):
        word, verb = doc[index], doc[index].head
        gerund = syntax.child(word, syntax.PREPOSITIONAL_CLAUSES)
        if gerund is None or gerund.tag_ != "VBG" or word.dep_ != syntax.PREPOSITION:
            continue
        subject = syntax.child(gerund, syntax.SUBJECTS)
        if subject is None or not is_somebody(subject) or not _goes_with(verb, word, lexicon):
            continue
        subject.head, subject.dep_ = word, syntax.PREPOSITIONAL_OBJECT
        gerund.head, gerund.dep_ = verb, syntax.ADVERBIAL_CLAUSE


def _is_easy(verb: Token, lexicon: Lexicon) -> bool:
    """Whether an infinitive says what something is easy or hard to do with."""
    tough = verb.head.lower_ in lexicon.words("ToughAdjective")
    return tough and syntax.is_infinitive(verb)


def _takes_gerund(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb has a gerund for what it starts, likes or plans."""
    return any(
        entry.relation.takes_content or (entry.frame or "").endswith("VP-ing")
        for entry in lexicon.find("verb", verb.lemma_.lower())
    )


def _goes_with(verb: Token, word: Token, lexicon: Lexicon) -> bool:
    """Whether a verb and the preposition behind it say who does something together."""
    between = verb.doc[verb.i + 1 : word.i]
    entries = [e for e in lexicon.find("verb", verb.lemma_.lower()) if e.words == (word.lower_,)]
    plain = all(not e.relation.takes_content and not e.frame for e in entries)
    return bool(entries) and plain and all(token.pos_ == "ADV" for token in between)
