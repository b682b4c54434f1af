"""Links that syntax, titles and quotation marks make certain, before anything is weighed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference import kinds
from graphbuilder.extraction.coreference.apposed import is_set_off, name_behind_comma
from graphbuilder.extraction.coreference.bare_offices import link_bare_offices
from graphbuilder.extraction.coreference.chains import Chain, chain_of
from graphbuilder.extraction.coreference.officials import link_officials, named
from graphbuilder.extraction.coreference.quoted_phrases import utterer
from graphbuilder.extraction.coreference.setting import Setting
from graphbuilder.extraction.mentions.introductions import introducing_noun
from graphbuilder.extraction.mentions.markables import NAMES
from graphbuilder.extraction.mentions.names import name_head
from graphbuilder.extraction.mentions.offices import offices, titles_held
from graphbuilder.extraction.speech.pull_quotes import pull_quotes
from graphbuilder.extraction.speech.quotations import quotations
from graphbuilder.extraction.syntax.tree import verb_above
from graphbuilder.extraction.text.turns import turns
from graphbuilder.extraction.words.people import REFLEXIVES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.extraction.mentions.offices import Office
    from graphbuilder.extraction.words.roles import Roles
    from graphbuilder.lexicon import Lexicon

_CLAUSES_UP = 3
_ARTICLES = frozenset({syntax.DETERMINER})
_NO_WORDS: frozenset[str] = frozenset()


def setting(doc: Doc, found: Sequence[Markable], roles: Roles, lexicon: Lexicon) -> Setting:
    """Everything about a text that the anaphors need."""
    modifiers = {
        markable.head: frozenset(
            token.lemma_.lower()
            for token in doc[markable.start : markable.head]
            if token.dep_ in syntax.MODIFIERS and token.head.i <= markable.head
        )
        if markable.start < markable.head
        else _NO_WORDS
        for markable in found
        if markable.form in {"nominal", "name"}
    }
    determiners = {m.head: kinds.determiner(m, doc) for m in found if m.form == "nominal"}
    firsts: dict[int, int] = {}
    for markable in found:
        firsts.setdefault(markable.sentence, markable.head)
    quotation_of = [-1] * len(doc)
    speakers = {}
    quoted = quotations(doc)
    for number, quotation in enumerate(quoted):
        for i in range(quotation.start, quotation.end):
            quotation_of[i] = number
        speaker = quotation.speaker
        if speaker is None:
            speaker = utterer(quotation, quoted, doc, roles, lexicon)
        if speaker is not None:
            speakers[number] = speaker
    for number, (start, end, speaker) in enumerate(pull_quotes(doc), start=len(doc)):
        for i in range(start, end):
            quotation_of[i] = number if quotation_of[i] < 0 else quotation_of[i]
        speakers[number] = speaker
    demonyms = {m.head: m.id for m in found if m.form == "demonym" and m.type == "State"}
    nations = {
        markable.head: frozenset(ids)
        for markable in found
        if markable.form in {"nominal", "name"}
        and (ids := [demonyms[t.i] for t in doc[markable.head].children if t.i in demonyms])
    }
    titles = frozenset(m.head for m in found if m.form == "nominal" and roles.noun(m.text).is_title)
    spoken = list(turns(doc))
    labels = frozenset(label for label, _, _ in spoken)
    return Setting(
        doc,
        modifiers,
        determiners,
        frozenset(firsts.values()),
        quotation_of,
        roles,
        speakers,
        nations,
        labels,
        sorted((range(start, end) for _, start, end in spoken), key=lambda turn: turn.start),
        titles,
    )


def learn_from_syntax(
    doc: Doc, found: Sequence[Markable], chains: Sequence[Chain], roles: Roles
) -> None:
    """Teach the chains of names what titles, nouns before them and predicates call them."""
    of = chain_of(chains)
    names = doc.spans.get(NAMES, ())
    states = {name_head(span).i: span.kb_id_ for span in names if span.label_ == "State"}
    for office, called in titles_held(doc, roles):
        chain = of.get(office.person_head)
        if chain is None:
            continue
        chain.nouns |= called
        facts = roles.noun(office.role)
        chain.gender = chain.gender or facts.gender
        nation = states.get(office.organisation) if office.organisation is not None else None
        if nation:
            chain.nations.add(nation)
    for markable in found:
        chain = of.get(markable.head)
        if chain is None or markable.form != "name":
            continue
        name_length = len(markable.text.split())
        before = doc[markable.start : max(markable.start, markable.end - name_length)]
        chain.nouns |= {token.lemma_.lower() for token in before if _is_title(token, roles)}
        predicate = _predicate(doc[markable.head])
        if predicate is not None:
            chain.nouns.add(predicate.lemma_.lower())


def _is_title(token: Token, roles: Roles) -> bool:
    """Whether a word before a name says what has the name."""
    if token.lower_ in roles.words("NamingNoun") or token.tag_ in syntax.PLURAL_TAGS:
        return False
    is_noun = token.pos_ == "NOUN" or _is_known_noun(token, roles)
    return is_noun and not _is_in_lesser_title(token, roles)


def _is_in_lesser_title(token: Token, roles: Roles) -> bool:
    """Whether a title's word is part of another title: *Vice President*, *President-elect*."""
    before = token.nbor(-1).lower_ if token.i else ""
    after = token.doc[token.i + 1 : token.i + 3].text.lower().lstrip("-").strip()
    return not roles.words("LesserWord").isdisjoint({before, after})


