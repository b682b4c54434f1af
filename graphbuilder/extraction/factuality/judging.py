"""What an adjective or noun says of the clause that it judges: "it is possible that …"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind
from graphbuilder.extraction.clauses.links.complementing import ascribed
from graphbuilder.extraction.clauses.modality.belied import UNTRUE
from graphbuilder.extraction.clauses.modality.judged_doings import judgement
from graphbuilder.extraction.clauses.modality.would import LIKINGS
from graphbuilder.extraction.factuality.degrees import of_degree
from graphbuilder.extraction.syntax.extraposed import announcer
from graphbuilder.extraction.syntax.tense import is_past
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.signatures import Status, apply_signature, unless_asked
from graphbuilder.model import Modality, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

EXPLETIVE = frozenset({"it"})
ANNOUNCING = frozenset({"it", "this", "that", "what", "which"})


def of_judged(clause: Clause, governor: Clause, above: Status, lexicon: Lexicon) -> Status | None:
    """The status of a clause that an adjective judges.

    Args:
        clause: A clause that is content or subject.
        governor: The clause of the adjective.
        above: The governor's status.
        lexicon: The closed class of such adjectives.

    Returns:
        The status; ``None`` where nothing judges the clause.
    """
    judged = judging_word(governor, lexicon)
    weighed = judged is not None and judgement(clause, lexicon) is not None
    if judged is None or weighed:
        return above.because("judged doing") if weighed else None
    word, value = judged
    named = _of_measured(clause, governor, above)
    named = named or _of_named(clause, governor, above, value) or _of_due(governor, value, lexicon)
    if named is not None:
        return named.because(f"judged {word.lower_!r}")
    if value == "obligation" and _is_over(clause, governor):
        value = "given"
    return _of_value(value, word, above)


def _of_value(value: str, word: Token, above: Status) -> Status:
    """The status of a clause by the value of the word that judges it, and the judgement's own."""
    rule = f"judged {word.lower_!r}"
    negated = above.polarity is Polarity.NEGATED
    modality = above.modality if not above.modality.is_real else Modality.ACTUAL
    if value in {"evident", "given"}:
        # "Not clear that" leaves it open, "not sad that" does not.
        chosen = Modality.POSSIBLE if negated and value == "evident" else modality
        return Status(Polarity.AFFIRMED, chosen, above.rules).because(rule)
    if value in {"actual", "negated"}:
        holds = (value == "actual") is not negated
        polarity = Polarity.AFFIRMED if holds else Polarity.NEGATED
        if negated and value == "negated":
            modality = Modality.POSSIBLE
        if modality is Modality.QUESTION:
            polarity = Polarity.AFFIRMED  # "is it a myth that it works?"
        return Status(polarity, modality, above.rules).because(rule)
    if value == "possible" and negated:
        return Status(Polarity.NEGATED, modality, above.rules).because(rule)
    chosen = Modality.POSSIBLE if negated else unless_asked(Modality(value), above)
    return Status(Polarity.AFFIRMED, chosen, above.rules).because(rule)


def of_ascribed(clause: Clause, governor: Clause, above: Status, lexicon: Lexicon) -> Status | None:
    """The status of what somebody is found or held to be likely, able or unfit to do.

    "The drug was deemed unlikely to help" says no more of it than "it is unlikely to help" does,
    and "they found it doubtful that it helps" no more than "it is doubtful that it helps".

    Args:
        clause: A clause that is content.
        governor: The clause of the verb that judges.
        above: The governor's status.
        lexicon: What adjectives say of their infinitives, and of what *it* stands for.

    Returns:
        ``None`` where the clause belongs to no such adjective.
    """
    held = governor.claims and _of_announced(clause, governor, above, lexicon)
    if held:
        return held
    relation = ascribed(clause.head, governor, lexicon)
    if relation is None:
        return None
    adjective = syntax.first_conjunct(clause.head).head
    return apply_signature(relation, above).because(f"judged {adjective.lower_!r}")


def of_announcing_noun(
    clause: Clause, governor: Clause, above: Status, lexicon: Lexicon
) -> Status | None:
    """The status of what *it* before a noun stands for ("it is a lie that …", "called it a pity").

    Args:
        clause: A clause that is the content of a noun.
        governor: The clause around the noun.
        above: The governor's status.
        lexicon: The closed class of judging words, and words for what is not so.
    """
    judges = governor.kind is Kind.COPULA or governor.claims
    judged = of_judged(clause, governor, above, lexicon) if governor.transparent else None
    return judged or (_of_announced(clause, governor, above, lexicon) if judges else None)


