"""The status of a clause that describes a noun: what is so, what is imagined, what is denied."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.factuality.clefts import of_cleft
from graphbuilder.extraction.factuality.habits import TRYING
from graphbuilder.extraction.factuality.imagined_nouns import (
    MAKING,
    SOMEONE,
    is_any_such,
    is_threatened,
    would_follow,
)
from graphbuilder.extraction.factuality.negative_participants import is_contrastive
from graphbuilder.extraction.factuality.nothing import FREE_CHOICE, NONE, of_nothing
from graphbuilder.extraction.factuality.sought import as_sought
from graphbuilder.extraction.words.definite import is_definite
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.signatures import Status
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

DEONTIC = frozenset(
    {Modality.OBLIGATION, Modality.ADVOCATED, Modality.PERMITTED, Modality.PROHIBITED}
)
AHEAD = frozenset({Modality.INTENDED, Modality.FUTURE})
NOT_COME = "relative clause of what is not to be"
PROVIDING, BY_LAW = frozenset({"where", "whereby"}), frozenset({"under", "by", "in"})
DRAFTED = "what is put forward would do"
SUPPOSED = frozenset({Modality.CONDITIONAL, Modality.QUESTION})

TIMES_OVER = {
    "next": Modality.FUTURE,
    **dict.fromkeys(("each", "every", "any"), Modality.GENERIC),
}


def of_relative(clause: Clause, above: Status, lexicon: Lexicon) -> Status:
    """A relative clause speaks of what is so, unless its noun is itself only imagined.

    Args:
        clause: A clause that describes a noun.
        above: The status of the clause that the noun takes part in.
        lexicon: Nouns of proposals.
    """
    noun = clause.hinge.head
    given = of_cleft(clause, above) or _of_hard(clause, above, lexicon)
    given = given or _of_unreal(clause, noun, above, lexicon)
    given = given or _of_occasion(clause, noun, above) or _of_time(clause, noun, above, lexicon)
    if given is not None:
        return given
    outer, above = above, replace(above, polarity=Polarity.AFFIRMED)
    imagined = not above.modality.is_real and above.modality is not Modality.ALLEGED
    apart = noun.dep_ == syntax.APPOSITION or syntax.is_set_off(clause.head)
    imagined = imagined and noun.dep_ not in syntax.SUBJECTS and not apart
    imagined = imagined and not _is_there(clause, above)
    whoever = above.modality.is_real or noun.dep_ in syntax.SUBJECTS | syntax.PASSIVE_SUBJECTS
    anything = noun.lower_ in FREE_CHOICE
    if above.modality.is_real and noun.dep_ not in syntax.SUBJECTS | syntax.PASSIVE_SUBJECTS:
        anything = anything or any(child.lower_ == "any" for child in noun.lefts)
    if anything and not _is_over(clause) and whoever:
        return Status(modality=Modality.GENERIC).because("relative clause of whoever it may be")
    past = _is_over(clause) and not _is_shifted(clause, noun) and not _is_in_question(clause, above)
    past = past and not _is_any_event(clause, noun, above)
    imagined = imagined and not (past or _is_undergone(clause, above, lexicon))
    if imagined and is_any_such(clause, noun, above):
        return _of_imagined(outer)
    if is_threatened(clause, noun):
        return Status(modality=Modality.CONDITIONAL).because("who is threatened if they do it")
    restrictive = not any(
        child.dep_ == syntax.PUNCTUATION and child.text == "," and child.i < clause.head.i
        for child in noun.children
    )
    named = noun.pos_ == "PROPN"
    modality = Modality.PRESUPPOSED if restrictive and not named else Modality.ACTUAL
    return Status(modality=modality).because("relative clause")


def _of_imagined(above: Status) -> Status:
    """The status of a clause that describes what is only imagined in the clause above.

    In "ask somebody who knows" the asking is wanted, not the knowing; and what is described in
    "will not sign a pact that bans it" need not come to be at all.
    """
    rule = "relative clause of an imagined noun"
    if above.modality in DEONTIC:
        return Status(modality=Modality.GENERIC).because(rule)
    if above.polarity is Polarity.NEGATED and above.modality in AHEAD:
        return Status(modality=Modality.CONDITIONAL).because(NOT_COME)
    return replace(above, polarity=Polarity.AFFIRMED).because(rule)


def _of_occasion(clause: Clause, noun: Token, above: Status) -> Status | None:
    """The status of a clause that says when its noun does what is told ("Kim, when she sings, …").

    Parsers hang it from the noun that it stands behind. "The next time he calls" is still to come,
    and "every time he calls" is whenever he does.
    """
    verb, governor = clause.hinge, clause.governor
    which = {c.lower_ for c in noun.lefts} & TIMES_OVER.keys() if noun.lower_ == "time" else ()
    if which and verb.tag_ in syntax.PRESENT_TAGS:
        return Status(modality=TIMES_OVER[min(which)]).because("occasion")
    opens = verb.doc[verb.left_edge.i].lower_ == "when" and noun.ent_type_ not in TIMES
    present = verb.tag_ in syntax.PRESENT_TAGS and not syntax.children(verb, syntax.AUXILIARIES)
    named = any(t.i in {noun.i, syntax.first_conjunct(noun).i} for t in _subjects(governor))
    if governor is None or not (opens and present and named):
        return None
    relation = governor.evoked
    planned = relation is not None and relation.content is Modality.INTENDED
    ahead = planned or above.modality in {Modality.FUTURE, Modality.INTENDED}
    modality = Modality.FUTURE if ahead else Modality.GENERIC
    return Status(modality=modality).because("occasion")


def _of_time(clause: Clause, noun: Token, above: Status, lexicon: Lexicon) -> Status | None:
    """The status of what happens at a time that is yet to come ("by the time she retires").

    What it would be the first time of need not come about, but what it would not be the first time
    of has come about before; who asks whether it was the first time knows that it came about.
    """
    verb = clause.hinge
    if noun.dep_ == syntax.ATTRIBUTE and any(c.ent_type_ == "ORDINAL" for c in noun.lefts):
        asked = above.modality is Modality.QUESTION and not syntax.children(
            noun.head, syntax.AUXILIARIES
        )
        counted = noun.lower_ == "time" and not above.modality.is_real and not asked
        ahead = counted and above.polarity is Polarity.AFFIRMED
        return above.because("time to come") if ahead else None
    dated = noun.dep_ in {syntax.MEASURE, syntax.PREPOSITIONAL_OBJECT}
    dated = dated and noun.lemma_.lower() in lexicon.words("TimeNoun")
    bare = verb.left_edge.tag_ not in syntax.RELATIVE_TAGS
    present = any(v.tag_ in syntax.PRESENT_TAGS for v in (verb, *verb.lefts))
    ahead = above.modality in {Modality.FUTURE, Modality.INTENDED}
    if not (dated and bare and present and ahead):
        return None
    return Status(modality=Modality.FUTURE).because("at a time to come")


def _subjects(clause: Clause | None) -> list[Token]:
    """The subjects of a clause; none where there is no clause."""
    return [] if clause is None else clause.subjects


def _of_unreal(clause: Clause, noun: Token, above: Status, lexicon: Lexicon) -> Status | None:
    """The status of a clause beside a noun that is denied, or for what is only proposed."""
    nothing = of_nothing(clause, above)
    if nothing is not None:
        return nothing
    if _lacks(noun) and clause.link is Link.MODIFIER:
        return replace(above, polarity=Polarity.NEGATED).because("without")
    if _is_proposed(clause, noun, lexicon):
        return Status(modality=Modality.ADVOCATED).because(f"content of the noun {noun.lower_!r}")
    if _denied_kind(clause, noun):
        return Status(Polarity.NEGATED).because("relative clause of what something is not")
    sought = as_sought(clause, noun, above, lexicon)
    if sought is not None:
        return Status(modality=sought).because("relative clause of what is sought")
    unmade = NOT_COME if above.polarity is Polarity.NEGATED and would_follow(clause) else None
    unmade = DRAFTED if _is_drafted(clause, lexicon) else unmade
    return Status(modality=Modality.CONDITIONAL).because(unmade) if unmade else None


def _lacks(noun: Token) -> bool:
    """Whether a noun is not there, nor what it does or undergoes ("without users knowing").

    So it is with "with no money left".
    """
    no = noun.head.lower_ == "with" and any(child.lower_ == "no" for child in noun.lefts)
    return noun.dep_ == syntax.PREPOSITIONAL_OBJECT and (no or noun.head.lower_ == "without")


def _of_hard(clause: Clause, above: Status, lexicon: Lexicon) -> Status | None:
    """The status of what somebody has trouble with; "had no trouble finding it" found it."""
    if not _is_hard(clause, lexicon):
        return None
    open_ = above.polarity is Polarity.AFFIRMED and above.modality not in SUPPOSED
    modality = Modality.POSSIBLE if open_ else above.modality
    return Status(modality=modality).because("found hard to do")


def _is_hard(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a gerund says what somebody has trouble with, and may not do ("problems hiring").

    "Problems facing the town" do something themselves.
    """
    noun = syntax.first_conjunct(clause.hinge).head
    hard = noun.lemma_.lower() in lexicon.words("DifficultyNoun")
    hard = hard or any(c.lower_ in lexicon.words("ToughAdjective") for c in noun.lefts)
    gerund = clause.link is Link.MODIFIER and syntax.is_gerund(clause.head)
    return hard and gerund and noun not in clause.subjects


