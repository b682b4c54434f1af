"""Verbs that a parser coordinated with the wrong word: hung where their form lets them stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.coordination.joined_gerunds import (
    list_gerund,
    rejoin_gerund,
)
from graphbuilder.extraction.correction.coordination.joined_infinitives import rejoin_infinitive
from graphbuilder.extraction.correction.coordination.joined_relatives import rejoin_relative
from graphbuilder.extraction.correction.coordination.modal_members import (
    form_shared,
    has_modal,
)
from graphbuilder.extraction.correction.coordination.outer_verbs import STATES, outer_verb
from graphbuilder.extraction.correction.coordination.second_subjects import (
    begin_second_clauses,
    take_subject,
)
from graphbuilder.extraction.correction.hanging import coordinate, make_subject
from graphbuilder.extraction.syntax.tree import joints_before
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.people import has_voice, is_somebody
from graphbuilder.extraction.words.reporting import claims, speaks
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

LETTING = frozenset({"NP to VP", "NP VP"})  # "let them go", "allow them to go"
OPENING = syntax.BEFORE_VERBS | syntax.CLAUSE_OPENERS | {syntax.NEGATION}
BESIDE = (syntax.ADVERBIAL_CLAUSE, syntax.NOUN_CLAUSE)
DASHES = frozenset({"-", "–", "—"})
IN_PERFECT = "perfect"  # the value of verbs that may be done by their subject otherwise
JOINING = frozenset({syntax.COORDINATOR, syntax.ADVERB})


def rejoin_verbs(doc: Doc, lexicon: Lexicon) -> None:
    """Give coordinated verbs their own subject, or the infinitive that they go on.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Which verbs say that something is so.
    """
    for index in labelled(doc, "DEP", BESIDE):
        _list_infinitive(doc[index])
        list_gerund(doc[index], lexicon)
    begin_second_clauses(doc, lexicon)
    for verb in _joined(doc):
        if rejoin_relative(verb) or syntax.child(verb, syntax.SUBJECTLIKE) is not None:
            continue
        if (
            rejoin_infinitive(verb, lexicon)
            or (verb.tag_ == "VBG" and rejoin_gerund(verb, lexicon))
            or _shares_modal(verb, lexicon)
        ):
            continue
        _share_passive(verb, lexicon)
        _tell_past(verb)
        if take_subject(verb, lexicon):
            continue
        told = _told_of(verb, lexicon)
        if told is not None:
            _take_as_content(verb, told)
            continue
        report = _report_around(verb, lexicon)
        if report is not None:
            verb.head, verb.tag_ = report, "VBD"
            continue
        outer = outer_verb(verb, lexicon)
        if outer is not None:
            coordinate(verb, outer)
            continue
        infinitive = _infinitive_before(verb, lexicon)
        if infinitive is not None:
            verb.head = infinitive


def _shares_modal(verb: Token, lexicon: Lexicon) -> bool:
    """Read a past form that is a bare verb as well as one ("would scrap a tax and cut a fee").

    Returns:
        Whether it goes on the verb behind a modal verb that it was coordinated with.
    """
    shared = verb.tag_ == "VBD" and has_modal(verb.head)
    shared = shared and form_shared(verb, verb.head, lexicon) == "VB"
    if shared:
        verb.tag_ = "VB"
    return shared


def _share_passive(verb: Token, lexicon: Lexicon) -> None:
    """Read a past form behind a passive as one where somebody is kept from or told something.

    "Was beaten and denied food": who denies something says which food, and to whom. "Was fined
    and ordered to leave": who orders somebody to leave says whom.
    """
    if (
        verb.tag_ == "VBD"
        and syntax.has_passive_auxiliary(verb.head)
        and _is_told_to(verb, lexicon)
    ):
        verb.tag_ = "VBN"
        return
    denies = verb.tag_ == "VBD" and verb.lemma_.lower() in lexicon.words("DenyingVerb")
    kept = syntax.child(verb, syntax.OBJECTS) if denies else None
    bare = kept is not None and kept.i == verb.i + 1 and kept.lower_ in lexicon.words("KeptNoun")
    if (
        bare
        and syntax.has_passive_auxiliary(verb.head)
        and not syntax.children(verb, syntax.AUXILIARIES)
    ):
        verb.tag_ = "VBN"


def _tell_past(verb: Token) -> None:
    """Read a form in *-ed* behind a modal's bare verb as a past one ("would sink and closed it").

    A participle has *be* or *have* before it, and a bare verb behind *would* has neither.
    """
    told = verb.tag_ == "VBN" and verb.lower_ != verb.lemma_  # not "to win and become mayor"
    bare = told and verb.head.tag_ == "VB" and verb.head.lemma_ not in STATES
    if not bare or syntax.child(verb, syntax.AUXILIARIES) is not None:
        return
    if any(c.lemma_ in STATES for c in syntax.children(verb.head, syntax.AUXILIARIES)):
        return
    noun, above = syntax.child(verb, syntax.OBJECTS), _told_before(verb)
    if above is not None and syntax.child(above, syntax.AUXILIARIES) is not None:
        coordinate(verb, above)
    elif (noun is not None and noun.i > verb.i) or (above is not None and above.tag_ == "VBD"):
        verb.tag_ = "VBD"


def _told_before(verb: Token) -> Token | None:
    """The verb of whose infinitive a participle is no part, although it was joined to it.

    "Agreed to stay and marched on", "was told to leave and fined", "has refused to pay and gone":
    a bare verb behind *to* lends no participle its *be* or *have*.
    """
    infinitive = verb.head
    above = infinitive.head
    inner = infinitive.dep_ in syntax.CONTENT_CLAUSES and syntax.is_infinitive(infinitive)
    joined = bool(joints_before(verb)) and verb.nbor(-1).dep_ in JOINING
    return above if inner and joined and above.tag_ in syntax.PAST_TAGS else None


def _is_told_to(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb with an infinitive right behind it lacks whom it orders, forces or lets.

    *Asked to leave*, behind *had been summoned*, shares both auxiliaries; after *was summoned* it
    may be what somebody asked.
    """
    particle = syntax.behind(verb)
    infinitive = particle.head
    if particle.tag_ != "TO" or infinitive.head.i != verb.i:
        return False
    if syntax.child(verb, syntax.AUXILIARIES | syntax.OBJECTS) is not None:
        return False
    how = lexicon.words("OrderingVerb").get(verb.lemma_.lower())
    perfect = any(child.lower_ == "been" for child in verb.head.lefts)
    return how is not None and (how != IN_PERFECT or perfect)