def _of_announced(
    clause: Clause, governor: Clause, above: Status, lexicon: Lexicon
) -> Status | None:
    """The status of a finite clause that *it* before a judging word stands for.

    A lie or a myth is not so.
    """
    word = announcer(clause.hinge, governor.head)
    own = governor.entry is not None and word is not None and word.lower_ in governor.entry.words
    if word is None or own or is_counted(word):
        return None  # "made it clear that": the adjective is part of the verb
    value = lexicon.words("ModalAdjective").get(word.lower_)
    if value is None:  # as of "curious", which says of somebody that they wonder
        untrue = word.pos_ == "NOUN" and lexicon.words("MisjudgingWord").get(word.lower_) == UNTRUE
        return _of_value("negated", word, above) if untrue else None
    known = (entry.relation for entry in lexicon.find("adjective", word.lower_))
    relation = next((r for r in known if r.takes_content), None)
    if relation is None:
        return _of_value(value, word, above)
    return apply_signature(relation, above).because(f"judged {word.lower_!r}")


def of_infinitive(clause: Clause, governor: Clause, above: Status, lexicon: Lexicon) -> Status:
    """The status of an infinitive under a word that says nothing of what comes of it.

    Args:
        clause: An infinitive that is content.
        governor: The clause of that word.
        above: The governor's status.
        lexicon: The adjectives that say whether what they judge is so.
    """
    if judgement(clause, lexicon) is not None:
        return above.because("judged doing")  # "it is not usual to teach it"
    if above.modality.is_real and _goes_on(clause, governor):
        return above.because("under way")
    if above.modality.is_real and _is_for_somebody(clause, governor):
        return replace(above, modality=Modality.PERMITTED).because("for somebody to do")
    if above.modality.is_real and governor.relation_name in LIKINGS:
        # "She likes to swim": so she does, time and again.
        return Status(modality=Modality.GENERIC, rules=above.rules).because("what somebody likes")
    if above.polarity is Polarity.NEGATED and _is_unfit(clause, governor, lexicon):
        # "The hall is not fit to house them": it does not.
        modality = Modality.POSSIBLE if above.modality.is_real else above.modality
        return Status(Polarity.NEGATED, modality, above.rules).because("not fit for it")
    asked = above.modality is Modality.QUESTION
    modality = Modality.QUESTION if asked else Modality.POSSIBLE
    possible = replace(above, polarity=Polarity.AFFIRMED, modality=modality)
    rule = f"infinitive of unlisted {governor.head.lemma_!r}"
    return of_degree(clause, above) or possible.because(rule)


def _goes_on(clause: Clause, governor: Clause) -> bool:
    """Whether it is said what it is like to be doing something ("it is an honour to be rowing")."""
    going = clause.head.tag_ == "VBG" and any(c.lower_ == "be" for c in clause.head.lefts)
    return going and governor.kind is Kind.COPULA and governor.expletive


def _is_for_somebody(clause: Clause, governor: Clause) -> bool:
    """Whether it is said whose right a doing is ("it is (not) for the board to judge them")."""
    if governor.kind is not Kind.COPULA or not governor.expletive:
        return False
    mark = syntax.marker(clause.head)
    stated = syntax.child(governor.head, syntax.PREDICATIVES | syntax.ATTRIBUTES)
    return mark is not None and mark.lower_ == "for" and stated is None


