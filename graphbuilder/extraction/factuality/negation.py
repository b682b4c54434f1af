"""Which word negates a clause (Huddleston & Pullum 2002, ch. 9: verbal and non-verbal negation)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link
from graphbuilder.extraction.clauses.modality.mood import dependents
from graphbuilder.extraction.clauses.participants.complements import completes
from graphbuilder.extraction.factuality.fronted import (
    denies_turned,
    is_negative_phrase,
    is_raised,
    stands_before_marker,
)
from graphbuilder.extraction.factuality.limits import ends_at_event, is_just_over
from graphbuilder.extraction.factuality.near_denials import nearly_denies
from graphbuilder.extraction.factuality.negative_participants import (
    counts,
    is_contrastive,
    within_participant,
)
from graphbuilder.extraction.factuality.reasons import is_done_for_another_reason
from graphbuilder.extraction.syntax.phrases import HARDLY
from graphbuilder.extraction.syntax.turning import turned_by
from graphbuilder.extraction.syntax.verbs import is_behind_not, leading_verbs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon


NEGATIVE = frozenset({"no", "not", "n't", "n’t", "none", "neither", "nor", "least", "yet"})
NEGATIVE_CLASSES = ("Negator", "NegativePronoun", "NegativeDeterminer")
HOW_MUCH = frozenset({"NN", "JJ"})  # "has nothing to do with it"
AFFIRMING = frozenset({"sooner", "doubt"})  # behind "no", they say that it is so
REMOTE = frozenset({"far", "long", "ago"})
MORE = "more"
COMPARATIVES = frozenset({"JJR", "RBR"})
BESIDE = 2  # tokens: "eating and drinking"
NO_MORE = frozenset({"just", "only", "merely"})
MISTAKEN = frozenset({("VBP", "VB"), ("VBD", "VBN")})  # what a tagger has, and what it is
COUNTING = frozenset({"DT", "CD", "RB"})  # what "not" stands before in "led to not a single arrest"


def negator_of(clause: Clause, clauses: Clauses, lexicon: Lexicon) -> Token | None:
    """The word that negates a clause, or ``None``; two of them undo each other.

    Args:
        clause: A clause with its participants.
        clauses: All clauses of its text.
        lexicon: The closed classes of negators.

    Returns:
        The first negator.
    """
    negative = clauses.having("negation", lambda: _negative_words(lexicon))
    if clauses.sentence(clause.head) not in negative:
        return None
    # "It never, never rains" denies it once.
    found = {(token.lower_, token.head.i): token for token in _negators(clause, clauses, lexicon)}
    negators = tuple(found.values())
    if ends_at_event(clause, negators, lexicon) or is_just_over(clause, negators):
        return None
    if len(negators) == 1 and is_done_for_another_reason(clause.head):
        return None
    return next(iter(found.values())) if len(found) % 2 else None


def _negative_words(lexicon: Lexicon) -> frozenset[str]:
    """The words in lower case that can negate something in their sentence."""
    phrases = lexicon.phrases("DenyingPhrase")
    return NEGATIVE.union(phrases, *(lexicon.words(name) for name in NEGATIVE_CLASSES))


def _negators(clause: Clause, clauses: Clauses, lexicon: Lexicon) -> Iterator[Token]:
    """All words that negate a clause."""
    yield from _beside_the_verb(clause, lexicon)
    yield from _beside_what_is_made(clause, lexicon)
    if _follows_nor(clause):  # it denies what "neither" before it denies already
        yield clause.head.doc[clause.hinge.left_edge.i]
    elif (shared := _shared_negation(clause)) is not None and _is_negator(shared, lexicon):
        yield shared
    for participant in (*clause.subjects, *clause.objects, *clause.recipients):
        if participant.pos_ in syntax.VERBAL and clauses.at(participant) is not None:
            continue  # "asked why they did not pay": what it denies is its own
        same = clauses.sentence(participant) == clauses.sentence(clause.head)
        own = _is_own(participant, clause) and not _is_added(participant, clause)
        if same and (own or _is_shared(participant, clause)):
            yield from within_participant(participant, lexicon)
    for oblique in clause.obliques:
        behind = (
            _is_completed_by_phrase(clause) and clause.head.i < oblique.marker.i < oblique.filler.i
        )
        own = oblique.filler.head.i == oblique.marker.i
        if behind and own and completes(oblique, clause):
            within = within_participant(oblique.filler, lexicon)  # "led to no arrests"
            yield from (w for w in within if w.lower_ != "not" or w.nbor().tag_ in COUNTING)
    yield from _on_named_event(clause, lexicon)


def _is_negator(word: Token, lexicon: Lexicon) -> bool:
    """Whether a word is one of the closed class that negates a verb, and no "not just"."""
    return word.lower_ in lexicon.words("Negator") and not is_contrastive(word)


def _beside_the_verb(clause: Clause, lexicon: Lexicon) -> Iterator[Token]:
    """Negators that depend on the verb: *not*, *never*, "no longer", "at no time"."""
    for child in {token.i: token for token in dependents(clause)}.values():
        if child.dep_ in syntax.VERB_NEGATORS:
            yield from _in_word(child, clause, lexicon)
        elif child.dep_ == syntax.PREPOSITION and is_negative_phrase(child, lexicon):
            yield child
        elif child.lower_ == "no" and child.head.tag_ in COMPARATIVES:
            yield child  # "is no nearer to a deal"
        elif clause.passive and _is_no_more(child):
            yield child.nbor(-1)
        elif child.dep_ in syntax.PREPOSITIONS:
            yield from (c for c in child.children if c.lower_ == "neither" or is_raised(c))


def _is_no_more(word: Token) -> bool:
    """Whether *more* and the *no* before it say that something is over ("was seen no more")."""
    alone = word.lower_ == MORE and word.left_edge.lower_ == "no" and word.left_edge.i + 1 == word.i
    return alone and not word.n_rights and word.doc[word.i : word.i + 2].text.lower() != "more than"


def _beside_what_is_made(clause: Clause, lexicon: Lexicon) -> Iterator[Token]:
    """Negators of the adjective that is one predicate with a verb ("deems the bridge not safe").

    In "found him not guilty" the negator is a part of the relation.
    """
    made = [w for w in clause.words if w.dep_ in syntax.SMALL_CLAUSES and w.head.i == clause.head.i]
    for child in [c for word in made for c in word.lefts if word.i > clause.head.i]:
        if child.dep_ in syntax.VERB_NEGATORS and child not in clause.words:
            yield from _in_word(child, clause, lexicon)


def _in_word(word: Token, clause: Clause, lexicon: Lexicon) -> Iterator[Token]:
    """What negates a clause by a word beside its verb: the word itself, or *not* before it."""
    negators = lexicon.words("Negator")
    inner = next((g for g in word.children if _is_on_adverb(g)), None)
    if word.lower_ in negators and (_strengthens_not(word) or _is_behind(word)):
        return
    if stands_before_marker(word):
        return  # "not because it rained"
    if word.lower_ == "yet" and clause.top is not None and word.head.i == clause.top.i:
        yield word  # "has yet to be sold"
    near = nearly_denies(word, clause, lexicon)
    if near is not None:  # "it almost seems" is no denial, "it almost fell" is
        yield from [word] if near else []
        return
    how_much = word.dep_ == syntax.NEGATION and word.tag_ in HOW_MUCH
    negative = how_much or (word.lower_ in negators and not is_contrastive(word))
    if negative or denies_turned(word):
        yield word
    elif word.dep_ == syntax.ADVERB and inner is not None and not _is_apart(word):
        yield inner


def _is_behind(word: Token) -> bool:
    """Whether a comma parts a word from the verb before it ("I do not know, certainly not now")."""
    return any(token.text == "," for token in word.doc[word.head.i + 1 : word.i])


def _is_on_adverb(word: Token) -> bool:
    """Whether a word denies a clause by its adverb ("not once", "hardly ever")."""
    ever = word.lower_ in HARDLY and word.head.lower_ == "ever"
    return word.dep_ == syntax.NEGATION or (ever and word.i + 1 == word.head.i)


def _strengthens_not(adverb: Token) -> bool:
    """Whether an adverb only strengthens the *not* before it ("not nearly")."""
    return adverb.dep_ == syntax.ADVERB and is_behind_not(adverb)


def _is_completed_by_phrase(clause: Clause) -> bool:
    """Whether a phrase can be what a clause is about ("led to no arrests", "is in no danger")."""
    if clause.kind is Kind.COPULA:
        return syntax.predicative(clause.head) is None or clause.evoked is not None
    return clause.kind is Kind.VERB


def _on_named_event(clause: Clause, lexicon: Lexicon) -> Iterator[Token]:
    """*No* on a noun that is the predicate or part of it: "made no attack", "there is no ban"."""
    nouns = [word for word in clause.words if word.pos_ == "NOUN" and word.i != clause.head.i]
    if clause.kind is Kind.NOUN and clause.link is not Link.EXISTENTIAL:
        nouns.append(clause.head)
    if clause.expletive:
        nouns += [child for child in clause.head.children if child.dep_ == syntax.ATTRIBUTE]
    for noun in nouns:
        for child in noun.children:
            determines = child.dep_ in syntax.NEGATIVE_DETERMINERS
            small = child.dep_ == syntax.ADJECTIVE and child.i < noun.i
            small = small and not counts(child, noun, lexicon)  # "had little interest in it"
            if (determines or small) and child.lower_ in lexicon.words("NegativeDeterminer"):
                yield child


def _shared_negation(clause: Clause) -> Token | None:
    """The negation that a coordinated verb shares with its auxiliary ("did not see or hear").

    What has its own shares none: "not seeing it, and not being there".
    """
    head = clause.head
    if head.dep_ != syntax.CONJUNCT or clause.kind is Kind.NOUN or syntax.is_negated(head):
        return None
    verbs = leading_verbs(head)
    if verbs and verbs[-1].dep_ in syntax.ADJECTIVAL_PREDICATIVES:  # "is not ill or injured"
        copula = verbs[-1].head
        denied = [c for c in copula.children if c.dep_ == syntax.NEGATION and c.i < verbs[-1].i]
        return next(iter(denied), None) if _follows_bare(head) else None
    joints = {c.lower_ for v in (head, *verbs) for c in v.children if c.dep_ == syntax.COORDINATOR}
    # Taggers take a plain form for the present, and a participle for the past: "did not build,
    # sell or rent it", "has not built or sold it".
    tag, first = head.tag_, verbs[-1].tag_ if verbs else ""
    alone = "or" in joints or _may_go_on_perfect(head, verbs)
    alone = alone and syntax.child(head, syntax.BEFORE_VERBS) is None
    tag = first if alone and (tag, first) in MISTAKEN else tag
    shared = {"VB", "VBN", "VBG"} | ({"VBD"} if "or" in joints else set())  # "never lied or stole"
    if first != tag or tag not in shared or "but" in joints or _is_set_against(head):
        return None
    if tag == "VBG" and "or" not in joints and _is_gerund_apart(head, verbs):
        return None
    found = (c for v in verbs for c in v.children if c.dep_ == syntax.NEGATION and c.i < v.i)
    return next(found, None)


def _is_set_against(verb: Token) -> bool:
    """Whether what a verb tells stands in place of what the one before denies.

    "They do not dig wells and *instead* use rain", "… and use *just one* spring".
    """
    behind = verb.doc[verb.i + 1 : verb.i + BESIDE]
    instead = any(child.lower_ == "instead" for child in verb.lefts)
    return instead or any(token.lower_ in NO_MORE for token in behind)


def _follows_bare(participle: Token) -> bool:
    """Whether nothing but *and* or *or* stands before a participle that goes on an adjective."""
    joint = participle.left_edge.nbor(-1) if participle.left_edge.i else participle
    return joint.lower_ in {"and", "or", "nor"}


def _may_go_on_perfect(verb: Token, verbs: Sequence[Token]) -> bool:
    """Whether a form in *-ed* goes on a perfect ("has not sold the shop and closed the mill").

    A past form would leave the present that the perfect speaks of.
    """
    helped = verbs and any(c.lower_ in {"has", "have"} for c in verbs[-1].lefts)
    alone = syntax.child(verb, syntax.SUBJECTS) is None
    return bool(helped) and alone and verb.lower_.endswith("ed") and verb.tag_ == "VBD"


def _is_gerund_apart(gerund: Token, verbs: Sequence[Token]) -> bool:
    """Whether a gerund goes on a phrase with *not* ("banks not paying their staff, and fining it").

    "Not eating and drinking" denies both.
    """
    helped = any(syntax.children(verb, syntax.AUXILIARIES) for verb in verbs)
    return not helped and gerund.i - verbs[-1].i > BESIDE


def _follows_nor(clause: Clause) -> bool:
    """Whether *nor* joins a clause to the one before."""
    head = clause.hinge
    if head.dep_ != syntax.CONJUNCT:
        return False
    joints = [c.lower_ for c in head.head.children if c.dep_ == syntax.COORDINATOR and c.i < head.i]
    return joints[-1:] == ["nor"]


def _is_own(participant: Token, clause: Clause) -> bool:
    """Whether a participant stands beside the clause's own verb."""
    return (
        participant.head.i in {clause.head.i, clause.hinge.i}
        or syntax.first_conjunct(participant).head.i == clause.head.i
        or participant.head.dep_ == syntax.AGENT
        or _is_restored(participant, clause)
    )