def _is_proposed(clause: Clause, noun: Token, lexicon: Lexicon) -> bool:
    """Whether a bare *be* says what is proposed ("the demand the fires be discussed")."""
    verb = clause.hinge
    wanted = lexicon.words("ModalNoun").get(noun.lemma_.lower()) == Modality.ADVOCATED
    own = syntax.child(verb, syntax.SUBJECTS) is not None
    return (
        wanted and own and [c.tag_ for c in verb.children if c.dep_ in syntax.AUXILIARIES] == ["VB"]
    )


def _is_drafted(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause says what something put forward does ("a plan that ends the strike").

    It would do it if it were accepted; what it says, has and includes is so already.
    """
    verb = clause.hinge
    noun = syntax.first_conjunct(verb).head
    helpers = syntax.children(verb, syntax.AUXILIARIES)
    beside = clause.link is Link.MODIFIER and verb.tag_ == "VBG"  # "a bill banning masks"
    present = not helpers and (verb.tag_ in syntax.PRESENT_TAGS or beside)
    now = [c.dep_ for c in helpers] == [syntax.PASSIVE_AUXILIARY]
    now = now and helpers[0].tag_ in syntax.PRESENT_TAGS
    present = present or (now and _is_provided(verb))  # "under which banks are taxed"
    if not present or noun.lemma_.lower() not in lexicon.words("DraftNoun"):
        return False
    relation, lemma = clause.evoked, verb.lemma_.lower()
    by = relation is None and _is_provided(verb)  # "under which bands play"
    says = (relation is None and not by) or (
        relation is not None and (relation.attributes is not None or relation.voices is not None)
    )
    states = lemma in lexicon.words("StateVerb") or lemma in lexicon.words("HavingVerb")
    opened = noun in clause.subjects or any(map(syntax.is_relative, clause.subjects))
    opened = (opened and bool(clause.objects)) or _is_provided(verb)
    return clause.kind is Kind.VERB and opened and not (says or states)


def _is_provided(verb: Token) -> bool:
    """Whether a clause says what is so by something ("under which firms pay", "where they pay")."""
    first = verb.left_edge
    second = syntax.behind(first)
    return first.lower_ in PROVIDING or (first.lower_ in BY_LAW and second.lower_ == "which")


def _is_over(clause: Clause) -> bool:
    """Whether a clause is in the past or the perfect, and so speaks of what was."""
    verb = clause.hinge
    return verb.tag_ == "VBD" or any(
        child.tag_ == "VBD" or child.lower_ in syntax.HAVE
        for child in verb.children
        if child.dep_ in syntax.AUXILIARIES
    )


def _is_in_question(clause: Clause, above: Status) -> bool:
    """Whether it is asked if there is a thing ("Were there rules that they had to follow?")."""
    governor = clause.governor
    return above.modality is Modality.QUESTION and governor is not None and governor.expletive


def _is_any_event(clause: Clause, noun: Token, above: Status) -> bool:
    """Whether *any* leaves open if there is an event ("did not list any losses that occurred")."""
    event = clause.governor is not None and clause.governor.kind is Kind.NOUN
    open_ = above.modality is Modality.POSSIBLE
    return event and open_ and any(child.lower_ in NONE for child in noun.lefts)


def _is_shifted(clause: Clause, noun: Token) -> bool:
    """Whether a clause says in the past how somebody sought is to be ("find someone who was …").

    The tense is that of what governs it (Comrie 1985, *Tense*, §5.2).
    """
    simple = clause.hinge.tag_ == "VBD" and clause.kind is Kind.COPULA
    return simple and noun.lower_ in SOMEONE


def _is_undergone(clause: Clause, above: Status, lexicon: Lexicon) -> bool:
    """Whether a participle tells what was done before to what can be, or will be, somewhere.

    "Can see a hole made by it", "will give back a crown looted in 1874", "wants to expel a man
    convicted of fraud"; what is still to be made has nothing behind it ("will build a dam paid for
    by Peru"), nor has a nurse whom somebody would hire.
    """
    governor, verb = clause.governor, clause.head
    done = verb.tag_ == "VBN" and syntax.child(verb, syntax.AUXILIARIES) is None
    if not done or clause.link is not Link.MODIFIER or governor is None:
        return False
    if any(child.lower_ in NONE for child in verb.head.lefts):
        return False  # "any inquiry held by Peru"
    agent = syntax.child(verb, syntax.AGENTS) is not None
    if agent and above.modality in {Modality.POSSIBLE, Modality.INTENDED}:
        return True
    made = governor.relation_name in MAKING or governor.kind is Kind.NOUN
    ahead = above.modality is Modality.FUTURE and not made
    tried = verb.lemma_.lower() in lexicon.words("PersonObjectVerb")
    return ahead or (tried and above.modality is Modality.INTENDED and not made)


def _is_there(clause: Clause, above: Status) -> bool:
    """Whether a participle describes what somebody judges, or does something to in vain.

    Who dismisses a lawsuit seeking a ban has it before them; so has a dog a bone hidden in meat
    that it tries to eat, but not who tries to find or build something.
    """
    governor, verb = clause.governor, clause.head
    if governor is None or clause.link is not Link.MODIFIER:
        return False
    if governor.kind is Kind.NOUN and above.modality is Modality.CONSIDERED:
        return syntax.is_gerund(verb)
    outer = governor.content_of
    tried = outer is not None and outer.relation_name == TRYING
    plain = governor.entry is None and governor.kind is Kind.VERB
    done = verb.tag_ == "VBN" and syntax.child(verb, syntax.AUXILIARIES) is None
    return tried and plain and done and above.modality is Modality.INTENDED


def _denied_kind(clause: Clause, noun: Token) -> bool:
    """Whether a clause describes a kind of thing that something is said not to be.

    "This is no law that helps": what it is not helps, and so it does not help.
    """
    verb = noun.head
    copula = clause.governor
    if clause.link is not Link.RELATIVE or copula is None or copula.kind is not Kind.COPULA:
        return False
    indefinite = noun.pos_ != "PROPN" and not is_definite(noun)
    negations = (c for c in (*verb.children, *noun.lefts) if c.dep_ == syntax.NEGATION)
    denied = any(not is_contrastive(c) for c in negations)  # "it is not only bakers who object"
    takes_part = noun in clause.subjects or noun in clause.objects  # not "the reason why"
    first = noun.dep_ in syntax.ATTRIBUTES and verb.i == copula.head.i and takes_part
    return first and indefinite and denied and not syntax.is_set_off(clause.head)
