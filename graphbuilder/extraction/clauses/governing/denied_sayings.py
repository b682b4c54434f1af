"""What is denied by denying that it was said: "denied claims that the dam leaked".

Nobody denies that the claims were made: who denies a saying of nobody's denies what is said. So
does who is cleared of a charge, or pleads not guilty to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.clauses.clause import Clause, Clauses, Kind, Link

if TYPE_CHECKING:
    from graphbuilder.lexicon import Lexicon

SAYING = frozenset({"speech", "report", "accusation"})


def deny_what_is_said(clauses: Clauses, lexicon: Lexicon) -> None:
    """Make what a noun of saying says the content of the verb that denies the saying.

    Args:
        clauses: The linked clauses of a text; the noun's own clause is given up.
        lexicon: Nouns that report, besides those that say.
    """
    for clause in list(clauses):
        if clause.kind is not Kind.NOUN or clause.link is Link.ROOT or clause.entry is None:
            continue
        noun, denial = clause.head, clause.governor
        says = clause.entry.relation.attributes in SAYING
        reports = noun.lemma_.lower() in lexicon.words("ReportNoun")
        own = clause.subjects or clause.obliques or clause.recipients
        if denial is None or own or not (says or reports) or not _denies(denial, clause):
            continue
        told = [c for c in clauses if c.governor is clause and c.link is Link.NOUN_CONTENT]
        for content in told:
            content.governor, content.link = denial, Link.CONTENT
        if told:
            denial.objects = [token for token in denial.objects if token.i != noun.i]
            denial.obliques = [o for o in denial.obliques if o.filler.i != noun.i]
            clauses.remove(clause)


def _denies(denial: Clause, saying: Clause) -> bool:
    """Whether a clause says that what it has for its object is not so."""
    relation = denial.evoked
    if relation is None or not (relation.denies and relation.attributes):
        return False
    object_ = any(token.i == saying.head.i for token in denial.objects)
    return denial.kind is not Kind.NOUN and (object_ or saying.link is Link.CONTENT)
