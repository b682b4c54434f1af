"""Which clause governs which, and how: content, purpose, condition, relative clause, …."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses import Clause, Clauses, Kind, Link
from graphbuilder.extraction.evocation import gerund_after

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

ADVERBIAL_PREPOSITIONS = frozenset(
    {"after", "by", "before", "while", "when", "since", "despite", "through", "upon", "besides"}
    | {"without", "during", "via"}
)
CIRCUMSTANCES = frozenset({"because", "although", "though", "since", "while", "whereas"})
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
        if head.dep_ == "conj" and _is_instead(head) and clauses.at(head.head) is not None:
            clause.governor, clause.link = clauses.at(head.head), Link.WITHOUT
        elif head.dep_ == "conj":
            first = clauses.at(syntax.first_conjunct(head)) or clauses.at(head.head)
            if first is not None and first is not clause and clause.kind is not Kind.NOUN:
                _link_like_first(clause, first)
    for clause in ordered:
        _turn_parenthetical(clause, clauses)
        _restore_verb(clause, clauses)
        _adopt_gerund(clause, clauses)
        _adopt_infinitive(clause, clauses)
        clause.transparent = _is_transparent(clause, lexicon)


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


def governing_clause(token: Token, clauses: Clauses) -> Clause | None:
    """The nearest clause above a word."""
    for ancestor in token.ancestors:
        clause = clauses.at(ancestor)
        if clause is not None:
            return clause
    return None


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
    if several & lexicon.words("Conditional").keys():
        return Link.CONDITION
    if _is_instead(verb):
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
    beside = verb.head.i + 1 == verb.left_edge.i and verb.head in governor.objects
    if label == "acl" and syntax.is_gerund(verb) and beside and _takes_content(governor):
        return Link.CONTENT
    if label == "acl":
        if syntax.is_finite(verb) or syntax.is_infinitive(verb):
            return Link.FIRST_TO if _is_first_to(verb) else Link.NOUN_CONTENT
        return Link.MODIFIER
    if label == "pcomp":
        return _link_behind_preposition(verb, clauses, lexicon)
    if label == "advcl":
        return _adverbial_link(verb, governor, lexicon)
    return Link.PARTICIPIAL if syntax.is_gerund(verb) else Link.ADVERBIAL


def _is_instead(verb: Token) -> bool:
    """Whether a verb stands behind "instead of" or "rather than"."""
    before = [token.lower_ for token in verb.doc[max(0, verb.left_edge.i - 2) : verb.i]]
    return any(
        pair in {("instead", "of"), ("rather", "than")}
        for pair in zip(before, before[1:], strict=False)
    ) and (verb.tag_ in {"VBG", "VB"})


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
        and mark.lower_ in lexicon.words("Conditional")
        and mark.lower_ not in lexicon.words("Interrogative")
    ):
        return Link.CONDITION
    if mark is not None and mark.lower_ in CIRCUMSTANCES:
        return Link.ADVERBIAL
    if mark is not None and mark.lower_ in {"when", "after", "before"} and verb.i < governor.head.i:
        return Link.ADVERBIAL
    if mark is not None and mark.lower_ == "with":
        return Link.PARTICIPIAL
    if mark is not None and mark.lower_ == "so" and _is_prospective(verb):
        return Link.PURPOSE
    if governor.kind is Kind.NOUN:
        return Link.NOUN_CONTENT
    if verb.dep_ == "ccomp" and verb.i < governor.head.i and not _may_follow_content(governor):
        return Link.ROOT
    if (
        syntax.is_infinitive(verb)
        and not syntax.is_finite(verb)
        and (governor.objects or "NP to VP" in _frame(governor))
        and governor.entry is not None
        and not _takes_infinitive(governor)
    ):
        return Link.PURPOSE
    return Link.CONTENT


def _frame(clause: Clause) -> str:
    """The frame of a clause's entry, or the empty string."""
    return (clause.entry.frame or "") if clause.entry else ""