def _is_unfit(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a copula says of how fit something is for what an infinitive says."""
    fit, infinitive = clause.head.head, syntax.first_conjunct(clause.head)
    fit = infinitive.head if infinitive.i != clause.head.i else fit
    return not governor.expletive and fit.lower_ in lexicon.words("FitnessAdjective")


def judging_word(governor: Clause, lexicon: Lexicon) -> tuple[Token, str] | None:
    """The adjective or noun by which a clause judges what hangs from it, with its value."""
    judging = lexicon.words("ModalAdjective")
    if governor.passive and judging.get(governor.head.lower_) == "given":
        return governor.head, "given"  # "saddened to report that …"
    if governor.kind is not Kind.COPULA:
        return None
    cleft = _asked_quality(governor.head)
    for child in (*governor.head.children, *([] if cleft is None else cleft.children)):
        if child.dep_ in syntax.PREDICATIVES and not is_counted(child):
            value = judging.get(child.lower_)
            if value is not None:
                return child, value
    return None


def _asked_quality(copula: Token) -> Token | None:
    """The copula before an adjective in a pseudo-cleft ("what is vital is that they leave").

    It says the same as "it is vital that they leave" (Huddleston & Pullum 2002, ch. 16 §9.3).
    """
    asked = syntax.child(copula, syntax.CLAUSAL_SUBJECTS)
    if asked is None or not syntax.is_copula(asked) or asked.left_edge.lower_ != "what":
        return None
    return None if syntax.is_negated(asked) or syntax.is_negated(copula) else asked


def is_counted(noun: Token) -> bool:
    """Whether it is said which of its kind something is ("the first time that it rained")."""
    return noun.pos_ == "NOUN" and any(child.ent_type_ == "ORDINAL" for child in noun.lefts)


def _of_measured(clause: Clause, governor: Clause, above: Status) -> Status | None:
    """The status of what something is good enough for; who is good enough to help does."""
    kind = above.polarity is Polarity.AFFIRMED and any(map(is_somebody, governor.subjects))
    return None if kind else of_degree(clause, above)


def _of_named(clause: Clause, governor: Clause, above: Status, value: str) -> Status | None:
    """The status of an infinitive that only names what is weighed, or what a thing is for."""
    if value == "given" and _weighs(clause, governor, above):
        return Status(modality=Modality.GENERIC, rules=above.rules)
    if value == "obligation" and _serves(clause, governor):
        # "A pump is necessary to drain it": what it is needed for, and nobody has to.
        return Status(modality=Modality.INTENDED, rules=above.rules)
    if value == "question" and _is_bare(clause) and not governor.expletive:
        # "The park is open for others to use": they may.
        return replace(above, modality=unless_asked(Modality.POSSIBLE, above))
    return None


def _is_over(clause: Clause, governor: Clause) -> bool:
    """Whether what is important now is told as a fact ("it is vital that they left").

    A mandative clause has a plain form or *should*, or the present tense, unless what governs it is
    in the past (Huddleston & Pullum 2002, ch. 11 §7.1); "what is vital is that it helps" tells that
    it does.
    """
    verb = clause.hinge
    told = _asked_quality(governor.head) is not None and first_word(verb).tag_ in syntax.TENSED_TAGS
    return told or (is_past(verb) and not is_past(governor.head))


def _of_due(governor: Clause, value: str, lexicon: Lexicon) -> Status | None:
    """The status of what the time is right or wrong for ("the time is right for it to close")."""
    times = lexicon.words("TimeNoun")
    due = value == "given" and any(s.lemma_.lower() in times for s in governor.subjects)
    return Status(modality=Modality.POSSIBLE) if due and not governor.expletive else None


def _weighs(clause: Clause, governor: Clause, above: Status) -> bool:
    """Whether it is said how a doing is that nobody is said to do ("it can be right to wait").

    What was right or sad to do was done.
    """
    bare = syntax.is_infinitive(clause.head) and not syntax.is_finite(clause.head)
    judged = governor.expletive or _asked_quality(governor.head) is not None
    if not (bare and judged) or above.modality is Modality.QUESTION:
        return False
    return not clause.subjects and not is_past(governor.head)


def _serves(clause: Clause, governor: Clause) -> bool:
    """Whether a thing is said to be needed for what an infinitive says.

    What only points is such a thing if the infinitive lacks none: "what is vital to keep it safe".
    """
    lacking = syntax.child(clause.head, syntax.OBJECTS) is None
    pointing = ANNOUNCING if lacking else EXPLETIVE
    subjects = governor.subjects or syntax.children(governor.head, syntax.SUBJECTS)
    named = [s for s in subjects if s.lower_ not in pointing]
    return bool(named) and _is_bare(clause) and not governor.expletive


def _is_bare(clause: Clause) -> bool:
    """Whether a clause is an infinitive, with no question word before it."""
    infinitive = syntax.is_infinitive(clause.head) and not syntax.is_finite(clause.head)
    opening = clause.head.left_edge
    return infinitive and opening.tag_ not in syntax.RELATIVE_TAGS and opening.lower_ != "whether"
