"""Nouns that name events, with their participants: "its ban on …", "a push led by X to …".

The participants of a noun follow NomBank (Meyers et al. 2004): the possessor and the
*by*-phrase act; the *of*-phrase undergoes, where another participant acts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Oblique
from graphbuilder.extraction.clauses.events.carried_nouns import restore_object
from graphbuilder.extraction.clauses.events.charged_deeds import is_charged
from graphbuilder.extraction.clauses.events.doers import name_doers
from graphbuilder.extraction.clauses.events.idle_nouns import is_bare, is_idle
from graphbuilder.extraction.clauses.events.kinds import AFFECTED, kinds_behind, names_kind
from graphbuilder.extraction.clauses.events.phrases_of_deeds import (
    authors,
    has_object_in_front,
    is_beside_deed,
    leads_up,
    only_ranks,
    part_charges,
    phrases_behind,
    take_adjacent,
    take_doer,
)
from graphbuilder.extraction.clauses.events.received import is_received_from
from graphbuilder.extraction.clauses.evocation import evoke_noun
from graphbuilder.extraction.clauses.light_phrases import carried_nouns
from graphbuilder.extraction.clauses.links.named_events import is_where_or_when
from graphbuilder.extraction.clauses.links.noun_clauses import has_infinitive
from graphbuilder.extraction.clauses.participants.complements import is_fronted
from graphbuilder.extraction.words.frames import noun_frames
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.people import acts_as_body, denotes_person, is_somebody
from graphbuilder.extraction.words.reporting import SAID
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

BESIDE = frozenset({syntax.COMPOUND, syntax.MEASURE})  # of nouns that take no part
ACTING, GIVEN = frozenset({"by", "from", "among"}), frozenset({"attitude", "governs", "knows"})
FOR_OTHERS, IN_PHRASES = "others", "phrase"  # values of gb:LightVerb: what others come to have
OWNED = frozenset({Modality.ADVOCATED, Modality.PERMITTED, Modality.POSSIBLE})
POSSESSOR = "'s"  # how gb:roleMap writes the possessor of a noun
UNDERGOING = frozenset(
    {"on", "against", "to", "at", "upon", "with", "toward", "towards", "for", "between"}
)


def find_nominals(clauses: Clauses, lexicon: Lexicon, is_name: Callable[[Token], bool]) -> None:
    """Add the nouns that name events, and let light verbs carry them.

    Args:
        clauses: The verbal clauses of a Doc; nominal ones are added.
        lexicon: Which nouns evoke which relation.
        is_name: Whether a token is part of a name.
    """
    for clause in list(clauses):
        _carry(clause, lexicon)
    carried = {word.i for clause in clauses for word in clause.words}
    for noun in clauses.doc:
        if noun.pos_ != "NOUN" or noun.i in carried or noun.dep_ in BESIDE:
            continue
        entry, words = evoke_noun(noun, lexicon)
        if entry is None or clauses.at(noun) is not None:
            continue
        if denotes_person(noun) or is_idle(noun, entry, lexicon):
            continue
        clause = Clause(noun, Kind.NOUN, entry=entry, words=words)
        clause.relation = " ".join(word.lemma_.lower() for word in words)
        _fill_participants(clause, lexicon, is_name)
        name_doers(clause, lexicon)
        if any(token.ent_type_ == "DATE" for token in clause.objects):
            continue  # "the beginning of this year" is a date
        said = entry is not None and entry.relation.attributes is not None
        governs = _has_clause(noun) or (said and _is_before_clause(noun))
        governs = governs or "that S" in noun_frames(noun, lexicon)  # "the fear is that …"
        governs = governs or is_received_from(noun, lexicon) or is_charged(noun, clauses)
        if clause.subjects or clause.objects or clause.obliques or governs:
            clauses.add(clause)


def _has_clause(noun: Token) -> bool:
    """Whether a clause hangs from the noun."""
    return any(child.dep_ in syntax.NOUN_CLAUSES for child in noun.children)


def _is_before_clause(noun: Token) -> bool:
    """Whether the clause behind a verb's object was hung from the verb ("faces claims he lied")."""
    beside = noun.head.children if noun.dep_ in syntax.OBJECTS else ()
    return any(c.dep_ == syntax.COMPLEMENT and c.left_edge.i == noun.i + 1 for c in beside)


