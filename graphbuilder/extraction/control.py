"""Who is understood: the participants that a clause shares with another one.

Coordinated verbs share subject and object; relative clauses take the noun before them; infinitives,
gerunds and participles are controlled (Huddleston & Pullum 2002, ch. 14).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses import Clause, Clauses, Kind, Link, Oblique
from graphbuilder.extraction.mood import is_told
from graphbuilder.extraction.people import is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

NONFINITE = frozenset({Link.PURPOSE, Link.PARTICIPIAL, Link.WITHOUT, Link.ADVERBIAL, Link.FIRST_TO})
ASKING = frozenset({"on", "upon", "for"})


def share_participants(clauses: Clauses, lexicon: Lexicon) -> None:
    """Fill the participants that a clause shares with another one.

    Coordinated verbs share the first one's subject; relative clauses take the noun they
    modify; infinitives, gerunds and participles are controlled by the clause that governs
    them.

    Args:
        clauses: All clauses of a Doc, linked; changed in place.
        lexicon: Which verbs can do without an object.
    """
    done: set[int] = set()

    def fill(clause: Clause) -> None:
        if clause.head.i in done:
            return
        done.add(clause.head.i)
        if clause.governor is not None:
            fill(clause.governor)
        first = _first_of_coordination(clause, clauses)
        if first is not None:
            fill(first)
        _share(clause, first, lexicon)

    for clause in clauses:
        fill(clause)


def _first_of_coordination(clause: Clause, clauses: Clauses) -> Clause | None:
    """The clause with which a coordinated clause shares its participants."""
    head = clause.top or clause.head
    if head.dep_ != syntax.CONJUNCT or clause.kind is Kind.NOUN:
        return None
    first = clauses.at(head.head)
    if first is not None and first.link is not clause.link and first.governor is not None:
        return first.governor if first.governor.link is clause.link else None
    if first is None and head.head.head.i != head.head.i:
        return clauses.at(head.head.head)
    return first


def _share(clause: Clause, first: Clause | None, lexicon: Lexicon) -> None:
    """Fill what one clause lacks from its coordination or governor."""
    if clause.kind is Kind.NOUN and clause.top is None:
        return
    if first is not None and _lacks_object(first, clause, lexicon):
        first.objects += clause.objects
    _share_relative(clause, lexicon)
    _fill_hollow(clause)
    expressed = clause.grammatical_subjects
    if expressed or clause.expletive or clause.subject_clause is not None:
        return
    if first is not None:
        expressed += [token for token in first.grammatical_subjects if token.i != clause.head.i]
        if first.subject_clause is not None and not expressed:
            clause.subject_clause = first.subject_clause
        return
    expressed += [token for token in _controllers(clause, lexicon) if token.i != clause.head.i]


def _fill_hollow(clause: Clause) -> None:
    """Fill what an infinitive with *for* is done to ("the files are here for users to read")."""
    governor = clause.governor
    if governor is None or governor.kind is not Kind.COPULA or not clause.subjects:
        return
    hollow = clause.kind is Kind.VERB and not (clause.objects or clause.obliques or clause.passive)
    mark = syntax.marker(clause.head) if hollow and syntax.is_infinitive(clause.head) else None
    if mark is not None and mark.lower_ == "for":
        clause.objects += [s for s in governor.subjects if not is_somebody(s)]


def _lacks_object(first: Clause, second: Clause, lexicon: Lexicon) -> bool:
    """Whether two verbs share the object behind the second ("seized and burned the library")."""
    if first.objects or first.passive or first.obliques or first.recipients:
        return False
    lemma = first.head.lemma_.lower()
    entries = lexicon.find("verb", lemma)
    needs = lemma in lexicon.words("ObjectVerb")
    if not needs and (not entries or any(entry.frame == "-" for entry in entries)):
        return False
    after = first.head.i + 1
    doc = first.head.doc
    return (
        first.kind is Kind.VERB
        and after < len(doc)
        and doc[after].dep_ == syntax.COORDINATOR
        and second.head.i <= after + 2
        and not second.passive
    )


def _share_relative(clause: Clause, lexicon: Lexicon) -> None:
    """Fill the gap of a relative clause without a relative word."""
    verb = clause.top or clause.head
    if clause.link not in {Link.RELATIVE, Link.MODIFIER, Link.FIRST_TO}:
        return
    noun = verb.head
    if verb.dep_ not in syntax.NOUN_CLAUSES or noun.pos_ not in syntax.NOMINAL:
        return
    if any(syntax.is_relative(child) for child in verb.subtree if child.i < verb.i):
        return
    if any(word.i == noun.i for word in clause.words):
        return
    if clause.link is not Link.RELATIVE:
        if not clause.grammatical_subjects:
            clause.grammatical_subjects.extend(_as_subject(noun, clause, lexicon))
    elif clause.subjects and not clause.objects and not clause.passive:
        noun = _nearest_noun(noun, verb)
        stranded = [
            c for c in verb.children if c.dep_ == syntax.PREPOSITION and not list(c.children)
        ]
        if stranded:
            clause.obliques.append(Oblique(stranded[0].lower_, noun, stranded[0]))
        elif not any(child.dep_ in syntax.COMPLETE for child in clause.head.children):
            clause.objects.append(noun)


def _nearest_noun(noun: Token, verb: Token) -> Token:
    """The noun directly before a relative clause without a relative word.

    Such a clause cannot stand apart from its noun: in "the use of weapons they sent", the
    weapons were sent.
    """
    before = verb.left_edge.i - 1
    if before <= noun.i:
        return noun
    candidate = noun.doc[before]
    return candidate if candidate.pos_ in {"NOUN", "PROPN"} else noun


def _as_subject(noun: Token, clause: Clause, lexicon: Lexicon) -> list[Token]:
    """The noun of "the first nation to …", or the subject that it is predicated of.

    "Found ways to break it", "has a hard time landing": who finds and has is who does it. Behind
    a comma and a phrase ("took to the radio, saying …") it is the subject of the main verb.
    """
    governor = clause.governor
    aims = noun.lemma_.lower() in lexicon.words("AimNoun") and not clause.passive
    late = syntax.is_gerund(clause.head) and syntax.is_set_off(clause.head)
    loose = late and noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.pos_ != "PRON"
    if governor is not None and (aims or loose):
        return [s for s in governor.subjects if is_somebody(s)]
    if clause.link is Link.FIRST_TO and noun.dep_ in syntax.PREDICATIVES:
        governor = clause.governor
        if governor is not None and governor.subjects:
            return list(governor.subjects)
    return [noun]


def _controllers(clause: Clause, lexicon: Lexicon) -> list[Token]:
    """Who is understood as the subject of a clause that expresses none."""
    governor = clause.governor
    finite = syntax.is_finite(clause.top or clause.head) and clause.kind is not Kind.NOUN
    if governor is None or finite or is_told(clause):
        return []
    if _is_tough(clause, governor, lexicon):
        if not clause.objects and not clause.obliques:
            clause.objects += governor.subjects
        return []
    if clause.link is Link.CONTENT:
        return _controllers_of_content(governor)
    if clause.link is Link.NOUN_CONTENT:
        return _controllers_of_noun_content(clause, governor)
    if clause.link in NONFINITE:
        return _affected_controllers(clause, governor) or _main_controllers(clause, governor)
    return []


def _is_tough(clause: Clause, governor: Clause, lexicon: Lexicon) -> bool:
    """Whether an infinitive is done to the subject of its adjective ("the wreck is hard to find").

    Huddleston & Pullum 2002, ch. 14 §6.3: hollow clauses.
    """
    adjective = syntax.predicative(governor.head)
    return (
        governor.kind is Kind.COPULA
        and clause.link is Link.CONTENT
        and not governor.expletive
        and adjective is not None
        and adjective.lower_ in lexicon.words("ToughAdjective")
        and syntax.is_infinitive(clause.head)
    )


def _affected_controllers(clause: Clause, governor: Clause) -> list[Token]:
    """Who of those that another clause affects does what hangs beside it."""
    verb = clause.head
    if clause.link is Link.PURPOSE and not governor.objects:
        return [o.filler for o in governor.obliques if _is_asked(o, verb)]
    if clause.link is not Link.PARTICIPIAL:
        return []
    if verb.dep_ == syntax.PREPOSITIONAL_CLAUSE and verb.head.lower_ == "for":
        return list(governor.objects)  # "arrested them for spying"
    if governor.kind is Kind.VERB and verb.tag_ == "VBG" and verb.dep_ == syntax.ADVERBIAL_CLAUSE:
        return [token for token in governor.objects if _precedes(token, verb)]
    return []


def _main_controllers(clause: Clause, governor: Clause) -> list[Token]:
    """The subject of the clause that another one hangs beside, which does both.

    A quake strikes, killing ten; but only somebody acts to an end, or by doing something.
    """
    verb = clause.head
    if clause.link is Link.PARTICIPIAL and _reports(clause) and not _has_speaker(governor):
        # "Lee said the fee costs jobs, further saying, …": no fee says anything.
        speakers = (above for above in governor.ancestors() if _has_speaker(above))
        return [s for above in speakers for s in above.subjects][:1]
    if not governor.passive:
        caused = (
            clause.link in {Link.PARTICIPIAL, Link.FIRST_TO}
            and verb.dep_ != syntax.PREPOSITIONAL_CLAUSE
        )
        return [token for token in governor.subjects if caused or is_somebody(token)]
    before = clause.link is Link.PARTICIPIAL and verb.i < governor.head.i
    apart = verb.left_edge.i > 0 and verb.doc[verb.left_edge.i - 1].text == ","
    return list(governor.objects) if before or apart else []


def _reports(clause: Clause) -> bool:
    """Whether a clause says something."""
    return clause.entry is not None and clause.entry.relation.attributes in {"speech", "report"}


def _has_speaker(clause: Clause) -> bool:
    """Whether somebody acts in a clause."""
    return any(is_somebody(subject) for subject in clause.subjects)


def _controllers_of_noun_content(clause: Clause, governor: Clause) -> list[Token]:
    """Who does what hangs from a noun."""
    if governor.transparent:
        return [o.filler for o in governor.obliques if o.preposition in {"of", "for"}]
    if governor.kind is Kind.NOUN or governor.takes_noun_content(clause):
        noun = (clause.top or clause.head).head
        found = _controllers_of_content(governor)
        if [token.i for token in found] != [noun.i]:
            return found
    return _controllers_beside_noun(clause, governor)


def _controllers_beside_noun(clause: Clause, governor: Clause) -> list[Token]:
    """Who does what hangs from a plain noun: the noun itself where it is somebody.

    "announced a coalition to patrol the Gulf": the coalition will. "The idea of spreading it":
    an idea does nothing.
    """
    noun = (clause.top or clause.head).head
    noun = noun.head if noun.pos_ == "ADP" else noun
    if noun in governor.objects and is_somebody(noun) and noun not in governor.words:
        return [noun]
    return [token for token in governor.subjects if token.i != noun.i and is_somebody(token)]


def _is_asked(oblique: Oblique, infinitive: Token) -> bool:
    """Whether an infinitive behind a phrase is for its noun to do ("count on Rome to act")."""
    particle = next((c for c in infinitive.children if c.tag_ == "TO"), infinitive)
    beside = oblique.filler.right_edge.i + 1 == particle.i
    return beside and oblique.preposition in ASKING and is_somebody(oblique.filler)


def _precedes(noun: Token, gerund: Token) -> bool:
    """Whether a person or body stands right before a participle, with no comma between."""
    if noun.i + 1 != gerund.left_edge.i:
        return False
    kind = next(
        (s.label_ for s in noun.doc.spans.get("graphbuilder_mentions", ()) if s.root.i == noun.i),
        "",
    )
    return kind in {"Person", "Group", "Organization", "State", "ArmedGroup", "GovernmentBody"}


def _shares_its_doing(governor: Clause) -> bool:
    """Whether who does one thing without an object does the other too ("helped pay for it")."""
    signature = governor.entry.relation.signature if governor.entry else None
    return signature is not None and signature.affirmed == "+" and not governor.passive


def _controllers_of_content(governor: Clause) -> list[Token]:
    """The controller that the governing word selects."""
    control = governor.entry.relation.controller if governor.entry else None
    if control == "none":
        return []
    if governor.transparent:
        return [o.filler for o in governor.obliques if o.preposition in {"of", "for"}]
    affected = governor.objects + governor.recipients
    spoken = {word.i for word in governor.words}
    if not affected and control != "subject":
        affected += [o.filler for o in governor.obliques if o.marker.i in spoken]
    if governor.kind is Kind.NOUN and control != "subject":
        affected += [o.filler for o in governor.obliques if o.preposition in {"for", "on", "to"}]
    if control == "subject":
        # "keep trying", but "keep things rolling"
        kept = governor.entry is not None and governor.entry.frame == "VP-ing"
        return list((kept and governor.objects) or governor.subjects)
    if affected:
        persons = governor.recipients or governor.objects
        return list(persons or affected)
    if control == "object" and not _shares_its_doing(governor):
        return []
    return _agents_of_unlisted(governor) if governor.entry is None else list(governor.subjects)


def _agents_of_unlisted(governor: Clause) -> list[Token]:
    """Who does what hangs from a word that no list has: somebody, or whose aim it is said to be."""
    if governor.kind is Kind.COPULA:  # "our goal is to win"
        owners = [p for s in governor.subjects for p in syntax.children(s, syntax.POSSESSORS)]
        if owners:
            return owners
    return [token for token in governor.subjects if is_somebody(token)]
