"""The lemma of a verb, where rule-based lemmatizers lose or invent the letters at its end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graphbuilder.extraction.text.remembering import remembered

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

NO_MUTE = re.compile(r"(?:[lr]m|nd|[lrs]k|[aeiou]y)e$")
MUTE_BEHIND = frozenset("sczvgu")
BEFORE_ES = ("s", "x", "z", "ch", "sh", "o")
SHORTEST_STEM = 6
ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("es", "e"))
ONE_SHORT_VOWEL = re.compile(r"[^aeiou]*[aeiou][bdgklmnprtvz]")


def lemma_of(verb: Token, lexicon: Lexicon) -> str:
    """The lemma of a verb, with the mute *e* that rule-based lemmatizers drop or invent.

    Args:
        verb: A verb.
        lexicon: The verbs that are known.

    Returns:
        Its lemma in lower case: ``wage`` for *waging*, even if the pipeline says ``wag``, and
        ``list`` for *listed*, even if it says ``liste``.
    """
    lemma = _spelled(verb)
    known = lexicon.find("verb", lemma) or lexicon.find("phrase", lemma)
    if known or lemma != verb.lemma_.lower():
        return lemma
    doubles = ONE_SHORT_VOWEL.fullmatch(lemma[:-1])  # "tapped" is of *tap*, "taped" is not
    if lemma.endswith("e") and not doubles and lexicon.find("verb", lemma[:-1]):
        return lemma[:-1]
    if verb.tag_ == "VBZ" and lexicon.find("verb", lemma.removesuffix("s")):
        return lemma.removesuffix("s")
    if verb.tag_ in {"VBG", "VBD", "VBN", "VBZ", "JJ"} and not lemma.endswith("e"):
        stem = (
            lemma.removesuffix("ied") + "y" if lemma.endswith("ied") else lemma.removesuffix("ed")
        )
        doubled = lemma[:-1] if lemma[-1:] == lemma[-2:-1] else lemma
        if verb.lower_.startswith(lemma + lemma[-1:]):
            return lemma  # "scarring": what doubles its consonant has no mute e
        for repaired in (f"{lemma}e", doubled, stem, f"{stem}e"):
            if lexicon.find("verb", repaired) or lexicon.find("phrase", repaired):
                return repaired
    return _without_ending(verb, lemma)


def stems(form: str) -> list[str]:
    """What a form in *-s* can be one of, a verb or a noun: of "cries", *cry*, *cri* and *crie*.

    Args:
        form: A word in lower case.
    """
    return [form.removesuffix(end) + base for end, base in ENDINGS if form.endswith(end)]


@remembered
def _spelled(verb: Token) -> str:
    """The lemma of the pipeline, if English can spell the form from it."""
    return spelled_lemma(verb)


def spelled_lemma(verb: Token) -> str:
    """The lemma of the pipeline, if English can spell the form from it.

    One consonant behind one short vowel is doubled before an ending, so that *riding* is of *ride*
    and *spared* of *spare* (Huddleston & Pullum 2002, ch. 18 §2.2); only a hissing sound and *o*
    have *-es* behind them, so that *tapes* is of *tape*; what has no vowel before *-ing* has no
    ending: *swing*.

    Args:
        verb: A verb with the lemma that the pipeline gives it.
    """
    lemma, form = verb.lemma_.lower(), verb.lower_
    if form == f"{lemma}es" and not lemma.endswith(BEFORE_ES):
        return f"{lemma}e"
    if form in {f"{lemma}ed", f"{lemma}ing"} and ONE_SHORT_VOWEL.fullmatch(lemma):
        return f"{lemma}e"
    stem = form.removesuffix("ing")
    return form if stem != form and stem and not set(stem) & set("aeiouy") else lemma


def _without_ending(verb: Token, lemma: str) -> str:
    """The lemma of a verb that nobody knows, without an *e* or *-ed* that English would not spell.

    No verb ends in a mute *e* behind *-nd*, *-rm*, *-sk* or a vowel and *y* (Carney 1994, A Survey
    of English Spelling): *overwhelme* is *overwhelm*.
    """
    if verb.tag_ not in {"VBG", "VBD", "VBN", "VBZ"} or len(lemma) < SHORTEST_STEM:
        return lemma
    if lemma == verb.lower_ and lemma.endswith("ed"):
        stem = lemma.removesuffix("ed")
        return f"{stem}e" if stem[-1] in MUTE_BEHIND else stem
    return lemma[:-1] if NO_MUTE.search(lemma) else lemma
