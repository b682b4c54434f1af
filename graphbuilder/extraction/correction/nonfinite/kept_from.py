"""What somebody is kept from doing, taken for a noun or for a part of the object before it.

"Stopped ambulances from reaching the town", "stopped ships from landing", "advised the patient
against taking it": a verb that has an object and a gerund behind *from* or *against* has both
beside each other, and no noun for people or things has such a gerund.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.reporting import takes_content
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

FROM = "from"
OPENERS = (FROM, "against")


def hang_from_verbs(doc: Doc, lexicon: Lexicon) -> None:
    """Hang such a preposition and its gerund from the verb that keeps its object from something.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Verbs with an object and such a gerund.
    """
    for index in worded(doc, OPENERS):
        preposition = doc[index]
        gerund = next((c for c in preposition.rights if c.tag_ == "VBG"), None)
        if gerund is None or gerund.i > index + 2 or gerund.n_lefts > 1:
            continue
        noun = preposition.head
        verb = noun.head if noun.dep_ in syntax.OBJECTS else noun
        if verb.pos_ != "VERB" or not _keeps(verb, preposition.lower_, lexicon):
            continue
        if noun.i != verb.i:
            told = takes_content(noun, lexicon, "noun")  # "advised a campaign against eating it"
            if verb.i > noun.i or told or not (preposition.lower_ == FROM or is_somebody(noun)):
                continue
            preposition.head = verb
        bare = gerund.n_lefts == 0 and syntax.child(verb, syntax.OBJECTS) is not None
        if bare and gerund.dep_ == syntax.PREPOSITIONAL_OBJECT:
            gerund.dep_, gerund.pos_ = syntax.PREPOSITIONAL_CLAUSE, "VERB"


def _keeps(verb: Token, opener: str, lexicon: Lexicon) -> bool:
    """Whether a verb is known with an object and a gerund behind a preposition."""
    known, frame = lexicon.find("verb", verb.lemma_.lower()), f"NP {opener} VP-ing"
    return any(e.frame == frame or e.relation.roles.get(opener) == "content" for e in known)
