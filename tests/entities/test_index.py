"""Names of several documents become entities: what is merged, what is kept apart, and why."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from graphbuilder.entities import Decision, Decisions, EntityIndex, load_index, save_index
from graphbuilder.model import Evidence, Mention, Statement

if TYPE_CHECKING:
    from pathlib import Path

UKRAINE = "https://w3id.org/graphbuilder/entity/ukraine"
CANADA = "https://w3id.org/graphbuilder/entity/canada"
QUEENSLAND = "https://w3id.org/graphbuilder/entity/queensland"
PERU = "https://w3id.org/graphbuilder/entity/peru"

Said = list[tuple[str, str, str]]  # words of the text, name, class


def document(name: str, *mentions: tuple[str, str, str]) -> list[Statement]:
    """Statements of a document, each with one mention."""
    statements = []
    start = 0
    for i, (text, label, kind) in enumerate(mentions):
        iri = {
            "Ukraine": UKRAINE,
            "Canada": CANADA,
            "Peru": PERU,
            "Queensland": QUEENSLAND,
        }.get(label)
        mention = Mention(text, start, start + len(text), label, iri, kind)
        statements.append(
            Statement(
                f"{name}-{i}", name, mention, "act", None, Evidence(text, start, mention.end or 0)
            )
        )
        start += len(text) + 1
    return statements


def settled(documents: dict[str, Said], decisions: Decisions | None = None) -> EntityIndex:
    """An index that has seen these documents."""
    index = EntityIndex(decisions=decisions or Decisions())
    for name, mentions in documents.items():
        index.add(name, document(name, *mentions))
    index.settle()
    return index


def iri(
    index: EntityIndex, name: str, mention: tuple[str, str, str], *others: tuple[str, str, str]
) -> str | None:
    """The IRI that a mention of a document got."""
    resolution = index.assign(name, document(name, mention, *others))
    subject = resolution.statements[0].subject
    assert isinstance(subject, Mention)
    return subject.id


KYIV = ("Ukraine", "Ukraine", "State")
OTTAWA = ("Canada", "Canada", "State")
LIMA = ("Peru", "Peru", "State")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            [("Olena Marchenko", "Olena Marchenko", "Person"), KYIV],
            [("Olena Marchenko", "Olena Marchenko", "Person"), OTTAWA],
            id="same name",
        ),
        pytest.param(
            [("Ann B. Carter", "Ann B. Carter", "Person")],
            [("Ann Carter", "Ann Carter", "Person")],
            id="middle initial",
        ),
        pytest.param(
            [("President Volodymyr Marchenko", "Volodymyr Marchenko", "Person"), KYIV],
            [("President Volodomyr Marchenko", "Volodomyr Marchenko", "Person"), KYIV],
            id="misspelt, with the same office",
        ),
        pytest.param(
            [("Ukrainian President Olena Marchenko", "Olena Marchenko", "Person")],
            [("President Marchenko", "Marchenko", "Person"), KYIV],
            id="family name, with the same office",
        ),
        pytest.param(
            [("Chancellor Carter", "Chancellor Carter", "Organization"), KYIV],
            [("Carter", "Carter", "Person"), KYIV],
            id="person by title, whatever the class",
        ),
        pytest.param(
            [("Senator William Carter", "William Carter", "Person"), OTTAWA],
            [("Senator Bill Carter", "Bill Carter", "Person"), OTTAWA],
            id="short form, with the same office",
        ),
        pytest.param(
            [("the Harbour Rescue Agency", "Harbour Rescue Agency", "Organization")],
            [("Harbour Rescue Agency", "Harbour Rescue Agency", "Organization")],
            id="body",
        ),
        pytest.param(
            [("AMS", "Ann M. Saturn", "Person"), ("Ann M. Saturn", "Ann M. Saturn", "Person")],
            [("AMS", "AMS", "Person")],
            id="initials that another document explains",
        ),
        pytest.param(
            [("the U.S. Charter", "U.S. Charter", "Law")],
            [("the United States Charter", "United States Charter", "Law")],
            id="what one state has, however it is written",
        ),
        pytest.param(
            [("Parliament", "Parliament", "Organization"), OTTAWA],
            [("the Canadian Parliament", "Canadian Parliament", "Organization")],
            id="the parliament of the state at hand",
        ),
        pytest.param(
            [("Lightning Bolt", "Lightning Bolt", "Weapon")],
            [("the Lightning Bolt", "Lightning Bolt", "Product")],
            id="named thing",
        ),
    ],
)
def test_one_actor_is_one_node(one: Said, other: Said) -> None:
    """Forms of a name lead to one IRI where evidence allows it."""
    index = settled({"d1": one, "d2": other})
    assert iri(index, "d1", *one) == iri(index, "d2", *other) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            [("President Joan Carter", "Joan Carter", "Person"), OTTAWA],
            [("President John Carter", "John Carter", "Person"), OTTAWA],
            id="another given name, whatever the context",
        ),
        pytest.param(
            [("President Donald Carter", "Donald Carter", "Person"), OTTAWA],
            [("Donald Carter Jr.", "Donald Carter Jr.", "Person"), OTTAWA],
            id="father and son",
        ),
        pytest.param(
            [("Canadian striker John Carter", "John Carter", "Person")],
            [("Peruvian minister John Carter", "John Carter", "Person")],
            id="homonyms of other states",
        ),
        pytest.param(
            [("American basketball star John Carter", "John Carter", "Person")],
            [("Professor John Carter", "John Carter", "Person")],
            id="homonyms in other walks of life",
        ),
        pytest.param(
            [("John Carter", "John Carter", "Person")],
            [("Carter", "Carter", "Person")],
            id="family name, without evidence",
        ),
        pytest.param(
            [("J. Carter", "J. Carter", "Person")],
            [("John Carter", "John Carter", "Person")],
            id="initial, without evidence",
        ),
        pytest.param(
            [("Ann Mary Saturn", "Ann Mary Saturn", "Person")],
            [("AMS", "AMS", "Person")],
            id="initials, without evidence",
        ),
        pytest.param(
            [("the Senate", "Senate", "GovernmentBody"), ("Queensland", "Queensland", "Region")],
            [("the Senate", "Senate", "GovernmentBody"), ("Australia", "Australia", "State")],
            id="institutions of a state and of its region",
        ),
        pytest.param(
            [("the Peruvian Larch Board", "Peruvian Larch Board", "Organization")],
            [
                ("the Canadian Larch Board", "Canadian Larch Board", "Organization"),
                ("the Larch Board", "Larch Board", "Organization"),
            ],
            id="bodies that two states have",
        ),
        pytest.param(
            [("the Peruvian Civil War", "Peruvian Civil War", "Event")],
            [("Civil War", "Civil War", "Event")],
            id="what may happen to any state",
        ),
        pytest.param(
            [("France", "France", "Product")],
            [("France", "France", "State")],
            id="a song called like a state",
        ),
        pytest.param(
            [("RS", "Ruth Saturn", "Person"), ("Ruth Saturn", "Ruth Saturn", "Person")],
            [("RS", "RS", "Person")],
            id="two initials, even beside the name in another document",
        ),
        pytest.param(
            [("the URL of the song", "URL", "Entity")],
            [("the URL of the film", "URL", "Entity")],
            id="abbreviated common nouns",
        ),
        pytest.param(
            [("the Health Ministry", "Health Ministry", "GovernmentBody"), KYIV],
            [("the Health Ministry", "Health Ministry", "GovernmentBody"), OTTAWA],
            id="institutions of two states",
        ),
        pytest.param(
            [("the Health Ministry", "Health Ministry", "GovernmentBody")],
            [("the Health Ministry", "Health Ministry", "GovernmentBody")],
            id="institutions of no known state",
        ),
        pytest.param(
            [("the Liberals", "Liberals", "Group"), LIMA],
            [("the Liberals", "Liberals", "Group"), OTTAWA],
            id="parties of two states",
        ),
        pytest.param(
            [("the National Convention", "National Convention", "Person"), KYIV],
            [("the National Convention", "National Convention", "Person"), OTTAWA],
            id="institutions that a document takes for a person",
        ),
        pytest.param(
            [("the US Embassy", "US Embassy", "GovernmentBody"), KYIV],
            [("the US Embassy", "US Embassy", "GovernmentBody"), KYIV],
            id="what one state has in many places",
        ),
        pytest.param(
            [("Order", "Order", "Thing")],
            [("Order", "Order", "Thing")],
            id="a word with a capital",
        ),
        pytest.param(
            [("a PhD", "PhD", "Thing")],
            [("my PhD", "PhD", "Thing")],
            id="degrees",
        ),
        pytest.param(
            [("an Order", "Order", "Organization"), KYIV],
            [("the Order", "Order", "Organization"), KYIV],
            id="what a state issues time and again",
        ),
        pytest.param(
            [("Iodine", "Iodine", "Entity")],
            [("Iodine", "Iodine", "Entity")],
            id="another word with a capital",
        ),
        pytest.param(
            [("the Vice President", "Vice President", "Person")],
            [("the Vice President", "Vice President", "Person")],
            id="an office",
        ),
        pytest.param(
            [("American weapons", "American weapons", "Weapon")],
            [("American weapons", "American weapons", "Weapon")],
            id="descriptions",
        ),
    ],
)
def test_two_actors_are_two_nodes(one: Said, other: Said) -> None:
    """What differs, and what nothing shows to be the same, stays apart."""
    index = settled({"d1": one, "d2": other})
    assert iri(index, "d1", *one) != iri(index, "d2", *other)


def test_an_initial_fits_two_people() -> None:
    """Where a form fits two people, evidence chooses, or nobody does."""
    mentions: dict[str, Said] = {
        "d1": [("Senator Jane Carter", "Jane Carter", "Person"), OTTAWA],
        "d2": [("Governor John Carter", "John Carter", "Person"), LIMA],
        "d3": [("Governor J. Carter", "J. Carter", "Person"), LIMA],
        "d4": [("J. Carter", "J. Carter", "Person")],
    }
    index = settled(mentions)
    assert iri(index, "d3", *mentions["d3"]) == iri(index, "d2", *mentions["d2"])
    assert iri(index, "d1", *mentions["d1"]) != iri(index, "d2", *mentions["d2"])


def test_a_family_name_is_the_bearer_whom_the_document_names() -> None:
    """The family name alone is whoever the same document names in full."""
    mentions: dict[str, Said] = {
        "d1": [("Jane Carter", "Jane Carter", "Person")],
        "d2": [("Carter", "Carter", "Person"), ("John Carter", "John Carter", "Person")],
    }
    index = settled(mentions)
    john = iri(index, "d2", mentions["d2"][1])
    assert iri(index, "d2", *mentions["d2"]) == john
    assert iri(index, "d1", *mentions["d1"]) != john


def test_a_name_of_another_class_is_the_person_beside_it() -> None:
    """One document has one name for one actor, even where a mention got another class."""
    mentions: Said = [("Chancellor Carter", "Carter", "Person"), ("Carter", "Carter", "Place")]
    index = settled({"d1": mentions})
    assert iri(index, "d1", *mentions) == iri(index, "d1", *mentions[::-1])


def test_a_family_name_of_another_class_is_the_bearer_beside_it() -> None:
    """A name that got another class is the one person of that family name in the document."""
    mentions: Said = [("Jane Carter", "Jane Carter", "Person"), ("Carter", "Carter", "Place")]
    index = settled({"d1": mentions})
    assert iri(index, "d1", *mentions) == iri(index, "d1", *mentions[::-1])


def test_the_order_of_documents_makes_no_difference() -> None:
    """Any order gives the same entities."""
    names = ["Jane Carter", "J. Carter", "John Carter", "John B. Carter", "Carter", "Jon Carter"]
    titles = ["", "Senator ", "President ", "Canadian striker "]
    documents: dict[str, Said] = {
        f"d{i}": [(title + name, name, "Person"), (OTTAWA, LIMA, KYIV)[i % 3]]
        for i, (name, title) in enumerate((n, t) for n in names for t in titles)
    }
    expected = settled(documents).entities()
    shuffled = list(documents)
    for seed in range(5):
        random.Random(seed).shuffle(shuffled)  # noqa: S311 - no secret is made
        assert settled({name: documents[name] for name in shuffled}).entities() == expected


def test_every_merge_leaves_its_reason() -> None:
    """A merge says which name went into which, and what supports it."""
    index = settled(
        {
            "d1": [("Senator Jane Carter", "Jane Carter", "Person")],
            "d2": [("Senator Carter", "Carter", "Person")],
        }
    )
    (merge,) = index.merges
    assert (merge.name, merge.into, merge.document) == ("Carter", "Jane Carter", "d2")
    assert merge.reason == "family name alone; both senator"


def test_removing_a_document_takes_back_what_it_said() -> None:
    """Adding and removing leaves nothing behind."""
    index = settled({"d1": [("Jane Carter", "Jane Carter", "Person")]})
    before = index.entities()
    extra = document("d2", ("Jane B. Carter", "Jane B. Carter", "Person"), KYIV)
    index.add("d2", extra)
    index.settle()
    assert index.entities() != before
    index.remove("d2", extra)
    index.settle()
    assert index.entities() == before


def test_settling_says_which_iris_are_gone() -> None:
    """Documents that were resolved before the merge are to be resolved anew."""
    index = EntityIndex()
    first = index.resolve("d1", document("d1", ("Senator Carter", "Carter", "Person")))
    index.resolve("d2", document("d2", ("Senator Jane Carter", "Jane Carter", "Person")))
    provisional = first.entities[0].id
    assert provisional in index.settle()
    assert index.settle() == frozenset()


def test_gazetteer_actors_keep_iri_name_and_identifier() -> None:
    """What the gazetteer knows is described by the gazetteer."""
    index = settled({"d1": [KYIV]})
    (entity,) = index.entities()
    assert (entity.id, entity.name, entity.wikidata) == (UKRAINE, "Ukraine", "Q212")


def test_a_government_is_its_state() -> None:
    """A description of the government gets IRI, name and class of the state."""
    mention = Mention("the Ukrainian government", 0, 24, None, None, "GovernmentBody")
    statement = Statement("s", "d", mention, "act", None, Evidence(mention.text, 0, 24))
    (resolved,) = EntityIndex().resolve("d", [statement]).statements
    assert resolved.subject == Mention(
        "the Ukrainian government", 0, 24, "Ukraine", UKRAINE, "State"
    )


@pytest.mark.parametrize(
    ("text", "name", "kind", "has_iri"),
    [
        ("he", None, "Person", False),
        ("yesterday", "2024-05-23", "Time", False),
        ("a man", None, "Person", False),
        ("the man", None, "Person", True),
        ("American weapons", None, "Weapon", True),
    ],
)
def test_descriptions_are_of_their_document(
    text: str, name: str | None, kind: str, *, has_iri: bool
) -> None:
    """Descriptions get an IRI within the document; pronouns, values and newcomers none."""
    index = EntityIndex()
    mention = Mention(text, 0, len(text), name, None, kind)
    statement = Statement("s", "d", mention, "act", None, Evidence(text, 0, len(text)))
    (resolved,) = index.resolve("d", [statement]).statements
    assert isinstance(resolved.subject, Mention)
    assert (resolved.subject.id is not None) is has_iri
    assert resolved.subject.id is None or "/document/d/thing/" in resolved.subject.id


def test_people_decide_to_merge() -> None:
    """A decision merges names that nothing else would, and says who decided."""
    decision = Decision("merge", "The Old Fox", "Jane Carter", by="M. Editor", note="her nickname")
    mentions: dict[str, Said] = {
        "d1": [("the Old Fox", "The Old Fox", "Person")],
        "d2": [("Jane Carter", "Jane Carter", "Person")],
    }
    index = settled(mentions, Decisions((decision,)))
    assert iri(index, "d1", *mentions["d1"]) == iri(index, "d2", *mentions["d2"])
    assert [(merge.reason, merge.by) for merge in index.merges] == [("her nickname", "M. Editor")]


def test_people_decide_to_split() -> None:
    """A decision keeps names apart that would be merged."""
    mentions: dict[str, Said] = {
        "d1": [("Ann B. Carter", "Ann B. Carter", "Person")],
        "d2": [("Ann Carter", "Ann Carter", "Person")],
    }
    index = settled(mentions, Decisions((Decision("split", "Ann B. Carter", "Ann Carter"),)))
    assert iri(index, "d1", *mentions["d1"]) != iri(index, "d2", *mentions["d2"])


def test_people_tell_namesakes_apart_by_document() -> None:
    """A decision gives a name to somebody else in some documents."""
    decision = Decision("split", "Ann Carter", "Ann Carter (poet)", documents=("d2",))
    mentions: dict[str, Said] = {
        "d1": [("Ann Carter", "Ann Carter", "Person")],
        "d2": [("Ann Carter", "Ann Carter", "Person")],
    }
    index = settled(mentions, Decisions((decision,)))
    assert iri(index, "d1", *mentions["d1"]) != iri(index, "d2", *mentions["d2"])
    assert {entity.name for entity in index.entities()} == {"Ann Carter", "Ann Carter (poet)"}


def test_people_rename() -> None:
    """A decision sets the name that readers see; the IRI stays."""
    mentions: dict[str, Said] = {"d1": [("Ann Carter", "Ann Carter", "Person")]}
    plain = settled(mentions).entities()[0]
    (renamed,) = settled(
        mentions, Decisions((Decision("rename", "Ann Carter", "Dame Ann Carter"),))
    ).entities()
    assert (renamed.id, renamed.name, renamed.aliases) == (
        plain.id,
        "Dame Ann Carter",
        ("Ann Carter",),
    )


def test_parties_of_one_name_in_two_countries_are_two() -> None:
    """A party is of the country that its document is about, and of no other."""
    party = ("the Harrow Party", "Harrow Party", "Party")
    index = settled({"d1": [party, LIMA], "d2": [party, OTTAWA], "d3": [party, LIMA]})
    first, other, again = (
        iri(index, name, party, country)
        for name, country in (("d1", LIMA), ("d2", OTTAWA), ("d3", LIMA))
    )
    assert first == again != other


def test_a_region_counts_for_its_state() -> None:
    """A text about Queensland is about Australia, and its party is no Peruvian one."""
    party = ("the Harrow Party", "Harrow Party", "Party")
    there = ("Queensland", "Queensland", "Region")
    index = settled({"d1": [party, there], "d2": [party, LIMA]})
    assert iri(index, "d1", party, there) != iri(index, "d2", party, LIMA)


def test_a_body_behind_the_name_of_its_state_is_the_same() -> None:
    """*The Peru Harrow Party* is the Harrow Party of texts about Peru, or about no country."""
    party = ("the Harrow Party", "Harrow Party", "Party")
    long = ("the Peru Harrow Party", "Peru Harrow Party", "Party")
    index = settled({"d1": [party], "d2": [long]})
    assert iri(index, "d1", party) == iri(index, "d2", long)
    index = settled({"d1": [party, OTTAWA], "d2": [long]})
    assert iri(index, "d1", party, OTTAWA) != iri(index, "d2", long)


def test_an_index_survives_on_disk(tmp_path: Path) -> None:
    """What is read back gives the same entities and goes on counting."""
    index = settled({"d1": [("Senator Jane Carter", "Jane Carter", "Person"), KYIV]})
    save_index(tmp_path / "index.jsonl", index)
    again = load_index(tmp_path / "index.jsonl", index.gazetteer, index.decisions)
    assert again is not None
    assert (again.documents, again.buckets, again.iris) == (
        index.documents,
        index.buckets,
        index.iris,
    )
    again.settle()
    assert again.entities() == index.entities()


@pytest.mark.parametrize(
    "text", ["", "{}", '{"version": 0, "splits": [], "documents": []}', "no JSON"]
)
def test_a_damaged_index_is_counted_anew(tmp_path: Path, text: str) -> None:
    """A file that cannot be used is no index."""
    path = tmp_path / "index.jsonl"
    path.write_text(text)
    assert load_index(path, EntityIndex().gazetteer, Decisions()) is None
