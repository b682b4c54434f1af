"""Statements as English sentences: *United Kingdom signs off on Ukraine using Storm Shadow*.

A statement's slots are mentions and other statements; a reader wants neither slots nor
identifiers. The words are the text's own lemmas, put into the present tense as headlines are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphbuilder.model import Content, Mention, Modality, Polarity, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graphbuilder.model import Filler

UNNAMED = "someone"
MAX_DEPTH = 5


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PREPOSITIONS = _words(
    "about across after against along among around as at before behind between beyond by down "
    "for from in into of off on onto out over through to toward towards under up upon with "
    "within without"
)
_DETERMINERS = _words(
    "a an any each every her his its my no our some such that the their these this those your ’s 's"
)
_PLURAL_PRONOUNS = _words("i you we they these those")
_SINGULAR_TYPES = frozenset({"Person", "State", "Country", "Organization", "Organisation", "Media"})
_NEGATOR = re.compile(r"\b(?:not|never)\b|n[’']t\b", re.IGNORECASE)
_NOUN_ENDING = re.compile(r"(?:tion|sion|ment|ance|ence|ness|ship|ism|ity)$")
_ROLE_WORDS = {
    "beneficiary": "for",
    "condition": "if",
    "instrument": "with",
    "location": "in",
    "place": "in",
    "recipient": "to",
    "role": "as",
    "source": "from",
    "target": "against",
    "theme": "with",
    "topic": "about",
}
_AUXILIARIES = {
    Modality.OBLIGATION: "should",
    Modality.PERMITTED: "is allowed to",
    Modality.PROHIBITED: "is forbidden to",
    Modality.CONSIDERED: "might",
    Modality.INTENDED: "is meant to",
    Modality.ADVOCATED: "is called on to",
    Modality.CONDITIONAL: "would",
    Modality.POSSIBLE: "may",
}


def phrase(
    statement: Statement, by_id: Mapping[str, Statement], *, with_subject: bool = True
) -> str:
    """One statement as a sentence, nested statements included; never an identifier.

    Args:
        statement: What is to be said.
        by_id: Where nested statements are looked up; one that is missing reads *something*.
        with_subject: ``False`` leaves the subject out (*permits Ukraine to use …*).

    Returns:
        The sentence in the present tense, without a full stop.
    """
    words = _Sentence(by_id).finite(statement, with_subject=with_subject)
    return " ".join(words.split()) + ("?" if statement.modality is Modality.QUESTION else "")


def according_to(statement: Statement) -> str:
    """The chain of sources as a reader says it, outermost first; empty for the document itself.

    Args:
        statement: A statement, attributed or not.

    Returns:
        For example ``The Times, quoting Ann Lee``.
    """
    names = [
        link.source.label if link.source else "unnamed sources" for link in statement.attribution
    ]
    return ", quoting ".join(dict.fromkeys(names))


def third_person(verb: str) -> str:
    """A lemma phrase in the third person singular.

    >>> third_person("sign off on"), third_person("deny"), third_person("be ready to")
    ('signs off on', 'denies', 'is ready to')
    """
    head, *rest = verb.split(" ")
    if head in _IRREGULAR:
        head = _IRREGULAR[head]
    elif re.search(r"[^aeiou]y$", head):
        head = head[:-1] + "ies"
    elif re.search(r"(?:[sxzo]|ch|sh)$", head):
        head += "es"
    else:
        head += "s"
    return " ".join([head, *rest])


def gerund(verb: str) -> str:
    """A lemma phrase with its first word in *-ing*.

    >>> gerund("use"), gerund("ban"), gerund("permit"), gerund("lie"), gerund("see")
    ('using', 'banning', 'permitting', 'lying', 'seeing')
    """
    head, *rest = verb.split(" ")
    if head.endswith("ie"):
        head = head[:-2] + "y"
    elif head.endswith("e") and not re.search(r"(?:[eyo]e|^be)$", head):
        head = head[:-1]
    elif re.search(r"^[^aeiou]*[aeiou][^aeiouwxy]$|(?:mit|fer|cur|pel|gin|bel)$", head):
        head += head[-1]
    return " ".join([head + "ing", *rest])


_IRREGULAR = {"be": "is", "have": "has"}


def is_nominal(statement: Statement) -> bool:
    """Whether a statement's relation is a noun (*its ban on …*) rather than a verb."""
    head = statement.relation.split(" ", maxsplit=1)[0]
    if _NOUN_ENDING.search(head):
        return True
    cue, sentence = statement.cue, statement.sentence
    if cue is None or sentence is None:
        return False
    before = sentence.text[: max(0, cue.start - sentence.start)].lower()
    last = re.findall(r"[’']s|[\w-]+", before)[-1:]
    return bool(last) and last[0] in _DETERMINERS


