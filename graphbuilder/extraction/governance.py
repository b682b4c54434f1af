"""Which clause governs which, and how: content, subject, relative clause, named event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses import Clause, Clauses, Kind, Link

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

from graphbuilder.extraction.adverbials import (
    CIRCUMSTANCES,
    frame_of,
    governing_clause,
    is_instead,
    is_prospective,
    link_adverbial,
    link_behind_preposition,
    takes_gerund,
    takes_infinitive,
)
from graphbuilder.extraction.repairs import (
    adopt_gerund,
    adopt_infinitive,
    is_transparent,
    raise_circumstance,
    restore_subject,
    restore_verb,
    return_object,
    turn_parenthetical,
)

FIRST_WORDS = frozenset({"first", "last", "only", "next", "second", "third", "latest"})


def link_clauses(clauses: Clauses, lexicon: Lexicon) -> None:
    """Give every clause its governor and its link.

    Args:
        clauses: All clauses of a Doc; changed in place.
        lexicon: Conjunctions and what they make of their clause.
    """
    ordered = list(clauses)
    for clause in ordered:
        _link(clause, clauses, lexicon)
    for clause in ordered:
        head = clause.top or clause.head
        if head.dep_ == "conj" and is_instead(head) and clauses.at(head.head) is not None:
            clause.governor, clause.link = clauses.at(head.head), Link.WITHOUT
        elif head.dep_ == "conj":
            first = clauses.at(syntax.first_conjunct(head)) or clauses.at(head.head)
            if first is not None and first is not clause and clause.kind is not Kind.NOUN:
                _link_like_first(clause, first)
    for clause in ordered:
        raise_circumstance(clause)
        turn_parenthetical(clause, clauses)
        restore_verb(clause, clauses)
        return_object(clause, clauses)
        restore_subject(clause, clauses)
        adopt_gerund(clause, clauses)
        adopt_infinitive(clause, clauses)
        clause.transparent = is_transparent(clause, lexicon)


def _link_like_first(clause: Clause, first: Clause) -> None:
    """A coordinated clause hangs where the first one hangs, unless it has an own subject."""
    if _outgrows(clause, first) and first.governor is not None:
        _link_like_first(clause, first.governor)
        return
    if first.link in {Link.RELATIVE, Link.MODIFIER} and _has_own_subject(clause):
        clause.governor, clause.link = first.governor, Link.ROOT
        if first.governor is not None:
            clause.link = Link.ADVERBIAL
        return
    clause.governor, clause.link = first.governor, first.link


def _outgrows(clause: Clause, first: Clause) -> bool:
    """Whether a finite verb was coordinated with an infinitive ("agreed to go and left")."""
    verb, other = clause.top or clause.head, first.top or first.head
    return verb.tag_ in {"VBD", "VBZ"} and syntax.is_infinitive(other)


def _has_own_subject(clause: Clause) -> bool:
    """Whether the clause's verb has a subject beside it."""
    head = clause.top or clause.head
    return syntax.child(head, syntax.SUBJECTS) is not None


def _link(clause: Clause, clauses: Clauses, lexicon: Lexicon) -> None:
    """Link one clause by the label that its verb bears."""
    verb = clause.top or clause.head
    label = verb.dep_
    governor = governing_clause(verb, clauses)
    if clause.kind is Kind.NOUN and clause.link is Link.RELATIVE:
        clause.governor = governor
        return
    if clause.kind is Kind.NOUN and clause.top is None:
        clause.governor, clause.link = governor, _nominal_link(verb, governor)
        return
    if governor is None or label in {"ROOT", "dep", "parataxis", "conj"}:
        clause.governor, clause.link = (governor, Link.ADVERBIAL) if governor else (None, Link.ROOT)
        if label in {"dep", "parataxis", "ROOT"}:
            clause.governor, clause.link = None, Link.ROOT
        return
    clause.governor = governor
    clause.link = _verbal_link(verb, governor, clauses, lexicon)
    if clause.link is Link.ROOT:
        clause.governor = None
        return
    if _is_fronted_subject(verb, governor):
        clause.link = Link.SUBJECT
    if clause.link is Link.SUBJECT and governor is clauses.at(verb.head):
        governor.subject_clause = clause
        if verb.dep_ == "advcl":
            clause.objects += governor.subjects
            governor.subjects.clear()


