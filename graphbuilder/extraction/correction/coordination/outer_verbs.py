"""Verbs that go on an outer clause, although a parser hung them from the clause within it.

What *and* joins has one form: behind "urged them to stay", *stay* goes on with a bare verb, and
*urged* with another past tense (likeness of conjuncts: Huddleston & Pullum 2002, ch. 15 §3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.tree import joints_before
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words import roles
from graphbuilder.extraction.words.agreement import number_of, numbers_of
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.people import NOMINATIVES, has_voice, is_somebody
from graphbuilder.extraction.words.reporting import claims, speaks

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

ASK, PRETENCE = "ask", "pretends"
STATES = frozenset({"be", "have"})
ASKED = frozenset({"whether", "if"})
SAYING = frozenset({"speech", "accusation"})
MINDED = frozenset({"wants", "wantsTo", "hopes", "believes", "plans", "fears", "likes", "knows"})
MINDLESS = frozenset({"Event", "Place"})
TELLING = frozenset({"Law", "Organization"})


def outer_verb(verb: Token, lexicon: Lexicon) -> Token | None:
    """The finite verb that a finite verb goes on, where it cannot go on the one it hangs from.

    Args:
        verb: A verb without a subject that is coordinated with the one that it hangs from.
        lexicon: Which verbs say something.

    Returns:
        The verb of a clause around, or of one within; ``None`` where the verb may stay.
    """
    inner, first = verb.head, first_word(verb)
    if not joints_before(verb):
        return None
    if _stands_bare(inner, verb):
        above = next((w for w in inner.ancestors if w.pos_ in syntax.VERBAL), inner)
        tensed = above.tag_ == "VBD" and verb.tag_ in {"VBD", "VB"}
        return above if tensed else None
    caused = _plain_above(inner, verb) or _caused_under(inner, verb, lexicon)
    caused = caused or _agreeing_above(inner, verb, lexicon) or _minded_above(inner, verb, lexicon)
    caused = caused or _asking_above(inner, verb, lexicon)
    if caused is not None:
        return caused
    opening = first_word(inner)
    infinite = opening.tag_ in {"TO", "VB", "VBG"}
    tensed = first.tag_ in syntax.TENSED_TAGS or (first.tag_ == "MD" and infinite)
    stays = not tensed or _may_be_bare(verb, first) or _shares_participle(verb, inner)
    if stays or not (infinite or _turns_back(verb, first, opening, lexicon)):
        return None
    around = [word for word in inner.ancestors if word.pos_ in syntax.VERBAL and word.i < inner.i]
    within = (t for t in reversed(verb.doc[inner.i + 1 : verb.i]) if t.pos_ in syntax.VERBAL)
    nearer = (t for t in within if inner.is_ancestor(t) and not verb.is_ancestor(t))
    candidates = [*(nearer if inner.tag_ == "VBG" else ()), *around]
    finite = (word for word in candidates if _goes_on(word, first, infinite=infinite))
    found = next(finite, None)
    return found.head if found is not None and _is_aim_told(found, verb, lexicon) else found


def _is_aim_told(aim: Token, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb of speech goes on the report of what its own speaker wants.

    "Said she wanted to resign and thanked her staff": who says the one does the other by speaking.
    """
    aims = aim.lemma_.lower() in lexicon.words("CatenativeVerb") and aim.tag_ == "VBD"
    subject = syntax.child(aim, syntax.ACTIVE_SUBJECTS)
    if not aims or aim.dep_ != syntax.COMPLEMENT or subject is None or verb.tag_ != "VBD":
        return False
    told = subject.lower_ in NOMINATIVES and syntax.marker(aim) is None
    says = _declares(verb, lexicon) or speaks(verb, lexicon) or verb.lemma_ == ASK
    return told and says and speaks(aim.head, lexicon) and aim.head.tag_ == "VBD"


def _stands_bare(participle: Token, verb: Token) -> bool:
    """Whether one word behind a noun cannot be what an active verb goes on.

    "Named the people involved and put an end to it": nobody is involved and puts.
    """
    noun = participle.head
    bare = (
        participle.dep_ == syntax.NOUN_CLAUSE and participle.tag_ == "VBN" and noun.i < participle.i
    )
    own = {c.dep_ for c in participle.children} <= syntax.COORDINATION
    objects = syntax.children(verb, syntax.OBJECTS)
    return bare and own and any(o.i > verb.i for o in objects)


