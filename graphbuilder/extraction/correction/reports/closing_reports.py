"""Who reports a sentence at its end, in a phrase of several parts: "…, a guard at the mine said".

Behind a comma and a whole clause, a noun phrase and a verb of saying that has no content of its own
behind it comment on that clause (Huddleston & Pullum 2002, ch. 11 §9: parentheticals): nothing
joins a second main clause to it. Parsers take who speaks for a part of the clause, and what they
say for one more thing that was done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.tree import ends_sentence
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.frames import takes_as, takes_clause
from graphbuilder.extraction.words.labels import TIMES
from graphbuilder.extraction.words.people import acts_as_body, is_somebody
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from graphbuilder.lexicon import Lexicon

COMMA = ","
OPENING = frozenset({"DT", "PRP$", "JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS"})
OWNER, HYPHEN, CLOSING = "POS", "HYPH", "''"
OPENERS = frozenset({"ADP", "SCONJ", "CCONJ"})
NOT_WITHIN = OPENERS | {"DET", "PRON"}  # "something the army …"
NAMING = NOUNS | {"ADJ", "DET", "ADP", "NUM"}  # "Ann Lee", "54"
FEWEST = 3  # a subject, a verb and a comma
BESIDE = frozenset({syntax.PREPOSITION, syntax.ADVERB, syntax.MEASURE, syntax.PUNCTUATION})
FRONT = BESIDE | {syntax.ADVERBIAL_CLAUSE}


def close_with_reports(doc: Doc, lexicon: Lexicon) -> None:
    """Make a report behind a whole clause the root, with that clause as its content.

    Args:
        doc: A parsed text; labels, tags and places in the tree are changed.
        lexicon: Which verbs report that something is so.
    """
    for index in worded(doc, (COMMA,)):
        sentence = doc[index].sent
        if index < sentence.start + FEWEST - 1 or index + 2 >= sentence.end:
            continue
        start = index + 1 + _is_closing_quote(doc[index + 1])
        lead = _phrase(doc, start, sentence.end)
        phrase = None if lead is None else _with_asides(lead, sentence.end)
        verb = None if phrase is None else _verb_behind(doc, phrase.end, sentence.end)
        if lead is None or phrase is None or verb is None or not _closes(verb, lexicon):
            continue
        if start > index + 1 and syntax.child(verb, syntax.SUBJECTS) is not None:
            continue
        if _is_told_by_another(verb, lead):
            continue
        teller = _head(lead, verb)
        aside = phrase.end > lead.end
        if teller is None or not _may_tell(verb, teller, lexicon, aside=aside):
            continue
        opening = sentence.start + (start > index + 1 and sentence[0].is_quote)
        said = whole_clause(doc[opening:index], verb)
        if said is not None and not _is_closed(said, phrase, teller, verb):
            _close(said, phrase, teller, verb)


def _is_closing_quote(mark: Token) -> bool:
    """Whether a quotation ends with a mark."""
    return mark.is_quote and mark.tag_ == CLOSING


def _phrase(doc: Doc, start: int, end: int) -> Span | None:
    """The noun phrase, with its phrases, between a comma and the verb or aside behind it."""
    if doc[start].tag_ not in OPENING:
        return None
    for place in range(start, end):
        word = doc[place]
        quoted = word.is_quote and word.tag_ != OWNER  # "a lawyers' group"
        if quoted:
            return None
        if word.text == COMMA or syntax.is_relative(word):
            return doc[start:place] if place > start else None
        tensed = word.pos_ in syntax.VERBAL and word.dep_ not in syntax.PRENOMINAL
        if tensed or (word.dep_ == syntax.ADVERB and word.head.pos_ in syntax.VERBAL):
            return doc[start:place] if place > start else None
    return None


def _with_asides(lead: Span, end: int) -> Span | None:
    """A noun phrase with what tells more of it: a name between commas, or a relative clause.

    "…, its head, *Ann Lee*, said", "…, a guard *who was there* said", "…, Lee, who left, said".
    """
    doc, following = lead.doc, lead.doc[lead.end]
    if syntax.is_relative(following):
        tensed = [t.i for t in doc[lead.end : end] if _is_tensed(t)]
        return doc[lead.start : first_word(doc[tensed[-1]]).i] if len(tensed) > 1 else None
    if following.text != COMMA:
        return lead
    related = any(map(syntax.is_relative, doc[lead.end + 1 : lead.end + 2]))
    for place in range(lead.end + 1, end - 1):
        if doc[place].text == COMMA:
            return doc[lead.start : place + 1]
        if not related and (doc[place].pos_ not in NAMING or _is_tensed(doc[place])):
            return None
    return None


def _is_tensed(word: Token) -> bool:
    """Whether a word is a verb with a tense, its own or that of its auxiliary."""
    main = word.pos_ in syntax.VERBAL and word.dep_ not in syntax.AUXILIARIES
    return main and syntax.is_finite(word)


def _is_told_by_another(verb: Token, lead: Span) -> bool:
    """Whether who reports stands behind what sums a clause up ("…, a step that hurt us, Lee said").

    Huddleston & Pullum 2002, ch. 15 §5.2: supplements with a clause for their anchor.
    """
    teller = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
    if teller is None or teller.left_edge.i <= lead.end:
        return False
    beside = teller.right_edge.i + 1 == first_word(verb).i
    return beside and syntax.follows_comma(teller.left_edge)


def _verb_behind(doc: Doc, start: int, end: int) -> Token | None:
    """The main verb that starts at a word, behind its auxiliaries and adverbs."""
    for word in doc[start:end]:
        if word.pos_ == "VERB":
            past = word.tag_ == "VBN" and not syntax.has_passive_auxiliary(word)
            return word if word.tag_ in syntax.TENSED_TAGS or past else None
        if word.pos_ != "AUX" and word.dep_ != syntax.ADVERB:
            return None
    return None


def _closes(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb reports something, of which nothing stands behind it in its sentence."""
    if not takes_clause(verb, lexicon) or not _is_last(verb.right_edge):
        return False
    if _is_completed(verb, lexicon):
        return False
    hears = verb.lemma_.lower() in lexicon.words("HearerVerb")
    told = syntax.OBJECTS | syntax.DATIVES
    return not any(
        child.dep_ in syntax.CONTENT_CLAUSES | syntax.PREDICATIVES
        or (child.dep_ in told and not hears)
        or (child.dep_ == syntax.CONJUNCT and syntax.child(child, syntax.SUBJECTS) is None)
        for child in verb.rights
    )


