"""Clauses whose subject is the whole clause before them: "…, meaning that …", "…, which means …".

Huddleston & Pullum 2002, ch. 12 §3.5: supplementary relatives with a clause as antecedent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link
from graphbuilder.extraction.clauses.understood.noun_before import harmful
from graphbuilder.extraction.words.agreement import number_of, numbers_of
from graphbuilder.extraction.words.labels import PLACES, TIMES
from graphbuilder.extraction.words.people import (
    OTHERS,
    denotes_person,
    has_voice,
    is_somebody,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

OF_PEOPLE = "people"  # a value of gb:VerdictAdjective: of whom *which* cannot speak
OF_OTHERS = "others"  # sums up only where somebody else is its object
OF_HAPPENINGS = "happenings"  # only of what befell its subject
OF_DEEDS = "deeds"  # only of what was done to its subject
INDEFINITE = frozenset({"a", "an", "any"})
WHERE = frozenset({"in", "on", "at", "off", "from", "near", "onto", "into", "inside", "around"})
BRINGING = frozenset({"causes", "forces"})
DENYING = "denies"
MEANING = "means"


def sums_up(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a participle says what the whole clause before it does ("…, meaning that it failed").

    Args:
        clause: A clause without a subject.
        lexicon: Classes of words.
    """
    verb = clause.head
    phrase = verb.doc[verb.i : verb.i + 2].text.lower()
    listed = lexicon.words("SentenceParticiple")
    whose = listed.get(verb.lower_, listed.get(phrase))
    if whose is None or clause.link is not Link.PARTICIPIAL or harmful(clause, lexicon):
        return False
    if whose == OF_OTHERS:
        # Nobody makes himself *him*: "won the state, making him the nominee" (Principle B).
        affected = (*clause.objects, *clause.recipients)
        others = any(token.lower_ in OTHERS for token in affected)
        others = others or _names_subject(clause)
        if not (others and syntax.is_set_off(verb)):
            return False
    if whose in {OF_HAPPENINGS, OF_DEEDS} and not _tells_what_befell(clause, whose, lexicon):
        return False
    return clause.governor is not None and clause.governor.head.i < clause.head.i


def _tells_what_befell(clause: Clause, kind: str, lexicon: Lexicon) -> bool:
    """Whether the clause before a participle says what became of its subject, and not what it did.

    "The envoy lost his seat, suggesting that some had left him", "the ships were held by the navy,
    depriving the town of fuel": neither he nor the ships do.
    """
    governor = clause.governor
    if governor is None or governor.kind is Kind.NOUN or not syntax.is_set_off(clause.head):
        return False
    if kind == OF_DEEDS:
        return governor.passive and bool(clause.objects or clause.recipients)
    befalls = governor.head.lemma_.lower() in lexicon.words("BefallingVerb")
    shown = clause.entry is not None and (clause.entry.frame or "").endswith("that S")
    return shown and not governor.claims and (governor.passive or befalls)


def _names_subject(clause: Clause) -> bool:
    """Whether a clause does something to who acts beside it, by name ("making Lee the first")."""
    named = {t.lower_ for t in clause.objects if t.pos_ == "PROPN"}
    return clause.governor is not None and any(
        subject.lower_ in named for subject in clause.governor.subjects
    )


