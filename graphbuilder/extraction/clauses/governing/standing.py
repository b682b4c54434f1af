"""Which clauses beside a verb that could have them for its content are sentences of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.attribution import AttributionKind
from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Kind
from graphbuilder.extraction.clauses.modality.asking import asks_behind, is_inverted
from graphbuilder.extraction.syntax.verbs import has_that
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.people import has_voice

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.extraction.clauses.clause import Clause

ANSWERS = frozenset({"yes", "no"})
TOPICAL = frozenset({"about", "of"})  # what opens what words of speech and thought deal with
PARTING = frozenset({";", "however", "[...]", "[…]"})
SO = "so"
HEARD = "recipient"
COMMA_AND_WORD = 2
BREAKS = frozenset({";", "—", "–", "--"})


def stands_alone(verb: Token, governor: Clause) -> bool:
    """Whether a bare clause behind a word that says nothing is a sentence of its own.

    Only words that have a content leave out its *that* ("he had no say, a letter came").
    """
    entry = governor.entry
    if entry is None or entry.relation.voices is not None:
        return False
    full = syntax.child(governor.head, syntax.OBJECTS) is not None
    if entry.relation.takes_content and (entry.frame is not None or not full):
        return False  # "ensured they came"
    own = syntax.child(verb, syntax.SUBJECTS)
    behind = own is not None and governor.head.i < own.left_edge.i
    asks = any(map(syntax.is_relative, verb.doc[verb.left_edge.i : verb.i]))
    return behind and syntax.is_finite(verb) and not asks


def is_open(verb: Token, governor: Clause) -> bool:
    """Whether a clause in front of a word can be its content: nothing parts them, and no other is.

    Only words of speech, thought and request can stand behind what they govern.

    "She left, Lee said it was late" and "it was cold, we saw snow" are two sentences each.
    """
    if not (governor.claims or _demands_behind(verb, governor)):
        return False
    quoted = any(token.is_quote for token in verb.doc[verb.i : governor.head.i])
    if _is_parted(verb, governor.head) or _is_before_colon(verb, governor) or _feels(governor):
        return False
    if asks_behind(verb, governor.head.i + 1) or _follows_from(verb, governor.head):
        return False
    return quoted or not tells_more(governor)


def _feels(governor: Clause) -> bool:
    """Whether an adjective says how somebody feels about what is so, and does not report it.

    "It is late, I am sure" says that it is; "they sold the mill, we were angry" are two clauses.
    """
    relation = governor.evoked
    signature = relation.signature if relation is not None else None
    return governor.kind is Kind.COPULA and signature is not None and signature.negated == "+"


def _demands_behind(verb: Token, governor: Clause) -> bool:
    """Whether a word of request ends a sentence that says what must be ("…, Lee demanded")."""
    if governor.entry is None or governor.entry.relation.voices != AttributionKind.REQUEST:
        return False
    due = any(child.tag_ == "MD" for child in syntax.children(verb, syntax.AUXILIARIES))
    asked = syntax.child(governor.head, syntax.CONTENT_CLAUSES - {verb.dep_}) is not None
    return due and verb.i < governor.head.i and not asked and _has_subject(governor.head)


def _follows_from(verb: Token, report: Token) -> bool:
    """Whether a comma and *so* open a word of speech as what comes of the clause before it.

    "He is still here, so he is whispering to me": at the end, "so she said" is a comment.
    """
    if not any(t.lower_ == SO and syntax.follows_comma(t) for t in verb.doc[verb.i + 1 : report.i]):
        return False
    return any(c.i > report.i and not c.is_punct for c in report.rights) or bool(
        syntax.children(report, syntax.AUXILIARIES)
    )


def tells_more(governor: Clause, end: int | None = None, *, told: bool = True) -> bool:
    """Whether behind a word of speech or thought stands what it says or is about itself.

    Args:
        governor: The clause of the word.
        end: Where to stop looking, as the index of a token; nowhere if ``None``.
        told: Whether a clause counts; before a place only one with *that* does.

    Returns:
        Whether it has an object, a clause, an answer or a topic behind it.
    """
    entry = governor.entry
    addressed = entry is not None and (entry.frame or "").startswith("NP ")
    hears = entry is not None and entry.relation.roles.get("NP") == HEARD  # "told the hearing"
    words = {word.i for word in governor.words}
    behind = [c for word in governor.words for c in word.rights if c.i not in words]
    return any(
        (c.dep_ == syntax.COMPLEMENT and told and _is_told(c, bare=end is None))
        or (
            c.dep_ in syntax.OBJECTS
            and not (addressed or has_voice(c) or (hears and c.pos_ in NOUNS))
        )
        or c.dep_ in syntax.ADJECTIVAL_PREDICATIVES
        or (c.dep_ == syntax.PREPOSITIONAL_OBJECT and not has_voice(c))  # "complained about it"
        or (c.dep_ == syntax.PREPOSITION and c.lower_ in TOPICAL and not _follows_adverb(c))
        or c.lower_ in ANSWERS  # "he said no"
        for c in behind
        if end is None or c.i < end
    )


def _follows_adverb(of: Token) -> bool:
    """Whether *of* only ends a preposition of several words ("instead of", "because of")."""
    return of.lower_ == "of" and any(child.pos_ not in NOUNS for child in of.lefts)


def _is_told(verb: Token, *, bare: bool) -> bool:
    """Whether a clause says what somebody tells, with *that* in front or, if need be, without."""
    return has_that(verb) or (bare and (syntax.is_finite(verb) or _has_subject(verb)))


def is_broken_off(verb: Token, governor: Clause) -> bool:
    """Whether a break stands between a word that has all it needs and a bare clause behind it.

    "They fixed the date early — once it was known, all agreed"; "you find no map without it: they
    all have it". A clause with a subject and no conjunction is a sentence of its own there; right
    behind the word itself, it may be what the word says ("we hoped — it was late").
    """
    first, doc = verb.left_edge.i, verb.doc
    between = doc[governor.head.i + 1 : first]
    if any(map(_opens_otherwise, doc[first : first + COMMA_AND_WORD])):
        return True
    if "," in {doc[first].text, doc[first - 1].text} and _asks_after(verb, governor.head):
        return True
    opened = syntax.marker(verb) is not None or syntax.is_relative(doc[first])
    if opened or not (len(between) and _has_subject(verb) and syntax.is_finite(verb)):
        return False
    if any(token.is_quote for token in between) or between[-1].text not in BREAKS | {":"}:
        return False
    full = any(token.pos_ in syntax.NOMINAL | syntax.VERBAL for token in between)
    silent = governor.kind is Kind.VERB and not governor.claims
    noun = syntax.child(governor.head, syntax.OBJECTS)
    return full if between[-1].text in BREAKS else silent or (noun is not None)


def _asks_after(verb: Token, report: Token) -> bool:
    """Whether a question follows what somebody said ("you said you wrote, did you get an answer?").

    What is reported has the order of a statement (Huddleston & Pullum 2002, ch. 11 §5.1).
    """
    told = [c for c in report.rights if c.dep_ == syntax.COMPLEMENT and c.i < verb.left_edge.i]
    quoted = any(token.is_quote for token in verb.doc[report.i : verb.i])
    return bool(told) and not quoted and is_inverted(verb)


def _has_subject(verb: Token) -> bool:
    """Whether a verb has a subject beside it."""
    return syntax.child(verb, syntax.SUBJECTS) is not None


def _is_before_colon(verb: Token, governor: Clause) -> bool:
    """Whether a colon stands right before a clause ("they were wrong: she claims to have it")."""
    own = [c.left_edge.i for c in governor.head.lefts if verb.i < c.i and not c.is_punct]
    first = min((governor.head.i, *own))
    return governor.head.doc[first - 1].text == ":"


def _is_parted(first: Token, second: Token) -> bool:
    """Whether a semicolon, an omission, a dash and *so*, or *however* stands between two words."""
    between = first.doc[first.i : second.i]
    so = any(t.lower_ == "so" and t.i and t.nbor(-1).text in {"—", "–"} for t in between)
    return so or any(t.lower_ in PARTING or _opens_otherwise(t) for t in between)


def _opens_otherwise(word: Token) -> bool:
    """Whether a comma and *otherwise* open what would be if the clause before were not so.

    "I do not think it is safe, *otherwise I would go*": nobody thinks or denies the second.
    """
    return word.lower_ == "otherwise" and syntax.follows_comma(word)
