"""Which noun a relative clause describes, where its form or meaning speaks against the parser.

A parser takes the nearest noun, or the highest. The verb agrees with what is described; *who*
describes people and *which* none; no town or person takes place (Huddleston & Pullum 2002, ch. 12).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import move
from graphbuilder.extraction.correction.phrases.measured import is_measure
from graphbuilder.extraction.correction.relatives.extraposed import describe_subjects
from graphbuilder.extraction.correction.relatives.gaps import fill_gaps
from graphbuilder.extraction.correction.relatives.outer import describe_outer
from graphbuilder.extraction.correction.relatives.things import describe_things
from graphbuilder.extraction.syntax.contrasts import is_set_against
from graphbuilder.extraction.words.agreement import number_of, numbers_of
from graphbuilder.extraction.words.around import BEFORE_PHRASES, nouns_around
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.labels import PLACES
from graphbuilder.extraction.words.people import (
    denotes_body,
    denotes_person,
    has_voice,
    is_somebody,
)
from graphbuilder.extraction.words.reporting import takes_content
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

PLACED = PLACES | {"PERSON"}
NAMING = frozenset({"of", "to", "on", "for"})
LONGEST_NAME = 6  # tokens from the head of a name to the name in it
BODIES = frozenset({"ORG"})
DETERMINERS = frozenset({syntax.DETERMINER})
PERSONS = frozenset({"who", "whom"})
TORN = frozenset({syntax.COMPLEMENT, syntax.CONJUNCT, syntax.ADVERBIAL_CLAUSE})
FARTHEST = 6  # tokens between a pronoun and its noun, across a time or place
MARKS = frozenset({"—", "–", ","})


def describe_nouns(doc: Doc, lexicon: Lexicon) -> None:
    """Hang relative clauses from the noun that they can describe, where they cannot their own.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Verbs whose subject is an event, and nouns that only measure another.
    """
    _describe_gaps(doc, lexicon)
    fill_gaps(doc, lexicon)
    for index in worded(doc, ("who", "which")):
        if doc[index].lower_ == "who":
            _describe_subject(doc[index])
        else:
            _describe_before_mark(doc[index])
    for index in labelled(doc, "DEP", (syntax.RELATIVE_CLAUSE,)):
        verb = doc[index]
        pronoun = _pronoun_of(verb)
        if pronoun is None or pronoun.dep_ not in syntax.SUBJECTS:
            continue
        telling = pronoun.head if pronoun.head.pos_ in syntax.VERBAL else verb
        last = _last_joined(verb.head, pronoun, telling)
        if last is not None:
            move(verb, last)
        noun = verb.head
        if noun.i > pronoun.i:
            continue
        whole = _person_around(noun) if pronoun.lower_ == "who" else _named_around(noun, pronoun)
        if whole is not None:
            move(verb, whole)
        if whole is not None or _fits(noun, pronoun, telling, lexicon):
            continue
        others = (*nouns_around(noun), *_within(noun, pronoun, lexicon))
        free = (o for o in others if not is_set_against(o))
        better = next((o for o in free if _fits(o, pronoun, telling, lexicon)), None)
        better = better or _several_from(noun, pronoun) or _of_what(noun, pronoun)
        if better is not None:
            move(verb, better)
    describe_subjects(doc, lexicon)
    describe_things(doc, lexicon)
    describe_outer(doc, lexicon)


def _several_from(land: Token, pronoun: Token) -> Token | None:
    """Of what there are several from a land, which is no *who* ("the hopefuls from Mali who …")."""
    several = next(nouns_around(land), None) if land.ent_type_ in PLACES else None
    known = several is not None and several.pos_ == "NOUN" and several.tag_ in syntax.PLURAL_TAGS
    return several if known and pronoun.lower_ == "who" else None


def _of_what(share: Token, pronoun: Token) -> Token | None:
    """What *who* stands right behind, as it cannot be of a thing ("a share of youth who")."""
    inner = pronoun.nbor(-1)
    within = inner.dep_ == syntax.PREPOSITIONAL_OBJECT and inner.head.head == share
    counted = within and inner.head.lower_ == "of" and inner.pos_ == "NOUN"
    return inner if counted and pronoun.lower_ == "who" else None


def _pronoun_of(verb: Token) -> Token | None:
    """The relative word of a clause, or of what its verb says ("which papers say are lost")."""
    for clause in (verb, *(c for c in verb.rights if c.dep_ == syntax.COMPLEMENT)):
        for child in clause.lefts:
            if syntax.is_relative(child) and child.i < verb.i:
                return child
    return None


def _last_joined(noun: Token, pronoun: Token, verb: Token) -> Token | None:
    """The last of several nouns, which alone a clause behind it can describe.

    "Saw Ghana and Togo, which borders it": a verb in the singular has one noun for its subject.
    "Has rules and judges who know them": rules know nothing.
    """
    if noun.dep_ in {syntax.CONJUNCT, syntax.ATTRIBUTE} or not noun.n_rights:
        return None
    members = [member for member in syntax.conjuncts(noun) if member.i < pronoun.i]
    if len(members) <= 1 or members[0].i != noun.i:
        return None
    last, before = members[-1], pronoun.nbor(-1)
    before = before.nbor(-1) if before.is_punct else before
    if pronoun.lower_ in PERSONS and not _may_be_who(noun) and is_somebody(last):
        return last
    if number_of(verb) != "sg" or (
        pronoun.lower_ == "which" and syntax.child(verb, syntax.ATTRIBUTES) is not None
    ):
        return None  # "the votes and seats, which is a third"
    placed = last.is_ancestor(before) and last.pos_ == before.pos_ == "PROPN"
    return before if placed else last  # "Asti and Bra in Italy, which has …"


def _describe_subject(pronoun: Token) -> None:
    """Hang a clause with *who* behind a bare verb from whoever does that ("Lee spoke, who led it").

    A relative clause may stand behind the verb of its noun (Huddleston & Pullum 2002, ch. 12 §2.3);
    before a question mark *who* asks ("Lee said, who will pay?").
    """
    clause, place = pronoun.head, pronoun.i - 2
    verb = clause.head
    behind = place >= 0 and verb.i == place and syntax.follows_comma(pronoun)
    if pronoun.dep_ not in syntax.SUBJECTS or clause.dep_ not in TORN:
        return
    if pronoun.i < verb.i < clause.i and verb.dep_ == syntax.RELATIVE_CLAUSE:
        return  # "the men who police say were hurt"
    if not behind or clause.dep_ != syntax.COMPLEMENT:
        first = clause.left_edge
        opens = (first if first.text != "," else first.nbor()).i == pronoun.i
        noun = _somebody_before(pronoun) if opens else None
        if noun is not None:
            clause.head, clause.dep_ = noun, syntax.RELATIVE_CLAUSE
        return
    subject = syntax.child(verb, syntax.SUBJECTS)
    asks = pronoun.doc[clause.sent.end - 1].text == "?"
    if subject is not None and is_somebody(subject) and not asks:
        clause.head, clause.dep_ = subject, syntax.RELATIVE_CLAUSE


def _somebody_before(pronoun: Token) -> Token | None:
    """Who stands before *who* in a phrase, across a time or place ("met Lee in May, who …").

    Behind the object of a verb, *who* may ask ("asked Lee who won").
    """
    start = max(0, pronoun.i - FARTHEST)
    for noun in reversed(pronoun.doc[start : pronoun.i]):
        if noun.pos_ in syntax.VERBAL or noun.dep_ == syntax.COORDINATOR or noun.is_sent_start:
            return None
        named = noun.pos_ in NOUNS and noun.ent_type_ not in PLACES
        if named and noun.dep_ in BEFORE_PHRASES and has_voice(noun):
            asked = noun.dep_ in syntax.OBJECTS and pronoun.head.dep_ == syntax.COMPLEMENT
            return None if asked or noun.i > pronoun.head.i else noun
    return None


def _describe_gaps(doc: Doc, lexicon: Lexicon) -> None:
    """Hang clauses whose object is *that* from the noun before it, unless they are told."""
    for index in worded(doc, ("that",)):
        if doc[index].dep_ in syntax.HELD and not _tell(doc[index], lexicon):
            _describe_gap(doc[index])


def _tell(that: Token, lexicon: Lexicon) -> bool:
    """Make *that* before what somebody is told no object of it ("told the guards that he moved").

    Who is told has to be told something, and who says something has no object beside it
    (Huddleston & Pullum 2002, ch. 14 §1.3).

    Returns:
        Whether it is told.
    """
    clause, verb = that.head, that.head.head
    if clause.dep_ != syntax.COMPLEMENT or clause.left_edge.i != that.i:
        return False
    if not takes_content(verb, lexicon):
        return False
    if any(not is_somebody(told) for told in syntax.children(verb, syntax.OBJECTS)):
        return False
    that.tag_, that.pos_, that.dep_ = "IN", "SCONJ", syntax.MARK
    return True


def _describe_gap(pronoun: Token) -> None:
    """Hang a clause whose object is a *that* in front of it from the noun before that.

    "Misses the town in Peru that she went to": what opens a content is the object of nothing in
    it, and a name without an article is only one.
    """
    clause, place = pronoun.head, pronoun.i - 1
    if clause.dep_ == syntax.PREPOSITION:
        clause = clause.head
    opens = clause.left_edge.i == pronoun.i and place >= 0 and clause.i > pronoun.i
    if not opens or syntax.child(clause, syntax.SUBJECTS) is None or _is_cleft(clause):
        return
    if clause.dep_ in syntax.NOUN_CLAUSES:
        clause.dep_ = syntax.RELATIVE_CLAUSE
        pronoun.tag_, pronoun.pos_ = "WDT", "PRON"
        return
    noun = pronoun.doc[place]
    while noun.pos_ == "PROPN" and noun.head.dep_ == syntax.PREPOSITION:
        noun = noun.head.head
    if clause.dep_ in TORN and noun.pos_ == "NOUN" and clause.head.is_ancestor(noun):
        clause.head, clause.dep_ = noun, syntax.RELATIVE_CLAUSE
        pronoun.tag_, pronoun.pos_ = "WDT", "PRON"


def _is_cleft(clause: Token) -> bool:
    """Whether *it is* puts a phrase in front of a clause ("it is with regret that I leave")."""
    above = next((a for a in clause.ancestors if a.pos_ in syntax.VERBAL), clause)
    it = syntax.child(above, syntax.SUBJECTS)
    placed = any(above.i < p.i < clause.i for p in syntax.children(above, syntax.PREPOSITIONS))
    return syntax.is_copula(above) and it is not None and it.lower_ == "it" and placed


def _describe_before_mark(pronoun: Token) -> None:
    """Hang a clause with *which* behind a dash or a comma from the noun before that.

    "Spoke on the sale — which Lee called a sham": alone and behind a mark it asks nothing, and
    stands for what was named last.
    """
    clause, place = pronoun.head, pronoun.i - 2
    opens = clause.dep_ == syntax.COMPLEMENT and clause.left_edge.i == pronoun.i
    named = pronoun.dep_ in syntax.OBJECTS | syntax.SUBJECTS and pronoun.n_lefts == 0
    if not (opens and named and place >= 0 and pronoun.nbor(-1).text in MARKS):
        return
    noun = pronoun.doc[place]
    if noun.pos_ in NOUNS and clause.head.is_ancestor(noun) and clause.head.i < place:
        clause.head, clause.dep_ = noun, syntax.RELATIVE_CLAUSE


def _fits(noun: Token, pronoun: Token, verb: Token, lexicon: Lexicon) -> bool:
    """Whether nothing in a relative clause speaks against the noun that it may describe."""
    named = (noun.ent_type_, noun.pos_) == ("PERSON", "PROPN")
    named = named and not syntax.children(noun, DETERMINERS)
    if pronoun.lower_ == "which" and (named or _is_name_itself(noun, pronoun)):
        return False
    if pronoun.lower_ in PERSONS and not (_may_be_who(noun) and noun.ent_type_ not in PLACES):
        return False
    happens = verb.lemma_.lower() in lexicon.words("HappeningVerb") and noun.ent_type_ in PLACED
    if pronoun.lower_ != "who" and (happens or (pronoun.lower_ == "that" and is_measure(noun))):
        return False
    if syntax.is_copula(verb) and syntax.child(verb, syntax.ATTRIBUTES) is not None:
        return True  # "the votes, which is a third": it can agree with what follows
    number = number_of(verb)
    return number is None or number in numbers_of(noun, lexicon)


def _is_name_itself(noun: Token, pronoun: Token) -> bool:
    """Whether a clause that tells which one is meant stands behind a name, which is only one.

    "A fleet to watch the Black Sea which left today": the fleet did. What only adds to a name is
    set off by a comma; "a France which is at peace" is one of several.
    """
    article = syntax.child(noun, DETERMINERS)
    several = article is not None and article.lower_ != "the"
    apart = pronoun.nbor(-1).is_punct if pronoun.i else True
    return noun.pos_ == "PROPN" and not several and not apart


def _may_be_who(noun: Token) -> bool:
    """Whether *who* can stand for a noun: any name or pronoun, and nouns for people."""
    if noun.pos_ in {"PROPN", "PRON", "NUM", "DET"} or noun.ent_type_ in {"CARDINAL", "NORP"}:
        return True
    return is_somebody(noun) or _is_beside_name(noun)


def _is_beside_name(noun: Token) -> bool:
    """Whether a noun says what somebody named is ("Ann Lee, a bellfounder at the abbey")."""
    return noun.dep_ == syntax.APPOSITION and noun.head.ent_type_ == "PERSON"


def _person_around(noun: Token) -> Token | None:
    """The noun for a person in whose phrase a body stands ("the head of the firm, who left").

    *Who* stands for people, and for a body only as far as it is them (Huddleston & Pullum 2002,
    ch. 12 §3.5).
    """
    one = noun.tag_ == "NN" and denotes_body(noun)
    around = next(nouns_around(noun), None) if one or noun.ent_type_ in BODIES else None
    known = around is not None and (denotes_person(around) or _is_beside_name(around))
    return around if known else None


def _named_around(noun: Token, pronoun: Token) -> Token | None:
    """The head of a name that ends in another one ("the Bank of England, which was founded …").

    What a clause behind a comma tells, it tells of the whole name.
    """
    apart = pronoun.lower_ == "which" and syntax.follows_comma(pronoun)
    if not apart or noun.pos_ != "PROPN" or noun.head.lower_ not in NAMING:
        return None
    around = syntax.before(noun.head)
    if around.pos_ != "PROPN" or around.ent_type_ == "PERSON":
        return None
    return None if denotes_person(around) or noun.i - around.i > LONGEST_NAME else around


def _within(noun: Token, pronoun: Token, lexicon: Lexicon) -> Iterator[Token]:
    """The noun right before a relative pronoun that stands in a phrase of another noun."""
    last = pronoun.i - 1
    while last > noun.i and noun.doc[last].is_punct:
        last -= 1
    inner = noun.doc[last]
    weak = noun.lemma_.lower() in lexicon.words("WeakNoun")
    within = inner.i > noun.i and inner.pos_ in syntax.NOMINAL and noun.is_ancestor(inner)
    if within and not weak:
        yield syntax.first_conjunct(inner)
