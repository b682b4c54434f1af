"""The open relation of a clause, as a phrase of lemmas: "come up with", "be 64 years old"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Oblique
from graphbuilder.extraction.clauses.participants.focus import denied_adverbs
from graphbuilder.extraction.clauses.participants.qualities import says_how_far
from graphbuilder.extraction.syntax.tree import joints_before
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.lemmas import lemma_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from graphbuilder.lexicon import Entry, Lexicon

PATHS = frozenset({"into", "onto", "along", "across", "through", "toward", "towards", "past"})
LASTING = frozenset({"for", "over", "during", "in", "at", "by", "within", "until", "throughout"})
SELDOM = "class"  # beside it, a verb is not of its class
ENOUGH = "behind"  # stands right behind what it measures
ONWARD = frozenset({"to", "into", "onto", "on"})
RANKED = 2  # tokens from "came" to "third" in "came in third"
CONJUNCTIONS = frozenset({"while", "whilst", "although", "though", "if", "unless", "because"})
COMPARING = frozenset({"more", "less"})
OCCASIONS = frozenset({"early", "late", "first", "last", "next", "earlier", "later"})  # when
WAYS = frozenset({"RBR", "RBS", "JJ", "JJR"})  # "fared better", "went wrong"


def open_relation(clause: Clause, lexicon: Lexicon) -> str:
    """The lemma phrase of a clause: verb, particle, carried noun, preposition."""
    verb = clause.head
    part = clause.entry.part if clause.entry else ""
    direct = part == "verb" and any(t.dep_ in syntax.OBJECTS for t in clause.objects)
    undergone = part == "verb" and clause.passive and bool(clause.objects)
    # "The press asked him about it", "he was flown to Narvik": what *about* opens is no object.
    words = {
        word.i: word
        for word in clause.words
        if word.i == verb.i
        or word.dep_ != syntax.PREPOSITION
        or not (direct or (undergone and syntax.child(word, syntax.PREPOSITIONAL_OBJECTS)))
    }
    words |= {word.i: word for word in _completing(clause, lexicon)}
    fixed = _fixed(clause, lexicon)
    words |= fixed
    if clause.kind is Kind.VERB:
        words |= {word.i: word for word in denied_adverbs(verb, verb, lexicon)}
    for child in verb.children:
        behind = child.i == verb.i + 1
        # "was laughed at", "is looked down upon"
        close = behind or (child.i > verb.i + 1 and _is_last(child))
        stranded = close and child.dep_ == syntax.PREPOSITION and not list(child.children)
        stranded = stranded and child.lower_ not in CONJUNCTIONS  # "died while in prison"
        adverb = child.dep_ == syntax.ADVERB and child.lower_ in syntax.COMPLETING_ADVERBS
        if adverb and clause.entry is not None and syntax.has_phrase(child, "of"):
            continue  # "quit ahead of the vote" says when
        if adverb and any(t.ent_type_ in TIMES for _, t in syntax.prepositional(child)):
            continue  # "it was back in May"
        if child.dep_ == syntax.PARTICLE or stranded or (adverb and behind):
            words[child.i] = child
        if child.ent_type_ == "ORDINAL" and _ranks(child, clause):
            words |= {word.i: word for word in verb.doc[verb.i + 1 : child.i + 1]}
    words |= {word.i: word for word in _lessening(words.values(), verb, lexicon)}
    words = _without_parts(words)
    adjacent = _adjacent_preposition(clause, words, lexicon)
    if adjacent is not None:
        words[adjacent.i] = adjacent
    return " ".join(
        lemma_of(word, lexicon)
        if word.i == verb.i
        else (word.lower_ if word.i in fixed else _spelling(word, lexicon))
        for _, word in sorted(words.items(), key=lambda item: (_place(item[1], clause), item[0]))
    )


def _is_last(stranded: Token) -> bool:
    """Whether a preposition behind a verb and its particle ends the clause ("looked down upon")."""
    before = stranded.nbor(-1)
    joined = before.dep_ in {syntax.PARTICLE, syntax.ADVERB} and before.i == stranded.head.i + 1
    short = before.lower_ in syntax.COMPLETING_ADVERBS or before.dep_ == syntax.PARTICLE
    ends = stranded.i + 1 == len(stranded.doc) or stranded.nbor().is_punct
    return joined and short and ends and syntax.is_passive(stranded.head)


def _lessening(words: Iterable[Token], verb: Token, lexicon: Lexicon) -> list[Token]:
    """The adverbs without which words say nearly the reverse ("rarely visit", "less willing")."""
    lessening = lexicon.words("LesseningAdverb")
    return [
        child
        for word in words
        if word.i == verb.i or word.pos_ == "ADJ" or word.tag_ == "VBN"
        for child in (*word.children, *_shared_adverbs(word))
        if child.dep_ == syntax.ADVERB and child.lower_ in lessening
        if lessening[child.lower_] != ENOUGH or word.i == child.i - 1
    ]


def _shared_adverbs(verb: Token) -> list[Token]:
    """What stands before the first of two verbs that *or* joins ("is rarely found or sold")."""
    first = syntax.first_conjunct(verb)
    joints = joints_before(verb)
    own = [c for c in verb.lefts if c.dep_ == syntax.ADVERB or c.dep_ in syntax.SUBJECTS]
    if first.i == verb.i or joints[-1:] != ["or"] or own or first.tag_ != verb.tag_:
        return []
    return list(first.lefts)


def hardly_happens(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether an adverb says that what a verb tells of is seldom so ("rarely survive").

    Args:
        clause: A clause with its relation.
        lexicon: The adverbs beside which a verb is not of its class.
    """
    lessening = lexicon.words("LesseningAdverb")
    return any(lessening.get(word) == SELDOM for word in clause.relation.split()[:-1])