def _list_infinitive(verb: Token) -> None:
    """Make a bare verb behind a comma a member of the list that an infinitive before it opens.

    "Agreed to free them, open the border and talk": a bare verb is no circumstance of another.
    """
    doc, first = verb.doc, verb.left_edge.i
    plain = verb.tag_ in syntax.PLAIN_TAGS and verb.lemma_ not in STATES
    bare = plain and verb.head.i < first and doc[first - 1].text == ","
    listed = any(c.dep_ == syntax.CONJUNCT for c in verb.rights)
    if not bare or not listed or any(c.dep_ in OPENING for c in verb.lefts):
        return
    within = [t for t in reversed(doc[verb.head.i + 1 : first]) if t.dep_ in syntax.CONTENT_CLAUSES]
    for before in (*verb.head.rights, *(t for t in within if verb.head.is_ancestor(t))):
        if before.i < verb.i and _opens_bare(before) and syntax.is_infinitive(before):
            verb.head, verb.dep_, verb.tag_ = before, syntax.CONJUNCT, "VB"
            return


def _joined(doc: Doc) -> Iterator[Token]:
    """The verbs that are coordinated with verbs; gerunds behind an adjective go on its copula."""
    for index in labelled(doc, "DEP", (syntax.CONJUNCT,)):
        word = doc[index]
        if word.tag_ == "VBG" and word.head.dep_ == syntax.ADJECTIVAL:
            _go_on_copula(word)
        elif word.pos_ in syntax.VERBAL and word.head.pos_ in syntax.VERBAL:
            yield word


