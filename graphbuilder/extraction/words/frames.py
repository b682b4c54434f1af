"""The frames that a word stands in: what follows it, in the notation of ``relations.ttl``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.syntax.verbs import has_that
from graphbuilder.extraction.words.forms import NOUNS
from graphbuilder.extraction.words.labels import says_when
from graphbuilder.extraction.words.parties import party_frames
from graphbuilder.extraction.words.people import denotes_person

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphbuilder.lexicon import Lexicon

TELLING, REQUEST = frozenset({"speech", "report", "accusation", "attitude"}), "request"
LIKENED = "like S"
ON_DATE = ("on", "DATE")  # "attacked the town on Monday" names no topic
BESIDE = frozenset({"as", "without", "before", "after", "since", "despite", "besides"})
CONTENT = "content"  # of a linking verb whose subject can be a clause's content


def verb_frames(verb: Token, *, parties: bool = True) -> set[str]:
    """The frames that a verb stands in, in the notation of ``relations.ttl``.

    Args:
        verb: A main verb.
        parties: Whether it is asked who or what acts and is acted on.

    Returns:
        Every description that fits, such as ``{"NP", "NP to VP"}``.
    """
    objects = syntax.children(verb, syntax.OBJECTS)
    promoted = syntax.child(verb, syntax.PASSIVE_SUBJECTS) is not None
    has_object = bool(objects) or promoted or syntax.is_passive(verb)
    frames = {"NP"} if has_object else set()
    if not has_object or (not objects and _is_stranding(verb)):
        frames.add("no NP")
    if has_object and verb.dep_ == syntax.CONJUNCT and not (objects or promoted):
        frames.add("-")  # "were arrested and fled"
    doubled = len(objects) > 1 or promoted or syntax.child(verb, syntax.DATIVES) is not None
    if objects and (doubled or any(_is_called_in_quotes(token) for token in objects)):
        frames.add("NP NP")
    for child in verb.children:
        if child.dep_ in syntax.CONTENT_CLAUSES or _is_late_infinitive(child):
            frames |= _complement_frames(child, has_object=has_object)
        if child.dep_ in syntax.PREPOSITIONS:
            frames |= _prepositional_frames(child, has_object=has_object)
        elif child.dep_ in syntax.ADJECTIVAL_PREDICATIVES:
            frames |= _predicative_frames(child, has_object=has_object)
        elif child.dep_ == syntax.ADVERBIAL_CLAUSE and syntax.is_gerund(child):
            frames |= _gerund_frames(child, verb, objects)
        elif child.dep_ in syntax.OBJECTS and _has_participle_behind(child):
            frames.add("NP VP-ing")
    frames |= {LIKENED for child in verb.rights if is_likened(child)}
    frames = frames if frames - {"no NP"} else frames | {"-"}
    return frames | party_frames(verb) if parties else frames


def is_likened(clause: Token) -> bool:
    """Whether *like* or *as if* opens a clause behind its verb ("it looks to me like it rains")."""
    verb, start = clause.head, clause.left_edge.i
    if clause.dep_ != syntax.ADVERBIAL_CLAUSE or not verb.i < start:
        return False
    beside = [token for token in verb.rights if token.i < start]
    if any(token.is_punct or token.dep_ in syntax.OBJECTS for token in beside):
        return False
    if any(token.dep_ == syntax.PREPOSITION and token.lower_ != "to" for token in beside):
        return False  # "looked at me as though I were mad"
    opening = [token.lower_ for token in clause.doc[start : start + 2]]
    opened = opening[0] == "like" or opening in (["as", "if"], ["as", "though"])
    return opened and syntax.is_finite(clause)


def _is_stranding(verb: Token) -> bool:
    """Whether a passive's subject is what its preposition opens ("reforms were called for")."""
    prepositions = syntax.children(verb, syntax.PREPOSITIONS)
    return any(next(iter(word.children), None) is None for word in prepositions)


def _is_called_in_quotes(noun: Token) -> bool:
    """Whether an opening mark, and no comma, parts a noun from a noun in apposition.

    "Called the plan “a disaster”": what stands in apposition is set off by a comma (Huddleston &
    Pullum 2002, ch. 5 §14.3), so that the quoted words say what the noun is called.
    """
    return any(
        child.dep_ == syntax.APPOSITION and noun.doc[noun.i + 1].is_quote for child in noun.rights
    )


def noun_frames(noun: Token, lexicon: Lexicon) -> set[str]:
    """The frames that the clauses behind a noun make ("a call to reform", "his view is that …")."""
    frames = {frame for child in noun.children for frame in _noun_frames(child)}
    told = noun.dep_ == syntax.SUBJECT and says_what_it_is(noun.head, lexicon)
    if told and any(map(has_that, syntax.children(noun.head, syntax.CONTENT_CLAUSES))):
        frames.add("that S")
    return frames | {"somebody"} if _is_of_somebody(noun) else frames


