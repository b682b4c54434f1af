"""Who near a participle can or cannot do what it says ("met Lee carrying a bag")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import REFLEXIVES, is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

SELVES = {"i": "myself", "we": "ourselves", "he": "himself", "she": "herself", "they": "themselves"}


def precedes(noun: Token, gerund: Token) -> bool:
    """Whether a person or body stands right before a participle, with no comma between."""
    if noun.i + 1 != gerund.left_edge.i:
        return False
    kind = next(
        (s.label_ for s in noun.doc.spans.get("graphbuilder_mentions", ()) if s.root.i == noun.i),
        "",
    )
    return kind in {"Person", "Group", "Organization", "State", "ArmedGroup", "GovernmentBody"}


def strikes_and_harms(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a participle tells the harm that a strike did ("shot at students injuring ten")."""
    harms = clause.head.lemma_.lower() in lexicon.words("HarmingVerb")
    return harms and governor.head.lemma_.lower() in lexicon.words("StrikingVerb")


def beats_by_getting(clause: Clause, governor: Clause, lexicon: Lexicon) -> list[Token]:
    """Who beats somebody by getting something ("the seat went to Lee, ousting Kim").

    No seat ousts anybody: whom a thing goes to does, and who wins it.

    Args:
        clause: A participle beside a clause.
        governor: The clause.
        lexicon: Verbs of beating and replacing somebody.
    """
    beats = clause.head.lemma_.lower() in lexicon.words("BeatingVerb")
    if not beats or any(map(is_somebody, governor.grammatical_subjects)):
        return []
    given = [o.filler for o in governor.obliques if o.preposition == "to"]
    gained = [*governor.recipients, *given, *(governor.objects if _goes_to(governor) else ())]
    found = governor.subjects if governor.passive else gained
    return [token for token in found if is_somebody(token)]


def _goes_to(clause: Clause) -> bool:
    """Whether *to* is a word of a clause's verb ("the seat went to Lee")."""
    return any(word.lower_ == "to" for word in clause.words)


def follows_along(governor: Clause, lexicon: Lexicon) -> bool:
    """Whether a thing goes along with another ("was followed by a talk, exploring its themes")."""
    along = governor.passive and governor.head.lemma_.lower() in lexicon.words("CompanyVerb")
    return along and bool(governor.subjects) and not any(map(is_somebody, governor.subjects))


def is_other_self(noun: Token, clause: Clause) -> bool:
    """Whether *-self* in a predicate is nobody's that a word stands for.

    "Despite being a Greek himself, I like him": I am not *himself*.
    """
    if noun.pos_ != "PRON" or noun.lower_ not in SELVES:
        return False
    predicate = syntax.child(clause.head, syntax.PREDICATIVES)
    words = [*clause.head.children, *(predicate.children if predicate is not None else ())]
    selves = {w.lower_ for w in words if w.lower_ in REFLEXIVES and w.dep_ not in syntax.OBJECTS}
    return bool(selves) and SELVES[noun.lower_] not in selves


def quoted_before(clause: Clause) -> list[Token]:
    """Who does what a participle says that resumes a quotation behind its reporter."""
    verb = clause.head
    resumed = verb.tag_ == "VBG" and verb.dep_ == syntax.ADVERBIAL_CLAUSE and verb.i > 0
    if not resumed or not verb.nbor(-1).is_quote or verb.nbor(-1).whitespace_:
        return []
    if verb.head.dep_ != syntax.COMPLEMENT:
        return []
    return syntax.children(verb.head, syntax.ACTIVE_SUBJECTS)
