"""Which clauses are worth stating: those that say something of somebody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import CONTENT_LINKS, Clause, Kind, Link
from graphbuilder.extraction.clauses.links.adverbials import dates_another
from graphbuilder.extraction.clauses.modality.mood import LONGEST_TAG, is_inverted_tag
from graphbuilder.extraction.clauses.participants.complements import is_fronted
from graphbuilder.extraction.clauses.participants.losses import lacks_complement, speaks_of_nothing
from graphbuilder.extraction.clauses.participants.subjects import is_torn
from graphbuilder.extraction.clauses.understood.enacted import does_itself
from graphbuilder.extraction.factuality.without import tells_passing
from graphbuilder.extraction.statements.agentless import lacks_agent, leaves_out_doer
from graphbuilder.extraction.statements.completing import completes
from graphbuilder.extraction.statements.free_relatives import is_free_relative
from graphbuilder.extraction.statements.mistaken_names import hangs_from_name
from graphbuilder.extraction.statements.stray_verbs import is_stray
from graphbuilder.extraction.statements.things import tells_of_things
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.factuality.composition import Factuality
    from graphbuilder.extraction.statements.fillers import Fillers
    from graphbuilder.lexicon import Lexicon

ASKED = frozenset({"what", "which", "whatever", "whichever", "whose"})
TOPICAL = frozenset({"about", "on", "of", "against", "for", "between", "regarding"})
ABOUT = frozenset({"topic", "content", "object", "theme"})
COMPARED = frozenset({"RBR", "RBS"})
ATTITUDES = "holdsAttitude"


@dataclass(frozen=True, slots=True)
class Worth:
    """Tells the clauses of one text that a reader learns something from.

    Attributes:
        fillers: Which words stand for entities.
        lexicon: The closed class of pro-forms.
        cues: Indices of the verbs that introduce quotations.
        factuality: How the text presents its clauses.
    """

    fillers: Fillers
    lexicon: Lexicon
    cues: frozenset[int]
    factuality: Factuality

    def has(self, clause: Clause, *, contents: bool) -> bool:
        """Whether a clause is worth stating.

        Args:
            clause: A clause with its participants.
            contents: Whether it governs statements.
        """
        if not self._speaks_of_somebody(clause, contents=contents):
            return False
        if is_torn(clause) or speaks_of_nothing(clause, self.lexicon) or hangs_from_name(clause):
            return False
        if tells_passing(clause, self.lexicon):
            return False  # "a day passed when it rained"
        told = contents and not is_stray(clause)
        return told or self._completes(clause) or not self._says_nothing(clause)

    def _completes(self, clause: Clause) -> bool:
        """Whether a clause says all that the word before it tells, and is itself whole."""
        whole = completes(clause) and not (self._is_cut(clause) or self._lacks_content(clause))
        so = self._points_back(clause) and not clause.objects
        return whole and not so and not lacks_complement(clause, self.lexicon)

    def _says_nothing(self, clause: Clause) -> bool:
        """Whether a clause without a content leaves a reader nothing: of whom, or what.

        A pro-form points to what was said; a circumstance only dates another clause; a question
        word as what something is asks for it.
        """
        free = clause.link not in CONTENT_LINKS
        told = self._names_somebody(clause) or tells_of_things(clause)
        if free and clause.entry is None and not told:
            return True
        if is_free_relative(clause) or _is_loose(clause) or self._is_idle(clause):
            return True
        things = (*clause.objects, *clause.recipients)
        if self._points_back(clause) and clause.entry is None:
            return _stands_for_deed(clause) or not any(
                self.fillers.is_entity(token) or token.pos_ == "NOUN" for token in things
            )
        if clause.kind is Kind.COPULA and clause.entry is None and clause.objects:
            listed = len(clause.objects) > 1 and any(s.tag_ == "NNS" for s in clause.subjects)
            return listed or all(token.pos_ == "PRON" for token in clause.objects)
        dates = dates_another(clause) and not things and not clause.obliques
        return dates and not any(self.fillers.is_entity(token) for token in clause.subjects)

    def _points_back(self, clause: Clause) -> bool:
        """Whether a verb stands for a deed told before ("she did"; "must do better" says how)."""
        rights = clause.head.rights
        graded = any(c.tag_ in COMPARED and c.dep_ == syntax.ADVERB for c in rights)
        return clause.head.lemma_.lower() in self.lexicon.words("ProForm") and not graded

    def _is_idle(self, clause: Clause) -> bool:
        """Whether a clause only joins, asks or points, or has lost what it says."""
        return (
            _only_asks(clause)
            or _concedes(clause)
            or lacks_agent(clause)
            or is_stray(clause)
            or self._is_preposition(clause)
            or self._lacks_content(clause)
            or lacks_complement(clause, self.lexicon)
            or self._is_implied_nowhere(clause)
            or self._is_cut(clause)
        )

    def _is_preposition(self, clause: Clause) -> bool:
        """Whether a participle only joins phrases ("…, followed by a tour", "related to it")."""
        head = clause.head
        joins = clause.link in {Link.MODIFIER, Link.PARTICIPIAL} or (
            head.tag_ == "VBN" and syntax.child(head, syntax.AUXILIARIES) is None
        )
        if not joins or clause.recipients:
            return False
        known = self.lexicon.words("ParticiplePreposition")
        pursued = any(token.pos_ == "PRON" for token in clause.objects)  # "a man following her"
        if head.lower_ in known and not pursued:
            return True
        return head.doc[head.i : head.i + 2].text.lower() in known

    def _lacks_content(self, clause: Clause) -> bool:
        """Whether a word of knowing or wishing stands without what is known or wished.

        "You know, …" and "when needed" only point to it; who "was known for baking" is only told
        to have baked; who states says nothing without what is stated.
        """
        relation = clause.evoked
        told = bool(clause.objects) and not _is_known_for_doing(clause)
        if relation is None or told:
            return False
        about = any(
            relation.roles.get(o.preposition) in ABOUT or o.preposition in TOPICAL
            for o in clause.obliques
        )
        bare = clause.head.lemma_.lower() in self.lexicon.words("BareSaying")
        asked = any(child.lower_ in ASKED for child in clause.head.lefts)
        placed = relation.attributes is None and bool(clause.obliques)  # "decided in her favour"
        if bare and not (clause.objects or about or asked or placed or clause.passive):
            return True  # "said in a letter", "explained to them"
        if clause.obliques or clause.recipients:
            return False
        if clause.passive and clause.objects:
            return relation.sign == 0 and self.lexicon.is_a(relation.name, ATTITUDES)
        vague = all(subject.pos_ == "PRON" for subject in clause.subjects)
        free = clause.link is not Link.SUBJECT and vague
        return free and relation.sign == 0 and self.lexicon.is_a(relation.name, ATTITUDES)

    def _is_implied_nowhere(self, clause: Clause) -> bool:
        """Whether a clause without tense or subject hangs from a word that no list has.

        What "the idea of spreading it" or "chanced to meet" makes of its clause is not known.
        """
        verb, governor = clause.hinge, clause.governor
        if governor is None or clause.kind is Kind.NOUN:
            return False
        tensed = syntax.is_finite(verb) or syntax.child(verb, syntax.SUBJECTS) is not None
        if tensed:
            return clause.link is Link.NOUN_CONTENT and _is_part_of_asked(verb, governor, clause)
        if clause.link is Link.CONTENT:
            phrase = any(oblique.filler.i == clause.head.i for oblique in governor.obliques)
            return phrase or (governor.kind is Kind.VERB and governor.entry is None)
        if clause.link is not Link.NOUN_CONTENT or governor.takes_noun_content(clause):
            return False
        noun = verb.head.head if verb.head.pos_ == "ADP" else verb.head
        if noun.lower_ in self.lexicon.words("NegativePronoun"):
            return not clause.objects  # "nothing to eat"
        acts = is_somebody(noun) and syntax.is_infinitive(verb) and not clause.passive
        acts = acts or (does_itself(noun, self.lexicon) and syntax.is_infinitive(verb))
        return not (noun.lemma_.lower() in self.lexicon.words("ModalNoun") or acts)

    def _is_cut(self, clause: Clause) -> bool:
        """Whether all that a clause says stands in phrases whose part in it is not known.

        "The rats ran under the boards", without the boards, says that they ran. Whom "according
        to" names has no part in it, and what opens the clause only frames it.
        """
        if clause.entry is not None or clause.kind is Kind.NOUN:
            return False
        if clause.objects or clause.recipients or clause.subject_clause is not None:
            return False
        sources = self.lexicon.phrases("SourcePreposition")
        within = [o for o in clause.obliques if not is_fronted(o, clause)]
        if all(syntax.opens_phrase(o.marker, sources) for o in within):
            return False
        if clause.relation.split()[-1] in {oblique.preposition for oblique in within}:
            return False
        return not any(True for _ in self.fillers.roles(clause))

    def _names_somebody(self, clause: Clause) -> bool:
        """Whether an entity takes part in a clause, not pronouns and plain nouns alone."""
        people = (*clause.subjects, *clause.objects, *clause.recipients)
        people = (*people, *(oblique.filler for oblique in clause.obliques))
        event = clause.subject_clause is not None
        return event or any(self.fillers.is_entity(token) for token in people)

    def _speaks_of_somebody(self, clause: Clause, *, contents: bool) -> bool:
        """Whether a clause says something of somebody."""
        if clause.kind is Kind.COPULA and clause.entry is None:
            shown = not clause.expletive or clause.link in CONTENT_LINKS
            predicates = bool(clause.objects) or " " in clause.relation or clause.expletive
            return bool(clause.subjects) and shown and predicates
        if clause.transparent:
            return False
        if clause.kind is Kind.NOUN:
            return contents or self._names_act(clause)
        if clause.entry is not None and clause.entry.relation.attributes and not contents:
            quotes = clause.head.i in self.cues  # "“So sad,” wrote Lee on Monday"
            filled = clause.objects or (clause.obliques and not quotes) or completes(clause)
            return bool(filled) or self._is_heard(clause)
        participants = clause.subjects or clause.objects or clause.recipients
        return contents or bool(participants) or clause.subject_clause is not None

    def _names_act(self, clause: Clause) -> bool:
        """Whether a noun names what is done to somebody, and not what somebody says."""
        relation = clause.evoked
        speaks = relation is not None and bool(relation.attributes)
        strong = relation is not None and relation.sign != 0
        if not (strong or clause.subjects or speaks) and _is_at_disposal(clause):
            return False
        people = (*clause.subjects, *clause.objects, *(o.filler for o in clause.obliques))
        # "alleged Iranian involvement"
        alleged = clause.link is Link.CONTENT and bool(clause.subjects)
        affected = bool(clause.objects or clause.recipients) or alleged
        acts = any(self.fillers.is_entity(token) for token in people)
        # "The limits on hosting": nobody acts, it is done to nobody, and nobody wants it.
        told = _is_wanted(clause) or any(map(is_somebody, people))
        told = told or any(subject.pos_ != "PRON" for subject in clause.subjects)
        named = affected and (acts or (strong and told)) and not speaks
        return named and not leaves_out_doer(clause, self.factuality[clause])

    def _is_heard(self, clause: Clause) -> bool:
        """Whether an entity speaks in a clause whose content no quotation and no clause has."""
        relation = clause.evoked
        speech = relation is not None and relation.attributes == "speech"
        lost = syntax.child(clause.head, syntax.CONTENT_CLAUSES) is not None
        if not speech or lost or clause.head.i in self.cues:
            return False
        return any(self.fillers.is_entity(token) for token in clause.subjects)


def _stands_for_deed(clause: Clause) -> bool:
    """Whether *which* behind a comma is what the clause before it says ("…, which they did")."""
    verb = clause.head
    which = next((child for child in verb.lefts if child.lower_ == "which"), verb)
    apart = which.dep_ in syntax.OBJECTS and syntax.follows_comma(which)
    return apart and clause.relation == verb.lemma_


def _is_known_for_doing(clause: Clause) -> bool:
    """Whether a gerund behind a passive says what nobody in particular knows or thinks of it."""
    if not clause.passive or clause.subjects:
        return False
    reason = next((c for c in clause.head.rights if c.lower_ == "for"), None)
    return reason is not None and syntax.child(reason, syntax.PREPOSITIONAL_CLAUSES) is not None


def _is_at_disposal(clause: Clause) -> bool:
    """Whether an event noun is the object of a verb that decides whether it happens.

    "Allocated funding for a wall", "sponsors the development of it": who does it, and whether
    it is done, is left to the verb; what is regretted or reported is there already.
    """
    presupposed = clause.governor is not None and clause.governor.claims
    object_ = clause.head.dep_ in syntax.OBJECTS and clause.link is Link.NOMINAL
    return object_ and not presupposed


def _is_wanted(clause: Clause) -> bool:
    """Whether an event noun is what somebody wants ("seeks a ban", "our plan for a ban")."""
    governor = clause.governor
    planned = governor is not None and governor.kind is Kind.NOUN and bool(governor.subjects)
    return planned or clause.link is Link.CONTENT


def _is_part_of_asked(verb: Token, governor: Clause, clause: Clause) -> bool:
    """Whether a clause behind a noun and a preposition is a question ("parts of what they do")."""
    behind = verb.head.pos_ == "ADP" and verb.left_edge.lower_ in ASKED
    return behind and not governor.takes_noun_content(clause)


def _concedes(clause: Clause) -> bool:
    """Whether a clause only leaves open which of several it is ("be it a photo or a film")."""
    verb = clause.head
    inverted = any(subject.i > verb.i for subject in clause.subjects)
    return clause.kind is Kind.COPULA and verb.tag_ == "VB" and inverted


def _only_asks(clause: Clause) -> bool:
    """Whether a clause is a tag that asks for assent to the one before it (", has it?")."""
    verb = clause.head
    doc = verb.doc
    if verb.i == 0 or doc[verb.i - 1].text != ",":
        return False
    mark = next((t.i for t in doc[verb.i : verb.i + LONGEST_TAG] if t.text == "?"), None)
    return mark is not None and is_inverted_tag(doc[verb.i : mark])


def _is_loose(clause: Clause) -> bool:
    """Whether a participle stands behind two nouns and may belong to either.

    "The death of Lee spreading", "a channel on the net called": parsers take the nearer.
    """
    noun = clause.head.head
    filled = bool(clause.subjects and clause.objects)
    if clause.link is not Link.MODIFIER or noun.dep_ != syntax.PREPOSITIONAL_OBJECT or filled:
        return False
    return noun.head.head.pos_ in NOUNS and noun.pos_ != "PROPN"
