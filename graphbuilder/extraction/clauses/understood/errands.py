"""Who is sent or blamed for what a clause beside another says, and which pronouns never do it.

Huddleston & Pullum 2002, ch. 14: a verb of choosing or sending has its object as controller.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clause, Kind, Link, Oblique
from graphbuilder.extraction.words.labels import AMOUNTS
from graphbuilder.extraction.words.people import OTHERS, has_voice, is_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

ASKING = frozenset({"on", "upon", "for"})
FOR = "for"
MANY = frozenset({"many", "dozens", "hundreds", "thousands", "millions"})  # "brought many here to"
PAYING = frozenset({"pays", "finances"})
MILLIONS = frozenset({"m", "mn", "bn", "tn", "k"})  # "£9m"
FOLLOWING = frozenset({Link.PURPOSE, Link.NOUN_CONTENT, Link.CONTENT})
WIDEST = 9  # tokens between *for* and its infinitive
ACCUSATIVES = {"i": "me", "we": "us"}
DISTINCT = frozenset({"me", "us", "you", "him", "her", "them"})
POINTING = frozenset({"it", "this", "that"})
LASTING = "time"  # a value of gb:DevelopingVerb


def sends(governor: Clause, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether somebody is chosen or sent to do what a purpose says ("sent troops to help").

    Nobody brings them something to help *them* himself (Principle B).
    """
    verb, sent = governor.head.lemma_.lower(), governor.objects
    people = bool(sent) and all(has_voice(t) or t.lower_ in MANY for t in sent)
    others = {t.lower_ for t in (*clause.objects, *clause.recipients) if t.pos_ == "PRON"}
    if any(token.lower_ in others for token in sent):
        return False
    return people and governor.kind is Kind.VERB and verb in lexicon.words("ChoosingVerb")


def given_time(governor: Clause, lexicon: Lexicon) -> list[Token]:
    """Who is given a time to do something in ("gave the firm until May to pay")."""
    given = governor.recipients or governor.objects
    timed = any(o.preposition == "until" for o in governor.obliques) or bool(governor.recipients)
    gives = governor.kind is Kind.VERB and governor.head.lemma_ in lexicon.words("GrantingVerb")
    return [t for t in given if gives and timed and is_somebody(t)]


def taken(governor: Clause, lexicon: Lexicon) -> list[Token]:
    """Whom it took so long or so much to do something ("it took the guards a day to find him")."""
    verb = governor.head
    lasts = lexicon.words("DevelopingVerb").get(verb.lemma_.lower()) == LASTING
    if not lasts or [s.lower_ for s in governor.grammatical_subjects] != ["it"]:
        return []
    behind = syntax.children(verb, syntax.OBJECTS | syntax.DATIVES)
    return [token for token in behind if token.i > verb.i and is_somebody(token)]


def gets_to_do(noun: Token, clause: Clause, governor: Clause) -> list[Token]:
    """Who is given what an infinitive behind it says the use of ("gave Lee the option to join").

    Whoever has a choice, a place or a job to do something in does it (Huddleston & Pullum 2002,
    ch. 14 §6.2); what is given against somebody is done by others.

    Args:
        noun: The noun that the infinitive hangs from.
        clause: The infinitive's clause.
        governor: The clause that the noun takes part in.
    """
    given = noun in governor.objects and governor.kind is Kind.VERB
    open_ = syntax.is_infinitive(clause.hinge) and not clause.passive
    return [t for t in governor.recipients if given and open_ and has_voice(t)]


def is_due(governor: Clause, lexicon: Lexicon) -> bool:
    """Whether somebody is given a time until which to do something, and so is to do it by then."""
    dated = any(o.preposition == "until" for o in governor.obliques)
    return dated and bool(given_time(governor, lexicon))