def _is_restored(subject: Token, clause: Clause) -> bool:
    """Whether a parser hung a finite complement's subject from the verb above it."""
    verb = clause.hinge
    beside = verb.dep_ == syntax.COMPLEMENT and subject.head.i == verb.head.i < subject.i
    return beside and subject in clause.grammatical_subjects and syntax.is_finite(verb)


def _is_added(participant: Token, clause: Clause) -> bool:
    """Whether a phrase with *no* stands behind a comma and a verb that is complete before it.

    "She left her village, no help from them": a verbless clause of its own.
    """
    first = participant.left_edge
    late = first.i > clause.head.i and participant in clause.objects[1:]
    return late and first.lower_ == "no" and syntax.follows_comma(first)


def _is_shared(subject: Token, clause: Clause) -> bool:
    """Whether coordinated verbs share a subject ("no state signed or ratified it")."""
    verb = clause.hinge
    if verb.dep_ != syntax.CONJUNCT or clause.kind is Kind.NOUN:
        return False
    first = syntax.first_conjunct(verb)
    contrasted = any(c.lower_ == "but" for v in (first, verb.head) for c in v.children)
    return subject.head.i == first.i and subject.dep_ in syntax.SUBJECTS and not contrasted


def _is_apart(adverb: Token) -> bool:
    """Whether an adverb says no more than it denies itself.

    It comments on its clause ("not surprisingly, …"), opens another one ("no matter where they
    went"), times its own (*no sooner*) or says that it is sure (*no doubt*), or how near something
    is ("met not far from here", "left not too long ago").
    """
    if adverb.lower_ in REMOTE and adverb.head.i < adverb.i:
        return True
    if _is_behind(adverb) or syntax.child(adverb, syntax.CONTENT_CLAUSES) is not None:
        return True
    if turned_by(adverb.head) == adverb.left_edge:
        return adverb.lower_ in AFFIRMING
    following = adverb.i + 1
    doc = adverb.doc
    return adverb.lower_ in AFFIRMING or (following < len(doc) and doc[following].text == ",")
