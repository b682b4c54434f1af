"""Which word negates a clause (Huddleston & Pullum 2002, ch. 9: verbal and non-verbal negation)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link
from graphbuilder.extraction.clauses.modality.mood import dependents
from graphbuilder.extraction.clauses.participants.complements import completes
from graphbuilder.extraction.factuality.limits import ends_at_event
from graphbuilder.extraction.syntax.phrases import counts_most
from graphbuilder.extraction.syntax.tense import is_past
from graphbuilder.extraction.syntax.verbs import leading_verbs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon


NEGATIVE = frozenset({"no", "not", "n't", "n’t", "none", "neither", "nor", "yet"})
NEGATIVE_CLASSES = ("Negator", "NegativePronoun", "NegativeDeterminer")
DETERMINING = frozenset({syntax.DETERMINER, *syntax.POSSESSORS})
HOW_MUCH = frozenset({"NN", "JJ"})  # "has nothing to do with it"
HARDLY = frozenset({"hardly", "scarcely", "barely"})
ANYBODY = frozenset({"anyone", "anybody", "anything"})
APPROXIMATE = frozenset({"almost", "nearly", "barely"})
SCALED = frozenset({"ADP", "SCONJ", "ADV"})  # classes of words that *almost* may stand before
BESIDE = 2  # tokens: "eating and drinking"
MISTAKEN = frozenset({("VBP", "VB"), ("VBD", "VBN")})  # what a tagger has, and what it is
NOUN_NEGATORS = syntax.NEGATIVE_DETERMINERS | {syntax.ADJECTIVE, syntax.PRECONJUNCTION}
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
    if ends_at_event(clause, tuple(found.values()), lexicon):
        return None
    return next(iter(found.values())) if len(found) % 2 else None


def _negative_words(lexicon: Lexicon) -> frozenset[str]:
    """The words in lower case that can negate something in their sentence."""
    return NEGATIVE.union(*(lexicon.words(name) for name in NEGATIVE_CLASSES))


def _negators(clause: Clause, clauses: Clauses, lexicon: Lexicon) -> Iterator[Token]:
    """All words that negate a clause."""
    yield from _beside_the_verb(clause, lexicon)
    if _follows_nor(clause):  # it denies what "neither" before it denies already
        yield clause.head.doc[(clause.top or clause.head).left_edge.i]
    elif (shared := _shared_negation(clause)) is not None and _is_negator(shared, lexicon):
        yield shared
    for participant in (*clause.subjects, *clause.objects):
        if participant.pos_ in syntax.VERBAL and clauses.at(participant) is not None:
            continue  # "asked why they did not pay": what it denies is its own
        same = clauses.sentence(participant) == clauses.sentence(clause.head)
        own = _is_own(participant, clause) and not _is_added(participant, clause)
        if same and (own or _is_shared(participant, clause)):
            yield from _within_participant(participant, lexicon)
    for oblique in clause.obliques:
        behind = (
            _is_completed_by_phrase(clause) and clause.head.i < oblique.marker.i < oblique.filler.i
        )
        own = oblique.filler.head.i == oblique.marker.i
        if behind and own and completes(oblique, clause):
            within = _within_participant(oblique.filler, lexicon)  # "led to no arrests"
            yield from (w for w in within if w.lower_ != "not" or w.nbor().tag_ in COUNTING)
    yield from _on_named_event(clause, lexicon)


def _is_negator(word: Token, lexicon: Lexicon) -> bool:
    """Whether a word is one of the closed class that negates a verb."""
    return word.lower_ in lexicon.words("Negator")


def _beside_the_verb(clause: Clause, lexicon: Lexicon) -> Iterator[Token]:
    """Negators that depend on the verb: *not*, *never*, "no longer", "at no time"."""
    negators = lexicon.words("Negator")
    for child in {token.i: token for token in dependents(clause)}.values():
        if child.dep_ in syntax.VERB_NEGATORS:
            inner = next((g for g in child.children if g.dep_ == syntax.NEGATION), None)
            if child.lower_ in negators and (_strengthens_not(child) or _is_behind(child)):
                continue
            if child.lower_ == "yet" and clause.top is not None and child.head.i == clause.top.i:
                yield child  # "has yet to be sold"
            if child.lower_ in APPROXIMATE and not _falls_short(child, clause, lexicon):
                continue  # "it almost seems" is no denial, "it almost fell" is
            how_much = child.dep_ == syntax.NEGATION and child.tag_ in HOW_MUCH
            if how_much or (child.lower_ in negators and not _is_contrastive(child)):
                yield child
            elif child.dep_ == syntax.ADVERB and inner is not None and not _is_apart(child):
                yield inner
        elif child.dep_ == syntax.PREPOSITION and _is_negative_phrase(child):
            yield child
        elif child.dep_ in syntax.PREPOSITIONS:
            yield from (c for c in child.children if c.lower_ == "neither" or _is_raised(c))


def _falls_short(adverb: Token, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether *almost* or *nearly* stands by a verb of what did not quite come about.

    Before another word it is about that ("left nearly after them", "was almost wholly new"). What
    *barely* happened did happen (Huddleston & Pullum 2002, ch. 9 §3.3).
    """
    if adverb.lower_ == "barely":
        return False
    following = adverb.i + 1
    beside = following < len(adverb.doc) and adverb.doc[following].pos_ in SCALED
    verb = clause.head
    unchanged = verb.tag_ in {"VB", "VBP"} and verb.lemma_ in lexicon.words("UnchangedVerb")
    alone = unchanged and syntax.child(verb, syntax.AUXILIARIES) is None  # "nearly let it fall"
    return not beside and (verb.tag_ == "VBN" or alone or is_past(verb))


