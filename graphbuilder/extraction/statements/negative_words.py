"""What a negative word stands for where its statement is negated already: nobody is anybody."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphbuilder.model import Mention, Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graphbuilder.lexicon import Lexicon
    from graphbuilder.model import Filler, Role

ANY = "any"
EVERY = {ANY: "all", "either": "both"}
SOME = {"either": "one"}
SIGN, PASSED_ON = "negated by ", "content of "
EXCEPTING = frozenset({"but", "except", "other", "save"})
EMPHASIS = frozenset({"absolutely", "very"})
LONGEST = 2  # words: "no one"


def under_negation(filler: Filler | None, polarity: Polarity, lexicon: Lexicon) -> Filler | None:
    """A filler as it stands beside the sign of its statement, which counts a negation once.

    "Nobody knew of it" is the negation of "anybody knew of it" (Huddleston & Pullum 2002,
    ch. 9 §4.2), and so is what "none of the towns" did, of "any of the towns".

    Args:
        filler: What fills a slot.
        polarity: The sign of the statement.
        lexicon: The closed class of negative pronouns, with what each of them is there.

    Returns:
        The filler, with another name if it is a mention that opens with a negative pronoun.
    """
    if polarity is Polarity.AFFIRMED or not isinstance(filler, Mention) or filler.id is not None:
        return filler
    return _renamed(filler, lexicon.words("NegativePronoun"))


def roles_under_negation(
    roles: tuple[Role, ...], polarity: Polarity, lexicon: Lexicon
) -> tuple[Role, ...]:
    """Roles as they stand beside the sign of their statement ("gave nobody food": not anybody).

    Args:
        roles: The roles of a statement, which may stand there twice.
        polarity: Its sign.
        lexicon: The closed class of negative pronouns, with what each of them is there.

    Returns:
        Each role once.
    """
    meant = ((role, under_negation(role.filler, polarity, lexicon)) for role in roles)
    named = (replace(role, filler=filler) if filler else role for role, filler in meant)
    return tuple(dict.fromkeys(named))


def under_two(
    subject: Filler | None, polarity: Polarity, modality: Modality, lexicon: Lexicon
) -> Filler | None:
    """The subject of what two negations affirm: where nobody failed to pay, everybody paid.

    Args:
        subject: A subject, as the text has it.
        polarity: The sign of the statement.
        modality: Its modality; what is open is so of anybody.
        lexicon: The closed class of negative pronouns, with what each of them is under negation.
    """
    if polarity is Polarity.NEGATED or not isinstance(subject, Mention) or subject.id is not None:
        return subject
    if subject.name not in {None, subject.text}:
        return subject  # known from what denies it
    known = {
        word: EVERY.get(meant, meant.replace(ANY, "every")) if modality.is_real else meant
        for word, meant in lexicon.words("NegativePronoun").items()
        if meant.startswith(ANY) or meant in EVERY
    }
    return _renamed(subject, known)


def as_signed(
    filler: Filler | None, polarity: Polarity, rules: tuple[str, ...], lexicon: Lexicon
) -> Filler | None:
    """A filler as it stands beside the sign of its statement, and what decided that.

    If it is false that nobody paid, somebody did: what denies it from outside denies all that
    the pronoun says, and nothing of each one (Huddleston & Pullum 2002, ch. 9 §1.2: scope).

    Args:
        filler: What fills a slot.
        polarity: The sign of the statement.
        rules: What decided the sign, from the outermost to the innermost.
        lexicon: The closed class of negative pronouns, with what each of them is under negation.
    """
    if polarity is Polarity.NEGATED or not isinstance(filler, Mention) or filler.id is not None:
        return under_negation(filler, polarity, lexicon)
    own = [rule for rule in rules if rule.startswith((SIGN, PASSED_ON))]  # the innermost is last
    first = filler.text.lower().split(" ")[0]
    if len(rules) < 2 or own[-1:] != [f"{SIGN}{first!r}"] or own[-1] == rules[0]:  # noqa: PLR2004
        return filler
    known = {
        word: "some" + meant.removeprefix(ANY) if meant.startswith(ANY) else SOME.get(meant, meant)
        for word, meant in lexicon.words("NegativePronoun").items()
    }
    return _renamed(filler, known)


def _renamed(filler: Mention, known: Mapping[str, str]) -> Mention:
    """A mention that opens with one of some pronouns, named with what stands for that."""
    words = filler.text.split(" ")
    if EXCEPTING.intersection(word.lower() for word in words[1:3]):
        return filler  # "nothing but the fog" is the fog
    if words[0].lower() in EMPHASIS:
        words = words[1:]
    for count in range(LONGEST, 0, -1):
        opening = " ".join(words[:count])
        bare = opening.removesuffix("'s").removesuffix("’s")
        meant = known.get(bare.lower())
        if meant:
            meant += opening.removeprefix(bare)  # "nobody's house" is no "anybody's house"
            rest = ["or" if word == "nor" else word for word in words[count:]]
            return replace(filler, name=" ".join([meant, *rest]))
    return filler
