"""Second people who are asked to do another thing: *wants the army to leave and the king to go*.

Behind a verb of wanting, asking or letting, *and* joins two infinitives with a doer each
(Huddleston & Pullum 2002, ch. 15 §4.5: coordination of more than one constituent); a parser joins
the second doer to a verb or to an object, and leaves what they are to do to the first one. So it
does where the verb before is left out ("Ann voted to stay and *Tom to leave*"; ch. 15 §4.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import coordinate
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import worded
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

JOINTS = ("and", "but")
INTRODUCING = frozenset({"for", "on", "upon"})
WITHIN = syntax.NOUN_TAGS | {"DT", "PDT", "PRP$", "JJ", "CD", "POS"}
REMAINING = frozenset({"others", "rest", "remainder", "half", "%"})
LONGEST = 8  # tokens between the joint and "to"
STEPS = 3  # up the tree
FRAME, BARE_FRAME = "NP to VP", "to VP"


def join_doers(doc: Doc, lexicon: Lexicon) -> None:
    """Coordinate a second doer and infinitive with the first infinitive behind such a verb.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs have somebody who is to do something.
    """
    for joint in worded(doc, JOINTS):
        ahead = _doer_ahead(doc, joint)
        if ahead is None:
            continue
        doer, second = ahead
        first = _first_infinitive(doer, second, joint, lexicon)
        if first is None and (verb := _left_out(doer, joint, lexicon)) is not None:
            second.head, second.dep_ = verb, syntax.CONJUNCT
            doer.head, doer.dep_ = second, syntax.SUBJECT
            doc[joint].head, doc[joint].dep_ = verb, syntax.COORDINATOR
        if first is None or (doer.head.i == second.i and second.head.i == first.i):
            continue
        introduced = doc[doer.left_edge.i - 1]
        coordinate(second, first)
        second.dep_ = syntax.CONJUNCT
        doer.head, doer.dep_ = second, syntax.SUBJECT
        doc[joint].head, doc[joint].dep_ = first, syntax.COORDINATOR
        if introduced.i > joint and introduced.lower_ in INTRODUCING:
            introduced.head, introduced.dep_ = second, syntax.MARK


def _doer_ahead(doc: Doc, joint: int) -> tuple[Token, Token] | None:
    """The head of a noun phrase right behind a joint, and the infinitive right behind that."""
    start = joint + 1
    start += doc[start : start + 1].text.lower() in INTRODUCING
    end = start
    while end < min(start + LONGEST, len(doc)) and doc[end].tag_ in WITHIN:
        end += 1
    if end == start or end + 1 >= len(doc) or doc[end].tag_ != "TO" or doc[end - 1].i < start:
        return None
    infinitive = doc[end].head
    if infinitive.tag_ != "VB" or doc[end].dep_ != syntax.AUXILIARY or doc[end - 1].tag_ == "JJ":
        return None
    inside = range(start, end)
    named = (t for t in doc[start:end] if t.tag_ in syntax.NOUN_TAGS and t.ent_type_ not in TIMES)
    heads = [t for t in named if t.head.i not in inside]
    return (heads[0], infinitive) if len(heads) == 1 else None


def _left_out(doer: Token, joint: int, lexicon: Lexicon) -> Token | None:
    """The verb of meaning to do something before a joint that is left out behind the doer.

    Args:
        doer: The head of a noun phrase between the joint and an infinitive.
        joint: Index of the joint.
        lexicon: Which verbs say that somebody means to do something.
    """
    member = doer.head
    joined = doer.dep_ == syntax.CONJUNCT and member.i < joint
    verb = member if member.pos_ in syntax.VERBAL else member.head.head
    plans = any(c.dep_ == syntax.OPEN_COMPLEMENT and _is_infinitive(c) for c in verb.rights)
    whole = plans and syntax.is_finite(verb) and syntax.child(verb, syntax.SUBJECTS) is not None
    plans = plans and not syntax.is_negated(verb) and _means_to(verb, lexicon)
    apart = is_somebody(doer) and not is_somebody(member)
    unlike = member.i == verb.i or apart or doer.lower_ in REMAINING
    return verb if joined and whole and unlike and verb.i < joint else None


def _means_to(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb says that somebody means to do something ("agreed to pay")."""
    entries = lexicon.find("verb", verb.lemma_.lower())
    return any(e.relation.content is Modality.INTENDED for e in entries)


def _first_infinitive(doer: Token, second: Token, joint: int, lexicon: Lexicon) -> Token | None:
    """The infinitive before the joint whose doer a verb of wanting or asking names."""
    for word in (doer, second):
        above = word.head
        for _ in range(STEPS):
            found = _asked_for(above, joint, lexicon)
            if found is not None:
                return found
            above = above.head
    return None


def _asked_for(word: Token, joint: int, lexicon: Lexicon) -> Token | None:
    """What a verb asks somebody to do, or what the infinitive is that it does ask for."""
    if word.i > joint or word.pos_ not in syntax.VERBAL:
        return None
    if _is_infinitive(word) and _names_doer(word.head, word, lexicon):
        return word
    behind = (c for c in word.rights if c.i < joint and c.dep_ in syntax.VERB_CLAUSES)
    return next((c for c in behind if _is_infinitive(c) and _names_doer(word, c, lexicon)), None)


def _is_infinitive(verb: Token) -> bool:
    """Whether a verb has *to* before it."""
    return verb.tag_ == "VB" and any(child.tag_ == "TO" for child in verb.lefts)


def _names_doer(verb: Token, infinitive: Token, lexicon: Lexicon) -> bool:
    """Whether a verb has an infinitive and between the two who is to do it."""
    if verb.i > infinitive.i or verb.pos_ not in syntax.VERBAL:
        return False
    between = (
        token
        for token in verb.doc[verb.i + 1 : infinitive.i]
        if token.dep_ in syntax.SUBJECTS | syntax.OBJECTS | syntax.PREPOSITIONAL_OBJECTS
    )
    return any(True for _ in between) and _takes_doer(verb, lexicon)


def _takes_doer(verb: Token, lexicon: Lexicon) -> bool:
    """Whether somebody is to do something behind a verb ("urge Peru to pay", "call on …")."""
    return any(
        entry.frame == FRAME or (entry.frame == BARE_FRAME and entry.words)
        for entry in lexicon.find("verb", verb.lemma_.lower())
    )
