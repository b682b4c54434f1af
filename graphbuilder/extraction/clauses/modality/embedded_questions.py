"""What a question takes as given where it is no main clause ("to find out why they left").

An embedded question asks for one thing and presupposes the rest (Karttunen 1977, *Syntax and
Semantics of Questions*): who wants to know how a wall fell need not doubt that it fell.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind
from graphbuilder.extraction.clauses.modality.indirect_questions import asks, asks_how
from graphbuilder.extraction.syntax.tense import is_past
from graphbuilder.extraction.syntax.verbs import opens_wish
from graphbuilder.extraction.words.signatures import Status, apply_signature
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

ASKING = frozenset({"how", "why", "where", "what", "which", "who", "whom", "whose"})
CIRCUMSTANTIAL = frozenset({"how", "when", "where"})
MAKING_SO = frozenset({"decides", "chooses"})
MASTERING = frozenset({"knows", "learns", "teaches", "understands"})
VARYING = frozenset({"regardless", "irrespective", "depending"})
TURNING_ON = "dependsOn"
DOUBTING = "doubts"  # "had doubts about why she was there": she was
ASKED = "wh S"  # ends the frame of words that take a question
FUSED = frozenset({"what", "whatever"})
SHOULD = frozenset({"should"})
OPENING = 2  # tokens: "on which", "from how"


def of_question(clause: Clause, governor: Clause, above: Status) -> Status | None:
    """The status of a content that is a question.

    Args:
        clause: A clause that is content.
        governor: The clause that governs it.
        above: The governor's status.

    Returns:
        The status; ``None`` where the content is none, or what is asked is claimed with it.
    """
    if asks(clause):
        if opens_wish(clause.hinge):
            return above.because("wished or imagined")  # "if only it rained, she said"
        wanted = governor.entry.relation.content if governor.entry is not None else None
        chosen = wanted if wanted is Modality.CONSIDERED else Modality.QUESTION
        open_ = replace(above, polarity=Polarity.AFFIRMED, modality=chosen)
        return open_.because("indirect question")
    if asks_how(clause):
        able = replace(above, modality=Modality.POSSIBLE)
        if governor.relation_name not in MASTERING:
            able = replace(able, polarity=Polarity.AFFIRMED)  # "did not say how to open it"
        return able.because("infinitive behind a question word")
    if above.modality is Modality.QUESTION and _is_asked_about(clause, governor):
        given = replace(above, polarity=Polarity.AFFIRMED, modality=Modality.PRESUPPOSED)
        return given.because("what a question is about")
    return behind_question_word(clause, governor, above)


def _is_asked_about(clause: Clause, governor: Clause) -> bool:
    """Whether it is asked how or what somebody thinks of what others do.

    "What do you think of Peru leaving?" takes that for granted; "what would you think of it?" and
    "do you think of leaving?" do not.
    """
    verb, asked = clause.head, governor.head
    told = syntax.is_gerund(verb) and syntax.child(verb, syntax.SUBJECTS) is not None
    if not told or verb.dep_ != syntax.PREPOSITIONAL_CLAUSE or verb.i < asked.i:
        return False
    opening = asked.doc[asked.left_edge.i]
    return opening.lower_ in {"what", "how"} and all(c.tag_ != "MD" for c in asked.lefts)


def behind_question_word(clause: Clause, governor: Clause, above: Status) -> Status | None:
    """The status of a clause behind a question word, if not that of what its governor claims.

    Args:
        clause: A clause that is content.
        governor: The clause that governs it.
        above: The governor's status.

    Returns:
        Given, or open where it is still to be decided who or what; ``None`` where the clause is
        no such question, is asked, or is claimed together with its governor.
    """
    behind = clause.head.dep_ == syntax.PREPOSITIONAL_CLAUSE
    if behind and (asks(clause) or _varies(clause, governor)):
        asked_for = replace(above, polarity=Polarity.AFFIRMED, modality=Modality.QUESTION)
        return asked_for.because("indirect question")  # "no idea of whether or not they left"
    if is_what_there_is(clause, governor):
        return Status(modality=Modality.PRESUPPOSED).because("what something is done to")
    claimed = above.modality.is_real and above.polarity is Polarity.AFFIRMED
    verb = clause.hinge
    opening = clause.head.doc[verb.left_edge.i].lower_
    why = opening == "why"
    claimed = claimed and not (why and governor.relation_name == DOUBTING)
    if claimed or not is_embedded(clause, governor):
        return None
    wanted = governor.entry.relation.content if governor.entry is not None else None
    # "Can you say why they left, or how they got out?": they did.
    known = why or (opening in CIRCUMSTANTIAL and is_past(verb))
    asked = above.modality is Modality.QUESTION and not known
    if asked or wanted in {Modality.QUESTION, Modality.CONSIDERED}:
        return None
    affirmed = above.polarity is Polarity.AFFIRMED
    open_ = affirmed and (governor.relation_name in MAKING_SO or _asks_who_will(clause))
    open_ = open_ or _asks_what_should(clause)
    modality = Modality.QUESTION if open_ else Modality.PRESUPPOSED
    given = replace(above, polarity=Polarity.AFFIRMED, modality=modality)
    return given.because("behind a question word")


def is_what_there_is(clause: Clause, governor: Clause) -> bool:
    """Whether *what* opens what somebody does something to, and asks nothing.

    "Refused what the bank offered": it was offered all the same. Such a phrase is what there is
    (Huddleston & Pullum 2002, ch. 12 §6: fused relatives), and no content of the refusing.
    """
    relation = governor.evoked
    opening = clause.head.doc[clause.hinge.left_edge.i]
    if relation is None or opening.lower_ not in FUSED or opening.dep_ not in syntax.OBJECTS:
        return False
    implied = apply_signature(relation, Status())
    undone = implied.polarity is Polarity.NEGATED or not implied.modality.is_real
    asked = implied.modality is Modality.QUESTION or governor.relation_name in MAKING_SO
    asked = asked or (governor.entry is not None and (governor.entry.frame or "").endswith(ASKED))
    open_ = any(child.tag_ == "MD" for child in clause.hinge.lefts)
    return undone and not (asked or open_) and syntax.is_finite(clause.head)


def _varies(clause: Clause, governor: Clause) -> bool:
    """Whether a clause says what may differ ("regardless of where they live").

    What something depends on is not settled: "it depends on who wins".
    """
    verb, preposition = clause.hinge, clause.head.head
    opening = verb.doc[verb.left_edge.i]
    varies = preposition.head.lower_ in VARYING or governor.relation_name == TURNING_ON
    return varies and opening.i > preposition.i and opening.tag_.startswith("W")


def is_embedded(clause: Clause, governor: Clause) -> bool:
    """Whether a question word opens a finite clause behind its governor or a preposition."""
    verb = clause.hinge
    if clause.kind is Kind.NOUN or not syntax.is_finite(verb):
        return False
    start = verb.left_edge.i
    opening = verb.doc[start : min(start + OPENING, verb.i)]
    behind = start > governor.head.i or verb.dep_ == syntax.PREPOSITIONAL_CLAUSE
    return behind and any(word.lower_ in ASKING and word.tag_.startswith("W") for word in opening)


def asks_if(verb: Token, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether *if* opens a question, and no condition ("was not sure if the road was open").

    Args:
        verb: The verb of a clause that opens with *if*.
        governor: The clause that governs it.
        lexicon: Words that take such questions.
    """
    mark = syntax.marker(verb)
    if mark is None or mark.i < governor.head.i or mark.lower_ != "if":
        return False
    words = [governor.head, *syntax.children(governor.head, syntax.PREDICATIVES)]
    nouns = (*governor.objects, *governor.words)
    words += [noun for noun in nouns if noun.i + 1 == mark.i]  # "a decision if"
    before = mark.nbor(-1)
    words += [before] if before.tag_ == "VBG" and before.head.i == governor.head.i else []
    doubts = lexicon.words("DoubtWord")
    values = {doubts.get(form) for word in words for form in (word.lemma_.lower(), word.lower_)}
    denied = "denied" in values and syntax.is_negated(governor.head)
    if not (denied or "always" in values):
        return False
    ahead = any(c.tag_ == "MD" for c in governor.head.children) and verb.tag_ in syntax.PRESENT_TAGS
    between = verb.doc[governor.head.i : mark.i]
    return not ahead and not any(token.is_punct for token in between)


