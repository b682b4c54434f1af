"""The clauses of a parsed text: verbs, nouns, links and shared participants put together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.clauses.clause import Clauses, Kind, Link
from graphbuilder.extraction.clauses.events.content_nouns import aim_named_by
from graphbuilder.extraction.clauses.events.frozen import is_in_set_phrase
from graphbuilder.extraction.clauses.events.lent_subjects import lend_subjects
from graphbuilder.extraction.clauses.events.nominals import find_nominals, promote_objects
from graphbuilder.extraction.clauses.events.received import lend_receivers
from graphbuilder.extraction.clauses.events.undergone import turn_undergone
from graphbuilder.extraction.clauses.governing.bare_predicates import find_bare_predicates
from graphbuilder.extraction.clauses.governing.behind_colons import tell_behind_colons
from graphbuilder.extraction.clauses.governing.denied_sayings import deny_what_is_said
from graphbuilder.extraction.clauses.governing.detached_adjectives import find_detached_adjectives
from graphbuilder.extraction.clauses.governing.governance import link_clauses
from graphbuilder.extraction.clauses.governing.promised_conditions import hand_on_conditions
from graphbuilder.extraction.clauses.governing.quoted_clauses import respect_quotations, unquote
from graphbuilder.extraction.clauses.governing.shared_reports import share_reports
from graphbuilder.extraction.clauses.governing.torn_names import return_names
from graphbuilder.extraction.clauses.governing.voices import give_voices
from graphbuilder.extraction.clauses.modality.judged_doings import name_judged_doings
from graphbuilder.extraction.clauses.participants.arguments import make_verb_clause
from graphbuilder.extraction.clauses.participants.included import may_include
from graphbuilder.extraction.clauses.participants.predications import find_predications
from graphbuilder.extraction.clauses.participants.set_phrases import close_phrase
from graphbuilder.extraction.clauses.participants.subjects import WHOLES
from graphbuilder.extraction.clauses.participants.surplus import drop_undergoers
from graphbuilder.extraction.clauses.understood.blaming import turn_blame
from graphbuilder.extraction.clauses.understood.control import share_participants
from graphbuilder.extraction.clauses.understood.ellipses import fill_ellipses
from graphbuilder.extraction.clauses.understood.tough import announce_hollow
from graphbuilder.extraction.correction.headlines.title_words import is_in_title
from graphbuilder.extraction.text.snapshot import snapshot
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from graphbuilder.extraction.speech.quotations import Quotation
    from graphbuilder.lexicon import Lexicon

LISTING = re.compile(r"\bincluding\b", re.IGNORECASE)
LONGEST_JOINT = 3  # letters of the words that a title may write small: of, and, the
QUOTED = ("that S", "NP that S")
ASKED = ("wh S", "NP wh S")
NOUN_AND_COMMA = 2
HEDGES = frozenset({"may", "might", "could"})


def build_clauses(doc: Doc, lexicon: Lexicon, quotations: list[Quotation]) -> Clauses:
    """All clauses of a text, linked, with their participants.

    Args:
        doc: A parsed text.
        lexicon: Words and relations.
        quotations: Its quotations; no clause is governed across their marks but by the
            words that introduce them.

    Returns:
        The clauses.
    """
    doc = snapshot(doc)
    clauses = Clauses(doc)
    cues = {q.cue: ASKED if _asks(q, doc) else QUOTED for q in quotations if q.cue is not None}
    titles = [q for q in quotations if _is_title(doc[q.start : q.end])]
    for verb in (token for token in doc if syntax.is_verbal(token)):
        if any(title.covers(verb.i) for title in titles):
            continue
        if verb.dep_ == syntax.ADJECTIVAL and syntax.is_adjectival(verb):
            continue
        if _is_semi_auxiliary(verb, lexicon) or _is_direction(verb) or is_in_title(verb):
            continue
        if _is_source(verb, lexicon) or is_in_set_phrase(verb, lexicon):
            continue
        top = _top(verb, lexicon)
        frames = QUOTED if _comments(verb, lexicon) else cues.get(verb.i, ())
        clause = make_verb_clause(verb, lexicon, top=top, frames=frames)
        close_phrase(clause, lexicon)
        if top is not None:
            clause.semi = _semi_meaning(top, lexicon)
        clauses.add(clause)
    _share_semi_auxiliaries(clauses)
    find_predications(clauses, lexicon)
    find_detached_adjectives(clauses, lexicon)
    find_bare_predicates(clauses, lexicon)
    find_nominals(clauses, lexicon, lambda token: token.pos_ == "PROPN")
    for clause in [c for c in clauses if c.kind is Kind.NOUN]:
        if any(title.covers(clause.head.i) for title in titles):
            clauses.remove(clause)
    link_clauses(clauses, lexicon)
    share_reports(clauses)
    tell_behind_colons(clauses)
    respect_quotations(clauses, quotations)
    hand_on_conditions(clauses)
    _include_members(clauses, lexicon)
    return_names(clauses)
    promote_objects(clauses, lexicon)
    deny_what_is_said(clauses, lexicon)
    _report(clauses, lexicon)
    unquote(clauses, quotations)
    share_participants(clauses, lexicon)
    lend_subjects(clauses, lexicon)
    lend_receivers(clauses, lexicon)
    turn_undergone(clauses, lexicon)
    share_participants(clauses, lexicon)
    drop_undergoers(clauses, lexicon)
    fill_ellipses(clauses)
    turn_blame(clauses, lexicon)
    give_voices(clauses)
    announce_hollow(clauses, lexicon)
    name_judged_doings(clauses, lexicon)
    return clauses


def _is_source(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a participle only opens a phrase ("according to Lee, …", "owing to the law")."""
    if verb.tag_ != "VBG" or verb.i + 1 == len(verb.doc):
        return False
    words = f"{verb.lower_} {verb.nbor().lower_}"
    leads = verb.dep_ == syntax.ROOT and verb.is_sent_start
    fixed = verb.nbor().lower_ == "to" and syntax.child(verb, syntax.BEFORE_VERBS) is None
    listed = fixed and words in lexicon.words("ParticiplePreposition")
    return listed or ((leads or fixed) and words in lexicon.words("SourcePreposition"))


