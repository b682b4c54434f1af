"""What the objects of a verb are: what is done, to whom it is given, what it is said to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Oblique
from graphbuilder.extraction.clauses.participants.antecedents import antecedents
from graphbuilder.extraction.syntax.phrases import is_announced
from graphbuilder.extraction.words.frames import gives
from graphbuilder.extraction.words.people import NOMINATIVES, is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

ADVERBIAL_PREPOSITIONS = frozenset(
    {"after", "by", "before", "while", "when", "since", "despite", "through", "upon", "besides"}
    | {"without", "during", "via", "because"}
)
IDIOMATIC = frozenset({"such", "possible", "usual", "necessary", "well"})  # "as usual"
COUNTS = frozenset({syntax.NUMBER})
QUOTING = frozenset({'"', "“"})
INTERLOCUTORS = frozenset({"PERSON", "ORG"})
PHRASES = syntax.PREPOSITIONS | {syntax.ADVERB, syntax.MEASURE}
ASKING = frozenset({"what", "how", "why", "who", "whom"})
DASHES = frozenset({"—", "–"})
RECEIVERS = frozenset({"me", "us", "him", "her", "them", "you"})
PASSIVE_FORMS = frozenset(
    {"be", "been", "being", "is", "are", "was", "were", "am", "'re", "'m", "’re", "’m"}
)


def part_objects(clause: Clause, lexicon: Lexicon) -> None:
    """Part two objects that nothing coordinates ("labelled them a threat", "was paid a fee").

    Of a verb that says what something is, the second is what it is said to be; else the first
    is who the second is given to (Huddleston & Pullum 2002, ch. 4 §§4-5).

    Args:
        clause: A clause whose objects are filled.
        lexicon: Which verbs give something to somebody.
    """
    _return_gift(clause, lexicon)
    behind = syntax.children(clause.head, syntax.OBJECTS)
    second = behind[-1] if behind and (clause.passive or len(behind) > 1) else None
    if second is None or second.i < clause.head.i or second in clause.words:
        return
    if not clause.passive and (second.pos_ == "PRON" or are_parted(behind[0], second)):
        return
    if not clause.passive and _modifies(behind[0], second, clause):
        clause.objects = [token for token in clause.objects if token.i != behind[0].i]
        return
    members = {token.i for token in syntax.conjuncts(second)}
    rest = [token for token in clause.objects if token.i not in members]
    if clause.entry is not None and "as" in clause.entry.relation.roles:
        clause.objects = rest
        clause.obliques.append(Oblique("as", second, second))
    elif clause.passive and not gives(clause.head, lexicon):
        _undo_passive(clause, rest)
    elif clause.passive or _is_received(behind, clause, lexicon):
        clause.given = clause.passive
        clause.recipients += rest
        clause.objects = [token for token in clause.objects if token.i in members]


def _is_received(behind: list[Token], clause: Clause, lexicon: Lexicon) -> bool:
    """Whether the first of two objects gets the second ("gave Lee a book", "got me lunch")."""
    if gives(clause.head, lexicon) and _is_given(behind, clause, lexicon):
        return True
    first = behind[0]
    serves = clause.head.lemma_.lower() in lexicon.words("ServingVerb")
    got = first.lower_ in RECEIVERS or is_somebody(first)
    return serves and got and first.left_edge.i == clause.head.i + 1


def _is_given(behind: list[Token], clause: Clause, lexicon: Lexicon) -> bool:
    """Whether somebody stands right behind a verb, and then something that is not how much."""
    first, second = behind[0], behind[-1]
    measures = second.lemma_.lower() in lexicon.words("WeakNoun")
    return first.i > clause.head.i and is_somebody(first) and not measures


def _return_gift(clause: Clause, lexicon: Lexicon) -> None:
    """Make a relative word the object where a pronoun behind the verb is who receives it.

    "The trust that they gave me": only *to whom* moves a receiver in front (Huddleston & Pullum
    2002, ch. 4 §4.3).
    """
    verb = clause.head
    behind = [child for child in syntax.children(verb, syntax.OBJECTS) if child.i > verb.i]
    if len(behind) != 1 or not _may_receive(behind[0], verb):
        return
    fronted = (c for c in syntax.children(verb, syntax.GIVEN) if c.i < verb.i and _moves(c))
    moved = next(fronted, None)
    if moved is not None and (moved.dep_ in syntax.DATIVES or gives(verb, lexicon)):
        found = antecedents(moved, verb) if syntax.is_relative(moved) else [verb.head]
        clause.objects, clause.recipients = found, behind
    elif moved is None and _lacks_gift(verb) and gives(verb, lexicon):
        clause.objects, clause.recipients = [verb.head], behind


def _may_receive(behind: Token, verb: Token) -> bool:
    """Whether whoever stands behind a verb is given something: a pronoun, or a person a thing."""
    named = behind.ent_type_ == "PERSON" and verb.dep_ == syntax.RELATIVE_CLAUSE
    return behind.lower_ in RECEIVERS or (named and not is_somebody(verb.head))


def _moves(word: Token) -> bool:
    """Whether a word in front of a relative clause's verb stands for the noun before it."""
    that = word.lower_ == "that" and word.head.dep_ == syntax.RELATIVE_CLAUSE and not word.n_lefts
    return syntax.is_relative(word) or that


