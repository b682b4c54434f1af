"""Who speaks a quotation: the subject of a verb beside it, or whom other words beside it name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.verbs import is_opened_by_as
from graphbuilder.extraction.text.quotation_marks import previous
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.people import has_voice, is_somebody
from graphbuilder.extraction.words.reporting import SAID

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc, Span, Token

    from graphbuilder.lexicon import Lexicon

THINKING = SAID | {"attitude"}
DASHES = frozenset({"—", "–", "-", "―"})
LIKE = frozenset({"like"})
AS = "as"
LEAST_SOURCE = 3  # tokens: according to whom
LONGEST_TAIL = 8  # tokens of a sentence that only says who spoke
PUT_OUT_BY = frozenset({"from", "by"})


def reports(verb: Token, lexicon: Lexicon, *, beside: bool = False) -> bool:
    """Whether a verb can introduce speech, or thought where the words stand right beside it."""
    around = {child.lower_ for child in verb.children}
    kinds = THINKING if beside else SAID
    return any(
        entry.relation.attributes in kinds and around.issuperset(entry.words)
        for entry in lexicon.find("verb", verb.lemma_.lower())
    )


def quotes_saying(verb: Token) -> bool:
    """Whether a verb quotes somebody *as saying* something, which then is what reports."""
    behind = (c for c in verb.rights if c.lower_ == AS)
    return any(gerund.tag_ == "VBG" for mark in behind for gerund in mark.rights)


def tells(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a word is a verb of speech in the active voice."""
    return verb.pos_ in syntax.VERBAL and reports(verb, lexicon) and not syntax.is_passive(verb)


def speaker_of(verb: Token, is_quoted: Callable[[int], bool]) -> Token | None:
    """The subject of a reporting verb, through control and coordination.

    Args:
        verb: A reporting verb.
        is_quoted: Whether the token of an index stands in a quotation.

    Returns:
        The head of the noun phrase, or ``None``.
    """
    seen: set[int] = set()
    cue, voiceless = verb, None
    while verb.i not in seen:
        seen.add(verb.i)
        subjects = syntax.children(verb, syntax.ACTIVE_SUBJECTS)
        subject = next((t for t in subjects if t.is_alpha and not is_quoted(t.i)), None)
        if subject is not None:
            if syntax.is_relative(subject) and verb.dep_ in syntax.NOUN_CLAUSES:
                return verb.head
            if verb.i == cue.i or has_voice(subject):
                return subject
            voiceless = voiceless or subject
        elsewhere = (_behind(verb) if verb.i == cue.i else None) or _led_to(verb)
        elsewhere = elsewhere or _quoted_as(verb)
        if elsewhere is not None:
            return elsewhere
        if verb.dep_ in syntax.CONTROLLED and not syntax.is_passive(verb):
            verb = verb.head if verb.head.pos_ in syntax.VERBAL else verb.head.head
        elif verb.dep_ == syntax.NOUN_CLAUSE:
            return verb.head
        else:
            return voiceless or _beside(verb, is_quoted)
    return voiceless


def speaker_around(
    word: Token, is_quoted: Callable[[int], bool], saying: frozenset[str]
) -> Token | None:
    """Who says the clause that quoted words stand in: *he replied "I cannot do that"*.

    *He said his men had seen "what we feared"*: through verbs that say nothing themselves.

    Args:
        word: The head of the quoted words.
        is_quoted: Whether the token of an index stands among them.
        saying: Verbs beside which words may be anybody's: *they called it "what we fear"*.
    """
    while word.head != word and not is_quoted(word.head.i):
        above = word.head
        if word.dep_ in syntax.CONTENT_CLAUSES:
            return speaker_of(above, is_quoted)
        if above.lemma_.lower() in saying:
            return None
        word = above
    return None


def _quoted_as(gerund: Token) -> Token | None:
    """Whom a verb before *as* quotes ("the paper quoted Lee as saying: “…”", "Lee was quoted")."""
    if gerund.dep_ != syntax.PREPOSITIONAL_CLAUSE or gerund.head.lower_ != AS:
        return None
    verb = gerund.head.head
    quoted = syntax.child(verb, syntax.OBJECTS | {syntax.PASSIVE_SUBJECT})
    return quoted if quoted is not None and quoted.i < gerund.i and has_voice(quoted) else None


def _led_to(infinitive: Token) -> Token | None:
    """Whom a verb before an infinitive brings to speak ("the protest led Lee to say …")."""
    if infinitive.dep_ != syntax.OPEN_COMPLEMENT or not syntax.is_infinitive(infinitive):
        return None
    led = syntax.child(infinitive.head, syntax.OBJECTS)
    return led if led is not None and led.i < infinitive.i and has_voice(led) else None


