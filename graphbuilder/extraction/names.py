"""Proper names in a text and what they name: found, trimmed, and typed by all their evidence.

The recogniser of a small model calls *Kyiv* a person and *Olaf Scholz* an organisation. Its
labels are therefore only votes, beside the gazetteer, titles, given names, the name's own head
noun and the name's other occurrences in the document.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from spacy.matcher import PhraseMatcher

from graphbuilder.extraction import metonymy, senses, titles
from graphbuilder.extraction.roles import main_type

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token

    from graphbuilder.extraction.roles import Roles
    from graphbuilder.extraction.titles import Title
    from graphbuilder.gazetteer import Gazetteer

RECOGNISED = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "Place",
    "LOC": "Place",
    "FAC": "Place",
    "NORP": "Group",
    "PRODUCT": "Product",
    "EVENT": "Event",
    "WORK_OF_ART": "Thing",
    "LAW": "Law",
    "LANGUAGE": "Thing",
}
TIMES = {"DATE", "TIME"}
_WHERE = frozenset({"in", "near", "from"})
_BREAKS = frozenset({"(", ")", "/", "–", "—", ";", ":"})
AMOUNTS = {"MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"}
_PEOPLE = frozenset({"adjective", "demonym"})
_PARTICLES = frozenset(
    {"de", "van", "von", "bin", "al", "el", "la", "le", "du", "da", "di", "ibn", "ben"}
)
_LONGEST_PERSON = 5
# A name that ends in one of these nouns is seldom what the noun denotes (*People Power*).
_NOT_IN_NAMES = frozenset({"State", "Group", "Money"})


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name, without its titles and determiner.

    Attributes:
        start: First token.
        end: Token after the last.
        text: The name as written, blanks evened out.
        type: Local name of a class of the ontology, or the empty string.
        id: IRI where the gazetteer knows the actor, else the empty string.
        actor: The gazetteer's name of that actor, else the empty string.
        kind: ``name``, ``demonym`` or ``metonym``.
    """

    start: int
    end: int
    text: str
    type: str = ""
    id: str = ""
    actor: str = ""
    kind: str = "name"