def _may_follow_content(governor: Clause) -> bool:
    """Whether a word can stand behind what it governs: only words of speech and thought can."""
    entry = governor.entry
    return entry is not None and entry.relation.attributes is not None


def _takes_content(governor: Clause) -> bool:
    """Whether the governing word says anything of a content."""
    relation = governor.entry.relation if governor.entry else None
    return relation is not None and (relation.signature is not None or relation.content is not None)


def _takes_infinitive(governor: Clause) -> bool:
    """Whether the governing word's entry has a place for an infinitive."""
    entry = governor.entry
    if entry is None or (entry.relation.signature is None and entry.relation.content is None):
        return False
    if entry.frame is None:
        # Verbs list their infinitives; nouns and adjectives that have a content take one.
        return entry.part != "verb"
    return entry.frame.endswith("to VP")


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
        and predicate.i == verb.left_edge.i - 1
        and (
            any(child.lower_ in FIRST_WORDS or child.tag_ == "JJS" for child in predicate.children)
        )
    )


def _link_behind_preposition(verb: Token, clauses: Clauses, lexicon: Lexicon) -> Link:
    """The link of a gerund that is the object of a preposition."""
    preposition = verb.head
    owner = preposition.head
    word = preposition.lower_
    clause = clauses.at(owner) or clauses.at(preposition)
    if clause is None:
        # "found guilty of", "take part in": the owner is part of its clause's predicate.
        clause = next((c for c in clauses if owner in c.words or _lends(c, owner, word)), None)
    absolute = word == "with" and syntax.child(verb, syntax.SUBJECTS) is not None
    if clause is not None and clause.entry is not None and not absolute:
        takes = clause.entry.relation.signature or clause.entry.relation.content
        if clause.kind is Kind.NOUN and takes:
            return Link.NOUN_CONTENT
        spoken = word in {w.lower_ for w in clause.words}
        accuses = clause.entry.relation.attributes == "accusation"
        if takes and (
            spoken or word not in ADVERBIAL_PREPOSITIONS | ({"for"} if not accuses else set())
        ):
            return Link.CONTENT
    if word in lexicon.words("NegativePreposition") or (
        owner.dep_ == "advmod" and owner.lower_ in lexicon.words("NegativePreposition")
    ):
        return Link.WITHOUT
    if word in ADVERBIAL_PREPOSITIONS or owner.pos_ in syntax.VERBAL:
        return Link.PARTICIPIAL
    if owner.pos_ in {"NOUN", "PROPN"}:
        return Link.NOUN_CONTENT
    return Link.PARTICIPIAL


def _lends(clause: Clause, participant: Token, preposition: str) -> bool:
    """Whether a preposition that hangs from a participant marks the content of its verb.

    "suspect Ann Lee of spying": what is suspected, although parsers hang it from the name.
    """
    if clause.entry is None or clause.entry.relation.roles.get(preposition) != "content":
        return False
    return participant in (*clause.objects, *clause.subjects)


def _adverbial_link(verb: Token, governor: Clause, lexicon: Lexicon) -> Link:
    """The link of an adverbial clause, by its conjunction and form."""
    mark = syntax.marker(verb)
    infinitive = syntax.is_infinitive(verb)
    if mark is not None and mark.tag_ != "TO":
        word = mark.lower_
        if word in lexicon.words("Conditional"):
            return Link.CONDITION
        if word == "with":
            return Link.PARTICIPIAL
        if word == "for" and governor.kind is Kind.COPULA and governor.entry is None:
            return Link.CONTENT
        if word == "for" or (word in {"so", "that"} and _is_prospective(verb)):
            return Link.PURPOSE
        if word in lexicon.words("Awaited") and not _is_past(verb):
            return Link.AWAITED
        if word in lexicon.words("NegativePreposition"):
            return Link.WITHOUT
        if word == "that" and governor.entry is not None:
            return Link.CONTENT
        return Link.ADVERBIAL
    if infinitive and not syntax.is_finite(verb):
        return _infinitive_link(verb, governor)
    if verb.tag_ in {"VBG", "VBN"} and not syntax.is_finite(verb):
        return Link.PARTICIPIAL
    if verb.tag_ == "VB" and _inverted_condition(verb):
        return Link.CONDITION
    return Link.CONDITION if _inverted_condition(verb) else Link.ADVERBIAL


