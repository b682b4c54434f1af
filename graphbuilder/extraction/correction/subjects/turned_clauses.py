"""Clauses that a word in front of them turns around, put together where a parser tore them.

"Never, he said, *had* the bank *lent* it", "nor *is* she *a nurse*": behind such a word the first
auxiliary stands before the subject, and the verb or the predicate behind it (Huddleston & Pullum
2002, ch. 3 §2.1.2). Parsers take the auxiliary for a verb of its own, give the word in front to the
report that stands between, and take what *not only* turns for something said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_auxiliary, make_subject
from graphbuilder.extraction.syntax.turning import BE, DO, LITTLE, NOR, OPENERS, turns_clause
from graphbuilder.extraction.words.reporting import claims
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

HAVE = frozenset({"have", "has", "had"})
NOT_ONLY, ALSO = "not only", "also"
LONGEST = 24  # tokens before the auxiliary
OPENED = frozenset({"``", "''", ":", "CC", "-LRB-"})  # tags of what a clause begins behind
PARTICIPLES = frozenset({"VBN", "VBG", "VBD"})
INNER = syntax.SUBJECTS | {syntax.COMPOUND, syntax.DETERMINER}


def turn_clauses(doc: Doc, lexicon: Lexicon) -> None:
    """Give turned clauses their verbs, and what turns them to these.

    Args:
        doc: A parsed text; tags, labels and places in the tree are changed.
        lexicon: Which verbs say that something is so.
    """
    for index in _auxiliaries(doc):
        start = _front(doc, index)
        if start is None:
            continue
        verb = _verb_of(doc[index])
        if verb is not None:
            _hang_front(doc, start, index, verb)
            _set_beside(doc, start, verb, lexicon)


def _auxiliaries(doc: Doc) -> list[int]:
    """The indices of what can be the auxiliary of a turned clause."""
    found = {*labelled(doc, "TAG", ("MD",)), *worded(doc, BE | HAVE | DO)}
    return sorted(index for index in found if index and index + 2 < len(doc))


def _front(doc: Doc, index: int) -> int | None:
    """Where what turns a clause around begins, before its auxiliary.

    It opens its sentence or a part of it, and nothing stands between that and the auxiliary but a
    part between commas.
    """
    sentence = doc[index].sent.start
    begin = index - 1
    while begin >= max(sentence, index - LONGEST):
        opens = begin == sentence or doc[begin - 1].tag_ in OPENED or doc[begin - 1].text == ";"
        if opens and turns_clause(doc, begin):
            break
        begin -= 1
    else:
        return None
    commas = [token.i for token in doc[begin:index] if token.text == ","]
    parted = not commas or commas[0] < commas[-1] == index - 1
    # "little is known": only *do* shows that it is no subject
    small = doc[begin].lower_ == LITTLE and doc[index].lower_ not in DO
    return begin if parted and not small else None


def _verb_of(auxiliary: Token) -> Token | None:
    """The verb of a turned clause, which is put together first where it was torn."""
    start, verb = auxiliary.i + 1, auxiliary.head
    if auxiliary.dep_ in syntax.AUXILIARIES:
        behind = [c for c in verb.lefts if c.dep_ in syntax.SUBJECTS and c.left_edge.i == start]
        return verb if behind else None
    within = next((c for c in auxiliary.rights if _is_torn(c, auxiliary)), None)
    if within is not None:
        return _join(auxiliary, within)
    subject = next((c for c in auxiliary.rights if c.dep_ in syntax.SUBJECTS), None)
    if subject is None or subject.left_edge.i != start or auxiliary.lower_ not in BE:
        return None
    return _complete(auxiliary, subject)


def _is_torn(verb: Token, auxiliary: Token) -> bool:
    """Whether a verb was made the complement of the auxiliary that stands before its subject."""
    subject = syntax.child(verb, syntax.SUBJECTS)
    if verb.dep_ != syntax.COMPLEMENT or subject is None or syntax.marker(verb) is not None:
        return False
    helped = auxiliary.lower_ in HAVE | BE
    form = verb.tag_ in (PARTICIPLES if helped else syntax.PLAIN_TAGS)
    return form and subject.left_edge.i == auxiliary.i + 1


def _join(auxiliary: Token, verb: Token) -> Token:
    """Give a verb its auxiliary, and the place and the dependents that this had."""
    make_auxiliary(auxiliary, verb)
    if verb.tag_ == "VBD":
        verb.tag_ = "VBN"
    if auxiliary.lower_ in BE and verb.tag_ == "VBN":
        auxiliary.dep_ = syntax.PASSIVE_AUXILIARY
    subject = syntax.child(verb, syntax.SUBJECTS)
    if subject is not None:
        make_subject(subject, verb)
    return verb


def _complete(be: Token, subject: Token) -> Token:
    """Part from the subject of *be* what is said of it, and give it to that.

    Returns:
        The verb of the clause.
    """
    if syntax.child(be, syntax.PREDICATIVES) is not None or subject.dep_ == syntax.EXPLETIVE:
        return be
    for word in subject.rights:
        if word.dep_ == syntax.NOUN_CLAUSE and word.tag_ in PARTICIPLES:
            word.dep_ = syntax.COMPLEMENT
            subject.head = word
            return _join(be, word)
        if word.pos_ == "ADJ" and word.dep_ == syntax.ADJECTIVE:
            word.head, word.dep_ = be, syntax.ADJECTIVAL
            return be
        if word.dep_ == syntax.APPOSITION and not syntax.follows_comma(word.left_edge):
            word.head, word.dep_ = be, syntax.ATTRIBUTE
            return be
    return be


def _hang_front(doc: Doc, start: int, end: int, verb: Token) -> None:
    """Hang what turns a clause around from its verb, and the report between them beside it."""
    comma = next((token.i for token in doc[start:end] if token.text == ","), end)
    tops = [word for word in doc[start:comma] if not start <= word.head.i < comma]
    opener = doc[start]
    for word in tops:
        opened = word.i != opener.i and not word.is_ancestor(opener)
        if opened and word.dep_ in syntax.SUBJECTS and opener.pos_ in OPENERS:
            word.head, word.dep_ = opener, syntax.PREPOSITIONAL_OBJECT
            opener.dep_ = syntax.PREPOSITION
        elif word.i != verb.i and not word.is_ancestor(verb):
            word.head = verb
    if opener.lower_ in NOR and opener.head.i == verb.i:
        opener.dep_ = syntax.PRECONJUNCTION
    elif opener.dep_ in INNER and opener.head.i == verb.i:
        opener.dep_ = syntax.ADVERB
    for word in doc[comma + 1 : max(end - 1, comma)]:
        if word.pos_ == "VERB" and word.dep_ not in syntax.PREPOSITIONS:
            _hang_report(word, verb, doc[end])


def _hang_report(report: Token, verb: Token, auxiliary: Token) -> None:
    """Hang a report between the two parts of a turned clause beside it, or above it."""
    if report.is_ancestor(verb):
        if verb.head.i == report.i:
            verb.dep_ = syntax.COMPLEMENT
    elif report.head.i in {verb.i, auxiliary.i}:
        report.head, report.dep_ = verb, syntax.PARATAXIS


def _set_beside(doc: Doc, start: int, verb: Token, lexicon: Lexicon) -> None:
    """Set what *not only* turns beside the clause that goes on from it, where it was its content.

    "Not only did they rob him, they also beat him, she said": she says both.
    """
    content = verb.dep_ == syntax.COMPLEMENT and verb.i < verb.head.i
    if content and doc[start : start + 2].text.lower() == NOT_ONLY:
        goes_on = any(child.lower_ == ALSO for child in verb.head.lefts)
        if goes_on or not claims(verb.head, lexicon):
            verb.dep_ = syntax.ADVERBIAL_CLAUSE
