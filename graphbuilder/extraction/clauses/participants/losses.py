"""What a clause has lost: the complement that its word needs, or anything that it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import DESCRIBING_LINKS, Clause, Kind, Link
from graphbuilder.extraction.clauses.participants.objects import ADVERBIAL_PREPOSITIONS
from graphbuilder.extraction.correction.relatives.free_relatives import FREE_RELATIVES
from graphbuilder.extraction.words.forms import ARTICLES
from graphbuilder.extraction.words.labels import AMOUNTS
from graphbuilder.extraction.words.people import is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

SELECTING = frozenset({"only", "other", "same", "main", "first", "last", "next"})
POINTING = frozenset({"as", "than", "if", "whether"})
COMMENTING = frozenset({"as", "like"})


def lacks_complement(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause without a content says nothing, as what its word needs is not there.

    "He went on to add: …", "the book that inspired me to think", where the parser hung the verb
    elsewhere; "she got everyone", "they started using", whose object is cut off.

    Args:
        clause: A clause that governs no statement.
        lexicon: The verbs that say nothing without an object.
    """
    if clause.kind is not Kind.VERB:
        lost = _lacks_filler(clause) or _lost_infinitive(clause) or _is_open(clause, lexicon)
        return clause.kind is Kind.COPULA and lost
    idle = _only_carries(clause) or _only_spends(clause, lexicon) or _acts_on_nothing(clause)
    idle = idle or _only_names(clause, lexicon) or _tells_cost(clause, lexicon)
    if idle or _lacks_place(clause, lexicon) or _does_nothing(clause, lexicon):
        return True
    if clause.entry is not None:
        lost = _needs_clause(clause) or _lost_clause(clause) or _lost_doing(clause)
        return lost or _needs_object(clause, lexicon)
    stative = clause.head.lower_ in lexicon.words("StativeParticiple")
    if stative and clause.link is Link.MODIFIER and not (clause.objects or clause.obliques):
        return True  # "the officers involved"
    needs = clause.head.lemma_.lower() in lexicon.words("ObjectVerb")
    filled = bool(clause.objects or clause.subject_clause)
    if clause.passive or not needs:
        filled = filled or bool(clause.recipients or clause.obliques)
    if filled or clause.relation != clause.relation.split()[0]:
        return False
    return needs or any(map(_completes, clause.head.rights))


def _acts_on_nothing(clause: Clause) -> bool:
    """Whether a passive tells who acts, and not on whom ("as asked by the club").

    In "the attack was launched" its subject is part of the predicate.
    """
    if not (clause.passive and clause.subjects) or clause.objects or clause.recipients:
        return False
    return not any(word.dep_ in syntax.PASSIVE_SUBJECTS for word in clause.words)


def _lacks_filler(clause: Clause) -> bool:
    """Whether a copula's preposition introduces nothing ("I was in, for example", "I am like")."""
    prepositions = [c for c in clause.head.rights if c.dep_ == syntax.PREPOSITION]
    bare = [p for p in prepositions if not p.n_rights and p.lower_ == clause.relation.split()[-1]]
    return bool(bare) and not (clause.objects or clause.obliques)


def _lost_infinitive(clause: Clause) -> bool:
    """Whether the infinitive right behind an adjective gave no statement ("is bound to vote")."""
    adjective = syntax.predicative(clause.head)
    if adjective is None or clause.objects or not syntax.is_adjectival(adjective):
        return False
    return any(
        child.dep_ == syntax.OPEN_COMPLEMENT
        and child.left_edge.i == adjective.i + 1
        and child.left_edge.tag_ == "TO"
        for child in adjective.rights
    )


