"""*But* behind *cannot*, which undoes the denial ("cannot but sign", "could not help but laugh").

It means *other than* there, and who can do no other thing than sign, signs (Huddleston & Pullum
2002, ch. 8 §12). Parsers take it for the joint of two verbs, the first of which is denied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import CAN
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

CANNOT = 2  # words before *but*


def undo_denials(doc: Doc, lexicon: Lexicon) -> None:
    """Hang what follows "cannot help but" from its verb, and let "cannot but" deny nothing.

    Args:
        doc: A parsed text; tags, labels and places in the tree are changed.
        lexicon: The closed class of verbs of not doing.
    """
    for index in worded(doc, ("but",)):
        verb = _verb_behind(doc, index)
        if verb is None or index < CANNOT:
            continue
        before = doc[index - 1]
        denied = before.dep_ == syntax.NEGATION and not doc[index].is_ancestor(verb)
        if denied and doc[index - CANNOT].lower_ in CAN:
            doc[index].head, doc[index].dep_ = verb, syntax.ADVERB
            before.head, before.dep_ = doc[index], syntax.ADVERB
        elif before.lemma_.lower() in lexicon.words("ResistingVerb") and _is_impossible(before):
            _complete(before, doc[index], verb)


def _verb_behind(doc: Doc, index: int) -> Token | None:
    """The plain form right behind *but*, over an adverb."""
    behind = doc[index + 1 : index + 3]
    verb = next((token for token in behind if token.pos_ != "ADV"), None)
    return verb if verb is not None and verb.tag_ in syntax.PLAIN_TAGS else None


def _is_impossible(verb: Token) -> bool:
    """Whether it is said of a verb that it cannot be done."""
    able = any(child.lower_ in CAN for child in verb.children)
    return able and syntax.is_negated(verb)


def _complete(resisting: Token, but: Token, verb: Token) -> None:
    """Make a verb the complement of *help*, as it is in "could not help laughing"."""
    if verb.is_ancestor(resisting) or resisting.i not in {verb.head.i, but.head.i}:
        return
    verb.head, verb.dep_, verb.tag_ = resisting, syntax.OPEN_COMPLEMENT, "VB"
    but.head, but.dep_ = verb, syntax.MARK
