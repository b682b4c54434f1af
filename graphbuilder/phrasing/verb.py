"""English verb forms: lemma phrases in the third person, as gerunds, and with auxiliaries."""

from __future__ import annotations

import re

from graphbuilder.model import Modality, Polarity, Statement

_IRREGULAR = {"be": "is", "have": "has"}
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


def third_person(verb: str) -> str:
    """A lemma phrase in the third person singular.

    >>> third_person("sign off on"), third_person("deny"), third_person("be ready to")
    ('signs off on', 'denies', 'is ready to')
    """
    head, *rest = verb.split(" ")
    if head in _IRREGULAR:
        head = _IRREGULAR[head]
    elif re.search(r"[^aeious]es$", head):
        pass  # a tagger that took a verb for a noun leaves it in the third person
    elif re.search(r"[^aeiou]y$", head):
        head = head[:-1] + "ies"
    elif re.search(r"(?:[sxzo]|ch|sh)$", head):
        head += "es"
    else:
        head += "s"
    return " ".join([head, *rest])


def lemma(third: str) -> str:
    """The lemma of a relation's name, which the ontology writes in the third person.

    >>> lemma("prohibits"), lemma("denies"), lemma("is member of"), lemma("passes")
    ('prohibit', 'deny', 'be member of', 'pass')
    """
    head, *rest = third.split(" ")
    for verb, form in _IRREGULAR.items():
        if form == head:
            return " ".join([verb, *rest])
    if head.endswith("ies"):
        head = head[:-3] + "y"
    elif re.search(r"(?:ss|sh|ch|x|zz|o)es$", head):
        head = head[:-2]
    elif not head.endswith("ss"):
        head = head.removesuffix("s")
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


def finite(verb: str, statement: Statement, *, plural: bool) -> str:
    """A lemma phrase as a statement's polarity and modality have it, in the present tense.

    Args:
        verb: The lemma phrase.
        statement: Whose polarity and modality are to be heard.
        plural: Whether the subject is plural.

    Returns:
        For example *does not use*, *is allowed to use*, *would use*.
    """
    negated = statement.polarity is Polarity.NEGATED
    auxiliary = _AUXILIARIES.get(statement.modality)
    if statement.modality is Modality.FUTURE:
        auxiliary = "would" if statement.attribution else "will"
    if auxiliary:
        if plural:
            auxiliary = re.sub(r"^is\b", "are", auxiliary)
        if negated:
            auxiliary = re.sub(r"^\w+", r"\g<0> not", auxiliary)
        return f"{auxiliary} {verb}"
    if negated:
        head, _, rest = verb.partition(" ")
        if head == "be":
            return f"{'are' if plural else 'is'} not {rest}"
        return f"{'do' if plural else 'does'} not {verb}"
    said = re.sub(r"^be\b", "are", verb) if plural else third_person(verb)
    return f"allegedly {said}" if statement.modality is Modality.ALLEGED else said
