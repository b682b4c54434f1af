"""Gerunds that a parser took for less or more: what a noun's clause says, and what a goal is.

"Reports of soldiers firing", "the possibility of Mali winning": what is reported or possible is
that they do it, and not those who do (Huddleston & Pullum 2002, ch. 14 §4.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.coordination.gerund_lists import join_charges
from graphbuilder.extraction.correction.coordination.gerunds_after_nouns import share_prepositions
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.reporting import CLAIMED
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

JOINTS = frozenset({"of", "about", "over"})


def free_gerunds(doc: Doc, lexicon: Lexicon) -> None:
    """Make a gerund behind a noun of saying or of chance a clause with the noun before as subject.

    A bare word in *-ing* that names an event is a noun itself ("a storm warning").

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Which nouns say something, or that something may be.
    """
    _say_what_is_sought(doc, lexicon)
    share_prepositions(doc)
    join_charges(doc, lexicon)
    for index in labelled(doc, "DEP", (syntax.ADJECTIVE,)):
        if doc[index].tag_ == "VBG":
            _take_object(doc[index], lexicon)
    _describe_members(doc, lexicon)
    _go_on_doing(doc, lexicon)
    for index in labelled(doc, "DEP", (syntax.PREPOSITIONAL_CLAUSE,)):
        if doc[index].head.lower_ == "for":
            _return_ground(doc[index].head, lexicon)
    for index in labelled(doc, "DEP", (syntax.NOUN_CLAUSE,)):
        verb = doc[index]
        if verb.tag_ == "VBG" and _is_event(verb, lexicon):
            _become_head(verb)
            continue
        noun = _completer(verb)
        joint, holder = noun.head, noun.head.head
        behind = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and verb.i > noun.i
        passive = syntax.child(verb, frozenset({syntax.PASSIVE_AUXILIARY}))
        first = verb if passive is None else passive
        if not behind or first.tag_ != "VBG" or joint.lower_ not in JOINTS:
            continue
        whole = syntax.child(verb, syntax.SUBJECTS) is None
        close = verb.doc[verb.left_edge.i - 1].i == noun.i
        if whole and close and _has_content(holder, lexicon):
            verb.head, verb.dep_ = joint, syntax.PREPOSITIONAL_CLAUSE
            noun.head = verb
            noun.dep_ = syntax.SUBJECT if passive is None else syntax.PASSIVE_SUBJECT


def _completer(verb: Token) -> Token:
    """The noun behind *of* and right before a gerund that hangs from the noun before *of*, or it.

    "Fear of *the bank* failing": the bank may fail, and not the fear.
    """
    before = verb.doc[max(0, verb.left_edge.i - 1)]
    joint = before.head
    inner = before.dep_ == syntax.PREPOSITIONAL_OBJECT and joint.head.i == verb.head.i
    return before if inner and joint.i > verb.head.i else verb.head


def _return_ground(preposition: Token, lexicon: Lexicon) -> None:
    """Hang what somebody is judged for from the verb ("sentenced Lee to a year for stealing it").

    The parser took it for what a noun between is for; of the verb's object, it may be.
    """
    noun = preposition.head
    while noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    if noun.dep_ != syntax.PREPOSITIONAL_OBJECT or noun.head.dep_ != syntax.PREPOSITION:
        return
    verb = noun.head.head
    whole = syntax.child(verb, syntax.OBJECTS) is not None or syntax.has_passive_auxiliary(verb)
    if verb.pos_ == "VERB" and whole and _punishes(verb, lexicon):
        preposition.head = verb


def _punishes(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb tells of a penalty."""
    return verb.lemma_.lower() in lexicon.words("PenaltyVerb")


def _take_object(gerund: Token, lexicon: Lexicon) -> None:
    """Let a gerund right behind a verb that has one have the noun behind ("deny killing them").

    What a bare noun behind such a verb would be is seldom denied, begun or stopped.
    """
    noun, verb = gerund.head, gerund.head.head
    bare = noun.left_edge.i == gerund.i and noun.i == gerund.i + 1 and noun.tag_ == "NNS"
    if not bare or noun.dep_ not in syntax.OBJECTS or verb.i != gerund.i - 1:
        return
    frames = (entry.frame for entry in lexicon.find("verb", verb.lemma_.lower()))
    if "VP-ing" in frames and lexicon.find("verb", gerund.lemma_.lower()):
        gerund.head, gerund.dep_ = verb, syntax.OPEN_COMPLEMENT
        noun.head = gerund


