"""The status of a clause that hangs beside another one, or from a noun of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import DESCRIBING_LINKS, Clause, Kind, Link
from graphbuilder.extraction.clauses.links.adverbials import dates_another
from graphbuilder.extraction.clauses.modality.embedded_questions import behind_question_word
from graphbuilder.extraction.clauses.modality.habitual import WILL
from graphbuilder.extraction.clauses.modality.would import LIKINGS, likes_now
from graphbuilder.extraction.clauses.understood.errands import pays_for
from graphbuilder.extraction.factuality.apart import NAMED
from graphbuilder.extraction.factuality.existence import of_existence
from graphbuilder.extraction.factuality.habits import TRYING, recurs
from graphbuilder.extraction.factuality.purposes import of_purpose
from graphbuilder.extraction.factuality.relatives import DEONTIC, of_relative
from graphbuilder.extraction.factuality.without import NAMING, of_left_out
from graphbuilder.extraction.syntax.tense import is_past
from graphbuilder.extraction.syntax.verbs import is_gerundial
from graphbuilder.extraction.words.forms import CAN, WOULD
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.signatures import Status
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

# Conjunctions of what will have come when another thing comes; *as* and *while* go on beside it.
AWAITING = frozenset({"when", "once", "after", "before", "until", "as soon as"})
LASTING = frozenset({"until", "once", "as soon as"})
AIMED = frozenset({Modality.FUTURE, Modality.INTENDED, Modality.ADVOCATED})
DUE = frozenset({Modality.FUTURE, Modality.INTENDED})
LOOSE = DEONTIC | {Modality.POSSIBLE, Modality.GENERIC, Modality.CONDITIONAL}
TIME, DECISION = "time", "decision"
COMING = frozenset({"before", "until", "till", "when"})
# What hangs beside a clause without being denied with it: its modality, ``None`` for that of the
# clause, and the name of the rule.
BESIDE: dict[Link, tuple[Modality | None, str]] = {
    Link.PURPOSE: (Modality.INTENDED, "purpose"),
    Link.CONDITION: (Modality.CONDITIONAL, "condition"),
    Link.AVERTED: (Modality.POSSIBLE, "ended before it could"),
    Link.AWAITED: (Modality.FUTURE, "still to come"),
    Link.FIRST_TO: (None, "the first to do it did it"),
    Link.PARTICIPIAL: (None, "participle"),
}


def status_beside(clause: Clause, above: Status, lexicon: Lexicon) -> Status:
    """The status of a clause before its own words speak.

    Args:
        clause: A clause that hangs beside another one, or from a noun of it.
        above: The status of its governor.
        lexicon: The closed class of verbs that make one doing with another.
    """
    if recurs(clause, above) or _is_matter_of_time(clause):
        return _of_times(clause, above)
    if clause.link in BESIDE:
        return _of_circumstance(clause, above, lexicon)
    if clause.link in DESCRIBING_LINKS:
        return of_relative(clause, above, lexicon)
    if clause.link is Link.WITHOUT:
        return of_left_out(above)
    if clause.link is Link.EXISTENTIAL:
        return of_existence(clause, above)
    return _of_its_own(clause, above, lexicon)


def _of_circumstance(clause: Clause, above: Status, lexicon: Lexicon) -> Status:
    """The status of a purpose, a condition, a participle or what is awaited."""
    modality, rule = BESIDE[clause.link]
    given = behind_question_word(clause, clause.governor, above) if clause.governor else None
    if clause.link is Link.PURPOSE:
        given = of_purpose(clause, above, given, lexicon)
    if clause.link is Link.FIRST_TO and clause.head.head.dep_ == syntax.APPOSITION:
        given = Status().because(rule)  # "Kim Lee, the first to win it, is to retire"
    given = _claimed_or_suspected(clause, above, lexicon) or given
    if given is not None:
        return given
    open_ = above.modality is Modality.QUESTION and not _goes_with(clause)
    if is_being(clause) or clause.head.head.lower_ == "despite":
        open_ = open_ or not above.modality.is_real
    if clause.link is Link.PARTICIPIAL and open_:
        modality = Modality.PRESUPPOSED  # "With prices rising, can it pay?"
    modality = above.modality if modality is None else modality
    return replace(above, polarity=Polarity.AFFIRMED, modality=modality).because(rule)


def _claimed_or_suspected(clause: Clause, above: Status, lexicon: Lexicon) -> Status | None:
    """The status of a claim that stands beside a clause, or of what somebody is arrested for."""
    if _claims_beside(clause):
        return Status().because("claim beside a clause")
    if clause.governor is not None and pays_for(clause, clause.governor):
        return Status(modality=Modality.PRESUPPOSED, rules=above.rules).because("reason")
    suspected = above.modality.is_real and _is_suspected(clause, lexicon)
    alleged = Status(modality=Modality.ALLEGED, rules=above.rules)
    return alleged.because("suspected") if suspected else None


def _is_suspected(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether somebody is arrested, sued or tried for what a clause says, and not yet judged.

    Nobody but a court finds that they did it ("arrested for killing a guard").
    """
    verb, governor = clause.head, clause.governor
    while verb.dep_ == syntax.CONJUNCT and verb.tag_ == verb.head.tag_ == "VBG":
        verb = verb.head  # "for killing a guard and burning cars"
    reason = verb.dep_ == syntax.PREPOSITIONAL_CLAUSE and verb.head.lower_ == "for"
    if governor is None or not (reason and any(map(is_somebody, governor.objects))):
        return False  # "want money for mending it"
    return governor.head.lemma_.lower() in lexicon.words("SuspectingVerb")


