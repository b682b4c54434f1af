"""Words as values: the mention that a noun phrase makes, the roles that go with a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Kind
from graphbuilder.extraction.clauses.participants.complements import (
    RESTRICTING,
    as_written,
    completes,
)
from graphbuilder.extraction.coreference.settled import settled_referents
from graphbuilder.extraction.correction.tags.readings import BRACKETS
from graphbuilder.extraction.mentions.markables import MENTIONS
from graphbuilder.extraction.statements import naming
from graphbuilder.extraction.statements.balance import OPENED, balanced, to_closing_mark
from graphbuilder.extraction.statements.comparing import compares
from graphbuilder.extraction.statements.dangling import dangles
from graphbuilder.extraction.statements.distances import distance
from graphbuilder.extraction.statements.event_times import comes_later
from graphbuilder.extraction.statements.excerpts import Excerpts
from graphbuilder.extraction.statements.left_out import is_left_out
from graphbuilder.extraction.statements.marks import LAND_PREPOSITIONS, Marks
from graphbuilder.extraction.statements.picked_out import start_of_picked
from graphbuilder.extraction.statements.timing import Timing
from graphbuilder.extraction.statements.where import described_places
from graphbuilder.extraction.syntax.announcing import announces_members
from graphbuilder.extraction.syntax.phrases import is_standard
from graphbuilder.extraction.syntax.restrictions import end_of_comparison, is_partitive
from graphbuilder.extraction.syntax.scopes import end_of_scope
from graphbuilder.extraction.syntax.shared_phrases import end_of_shared
from graphbuilder.extraction.syntax.tree import is_mark
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.model import Mention, Role

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.clauses.clause import Clause, Oblique
    from graphbuilder.lexicon import Lexicon
    from graphbuilder.model import Filler

NOTHING: frozenset[int] = frozenset()
ROMAN = frozenset("IVX")
ANY = frozenset({"any", "every", "each", "no"})
TARGET, ATTACK = "target", "ASSAULT"
APART = frozenset(
    {"theme", "topic", "source", "from", "after", "without", "recipient"}
)  # may be elsewhere


class Fillers:
    """Turns words of one text into mentions and roles.

    Args:
        doc: A text whose mentions are resolved.
        lexicon: Which role a preposition marks with which relation.
        text: The text of the Doc, where it is at hand: a Doc spells it out anew each time.
    """

    def __init__(self, doc: Doc, lexicon: Lexicon, text: str | None = None) -> None:
        self.doc = doc
        self.text = doc.text if text is None else text
        self.lexicon = lexicon
        self.evidence = Excerpts(doc, self.text)
        self.timing = Timing(doc, lexicon, self.evidence)
        self.referents = settled_referents(doc, lexicon)
        self._having = lexicon.words("HavingVerb")
        self._mentions: dict[tuple[int, int], Mention] = {}
        self.types = {
            span.root.i: span.label_ for span in doc.spans.get(MENTIONS, ()) if span.label_
        }
        self.marks = Marks(self.referents, self.types, lexicon)
        self._names = naming.ends_of_names(doc)

    def mention(self, head: Token, clause: Clause | None = None) -> Mention:
        """The mention that a noun phrase makes, resolved where coreference knows it.

        Args:
            head: The head of the phrase.
            clause: The clause that it takes part in, which is not quoted with the noun itself.
        """
        key = head.i, -1 if clause is None else clause.head.i
        if key not in self._mentions:
            self._mentions[key] = self._mention(head, clause)
        return self._mentions[key]

    def clause(self, head: Token) -> Mention:
        """The words of a clause that stands as a phrase, as a mention of nobody."""
        start, end = syntax.phrase(head)
        words = self.evidence(start + is_standard(head), end)  # "wider than | it was"
        return Mention(words.text, words.start, words.end)

    def _mention(self, head: Token, clause: Clause | None) -> Mention:
        """The mention of a noun phrase that was not asked for yet."""
        if syntax.stands_as_phrase(head):
            return self.clause(head)
        start, end = syntax.noun_phrase(head)
        if syntax.is_joint(self.doc, head.i):  # a hyphen taken for a noun ("web-browser")
            start, end = min(start, head.i - 1), max(end, head.i + 2)
        if start < head.i and _is_no_part(self.doc[start], head):
            start += 1
        start = start_of_picked(head, start, clause)
        referent = self.referents.get(naming.who_is_one(head).i)
        joins = head.lemma_.lower() in self.lexicon.words("JoiningNoun")
        end = max(end, self._names.get(head.i, 0), self._end_of_phrase(head, clause))
        end = syntax.end_of_members(head, end, joins=joins)
        if end == head.i + 1:
            end = naming.behind_named(
                head, end + self._is_numbered(head), known=referent is not None
            )
        words = self.evidence(*syntax.whole_words(self.doc, start, end))
        if referent is None:
            kind = self.types.get(head.i)
            return Mention(words.text, words.start, words.end, type=kind)
        return Mention(
            words.text,
            words.start,
            words.end,
            name=referent.name.translate(BRACKETS) or None,
            id=referent.id or None,
            type=referent.type or None,
        )

    def _quoted(self, head: Token, mention: Mention) -> Mention | None:
        """All of a quotation that a phrase begins, as a mention of nobody who is named in it.

        Members of a list that stands between the marks each take part by themselves.
        """
        if mention.start is None or mention.end is None:
            return None
        if not OPENED.search(self.text, max(mention.start - 1, 0), mention.end):
            return None
        named = head.dep_ == syntax.OBJECT_PREDICATE or head.head.lower_ == "as"
        if not (named or _is_alone(head)):
            return None
        last = head.sent[-1]
        end = to_closing_mark(self.text, mention.start, mention.end, last.idx + len(last))
        rest = [t for t in head.doc[head.i + 1 : last.i + 1] if end is not None and t.idx < end]
        if not rest or any(t.pos_ in syntax.VERBAL and not head.is_ancestor(t) for t in rest):
            return None
        start, end = balanced(self.text, mention.start, rest[-1].idx + len(rest[-1]))
        after = rest[-1].i + 1
        if mention.text[:1].isalpha() and after < last.i and self.doc[after].pos_ == "NOUN":
            end = self.doc[after].idx + len(self.doc[after])  # 'the "more for less" model'
        return Mention(self.text[start:end], start, end, type=self.types.get(head.i))

    def _is_numbered(self, head: Token) -> bool:
        """Whether a figure behind a noun says which of its kind it is ("stage IV", "phase two")."""
        if head.lemma_.lower() not in self.lexicon.words("NumberedNoun"):
            return False
        following = self.doc[head.i + 1] if head.i + 1 < len(self.doc) else head
        numeral = following.text != "I" and set(following.text) <= ROMAN
        return bool(following.like_num) or numeral

    def _end_of_phrase(self, head: Token, clause: Clause | None) -> int:
        """Where the words end without which a noun says too little, or something else."""
        referent = self.referents.get(head.i)
        weak = head.lemma_.lower() in self.lexicon.words("WeakNoun")
        said = head.dep_ == syntax.ATTRIBUTE
        one = head.lower_ == "one" and said  # "one of the states that"
        first = said and syntax.is_restricted(head)  # "the first Fijian to"
        # "Any other Greek that swims", "the ten with the lowest pay", but "in 1990, when it rained"
        counted = head.pos_ == "NUM" and head.ent_type_ not in TIMES
        parts = is_partitive(head)  # "most of the towns that it hit"
        common = head.pos_ == "NOUN" or counted or any(t.lower_ in ANY for t in head.lefts)
        plain = (one or first or common or parts) and (referent is None or not referent.id)
        if not (weak or plain):
            return 0
        within = clause is not None and head.is_ancestor(clause.head)
        apart = _markers(clause) if clause is not None else NOTHING
        if within:
            phrases = weak or not self.is_actor(head)
            return syntax.end_of_phrases(head, without=apart) if phrases else 0
        whole, end = weak or said, 0
        restricted = syntax.is_restricted(head, kinds=True) or naming.speaks_for(head)
        if whole or not self.is_actor(head):
            end = syntax.end_of_phrases(head, clauses=whole, doings=True, without=apart)
        elif restricted:
            end = syntax.end_of_phrases(head, without=apart)
        last = self.doc[max(end, syntax.noun_phrase(head)[1]) - 1]
        lists = last.i + 1 < len(self.doc) and last.nbor().lower_ == "including"
        if last.i > head.i and last.lemma_.lower() in self.lexicon.words("WeakNoun") and not lists:
            end = max(end, syntax.end_of_phrases(last, clauses=True))  # "a reminder of the need to"
        had = head.dep_ in syntax.OBJECTS and head.head.lemma_.lower() in self._having
        denied = clause is not None and _is_denied(clause.head)
        if plain and (said or parts or not weak) and (had or denied or restricted):
            own = [i for i in apart if i > head.i]  # "calls towns where it rains wet"
            end = max(end, min([syntax.end_of_restriction(head), *own]))
        end = max(end, end_of_comparison(head, max(end, syntax.noun_phrase(head)[1])))
        end = max(end, 0 if self.is_actor(head) else end_of_shared(head))
        return max(end, end_of_scope(head, max(end, syntax.noun_phrase(head)[1])))

    def is_actor(self, head: Token) -> bool:
        """Whether a word stands for somebody who can act."""
        return self.marks.is_actor(head)

    def is_entity(self, head: Token) -> bool:
        """Whether a word stands for a person, a body, a place or another named thing."""
        return head.i in self.referents or bool(self.types.get(head.i)) or head.pos_ == "PROPN"

    def roles(self, clause: Clause) -> Iterator[Role]:
        """The roles of a clause's obliques and times, in text order."""
        quoted: Mention | None = None
        calls, named = naming.names_somebody(clause), None
        shared: dict[int, str | None] = {}
        for oblique in clause.obliques:
            if self.timing.adds_nothing(oblique) or is_left_out(oblique.filler):
                continue
            if self.timing.tells(oblique):
                yield from self.timing.of_phrase(clause, oblique)
                continue
            if not self._takes_part(oblique) or comes_later(oblique) or dangles(oblique, clause):
                continue
            if (far := distance(oblique, clause, self.evidence)) is not None:
                yield Role("location", far)
                continue
            name = self._role(clause, oblique, shared)
            if naming.belongs_to_name(oblique, name, named):
                continue
            named = oblique.filler if name == naming.ROLE and calls else None
            if name is not None:
                if covers(quoted, (oblique.filler.idx,)):
                    continue  # 'a "blend of wit and charm"'
                filler = self._of_phrase(oblique, clause)
                quoted = self._quoted(oblique.filler, filler)
                yield Role(name, quoted or filler)
                if name not in APART and named is None:
                    told = name != TARGET
                    yield from self.places_within(oblique.filler, clause, told=told)
        yield from self.timing.beside(clause)
        yield from described_places(clause.head, self.marks.place, self.mention)

    def _role(self, clause: Clause, oblique: Oblique, shared: dict[int, str | None]) -> str | None:
        """What a phrase does in its clause; members of a list do the same."""
        name = self.marks.role(clause, oblique) or as_written(clause, oblique)
        word = oblique.preposition
        return word if shared.setdefault(oblique.marker.i, name) == word and name else name

    def _of_phrase(self, oblique: Oblique, clause: Clause) -> Mention:
        """What a phrase names, with the *no* that is not the clause's ("left with no money")."""
        mention = self.mention(oblique.filler, clause)
        if oblique.preposition in RESTRICTING and oblique.filler.pos_ == "NOUN":
            return self._of_all_words(oblique.filler, mention)
        first = oblique.filler.left_edge
        own = first.lower_ == "no" and first.i == oblique.marker.i + 1
        if not own or mention.end is None or completes(oblique, clause):
            return mention
        words = self.evidence(first.i, oblique.filler.i + 1)
        behind = self.text[words.end : mention.end] if mention.end > words.end else ""
        return Mention(words.text + behind, words.start, max(words.end, mention.end))

    def _of_all_words(self, head: Token, mention: Mention) -> Mention:
        """A mention with all that stands behind its noun up to a comma ("among those under 30")."""
        last = head.right_edge.i + 1
        joints = {c.i for c in head.rights if c.dep_ == syntax.COORDINATOR}
        stops = (t.i for t in self.doc[head.i : last] if t.text in {",", ";"} or t.i in joints)
        end = next(stops, last)
        words = self.evidence(head.i, end)
        if mention.start is None or mention.end is None or words.end <= mention.end:
            return mention
        return Mention(self.text[mention.start : words.end], mention.start, words.end)

    def _takes_part(self, oblique: Oblique) -> bool:
        """Whether a phrase has a part in what happens: it names no speaker, aim or link of text."""
        filler, phrases = oblique.filler, self.lexicon.phrases
        if is_mark(filler) or self.timing.tells_zone(filler):
            return False
        if oblique.marker.lower_ == "as" and compares(oblique.marker, filler):
            return False
        if self._is_source(oblique) or syntax.opens_phrase(oblique.marker, phrases("Purpose")):
            return False
        counted = any(c.dep_ == syntax.NUMBER for c in filler.lefts)  # "limited to two terms"
        said = filler.i == oblique.marker.i  # "made the bay a part of Peru"
        return counted or said or filler.lower_ not in self.lexicon.words("DiscourseNoun")

    def _is_source(self, oblique: Oblique) -> bool:
        """Whether a phrase says who says so ("according to …"), not who takes part."""
        phrases = map(self.lexicon.phrases, ("SourcePreposition", "HearsayPhrase"))
        return any(syntax.opens_phrase(oblique.marker, listed) for listed in phrases)

    def places_within(self, head: Token, clause: Clause, *, told: bool = True) -> Iterator[Role]:
        """The places that a noun phrase is in ("targets within Russia", "on Russian soil").

        What the words of the phrase say themselves is no place of what is done, but where that is
        an attack: "approved a border in Lapland" tells where the border is.

        Args:
            head: The head of the phrase.
            clause: The clause that it takes part in.
            told: Whether it is enough that the words of the phrase say so.
        """
        relation = clause.evoked
        attacks = relation is not None and relation.plover == ATTACK
        whole = self.mention(head, clause) if told and not attacks else None
        for preposition, filler in syntax.prepositional(head):
            if preposition.lower_ not in LAND_PREPOSITIONS or covers(whole, (filler.idx,)):
                continue
            place = self.marks.place(filler)
            if place is not None and (preposition.lower_ != "on" or place.i != filler.i):
                yield Role("location", self.mention(place))


