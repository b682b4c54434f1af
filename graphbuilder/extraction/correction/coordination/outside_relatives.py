"""Verbs that go on the clause around a relative clause, although a parser hung them within it.

"The court annulled a law which the Senate had passed and freed two monks": the Senate freed nobody,
as what lacks an object goes on only with what lacks it too (the coordinate structure constraint:
Ross 1967, *Constraints on Variables in Syntax*; Huddleston & Pullum 2002, ch. 15 §2.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.coordination.modal_members import form_shared
from graphbuilder.extraction.correction.hanging import coordinate, move
from graphbuilder.extraction.syntax.tree import joints_before
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.forms import AND_BUT
from graphbuilder.extraction.words.frames import gives, has_object
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

RELATIVES = frozenset({"which", "that", "whom", "who"})
OWN = syntax.BEFORE_VERBS | {syntax.MARK, syntax.CLAUSAL_SUBJECT}
HAD = "had"
CALLING = ("PredicatingVerb", "RenamingVerb")


def leave_relatives(doc: Doc, lexicon: Lexicon) -> None:
    """Coordinate a verb with the verb around a relative clause that it cannot go on.

    Args:
        doc: A parsed text; tags and places in the tree are changed.
        lexicon: Verbs that give or call something, and past forms that are no participle.
    """
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        verb = doc[index]
        clause = verb.head
        if clause.dep_ not in syntax.NOUN_CLAUSES or syntax.child(verb, OWN) is not None:
            continue
        if joints_before(verb)[-1:] not in ([joint] for joint in AND_BUT):
            continue
        if not any(o.i > index for o in syntax.children(verb, syntax.OBJECTS)):
            continue
        lacking = _lacks_object(clause, lexicon) and not _may_lack(verb, clause, lexicon)
        unlike = clause.tag_ in syntax.PRESENT_TAGS and verb.tag_ in syntax.PAST_TAGS
        for outer in _around(clause) if lacking or unlike else ():
            form = form_shared(verb, outer, lexicon) or (lacking and _form_behind(outer, verb))
            if form:
                for word in [w for w in verb.lefts if w.dep_ in syntax.OBJECTS]:
                    move(word, clause)
                coordinate(verb, outer)
                verb.tag_ = form
                break


def _around(clause: Token) -> Iterator[Token]:
    """The verbs before a relative clause that it hangs below, the nearest first."""
    return (w for w in clause.ancestors if w.i < clause.i and w.pos_ in syntax.VERBAL)


def _lacks_object(clause: Token, lexicon: Lexicon) -> bool:
    """Whether the noun that a clause describes is the object of it ("a law which they passed")."""
    subject, opener = syntax.child(clause, syntax.SUBJECTS), clause.doc[clause.left_edge.i]
    if subject is None or subject.i > clause.i:
        return False
    if opener.lower_ in RELATIVES:
        return opener.dep_ in syntax.OBJECTS and opener.i < subject.left_edge.i
    bare = subject.left_edge.i == clause.left_edge.i and clause.head.i == opener.i - 1
    bare = bare and clause.head.lemma_.lower() not in lexicon.words("TimeNoun")
    return bare and has_object(clause, lexicon) and syntax.child(clause, syntax.OBJECTS) is None


def _may_lack(verb: Token, clause: Token, lexicon: Lexicon) -> bool:
    """Whether a verb with an object may lack another one, which it calls or gives something.

    "A man whom they beat and gave a warning", "a town which they took and made their capital",
    "whom they met and elected mayor".
    """
    lemma = verb.lemma_.lower()
    given = gives(verb, lexicon) and is_somebody(clause.head)
    complete = syntax.child(verb, syntax.ADJECTIVAL_PREDICATIVES) is not None
    called = not complete and any(lemma in lexicon.words(kind) for kind in CALLING)
    bare = any(not list(o.lefts) for o in syntax.children(verb, syntax.OBJECTS))
    called = called or (bare and lemma in lexicon.words("ChoosingVerb"))
    phrases = syntax.children(verb, frozenset({syntax.PREPOSITION}))
    stranded = any(not list(phrase.children) for phrase in phrases)
    return given or called or stranded


def _form_behind(outer: Token, verb: Token) -> str:
    """The tag that a verb has behind one in the same tense; "" where the tense is another."""
    first = first_word(outer)
    if first.tag_ == "VBD" and first.lower_ != HAD:
        return "VBD" if verb.tag_ in syntax.PAST_TAGS else ""
    now = first.i == outer.i and outer.tag_ in syntax.PRESENT_TAGS
    alike = now and verb.tag_ in syntax.PRESENT_TAGS
    return verb.tag_ if alike or (outer.tag_ == verb.tag_ == "VBG") else ""
