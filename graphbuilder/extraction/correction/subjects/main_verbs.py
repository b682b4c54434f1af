"""Main verbs that a parser hung from a noun, so that their sentence has no verb of its own.

"The car collided with a bus", "Lee, speaking to a club, called it void": a sentence has a finite
verb, and a past form without an object, of a verb that never has one, is no passive participle
(Huddleston & Pullum 2002, ch. 2 §2; ch. 14 §2.2). Nor is what people do *by doing* something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.passives import is_only_finite
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.frames import gives
from graphbuilder.extraction.words.people import is_amount, is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

STOP = "."
SHORTEST = 4  # tokens of a sentence with a stop
OPENING = frozenset({syntax.PREPOSITION, syntax.ADVERB, syntax.ADVERBIAL_CLAUSE})
OWN = syntax.AUXILIARIES | syntax.SUBJECTS | syntax.AGENTS | {syntax.MARK}


def give_main_verbs(doc: Doc, lexicon: Lexicon) -> None:
    """Make a past form inside the subject of a sentence without a finite verb its main verb.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Verbs that take no object.
    """
    for index in labelled(doc, "DEP", (syntax.ROOT,)):
        root = doc[index]
        if root.tag_ in syntax.PARTICIPLE_TAGS and root.pos_ in syntax.VERBAL:
            subject = next((c for c in root.lefts if c.dep_ in syntax.SUBJECTS), None)
            if subject is None:
                _part_from_fronted(root)
            if subject is None or syntax.child(root, syntax.AUXILIARIES) is not None:
                continue
        elif _may_be_subject(root) and syntax.child(root, syntax.SUBJECTS) is None:
            subject = root
        else:
            continue
        sentence = root.sent
        if len(sentence) < SHORTEST or not _is_stopped(sentence.end, doc):
            continue
        verb = _lost_verb(root, subject, lexicon)
        if verb is not None:
            if verb.tag_ == "JJ":
                verb.lemma_ = _base(verb, lexicon) or verb.lemma_
            _make_main(verb, root, subject)


def _may_be_subject(root: Token) -> bool:
    """Whether a word that has no verb is a noun, or tells how many there are of some."""
    return root.pos_ in NOUNS or is_amount(root)


def _part_from_fronted(participle: Token) -> None:
    """Make a main clause of what a participle that opens a sentence has behind a comma.

    "Trailing in the polls, the party seized on the news": no comma parts a verb from its object,
    and a sentence has a finite verb.
    """
    noun = syntax.child(participle, syntax.OBJECTS | {syntax.MEASURE})
    if participle.tag_ != "VBG" or not participle.is_sent_start or noun is None:
        return
    verb = next((c for c in noun.rights if c.dep_ == syntax.NOUN_CLAUSE), None)
    if verb is None or verb.tag_ not in syntax.PAST_TAGS:
        return
    if not syntax.follows_comma(noun.left_edge):
        return
    if (
        not is_only_finite(verb)
        or verb.left_edge.i != noun.i + 1
        or syntax.child(verb, OWN) is not None
    ):
        return
    verb.head, verb.dep_, verb.tag_ = verb, syntax.ROOT, "VBD"
    for word in [c for c in participle.rights if c.i > noun.left_edge.i - 2 and c.i != noun.i]:
        word.head = verb
    noun.head, noun.dep_ = verb, syntax.SUBJECT
    participle.head, participle.dep_ = verb, syntax.ADVERBIAL_CLAUSE


def _is_stopped(end: int, doc: Doc) -> bool:
    """Whether a sentence ends with a full stop; a caption or a headline has none."""
    index = end - 1
    while index and doc[index].is_space:
        index -= 1
    return doc[index].text == STOP or (doc[index].is_quote and doc[index - 1].text == STOP)


def _lost_verb(root: Token, subject: Token, lexicon: Lexicon) -> Token | None:
    """The only verb below a root that can be finite, where the root is none."""
    noun = root.i if root.tag_ not in syntax.PARTICIPLE_TAGS else -1
    finite = [
        token
        for token in root.sent
        if token.tag_ in syntax.FINITE_TAGS
        and syntax.first_conjunct(token).dep_ not in syntax.EMBEDDED
        and syntax.first_conjunct(token).i != noun  # "a truck … overturned and *exploded*"
    ]
    for token in root.subtree:
        past = token.tag_ in syntax.PAST_TAGS or _base(token, lexicon) is not None
        if not past or token.i <= subject.i:
            continue
        if any(syntax.first_conjunct(other).i != token.i for other in finite):
            continue  # "Peru, which …, called for a truce and *offered* to help"
        own = [c for c in syntax.children(token, OWN) if c.dep_ != syntax.AGENT or _has_noun(c)]
        if own or any(map(syntax.is_relative, token.lefts)):
            continue
        if _can_be_main(token, root, lexicon):
            return token
    return None


def _can_be_main(verb: Token, root: Token, lexicon: Lexicon) -> bool:
    """Whether a past form below a root that is no verb can be the verb of its sentence."""
    if root.pos_ not in NOUNS and is_amount(root):  # "neither of the guards dreamed of it"
        return verb.dep_ == syntax.NOUN_CLAUSE and verb.nbor(-1).i == verb.head.i
    direct, noun = verb.head.i == root.i, root.tag_ not in syntax.PARTICIPLE_TAGS
    if verb.dep_ == syntax.NOUN_CLAUSE:
        single = verb.lemma_.lower() in lexicon.words("SingleVerb")
        bare = noun and direct and syntax.child(verb, syntax.OBJECTS) is None
        if noun and not direct and _is_aim(root) and verb.nbor(-1).i == verb.head.i:
            return is_active(verb, lexicon)
        # "A truck loaded with fuel overturned".
        last = noun and single and not direct and verb.nbor(-1).i == verb.head.i
        last = last and syntax.child(verb, syntax.OBJECTS) is None
        last = last or (noun and verb.nbor(-1).i == verb.head.i and _acts_by(root, verb))
        does = (single and bare) or (
            noun and direct and (is_active(verb, lexicon) or _acts_by(root, verb))
        )
        return last or (verb.tag_ == "VBD" and not direct) or (does and _is_close(verb))
    before = verb.doc[verb.left_edge.i - 1]
    if verb.dep_ == syntax.CONJUNCT:
        joined = before.dep_ == syntax.COORDINATOR or before.is_punct
        return noun and direct and verb.tag_ == "VBD" and not joined
    aimed = verb.head.dep_ == syntax.OBJECT and verb.head.head.head.i == root.i and _is_aim(root)
    behind = aimed or verb.head.dep_ == syntax.PREPOSITIONAL_OBJECT
    if verb.dep_ == syntax.ADJECTIVE and behind:
        name = verb.nbor(-1)  # also "the border-closed schools"
        within = name.head.i in {verb.i, verb.head.i} and name.pos_ in NOUNS
        return noun and within and verb.head.i > verb.i
    named = root.ent_type_ == "PERSON" or not noun or verb.tag_ in {"VBD", "JJ"}
    listed = {syntax.APPOSITION} | ({syntax.CONJUNCT} if before.text == "," else set())
    behind = verb.dep_ == syntax.ADJECTIVE and _described(verb).dep_ in listed
    apart = before.text == "," or (verb.tag_ in {"VBD", "JJ"} and before.i >= root.i)
    return named and behind and verb.head.i > verb.i and apart


def _described(adjective: Token) -> Token:
    """The noun that an adjective stands before, with its title ("*assailed* club chief Lee")."""
    noun = adjective.head
    while noun.dep_ in syntax.COMPOUNDS and noun.head.i > noun.i:
        noun = noun.head
    return noun


def _is_aim(root: Token) -> bool:
    """Whether an infinitive says what a noun is ("the plan to stay for a week led to …")."""
    aim = next((c for c in root.rights if c.dep_ == syntax.NOUN_CLAUSE), None)
    return aim is not None and syntax.is_infinitive(aim)


def is_active(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a past form is no passive: it has an object, or an infinitive for what is planned.

    "The coup *removed the king*", "the crew *planned to stay*"; or there is a preposition that
    makes one verb with it.

    Args:
        verb: A past form that hangs from a noun.
        lexicon: Verbs, and what each takes.
    """
    if syntax.child(verb, syntax.OBJECTS) is not None:
        return not gives(verb, lexicon)
    if verb.i + 1 == len(verb.doc):
        return False
    behind, entries = verb.nbor(), lexicon.find("verb", verb.lemma_.lower())
    frames = {entry.frame for entry in entries}
    if behind.tag_ == "TO" and behind.head.head.i == verb.i:
        return "to VP" in frames and "NP to VP" not in frames  # not "a man expected to win"
    return behind.head.i == verb.i and any(entry.words == (behind.lower_,) for entry in entries)