def voice_before(cue: Token, speaker: Token, lexicon: Lexicon) -> Token:
    """Who speaks in a participle that was given to a noun which cannot ("…, saying").

    "She tweeted her reasons saying …", "he left the hall, adding …": reasons and halls say
    nothing; who is the subject before does. A sign that people carry says what stands on it.

    Args:
        cue: The reporting verb.
        speaker: Whom the parser made its subject.
        lexicon: Verbs of speech, and nouns for what a source puts out.

    Returns:
        The nearest subject before that stands for somebody, else the speaker.
    """
    put_out = speaker.lemma_.lower() in lexicon.words("ReportNoun")
    if cue.pos_ not in syntax.VERBAL or not syntax.is_gerund(cue) or has_voice(speaker) or put_out:
        return speaker
    parted = syntax.follows_comma(cue)
    told = any(reports(verb, lexicon) for verb in speaker.ancestors if verb.i < speaker.i)
    if not (parted or told):
        return speaker
    before = list(reversed(cue.doc[cue.sent.start : cue.i]))
    acting = (t for t in before if t.dep_ in syntax.SUBJECTS and has_voice(t))
    # "A witness described how it fell, saying …": parsers take the verb for a participle.
    leading = (t for t in before if t.dep_ == syntax.ROOT and has_voice(t))
    return next(acting, None) or next(leading, speaker)


def _behind(verb: Token) -> Token | None:
    """Who stands behind a reporting verb that follows a quotation or opens its sentence.

    "…,” said a protester": parsers that lose the quotation take the speaker for an object, or
    part the speaker's titles from the name.
    """
    before = verb.doc[max(verb.i - 2, 0) : verb.i]
    comma = len(before) > 1 and before[0].is_quote and before[1].text == ","
    inverted = comma and not syntax.is_gerund(verb)
    if verb.i == 0 or not (before[-1].is_quote or inverted or verb.is_sent_start):
        return None
    found = syntax.child(verb, syntax.COMPLEMENTS)
    if found is not None:
        return found
    noun = phrase_at(verb.i + 1, verb.doc)
    return noun if noun is not None and is_somebody(noun) else None


def phrase_at(index: int, doc: Doc) -> Token | None:
    """The head of the noun phrase that begins at a token, as far as words only modify the next."""
    if index >= len(doc):
        return None
    noun = doc[index]
    if syntax.misparsed_noun(noun):
        noun = syntax.child(noun, syntax.OBJECTS) or noun
    while noun.head.i > noun.i and noun.dep_ in syntax.NOT_VERBS and noun.head.sent == noun.sent:
        noun = noun.head
    return noun


def _beside(verb: Token, is_quoted: Callable[[int], bool]) -> Token | None:
    """The noun or pronoun right before a reporting verb, where the parser gave it no subject.

    "“Our patience,” the minister, Grace Wanjiru, said, “has run out”": whoever stands between
    the mark and the verb speaks.
    """
    index = verb.i - 1
    while index > 0 and (verb.doc[index].text == "," or verb.doc[index].pos_ in {"ADV", "AUX"}):
        index -= 1
    noun = verb.doc[index]
    return noun if noun.pos_ in {"PROPN", "PRON", "NOUN"} and not is_quoted(index) else None


def told_like(doc: Doc, start: int) -> Token | None:
    """Whose words *like* leads up to ("and she was like, “No, it is late”").

    Args:
        doc: A parsed text.
        start: Index of the first token behind the opening mark.
    """
    lead = previous(doc, start - 1)
    if lead is not None and lead.text == ",":
        lead = previous(doc, lead.i)
    if lead is None or lead.lower_ not in LIKE:
        return None
    verb = lead.head
    subject = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
    if subject is None or not (syntax.is_copula(verb) and verb.i < lead.i):
        return None
    described = syntax.is_relative(subject) and verb.dep_ in syntax.NOUN_CLAUSES
    return verb.head if described else subject


def only_says(sentence: Span) -> bool:
    """Whether a sentence has nothing but somebody's name and a verb that lacks what is said."""
    verb = sentence.root
    subject = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
    complete = syntax.child(verb, syntax.COMPLEMENTS | syntax.CONTENT_CLAUSES)
    named = subject is not None and (subject.pos_ == "PROPN" or subject.tag_ == "PRP")
    return len(sentence) <= LONGEST_TAIL and named and complete is None


def reporter_in(sentence: Span, lexicon: Lexicon) -> Token | None:
    """Who reports what a sentence says: whose verb of speech leads it, or stands behind *as*.

    "The ministry said that it leaks", "as Lee told the Post, it leaks", "according to Lee, …".
    """
    for verb in (sentence.root, *filter(is_opened_by_as, sentence.root.children)):
        subject = syntax.child(verb, syntax.ACTIVE_SUBJECTS)
        if subject is not None and has_voice(subject) and tells(verb, lexicon):
            return subject
    return _according(sentence)


