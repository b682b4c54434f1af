"""What must hold of relations.ttl as a whole, whoever extends it."""

from __future__ import annotations

import csv
import itertools
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS

from graphbuilder import frames, lexicon, ontology
from graphbuilder.attribution import AttributionKind
from graphbuilder.errors import OntologyError
from graphbuilder.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

GB = rdflib.Namespace(ontology.GB)
REL = rdflib.Namespace(ontology.REL)
PARTS = ("verb", "noun", "phrase", "adjective")
EVENT_TYPES = {
    "agrees": "AGREE",
    "consults": "CONSULT",
    "supports": "SUPPORT",
    "concedes": "CONCEDE",
    "cooperates": "COOPERATE",
    "aids": "AID",
    "retreats": "RETREAT",
    "requests": "REQUEST",
    "accuses": "ACCUSE",
    "rejects": "REJECT",
    "threatens": "THREATEN",
    "protests": "PROTEST",
    "sanctions": "SANCTION",
    "mobilizes": "MOBILIZE",
    "coerces": "COERCE",
    "assaults": "ASSAULT",
}
TOPS = {*EVENT_TYPES, "speaks", "holdsAttitude", "relates"}
ATTRIBUTIONS = {"speech", "attitude", "accusation", "report"}
ROLES = {"object", "subject", "recipient", "theme", "target", "co-party", "topic", "place"} | {
    "source",
    "content",
    "cause",
    "role",
    "instrument",
    "amount",
    "time",
}
PREPOSITIONS = {
    *("about", "against", "among", "as", "at", "behind", "between", "by", "for", "from", "in"),
    *("into", "of", "on", "over", "to", "towards", "toward", "upon", "with", "within"),
    *("out", "without", "during", "after"),
}
LIGHT_VERBS = {"make", "take", "give", "have", "get", "do", "put", "keep", "go", "come", "be"}
FRAME = re.compile(
    r"-|no NP|not now|somebody|something|(?:NP )?(?:NP|ADJ|to VP|VP|VP-ing|that S|like S|wh S)|"
    r"(?:NP )?(?P<preposition>[a-z]+(?: of)?) (?:NP|VP-ing)"
)
NOUNS = re.compile(r"(?:(?P<preposition>[a-z]+) )?[^\W_A-Z][^\s,]*(?:, [^\s,A-Z]+)*|would")
SHARED = Path(__file__).parents[1] / "../shared/data/lexicon/verb_signatures.tsv"


@cache
def graph() -> rdflib.Graph:
    """The file as a graph, read without our own lexicon."""
    return rdflib.Graph().parse(ontology.path("relations.ttl"), format="turtle")


def relations() -> list[rdflib.URIRef]:
    """Every relation of the file."""
    found = graph().subjects(RDF.type, GB.Relation)
    return sorted(node for node in found if isinstance(node, rdflib.URIRef))


def name(relation: rdflib.term.Node) -> str:
    """Local name of a relation."""
    return str(relation).removeprefix(ontology.REL)


def values(relation: rdflib.term.Node, prop: str) -> list[str]:
    """What a relation says under one of our own properties."""
    return sorted(str(value) for value in graph().objects(relation, GB[prop]))


def entries() -> Iterator[tuple[str, str, str, str]]:
    """Relation, part of speech, words and frame of every entry; an empty frame for none."""
    for relation in relations():
        for part in PARTS:
            for entry in values(relation, part):
                words, _, frame = entry.partition(" [")
                yield name(relation), part, words, frame.removesuffix("]")


def ancestors(relation: str) -> Iterator[str]:
    """A relation's broader relations up to the top, itself first."""
    yield relation
    for parent in graph().objects(REL[relation], RDFS.subPropertyOf):
        yield from ancestors(name(parent))


def test_breadth() -> None:
    """News needs at least 120 relations, and every one is a property as well."""
    assert len(relations()) >= 120
    assert all((relation, RDF.type, OWL.ObjectProperty) in graph() for relation in relations())


def test_tops_are_event_types_speech_attitude_and_the_rest() -> None:
    """Exactly PLOVER's types, speech, attitude and the rest have no broader relation."""
    tops = {
        name(relation)
        for relation in relations()
        if not list(graph().objects(relation, RDFS.subPropertyOf))
    }
    assert tops == TOPS


def test_broader_relations_exist() -> None:
    """Whatever a relation is narrower than is a relation of the file, and no chain is a circle."""
    known = {name(relation) for relation in relations()}
    for relation in known:
        chain = list(itertools.islice(ancestors(relation), 20))
        assert set(chain) <= known
        assert len(chain) < 20


def test_event_type_is_that_of_the_top() -> None:
    """A relation bears the event type under which it stands."""
    for relation in relations():
        expected = [EVENT_TYPES[top] for top in ancestors(name(relation)) if top in EVENT_TYPES]
        assert values(relation, "plover") == expected, name(relation)