def _carry(clause: Clause, lexicon: Lexicon) -> None:
    """Turn a light verb with an event noun into one predicate ("make strikes on")."""
    verb = clause.head
    if clause.kind is not Kind.VERB:
        return
    loose = any(child.dep_ == syntax.PARTICLE or child.lower_ == "off" for child in verb.children)
    if clause.entry is not None and clause.entry.part == "phrase":
        noun = next((word for word in clause.words if word.pos_ == "NOUN"), None)
        if noun is not None:
            _absorb(clause, noun, lexicon)
        return
    lemma = verb.lemma_.lower()
    if lemma not in lexicon.words("LightVerb") or (
        loose and not any(child.lower_ in {"out", "forward"} for child in verb.children)
    ):
        return
    has = lemma in lexicon.words("HavingVerb")  # who has help is helped
    whose = lexicon.words("LightVerb")[lemma]
    for noun in carried_nouns(verb, lexicon):
        entry, words = evoke_noun(noun, lexicon)
        if (
            entry is None
            or whose == IN_PHRASES
            or (whose == FOR_OTHERS and {entry.relation.attributes, entry.relation.name} & GIVEN)
            or noun.pos_ != "NOUN"
            or (has and not _has_clause(noun))
            or (loose and entry.relation.takes_content)  # who carries out a threat does it
            or any(c.dep_ == syntax.POSSESSOR for c in noun.children)
        ):
            continue
        clause.entry = entry
        clause.words = (verb, *words)
        particles = [child for child in verb.children if child.dep_ == syntax.PARTICLE]
        clause.relation = " ".join(w.lemma_.lower() for w in (verb, *particles, *words))
        _absorb(clause, noun, lexicon)
        return


def _absorb(clause: Clause, noun: Token, lexicon: Lexicon) -> None:
    """Take the noun's participants over to the verb that carries it."""
    head = noun.head if noun.dep_ == syntax.COMPOUND else noun
    measure = head.head.head if head.dep_ == syntax.PREPOSITIONAL_OBJECT else noun  # "a lot of it"
    # "Made an arrest and a search": nobody arrested the search.
    beside = {token.i for token in syntax.conjuncts(syntax.first_conjunct(head))}
    spent = {noun.i, measure.i} | (beside - {head.i})
    clause.objects[:] = [t for t in clause.objects if t.i not in spent]
    inner = Clause(noun, Kind.NOUN)
    _fill_participants(inner, lexicon, lambda _: False)
    if noun.dep_ == syntax.PREPOSITIONAL_OBJECT:
        name_doers(inner, lexicon)  # "into the custody of the guard"
    kinds = kinds_behind(noun, clause)
    clause.obliques += [*inner.obliques, *kinds]
    clause.objects += [t for t in inner.objects if t not in {kind.filler for kind in kinds}]
    part_charges(clause)
    if not clause.objects and not clause.recipients:
        # "gave the ships permission": the first part of an English compound is singular
        # (Huddleston & Pullum 2002, ch. 19 §4), so that a plural one is whom it is given to.
        clause.recipients += [
            child
            for child in noun.children
            if child.dep_ == syntax.COMPOUND and child.tag_ in syntax.PLURAL_TAGS
        ]
    fronted = clause.head.tag_ == "VBG" and clause.head.dep_ == syntax.ADVERBIAL_CLAUSE
    if not (clause.subjects or clause.passive or fronted):  # "facing pressure from banks, Chile …"
        # "to express our thanks": whoever is to express them, by what governs the verb; so is who
        # is "seeking the Green nomination".
        clause.subjects += [
            token
            for token in inner.subjects
            if token.tag_ != "PRP$" and token.dep_ != syntax.ADJECTIVE
        ]