def _ranks(adverb: Token, clause: Clause) -> bool:
    """Whether an ordinal says which place somebody takes ("finished third", "came in second")."""
    verb = clause.head
    placed = adverb.i == verb.i + RANKED and verb.nbor().lower_ == "in"
    behind = placed or (adverb.i == verb.i + 1 and adverb.lower_ != "first")  # "spoke first"
    own = adverb.dep_ == syntax.ADVERB and behind
    return own and not (clause.objects or adverb.n_lefts or clause.passive)


def _fixed(clause: Clause, lexicon: Lexicon) -> dict[int, Token]:
    """The words of a set phrase that is one predicate with its verb ("take it for granted").

    What its preposition opens is no participant (Huddleston & Pullum 2002, ch. 4 §6.4).
    """
    verb = clause.head
    undergone = clause.objects or clause.passive
    if clause.kind is not Kind.VERB or clause.entry is not None or not undergone:
        return {}
    listed = lexicon.words("CompletingPhrase")
    found: dict[int, Token] = {}
    for child in verb.rights:
        start = child.left_edge.i
        ends = [child, *child.rights]
        phrases = (verb.doc[start : max(last.i, child.i) + 1] for last in ends)
        phrase = next((words for words in phrases if words.text.lower() in listed), None)
        if start < verb.i or phrase is None:
            continue
        found |= {word.i: word for word in phrase}
        clause.obliques = [o for o in clause.obliques if o.marker.i not in found]
        clause.obliques += [
            Oblique(p.lower_, filler, p) for p, filler in syntax.prepositional(phrase[-1])
        ]
    return found


def _spelling(word: Token, lexicon: Lexicon) -> str:
    """A word as a relation spells it: verbs and nouns by lemma, what *be* says as written."""
    if word.dep_ in syntax.ADJECTIVAL_PREDICATIVES:
        start, end = syntax.whole_words(word.doc, word.i, word.i + 1)
        return word.doc[start:end].text.lower()  # "best-known", "better-off"
    if word.dep_ == syntax.MEASURE:
        return word.lower_
    if word.pos_ in syntax.VERBAL:
        return lemma_of(word, lexicon)
    return word.lemma_.lower() if word.pos_ == "NOUN" else word.lower_


