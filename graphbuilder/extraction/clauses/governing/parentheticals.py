"""Reports inside or before what they report: "the rebels, *Mali said*, left"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Clauses, Link
from graphbuilder.extraction.clauses.links.adverbials import is_instead
from graphbuilder.extraction.clauses.modality.past_outlooks import is_past_perfect
from graphbuilder.extraction.syntax.verbs import is_opened_by_as
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.people import ACCUSATIVES, is_somebody
from graphbuilder.extraction.words.reporting import CLAIMED

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Relation

PARENTHETICALS = syntax.VERB_CLAUSES - {syntax.OPEN_COMPLEMENT} | {
    syntax.PARATAXIS,
    syntax.UNCLASSIFIED,
    syntax.CONJUNCT,
}
TOPICAL = frozenset({"on", "about"})
SAYING = "says"
DENIED = 2  # tokens from *not* to an aside behind a comma


def turn_parenthetical(clause: Clause, clauses: Clauses) -> None:
    """Let a reporting clause inside or before another govern it ("The rebels, Mali said, left").

    A reporting verb without a content of its own, set off by commas or opened by *as*, reports
    the clause around it.
    """
    verb = clause.hinge
    entry = clause.entry
    if entry is None or not _may_comment(clause, entry.relation):
        return
    inverted = _is_inverted(clause) and clause.objects[0].lower_ not in ACCUSATIVES
    if inverted:
        clause.subjects, clause.objects = clause.objects, []
    opened_by_as = is_opened_by_as(verb) or _is_quoted_by(clause, clauses)
    addressed = _addresses(verb) or (opened_by_as and verb.i < verb.head.i)
    addressed = addressed or verb.dep_ == syntax.PARATAXIS  # "the ship, the jury was told, sank"
    addressed = addressed and _tells_somebody(clause, entry.relation)
    if addressed:
        clause.recipients, clause.objects = clause.objects, []  # "(as) Lee told the Post, …"
    if not inverted and (
        verb.dep_ not in PARENTHETICALS or set(clause.objects) - set(clause.words)
    ):
        return
    lasting = (o for o in clause.obliques if o.filler.ent_type_ not in TIMES)
    topical = any(oblique.preposition in TOPICAL for oblique in lasting)
    if opened_by_as and (entry.relation.content is not None or topical):
        return  # "as its name suggests, …", "as she remarked on it, …": what follows is stated
    in_front = (
        verb.dep_ == syntax.COMPLEMENT
        and (addressed or all(child.dep_ in syntax.SUBJECTS for child in verb.rights))
        and verb.i < verb.head.i
        and not clauses.contents(clause)
    )
    if verb.dep_ != syntax.PARATAXIS and not (opened_by_as or in_front or inverted):
        return
    host = clauses.at(verb.head)
    if (
        _is_behind_not(verb)
        or _is_behind_denial(verb, entry.relation)
        or _echoes_alternative(verb)
        or host is None
        or host is clause
        or (opened_by_as and _is_told_before(host, verb))
    ):
        return
    for aim in filter(_is_parted_aim, clauses.contents(clause)):
        aim.governor, aim.link, aim.subjects = host, Link.PURPOSE, []
    if clauses.contents(clause) or host.governor is clause:
        return
    clause.governor, clause.link = host.governor, host.link
    host.governor, host.link = clause, Link.CONTENT


def _is_quoted_by(clause: Clause, clauses: Clauses) -> bool:
    """Whether a participle behind a comma says who passes a report on ("said, quoted by NRK")."""
    verb, report = clause.head, clauses.at(clause.head.head)
    beside = verb.dep_ == syntax.ADVERBIAL_CLAUSE and verb.tag_ in syntax.PAST_TAGS
    if not beside or syntax.marker(verb) is not None or report is None or not report.claims:
        return False
    first, kind = verb.left_edge, clause.entry.relation.attributes if clause.entry else None
    apart = first.i > 0 and "," in {first.text, first.nbor(-1).text}
    alone = syntax.child(verb, syntax.BEFORE_VERBS) is None
    return kind == "report" and apart and alone and syntax.child(verb, syntax.AGENTS) is not None


def _is_behind_not(verb: Token) -> bool:
    """Whether a clause with *as* stands between *not* and what that denies.

    "The pact does not, as they claimed, bind us": they claimed that it does. Where they noted that
    it does not, the text says so itself.
    """
    mark, first = syntax.marker(verb), verb.left_edge.i
    if mark is None or mark.lower_ != "as" or first < DENIED or verb.doc[first - 1].text != ",":
        return False
    negation = verb.doc[first - DENIED]
    return negation.dep_ == syntax.NEGATION and negation.head.i == verb.head.i > verb.i


def _is_behind_denial(verb: Token, relation: Relation) -> bool:
    """Whether a clause with *as* behind a denial may echo what is denied ("did not sink, as …").

    "It did not sink, as Lee had said": he said that it sank, or that it did not. Either way the
    text says itself that it did not, unless what is reported is known or only said, and said with
    it ("as Lee admitted", "as Lee said").
    """
    mark, host, first = syntax.marker(verb), verb.head, verb.left_edge.i
    known = relation.signature is not None and relation.signature.negated == "+"
    known = known or (relation.name == SAYING and not is_past_perfect(verb))
    before = _is_before_but(verb)
    if mark is None or mark.lower_ != "as" or first < host.i or (known and not before):
        return False
    between = (t for t in verb.doc[host.i : first] if t.dep_ == syntax.NEGATION)
    return syntax.is_negated(host) or any(t.head.pos_ not in syntax.VERBAL for t in between)


def _echoes_alternative(verb: Token) -> bool:
    """Whether a clause with *as* echoes what is not done ("Instead of going, as Lee said, he …").

    It comments on the words right before it: Lee said that he would go.
    """
    mark, first = syntax.marker(verb), verb.left_edge.i
    if mark is None or mark.lower_ != "as" or not syntax.follows_comma(verb.left_edge):
        return False
    before = [c for c in verb.head.children if first - DENIED <= c.right_edge.i < first]
    return any(is_instead(token) for child in before for token in child.subtree)


def _is_before_but(verb: Token) -> bool:
    """Whether *but* corrects what a clause echoes ("did not sink, as Lee said, but ran")."""
    behind = verb.doc[verb.right_edge.i + 1 : verb.right_edge.i + 3]
    return [token.lower_ for token in behind] == [",", "but"]


def _is_told_before(host: Clause, comment: Token) -> bool:
    """Whether somebody tells what is commented on ("Lee argued that it failed, as we found")."""
    told = host.link is Link.CONTENT and host.governor is not None and host.governor.claims
    return told and host.head.i < comment.i


def _addresses(verb: Token) -> bool:
    """Whether commas set off a verb and its one object ("as it was, he told us, it rained")."""
    told = [child for child in verb.rights if not child.is_punct]
    if verb.dep_ != syntax.COMPLEMENT or verb.i > verb.head.i or len(told) != 1:
        return False
    subject, end = syntax.child(verb, syntax.ACTIVE_SUBJECTS), told[0].right_edge.i + 1
    if subject is None or told[0].dep_ not in syntax.OBJECTS or subject.left_edge.i == 0:
        return False
    beside = (verb.doc[subject.left_edge.i - 1], *verb.doc[end : end + 1])
    return [token.text for token in beside] == [",", ","]


def _tells_somebody(clause: Clause, relation: Relation) -> bool:
    """Whether what a verb of telling has for its object is whom somebody tells."""
    addressed = relation.roles.get("NP") == "recipient" and bool(clause.objects)
    return addressed and all(map(is_somebody, clause.objects))


def _is_parted_aim(clause: Clause) -> bool:
    """Whether a comma parts an infinitive from a report in the middle of its sentence.

    "The rail would be tested, Lee said, to see if it held": the test is to show it.
    """
    first = clause.head.left_edge
    parted = syntax.follows_comma(first)
    return parted and syntax.is_infinitive(clause.head) and not syntax.is_finite(clause.head)


def _may_comment(clause: Clause, relation: Relation) -> bool:
    """Whether a verb can comment on the clause around it: it says something, or alleges it.

    "Lee, critics charge, lied", but who "charges Lee" says with what.
    """
    alleges = relation.attributes == "accusation"
    return relation.attributes in CLAIMED and not (alleges and clause.objects)


def _is_inverted(clause: Clause) -> bool:
    """Whether a reporting verb behind a comma has its subject behind it ("…, argued the mayor").

    Parsers take it for one more verb of the clause before, and the speaker for its object.
    """
    verb = clause.head
    beside = verb.i > 0 and verb.doc[verb.i - 1].text == ","
    alone = not any(child.dep_ in syntax.SUBJECTS for child in verb.children)
    somebody = bool(clause.objects) and all(map(is_somebody, clause.objects))
    return verb.dep_ == syntax.CONJUNCT and beside and alone and somebody and verb.tag_ == "VBD"
