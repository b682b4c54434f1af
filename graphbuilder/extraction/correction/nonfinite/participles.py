"""Past participles that a parser took for the verb of a clause: what is done to the noun in front.

"Firms named in the report deny it": of two tensed verbs that nothing joins, only one has the noun
for its subject, and the other describes it. "Its roof torn off": a participle without an auxiliary
and without an object, of a verb that has one, tells what is done to it (Huddleston &
Pullum 2002, ch. 14).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.correction.hanging import describe
from graphbuilder.extraction.correction.nonfinite.judged_participles import describe_judged
from graphbuilder.extraction.syntax.verbs import first_word
from graphbuilder.extraction.words.frames import gives, takes_as, takes_clause
from graphbuilder.extraction.words.people import is_somebody
from graphbuilder.extraction.words.reporting import reports
from graphbuilder.extraction.words.spotting import labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graphbuilder.lexicon import Lexicon

GIVEN = syntax.OBJECTS | {syntax.PREPOSITIONAL_OBJECT, syntax.ATTRIBUTE}
PARTICIPLE_ENDINGS = ("ed", "en", "wn")
SMALL = frozenset({syntax.COMPLEMENT, syntax.ADVERBIAL_CLAUSE, syntax.CONJUNCT})
WHOLE = frozenset({syntax.PARTICLE, syntax.AGENT})
OPEN = frozenset({syntax.OPEN_COMPLEMENT})
LOOSE = frozenset({syntax.CONJUNCT, syntax.ADVERBIAL_CLAUSE})
BESIDE = syntax.CONTENT_CLAUSES | {syntax.CONJUNCT}
JOINED = frozenset({syntax.CONJUNCT})
AFTER = syntax.OBJECTS | syntax.PREDICATIVES | syntax.DATIVES | {syntax.PARTICLE, syntax.AGENT}


def describe_undergoers(doc: Doc, lexicon: Lexicon) -> None:
    """Make participles that were taken for verbs of clauses what is done to their noun.

    Args:
        doc: A parsed text; labels and places in the tree are changed.
        lexicon: Which verbs need an object, and participles of saying and believing.
    """
    describe_judged(doc, lexicon)
    for index in labelled(doc, "TAG", syntax.PAST_TAGS):
        verb = doc[index]
        if verb.dep_ == syntax.NOUN_CLAUSE:
            _free_past(verb, lexicon)
            continue
        subject = next(iter(syntax.children(verb, syntax.ACTIVE_SUBJECTS)), None)
        if subject is None and verb.dep_ in LOOSE:
            _name_object(verb, lexicon)
        if subject is None or subject.i > verb.i or verb.pos_ not in syntax.VERBAL:
            continue
        if syntax.child(verb, syntax.AUXILIARIES) is not None or subject.pos_ == "PRON":
            continue
        if verb.dep_ == syntax.COMPLEMENT and _is_charged(verb, subject, lexicon):
            subject.head, subject.dep_ = verb.head, syntax.OBJECT
            verb.head, verb.dep_ = subject, syntax.NOUN_CLAUSE
            continue
        main = _main_verb(verb, subject, lexicon)
        if main is not None:
            describe(verb, subject, main, given=_is_given(verb, lexicon))
        elif verb.tag_ == "VBN" and verb.dep_ in SMALL and _lacks_object(verb, lexicon):
            subject.dep_ = syntax.PASSIVE_SUBJECT


def _is_charged(verb: Token, subject: Token, lexicon: Lexicon) -> bool:
    """Whether a participle says what somebody right before it is charged with ("wanted for theft").

    A participle without an auxiliary is no verb of what is found, and the noun is all that is.
    """
    following = verb.nbor().lower_ if verb.i + 1 < len(verb.doc) else ""
    words = {f"{verb.lower_} {following}", f"{verb.lemma_.lower()} {following}"}
    charged = not words.isdisjoint(lexicon.words("ChargingWord"))
    return charged and verb.tag_ == "VBN" and subject.i == verb.i - 1 and verb.head.i < subject.i


def _is_planned(verb: Token) -> bool:
    """Whether an infinitive says what a noun is meant or used for ("a device *meant* to ring")."""
    between = verb.doc[verb.head.i + 1 : verb.i]
    bare = verb.tag_ == "VBD" and all(token.is_quote for token in between)
    bare = bare and all(c.dep_ == syntax.OPEN_COMPLEMENT for c in verb.children)
    return bare and any(map(syntax.is_infinitive, verb.children)) and verb.head.dep_ in GIVEN


def _free_past(verb: Token, lexicon: Lexicon) -> None:
    """Make a past form behind its noun a verb with that noun as subject, where it is no passive.

    A passive of two participants has no object left ("the note says the crew avoided drowning");
    and where *there* follows, the noun in front is the subject of no verb but this.
    """
    noun, outer = verb.head, verb.head.head
    if _is_planned(verb):
        verb.tag_ = "VBN"
    if noun.i > verb.i or outer.i == noun.i or syntax.child(verb, syntax.BEFORE_VERBS) is not None:
        return
    told = noun.dep_ in syntax.OBJECTS and noun.right_edge.i >= verb.i
    beside = noun.i + 1 == verb.left_edge.i
    clausal = told and outer.lemma_.lower() in lexicon.words("ClausalVerb")
    if (told and beside and reports(outer, lexicon)) or clausal:
        gerund = syntax.child(verb, OPEN)
        whole = syntax.child(verb, syntax.OBJECTS) is not None and verb.lower_.endswith("ed")
        whole = (whole and beside) or (clausal and not _is_done_by(noun, verb))
        if (whole and not gives(verb, lexicon)) or (gerund is not None and gerund.tag_ == "VBG"):
            verb.head, verb.dep_, verb.tag_ = outer, syntax.COMPLEMENT, "VBD"
            noun.head, noun.dep_ = verb, syntax.SUBJECT
            for aim in [c for c in syntax.children(outer, OPEN) if c.i > verb.i]:
                aim.head, aim.dep_ = verb, syntax.ADVERBIAL_CLAUSE
        return
    there = next((c for c in outer.lefts if c.dep_ == syntax.EXPLETIVE), None)
    doubled = noun.dep_ in syntax.SUBJECTS and there is not None and verb.i < there.i
    if doubled and reports(verb, lexicon):
        root = outer.head.i == outer.i
        verb.head, verb.dep_ = (verb, syntax.ROOT) if root else (outer.head, outer.dep_)
        verb.tag_, noun.head, noun.dep_ = "VBD", verb, syntax.SUBJECT
        outer.head, outer.dep_ = verb, syntax.COMPLEMENT


def _name_object(verb: Token, lexicon: Lexicon) -> None:
    """Hang what says a name from the object that it is the name of ("bought it, renamed Alba").

    A second verb of who bought it would have *and* before it.
    """
    outer, comma = verb.head, syntax.before(verb)
    name = syntax.child(verb, syntax.MADE)
    if verb.lemma_.lower() not in lexicon.words("RenamingVerb") or comma.text != ",":
        return
    noun = next((o for o in syntax.children(outer, syntax.OBJECTS) if o.i > outer.i), None)
    bare = syntax.child(verb, syntax.AUXILIARIES | {syntax.COORDINATOR}) is None
    ends = noun is not None and noun.right_edge.i == comma.i - 1
    listed = any(c.dep_ == syntax.COORDINATOR and c.i > outer.i for c in outer.children)
    if noun is not None and name is not None and ends and bare and not listed:
        verb.head, verb.dep_, verb.tag_ = noun, syntax.NOUN_CLAUSE, "VBN"
        name.dep_ = syntax.OBJECT_PREDICATE


def _is_done_by(noun: Token, verb: Token) -> bool:
    """Whether a participle may tell by whom something is done, or of words that are quoted."""
    agent = any(child.lower_ == "by" for child in verb.rights)
    return agent or any(token.is_quote for token in verb.doc[noun.head.i : verb.i])


def _is_given(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb has something behind it that it may give to the noun in front.

    "Two guards granted leave said so": the passive keeps one of two objects (Huddleston & Pullum
    2002, ch. 4 §4.3).
    """
    things = [o for o in syntax.children(verb, syntax.OBJECTS) if o.i > verb.i]
    gives_one = len(things) == 1 and gives(verb, lexicon) and not takes_as(verb, lexicon)
    return gives_one and not is_somebody(things[0])


