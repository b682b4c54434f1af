"""Which lexicon entry a word evokes, given what follows it (its frame)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.light_phrases import (
    carried_nouns,
    match_phrase,
    may_be_carried,
)
from graphbuilder.extraction.words.frames import adjective_frames, noun_frames, verb_frames
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.lemmas import lemma_of
from graphbuilder.frames import fits, names_parties

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

    from graphbuilder.lexicon import Entry, Lexicon

ORDERING = frozenset({"after", "before"})
INNER_COMPANIONS = frozenset({syntax.PREPOSITION, syntax.PREPOSITIONAL_CLAUSE, syntax.PARTICLE})
OPENED = "NP to VP"
ENOUGH = frozenset({"enough", "sufficient"})
PLACES_OF_SPEECH = frozenset({"on", "in", "at"})
ERAS = frozenset({"past", "future"})


def evoke_verb(
    verb: Token, lexicon: Lexicon, *, extra: Iterable[str] = ()
) -> tuple[Entry | None, tuple[Token, ...]]:
    """The entry that a verb evokes, and the tokens that do it.

    Args:
        verb: A main verb.
        lexicon: All entries.
        extra: Frames that are known from elsewhere (a quotation counts as ``that S``).

    Returns:
        The most specific entry whose words and frame are there, and the verb with those
        words; ``(None, (verb,))`` when none fits.
    """
    phrases, entries = (lexicon.find(kind, lemma_of(verb, lexicon)) for kind in ("phrase", "verb"))
    if not (phrases or entries):
        return None, (verb,)
    companions = _companions(verb, lexicon)
    # A particle makes another verb of it: to end up is not to end.
    particles = {c.lower_ for c in verb.children if c.dep_ == syntax.PARTICLE or c.lower_ == "off"}
    carried = (
        [noun for noun in carried_nouns(verb, lexicon) if may_be_carried(noun)] if phrases else []
    )
    nouns = {noun.lemma_.lower(): noun for noun in carried}
    behind = list(syntax.prepositional(verb)) if phrases else []
    lemmas = {*nouns, *(noun.lemma_.lower() for _, noun in behind)}
    for entry in phrases:
        if lemmas.isdisjoint(entry.words) or not particles.issubset(entry.words):
            continue
        found = match_phrase(entry, nouns | _nouns_behind(behind, entry.words), companions)
        if found is not None and _goes_on(entry, verb, found, lexicon):
            return entry, (verb, *found)
    if not entries:
        return None, (verb,)
    framed = [entry.frame for entry in entries if entry.frame is not None]
    parties = any(names_parties(frame) for frame in framed)
    frames = verb_frames(verb, parties=parties) | set(extra) if framed else set()
    openers = _openers(verb)
    for entry in _without_places(entries, verb):
        opened = entry.frame == OPENED and not openers.keys().isdisjoint(entry.words)
        if not (opened or _stands_in_frame(entry, frames, companions)):
            continue
        beside = companions | openers if opened else companions
        if particles.issubset(entry.words) and all(
            _is_at_hand(word, beside, entry, verb) for word in entry.words
        ):
            if entry.excepted:
                break
            nearer = _next_to(verb, entry, entries, companions) or entry
            return nearer, (verb, *(beside[word] for word in nearer.words))
    return None, (verb,)


def _stands_in_frame(entry: Entry, frames: set[str], companions: dict[str, Token]) -> bool:
    """Whether a verb or a word of its entry has what the entry asks for ("made *sure* to go")."""
    if entry.frame is None:
        return True
    said = [companions[w] for w in entry.words if w in companions and companions[w].pos_ == "ADJ"]
    behind = [c for word in said for c in word.rights if syntax.is_infinitive(c)]
    near = behind and all(t.is_punct for c in behind for t in c.doc[c.head.i + 1 : c.left_edge.i])
    beside = {"to VP"} if said else set()  # not "made sure it was shut, to keep it dry"
    return fits(entry.frame, frames | beside if near else frames - beside)


def _goes_on(entry: Entry, verb: Token, words: Iterable[Token], lexicon: Lexicon) -> bool:
    """Whether what a phrase asks for follows ("has orders to leave", but "has an order for ships").

    Behind "enough power to leave", the infinitive says for what it is enough.

    Args:
        entry: The phrase's entry.
        verb: Its verb.
        words: Its other words.
        lexicon: Verbs that say what something is.
    """
    if entry.frame is None:
        return True
    if any(child.lower_ in ENOUGH for word in words for child in word.lefts):
        return False
    behind = {frame for word in words for frame in noun_frames(word, lexicon)}
    beside = {frame.removeprefix("NP ") for frame in verb_frames(verb, parties=False)}
    return entry.frame in behind | beside


def _next_to(
    verb: Token, later: Entry, entries: Sequence[Entry], companions: dict[str, Token]
) -> Entry | None:
    """The entry of the preposition right behind a verb, where one farther off was found.

    Who deals with a rise in prices deals with it, and does not deal in prices.
    """
    behind = {t.i - verb.i: t for t in companions.values() if t.dep_ == syntax.PREPOSITION}
    nearest, single = behind.get(1), later.frame is None and len(later.words) == 1
    farther = companions.get(later.words[0]) if single else None
    if nearest is None or farther is None or farther not in behind.values():
        return None
    plain = (e for e in entries if e.frame is None and not e.excepted)
    near = (e for e in plain if tuple(e.words) == (nearest.lower_,))
    return next(near, None) if farther.i > nearest.i else None


def _without_places(entries: Sequence[Entry], verb: Token) -> Sequence[Entry]:
    """Entries without those that take where somebody says something for what they want.

    Who insists on the radio that it rained insists on nothing.
    """
    said = next((c for c in verb.rights if c.dep_ == syntax.COMPLEMENT), None)
    if said is None or syntax.is_infinitive(said) or syntax.is_gerund(said):
        return entries
    places = {c.lower_ for c in verb.rights if c.dep_ == syntax.PREPOSITION and c.i < said.i}
    places &= PLACES_OF_SPEECH
    if not places or not any(token.dep_ in syntax.SUBJECTS for token in said.subtree):
        return entries
    return [e for e in entries if e.frame is not None or places.isdisjoint(e.words)]


def _is_at_hand(word: str, beside: dict[str, Token], entry: Entry, verb: Token) -> bool:
    """Whether a word of an entry stands beside its verb, or beside another word of the entry.

    "Dropped out ahead of the debate" is no dropping out of it.
    """
    found = beside.get(word)
    if found is None or word != "of" or found.head.i == verb.i:
        return found is not None
    return found.head.lower_ in entry.words


def _openers(verb: Token) -> dict[str, Token]:
    """What opens an infinitive with a subject of its own ("called for Lee to go"), by word."""
    marks = (syntax.marker(child) for child in verb.children if syntax.opens_infinitive(child))
    return {mark.lower_: mark for mark in marks if mark is not None}


def _nouns_behind(behind: Iterable[tuple[Token, Token]], words: Iterable[str]) -> dict[str, Token]:
    """The nouns behind those prepositions of a verb that a phrase names ("go on strike")."""
    return {
        noun.lemma_.lower(): noun for preposition, noun in behind if preposition.lower_ in words
    }


def _companions(verb: Token, lexicon: Lexicon) -> dict[str, Token]:
    """The particles and prepositions of a verb, by word, those of its particles included."""
    found: dict[str, Token] = {}
    for child in verb.children:
        if child.dep_ in syntax.COMPANIONS or _is_small_clause(child):
            early = child.dep_ == syntax.PREPOSITION and child.i < verb.i
            if _is_temporal(child) or (early and not _is_moved(child, verb)):
                continue
            undergone = syntax.child(verb, syntax.UNDERGOERS) is not None or syntax.is_passive(verb)
            if undergone and _names_era(child):
                continue  # "were helped in the past", "hopes to be helped in the future"
            if child.lower_ == "by" and syntax.has_passive_auxiliary(verb):
                continue  # who does it
            found.setdefault("on" if child.lower_ == "upon" else child.lower_, child)
            for grand in _inner_companions(child, verb, lexicon):
                found.setdefault(grand.lower_, grand)
        elif child.dep_ in syntax.OBJECTS and child.tag_ == "PRP" and child.lower_ == "it":
            found.setdefault("it", child)
        elif child.dep_ == syntax.ADVERBIAL_CLAUSE:
            mark = syntax.marker(child)
            if mark is not None and mark.lower_ in ORDERING and mark.left_edge.i == verb.i + 1:
                found.setdefault(mark.lower_, mark)  # "the ban comes after Rome sued"
    return _before_places(found, verb)


def _before_places(found: dict[str, Token], verb: Token) -> dict[str, Token]:
    """Companions without the phrases behind a stranded preposition ("to live with in Peru")."""
    stranded = {
        t.i
        for t in verb.doc[verb.i + 1 : verb.i + 2]
        if t.dep_ == syntax.PREPOSITION and not t.n_rights
        if t.lower_ not in syntax.COMPLETING_ADVERBS  # "lead up to it"
    }
    if not stranded or stranded.isdisjoint(token.i for token in found.values()):
        return found
    return {
        word: token
        for word, token in found.items()
        if token.i in stranded or token.dep_ not in syntax.PREPOSITIONS
    }


def _is_moved(preposition: Token, verb: Token) -> bool:
    """Whether a preposition stands in front with a relative word ("the rule *with* which I agree").

    "The day on which she rules" says when; "towns of which two sank", of how many.
    """
    moved = syntax.child(preposition, syntax.PREPOSITIONAL_OBJECTS)
    described = verb.dep_ == syntax.RELATIVE_CLAUSE and verb.head.ent_type_ not in TIMES
    single = [c.lower_ for c in verb.children].count(preposition.lower_) == 1
    own = single and preposition.lower_ != "of"
    return described and own and moved is not None and moved.tag_ in {"WDT", "WP"}


def _inner_companions(child: Token, verb: Token, lexicon: Lexicon) -> list[Token]:
    """The words behind a companion that complete it ("pleaded not guilty", "out of the race").

    An adverb's in front do not ("apart from that, they differ"), nor *not* in *not only*, nor the
    second word of a preposition ("fled, according to them").
    """
    if (child.dep_ == syntax.ADVERB and child.i < verb.i) or child.tag_ == "VBG":
        return []
    whole = lexicon.words("ComplexPreposition")
    adjective = child.pos_ == "ADJ" and not (child.i and child.nbor(-1).lower_ == "only")
    return [
        grand
        for grand in child.children
        if (grand.dep_ in INNER_COMPANIONS and f"{child.lower_} {grand.lower_}" not in whole)
        or (adjective and (grand.dep_ == syntax.NEGATION or grand.lower_ == "not"))
    ]


def _is_temporal(preposition: Token) -> bool:
    """Whether a preposition opens a time: "ruled on Monday" is no "rule on".

    "It came a week after the raid", "after weeks of raids": what it came after is the raid.
    """
    orders = preposition.lower_ in ORDERING
    return any(
        child.ent_type_ in TIMES and not (orders and syntax.has_phrase(child, "of"))
        for child in preposition.rights
    ) or (preposition.lower_ == "as" and any(child.lower_ == "of" for child in preposition.rights))


def _names_era(preposition: Token) -> bool:
    """Whether a phrase says that something is of the past or of the future, and no more."""
    noun = syntax.child(preposition, syntax.PREPOSITIONAL_OBJECTS)
    era = noun is not None and noun.lower_ in ERAS and not noun.n_rights
    return era and preposition.lower_ == "in"


def _is_small_clause(child: Token) -> bool:
    """Whether an adjective is what an object is found or made to be ("found her guilty")."""
    return child.dep_ in syntax.CONTENT_CLAUSES and child.pos_ == "ADJ"


def evoke_noun(noun: Token, lexicon: Lexicon) -> tuple[Entry | None, tuple[Token, ...]]:
    """The entry that a noun evokes as the name of an event, and the tokens that do it.

    Args:
        noun: A common noun.
        lexicon: All entries.

    Returns:
        The entry and its tokens; ``(None, (noun,))`` when none fits.
    """
    entries = lexicon.find("noun", syntax.hyphenated_lemma(noun))
    if not entries:
        return None, (noun,)
    prepositions = {
        child.lower_: child
        for child in noun.children
        if child.dep_ == syntax.PREPOSITION and not _is_temporal(child)
    }
    frames = noun_frames(noun, lexicon)
    for entry in entries:
        if entry.frame is not None and entry.frame not in frames:
            continue
        if all(word in prepositions for word in entry.words):
            return entry, (noun, *(prepositions[word] for word in entry.words))
    return None, (noun,)


def _is_graded_down(adjective: Token) -> bool:
    """Whether an adjective says that something is less so than something else, and may still be.

    "Not nearly as afraid as we were", "less dangerous"; nor does "as dangerous as Lee" say whom.
    """
    degrees = {child.lower_ for child in adjective.lefts if child.dep_ == syntax.ADVERB}
    behind = {child.lower_ for child in adjective.rights if child.i == adjective.i + 1}
    equal = "as" in degrees and ("as" in behind or syntax.is_negated(adjective.head))
    return equal or not degrees.isdisjoint({"less", "least"})


def evoke_adjective(adjective: Token, lexicon: Lexicon) -> tuple[Entry | None, tuple[Token, ...]]:
    """The entry that a predicative adjective evokes, and the tokens that do it."""
    entries = lexicon.find("adjective", adjective.lower_)
    if not entries or _is_graded_down(adjective):
        return None, (adjective,)
    prepositions = {
        child.lower_: child for child in adjective.children if child.dep_ == syntax.PREPOSITION
    }
    frames = adjective_frames(adjective)
    for entry in entries:
        if entry.frame is not None and entry.frame not in frames:
            continue
        if all(word in prepositions for word in entry.words):
            return entry, (adjective, *(prepositions[word] for word in entry.words))
    return None, (adjective,)
