"""Lists of what somebody is charged with: "accused of *taking bribes, hiding files and lying*".

What a comma and *and* join to a gerund behind *of* goes on with it, and is no circumstance of the
accusing (Huddleston & Pullum 2002, ch. 15 §1.2): nobody is told to have hidden them. Nor does
anybody take a crime that is joined so ("of taking bribes *and murder*"). A single participle behind
a comma tells how the deed was done ("accused of robbing banks, *using a toy gun*").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import AND_OR, NOUNS
from graphbuilder.extraction.words.reporting import speaks
from graphbuilder.extraction.words.spotting import spot

if TYPE_CHECKING:
    from collections.abc import Container

    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

ENDING = "ing"
SHORTEST = 5  # letters of a gerund
TAGS = frozenset({"VBG", "NN", "JJ"})
VOWELS = "aeiou"


def join_charges(doc: Doc, lexicon: Lexicon) -> None:
    """Coordinate the gerunds of a list with its first, behind a word that charges somebody.

    Args:
        doc: A parsed text; labels, tags and places in the tree are changed.
        lexicon: The words that charge somebody with a doing, and verbs.
    """
    charging = lexicon.words("ChargingWord")
    lemmas = {phrase.split()[0] for phrase in charging}
    for index in spot(doc, lambda word: word.lower() in lemmas, attribute="LEMMA"):
        first = _first(doc[index], charging)
        if first is not None:
            members = _members(first, lexicon)
            if members:
                _free(first, lexicon)
                _join(first, members, lexicon)
            elif _accuses(doc[index], first, lexicon):
                _hang_circumstances(doc[index], first, lexicon)
            for gerund in (first, *members):
                _return_crimes(gerund, lexicon)


def _first(word: Token, charging: Container[str]) -> Token | None:
    """The gerund behind a charging word and its preposition, or right behind such a verb."""
    doc, lemma = word.doc, word.lemma_.lower()
    for token in doc[word.i + 1 : word.sent.end]:
        if token.text in {",", ";"} or token.dep_ == syntax.MARK:
            return None
        opened = f"{lemma} {token.lower_}" in charging
        if opened and token.i + 1 < len(doc):
            found = token.nbor()
            return found if _is_gerund(found) else None
        if lemma in charging and _is_gerund(token):
            return token if token.i == word.i + 1 else None
    return None


def _is_gerund(token: Token) -> bool:
    """Whether a word may be a gerund, however it was tagged."""
    long = len(token) >= SHORTEST and token.lower_.endswith(ENDING) and token.is_lower
    return long and token.tag_ in TAGS


def _members(first: Token, lexicon: Lexicon) -> list[Token]:
    """The further gerunds of a list: behind commas, and the last behind *and*."""
    found: list[Token] = []
    for token in first.doc[first.i + 1 : first.sent.end - 1]:
        if token.tag_ in syntax.FINITE_TAGS or token.text in {";", ":"} or token.is_quote:
            break
        before = token.nbor(-1)
        listed = before.text == "," or before.lower_ in AND_OR
        if not listed or not _is_gerund(token) or token.nbor().lower_ == "of":
            continue
        if token.lower_ in lexicon.words("SentenceParticiple") or _says(token, lexicon):
            break
        found.append(token)
        if before.lower_ in AND_OR:
            return found if len(found) > 1 or not syntax.follows_comma(before) else []
    return []


def _says(gerund: Token, lexicon: Lexicon) -> bool:
    """Whether a gerund tells what somebody says or thinks beside a charge ("…, hoping to win")."""
    if speaks(gerund, lexicon):
        return True
    entries = lexicon.find("verb", gerund.lemma_.lower())
    minds = any(e.relation.claims or e.relation.voices is not None for e in entries)
    return minds and syntax.child(gerund, syntax.OBJECTS) is None


def _accuses(verb: Token, gerund: Token, lexicon: Lexicon) -> bool:
    """Whether a verb only says what somebody did wrong; behind *for*, that is why it is done."""
    entries = lexicon.find("verb", verb.lemma_.lower()) if verb.pos_ == "VERB" else ()
    said = any(entry.relation.attributes == "accusation" for entry in entries)
    return said and gerund.nbor(-1).lower_ != "for"


def _hang_circumstances(verb: Token, first: Token, lexicon: Lexicon) -> None:
    """Hang from what somebody is accused of the participle that tells how that was done.

    Who accuses somebody says, thinks, brings about and answers things thereby ("…, citing a film",
    "…, sparking a row", "…, expelling two envoys"); of a passive, who is accused does all of it.

    Args:
        verb: A verb of accusing; participles beside it are changed.
        first: The gerund behind it.
        lexicon: What verbs say.
    """
    unnamed = syntax.is_passive(verb)
    for gerund in [c for c in verb.rights if c.dep_ == syntax.ADVERBIAL_CLAUSE and c.i > first.i]:
        bare = gerund.tag_ == "VBG" and syntax.child(gerund, syntax.BEFORE_VERBS) is None
        harms = gerund.lemma_.lower() in lexicon.words("HarmingVerb")
        beside = gerund.lower_ in lexicon.words("SentenceParticiple") and not harms
        own = not unnamed and (_says(gerund, lexicon) or _punishes(gerund, lexicon))
        if bare and syntax.follows_comma(gerund) and not (beside or own):
            gerund.head = first


def _punishes(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb tells what those with power do to whom they accuse."""
    lemma = verb.lemma_.lower()
    return any(lemma in lexicon.words(name) for name in ("PenaltyVerb", "OfficialVerb"))


