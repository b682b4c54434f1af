"""How a clause hangs from a noun: relative, content, modifier, or "the first to …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link
from graphbuilder.extraction.clauses.links.complementing import takes_gerund
from graphbuilder.extraction.clauses.participants.stranded_gaps import left_alone
from graphbuilder.extraction.syntax.verbs import has_that
from graphbuilder.extraction.words.forms import INDEFINITE
from graphbuilder.extraction.words.frames import gives
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

WHOLE = syntax.OBJECTS | syntax.PREDICATIVES | {syntax.OPEN_COMPLEMENT}
LEAST_WHOLE = 4  # words of an infinitive that lacks nothing: "to react to it"
FIRST_WORDS = frozenset(
    {"first", "last", "only", "next", "second", "third", "fourth", "fifth", "sixth", "seventh"}
    | {"eighth", "ninth", "tenth", "latest"}
)


def link_beside_noun(verb: Token, governor: Clause, clauses: Clauses, lexicon: Lexicon) -> Link:
    """The link of a clause that was hung from a noun.

    Args:
        verb: The head of the clause.
        governor: The clause that the noun stands in; lends what belongs to the other.
        clauses: All clauses of the text.
        lexicon: Which nouns and verbs take a content.

    Returns:
        How it hangs from its governor.
    """
    if verb.dep_ == syntax.RELATIVE_CLAUSE:
        if _is_told(verb, governor, lexicon):
            governor.recipients += governor.objects
            governor.objects = []
            return Link.CONTENT
        if _says_what(verb, lexicon):
            return Link.NOUN_CONTENT
        return _relative_link(verb, clauses, lexicon)
    clause = clauses.at(verb)
    if clause is not None and any(word.i == verb.head.i for word in clause.words):
        named = verb.head.dep_ == syntax.ATTRIBUTE and governor.expletive
        return Link.EXISTENTIAL if named else Link.MODIFIER
    if syntax.is_gerund(verb):
        return _gerund_link(verb, governor, clauses, lexicon)
    if clause is not None:  # "the claim that Lee lied": that is no pronoun
        clause.objects = [t for t in clause.objects if t.tag_ != "IN" or t.lower_ != "that"]
    return _postmodifier_link(verb, lexicon)


def has_infinitive(noun: Token) -> bool:
    """Whether a noun says what is to be done ("the order from Rome not to fly").

    A parser takes some such nouns for the subject of their infinitive, which has none but behind
    *for* (Huddleston & Pullum 2002, ch. 14 §1.2).
    """
    if noun.dep_ in syntax.SUBJECTS and syntax.is_infinitive(noun.head):
        return True
    return any(c.dep_ in syntax.NOUN_CLAUSES and syntax.is_infinitive(c) for c in noun.children)


def _is_told(verb: Token, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause behind whom somebody speaks to is what they say, and no relative clause.

    "She informed the police he had a gun": a relative clause without a pronoun lacks what it
    describes (Huddleston & Pullum 2002, ch. 12 §2); one with subject and object lacks nothing,
    nor does one whose verb has no object ("told the court he had acted alone").
    """
    speaks = governor.entry is not None and governor.entry.relation.attributes == "speech"
    named = verb.head.head if verb.head.dep_ == syntax.APPOSITION else verb.head
    told = [token.i for token in governor.objects] == [named.i] and (
        is_somebody(verb.head) or is_somebody(named)
    )
    whole = (
        syntax.is_finite(verb)
        and syntax.child(verb, syntax.SUBJECTS) is not None
        and (syntax.child(verb, WHOLE) is not None or _needs_nothing(verb, lexicon))
    )
    lacking = [child for child in verb.children if child.dep_ != syntax.MARK]
    return speaks and told and whole and not any(map(syntax.is_relative, lacking))