def _has_noun(agent: Token) -> bool:
    """Whether somebody or something, and no gerund, stands behind *by*."""
    return bool(syntax.introduced(agent))


def _acts_by(noun: Token, verb: Token) -> bool:
    """Whether people did something by doing another thing ("fans celebrated by singing")."""
    phrases = (c for c in verb.rights if c.lower_ == "by" and not syntax.introduced(c))
    gerunds = (syntax.child(phrase, syntax.PREPOSITIONAL_CLAUSES) for phrase in phrases)
    return is_somebody(noun) and any(g is not None and g.tag_ == "VBG" for g in gerunds)


def _base(word: Token, lexicon: Lexicon) -> str | None:
    """The verb of a past form that was taken for an adjective ("closed"), if it is known."""
    form = word.lower_
    if word.tag_ != "JJ" or word.dep_ != syntax.ADJECTIVE or not form.endswith("ed"):
        return None
    stems = (form[:-1], form[:-2], form[:-3], form[:-3] + "y")
    return next((stem for stem in stems if lexicon.find("verb", stem)), None)


def _is_close(verb: Token) -> bool:
    """Whether no comma stands before a verb, or one that closes an aside of its noun."""
    commas = [t for t in verb.doc[verb.head.i : verb.left_edge.i] if t.text == ","]
    before = verb.doc[verb.left_edge.i - 1]
    return before.text != "," or len(commas) > 1