def goes_on_about_clause(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether *which* stands for the clause before it and not for the noun before it.

    A clause means that something is so, and a noun hardly does; what there is not causes
    nothing, but its lack does ("they had no masks, which led to protests"); and it is what
    happened that is shocking or stirs people, and never somebody ("fired a guard, which is wrong",
    "burned the flag, which angered Lee").

    Args:
        clause: A clause, linked.
        lexicon: Classes of words.
    """
    verb, governor = clause.hinge, clause.governor
    if clause.link is not Link.RELATIVE or governor is None or verb.dep_ not in syntax.NOUN_CLAUSES:
        return False
    pronoun = next((c for c in verb.lefts if c.dep_ in syntax.ACTIVE_SUBJECTS), None)
    noun = verb.head
    if pronoun is None or pronoun.lower_ != "which" or pronoun.i < noun.i:
        return False
    if _tells_of_none(clause, pronoun, lexicon):
        return True
    stirs = verb.lemma_.lower() in lexicon.words("StirringVerb")
    if stirs or noun.ent_type_ in TIMES:
        return stirs and _is_plain_thing(noun, lexicon) and pronoun.nbor(-1).is_punct
    if clause.entry is None:
        return _judges(clause, noun, lexicon)
    return clause.relation_name == MEANING and (clause.entry.frame or "").endswith("that S")


def _tells_of_none(clause: Clause, pronoun: Token, lexicon: Lexicon) -> bool:
    """Whether what *which* brings about can be brought about by no noun before it.

    "Did not buy coal, which left them cold", "resigned on Friday, which angered them".
    """
    verb, noun = clause.hinge, clause.hinge.head
    brings = clause.relation_name in BRINGING
    if brings and _is_idle(noun, clause, lexicon):
        return True
    governor = clause.governor
    brings = brings or _brings_about(verb, lexicon)
    if governor is not None and syntax.is_negated(governor.head) and noun in governor.objects:
        return brings or _names_none(noun)
    if _shows_result(verb, noun, lexicon) or _disagrees(clause, pronoun, lexicon):
        return True
    apart = pronoun.i > 0 and pronoun.nbor(-1).is_punct
    return apart and brings and (noun.ent_type_ in TIMES or _is_person(noun))


def clause_meant(clause: Clause) -> Clause | None:
    """The clause of a verb or copula that *which* goes on about.

    Args:
        clause: A relative clause, linked.
    """
    above = clause.governor
    while above is not None and above.kind is Kind.NOUN:
        above = above.governor
    return above


def _disagrees(clause: Clause, pronoun: Token, lexicon: Lexicon) -> bool:
    """Whether a verb in the singular can have no plural before it ("cut rents, which hurts us").

    Without a comma, *which* can stand for no people either ("I tease people which annoys them").
    """
    verb = clause.hinge
    noun = verb.head
    if noun.pos_ != "NOUN" or not clause.objects or clause.relation_name == MEANING:
        return False  # "two pans, which means \"breads\""
    if number_of(verb) != "sg" or numbers_of(noun, lexicon) != "pl":
        return False
    if syntax.is_copula(verb) and syntax.child(verb, syntax.ATTRIBUTES) is not None:
        return False  # "the votes, which is a third"
    return pronoun.nbor(-1).is_punct or _is_person(noun)


def _is_person(noun: Token) -> bool:
    """Whether *which* cannot stand for a noun, as it stands for a person."""
    return noun.pos_ == "NOUN" and denotes_person(noun)


def _brings_about(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb tells what became so, or what people felt, by what happened."""
    lemma = verb.lemma_.lower()
    return any(lemma in lexicon.words(name) for name in ("OutcomeVerb", "StirringVerb"))


def _is_idle(noun: Token, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether an event has for its cause what was done, and no place or thing before it.

    "Withdrew from Rome, which led to feasts", "shut the gate, which sparked a protest".
    """
    verb = clause.hinge
    if not syntax.is_set_off(verb) or verb.tag_ not in syntax.PAST_TAGS:
        return False
    if len(syntax.conjuncts(noun)) > 1 or lexicon.find("noun", noun.lemma_.lower()):
        return False
    follows = [*clause.objects, *(o.filler for o in clause.obliques)]
    if not any(lexicon.find("noun", token.lemma_.lower()) for token in follows):
        return False
    named = noun.ent_type_ in PLACES or (noun.ent_type_, noun.pos_) == ("PERSON", "PROPN")
    placed = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and named
    phrase = noun.head.head.pos_ in syntax.VERBAL
    return (placed and phrase) or (noun.dep_ in syntax.OBJECTS and _is_plain_thing(noun, lexicon))


def _is_plain_thing(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is neither somebody nor what happened, and so stirs nobody by itself."""
    happened = lexicon.find("noun", noun.lemma_.lower()) or noun.pos_ != "NOUN"
    return not (happened or is_somebody(noun) or has_voice(noun))


def _names_none(noun: Token) -> bool:
    """Whether a noun in a negated clause is none that there is ("has not got *a coast*")."""
    return any(child.lower_ in INDEFINITE for child in noun.lefts) and not noun.ent_type_


def _shows_result(verb: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether a clause tells what became so, behind a phrase that tells where something was done.

    "They spread the glue on the board, which makes it smooth": the board makes nothing smooth.
    """
    phrase = noun.head
    where = phrase.dep_ == syntax.PREPOSITION and phrase.lower_ in WHERE
    if not where or verb.lemma_.lower() not in lexicon.words("OutcomeVerb"):
        return False
    if phrase.head.pos_ not in syntax.VERBAL or (has_voice(noun) and noun.ent_type_ not in PLACES):
        return False
    made = syntax.child(verb, syntax.SMALL_CLAUSES)
    became = made is not None and made.pos_ == "ADJ" and made.dep_ != syntax.ADJECTIVAL
    done = syntax.child(made, syntax.ACTIVE_SUBJECTS) if made is not None else None
    return became and (done is not None or syntax.child(verb, syntax.OBJECTS) is not None)


def denies_claim(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether *which* stands for what somebody was said to have done ("…, which she denies").

    Behind a report or an accusation that is what is denied, and not the thing it ends with.

    Args:
        clause: A clause, linked.
        lexicon: Nouns that sum up what somebody said.
    """
    verb, governor = clause.hinge, clause.governor
    if clause.link is not Link.RELATIVE or governor is None:
        return False
    if clause.relation_name != DENYING and not _calls_untrue(clause, lexicon):
        return False
    pronoun = next((c for c in verb.lefts if c.lower_ == "which"), None)
    if pronoun is None or pronoun.dep_ not in syntax.OBJECTS or not syntax.is_set_off(verb):
        return False
    noun = verb.head.lemma_.lower()
    told = any(entry.relation.attributes for entry in lexicon.find("noun", noun))
    if told or noun in lexicon.words("SummingNoun"):
        return False  # "a report, which she denied"
    around = (governor, *governor.ancestors())
    return any(above.claims and above.kind is Kind.VERB for above in around)


def judges_deed(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether *which* is the deed that is judged, and not the person or date before it.

    "Pardoned the thief, which the mayor criticised", "resigned in May, which Lee welcomed".

    Args:
        clause: A clause, linked.
        lexicon: Verbs of judging.
    """
    verb = clause.hinge
    if clause.link is not Link.RELATIVE or verb.dep_ != syntax.RELATIVE_CLAUSE:
        return False
    pronoun = next((c for c in verb.lefts if c.lower_ == "which"), None)
    if pronoun is None or pronoun.dep_ not in syntax.OBJECTS or not syntax.is_set_off(verb):
        return False
    judges = verb.lemma_.lower() in lexicon.words("JudgingVerb")
    return judges and (verb.head.ent_type_ in TIMES or _is_person(verb.head))


def _calls_untrue(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a verb takes something for what can only be said ("described it as a lie")."""
    named = (o.filler.lemma_.lower() for o in clause.obliques if o.preposition == "as")
    return any(lexicon.words("ModalNoun").get(noun) == "alleged" for noun in named)


def _judges(clause: Clause, noun: Token, lexicon: Lexicon) -> bool:
    """Whether a clause behind a noun says what is to be thought of a deed."""
    adjective = syntax.predicative(clause.head) if clause.kind is Kind.COPULA else None
    if adjective is None or adjective.pos_ != "ADJ":
        return False
    of = lexicon.words("VerdictAdjective").get(adjective.lower_)
    return of == "" or (of == OF_PEOPLE and denotes_person(noun))
