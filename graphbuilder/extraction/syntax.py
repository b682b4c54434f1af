"""The dependency scheme: the only file that names dependency labels and tags.

The labels are those of ClearNLP, which spaCy's English pipelines use. Every other module asks
its questions here, so that another scheme needs another ``syntax.py`` and nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Span, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
CLAUSAL_SUBJECTS = frozenset({"csubj", "csubjpass"})
OBJECTS = frozenset({"dobj", "obj"})
ARGUMENTS = SUBJECTS | OBJECTS | {"appos", "poss", "pobj", "conj"}
DATIVES = frozenset({"dative", "iobj"})
PREDICATIVES = frozenset({"attr", "acomp", "oprd"})
AUXILIARIES = frozenset({"aux", "auxpass"})
HAVE = frozenset({"have", "has", "had", "having", "'ve", "’ve"})
PARTICLE_WORDS = frozenset({"in", "out", "up", "down", "off", "back", "over", "away", "forward"})
AUXILIARY_VERBS = frozenset({"be", "have", "do", "get", "ought", "will", "would", "can", "dare"})
PASSIVE = frozenset({"nsubjpass", "auxpass", "csubjpass"})
CONTENT_CLAUSES = frozenset({"ccomp", "xcomp"})
ADVERBIAL_CLAUSES = frozenset({"advcl"})
NOUN_CLAUSES = frozenset({"acl", "relcl"})
PREPOSITIONS = frozenset({"prep", "agent", "dative"})
PARTICLES = frozenset({"prt", "advmod"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "SYM", "X"})
VERBAL = frozenset({"VERB", "AUX"})
PRENOMINAL = frozenset({"amod", "compound", "nmod", "poss", "nummod", "det", "predet", "quantmod"})
MODIFIERS = frozenset({"amod", "compound", "nmod"})
RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
SMALL_WORDS = frozenset({"punct", "cc", "dep"})
QUOTE_TAGS = frozenset({"``", "''"})


def children(token: Token, labels: frozenset[str]) -> list[Token]:
    """The dependents of a token that bear one of the labels, in text order."""
    return [child for child in token.children if child.dep_ in labels]


def child(token: Token, labels: frozenset[str]) -> Token | None:
    """The first dependent of a token that bears one of the labels."""
    return next((child for child in token.children if child.dep_ in labels), None)


def conjuncts(token: Token) -> list[Token]:
    """A token and what is coordinated with it ("Apple, Google and Meta"), in text order."""
    found = [*_joined_in_front(token), token]
    for member in found:
        found += [
            child
            for child in member.children
            if child.dep_ == "conj"
            and (child.pos_ in VERBAL) == (token.pos_ in VERBAL)
            and not (child.i < token.i and child.nbor().head == token)
        ]
    return sorted(found, key=lambda member: member.i)


def _joined_in_front(name: Token) -> list[Token]:
    """Somebody's name that was hung in front of another's but is coordinated with it.

    "President Trump and Turkish President Erdoğan": what has a conjunction behind it is no
    modifier.
    """
    if name.ent_type_ != "PERSON":
        return []
    return [
        word.head
        for child in name.lefts
        for word in child.subtree
        if word.dep_ == "cc" and word.head.ent_type_ == "PERSON" and word.head.i < word.i
    ]


def first_conjunct(token: Token) -> Token:
    """The token that a coordination hangs from."""
    while token.dep_ == "conj":
        token = token.head
    return token


def is_verbal(token: Token) -> bool:
    """Whether a token is a main verb that makes a clause of its own."""
    if token.dep_ in AUXILIARIES or token.tag_ == "MD":
        return misparsed_verb(token)
    if token.pos_ not in VERBAL:
        if any(child.dep_ == "auxpass" for child in token.children):
            return True
        return token.dep_ in {"ccomp", "xcomp", "advcl", "relcl", "ROOT"} and (
            token.tag_.startswith("VB")
        )
    if token.dep_ == "prep" and child(token, SUBJECTS) is not None:
        return True
    if token.dep_ in PRENOMINAL or token.dep_ in {"prep", "pobj", "dobj", "punct", "nsubj", "attr"}:
        gerund = token.dep_ == "pobj" and token.tag_ == "VBG"
        return gerund and (has_own_object(token) or _behind_name(token))
    return token.dep_ != "case"


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


def is_copula(token: Token) -> bool:
    """Whether a token is *be* as a main verb."""
    return token.lemma_ == "be" and token.pos_ in VERBAL and token.dep_ not in AUXILIARIES


def subject_of_predicate(noun: Token) -> Token | None:
    """The subject that a copula says a noun of, nothing but tense between them."""
    verb = noun.head
    if noun.dep_ != "attr" or not is_copula(verb):
        return None
    hedges = (
        child.dep_ == "neg"
        or (child.dep_ in AUXILIARIES and child.tag_ == "MD")
        or (child.dep_ == "mark" and child.lower_ != "that")
        for child in verb.children
    )
    if any(hedges):
        return None
    return next((child for child in verb.children if child.dep_ == "nsubj"), None)


def is_anticipatory(token: Token) -> bool:
    """Whether *it* only holds the place of an infinitive: *this makes it hard to leave*."""
    governor = token.head
    if token.lower_ != "it" or governor.pos_ != "ADJ" or token.i > governor.i:
        return False
    return any(child.tag_ == "VB" or child.dep_ == "xcomp" for child in governor.children)


def flatten(name: Span) -> None:
    """Make a coordination inside a name no coordination: *Trinidad and Tobago* is one."""
    inner = [token for token in name if token.head in name]
    if any(token.dep_ == "cc" for token in inner):
        for token in inner:
            if token.dep_ in {"cc", "conj"} and token != name.root:
                token.dep_ = "nmod"


def is_passive(verb: Token) -> bool:
    """Whether a verb is a passive participle, with an auxiliary or reduced."""
    if verb.tag_ not in {"VBN", "VBD", "JJ"}:
        return False
    if has_passive_auxiliary(verb):
        return True
    if verb.tag_ == "VBD":
        return _shares_passive(verb)
    return verb.tag_ == "VBN" and _is_passive_participle(verb)


def _shares_passive(past: Token) -> bool:
    """Whether a past form is a participle that shares an auxiliary ("was seized and burned")."""
    regular = past.lower_.endswith("ed") and len(past) > len(past.lemma_)  # not fled, led
    if past.dep_ != "conj" or not regular:
        return False
    bare = not any(child.dep_ in SUBJECTS | OBJECTS | CONTENT_CLAUSES for child in past.children)
    return bare and past.head.tag_ == "VBN" and is_passive(past.head)


def _is_passive_participle(verb: Token) -> bool:
    """Whether a past participle without a passive auxiliary is passive nevertheless."""
    if any(child.dep_ in PASSIVE for child in verb.children):
        return True
    perfect = any(child.dep_ == "aux" and child.lower_ in HAVE for child in verb.children)
    if perfect or main_participle(verb) or child(verb, SUBJECTS) is not None:
        return False
    if verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        return is_passive(verb.head)
    return verb.dep_ in {"acl", "advcl", "relcl", "xcomp", "ccomp", "pcomp", "oprd"}


def has_passive_auxiliary(verb: Token) -> bool:
    """Whether a verb has a passive auxiliary of its own."""
    return any(child.dep_ == "auxpass" for child in verb.children)


def main_participle(verb: Token) -> bool:
    """Whether a past form that was hung from the first noun is the sentence's main verb.

    "The king named him minister": where no other verb of the sentence is finite, a past form
    with an object or a complement of its own, right behind the root noun, is the verb.
    """
    noun = verb.head
    past = verb.tag_ in {"VBN", "VBD"}
    if verb.dep_ != "acl" or noun.dep_ != "ROOT" or verb.i < noun.i or not past:
        return False
    if noun.doc[noun.i + 1].i != verb.left_edge.i and verb.left_edge.i <= noun.i:
        return False
    complete = any(
        child.dep_ in OBJECTS | CONTENT_CLAUSES | {"oprd", "advcl"} for child in verb.children
    )
    if not complete or any(child.dep_ == "agent" for child in verb.children):
        return False
    return not any(
        token.tag_ in FINITE_TAGS and token.dep_ not in {"relcl", "ccomp", "advcl"} | AUXILIARIES
        for token in noun.sent
        if token.i != verb.i
    )


def is_infinitive(verb: Token) -> bool:
    """Whether a verb stands with *to*."""
    return any(child.tag_ == "TO" and child.dep_ in AUXILIARIES for child in verb.children)


def is_gerund(verb: Token) -> bool:
    """Whether a verb ends in *-ing* and has no finite auxiliary."""
    return verb.tag_ == "VBG" and not any(
        child.tag_ in FINITE_TAGS and child.dep_ in AUXILIARIES and not misparsed_verb(child)
        for child in verb.children
    )


def is_set_off(verb: Token) -> bool:
    """Whether a comma or a dash stands before the first word of a clause."""
    first = verb.left_edge.i
    return first > 0 and verb.doc[first - 1].text in {",", "—", "–", "("}


def is_beside(gerund: Token, verb: Token) -> bool:
    """Whether a gerund follows a verb, or the verb's particle, with nothing between."""
    particles = {c.i for c in verb.children if c.dep_ == "prt"}
    return gerund.left_edge.i - 1 in {verb.i} | particles