def _inverted_condition(verb: Token) -> bool:
    """Whether an auxiliary before the subject stands for *if* ("Should talks fail, …")."""
    subject = syntax.child(verb, syntax.SUBJECTS)
    auxiliary = syntax.child(verb, syntax.AUXILIARIES)
    return (
        subject is not None
        and auxiliary is not None
        and auxiliary.i < subject.i
        and auxiliary.lower_ in {"should", "had", "were"}
    )


def _infinitive_link(verb: Token, governor: Clause) -> Link:
    """Content where the governing word still lacks one, else a purpose."""
    takes_infinitive = _takes_infinitive(governor)
    head = governor.top or governor.head
    has_content = any(
        child.dep_ in syntax.CONTENT_CLAUSES for child in head.children if child.i != verb.i
    )
    earlier = any(
        child.dep_ == "advcl" and syntax.is_infinitive(child) and child.i < verb.i
        for child in head.children
    )
    adjacent = verb.head.i == head.i and verb.i > head.i
    if takes_infinitive and adjacent and not has_content and not earlier:
        return Link.CONTENT
    return Link.PURPOSE


def _is_prospective(verb: Token) -> bool:
    """Whether a clause of purpose shows itself by a modal verb ("so that he can")."""
    return any(child.tag_ == "MD" for child in verb.children)


def _is_past(verb: Token) -> bool:
    """Whether the verb or its auxiliary is in the past tense."""
    return verb.tag_ == "VBD" or any(
        child.tag_ == "VBD" for child in verb.children if child.dep_ in syntax.AUXILIARIES
    )


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


def _turn_parenthetical(clause: Clause, clauses: Clauses) -> None:
    """Let a reporting clause inside or before another govern it ("The rebels, Mali said, left").

    A reporting verb without a content of its own, set off by commas or opened by *as*, reports
    the clause around it.
    """
    verb = clause.top or clause.head
    entry = clause.entry
    if entry is None or entry.relation.attributes not in {"speech", "report", "attitude"}:
        return
    if verb.dep_ not in {"parataxis", "advcl", "ccomp", "dep", "conj"} or clause.objects:
        return
    mark = syntax.marker(verb)
    opened_by_as = verb.dep_ == "advcl" and mark is not None and mark.lower_ == "as"
    in_front = verb.dep_ == "ccomp" and verb.i < verb.head.i and not clauses.contents(clause)
    if verb.dep_ != "parataxis" and not opened_by_as and not in_front:
        return
    host = clauses.at(verb.head)
    if host is None or host is clause or clauses.contents(clause) or host.governor is clause:
        return
    clause.governor, clause.link = host.governor, host.link
    host.governor, host.link = clause, Link.CONTENT


def _restore_verb(clause: Clause, clauses: Clauses) -> None:
    """Let a verb that was taken for an auxiliary govern the gerund it was hung from."""
    if not syntax.misparsed_verb(clause.head):
        return
    inner = clauses.at(clause.head.head)
    if inner is None:
        return
    clause.governor, clause.link = inner.governor, inner.link
    inner.governor, inner.link = clause, Link.CONTENT
    clause.subjects = [token for token in inner.subjects if token.i < clause.head.i]
    inner.subjects = [token for token in inner.subjects if token.i > clause.head.i]


