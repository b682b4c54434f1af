"""Who is told something, taken for a part of the name behind: "told *reporters* Lee's plan failed".

The first part of an English compound is singular (Huddleston & Pullum 2002, ch. 19 §4), so that a
plural noun for people right behind a verb of telling is no part of a name. What they are told is no
description of them either: that has a gap, or a relative word (ch. 12 §2; ch. 14 §1.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.verbs import has_that
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.reporting import takes_content
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon


def part_hearers(doc: Doc, lexicon: Lexicon) -> None:
    """Hang who is told something, and what they are told, from the verb of telling.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Verbs of telling somebody that something is so.
    """
    telling = lexicon.words("HearerVerb")
    for index in labelled(doc, "DEP", syntax.NOUN_CLAUSES):
        clause, hearer = doc[index], doc[index].head
        if hearer.dep_ in syntax.GIVEN and hearer.head.lemma_.lower() in telling:
            _tell(clause, hearer, lexicon)
    for index in labelled(doc, "DEP", syntax.COMPOUNDS):
        hearers = doc[index]
        if hearers.tag_ != "NNS" or hearers.head.i < index or not is_somebody(hearers):
            continue
        told = _told_around(hearers)
        verb = None if told is None else told.head
        if verb is None or verb.lemma_.lower() not in telling or verb.i > index:
            continue
        first = verb.i + 1
        between = doc[first:index]
        if any(t.dep_ not in syntax.PRENOMINAL for t in between):
            continue
        if syntax.child(verb, syntax.DATIVES | syntax.OBJECTS) is None:
            for word in between:
                word.head = hearers if word.head.i >= index else word.head
            hearers.head, hearers.dep_ = verb, syntax.DATIVE


def _tell(clause: Token, hearer: Token, lexicon: Lexicon) -> None:
    """Make a whole clause right behind who is told something what they are told.

    "Told the inquest he had seen it", "warned the patient that it leaked": who says something to
    nobody named has no clause behind it that lacks nothing; a noun that says nothing itself has
    none either ("told the inquest that it was shut").
    """
    verb, told = hearer.head, hearer.i + 1
    apart = clause.left_edge.i != told or not verb.i < hearer.i < clause.i
    if apart or syntax.child(verb, syntax.PREDICATIVES) is not None:
        return
    subject = syntax.child(clause, syntax.SUBJECTS)
    if subject is None or not syntax.is_finite(clause):
        return
    whole = any(c.dep_ in syntax.COMPLEMENTS or _completes(c, lexicon) for c in clause.rights)
    bare = syntax.marker(clause) is None and subject.pos_ == "PRON" and subject.i == told and whole
    lacks_nothing = whole or syntax.has_passive_auxiliary(clause)
    mute = lacks_nothing and not takes_content(hearer, lexicon, "noun")
    if bare or (has_that(clause) and (mute or is_somebody(hearer))):
        clause.head, clause.dep_ = verb, syntax.COMPLEMENT
        hearer.dep_ = syntax.DATIVE


def _completes(clause: Token, lexicon: Lexicon) -> bool:
    """Whether a clause leaves nothing out of the verb before it ("saw men leave", "wished to go").

    "The man he had asked to leave" was asked, and "the man he had tried to help" not helped.
    """
    own = syntax.child(clause, syntax.SUBJECTS)
    if clause.dep_ == syntax.COMPLEMENT:
        return own is not None and own.i > clause.head.i
    frames = {entry.frame or "" for entry in lexicon.find("verb", clause.head.lemma_.lower())}
    alone = "to VP" in frames and not any(frame.startswith("NP to") for frame in frames)
    full = any(c.dep_ in syntax.COMPLEMENTS | syntax.PREPOSITIONS for c in clause.rights)
    return clause.dep_ == syntax.OPEN_COMPLEMENT and alone and full


def _told_around(noun: Token) -> Token | None:
    """The verb of what is told, to whose subject a noun belongs; ``None`` where there is none."""
    for word in noun.ancestors:
        if word.pos_ in syntax.VERBAL:
            return word if word.dep_ == syntax.COMPLEMENT and word.i > noun.i else None
    return None