def _is_direction(verb: Token) -> bool:
    """Whether a transcript says in brackets what a speaker does ("[laughs] I cannot say")."""
    bracketed = verb.text.startswith("[") and verb.text.endswith("]") and verb.tag_ == "VBZ"
    return bracketed and (bool(verb.is_sent_start) or not verb.n_lefts)


def _share_semi_auxiliaries(clauses: Clauses) -> None:
    """Let a verb share the semi-auxiliary of the one before ("has to get up and (to) work")."""
    for clause in clauses:
        verb = clause.head
        bare = verb.dep_ == syntax.CONJUNCT and verb.tag_ == "VB" and clause.top is None
        first = clauses.at(verb.head) if bare else None
        alone = all(c.tag_ == "TO" for c in syntax.children(verb, syntax.BEFORE_VERBS))
        if first is not None and alone and first.semi and first.head.i < verb.i:
            clause.semi = first.semi


def _is_title(words: Span) -> bool:
    """Whether quoted words are the title of a work: several, all of them capitalised but joints."""
    spelt = [token for token in words if token.is_alpha]
    long = [token for token in spelt if len(token) > LONGEST_JOINT]
    capital = all(token.text[0].isupper() for token in (*spelt[:1], *long))
    return len(long) > 1 and capital and not all(token.is_upper for token in long)


def _asks(quotation: Quotation, doc: Doc) -> bool:
    """Whether a quotation ends in a question mark."""
    return any(token.text == "?" for token in doc[quotation.end - 1 : quotation.end + 1])