@dataclass(frozen=True, slots=True)
class _Sentence:
    """Builds one sentence; ``path`` holds the statements around, so a loop ends."""

    by_id: Mapping[str, Statement]
    path: tuple[str, ...] = ()

    def finite(self, statement: Statement, *, with_subject: bool = True) -> str:
        subject = self.subject(statement)
        verb = _finite_verb(statement, plural=_is_plural(statement.subject))
        said = f"{verb} {self.rest(statement)}"
        return f"{subject} {said}" if with_subject else said

    def infinitive(self, statement: Statement, *, particle: str = "to") -> str:
        return f"{particle} {_base(statement)} {self.rest(statement)}"

    def gerund(self, statement: Statement) -> str:
        return f"{gerund(_base(statement))} {self.rest(statement)}"

    def noun(self, statement: Statement, *, owner: str) -> str:
        return f"{owner} {statement.relation} {self.rest(statement)}"

    def subject(self, statement: Statement) -> str:
        if statement.subject is None:
            return UNNAMED
        if isinstance(statement.subject, Mention):
            return statement.subject.label
        inner = self.by_id.get(statement.subject.statement)
        if inner is None or not self.may_enter(inner):
            return "something"
        nested = self.inside(statement)
        owner = f"{nested.subject(inner)}’s" if inner.subject else "the"
        if is_nominal(inner):
            return nested.noun(inner, owner=owner)
        return f"{owner if inner.subject else ''} {nested.gerund(inner)}"

    def rest(self, statement: Statement) -> str:
        """Everything after the verb: object, then roles."""
        return " ".join(self.complements(statement))

    def complements(self, statement: Statement) -> Iterator[str]:
        recipient = statement.role("recipient")
        direct = isinstance(recipient, Mention) and not isinstance(statement.object, Mention)
        known = _identity(statement.subject)
        if isinstance(statement.object, Mention):
            yield statement.object.label
            known = known | _identity(statement.object)
        elif direct and isinstance(recipient, Mention):
            yield recipient.label
            known = known | _identity(recipient)
        if isinstance(statement.object, Content):
            yield self.content(statement, statement.object, known=known)
        has_object = statement.object is not None
        for role in statement.roles:
            if direct and role.filler is recipient:
                continue
            yield self.role(statement, role.role, role.filler, known=known, alone=not has_object)
            has_object = True

    def role(
        self, statement: Statement, name: str, filler: Filler, *, known: frozenset[str], alone: bool
    ) -> str:
        word = _ROLE_WORDS.get(name, name if name in _PREPOSITIONS else "")
        if isinstance(filler, Mention):
            if name == "theme" and alone:
                word = ""
            stated = filler.text.lower().split(" ", maxsplit=1)[0] in _PREPOSITIONS
            label = filler.text if name in {"time", "date", "purpose"} else filler.label
            if name == "purpose" and not stated:
                word = "to"
            return label if stated and filler.name is None else f"{word} {label}"
        inner = self.by_id.get(filler.statement)
        if inner is None or not self.may_enter(inner):
            return ""
        nested = self.inside(statement)
        if name == "condition":
            return f"if {nested.finite(inner)}"
        if name in {"theme", "purpose", "goal", "content"}:
            return self.content(statement, filler, known=known)
        subject = "" if _identity(inner.subject) & known else _possible_subject(nested, inner)
        return f"{word} {subject} {_negation(statement, inner)} {nested.gerund(inner)}"

    def content(self, statement: Statement, content: Content, *, known: frozenset[str]) -> str:
        inner = self.by_id.get(content.statement)
        if inner is None or not self.may_enter(inner):
            return "something"
        nested = self.inside(statement)
        shared = inner.subject is None or bool(_identity(inner.subject) & known)
        last = _base(statement).rsplit(" ", maxsplit=1)[-1]
        if is_nominal(inner):
            owner = "the" if shared else f"{nested.subject(inner)}’s"
            return nested.noun(inner, owner=owner)
        if inner.tense is not None:
            return f"that {nested.finite(inner)}"
        subject = "" if shared else nested.subject(inner)
        subject = f"{subject} {_negation(statement, inner)}"
        if last == "to" and shared:
            return f"{subject} {nested.infinitive(inner, particle='')}"
        weighed = inner.modality is Modality.CONSIDERED
        if weighed or last in _PREPOSITIONS or is_nominal(statement):
            return f"{subject} {nested.gerund(inner)}"
        return f"{subject} {nested.infinitive(inner)}"

    def may_enter(self, inner: Statement) -> bool:
        return inner.id not in self.path and len(self.path) < MAX_DEPTH

    def inside(self, statement: Statement) -> _Sentence:
        return _Sentence(self.by_id, (*self.path, statement.id))