def _is_fronted_subject(verb: Token, governor: Clause) -> bool:
    """Whether an infinitive before its governor, with no comma between, is the subject.

    "To deny them the weapons makes it hard": a purpose in front is set off by a comma. What
    the parser took for the main verb's subject is then the infinitive's object.
    """
    if verb.dep_ != "advcl" or not syntax.is_infinitive(verb) or verb.i > governor.head.i:
        return False
    if verb.left_edge.i > verb.sent.start + 1 or syntax.child(verb, syntax.OBJECTS) is not None:
        return False
    subject = syntax.child(governor.head, syntax.SUBJECTS)
    if subject is None or subject.i < verb.i:
        return False
    return not any(token.text == "," for token in verb.doc[verb.i : governor.head.i])


def _verbal_link(verb: Token, governor: Clause, clauses: Clauses, lexicon: Lexicon) -> Link:
    """The link of a verb that has a governor."""
    label = verb.dep_
    if label in syntax.CLAUSAL_SUBJECTS:
        return Link.SUBJECT
    opening = set(syntax.opening_words(verb))
    if opening & lexicon.words("Purpose").keys():
        return Link.PURPOSE
    several = {words for words in opening if " " in words}
    if several & lexicon.words("Condition").keys():
        return Link.CONDITION
    if is_instead(verb):
        return Link.WITHOUT
    if label in {"xcomp", "advcl"} and _is_first_to_of_predicate(verb):
        return Link.FIRST_TO
    if label in syntax.CONTENT_CLAUSES:
        return _content_link(verb, governor, lexicon)
    if label == "relcl" and _completes(verb, lexicon):
        clause = clauses.at(verb)
        if clause is not None:
            clause.objects = [token for token in clause.objects if token.i != verb.head.i]
        return Link.NOUN_CONTENT
    if label == "relcl":
        if _is_first_to(verb):
            return Link.FIRST_TO
        if syntax.is_infinitive(verb) and not syntax.is_finite(verb):
            return Link.NOUN_CONTENT
        return Link.RELATIVE
    if label == "acl" and any(word.i == verb.head.i for word in _words(verb, clauses)):
        if verb.head.dep_ == "attr" and governor.expletive:
            return Link.EXISTENTIAL
        return Link.MODIFIER
    if label == "acl" and syntax.is_gerund(verb) and _is_carried_content(verb, governor):
        return Link.NOUN_CONTENT
    if label == "acl" and _is_gerund_of_name(verb, governor):
        governor.subjects = [token for token in governor.subjects if token.i != verb.head.i]
        clause = clauses.at(verb)
        if clause is not None and not clause.subjects:
            clause.subjects = [verb.head]
            governor.subject_clause = clause
        return Link.SUBJECT
    if label in {"acl", "advcl"} and syntax.is_gerund(verb) and takes_gerund(governor, lexicon):
        before = verb.doc[verb.left_edge.i - 1]
        if any(token.i == before.i for token in governor.objects):
            _lend_to_gerund(verb, before, governor, clauses)
            return Link.CONTENT
    if (
        label == "advcl"
        and frame_of(governor) == "VP-ing"
        and syntax.is_beside(verb, governor.head)
    ):
        return Link.CONTENT
    if label == "acl":
        if syntax.is_finite(verb) or syntax.is_infinitive(verb):
            return Link.FIRST_TO if _is_first_to(verb) else Link.NOUN_CONTENT
        return Link.MODIFIER
    if label in {"pcomp", "pobj"}:
        return link_behind_preposition(verb, clauses, lexicon)
    if label == "advcl":
        return link_adverbial(verb, governor, lexicon)
    return Link.PARTICIPIAL if syntax.is_gerund(verb) else Link.ADVERBIAL


def _lend_to_gerund(verb: Token, last: Token, governor: Clause, clauses: Clauses) -> None:
    """Make the noun before a gerund the gerund's subject ("opposes Rome leaving")."""
    inner = clauses.at(verb)
    if inner is not None:
        inner.subjects = [t for t in governor.objects if t.i <= last.i]
        governor.objects = [t for t in governor.objects if t.i > last.i]