def _go_on_copula(participle: Token) -> None:
    """Coordinate a participle that *and* joins to an adjective with the *be* that both have.

    "Is he aware of and working on it?": what is asked, supposed or ahead of the one is of both.
    """
    verb = participle.head.head
    joined = participle.nbor(-1).lower_ == "and" and syntax.child(participle, OPENING) is None
    if joined and verb.lemma_ == "be" and not syntax.is_negated(verb):
        coordinate(participle, verb)


def _told_of(verb: Token, lexicon: Lexicon) -> Token | None:
    """The object of a reporting verb of which a form of *be* behind a comma says something.

    "The judge ruled the draft, or conscription, is unlawful": nothing joins *is* to *ruled*, and
    what stands between commas belongs to the noun before it.
    """
    report = verb.head
    auxiliaries = [c for c in syntax.children(verb, syntax.AUXILIARIES) if c.lemma_ == "be"]
    first = verb if verb.lemma_ == "be" else next(iter(auxiliaries), verb)
    told = syntax.child(report, syntax.OBJECTS)
    if first.lemma_ != "be" or first.tag_ not in syntax.FINITE_TAGS or told is None:
        return None
    if report.lemma_.lower() in lexicon.words("LightVerb"):
        return None  # "made albums, was awarded a medal"
    parted = syntax.follows_comma(first) and report.i < told.i < first.i
    joined = any(t.dep_ == syntax.COORDINATOR for t in report.children if report.i < t.i < first.i)
    entries = lexicon.find("verb", report.lemma_.lower())
    claims = any(
        entry.relation.attributes if entry.frame is None else entry.frame.endswith("that S")
        for entry in entries
    )
    return told if parted and claims and not joined else None


def _report_around(verb: Token, lexicon: Lexicon) -> Token | None:
    """The report that a verb of speech goes on, where what was reported cannot speak.

    "Lee said the sale was legal and called for calm": no sale calls for anything. What a comma
    parts from the clause within goes on the one around: "said Togo had agreed, and called for …".
    """
    told = verb.head
    report = told.head
    subject = syntax.child(told, syntax.SUBJECTS)
    parted = verb.doc[verb.left_edge.i - 2 : verb.left_edge.i].text.startswith(",")
    if parted and told.dep_ in syntax.NOUN_CLAUSES:
        above = (w for w in told.ancestors if w.dep_ == syntax.COMPLEMENT)
        told = next(above, told)
        report, subject = told.head, syntax.child(told, syntax.SUBJECTS)
    whole = subject is not None and told.dep_ == syntax.COMPLEMENT
    if not whole or (subject is not None and has_voice(subject) and not parted):
        return None
    noun = syntax.child(verb, syntax.OBJECTS)
    # "Had been sold and sued the firm": who is sued stands behind, so nothing before it is.
    active = syntax.has_passive_auxiliary(told) and noun is not None and is_somebody(noun)
    # "Had been made and denied hiding them": who denies something has it behind the verb.
    active = active or any(c.dep_ in syntax.CONTENT_CLAUSES and c.i > verb.i for c in verb.rights)
    acting = told.tag_ == "VBD" or not syntax.is_passive(told)  # "talks had failed and warned of"
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and (active or acting))
    past = past and not syntax.has_passive_auxiliary(verb)  # "…, but was overruled" does nothing
    in_order = report.i < told.i < verb.i and past and report.tag_ == "VBD"
    told_so = speaks(report, lexicon) or (told.i != told.head.i and claims(report, lexicon))
    lemma, deeds = verb.lemma_.lower(), ("DeclaringVerb", "OfficialVerb")
    says = speaks(verb, lexicon) or any(lemma in lexicon.words(deed) for deed in deeds)
    return report if in_order and told_so and says else None