def _possible_subject(sentence: _Sentence, statement: Statement) -> str:
    return sentence.subject(statement) if statement.subject else ""


def _negation(outer: Statement, inner: Statement) -> str:
    """*not*, where the text itself has it between the two relations.

    *Refuse to provide* makes its content negated without the word; saying it again would
    turn the sense round.
    """
    if inner.polarity is not Polarity.NEGATED or not (outer.cue and inner.cue and inner.sentence):
        return ""
    start = inner.sentence.start
    between = inner.sentence.text[max(0, outer.cue.end - start) : max(0, inner.cue.end - start)]
    return "not" if _NEGATOR.search(between) else ""


def _identity(filler: Filler | None) -> frozenset[str]:
    """By what two mentions can be seen to be the same."""
    if not isinstance(filler, Mention):
        return frozenset()
    return frozenset({filler.id or filler.label.lower()})


def _is_plural(filler: Filler | None) -> bool:
    if not isinstance(filler, Mention):
        return False
    words = filler.label.split()
    if not words or filler.type in _SINGULAR_TYPES:
        return False
    if filler.label.lower() in _PLURAL_PRONOUNS or " and " in filler.label:
        return True
    counts_as_plural = re.search(r"[^sui]s$", words[-1]) is not None
    return counts_as_plural and (filler.type == "Group" or words[-1].islower())


def _base(statement: Statement) -> str:
    """The verb to inflect; a noun is said with its ontology relation, or with *have*."""
    if not is_nominal(statement):
        return statement.relation
    if statement.predicate is None:
        return f"have a {statement.relation}"
    head, *rest = re.sub(r"(?<=[a-z])(?=[A-Z])|[-_]", " ", statement.predicate).lower().split(" ")
    return " ".join([_infinitive_of(head), *rest])


def _infinitive_of(third: str) -> str:
    """The lemma of a relation's name, which the ontology writes in the third person."""
    for verb, form in _IRREGULAR.items():
        if form == third:
            return verb
    if third.endswith("ies"):
        return third[:-3] + "y"
    if re.search(r"(?:ss|sh|ch|x|zz)es$", third):
        return third[:-2]
    return third.removesuffix("s") if not third.endswith("ss") else third


def _finite_verb(statement: Statement, *, plural: bool) -> str:
    verb, negated = _base(statement), statement.polarity is Polarity.NEGATED
    auxiliary = _AUXILIARIES.get(statement.modality)
    if statement.modality is Modality.FUTURE:
        auxiliary = "would" if statement.attribution else "will"
    if auxiliary:
        if plural:
            auxiliary = re.sub(r"^is\b", "are", auxiliary)
        if negated:
            first, *others = auxiliary.split(" ")
            auxiliary = " ".join([first, "not", *others])
        return f"{auxiliary} {verb}"
    if negated:
        head, _, rest = verb.partition(" ")
        if head == "be":
            return f"{'are' if plural else 'is'} not {rest}"
        return f"{'do' if plural else 'does'} not {verb}"
    said = re.sub(r"^be\b", "are", verb) if plural else third_person(verb)
    return f"allegedly {said}" if statement.modality is Modality.ALLEGED else said