def test_every_relation_can_be_read() -> None:
    """Each has a label that is its name in words, a comment that is a sentence, and one sign."""
    for relation in relations():
        (label,) = graph().objects(relation, SKOS.prefLabel)
        spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name(relation)).lower()
        assert str(label) == spaced
        (comment,) = graph().objects(relation, RDFS.comment)
        assert re.fullmatch(r"[A-Z].+\.", str(comment)), name(relation)
        (sign,) = graph().objects(relation, GB.sign)
        assert sign in {GB.Friendly, GB.Hostile, GB.Neutral}


def test_properties_are_declared() -> None:
    """Every property of ours that a relation uses is declared, here or in the ontology."""
    known = rdflib.Graph().parse(ontology.path("graphbuilder.ttl"), format="turtle") + graph()
    used = {p for relation in relations() for p in graph().predicates(relation) if str(p) in GB}
    undeclared = {p for p in used if (p, RDF.type, OWL.AnnotationProperty) not in known}
    assert not undeclared


def test_every_relation_is_evoked() -> None:
    """A relation without a word could never be found."""
    evoked = {relation for relation, *_ in entries()}
    assert {name(relation) for relation in relations()} == evoked


def test_no_entry_evokes_two_relations() -> None:
    """Where a word evokes two relations, frames or particles tell them apart."""
    seen = defaultdict(set)
    for relation, part, words, frame in entries():
        kind = "verb" if part == "phrase" else part
        seen[kind, words, frame].add(relation)
    assert {key: found for key, found in seen.items() if len(found) > 1} == {}


def test_frames_are_in_the_notation() -> None:
    """Every frame is one that the head of the file explains; nouns take clauses or people."""
    for relation, part, words, frame in entries():
        for joined in frame.split(" + ") if frame else ():
            if lexicon.load().words(joined):
                continue
            match = FRAME.fullmatch(joined) or NOUNS.fullmatch(joined)
            assert match, (relation, words, frame)
            assert set((match["preposition"] or "of").split()) <= PREPOSITIONS
            nominal = frame in {"to VP", "that S", "somebody"}  # "the dismissal of the guard"
            assert part in {"verb", "adjective"} or nominal, words


def test_nouns_are_followed_by_prepositions_only() -> None:
    """A noun entry is the head of its noun phrase, and prepositions that must follow."""
    wrong = [
        words
        for _, part, words, _ in entries()
        if part == "noun" and not set(words.split()[1:]) <= PREPOSITIONS
    ]
    assert wrong == []


def test_light_verbs_are_not_listed_bare() -> None:
    """A verb that means little by itself needs a frame, a particle or a noun."""
    bare = [
        w for _, part, w, frame in entries() if part == "verb" and w in LIGHT_VERBS and not frame
    ]
    assert bare == []


def test_phrases_carry_a_word() -> None:
    """A phrase is more than a verb."""
    assert [w for _, part, w, _ in entries() if part == "phrase" and " " not in w] == []


def test_both_spellings() -> None:
    """What is listed in American spelling is listed in British spelling too."""
    only_z = {"seize", "prize", "size", "downsize", "capsize"}
    listed = {(relation, part, words) for relation, part, words, _ in entries()}
    for relation, part, words in listed:
        head, _, rest = words.partition(" ")
        if head.endswith("ize") and head not in only_z:
            twin = f"{head[:-3]}ise {rest}".strip()
            assert (relation, part, twin) in listed, words


def test_signatures_and_modalities() -> None:
    """Where a content is left open, the file says how the text presents it."""
    for relation in relations():
        for signature in values(relation, "signature"):
            assert re.fullmatch(r"[-+o]/[-+o]", signature), name(relation)
            affirmed, negated = signature.split("/")
            assert affirmed != "o" or values(relation, "contentModality"), name(relation)
            assert negated != "o" or values(relation, "negatedContentModality"), name(relation)
        for prop in ("contentModality", "negatedContentModality"):
            found = values(relation, prop)
            assert len(found) <= 1
            assert set(found) <= set(Modality)
            assert not found or values(relation, "signature"), name(relation)


def test_closed_values() -> None:
    """Attribution, controller, flips and roles are from closed lists, each said once."""
    for relation in relations():
        for prop, allowed in (
            ("attributes", ATTRIBUTIONS),
            ("voices", set(AttributionKind)),
            ("controller", {"subject", "object", "none"}),
            ("flips", {"true"}),
        ):
            found = values(relation, prop)
            assert len(found) <= 1
            assert set(found) <= allowed, name(relation)
        prepositions = [pair.split("=")[0] for pair in values(relation, "roleMap")]
        assert len(prepositions) == len(set(prepositions)), name(relation)
        assert {pair.split("=")[1] for pair in values(relation, "roleMap")} <= ROLES, name(relation)