def _lacks_gift(verb: Token) -> bool:
    """Whether a relative clause without its word lacks what is given ("the help they gave us")."""
    noun = verb.head
    if verb.dep_ != syntax.RELATIVE_CLAUSE or noun.pos_ != "NOUN" or is_somebody(noun):
        return False
    subject = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
    if any(child.dep_ == syntax.PREPOSITION and not child.n_rights for child in verb.rights):
        return False  # "the page I told you about"
    opened = any(syntax.is_relative(t) or t.lower_ == "that" for t in verb.subtree if t.i < verb.i)
    return subject is not None and noun.i < subject.i < verb.i and not opened


def _undo_passive(clause: Clause, promoted: list[Token]) -> None:
    """Read a participle with an object of its own again, as its verb takes only one object.

    "He's faced many suits", "the study, which they liked, employed maps": without a form of *be*
    it is active; with one, what stands behind it is no object ("was built two floors high").
    """
    auxiliaries = syntax.children(clause.head, syntax.AUXILIARIES)
    second = [token for token in clause.objects if token not in promoted]
    if any(token.lower_ in PASSIVE_FORMS for token in auxiliaries):
        clause.objects = promoted
    else:
        clause.passive = False
        clause.subjects += [token for token in promoted if token not in clause.subjects]
        clause.objects = second


def add_gerund(clause: Clause, word: Token) -> None:
    """Add the gerund behind a preposition that completes a verb or adjective, as a phrase.

    "Specialize in hunting sharks", "uninterested in taking the post": without it the word says
    nothing, and of itself the word does not say whether anybody hunts or takes. What *what* opens
    stands for a thing ("voted for what they want").

    Args:
        clause: A clause; words that have a place for a content are left alone.
        word: Its verb, or the adjective behind its copula.
    """
    relation = clause.evoked
    if clause.objects or (relation is not None and relation.attributes):
        return
    takes_content = relation is not None and relation.takes_content
    particles = {child.i for child in word.children if child.dep_ == syntax.PARTICLE}
    particles |= {child.i for child in word.rights if child.tag_ == "RB"}  # "focus *mainly* on"
    outside = syntax.children(clause.head, syntax.PREPOSITIONS) if word != clause.head else []
    beside_it = [p for p in outside if p.i == word.i + 1]  # hung from *is* of "is fine with going"
    for preposition in [*syntax.children(word, syntax.PREPOSITIONS), *beside_it]:
        gerund = syntax.child(preposition, syntax.PREPOSITIONAL_CLAUSES)
        beside = preposition.i - 1 in {word.i} | particles
        thing = gerund is not None and gerund.left_edge.lower_ in {"what", "whatever", "whoever"}
        if beside and gerund is not None and syntax.stands_as_phrase(gerund):
            if takes_content and not thing:
                return
            if preposition.lower_ not in ADVERBIAL_PREPOSITIONS and not clause.passive:
                clause.obliques.insert(0, Oblique(preposition.lower_, gerund, preposition))
            return


