"""What is reported, torn by a parser: its subject taken for the object of the report.

"They found the reef, like the others, had died": a finite verb has a subject, and a conjunction
before it where it shares one with another verb (Huddleston & Pullum 2002, ch. 15 §1); where a verb
of saying or finding has for its object what stands right before such a verb, or before an aside
in front of it, that is the subject, and both are what is said. "Groups saying the vote was fixed
*gathered*": of two finite verbs that nothing joins, the first is what the participle says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject, take_place
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.frames import takes_clause
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

LOOSE = (syntax.CONJUNCT, syntax.COMPLEMENT, syntax.ADVERBIAL_CLAUSE)
TORN = (*LOOSE, syntax.ROOT)
FREE = frozenset({syntax.ROOT, syntax.ADVERBIAL_CLAUSE})
RESULTS = frozenset({"so", "now", "such", "given", "only", "not"})
OPENERS = {",": ",", "—": "—", "–": "–", ")": "("}
ASIDE_TAGS = frozenset({"IN", "TO", "VBG", "VBN", "WDT", "WP", "WRB", "RB"})
LONGEST = 30  # tokens of an aside
UNJOINED = frozenset({syntax.ADVERBIAL_CLAUSE, syntax.UNCLASSIFIED, syntax.NOUN_CLAUSE})


def join_torn_contents(doc: Doc, lexicon: Lexicon) -> None:
    """Give finite verbs without a subject the object of the report before them.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs report that something is so.
    """
    for index in labelled(doc, "DEP", TORN):
        verb = doc[index]
        if verb.pos_ not in syntax.VERBAL:
            continue
        _free_main(verb, lexicon)
        if verb.dep_ in FREE or verb.head.i > index:
            _hang_that(verb, lexicon)
        if verb.dep_ not in LOOSE:
            continue
        subject = syntax.child(verb, syntax.SUBJECTLIKE)
        if subject is not None:
            if verb.dep_ == syntax.COMPLEMENT and subject.i == verb.head.i + 1 + subject.n_lefts:
                _free_object(verb, subject, lexicon)
            continue
        first = first_word(verb)
        if first.tag_ not in syntax.FINITE_TAGS or not _is_unjoined(verb, first):
            continue
        if first.i == verb.i and _may_describe(verb):
            continue  # "reported the withdrawal, first announced in May"
        noun = _relative_before(first, lexicon) or _reported_before(verb, first, lexicon)
        if noun is not None:
            _join(verb, noun)


def _free_main(verb: Token, lexicon: Lexicon) -> None:
    """Give the subject of a verb, and its place, to the finite verb behind it that nothing joins.

    "People believing the water was poisoned by rebels *left*": the first verb is what they believe.
    """
    subject = next((c for c in verb.lefts if c.dep_ in syntax.SUBJECTS), None)
    told = None if subject is None else syntax.child(subject, frozenset({syntax.NOUN_CLAUSE}))
    if subject is None or told is None or told.tag_ != "VBG" or not takes_clause(told, lexicon):
        return
    last = verb.doc[first_word(verb).i - 1]
    near = (t for t in (last, *last.ancestors) if t.head.i in {told.i, verb.i} and t.i != verb.i)
    noun = next((t for t in near if t.dep_ in syntax.OBJECTS | syntax.SUBJECTS), subject)
    behind = noun.left_edge.i == told.i + 1
    main = next((t for t in verb.subtree if t.i > verb.i and _is_unjoined_main(t)), None)
    if not behind or main is None or first_word(verb).tag_ not in syntax.FINITE_TAGS:
        return
    take_place(main, verb)
    moved = [c for c in verb.lefts if c.i <= subject.i]
    for child in [*moved, *(c for c in verb.rights if c.i > main.i or c.is_punct)]:
        child.head = main
    make_subject(subject, main)
    verb.head, verb.dep_ = told, syntax.COMPLEMENT
    make_subject(noun, verb)


def _is_unjoined_main(verb: Token) -> bool:
    """Whether a past tense without a subject follows right behind another clause."""
    before = verb.doc[verb.left_edge.i - 1]
    bare = syntax.child(verb, syntax.SUBJECTLIKE | syntax.AUXILIARIES | {syntax.MARK}) is None
    open_ = before.is_punct or before.dep_ == syntax.COORDINATOR or syntax.is_relative(before)
    loose = verb.dep_ in UNJOINED or verb.dep_ == syntax.CONJUNCT
    return verb.tag_ == "VBD" and verb.pos_ == "VERB" and bare and loose and not open_


def _hang_that(verb: Token, lexicon: Lexicon) -> None:
    """Hang a clause with *that* from the word before an aside that it was torn from.

    "It is unlikely, in my view, that they left": no main clause opens with *that*, and none beside
    another but behind *so* or *now*.
    """
    mark = syntax.marker(verb)
    if mark is None or mark.lower_ != "that" or mark.i == verb.sent.start:
        return
    before = mark.nbor(-1)
    word = _before_aside(before) if before.text in OPENERS else before
    if word is None or (word is before and before.pos_ != "ADV") or word.lower_ in RESULTS:
        return
    around = [t for t in (word, *word.ancestors) if t.i <= word.i and t.i != verb.i]
    host = next((t for t in around if _lacks_clause(t, lexicon)), None)
    if host is None or (verb.dep_ == syntax.ROOT and not verb.is_ancestor(host)):
        return
    place = verb.head
    if verb.dep_ == syntax.ROOT:
        place = next(t for t in (host, *host.ancestors) if t.head.i == verb.i)
        place.head, place.dep_ = place, syntax.ROOT
    for early in [c for c in verb.lefts if c.i < mark.i and c.i != place.i]:
        early.head = place
    if not verb.is_ancestor(host):
        verb.head, verb.dep_ = host, syntax.COMPLEMENT


def _lacks_clause(word: Token, lexicon: Lexicon) -> bool:
    """Whether a verb, or *it is* and an adjective, has no clause although it can have one."""
    if word.pos_ not in syntax.VERBAL or syntax.child(word, syntax.CONTENT_CLAUSES) is not None:
        return False
    if syntax.is_copula(word):
        judged = syntax.child(word, frozenset({syntax.ADJECTIVAL})) is not None
        return judged and any(
            c.lower_ == "it" for c in syntax.children(word, syntax.SUBJECTS) if c.i < word.i
        )
    return syntax.child(word, syntax.OBJECTS) is None and takes_clause(word, lexicon)


def _join(verb: Token, noun: Token) -> None:
    """Make a noun the subject of a verb, and the verb what the noun's verb reports."""
    report = noun.head
    if verb.is_ancestor(report):
        return
    for late in verb.head.rights if verb.dep_ == syntax.CONJUNCT else ():
        bare = late.dep_ == syntax.CONJUNCT and syntax.child(late, syntax.SUBJECTLIKE) is None
        if bare and late.i > verb.i:
            late.head = verb  # "claiming the law was void and broke their rights"
    for beside in [*verb.rights, *report.rights]:
        if beside.dep_ != syntax.ADVERBIAL_CLAUSE or not syntax.is_gerund(beside):
            continue
        told = syntax.child(beside, syntax.CONTENT_CLAUSES) is not None
        if told and beside.head.i == verb.i and syntax.is_set_off(beside):
            beside.head = report  # "claimed they were wrong, adding they should leave"
        described = syntax.child(noun, syntax.NOUN_CLAUSES)
        if described is not None and noun.i < described.i < beside.i < verb.i:
            beside.head = described  # "those that had maps — meaning they looked — came"
    for phrase in syntax.children(report, syntax.PREPOSITIONS):
        if noun.i < phrase.i < verb.i and noun in _objects_before(phrase):
            phrase.head = noun
    verb.head, verb.dep_ = report, syntax.COMPLEMENT
    make_subject(noun, verb)