def _caused_under(participle: Token, verb: Token, lexicon: Lexicon) -> Token | None:
    """The past tense over a bare participle, which alone an active past tense can go on.

    "Had a bid turned down and decided to sell": what was turned down decides nothing. A participle
    without *be* has no object or infinitive of its own ("had it washed and dried"). What is said
    behind a report is a clause, whatever its tag ("said a man came and hit her").
    """
    above = participle.head
    bare = participle.tag_ == "VBN" and not syntax.children(participle, syntax.AUXILIARIES)
    caused = bare and participle.dep_ in syntax.CONTENT_CLAUSES
    if not caused or above.tag_ != "VBD" or verb.tag_ != "VBD":
        return None
    if claims(above, lexicon) or speaks(above, lexicon):
        return None
    active = any(c.i > verb.i for c in verb.children if c.dep_ in syntax.TAKEN)
    return above if active and above.i < participle.i else None


def _agreeing_above(inner: Token, verb: Token, lexicon: Lexicon) -> Token | None:
    """The verb around whose subject has the number of a verb, where the inner subject has not.

    "Experts believe the fire was set and have asked for help": no fire have asked (Huddleston &
    Pullum 2002, ch. 5 §18).
    """
    number, subject = number_of(verb), syntax.child(inner, syntax.SUBJECTS)
    if number is None or subject is None or first_word(verb).tag_ not in syntax.TENSED_TAGS:
        return None
    if subject.pos_ != "NOUN" or number in numbers_of(subject, lexicon):
        return None
    above = inner.head
    told = syntax.child(above, syntax.SUBJECTS) if inner.dep_ == syntax.COMPLEMENT else None
    if told is None or not told.i < above.i < inner.i or told.pos_ not in NOUNS:
        return None
    fits = number in numbers_of(told, lexicon) and first_word(above).tag_ in syntax.TENSED_TAGS
    return above if fits else None


def _minded_above(inner: Token, verb: Token, lexicon: Lexicon) -> Token | None:
    """The verb around whose subject can want or ask what a thing within cannot.

    "Lund says the vote was rigged and demands a new one": no vote demands.
    """
    subject = syntax.child(inner, syntax.SUBJECTS)
    above = next((word for word in inner.ancestors if word.pos_ in syntax.VERBAL), inner)
    told = syntax.child(above, syntax.ACTIVE_SUBJECTS)
    if subject is None or told is None or not told.i < above.i < inner.i < verb.i:
        return None
    if first_word(verb).i != verb.i or not has_voice(told):
        return None
    now = first_word(above).tag_ in syntax.PLAIN_TAGS and verb.tag_ in syntax.PLAIN_TAGS
    alike = now or (verb.tag_ in syntax.TENSED_TAGS and verb.tag_ == first_word(above).tag_)
    return above if alike and _has_no_mind(subject, verb, lexicon) else None


def _asking_above(inner: Token, verb: Token, lexicon: Lexicon) -> Token | None:
    """The verb of asking that a verb of asking for something goes on.

    "Questioned whether the general was fit and demanded an inquiry": who asks goes on to ask.
    """
    above, mark = inner.head, syntax.marker(inner)
    asks = mark is not None and mark.lower_ in ASKED and inner.dep_ == syntax.COMPLEMENT
    past = above.tag_ == verb.tag_ == "VBD" and above.i < inner.i and first_word(verb).i == verb.i
    subject = syntax.child(inner, syntax.SUBJECTS)
    if not (asks and past) or subject is None or subject.pos_ == "PRON":
        return None
    entries = lexicon.find("verb", verb.lemma_.lower())
    wants = any(entry.relation.voices == "request" for entry in entries)
    return above if wants and speaks(above, lexicon) else None