def add_free_relative(clause: Clause, word: Token) -> None:
    """Add what a question word opens as the object ("took what they had", "told us who came").

    Whoever stands before it is told or asked.

    Args:
        clause: A clause; its objects and recipients are changed.
        word: Its verb, or the adjective behind its copula ("is unsure how it works").
    """
    contents = syntax.children(word, syntax.CONTENT_CLAUSES)
    if not contents:
        return
    ends = {word.i, *(token.right_edge.i for token in clause.objects)}
    ends |= {child.i for child in clause.head.children if child.dep_ == syntax.PARTICLE}
    for child in contents:
        beside = child.left_edge.i - 1 in ends or _is_parted_by_phrase(word, child)
        asks = child.pos_ in syntax.VERBAL and syntax.is_free_relative(child)
        if beside and asks and not clause.passive:
            clause.recipients += clause.objects
            clause.objects = [child]
            return


def _is_parted_by_phrase(verb: Token, asked: Token) -> bool:
    """Whether only phrases of its own part a verb from a question ("told to them what it was")."""
    start = asked.left_edge.i
    between = [child for child in verb.rights if child.i < start]
    phrases = all(c.dep_ in PHRASES or c.text in DASHES for c in between)
    asks = asked.left_edge.lower_ in ASKING
    return asks and bool(between) and phrases and between[-1].right_edge.i + 1 in {start, start - 1}


def lift_interlocutor(clause: Clause) -> None:
    """Give whom one speaks with, hung from what is spoken of, back to the verb.

    "Discussed the reef with Max Weber": nobody is part of a reef.
    """
    entry = clause.entry
    if entry is None or entry.relation.roles.get("with") != "recipient":
        return
    if any(oblique.preposition == "with" for oblique in clause.obliques):
        return
    for noun in clause.objects:
        for preposition, filler in syntax.prepositional(noun):
            if preposition.lower_ == "with" and filler.ent_type_ in INTERLOCUTORS:
                clause.obliques.append(Oblique("with", filler, preposition))


def is_determined(predicative: Token) -> bool:
    """Whether what a copula says is a noun with a determiner, and so no adjective."""
    determiner = syntax.child(predicative, syntax.DETERMINATIVES)
    return predicative.pos_ == "NOUN" and determiner is not None


def fill_small_clause(clause: Clause) -> None:
    """Make "makes them poor" one predicate with *them* as its object.

    An adjective with a subject of its own, without a verb, is a small clause: the verb and
    the adjective are one predicate, and the adjective's subject is what it is done to. A noun
    with one says what its subject is made to be ("made her the chair of it"). An infinitive that
    *it* only announces is the object ("makes it hard to vote").
    """
    for child in syntax.children(clause.head, syntax.SMALL_CLAUSES):
        subject = syntax.child(child, syntax.SUBJECTS)
        beside = subject is None and _is_beside_object(child, clause)
        if child.pos_ == "NOUN" and (subject is not None or beside):
            _fill_made(clause, child, subject)
        torn = child.dep_ == syntax.COMPLEMENT and subject is None and not beside
        ill = child.dep_ == syntax.OBJECT_PREDICATE and child.pos_ == "ADV"  # "taken ill"
        better = child.tag_ == "RBR" and subject is not None  # "made it faster"
        if not (child.pos_ == "ADJ" or ill or better) or syntax.is_finite(child) or torn:
            continue
        clause.words = (*clause.words, child)
        told = [inner for inner in clause.head.rights if is_announced(inner)]
        if told:  # "deemed it wise to go"
            clause.objects = told
            continue
        if subject is None and not clause.objects and not clause.passive:
            clause.objects += syntax.children(child, COUNTS)  # "left five dead"
        announced = syntax.child(child, syntax.ANNOUNCED) is not None
        if subject is not None and (subject.lower_ != "it" or not announced):
            clause.objects += syntax.conjuncts(subject)
        elif subject is not None:
            clause.objects += [inner for inner in child.children if is_announced(inner)]