def _is_known_noun(token: Token, roles: Roles) -> bool:
    """Whether a word that may have been taken for a name is a noun for actors."""
    facts = roles.noun(token.lower_)
    return bool(facts.office) or (token.is_lower and bool(facts.types))


def _predicate(subject: Token) -> Token | None:
    """The noun that a copula says of its subject, if it does not deny it."""
    if subject.dep_ not in syntax.SUBJECTS or subject.head.lemma_ not in {"be", "become"}:
        return None
    if any(child.dep_ == syntax.NEGATION for child in subject.head.children):
        return None
    return next(
        (t for t in subject.head.children if t.dep_ == syntax.ATTRIBUTE and t.pos_ == "NOUN"), None
    )


def link_appositions(
    doc: Doc, found: Sequence[Markable], chains: Sequence[Chain], taken: set[int], roles: Roles
) -> set[int]:
    """Add descriptions in apposition to the name they stand beside, or that introduce one.

    Returns:
        Heads of the mentions that were linked.
    """
    of = chain_of(chains)
    introduced = {
        noun.i: name.head
        for name in found
        if name.form == "name" and (noun := introducing_noun(doc[name.head], roles))
    }
    linked = set()
    for markable in found:
        if markable.form != "nominal" or markable.head in taken:
            continue
        if markable.text in roles.words("NamingNoun"):
            continue
        token = doc[markable.head]
        joined = [child for child in token.children if child.dep_ == syntax.CONJUNCT]
        if any(_is_person(of.get(other.i)) for other in joined):
            continue  # a list of people
        later = [token] if token.dep_ == syntax.CONJUNCT else joined
        listed = any(syntax.child(other, _ARTICLES) is not None for other in later)
        if listed and "Person" not in markable.types:
            continue  # Acme, the union and the bank
        named = [doc[introduced[token.i]]] if token.i in introduced else []
        for other in [*named, *_beside(token), *name_behind_comma(token, roles)]:
            chain = of.get(other.i)
            if chain is not None and named and markable.number == "pl":
                linked |= _call_several(markable, chain)
                break
            if (
                chain is None
                or not chain.named
                or not _may_be_apposed(markable, chain, (token, other), roles)
            ):
                continue
            # The vice president is called so, and not the president.
            (chain.insert if _is_in_lesser_title(token, roles) else chain.add)(markable)
            linked.add(markable.head)
            break
    return linked


def _call_several(markable: Markable, chain: Chain) -> set[int]:
    """Add people to the body that they say they are: *the captors, who call themselves the Hand*.

    Returns:
        The head of the description, unless its name is a person's.
    """
    if not chain.named or "Person" in chain.types:
        return set()
    chain.insert(markable)
    chain.nouns.add(markable.text)
    chain.number = ""  # the captors are the Hand, and they are it
    return {markable.head}


def _beside(noun: Token) -> list[Token]:
    """The words that a noun is in apposition to, and those in apposition to it.

    *Ann Lee, curator and director of the museum*: what is joined to an apposition is one, too.
    """
    found = []
    above = noun if noun.head.ent_type_ == "PERSON" else syntax.first_conjunct(noun)
    while above.dep_ == syntax.APPOSITION:
        above = above.head
        found.append(above)
    return found + [child for child in noun.children if child.dep_ == syntax.APPOSITION]


