"""Contents that a parser hung away from the word right before them, which lacks one.

A finite clause needs a subject of its own, and only a conjunction, a comma or a relative word
joins it to another as anything but its content (Huddleston & Pullum 2002, ch. 11 §3.1): what
stands bare behind "the mayor announced on Radio Oslo" is what the mayor announced.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link
from graphbuilder.extraction.clauses.governing.running_on import runs_on
from graphbuilder.extraction.clauses.governing.standing import TOPICAL
from graphbuilder.extraction.words.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Entry, Lexicon

LOOSE = frozenset({syntax.ADVERBIAL_CLAUSE, syntax.CONJUNCT, syntax.COMPLEMENT})
OPENING = frozenset({"that", "whether"})
GROUP = syntax.BEFORE_VERBS | {syntax.ADVERB, syntax.NEGATION}
PARTING = frozenset(",;:—–()")


def attach_detached(clause: Clause, clauses: Clauses, lexicon: Lexicon) -> None:
    """Give a finite clause to the word right before it that lacks the clause it takes.

    Args:
        clause: Any clause, whose place and subject may be changed.
        clauses: All clauses of the text.
        lexicon: Which verbs take a clause.
    """
    verb = clause.hinge
    if clause.kind is Kind.NOUN or verb.dep_ == syntax.ROOT or not syntax.is_finite(verb):
        return
    opened = verb.left_edge.lower_ in OPENING
    if any(map(syntax.is_relative, verb.lefts)) and not opened:
        return
    subject = syntax.child(clause.head, syntax.SUBJECTS)
    if subject is None and verb.dep_ in LOOSE:
        _attach_bare(clause, clauses, lexicon)
    elif subject is not None and subject.i < verb.i and subject.i != verb.left_edge.i:
        _attach_whole(clause, clauses, lexicon, opened=opened)
    elif subject is not None and subject.i == verb.left_edge.i and not opened:
        _attach_whole(clause, clauses, lexicon, opened=False)


def _attach_bare(clause: Clause, clauses: Clauses, lexicon: Lexicon) -> None:
    """Give a verb without a subject the object before it ("on hearing her son had been freed")."""
    verb = clause.hinge
    if clause.grammatical_subjects or clause.expletive or clause.subject_clause:
        return
    if syntax.marker(verb) is not None or syntax.child(verb, syntax.CLAUSAL_SUBJECTS) is not None:
        return
    if verb.dep_ == syntax.COMPLEMENT and verb.head.dep_ == syntax.RELATIVE_CLAUSE:
        return  # "citing a tax he says has ruined mills"
    noun = _noun_before(verb)
    host = clauses.at(noun.head) if noun is not None else None
    if noun is None or host is None or host is clause or noun not in host.objects:
        return
    gerund = host.governor is clause
    entry = _clausal_entry(host, lexicon)
    known = host.claims and not gerund  # what ``restore_reported`` looks after
    joined = verb.dep_ == syntax.CONJUNCT and (known or not syntax.is_gerund(host.head))
    if entry is None or joined or _picks(host):
        return
    quoted = any(token.is_quote for token in verb.doc[host.head.i : verb.i])
    if quoted or not host.head.i < noun.i or clauses.contents(host):
        return
    if gerund:
        host.governor = clauses.at(verb.head) or clause.governor
        host.link = Link.PARTICIPIAL if host.governor else Link.ROOT
    host.objects = [token for token in host.objects if token.i != noun.i]
    clause.grammatical_subjects.append(noun)
    _hang(clause, host, entry, clauses)


def _attach_whole(clause: Clause, clauses: Clauses, lexicon: Lexicon, *, opened: bool) -> None:
    """Give a clause with a subject to the word before it ("said as a girl she was ill")."""
    verb = clause.hinge
    first = verb.left_edge
    if not opened and (verb.dep_ not in LOOSE or syntax.marker(verb) is not None):
        return
    if first.text in PARTING and first.nbor().lower_ == "that":
        return  # "reporting to themselves, that is the trouble"
    host = _clause_before(first, clauses)
    held = host is not None and _holds_place(host)  # "it was reported Lee had fled"
    if host is None or host is clause or (not held and (host.objects or host.passive)):
        return
    entry = _clausal_entry(host, lexicon) if opened or host.entry is not None else None
    addressed = entry is not None and (entry.frame or "").startswith("NP ")
    full = bool(host.recipients and not addressed) or bool(clauses.contents(host))
    if entry is None or full or runs_on(verb, host):
        return
    asked = (c for c in host.head.children if c.dep_ != syntax.ADVERB)  # not "when she told us"
    if any(map(syntax.is_relative, asked)):
        return  # "what she told us"
    if verb.dep_ in syntax.NOUN_CLAUSES:
        if _describes(verb, lexicon):
            return
        gap = {first.i, verb.head.i}
        clause.objects = [token for token in clause.objects if token.i not in gap]
        clause.obliques = [o for o in clause.obliques if o.filler.i not in gap]
    if held:
        host.objects, host.expletive = [], True
    _hang(clause, host, entry, clauses)


def _holds_place(host: Clause) -> bool:
    """Whether the subject of a passive is an *it* that may stand for the clause behind it."""
    told = [*host.objects, *host.grammatical_subjects]
    return host.passive and bool(told) and all(t.lower_ == "it" for t in told)


def _hang(clause: Clause, host: Clause, entry: Entry, clauses: Clauses) -> None:
    """Make a clause the content of another one, and what is coordinated with it, too.

    What goes on behind a comma or a passive without a subject goes on for the clause around both
    ("wept on hearing he had been freed and thanked them").
    """
    verb, before = clause.hinge, (clause.governor, clause.link)
    main = clauses.at(verb.head)
    joint = syntax.child(verb, frozenset({syntax.COORDINATOR}))
    for other in clauses if joint is not None else ():
        behind = other.hinge
        joined = behind.dep_ == syntax.CONJUNCT and behind.i > verb.i and behind.head.i == verb.i
        if not joined or (other.governor, other.link) != before:
            continue
        bare = syntax.child(behind, syntax.BEFORE_VERBS | syntax.SUBJECTS) is None
        apart = joint is not None and verb.doc[joint.i - 1].text == ","
        if (
            bare
            and (apart or clause.passive)
            and main is not None
            and main is not host
            and verb.dep_ in LOOSE
        ):
            other.subjects, other.governor, other.link = main.subjects, main.governor, main.link
        else:
            other.governor, other.link = host, Link.CONTENT
    clause.governor, clause.link, host.entry = host, Link.CONTENT, entry
    for oblique in host.obliques:
        host.relation = host.relation.removesuffix(f" {oblique.preposition}")


def _picks(host: Clause) -> bool:
    """Whether a participle picks out a noun that has no other part in its sentence.

    "The men writing the laws had been ill": the men had, and wrote nothing of the kind.
    """
    if syntax.is_gerund(host.head) and syntax.child(host.head, syntax.SUBJECTS) is not None:
        return True
    noun = host.head.head
    described = host.head.dep_ == syntax.NOUN_CLAUSE
    return described and noun.dep_ not in syntax.OBJECT_OR_INTRODUCED


def _describes(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a clause with *that* is about the noun before it, or what the noun says.

    "Spoke of a car that he bought": what a verb is about is all that it needs.
    """
    noun = verb.head
    introduced = noun.dep_ == syntax.PREPOSITIONAL_OBJECT
    if introduced and noun.head.lower_ in TOPICAL:
        introduced = noun.head.head.pos_ not in syntax.VERBAL
    says = any(entry.relation.claims for entry in lexicon.find("noun", noun.lemma_.lower()))
    return says or not introduced