def _is_beside_object(complement: Token, clause: Clause) -> bool:
    """Whether what something is made stands right behind the object ("made that a habit")."""
    before = complement.left_edge.i - 1
    return complement.dep_ == syntax.COMPLEMENT and any(
        token.right_edge.i == before for token in clause.objects
    )


def _fill_made(clause: Clause, noun: Token, subject: Token | None) -> None:
    """Fill what something is made, and what it is made to be, from a noun with a subject.

    Without one, the verb's object is made it. *It* that only holds the place of a clause is
    nothing that anything is done to.
    """
    verbal = syntax.AUXILIARIES | {syntax.MARK}
    asked = any(map(syntax.is_relative, noun.lefts))
    if asked or clause.passive or clause.recipients or syntax.child(noun, verbal) is not None:
        return
    determiner = syntax.child(noun, syntax.DETERMINATIVES)
    determined = determiner is not None
    if subject is None:
        if determiner is not None and determiner.left_edge.i == noun.left_edge.i:
            clause.obliques.append(Oblique("as", noun, noun))
        return
    announced = subject.lower_ == "it" and syntax.child(noun, syntax.ANNOUNCED) is not None
    if clause.head.i < subject.i < noun.i and determined and not announced:
        clause.objects += syntax.conjuncts(subject)
        clause.obliques.append(Oblique("as", noun, noun))


def _modifies(name: Token, noun: Token, clause: Clause) -> bool:
    """Whether a name before a bare noun only says whose it is ("join African Union trade bloc").

    Headlines leave determiners out; a verb that gives something to somebody is none such.
    """
    bare = not any(child.dep_ in syntax.DETERMINATIVES for child in noun.children)
    frame = clause.entry.frame if clause.entry else None
    listed = clause.entry is not None and frame is None and "as" not in clause.entry.relation.roles
    return listed and bare and name.pos_ == "PROPN" and noun.tag_ == "NN"


def are_parted(first: Token, second: Token) -> bool:
    """Whether something other than a quotation mark stands between two objects."""
    between = first.doc[first.right_edge.i + 1 : second.left_edge.i]
    backwards = second.left_edge.i <= first.right_edge.i
    return backwards or any(token.text not in QUOTING for token in between)


def can_be_object(word: Token) -> bool:
    """Whether a word can be what something is done to: not *we*, bare *every* or *her*."""
    bare = word.tag_ == "PRP$" and word.lower_ != "his"
    return not bare and word.lower_ not in NOMINATIVES and word.lower_ != "every"


def said_as(preposition: Token, clause: Clause) -> list[Token]:
    """The adjectives behind *as*: what something is said to be ("described it as too costly").

    Args:
        preposition: *As*, hung from a verb.
        clause: The verb's clause, its entry known.

    Returns:
        The adjectives, where the verb says what its object is; else none.
    """
    entry, verb = clause.entry, clause.head
    says = entry is not None and ("as" in entry.relation.roles or "as" in entry.words)
    first = syntax.child(preposition, syntax.ATTRIBUTIVES)
    if not says or first is None or first.i < preposition.i:
        return []
    if first.pos_ != "ADJ" and first.tag_ != "VBN":  # "as knife-obsessed"
        return []
    undergone = clause.passive or syntax.child(verb, syntax.OBJECTS) is not None
    alone = syntax.child(preposition, syntax.INTRODUCED) is None
    parted = syntax.is_joint(verb.doc, first.i + 1) or first.lower_ in IDIOMATIC
    return syntax.conjuncts(first) if undergone and alone and not parted else []


def is_named_as(noun: Token) -> bool:
    """Whether what an object is made stands behind *as*, so that a noun before it is the object.

    "He named Kim Lee as his deputy".
    """
    verb = noun.head
    role = next((c for c in verb.children if c.dep_ == syntax.PREPOSITION and c.i > noun.i), None)
    own = syntax.child(verb, syntax.OBJECTS) is not None or syntax.is_passive(verb)
    return role is not None and role.lower_ == "as" and not own
