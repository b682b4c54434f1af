"""The form of a verb: main or auxiliary, finite or not, passive; and what opens its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.syntax.scheme import (
    ADJECTIVAL,
    ADVERB,
    ADVERBIAL_CLAUSE,
    AUXILIARIES,
    AUXILIARY_VERBS,
    BEFORE_VERBS,
    CASE,
    CLAUSE_HEADS,
    CONJUNCT,
    CONTENT_CLAUSES,
    FINITE_TAGS,
    GOVERNED,
    MARK,
    NEGATION,
    NOT_VERBS,
    OBJECTS,
    OPEN_COMPLEMENT,
    PARTICLE,
    PASSIVE_AUXILIARY,
    PLAIN_TAGS,
    PREDICATIVES,
    PREPOSITION,
    PREPOSITIONAL_OBJECT,
    SUBJECTS,
    VERBAL,
)
from graphbuilder.extraction.syntax.tree import child
from graphbuilder.extraction.text.remembering import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token


ONCE = "once"


def leading_verbs(verb: Token) -> list[Token]:
    """The verbs before a coordinated one up to that whose subject or auxiliaries it shares.

    Of "he came, so they can see it, hear it and smell it", *smell* has *hear* and *see*.
    """
    found: list[Token] = []
    while verb.dep_ == CONJUNCT and not any(c.dep_ in BEFORE_VERBS for c in verb.children):
        verb = verb.head
        found.append(verb)
    return found


def is_verbal(token: Token) -> bool:
    """Whether a token is a main verb that makes a clause of its own."""
    if token.dep_ in AUXILIARIES or token.tag_ == "MD":
        return misparsed_verb(token)
    if token.pos_ not in VERBAL:
        for before in token.lefts:
            if before.dep_ == PASSIVE_AUXILIARY:
                return True
        return token.dep_ in CLAUSE_HEADS and token.tag_.startswith("VB")
    if token.dep_ == PREPOSITION and child(token, SUBJECTS) is not None:
        return True
    if token.dep_ in NOT_VERBS:
        gerund = token.dep_ == PREPOSITIONAL_OBJECT and token.tag_ == "VBG"
        return gerund and (has_own_object(token) or _behind_name(token))
    return token.dep_ != CASE and not misparsed_noun(token)


def _behind_name(gerund: Token) -> bool:
    """Whether a gerund's preposition was hung from a name: names take no such complement.

    "He was accused by Latvia of spying": what he is accused of, not a Latvia of spying.
    """
    return gerund.head.head.pos_ == "PROPN" and not list(gerund.lefts)


def has_own_object(token: Token) -> bool:
    """Whether a gerund takes an object as a verb does."""
    return any(child.dep_ in OBJECTS or child.dep_ in CONTENT_CLAUSES for child in token.children)


def misparsed_verb(token: Token) -> bool:
    """Whether a token labelled auxiliary is no auxiliary verb of English, but a main verb."""
    return (
        token.dep_ in AUXILIARIES
        and token.tag_ in {"VBZ", "VBD", "VBP"}
        and token.lemma_ not in AUXILIARY_VERBS
    )


def misparsed_noun(token: Token) -> bool:
    """Whether a bare infinitive stands right behind a verb that follows a quotation.

    "…,” said study author Kim Lee": what is said is quoted, and a noun begins who says it.
    """
    if token.tag_ != "VB" or token.i == 0:
        return False
    verb = token.head
    behind = verb.i == token.i - 1 and verb.tag_ in FINITE_TAGS
    return behind and verb.i > 0 and verb.nbor(-1).is_quote


def is_vocative(subject: Token) -> bool:
    """Whether a comma parts what was taken for a subject from a bare verb ("Sir, let us go")."""
    verb = subject.head
    late = verb.i > subject.i and verb.tag_ == "VB"
    return subject.dep_ in SUBJECTS and late and verb.doc[verb.i - 1].text == ","


def is_copula(token: Token) -> bool:
    """Whether a token is *be* as a main verb."""
    return token.lemma_ == "be" and token.pos_ in VERBAL and token.dep_ not in AUXILIARIES


def hung_from_auxiliaries(verb: Token) -> Iterator[Token]:
    """What parsers hang from a verb's auxiliaries and its main verb has: subjects, negations."""
    for auxiliary in verb.lefts:
        if auxiliary.dep_ in AUXILIARIES and not misparsed_verb(auxiliary):
            yield from auxiliary.children


@remembered
def is_infinitive(verb: Token) -> bool:
    """Whether a verb stands with *to*."""
    return any(child.tag_ == "TO" and child.dep_ in AUXILIARIES for child in verb.lefts)


def shares_infinitive(verb: Token) -> bool:
    """Whether a verb is an infinitive, or a bare verb joined to one ("to go and see")."""
    if is_infinitive(verb):
        return True
    bare = verb.tag_ in PLAIN_TAGS
    return bare and any(map(is_infinitive, leading_verbs(verb)))


@remembered
def is_gerund(verb: Token) -> bool:
    """Whether a verb ends in *-ing* and has no finite auxiliary."""
    return verb.tag_ == "VBG" and not any(
        child.tag_ in FINITE_TAGS and child.dep_ in AUXILIARIES and not misparsed_verb(child)
        for child in verb.lefts
    )


