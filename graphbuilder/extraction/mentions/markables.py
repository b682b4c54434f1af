"""Mentions: the names, descriptions and pronouns that can be subject, object or source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.lang.en.syntax_iterators import noun_chunks
from spacy.tokens import Span

from graphbuilder.extraction import syntax
from graphbuilder.extraction.mentions import peoples
from graphbuilder.extraction.mentions.appositions import appose
from graphbuilder.extraction.mentions.joined_names import hang_together
from graphbuilder.extraction.mentions.markable import Markable
from graphbuilder.extraction.mentions.names import BRACKETS, NameFinder, name_head
from graphbuilder.extraction.text.collecting import uncollected
from graphbuilder.extraction.words.ages import aged
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.noun_facts import noun_facts
from graphbuilder.extraction.words.roles import main_type
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.mentions.name import Name
    from graphbuilder.extraction.words.roles import NounFacts, Roles
    from graphbuilder.gazetteer import Gazetteer

MENTIONS = "graphbuilder_mentions"
NAMES = "graphbuilder_names"
_GUESSED = "graphbuilder_guessed_names"

_PRONOUNS = {
    # lower case: (person, number, gender); they and you say nothing about number
    "i": (1, "sg", ""), "me": (1, "sg", ""), "my": (1, "sg", ""), "myself": (1, "sg", ""),
    "mine": (1, "sg", ""), "we": (1, "pl", ""), "us": (1, "pl", ""), "our": (1, "pl", ""),
    "ours": (1, "pl", ""), "ourselves": (1, "pl", ""), "you": (2, "", ""), "your": (2, "", ""),
    "yours": (2, "", ""), "yourself": (2, "sg", ""), "he": (3, "sg", "masculine"),
    "him": (3, "sg", "masculine"), "his": (3, "sg", "masculine"),
    "himself": (3, "sg", "masculine"), "she": (3, "sg", "feminine"), "her": (3, "sg", "feminine"),
    "hers": (3, "sg", "feminine"), "herself": (3, "sg", "feminine"), "it": (3, "sg", "neuter"),
    "its": (3, "sg", "neuter"), "itself": (3, "sg", "neuter"), "they": (3, "pl", ""),
    "them": (3, "pl", ""), "their": (3, "pl", ""), "theirs": (3, "pl", ""),
    "themselves": (3, "pl", ""),
}  # fmt: skip
# Words that are said of women or men alone are of kin or address people; no titles of offices.
_NO_OFFICE = frozenset({"", "address"})
_OPENING = frozenset({"CC", "WRB"})
_BREAKS = frozenset({":", ";"})
_NAMED = frozenset({"name", "metonym", "demonym"})
_DESCRIBING = frozenset({"NOUN", "PROPN", "NUM", "ADJ"})
_WORDS_ALONE = frozenset({"PRON", "DET", "SCONJ", "ADV", "NOUN"})
_BESIDE = syntax.MODIFIERS | {syntax.COMPOUND, syntax.MEASURE, syntax.ATTRIBUTE}
_RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})


class MentionComponent:
    """A spaCy component that sets ``doc.spans`` of mentions and of bare names.

    Args:
        nlp: The pipeline, for its tokenizer.
        gazetteer: Actors that news readers know.
        roles: Titles, nouns and given names.
    """

    def __init__(self, nlp: Language, gazetteer: Gazetteer, roles: Roles) -> None:
        self.roles = roles
        self.finder = NameFinder(nlp, gazetteer, roles)

    def __call__(self, doc: Doc) -> Doc:
        """Find the mentions of a parsed text."""
        with uncollected():
            find_mentions(doc, self.finder, self.roles)
        return doc


def find_mentions(doc: Doc, finder: NameFinder, roles: Roles) -> None:
    """Set ``doc.spans[MENTIONS]`` and ``doc.spans[NAMES]``.

    A span's label is the class of the mention, its ``kb_id_`` the IRI of a known actor, and its
    ``id_`` the form: name, demonym, metonym, nominal, pronoun or relative.
    """
    names = finder.find(doc)
    for name in names:
        if name.end - name.start > 1:
            words = doc[name.start : name.end]
            hang_together(words)
            syntax.flatten(words)
        if name.type == "Person":
            appose(name_head(doc[name.start : name.end]), roles)
    doc.spans[NAMES] = [_spanning(doc, name, name.start, name.kind) for name in names]
    doc.user_data[_GUESSED] = [
        name_head(doc[name.start : name.end]).i for name in names if name.guessed
    ]
    found = _named(doc, names)
    for span in _phrases(doc, names, roles):
        found.setdefault(span.end - 1, span)
    found |= {span.end - 1: span for span in _single_words(doc, roles, frozenset(found))}
    for old in aged(doc):
        start = syntax.start_of_phrase(old)
        found.setdefault(old.i, Span(doc, start, old.i + 1, label="Person", span_id="nominal"))
    doc.spans[MENTIONS] = [found[i] for i in sorted(found)]


def _named(doc: Doc, names: Iterable[Name]) -> dict[int, Span]:
    """Names with the words before them, and adjectives of nationality, by head token."""
    found = {}
    for name in names:
        head = name_head(doc[name.start : name.end])
        if name.kind == "demonym" and peoples.is_quality(head):
            continue  # I am Chinese: nobody is a state
        if name.kind == "demonym" and peoples.is_language(head):
            found[head.i] = Span(doc, name.start, name.end, label="Thing", span_id="nominal")
        elif name.kind == "demonym" and not peoples.is_people(head):
            found[head.i] = _spanning(doc, name, name.start, "demonym")
        elif (name.kind == "demonym" or peoples.is_follower(head, name)) and peoples.are_some(
            head, name
        ):
            span = _name_span(doc, name, head)
            label = "Group" if head.tag_ in syntax.PLURAL_TAGS else "Person"
            found[head.i] = Span(doc, span.start, span.end, label=label, span_id="nominal")
        else:
            found[head.i] = _name_span(doc, name, head)
    return found


def _phrases(doc: Doc, names: Iterable[Name], roles: Roles) -> Iterator[Span]:
    """Descriptions: noun chunks whose head is no name."""
    covered = {i for name in names for i in range(name.start, name.end)}
    for first, end, _ in noun_chunks(doc):
        head = doc[end - 1]
        if end - 1 not in covered and head.pos_ in _DESCRIBING:
            kind = main_type(_noun_types(head, roles))
            label = kind or ("Time" if head.ent_type_ in TIMES else "")
            start = _after_break(doc, _with_possessors(doc, first), end - 1)
            yield Span(doc, start, end, label=label, span_id="nominal")


def _single_words(doc: Doc, roles: Roles, found: frozenset[int]) -> Iterator[Span]:
    """Pronouns, and nouns that the parser made no chunk of, where no mention was found yet."""
    for index in labelled(doc, "POS", _WORDS_ALONE):
        if index in found:
            continue
        token = doc[index]
        if token.lower_ in _PRONOUNS and token.pos_ in {"PRON", "DET"}:
            yield Span(doc, token.i, token.i + 1, span_id="pronoun")
        elif token.lower_ in _RELATIVE and syntax.is_relative(token):
            yield Span(doc, token.i, token.i + 1, span_id="relative")
        elif token.pos_ == "NOUN" and token.dep_ in syntax.ARGUMENTS:
            start = syntax.start_of_phrase(token)
            label = main_type(_noun_types(token, roles))
            yield Span(doc, start, token.i + 1, label=label, span_id="nominal")


def guessed_names(doc: Doc) -> frozenset[int]:
    """Head tokens of the names of which nothing but the recogniser says what they name."""
    return frozenset(doc.user_data.get(_GUESSED, ()))


def markables(doc: Doc, roles: Roles) -> list[Markable]:
    """The mentions of a text with the features that coreference needs, in text order."""
    sentence_of = [0] * len(doc)
    for place, sent in enumerate(doc.sents):
        sentence_of[sent.start : sent.end] = [place] * len(sent)
    bare = {span.end: span for span in doc.spans.get(NAMES, ())}
    spans = doc.spans.get(MENTIONS, ())
    found = [_markable(doc, span, bare.get(span.end), roles, sentence_of) for span in spans]
    taken = {markable.head for markable in found}.union(
        i for span in bare.values() for i in range(span.start, span.end)
    )
    for index in labelled(doc, "DEP", _BESIDE):
        token = doc[index]
        if index in taken or not (_modifies(token) or _is_one_of(token)):
            continue
        form = "modifier" if token.pos_ == "NOUN" else "nominal"
        types, number, gender = _noun_features(token, frozenset(), roles)
        text = token.lemma_.lower()
        found.append(
            Markable(
                index, index + 1, index, form, types, "", text, number, gender, 3,
                sentence_of[index],
            )
        )  # fmt: skip
    return sorted(found, key=lambda markable: markable.head)


def _modifies(noun: Token) -> bool:
    """Whether a noun stands before what it tells more of: *iodine intake*, *iodine deficient*."""
    if noun.pos_ in {"ADJ", "PROPN"}:
        is_common = noun.is_lower or noun.is_sent_start
        return bool(is_common and noun.dep_ == syntax.COMPOUND)
    if noun.pos_ != "NOUN" or any(child.dep_ == syntax.NUMBER for child in noun.children):
        return False
    measures = noun.dep_ == syntax.MEASURE and noun.head.pos_ == "ADJ" and noun.i < noun.head.i
    return noun.dep_ in syntax.MODIFIERS or measures


def _is_one_of(number: Token) -> bool:
    """Whether a number is what a copula says of somebody: *Lima is one of the largest cities*."""
    if number.dep_ != syntax.ATTRIBUTE or number.lower_ != "one":
        return False
    return any(child.lower_ == "of" for child in number.children)


def _markable(
    doc: Doc, span: Span, name: Span | None, roles: Roles, sentence_of: list[int]
) -> Markable:
    how = span.id_
    named = how in _NAMED and name is not None
    head = name_head(name) if named and name is not None else doc[span.end - 1]
    form = "name" if how == "metonym" else how
    person, number, gender = 3, "", ""
    label = span.label_
    types = frozenset({label} if label else ())
    text = head.lower_
    if form in {"name", "demonym"} and name is not None:
        text = " ".join(name.text.split()).strip(BRACKETS)
        number = "pl" if label == "Group" or form == "demonym" else "sg"
        if label == "Person":
            gender = _persons_gender(doc[span.start : name.start], head, text, roles)
        elif label:
            gender = "neuter"
    elif form == "pronoun":
        person, number, gender = _PRONOUNS[text]
    elif form == "nominal":
        text = head.lemma_.lower()
        types, number, gender = _noun_features(head, types, roles)
    return Markable(
        span.start, span.end, head.i, form, types, span.kb_id_, text, number, gender, person,
        sentence_of[head.i], metonym=how == "metonym",
    )  # fmt: skip


def _noun_features(
    head: Token, known: frozenset[str], roles: Roles
) -> tuple[frozenset[str], str, str]:
    """Classes, number and gender of what a noun describes, of which a class may be known."""
    facts = noun_facts(head, roles)
    is_plural = head.tag_ in syntax.PLURAL_TAGS
    types = _types_of(facts, is_plural=is_plural) or known
    plural = is_plural or facts.plural
    gender = facts.gender or ("" if "Person" in types or plural or not types else "neuter")
    return types, "pl" if plural else "sg", gender


def _persons_gender(before: Span, head: Token, name: str, roles: Roles) -> str:
    """The gender of whom a name is: what a noun beside it says, what the name shows.

    *Mr Andrea Lee*, *his mother, Anwar* are no matter of names; but a woman may be chairman, so
    titles of offices tell only where the name leaves it open.
    """
    nouns = [token for token in reversed(before) if token.tag_ not in syntax.PLURAL_TAGS]
    if head.dep_ == syntax.APPOSITION and head.head.tag_ not in syntax.PLURAL_TAGS:
        nouns.append(head.head)
    known = [facts for noun in nouns if (facts := roles.noun(noun.lemma_.lower())).gender]
    sure = next((facts.gender for facts in known if facts.office in _NO_OFFICE), "")
    return sure or roles.gender_of_person(name) or next((facts.gender for facts in known), "")


def _noun_types(head: Token, roles: Roles) -> frozenset[str]:
    return _types_of(noun_facts(head, roles), is_plural=head.tag_ in syntax.PLURAL_TAGS)


def _types_of(facts: NounFacts, *, is_plural: bool) -> frozenset[str]:
    """The classes of a noun; several people, or states, are a group."""
    if is_plural and "Person" in facts.types:
        return (facts.types - {"Person"}) | {"Group"}
    if is_plural and facts.types == {"State"}:
        return frozenset({"Group"})
    return facts.types


def _name_span(doc: Doc, name: Name, head: Token) -> Span:
    start = name.start
    if head.dep_ not in syntax.MODIFIERS:
        for token in head.lefts:
            if token.dep_ in syntax.PRENOMINAL:
                start = min(start, token.left_edge.i)
    elif start > 0 and doc[start - 1].lower_ == "the":
        start -= 1
    start = _after_break(doc, start, name.start)
    return _spanning(doc, name, start, name.kind)


def _spanning(doc: Doc, name: Name, start: int, form: str) -> Span:
    return Span(doc, start, name.end, label=name.type, kb_id=name.id, span_id=form)


def _with_possessors(doc: Doc, start: int) -> int:
    """The start of a phrase with the first of two possessors before it: *Ann and Tom's plan*."""
    first = doc[start]
    joins = first.tag_ == "CC" and first.head.dep_ == syntax.POSSESSOR and first.head.i < start
    return int(first.head.left_edge.i) if joins else start


def _after_break(doc: Doc, start: int, end: int) -> int:
    """The start of a phrase, behind the last break, colon, quote, verb or *and*, *why* in it."""
    for i in range(start, end):
        token = doc[i]
        if (
            token.is_space
            or token.text in _BREAKS
            or token.is_quote
            or (token.tag_ in _OPENING and token.head.dep_ != syntax.POSSESSOR)
            or (token.pos_ == "VERB" and token.dep_ not in syntax.IN_NOUN_PHRASES)
        ):
            start = i + 1
    return start