class NameFinder:
    """Finds the names of a parsed text.

    Args:
        nlp: The pipeline, for its tokenizer.
        gazetteer: Actors that news readers know.
        roles: Titles, nouns and given names.
    """

    def __init__(self, nlp: Language, gazetteer: Gazetteer, roles: Roles) -> None:
        self.gazetteer = gazetteer
        self.roles = roles
        self._matcher = PhraseMatcher(nlp.vocab)
        self._matcher.add(
            "known", [nlp.make_doc(text) for text in sorted({t for t, _ in gazetteer.phrases()})]
        )

    def find(self, doc: Doc) -> list[Name]:
        """The names of a text in text order, none overlapping another."""
        offices = titles.find_titles(doc, self.roles)
        hits = [
            hit
            for hit in self._matcher(doc, as_spans=True)
            if any(not token.is_lower for token in hit)
        ]
        certain = senses.certain_actors(hits, self.gazetteer)
        spans = self._spans(doc, hits, offices)
        names = [self._name(doc, start, end, certain) for start, end in spans]
        return self._typed(doc, names, offices)

    def _spans(self, doc: Doc, hits: list[Span], offices: list[Title]) -> list[tuple[int, int]]:
        taken: set[int] = set()
        for title in offices:
            taken.update(range(title.start, title.end))
        pieces = [(hit.start, hit.end, 1) for hit in hits]
        known = {hit.start: hit.end for hit in hits}
        for ent in doc.ents:
            if ent.label_ in RECOGNISED:
                for start, end in _pieces(doc, ent.start, ent.end, taken):
                    # Of France Emmanuel Macron: the state's name is none of the person's.
                    edge = known.get(start, start)
                    if edge == start and self.roles.noun(doc[start].lower_).is_person:
                        edge += 1
                    personal = edge < end - 1 and self.roles.gender_of_name(doc[edge].text)
                    pieces.append((edge if personal else start, end, 2))
        for start, end in self._capitalised(doc):
            for first, last in _pieces(doc, start, end, taken):
                pieces.append((first, last, 0))
        pieces.sort(key=lambda piece: (piece[0] - piece[1], -piece[2], piece[0]))
        chosen: list[tuple[int, int]] = []
        used: set[int] = set()
        common = {token.lower_ for token in doc if token.pos_ == "NOUN" and token.is_lower}
        for start, end, source in pieces:
            tokens = range(start, end)
            if used.intersection(tokens):
                continue
            if source != 1 and taken.issuperset(tokens):
                continue
            # A sentence's first word has its capital from there, not from being a name.
            if source != 1 and end == start + 1 and doc[start].lower_ in common:
                continue
            used.update(tokens)
            chosen.append((start, end))
        return sorted([*chosen, *_echoes(doc, chosen, used)])

    def _capitalised(self, doc: Doc) -> Iterator[tuple[int, int]]:
        """Runs of proper nouns that the recogniser left out."""
        for sent in doc.sents:
            if _is_headline(sent):
                continue
            start: int | None = None
            for token in sent:
                proper = (
                    token.pos_ == "PROPN"
                    and not token.is_lower
                    and len(token) > 1
                    and (token.is_alpha or "." in token.text or "-" in token.text)
                    and token.ent_type_ not in TIMES | AMOUNTS
                )
                if proper and start is None:
                    start = token.i
                elif not proper and start is not None:
                    yield self._without_opening(doc, start, token.i), token.i
                    start = None
            if start is not None:
                yield self._without_opening(doc, start, sent.end), sent.end

    def _without_opening(self, doc: Doc, start: int, end: int) -> int:
        """Where a name starts that opens a sentence behind a word that is no part of it.

        *Afterwards Lee left*: nothing but its place gives the first word its capital.
        """
        first = doc[start]
        opens = first.is_sent_start and not first.ent_type_ and end > start + 1
        if not opens or doc[start + 1].ent_type_ != "PERSON":
            return start
        elsewhere = any(token.text == first.text and token.i != start for token in doc)
        return start if elsewhere or self.roles.gender_of_name(first.text) else start + 1

    def _name(self, doc: Doc, start: int, end: int, certain: frozenset[str]) -> Name:
        text = " ".join(doc[start:end].text.split())
        if doc[start].lower_ == "the" and end > start + 1:
            start += 1
        name = Name(start, end, text)
        head = name_head(doc[start:end])
        sense = senses.choose_sense(head, self.gazetteer.lookup(text), certain, self.gazetteer)
        if sense is None:
            return name
        if sense.place is not None:
            if metonymy.acts(head, self.roles, cautious=sense.ambiguous):
                return _as(name, sense.actor.type, sense.actor.id, sense.actor.name, "metonym")
            return _as(name, sense.place.type, sense.place.id, sense.place.name, "name")
        kind = "demonym" if sense.kind in _PEOPLE else "name"
        return _as(name, sense.actor.type, sense.actor.id, sense.actor.name, kind)

    def _typed(self, doc: Doc, names: list[Name], offices: list[Title]) -> list[Name]:
        title_ends = {title.end: title for title in offices}
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for name in names:
            if not name.id:
                votes[name.text.lower()].update(self._evidence(doc, name, title_ends))
        surnames: dict[str, Counter[str]] = defaultdict(Counter)
        for text, counts in votes.items():
            words = text.split()
            if 1 < len(words) < _LONGEST_PERSON and _winner(counts) == "Person":
                surnames[words[-1]]["Person"] += 3
                if self.roles.gender_of_name(words[0]):
                    surnames[words[0]]["Person"] += 2
        return [self._settled(doc, name, votes, surnames) for name in names]

    def _settled(
        self,
        doc: Doc,
        name: Name,
        votes: dict[str, Counter[str]],
        surnames: dict[str, Counter[str]],
    ) -> Name:
        key = name.text.lower()
        if not name.id:
            return replace(name, type=_winner(votes[key] + surnames.get(key, Counter())))
        if key not in surnames or name.kind == "demonym" or name.text.isupper():
            return name
        # A surname that is also a city's name is the person whom the text has named in full.
        root = doc[name.start : name.end].root
        if root.head.lower_ in self.roles.place_prepositions and root.dep_ == "pobj":
            return name
        return _as(name, "Person", "", "", "name")

    def _evidence(self, doc: Doc, name: Name, title_ends: dict[int, Title]) -> Iterable[str]:
        """Votes for the type of one occurrence, a class repeated by its weight."""
        span = doc[name.start : name.end]
        root = span.root
        for label in {token.ent_type_ for token in span} & RECOGNISED.keys():
            if label != "PERSON" or span.text.replace("-", "").isalpha() or len(span) > 1:
                yield RECOGNISED[label]
        title = title_ends.get(name.start)
        if title is not None and doc[title.start].text[0].isupper():
            yield from ("Person",) * 4
        words = [token.text for token in span]
        if len(words) > 1 and self.roles.gender_of_name(words[0]):
            yield from ("Person",) * 3
        facts = self.roles.noun(words[-1]) if len(words) > 1 else None
        first = self.roles.noun(words[0]) if len(words) > 2 and "of" in words else None
        for noun in (facts, first):
            kinds = noun.types - _NOT_IN_NAMES if noun is not None else frozenset()
            if kinds and noun is not None and "Person" not in noun.types:
                yield from (min(kinds),) * 3
        called = _class_noun(doc, name, root)
        if called is not None:
            kind = main_type(self.roles.noun(called.lemma_).types)
            yield from (kind,) * 3 if kind else ()
        if any(child.dep_ == "relcl" and _has_who(child) for child in root.children):
            yield from ("Person",) * 2
        for child in root.children:
            if child.dep_ == "appos" and child.pos_ == "NOUN":
                yield from list(self.roles.noun(child.lemma_).types)[:1] * 2
            elif child.dep_ == "nummod" and child.i > root.i + 1 and child.text.isdigit():
                yield "Person"