def _needs_nothing(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb is one without an object, and strands no preposition."""
    alone = verb.lemma_.lower() in lexicon.words("SingleVerb")
    return alone and left_alone(verb) is None


def _says_what(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a clause behind a noun of saying is what is said ("the report that …").

    The conjunction *that* is no pronoun: a clause with subject and object of its own lacks
    nothing that the noun could be; nor does one without it ("allegations he took bribes").
    """
    mark, noun = syntax.marker(verb), verb.head.lemma_.lower()
    if mark is None and any(map(syntax.is_relative, verb.doc[verb.head.i + 1 : verb.i])):
        return False
    kinds = {entry.relation.attributes for entry in lexicon.find("noun", noun)}
    says = kinds & ({"speech"} if mark is not None else {"speech", "accusation", "attitude"})
    if mark is not None and mark.lower_ != "that":
        return False
    plural = verb.head.tag_ in syntax.PLURAL_TAGS  # "reports he sold it"
    reports = (mark is not None or plural) and noun in lexicon.words("ReportNoun")
    own = syntax.child(verb, syntax.SUBJECTS) is not None and syntax.is_finite(verb)
    return own and bool(says or reports) and _is_whole(verb, lexicon, bare=mark is None)


def _is_whole(verb: Token, lexicon: Lexicon, *, bare: bool) -> bool:
    """Whether a clause has an object or a predicative, as far as it can be seen, of its own.

    Nor does one lack any that has none: "claims the vote was rigged", but "the claim he was shown",
    "the charge he was cleared of".
    """
    completing = syntax.child(verb, syntax.OBJECTS | syntax.PREDICATIVES)
    if completing is not None and completing.dep_ == syntax.OBJECT_PREDICATE:
        return syntax.is_passive(verb)  # "a claim Lee called absurd" lacks what he called so
    if completing is not None:
        return True
    if not bare:
        return syntax.is_passive(verb)
    if verb.lemma_.lower() in lexicon.words("IntransitiveVerb"):
        return left_alone(verb) is None
    if syntax.is_passive(verb):
        return left_alone(verb) is None and not gives(verb, lexicon)
    inner = syntax.child(verb, syntax.CONTENT_CLAUSES)
    return inner is not None and len(list(inner.subtree)) >= LEAST_WHOLE


def _relative_link(verb: Token, clauses: Clauses, lexicon: Lexicon) -> Link:
    """The link of a relative clause, or of what was taken for one."""
    if _completes(verb, lexicon):
        clause = clauses.at(verb)
        if clause is not None:
            clause.objects = [token for token in clause.objects if token.i != verb.head.i]
        return Link.NOUN_CONTENT
    if is_first_to(verb, lexicon):
        return Link.FIRST_TO
    if syntax.is_infinitive(verb) and not syntax.is_finite(verb):
        return Link.NOUN_CONTENT
    return Link.RELATIVE


def _gerund_link(verb: Token, governor: Clause, clauses: Clauses, lexicon: Lexicon) -> Link:
    """The link of a gerund behind a noun: content, subject, or a modifier after all."""
    passed = governor.passive and verb.i < governor.head.i and verb.dep_ in syntax.NOUN_CLAUSES
    if passed or verb.lower_ in lexicon.words("DescribingParticiple"):
        # "Called for papers relating to the sale", "the act setting a limit was passed".
        return Link.MODIFIER
    if _is_carried_content(verb, governor):
        if governor.kind is Kind.VERB and governor.claims:
            inner = clauses.at(verb)
            says = inner is not None and inner.claims
            # "issued a statement saying …": its author says it; "a warning covering the coast"
            return Link.PARTICIPIAL if says else Link.MODIFIER
        # "help hitting targets", but "a decree banning veils", which bans them.
        named = governor.kind is Kind.NOUN and verb.dep_ == syntax.NOUN_CLAUSE
        return Link.MODIFIER if named and governor.head == verb.head else Link.NOUN_CONTENT
    if _is_gerund_of_name(verb, governor):
        governor.subjects = [token for token in governor.subjects if token.i != verb.head.i]
        clause = clauses.at(verb)
        if clause is not None and not clause.subjects:
            clause.subjects = [verb.head]
            governor.subject_clause = clause
        return Link.SUBJECT
    if lend_object(verb, governor, clauses, lexicon):
        return Link.CONTENT
    return _postmodifier_link(verb, lexicon)


def _postmodifier_link(verb: Token, lexicon: Lexicon) -> Link:
    """The link of an infinitive, participle or that-clause behind a noun."""
    if syntax.is_finite(verb) or syntax.is_infinitive(verb):
        return Link.FIRST_TO if is_first_to(verb, lexicon) else Link.NOUN_CONTENT
    return Link.NOUN_CONTENT if _is_demanded(verb) else Link.MODIFIER


def _is_demanded(verb: Token) -> bool:
    """Whether *that* and a subject stand before a bare verb ("the demand that Lee be freed").

    Huddleston & Pullum 2002, ch. 11 §7.1.1: the mandative construction has no tense.
    """
    return has_that(verb) and syntax.child(verb, syntax.SUBJECTS) is not None


def lend_object(verb: Token, governor: Clause, clauses: Clauses, lexicon: Lexicon) -> bool:
    """Make the object before a gerund the gerund's subject ("opposes Rome leaving").

    Returns:
        Whether the governor takes such a gerund and has the object.
    """
    if not (syntax.is_gerund(verb) and takes_gerund(governor, lexicon)) or syntax.marker(verb):
        return False  # "backs the plan while doubting it"
    last = verb.doc[verb.left_edge.i - 1]
    if not any(token.i == last.i for token in governor.objects):
        return False
    inner = clauses.at(verb)
    if inner is not None:
        inner.subjects = [t for t in governor.objects if t.i <= last.i]
        governor.objects = [t for t in governor.objects if t.i > last.i]
    return True


def _completes(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a clause says what a noun is, and does not pick it out.

    "The risk that Rome leaves the euro": a clause with a subject and an object of its own has
    no gap for the noun, and one whose *that* belongs to a preposition at its end has one ("the
    decisions that they are proud of"). What there is none of has nothing to be picked out by
    ("there is no evidence the mayor lied").
    """
    noun = verb.head
    first = verb.left_edge
    denied = any(
        child.dep_ in syntax.NEGATIVE_DETERMINERS and child.lower_ == "no"
        for child in noun.children
    )
    if denied and noun.lemma_.lower() in lexicon.words("EvidenceNoun"):
        bare = not any(map(syntax.is_relative, verb.children))
        return bare and syntax.is_finite(verb) and syntax.child(verb, syntax.SUBJECTS) is not None
    own = [child for child in verb.children if child.i != first.i]
    taken = syntax.COMPLEMENTS - (set() if syntax.is_passive(verb) else {syntax.OBJECT_PREDICATE})
    return (
        noun.lemma_.lower() in lexicon.words("ModalNoun")
        and first.lower_ == "that"
        and first.dep_ not in syntax.PREPOSITIONAL_OBJECTS
        and any(child.dep_ in syntax.SUBJECTS for child in own)
        and any(child.dep_ in taken for child in own)  # "a plan that critics call cruel" lacks one
    )


def _is_gerund_of_name(verb: Token, governor: Clause) -> bool:
    """Whether a name and a gerund behind it are one subject ("Rome leaving would hurt").

    Names take no restrictive modifiers, so that a gerund right behind one is no participle.
    """
    noun = verb.head
    return (
        syntax.is_gerund(verb)
        and noun.pos_ == "PROPN"
        and noun.i + 1 == verb.left_edge.i
        and any(token.i == noun.i for token in governor.subjects)
    )


def _is_carried_content(verb: Token, governor: Clause) -> bool:
    """Whether a gerund behind a carried noun is its content ("give them help hitting …")."""
    entry = governor.entry
    if entry is None or not entry.relation.takes_content:
        return False
    return any(word.i == verb.head.i for word in governor.words)


def is_first_to(verb: Token, lexicon: Lexicon) -> bool:
    """Whether an infinitive modifies "the first N", "the only N", a superlative.

    Such a noun phrase presupposes that the infinitive happened: "the first to sign"; but nobody
    need have taken "the only way to win", and "a third vote to win" is just one more.
    """
    noun = verb.head
    if not syntax.is_infinitive(verb) or syntax.is_finite(verb) or _is_way(noun, lexicon):
        return False
    return _is_ranked(noun) or _is_one_of_doers(noun, verb)


def _is_ranked(noun: Token) -> bool:
    """Whether a noun phrase picks one by its rank ("the first", "the best", but not "a third")."""
    if noun.lower_ in FIRST_WORDS:
        return True
    ranks = [c for c in noun.children if c.lower_ in FIRST_WORDS or c.tag_ == "JJS"]
    one_more = any(c.lower_ in INDEFINITE for c in noun.lefts)
    return any(c.tag_ == "JJS" or c.lower_ == "first" for c in ranks) if one_more else bool(ranks)


def _is_way(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is a way, reason, aim or plan of doing something, and does nothing itself."""
    lemma = noun.lemma_.lower()
    aims = lemma in lexicon.words("AimNoun") and lemma not in lexicon.words("EmptyNoun")
    meant = lexicon.words("ModalNoun").get(lemma)
    planned = meant not in {None, Modality.PERMITTED} or lemma in lexicon.words("PlanNoun")
    return aims or planned or lemma in lexicon.words("GroundNoun")


def _is_one_of_doers(noun: Token, verb: Token) -> bool:
    """Whether who is one of a group is said to be among its doers ("one of the states to sign").

    What is done to the group has no object of its own ("one of the players to watch").
    """
    if noun.lower_ == "one":
        group = [n for p, n in syntax.prepositional(noun) if p.lower_ == "of" and p.i < verb.i]
    else:
        above = noun.head
        of_one = above.lower_ == "of" and above.head.lower_ == "one"
        group = [noun] if above.lower_ == "among" or of_one else []
    acts = syntax.child(verb, syntax.OBJECTS) is not None
    return acts and any(map(_are_counted, group))


def is_first_to_of_predicate(verb: Token, lexicon: Lexicon) -> bool:
    """The same where the infinitive was hung from the copula: "became the first N to …".

    Who is "among those to sign" or "one of three to sign" signed, too; "one of my goals to win" is
    no doer.
    """
    if not syntax.is_infinitive(verb) or verb.head.pos_ not in syntax.VERBAL:
        return False
    among = [n for p, n in syntax.prepositional(verb.head) if p.lower_ == "among" and p.i < verb.i]
    predicate = syntax.child(verb.head, syntax.ATTRIBUTES)
    noun = predicate if predicate is not None else next(iter(among), None)
    if noun is None or _end_of_phrase(noun, verb) != verb.left_edge.i - 1:
        return False
    if _is_way(noun, lexicon):
        return False
    first = noun.lower_ not in FIRST_WORDS and _is_ranked(noun)
    group = [n for p, n in syntax.prepositional(noun) if p.lower_ == "of"]
    group = group if noun.lower_ == "one" else [noun] if noun in among else []
    return first or any(map(_are_counted, group))


def _are_counted(noun: Token) -> bool:
    """Whether a group is of people or bodies, or a pronoun or number ("those", "the few")."""
    return is_somebody(noun) or any(
        word.lower_ in {"those", "few", *FIRST_WORDS} or word.pos_ == "NUM"
        for word in (noun, *noun.children)
    )


def _end_of_phrase(noun: Token, verb: Token) -> int:
    """Where a noun phrase ends, what belongs to the verb behind it left out."""
    before = (token.i for token in noun.subtree if token.i < verb.left_edge.i)
    return max(before, default=noun.i)
