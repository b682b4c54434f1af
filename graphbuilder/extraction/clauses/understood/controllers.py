"""Who is understood as the subject of an infinitive, gerund or participle: its controller.

Huddleston & Pullum 2002, ch. 14: the word that governs a clause selects one of its own
participants; a participle set off by a comma has the subject of the clause beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.clauses.events.content_nouns import owners_of_duty
from graphbuilder.extraction.clauses.links.addressees import addressees
from graphbuilder.extraction.clauses.modality.commands import is_told
from graphbuilder.extraction.clauses.understood.content_controllers import (
    controllers_of_content,
    takes_stance,
)
from graphbuilder.extraction.clauses.understood.enacted import does_itself
from graphbuilder.extraction.clauses.understood.errands import (
    blamed,
    does_to_other,
    gets_to_do,
    given_time,
    hands_over,
    is_asked,
    named_by_for,
    only_comments,
    only_points,
    others_than_done_to,
    referred_to,
    sends,
    serves_others,
    taken,
)
from graphbuilder.extraction.clauses.understood.means import goes_along, joined_in
from graphbuilder.extraction.clauses.understood.noun_before import noun_before
from graphbuilder.extraction.clauses.understood.right_before import (
    beats_by_getting,
    follows_along,
    is_other_self,
    precedes,
    quoted_before,
    strikes_and_harms,
)
from graphbuilder.extraction.clauses.understood.sufficing import suffices
from graphbuilder.extraction.clauses.understood.tough import (
    is_found_hard,
    is_stranding,
    is_tough,
)
from graphbuilder.extraction.clauses.understood.undergoing import (
    described,
    doers_of_hard,
    fill_hollow,
)
from graphbuilder.extraction.syntax.phrases import is_announced
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.people import SOME, has_voice, is_somebody
from graphbuilder.extraction.words.reporting import SAID
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

NONFINITE = frozenset(
    {Link.PURPOSE, Link.PARTICIPIAL, Link.WITHOUT, Link.AVERTED, Link.ADVERBIAL, Link.FIRST_TO}
)
WHEN = frozenset({"after", "before", "since", "upon", "when", "while"})
ORDERING = frozenset({"after", "before"})  # "the storm killed ten before weakening"
NOTHING = "nothing"
DASHES = frozenset({"—", "–", "--"})


def controllers(clause: Clause, lexicon: Lexicon) -> list[Token]:
    """Who is understood as the subject of a clause that expresses none.

    Args:
        clause: A clause, linked; its object is filled where its infinitive is hollow.
        lexicon: Classes of words.

    Returns:
        Heads of noun phrases; none where nobody is understood, or anybody.
    """
    found = [t for t in _controllers(clause, lexicon) if not is_other_self(t, clause)]
    others = others_than_done_to(found, clause)
    if found and not others and (governor := clause.governor) is not None:
        above = (governor, *governor.ancestors())
        actors = (others_than_done_to(list(filter(is_somebody, c.subjects)), clause) for c in above)
        return next(filter(None, actors), [])
    return others


def _controllers(clause: Clause, lexicon: Lexicon) -> list[Token]:
    """Who is understood as the subject of a clause, whatever its own pronouns stand for."""
    governor = clause.governor
    finite = syntax.is_finite(clause.hinge) and clause.kind is not Kind.NOUN
    unnamed = is_announced(clause.head) and not is_found_hard(clause, lexicon)
    if governor is None or finite or is_told(clause) or unnamed:
        return []
    if is_tough(clause, governor, lexicon):
        doers = doers_of_hard(clause, lexicon)
        if not clause.objects and not is_stranding(clause):
            clause.objects += governor.subjects
        if clause.entry is not None and clause.entry.frame == "-":
            clause.entry = None  # "easy to add" says nothing
        return doers
    if clause.link is Link.CONTENT:
        things = suffices(clause, governor, lexicon)
        return things or _controllers_within(clause, governor, lexicon)
    if clause.link is Link.NOUN_CONTENT:
        if fill_hollow(clause, governor):
            acting = () if governor.kind is Kind.COPULA else governor.subjects
            return [token for token in acting if is_somebody(token)]
        return _controllers_of_noun_content(clause, governor, lexicon)
    return _controllers_beside(clause, governor, lexicon) if clause.link in NONFINITE else []


def _controllers_within(clause: Clause, governor: Clause, lexicon: Lexicon) -> list[Token]:
    """Who does what another clause has for its content."""
    if quoted := quoted_before(clause):
        return quoted
    means = clause.head.lower_ in lexicon.words("InstrumentalParticiple")
    if means and governor.link is Link.CONTENT and syntax.is_infinitive(governor.head):
        return list(governor.subjects)  # "is easy to find using a map"
    up_to = named_by_for(clause) if governor.kind is Kind.COPULA else []
    found = governor.subjects if is_announced(clause.head) else up_to
    found = found or controllers_of_content(governor, clause, lexicon)
    return found or owners_of_duty(governor, lexicon)


def _controllers_beside(clause: Clause, governor: Clause, lexicon: Lexicon) -> list[Token]:
    """Who does what hangs beside another clause as its circumstance."""
    found = named_by_for(clause) or joined_in(clause, governor, lexicon)
    found = found or suffices(clause, governor, lexicon) or taken(governor, lexicon)
    found = found or beats_by_getting(clause, governor, lexicon)
    if named := others_than_done_to(found, clause):
        return named
    if whole := noun_before(clause, lexicon) or described(clause, lexicon):
        return [whole]
    idle = (_leads_question, _breaks_off, only_points, only_comments, serves_others, takes_stance)
    if any(does_nothing(clause, governor) for does_nothing in idle):
        return []
    sent = sends(governor, clause, lexicon) or hands_over(governor, clause, lexicon)
    left = clause.passive and not governor.passive and governor.objects  # "left a flag to be found"
    if clause.link is Link.PURPOSE and (sent or left):
        return list(governor.objects)
    affected = _affected_controllers(clause, governor, lexicon)
    return affected or _main_controllers(clause, governor, lexicon)


def _leads_question(clause: Clause, governor: Clause) -> bool:
    """Whether a participle leads up to a question of what is what ("Looking back, what is it?")."""
    asked = governor.kind is Kind.COPULA and any(map(syntax.is_relative, governor.head.lefts))
    before = clause.head.i < governor.head.i and syntax.is_gerund(clause.head)
    return asked and before and clause.link is Link.PARTICIPIAL


def _breaks_off(clause: Clause, governor: Clause) -> bool:
    """Whether a participle breaks off before what follows ("Hiring women; it was a year ago").

    Only a comma stands between a participle and whoever does what it says, or a pair of dashes.
    """
    verb = clause.head
    if clause.link is not Link.PARTICIPIAL or not syntax.is_gerund(verb):
        return False
    between = verb.doc[verb.i + 1 : governor.head.i]
    dashes = sum(token.text in DASHES for token in between)
    broken = dashes % 2 or any(token.text in {";", ":"} for token in between)
    return bool(broken) and not any(token.is_quote for token in between)


def _affected_controllers(clause: Clause, governor: Clause, lexicon: Lexicon) -> list[Token]:
    """Who of those that another clause affects does what hangs beside it."""
    verb = clause.head
    if clause.link is Link.PURPOSE:
        return _asked_controllers(clause, governor, lexicon)
    if clause.link is not Link.PARTICIPIAL:
        return []
    said = verb.head.lower_ == "as" and (verb.head.head.i == governor.head.i or _reports(clause))
    if verb.dep_ == syntax.PREPOSITIONAL_CLAUSE and said:
        of = [o.filler for o in governor.obliques if o.preposition == "of"]
        return list(governor.objects) or of  # "cited Lee as saying", "thinks of it as being"
    if verb.dep_ == syntax.PREPOSITIONAL_CLAUSE and verb.head.lower_ in {"for", "into"}:
        led = verb.head.lower_ == "into"  # "talked Lee into leaving"
        return [t for t in governor.objects if is_somebody(t)] if led else blamed(clause, governor)
    free = verb.tag_ == "VBG" and verb.dep_ == syntax.ADVERBIAL_CLAUSE
    if governor.kind is Kind.VERB and free and not strikes_and_harms(clause, governor, lexicon):
        other = bool(governor.subjects) and does_to_other(clause)  # "surrounded Lee aiming at him"
        return [token for token in governor.objects if not other and precedes(token, verb)]
    return []


def _asked_controllers(clause: Clause, governor: Clause, lexicon: Lexicon) -> list[Token]:
    """Who is given time, paid or asked to do what a purpose says, whoever pays for it."""
    verb = clause.head
    if told := given_time(governor, lexicon) or referred_to(governor, clause, lexicon):
        return told
    paid = governor.entry is not None and governor.entry.frame == "NP to VP"
    asked = [o for o in governor.obliques if is_asked(o, verb, paid=paid)]
    if paid and asked and not any(map(is_somebody, governor.objects)):
        return [o.filler for o in asked]
    return [o.filler for o in asked if o.preposition == "for" or not governor.objects]


def _main_controllers(clause: Clause, governor: Clause, lexicon: Lexicon) -> list[Token]:
    """The subject of the clause that another one hangs beside, which does both.

    A quake strikes, killing ten; but only somebody acts to an end, or by doing something.
    """
    verb = clause.head
    if clause.link is Link.PARTICIPIAL and _reports(clause) and not _has_speaker(governor):
        # "Lee said the fee costs jobs, further saying, …": no fee says anything.
        speakers = filter(_has_speaker, governor.ancestors())
        found = [s for above in speakers for s in above.subjects][:1]
        if found or governor.kind is Kind.COPULA:
            return found  # else "the notice asks for a fee, citing a law"
    if not governor.passive:
        free = verb.dep_ != syntax.PREPOSITIONAL_CLAUSE
        caused = free and clause.link in {Link.PARTICIPIAL, Link.FIRST_TO}
        follows = _is_dated(verb) and governor.kind is Kind.VERB
        follows = follows and (clause.passive or verb.head.lower_ in ORDERING)
        caused = caused or follows or goes_along(clause, governor)
        does = caused or _serves(clause, governor, lexicon)
        does = does and not any(token.ent_type_ in TIMES for token in governor.subjects)
        return [token for token in governor.subjects if does or _acts(token, lexicon)]
    if clause.link is Link.PURPOSE:  # "was used by Lee to get in"
        return [t for t in governor.subjects if _acts(t, lexicon)]
    before = clause.link is Link.PARTICIPIAL and verb.i < governor.head.i
    apart = syntax.follows_comma(verb.left_edge)
    affected = governor.grammatical_subjects
    if _is_dated(verb):  # "was freed after serving a year"
        undergoes = clause.passive and governor.link is not Link.MODIFIER
        voiced = [token for token in affected if undergoes or has_voice(token)]
        above = governor.content_of
        # "had its licence revoked after failing to pay"
        whole = above is not None and not above.claims
        return voiced or [s for s in (above.subjects if above and whole else ()) if has_voice(s)]
    if _is_meanwhile(clause) and all(map(has_voice, affected)):
        return list(affected)  # "was held while trying to leave"
    along = apart and follows_along(governor, lexicon)
    return list(governor.subjects if along else governor.objects) if before or apart else []


def _is_dated(verb: Token) -> bool:
    """Whether a gerund stands behind a preposition that says when."""
    return verb.dep_ == syntax.PREPOSITIONAL_CLAUSE and verb.head.lower_ in WHEN


def _is_meanwhile(clause: Clause) -> bool:
    """Whether *while* opens a clause without a subject."""
    verb = clause.head
    mark = syntax.marker(verb) if verb.dep_ == syntax.ADVERBIAL_CLAUSE else None
    return mark is not None and mark.lower_ == "while" and not clause.passive


def _acts(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun, or what it counts, can act to an end: somebody, or an animal."""
    counted = [filler for word, filler in syntax.prepositional(noun) if word.lower_ == "of"]
    counts = noun.pos_ in {"PRON", "NUM", "DET"} or noun.lower_ in SOME
    heads = counted if counted and counts else [noun]
    animals = lexicon.words("AnimalNoun")
    return has_voice(noun) or any(token.lemma_.lower() in animals for token in heads)