def _relative_before(first: Token, lexicon: Lexicon) -> Token | None:
    """The relative word before a report in front of a verb ("which Lee claimed was unfair")."""
    report = first.nbor(-1)
    before = [child for child in report.lefts if child.tag_ in {"WDT", "WP"}]
    if len(before) != 1 or before[0].lower_ == "what" or report.pos_ not in syntax.VERBAL:
        return None
    other = [c for c in report.lefts if c.dep_ in syntax.SUBJECTS and c.i != before[0].i]
    return before[0] if other and takes_clause(report, lexicon) else None


def _free_object(verb: Token, noun: Token, lexicon: Lexicon) -> None:
    """Give a gerund the noun behind it, and the verb behind that to the report around both.

    "Said a law allowing the sale hurt the town": *allow* has no tensed clause behind it.
    """
    gerund, told = verb.head, verb.head.head
    behind = noun.i < verb.i and syntax.marker(verb) is None and syntax.is_finite(verb)
    described = gerund.dep_ == syntax.NOUN_CLAUSE and gerund.tag_ == "VBG"
    if not (behind and described and told.dep_ in syntax.OBJECTS and _reports(told, lexicon)):
        return
    entries = lexicon.find("verb", gerund.lemma_.lower())
    clausal = any(
        (e.frame or "that S").endswith("that S") and e.relation.attributes for e in entries
    )
    if entries and not clausal:
        noun.head, noun.dep_ = gerund, syntax.OBJECT
        _join(verb, told)