def is_finite(verb: Token) -> bool:
    """Whether a verb or one of its auxiliaries carries tense or is modal."""
    return verb.tag_ in FINITE_TAGS or any(
        child.tag_ in FINITE_TAGS and not misparsed_verb(child)
        for child in verb.children
        if child.dep_ in AUXILIARIES
    )


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


def opens_phrase(first: Token, phrases: Iterable[str]) -> bool:
    """Whether one of several phrases of more than one word starts at a token."""
    return any(
        [token.lower_ for token in first.doc[first.i : first.i + len(words)]] == words
        for phrase in phrases
        if len(words := phrase.split()) > 1
    )


def marker(verb: Token) -> Token | None:
    """The conjunction that opens a clause (*that*, *if*, *because*), or ``None``."""
    for token in verb.children:
        if token.dep_ == "mark" and token.tag_ != "TO":
            return token
    for token in verb.children:
        if token.dep_ == "advmod" and token.tag_ == "WRB" and token.i < verb.i:
            return token
    return None


def is_relative(token: Token) -> bool:
    """Whether a token is a relative or interrogative word (*who*, *which*, *that*)."""
    return token.tag_ in RELATIVE_TAGS


def noun_phrase(head: Token) -> tuple[int, int]:
    """The span of a noun phrase without its clauses and appositions.

    Returns:
        Token indices ``[start, end)``: the left edge (a determiner included) to the head,
        and an *of*-phrase behind it.
    """
    start = head.i
    place = _place_in_front(head)
    joined = _joined_in_front(head)
    first = next(c.i for c in joined[-1].children if c.dep_ == "cc") + 1 if joined else 0
    for token in head.lefts:
        if token.left_edge.i < first:
            start = min(start, first)
            continue
        if place is not None and token.i <= place.i:
            continue
        if token.dep_ in PRENOMINAL or token.dep_ in {"neg", "advmod", "npadvmod", "punct"}:
            start = min(start, token.left_edge.i)
    while start < head.i and (
        head.doc[start].is_punct or head.doc[start].is_space or head.doc[start].dep_ == "cc"
    ):
        start += 1
    end = head.i + 1
    for token in head.rights:
        if token.dep_ == "prep" and token.lower_ == "of" and token.i == end:
            inner = next((t for t in token.children if t.dep_ in {"pobj", "pcomp"}), None)
            if inner is not None and inner.dep_ == "pobj" and not is_verbal(inner):
                end = max(end, noun_phrase(inner)[1])
        elif (token.dep_ in {"nummod", "nmod", "compound"} and token.i == end) or (
            token.dep_ == "prep" and token.i == end and _completes_noun(head, token)
        ):
            end = token.right_edge.i + 1
    return start, end