def _noun_before(verb: Token) -> Token | None:
    """The object whose phrase ends where a verb and its auxiliaries begin."""
    start, doc = verb.i, verb.doc
    while start and doc[start - 1].head.i in {verb.i, start} and doc[start - 1].dep_ in GROUP:
        start -= 1
    noun = doc[start - 1] if start else verb
    while noun.dep_ not in syntax.OBJECTS:
        away = noun.head.i >= start or noun.head.i == noun.i
        if away or noun.is_punct or noun.dep_ in syntax.COORDINATION:
            return None
        if noun.pos_ in syntax.VERBAL and noun.dep_ != syntax.RELATIVE_CLAUSE:
            return None  # not "found the bread they bought was old"
        noun = noun.head
    return noun if noun.pos_ in syntax.NOMINAL and noun.i < start else None


def _clause_before(first: Token, clauses: Clauses) -> Clause | None:
    """The verb's clause that goes up to a word, with nothing but its own phrases between."""
    word = first.doc[first.i - 1] if first.i > first.sent.start else first
    while word.i < first.i and clauses.at(word) is None and word.head.i != word.i:
        word = word.head
    host = clauses.at(word)
    if host is None or host.kind is not Kind.VERB or not host.head.i < first.i:
        return None
    between = first.doc[host.head.i + 1 : first.i]
    parted = any(
        token.text in PARTING or token.is_quote or token.dep_ == syntax.COORDINATOR
        for token in between
    )
    return None if parted else host


def _clausal_entry(host: Clause, lexicon: Lexicon) -> Entry | None:
    """The entry of a verb with a clause behind it, or ``None`` where it takes none."""
    now = host.entry
    if host.kind is not Kind.VERB or (now is not None and now.words):
        return None  # "pointed to the bones"
    if now is not None and host.claims and (now.frame is None or now.frame.endswith("that S")):
        return now
    listed = lexicon.find("verb", lemma_of(host.head, lexicon))
    return next((e for e in listed if not e.words and (e.frame or "").endswith("that S")), None)