def is_gerundial(verb: Token) -> bool:
    """Whether a verb is a gerund, or a participle with one of *be* ("singing", "being sung to").

    "Having been sung to" tells what was.
    """
    first = next((c for c in verb.lefts if c.dep_ in AUXILIARIES), verb)
    return is_gerund(verb) or (first.lower_ == "being" and not is_finite(verb))


def is_set_off(verb: Token) -> bool:
    """Whether a comma or a dash stands before the first word of a clause."""
    first = verb.left_edge.i
    return first > 0 and verb.doc[first - 1].text in {",", "—", "–", "("}


def is_beside(gerund: Token, verb: Token) -> bool:
    """Whether a gerund follows a verb, or the verb's particle, with nothing between."""
    particles = {c.i for c in verb.children if c.dep_ == PARTICLE}
    return gerund.left_edge.i - 1 in {verb.i} | particles


@remembered
def is_finite(verb: Token) -> bool:
    """Whether a verb or one of its auxiliaries carries tense or is modal."""
    return verb.tag_ in FINITE_TAGS or any(
        child.tag_ in FINITE_TAGS and not misparsed_verb(child)
        for child in verb.lefts
        if child.dep_ in AUXILIARIES
    )


def first_word(verb: Token) -> Token:
    """The first auxiliary before a verb, which shows tense and number, or the verb itself."""
    return next((child for child in verb.lefts if child.dep_ in AUXILIARIES), verb)


def verb_opened_by(word: Token) -> Token:
    """The verb that a word is the first of: the one that it helps, or the word itself."""
    return word.head if word.dep_ in AUXILIARIES else word


def is_negated(verb: Token) -> bool:
    """Whether a verb has a negation of its own."""
    return any(child.dep_ == NEGATION for child in verb.children)


def opens_infinitive(token: Token) -> bool:
    """Whether an infinitive behind its verb has a subject that *for* opens ("for Lee to go")."""
    if token.dep_ != ADVERBIAL_CLAUSE or token.i < token.head.i or not is_infinitive(token):
        return False
    mark = marker(token)
    return mark is not None and mark.lower_ == "for" and child(token, SUBJECTS) is not None


def opening_words(verb: Token, most: int = 4) -> list[str]:
    """The word sequences right before a clause's subject, longest first, in lower case.

    Args:
        verb: The head of the clause.
        most: How many words back to look.

    Returns:
        For "as long as Sudan agrees": ``["as long as", "long as", "as"]``; where there is no
        subject, the words up to and with *to*.
    """
    first = child(verb, SUBJECTS)
    if first is not None and first.i < verb.i:
        end = first.left_edge.i
    else:
        particle = next((c for c in verb.children if c.tag_ == "TO"), None)
        end = particle.i + 1 if particle is not None else verb.i
    start = end
    while start > 0 and end - start < most and not (start < end and verb.doc[start].is_sent_start):
        start -= 1
    words = [token.lower_ for token in verb.doc[start:end]]
    return [" ".join(words[index:]) for index in range(len(words))]


@remembered
def marker(verb: Token) -> Token | None:
    """The conjunction that opens a clause (*that*, *if*, *because*), or ``None``."""
    adverb, beside = None, verb.dep_ == ADVERBIAL_CLAUSE
    for token in verb.lefts:
        if token.dep_ == MARK and token.tag_ != "TO":
            return token
        once = token.lower_ == ONCE and token.i == verb.left_edge.i  # "once it was agreed"
        if adverb is None and token.dep_ == ADVERB and (token.tag_ == "WRB" or (beside and once)):
            adverb = token
    return adverb


def has_that(verb: Token) -> bool:
    """Whether the conjunction that opens a clause is *that*."""
    mark = marker(verb)
    return mark is not None and mark.lower_ == "that"


def is_behind_not(word: Token) -> bool:
    """Whether a *not* stands right before a word."""
    return word.i > 0 and word.nbor(-1).dep_ == NEGATION


def is_opened_by_as(verb: Token) -> bool:
    """Whether *as* opens a clause beside another one ("as Lee told the Post, it leaks")."""
    mark = marker(verb)
    return verb.dep_ == ADVERBIAL_CLAUSE and mark is not None and mark.lower_ == "as"


def is_anticipatory(token: Token) -> bool:
    """Whether *it* only holds the place of an infinitive: *this makes it hard to leave*."""
    governor = token.head
    if token.lower_ != "it" or governor.pos_ != "ADJ" or token.i > governor.i:
        return False
    return any(child.tag_ == "VB" or child.dep_ == OPEN_COMPLEMENT for child in governor.children)


def predicative(verb: Token) -> Token | None:
    """What a copula says of its subject: an adjective, noun or participle."""
    return child(verb, PREDICATIVES)


def is_adjectival(word: Token) -> bool:
    """Whether a word is an adjective, or a participle that a verb says of its subject as one.

    "Is opposed", "feels cheated", "is binding": what has an object is a verb still.
    """
    if word.dep_ != ADJECTIVAL or word.tag_ not in {"VBN", "VBG"}:
        return word.pos_ == "ADJ"
    return word.tag_ == "VBN" or not any(child.dep_ in GOVERNED for child in word.children)


def opens_wish(verb: Token) -> bool:
    """Whether "if only" or "what if" opens a clause, which is then no condition of another one.

    Args:
        verb: The verb of a clause: "if only they had asked us", "what if it bursts".
    """
    first = verb.left_edge.i
    words = [token.lower_ for token in verb.doc[max(first - 1, 0) : first + 2]]
    return words[-2:] == ["if", "only"] or ["what", "if"] in (words[:2], words[-2:])