def promote_objects(clauses: Clauses, lexicon: Lexicon) -> None:
    """Make what undergoes an event the object of its noun, when there is no other.

    Args:
        clauses: All clauses, linked, so that "on Ukraine using weapons" is content already.
        lexicon: Which verbs only carry their noun.
    """
    for clause in clauses:
        carried = [word for word in clause.words if word.pos_ == "NOUN"]
        if clause.kind is Kind.NOUN:
            take_adjacent(clause)
        if clause.kind is Kind.NOUN or carried:
            _promote(clause, lexicon)
        if clause.kind is Kind.VERB and carried and not clause.objects:
            restore_object(clause, carried[0], lexicon, contents=bool(clauses.contents(clause)))


def _promote(clause: Clause, lexicon: Lexicon) -> None:
    """Turn the first oblique that undergoes the event into the object.

    What somebody speaks by undergoes nothing: "voiced anger on Twitter".
    """
    if clause.objects or clause.recipients:
        return
    relation = clause.evoked
    spoken = {word.i for word in clause.words}
    for oblique in clause.obliques:
        word = oblique.preposition
        medium = oblique.filler.lemma_.lower() in lexicon.words("MediumNoun")
        if medium or oblique.filler.ent_type_ in TIMES or leads_up(oblique):
            continue
        if oblique.marker.head.i == clause.head.i and is_fronted(oblique, clause):
            continue  # "of the members, most were in favour"
        said = relation.roles.get(word) if relation is not None else None
        elsewhere = said == "cause" or is_where_or_when(oblique, clause, lexicon)
        judged = relation is not None and relation.sign != 0
        natural = word in UNDERGOING and judged and not elsewhere  # a battle for independence
        natural = natural and not is_beside_deed(oblique, relation)
        if (
            said == "object" or natural or oblique.marker.i in spoken
        ) and oblique.marker.dep_ == syntax.PREPOSITION:
            clause.objects += [o.filler for o in clause.obliques if o.marker.i == oblique.marker.i]
            clause.obliques = [o for o in clause.obliques if o.marker.i != oblique.marker.i]
            return


def _fill_participants(clause: Clause, lexicon: Lexicon, is_name: Callable[[Token], bool]) -> None:
    """Fill the participants that stand around a noun."""
    noun = clause.head
    introduced = [pair for pair in phrases_behind(noun) if not only_ranks(noun, *pair)]
    _fill_from_modifiers(clause, lexicon, {preposition.lower_ for preposition, _ in introduced})
    introduced = [pair for pair in introduced if not take_doer(clause, *pair)]
    _fill_from_phrases(clause, introduced)
    _share_stacked_prepositions(clause)
    part_charges(clause)
    compounds = [
        child
        for child in clause.head.children
        if child.dep_ == syntax.COMPOUND and _may_act_in_front(child, is_name)
    ]
    followed = clause.objects or clause.obliques or (_tells(clause) and _has_clause(clause.head))
    if compounds and not clause.subjects and followed:
        clause.subjects += compounds[:1]


def _tells(clause: Clause) -> bool:
    """Whether a noun names a report, a claim or a view."""
    return clause.entry is not None and clause.entry.relation.attributes in SAID


def _is_of_body(nation: Token) -> bool:
    """Whether an adjective of nation says which press or police it is that something is of."""
    behind = nation.nbor()
    return behind.i < nation.head.i and behind.dep_ == syntax.COMPOUND and is_somebody(behind)


def _may_act_in_front(part: Token, is_name: Callable[[Token], bool]) -> bool:
    """Whether the first part of a compound says who acts: a name or a body ("police raid on")."""
    if is_name(part):
        return part.ent_type_ in {"GPE", "ORG"}
    return part.pos_ == "NOUN" and acts_as_body(part)


