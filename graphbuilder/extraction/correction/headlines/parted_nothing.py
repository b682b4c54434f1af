"""Headlines of what there is not, which a parser made the subject of the clause behind them.

"No deal as talks collapse" says that there is none, and that the talks collapse: a headline leaves
out *there is* (Mårdh 1980, Headlinese), and what stands right before its verb is what collapses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import take_place
from graphbuilder.extraction.correction.headlines.headline_passives import is_finished
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.forms import AND_BUT, NOUNS
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

JOINTS = AND_BUT | {"as", "while"}
DETERMINERS = frozenset({syntax.DETERMINER})
LATEST = 1  # tokens before *no* in such a headline: "Still no deal"


def part_nothing(doc: Doc) -> None:
    """Make such a noun a phrase of its own, and the noun before the verb its subject.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
    """
    for index in worded(doc, ("no",), attribute="LOWER"):
        noun, verb = doc[index].head, doc[index].head.head
        late = index - doc[index].sent.start > LATEST or is_finished(noun)
        if late or noun.dep_ not in syntax.SUBJECTS or not noun.i < verb.i:
            continue
        joints = [t for t in doc[noun.i + 1 : verb.i] if t.lower_ in JOINTS]
        subject = doc[first_word(verb).i - 1]
        bare = subject.pos_ in NOUNS and syntax.child(subject, DETERMINERS) is None
        if joints and bare and joints[-1].i < subject.i and verb.pos_ in syntax.VERBAL:
            _part(noun, joints[-1], subject, verb)


def _part(noun: Token, joint: Token, subject: Token, verb: Token) -> None:
    """Hang a verb with its subject from the noun in front, which takes the verb's place."""
    take_place(noun, verb)
    for child in [child for child in verb.lefts if child.i < noun.left_edge.i]:
        child.head = noun
    joins = joint.lower_ in AND_BUT
    joint.head, joint.dep_ = (noun, syntax.COORDINATOR) if joins else (verb, syntax.MARK)
    verb.head, verb.dep_ = noun, syntax.CONJUNCT if joins else syntax.ADVERBIAL_CLAUSE
    subject.head, subject.dep_ = verb, syntax.SUBJECT