def _is_open(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether an adjective lacks what must complete it ("which they were unable to do")."""
    if clause.objects or clause.obliques or clause.relation.split()[-1] == clause.head.lemma_:
        return False
    return clause.relation.split()[-1] in lexicon.words("CompletedAdjective")


def _only_carries(clause: Clause) -> bool:
    """Whether a participle only carries its noun, and nobody is told of ("remarks made on Monday").

    Whose remarks they are, and what of, stands elsewhere or nowhere.
    """
    carries = any(word.i == clause.head.head.i for word in clause.words)
    told = clause.subjects or clause.objects or clause.recipients
    return clause.link is Link.MODIFIER and carries and not told


def _only_spends(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause says how long something takes that is done ("spent a year building it").

    Money that was spent is told of as well ("spent millions building it").
    """
    if clause.passive or clause.head.lemma_.lower() not in lexicon.words("SpendingVerb"):
        return False
    if any(token.ent_type_ in AMOUNTS for token in clause.objects):
        return False
    done = (c for c in clause.head.rights if c.dep_ in syntax.VERB_CLAUSES and syntax.is_gerund(c))
    return not clause.obliques and any(
        syntax.marker(c) is None and not syntax.is_set_off(c) for c in done
    )


def _tells_cost(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether *it* stands for a doing that takes time or means ("it took the crew a year to dig").

    What was taken then is the year, and nothing took the crew.
    """
    if clause.head.lemma_.lower() not in lexicon.words("CostVerb"):
        return False
    if [token.lower_ for token in clause.subjects] != ["it"]:
        return False
    holders = (clause.head, *clause.objects)
    return any(syntax.is_infinitive(c) for holder in holders for c in holder.rights)


def _only_names(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether *as* or *like* opens a name that stands elsewhere ("a tip, as they call it")."""
    if clause.passive or clause.head.lemma_.lower() not in lexicon.words("DubbingVerb"):
        return False
    verbs = (clause.head, clause.governor.head) if clause.governor is not None else (clause.head,)
    opened = any(m is not None and m.lower_ in COMMENTING for m in map(syntax.marker, verbs))
    named = any(oblique.preposition == "as" for oblique in clause.obliques)
    return opened and not named and all(token.pos_ == "PRON" for token in clause.objects)


def _lacks_place(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a verb that needs a place has none ("where they live", "the town it comes from").

    Who puts her health at risk puts no health.
    """
    if clause.relation in lexicon.words("PuttingVerb") and not clause.passive:
        placed = any(c.dep_ == syntax.PREPOSITION for c in clause.head.rights)
        return not (placed or clause.obliques) and clause.entry is None
    if clause.objects or clause.recipients or clause.obliques or clause.link is Link.CONTENT:
        return False
    listed = lexicon.words("PlacingVerb")
    return clause.relation in listed


def _does_nothing(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a verb that always has an object has none, so that it was lost ("they received").

    A question asks for it, and *as* or *than* points to it.
    """
    if clause.objects or clause.recipients or clause.passive or " " in clause.relation:
        return False
    if clause.head.lemma_.lower() not in lexicon.words("TransitiveVerb"):
        return False
    roles = clause.entry.relation.roles if clause.entry is not None else {}
    if any(roles.get(oblique.preposition) in {"object", "content"} for oblique in clause.obliques):
        return False
    mark = syntax.marker(clause.head)
    points = mark is not None and mark.lower_ in POINTING
    return not points and not any(syntax.is_relative(child) for child in clause.head.lefts)


def _needs_clause(clause: Clause) -> bool:
    """Whether an entry whose frame asks for a clause has none to say what is wanted or known."""
    entry = clause.entry
    frame = (entry.frame or "") if entry is not None else ""
    if entry is None or not entry.relation.takes_content or frame.startswith("NP for"):
        return False
    if frame.endswith(("VP", "VP-ing")):
        behind = frame == "NP VP-ing" and not any(map(syntax.is_gerund, clause.head.children))
        return not (behind and clause.objects)  # "proposed a plan for banning veils"
    alone = not (clause.objects or clause.obliques or clause.recipients)
    return alone and frame.endswith("that S") and entry.relation.attributes != "speech"


def _lost_clause(clause: Clause) -> bool:
    """Whether somebody says or thinks something whose clause gave no statement.

    "I told you that I was there" says less than that I told you something.
    """
    relation = clause.evoked
    if relation is None or not relation.attributes or not relation.takes_content:
        return False
    ends = {clause.head.i, *(token.right_edge.i for token in clause.objects)}
    things = bool(clause.objects) and not any(map(is_somebody, clause.objects))
    return any(
        content.left_edge.i - 1 in ends
        and syntax.is_finite(content)
        and content not in clause.objects
        and not (things and content.left_edge.is_punct)  # "confirmed the attack: “They fired”"
        for content in syntax.children(clause.head, syntax.CONTENT_CLAUSES)
    )


def _lost_doing(clause: Clause) -> bool:
    """Whether a verb that takes a clause has a gerund or infinitive that gave no statement.

    "When did they start observing?" tells of no start by itself.
    """
    relation = clause.evoked
    if relation is None or not relation.takes_content or clause.objects:
        return False
    behind = (c for c in clause.head.rights if c.dep_ == syntax.OPEN_COMPLEMENT)
    return any(doing.left_edge.i == clause.head.i + 1 for doing in behind)


def _needs_object(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether nothing tells what a verb is done to, in a clause that only points to it.

    "Other classes include: …", "as I told you": what was said or is listed stands elsewhere.
    """
    if _only_comments(clause):
        return True
    filled = clause.objects or clause.recipients or clause.obliques or clause.passive
    if filled or " " in clause.relation:
        return False
    return clause.head.lemma_.lower() in lexicon.words("ObjectVerb")


def _only_comments(clause: Clause) -> bool:
    """Whether *as* or *like* opens what somebody says or finds, and nothing else tells what."""
    mark = syntax.marker(clause.head)
    comments = mark is not None and mark.lower_ in COMMENTING and not clause.passive
    relation = clause.evoked
    told = (*clause.objects, *clause.recipients)
    known = relation is not None and relation.voices == "knowledge" and not told
    content = relation is not None and bool(relation.attributes or known) and relation.takes_content
    pointing = all(t.pos_ == "PRON" and not t.lower_.endswith(("self", "selves")) for t in told)
    return comments and content and pointing and clause.link is not Link.CONDITION


def _completes(child: Token) -> bool:
    """Whether a dependent behind a verb completes it, so that a clause without it is torn."""
    if child.dep_ == syntax.PREPOSITION and child.lower_ in ADVERBIAL_PREPOSITIONS:
        return False
    if child.dep_ == syntax.PREPOSITION:
        gerund = syntax.child(child, syntax.PREPOSITIONAL_CLAUSES)
        absolute = gerund is None or syntax.child(gerund, syntax.SUBJECTS) is not None
        return not absolute and child.i == child.head.i + 1
    return child.dep_ in syntax.OBJECTS | syntax.CONTENT_CLAUSES | syntax.PREDICATIVES


def speaks_of_nothing(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause says something of a word that stands for nothing.

    What a relative clause tells of *something* or *the way* only helps to say which is meant; an
    article, or a word that asks when or how, heads no noun phrase.

    Args:
        clause: A clause with its participants.
        lexicon: The nouns and pronouns that are empty without what follows them.
    """
    if clause.kind is Kind.NOUN:
        return False
    participants = (*clause.subjects, *clause.objects)
    if _is_courtesy(clause, lexicon):
        return True
    if not ARTICLES.isdisjoint([token.lower_ for token in participants]):
        return True
    if any(t.doc[syntax.noun_phrase(t)[0]].tag_ == "WRB" for t in clause.subjects):
        return True
    if clause.link not in DESCRIBING_LINKS:
        return False
    participants = (*participants, *(oblique.filler for oblique in clause.obliques))
    empty = lexicon.words("EmptyNoun")
    return any(
        t.is_ancestor(clause.head)
        and ((t.lemma_.lower() in empty and not _is_described(t)) or _is_any(t))
        for t in participants
    )


def _is_any(noun: Token) -> bool:
    """Whether *whatever* or its like is a noun's determiner, or stands for one."""
    return any(t.lower_ in FREE_RELATIVES for t in (noun, *noun.lefts) if t.tag_ in {"WP", "WDT"})


def _is_courtesy(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a verb without a subject is only polite to the listener ("thank you")."""
    if clause.head.tag_ not in syntax.PLAIN_TAGS or not clause.lacks_subject:
        return False
    listed = clause.head.lemma_.lower() in lexicon.words("Courtesy")
    return listed and [token.lower_ for token in clause.objects] == ["you"]


def _is_described(noun: Token) -> bool:
    """Whether an adjective before a noun says something of it ("malicious things")."""
    return any(
        child.pos_ == "ADJ" and child.dep_ in syntax.ATTRIBUTIVES and child.lower_ not in SELECTING
        for child in noun.lefts
    )
