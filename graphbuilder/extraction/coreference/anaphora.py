"""Which entities an anaphor may mean, and what speaks for each of them.

Constraints rule entities out: number, gender, animacy, binding (a pronoun is not its
co-argument, a possessor is not what it possesses; Chomsky 1981, Principles A and B), speaker and
listener of a quotation. What is left is described by features for the scorer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference import kinds, restraint
from graphbuilder.extraction.coreference.chains import dominant
from graphbuilder.extraction.coreference.plurality import (
    is_of,
    is_one_of_several,
    switches_number,
    without_single,
)
from graphbuilder.extraction.syntax.verbs import has_that
from graphbuilder.extraction.words.people import PERSON

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_TIMES = frozenset({"Time"})
_WINDOW = {"he": 8, "it": 3, "they": 4, "description": 10_000}
_UNSURE = frozenset({"Place"})  # the recogniser takes many a firm for one
_NEAR_SENTENCES = 3
_CLAUSES_UP = 3


def candidates(markable: Markable, chains: Sequence[Chain], setting: Setting) -> list[Chain]:
    """The entities that no constraint rules out, nearest first."""
    kind = markable.anaphor
    if not kind:
        return []
    token = setting.doc[markable.head]
    if restraint.names_nobody(token):
        return []
    only_actors = kind in {"it", "they"} and restraint.is_somebody(token, setting.roles)
    is_description = kind == "description"
    description = kinds.Description(markable, setting) if is_description else None
    if description is not None and not description.takes_up():
        return []
    relative = _relative_clause(token) if is_description else None
    earliest = markable.sentence - _WINDOW[kind]
    found = []
    for chain in chains if description is None else description.among(chains):
        last = chain.last_before(markable)
        if last is None or last.sentence < earliest:
            continue
        if only_actors and not chain.is_actor and (not chain.named or chain.types - _UNSURE):
            continue
        if _may_be_meant(markable, chain, last, relative, setting):
            found.append((last.head, chain))
    called = [last for last, chain in found if chain.named and markable.text in chain.nouns]
    if called:
        # What has a name that says the noun is what the noun takes up, or what has since been
        # called so without one.
        found = [pair for pair in found if pair[1].named or pair[0] > max(called)]
    found = without_single(found) if kind == "they" else found
    found.sort(key=lambda pair: -pair[0])
    if "State" in markable.types:
        return _without_rivals(markable, [c for _, c in found], _last_region(markable, chains))
    chains = [chain for _, chain in found]
    return kinds.without_doubtful(markable, chains, setting) if is_description else chains


def _last_region(markable: Markable, chains: Sequence[Chain]) -> Chain | None:
    """The region that a text has named last before a mention."""
    named = [chain for chain in chains if chain.named and "Region" in chain.types]
    lasts = [(last.head, n) for n, c in enumerate(named) if (last := c.last_before(markable))]
    return named[max(lasts)[1]] if lasts else None


def _without_rivals(
    markable: Markable, found: list[Chain], last_region: Chain | None
) -> list[Chain]:
    """What is left where *the country* may be any of several states, none of which stands out.

    *The state* that is a region is the last one named: Ohio is not meant behind Texas.
    """
    found = [chain for chain in found if "Region" not in chain.types or chain is last_region]
    states = [chain for chain in found if chain.named and "State" in chain.types]
    counts = {chain: chain.count_before(markable) for chain in states}
    if not states or dominant(counts) is not None:
        return found
    return [chain for chain in found if chain not in states]


def _may_be_meant(
    markable: Markable, chain: Chain, last: Markable, clause: Token | None, setting: Setting
) -> bool:
    if not chain.agrees(markable) or chain.types == _TIMES != markable.types:
        return False
    if (
        markable.anaphor == "he"
        and chain.named
        and (
            restraint.is_house(chain, setting.doc, setting.roles)
            or restraint.is_thing(chain, setting)
            or restraint.is_of_either(setting.doc[markable.head])
        )
    ):
        return False
    if markable.form == "nominal" and (
        _is_vague(markable, chain, last, clause, setting)
        or _is_new_name_for(markable, chain, setting)
    ):
        return False
    if is_one_of_several(markable, last, setting) or switches_number(markable, chain, setting.doc):
        return False
    if chain.is_actor and restraint.is_claim(setting.doc[markable.head], setting):
        return False
    return is_free(markable, chain, setting)


def _relative_clause(noun: Token) -> Token | None:
    """The clause behind a noun that tells which one is meant."""
    return next((child for child in noun.rights if child.dep_ == syntax.RELATIVE_CLAUSE), None)


def _is_vague(
    markable: Markable, chain: Chain, last: Markable, clause: Token | None, setting: Setting
) -> bool:
    """Whether a description may mean others than what it would take up, which has no name.

    *The laws*, long after *patent laws*, are more than those of that kind; *the people who eat
    meat* and *the party that won* are told apart by what follows, whatever has a name.
    """
    if clause is not None and not chain.named:
        return True
    if chain.named:
        return clause is not None and setting.doc[clause.left_edge.i - 1].text not in kinds.ASIDE
    bare = markable.number == "pl" and not setting.modifiers.get(markable.head)
    return bare and markable.sentence - last.sentence > 1 and bool(chain.modifiers)


def _is_new_name_for(markable: Markable, chain: Chain, setting: Setting) -> bool:
    """Whether a new description of a person would be of a subject above it: *Lee saw the lawyer*.

    *Lee spoke, as the defendant wept* tells of two (Chomsky 1981, Principle C).
    """
    person = chain.named and markable.types == PERSON
    under = person and _is_under(setting.doc[markable.head], chain)
    return under and kinds.fit(markable, chain, setting) == "class"


def _is_under(noun: Token, chain: Chain) -> bool:
    """Whether a description stands in what an entity, as the subject of a clause above it, does."""
    word = noun
    while word.head != word:
        own = word.dep_ == syntax.CONJUNCT and syntax.child(word, syntax.SUBJECTS) is not None
        word = word.head
        subjects = () if own else syntax.children(word, syntax.SUBJECTS)
        if any(s.i in chain.heads and s.i < noun.i for s in subjects):
            return True
    return False


def near(markable: Markable, found: Sequence[Chain]) -> list[Chain]:
    """The candidates that the last sentences mention."""
    lasts = [(other, other.last_before(markable)) for other in found]
    return [
        other
        for other, last in lasts
        if last is not None and markable.sentence - last.sentence <= _NEAR_SENTENCES
    ]


def actors_beside(markable: Markable, found: Sequence[Chain]) -> list[Chain]:
    """The candidates that can act and that the sentence has named before the pronoun.

    Hobbs (1978), *Resolving Pronoun References*, looks there first.
    """
    lasts = [(other, other.last_before(markable)) for other in found if other.is_actor]
    return [o for o, last in lasts if last is not None and last.sentence == markable.sentence]


def is_free(markable: Markable, chain: Chain, setting: Setting) -> bool:
    """Whether binding and quotation leave an entity to an anaphor."""
    doc = setting.doc
    token = doc[markable.head]
    if markable.head in setting.speakers and _is_named_by(markable, chain, setting):
        return False
    quotation = setting.quotation_of[markable.head]
    if quotation >= 0 and markable.form in {"pronoun", "nominal"}:
        own = set(chain.heads)
        speaker = setting.speaker_at(markable.head)
        if speaker in own or (speaker is not None and is_of(doc[speaker], own, markable)):
            return False
        if own & setting.labels and setting.is_in_turn(markable.head):
            return False  # who asks and who answers call each other you, whatever they quote
    local = [mention for mention in chain.mentions if mention.sentence == markable.sentence]
    if markable.anaphor == "he" and any(_rules(doc[m.head], token, setting) for m in local):
        return False
    return not any(
        _is_bound(markable, token, mention, doc) or _commands(markable, token, mention, doc)
        for mention in local
    )


def _is_named_by(speaker: Markable, chain: Chain, setting: Setting) -> bool:
    """Whether somebody names an entity in his words: *“Lee is mad,” he said*, who is no Lee."""
    names = (m for m in chain.mentions if m.form == "name")
    return speaker.form == "pronoun" and any(
        setting.speaker_at(name.head) == speaker.head for name in names
    )


def _rules(noun: Token, pronoun: Token, setting: Setting) -> bool:
    """Whether somebody decides what a pronoun is to do: *the judge ruled that she must stay*."""
    clause, verb = pronoun.head, pronoun.head.head
    noun = syntax.apposed_to(noun)
    rules = verb.lemma_.lower() in setting.roles.words("DecidingVerb") and noun.head == verb
    content = clause.dep_ == syntax.COMPLEMENT and pronoun.dep_ in syntax.SUBJECTS
    return rules and content and noun.dep_ in syntax.ACTIVE_SUBJECTS


def _is_bound(markable: Markable, token: Token, mention: Markable, doc: Doc) -> bool:
    """Whether an anaphor is too near a mention of its sentence to be the same (Principle B)."""
    inside = mention.start <= markable.head < mention.end
    around = markable.start <= mention.head < markable.end
    other = doc[mention.head]
    if other.dep_ == syntax.COMPOUND and other.head.ent_type_ == "PERSON":
        other = other.head  # "Judge Lee" is no other judge
    if inside or around or syntax.first_conjunct(other) == syntax.first_conjunct(token):
        return True
    if markable.form == "nominal" and other.head == token and other.dep_ == syntax.POSSESSOR:
        return True
    said = markable.gender == "neuter" and restraint.is_what_is_said(other, token)
    if said or _is_part_of(token, other):
        return True
    if syntax.POSSESSOR in (token.dep_, other.dep_):
        return False
    if markable.form == "pronoun" and (other in _understood(token) or _fills_gap(other, token)):
        return True
    return _governor(other) == _governor(token)


def _fills_gap(noun: Token, pronoun: Token) -> bool:
    """Whether a noun is what its own clause says a pronoun does something to: *the books he read*.

    The gap in the clause stands for the noun, and is an argument beside the pronoun.
    """
    clause = pronoun.doc[_governor(pronoun)] if pronoun.head != pronoun else pronoun
    return clause.dep_ == syntax.RELATIVE_CLAUSE and clause.head == noun


def _understood(pronoun: Token) -> Iterator[Token]:
    """The subjects of the clause of a pronoun that another clause states for it.

    *The cabinet voted to lift it*: the cabinet lifts, and nobody lifts himself without saying so.
    A pronoun before an infinitive is no less the object of the verb above: *the scope allows it
    to rule* (Chomsky 1981, exceptional case marking).
    """
    if pronoun.head == pronoun:
        return
    verb = pronoun.doc[_governor(pronoun)]
    if pronoun.dep_ in syntax.SUBJECTS:
        if verb.dep_ not in syntax.CONTENT_CLAUSES or syntax.is_finite(verb):
            return
        verb = verb.head
        yield from syntax.children(verb, syntax.SUBJECTS)
    # "arrested them, claiming them to be spies": a deed claims nothing
    claims = pronoun.dep_ in syntax.SUBJECTS and syntax.is_copula(pronoun.head)
    claims = claims and syntax.is_infinitive(pronoun.head)
    for _ in range(_CLAUSES_UP):
        if verb.pos_ not in syntax.VERBAL or syntax.child(verb, syntax.SUBJECTS) is not None:
            return
        if _is_aim(verb):  # "a threat to kill them": not those who threaten
            verb = verb.head.head
            yield from syntax.children(verb, syntax.ACTIVE_SUBJECTS)
            continue
        if verb.dep_ not in syntax.CONTROLLED or (syntax.is_gerund(verb) and not claims):
            return  # what one does may be what gives one something: he won, giving him the lead
        above = verb.head if verb.head.pos_ in syntax.VERBAL else verb.head.head
        told = verb.dep_ == syntax.OPEN_COMPLEMENT and syntax.child(above, syntax.OBJECTS)
        if told:
            yield told
            return
        verb = above
        yield from syntax.children(verb, syntax.SUBJECTS)


def _is_aim(verb: Token) -> bool:
    """Whether an infinitive is what a subject aims at with its object: *made a bid to buy it*."""
    above = verb.head.head
    aims = verb.dep_ == syntax.NOUN_CLAUSE and syntax.is_infinitive(verb)
    object_ = verb.head.dep_ in syntax.OBJECTS and above.pos_ in syntax.VERBAL
    return aims and object_ and syntax.child(above, syntax.DATIVES) is None


def _commands(markable: Markable, token: Token, mention: Markable, doc: Doc) -> bool:
    """Whether a pronoun is subject of the clause that a later full name is in (Principle C).

    *He said that Lee left*: he is somebody else. What a stroke joins names nobody by
    himself: *he asked them to vote for the Lee/Park ticket*.
    """
    said = mention.form in {"name", "nominal"} and mention.head > markable.head
    if not said or markable.form != "pronoun" or token.dep_ not in syntax.SUBJECTS:
        return False
    joined = "/" in doc[max(mention.start - 1, 0) : mention.end + 1].text
    return not joined and token.head.is_ancestor(doc[mention.head])


def _is_part_of(token: Token, noun: Token) -> bool:
    """Whether a word stands in a noun's own phrase, or in what the noun says (i within i).

    "Pressure over its refusal" is not the pressure's refusal (Chomsky 1981, p. 212), and in "a
    promise that it would pay" no promise pays, but *Lee and his wife* are two phrases.
    """
    while token.head != token and (token.pos_ not in syntax.VERBAL or _is_said_by(token, noun)):
        if token.dep_ == syntax.CONJUNCT:
            return False
        token = token.head
        if token == noun:
            return True
    return False


def _is_said_by(verb: Token, noun: Token) -> bool:
    """Whether a verb heads the content of a noun, opened by *that*."""
    return verb.dep_ == syntax.NOUN_CLAUSE and verb.head == noun and has_that(verb)


def _governor(token: Token) -> int:
    """The predicate that a token is an argument of, prepositions passed over."""
    token = syntax.first_conjunct(token)
    governor = token.head
    while governor.dep_ in syntax.PREPOSITIONS and governor.head != governor:
        governor = governor.head
    return int(governor.i) if token.head != token else -token.i - 1