def _names(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb can say of its object what or who it is ("a cloud, called a plume, …")."""
    entries = lexicon.find("verb", verb.lemma_.lower())
    return any((entry.frame or "").startswith("NP NP") for entry in entries)


def _main_verb(verb: Token, subject: Token, lexicon: Lexicon) -> Token | None:
    """The tensed verb behind a past form that has its subject, and that nothing joins to it."""
    apart = _is_apart(verb, subject)
    whole = syntax.child(verb, WHOLE if apart else AFTER) is not None
    raised, given = apart and _is_raised(verb, lexicon), _is_given(verb, lexicon)
    ends = raised or given or verb.lower_.endswith(PARTICIPLE_ENDINGS)
    if (whole and not given) or not ends or _is_set_in(verb, subject):
        return None
    if verb.lemma_.lower() in lexicon.words("ObjectlessVerb"):
        return None  # "the man smiled on hearing his son had been freed"
    told = apart and syntax.child(verb, syntax.OBJECTS) is not None and reports(verb, lexicon)
    if told and not (given or _names(verb, lexicon)):
        return None  # "Lee, a mayor, announced classes, public and private, would end"
    beside = _complement_behind(verb)
    passive = verb.tag_ == "VBN" or raised or given
    if verb.dep_ == syntax.COMPLEMENT and verb.head.i > verb.i and passive:
        other = verb.head
    elif beside is not None:
        other = beside
    else:
        joined = [c for c in verb.rights if c.dep_ in BESIDE]
        if joined and joined[0].dep_ in syntax.CONTENT_CLAUSES and takes_clause(verb, lexicon):
            return None
        if len(joined) != 1 or any(c.pos_ == "VERB" for c in syntax.children(joined[0], JOINED)):
            return None  # "entered, took the money and ran"
        other = joined[0]
    bare = syntax.child(other, syntax.SUBJECTLIKE) is None and syntax.marker(other) is None
    first = first_word(other)
    between = verb.doc[verb.i : first.i]
    linked = any(
        t.text in ";:" or (t.dep_ == syntax.COORDINATOR and t.head.i in {verb.i, other.i})
        for t in between
    )
    before = verb.doc[max(first.i - 1, 0)]
    linked = linked or before.dep_ == syntax.COORDINATOR
    linked = linked or (given and not apart and before.is_punct)
    return other if bare and not linked and first.tag_ in syntax.FINITE_TAGS else None


def _is_raised(verb: Token, lexicon: Lexicon) -> bool:
    """Whether an infinitive tells what somebody is thought or said to do ("thought to be ill").

    Who thinks has no such infinitive right behind the verb.
    """
    particle = syntax.behind(verb)
    entries = lexicon.find("verb", verb.lemma_.lower())
    thinks = any(e.frame == "NP to VP" and e.relation.attributes is not None for e in entries)
    return thinks and particle.tag_ == "TO" and particle.head.dep_ == syntax.OPEN_COMPLEMENT


def _complement_behind(verb: Token) -> Token | None:
    """The second complement of one verb that begins where the first one ends.

    "Said the claim made in May was false": one verb has two complements only by a conjunction.
    """
    if verb.dep_ != syntax.COMPLEMENT:
        return None
    for above in (verb.head, verb.head.head):
        for other in above.rights:
            behind = other.dep_ == syntax.COMPLEMENT and other.left_edge.i == verb.right_edge.i + 1
            joint = any(t.dep_ == syntax.COORDINATOR for t in verb.doc[verb.i : other.left_edge.i])
            if behind and not joint and syntax.child(other, syntax.SUBJECTLIKE) is None:
                return other
    return None


def _is_set_in(verb: Token, subject: Token) -> bool:
    """Whether subject and verb stand between commas ("the law, a note pointed out, is void")."""
    before = subject.doc[subject.left_edge.i - 1] if subject.left_edge.i else subject
    return before.text == "," and not _is_apart(verb, subject)


def _is_apart(verb: Token, subject: Token) -> bool:
    """Whether a comma stands between subject and verb."""
    return any(token.text == "," for token in verb.doc[subject.i + 1 : verb.i])


def _lacks_object(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a clause ends with a verb that always has an object, and this one has none."""
    following = syntax.behind(verb)
    ends = following.is_punct and following.text != ","
    if not ends or (verb.dep_ == syntax.CONJUNCT and verb.head.tag_ in syntax.FINITE_TAGS):
        return False
    entries = lexicon.find("verb", verb.lemma_.lower())
    return bool(entries) and all(
        not entry.words and entry.frame in {None, "NP", "somebody"} for entry in entries
    )
