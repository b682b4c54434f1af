"""Words and phrases that deny a verb, or nearly do: *almost*, "all but", "far from".

What almost happened did not happen, and what is far from clear is not clear (Huddleston & Pullum
2002, ch. 9 §3.3, on approximate negators).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.syntax import ADVERB, AUXILIARIES, PLAIN_TAGS, child
from graphbuilder.extraction.syntax.tense import is_past

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

NEARLY = "nearly"  # a value of gb:DenyingPhrase
APPROXIMATE = frozenset({"almost", "nearly", "barely"})
SCALED = frozenset({"ADP", "SCONJ", "ADV"})  # classes of words that *almost* may stand before


def nearly_denies(adverb: Token, clause: Clause, lexicon: Lexicon) -> bool | None:
    """Whether a word beside a verb nearly denies it; ``None`` where it is no such word.

    Args:
        adverb: A word beside the verb of a clause, or the first of several.
        clause: The clause.
        lexicon: Phrases that deny, and verbs that are spelt the same in the past.
    """
    if adverb.lower_ in APPROXIMATE:
        return _falls_short(adverb, clause, lexicon)
    for words in lexicon.phrases("DenyingPhrase").get(adverb.lower_, ()):
        phrase = adverb.doc[adverb.i : adverb.i + len(words)]
        joined = all(t.head.i == adverb.i and t.dep_ == ADVERB for t in phrase[1:])
        if joined and phrase.text.lower() == " ".join(words):
            nearly = lexicon.words("DenyingPhrase")[" ".join(words)] == NEARLY
            return not nearly or _is_past_form(clause.head, lexicon)
    return None


def _falls_short(adverb: Token, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether *almost* or *nearly* stands by a verb of what did not quite come about.

    Before another word it is about that ("left nearly after them", "was almost wholly new"). What
    *barely* happened did happen (Huddleston & Pullum 2002, ch. 9 §3.3).
    """
    if adverb.lower_ == "barely":
        return False
    following = adverb.i + 1
    beside = following < len(adverb.doc) and adverb.doc[following].pos_ in SCALED
    return not beside and _is_past_form(clause.head, lexicon)


def _is_past_form(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb is in the past or a participle."""
    unchanged = verb.tag_ in PLAIN_TAGS and verb.lemma_ in lexicon.words("UnchangedVerb")
    alone = unchanged and child(verb, AUXILIARIES) is None  # "nearly let it fall"
    return verb.tag_ == "VBN" or alone or is_past(verb)