def _without_parts(words: dict[int, Token]) -> dict[int, Token]:
    """Words without those that a hyphen joins to the adjective among them ("state-owned")."""
    parts: set[int] = set()
    for word in words.values():
        if word.dep_ in syntax.ADJECTIVAL_PREDICATIVES:
            start, end = syntax.whole_words(word.doc, word.i, word.i + 1)
            parts |= set(range(start, end)) - {word.i}
    return {index: word for index, word in words.items() if index not in parts}


def _completing(clause: Clause, lexicon: Lexicon) -> list[Token]:
    """The adverbs without which an open verb says something else.

    *Bring her back*; *dive as deep*, where nothing else completes the verb; *take it literally*,
    for a light verb leaves the meaning to what goes with it.
    """
    verb = clause.head
    if clause.kind is not Kind.VERB or clause.entry is not None:
        return []
    parts = [c.i for c in verb.rights if c.dep_ == syntax.PARTICLE]  # "ended up poorer"
    last = max([verb.i, *parts, *(token.right_edge.i for token in clause.objects)])
    lemma = verb.lemma_.lower()
    light = any(lemma in lexicon.words(name) for name in ("LightVerb", "MannerVerb"))
    markers = {oblique.marker.i for oblique in clause.obliques}
    active = not (clause.passive or syntax.is_passive(verb))
    found: list[Token] = []
    for child in syntax.children(verb, syntax.PARTICLES):
        back = child.i > verb.i + 1 and child.lower_ in syntax.COMPLETING_ADVERBS
        graded = [token for token in child.lefts if says_how_far(token, lexicon)]
        graded = graded if child.lower_ != "well" else []  # "as well" adds
        way = child.tag_ in WAYS or child.lower_.endswith("ly")
        way = way or (child.lower_ == "well" and not child.n_lefts)
        way = way and child.lower_ not in OCCASIONS
        next_to = {child.i + 1} if active else set()  # "operates independently from it"
        manner = light or (not clause.objects and markers <= next_to)
        how = manner and child.pos_ in {"ADV", "ADJ"} and (graded or way)
        compared = any(token.lower_ in COMPARING for token in graded) or (
            all(token.dep_ == syntax.PREPOSITION for token in child.rights)
            if way and not graded
            else not child.n_rights or _leads_back(child)
        )
        if any(child.lower_ in lexicon.words(name) for name in ("Hedge", "ModalAdverb")):
            continue  # "left possibly on Monday": whether, not how
        if child.left_edge.i == last + 1 and (back or how) and compared:
            found += [*graded, child]
    return found


def _leads_back(adverb: Token) -> bool:
    """Whether only where to stands behind *back* ("put it back on the shelf")."""
    return adverb.lower_ == "back" and all(token.lower_ in ONWARD for token in adverb.rights)


def _adjacent_preposition(
    clause: Clause, words: dict[int, Token], lexicon: Lexicon
) -> Token | None:
    """The preposition that completes a verb without an object ("come up with", "be based on")."""
    copular = clause.kind is Kind.COPULA
    quality = syntax.predicative(clause.head) if copular else quality_of(clause)
    if quality is not None:
        return _behind_quality(clause, quality, lexicon)
    placed = clause.kind is Kind.COPULA
    first = clause.first_oblique
    if not (clause.kind is Kind.VERB or placed) or first is None:
        return None
    asked = any(c.dep_ in syntax.OBJECTS and syntax.is_relative(c) for c in clause.head.lefts)
    if (clause.objects or asked) and not clause.passive:  # "what they found in the bay"
        return None
    particles = {index for index, word in words.items() if word.dep_ in syntax.PARTICLES}
    lacking = first.preposition == "with" and first.filler.left_edge.lower_ == "no"
    if lacking or syntax.opens_phrase(first.marker, lexicon.phrases("CausePreposition")):
        return None  # "fought on with no end in sight", "shut due to the frost"
    known = clause.entry is not None and (clause.passive or not _is_path(first, clause.entry))
    bare = set(words) == {clause.head.i} | particles
    bare = bare and (placed or not is_circumstance(first, lexicon))
    behind = first.marker.dep_ == syntax.PREPOSITION and first.marker.i > clause.head.i
    # "Ten are here, with two of them trapped": what a comma parts from *be* is not said of them.
    placed = placed and not (behind and syntax.follows_comma(first.marker))
    beside = behind and (placed or first.marker.i - 1 in {clause.head.i} | particles)
    if clause.passive and clause.entry is None and clause.objects:
        return None  # "Lee was covered for his role": nobody covered for Lee
    return (
        first.marker if bare and beside and not known and not _says_when(first, lexicon) else None
    )