def _has_no_mind(noun: Token, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is of a thing that cannot want or ask for what a verb says.

    A text can ask, and a law: only what happens or is a place surely does not.
    """
    if noun.pos_ != "NOUN" or is_somebody(noun) or noun.lemma_ in lexicon.words("AnimalNoun"):
        return False
    relations = [entry.relation for entry in lexicon.find("verb", verb.lemma_.lower())]
    asks = all(r.attributes in SAYING or r.voices == "request" for r in relations)
    known = roles.load().nouns.get(noun.lemma_.lower())
    types = known.types if known is not None else frozenset()
    if bool(relations) and all(r.name in MINDED for r in relations):
        return not types & TELLING
    return bool(relations) and asks and bool(types) and types <= MINDLESS


def _plain_above(gerund: Token, verb: Token) -> Token | None:
    """The verb over a gerund that has the form of an infinitive, as what goes on with it has.

    "Burns often lead to swelling and leave scars": what leads leaves.
    """
    plain = verb.tag_ in syntax.PLAIN_TAGS and first_word(verb).i == verb.i
    if not plain or first_word(gerund).tag_ != "VBG" or gerund.tag_ != "VBG":
        return None
    above = next((word for word in gerund.ancestors if word.pos_ in syntax.VERBAL), gerund)
    alike = above.i < gerund.i and above.tag_ in syntax.PLAIN_TAGS
    return above if alike else None


def _may_be_bare(verb: Token, first: Token) -> bool:
    """Whether a form is that of an infinitive as well ("to stay and work")."""
    return first.tag_ == "VBP" and first.i == verb.i and verb.lemma_ != "be"


def _shares_participle(verb: Token, inner: Token) -> bool:
    """Whether a form in *-ed* may be a participle that shares *be* or *have* ("to be found")."""
    auxiliaries = syntax.children(inner, syntax.AUXILIARIES)
    perfect = any(a.lemma_ in STATES and a.i > auxiliaries[0].i for a in auxiliaries)
    alone = verb.tag_ == "VBD" and syntax.child(verb, syntax.AUXILIARIES) is None
    active = any(o.i > verb.i for o in syntax.children(verb, syntax.OBJECTS))
    passive = perfect and syntax.is_passive(inner)
    return alone and perfect and not (passive and active)


def _turns_back(verb: Token, first: Token, opening: Token, lexicon: Lexicon) -> bool:
    """Whether a past tense goes back to who told of the future or the present before it."""
    if first.tag_ != "VBD" or verb.lemma_ in STATES or first.i != verb.i:
        return False
    if opening.tag_ == "MD":
        subject, above = syntax.child(verb.head, syntax.SUBJECTS), verb.head.head
        same = subject is not None and subject.pos_ == "PRON" and speaks(above, lexicon)
        # "Said she would not run but wanted to help", and "said she would not run and thanked us".
        return not same or _declares(verb, lexicon) or _does(verb, lexicon)
    feigned = opening.tag_ == "VBD" and _pretends(verb.head.head, lexicon)
    if opening.tag_ == "VBD" and opening.lemma_ in STATES and (feigned or _declares(verb, lexicon)):
        subject = syntax.child(verb.head, syntax.ACTIVE_SUBJECTS)
        said = verb.head.dep_ == syntax.COMPLEMENT and speaks(verb.head.head, lexicon)
        said = said and subject is not None and subject.lower_ in NOMINATIVES
        # "Pretended that he was ill and left": one feigns a state, and what one does is done.
        return verb.lemma_.lower() not in lexicon.words("StateVerb") if feigned else said
    if opening.tag_ == "VBP" and opening.lemma_ in lexicon.words("UnchangedVerb"):
        return False  # "found that guards beat prisoners and denied them food"
    if opening.tag_ in syntax.TENSED_TAGS and _is_behind_aside(verb):
        return True
    present = opening.tag_ in syntax.PRESENT_TAGS and opening.lemma_ != "have"
    return present and speaks(verb, lexicon)


def _pretends(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb says that somebody only makes others believe something."""
    entries = lexicon.find("verb", verb.lemma_.lower())
    return any(entry.relation.name == PRETENCE for entry in entries)


def _declares(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb says what its subject does by saying it ("thanked the fans")."""
    return verb.lemma_.lower() in lexicon.words("DeclaringVerb")


def _does(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb tells of a deed done to something ("said it would shrink and shut two mills").

    What is still to be when it is told of is not followed by what is done; a state may be.
    """
    lemma, noun = verb.lemma_.lower(), syntax.child(verb, syntax.OBJECTS)
    states = lemma in lexicon.words("StateVerb") or claims(verb, lexicon)
    return noun is not None and noun.i > verb.i and not states


def _is_behind_aside(verb: Token) -> bool:
    """Whether a comma and *and* stand between a verb and an aside ("…, where wolves live, and")."""
    before = verb.doc[verb.left_edge.i - 2 : verb.left_edge.i]
    around = (verb.head, *verb.head.ancestors)
    aside = next((t for t in around if t.dep_ in syntax.NOUN_CLAUSES), None)
    if aside is None or not before.text.startswith(","):
        return False
    return any(map(syntax.is_relative, aside.lefts)) and syntax.is_set_off(aside)


def _goes_on(word: Token, first: Token, *, infinite: bool) -> bool:
    """Whether a finite verb with a subject can go on with another one of the same tense."""
    opening = first_word(word)
    subject = syntax.child(word, syntax.SUBJECTLIKE)
    if subject is None or opening.tag_ not in syntax.TENSED_TAGS:
        return False
    tags = {opening.tag_, first.tag_}
    return len(tags) == 1 or (infinite and tags != syntax.PRESENT_TAGS)