def only_names(clause: Clause, governor: Clause, above: Status) -> bool:
    """Whether a clause is the subject of what would come of it, and need not be done.

    "Sharing should be lawful", "removing the dam would harm nobody".

    Args:
        clause: A clause that is the subject of another one.
        governor: That clause.
        above: The status of that clause.
    """
    if governor.kind is Kind.COPULA:
        return above.modality in NAMING
    bare = syntax.is_gerund(clause.head) and syntax.child(clause.head, syntax.SUBJECTS) is None
    return bare and above.modality is Modality.FUTURE


def only_names_gerund(clause: Clause, governor: Clause, above: Status) -> bool:
    """Whether a gerund behind an unlisted word, or one of liking or facing, only names a doing.

    Args:
        clause: The clause of a gerund.
        governor: The clause that it hangs from.
        above: The status of that clause.
    """
    told = governor.kind is Kind.VERB and syntax.child(clause.head, syntax.SUBJECTS) is not None
    disliked = governor.relation_name in LIKINGS and above.polarity is Polarity.NEGATED
    disliked = disliked and all(c.tag_ != "VBD" for c in governor.head.lefts)
    # "never liked telling them", "placed a strong emphasis on telling them"
    plain = governor.entry is None or disliked or governor.relation_name in NAMED
    liked = governor.relation_name in LIKINGS and above.modality.is_real
    plain = plain or (liked and likes_now(governor))
    # "nobody likes being filmed", but "a change, being made quickly"
    gerund = is_gerundial(clause.head) if disliked else syntax.is_gerund(clause.head)
    return gerund and plain and not told


def is_irresistible(clause: Clause, governor: Clause, above: Status, lexicon: Lexicon) -> bool:
    """Whether somebody cannot but do it ("could not help laughing", "cannot help but ask")."""
    verb = governor.head
    able = any(child.lower_ in CAN for child in verb.children)
    denied = able and above.polarity is Polarity.NEGATED
    behind = syntax.is_gerund(clause.head) or _is_behind_but(clause.head)
    alone = behind and verb.i < clause.head.i and not governor.objects
    return denied and alone and verb.lemma_.lower() in lexicon.words("ResistingVerb")