def supposes_if(verb: Token, governor: Clause) -> bool:
    """Whether *if* opens a condition where a question could stand ("allowed it if they paid").

    It does behind what permits or takes no content, before the word that governs it, behind another
    content, and behind what somebody was told, which is an answer.

    Args:
        verb: The verb of a clause that opens with *if*.
        governor: The clause that governs it.
    """
    mark = syntax.marker(verb)
    if mark is None or mark.lower_ != "if" or governor.entry is None or opens_wish(verb):
        return False
    head, relation = governor.head, governor.entry.relation
    full = any(c.dep_ in syntax.CONTENT_CLAUSES and c.i < mark.i for c in head.rights)
    permits = relation.content is Modality.PERMITTED
    asks_nothing = not relation.takes_content  # "plan to leave if it rains"
    if mark.i < head.i or full or permits or asks_nothing:
        return True
    tells = relation.attributes == "speech" and relation.content is None
    past = head.tag_ in syntax.MARKED_TAGS and not syntax.is_negated(head)
    return tells and past


def _asks_who_will(clause: Clause) -> bool:
    """Whether it is left open who or what does something in the present ("see what happens")."""
    verb = clause.hinge
    plain = verb.tag_ in syntax.PRESENT_TAGS and not syntax.is_copula(verb)
    subject = syntax.child(verb, syntax.SUBJECTS)
    return plain and subject is not None and subject.lower_ in ASKING


def _asks_what_should(clause: Clause) -> bool:
    """Whether it is asked what somebody should do, and nobody says that they should do anything.

    "She had to show why they should pay": that they should is what is to be shown.
    """
    auxiliaries = syntax.children(clause.hinge, syntax.AUXILIARIES)
    return any(auxiliary.lower_ in SHOULD for auxiliary in auxiliaries)