def named_before(doc: Doc, start: int, lexicon: Lexicon) -> Token | None:
    """The speaker whom the words before a colon, a comma or *like* name.

    It is the subject of their clause or whose that is ("She was blunt: …", "his answer was
    short: …"), who put out the statement they speak of ("a statement from the king: …"), or,
    without a verb, whom they begin with ("Lee in a statement: …").

    Args:
        doc: A parsed text.
        start: Index of the first token behind the opening mark.
        lexicon: Nouns for what a source puts out.
    """
    lead = previous(doc, start - 1)
    if lead is None or not (lead.text in {":", ","} or lead.lower_ in LIKE):
        return None
    words = doc[lead.sent.start : lead.i]
    source = _according(words)
    if source is not None:
        return source
    verbs = [token for token in words if token.pos_ in syntax.VERBAL]
    if lead.text == ":" and (teller := _only_named(words)) is not None:
        return teller
    if verbs:
        named = [token for token in words if token.dep_ == syntax.SUBJECT and token.head in verbs]
        named = [t for t in named if not syntax.is_infinitive(t.head)][-1:] or named[-1:]
        if lead.text == ":":
            named = [*_makers(words, lexicon), *named, *_who_put_out(words, lexicon)]
    else:
        nouns = (t for t in words if t.pos_ in NOUNS and t.dep_ != syntax.COMPOUND)
        named = [noun for noun in [next(nouns, None)] if noun is not None]
    wholes = [w for t in named for p, w in syntax.prepositional(t) if p.lower_ == "of"]
    named += [owner for t in (*named, *wholes) for owner in syntax.children(t, syntax.POSSESSORS)]
    speaker = next((t for t in named if _is_speaker(t, alone=not verbs)), None)
    if speaker is None and lead.text == ":":  # "the town's page made this announcement: …"
        return next(iter(_who_put_out(words, lexicon)), None)
    return speaker


def _only_named(words: Span) -> Token | None:
    """Who is all that some words tell of, with no verb but in what describes them.

    "Dr Lee, who runs a clinic: “…”", "Lee's lawyer, Ann Moe: “…”".
    """
    inside = range(words.start, words.end)
    tops = (t for t in words if t.pos_ in NOUNS and (t.head == t or t.head.i not in inside))
    head = next(tops, None)
    if head is None or any(t.pos_ in syntax.VERBAL and not head.is_ancestor(t) for t in words):
        return None
    told = any(map(is_somebody, syntax.children(head, frozenset({syntax.APPOSITION}))))
    return head if _is_speaker(head, alone=not told) else None


def _makers(words: Span, lexicon: Lexicon) -> list[Token]:
    """Who put out a statement or letter that some words speak of."""
    return [source for noun in words for source in _put_out(noun, lexicon)]


def _who_put_out(words: Span, lexicon: Lexicon) -> list[Token]:
    """The subjects of the verbs that a statement or letter is the object of."""
    nouns = (t for t in words if t.dep_ in syntax.OBJECTS)
    verbs = [t.head for t in nouns if t.lemma_.lower() in lexicon.words("ReportNoun")]
    return [t for verb in verbs for t in syntax.children(verb, syntax.ACTIVE_SUBJECTS)]


def _put_out(noun: Token, lexicon: Lexicon) -> list[Token]:
    """Who put out what a noun stands for, if it is a statement, a letter or a tweet."""
    if noun.lemma_.lower() not in lexicon.words("ReportNoun"):
        return []
    following = noun.doc[noun.i + 1 : noun.i + 2]
    prepositions = {t.i: t for t in (*noun.rights, *following) if t.lower_ in PUT_OUT_BY}
    return [filler for word in prepositions.values() for filler in syntax.introduced(word)]


def _according(words: Span) -> Token | None:
    """Whom "according to" names that opens some words."""
    if len(words) < LEAST_SOURCE or words[0].lower_ != "according":
        return None
    return syntax.child(words[1], syntax.PREPOSITIONAL_OBJECTS)


def signed(doc: Doc, end: int, lexicon: Lexicon) -> Token | None:
    """Whom a dash or "according to" names right behind a quotation ("…” — Ann Lee").

    Args:
        doc: A parsed text.
        end: Index of the closing mark.
        lexicon: Nouns for what a source puts out.
    """
    index = end + 1
    while index < len(doc) and doc[index].is_space and "\n" not in doc[index].text:
        index += 1
    if index + 2 >= len(doc):
        return None
    if doc[index].lower_ == "according":
        source = _according(doc[index : doc[index].sent.end])
        return None if source is None else next(iter(_put_out(source, lexicon)), source)
    if doc[index].text not in DASHES:
        return None
    noun = phrase_at(index + 1, doc)
    return noun if noun is not None and noun.ent_type_ == "PERSON" else None


def _is_speaker(token: Token, *, alone: bool) -> bool:
    """Whether a word before a colon can be who speaks; with a verb, any name or pronoun can."""
    return is_somebody(token) or (token.pos_ == "PROPN" and not alone)
