"""Whether the noun of a light verb stays its object: "held elections", but "took place"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

DEEDS = frozenset({"ASSAULT", "PROTEST", "RETREAT"})  # values of gb:plover


def restore_object(clause: Clause, noun: Token, lexicon: Lexicon, *, contents: bool) -> None:
    """Keep the noun of a phrase as its verb's object, unless it is only a part of the verb.

    "Signed the treaty", "held elections" are about these; "took place" is one word of two.
    """
    if clause.recipients and clause.entry and clause.entry.relation.roles.get("to") == "object":
        # "Granted them an amnesty" is "granted an amnesty to them": whom it is done to
        # (Huddleston & Pullum 2002, ch. 4 §§4.3, 7).
        clause.objects, clause.recipients = clause.recipients, []
        return
    if noun.head in clause.words and noun.head.i != clause.head.i:
        return  # "on the phone": the noun of a phrase's preposition undergoes nothing
    light = clause.head.lemma_.lower() in lexicon.words("LightVerb")
    alone = not (clause.subjects or clause.recipients)
    own = {entry.relation.name for entry in lexicon.find("noun", noun.lemma_.lower())}
    phrase = clause.entry is not None and clause.entry.part == "phrase"
    carried = light and not (clause.passive and alone)
    if carried or (phrase and clause.relation_name in own):
        if _says_more(noun) and not (contents or _has_theme(clause)):
            clause.objects.append(noun)  # "holds a title": a bare noun is carried
            aimed = phrase and (_affects_another(clause, noun, lexicon) or _forbids(clause))
            if aimed or (clause.relation_name in own and _is_deed(clause)):
                clause.entry, clause.words = None, (clause.head,)  # affects, but not its effect
            _drop_from_relation(clause, noun)
        return
    if any(child.dep_ in syntax.NOUN_CLAUSES for child in noun.children) and light:
        return
    clause.objects.append(noun)
    if clause.relation_name in own:
        clause.entry, clause.words = None, (clause.head,)
    _drop_from_relation(clause, noun)


def _forbids(clause: Clause) -> bool:
    """Whether a phrase forbids something: who imposes a ban forbids no ban."""
    relation = clause.evoked
    return relation is not None and relation.content is Modality.PROHIBITED


def _is_deed(clause: Clause) -> bool:
    """Whether a phrase is of violence, of protest or of leaving: who makes it does not attack it.

    Who stages the march does not march against it, and nobody steps down from a resignation.
    """
    relation = clause.evoked
    return relation is not None and relation.plover in DEEDS


def _affects_another(clause: Clause, noun: Token, lexicon: Lexicon) -> bool:
    """Whether who has a carried noun does something to what a preposition behind it names.

    Who has an impact on a dam affects the dam, and who has an impact affects no impact.
    """
    has = clause.head.lemma_.lower() in lexicon.words("HavingVerb")
    nouns = lexicon.find("noun", noun.lemma_.lower())
    return has and any(
        entry.words and entry.relation.name == clause.relation_name for entry in nouns
    )


def _has_theme(clause: Clause) -> bool:
    """Whether a phrase or a second subject says with whom or what one does a carried noun.

    "Had an impact on the dam", "Peru and Chile reached an agreement".
    """
    mapped = clause.entry.relation.roles if clause.entry else {}
    spoken = {word.i for word in clause.words}
    together = mapped.get("between") == "subject" and len(clause.subjects) > 1
    return together or any(
        mapped.get(o.preposition) in {"object", "theme", "topic"} or o.marker.i in spoken
        for o in clause.obliques
    )


def _drop_from_relation(clause: Clause, noun: Token) -> None:
    """Leave a noun that is an object out of the relation, with what describes it.

    "Used tear gas": what is used is tear gas.
    """
    described = {
        t.lower_ for t in clause.words if t.head.i == noun.i and t.dep_ in syntax.MODIFIERS
    }
    parts = {noun.lemma_.lower(), *described}
    clause.relation = " ".join(word for word in clause.relation.split() if word not in parts)


def _says_more(noun: Token) -> bool:
    """Whether a noun is more than a part of its verb, and no clause behind it says what for.

    Nouns that make one predicate with their verb stand bare: "take place", "give way".
    """
    kinds = {child.dep_ for child in noun.children}
    own = kinds & (syntax.MODIFIERS | syntax.DETERMINATIVES | {syntax.NUMBER})
    aimed = any(syntax.is_infinitive(c) for c in noun.children if c.dep_ in syntax.NOUN_CLAUSES)
    return bool(own or noun.tag_ in syntax.PLURAL_TAGS) and not aimed


def is_carried(clause: Clause, governor: Clause) -> bool:
    """Whether the noun that governs a clause is part of its governor's predicate."""
    noun = noun_above(clause)
    return governor.includes(noun)


def noun_above(clause: Clause) -> Token:
    """The noun that a clause hangs from, by a preposition or without."""
    noun = syntax.first_conjunct(clause.hinge).head
    return noun.head if noun.dep_ == syntax.PREPOSITION or noun.pos_ == "ADP" else noun
