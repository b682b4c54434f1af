"""How a clause hangs beside another: purpose, condition, circumstance, behind a preposition."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link
from graphbuilder.extraction.clauses.links.averted import (
    breaks_off,
    goes_on,
    halts,
    hardly_came,
    outlives,
)
from graphbuilder.extraction.clauses.links.complementing import frame_of, takes_infinitive
from graphbuilder.extraction.clauses.modality.embedded_questions import asks_if
from graphbuilder.extraction.clauses.participants.objects import ADVERBIAL_PREPOSITIONS
from graphbuilder.extraction.syntax.tense import is_past
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.frames import LIKENED, is_likened
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon


BESIDE = frozenset({"with", "despite"})
INSTEAD = frozenset({("instead", "of"), ("rather", "than")})
CONTRASTS = frozenset({"while", "whereas", "although", "though"})
OCCASIONS = frozenset({"when", "as", "while", "once", "after", "before", "since", "until"})
UPSETTING = frozenset({"only to", "only for"})
BEFORE_OF = frozenset({"ADV", "ADJ"})
GOALS = frozenset({"toward", "towards"})  # "a step towards ending the war" ends it not yet
NOBODY = frozenset({"no", "nobody", "none", "nothing"})
NEEDED = frozenset({"should", "must"})
CIRCUMSTANCES = frozenset({"because", "although", "though", "since", "while", "whereas"})


def contrasts(clause: Clause) -> bool:
    """Whether a clause behind another sets something against it ("…, while Mali denies it").

    So does another report beside it ("…, with some papers claiming he fled", "despite …").
    """
    if clause.governor is None:
        return False
    verb = clause.hinge
    if verb.dep_ == syntax.PREPOSITIONAL_CLAUSE and verb.head.lower_ in BESIDE:
        return clause.claims and syntax.child(verb, syntax.SUBJECTS) is not None
    mark = syntax.marker(verb)
    if mark is None or clause.link is not Link.ADVERBIAL:
        return False
    late = verb.i > clause.governor.head.i
    edge = verb.left_edge.i - 1
    edge -= edge > 0 and verb.doc[edge].is_quote
    parted = verb.doc[edge].text == ","
    return late and mark.lower_ in CONTRASTS and (clause.claims or parted)


def dates_another(clause: Clause) -> bool:
    """Whether a clause says when another happens ("when the incident occurred")."""
    if clause.link is not Link.ADVERBIAL:
        return False
    mark = syntax.marker(clause.hinge)
    return mark is not None and mark.lower_ in OCCASIONS


def governing_clause(token: Token, clauses: Clauses) -> Clause | None:
    """The nearest clause above a word.

    No event governs what is in another noun that is coordinated with its noun: "talks and *a fund*
    to mend the port" are no talks on mending it.
    """
    thing = token.head if token.dep_ == syntax.NOUN_CLAUSE else token
    beside = thing != token and thing.dep_ == syntax.CONJUNCT
    beside = beside and any(child.dep_ in syntax.DETERMINING for child in thing.lefts)
    for ancestor in token.ancestors:
        clause = clauses.at(ancestor)
        if clause is not None and not (
            beside and clause.kind is Kind.NOUN and ancestor == thing.head
        ):
            return clause
    return None


def is_instead(verb: Token) -> bool:
    """Whether a verb stands behind "instead of" or "rather than".

    What completes these words is not done, and what is done is another verb ("Rather than go, she
    will stay", "Instead of a loan, they will offer a grant").
    """
    if verb.tag_ in syntax.PAST_TAGS and verb.dep_ in {syntax.CONJUNCT, syntax.ADVERBIAL_CLAUSE}:
        end = verb.i - (verb.nbor(-1).pos_ == "ADV" if verb.i else 0)  # "rather than fully burned"
        return verb.doc[max(0, end - 2) : end].text == "rather than"
    if verb.tag_ not in {"VBG", "VB"}:
        return False
    start = verb.left_edge.i
    pairs = pairwise(verb.doc[max(0, start - 2) : verb.i])
    found = (second for first, second in pairs if (first.lower_, second.lower_) in INSTEAD)
    return any(second.i < start or not second.n_rights for second in found)


def told_instead(verb: Token, clauses: Clauses) -> Clause | None:
    """The clause of what is so instead of a verb joined to it ("is old rather than worn").

    Args:
        verb: The verb of a clause.
        clauses: All clauses of the text.
    """
    if verb.dep_ != syntax.CONJUNCT or not is_instead(verb):
        return None
    first = verb.head
    return clauses.at(first) or (
        clauses.at(first.head) if first.dep_ in syntax.PREDICATIVES else None
    )


def link_behind_preposition(verb: Token, clauses: Clauses, lexicon: Lexicon) -> Link:
    """The link of a gerund that is the object of a preposition."""
    preposition = verb.head
    owner = preposition.head
    word = preposition.lower_
    clause = clauses.at(owner) or clauses.at(preposition)
    if clause is None:
        # "found guilty of", "take part in": the owner is part of its clause's predicate.
        clause = next((c for c in clauses if owner in c.words or _lends(c, owner, verb)), None)
    absolute = word == "with" and syntax.child(verb, syntax.SUBJECTS) is not None
    if clause is not None and clause.entry is not None and not absolute:
        takes = clause.entry.relation.takes_content
        if clause.kind is Kind.NOUN and takes:
            return Link.NOUN_CONTENT
        # "in what he called a protest, she turned it down"
        takes = takes and not (preposition.i < owner.i and syntax.is_finite(verb))
        takes = takes and word not in GOALS  # "announced steps towards ending it"
        spoken = word in {w.lower_ for w in clause.words}
        accuses = clause.entry.relation.attributes == "accusation"
        if takes and (
            spoken or word not in ADVERBIAL_PREPOSITIONS | ({"for"} if not accuses else set())
        ):
            return Link.CONTENT
    if clause is not None and any(o.filler.i == verb.i for o in clause.obliques):
        return Link.CONTENT
    if word in GOALS or (word == "for" and _is_for(owner, lexicon)):
        return Link.PURPOSE
    negative = lexicon.words("NegativePreposition")
    near = (
        owner.dep_ == syntax.PREPOSITIONAL_OBJECT and owner.head.lower_ == "within"
    )  # "within days of leaving"
    undone = near or not negative.keys().isdisjoint({word, f"{owner.lower_} {word}"})
    undone = undone or (owner.pos_ in BEFORE_OF and owner.lower_ in negative)  # "short of"
    if undone and not syntax.is_finite(verb):  # "stood near where the tower fell": it fell
        return Link.WITHOUT
    averted = word == "before" and clause is not None and outlives(clause, verb, lexicon)
    beside = Link.AVERTED if averted else Link.PARTICIPIAL
    beside_noun = word not in ADVERBIAL_PREPOSITIONS and owner.pos_ in NOUNS
    return Link.NOUN_CONTENT if beside_noun else beside


def _is_for(verb: Token, lexicon: Lexicon) -> bool:
    """Whether *for* and a gerund say what a thing is for ("a scale used for classifying storms").

    Behind verbs of judging they say why ("was fined for misleading clients").
    """
    promoted = verb.dep_ in syntax.NOUN_CLAUSES and syntax.is_passive(verb)
    things = [verb.head] if promoted else syntax.children(verb, syntax.OBJECTS)
    things += syntax.children(verb, syntax.PASSIVE_SUBJECTS)
    if verb.dep_ == syntax.CONJUNCT and syntax.is_passive(verb):  # "is cheap, and made for …"
        things += syntax.children(verb.head, syntax.SUBJECTS)
    made = verb.lemma_.lower() in lexicon.words("PurposeVerb")
    return made and bool(things) and not any(map(is_somebody, things))


def _lends(clause: Clause, participant: Token, verb: Token) -> bool:
    """Whether a preposition that hangs from a participant marks the content of its verb.

    "suspect Ann Lee of spying": what is suspected, although parsers hang it from the name.
    """
    if clause.entry is None or clause.entry.relation.roles.get(verb.head.lower_) != "content":
        return False
    own = syntax.child(verb, syntax.SUBJECTS)
    if own is None and participant.pos_ == "NOUN" and not is_somebody(participant):
        return False  # "knows the cost of waging a war"
    return participant in (*clause.objects, *clause.subjects)


def link_adverbial(verb: Token, governor: Clause, lexicon: Lexicon) -> Link:
    """The link of an adverbial clause, by its conjunction and form."""
    mark = syntax.marker(verb)
    if syntax.is_infinitive(verb) and is_upset(verb, lexicon):
        return Link.PARTICIPIAL
    if mark is not None and mark.tag_ != "TO":
        return _link_behind_conjunction(mark.lower_, verb, governor, lexicon)
    if not syntax.is_finite(verb):
        if syntax.is_infinitive(verb):
            settled = _settles(verb, governor, lexicon)
            return Link.PURPOSE if settled else _infinitive_link(verb, governor)
        if verb.tag_ in syntax.PARTICIPLE_TAGS:
            return Link.PARTICIPIAL
    return Link.CONDITION if _inverted_condition(verb) else Link.ADVERBIAL


def _link_behind_conjunction(word: str, verb: Token, governor: Clause, lexicon: Lexicon) -> Link:
    """The link that a conjunction gives its clause: the first rule that holds."""
    entry = governor.entry
    judges = governor.kind is Kind.COPULA and (entry is None or governor.expletive)
    rules = (
        (Link.CONTENT, frame_of(governor).startswith(LIKENED) and is_likened(verb)),
        (Link.CONTENT, word == "if" and asks_if(verb, governor, lexicon)),
        (Link.CONDITION, word in lexicon.words("Condition") or is_either_way(verb)),
        (Link.PARTICIPIAL, word == "with"),
        (Link.CONTENT, word == "for" and judges),
        (Link.CONTENT, word == "that" and entry is not None and entry.relation.claims),
        (Link.CONTENT, entry is not None and word in entry.words and entry.frame == "NP to VP"),
        (Link.PURPOSE, word == "for" or (word in {"so", "that"} and is_prospective(verb))),
        (Link.AWAITED, word in lexicon.words("Awaited") and not is_past(verb)),
        (Link.AVERTED, word == "before" and (hardly_came(verb) or breaks_off(governor, lexicon))),
        (Link.AVERTED, word == "before" and goes_on(verb) and _is_averted(governor, verb, lexicon)),
        (Link.WITHOUT, word in lexicon.words("NegativePreposition") or _is_passed_over(verb)),
        (Link.CONTENT, word == "that" and entry is not None),
    )
    return next((link for link, holds in rules if holds), Link.ADVERBIAL)


def _is_averted(governor: Clause, verb: Token, lexicon: Lexicon) -> bool:
    """Whether what is told ends or stops whom the clause behind *before* goes on about."""
    return outlives(governor, verb, lexicon) or halts(governor, verb, lexicon)


def is_upset(verb: Token, lexicon: Lexicon) -> bool:
    """Whether *only* opens what came of a doing against what was hoped (", only to lose it all").

    A comma tells it from "uses it only to cook", and so does a verb of finding out: nobody leaves
    in order to find the door shut.
    """
    words = syntax.opening_words(verb)
    first = next((w for w in words if w in UPSETTING), None)
    if first is None:
        return False
    edge = verb.left_edge.i
    apart = edge > 0 and verb.doc[edge - 1].text in {",", "—", "–"}
    return apart or verb.lemma_.lower() in lexicon.words("DiscoveringVerb")


def is_either_way(verb: Token) -> bool:
    """Whether a clause beside a verb leaves open if it is so ("whether they like it or not, …").

    Args:
        verb: The verb of a clause.
    """
    mark = syntax.marker(verb)
    if mark is None or mark.lower_ != "whether" or verb.dep_ != syntax.ADVERBIAL_CLAUSE:
        return False
    behind = [t.lower_ for t in verb.doc[mark.i + 1 : verb.right_edge.i + 2]]
    return ("or", "not") in pairwise(behind)


def _is_passed_over(verb: Token) -> bool:
    """Whether a bare verb behind *than* is what somebody would rather not do ("than pay")."""
    mark = syntax.marker(verb)
    bare = verb.tag_ == "VB" and syntax.child(verb, syntax.BEFORE_VERBS) is None
    return mark is not None and mark.lower_ == "than" and bare


def _inverted_condition(verb: Token) -> bool:
    """Whether an auxiliary before the subject stands for *if* ("Should talks fail, …")."""
    subject = syntax.child(verb, syntax.SUBJECTS)
    auxiliary = syntax.child(verb, syntax.AUXILIARIES) or verb  # "were it late, …"
    return (
        subject is not None
        and auxiliary.i < subject.i
        and auxiliary.lower_ in {"should", "had", "were"}
    )


def _infinitive_link(verb: Token, governor: Clause) -> Link:
    """Content where the governing word still lacks one, else a purpose."""
    expected = takes_infinitive(governor)
    head = governor.hinge
    has_content = any(
        child.dep_ in syntax.CONTENT_CLAUSES for child in head.children if child.i != verb.i
    )
    earlier = any(
        child.dep_ == syntax.ADVERBIAL_CLAUSE and syntax.is_infinitive(child) and child.i < verb.i
        for child in head.children
    )
    adjacent = verb.head.i == head.i and verb.i > head.i
    if expected and adjacent and not has_content and not earlier:
        return Link.CONTENT
    return Link.PURPOSE


def _settles(verb: Token, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether an infinitive says what an occasion is for ("a vote was held to decide who leads").

    What is voted for is done, and nobody votes for deciding.
    """
    carried = governor.kind is Kind.VERB and len(governor.words) > 1
    return carried and lexicon.words("DoubtWord").get(verb.lemma_.lower()) == "always"


def is_prospective(verb: Token) -> bool:
    """Whether a clause of purpose shows itself by a modal verb ("so that he can").

    "So she cannot go", "so no one can go" and "so we should go" say what follows, and what nobody
    wants.
    """
    mark = syntax.marker(verb)
    modals = {child.lower_ for child in verb.children if child.tag_ == "MD"}
    if mark is not None and mark.lower_ == "so":
        subject = syntax.child(verb, syntax.SUBJECTS)
        nobody = subject is not None and subject.left_edge.lower_ in NOBODY
        if syntax.is_negated(verb) or nobody or modals & NEEDED:
            return False
    return bool(modals)


def opens_condition(verb: Token, opening: set[str], lexicon: Lexicon) -> bool:
    """Whether several words, or a participle, open a clause as a condition.

    Args:
        verb: The verb of a clause.
        opening: The word sequences before its subject.
        lexicon: The words that open a condition.
    """
    above = verb.head
    assumed = f"{above.lower_} that" in lexicon.words("Condition")
    if assumed and above.i < verb.i and above.dep_ in syntax.GOVERNED_CLAUSES:
        return False  # "warned against assuming that it is safe"
    several = {words for words in opening if " " in words}
    return bool(several & lexicon.words("Condition").keys())