def _serves(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether what acts to an end is a thing ("the study used scans to show …").

    Nothing acts by being had or taken: "it takes a moment to sink it". Behind an infinitive the end
    can be that of whoever lets the thing act ("would not let a drone fly to avoid a war").
    """
    verb = governor.head.lemma_.lower()
    idle = {*lexicon.words("LightVerb"), *lexicon.words("HavingVerb")}
    acts = clause.link is Link.PURPOSE and governor.kind is Kind.VERB and verb not in idle
    acts = acts and not syntax.is_infinitive(governor.hinge)
    return acts and not any(
        subject.pos_ != "NOUN" or lexicon.find("noun", subject.lemma_.lower())  # an event
        for subject in governor.subjects
    )


def _reports(clause: Clause) -> bool:
    """Whether a clause says something."""
    return clause.entry is not None and clause.entry.relation.attributes in SAID


def _has_speaker(clause: Clause) -> bool:
    """Whether somebody acts in a clause."""
    return any(has_voice(subject) for subject in clause.subjects)


def _controllers_of_noun_content(clause: Clause, governor: Clause, lexicon: Lexicon) -> list[Token]:
    """Who does what hangs from a noun."""
    named = named_by_for(clause) or addressees(clause, governor, lexicon)
    if named is not None or (named := suffices(clause, governor, lexicon)):
        return named
    if governor.transparent:
        return [o.filler for o in governor.obliques if o.preposition in {"of", "for"}]
    if governor.kind is Kind.NOUN or governor.takes_noun_content(clause):
        noun = clause.hinge.head
        found = controllers_of_content(governor, clause, lexicon)
        if [token.i for token in found] != [noun.i]:
            return found
    return _controllers_beside_noun(clause, governor, lexicon)


def _controllers_beside_noun(clause: Clause, governor: Clause, lexicon: Lexicon) -> list[Token]:
    """Who does what hangs from a plain noun: the noun itself where it is somebody.

    "A coalition to patrol the Gulf": it will. "The idea of spreading it": no idea does anything.
    """
    noun = clause.hinge.head
    noun = noun.head if noun.pos_ == "ADP" else noun
    if owners := _owners_before(noun, clause) or gets_to_do(noun, clause, governor):
        return owners
    value = lexicon.words("ModalNoun").get(noun.lemma_.lower())
    if value == Modality.PERMITTED and (owners := syntax.children(noun, syntax.POSSESSORS)):
        return owners  # "doubts the king's power to change it"
    if noun.lower_ == NOTHING and clause.objects:
        return list(governor.subjects)  # "does nothing to end it"
    acts = noun in governor.objects and is_somebody(noun) and noun not in governor.words
    if acts or does_itself(noun, lexicon):
        return [noun]
    owners = syntax.children(noun, syntax.POSSESSORS)
    owned = (bool(owners) and syntax.is_infinitive(clause.head)) or _judges(governor, lexicon)
    free = value == Modality.PROHIBITED  # "lifted a ban on selling it": anybody may
    doers = owners if owned else [] if free else governor.subjects
    return [token for token in doers if token.i != noun.i and is_somebody(token)]


def _judges(governor: Clause, lexicon: Lexicon) -> bool:
    """Whether somebody is for or against what others are up to ("slammed a move to close it")."""
    relation = governor.evoked
    sided = relation is not None and (bool(relation.sign) or relation.voices == "attitude")
    judging = governor.head.lemma_.lower() in lexicon.words("JudgingVerb")
    return governor.kind is Kind.VERB and (sided or judging)


def _owners_before(noun: Token, clause: Clause) -> list[Token]:
    """Who stands right before an infinitive: "the need of a body to rule", "a move by Lee to"."""
    particle = next((c for c in clause.hinge.lefts if c.tag_ == "TO"), None)
    words = {"by"} if is_somebody(noun) else {"by", "of"}
    found = [filler for word, filler in syntax.prepositional(noun) if word.lower_ in words]
    beside = particle is not None and any(t.right_edge.i + 1 == particle.i for t in found)
    return found if beside and all(map(has_voice, found)) else []
