"""Whom *he* or *she* goes on about: the main subject of the sentence or the clause before.

What a text is about is continued before it is shifted, and English puts it into the main subject
(Grosz, Joshi & Weinstein 1995, *Centering*). Where the grammar says so, no likelihood does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import chain_at
from graphbuilder.extraction.coreference.kinds import fit
from graphbuilder.extraction.words.people import denotes_people

_CONTENT = frozenset({syntax.COMPLEMENT})
_THINGS = frozenset({"it", "that", "this"})

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable


def continued(markable: Markable, found: Sequence[Chain], setting: Setting) -> Chain | None:
    """The named subject that *he* as the subject of the next clause or sentence goes on about.

    Returns:
        The entity; ``None`` for other anaphors, and where another candidate stands between.
    """
    subject = _gone_on_about(markable, found, setting)
    return _named_as(subject, found) or _acting_below(subject, markable, found, setting)


def _acting_below(
    subject: Token | None, markable: Markable, found: Sequence[Chain], setting: Setting
) -> Chain | None:
    """The only person with a name who does something in a sentence about a thing.

    *That annoyed the union, whose head, Lee, accused Park. He …*: where the main subject is nobody,
    the subject of another clause ranks before an object.
    """
    thing = subject is not None and subject.lower_ in _THINGS
    if subject is None or not (thing or (subject.pos_ == "NOUN" and not denotes_people(subject))):
        return None
    if any(subject.i in chain.heads for chain in found) or subject.ent_type_ == "PERSON":
        return None
    sentence = subject.sent
    acting = []
    for chain in found:
        own = [i for i in chain.heads if sentence.start <= i < min(sentence.end, markable.head)]
        words = (syntax.apposed_to(setting.doc[i]) for i in own)
        if any(w.dep_ in syntax.ACTIVE_SUBJECTS and not syntax.is_relative(w) for w in words):
            acting.append(chain)
    one = acting[0] if len(acting) == 1 else None
    if one is None or not one.named or "Person" not in one.types:
        return None
    return one if one.gender or one.has_given_name(setting.roles) else None


def passes_over(
    markable: Markable, chosen: Chain, chains: Sequence[Chain], setting: Setting
) -> bool:
    """Whether grammar keeps *he* from who was the subject, and he was taken for another.

    *Lee won. He asked for a film that Lee had liked*: whoever it is, nothing else tells. Whom
    somebody names in his words is not who speaks them: *he said: "Lee is great"*.
    """
    told = _named_as(_gone_on_about(markable, (), setting), chains)
    if told is None or told is chosen or not told.agrees(markable):
        return False
    own = setting.quotation_of[markable.head]
    later = (m for m in told.mentions if m.head > markable.head)
    return any(
        m.sentence == markable.sentence and setting.quotation_of[m.head] == own for m in later
    )


def _gone_on_about(markable: Markable, found: Sequence[Chain], setting: Setting) -> Token | None:
    """The subject that *he* as the subject of the next clause or sentence goes on about."""
    token = setting.doc[markable.head]
    if markable.anaphor != "he":
        return None
    if token.dep_ == syntax.POSSESSOR and token.head.left_edge.i == token.sent.start:
        token = token.head  # "Lee left. His company is closed"
    if token.dep_ not in syntax.SUBJECTS:
        return None
    subject = _joined(token)
    if subject is None and opens(token) and not _named_before(token, found, setting):
        subject = main_before(token, setting)
    if subject is None or setting.quotation_of[subject.i] != setting.quotation_of[token.i]:
        return None
    return subject


def _named_as(subject: Token | None, chains: Sequence[Chain]) -> Chain | None:
    """The person with a name whom a subject stands for, among some entities."""
    if subject is None:
        return None
    chain = chain_at(chains, subject.i)
    return chain if chain is not None and chain.named and "Person" in chain.types else None


def _joined(pronoun: Token) -> Token | None:
    """The subject of the clause that the pronoun's is joined to: *Lee taught Park and he wrote*."""
    verb = pronoun.head
    if verb.dep_ != syntax.CONJUNCT or verb.head.pos_ not in syntax.VERBAL:
        return None
    return syntax.child(verb.head, syntax.SUBJECTS)


def opens(pronoun: Token) -> bool:
    """Whether a pronoun is the main subject, or is so again behind a clause in front.

    *When he had spoken, he left*; *he will leave, a friend said*.
    """
    root = pronoun.sent.root
    verb = pronoun.head
    if verb == root or (verb.dep_ in syntax.UNGOVERNED and verb.head == root):
        return True
    if told_in_front(root) == pronoun:
        return True
    main = syntax.child(root, syntax.SUBJECTS)
    fronted = verb.dep_ in syntax.FRONTED and verb.i < root.i
    again = main is not None and main.lower_ == pronoun.lower_
    return fronted and again and verb.head == root


