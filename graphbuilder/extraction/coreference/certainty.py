"""The entity that an anaphor can only mean, where syntax or its noun leaves nothing to weigh."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.affected import addressed, only_affected, repaid
from graphbuilder.extraction.coreference.anaphora import actors_beside, near
from graphbuilder.extraction.coreference.doers import doing
from graphbuilder.extraction.coreference.kinds import counts, fit
from graphbuilder.extraction.coreference.restraint import needs_somebody
from graphbuilder.extraction.coreference.spoken_for import spoken_for
from graphbuilder.extraction.coreference.topics import topic
from graphbuilder.extraction.coreference.undergoing import having, undergoing
from graphbuilder.extraction.syntax.tree import verb_above
from graphbuilder.extraction.syntax.verbs import has_that

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable

_ITS = frozenset({"its"})
_WITHIN = syntax.GIVEN | syntax.PREPOSITIONS | syntax.ATTRIBUTES
_SINGULAR = frozenset({"NN"})
_UNSURE = frozenset({"Place"})  # the recogniser takes many a firm for one


def certain(markable: Markable, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """The entity that an anaphor can only mean, if there is one.

    A definite description calls it by its own noun: *the foundation* after the Harrow Foundation,
    *the ship* after the ship Meridian: strict head match (Lee et al. 2013), which needs no
    weighing. *The Norwegian politician said* is the only person whom the text now speaks of.
    """
    if markable.form == "pronoun":
        return _of_pronoun(markable, found, setting)
    several = markable.number == "pl" and all(chain.number for chain in found if chain.named)
    if markable.anaphor != "description" or several:
        return None  # but "the captors" may have called themselves a name
    if setting.determiners[markable.head] not in {"definite", "this"} or _is_any(markable, found):
        return None
    called = [chain for chain in found if chain.named and markable.text in chain.nouns]
    if not called:
        called = _kin(markable, found, setting)
        found = called or found
    if not called and markable.head in setting.speakers:
        return _speaking(markable, found)
    if len(called) != 1 or not found[0].named:
        return None
    new = setting.modifiers.get(markable.head, frozenset()) - called[0].modifiers
    names = called[0].name_words()
    new -= counts(markable, setting)
    return called[0] if new <= called[0].nouns | names else None


def _is_any(markable: Markable, found: Sequence[Chain]) -> bool:
    """Whether a noun for states is beside several of them: each is a country, called so or not."""
    is_state = "State" in markable.types
    return is_state and len([chain for chain in found if "State" in chain.types]) > 1


def _of_pronoun(markable: Markable, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """The entity that a pronoun can only mean, if there is one."""
    if parallel := _parallel(markable, found, setting):
        return parallel
    token = setting.doc[markable.head]
    acts = token.dep_ in syntax.ACTIVE_SUBJECTS and _acts(token.head, setting)
    reporting = spoken_for(markable, found, setting) if acts or markable.anaphor == "he" else None
    reporting = reporting or addressed(markable, found, setting)
    reporting = reporting or repaid(markable, found, setting)
    reporting = reporting or _reporting(markable, found, setting)
    if markable.anaphor == "he":
        affected = reporting or only_affected(markable, found, setting)
        return affected or _central(markable, found, setting)
    fronted = _taken_up(markable, found, setting)
    going_on = _going_on(markable, found, setting)
    going_on = fronted or reporting or going_on or topic(markable, found, setting)
    going_on = going_on or _owning(markable, found, setting) or having(markable, found, setting)
    return going_on or undergoing(markable, found, setting)


def _parallel(markable: Markable, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """What the verb before does something to, where the next one does something to *it* or *them*.

    *Officials said that Lee had picked apples and sold them*: not the officials. What stands in
    between may as well be meant (Kehler 2002, *Coherence, Reference, and the Theory of Grammar*).
    """
    token = setting.doc[markable.head]
    verb, first = token.head, token.head.head
    if token.dep_ not in syntax.OBJECTS or verb.dep_ != syntax.CONJUNCT or first.i > verb.i:
        return None
    noun = syntax.child(first, syntax.OBJECTS)
    own = syntax.child(verb, syntax.SUBJECTS) is not None
    given = syntax.child(first, syntax.DATIVES) is not None  # "gave them bread and sent them home"
    if own or given or noun is None or noun.i < first.i:
        return None
    lasts = [(chain, chain.last_before(markable)) for chain in found]
    done_to = next((c for c, last in lasts if last is not None and last.head == noun.i), None)
    later = any(last is not None and last.head > noun.i for _, last in lasts)
    return None if later else done_to


def _kin(markable: Markable, found: Sequence[Chain], setting: Setting) -> list[Chain]:
    """The named entities that a noun like its own calls, if nothing else is or may be called so."""
    fits = [fit(markable, chain, setting) for chain in found]
    if {"name", "noun", "class"} & set(fits):
        return []
    kin = [chain for chain, by in zip(found, fits, strict=True) if by == "kin"]
    return kin if kin and kin[0].named else []


def _speaking(markable: Markable, found: Sequence[Chain]) -> Chain | None:
    """The only named person of the last sentences, where a new description is said to speak.

    A speaker whom the reader does not know yet would be *a* politician.
    """
    if markable.types != {"Person"} or any(markable.text in chain.nouns for chain in found):
        return None
    people = [c for c in near(markable, found) if c.named and c.types == {"Person"}]
    return people[0] if len(people) == 1 else None


def _taken_up(markable: Markable, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """Whom a fronted infinitive is about: *To deny Ukraine tanks makes it hard for them to win*.

    Nobody else that acts stands before the pronoun, which is not itself the main subject.
    """
    beside = actors_beside(markable, found)
    last = beside[0].last_before(markable) if len(beside) == 1 else None
    if last is None:
        return None
    verb = setting.doc[last.head].head
    main = verb.head
    token = setting.doc[markable.head]
    fronted = verb.dep_ in syntax.FRONTED and verb.tag_ == "VB" and verb.i < main.i
    return beside[0] if fronted and token.head != main and main.is_ancestor(token) else None


def _reporting(markable: Markable, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """Who says what he does: *the ministry announced that it had signed the deal*.

    What somebody says, thinks or promises is first of all about who does (Kuno 1987, *Functional
    Syntax*, ch. 3), or about what is his: *Lee said his country is calm*. *It is time*, *it rained*
    are not.
    """
    token = setting.doc[markable.head]
    is_he = markable.anaphor == "he"
    subject = _owned(token) if is_he else token
    clause = subject.head
    if not is_he and not _acts(clause, setting):
        return None
    if clause.dep_ == syntax.CONJUNCT and not is_he and has_that(clause):
        clause = clause.head  # "the firm said that she had left and that it regretted it"
    if subject.dep_ not in syntax.ACTIVE_SUBJECTS or clause.dep_ != syntax.COMPLEMENT:
        return None
    others = _has_other_in_front(clause) or tells_of_others(token, clause.head)
    if not is_he and (others or _was_done_to(token, clause.head)):
        return None
    verb = clause.head
    # "The firm declined, saying that it would wait", but "won, making it the last to lead".
    says = not is_he and verb.lemma_.lower() in setting.roles.words("MindedVerb")
    if verb.dep_ == syntax.ADVERBIAL_CLAUSE and syntax.is_gerund(verb) and not says:
        return None
    chain = doing(verb, token, found)
    if chain is None or not _fits_in_number(markable, chain, setting):
        return None
    guessed = chain.guessed and markable.anaphor == "it"
    is_open = chain.named and (guessed or chain.types <= _UNSURE)
    return chain if is_he or chain.is_collective or is_open else None


def _was_done_to(pronoun: Token, verb: Token) -> bool:
    """Whether a verb before a report, of the same subject, did something to the same pronoun.

    "They rejected the plan, *calling it* a lie and saying that *it* was late": it is no *they*.
    """
    first = syntax.first_conjunct(verb)
    before = (v for v in (first, *first.subtree) if first.i <= v.i < verb.i)
    joined = verb.dep_ == syntax.CONJUNCT
    objects = (o for v in before for o in syntax.children(v, syntax.OBJECTS))
    return joined and any(o.lower_ == pronoun.lower_ for o in objects)


def _fits_in_number(markable: Markable, chain: Chain, setting: Setting) -> bool:
    """Whether one is told of as one; a body is *they* if only somebody does what they do.

    *The army said they fell into the sea*: missiles did.
    """
    if chain.number == "pl":
        return markable.number == "pl"
    return markable.anaphor != "they" or _needs_mind(setting.doc[markable.head], setting)


def _owned(pronoun: Token) -> Token:
    """What a pronoun says whose it is, through other owners, or the pronoun (*his son's boat*)."""
    word = pronoun
    while word.dep_ == syntax.POSSESSOR:
        word = word.head
    return word


def _has_other_in_front(clause: Token) -> bool:
    """Whether a clause in front tells of something else: "that when sheep tire *they* eat it"."""
    fronted = (c for c in clause.lefts if c.dep_ == syntax.ADVERBIAL_CLAUSE)
    subjects = (s for c in fronted for s in syntax.children(c, syntax.SUBJECTS))
    return any(subject.pos_ == "NOUN" for subject in subjects)


def tells_of_others(pronoun: Token, verb: Token) -> bool:
    """Whether what is done to *them* is told behind others, to whom something is done as well.

    "Eels were sold, and experts say *they* were eaten": who reports a deed is seldom who
    undergoes it.
    """
    if pronoun.dep_ not in syntax.PASSIVE_SUBJECTS or verb.dep_ != syntax.CONJUNCT:
        return False
    tags = syntax.PLURAL_TAGS if pronoun.lower_ == "they" else _SINGULAR
    return any(noun.tag_ in tags for noun in syntax.children(verb.head, syntax.PASSIVE_SUBJECTS))


def _central(markable: Markable, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """The subject of the sentence before, where no other candidate was spoken of since.

    What a sentence is about is first of all its subject, and a pronoun takes that up (Grosz,
    Joshi & Weinstein 1995, *Centering*).
    """
    token = setting.doc[markable.head]
    if token.dep_ not in syntax.SUBJECTS:
        return None
    lasts = [(chain, chain.last_before(markable)) for chain in found]
    beside = [(c, m) for c, m in lasts if m is not None and markable.sentence - m.sentence <= 1]
    if len(beside) != 1:
        return None
    chain, last = beside[0]
    subject = syntax.apposed_to(setting.doc[last.head])
    heads = subject.dep_ in syntax.SUBJECTS and last.sentence < markable.sentence
    return chain if heads and chain.named and last.form == "name" else None


def _going_on(markable: Markable, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """The body that was just the subject, where *it* thinks, says or asks for something.

    *The council met. It urged Peru to wait*; *they said the firm knew, but it hoped that he stays*.
    """
    token = setting.doc[markable.head]
    verb = token.head
    if token.lower_ != "it" or token.dep_ not in syntax.ACTIVE_SUBJECTS or verb.pos_ != "VERB":
        return None
    parts = {child.dep_ for child in verb.children if child.i > verb.i}
    asks = syntax.OPEN_COMPLEMENT in parts and parts & (syntax.OBJECTS | syntax.PREPOSITIONS)
    if not (asks or syntax.COMPLEMENT in parts):
        return None
    if verb.dep_ == syntax.CONJUNCT:
        first = verb.head
        within = [t for t in first.children if t.dep_ == syntax.COMPLEMENT and t.i < token.i]
        verbs = [*within[-1:], first]
    elif verb == token.sent.root and token.sent.start:
        verbs = [setting.doc[token.sent.start - 1].sent.root]
    else:
        return None
    chains = [doing(above, token, found) for above in verbs]
    bodies = [chain for chain in chains if chain is not None and chain.is_collective]
    if not bodies or not bodies[0].named or bodies[0].number == "pl":
        return None
    return bodies[0]


def _owning(markable: Markable, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """The subject that does something with what is its own: *the gallery opens its halls*.

    A possessive is first of all the nearest subject's, if nobody stands between the verb and it:
    *Acme, which Lund outbid, raised its offer*, but not *Acme sued Lund over its offer*.
    """
    token = setting.doc[markable.head]
    if token.dep_ != syntax.POSSESSOR or markable.anaphor == "he":
        return None
    verb = verb_above(token.head)
    chain = doing(verb, token, found)
    if chain is None or not chain.named:
        return None
    if actors_beside(markable, found) == [chain]:
        return chain
    between = (m.head for c in found if c is not chain and c.is_actor for m in c.mentions)
    clear = not any(verb.i < head < token.i for head in between)
    singular = token.lower_ in _ITS and chain.number != "pl"
    return chain if clear and singular and _is_within(token, verb) else None


def _is_within(pronoun: Token, verb: Token) -> bool:
    """Whether what a pronoun owns is done something to, or stands in a phrase behind the verb."""
    noun = pronoun.head
    while noun.head not in {verb, noun} and noun.head.pos_ not in syntax.VERBAL:
        noun = noun.head
    return noun.head == verb and noun.i > verb.i and noun.dep_ in _WITHIN


def _acts(clause: Token, setting: Setting) -> bool:
    """Whether a clause tells what somebody does with others, or is like as only somebody can be."""
    return _is_minded(clause, setting) or _has_complements(clause)


def _is_minded(clause: Token, setting: Setting) -> bool:
    """Whether a copula says of its subject what only somebody can be: *it was willing to talk*."""
    said = syntax.child(clause, syntax.ADJECTIVAL_PREDICATIVES)
    minded = setting.roles.words("MindedAdjective")
    return said is not None and said.lower_ in minded and syntax.is_copula(clause)


def _needs_mind(pronoun: Token, setting: Setting) -> bool:
    """Whether only somebody is or does what is told of a pronoun."""
    clause, minded = pronoun.head, setting.roles.words("MindedVerb")
    acts = clause.lemma_.lower() in minded or needs_somebody(pronoun)
    return acts or _is_minded(clause, setting)


def _has_complements(verb: Token) -> bool:
    complements = syntax.OBJECTS | syntax.CONTENT_CLAUSES | syntax.PREPOSITIONS
    return not syntax.is_copula(verb) and any(child.dep_ in complements for child in verb.children)
