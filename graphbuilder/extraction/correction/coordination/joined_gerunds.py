"""Gerunds that a parser coordinated with a finite verb, and the gerund or list that they go on.

What *and* joins has one form: in "we thank you for coming here and helping us", *helping* goes on
with *coming*, and not with *thank* (likeness of conjuncts: Huddleston & Pullum 2002, ch. 15 §3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import coordinate
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.reporting import claims

if TYPE_CHECKING:
    from collections.abc import Container

    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

PLACES = syntax.GERUNDS | {syntax.CLAUSAL_SUBJECT, syntax.CONJUNCT}


def rejoin_gerund(gerund: Token, lexicon: Lexicon) -> bool:
    """Hang a gerund from the gerund before it, where its head has another form.

    Args:
        gerund: A word in *-ing* that is coordinated with a verb; changed in place.
        lexicon: Verbs whose object is a list of things and doings.

    Returns:
        Whether it was hung elsewhere.
    """
    verb = gerund.head
    first = first_word(verb)
    alike = verb.tag_ == "VBG" or (verb.lemma_ == "be" and not _there_is(verb)) or verb.i > gerund.i
    if alike or syntax.children(gerund, syntax.AUXILIARIES):
        return False
    if first.lemma_ == "be" and first.i != verb.i:
        # "Accused of hiding it and lying", not "held and awaiting trial".
        places = syntax.PREPOSITIONAL_CLAUSES if verb.tag_ == "VBN" else frozenset()
        host = _gerund_between(gerund, verb, places) or _accused_of(gerund, verb, lexicon)
    else:
        host = _gerund_between(gerund, verb, PLACES) or _around(verb, first)
        host = host or _noun_before(gerund, verb) or _noun_around(verb, first)
        if host is None and verb.lemma_.lower() in lexicon.words("ListingVerb"):
            host = syntax.child(verb, syntax.OBJECTS)
    if host is None or gerund.is_ancestor(host):
        return False
    if host.dep_ == syntax.PREPOSITIONAL_OBJECT and host.tag_ == "VBG":
        host.tag_, host.pos_ = "NN", "NOUN"  # "of vote-rigging and bribing them"
    coordinate(gerund, host)
    return True


def _accused_of(gerund: Token, verb: Token, lexicon: Lexicon) -> Token | None:
    """The noun that says what else somebody is accused of ("accused of neglect and hiding it").

    What is done somewhere is not what *and* goes on ("held in Rome and awaiting trial").
    """
    noun = _noun_before(gerund, verb) if verb.tag_ == "VBN" else None
    if noun is None or noun.head.head.i != verb.i:
        return None
    lemma, opening = verb.lemma_.lower(), noun.head.lower_
    of = opening == "of" and lemma in lexicon.words("OfVerb")
    pair = opening == "with" and f"{lemma} with" in lexicon.words("PairingVerb")
    return noun if of or pair else None


def _there_is(verb: Token) -> bool:
    """Whether a form of *be* says that there is something, which no gerund goes on."""
    return any(c.dep_ == syntax.EXPLETIVE and c.lower_ == "there" for c in verb.lefts)


def _noun_around(verb: Token, first: Token) -> Token | None:
    """The noun behind a preposition that an infinitive completes ("of a plan to rob and lying")."""
    noun = verb.head
    behind = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.pos_ == "NOUN" and noun.i < verb.i
    return noun if first.tag_ == "TO" and verb.dep_ == syntax.NOUN_CLAUSE and behind else None


def _noun_before(gerund: Token, verb: Token) -> Token | None:
    """The noun behind a preposition that a gerund goes on ("agreed on taxes and closing ports")."""
    joint = gerund.doc[gerund.left_edge.i - 1]
    before = joint.nbor(-1) if joint.dep_ == syntax.COORDINATOR and joint.i > verb.i + 2 else joint
    noun = before
    while noun.dep_ != syntax.PREPOSITIONAL_OBJECT and verb.i < noun.head.i != noun.i:
        noun = noun.head
    named = noun.pos_ in NOUNS or noun.tag_ == "VBG"
    behind = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and named
    return noun if behind and before.i != joint.i and noun.right_edge.i == before.i else None


def list_gerund(gerund: Token, lexicon: Lexicon) -> None:
    """Make a gerund between commas a member of the list that another one opens.

    "A hall for making friends, telling jokes, and selling bread", "men selling arms, making bombs
    or storing fuel": what *and* closes behind a comma, or *or*, is a list of three. Who says
    something says it beside what is done ("…, saying so, and …").

    Args:
        gerund: A word that hangs from a verb as its circumstance; changed in place.
        lexicon: Which verbs say something.
    """
    doc, edge = gerund.doc, gerund.left_edge.i
    if gerund.tag_ != "VBG" or edge != gerund.i or doc[edge - 1].text != ",":
        return
    if _is_between_members(gerund):
        gerund.dep_ = syntax.CONJUNCT
        return
    later = [c for c in gerund.rights if c.dep_ == syntax.CONJUNCT and c.tag_ == "VBG"]
    joints = [c for c in gerund.rights if c.dep_ == syntax.COORDINATOR]
    either = bool(joints) and joints[-1].lower_ == "or"
    listed = bool(later and joints) and (either or doc[joints[-1].i - 1].text == ",")
    beside = gerund.dep_ != syntax.NOUN_CLAUSE and not either and claims(gerund, lexicon)
    if not listed or beside:
        return
    first = doc[max(0, edge - 2)]
    while gerund.head.i < first.head.i != first.i and not _opens_list(first):
        first = first.head
    if _opens_list(first) and first.right_edge.i == edge - 2 + (first.right_edge.i == edge - 1):
        gerund.head, gerund.dep_ = first, syntax.CONJUNCT


def _is_between_members(gerund: Token) -> bool:
    """Whether a gerund behind a noun is one of a list ("for a tax, term limits, *banning* …, and").

    Commas part it from a member before and one behind it.
    """
    noun, end = gerund.head, gerund.right_edge.i + 1
    members = [c for c in noun.rights if c.dep_ == syntax.CONJUNCT]
    beside = [c for c in members if c.left_edge.i == end + 1]
    before = [c for c in members if c.i < gerund.i]
    listed = gerund.dep_ == syntax.NOUN_CLAUSE and before and beside
    return bool(listed) and gerund.doc[end].text == ","


def _opens_list(word: Token) -> bool:
    """Whether a word is a gerund behind a preposition, or right behind the noun it describes."""
    behind = word.dep_ == syntax.NOUN_CLAUSE and word.left_edge.i == word.head.i + 1
    return word.tag_ == "VBG" and (behind or word.dep_ == syntax.PREPOSITIONAL_CLAUSE)


def _gerund_between(gerund: Token, verb: Token, places: Container[str]) -> Token | None:
    """The last gerund below a verb before another one."""
    for word in reversed(gerund.doc[verb.i + 1 : gerund.left_edge.i]):
        gerundial = word.tag_ == "VBG" and word.pos_ in syntax.VERBAL and word.dep_ in places
        if gerundial and verb.is_ancestor(word) and not syntax.children(word, syntax.AUXILIARIES):
            return word
    return None


def _around(verb: Token, first: Token) -> Token | None:
    """The gerund above an infinitive ("forcing him to flee and cutting off the road")."""
    if first.tag_ not in {"TO", "VB"}:
        return None
    above = next((w for w in verb.ancestors if w.tag_ == "VBG" and w.i < verb.i), None)
    return above if above is not None and above.dep_ in PLACES else None