def told_in_front(report: Token) -> Token | None:
    """The subject of what somebody tells, where who tells it stands behind: *he left, she said*."""
    told = next((c for c in report.lefts if c.dep_ == syntax.COMPLEMENT), None)
    teller = syntax.child(report, syntax.SUBJECTS)
    if told is None or teller is None or teller.i < told.i:
        return None
    return syntax.child(told, syntax.SUBJECTS)


def _named_before(pronoun: Token, found: Sequence[Chain], setting: Setting) -> bool:
    """Whether the sentence of a pronoun has mentioned one of several entities before it.

    *Speaking to Park, she laughed*: whom a phrase in front leads to, the subject is not; nor is
    who speaks whom the quoted words name.
    """
    doc, start = pronoun.doc, pronoun.sent.start
    quoted = setting.quotation_of[pronoun.i]
    heads = (m.head for chain in found for m in chain.mentions if start <= m.head < pronoun.i)
    return any(
        setting.quotation_of[head] == quoted and not _is_led_to(doc[head], pronoun.sent.root)
        for head in heads
    )


def _is_led_to(word: Token, root: Token) -> bool:
    """Whether a word ends a participle or a prepositional phrase in front of a main clause."""
    if word.dep_ not in syntax.GOVERNED | syntax.PREPOSITIONAL_OBJECTS:
        return False
    while word.head not in {root, word}:
        if word.dep_ in syntax.SUBJECTS | {syntax.POSSESSOR, syntax.RELATIVE_CLAUSE}:
            return False
        word = word.head
    plain = syntax.child(word, syntax.SUBJECTS) is None
    return plain and word.dep_ in syntax.FRONTED_PHRASES and word.i < root.i


def main_before(pronoun: Token, setting: Setting) -> Token | None:
    """The main subject of the sentence before, quoted ones passed over outside of quotations."""
    doc, start = pronoun.doc, pronoun.sent.start
    outside = setting.quotation_of[pronoun.i] < 0
    while start:
        sentence = doc[start - 1].sent
        if not (outside and setting.quotation_of[sentence.root.i] >= 0):
            return syntax.child(sentence.root, syntax.SUBJECTS)
        start = sentence.start
    return None


def is_told_of(markable: Markable, chain: Chain, setting: Setting) -> bool:
    """Whether *he* who speaks was taken for somebody whom a source has told of: *a source said …*.

    A report keeps to its speaker until it names another (Bergler 1992, *Evidential Analysis of
    Reported Speech*).
    """
    token = setting.doc[markable.head]
    if markable.anaphor != "he" or token.dep_ not in syntax.SUBJECTS or not opens(token):
        return False
    if syntax.child(token.head, _CONTENT) is None:
        return False
    speaker = main_before(token, setting)
    if speaker is None or speaker.lemma_.lower() not in setting.roles.words("InformantNoun"):
        return False
    last = chain.last_before(markable)
    return last is not None and speaker.head.is_ancestor(setting.doc[last.head])


def outranking(
    markable: Markable, chosen: Chain, found: Sequence[Chain], setting: Setting
) -> Chain:
    """Whom a description means where two of one sentence may be called so: who ranks higher in it.

    *Lund's party left the Sea Party's alliance with the Farm Party. The party …*: a subject is
    taken up before an object, and that before what only says whose something is.

    Returns:
        The entity that ranks highest among those of the sentence that mentions the chosen one last.
    """
    last = chosen.last_before(markable)
    if markable.form != "nominal" or last is None or last.sentence == markable.sentence:
        return chosen
    best, highest = chosen, _rank_in(last.sentence, chosen, setting)
    fitting, times = fit(markable, chosen, setting), chosen.count_before(markable)
    for other in found:
        said = other.last_before(markable)
        if other is chosen or said is None or said.sentence != last.sentence or not other.named:
            continue
        if fit(markable, other, setting) != fitting or other.count_before(markable) < times:
            continue
        rank = _rank_in(last.sentence, other, setting)
        if rank < highest:
            best, highest = other, rank
    return best


def _rank_in(sentence: int, chain: Chain, setting: Setting) -> int:
    """The highest rank, which is the least number, of an entity's mentions in a sentence."""
    return min(_rank(setting.doc[m.head]) for m in chain.mentions if m.sentence == sentence)


def _rank(noun: Token) -> int:
    """How far from the subject a word stands: subject, object, anything else.

    Grosz, Joshi & Weinstein (1995): subject before object before others.
    """
    noun = syntax.apposed_to(syntax.first_conjunct(noun))
    if noun.dep_ in syntax.SUBJECTS:
        return 0
    if noun.dep_ in syntax.GIVEN:
        return 1
    return 2