def _is_transparent(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause only announces what hangs from it.

    "It is time to …" and "the time has come to …" state nothing of time; "I think" in one's
    own speech only softens it (Urmson 1952).
    """
    if clause.kind is Kind.COPULA and clause.expletive and clause.entry is None:
        return True
    modal = lexicon.words("ModalNoun")
    if not clause.objects and len(clause.subjects) == 1:
        if modal.get(clause.subjects[0].lemma_.lower()) == "obligation":
            return clause.head.lemma_ in {"come", "be"}
    relation = clause.entry.relation if clause.entry else None
    return (
        relation is not None
        and relation.attributes == "attitude"
        and relation.sign == 0
        and clause.link in {Link.ROOT, Link.CONTENT}
        and [s.lower_ for s in clause.subjects] == ["i"]
        and clause.head.tag_ == "VBP"
        and not any(child.dep_ == "neg" for child in clause.head.children)
    )


def _adopt_gerund(clause: Clause, clauses: Clauses) -> None:
    """Give "on Ukraine using weapons" to the word that takes it, with its own subject."""
    takes = clause.entry is not None and (
        clause.entry.relation.signature is not None or clause.entry.relation.content is not None
    )
    if not takes:
        return
    spoken = {word.i for word in clause.words}
    for oblique in list(clause.obliques):
        expected = clause.kind is Kind.NOUN or oblique.marker.i in spoken
        if not expected or oblique.marker.i < clause.head.i:
            continue
        gerund = gerund_after(oblique.filler)
        inner = clauses.at(gerund) if gerund is not None else None
        if inner is None or inner is clause or inner in set(clause.ancestors()):
            continue
        if syntax.child(inner.head, syntax.SUBJECTS) is None:
            inner.subjects[:] = [oblique.filler]
        inner.governor = clause
        inner.link = Link.NOUN_CONTENT if clause.kind is Kind.NOUN else Link.CONTENT
        clause.obliques.remove(oblique)
        for other in clauses:
            late = other.governor is clause and other.head.i > inner.head.i
            if late and other is not inner and syntax.is_infinitive(other.head):
                other.governor, other.link = inner, Link.PURPOSE


def _adopt_infinitive(clause: Clause, clauses: Clauses) -> None:
    """Give an infinitive that directly follows an event noun's phrase to that noun."""
    if clause.kind is not Kind.NOUN or clause.entry is None or clauses.contents(clause):
        return
    relation = clause.entry.relation
    if relation.signature is None and relation.content is None:
        return
    doc = clause.head.doc
    phrases = [child.right_edge.i for child in clause.head.children if child.dep_ == "prep"]
    edge = max([clause.head.i, *phrases])
    index = edge + 1
    if index < len(doc) and doc[index].dep_ == "neg":
        index += 1
    if index + 1 >= len(doc) or doc[index].tag_ != "TO":
        return
    verb = doc[index].head
    inner = clauses.at(verb)
    if inner is None or inner is clause:
        return
    if inner.link in {Link.NOUN_CONTENT} and inner.governor is clause:
        return
    if [subject.i for subject in inner.subjects] == [clause.head.i]:
        clause.governor = _return_subject(inner, clauses)
    if inner in set(clause.ancestors()):
        return
    inner.governor, inner.link = clause, Link.NOUN_CONTENT


def _return_subject(infinitive: Clause, clauses: Clauses) -> Clause | None:
    """Give a noun that was taken for an infinitive's subject back to the finite verb.

    Infinitives without *for* have no subject in front of them: in "the order not to shoot
    came late", what came is the order.

    Returns:
        The clause of the finite verb, or the governor of the infinitive where there is none.
    """
    subjects = list(infinitive.subjects)
    infinitive.subjects.clear()
    for clause in clauses:
        beside = clause.governor is infinitive.governor and clause.head.i > infinitive.head.i
        if beside and not clause.subjects and syntax.is_finite(clause.head):
            clause.subjects += subjects
            return clause
    return infinitive.governor