def _free(first: Token, lexicon: Lexicon) -> None:
    """Make the first gerund of a list a verb, where it was taken for a part of its object."""
    noun = first.head
    if first.dep_ not in syntax.ATTRIBUTIVES or noun.i < first.i:
        return
    label = syntax.OPEN_COMPLEMENT
    if noun.dep_ == syntax.PREPOSITIONAL_OBJECT:
        label = syntax.PREPOSITIONAL_CLAUSE
    elif noun.dep_ not in syntax.OBJECTS:
        return
    first.head, first.dep_ = noun.head, label
    first.tag_, first.pos_, first.lemma_ = "VBG", "VERB", _base(first.lower_, lexicon)
    noun.head, noun.dep_ = first, syntax.OBJECT


def _join(first: Token, members: list[Token], lexicon: Lexicon) -> None:
    """Hang each gerund of a list from the first, with the noun behind it as its object."""
    for gerund in members:
        noun = gerund.head
        modifies = gerund.dep_ in syntax.ATTRIBUTIVES and noun.i > gerund.i
        if gerund.tag_ != "VBG" or modifies:
            gerund.lemma_ = _base(gerund.lower_, lexicon)
        if gerund.is_ancestor(first):
            continue
        if modifies and not noun.is_ancestor(first):
            noun.head, noun.dep_ = gerund, syntax.OBJECT
        gerund.head, gerund.dep_ = first, syntax.CONJUNCT
        gerund.tag_, gerund.pos_ = "VBG", "VERB"
        joint = gerund.nbor(-1)
        if joint.lower_ in AND_OR:
            joint.head = first


def _return_crimes(gerund: Token, lexicon: Lexicon) -> None:
    """Hang a crime from the charge's preposition, where it was joined to what a gerund is done to.

    What is joined to a deed may be done like it ("of planning attacks and murder").
    """
    opening = syntax.first_conjunct(gerund).head
    crimes = lexicon.words("ChargedCrime")
    for crime in [t for t in gerund.subtree if t.dep_ == syntax.CONJUNCT and t.i > gerund.i]:
        first = syntax.first_conjunct(crime)
        noun = crime.lemma_.lower() in crimes and first.pos_ in NOUNS
        deed = first.lemma_.lower() in crimes or any(
            entry.relation.sign < 0 for entry in lexicon.find("noun", first.lemma_.lower())
        )
        if noun and not deed and opening.dep_ in syntax.PREPOSITIONS and first != gerund:
            for child in list(crime.head.rights):
                if child.dep_ == syntax.COORDINATOR:
                    child.head = opening
                elif child.i > crime.i and child.dep_ == syntax.PREPOSITION:
                    child.head = crime
            crime.head, crime.dep_ = opening, syntax.PREPOSITIONAL_OBJECT


def _base(form: str, lexicon: Lexicon) -> str:
    """The verb of a form in *-ing*: a known one, else by its spelling (hiding: hide)."""
    stem = form.removesuffix(ENDING)
    for base in (f"{stem}e", stem, stem[:-1]):
        if lexicon.find("verb", base):
            return base
    bare = stem[-1] not in VOWELS + "wxy" and stem[-2:-1] in VOWELS and stem[-3:-2] not in VOWELS
    return f"{stem}e" if bare else stem