def end_of_phrases(noun: Token) -> int:
    """Where the prepositional phrases of a noun end that follow it without a break.

    What somebody is said to be is all of the phrase: "not a matter for the courts".
    """
    end = noun.i + 1
    for token in noun.rights:
        if token.dep_ != "prep" or token.i != end or any(t.pos_ in VERBAL for t in token.subtree):
            break
        end = token.right_edge.i + 1
    return end


def _completes_noun(head: Token, preposition: Token) -> bool:
    """Whether a phrase is part of a name or of an office ("role as …", "State for …")."""
    if preposition.lower_ == "as":
        return head.pos_ == "NOUN"
    inner = next((t for t in preposition.children if t.dep_ == "pobj"), None)
    return (
        preposition.lower_ == "for"
        and head.pos_ == "PROPN"
        and inner is not None
        and inner.pos_ == "PROPN"
        and all(t.pos_ in {"PROPN", "ADP", "CCONJ", "DET"} for t in preposition.subtree)
    )


def named_before_office(noun: Token) -> Token | None:
    """The name in front of a bare office behind a verb ("elected Grace Banda president").

    Titles stand before names in English; a bare singular noun behind a name is what the name is
    made, and no compound.

    Returns:
        The name's head word, or ``None`` where the noun is no such office.
    """
    if noun.dep_ not in OBJECTS | {"oprd"} or noun.tag_ != "NN" or noun.head.pos_ not in VERBAL:
        return None
    if child(noun, frozenset({"det", "poss", "nummod"})) is not None:
        return None
    names = [c for c in noun.lefts if c.dep_ in {"compound", "nmod"} and c.ent_type_ == "PERSON"]
    return names[-1] if names else None


