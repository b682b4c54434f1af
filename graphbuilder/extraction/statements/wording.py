"""The words that prove a statement: its clause, its sentence, its cue, its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.model import Attribution, AttributionType, Evidence

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.attribution.reach import Chain
    from graphbuilder.extraction.attribution.sources import Source
    from graphbuilder.extraction.clauses.clause import Clause, Clauses
    from graphbuilder.extraction.speech.quotations import Quotation
    from graphbuilder.extraction.statements.fillers import Fillers


class Wording:
    """Finds the evidence of the clauses of one text, by character.

    Args:
        clauses: All clauses of the text.
        fillers: Turns token ranges into evidence.
        quotations: The text's quotations.
    """

    def __init__(self, clauses: Clauses, fillers: Fillers, quotations: list[Quotation]) -> None:
        self.clauses = clauses
        self.fillers = fillers
        self.speech = [quotation for quotation in quotations if quotation.is_speech]
        self._sentences: dict[tuple[int, int], Evidence] = {}

    def sources(self, chain: Chain) -> tuple[Attribution, ...]:
        """The chain of sources as values."""
        if not chain:
            return ()
        links = []
        for source in chain:
            cue = None
            if source.cue:
                cue = self.fillers.evidence(source.cue[0].i, source.cue[-1].i + 1)
            links.append(
                Attribution(
                    self.fillers.mention(source.head) if source.head is not None else None,
                    cue.text if cue else None,
                    source.type,
                    cue.start if cue else None,
                    cue.end if cue else None,
                )
            )
        then = {link for source, link in zip(chain, links, strict=True) if _is_over(source)}
        kept: list[Attribution] = []
        for link in dict.fromkeys(links):
            before = kept[-1].source if kept else None
            same = link.source and before and link.source.label == before.label
            if not same or link in then:
                kept.append(link)
        return tuple(kept)

    def clause(self, clause: Clause) -> Evidence:
        """The words of a clause, those across quotation marks left out."""
        return self.fillers.evidence(*self.bounds(clause))

    def bounds(self, clause: Clause) -> tuple[int, int]:
        """The token range of a clause's words, those across quotation marks left out."""
        top = clause.hinge
        start, end = top.left_edge.i, top.right_edge.i + 1
        above = [c.i + 1 for c in top.children if syntax.misparsed_verb(c) and c.i < top.i]
        start = max([start, *above])  # "that includes" is no part of "striking the depots"
        for quotation in self.speech:
            if quotation.covers(clause.head.i):
                start, end = max(start, quotation.start), min(end, quotation.end)
            elif start <= quotation.start < end or start < quotation.end <= end:
                if quotation.end <= clause.head.i:
                    start = max(start, quotation.end + 1)
                elif quotation.start > clause.head.i:
                    end = min(end, quotation.start - 1)
        doc = self.clauses.doc
        while start < clause.head.i and (
            doc[start].is_punct or doc[start].dep_ in syntax.CLAUSE_OPENERS
        ):
            start += 1
        while end > clause.head.i + 1 and (doc[end - 1].is_punct or doc[end - 1].is_space):
            end -= 1
        return start, end

    def sentence(self, token: Token) -> Evidence:
        """The sentence around a word."""
        bounds = self.clauses.sentence(token)
        if bounds not in self._sentences:
            self._sentences[bounds] = self.fillers.evidence(*bounds)
        return self._sentences[bounds]

    def cue(self, clause: Clause) -> Evidence:
        """The words that express the relation, with auxiliaries and negation."""
        members = {word.i for word in clause.words} | {clause.hinge.i}
        for child in (*clause.head.children, *(clause.top.children if clause.top else ())):
            near = child.dep_ in syntax.VERB_GROUP
            if near and child.i < clause.head.i + 2:
                members.add(child.i)
        first = last = clause.head.i
        while (last + 1) in members or (last + 2) in members:
            last += 1 if last + 1 in members else 2
        while (first - 1) in members or (first - 2) in members:
            first -= 1 if first - 1 in members else 2
        return self.fillers.evidence(first, last + 1)


def _is_over(source: Source) -> bool:
    """Whether a source tells what it thought once ("I used to think it was late").

    Who says so now need not think so still.
    """
    if source.type is not AttributionType.ATTITUDE:
        return False
    thinks = [word for word in source.cue if syntax.is_verbal(word)]
    past = any(word.tag_ == "VBD" or word.head.lower_ == "used" for word in thinks)
    return past and not any(map(syntax.is_copula, thinks))  # not "was surprised that"
