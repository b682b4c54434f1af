"""Clauses behind a noun for somebody that tell what only things do or undergo.

Nobody is drafted or ratified, and nobody lapses: in "the pact with the rebels that was signed in
May" the pact was signed. *Which* describes nobody, and no border kills anyone, but the clash on it;
no town is treated as arson, but the fire in it (Huddleston & Pullum 2002, ch. 12 §2.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import describe_other
from graphbuilder.extraction.words import roles
from graphbuilder.extraction.words.agreement import number_of, numbers_of
from graphbuilder.extraction.words.around import nouns_around
from graphbuilder.extraction.words.coming_about import coming_about, taking_effect
from graphbuilder.extraction.words.labels import PLACES, TIMES
from graphbuilder.extraction.words.people import denotes_person, is_somebody
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

INSIDE = frozenset({syntax.PREPOSITIONAL_OBJECT, syntax.CONJUNCT}) | syntax.OBJECTS
WHERE = frozenset({"in", "on", "at", "near", "outside", "inside", "along", "around"})
EVENT = "Event"  # a class of nouns
NAMES = frozenset({"ORG", "EVENT", "WORK_OF_ART", "LAW", "FAC", "PRODUCT"})
IN_FORCE = "force"  # a value of gb:EffectPhrase: what is said of measures only
UNDOING = frozenset({"ends", "lifts", "suspends", "prohibits", "closes", "reverses"})
PARTIES = frozenset({"to", "for", "with", "from"})
THINGS = "things"  # a value of gb:FateVerb: what can be said of somebody, too
PERSONS = frozenset({"who", "whom", "whose"})


def describe_things(doc: Doc, lexicon: Lexicon) -> None:
    """Hang clauses of what only things do or undergo from a thing, where they hang from somebody.

    Args:
        doc: A parsed text; places in the tree are changed.
        lexicon: Verbs of what is done to things only, of what things only do, and of harming.
    """
    for index in labelled(doc, "DEP", (syntax.RELATIVE_CLAUSE, syntax.NOUN_CLAUSE)):
        verb = doc[index]
        noun = verb.head
        if noun.dep_ not in INSIDE or noun.i > verb.i:
            continue
        if noun.dep_ in syntax.OBJECTS and noun.head.dep_ != syntax.NOUN_CLAUSE:
            continue
        better = _better(noun, verb, lexicon)
        if better is not None:
            describe_other(verb, better)
    for index in labelled(doc, "TAG", ("VBN",)):
        if doc[index].dep_ == syntax.ADVERBIAL_CLAUSE:
            _describe_bare(doc[index], lexicon)


def _better(noun: Token, verb: Token, lexicon: Lexicon) -> Token | None:
    """The noun around another one that a clause describes, where it cannot describe this one."""
    befalls = _befalls(noun, verb, lexicon)
    if not befalls and not _misfits(noun, verb, lexicon):
        return None
    if befalls:
        deeds = (o for o in _all_around(noun) if _is_done(o, lexicon))
        return next((o for o in deeds if _fits(o, noun, verb, lexicon)), None)
    others = [o for o in _around(noun, lexicon) if _fits(o, noun, verb, lexicon)]
    return next((o for o in others if _is_law(o, lexicon)), next(iter(others), None))


def _around(noun: Token, lexicon: Lexicon) -> list[Token]:
    """The nouns in whose phrases a noun stands, and on a platform first what is no event.

    "A clip of the raid on Telegram, which shows it": the clip does.
    """
    if not _is_medium(noun, lexicon):
        return [*nouns_around(noun)]
    return sorted(_all_around(noun), key=lambda outer: _happens(outer, lexicon))


def _all_around(noun: Token) -> list[Token]:
    """The nouns around a noun, with those around them ("was hit by the sale of it by *Lee*")."""
    return [inner for outer in nouns_around(noun) for inner in (outer, *nouns_around(outer))]


def _misfits(noun: Token, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a noun can neither do nor undergo what a clause behind it tells."""
    pronoun = next(filter(syntax.is_relative, verb.lefts), None)
    if pronoun is not None and pronoun.lower_ in PERSONS:
        return False
    if _is_ruled(noun, verb, pronoun, lexicon):
        return True
    if noun.dep_ in syntax.OBJECTS:
        return False
    if verb.lemma_.lower() in lexicon.words("InvolvingVerb") and not _undergoes(verb, pronoun):
        return not _is_done(noun, lexicon)
    which = pronoun is not None and pronoun.lower_ == "which"
    if which and noun.pos_ == "NOUN" and denotes_person(noun):
        return True
    return _does_no_such(noun, verb, pronoun, lexicon)


