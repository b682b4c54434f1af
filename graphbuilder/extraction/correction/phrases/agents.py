"""Who acts behind *by*, *of* or *to*, where a parser took the phrase for another of its passive.

Only a passive leaves who acts to a phrase with *by* (Huddleston & Pullum 2002, ch. 4 §5.2); behind
a word that completes it ("is held sacred by Hindus") the phrase still belongs to the passive.
Somebody is harmed or held where those are who do it ("was shot by gunmen *in Lima*").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.labels import PLACES, TIMES
from graphbuilder.extraction.words.people import has_voice, is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

AS = "as"
BY = "by"
IN = "in"
TO = "to"
BESIDES = frozenset({"of", TO})
AT = frozenset({"in", "near", "outside"})
DONE_THERE = frozenset({"ASSAULT", "COERCE"})  # values of gb:plover
STRIKING = frozenset({"attacks", "firesAt", "strikes"})
COMPLETING = syntax.ADJECTIVAL_PREDICATIVES | {syntax.OPEN_COMPLEMENT, syntax.ADVERB}


def find_agents(doc: Doc, lexicon: Lexicon) -> None:
    """Hang *by* and somebody from the passive that they belong to, as who acts.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Verbs whose passive has who acts, or the parts of a whole, behind *of* or *to*.
    """
    for index in labelled(doc, "DEP", (syntax.PREPOSITION, syntax.AGENT)):
        if doc[index].lower_ == BY and doc[index].head.tag_ == "VBN":
            _head_crowd(doc[index], lexicon)
    for index in labelled(doc, "DEP", (syntax.PREPOSITION, syntax.DATIVE)):
        by = doc[index]
        if by.lower_ in BESIDES and (passive := _with_agent(by, lexicon)) is not None:
            by.head, by.dep_ = passive, syntax.AGENT
        verb = _passive_around(by, lexicon) if by.lower_ == BY else None
        quoted = index > 1 and doc[index - 1].is_quote and doc[index - 2] == verb
        if verb is not None and any(_may_act(noun, anything=quoted) for noun in by.rights):
            by.head, by.dep_ = verb, syntax.AGENT
    for index in labelled(doc, "DEP", (syntax.AGENT,)):
        if _is_active(doc[index].head):
            doc[index].dep_ = syntax.PREPOSITION  # "had voted by a majority"
        else:
            _hand_place(doc[index], lexicon)


def _head_crowd(by: Token, lexicon: Lexicon) -> None:
    """Make people the head of a phrase that a participle in front of them opens.

    "Was met by cheering fans": who is cheered would be no means of meeting anybody, and such a
    participle stands before a noun like an adjective (Huddleston & Pullum 2002, ch. 3 §1.4).
    """
    participle = syntax.child(by, syntax.PREPOSITIONAL_CLAUSES)
    people = syntax.child(participle, syntax.OBJECTS) if participle is not None else None
    if participle is None or people is None or not by.i < participle.i < people.i:
        return
    listed = participle.lower_ in lexicon.words("CrowdParticiple")
    bare = people.left_edge.i == participle.i + 1 and not any(
        child.dep_ in syntax.DETERMINATIVES for child in people.lefts
    )
    if listed and bare and people.tag_ in syntax.PLURAL_TAGS and is_somebody(people):
        people.head, people.dep_ = by, syntax.PREPOSITIONAL_OBJECT
        participle.head, participle.dep_ = people, syntax.ADJECTIVE


def _is_active(verb: Token) -> bool:
    """Whether a verb has a subject that acts, and *have* and no *be* before it."""
    helped = any(c.lower_ in syntax.HAVE for c in syntax.children(verb, syntax.AUXILIARIES))
    subject = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
    return helped and subject is not None and not syntax.has_passive_auxiliary(verb)


def _hand_place(by: Token, lexicon: Lexicon) -> None:
    """Hang the named place of an attack or arrest, at the end of who acts, from the passive."""
    agent, verb = syntax.child(by, syntax.PREPOSITIONAL_OBJECTS), by.head
    entries = lexicon.find("verb", verb.lemma_.lower())
    deed = any(not e.words and e.relation.plover in DONE_THERE for e in entries)
    if agent is None or not deed or any(c.lower_ == "the" for c in agent.lefts):
        return  # "was claimed by the movement in Yemen"
    for phrase in [c for c in agent.rights if c.lower_ in AT]:
        place = syntax.child(phrase, syntax.PREPOSITIONAL_OBJECTS)
        named = place is not None and place.ent_type_ in PLACES
        if named and phrase.right_edge == agent.right_edge and verb.i < by.i:
            phrase.head = verb


def _with_agent(phrase: Token, lexicon: Lexicon) -> Token | None:
    """The passive that has its agent behind *of* or *to*, or ``None``.

    "Is made up of farmers", "is known to fans as Bibi".
    """
    verb = phrase.head.head if phrase.head.dep_ in syntax.PARTICLES else phrase.head
    if verb.tag_ != "VBN" or not syntax.is_passive(verb):
        return None
    particle = next((c.lower_ for c in verb.rights if c.dep_ == syntax.PARTICLE), "")
    words = f"{verb.lemma_.lower()} {particle}".strip()
    bare = any(noun.tag_ == "NN" and not noun.n_lefts for noun in phrase.rights)
    if phrase.lower_ == TO and bare:
        return None  # "is known to date from photographs only"
    return verb if lexicon.words("AgentPhraseVerb").get(words) == phrase.lower_ else None


def _passive_around(by: Token, lexicon: Lexicon) -> Token | None:
    """The passive verb that a phrase hangs from, or what completes it, if nobody acts yet."""
    verb = by.head
    if verb.dep_ == syntax.ATTRIBUTE and verb.head.dep_ == syntax.OPEN_COMPLEMENT:
        verb = verb.head  # "was declared to be a danger by the mayor"
    verb = _behind_quotation(by) or _carried_along(verb, lexicon) or verb
    said = verb.dep_ != syntax.OPEN_COMPLEMENT or syntax.is_copula(verb)  # "announced to be …"
    if _is_kept_bare(verb):
        verb = verb.head
    if verb.dep_ == syntax.PREPOSITIONAL_CLAUSE and verb.head.lower_ == AS and verb.tag_ == "VBG":
        verb = verb.head.head  # "was quoted as saying by the paper": who is active has no agent
    if verb.dep_ in COMPLETING and said and not syntax.has_passive_auxiliary(verb):
        verb = verb.head
    if not syntax.has_passive_auxiliary(verb) or by.i < verb.i:
        return None
    return None if syntax.child(verb, syntax.AGENTS) is not None else verb


def _behind_quotation(by: Token) -> Token | None:
    """The passive before some quoted words, none of which a phrase behind the quotation completes.

    "Was called 'a way to cut costs' by the firm": the firm cuts nothing.
    """
    doc, close = by.doc, by.i - 1
    if close < 0 or not doc[close].is_quote:
        return None
    opening = next((i for i in range(close - 1, by.sent.start, -1) if doc[i].is_quote), 0)
    if not opening < by.head.i < close:
        return None
    before = doc[opening - 1]
    return next((v for v in (before, *before.ancestors) if syntax.has_passive_auxiliary(v)), None)


def _carried_along(noun: Token, lexicon: Lexicon) -> Token | None:
    """The verb around a place, time or name, or what is behind *into*, that *by* never completes.

    "Was taken to Lima by guards", "was shot at noon on Friday by a thief", "was brought into the
    party by Lee"; nor what a verb of company is done in ("was joined in the suit by Mali").
    """
    noun = syntax.first_conjunct(noun)
    phrase = noun.head
    if noun.dep_ != syntax.PREPOSITIONAL_OBJECT or phrase.dep_ != syntax.PREPOSITION:
        return None
    placed = noun.ent_type_ in PLACES | TIMES or phrase.lower_ == "into"
    placed = placed or phrase.head.lemma_.lower() in lexicon.words("CompanyVerb")
    placed = placed or _is_done_by_maker(noun, phrase, lexicon)
    return phrase.head if placed and syntax.has_passive_auxiliary(phrase.head) else None


def _is_done_by_maker(noun: Token, phrase: Token, lexicon: Lexicon) -> bool:
    """Whether who makes a statement or an attack does what is done in it.

    "Was condemned in a letter by Mali", "was killed in a raid by rebels", but "was seen in a photo
    by Lee".
    """
    of_noun = lexicon.find("noun", noun.lemma_.lower())
    of_verb = lexicon.find("verb", phrase.head.lemma_.lower())
    texts = (lexicon.words("UtteranceNoun"), lexicon.words("FindingNoun"))
    told = any(noun.lemma_.lower() in nouns for nouns in texts)
    if told:
        return phrase.lower_ == IN and any(entry.relation.voices for entry in of_verb)
    struck = any(entry.relation.name in STRIKING for entry in of_noun)
    harms = any(entry.relation.sign < 0 for entry in of_verb)
    return phrase.lower_ == IN and struck and harms


def _is_kept_bare(noun: Token) -> bool:
    """Whether a passive keeps a noun without an article that is no work ("was denied entry by …").

    "Was sent a song by Lee": one noun with an article is anybody's.
    """
    alone = noun.tag_ == "NN" and not any(True for _ in noun.lefts)
    return alone and noun.dep_ in syntax.OBJECTS and syntax.has_passive_auxiliary(noun.head)


def _may_act(noun: Token, *, anything: bool) -> bool:
    """Whether a noun is somebody, or anything but a time by which something is done.

    A parser sees no further than the mark behind a quoted passive ("was 'freed' by the flood").
    """
    behind = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.ent_type_ not in TIMES
    return behind and (anything or has_voice(noun))
