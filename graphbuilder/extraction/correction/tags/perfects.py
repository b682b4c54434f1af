"""Perfects that a parser took for having something, and the reverse.

*Had undergone surgery* tells what was done, as no noun is ever described by *undergone*; *had
mixed feelings* tells what there was, as participle and noun name a kind of thing (Huddleston &
Pullum 2002, ch. 3 §5; ch. 16 §10.1.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Doc

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.pipeline import Lemmatizer
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

FORMS = frozenset({"has", "have", "had", "having"})


def tell_perfects(doc: Doc, lemmatizer: Lemmatizer | None, lexicon: Lexicon) -> None:
    """Make verbs of participles that describe no noun, and describe nouns with those that do.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lemmatizer: The pipeline's, if it has one.
        lexicon: Participles that are parts of perfects only, and those that name kinds of things.
    """
    for index in worded(doc, ("been",)):
        doc[index].tag_ = "VBN"
    perfect, kinds = lexicon.words("PerfectParticiple"), lexicon.words("GerundCompound")
    for index in labelled(doc, "TAG", ("VBN", "JJ")):
        word = doc[index]
        if word.dep_ == syntax.ADJECTIVE:
            if word.lower_ in perfect or _is_behind_having(word, kinds):
                _make_perfect(word, lemmatizer)
        elif word.tag_ == "VBN" and word.i:
            noun = _kind_behind(word, kinds)
            if noun is not None:
                _make_possession(word, noun)


def _is_behind_having(participle: Token, kinds: Mapping[str, str]) -> bool:
    """Whether *having* stands right before a participle and a plural ("denied having hit men").

    What one did is denied, admitted or regretted so (Huddleston & Pullum 2002, ch. 14 §1.4.2: the
    perfect of a gerund); a thing that one has is a kind of thing, or told apart by a determiner.
    """
    noun = participle.head
    plural = participle.tag_ == "VBN" and noun.tag_ == "NNS" and noun.i == participle.i + 1
    having = participle.i > 0 and participle.nbor(-1).lower_ == "having"
    return plural and having and f"{participle.lower_} {noun.lemma_.lower()}" not in kinds


def _make_perfect(participle: Token, lemmatizer: Lemmatizer | None) -> None:
    """Give a participle the place of the *have* before it, whose object its noun was taken for."""
    noun = participle.head
    have = noun.head
    if noun.dep_ not in syntax.OBJECTS or have.lower_ not in FORMS or have.i > participle.i:
        return
    if any(child.i < participle.i for child in noun.lefts):
        return  # "had a long undergone trial"
    _replace(have, participle)
    participle.tag_, participle.pos_ = "VBN", "VERB"
    have.head, have.dep_, have.pos_ = participle, syntax.AUXILIARY, "AUX"
    noun.head, noun.dep_ = participle, syntax.OBJECT
    if lemmatizer is not None:
        plain = Doc(participle.vocab, words=[participle.lower_], pos=["VERB"])
        participle.lemma_ = lemmatizer.lemmatize(plain[0])[0]


def _kind_behind(participle: Token, kinds: Mapping[str, str]) -> Token | None:
    """The object of a perfect that names a kind of thing with the participle before it."""
    noun = syntax.child(participle, syntax.OBJECTS)
    if noun is None or syntax.child(noun, syntax.DETERMINATIVES) is not None:
        return None
    before = participle.nbor(-1)
    alone = before.lower_ in FORMS and before.dep_ == syntax.AUXILIARY
    first = noun.left_edge.i == participle.i + 1
    listed = f"{participle.lower_} {noun.lemma_.lower()}" in kinds
    others = [child for child in participle.lefts if child.dep_ in syntax.AUXILIARIES]
    return noun if listed and alone and first and len(others) == 1 else None


def _make_possession(participle: Token, noun: Token) -> None:
    """Make *have* the verb of a clause, and what was its participle an adjective of the object."""
    have = participle.nbor(-1)
    _replace(participle, have)
    have.pos_ = "VERB"
    noun.head, noun.dep_ = have, syntax.OBJECT
    participle.head, participle.dep_ = noun, syntax.ADJECTIVE
    participle.tag_, participle.pos_ = "JJ", "ADJ"


def _replace(verb: Token, other: Token) -> None:
    """Hang a word, and all that hangs from a verb, where the verb hangs."""
    children = [child for child in verb.children if child.i != other.i]
    if verb.dep_ == syntax.ROOT:
        other.head, other.dep_ = other, syntax.ROOT
    else:
        other.head, other.dep_ = verb.head, verb.dep_
    for child in children:
        child.head = other