def _befalls(noun: Token, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a clause behind a comma tells if a deed came about, or what was decided of it.

    "The sale of the port, which never took place", "…, which the cabinet blocked": the port was
    not. A law can be blocked as well, but it does not take place.
    """
    pronoun = next(filter(syntax.is_relative, verb.lefts), None)
    if pronoun is None or pronoun.lower_ != "which" or not syntax.is_set_off(verb):
        return False
    if noun.dep_ in syntax.OBJECTS or noun.ent_type_ in TIMES:
        return False
    deeds = [o for o in _all_around(noun) if _is_done(o, lexicon)]
    if not deeds:
        return False
    event, told = _happens(noun, lexicon), _foreseen(verb)
    if pronoun.dep_ in syntax.ACTIVE_SUBJECTS or told.i != verb.i:
        if (effect := taking_effect(told, lexicon)) is not None:
            # Visits last, but none comes into force: "the cancellation of the visit, which …".
            undone = effect == IN_FORCE and any(_undoes(deed, lexicon) for deed in deeds)
            return undone or not event
        happens = coming_about(told, lexicon) is not None
        return happens and (_is_law(noun, lexicon) or not event)
    particle = syntax.child(verb, frozenset({syntax.PARTICLE}))
    phrase = verb.lemma_ if particle is None else f"{verb.lemma_} {particle.lower_}"
    befalling = lexicon.words("FateVerb").get(phrase)
    fits = befalling is not None and not (befalling == THINGS and is_somebody(noun))
    return fits and _undergoes(verb, pronoun) and not event


def _foreseen(verb: Token) -> Token:
    """What is due, or was to happen, behind a verb or an adjective that only foresees it."""
    for word in (verb, *syntax.children(verb, syntax.ADJECTIVAL_PREDICATIVES)):
        inner = syntax.children(word, syntax.INFINITIVES)
        if inner and syntax.is_infinitive(inner[0]) and (word.i != verb.i or _is_raised(verb)):
            return inner[0]
    return verb


def _is_raised(verb: Token) -> bool:
    """Whether a verb foresees what its subject does ("was to end", "is expected to end")."""
    return syntax.is_copula(verb) or syntax.has_passive_auxiliary(verb)


def _undoes(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun names the end of something, or a stay of it ("the lifting of the ban")."""
    entries = lexicon.find("noun", noun.lemma_.lower())
    return any(entry.relation.name in UNDOING for entry in entries)


def _does_no_such(noun: Token, verb: Token, pronoun: Token | None, lexicon: Lexicon) -> bool:
    """Whether nobody does or undergoes what a clause tells, or no place does."""
    lemma = verb.lemma_.lower()
    if pronoun is not None and _is_medium(noun, lexicon):
        return lemma in lexicon.words("TextVerb") and pronoun.dep_ in syntax.ACTIVE_SUBJECTS
    if _undergoes(verb, pronoun):
        if pronoun is not None and lemma in lexicon.words("EventObjectVerb"):
            return _is_scene(noun, lexicon)
        party = noun.pos_ == "PROPN" and noun.head.lower_ in PARTIES  # "a letter to the Post"
        apart = pronoun is None and syntax.is_set_off(verb) and noun.ent_type_ in NAMES
        somebody = party or (is_somebody(noun) and not apart)
        return lemma in lexicon.words("ThingObjectVerb") and somebody
    if pronoun is not None and pronoun.dep_ not in syntax.ACTIVE_SUBJECTS:
        return False
    if lemma in lexicon.words("ThingSubjectVerb"):
        bare = syntax.child(verb, syntax.WHOLE) is None
        return pronoun is not None and bare and is_somebody(noun)
    return lemma in lexicon.words("HarmingVerb") and _is_scene(noun, lexicon)


def _is_ruled(noun: Token, verb: Token, pronoun: Token | None, lexicon: Lexicon) -> bool:
    """Whether laws and plans do or undergo what a clause tells, and its noun is none.

    "A decree on the use of water that bans wells", "a plan to cut the number of seats that Reed
    proposed".
    """
    if pronoun is None or pronoun.lower_ == "who" or _is_law(noun, lexicon):
        return False
    rules = pronoun.dep_ in syntax.ACTIVE_SUBJECTS
    kind = "RulingVerb" if rules else "ProposingVerb"
    if verb.lemma_.lower() not in lexicon.words(kind) or is_somebody(noun):
        return False
    if not rules and lexicon.find("noun", noun.lemma_.lower()):
        return False  # "a plan to hold the vote that Reed proposed"
    return any(_is_law(outer, lexicon) for outer in nouns_around(noun))


def _is_law(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun stands for a law or plan, which rules things out or is proposed."""
    lemma = noun.lemma_.lower()
    return lemma in lexicon.words("LawNoun") or lemma in lexicon.words("PlanNoun")


def _undergoes(verb: Token, pronoun: Token | None) -> bool:
    """Whether a clause tells what is done to the noun that it describes."""
    if pronoun is None:
        passive = verb.dep_ == syntax.NOUN_CLAUSE and verb.tag_ == "VBN"
        return passive and syntax.child(verb, syntax.OBJECTS) is None
    return pronoun.dep_ in syntax.PASSIVE_SUBJECTS or pronoun.dep_ in syntax.OBJECTS


def _is_scene(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is where something happened ("the clash on the border")."""
    placed = noun.dep_ == syntax.PREPOSITIONAL_OBJECT and noun.head.lower_ in WHERE
    outer = next(nouns_around(noun), None) if placed else None
    if outer is None or not _happens(outer, lexicon):
        return False
    known = roles.load().nouns.get(noun.lemma_.lower())
    named = noun.ent_type_ in PLACES or (noun.pos_ == "PROPN" and noun.head.lower_ == "in")
    return named or (known is not None and known.types == {"Place"})


def _happens(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun names what is done or happens."""
    known = roles.load().nouns.get(noun.lemma_.lower())
    event = known is not None and EVENT in known.types
    return event or bool(lexicon.find("noun", noun.lemma_.lower()))


def _is_medium(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is the platform that something stands on ("a video on YouTube, which …")."""
    return noun.head.lower_ == "on" and noun.lemma_.lower() in lexicon.words("MediumNoun")


def _fits(outer: Token, noun: Token, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a noun around another one can do or undergo what a clause tells."""
    acts = any(map(syntax.is_relative, syntax.children(verb, syntax.SUBJECTS)))
    number = number_of(verb) if acts else None
    agrees = number is None or number in numbers_of(outer, lexicon)
    weak = outer.lemma_.lower() in lexicon.words("WeakNoun") and not _is_law(outer, lexicon)
    return _is_thing(outer, lexicon) and outer.i < noun.i and agrees and not weak


def _is_done(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun names a deed or an event, in which somebody or something has a part."""
    return bool(lexicon.find("noun", noun.lemma_.lower())) and not denotes_person(noun)


def _is_thing(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun stands for nobody, or for what people do together as well ("a pact")."""
    return noun.pos_ == "NOUN" and (_is_done(noun, lexicon) or not is_somebody(noun))


def _describe_bare(verb: Token, lexicon: Lexicon) -> None:
    """Hang a bare participle of what is done to things from the thing before it.

    "Spoke at a rally in Oslo attended by thousands": the rally was attended, and no name alone
    can be told from others by that; nor is who speaks attended, behind a comma.
    """
    edge = verb.left_edge.i
    if verb.lemma_.lower() not in lexicon.words("ThingObjectVerb") or edge <= 1:
        return
    noun = verb.doc[edge - 1]
    if noun.text == ",":
        noun = noun.nbor(-1)
        subject = syntax.child(verb.head, syntax.SUBJECTS)
        if subject is None or not is_somebody(subject) or _is_by_own(verb):
            return
    elif verb.head.i > noun.i:
        return
    inside = noun.dep_ in syntax.OBJECTS or noun.dep_ == syntax.PREPOSITIONAL_OBJECT
    if not inside or not verb.head.is_ancestor(noun):
        return
    if syntax.child(verb, syntax.BEFORE_VERBS | syntax.OBJECTS) or syntax.marker(verb) is not None:
        return
    for thing in (noun, *nouns_around(noun)):
        if _is_thing(thing, lexicon):
            verb.head, verb.dep_ = thing, syntax.NOUN_CLAUSE
            return


def _is_by_own(verb: Token) -> bool:
    """Whether something is done by people of whom it is said whose they are ("by her aides")."""
    agents = (a for by in verb.rights if by.dep_ == syntax.AGENT for a in by.rights)
    return any(c.dep_ in syntax.POSSESSORS and c.pos_ == "PRON" for a in agents for c in a.lefts)
