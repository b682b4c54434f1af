"""Who said it: source, cue and content of reported speech (Pareti 2012), as a chain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.attribution.fiction import of_work
from graphbuilder.extraction.attribution.free_indirect import free_indirect
from graphbuilder.extraction.attribution.given_reasons import reasoners
from graphbuilder.extraction.attribution.headlines import headline_sources
from graphbuilder.extraction.attribution.heard import tellers
from graphbuilder.extraction.attribution.quoted_words import worded_by
from graphbuilder.extraction.attribution.reach import Chain, within_reach
from graphbuilder.extraction.attribution.report_authors import author
from graphbuilder.extraction.attribution.requested import passes_on, requests
from graphbuilder.extraction.attribution.sources import (
    Source,
    cited,
    is_bound,
    is_parted,
    source_phrases,
)
from graphbuilder.extraction.attribution.speechless import is_speechless
from graphbuilder.extraction.attribution.unnamed import (
    first_persons,
    has_it,
    is_beside,
    is_between_commas,
    is_nobodys,
    is_unsaid,
    is_urged,
    told_by,
)
from graphbuilder.extraction.clauses.clause import CONTENT_LINKS, Clause, Clauses, Kind
from graphbuilder.extraction.clauses.modality.misjudged import is_somebodys, is_unheld
from graphbuilder.extraction.factuality.negation import negator_of
from graphbuilder.extraction.factuality.not_held import tells_by_denial
from graphbuilder.extraction.syntax.passives import on_agents
from graphbuilder.extraction.words.frames import says_what_it_is
from graphbuilder.model import AttributionType, Polarity

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

    from graphbuilder.extraction.factuality.composition import Factuality
    from graphbuilder.extraction.speech.quotations import Quotation
    from graphbuilder.lexicon import Lexicon

OWN = frozenset({"myself", "ourselves", "yourself", "himself", "herself", "themselves"})
ENDING = "ends"
TYPES = {
    "speech": AttributionType.INDIRECT,
    "report": AttributionType.INDIRECT,
    "attitude": AttributionType.ATTITUDE,
    "accusation": AttributionType.ACCUSATION,
}


class Attributions:
    """The chain of sources of every clause of a text.

    Args:
        clauses: All clauses, linked, with their participants.
        lexicon: Which relations attribute their content, hedges, source prepositions.
        factuality: Whether a clause is so.
        quotations: The text's quotations.
        can_speak: Whether a word stands for a person, a group or a body.

    Attributes:
        phrases: For every sentence, what "according to" hangs from and whom it names.
    """

    def __init__(
        self,
        clauses: Clauses,
        lexicon: Lexicon,
        factuality: Factuality,
        quotations: list[Quotation],
        *,
        can_speak: Callable[[Token], bool],
    ) -> None:
        self.clauses = clauses
        self.lexicon = lexicon
        self.factuality = factuality
        self.quotations = quotations
        self.can_speak = can_speak
        self._known: dict[int, Chain] = {}
        self._headlines = headline_sources(clauses.doc, lexicon, can_speak)
        self._first_persons = first_persons(clauses.doc, quotations)
        self.phrases = source_phrases(clauses, lexicon, can_speak)

    def __getitem__(self, clause: Clause) -> Chain:
        """The chain of a clause, outermost source first; empty for the document itself."""
        key = id(clause)
        if key not in self._known:
            self._known[key] = ()
            self._known[key] = self._chain(clause)
        return self._known[key]

    def _chain(self, clause: Clause) -> Chain:
        """What the governor passes on, with what the clause adds."""
        governor, above = clause.governor, passes_on(clause)
        chain: Chain = () if above is None else self[above]
        quotation = self._quotation(clause.head.i)
        if governor is None:
            chain = self._outer_sources(clause, quotation)
        elif clause.link in CONTENT_LINKS:
            noun = told_by(clause, governor, self.lexicon)
            unnamed = (Source(None, (noun,), AttributionType.HEARSAY),) if noun is not None else ()
            chain += unnamed or self._of_governor(clause, governor, quotation)
        summing = self.lexicon.words("SummingNoun")
        chain = within_reach(chain, clause, quoted=quotation is not None, summing=summing)
        if governor is not None:
            chain += tuple(s for s in self._according_to(clause) if s.head not in _heads(chain))
        beside = (*of_work(clause, self.lexicon), *reasoners(clause, self.lexicon))
        chain += tuple(s for s in beside if s.head not in _heads(chain))
        if not chain or chain[-1].head is not None:  # "reports that he allegedly left"
            chain += self._hearsay(clause, chain)
        return chain or worded_by(clause, self.clauses, self.quotations, self.can_speak)

    def _of_governor(self, clause: Clause, governor: Clause, quotation: Quotation | None) -> Chain:
        """The source that a governing verb or noun makes of its subject."""
        if governor.transparent:
            return ()
        said, governor = governor, self._said_to_be(governor)
        kind = governor.entry.relation.attributes if governor.entry else None
        if kind is None and self._says_unlisted(clause, governor):
            kind = "speech"
        unheld = is_unheld(clause, governor, self.lexicon)
        unsaid = is_unsaid(clause, governor) or is_urged(governor) or is_beside(clause, governor)
        if unheld or kind is None or unsaid:
            return (self._wrongly_told(governor, kind),) if unheld else ()
        if self._is_denied(governor):
            return ()  # what somebody did not say is nobody's claim
        cue = tuple(sorted(governor.words, key=lambda word: word.i))
        if governor.subjects:
            form = self._form(TYPES[kind], clause, governor, quotation)
            speakers = (
                s for s in tellers(governor) if not is_speechless(s, governor, self.lexicon)
            )
            chain = tuple(Source(subject, cue, form) for subject in speakers)
            return chain + cited(governor, self.clauses, self.lexicon, self.can_speak)
        if said is not governor:
            return (Source(None, cue, AttributionType.HEARSAY),)  # "the view is that …"
        return self._of_nobody(governor, kind, cue, quotation)

    def _of_nobody(
        self, governor: Clause, kind: str, cue: tuple[Token, ...], quotation: Quotation | None
    ) -> Chain:
        """The source of a governor without a subject: who a noun is named for, or nobody named."""
        named = self._named_for(governor)
        if named is not None:
            return (Source(named, cue, TYPES[kind]),)
        if any(word.lower_ in OWN for word in (*governor.recipients, *governor.objects)):
            return ()  # "reminding myself that …"
        active = (kind == "attitude" or governor.expletive) and not governor.passive
        active = active and not is_somebodys(governor, self.lexicon, told=bool(self[governor]))
        cued = quotation is not None and quotation.cue == governor.head.i
        if active or governor.subject_clause is not None or (is_nobodys(governor) and not cued):
            return ()
        return (Source(None, cue, AttributionType.HEARSAY),)

    def _wrongly_told(self, governor: Clause, kind: str | None) -> Source:
        """Who tells what a text says is wrong to say: a paper that is named, or nobody."""
        teller = self._named_for(governor)
        form = TYPES[kind] if teller is not None and kind else AttributionType.HEARSAY
        return Source(teller, (governor.head,), form)

    def _named_for(self, governor: Clause) -> Token | None:
        """The name of who put out what a noun calls ("the Reuters report that …")."""
        named = author(governor.head, self.lexicon) if governor.kind is Kind.NOUN else None
        return named if named is not None and named.pos_ == "PROPN" else None

    def _said_to_be(self, governor: Clause) -> Clause:
        """The noun of speech or thought whose content a copula gives ("Lee's argument is that …").

        Args:
            governor: What governs a content.

        Returns:
            The clause of the noun, if such a noun is the governor's subject; else the governor.
        """
        if governor.entry is not None or not says_what_it_is(governor.head, self.lexicon):
            return governor
        nouns = (self.clauses.at(subject) for subject in governor.subjects)
        return next(
            (noun for noun in nouns if noun is not None and noun.kind is Kind.NOUN and noun.claims),
            governor,
        )

    def _is_denied(self, governor: Clause) -> bool:
        """Whether a saying is denied, by its own words or by those above it ("refused to say").

        "Denied reports that he left" denies what is reported, and no reports; who stopped thinking
        so has thought so; who does not think so thinks the contrary; who does not doubt it, so.
        """
        above = governor.governor
        once = governor.kind is Kind.NOUN or (above is not None and above.relation_name == ENDING)
        denied = self.factuality[governor].polarity is Polarity.NEGATED and not once
        if not denied and negator_of(governor, self.clauses, self.lexicon) is None:
            return False
        return not tells_by_denial(governor, self.clauses, self.lexicon)

    def _says_unlisted(self, clause: Clause, governor: Clause) -> bool:
        """Whether who can speak asks for a content, or has it behind a verb that no list has."""
        verb = clause.hinge
        if has_it(governor) or requests(governor, self._speaks):
            return True
        known = governor.entry is not None or self._is_light(governor)
        direct = verb.dep_ in syntax.CONTENT_CLAUSES and not governor.objects
        if known or not direct or governor.kind is not Kind.VERB or not syntax.is_finite(verb):
            return False
        if any(child.lower_ in {"what", "who"} and child.i < verb.i for child in verb.children):
            return False  # "reflects what they plan" says nothing
        return any(self._speaks(subject) for subject in governor.subjects)

    def _form(
        self,
        listed: AttributionType,
        clause: Clause,
        governor: Clause,
        quotation: Quotation | None,
    ) -> AttributionType:
        """The form of words in which a source's content stands: quoted, in part, or reported."""
        if quotation is not None and not quotation.covers(governor.head.i):
            same = self._start(governor) == self._start(clause)
            return AttributionType.DIRECT if same else AttributionType.DIRECT_CONTINUED
        if listed is AttributionType.INDIRECT and self._has_quoted_words(clause):
            return AttributionType.MIXED
        return listed

    def _speaks(self, subject: Token) -> bool:
        """Whether a subject can be the source of what an unlisted verb governs."""
        personal = subject.pos_ == "PRON" and subject.lower_ not in {"it", "this", "that", "which"}
        return subject.pos_ == "PROPN" or personal or self.can_speak(subject)

    def _is_light(self, clause: Clause) -> bool:
        """Whether a clause's verb only carries: "made them leave" reports nothing."""
        return clause.head.lemma_.lower() in self.lexicon.words("LightVerb")

    def _start(self, clause: Clause) -> int:
        """Where the sentence of a clause starts."""
        return self.clauses.sentence(clause.head)[0]

    def _has_quoted_words(self, clause: Clause) -> bool:
        """Whether some of a clause's words stand between quotation marks."""
        start, end = syntax.clause_span(clause.hinge)
        return any(start <= q.start < end for q in self.quotations)

    def _quotation(self, index: int) -> Quotation | None:
        """The innermost quotation around a token, if it is speech of its own."""
        return next((q for q in reversed(self.quotations) if q.is_speech and q.covers(index)), None)

    def _outer_sources(self, clause: Clause, quotation: Quotation | None) -> Chain:
        """The sources of a clause that nothing governs."""
        chain = self.around(clause.head.i, cued=False) if quotation is not None else ()
        if chain:
            told = self._according_to(clause)
            return told if _heads(told) == _heads(chain) else chain
        headline = self._headlines.get(self._start(clause))
        if headline is not None:
            return (headline,)
        chain = self._according_to(clause)
        chain = chain or free_indirect(clause, self.clauses, self.quotations)
        if chain or not any(start <= clause.head.i < end for start, end in self._first_persons):
            return chain
        return (Source(None, (), AttributionType.DIRECT_CONTINUED),)

    def around(self, index: int, *, cued: bool = True) -> Chain:
        """The speakers of the quotations around a token, outermost first.

        Args:
            index: A token's index.
            cued: Whether to name the words that introduce each quotation.

        Returns:
            The chain; empty outside of quotations.
        """
        doc = self.clauses.doc
        chain = []
        for quotation in self.quotations:
            if quotation.speaker is None or not (quotation.is_speech and quotation.covers(index)):
                continue
            cue = (doc[quotation.cue],) if cued and quotation.cue is not None else ()
            form = AttributionType.DIRECT if cue else AttributionType.DIRECT_CONTINUED
            chain.append(Source(doc[quotation.speaker], cue, form))
        return tuple(chain)

    def _according_to(self, clause: Clause) -> Chain:
        """The sources that "according to X" gives to a clause."""
        found = self.phrases.get(self._start(clause), ())
        head = clause.hinge
        return tuple(
            source
            for anchor, source in found
            if (
                anchor.i == head.i
                or (
                    (clause.governor is None and self._quotation(anchor.i) is None)
                    and not (is_bound(anchor, source) or is_parted(head, source.cue[0]))
                )
            )
            and not any(word.i == clause.head.i for word in source.cue)
        )

    def _hearsay(self, clause: Clause, chain: Chain) -> Chain:
        """The unnamed source of "reportedly", which holds of the verbs that share its subject.

        Where it is known who speaks, "supposedly" is what that speaker makes of it.
        """
        hedges = {w for w, v in self.lexicon.words("Hedge").items() if not chain or v != "own"}
        places = {word.i: word for word in (clause.head, clause.top, *clause.words) if word}
        words = [child for word in places.values() for child in word.children]
        words += [c for s in clause.subjects for c in s.children if is_between_commas(c)]
        words += on_agents(clause.head)  # "was burnt, reportedly by rebels"
        if clause.head.dep_ == syntax.CONJUNCT and not clause.claims:
            first = syntax.first_conjunct(clause.head)
            alone = syntax.child(clause.head, syntax.SUBJECTS | {syntax.AUXILIARY}) is None
            shared = [child for child in first.children if alone and child.i < first.i]
            words += [child for child in first.children if child.is_sent_start] + shared
        phrases = self.lexicon.phrases("HearsayPhrase")
        return tuple(
            Source(None, (child,), AttributionType.HEARSAY)
            for child in words
            if (child.dep_ == syntax.ADVERB and child.lower_ in hedges)
            or (_stands_apart(child) and syntax.opens_phrase(child, phrases))
        )


def _stands_apart(preposition: Token) -> bool:
    """Whether a phrase is about a whole clause: in front, behind a comma or an auxiliary."""
    if preposition.dep_ != syntax.PREPOSITION:
        return False
    before = syntax.before(preposition)
    return bool(preposition.is_sent_start) or before.text == "," or before.pos_ == "AUX"


def _heads(chain: Chain) -> set[Token | None]:
    """The head words of a chain's sources."""
    return {source.head for source in chain}