def _markers(clause: Clause) -> frozenset[int]:
    """The prepositions of what takes part itself ("anger among members *against* the plan")."""
    own = (clause.head, *clause.objects) if clause.kind is Kind.NOUN else ()  # "a march *in* aid"
    held = {o.head.i for o in own if o.dep_ == syntax.PREPOSITIONAL_OBJECT}
    return frozenset({o.marker.i for o in clause.obliques} | held)


def _is_no_part(opening: Token, head: Token) -> bool:
    """Whether the first word of a phrase belongs to the statement, and not to who takes part.

    It negates it, opens a content with *that*, or only says that members follow.
    """
    if opening.lower_ == "that" and head.tag_ in syntax.PLURAL_TAGS:
        return True
    return syntax.negates_phrase(opening, head) or announces_members(opening, head)


def _is_denied(verb: Token) -> bool:
    """Whether a verb has a negation, or goes on another that has one ("cannot make and sell")."""
    while not syntax.is_negated(verb):
        goes_on = verb.dep_ in {syntax.CONJUNCT, syntax.OPEN_COMPLEMENT}
        if not goes_on or syntax.child(verb, syntax.SUBJECTS) is not None or verb.head == verb:
            return False
        verb = verb.head
    return True


def _is_alone(noun: Token) -> bool:
    """Whether a noun is no member of a list."""
    return noun.dep_ != syntax.CONJUNCT and len(syntax.conjuncts(noun)) == 1


def covers(filler: Filler | None, offsets: Collection[int]) -> bool:
    """Whether a filler is a mention whose words have one of some characters within them."""
    if not offsets or not isinstance(filler, Mention):
        return False
    start, end = filler.start, filler.end
    if start is None or end is None:
        return False
    return any(start <= offset < end for offset in offsets)