def _may_be_apposed(
    markable: Markable, chain: Chain, beside: tuple[Token, Token], roles: Roles
) -> bool:
    if beside[0].tag_ in syntax.PLURAL_TAGS:
        return False
    if markable.number == "pl":  # Acme, the bloc
        set_off = is_set_off(*beside, is_person=_is_person(chain))
        return set_off and chain.is_collective and chain.may_be(markable.types)
    if not markable.types:
        return chain.is_actor and is_set_off(*beside, is_person=_is_person(chain))
    if kinds.is_of_other_kind(markable, chain, roles):
        return False  # at the Acme Convention, the shooting
    if markable.text in roles.words("BearerNoun") and chain.is_actor:
        return True  # Acme, the largest donor
    return chain.may_be(markable.types) and chain.agrees(markable)


def _is_person(chain: Chain | None) -> bool:
    return chain is not None and chain.named and "Person" in chain.types


def link_offices(
    doc: Doc, found: Sequence[Markable], chains: Sequence[Chain], taken: set[int], roles: Roles
) -> set[int]:
    """Add descriptions by office to the one person who holds it: *the NATO chief*, *official*.

    Whoever heads a body is called its chief or leader by whatever title; a president is no prime
    minister, and an ambassador neither.
    """
    ids = named(doc)
    of = chain_of(chains)
    holders: dict[str, list[Office]] = {}
    for office in offices(doc):
        if office.organisation is not None and office.person_head in of and not office.former:
            holders.setdefault(ids.get(office.organisation, ""), []).append(office)
    linked = set()
    for markable in found:
        if markable.form != "nominal" or markable.head in taken or "Person" not in markable.types:
            continue
        body = next(
            (
                ids[child.i]
                for child in doc[markable.head].children
                if child.i in ids and child.dep_ in syntax.OWNERS
            ),
            "",
        )
        if markable.number == "pl" or not body:
            continue
        words = doc[markable.start : markable.end].text.lower()
        people = {
            id(of[office.person_head]): of[office.person_head]
            for office in holders.get(body, ())
            if words.endswith(office.role) or _is_called_so(markable, office, roles)
        }
        chain = next(iter(people.values())) if len(people) == 1 else None
        if chain is not None and chain.agrees(markable):
            chain.add(markable)
            linked.add(markable.head)
    linked |= link_bare_offices(doc, found, chains, taken | linked, roles)
    return linked | link_officials(doc, found, chains, taken | linked, roles)


def _is_called_so(markable: Markable, office: Office, roles: Roles) -> bool:
    """Whether another title calls the holder of an office: *the Acme boss*, *the Peruvian PM*."""
    if roles.noun(office.role).office == "head" and markable.text in roles.words("HeadNoun"):
        return True
    others = roles.same_as(office.role)
    return markable.text in others or (markable.text == office.role and bool(others))


def fronted_chain(markable: Markable, chains: Sequence[Chain], setting: Setting) -> Chain | None:
    """The chain of the subject behind a fronted phrase or clause with a pronoun in it.

    *In her remarks, Lee …*, *before she left, Lee …*: where English names somebody after the
    pronoun (Huddleston & Pullum 2002, ch. 17: anticipatory anaphora).
    """
    token = setting.doc[markable.head]
    if markable.form != "pronoun":
        return None
    if token.dep_ == syntax.POSSESSOR:
        phrase, kinds_of = token.head, syntax.FRONTED_PHRASES
        while phrase.dep_ in syntax.OBJECT_OR_INTRODUCED:
            phrase = phrase.head
    elif token.dep_ in syntax.SUBJECTS and markable.gender in {"masculine", "feminine"}:
        phrase, kinds_of = token.head, syntax.FRONTED
    else:
        return None
    verb = phrase.head
    if phrase.dep_ not in kinds_of or verb.pos_ not in syntax.VERBAL or phrase.i > verb.i:
        return None
    subject = next((t for t in verb.children if t.dep_ in syntax.SUBJECTS), None)
    chain = chain_of(chains).get(subject.i) if subject is not None else None
    if chain is None or subject is None or subject.i < token.i or not chain.named:
        return None
    return chain if chain.agrees(markable) else None


def reflexive_chain(markable: Markable, chains: Sequence[Chain], setting: Setting) -> Chain | None:
    """The chain of the subject that a reflexive pronoun is bound by (Principle A)."""
    if markable.text not in REFLEXIVES:
        return None
    of = chain_of(chains)
    verb = verb_above(setting.doc[markable.head].head)
    for _ in range(_CLAUSES_UP):
        for child in verb.children:
            if child.dep_ in syntax.SUBJECTS:
                chain = of.get(child.i)
                return chain if chain is not None and chain.agrees(markable) else None
        if verb.head == verb:
            return None
        verb = verb.head
    return None