def test_the_lexicon_reads_every_entry() -> None:
    """Nothing that stands in the file is lost on the way."""
    found = lexicon.load()
    read = sum(
        entry.relation.name in {name(relation) for relation in relations()}
        for listed in found.entries.values()
        for entry in listed
        if not entry.excepted
    )
    nouns = [len(frames.alternatives(frame, found.classes)) for *_, frame in entries()]
    assert read == sum(nouns)


def test_what_is_excepted_is_listed() -> None:
    """An exception is one from other words for the relation that begin with its verb."""
    for relation in relations():
        heads = {words.split()[0] for name_, _, words, _ in entries() if name_ == name(relation)}
        for exception in values(relation, "exceptVerb"):
            assert exception.split()[0] in heads, exception


def relation_of(part: str, words: str, frame: str) -> str:
    """The relation that an entry evokes, where the frame may be left out in the file."""
    found = {(p, w, f): relation for relation, p, w, f in entries()}
    return found.get((part, words, frame)) or found[part, words, ""]


@pytest.mark.parametrize(
    ("words", "frame", "signature"),
    [
        ("manage", "to VP", "+/-"),
        ("fail", "to VP", "-/+"),
        ("neglect", "to VP", "-/+"),
        ("avoid", "VP-ing", "-/+"),
        ("refuse", "to VP", "-/o"),
        ("decline", "to VP", "-/o"),
        ("prevent", "NP from VP-ing", "-/o"),
        ("keep", "NP from VP-ing", "-/o"),
        ("force", "NP to VP", "+/o"),
        ("allow", "NP to VP", "o/-"),
        ("let", "NP VP", "o/-"),
        ("ban", "NP from VP-ing", "o/o"),
        ("stop", "VP-ing", "-/+"),
        ("begin", "to VP", "+/-"),
        ("continue", "to VP", "+/-"),
        ("ask", "NP to VP", "o/o"),
        ("order", "NP to VP", "o/o"),
        ("promise", "to VP", "o/o"),
        ("try", "to VP", "o/-"),
        ("know", "that S", "+/+"),
        ("realise", "that S", "+/+"),
        ("admit", "that S", "+/o"),  # who does not admit a theft may not have committed it
        ("say", "that S", "+/o"),
        ("deny", "that S", "-/o"),
        ("think", "that S", "+/-"),
        ("doubt", "that S", "o/o"),
        ("praise", "", "+/+"),
    ],
)
def test_signature_of_a_verb(words: str, frame: str, signature: str) -> None:
    """Implicatives, factives, permissions and requests bear the signature of the literature."""
    assert values(REL[relation_of("verb", words, frame)], "signature") == [signature]


@pytest.mark.parametrize(
    ("words", "one", "other"),
    [
        ("deny", "that S", "NP NP"),
        ("tell", "NP that S", "NP to VP"),
        ("ask", "NP to VP", "wh S"),
        ("stop", "VP-ing", "NP from VP-ing"),
        ("approve", "NP", "NP VP-ing"),
        ("agree", "", "to VP"),
        ("find", "that S", "NP"),
        ("call", "NP ADJ", "NP to VP"),
        ("promise", "to VP", "that S"),
        ("consider", "VP-ing", "NP ADJ"),
    ],
)
def test_frames_tell_senses_apart(words: str, one: str, other: str) -> None:
    """One verb in two frames is two relations, except where both frames mean the same."""
    same = relation_of("verb", words, one) == relation_of("verb", words, other)
    assert same == (words == "promise")


@pytest.mark.parametrize(
    ("words", "frame", "relation"),
    [
        ("leak", "NP", "publishes"),
        ("leak", "-", None),
        ("add", "that S", "says"),
        ("add", "NP", None),
        ("post", "something", "publishes"),
        ("post", "that S", "says"),
        ("boast", "that S", "claims"),
        ("boast", "NP", "has"),
        ("learn", "to VP", "learns"),
        ("learn", "that S", "knows"),
        ("enjoy", "VP-ing", "likes"),
        ("enjoy", "NP", None),
        ("prescribe", "NP", None),
        ("tend", "to VP", "tends"),
        ("come", "to VP", None),
        ("stand", "to VP", None),
        ("overturn", "NP", "reverses"),
        ("overturn", "-", "crashes"),
        ("rule", "NP", "governs"),
        ("rule", "NP ADJ", "rules"),
        ("rule", "that S", "rules"),
        ("return", "NP", "givesBack"),
        ("return", "-", "returnsTo"),
        ("tour", "NP", "visits"),
        ("tour", "-", "performsIn"),
        ("worry", "that S", "fears"),
        ("worry", "NP", "upsets"),
        ("commit", "NP", "commitsCrime"),
        ("commit", "to VP", "promises"),
        ("fire", "somebody", "dismissesFromPost"),
        ("fire", "-", None),
        ("admit", "NP to NP", "letsIn"),
        ("admit", "that S", "admits"),
        ("lament", "that S", "complains"),
        ("object", "that S", "argues"),
        ("recall", "-", "says"),
    ],
)
def test_sense_of_a_verb_in_its_frame(words: str, frame: str, relation: str | None) -> None:
    """The frame decides what a verb means; where no listed sense fits, none is taken."""
    found = {(part, w, f): name for name, part, w, f in entries()}
    assert found.get(("verb", words, frame), found.get(("verb", words, ""))) == relation


