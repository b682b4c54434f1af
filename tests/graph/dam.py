"""Two invented articles about a dam, with the statements a careful reader takes from them."""

from __future__ import annotations

from graphbuilder.model import (
    Attribution,
    AttributionType,
    Content,
    Document,
    Entity,
    Evidence,
    Mention,
    Modality,
    Polarity,
    Role,
    Statement,
    Zone,
)

BASE = "https://w3id.org/graphbuilder/entity/"
ENTITIES = [
    Entity(BASE + "ruritania", "Ruritania", "State", ("Kingdom of Ruritania",)),
    Entity(BASE + "freedonia", "Freedonia", "State"),
    Entity(BASE + "anna-vell", "Anna Vell", "Person", ("Vell",)),
    Entity(BASE + "osk-dam", "Osk Dam", "Thing"),
    Entity(BASE + "river-courier", "River Courier", "Media"),
]

COURIER = Document(
    "courier",
    "Dam opens to neighbours\n\n"
    "Ruritania allowed Freedonia to use the Osk Dam on Monday. "
    "Minister Anna Vell said Freedonia had not paid Ruritania. "
    "Freedonia reportedly bought pumps.",
    title="Dam opens to neighbours",
    url="https://example.org/courier/1",
    date="2031-04-02",
    publisher="River Courier",
)
HERALD = Document(
    "herald",
    "Freedonia paid Ruritania last week. Vell urged Freedonia to close the Osk Dam.",
    date="2031-04-09",
)


def find(document: Document, words: str) -> Evidence:
    """The first place where words stand in a document."""
    start = document.text.index(words)
    return Evidence(words, start, start + len(words))


def mention(document: Document, words: str, name: str | None, type_: str = "State") -> Mention:
    """The first mention of words, resolved to a name; ``None`` leaves it unresolved."""
    place = find(document, words)
    if name is None:
        return Mention(words, place.start, place.end)
    slug = name.lower().replace(" ", "-")
    return Mention(words, place.start, place.end, name, BASE + slug, type_)


def _courier() -> list[Statement]:
    allowed = find(COURIER, "Ruritania allowed Freedonia to use the Osk Dam on Monday")
    sentence = find(COURIER, "Ruritania allowed Freedonia to use the Osk Dam on Monday.")
    said = find(COURIER, "Minister Anna Vell said Freedonia had not paid Ruritania.")
    bought = find(COURIER, "Freedonia reportedly bought pumps")
    vell = mention(COURIER, "Anna Vell", "Anna Vell", "Person")
    ruritania = mention(COURIER, "Ruritania", "Ruritania")
    freedonia = mention(COURIER, "Freedonia", "Freedonia")
    dam = mention(COURIER, "the Osk Dam", "Osk Dam", "Thing")
    monday = find(COURIER, "on Monday")
    return [
        Statement(
            "s-allow",
            "courier",
            ruritania,
            "allow",
            Content("s-use"),
            allowed,
            predicate="permits",
            roles=(Role("time", Mention("on Monday", monday.start, monday.end, "2031-03-31")),),
            sentence=sentence,
            cue=find(COURIER, "allowed"),
            tense="past",
            confidence=0.9,
            plover="CONCEDE",
            rules=("plain",),
        ),
        Statement(
            "s-use",
            "courier",
            freedonia,
            "use",
            dam,
            find(COURIER, "Freedonia to use the Osk Dam"),
            predicate="uses",
            parent="s-allow",
            modality=Modality.PERMITTED,
            sentence=sentence,
            cue=find(COURIER, "use"),
        ),
        Statement(
            "s-pay",
            "courier",
            freedonia,
            "pay",
            ruritania,
            find(COURIER, "Freedonia had not paid Ruritania"),
            predicate="pays",
            polarity=Polarity.NEGATED,
            attribution=(
                Attribution(
                    vell,
                    "said",
                    AttributionType.INDIRECT,
                    find(COURIER, "said").start,
                    find(COURIER, "said").end,
                ),
            ),
            sentence=said,
            cue=find(COURIER, "paid"),
            tense="past",
        ),
        Statement(
            "s-buy",
            "courier",
            freedonia,
            "buy",
            mention(COURIER, "pumps", None),
            bought,
            attribution=(Attribution(None, "reportedly", AttributionType.HEARSAY),),
            sentence=bought,
            cue=find(COURIER, "bought"),
        ),
        Statement(
            "s-open",
            "courier",
            mention(COURIER, "Dam", None),
            "open",
            None,
            find(COURIER, "Dam opens to neighbours"),
            zone=Zone.HEADLINE,
            roles=(Role("recipient", mention(COURIER, "neighbours", None)),),
        ),
    ]


def _herald() -> list[Statement]:
    paid = find(HERALD, "Freedonia paid Ruritania last week")
    urged = find(HERALD, "Vell urged Freedonia to close the Osk Dam")
    freedonia = mention(HERALD, "Freedonia", "Freedonia")
    week = find(HERALD, "last week")
    return [
        Statement(
            "h-pay",
            "herald",
            freedonia,
            "pay",
            mention(HERALD, "Ruritania", "Ruritania"),
            paid,
            predicate="pays",
            roles=(Role("time", Mention("last week", week.start, week.end)),),
            sentence=paid,
            cue=find(HERALD, "paid"),
        ),
        Statement(
            "h-urge",
            "herald",
            mention(HERALD, "Vell", "Anna Vell", "Person"),
            "urge",
            Content("h-close"),
            urged,
            predicate="urges",
            sentence=urged,
            cue=find(HERALD, "urged"),
        ),
        Statement(
            "h-close",
            "herald",
            freedonia,
            "close",
            mention(HERALD, "the Osk Dam", "Osk Dam", "Thing"),
            find(HERALD, "Freedonia to close the Osk Dam"),
            parent="h-urge",
            modality=Modality.ADVOCATED,
            sentence=urged,
            cue=find(HERALD, "close"),
        ),
    ]


CASES = [(COURIER, _courier()), (HERALD, _herald())]
