"""The noun before a comma that a participle behind it belongs to, and no subject of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Kind
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.labels import TIMES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause
    from graphbuilder.lexicon import Lexicon

AFTER = frozenset({"after", "following"})
DAMAGES = "damages"
SHORTEST = 5  # tokens: ", with Oslo, Norway, reporting"


def noun_before(clause: Clause, lexicon: Lexicon) -> Token | None:
    """The noun that a participle behind it belongs to, or ``None``.

    Args:
        clause: A participle beside a clause.
        lexicon: Classes of participles and nouns.
    """
    return listing(clause, lexicon) or harmful(clause, lexicon) or beside_with(clause)


def harmful(clause: Clause, lexicon: Lexicon) -> Token | None:
    """The event behind *after* that did the harm told then ("closed after a fire, killing two").

    What comes after a fire harms nobody by coming after it.

    Args:
        clause: A participle beside a clause.
        lexicon: Verbs of harm, and nouns for events that do some.
    """
    governor, verb = clause.governor, clause.head
    harms = verb.lemma_.lower() in lexicon.words("HarmingVerb") or clause.relation_name == DAMAGES
    if governor is None or not harms or not syntax.is_set_off(verb):
        return None
    after = {o.filler for o in governor.obliques if o.preposition in AFTER}
    if any(word.lower_ in AFTER for word in governor.words):
        after |= set(governor.objects)  # "reopened after a fire"
    events = lexicon.words("HarmfulEvent")
    found = [noun for noun in after if noun.lemma_.lower() in events and noun.i < verb.i]
    return found[0] if len(found) == 1 and found[0].i > governor.head.i else None


def listing(clause: Clause, lexicon: Lexicon) -> Token | None:
    """The noun whose parts a participle behind a comma lists ("the region, comprising two towns").

    Verbs of having parts say what the noun before them is, and nothing of who acts.
    """
    doc, edge = clause.head.doc, clause.head.left_edge.i
    describing = lexicon.words("DescribingParticiple")
    shows = clause.head.lower_ in lexicon.words("ShowingParticiple")
    if shows and (pictured := _pictured(clause, lexicon)) is not None:
        return pictured
    pair = doc[clause.head.i : clause.head.i + 2].text.lower()  # "leading up"
    if (clause.head.lower_ in describing or pair in describing) and edge == clause.head.i > 1:
        before = doc[edge - 1]
        if before.pos_ == "NOUN":
            return before  # "counts of fraud pertaining to taxes"
    if clause.head.lower_ not in lexicon.words("PartitiveParticiple") or edge != clause.head.i:
        return None
    noun = doc[edge - 2] if edge > 1 and doc[edge - 1].text == "," else None
    if noun is not None and noun.ent_type_ in TIMES:  # "sent a list in May, containing two names"
        made = clause.governor.objects if clause.governor is not None else []
        noun = made[0] if len(made) == 1 else None
    return noun if noun is not None and noun.pos_ in NOUNS else None


def _pictured(clause: Clause, lexicon: Lexicon) -> Token | None:
    """What is made or sent somewhere and shows something ("put a photo on Larch showing him")."""
    governor = clause.governor
    if governor is None or governor.kind is not Kind.VERB or len(governor.objects) != 1:
        return None
    noun = governor.objects[0]
    shows = noun.lemma_.lower() in lexicon.words("PictureNoun") and noun.i < clause.head.i
    return noun if shows else None


def beside_with(clause: Clause) -> Token | None:
    """The noun behind *with* that a participle belongs to across an apposition.

    "With the capital, Oslo, reporting snow": the capital does, and not the subject of the sentence.
    """
    start = clause.head.left_edge.i
    if clause.head.tag_ != "VBG" or start < SHORTEST or clause.head.doc[start - 1].text != ",":
        return None
    name = clause.head.doc[start - 2]
    while name.dep_ != syntax.APPOSITION:
        if name.head.i >= name.i or name.right_edge.i != start - 2:
            return None
        name = name.head
    noun = name.head
    behind = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.lower_ == "with"
    return noun if behind and syntax.follows_comma(noun.head) else None