def _is_last(word: Token) -> bool:
    """Whether a word ends its sentence but for what a conjunction opens behind a comma."""
    if ends_sentence(word):
        return True
    behind = word.doc[word.i : word.sent.end]
    opening = [token for token in behind if token.i > word.i and token.text != COMMA][:2]
    parted = COMMA in {token.text for token in behind[:2]}
    return parted and any(t.dep_ == syntax.MARK and t.tag_ == "IN" for t in opening)


def _is_completed(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a phrase behind a verb completes it ("spoke about it", "described as a loss").

    A day does not ("ruled on Tuesday").
    """
    phrases = [c for c in verb.rights if c.dep_ == syntax.PREPOSITION and not _dates(c)]
    behind = {phrase.lower_ for phrase in phrases}
    known = lexicon.find("verb", verb.lemma_.lower())
    phrasal = any(entry.words and behind.issuperset(entry.words) for entry in known)
    return phrasal or ("as" in behind and takes_as(verb, lexicon))


def _dates(preposition: Token) -> bool:
    """Whether a phrase says when something was."""
    held = syntax.child(preposition, syntax.PREPOSITIONAL_OBJECTS)
    return held is not None and held.ent_type_ in TIMES


def _head(phrase: Span, verb: Token) -> Token | None:
    """The noun that heads a phrase, where phrases with a preposition are all that is behind it.

    Where a parser has a subject of the verb that opens with the phrase, that is the one.
    """
    known = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
    if known is not None and known.left_edge.i == phrase.start and known.i < phrase.end:
        return known
    ends = [t for t in phrase if t.pos_ in NOUNS and _ends_nouns(t, phrase.end)]
    first = ends[0] if ends else None
    if first is None:
        return None
    before = [t for t in phrase if phrase.start < t.i < first.i]
    if any(t.pos_ in NOT_WITHIN and t.is_lower for t in before):
        return None
    for word in phrase[first.i + 1 - phrase.start :]:
        inside = word.nbor(-1).pos_ not in NOUNS or word.pos_ in OPENERS | NOUNS
        inside = inside or (word.pos_ == "ADJ" and word.nbor().pos_ == "ADP")  # "familiar with"
        if not (inside or word.tag_ in {OWNER, HYPHEN} or word.is_punct):
            return None  # "a charge the army …"
    return first


def _ends_nouns(noun: Token, end: int) -> bool:
    """Whether no further noun of its phrase stands behind a noun."""
    behind = noun.doc[noun.i + 1]
    named = behind.pos_ == "DET" and behind.is_title  # "newspaper The Hindu"
    within = behind.pos_ in NOUNS or behind.tag_ in {OWNER, HYPHEN} or named
    return behind.i >= end or not within


def _may_tell(verb: Token, teller: Token, lexicon: Lexicon, *, aside: bool) -> bool:
    """Whether a form may be the verb of who speaks: tensed, or a past form that describes nobody.

    "An aide to the mayor admitted on Friday": who is found, told or known may be described so; of
    who speaks, a verb that only says something, and is said to nobody, is the verb. Behind an aside
    nobody is described by one ("…, Ann Lee, who led it, found on Friday").
    """
    subject = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
    own = subject is not None and subject.i == teller.i
    if verb.dep_ not in syntax.NOUN_CLAUSES or own or first_word(verb).lower_ in syntax.HAVE:
        return True
    described = teller.i <= verb.head.i < verb.i
    if not (described or aside) or syntax.child(verb, syntax.SUBJECTS | syntax.AGENTS) is not None:
        return False
    kinds = {"speech"} if is_somebody(teller) else set()
    apart = teller.dep_ == syntax.APPOSITION and not is_somebody(teller.head)  # "a flood, a nurse"
    kinds |= {"report"} if acts_as_body(teller) or (kinds and (apart or aside)) else set()
    says = any(
        entry.relation.attributes in kinds and entry.frame in {None, "that S"} and not entry.words
        for entry in lexicon.find("verb", verb.lemma_.lower())
    )
    return says and verb.lemma_.lower() not in lexicon.words("HearerVerb")


def whole_clause(front: Span, verb: Token) -> Token | None:
    """The verb of the main clause that some words are, with what may stand before a clause."""
    if sum(token.is_quote and token.tag_ != OWNER for token in front) % 2:
        return None
    tops = [t for t in front if t.head.i == t.i or not front.start <= t.head.i < front.end]
    clauses = [t for t in tops if _is_clause(t)]
    others = [t for t in tops if t not in clauses]
    loose = all(t.dep_ in FRONT or t.is_punct for t in others)
    return clauses[0] if len(clauses) == 1 and loose and clauses[0].i != verb.i else None


def _is_clause(verb: Token) -> bool:
    """Whether a verb is finite, has a subject before it and stands in no clause below another."""
    subject = syntax.child(verb, syntax.SUBJECTS)
    own = subject is not None and subject.i < first_word(verb).i and not syntax.is_relative(subject)
    return own and syntax.is_finite(verb) and syntax.marker(verb) is None


def _is_closed(said: Token, phrase: Span, teller: Token, verb: Token) -> bool:
    """Whether a parser has made all of a report that it is."""
    places = (said.head.i, teller.head.i, verb.head.i)
    labels = (said.dep_, teller.dep_)
    whole = all(phrase.start <= word.head.i <= verb.i for word in phrase)
    return whole and set(places) == {verb.i} and labels == (syntax.COMPLEMENT, syntax.SUBJECT)


def _close(said: Token, phrase: Span, teller: Token, verb: Token) -> None:
    """Make a report the root of its sentence, its teller the subject and a clause its content."""
    if verb.tag_ == "VBN" and first_word(verb).i == verb.i:
        verb.tag_ = "VBD"
    hang_from_report(said, verb, phrase.start)
    for word in said.doc[phrase.end : verb.i]:
        if not phrase.end <= word.head.i <= verb.i:
            word.head = verb
    for word in phrase:
        if word.i != teller.i and not phrase.start <= word.head.i < phrase.end:
            word.head = teller
            if word.i < teller.i and word.pos_ in NOUNS:
                word.dep_ = syntax.COMPOUND
    teller.head, teller.dep_ = verb, syntax.SUBJECT


def hang_from_report(said: Token, verb: Token, start: int) -> None:
    """Make a report the root of its sentence, and the clause before it its content.

    Args:
        said: The verb of the clause.
        verb: The verb of the report.
        start: Where the report begins, behind a comma.
    """
    sentence = said.sent
    for word in [t for t in said.doc[sentence.start : start] if t.i != said.i]:
        if word.head.i >= start or word.head.i == word.i:
            word.head = verb if word.i == start - 1 else said
    behind = [
        t for t in said.doc[verb.i + 1 : sentence.end] if t.head.i < verb.i or t.head.i == t.i
    ]
    verb.head, verb.dep_ = verb, syntax.ROOT
    for word in behind:
        word.head = verb
    said.head, said.dep_ = verb, syntax.COMPLEMENT