def _echoes(doc: Doc, chosen: list[tuple[int, int]], used: set[int]) -> Iterator[tuple[int, int]]:
    """Single words that were found as a name, or as a person's surname, elsewhere in the text."""
    words = set()
    for start, end in chosen:
        personal = any(token.ent_type_ == "PERSON" for token in doc[start:end])
        if end == start + 1 or personal:
            words.add(doc[end - 1].text)
    for token in doc:
        if token.i not in used and token.is_title and len(token) > 2 and token.text in words:
            yield token.i, token.i + 1


def _is_headline(sent: Span) -> bool:
    """Whether a sentence has capitals throughout, so that they mark no names."""
    words = [token for token in sent if token.is_alpha and len(token) > 3]
    return len(words) > 2 and all(not token.is_lower for token in words)


def name_head(span: Span) -> Token:
    """The token that a name hangs from; its last one where the parser tore the name apart."""
    root = span.root
    return span[-1] if root.pos_ in {"DET", "PUNCT", "ADP", "CCONJ"} else root


def _class_noun(doc: Doc, name: Name, root: Token) -> Token | None:
    """The noun that says what is named: *the cruise ship Aurora*."""
    if root.dep_ == "appos" and root.head.i == name.start - 1 and root.head.pos_ == "NOUN":
        return root.head
    before = doc[name.start - 1] if name.start else None
    if before is not None and before.pos_ == "NOUN" and before.head == root:
        return before
    return None


def _has_who(verb: Token) -> bool:
    return any(child.lower_ == "who" for child in verb.children)


def _as(name: Name, type_: str, iri: str, actor: str, kind: str) -> Name:
    return replace(name, type=type_, id=iri, actor=actor, kind=kind)


def _winner(counts: Counter[str]) -> str:
    if not counts:
        return ""
    order = list(RECOGNISED.values())
    return max(
        counts, key=lambda kind: (counts[kind], -order.index(kind) if kind in order else -99)
    )


def _pieces(doc: Doc, start: int, end: int, taken: set[int]) -> Iterator[tuple[int, int]]:
    """A found span without line breaks, possessives, determiners and titles at its edges."""
    first = start
    for i in range(start, end + 1):
        if (
            i == end
            or doc[i].is_space
            or doc[i].tag_ == "POS"
            or doc[i].text in _BREAKS
            or (i > start and doc[i].lower_ == "the" and doc[i - 1].pos_ == "PROPN")
            or (i > start and doc[i].lower_ in _WHERE and i + 1 < end)
        ):
            yield from _between_titles(doc, first, i, taken)
            first = i + 1


def _between_titles(doc: Doc, start: int, end: int, taken: set[int]) -> Iterator[tuple[int, int]]:
    """What stands before and after a title; all of it where the title is part of the name."""
    inside = [i for i in range(start, end) if i in taken]
    rest = end - start - len(inside)
    personal = any(doc[i].ent_type_ == "PERSON" for i in range(start, end))
    # General Motors is no general: one further word that nobody took for a person's name.
    if not inside or rest == 0 or (rest == 1 and inside[0] == start and not personal):
        yield from _trimmed(doc, start, end)
        return
    first = start
    for i in range(start, end + 1):
        if i == end or i in taken:
            yield from _trimmed(doc, first, i)
            first = i + 1


def _trimmed(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and (
        doc[start].pos_ in {"DET", "PUNCT", "NUM", "ADP", "CCONJ", "SYM"}
        or not doc[start].text[0].isalnum()
        or (doc[start].is_lower and doc[start].lower_ not in _PARTICLES)
    ):
        start += 1
    while end > start and (
        (doc[end - 1].is_punct and not doc[end - 1].text.endswith("."))
        or doc[end - 1].pos_ in {"ADP", "CCONJ", "DET"}
    ):
        end -= 1
    if end > start + 1 or (end > start and len(doc[start]) > 1):
        yield start, end