def _take_as_content(verb: Token, noun: Token) -> None:
    """Make a verb the content of the verb above it, with that verb's object as its subject."""
    opening = noun.left_edge
    if opening.lower_ == "that" and opening.i != noun.i:
        opening.head, opening.dep_ = verb, syntax.MARK
    make_subject(noun, verb)
    verb.dep_ = syntax.COMPLEMENT


def _infinitive_before(verb: Token, lexicon: Lexicon) -> Token | None:
    """The infinitive or the modal's verb that a bare verb goes on, where it cannot go on its head.

    In "Oslo urged them to pay and leave", *leave* has no ending and *urged* has one.
    """
    governor = verb.head
    bare = verb.tag_ in syntax.PLAIN_TAGS and not syntax.children(verb, syntax.AUXILIARIES)
    before = syntax.children(governor, syntax.AUXILIARIES)
    opened = governor.tag_ in syntax.PLAIN_TAGS or any(map(_is_bare_opener, before))
    if bare and opened:
        return _infinitive_listed(verb, governor, lexicon)
    if not bare or opened:
        return None
    dashed = verb.left_edge.i > 0 and verb.doc[verb.left_edge.i - 1].text in DASHES
    going_on = governor.tag_ == "VBG" and any(a.tag_ in syntax.FINITE_TAGS for a in before)
    tensed = governor.tag_ in syntax.MARKED_TAGS
    tensed = tensed or (governor.tag_ == "VBN" and _shows_number(governor))
    if dashed or (verb.tag_ == "VBP" and not tensed and not going_on):
        return None
    for token in reversed(verb.doc[governor.i + 1 : verb.i]):
        if _opens_bare(token) and governor.is_ancestor(token) and not verb.is_ancestor(token):
            return token
    around = (word for word in governor.ancestors if word.i < verb.i)
    return next((word for word in around if _opens_bare(word)), None)


def _shows_number(participle: Token) -> bool:
    """Whether a participle's auxiliary has a form that no plain verb goes on with (*was*, *has*).

    "Was fined because it had failed to pay, warn the town or stop": nothing *was fined* and *warn*.
    """
    return first_word(participle).tag_ in syntax.MARKED_TAGS


def _infinitive_listed(verb: Token, governor: Token, lexicon: Lexicon) -> Token | None:
    """The infinitive that a list without a conjunction goes on, of a verb of letting.

    "Will let them stay, find work, and vote": only the last member of a list has *and*, and what
    stands right before the first comma is its first one.
    """
    doc, joint = verb.doc, verb.left_edge.i - 1
    commas = joint > governor.i and doc[joint].text == ","
    if not commas or not any(c.dep_ == syntax.CONJUNCT for c in verb.rights):
        return None
    frames = {entry.frame or "" for entry in lexicon.find("verb", governor.lemma_.lower())}
    lets = not frames.isdisjoint(LETTING)
    for inner in governor.rights if lets and verb.lemma_ != governor.lemma_ else ():
        let = inner.dep_ in syntax.CONTENT_CLAUSES and syntax.is_infinitive(inner)
        told = syntax.child(inner, syntax.SUBJECTS) or syntax.child(governor, syntax.OBJECTS)
        if let and told is not None and governor.i < told.i < inner.i < verb.i:
            return inner
    return None


def _opens_bare(verb: Token) -> bool:
    """Whether a verb is bare behind *to* or a modal verb."""
    if verb.tag_ != "VB":
        return False
    return any(map(_is_bare_opener, syntax.children(verb, syntax.AUXILIARIES)))


def _is_bare_opener(auxiliary: Token) -> bool:
    """Whether an auxiliary takes a bare verb: *to*, a modal verb, *do*."""
    return auxiliary.tag_ in {"MD", "TO"} or auxiliary.lemma_ == "do"