def _completes(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a that-clause says what a noun is, and does not pick it out.

    "The risk that Rome leaves the euro": a clause with a subject and an object of its own has
    no gap for the noun.
    """
    noun = verb.head
    first = verb.left_edge
    own = [child for child in verb.children if child.i != first.i]
    return (
        noun.lemma_.lower() in lexicon.words("ModalNoun")
        and first.lower_ == "that"
        and any(child.dep_ in syntax.SUBJECTS for child in own)
        and any(child.dep_ in syntax.OBJECTS | syntax.PREDICATIVES for child in own)
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


def _words(verb: Token, clauses: Clauses) -> tuple[Token, ...]:
    """The words of the predicate that a verb heads."""
    clause = clauses.at(verb)
    return clause.words if clause is not None else ()


def _is_carried_content(verb: Token, governor: Clause) -> bool:
    """Whether a gerund behind a carried noun is its content ("give them help hitting …")."""
    entry = governor.entry
    if entry is None or (entry.relation.signature is None and entry.relation.content is None):
        return False
    return any(word.i == verb.head.i for word in governor.words)


def _content_link(verb: Token, governor: Clause, lexicon: Lexicon) -> Link:
    """Content, unless a conjunction says that it is an adverbial clause after all."""
    mark = syntax.marker(verb)
    if (
        mark is not None
        and mark.lower_ in lexicon.words("Condition")
        and mark.lower_ not in lexicon.words("Interrogative")
    ):
        return Link.CONDITION
    if mark is not None and mark.lower_ in CIRCUMSTANCES:
        return Link.ADVERBIAL
    if mark is not None and mark.lower_ in {"when", "after", "before"} and verb.i < governor.head.i:
        return Link.ADVERBIAL
    if mark is not None and mark.lower_ == "with":
        return Link.PARTICIPIAL
    if mark is not None and mark.lower_ == "so" and is_prospective(verb):
        return Link.PURPOSE
    if governor.kind is Kind.NOUN:
        return Link.NOUN_CONTENT
    in_front = verb.dep_ == "ccomp" and verb.i < governor.head.i
    if in_front and (not _may_follow_content(governor) or _is_parted(verb, governor.head)):
        return Link.ROOT
    if (
        syntax.is_infinitive(verb)
        and not syntax.is_finite(verb)
        and (governor.objects or "NP to VP" in frame_of(governor))
        and governor.entry is not None
        and not takes_infinitive(governor)
    ):
        return Link.PURPOSE
    return Link.CONTENT


def _is_parted(first: Token, second: Token) -> bool:
    """Whether a semicolon stands between two words."""
    return any(token.text == ";" for token in first.doc[first.i : second.i])


def _may_follow_content(governor: Clause) -> bool:
    """Whether a word can stand behind what it governs: only words of speech and thought can."""
    entry = governor.entry
    return entry is not None and entry.relation.attributes is not None


def _is_first_to(verb: Token) -> bool:
    """Whether an infinitive modifies "the first N", "the only N", a superlative.

    Such a noun phrase presupposes that the infinitive happened: "the first to sign".
    """
    if not syntax.is_infinitive(verb) or syntax.is_finite(verb):
        return False
    noun = verb.head
    return noun.lower_ in FIRST_WORDS or any(
        child.lower_ in FIRST_WORDS or child.tag_ == "JJS" for child in noun.children
    )


def _is_first_to_of_predicate(verb: Token) -> bool:
    """The same where the infinitive was hung from the copula: "became the first N to …"."""
    if not syntax.is_infinitive(verb) or verb.head.pos_ not in syntax.VERBAL:
        return False
    predicate = syntax.child(verb.head, frozenset({"attr"}))
    return (
        predicate is not None
        and _end_of_phrase(predicate, verb) == verb.left_edge.i - 1
        and (
            any(child.lower_ in FIRST_WORDS or child.tag_ == "JJS" for child in predicate.children)
        )
    )


def _end_of_phrase(noun: Token, verb: Token) -> int:
    """Where a noun phrase ends, what belongs to the verb behind it left out."""
    before = (token.i for token in noun.subtree if token.i < verb.left_edge.i)
    return max(before, default=noun.i)


def _nominal_link(noun: Token, governor: Clause | None) -> Link:
    """The link of a noun that names an event."""
    if governor is None:
        return Link.NOMINAL
    if noun.dep_ == "pobj" and noun.head.lower_ in {"without"}:
        return Link.WITHOUT
    if noun.dep_ == "attr" and governor.expletive:
        return Link.EXISTENTIAL
    if governor.entry is not None and _is_new(noun) and _fills_content(noun, governor):
        return Link.CONTENT
    return Link.NOMINAL


def _is_new(noun: Token) -> bool:
    """Whether a noun phrase introduces its event: no possessor, no definite determiner."""
    return not any(
        child.dep_ == "poss" or child.lower_ in {"the", "this", "that", "these", "those"}
        for child in noun.children
    )


def _fills_content(noun: Token, governor: Clause) -> bool:
    """Whether a noun stands where its verb takes its content ("call for a ban")."""
    entry = governor.entry
    if entry is None or entry.relation.flips:
        return False
    if entry.relation.signature is None and entry.relation.content is None:
        return False
    if noun.dep_ in syntax.OBJECTS:
        return True
    return noun.dep_ == "pobj" and (
        noun.head.lower_ in entry.words or entry.relation.roles.get(noun.head.lower_) == "content"
    )