def _comments(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a clause with *as* says whose words the clause around it are ("as Lee found")."""
    mark, subject = syntax.marker(verb), syntax.child(verb, syntax.ACTIVE_SUBJECTS)
    if verb.dep_ == syntax.PARATAXIS:  # "the drug, a study found, slows it"
        named = subject is not None and subject.lower_ != "it"
        return named and syntax.child(verb, syntax.COMPLETE | syntax.OBJECTS) is None
    own = {word for entry in lexicon.find("verb", verb.lemma_.lower()) for word in entry.words}
    objects = [t for t in syntax.children(verb, syntax.OBJECTS) if t.lower_ not in own]
    bare = verb.dep_ == syntax.ADVERBIAL_CLAUSE and not objects  # "as Lee put it"
    if bare and mark is not None and mark.lower_ == "as":
        told = verb.head.dep_ == syntax.COMPLEMENT and verb.head.head.i < verb.head.i
        return not told and subject is not None and is_somebody(subject)
    behind = verb.doc[verb.right_edge.i + 1 : verb.right_edge.i + 2].text
    front = verb.dep_ == syntax.COMPLEMENT and verb.i < verb.head.i
    inverted = subject is not None and subject.i > verb.i
    return front and inverted and behind == ","  # "…, reads the motion, …"


def _include_members(clauses: Clauses, lexicon: Lexicon) -> None:
    """Count "…, including X" to the noun before it, wherever the parser hung it."""
    doc = clauses.doc
    for match in LISTING.finditer(clauses.text):
        word = doc.char_span(*match.span())
        if word is None or word[0].dep_ != syntax.PREPOSITION or word.start < NOUN_AND_COMMA:
            continue
        preposition = word[0]
        before = preposition.i - 1
        while before > 0 and doc[before].is_punct:
            before -= 1
        members = syntax.introduced(preposition)
        for clause in clauses:
            if any(token.i == before for token in clause.objects):
                known = {token.i for token in clause.objects}
                new = [member for member in members if member.i not in known]
                clause.objects += [m for m in new if may_include(clause, m, lexicon)]


def _report(clauses: Clauses, lexicon: Lexicon) -> None:
    """Make what "according to a report by X" introduces the content of that report."""
    for clause in clauses:
        preposition = clause.head.head
        if clause.kind is not Kind.NOUN or clause.head.dep_ != syntax.PREPOSITIONAL_OBJECT:
            continue
        phrase = f"{preposition.head.lower_} {preposition.lower_}"
        if phrase in lexicon.words("SourcePreposition") and clause.governor is not None:
            clause.transparent = bool(clause.subjects) and all(map(_tells_kind, clause.subjects))
            clause.reported = clause.governor
            clause.governor, clause.link = None, Link.ROOT


def _tells_kind(noun: Token) -> bool:
    """Whether a word before a noun says of what kind it is, and puts nothing out.

    *According to Chilean press reports*: neither Chile nor any press says so by that.
    """
    common = noun.pos_ != "PROPN" or noun.ent_type_ == "NORP"
    return common and noun.dep_ in syntax.ATTRIBUTIVES


def _is_semi_auxiliary(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb works as the auxiliary of its infinitive."""
    if _is_conjunction(verb, lexicon):
        return True
    return any(_carries(verb, c, lexicon) for c in syntax.children(verb, syntax.CONTENT_CLAUSES))


def _is_conjunction(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a participle opens a condition ("provided that …") and is no predicate.

    What a verb or preposition governs is one ("warned against assuming that …").
    """
    if f"{verb.lower_} that" not in lexicon.words("Condition"):
        return False
    if verb.dep_ in syntax.GOVERNED_CLAUSES:
        return False
    alone = syntax.child(verb, syntax.SUBJECTS | syntax.AUXILIARIES | syntax.OBJECTS) is None
    content = syntax.child(verb, syntax.CONTENT_CLAUSES)
    return alone and content is not None and syntax.is_finite(content)


def _carries(verb: Token, infinitive: Token, lexicon: Lexicon) -> bool:
    """Whether a verb and its infinitive are one predicate ("has to go", "ought to be")."""
    if _is_hortative(verb, infinitive, lexicon):
        return True
    if not syntax.is_infinitive(infinitive) or syntax.child(verb, syntax.PREDICATIVES):
        return False
    if verb.tag_ == "MD":
        return True
    places = syntax.children(verb, syntax.PREPOSITIONS)
    placed = syntax.is_copula(verb) or verb.lower_ == "used"  # "a trick used by thieves to get in"
    placed = placed and any(verb.i < place.i < infinitive.i for place in places)
    if placed or any(t.lower_.endswith("where") for t in verb.doc[verb.i : infinitive.i]):
        return False  # "it is up to the court to decide", "she does not have anywhere to go"
    if _semi_value(verb, lexicon) is None or _says_aim(verb, lexicon):
        return False
    # "We need a law to run it": a law is needed, and nobody needs to run.
    return syntax.child(infinitive, syntax.SUBJECTS) is None and not syntax.children(
        verb, syntax.OBJECTS
    )


def _says_aim(verb: Token, lexicon: Lexicon) -> bool:
    """Whether *be* and an infinitive say what an aim is, and not what it will do."""
    if not syntax.is_copula(verb):
        return False
    clausal = syntax.child(verb, syntax.CLAUSAL_SUBJECTS) is not None  # "what they want is to go"
    subjects = syntax.children(verb, syntax.SUBJECTS)
    whole = any(map(_is_all_of_it, subjects))
    named = any(aim_named_by(subject, lexicon) is not None for subject in subjects)
    return clausal or whole or named


def _is_all_of_it(subject: Token) -> bool:
    """Whether a subject is all that somebody does or wants ("all they want is to go")."""
    described = syntax.child(subject, syntax.NOUN_CLAUSES)
    own = syntax.child(described, syntax.ACTIVE_SUBJECTS) if described is not None else None
    return subject.lower_ in WHOLES and own is not None and not syntax.is_relative(own)


def _is_hortative(verb: Token, infinitive: Token, lexicon: Lexicon) -> bool:
    """Whether "let us go" calls on the listeners, and permits nothing."""
    subject = syntax.child(infinitive, syntax.SUBJECTS)
    return (
        verb.lemma_.lower() in lexicon.words("Hortative")
        and verb.tag_ == "VB"
        and all(syntax.is_vocative(c) for c in syntax.children(verb, syntax.SUBJECTS))
        and subject is not None
        and subject.lower_ in {"us", "'s", "’s"}
    )


def _semi_value(verb: Token, lexicon: Lexicon) -> str | None:
    """The modality of a verb that works as an auxiliary: "has to", "is set to", "is going to".

    What she "went on to do" she did.
    """
    values = lexicon.words("SemiModal")
    if any(child.dep_ == syntax.PASSIVE_AUXILIARY for child in verb.children):
        done = any(c.lower_ == "been" for c in verb.lefts) and verb.nbor(-1).lower_ != "been"
        return None if done else values.get(f"be {verb.lower_} to")  # "has been boldly set to …"
    particle = next((c for c in verb.children if c.dep_ == syntax.PARTICLE), None)
    if verb.lower_ == "got" and any(c.lower_ in syntax.HAVE for c in verb.children):
        return values.get("have got to")
    if particle is not None:
        return values.get(f"{verb.lemma_.lower()} {particle.lower_} to")
    lemma = verb.lemma_.lower()
    found = values.get(f"{lemma} to", values.get(f"{verb.lower_} to"))
    passive = values.get(f"{lemma} to be") if found is None else None
    if passive is not None:  # "remains to be convinced", but "remained to help"
        behind = syntax.children(verb, syntax.CONTENT_CLAUSES)
        return passive if any(c.lower_ == "be" for v in behind for c in v.lefts) else None
    return found


def _top(verb: Token, lexicon: Lexicon) -> Token | None:
    """The outermost semi-auxiliary above a verb, or ``None``."""
    top = verb
    while (
        top.dep_ in syntax.CONTENT_CLAUSES
        and top.head.i != top.i
        and _carries(top.head, top, lexicon)
    ):
        top = top.head
    return top if top.i != verb.i else None


def _semi_meaning(top: Token, lexicon: Lexicon) -> str | None:
    """The modality that a semi-auxiliary gives; what one has "yet to" do is not done."""
    if any(child.lower_ == "yet" for child in top.children):
        return Modality.ACTUAL
    if top.tag_ == "MD":
        return lexicon.words("ModalVerb").get(top.lower_)
    hortative = lexicon.words("Hortative").get(top.lemma_.lower())
    value = hortative or _semi_value(top, lexicon)
    open_ = value == Modality.FUTURE and any(
        child.tag_ == "MD" and child.lower_ in HEDGES for child in top.lefts
    )
    return Modality.POSSIBLE if open_ else value  # "might be expected to grow"
