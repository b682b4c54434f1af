"""Infinitives that say what the noun right before them is for, and not why something is done.

"Doubts her right to sell it", "called the deal a plot to ruin them": whoever doubts her right does
not do so to sell it (Huddleston & Pullum 2002, ch. 14 §1.4: infinitives that nouns license).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

PERMITTED = "permitted"
OPENING = frozenset({"to", "for"})
INTENTION = "plans"
INDEFINITE = frozenset({"a", "an", "another", "any", "no"})


def describe_with_infinitives(doc: Doc, lexicon: Lexicon) -> None:
    """Hang an infinitive right behind such a noun from it.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Nouns of rights and laws, and of what is planned or done to somebody.
    """
    labels = (syntax.ADVERBIAL_CLAUSE, syntax.OPEN_COMPLEMENT, syntax.COMPLEMENT)
    for index in labelled(doc, "DEP", labels):
        verb = doc[index]
        if verb.tag_ != "VB" or verb.head.i > index or _describe_judged(verb, lexicon):
            continue
        if verb.dep_ == syntax.COMPLEMENT or _hang_called_for(verb.head, verb, lexicon):
            continue
        particle = verb.left_edge
        refused = _refusal_around(verb, particle, lexicon)
        if refused is not None:
            verb.head, verb.dep_ = refused, syntax.NOUN_CLAUSE
            continue
        noun = doc[particle.i - 1] if particle.i else verb
        if noun.pos_ != "NOUN":
            continue
        noun = _law_of_kind(noun, lexicon) or noun
        enacted = noun.lemma_.lower() in lexicon.words("EnactedNoun")
        if particle.lower_ in OPENING and _is_thwarted(noun, verb, lexicon):
            verb.head, verb.dep_ = noun, syntax.NOUN_CLAUSE
            continue
        taken = noun.dep_ in syntax.MADE and noun.head.i == verb.head.i
        had = taken and verb.dep_ == syntax.OPEN_COMPLEMENT and _goes_on_having(verb)
        if particle.tag_ != "TO" or (verb.dep_ == syntax.OPEN_COMPLEMENT and not (enacted or had)):
            continue
        if had or (taken and _takes(noun, lexicon)) or _is_bare_behind(noun, verb.head, lexicon):
            verb.head, verb.dep_ = noun, syntax.NOUN_CLAUSE


def _refusal_around(verb: Token, particle: Token, lexicon: Lexicon) -> Token | None:
    """The refusal that an infinitive tells of, behind an aside ("the refusal of Chad, …, *to go*").

    A comma parts it from the aside, and the noun is the subject of the verb behind both.
    """
    if particle.tag_ != "TO" or not syntax.follows_comma(particle):
        return None
    for noun in verb.ancestors:
        around = noun.dep_ in syntax.SUBJECTLIKE and noun.head.i > verb.i > noun.i
        value = lexicon.words("ModalNoun").get(noun.lemma_.lower())
        if around and value is not None and noun.pos_ == "NOUN":
            return noun
    return None


def _describe_judged(verb: Token, lexicon: Lexicon) -> bool:
    """Hang an infinitive from what is judged ("slammed *the drive* to close it"): no one's purpose.

    Returns:
        Whether it stands right behind a thing that a verb judges.
    """
    judge, particle = verb.head, verb.left_edge
    thing = syntax.child(judge, syntax.OBJECTS)
    lemma = judge.lemma_.lower()
    if thing is None or lemma not in lexicon.words("JudgingVerb"):
        return False
    if not any(entry.relation.sign for entry in lexicon.find("verb", lemma)):
        return False  # "cited a law to close it"
    opener = next((c for c in verb.lefts if c.tag_ == "TO"), particle)
    behind = judge.i < thing.i and thing.right_edge.i == opener.i - 1 and opener.tag_ == "TO"
    if not behind or thing.pos_ != "NOUN" or is_somebody(thing):
        return False
    verb.head, verb.dep_ = thing, syntax.NOUN_CLAUSE
    return True


def _is_thwarted(noun: Token, verb: Token, lexicon: Lexicon) -> bool:
    """Whether an infinitive tells the plan that a verb says was thwarted, put off or turned down.

    "Foiled a plot to kill her", "rejected calls for him to go": nobody does so to kill or to go.
    """
    around = noun.head.lemma_.lower()
    if noun.dep_ not in syntax.OBJECTS or verb.head.i not in {noun.i, noun.head.i}:
        return False
    thwarting = around in lexicon.words("ThwartingVerb") or around in lexicon.words(
        "AbandoningVerb"
    )
    return thwarting and _has_plan(noun, lexicon)


def _hang_called_for(noun: Token, verb: Token, lexicon: Lexicon) -> bool:
    """Hang an infinitive as what is called for ("calls *for the mayor to resign*").

    Returns:
        Whether *for* and a doer open it right behind a noun of what is to be done.
    """
    mark = syntax.marker(verb)
    near = mark is not None and mark.lower_ == "for" and mark.i == noun.i + 1
    if noun.i and noun.nbor(-1).lower_ == "in":
        return False  # "in order for them to resign"
    if not near or noun.pos_ != "NOUN" or noun.lemma_.lower() not in lexicon.words("ModalNoun"):
        return False
    verb.dep_ = syntax.NOUN_CLAUSE
    return True


def _law_of_kind(kind: Token, lexicon: Lexicon) -> Token | None:
    """The law or motion that a bare noun says the kind of ("a *resolution* of censure to stop it").

    The resolution stops it, and no censure does.
    """
    law, of = kind.head.head, kind.head
    bare = kind.left_edge.i == kind.i and kind.dep_ == syntax.PREPOSITIONAL_OBJECT
    enacted = of.lower_ == "of" and law.lemma_.lower() in lexicon.words("EnactedNoun")
    return law if bare and enacted and law.i < of.i else None


def _goes_on_having(verb: Token) -> bool:
    """Whether an infinitive with no object says what one has something for ("the means to live").

    With an object it may say what the thing does ("has polls to allow a vote").
    """
    bare = syntax.child(verb, syntax.OBJECTS | {syntax.COMPLEMENT}) is None
    return bare and verb.head.lower_ in syntax.HAVE


def _takes(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is a right or a law, or a plan or an event that something is called."""
    lemma = noun.lemma_.lower()
    if lemma in lexicon.words("EnactedNoun"):  # "signed a law to ban it"
        return noun.head.lemma_.lower() in lexicon.words("EnactingVerb")
    if any(c.lower_ in INDEFINITE for c in noun.lefts) and _is_scheme(lemma, lexicon):
        return True  # "foiled a plot to bomb it"
    if lexicon.words("ModalNoun").get(lemma) == PERMITTED:
        return any(c.dep_ in syntax.POSSESSORS for c in noun.lefts)
    return noun.dep_ == syntax.OBJECT_PREDICATE and bool(lexicon.find("noun", lemma))


def _is_scheme(noun: str, lexicon: Lexicon) -> bool:
    """Whether a noun names a plan or an attempt."""
    found = lexicon.find("noun", noun)
    return any(INTENTION in {e.relation.name, *e.relation.parents} for e in found)


def _is_bare_behind(noun: Token, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a noun of planning stands without an article behind a preposition of a verb.

    "Charged with theft and conspiracy to sell it": no one is charged so as to sell it.
    """
    first = syntax.first_conjunct(noun)
    behind = first.dep_ == syntax.PREPOSITIONAL_OBJECT and first.head.head.i == verb.i
    bare = noun.tag_ == "NN" and syntax.child(noun, syntax.DETERMINATIVES) is None
    return behind and bare and _has_plan(noun, lexicon)


def _has_plan(noun: Token, lexicon: Lexicon) -> bool:
    """Whether what is planned or asked for is the content of a noun."""
    found = lexicon.find("noun", noun.lemma_.lower())
    return any(entry.relation.takes_content and entry.relation.content for entry in found)
