"""Verbs that go on what a modal verb opens, which a parser took for past tenses of their own.

"The law would have banned hunting and protected the wolves", "could close a plant and cost jobs":
a form that is a participle, or a bare verb, as well goes on with the one nearest before it
(likeness of conjuncts: Huddleston & Pullum 2002, ch. 15 §3), and what it tells is as unreal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import coordinate
from graphbuilder.extraction.syntax.tree import joints_before
from graphbuilder.extraction.syntax.verbs import first_word, leading_verbs
from graphbuilder.extraction.words.people import NOMINATIVES
from graphbuilder.extraction.words.reporting import claims, speaks
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

JOINTS = frozenset({"and", "or", "nor"})
OWN = syntax.BEFORE_VERBS | {syntax.MARK, syntax.CLAUSAL_SUBJECT}
AFTER = frozenset({"then", "later", "instead"})


def share_modals(doc: Doc, lexicon: Lexicon) -> None:
    """Let past forms share the modal verb, and the *have*, of the verb that they go on.

    Args:
        doc: A parsed text; tags and places in the tree are changed.
        lexicon: Past forms that are no participle, and verbs whose past is spelt as the present.
    """
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        verb = doc[index]
        if verb.tag_ not in syntax.PAST_TAGS or syntax.child(verb, OWN) is not None:
            continue
        inner = _told_within(verb, lexicon) or verb.head
        form = form_shared(verb, inner, lexicon)
        if form and has_modal(inner) and _is_joined(verb, inner):
            verb.tag_ = form
            if inner.i != verb.head.i:
                coordinate(verb, inner)


def form_shared(verb: Token, before: Token, lexicon: Lexicon) -> str:
    """The form in which a verb goes on another one behind a modal verb or *have*.

    Args:
        verb: A verb without an auxiliary of its own, tagged as a past form perhaps.
        before: A verb before it.
        lexicon: Past forms that are no participle, and verbs whose past is spelt as the present.

    Returns:
        The tag; "" where it has no such form, or the verb before it no such auxiliary.
    """
    first = next(reversed(leading_verbs(before)), before)
    auxiliaries = syntax.children(first, syntax.AUXILIARIES)
    past, lemma = verb.tag_ in syntax.PAST_TAGS, verb.lemma_.lower()
    if len(auxiliaries) == 1 and auxiliaries[0].tag_ in {"MD", "TO"}:
        unchanged = verb.lower_ == lemma and lemma in lexicon.words("UnchangedVerb")
        bare = verb.tag_ in syntax.PLAIN_TAGS or (past and unchanged)
        return "VB" if bare and first.tag_ == "VB" else ""
    done_to = syntax.has_passive_auxiliary(first) and syntax.child(verb, syntax.TAKEN) is not None
    perfect = any(a.lower_ in syntax.HAVE for a in auxiliaries) and not done_to
    return "VBN" if perfect and past and verb.lower_ not in lexicon.words("PastForm") else ""


def has_modal(verb: Token) -> bool:
    """Whether a verb, or the first that it goes on, stands behind a modal verb.

    Args:
        verb: A verb that others may go on.
    """
    first = next(reversed(leading_verbs(verb)), verb)
    return any(a.tag_ == "MD" for a in syntax.children(first, syntax.AUXILIARIES))


def _is_joined(verb: Token, before: Token) -> bool:
    """Whether *and*, *or* or the comma of a list joins a verb to what may be before it."""
    joints = joints_before(verb)
    if any(child.lower_ in AFTER for child in verb.lefts):
        return False  # "would have stayed and then left the hall"
    if any(token.is_quote for token in verb.doc[before.i : verb.i]):
        return False  # 'said it "would have helped" and urged them to stay'
    return syntax.follows_comma(verb) or (bool(joints) and joints[-1] in JOINTS)


def _told_within(verb: Token, lexicon: Lexicon) -> Token | None:
    """The last verb of what is said, which a verb without a comma goes on sooner than its saying.

    "Told the court that a wall would have saved the road and protected the town". Who is told of
    by a pronoun may be who tells it: "said he would have stayed and left the hall".
    """
    report = verb.head
    if report.i > verb.i or not (claims(report, lexicon) or speaks(report, lexicon)):
        return None
    told = next((c for c in report.rights if c.dep_ == syntax.COMPLEMENT and c.i < verb.i), None)
    subject = None if told is None else syntax.child(told, syntax.SUBJECTS)
    if told is None or subject is None or subject.lower_ in NOMINATIVES:
        return None
    entries = lexicon.find("verb", verb.lemma_.lower())
    again = claims(verb, lexicon) or any(e.relation.voices == "request" for e in entries)
    opener = verb.left_edge.i - 1
    parted = opener > 0 and verb.doc[opener - 1].text == ","
    if again or parted or first_word(verb).i != verb.i:
        return None
    members = [w for w in verb.doc[told.i : verb.i] if told in leading_verbs(w)]
    return members[-1] if members else told