def _is_of_somebody(noun: Token) -> bool:
    """Whether a noun tells of a person ("the dismissal of Lee", "his dismissal", but "of a case").

    With an *of*, whoever owns the deed does it ("the judge's dismissal of the case").
    """
    affected = [filler for of, filler in syntax.prepositional(noun) if of.lower_ == "of"]
    affected = affected or syntax.children(noun, syntax.POSSESSORS)
    return any((t.tag_ == "PRP$" and t.lower_ != "its") or _is_person(t) for t in affected)


def _is_person(noun: Token) -> bool:
    """Whether a noun stands for a person, by its kind or as a name."""
    return denotes_person(noun) or (noun.pos_ == "PROPN" and noun.ent_type_ == "PERSON")


def says_what_it_is(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a clause behind a verb is what its subject is ("the view remains that …")."""
    return syntax.is_copula(verb) or lexicon.words("LinkingVerb").get(verb.lemma_) == CONTENT


def _noun_frames(child: Token) -> set[str]:
    """The frame that a clause behind a noun makes ("a call to reform")."""
    if child.dep_ not in syntax.NOUN_CLAUSES:
        return set()
    if syntax.is_infinitive(child):
        return {"to VP"}
    return {"that S"} if has_that(child) else set()


def adjective_frames(adjective: Token) -> set[str]:
    """The frames of a predicative adjective ("-" always, for it may stand alone)."""
    frames = {"-"}
    for child in adjective.children:
        if child.dep_ in syntax.VERB_CLAUSES:
            frames |= _complement_frames(child, has_object=False)
        if child.dep_ == syntax.PREPOSITION:
            frames |= _prepositional_frames(child, has_object=False)
    return frames


def _predicative_frames(child: Token, *, has_object: bool) -> set[str]:
    """The frame of what something is or is made to be: an adjective, or a noun of an office."""
    if child.pos_ == "ADJ":
        return {"NP ADJ" if has_object else "ADJ"}
    named = child.dep_ == syntax.OBJECT_PREDICATE and child.pos_ in NOUNS
    return {"NP NP"} if named and has_object else set()


def _gerund_frames(gerund: Token, verb: Token, objects: list[Token]) -> set[str]:
    """The frame of a gerund right behind a verb or its object ("opposes Rome leaving").

    Behind *while* the object does nothing ("backs a plan while doubting it").
    """
    if syntax.marker(gerund) is not None:
        return set()
    if syntax.is_beside(gerund, verb):
        return {"VP-ing"}
    last = gerund.left_edge.i - 1
    return {"NP VP-ing"} if any(o.i == last for o in objects) else set()


def _has_participle_behind(noun: Token) -> bool:
    """Whether a gerund follows a noun that it was hung from."""
    return any(
        inner.dep_ == syntax.NOUN_CLAUSE and inner.tag_ == "VBG" and inner.i == noun.i + 1
        for inner in noun.children
    )


def _is_late_infinitive(child: Token) -> bool:
    """Whether an infinitive that was attached as an adverbial may be a complement."""
    return (
        child.dep_ == syntax.ADVERBIAL_CLAUSE
        and syntax.is_infinitive(child)
        and syntax.marker(child) is None
    )


def _complement_frames(child: Token, *, has_object: bool) -> set[str]:
    """The frames that a complement clause makes."""
    subject = any(grand.dep_ in syntax.SUBJECTS for grand in child.children)
    noun_before = "NP " if has_object or subject else ""
    mark = syntax.marker(child)
    finite = _finite_frame(child, "" if mark is None else mark.lower_)
    if finite is not None:
        asked = has_object and child.left_edge.tag_ == "WRB"  # "asked me how long they stayed"
        frames = {finite, "NP wh S"} if asked else {finite}
        return frames | {f"NP {finite}"} if has_object else frames
    if syntax.is_infinitive(child):
        return {f"{noun_before}to VP", f"to {child.lemma_.lower()}"}
    if child.pos_ in {"ADJ", "NOUN", "PROPN"} and child.dep_ in syntax.CONTENT_CLAUSES:
        return {"NP ADJ", "that S"} if subject else {"ADJ"}
    if syntax.is_gerund(child):
        return {"NP VP-ing"} if subject else {"VP-ing", f"{noun_before}VP-ing"}
    if child.tag_ != "VB":  # "had it sold", but "asked it be sold"
        return {f"{noun_before}VP", *({"that S"} if syntax.has_passive_auxiliary(child) else ())}
    called = {"VP", "that S", f"{noun_before}that S"}  # "close it, she told them"
    in_front = not subject and child.i < child.head.i
    return {f"{noun_before}VP", f"{noun_before}to VP"} if noun_before and not in_front else called


def _finite_frame(child: Token, conjunction: str) -> str | None:
    """The frame of a that-clause or of an indirect question; ``None`` for other complements."""
    if conjunction == "that":
        return "that S"
    asked = [c for c in child.children if not c.i < child.head.i < child.i]
    asked += [c.left_edge for c in asked if c.left_edge.tag_ == "WP$"]  # "whose party won"
    if conjunction in {"whether", "if"} or any(map(syntax.is_relative, asked)):
        return "wh S"  # not "the river which they refused to cross"
    finite = syntax.is_finite(child) and not syntax.is_infinitive(child)
    return "that S" if finite else None


def _prepositional_frames(preposition: Token, *, has_object: bool) -> set[str]:
    """The frames that a prepositional phrase makes."""
    word = preposition.lower_
    noun_before, frames = "NP " if has_object and not says_when(preposition) else "", set()
    if preposition.n_rights == 0 and preposition.head.dep_ == syntax.RELATIVE_CLAUSE:
        frames.add(f"{word} {preposition.head.head.lemma_.lower()}")  # "the school I went to"
    for inner in preposition.children:
        if inner.dep_ == syntax.PREPOSITIONAL_CLAUSE and _ends_in_ing(inner):
            behind = (
                preposition.i > preposition.head.i
            )  # not "in swinging it, the party backed Lee"
            frames |= {f"{word} VP-ing", f"{noun_before if behind else ''}{word} VP-ing"}
            others = syntax.child(inner, syntax.POSSESSORS) is not None  # "insisted on her going"
            bare = set() if word in BESIDE else {"VP-ing", f"{noun_before}VP-ing"}
            frames |= {"NP VP-ing"} if others else bare  # "is seen as helping": nobody sees it
        elif inner.dep_ == syntax.PREPOSITIONAL_OBJECT and (word, inner.ent_type_) != ON_DATE:
            frames |= {f"{word} NP", f"{noun_before}{word} NP", f"{word} {inner.lemma_.lower()}"}
            if inner.nbor(0).i + 1 < len(inner.doc) and gerund_after(inner) is not None:
                frames |= {"NP VP-ing", f"{word} NP VP-ing", f"{noun_before}{word} VP-ing"}
    return frames


def _ends_in_ing(verb: Token) -> bool:
    """Whether a verb, or the auxiliary before it, is a gerund ("from being sold")."""
    return verb.tag_ == "VBG" or any(child.tag_ == "VBG" for child in verb.lefts)


def gerund_after(noun: Token) -> Token | None:
    """The gerund that directly follows a noun phrase behind a preposition.

    "its ban on Ukraine using weapons": parsers hang *using* from the verb of the clause, but
    behind a preposition and a noun phrase, with no comma, a gerund takes the noun phrase as its
    subject (Huddleston & Pullum 2002, ch. 14 §1.6: gerund-participial complement).

    Args:
        noun: The object of a preposition.

    Returns:
        The gerund's token, or ``None``.
    """
    doc = noun.doc
    following = noun.i + 1
    while following < len(doc) and (
        doc[following].is_space or doc[following].dep_ == syntax.ADVERB
    ):
        following += 1
    if following >= len(doc) or doc[following].tag_ != "VBG":
        return None
    gerund = doc[following]
    if gerund.dep_ in syntax.GERUNDS and not any(
        child.dep_ in syntax.AUXILIARIES for child in gerund.children
    ):
        return gerund
    return None


def gives(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb can have who receives something as well as what is received."""
    return any(
        (entry.frame or "").startswith("NP NP") or entry.relation.roles.get("to") == "recipient"
        for entry in lexicon.find("verb", verb.lemma_.lower())
    )


def takes_clause(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb can have a clause without *that* for its content.

    What it can only with another word ("make *clear* that"), it cannot where that is missing.
    """
    near = {token.lower_ for token in verb.subtree}
    return any(
        entry.relation.takes_content and (entry.frame or "").endswith("that S")
        if entry.frame is not None
        else entry.relation.attributes in TELLING or entry.relation.voices == REQUEST
        for entry in lexicon.find("verb", verb.lemma_.lower())
        if near.issuperset(entry.words)
    )


def takes_as(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb says *as* what it takes or makes its object, or what that is called."""
    return any("as" in entry.relation.roles for entry in lexicon.find("verb", verb.lemma_.lower()))


def has_object(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb is known to have an object, always or mostly."""
    lemma = verb.lemma_.lower()
    entries = lexicon.find("verb", lemma)
    if lemma in lexicon.words("ObjectlessVerb"):
        return False
    listed = any(lemma in lexicon.words(name) for name in ("ObjectVerb", "TransitiveVerb"))
    return listed or (bool(entries) and not any(entry.frame == "-" for entry in entries))
