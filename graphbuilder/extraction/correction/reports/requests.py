"""What somebody is urged to do, hung from the verb or noun that urges.

"Urge anyone with a clue to call": a clue calls nobody, and a verb of urging has an infinitive
(Huddleston & Pullum 2002, ch. 14 §4.2: catenative verbs with an intervening noun phrase). So has
a call: "rejected calls to sign it".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import move
from graphbuilder.extraction.words.around import preposition_over
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.reporting import takes_content
from graphbuilder.extraction.words.spotting import labelled, worded
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

ANYBODY = frozenset({"anyone", "anybody", "everyone", "everybody", "someone", "somebody"})
ASKED = "NP to VP"
INFINITIVE = "to VP"
WHOSE = frozenset({"by", "from", "of"})
SET_OFF = frozenset({":", "–", "—", "("})


def hang_requests(doc: Doc, lexicon: Lexicon) -> None:
    """Hang an infinitive from the verb that asks for it, not from a thing that somebody has.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs ask somebody to do something, and which nouns have infinitives.
    """
    for index in labelled(doc, "DEP", syntax.NOUN_CLAUSES):
        infinitive = doc[index]
        if infinitive.tag_ != "VB" or not syntax.is_infinitive(infinitive):
            continue
        person = _whose_phrase(infinitive.head)
        if person is None or _has_infinitive(infinitive.head, lexicon):
            continue
        verb = person.head
        entries = lexicon.find("verb", verb.lemma_.lower())
        asks = any(entry.frame == ASKED and not entry.words for entry in entries)
        if asks and syntax.child(verb, syntax.CONTENT_CLAUSES) is None and infinitive.i > verb.i:
            infinitive.head, infinitive.dep_ = verb, syntax.OPEN_COMPLEMENT
    for index in labelled(doc, "DEP", (syntax.PREPOSITIONAL_CLAUSE,)):
        _hang_means(doc[index], lexicon)
    for index in labelled(doc, "DEP", (syntax.ADVERBIAL_CLAUSE,)):
        _give_to_noun(doc[index], lexicon)
        _free_from_participle(doc[index], lexicon)
    for index in worded(doc, ("do",)):
        _forbid(doc[index], lexicon)


def _forbid(do: Token, lexicon: Lexicon) -> None:
    """Make an order of *don't* behind whom somebody tells ("told the guards don't let them in").

    Who tells something tells it to somebody, and one guard *doesn't* (Huddleston & Pullum 2002,
    ch. 10 §9): the words are those of an imperative, as in "told them not to let anybody in".
    """
    verb, teller = do.head, do.head.head
    inside = verb.dep_ in syntax.CONTENT_CLAUSES and teller.i < do.i < verb.i
    if do.dep_ != syntax.AUXILIARY or not inside:
        return
    denied = do.nbor().dep_ == syntax.NEGATION and do.nbor().head.i == verb.i
    directs = teller.lemma_.lower() in lexicon.words("DirectingVerb")
    if not (denied and directs) or syntax.is_passive(teller) or syntax.marker(verb) is not None:
        return
    between = teller.doc[teller.i + 1 : do.i]
    subject = syntax.child(verb, syntax.SUBJECTS)
    told = syntax.child(teller, syntax.OBJECTS | syntax.DATIVES)
    if told is not None and subject is not None:
        return  # "told residents they do not pay"
    told = told or subject
    bare = not any(token.text in SET_OFF or token.is_quote for token in between)
    if told is None or not bare or not is_somebody(told):
        return
    told.head, told.dep_ = teller, syntax.OBJECT
    verb.dep_, do.tag_, do.pos_ = syntax.OPEN_COMPLEMENT, "TO", "PART"


def _free_from_participle(infinitive: Token, lexicon: Lexicon) -> None:
    """Hang what is asked from who asks, not from what describes a place or thing of who is asked.

    "Called on rebels in areas bordering Chad to leave": areas border Chad for no purpose.
    """
    described = infinitive.head
    noun = described.head
    beside = described.tag_ == "VBG" and described.dep_ == syntax.NOUN_CLAUSE
    if not beside or described.i > infinitive.i or is_somebody(noun):
        return
    verb = next((t for t in noun.ancestors if t.pos_ in syntax.VERBAL), None)
    if verb is None or not syntax.is_infinitive(infinitive):
        return
    if syntax.child(verb, syntax.CONTENT_CLAUSES) is not None:
        return
    phrases = {c.lower_ for c in verb.rights if c.dep_ == syntax.PREPOSITION and c.i < noun.i}
    asks = any(
        (entry.frame or "").endswith(INFINITIVE)
        and entry.relation.content is Modality.ADVOCATED
        and (phrases.issuperset(entry.words) if entry.words else entry.frame == ASKED)
        for entry in lexicon.find("verb", verb.lemma_.lower())
    )
    if asks:
        infinitive.head, infinitive.dep_ = verb, syntax.OPEN_COMPLEMENT
        place, person = noun.head, syntax.before(noun.head)
        if place.head.i == verb.i and person.i > verb.i and is_somebody(person):
            move(place, person)


def _hang_means(gerund: Token, lexicon: Lexicon) -> None:
    """Hang by what means something is to be done from what is to be done ("urged to pay by …")."""
    by, verb = gerund.head, gerund.head.head
    if by.lower_ != "by" or gerund.tag_ != "VBG" or verb.i > by.i:
        return
    inner = next((c for c in verb.rights if c.dep_ == syntax.OPEN_COMPLEMENT and c.i < by.i), None)
    entries = lexicon.find("verb", verb.lemma_.lower())
    asks = any(e.frame == ASKED and e.relation.content is Modality.ADVOCATED for e in entries)
    if inner is not None and asks and inner.right_edge.i + 1 == by.i:
        by.head = inner


def _give_to_noun(infinitive: Token, lexicon: Lexicon) -> None:
    """Hang an infinitive from the object before it that has one ("rejected calls to sign it").

    Who asks may stand between the two ("joined the calls *by nurses* to sign it").
    """
    particle = next((c for c in infinitive.lefts if c.tag_ == "TO"), None)
    noun = particle.nbor(-1) if particle is not None and particle.i else infinitive
    phrase = _whose_request(noun)
    noun = noun if phrase is None else phrase.nbor(-1)
    if noun.dep_ not in syntax.OBJECTS or noun.head.i != infinitive.head.i:
        return
    entries = lexicon.find("noun", noun.lemma_.lower())
    denied = noun.lower_ in lexicon.words("NegativePronoun")  # "did little to end it"
    denied = denied and noun.head.lemma_.lower() in lexicon.words("ProForm")
    if denied or any(entry.frame == INFINITIVE for entry in entries):
        infinitive.head, infinitive.dep_ = noun, syntax.NOUN_CLAUSE
        if phrase is not None:
            phrase.head, phrase.dep_ = noun, syntax.PREPOSITION


def _whose_request(last: Token) -> Token | None:
    """The preposition of a phrase that ends with a word and tells by whom something is asked."""
    phrase = preposition_over(last, WHOSE)
    return phrase if phrase is not None and phrase.i and phrase.right_edge.i == last.i else None


def _whose_phrase(noun: Token) -> Token | None:
    """Who, as the object of a verb, is described by a phrase with a thing in it."""
    preposition = noun.head
    if noun.dep_ != syntax.PREPOSITIONAL_OBJECT or is_somebody(noun):
        return None
    person = preposition.head
    if (
        person.pos_ in syntax.VERBAL and preposition.i > person.i
    ):  # the parser hung the phrase from the verb
        person = preposition.nbor(-1)
    told = preposition.lower_ == "with" and person.dep_ in syntax.OBJECTS
    return person if told and (person.lower_ in ANYBODY or is_somebody(person)) else None


def _has_infinitive(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun can have an infinitive of its own ("the power to stop it")."""
    lemma = noun.lemma_.lower()
    listed = ("WeakNoun", "AimNoun", "ModalNoun", "ProspectNoun")
    return takes_content(noun, lexicon, "noun") or any(
        lemma in lexicon.words(kind) for kind in listed
    )