def _describe_members(doc: Doc, lexicon: Lexicon) -> None:
    """Give a group its members where they were taken into what they do ("a group of men running").

    A group is of people, and of nothing that they do; of a report or a chance it may be.
    """
    depicting = lexicon.words("DepictingVerb").keys()
    for index in labelled(doc, "DEP", (syntax.PREPOSITIONAL_CLAUSE,)):
        verb, joint = doc[index], doc[index].head
        members, group = syntax.child(verb, syntax.ACTIVE_SUBJECTS), joint.head
        told = joint.lower_ == "of" and verb.tag_ == "VBG" and members is not None
        if not told or members is None or members.tag_ not in syntax.PLURAL_TAGS:
            continue
        if not is_somebody(group) or not joint.i < members.i < verb.i:
            continue
        if group.dep_ in syntax.OBJECTS and group.head.lemma_.lower() in depicting:
            members.head, members.dep_ = joint, syntax.PREPOSITIONAL_OBJECT
            verb.head, verb.dep_ = group.head, syntax.COMPLEMENT
            group.head, group.dep_ = verb, syntax.SUBJECT


def _go_on_doing(doc: Doc, lexicon: Lexicon) -> None:
    """Coordinate a gerund behind *and* with the one before it ("hurting two and damaging homes").

    Taken for an adjective of its object, it would be a kind of thing that is hurt; what *and* joins
    are words of one form (Huddleston & Pullum 2002, ch. 15 §3.2).
    """
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        noun = doc[index]
        gerund, verb = noun.left_edge, noun.head.head
        joined = gerund.i > 0 and doc[gerund.i - 1].dep_ == syntax.COORDINATOR
        behind = noun.head.dep_ in syntax.OBJECTS and verb.i < noun.head.i < gerund.i
        if not (joined and behind) or gerund.head != noun or verb.tag_ != "VBG":
            continue
        lemma = _verb_of(gerund, lexicon) if noun.tag_ in syntax.PLURAL_TAGS else None
        if lemma is not None:
            gerund.head, gerund.dep_, gerund.lemma_ = verb, syntax.CONJUNCT, lemma
            gerund.tag_, gerund.pos_ = "VBG", "VERB"
            doc[gerund.i - 1].head = verb
            noun.head, noun.dep_ = gerund, syntax.OBJECT


def _verb_of(word: Token, lexicon: Lexicon) -> str | None:
    """The verb whose gerund a word before a noun is; of an adjective, one of doing harm or good."""
    if word.tag_ == "VBG":
        return word.lemma_ if lexicon.find("verb", word.lemma_.lower()) else None
    stem = word.lower_.removesuffix("ing")
    if word.tag_ != "JJ" or stem == word.lower_:
        return None
    forms = (stem, f"{stem}e")
    return next((f for f in forms if any(e.relation.sign for e in lexicon.find("verb", f))), None)


def _say_what_is_sought(doc: Doc, lexicon: Lexicon) -> None:
    """Make *be* say what a goal is, which itself does nothing ("the aim is winning the cup")."""
    goals = lexicon.words("PursuitNoun")
    for index in labelled(doc, "DEP", (syntax.SUBJECT,)):
        goal = doc[index]
        verb = goal.head
        if verb.tag_ != "VBG" or goal.lemma_.lower() not in goals or goal.i > verb.i:
            continue
        copula = next(
            (c for c in syntax.children(verb, syntax.AUXILIARIES) if c.lemma_ == "be"), None
        )
        if copula is None or syntax.child(verb, syntax.OBJECTS) is None:
            continue
        root = verb.head.i == verb.i
        copula.head, copula.dep_ = (copula, syntax.ROOT) if root else (verb.head, verb.dep_)
        for child in [c for c in verb.lefts if c.i < copula.i]:
            child.head = copula
        verb.head, verb.dep_ = copula, syntax.OPEN_COMPLEMENT


def _has_content(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun tells of something that is said, felt or possible."""
    lemma = noun.lemma_.lower()
    if noun.pos_ != "NOUN":
        return False
    if lexicon.words("ModalNoun").get(lemma) == "possible":
        return True
    return any(
        entry.relation.attributes in CLAIMED and entry.relation.takes_content
        for entry in lexicon.find("noun", lemma)
    )


def _is_event(gerund: Token, lexicon: Lexicon) -> bool:
    """Whether a word in *-ing* behind a singular thing names an event ("a storm warning")."""
    noun = gerund.head
    if gerund.dep_ != syntax.NOUN_CLAUSE or noun.i + 1 != gerund.i or gerund.n_rights:
        return False
    thing = noun.tag_ == "NN" and not is_somebody(noun) and not gerund.n_lefts
    determined = any(c.dep_ == syntax.DETERMINER for c in noun.lefts)
    return thing and determined and bool(lexicon.find("noun", gerund.lower_))


def _become_head(event: Token) -> None:
    """Make a word the head of the phrase that its noun ended, and the noun a part of it."""
    noun = event.head
    event.tag_, event.pos_, event.dep_ = "NN", "NOUN", noun.dep_
    event.head = event if noun.head.i == noun.i else noun.head
    for child in list(noun.children):
        if child.dep_ in syntax.DETERMINATIVES or child.i > event.i:
            child.head = event
    noun.head, noun.dep_ = event, syntax.COMPOUND