def _make_main(verb: Token, root: Token, subject: Token) -> None:
    """Make a verb the root, and what was the root its subject or a participle of that."""
    if verb.dep_ == syntax.ADJECTIVE:
        _give_object(verb, subject)
    verb.head, verb.dep_, verb.tag_ = verb, syntax.ROOT, "VBD"
    verb.pos_ = "VERB"
    front = [c for c in root.lefts if c.dep_ in OPENING]
    last = front[-1].right_edge.i + 1 if front else -1
    for word in list(root.lefts):
        if word.i <= last or subject.i not in {root.i, word.i}:
            word.head = verb
    for mark in [c for c in root.rights if c.i > verb.i]:
        joined = mark.dep_ in {syntax.COORDINATOR, syntax.CONJUNCT} and root.i == subject.i
        if mark.is_punct or mark.is_space or joined:
            mark.head = verb
    if root.i != subject.i:
        beside = root.tag_ == "VBG"
        root.head = verb if beside else subject
        root.dep_ = syntax.ADVERBIAL_CLAUSE if beside else syntax.NOUN_CLAUSE
    subject.head, subject.dep_ = verb, syntax.SUBJECT


def _give_object(verb: Token, subject: Token) -> None:
    """Make the noun that a verb was taken to describe its object, with what stands behind it."""
    noun, name = _described(verb), verb.nbor(-1)
    if noun.dep_ in {syntax.PREPOSITIONAL_OBJECT, syntax.OBJECT}:
        name.head, name.dep_ = noun.head, noun.dep_
        for word in [c for c in noun.lefts if c.i < name.i]:
            word.head = name
    for phrase in syntax.children(noun, syntax.PREPOSITIONS):
        if phrase.lower_ != "of":
            phrase.head = verb
    for phrase in [t for t in subject.subtree if t.i > verb.i and t.head.i < verb.i]:
        phrase.head = verb if phrase.dep_ == syntax.PREPOSITION else phrase.head
    noun.head, noun.dep_ = verb, syntax.OBJECT