def named_behind_office(title: Token) -> Token | None:
    """The name behind a title's phrase ("US Ambassador to Germany Richard Grenell").

    Parsers take the country for a part of the name, and the title for the head.

    Returns:
        The name's head word, or ``None``.
    """
    for preposition in title.rights:
        name = child(preposition, frozenset({"pobj"})) if preposition.dep_ == "prep" else None
        if name is None or name.ent_type_ != "PERSON" or title.pos_ != "PROPN":
            continue
        if any(c.dep_ == "compound" and c.ent_type_ in {"GPE", "ORG"} for c in name.lefts):
            return name
    return None


def _place_in_front(name: Token) -> Token | None:
    """The place that was taken into a name behind it ("Ambassador to Germany Richard Grenell")."""
    title = name.head.head
    if name.dep_ != "pobj" or named_behind_office(title) != name:
        return None
    return next(c for c in reversed(list(name.lefts)) if c.ent_type_ in {"GPE", "ORG"})


def hyphenated_lemma(noun: Token) -> str:
    """The lemma of a noun in lower case, with what a hyphen joins to it ("go-ahead")."""
    doc, lemma = noun.doc, noun.lemma_.lower()
    joined = noun.i > 1 and doc[noun.i - 1].tag_ == "HYPH" and not doc[noun.i - 1].whitespace_
    return f"{doc[noun.i - 2].lower_}-{lemma}" if joined else lemma


def clause_span(head: Token, *, without: frozenset[int] = frozenset()) -> tuple[int, int]:
    """The span of a clause, without the punctuation at its ends.

    Args:
        head: The clause's head word.
        without: Heads of sub-clauses that do not belong to it when they stand at its edge.

    Returns:
        Token indices ``[start, end)``.
    """
    members = [head.i]
    stack = [head]
    while stack:
        for token in stack.pop().children:
            if token.i not in without and token.dep_ != "punct":
                members.append(token.i)
                stack.append(token)
    start, end = min(members), max(members) + 1
    doc = head.doc
    while start < head.i and (doc[start].is_space or doc[start].dep_ in {"cc", "mark"}):
        start += 1
    while end > head.i + 1 and doc[end - 1].is_space:
        end -= 1
    return start, end


def introduced(preposition: Token) -> list[Token]:
    """The objects of a preposition, coordinated ones included."""
    return [
        member
        for inner in preposition.children
        if inner.dep_ == "pobj"
        for member in conjuncts(inner)
    ]


def prepositional(token: Token) -> Iterator[tuple[Token, Token]]:
    """The prepositional phrases of a word.

    Yields:
        The preposition and each object of it; chained prepositions ("from over the line")
        count as the first.
    """
    for preposition in token.children:
        if preposition.dep_ in PREPOSITIONS and preposition.tag_ in {"IN", "TO", "VBG", "RP", "RB"}:
            for inner in preposition.children:
                if inner.dep_ == "pobj":
                    for member in conjuncts(inner):
                        yield preposition, member
                elif inner.dep_ == "prep":
                    for last in inner.children:
                        if last.dep_ == "pobj":
                            for member in conjuncts(last):
                                yield preposition, member