def quality_of(clause: Clause) -> Token | None:
    """The adjective that is a part of a verb's predicate ("seem capable", "keep posted")."""
    verb = clause.head
    for word in clause.words:
        if word.pos_ == "ADJ" and word.head.i == verb.i and word.dep_ in syntax.SMALL_CLAUSES:
            return word if word.i > verb.i else None
    return None


def without_preposition(clause: Clause) -> str:
    """The relation of a clause that has found its object beside its verb, not in a phrase.

    "A bridge built of stone": what is built is the bridge, and nobody builds of it.
    """
    first = clause.first_oblique
    if first is None or first.filler.head.i != first.marker.i:
        return clause.relation  # "on the shelf that you put it on", "taken out of it"
    if any(word.i == first.marker.i for word in clause.words):
        return clause.relation
    return clause.relation.removesuffix(f" {first.preposition}")


def _behind_quality(clause: Clause, adjective: Token, lexicon: Lexicon) -> Token | None:
    """The preposition that completes an adjective behind a copula ("be close to")."""
    first = clause.first_oblique
    entry = clause.entry  # "seems capable of it"
    linked = entry is None or (entry.part == "verb" and adjective.lower_ not in entry.words)
    completes = linked and syntax.is_adjectival(adjective) and not clause.objects
    if first is None or not completes or first.marker.i != adjective.i + 1:
        return None
    if first.filler.left_edge.lower_ == "no":
        return None  # "is calm with no wind": it is calm
    # "clear in order to sell", "dearer because of the drought"
    apart = map(lexicon.phrases, ("Purpose", "CausePreposition"))
    aims = any(syntax.opens_phrase(first.marker, listed) for listed in apart)
    aims = aims or is_circumstance(first, lexicon)
    return None if aims or _says_when(first, lexicon) else first.marker


def is_circumstance(oblique: Oblique, lexicon: Lexicon) -> bool:
    """Whether a phrase says why, how or for whom, and completes no word ("for some reason").

    Args:
        oblique: What a preposition introduces.
        lexicon: The prepositions with their nouns.
    """
    phrase = f"{oblique.preposition} {oblique.filler.lemma_.lower()}"
    return phrase in lexicon.words("CircumstancePhrase")


def _says_when(oblique: Oblique, lexicon: Lexicon) -> bool:
    """Whether a phrase says when or how long ("at noon", "over time"), and completes no word."""
    noun = oblique.filler
    dated = noun.ent_type_ in TIMES or syntax.is_clock_time(noun)
    named = noun.lemma_.lower() in lexicon.words("TimeNoun") and noun.ent_type_ != "ORDINAL"
    whole = named and not syntax.has_phrase(noun, "of")  # "came in second" is a rank
    return dated or (whole and oblique.preposition in LASTING)


def _is_path(oblique: Oblique, entry: Entry) -> bool:
    """Whether a phrase says along which way or to which end something moves ("deploy into").

    Where it did not move, the phrase says no more than where ("stopped along the border").
    """
    return oblique.preposition in PATHS and entry.relation.roles.get("to") == "place"


def _place(word: Token, clause: Clause) -> int:
    """Where a word of a relation stands: a copula first, the noun that a verb carries last.

    "How important he was" says that he is important; "the rule with which I agree", I agree with.
    """
    if clause.kind is Kind.COPULA and word.i == clause.head.i:
        return 0
    late = word.i > clause.head.i
    if word.i < clause.head.i and word.dep_ == syntax.PREPOSITION:
        return 2
    return 1 if late or word.pos_ != "NOUN" or word.dep_ == syntax.MEASURE else 2