def _is_behind(word: Token) -> bool:
    """Whether a comma parts a word from the verb before it ("I do not know, certainly not now")."""
    return any(token.text == "," for token in word.doc[word.head.i + 1 : word.i])


def _is_raised(word: Token) -> bool:
    """Whether *never* stands in a phrase before its verb ("never in my life has it happened")."""
    return word.lower_ == "never" and word.i < word.head.i < word.head.head.i


def _strengthens_not(adverb: Token) -> bool:
    """Whether an adverb only strengthens the *not* before it ("not nearly")."""
    return adverb.dep_ == syntax.ADVERB and adverb.i > 0 and adverb.nbor(-1).dep_ == syntax.NEGATION


def _within_participant(participant: Token, lexicon: Lexicon) -> Iterator[Token]:
    """Negators within a subject or object: *nobody*, "no state", "hardly any state"."""
    if counts_most(participant.left_edge):
        return
    if participant.lower_ in ANYBODY:
        yield from (child for child in participant.lefts if child.lower_ in HARDLY)
    pronouns = lexicon.words("NegativePronoun")  # "nobody's house was searched"
    yield from (c for c in syntax.children(participant, syntax.POSSESSORS) if c.lower_ in pronouns)
    yield from _before_noun(participant, lexicon)


def _is_completed_by_phrase(clause: Clause) -> bool:
    """Whether a phrase can be what a clause is about ("led to no arrests", "is in no danger")."""
    if clause.kind is Kind.COPULA:
        return syntax.predicative(clause.head) is None
    return clause.kind is Kind.VERB


def _before_noun(participant: Token, lexicon: Lexicon) -> Iterator[Token]:
    """Negators that are or determine a participant, or open it."""
    degree = participant.dep_ == syntax.ADVERB  # "knows little of it"
    negative = participant.lower_ in lexicon.words("NegativePronoun") and not degree
    if negative and not _has_article(participant):
        yield participant
    first = participant.left_edge
    coordinated = participant.dep_ == syntax.CONJUNCT or (
        first.i and first.nbor(-1).dep_ == syntax.COORDINATOR
    )
    if first.lower_ == "not" and _is_contrastive(first):
        return
    if first.lower_ == "not" and not coordinated:
        yield first
        return
    determiners = lexicon.words("NegativeDeterminer")
    inner = first.head.i != participant.i and first.head.head.i == participant.i
    if inner and first.lower_ in {"no", "neither"} and first.pos_ != "NOUN":
        yield first  # "neither Danish nor Swedish ships", "no [storm] warnings"
    for child in participant.lefts:
        if child.lower_ in {"few", "little"} and _counts(child, participant, lexicon):
            continue
        if child.lower_ == "little" and participant.tag_ in syntax.PLURAL_TAGS:
            continue  # "little boats" are small
        if child.dep_ == syntax.DETERMINER:
            scale = [participant.doc[child.i - 1]] if child.i and child.lower_ == "any" else []
            yield from [g for g in scale if g.lower_ in lexicon.words("Negator")]
        own = child.dep_ in NOUN_NEGATORS and participant.dep_ != syntax.CONJUNCT
        if own and (child.lower_ in determiners or child.lower_ == "not"):
            yield child


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
            small = small and not _counts(child, noun, lexicon)  # "had little interest in it"
            if (determines or small) and child.lower_ in lexicon.words("NegativeDeterminer"):
                yield child


def _is_negative_phrase(preposition: Token) -> bool:
    """Whether a phrase negates its clause ("at no time", "under no circumstances")."""
    noun = next((c for c in preposition.children if c.dep_ == syntax.PREPOSITIONAL_OBJECT), None)
    if noun is None or preposition.i > preposition.head.i:
        return False
    return noun.lower_ == "none" or any(
        child.lower_ == "no" and child.dep_ == syntax.DETERMINER for child in noun.children
    )