@pytest.mark.parametrize(
    ("relation", "noun"),
    [
        ("rises", "rise in"),
        ("increases", "increase in"),
        ("reduces", "cut in"),
        ("improves", "improvement in"),
        ("changes", "change in"),
        ("finances", "investment in"),
        ("affects", "interference in"),
    ],
)
def test_in_opens_what_changes_behind_a_noun_only(relation: str, noun: str) -> None:
    """A rise in prices is of prices, but prices that rise in Peru raise no Peru."""
    assert noun in values(REL[relation], "noun")
    assert "in=object" not in values(REL[relation], "roleMap")


@pytest.mark.parametrize(
    ("narrow", "broad"),
    [
        ("permits", "concedes"),
        ("prohibits", "coerces"),
        ("strikes", "attacks"),
        ("attacks", "assaults"),
        ("tells", "says"),
        ("donates", "aids"),
        ("stepsDownFrom", "retreats"),
        ("urges", "requests"),
        ("refuses", "rejects"),
        ("fears", "holdsAttitude"),
    ],
)
def test_hierarchy(narrow: str, broad: str) -> None:
    """A question for the broad relation finds the narrow one."""
    assert broad in set(ancestors(narrow))


@pytest.mark.parametrize(
    ("relation", "sign"),
    [
        ("permits", "Friendly"),
        ("helps", "Friendly"),
        ("praises", "Friendly"),
        ("prohibits", "Hostile"),
        ("kills", "Hostile"),
        ("accuses", "Hostile"),
        ("says", "Neutral"),
        ("movesTo", "Neutral"),
    ],
)
def test_sign(relation: str, sign: str) -> None:
    """Whoever helps is friendly, whoever harms is hostile, whoever speaks is neither."""
    assert values(REL[relation], "sign") == [str(GB[sign])]


def test_what_ends_something_flips_it() -> None:
    """To end, lift, remove, reverse or suspend a ban, or to lack one, is the reverse of the ban."""
    flipping = {name(relation) for relation in relations() if values(relation, "flips")}
    assert flipping == {"ends", "lacks", "lifts", "removes", "reverses", "suspends"}


def test_an_ambiguous_addition_is_refused(tmp_path: Path) -> None:
    """An analyst who gives a listed word a second relation is told so."""
    extra = tmp_path / "extra.ttl"
    extra.write_text(
        f'@prefix gb: <{GB}> . @prefix rel: <{REL}> .\nrel:frowns a gb:Relation ; gb:verb "say" .\n'
    )
    with pytest.raises(OntologyError, match="'say' evokes both"):
        lexicon.load((extra,))


def test_a_relation_elsewhere_is_refused(tmp_path: Path) -> None:
    """Words for a name outside the relations are not passed over in silence."""
    extra = tmp_path / "extra.ttl"
    extra.write_text(
        f'@prefix gb: <{GB}> .\n<https://example.org/frowns> a gb:Relation ; gb:verb "frown" .\n'
    )
    with pytest.raises(OntologyError, match=r"'frown' is listed for <https://example\.org/frowns>"):
        lexicon.load((extra,))


def test_an_addition_is_found(tmp_path: Path) -> None:
    """An analyst's own relation is there beside the others."""
    extra = tmp_path / "extra.ttl"
    extra.write_text(
        f"@prefix gb: <{GB}> . @prefix rel: <{REL}> .\n"
        'rel:refuels a gb:Relation ; gb:verb "refuel" ; gb:sign gb:Friendly .\n'
    )
    (entry,) = lexicon.load((extra,)).find("verb", "refuel")
    assert (entry.relation.name, entry.relation.sign) == ("refuels", 1)


@pytest.mark.skipif(not SHARED.exists(), reason="the shared signatures are not beside the checkout")
def test_agreement_with_collected_signatures() -> None:
    """Of the collected verbs nine in ten are listed."""
    with SHARED.open() as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    listed = {words.split()[0] for _, part, words, _ in entries() if part in {"verb", "phrase"}}
    lemmas = {row["lemma"].split()[0].split("/")[0] for row in rows if row["frame"].startswith("V")}
    assert len(lemmas & listed) / len(lemmas) >= 0.9
