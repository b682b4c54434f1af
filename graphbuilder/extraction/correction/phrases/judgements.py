"""What something is judged to be behind *as*, where a parser hung it from within the object.

"Denounced the plan to sell the ports *as an insult*": a verb that judges its object says behind
*as* what that is, and nobody sells ports as an insult (Huddleston & Pullum 2002, ch. 5 §12.2:
predicatives marked by *as*).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.words.choosing import chooses
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.spotting import worded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

AS = "as"
OPENING = frozenset({syntax.MARK, syntax.ADVERB})
SAYING = frozenset({"NOUN", "PROPN", "ADJ"})
VERBAL = syntax.SUBJECTS | syntax.AUXILIARIES | {syntax.OBJECT}
PREDICATED = frozenset({syntax.PREPOSITIONAL_OBJECT, syntax.ADJECTIVE, syntax.ADJECTIVAL})


def return_judgements(doc: Doc, lexicon: Lexicon) -> None:
    """Hang such a phrase from the verb whose object it describes.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: The verbs that judge, and words that have a phrase with *as* of their own.
    """
    for index in worded(doc, (AS,)):
        phrase = doc[index]
        _open(phrase, lexicon)
        said = next((c for c in phrase.rights if c.dep_ in PREDICATED), None)
        if phrase.dep_ != syntax.PREPOSITION or said is None or phrase.head.i > index:
            continue
        way = _way_up(phrase, lexicon)
        if not way or any(c.lower_ == AS and c.i > way[-1].i for c in way[-1].children):
            continue
        verb, inner = way[-1], way[:-1]
        thing = _object_at(inner[-1], verb)
        if thing is None or not _is_of(said, thing, inner, lexicon):
            continue
        phrase.head = verb


def _open(mark: Token, lexicon: Lexicon) -> None:
    """Let *as* open a phrase where no verb makes a clause of it ("named him as cook *Ann Lee*")."""
    said = mark.head
    verb = said.head
    opens = mark.dep_ in OPENING and said.dep_ == syntax.ADVERBIAL_CLAUSE and said.i > mark.i
    if not opens or said.left_edge != mark or said.pos_ not in SAYING or verb.i > mark.i:
        return
    if verb.pos_ not in syntax.VERBAL or syntax.child(said, VERBAL) is not None:
        return
    if verb.lemma_.lower() in lexicon.words("JudgingVerb") or _calls(verb, lexicon):
        mark.head, mark.dep_, mark.tag_, mark.pos_ = verb, syntax.PREPOSITION, "IN", "ADP"
        said.head, said.dep_ = mark, syntax.PREPOSITIONAL_OBJECT


def _way_up(phrase: Token, lexicon: Lexicon) -> list[Token]:
    """What stands over a phrase up to a verb that judges, or nothing if there is none."""
    judging, serving = lexicon.words("JudgingVerb"), lexicon.words("RoleWord")
    way: list[Token] = []
    for word in (phrase.head, *phrase.head.ancestors):
        way.append(word)
        lemma = word.lemma_.lower()
        if lemma in serving or word.i > phrase.i:
            return []  # "condemned the use of children as soldiers"
        if word.pos_ in syntax.VERBAL and lemma in judging:
            return way if len(way) > 1 else []
        if word.dep_ == syntax.RELATIVE_CLAUSE or _calls(word, lexicon):
            return []  # "condemned the plan, which Lee referred to as a joke"
    return []


def _calls(word: Token, lexicon: Lexicon) -> bool:
    """Whether a verb may say behind *as* what something is called or serves as."""
    return word.pos_ in syntax.VERBAL and chooses(word, AS, lexicon)


def _object_at(top: Token, verb: Token) -> Token | None:
    """What a verb judges, where the way up from a phrase leads through it, or past its end."""
    if top.i < verb.i:
        return None
    if syntax.is_passive(verb):
        thing = syntax.child(verb, syntax.PASSIVE_SUBJECTS) or verb.head
        return thing if top.dep_ in syntax.PREPOSITIONS and thing.pos_ in syntax.NOMINAL else None
    if top.dep_ in syntax.OBJECTS:
        return top
    before = syntax.child(verb, syntax.OBJECTS)
    if before is None or before.i < verb.i or before.pos_ != "NOUN":
        return None
    behind = top.left_edge.i == before.right_edge.i + 1
    return before if behind and top.dep_ in syntax.INFINITIVES | {syntax.PREPOSITION} else None


def _is_of(said: Token, thing: Token, inner: list[Token], lexicon: Lexicon) -> bool:
    """Whether what *as* says can be said of a verb's object, and of nothing that is within it."""
    clause = any(word.pos_ in syntax.VERBAL for word in inner)
    if clause and said.lemma_.lower() in lexicon.words("PassingRole"):
        return False  # "criticised the decision to shut it as a precaution"
    return not is_somebody(said) or (is_somebody(thing) and not clause)
