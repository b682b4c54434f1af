"""What an office is called in full: *former deputy chief executive*, *home affairs minister*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.mentions.markables import NAMES
from graphbuilder.extraction.words.forms import ARTICLES, NOUNS
from graphbuilder.extraction.words.people import denotes_person
from graphbuilder.extraction.words.roles import load as load_roles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.mentions.offices import Office

LONGEST = 6  # words before the title that the lists know
RELATIONAL = ("al", "ary", "ive")  # editorial, military, administrative: they say of what kind
CURRENT = frozenset({"current", "now", "incumbent", "present", "sitting", "serving", "acting"})
OVER = frozenset({"formerly", "previously", "then", "once"})
MODIFYING = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
JOINTS = frozenset({"and", "&"})


def named_tokens(doc: Doc) -> frozenset[int]:
    """The indices of the words that are parts of names."""
    names = doc.spans.get(NAMES, ())
    return frozenset(index for span in names for index in range(span.start, span.end))


def first_of_title(office: Office, doc: Doc, named: frozenset[int]) -> int:
    """Where what an office is called begins.

    A deputy manager or a tour manager is no manager, a presidential candidate is not just any
    candidate, and a former manager is none any more.

    Args:
        office: An office that somebody holds.
        doc: Its text.
        named: The words that are parts of names, such as of the body whose office it is.

    Returns:
        The index of the first token; a name stands within the title only behind *former*.
    """
    first, start = office.start, doc[office.start].sent.start
    heads = {*range(office.start, office.end), office.person_head}
    for index in range(first - 1, max(first - LONGEST, start) - 1, -1):
        word = doc[index]
        lesser = word.lower_ in load_roles().words("LesserWord") and word.pos_ != "ADP"
        kind = lesser or (index not in named and _tells_kind(word, heads))
        if not (kind or _joins(word, first, office)):
            break
        if word.lower_ not in JOINTS:
            first = index
            heads.add(index)
    return _with_former(first, start, office, doc, named)


def end_of_title(office: Office, doc: Doc) -> int:
    """Where what an office is called ends, with what it is of ("the leader of the strikers").

    Args:
        office: An office that somebody holds; what body it is of stands elsewhere.
        doc: Its text.
    """
    if office.organisation is not None:
        return office.end
    end = syntax.noun_phrase(doc[office.end - 1])[1]
    person = doc[office.person_head]
    broken = any(t == person or t.is_punct or t.head == person for t in doc[office.end : end])
    return office.end if broken else max(end, office.end)


def is_under_former(office: Office, doc: Doc) -> bool:
    """Whether *former* in front of one office may hold of the next ("former mayor and judge Lee").

    Args:
        office: An office that somebody holds.
        doc: Its text.
    """
    joint = _before_modifiers(doc, office.start)
    first = doc[joint - 1]
    if joint < 1 or doc[joint].lower_ not in JOINTS or not denotes_person(first):
        return False
    start = _before_modifiers(doc, first.i) + 1
    return any(token.lower_ in load_roles().words("FormerWord") for token in doc[start : first.i])


def _before_modifiers(doc: Doc, index: int) -> int:
    """The index of the word before all that modifies the noun at an index."""
    index -= 1
    while index >= 0 and doc[index].pos_ in MODIFYING and doc[index].lower_ not in CURRENT:
        index -= 1
    return index


def _tells_kind(word: Token, heads: set[int]) -> bool:
    """Whether a word before a title says which office it is, and not how or whose it is."""
    if word.lower_ in load_roles().words("RankWord"):
        return True
    first = syntax.first_conjunct(word)  # "the trade and industry minister"
    if first.head.i not in heads or first.dep_ not in syntax.PRENOMINAL or first.i > word.i:
        return False
    if word.pos_ in NOUNS:
        return not denotes_person(word)  # "chairwoman Senator Ann Lee"
    return word.pos_ == "ADJ" and word.lower_.endswith(RELATIONAL)


def _joins(word: Token, first: int, office: Office) -> bool:
    """Whether *and* joins two fields of one office ("trade and industry minister")."""
    if not word.i or word.lower_ not in JOINTS or first == office.start or word.i + 1 != first:
        return False
    before = word.nbor(-1)
    title = word.doc[office.end - 1]
    kind = before.pos_ in {"NOUN", "PROPN", "ADJ"} and title.is_ancestor(before)
    return kind and not denotes_person(before)  # "singer and tour manager"


def _with_former(first: int, start: int, office: Office, doc: Doc, named: frozenset[int]) -> int:
    """Where a title begins with the word that says that the office is held no longer, or not yet.

    It may stand before the body's name: "former Acme vice president".
    """
    words = load_roles().words("FormerWord") if office.former else load_roles().words("RankWord")
    if first - 1 > start and doc[first - 1].lower_ in ARTICLES:
        adverb = doc[first - 2]
        over = adverb.lower_ in OVER and adverb.head.pos_ not in syntax.VERBAL
        return adverb.i if over else first
    for index in range(first - 1, max(first - LONGEST, start - 1), -1):
        told = office.former or doc[index].pos_ == "ADJ"  # "the presumptive Green nominee"
        if told and doc[index].lower_.strip("-") in words:
            return index
        modifies = doc[index].pos_ in MODIFYING and doc[index].dep_ != syntax.APPOSITION
        if not (index in named or modifies or doc[index].text == "-"):
            break
    return first