def hands_over(governor: Clause, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether what somebody sends or leaves is what is done by others ("sent it to be tested")."""
    given = governor.kind is Kind.VERB and not governor.passive and bool(governor.objects)
    undergoes = clause.passive and syntax.is_infinitive(clause.head)
    verb = governor.head.lemma_.lower()
    return given and undergoes and verb in lexicon.words("SubmittingVerb")


def referred_to(governor: Clause, clause: Clause, lexicon: Lexicon) -> list[Token]:
    """Who is sent something to do something about it ("sent the plan to the council to vote on").

    What has an object of its own may be the end of whoever sends it ("to thank the council").
    """
    thing = bool(governor.objects) and not any(map(is_somebody, governor.objects))
    refers = governor.head.lemma_.lower() in lexicon.words("ReferringVerb")
    if not (thing and refers) or clause.objects or governor.passive:
        return []
    behind = [o.filler for o in governor.obliques if o.preposition == "to"]
    return [t for t in (*governor.recipients, *behind) if stands_before(t, clause.head)]


def is_asked(oblique: Oblique, infinitive: Token, *, paid: bool) -> bool:
    """Whether an infinitive behind a phrase is for its noun to do ("count on Rome to act").

    Who is paid is: "paid a bounty to rebels to fire".
    """
    beside = stands_before(oblique.filler, infinitive)
    asks = oblique.preposition in ASKING or (paid and oblique.preposition == "to")
    return beside and asks and is_somebody(oblique.filler)


def stands_before(noun: Token, infinitive: Token) -> bool:
    """Whether somebody stands right before an infinitive."""
    particle = next((c for c in infinitive.children if c.tag_ == "TO"), infinitive)
    return is_somebody(noun) and noun.right_edge.i + 1 == particle.i


def serves_others(clause: Clause, governor: Clause) -> bool:
    """Whether a purpose is that of what is asked for or announced, and not of who speaks of it.

    "Called for action to end it", "announced the building of a hall with rooms to teach in": the
    purpose stands right behind the noun that it tells of.
    """
    relation = governor.evoked
    if governor.kind is not Kind.VERB or relation is None:
        return False
    particle = next((c for c in clause.head.lefts if c.tag_ == "TO"), None)
    if clause.link is not Link.PURPOSE or particle is None or not particle.i:
        return False
    noun = particle.nbor(-1)
    phrase = noun.head
    if noun.pos_ != "NOUN" or phrase.dep_ != syntax.PREPOSITION or is_somebody(noun):
        return False
    asked = relation.controller == "none" and phrase.lower_ == FOR and phrase.head == governor.head
    told = relation.attributes == "speech" and phrase.head.pos_ == "NOUN"
    return asked or told


def only_comments(clause: Clause, governor: Clause) -> bool:
    """Whether a speaker's comment has a doing beside it that is not the speaker's.

    "As I said, having checked it, …": what I say does nothing of what stands beside it.
    """
    if clause.link is not Link.PARTICIPIAL or not syntax.is_gerund(clause.head):
        return False
    if governor.kind is not Kind.VERB or not governor.claims or governor.objects:
        return False
    mark, said = syntax.marker(governor.head), governor.head.dep_ == syntax.PARATAXIS
    first = [s.lower_ for s in governor.subjects] in (["i"], ["we"])
    return first and (said or (mark is not None and mark.lower_ == "as"))


def only_points(clause: Clause, governor: Clause) -> bool:
    """Whether the pronoun that is said to be or mean something does nothing beside that.

    "Counting them all, it was late", "this means paying, then waiting": whoever pays or counts,
    it is not *this* or *it*.
    """
    listed = clause.link is Link.PARTICIPIAL and syntax.is_gerund(clause.head)
    relation = governor.evoked
    means = relation is not None and relation.controller == "none"
    apart = syntax.is_set_off(clause.head) and clause.head.i > governor.head.i
    says = means or (governor.kind is Kind.COPULA and not apart)
    return listed and says and [s.lower_ in POINTING for s in governor.subjects] == [True]


def blamed(clause: Clause, governor: Clause) -> list[Token]:
    """Who is judged for doing something ("arrested them for spying", "the firm for hiding it").

    What somebody gets for it did nothing: "won a prize for finding it"; and what is made for
    cutting may be what is cut, where nothing else is.
    """
    if pays_for(clause, governor):
        return list(governor.subjects)
    judges = governor.entry is not None and governor.entry.relation.sign != 0
    does = judges or (governor.passive and bool(clause.objects))
    return [t for t in governor.objects if (does and not _is_amount(t)) or has_voice(t)]


def pays_for(clause: Clause, governor: Clause) -> bool:
    """Whether somebody is told to pay for what was done ("ordered to pay a million for lying").

    Who pays of their own accord may pay another for it ("paid ten euros for mending it").

    Args:
        clause: A clause behind *for*.
        governor: The clause that it hangs from.
    """
    above = governor.governor
    told = above is not None and above.passive and governor.link is Link.CONTENT
    behind = clause.head.head.lower_ == "for" and syntax.is_gerund(clause.head)
    amounts = bool(governor.objects) and all(map(_is_amount, governor.objects))
    return told and behind and amounts and governor.relation_name in PAYING


def _is_amount(word: Token) -> bool:
    """Whether a word is a sum or a number, which does nothing."""
    unit = word.lower_ in MILLIONS and word.i > 0 and word.nbor(-1).like_num
    counted = any(c.dep_ == syntax.NUMBER for c in word.lefts) and not has_voice(word)
    return word.ent_type_ in AMOUNTS or counted or unit


def others_than_done_to(doers: list[Token], clause: Clause) -> list[Token]:
    """Those of some doers whom a clause does nothing to, as its pronouns tell (Principle B).

    "I was there for them to help them": whoever helps, it is not *they*.

    Args:
        doers: Heads of noun phrases that were taken for who acts.
        clause: The clause in which they act.
    """
    affected = {t.lower_ for t in (*clause.objects, *clause.recipients) if t.pos_ == "PRON"}
    others = affected & DISTINCT
    return [t for t in doers if ACCUSATIVES.get(t.lower_, t.lower_) not in others]


def does_to_other(clause: Clause) -> bool:
    """Whether a clause does something to *him*, *her*, *it* or *them*: somebody else than acts."""
    behind = (oblique.filler for oblique in clause.obliques)
    return any(t.lower_ in OTHERS for t in (*clause.objects, *clause.recipients, *behind))


def _names_doer(preposition: Token) -> bool:
    """Whether a preposition says who is to do something: *for*, or *to* behind *up*."""
    up = preposition.lower_ == "to" and preposition.head.lower_ == "up"
    return up or preposition.lower_ == FOR


def named_by_for(clause: Clause) -> list[Token]:
    """Who *for* names right before an infinitive ("a method for crews to find it").

    They do it, whatever the parser hung the phrase from (Huddleston & Pullum 2002, ch. 14 §1.3).
    """
    verb = clause.hinge
    particle = next((c for c in verb.lefts if c.tag_ == "TO"), None)
    if particle is None or not particle.i or clause.link not in FOLLOWING:
        return []
    doc = verb.doc
    noun = doc[particle.i - 1]
    while noun.dep_ != syntax.PREPOSITIONAL_OBJECT or not _names_doer(noun.head):
        noun = noun.head
        if noun.head.i == noun.i or noun.i > particle.i or noun.pos_ in syntax.VERBAL:
            return []
    between = doc[noun.head.i + 1 : particle.i]
    whole = len(between) <= WIDEST and not any(t.pos_ in syntax.VERBAL for t in between)
    return syntax.conjuncts(noun) if whole and is_somebody(noun) else []