def _fill_from_modifiers(clause: Clause, lexicon: Lexicon, prepositions: set[str]) -> None:
    """Fill participants from the possessor, an adjective of nation, and "led by …"."""
    mapped = clause.entry.relation.roles if clause.entry else {}
    for child in clause.head.children:
        if child.dep_ == syntax.POSSESSOR and child.ent_type_ not in TIMES:
            # "his arrest", "Peru's defeat by Chile": the possessor undergoes what others do.
            undergoes = mapped.get(POSSESSOR) == "object" or "by" in prepositions
            slot = clause.objects if undergoes and "of" not in prepositions else clause.subjects
            slot += syntax.conjuncts(child)
        elif child.dep_ == syntax.ADJECTIVE and child.ent_type_ == "NORP":
            if not (_tells(clause) and _is_of_body(child)):  # "Polish media reports"
                clause.subjects.append(child)
        elif child.dep_ == syntax.NOUN_CLAUSE and authors(child, lexicon):
            clause.subjects += [
                member
                for agent in child.children
                if agent.dep_ == syntax.AGENT and not syntax.is_finite(child)
                for member in syntax.introduced(agent)
            ]


def _is_to_do(clause: Clause, word: str, filler: Token) -> bool:
    """Whether *of* and an infinitive say who does what a noun tells of ("refusal of Lee to go")."""
    own = clause.entry is not None and clause.entry.relation.controller == "subject"
    return own and word == "of" and is_somebody(filler) and has_infinitive(clause.head)


def _fill_from_phrases(clause: Clause, introduced: list[tuple[Token, Token]]) -> None:
    """Fill participants from prepositions and what each introduces."""
    mapped = clause.entry.relation.roles if clause.entry else {}
    affected: list[Token] = []
    acting: set[int] = set()  # prepositions whose phrase says who acts
    possessed = bool(clause.subjects)
    giving = mapped.get("from") in {None, "subject"} or _has_content(clause.head)
    for preposition, filler in introduced:
        word = preposition.lower_
        acts = word != "from" or (is_somebody(filler) and giving)
        if word in ACTING and acts and not clause.subjects:
            acting.add(preposition.i)
            clause.subjects.append(filler)
        elif (mapped.get(word) == "subject" or _is_to_do(clause, word, filler)) and not possessed:
            mutual = word == "between" and clause.subjects  # "the deal between Mali and Chad"
            (clause.objects if mutual else clause.subjects).append(filler)
        elif preposition.i in acting or (
            word in AFFECTED and not possessed and _asks(clause) and is_somebody(filler)
        ):
            acting.add(preposition.i)
            clause.subjects.append(filler)
        elif word in AFFECTED and not names_kind(mapped):
            affected += [] if has_object_in_front(clause.head, filler) else [filler]
        else:
            clause.obliques.append(Oblique(word, filler, preposition))
    clause.objects += affected


def _has_content(noun: Token) -> bool:
    """Whether an infinitive or *that* says what somebody wants ("a demand from Peru that …")."""
    return has_infinitive(noun) or any(
        c.dep_ == syntax.NOUN_CLAUSE and syntax.marker(c) is not None for c in noun.rights
    )


def _asks(clause: Clause) -> bool:
    """Whether a noun names what somebody wants, plans, may or can do ("demands of the crew")."""
    relation = clause.evoked
    intends = relation and relation.content is Modality.INTENDED and relation.voices
    return relation is not None and bool(intends or relation.content in OWNED)


def _share_stacked_prepositions(clause: Clause) -> None:
    """Take a preposition that hangs from the acting noun but belongs to the event noun.

    "pushback among allies against the idea": a preposition that marks what undergoes an
    event belongs to the event noun, wherever the parser hung it.
    """
    if not clause.subjects:
        # "the release of the hostages by Hamas": who releases, not whose hostages.
        clause.subjects += [
            filler
            for affected in clause.objects
            for preposition, filler in syntax.prepositional(affected)
            if preposition.lower_ == "by" and not (is_bare(affected) or clause.claims)
        ]
    for subject in list(clause.subjects):
        if subject.i < clause.head.i:
            continue
        for preposition, filler in syntax.prepositional(subject):
            if preposition.lower_ in {"against", "over", "on"}:
                clause.obliques.append(Oblique(preposition.lower_, filler, preposition))
