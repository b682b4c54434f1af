"""Times of the events after which something happens ("was in hospital after a fall last month")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from graphbuilder.extraction.clauses.clause import Clause, Oblique
    from graphbuilder.lexicon import Lexicon

YEAR = 4  # digits
RELATING = frozenset({"at", "from", "in", "to"})
EVENTFUL = frozenset({"after", "following", "amid", "since"})


def dates_event(clause: Clause, start: int) -> bool:
    """Whether a time stands right behind the event that a clause comes after.

    "After a fall in May": it is that event's, whatever the parser hung it from.

    Args:
        clause: A clause.
        start: Where the time begins.
    """
    return any(
        o.preposition in EVENTFUL
        and o.filler.pos_ == "NOUN"
        and o.filler.ent_type_ not in TIMES
        and o.marker.i < o.filler.i < start
        and syntax.end_of_phrases(o.filler) == start
        for o in clause.obliques
    )


def is_anothers(clause: Clause, oblique: Oblique, lexicon: Lexicon) -> bool:
    """Whether a phrase of time is not of its clause, but of an event, a thing or another doing.

    Args:
        clause: A clause.
        oblique: A phrase of time that it has.
        lexicon: The verbs that relate something to an event.
    """
    start, lasting = oblique.marker.i, oblique.preposition == "for"
    related = not lasting and dates_related(clause, start, lexicon)
    dated = dates_event(clause, start) or related
    return dated or is_of_thing(clause, oblique) or is_gapped(clause, oblique)


def dates_related(clause: Clause, start: int, lexicon: Lexicon) -> bool:
    """Whether a time stands right behind an event that a clause only relates to something.

    "It stems from a raid in May": the raid was then.

    Args:
        clause: A clause.
        start: Where the time begins.
        lexicon: The verbs that relate.
    """
    if clause.passive or clause.head.lemma_.lower() not in lexicon.words("RelatingVerb"):
        return False
    events = [*clause.objects]
    events += [o.filler for o in clause.obliques if o.preposition in RELATING]
    return any(
        noun.pos_ == "NOUN"
        and noun.i < start
        and noun.ent_type_ not in TIMES
        and syntax.end_of_phrases(noun) == start
        and not is_somebody(noun)
        for noun in events
    )


def is_of_thing(clause: Clause, oblique: Oblique) -> bool:
    """Whether *for* and a year say which budget or forecast is meant ("cut the budget for 2030").

    Args:
        clause: A clause.
        oblique: A phrase of time that it has.
    """
    words = oblique.filler.subtree
    dated = any(token.text.isdigit() and len(token.text) == YEAR for token in words)
    before = oblique.marker.i - 1
    return (
        oblique.preposition == "for"
        and dated
        and any(token.i == before and token.pos_ == "NOUN" for token in clause.objects)
    )


def is_gapped(clause: Clause, oblique: Oblique) -> bool:
    """Whether a time is of a second doing without a verb ("fell in May, and Lee in June").

    Args:
        clause: A clause.
        oblique: A phrase of time that it has.
    """
    for other in clause.obliques:
        if other.filler.ent_type_ not in TIMES or not other.filler.i < oblique.marker.i:
            continue
        between = oblique.marker.doc[other.filler.i + 1 : oblique.marker.i]
        joints = [token.i for token in between if token.dep_ == syntax.COORDINATOR]
        named = joints and any(t.pos_ in NOUNS for t in between if t.i > joints[-1])
        if named and oblique.filler not in syntax.conjuncts(other.filler):
            return True
    return False


def comes_later(oblique: Oblique) -> bool:
    """Whether a phrase is of a later doing, which has no verb ("met the bank, then with Lee").

    Args:
        oblique: A phrase of a clause.
    """
    first = oblique.marker.i
    return first > 1 and oblique.marker.doc[first - 2 : first].text.lower() == ", then"
