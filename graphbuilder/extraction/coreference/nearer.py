"""Whom a pronoun passes over: who is told of nearer to it, be it a subject or several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_TOLD = syntax.GIVEN | syntax.SUBJECTS | syntax.PREPOSITIONAL_OBJECTS


def skips_subject(markable: Markable, chain: Chain, setting: Setting) -> bool:
    """Whether *they* was taken for a body that the sentence before is not about.

    *Dunmore shot. They thought they had scored*: whoever else played, the subject is nearer.
    """
    token = setting.doc[markable.head]
    last = chain.last_before(markable)
    if markable.anaphor != "they" or token.dep_ not in syntax.SUBJECTS or last is None:
        return False
    start = token.sent.start
    if markable.sentence - last.sentence <= 1 or not start:
        return False
    subject = syntax.child(setting.doc[start - 1].sent.root, syntax.ACTIVE_SUBJECTS)
    named = subject is not None and subject.pos_ == "PROPN"
    return named and subject is not None and subject.ent_type_ != "PERSON"


def skips_several(markable: Markable, chain: Chain, setting: Setting) -> bool:
    """Whether *they* was taken for one body although its sentence has since told of several.

    *The agency reminded governments that they were bound*: one body is *they* where nothing in
    the plural is nearer, and is then no less often *it* (Huddleston & Pullum 2002, ch. 5 §18.1).
    """
    token = setting.doc[markable.head]
    last = chain.last_before(markable)
    if markable.anaphor != "they" or chain.number == "pl" or last is None:
        return False
    if any(setting.doc[m.head].tag_ == "NNPS" for m in chain.mentions):
        return False  # the Tongs
    start = max(last.head + 1, token.sent.start)
    return any(_is_several(noun) for noun in setting.doc[start : token.i])


def skips_thinker(markable: Markable, chain: Chain, setting: Setting) -> bool:
    """Whether *he* was taken for another than somebody who is told of as thinking or saying it.

    *Lee hired a clerk who believed she was free*: it is the clerk who is.
    """
    token = setting.doc[markable.head]
    verb = token.head.head
    if markable.anaphor != "he" or token.dep_ not in syntax.SUBJECTS or not chain.named:
        return False
    if token.head.dep_ != syntax.COMPLEMENT or verb.dep_ != syntax.RELATIVE_CLAUSE:
        return False
    thinker, noun = syntax.child(verb, syntax.ACTIVE_SUBJECTS), verb.head
    facts = setting.roles.noun(noun.lemma_.lower())
    if thinker is None or not syntax.is_relative(thinker) or noun.tag_ != "NN":
        return False
    fits = facts.is_person and facts.gender in {"", markable.gender}
    said_of = syntax.children(noun.head, syntax.SUBJECTS) if noun.dep_ == syntax.ATTRIBUTE else ()
    return fits and not {thinker.i, noun.i, *(t.i for t in said_of)} & set(chain.heads)


def _is_several(noun: Token) -> bool:
    """Whether a word is a plural noun for people or bodies by itself, and no owner."""
    return noun.tag_ == "NNS" and noun.dep_ in _TOLD and is_somebody(noun)