def _may_describe(verb: Token) -> bool:
    """Whether a past form may be a participle of the noun before it."""
    undone = any(child.lower_ == "by" for child in verb.rights)
    return verb.lower_.endswith("ed") and (undone or syntax.child(verb, syntax.WHOLE) is None)


def _is_unjoined(verb: Token, first: Token) -> bool:
    """Whether no conjunction, question word or opening joins a verb to another one."""
    if syntax.marker(verb) is not None or any(map(syntax.is_relative, verb.lefts)):
        return False
    joint = syntax.child(verb.head, frozenset({syntax.COORDINATOR}))
    joined = verb.dep_ == syntax.CONJUNCT and joint is not None and joint.i < verb.i
    return first.i > verb.sent.start and not joined


def _reported_before(verb: Token, first: Token, lexicon: Lexicon) -> Token | None:
    """The object of a report that ends before a verb, or before an aside in front of it."""
    last = verb.doc[first.i - 1]
    while last.i and last.pos_ == "ADV" and last.head.i == verb.i:
        last = last.nbor(-1)
    if last.dep_ == syntax.COORDINATOR:
        return None
    aside = last.text in OPENERS
    before = _before_aside(last) if aside else last
    if before is None or (verb.dep_ == syntax.ADVERBIAL_CLAUSE and not aside):
        return None
    last = before
    for word in [last, *last.ancestors]:
        objects = syntax.children(word, syntax.OBJECTS) if aside and word.i < last.i else []
        noun = next((o for o in objects if word.i < o.i < last.i and word.i != last.i), word)
        if word.dep_ == syntax.PREPOSITION:  # "found losses by 2040 exceeded a tenth"
            noun = next(iter(_objects_before(word)), noun)
        if noun.i > last.i or noun.dep_ in syntax.COORDINATION or noun.tag_ == "WRB":
            return None
        if noun.dep_ in syntax.OBJECTS and _reports(noun, lexicon):
            report = noun.head
            inside = verb.is_ancestor(report) or any(
                syntax.is_finite(c) and noun.i < c.i < verb.i
                for c in syntax.children(report, syntax.CONTENT_CLAUSES)
            )
            asked = any(token.tag_ == "WRB" for token in verb.doc[noun.i : first.i])
            return None if inside or asked else noun
    return None


def _objects_before(phrase: Token) -> list[Token]:
    """The objects of the verb that a phrase hangs from which end right before it."""
    if not phrase.i:
        return []
    objects = syntax.children(phrase.head, syntax.OBJECTS)
    last = phrase.nbor(-1)
    return [o for o in objects if o.right_edge.i == last.i and not last.is_punct]


def _before_aside(closing: Token) -> Token | None:
    """The word before an aside that a comma, dash or bracket closes."""
    opening, doc = OPENERS[closing.text], closing.doc
    start = max(closing.sent.start, closing.i - LONGEST)
    for index in range(closing.i - 1, start, -1):
        if doc[index].text == opening:
            aside = opening != "," or doc[index + 1].tag_ in ASIDE_TAGS
            return doc[index - 1] if aside else None
    return None


def _reports(noun: Token, lexicon: Lexicon) -> bool:
    """Whether the verb that has an object can have a clause for it, and addresses nobody by it."""
    verb = noun.head
    if not verb.i < noun.i or verb.pos_ not in syntax.VERBAL or noun.pos_ == "PRON":
        return False
    entries = lexicon.find("verb", verb.lemma_.lower())
    addressed = any((entry.frame or "").startswith("NP that") for entry in entries)
    return not addressed and takes_clause(verb, lexicon)
