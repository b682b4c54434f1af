"""What one person is called before the name, although *and* joins it as if it were another.

"Party leader and prime minister Ann Lee", "US singer and lyricist Tom Park": a noun for a person
without an article names nobody, but a title does (Huddleston & Pullum 2002, ch. 5 §8.5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import denotes_person, is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NAMED = syntax.SUBJECTS | syntax.LIST_ITEMS
ROLES = frozenset({"as", "for"})  # "chose Lee for president and Park for vice president"


def join_titles(doc: Doc) -> None:
    """Hang titles that are coordinated with a name from the name.

    Args:
        doc: A parsed text; places in the tree are changed.
    """
    for index in labelled(doc, "DEP", (syntax.COORDINATOR,)):
        first = syntax.first_conjunct(doc[index].head)
        if first.dep_ == syntax.ROOT or first.i > index or not _is_bare(first):
            continue
        last = _joined(doc[index], first)
        titles = [token for token in syntax.conjuncts(first) if token != last]
        if last is not None and _is_called(last) and all(map(_is_bare, titles)):
            _hang(titles, last)
    for index in labelled(doc, "DEP", (syntax.OBJECT, syntax.DATIVE)):
        _hang_alone(doc[index])
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        _take_name(doc[index])
    for index in labelled(doc, "DEP", (syntax.SUBJECT, syntax.PASSIVE_SUBJECT)):
        _take_second(doc[index])


def _take_name(title: Token) -> None:
    """Give a bare title behind *and* the name right behind it, which was made a second subject.

    "The talks between Kim and Labour leader Ann Lee failed": one verb has one subject. Nor is the
    name one more member, or a description of the first: "party leader Tom Kim and deputy leader
    Ann Lee left".
    """
    end = title.i + 1
    if title.tag_ != "NN" or title.right_edge.i != title.i or not _is_bare(title):
        return
    found = [] if end >= len(title.doc) else [title.doc[end], *title.doc[end].ancestors]
    name = next((t for t in found if t.dep_ in NAMED), None)
    if name is None or name.left_edge.i != end or name.ent_type_ != "PERSON":
        return
    if name.is_ancestor(title):
        return
    listed = name.dep_ in syntax.LIST_ITEMS and name.head.i <= title.i and title.head != name
    if listed or any(s.i < title.i for s in syntax.children(name.head, syntax.SUBJECTS)):
        name.head, name.dep_ = title.head, title.dep_
        for child in list(title.lefts):
            child.head = name
        title.head, title.dep_ = name, syntax.NOUN_MODIFIER


def _take_second(noun: Token) -> None:
    """Hang a noun from the name right behind it, which was made a second subject.

    "The party Green Dawn won": one verb has one subject.
    """
    if noun.tag_ != "NN" or noun.right_edge.i != noun.i or not is_somebody(noun):
        return
    for name in syntax.children(noun.head, syntax.SUBJECTS):
        if name.pos_ == "PROPN" and name.left_edge.i == noun.i + 1 and name.i < noun.head.i:
            for child in list(noun.lefts):
                child.head = name
            noun.head, noun.dep_ = name, syntax.NOUN_MODIFIER
            return


def _hang_alone(title: Token) -> None:
    """Hang a bare title from the name behind it, although a parser made two objects of them.

    "Told host Ann Lee": a countable noun in the singular is no object without a determiner.
    """
    if title.tag_ != "NN" or title.right_edge.i != title.i or not _is_bare(title):
        return
    for name in title.head.rights:
        behind = name.left_edge.i == title.i + 1
        if behind and name.dep_ in syntax.OBJECTS and name.ent_type_ == "PERSON":
            for child in list(title.lefts):
                child.head = name
            title.head, title.dep_ = name, syntax.NOUN_MODIFIER
            return


def _joined(joint: Token, first: Token) -> Token | None:
    """What *and* joins to a noun; parsers make a second subject of some."""
    members = syntax.conjuncts(first)
    last = members[-1]
    subjects = syntax.children(first.head, syntax.SUBJECTS) if first.dep_ in syntax.SUBJECTS else []
    places = {joint.i, joint.i + 1}
    if last.i > joint.i:
        if not _is_bare(last):
            return last
        places = {last.right_edge.i + 1}  # "fund manager and author of the book Ann Lee"
    behind = (t for t in subjects if t.left_edge.i in places)
    found = next((t for t in behind if t.i > joint.i), None)
    return found or (_name_within(last) or last if last.i > joint.i else None)


def _name_within(title: Token) -> Token | None:
    """The name that a parser took into a phrase of the title before it ("head of the firm Lee").

    What *the* determines is the common noun, and no person is called by one that is for none.
    """
    for _, name in syntax.prepositional(title):
        glued = [t for t in name.lefts if t.dep_ in syntax.COMPOUNDS and t.pos_ == "NOUN"]
        words = [*name.lefts, *(word for noun in glued for word in noun.lefts)]
        determined = any(word.dep_ == syntax.DETERMINER for word in words)
        if name.ent_type_ != "PERSON" or not (glued and determined) or denotes_person(glued[-1]):
            continue
        noun = glued[-1]
        for child in [child for child in name.lefts if child.i < noun.i]:
            child.head = noun
        noun.head, noun.dep_ = name.head, name.dep_
        return name
    return None


def _is_called(noun: Token) -> bool:
    """Whether a noun is somebody's name with a bare title, or a title that a name is beside."""
    if any(child.dep_ in syntax.DETERMINING for child in noun.lefts):
        return False
    named = noun if noun.pos_ == "PROPN" else syntax.child(noun, frozenset({syntax.APPOSITION}))
    person = named is not None and named.ent_type_ == "PERSON"
    return person and (named is noun or _is_bare(noun))


def _is_bare(noun: Token) -> bool:
    """Whether a noun is one for a person in the singular, without an article or a number."""
    determined = any(child.dep_ in syntax.DETERMINATIVES for child in noun.lefts)
    role = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.lower_ in ROLES
    named = noun.tag_ == "NNP" and noun.ent_type_ != "PERSON"  # "Nokla President and CEO Ann Lee"
    return (noun.tag_ == "NN" or named) and not (determined or role) and denotes_person(noun)


def _hang(titles: list[Token], name: Token) -> None:
    """Let a name take the place of the titles that are joined to it in front."""
    first = titles[0]
    label, above = first.dep_, first.head
    behind = [child for title in titles for child in title.rights if child not in {*titles, name}]
    name.head, name.dep_ = above, label
    for title in titles:
        title.head, title.dep_ = name, syntax.NOUN_MODIFIER
    for child in behind:
        if child.dep_ == syntax.COORDINATOR or child.is_punct:
            child.head = name
