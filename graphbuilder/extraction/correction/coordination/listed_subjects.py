"""Lists of subjects that a parser cut in two: "it means nurses, porters, and anyone can vote".

Only the last member of a list has *and* before it (Huddleston & Pullum 2002, ch. 15 §1.2): where
the object of a verb is a list without one, and *and* joins to the verb what has a noun for its
subject, that noun closes the list, and all of it is the subject of what the verb tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.frames import takes_clause
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon


def rejoin_listed(doc: Doc, lexicon: Lexicon) -> None:
    """Make a list that stands as an object the subject of the clause that takes its last member.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs tell that something is so.
    """
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        verb, told = doc[index], doc[index].head
        if verb.pos_ not in syntax.VERBAL or told.pos_ not in syntax.VERBAL:
            continue
        last = syntax.child(verb, syntax.SUBJECTS)
        listed = syntax.child(told, syntax.OBJECTS)
        if last is None or listed is None or not told.i < listed.i < last.i < verb.i:
            continue
        if first_word(verb).tag_ in syntax.FINITE_TAGS and takes_clause(told, lexicon):
            members = syntax.conjuncts(listed)
            if len(members) > 1 and _closes(last, members):
                _rejoin(verb, last, members)


def _closes(last: Token, members: list[Token]) -> bool:
    """Whether a comma and *and* right behind a list without *and* lead to its last member."""
    doc, edge = last.doc, last.left_edge.i
    joint = doc[edge - 1]
    if joint.lower_ != "and" or doc[edge - 2].text != ",":
        return False
    open_list = all(syntax.follows_comma(member.left_edge) for member in members[1:])
    ends = max(t.i for t in members[0].subtree if t.i < edge)
    return open_list and ends >= edge - 3


def _rejoin(verb: Token, last: Token, members: list[Token]) -> None:
    """Hang a list from a verb as its subject, and the verb from the one that tells it."""
    joint, before = last.nbor(last.left_edge.i - 1 - last.i), members[-1]
    joint.head = before
    last.head, last.dep_ = before, syntax.CONJUNCT
    verb.dep_ = syntax.COMPLEMENT
    make_subject(members[0], verb)
