"""Who quotes whom: *as saying* completes the quoting, *quoted by NRK* is about the whole report.

"The mill will close, Lund was quoted as saying", "Lund said the mill would close, as quoted by
NRK", "Lund, quoted by NRK, said …": what is quoted is what Lund says, and nobody but the medium
that stands behind *by* quotes it (Huddleston & Pullum 2002, ch. 11 §9: parentheticals).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import take_place
from graphbuilder.extraction.syntax.tree import ends_sentence
from graphbuilder.extraction.syntax.verbs import is_opened_by_as
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.reporting import claims, speaks
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

AS = "as"


def hang_citations(doc: Doc, lexicon: Lexicon) -> None:
    """Hang what is quoted from its saying, and who quotes it from the report.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Participles for what media do with what others say, and verbs of saying.
    """
    for index in worded(doc, lexicon.words("CitingParticiple")):
        if doc[index].tag_ == "VBG" and index:
            _hang_citing(doc[index], lexicon)
    for index in worded(doc, (AS,)):
        if doc[index].dep_ == syntax.PREPOSITION and index + 1 < len(doc):
            _bring_back(doc[index], lexicon)
    for index in worded(doc, lexicon.words("CitedParticiple"), attribute="LOWER"):
        verb = doc[index]
        if verb.tag_ not in syntax.PAST_TAGS:
            continue
        saying = _saying(verb, lexicon)
        if saying is not None:
            _give_content(verb, saying)
        elif syntax.child(verb, syntax.AGENTS) is not None:
            _hang_from_report(verb, lexicon)


def _hang_citing(gerund: Token, lexicon: Lexicon) -> None:
    """Hang from a report at its end whom it cites ("said it had burned, citing two guards").

    Who gives reasons cites what happened; whoever is cited is somebody, or what they wrote.
    """
    told, cited = gerund.head, syntax.child(gerund, syntax.OBJECTS)
    if gerund.dep_ != syntax.ADVERBIAL_CLAUSE or cited is None or not syntax.follows_comma(gerund):
        return
    named = is_somebody(cited) or cited.lemma_.lower() in lexicon.words("ReportNoun")
    behind = told.dep_ == syntax.COMPLEMENT and told.head.i < told.i < gerund.i
    if named and behind and claims(told.head, lexicon):
        gerund.head = told.head


def _bring_back(mark: Token, lexicon: Lexicon) -> None:
    """Hang *as saying* from the quoting before it ("cited Lund, a nun, as saying it fell")."""
    gerund = mark.nbor()
    if gerund.tag_ != "VBG" or gerund.head.i != mark.i or not speaks(gerund, lexicon):
        return
    quoting = lexicon.words("CitedParticiple")
    if mark.head.lower_ in quoting or mark.head.i < mark.i:
        return
    before = reversed(mark.doc[mark.sent.start : mark.i])
    verb = next((t for t in before if t.lower_ in quoting and t.pos_ == "VERB"), None)
    if verb is not None and syntax.child(verb, syntax.OBJECTS) is not None:
        mark.head = verb


def _saying(verb: Token, lexicon: Lexicon) -> Token | None:
    """The gerund of speech behind *as* ("quoted as saying")."""
    marks = (c for c in verb.rights if c.lower_ == AS)
    gerunds = (g for mark in marks for g in mark.rights if g.tag_ == "VBG")
    return next((g for g in gerunds if speaks(g, lexicon)), None)


def _give_content(verb: Token, saying: Token) -> None:
    """Hang the clause before a verb of quoting from the saying that lacks its content."""
    if syntax.child(saying, syntax.CONTENT_CLAUSES) is not None:
        return
    told = [c for c in verb.lefts if c.dep_ == syntax.COMPLEMENT]
    if told:
        told[-1].head = saying
    elif _follows_clause(verb):
        first = verb.head
        take_place(verb, first)
        for mark in [c for c in first.rights if c.i > verb.i]:
            mark.head = verb
        first.head, first.dep_ = saying, syntax.COMPLEMENT


def _follows_clause(verb: Token) -> bool:
    """Whether nothing but a comma joins a verb with its subject to a clause before it."""
    first = verb.head
    if verb.dep_ != syntax.CONJUNCT or first.i > verb.i or first.pos_ not in syntax.VERBAL:
        return False
    joints = (c for c in first.rights if c.dep_ == syntax.COORDINATOR and c.i < verb.i)
    own = syntax.child(verb, syntax.SUBJECTS)
    return own is not None and syntax.follows_comma(own.left_edge) and not any(joints)


def _hang_from_report(verb: Token, lexicon: Lexicon) -> None:
    """Hang a participle with its medium from the report that it comments on."""
    host, first = verb.head, verb.left_edge
    if syntax.child(verb, syntax.AUXILIARIES | syntax.SUBJECTS) is not None or not first.i:
        return
    apart = syntax.follows_comma(first) or (first.text == "," and first.i < verb.i)
    if not apart:
        return
    if verb.dep_ == syntax.NOUN_CLAUSE and host.dep_ in syntax.ACTIVE_SUBJECTS:
        if host.i < verb.i < host.head.i and speaks(host.head, lexicon):
            verb.head, verb.dep_ = host.head, syntax.ADVERBIAL_CLAUSE
    elif is_opened_by_as(verb) and ends_sentence(verb.right_edge):
        while host.dep_ in syntax.CONTENT_CLAUSES and host.head.i < host.i:
            host = host.head
            if claims(host, lexicon) and syntax.is_finite(host):
                verb.head = host
                return
