"""Reports set into a clause ("the drone, the rebels claim, hit a bus", "it is said").

Parsers take such a verb for a noun beside its subject, or for the verb of the clause. What stands
between two commas behind the subject, with a plural noun and a bare verb of saying, comments on
the clause (Huddleston & Pullum 2002, ch. 15 §5.3: parentheticals).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import make_subject
from graphbuilder.extraction.words.reporting import claims
from graphbuilder.extraction.words.spotting import labelled, worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

BARE = frozenset({"NN", "NNP", "VBP", "VB"})
BEFORE_NOUNS = frozenset({"DT", "PRP$", "JJ", "NN", "NNP"})
LONGEST = 4  # words before the noun
FEWEST = 4  # words up to the second comma


def free_inner_reports(doc: Doc, lexicon: Lexicon) -> None:
    """Make a report of such words, and give the clause around them its own verb.

    Args:
        doc: A parsed text; tags, classes, labels and places in the tree are changed.
        lexicon: Which verbs say, think or allege that something is so.
    """
    for index in worded(doc, ("I",)):
        _free_comment(doc[index], lexicon)
    for index in labelled(doc, "DEP", (syntax.PARATAXIS,)):
        _lift(doc[index])
    for index in worded(doc, ("it",)):
        _free_impersonal(doc[index], lexicon)
    for index in worded(doc, (",", ".")):
        if index >= FEWEST:
            _free_plural(doc, index, lexicon)


def _free_plural(doc: Doc, end: int, lexicon: Lexicon) -> None:
    """Make a report of a plural noun and a bare verb before a comma, or at the end."""
    verb, noun = doc[end - 1], doc[end - 2]
    if (
        noun.tag_ not in syntax.PLURAL_TAGS
        or verb.tag_ not in BARE
        or not _is_form_of_claim(verb, lexicon)
    ):
        return
    start = noun.i
    while noun.i - start < LONGEST and doc[start - 1].tag_ in BEFORE_NOUNS:
        start -= 1
    if doc[start - 1].text != ",":
        return
    if doc[end].text == ".":
        taken = verb.pos_ == "VERB" and noun.dep_ in syntax.COMPOUNDS
        if noun.head.i == verb.i and (taken or noun.dep_ in syntax.SUBJECTS):
            _give(verb, noun)
        return
    main = verb.head
    early = any(s.i < start - 1 for s in syntax.children(main, syntax.SUBJECTS))
    if verb.dep_ in syntax.SUBJECTS and main.i > end and early:
        _give(verb, noun)
        verb.head, verb.dep_ = main, syntax.PARATAXIS


def _free_comment(speaker: Token, lexicon: Lexicon) -> None:
    """Set *I would say* behind a subject into its clause ("the trouble I would say is money").

    Nobody says the trouble: it is what the whole clause tells of.
    """
    verb = speaker.head
    noun = verb.head
    would = any(child.tag_ == "MD" for child in syntax.children(verb, syntax.AUXILIARIES))
    alone = {t.i for t in verb.subtree} == set(range(speaker.i, verb.i + 1))
    described = verb.dep_ == syntax.RELATIVE_CLAUSE and noun.dep_ in syntax.SUBJECTS
    if described and would and alone and noun.head.i > verb.i and claims(verb, lexicon):
        verb.head, verb.dep_ = noun.head, syntax.PARATAXIS


def _lift(report: Token) -> None:
    """Hang a report from the verb of the clause around it, with what belongs to that verb.

    "The plan is, critics say, unfair", "Lee has, critics say, lied": what stands behind the second
    comma goes on what stands before the first one.
    """
    doc, above = report.doc, report.head
    _give_back_subject(report)
    if above.dep_ in syntax.PREDICATIVES and above.head.i < report.i < above.i:
        report.head = above.head
    elif above.i < report.i and syntax.is_copula(above):
        said = syntax.child(report, syntax.PREDICATIVES)
        alone = syntax.child(above, syntax.PREDICATIVES) is None
        if alone and said is not None and syntax.follows_comma(said.left_edge):
            said.head = above
    for helper in [c for c in report.lefts if c.dep_ in syntax.AUXILIARIES]:
        if above.i > report.i and doc[helper.i + 1].text == ",":
            helper.head = above


def _give_back_subject(report: Token) -> None:
    """Hang the subject before a turned report from the verb behind it.

    "Such fees, said Lee, are high": who says it stands behind *said*.
    """
    above = report.head
    subjects = syntax.children(report, syntax.SUBJECTS)
    turned = any(report.i < subject.i < above.i for subject in subjects)
    if not turned or syntax.child(above, syntax.SUBJECTS) is not None:
        return
    for subject in subjects:
        if subject.i < report.i and syntax.follows_comma(report):
            make_subject(subject, above)


def _free_impersonal(it: Token, lexicon: Lexicon) -> None:
    """Make *it* nobody in a report set into a clause ("Berg, it is alleged, fled").

    It stands for what the clause around it says, and is nothing that does or undergoes it.
    """
    verb, doc = it.head, it.doc
    passive = it.dep_ in syntax.PASSIVE_SUBJECTS and it.i < verb.i <= it.i + LONGEST
    if not passive or not it.i or doc[it.i - 1].text != "," or verb.i + 1 == len(doc):
        return
    if doc[verb.i + 1].text not in {",", "."} or not claims(verb, lexicon):
        return
    main = verb.head if verb.dep_ == syntax.PARATAXIS else verb
    if main.i < verb.i or (main.i == verb.i and doc[verb.i + 1].text == ","):
        return
    it.dep_ = syntax.EXPLETIVE


def _is_form_of_claim(verb: Token, lexicon: Lexicon) -> bool:
    """Whether the form of a word is that of a verb of saying or thinking."""
    entries = lexicon.find("verb", verb.lower_)
    return any(entry.relation.attributes is not None for entry in entries)


def _give(verb: Token, noun: Token) -> None:
    """Make a noun the subject of a word that is a verb."""
    for word in [c for c in verb.lefts if c.i < noun.i and c.dep_ in syntax.DETERMINING]:
        word.head = noun
    verb.tag_, verb.pos_, verb.lemma_ = "VBP", "VERB", verb.lower_
    noun.head, noun.dep_ = verb, syntax.SUBJECT