def _shared_negation(clause: Clause) -> Token | None:
    """The negation that a coordinated verb shares with its auxiliary ("did not see or hear").

    What has its own shares none: "not seeing it, and not being there".
    """
    head = clause.head
    if head.dep_ != syntax.CONJUNCT or clause.kind is Kind.NOUN or syntax.is_negated(head):
        return None
    verbs = leading_verbs(head)
    joints = {c.lower_ for v in (head, *verbs) for c in v.children if c.dep_ == syntax.COORDINATOR}
    # Taggers take a plain form for the present, and a participle for the past: "did not build,
    # sell or rent it", "has not built or sold it".
    tag, first = head.tag_, verbs[-1].tag_ if verbs else ""
    alone = "or" in joints and syntax.child(head, syntax.BEFORE_VERBS) is None
    tag = first if alone and (tag, first) in MISTAKEN else tag
    shared = {"VB", "VBN", "VBG"} | ({"VBD"} if "or" in joints else set())  # "never lied or stole"
    if first != tag or tag not in shared or "but" in joints:
        return None
    if tag == "VBG" and "or" not in joints and _is_gerund_apart(head, verbs):
        return None
    found = (c for v in verbs for c in v.children if c.dep_ == syntax.NEGATION and c.i < v.i)
    return next(found, None)


def _is_gerund_apart(gerund: Token, verbs: Sequence[Token]) -> bool:
    """Whether a gerund goes on a phrase with *not* ("banks not paying their staff, and fining it").

    "Not eating and drinking" denies both.
    """
    helped = any(syntax.children(verb, syntax.AUXILIARIES) for verb in verbs)
    return not helped and gerund.i - verbs[-1].i > BESIDE


def _follows_nor(clause: Clause) -> bool:
    """Whether *nor* joins a clause to the one before."""
    head = clause.top or clause.head
    if head.dep_ != syntax.CONJUNCT:
        return False
    joints = [c.lower_ for c in head.head.children if c.dep_ == syntax.COORDINATOR and c.i < head.i]
    return joints[-1:] == ["nor"]


def _is_own(participant: Token, clause: Clause) -> bool:
    """Whether a participant stands beside the clause's own verb."""
    return (
        participant.head.i in {clause.head.i, (clause.top or clause.head).i}
        or syntax.first_conjunct(participant).head.i == clause.head.i
        or participant.head.dep_ == syntax.AGENT
        or _is_restored(participant, clause)
    )


def _is_restored(subject: Token, clause: Clause) -> bool:
    """Whether a parser hung a finite complement's subject from the verb above it."""
    verb = clause.top or clause.head
    beside = verb.dep_ == syntax.COMPLEMENT and subject.head.i == verb.head.i < subject.i
    return beside and subject in clause.grammatical_subjects and syntax.is_finite(verb)


def _is_added(participant: Token, clause: Clause) -> bool:
    """Whether a phrase with *no* stands behind a comma and a verb that is complete before it.

    "She left her village, no help from them": a verbless clause of its own.
    """
    first = participant.left_edge
    late = first.i > clause.head.i and participant in clause.objects[1:]
    return late and first.lower_ == "no" and first.nbor(-1).text == ","


def _is_shared(subject: Token, clause: Clause) -> bool:
    """Whether coordinated verbs share a subject ("no state signed or ratified it")."""
    verb = clause.top or clause.head
    if verb.dep_ != syntax.CONJUNCT or clause.kind is Kind.NOUN:
        return False
    first = syntax.first_conjunct(verb)
    contrasted = any(c.lower_ == "but" for v in (first, verb.head) for c in v.children)
    return subject.head.i == first.i and subject.dep_ in syntax.SUBJECTS and not contrasted


def _counts(quantity: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether *few* or *little* says how many or how small, and denies nothing.

    It does behind another determiner, and of times: "a select few towns", "his little lantern",
    "came few minutes later".
    """
    before = noun.doc[noun.left_edge.i : quantity.i]
    settled = any(t.dep_ in DETERMINING or t.pos_ in {"DET", "NUM"} for t in before)
    timed = noun.lemma_.lower() in lexicon.words("TimeNoun") and quantity.lower_ == "few"
    return settled or timed


def _has_article(noun: Token) -> bool:
    """Whether "a few" or "a little" is meant."""
    return any(child.lower_ in {"a", "the"} for child in noun.children)


def _is_apart(adverb: Token) -> bool:
    """Whether an adverb says no more than it denies itself.

    It comments on its clause ("not surprisingly, …"), opens another one ("no matter where they
    went") or times its own (*no sooner*).
    """
    if _is_behind(adverb) or syntax.child(adverb, syntax.CONTENT_CLAUSES) is not None:
        return True
    following = adverb.i + 1
    doc = adverb.doc
    return adverb.lower_ == "sooner" or (following < len(doc) and doc[following].text == ",")


def _is_contrastive(negator: Token) -> bool:
    """Whether *not* only opens "not only … but also"."""
    doc = negator.doc
    following = negator.i + 1
    if following >= len(doc):
        return False
    able = any(child.lower_ in {"can", "ca", "could"} for child in negator.head.children)
    if able and doc[following].lower_ == "just":
        return False  # "she can't just send it" denies that she can
    if negator.lower_ == "no" and doc[following].lower_ == "matter":
        return True  # "no matter where they went"
    if doc[following].lower_ in {"only", "just", "merely", "least", "sooner"}:
        return True
    behind = doc[following + 1].text if following + 1 < len(doc) else ""
    return doc[following].pos_ == "ADV" and behind == ","
