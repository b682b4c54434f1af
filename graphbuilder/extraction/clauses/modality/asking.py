"""Questions and conditions that the words' order or nothing but a first word shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.turning import NOR, turned_by
from graphbuilder.extraction.syntax.verbs import leading_verbs
from graphbuilder.extraction.words.forms import UNREAL

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.clauses.clause import Clause

PARTING = frozenset({",", ";", ":", "-", "--", "–", "—"})
OPEN_WORDS = frozenset({"why", "how", "what", "where", "who"})
AFTER_COMMA = frozenset({"why", "what"})  # ", who …" and ", where …" may be relative clauses
CONDITIONING = frozenset({"had", "should"})
WERE = "were"
BEFORE_CONDITION = frozenset({"PUNCT", "NOUN", "PROPN", "VERB", "NUM", "PRON"})
ASKED = frozenset({"PRON", "DET", "PROPN", "NOUN"})
NOT_ASKING = frozenset({"had", "should", "were", "may"})
LEADING = frozenset({"is", "are", "am", "was", "can", "could", "will", "would", "should", "shall"})
DO = frozenset({"do", "does", "did"})
CONDITIONS = frozenset({"if", "unless"})
ASIDE = 5
PARTED = (["of", "course", ","], [",", "of", "course", ","])


def is_inverted_condition(verb: Token) -> bool:
    """Whether an auxiliary before its subject makes a clause a condition ("should he refuse").

    Huddleston & Pullum 2002, ch. 8 §14.2.
    """
    first = syntax.first_conjunct(verb)
    if verb.tag_ in syntax.PAST_TAGS and first.i != verb.i and first in leading_verbs(verb):
        verb = first  # "had he checked the valve and closed it"
    subjects = syntax.children(verb, syntax.SUBJECTS)
    start = subjects[0].left_edge.i if len(subjects) == 1 else 0
    if not start:
        return False
    first, sentence = verb.doc[start - 1], verb.sent
    fronted = first.lower_ == WERE and first.i == sentence.start and verb.dep_ != syntax.ROOT
    if not (fronted or first.lower_ in CONDITIONING):
        return False
    if verb.i not in {first.i, first.head.i} or any(
        t.text == "?" for t in verb.doc[verb.i : sentence.end]
    ):
        return False
    opens = first.i == sentence.start or first.nbor(-1).pos_ in BEFORE_CONDITION
    if first.lower_ == "should":
        return opens and verb.dep_ != syntax.ROOT
    return opens and any(t.tag_ == "MD" and t.lower_ in UNREAL for t in sentence)


def is_condition_alone(verb: Token) -> bool:
    """Whether a clause, or what it goes on, opens with *if* or *unless*, wherever it was hung."""
    mark = syntax.marker(next(reversed(leading_verbs(verb)), verb))
    return mark is not None and mark.lower_ in CONDITIONS


def is_loose_condition(verb: Token) -> bool:
    """Whether a clause is a condition that no conjunction joins, or grows with another one."""
    correlated = _is_correlate(verb) or _is_correlated(verb)
    return _is_parted_condition(verb) or correlated or _is_occasion_alone(verb)


def _is_parted_condition(verb: Token) -> bool:
    """Whether an aside parts *if* or *unless* from its clause ("unless, of course, he left")."""
    subject = syntax.child(syntax.first_conjunct(verb), syntax.SUBJECTS)
    if subject is None:
        return False
    end = subject.left_edge.i
    if not end or verb.doc[end - 1].text != ",":
        return False
    words = [token.lower_ for token in verb.doc[max(end - ASIDE, 0) : end]]
    place = next((i for i, word in enumerate(words) if word in CONDITIONS), len(words))
    return words[place + 1 :] in PARTED


def _is_occasion_alone(verb: Token) -> bool:
    """Whether *when* opens a sentence in the present that says no more ("When I am tired.")."""
    leading, end = syntax.first_conjunct(verb), verb.doc[verb.sent.end - 1]
    if leading.dep_ != syntax.ROOT or not {verb.tag_, leading.tag_} <= syntax.PRESENT_TAGS:
        return False
    opening = next(iter(leading.lefts), leading)  # of its own, and not of a clause before it
    return opening.lower_ in {"when", "whenever"} and end.text == "."


def _is_correlate(verb: Token) -> bool:
    """Whether a clause says with what another one grows ("the farther you go, the more …").

    Huddleston & Pullum 2002, ch. 13 §4.4.
    """
    doc, opened = verb.doc, verb.head if verb.dep_ == syntax.RELATIVE_CLAUSE else verb
    first = opened.left_edge  # "the more you pay" may be a word and what describes it
    if verb.tag_ not in syntax.PRESENT_TAGS or first.lower_ != "the":
        return False
    if not _grades(doc, first.i + 1) or first.nbor().i >= verb.i:
        return False
    sentence = doc[verb.i : verb.sent.end]
    return any(t.text == "," and t.i + 2 < len(doc) and _grows(doc, t.i + 1) for t in sentence)


def _is_correlated(verb: Token) -> bool:
    """Whether a clause says what grows with another thing ("the more you pay, *the more* we ask").

    In the past it did ("the more they paid, the angrier we became").
    """
    doc, begin = verb.doc, verb.sent.start
    openings = [child.left_edge.i for child in verb.lefts]
    start = next((i for i in openings if i > begin and doc[i - 1].text == ","), begin)
    if start == begin or not _grows(doc, start):
        return False
    helping = syntax.children(verb, syntax.AUXILIARIES)
    over = verb.tag_ == "VBD" or any(t.tag_ == "VBD" or t.lower_ in syntax.HAVE for t in helping)
    if over or any(token.tag_ == "VBD" for token in doc[begin:start]):
        return False
    return any(_grows(doc, index) for index in range(begin, start - 1))


def _grows(doc: Doc, start: int) -> bool:
    """Whether *the* and a comparative open a clause."""
    return doc[start].lower_ == "the" and _grades(doc, start + 1)


def _grades(doc: Doc, index: int) -> bool:
    """Whether a word is a comparative."""
    return doc[index].tag_ in {"RBR", "JJR"} or doc[index].lower_ in {"farther", "further", "more"}


def asks_unmarked(verb: Token) -> bool:
    """Whether a clause is a question by its order alone ("How did we obtain them.").

    Huddleston & Pullum 2002, ch. 10 §4.
    """
    subject = syntax.child(verb, syntax.SUBJECTS)
    start = subject.left_edge.i if subject is not None else 0
    if _leads_inverted(verb, start):
        return True
    opener = next(
        (c for c in verb.children if c.dep_ in syntax.AUXILIARIES and start - 2 <= c.i < start),
        None,
    )
    if opener is None:
        return False
    plain = opener.lower_ in DO and opener.tag_ == "VB"  # a tagger's *do*
    if not plain and opener.tag_ not in syntax.FINITE_TAGS:
        return False
    before = [child for child in verb.children if child.i < opener.i]
    if any(_opens_question(child.doc[child.left_edge.i]) for child in before):
        return True  # "Why should I pay."
    if opener.lower_ in NOT_ASKING:
        return False
    behind = opener.i == verb.sent.start or opener.nbor(-1).pos_ in {"CCONJ", "PUNCT"}
    # "Decide do you go or stay": right behind the word that governs it
    behind = behind or (verb.dep_ == syntax.COMPLEMENT and opener.i == verb.head.i + 1)
    joined = opener.i > verb.sent.start and opener.nbor(-1).lower_ in NOR
    told = joined or turned_by(verb) is not None
    asking = opener.lower_ in DO and behind and not told
    return asking and verb.doc[start].pos_ in ASKED


def _leads_inverted(verb: Token, subject: int) -> bool:
    """Whether a sentence begins with its auxiliary or copula ("Can I use it.").

    Args:
        verb: The verb of a clause.
        subject: Index of the first word of its subject; 0 if it has none.
    """
    first = verb.doc[verb.sent.start]
    if verb.dep_ != syntax.ROOT or first.i + 1 != subject or first.lower_ not in LEADING:
        return False
    return verb.i in {first.i, first.head.i}


def is_asked_beside(verb: Token, end: int) -> bool:
    """Whether a clause is asked, though a parser hung it from a noun or a preposition.

    Args:
        verb: Its verb.
        end: Index of the token after its sentence, which ends in a question mark.
    """
    return _is_asked_of(verb, end) or _is_asked_about(verb, end)


def _is_asked_of(participle: Token, end: int) -> bool:
    """Whether a participle is what an inverted *be* asks of its subject ("Were they leaving?").

    Parsers take the participle for a modifier of the subject, and this for what is asked for.
    """
    noun = syntax.first_conjunct(participle).head  # "were they packing and leaving?"
    verb = noun.head
    asked = noun.dep_ in syntax.SUBJECTS or (
        noun.dep_ in syntax.ATTRIBUTES and syntax.child(verb, syntax.SUBJECTS) is None
    )
    opens = verb.i < noun.i and verb.i == verb.sent.start and syntax.is_copula(verb)
    return asked and opens and any(t.text == "?" for t in participle.doc[participle.i : end])


def _is_asked_about(verb: Token, end: int) -> bool:
    """Whether a preposition opens a question ("about how many boats do you want to sell?")."""
    subject = syntax.child(verb, syntax.SUBJECTS)
    if subject is None or verb.dep_ != syntax.PREPOSITIONAL_CLAUSE:
        return False
    inverted = any(c.dep_ in syntax.AUXILIARIES and c.i < subject.i for c in verb.lefts)
    mark = next((t for t in verb.doc[verb.i : end] if t.text in {"?", ".", ";"}), None)
    return inverted and mark is not None and mark.text == "?"


def asks_behind(statement: Token, end: int) -> bool:
    """Whether a question opens between a verb and the end of its sentence, and not before it.

    Args:
        statement: The verb of a clause whose sentence ends in a question mark.
        end: Index of the question mark.
    """
    doc = statement.doc
    if _opens_question(doc[statement.left_edge.i]) or is_inverted(statement):
        return False
    return any(
        doc[index].text in PARTING and _asks_at(doc[index + 1], after=doc[index].text)
        for index in range(statement.i + 1, end - 1)
    )


def _asks_at(word: Token, *, after: str) -> bool:
    """Whether a question opens with a word: a question word, or an auxiliary before its subject."""
    if _opens_question(word):
        return after != "," or word.lower_ in AFTER_COMMA
    auxiliary = word.dep_ in syntax.AUXILIARIES or syntax.is_copula(word)
    if not auxiliary or word.tag_ not in syntax.FINITE_TAGS:
        return False
    subject = next((c for c in word.head.children if c.dep_ in syntax.SUBJECTS), None)
    own = next((c for c in word.children if c.dep_ in syntax.SUBJECTS), None)
    behind = [s for s in (subject, own) if s is not None and s.i > word.i]
    pointing = word.nbor().lower_ in {"that", "this", "it"}
    return (bool(behind) and word.nbor().pos_ in ASKED) or (own is None and pointing)


def _opens_question(word: Token) -> bool:
    """Whether a word is a question word."""
    return word.lower_ in OPEN_WORDS and syntax.is_relative(word)


def is_inverted(verb: Token, governor: Clause | None = None) -> bool:
    """Whether an auxiliary or a question word stands before the subject of a verb.

    In "can you say why you left?" *why* opens a content, and in "why do you say you left?" it asks.

    Args:
        verb: The verb of a clause.
        governor: What has the clause for its content.
    """
    subject = syntax.child(verb, syntax.SUBJECTS)
    if subject is None:
        return False
    before = [child for child in verb.children if child.i < subject.i]
    opening = [child for child in before if syntax.is_relative(child)]
    if governor is not None and governor.head.i < verb.i:
        opening = [child for child in opening if child.i < governor.head.i]
    asks = bool(opening) or any(child.dep_ in syntax.AUXILIARIES for child in before)
    return asks or verb.i < subject.i or syntax.is_relative(subject)


def tells_hearer(clause: Clause) -> bool:
    """Whether a sentence tells hearers what only they know, and so asks them ("You left, right?").

    Labov & Fanshel 1977, *Therapeutic Discourse*, ch. 3: a statement of a B-event.

    Args:
        clause: A clause with a tag behind it.
    """
    verb = clause.hinge
    past = verb.tag_ == "VBD" or any(a.lower_ in syntax.HAVE for a in verb.lefts)
    return past and [subject.lower_ for subject in clause.subjects] == ["you"]