def _is_behind_but(verb: Token) -> bool:
    """Whether *but* opens what a verb does ("cannot help but ask")."""
    mark = syntax.marker(verb)
    return mark is not None and mark.lower_ == "but"


def _of_times(clause: Clause, above: Status) -> Status:
    """The status of what comes time and again, or in time."""
    if _is_matter_of_time(clause):
        return replace(above, modality=Modality.FUTURE).because("a matter of time")
    return Status(modality=Modality.GENERIC).because("whenever it is so")


def _is_matter_of_time(clause: Clause) -> bool:
    """Whether it is said that something comes in time ("a matter of time before it falls")."""
    governor = clause.governor
    if governor is None or governor.kind is not Kind.COPULA:
        return False
    said = syntax.predicative(governor.head)
    first = clause.hinge.left_edge.lower_
    timed = said is not None and any(n.lower_ == TIME for _, n in syntax.prepositional(said))
    return timed and first in COMING and bool(clause.subjects or clause.objects)


def _is_serial(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a bare verb makes one doing with the verb before it ("go get it", "come see us").

    Pullum 1990, *Constraints on intransitive quasi-serial verb constructions*.
    """
    verb = clause.head
    bare = verb.tag_ in syntax.PLAIN_TAGS and syntax.child(verb, syntax.BEFORE_VERBS) is None
    beside = verb.i == governor.head.i + 1 and verb.head.i == governor.head.i
    return bare and beside and governor.head.lemma_.lower() in lexicon.words("SerialVerb")


def is_being(clause: Clause) -> bool:
    """Whether *being* says of a subject of its own how it is ("the town being small, …")."""
    verb = clause.head
    own = syntax.child(verb, syntax.SUBJECTS) is not None
    return clause.kind is Kind.COPULA and syntax.is_gerund(verb) and own


def _goes_with(clause: Clause) -> bool:
    """Whether a gerund completes the word that governs it ("Does it focus on winning?")."""
    verb, governor = clause.head, clause.governor
    if governor is None or verb.dep_ != syntax.PREPOSITIONAL_CLAUSE:
        return False
    return verb.head.i in {word.i for word in governor.words}


def _claims_beside(clause: Clause) -> bool:
    """Whether a participle at the end is what somebody says meanwhile ("…, claiming it helps").

    What the clause before it plans or wants may never come; that this is said of it is so.
    """
    set_off = clause.claims and syntax.is_gerund(clause.head) and syntax.is_set_off(clause.head)
    governor = clause.governor
    late = governor is not None and clause.head.i > governor.head.i
    return clause.link is Link.PARTICIPIAL and set_off and late


def _of_its_own(clause: Clause, above: Status, lexicon: Lexicon) -> Status:
    """The status of a clause beside another one that its own words decide."""
    if clause.governor is not None and _is_serial(clause, clause.governor, lexicon):
        return above.because("one doing with the verb before it")
    if clause.link is Link.REASON:
        return Status(modality=Modality.PRESUPPOSED).because("reason")
    first = clause.hinge.left_edge
    start = first.i - (first.lower_ == "than" and first.i > 0)  # parsers tear the two apart
    rather = first.doc[start : start + 2].text.lower() == "rather than"
    if rather or (first.lower_ == "than" and _is_no_more(clause.governor)):
        rule = "rather than so" if rather else "no more so"
        return Status(Polarity.NEGATED).because(rule)
    occasion = _of_occasion(clause, above)
    if occasion is not None:
        return occasion
    if above.modality is Modality.QUESTION and _says_when(clause) and not _asks_what(clause):
        # "Did you cry when you won?": you won; "does it help when they …?" asks for both at once.
        over = is_past(clause.hinge) and _opening(clause.head).isdisjoint(LASTING)
        modality = Modality.PRESUPPOSED if over else Modality.QUESTION
        return Status(modality=modality).because("occasion in question")
    return Status().because("clause of its own")


def _is_no_more(governor: Clause | None) -> bool:
    """Whether *no more* denies a clause and what it is likened to ("no more sings than I do")."""
    more = [] if governor is None else [c for c in governor.head.lefts if c.lower_ == "more"]
    return any(child.lower_ == "no" for word in more for child in word.lefts)


def _of_occasion(clause: Clause, above: Status) -> Status | None:
    """What a clause is that says when something will be done, or on what occasions it may be."""
    if _awaits(clause, above):
        return Status(modality=Modality.FUTURE).because("occasion still to come")
    if _recurs(clause, above):
        return Status(modality=Modality.GENERIC).because("any such occasion")
    return None


def _asks_what(clause: Clause) -> bool:
    """Whether the question around a clause opens with a question word, and not with its verb."""
    head = clause.head
    while head.head.i != head.i:
        head = head.head
    opening = head.doc[head.left_edge.i : head.i]
    return any(map(syntax.is_relative, opening))


def _awaits(clause: Clause, above: Status) -> bool:
    """Whether a clause says when something will be done ("when they leave").

    It is in the present, or in the past where *would* is that of *will* ("said she would go once
    they had left"); behind what was planned, what it was to last until lies ahead, too.
    """
    governor = clause.governor
    verb = clause.hinge
    shifted = governor is not None and any(c.lower_ in WOULD for c in governor.head.children)
    aimed = above.modality in AIMED or (governor is not None and _is_willed(governor, above))
    aimed = aimed and not LASTING.isdisjoint(_opening(verb))
    shifted = is_past(verb) and (shifted or aimed)
    if governor is None or not (_is_present(verb) or shifted) or not _says_when(clause):
        return False
    relation = governor.evoked
    planned = relation is not None and relation.content is Modality.INTENDED
    planned = planned and governor.relation_name != TRYING
    asked = above.modality is Modality.QUESTION
    ahead = asked and any(c.lower_ in WILL for c in governor.head.children)
    anybody = above.modality is Modality.INTENDED and any(
        s.lower_ == "you" for s in clause.subjects
    )
    due = above.modality in DUE and not anybody
    return due or ahead or aimed or (planned and above.modality.is_real)


def _is_willed(doing: Clause, status: Status) -> bool:
    """Whether a doing is ordered or refused ("told to wait", "refused to talk *until he left*").

    A parser may hang the clause from what refuses as well.
    """
    relation = doing.evoked
    if relation is not None and relation.voices == DECISION:
        return any(map(syntax.is_infinitive, syntax.children(doing.head, syntax.CONTENT_CLAUSES)))
    willing = doing.governor.evoked if doing.governor is not None else None
    if willing is None or doing.link is not Link.CONTENT or not syntax.is_infinitive(doing.head):
        return False
    refused = status.polarity is Polarity.NEGATED and willing.voices == DECISION
    return refused or status.modality is Modality.OBLIGATION


def _recurs(clause: Clause, above: Status) -> bool:
    """Whether a clause in the present says on what occasions something may or must be done.

    A rule holds whenever its occasion comes ("tenants may sue when the heating fails"), which is
    not to say that it has come; so it is with "what do you do when it fails?".
    """
    present = _is_present(clause.hinge)
    asked = above.modality is Modality.QUESTION and _asks_what(clause)
    return (asked or above.modality in LOOSE) and present and _says_when(clause)


def _says_when(clause: Clause) -> bool:
    """Whether a clause dates another by what will have come then."""
    opening = _opening(clause.hinge)
    return not opening.isdisjoint(AWAITING) and dates_another(clause)


def _opening(verb: Token) -> set[str]:
    """The words that open a clause, its conjunction among them, be it tagged an adverb."""
    mark, first = syntax.marker(verb), verb.left_edge
    adverb = first.lower_ if first.dep_ == syntax.ADVERB else ""
    return {mark.lower_ if mark is not None else adverb, *syntax.opening_words(verb)}


def _is_present(verb: Token) -> bool:
    """Whether a verb is in the simple present."""
    return verb.tag_ in syntax.PRESENT_TAGS and not any(c.tag_ == "VBD" for c in verb.children)
