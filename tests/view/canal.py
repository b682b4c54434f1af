"""An invented story with every kind of claim that the map must tell apart."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from graphbuilder import ontology
from graphbuilder.lexicon import Relation, Signature
from graphbuilder.model import (
    Attribution,
    AttributionType,
    Content,
    Document,
    Entity,
    Evidence,
    Filler,
    Mention,
    Modality,
    Polarity,
    Role,
    Statement,
    mint_statement_id,
)

RELATIONS = {
    relation.name: relation
    for relation in (
        Relation("permits", "permits", sign=1, content=Modality.PERMITTED),
        Relation("prohibits", "prohibits", sign=-1, content=Modality.PROHIBITED),
        Relation("refuses", "refuses", sign=-1, signature=Signature("-", "o")),
        Relation("callsFor", "calls for", sign=0, content=Modality.ADVOCATED),
        Relation("ends", "ends", flips=True),
        Relation("opposes", "opposes", sign=-1, content=Modality.CONSIDERED),
        Relation("considers", "considers", content=Modality.CONSIDERED),
        Relation("says", "says", attributes="speech"),
        Relation("tells", "tells", attributes="speech"),
        Relation("accuses", "accuses", sign=-1, attributes="accusation"),
        Relation("uses", "uses"),
        Relation("hasRightTo", "has right to", content=Modality.PERMITTED, controller="subject"),
        Relation("strikes", "strikes", sign=-1),
        Relation("attacks", "attacks", sign=-1),
        Relation("provides", "provides", sign=1),
        Relation("supports", "supports", sign=1),
        Relation("breaksWith", "breaks with", sign=-1),
        Relation("deters", "deters", sign=-1),
        Relation("memberOf", "is member of"),
        Relation("foments", "foments", sign=-1),
    )
}

FIRST = """Sylvania Lets Freedonia Use Its Drones Beyond the Canal

Sylvania has signed off on Freedonia using Kestrel drones against Ruritania, the first member \
of the Canal League to do so. Foreign Minister Ada Brandt said that Freedonia has the right to \
strike Ruritania.

The League should end its prohibition on Freedonia using League weapons, its chairman \
Otto Lindqvist argued. “We are helping Freedonia 🛡 with that right,” he told The Canal Post.

President Vera Moss said Borduria would not allow its equipment to strike Ruritania. \
Chancellor Karl Weiss steadfastly refused to provide Freedonia with Falcon missiles.

According to the Morning Ledger, a push led by Iris Cole aims to allow Freedonia to use \
Bordurian rockets. Ruritania has accused Iris Cole of fomenting the Lock Riots. \
If Freedonia strikes Ruritania, the war could spread.
"""

SECOND = """Ruritania Shells the Locks Again

Ruritania attacked Freedonia on Sunday. Borduria is reportedly considering whether to lift its \
ban on Freedonia using Bordurian rockets. The announcement was a break by Sylvania with Borduria.

“Freedonia did not strike Ruritania,” Vera Moss said.
"""

TYPES = {
    "Sylvania": "State",
    "Freedonia": "State",
    "Ruritania": "State",
    "Borduria": "State",
    "Canal League": "Alliance",
    "Ada Brandt": "Person",
    "Otto Lindqvist": "Person",
    "Vera Moss": "Person",
    "Karl Weiss": "Person",
    "Iris Cole": "Person",
    "The Canal Post": "Media",
    "Morning Ledger": "Media",
    "Kestrel drones": "Weapon",
    "Falcon missiles": "Weapon",
    "Bordurian rockets": "Weapon",
    "League weapons": "Weapon",
    "Lock Riots": "Event",
}
ALIASES = {"Freedonia": ("Klopstokia",), "Borduria": ("Szohôd",)}


@dataclass
class Story:
    """Documents with their statements; a slot is found by its words in the sentence."""

    documents: list[Document] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)

    def mention(self, document: Document, sentence: Evidence, words: str, name: str) -> Mention:
        """Words of a sentence as a mention of a named entity."""
        start = sentence.text.find(words)
        start = sentence.start + start if start >= 0 else document.text.index(words)
        return Mention(
            words,
            start,
            start + len(words),
            name if name in TYPES else None,
            ontology.entity_iri(name) if name in TYPES else None,
            TYPES.get(name),
        )

    def say(  # noqa: PLR0913, PLR0917  a test's table of slots
        self,
        number: int,
        begins: str,
        subject: str | None,
        relation: str,
        object_: str | Statement | None,
        cue: str,
        predicate: str | None = None,
        *,
        roles: tuple[tuple[str, str | Statement], ...] = (),
        by: tuple[tuple[str | None, str | None], ...] = (),
        **slots: Polarity | Modality | str,
    ) -> Statement:
        """Add one statement about the sentence that begins so; ``a=b`` is words=name."""
        document = self.documents[number]
        start = document.text.index(begins)
        ends = [
            document.text.find(mark, start + len(begins)) + len(mark.rstrip())
            for mark in (". ", ".\n", ".” ", "said.\n", "\n\n")
            if document.text.find(mark, start + len(begins)) >= 0
        ]
        sentence = Evidence(document.text[start : min(ends)], start, min(ends))

        def filler(slot: str | Statement | None) -> Filler | None:
            if slot is None or isinstance(slot, Statement):
                return Content(slot.id) if slot else None
            words, _, name = slot.partition("=")
            return self.mention(document, sentence, words, name or words)

        at = document.text.index(cue, start)
        chain = []
        for source, words in by:
            place = sentence.text.find(words) if words else -1
            chain.append(
                Attribution(
                    filler(source),  # type: ignore[arg-type]
                    words,
                    AttributionType.INDIRECT if source else AttributionType.HEARSAY,
                    sentence.start + place if place >= 0 and words else None,
                    sentence.start + place + len(words) if place >= 0 and words else None,
                )
            )
        statement = Statement(
            mint_statement_id(document.id, at, relation, str(subject)),
            document.id,
            filler(subject),
            relation,
            filler(object_),
            sentence,
            predicate,
            roles=tuple(Role(role, filler(words) or Mention(role)) for role, words in roles),
            attribution=tuple(chain),
            sentence=sentence,
            cue=Evidence(cue, at, at + len(cue)),
            **slots,  # type: ignore[arg-type]
        )
        for slot in (object_, *(words for _, words in roles)):
            if isinstance(slot, Statement):
                where = self.statements.index(slot)
                self.statements[where] = replace(slot, parent=statement.id)
        self.statements.append(statement)
        return statement

    def entities(self) -> list[Entity]:
        """The entities that the statements mention."""
        return [
            Entity(ontology.entity_iri(name), name, kind, ALIASES.get(name, ()))
            for name, kind in TYPES.items()
        ]


def tell() -> Story:
    """The whole story."""
    story = Story(
        [
            Document(
                "canal-1",
                FIRST,
                title="Sylvania Lets Freedonia Use Its Drones Beyond the Canal",
                url="https://news.example/canal-1",
                date="2031-05-04",
                publisher="The Canal Post",
            ),
            Document(
                "canal-2", SECOND, title="Ruritania Shells the Locks Again", date="2031-06-11"
            ),
        ]
    )
    say = story.say
    begins = "Sylvania has signed"
    use = say(
        0, begins, "Freedonia", "use", "Kestrel drones", "using", "uses",
        roles=(("target", "Ruritania"),), modality=Modality.PERMITTED,
    )  # fmt: skip
    say(0, begins, "Sylvania", "sign off on", use, "signed off on", "permits")
    say(0, begins, "Sylvania", "be member of", "Canal League", "member", "memberOf")
    begins = "Foreign Minister Ada"
    right = say(
        0, begins, "Freedonia", "strike", "Ruritania", "strike", "strikes",
        modality=Modality.PERMITTED, by=(("Ada Brandt", "said"),),
    )  # fmt: skip
    say(
        0, begins, "Freedonia", "have right", right, "has the right", "hasRightTo", tense="present",
        by=(("Ada Brandt", "said"),),
    )  # fmt: skip
    say(0, begins, "Ada Brandt", "support", "Freedonia", "said that", "supports")
    begins = "The League should"
    use = say(
        0, begins, "Freedonia", "use", "League weapons", "using", "uses",
        modality=Modality.PROHIBITED,
    )  # fmt: skip
    ban = say(
        0, begins, "League=Canal League", "prohibition on", "Freedonia", "prohibition",
        "prohibits", roles=(("theme", use),), modality=Modality.PRESUPPOSED,
    )  # fmt: skip
    lift = say(
        0, begins, "League=Canal League", "end", ban, "end", "ends",
        modality=Modality.OBLIGATION, by=(("Otto Lindqvist", "argued"),), tense="present",
    )  # fmt: skip
    say(0, begins, "Otto Lindqvist", "argue", lift, "argued", "says")
    say(
        0, "“We are helping", "We=Canal League", "help", "Freedonia", "helping", "supports",
        by=(("he=Otto Lindqvist", "told"),),
    )  # fmt: skip
    say(
        0, "“We are helping", "he=Otto Lindqvist", "tell", "The Canal Post", "told", "tells",
    )  # fmt: skip
    begins = "President Vera"
    hit = say(
        0, begins, "its equipment", "strike", "Ruritania", "strike", "strikes",
        modality=Modality.PROHIBITED, by=(("Vera Moss", "said"),),
    )  # fmt: skip
    say(
        0, begins, "Borduria", "allow", hit, "would not allow", "permits",
        polarity=Polarity.NEGATED, modality=Modality.FUTURE, by=(("Vera Moss", "said"),),
    )  # fmt: skip
    begins = "Chancellor Karl"
    give = say(
        0, begins, "Karl Weiss", "provide", "Falcon missiles", "provide", "provides",
        roles=(("recipient", "Freedonia"),), polarity=Polarity.NEGATED,
    )  # fmt: skip
    say(0, begins, "Karl Weiss", "refuse", give, "refused", "refuses")
    begins = "According to the"
    by = (("Morning Ledger", "According to"),)
    use = say(
        0, begins, "Freedonia", "use", "Bordurian rockets", "use", "uses",
        modality=Modality.ADVOCATED, by=by,
    )  # fmt: skip
    let = say(
        0, begins, None, "allow", use, "allow", "permits", modality=Modality.ADVOCATED, by=by
    )  # fmt: skip
    say(0, begins, "Iris Cole", "push", let, "push led by", "callsFor", by=by)
    begins = "Ruritania has accused"
    riot = say(
        0, begins, "Iris Cole", "foment", "Lock Riots", "fomenting", "foments",
        modality=Modality.ALLEGED, by=(("Ruritania", "accused"),),
    )  # fmt: skip
    say(
        0, begins, "Ruritania", "accuse", "Iris Cole", "accused", "accuses", roles=(("of", riot),)
    )  # fmt: skip
    say(
        0, "If Freedonia", "Freedonia", "strike", "Ruritania", "strikes", "strikes",
        modality=Modality.CONDITIONAL,
    )  # fmt: skip
    say(1, "Ruritania attacked", "Ruritania", "attack", "Freedonia", "attacked", "attacks")
    begins = "Borduria is reportedly"
    use = say(
        1, begins, "Freedonia", "use", "Bordurian rockets", "using", "uses",
        modality=Modality.PROHIBITED,
    )  # fmt: skip
    ban = say(
        1, begins, "Borduria", "ban on", use, "ban on", "prohibits", modality=Modality.PRESUPPOSED
    )  # fmt: skip
    lift = say(1, begins, "Borduria", "lift", ban, "lift", "ends", modality=Modality.CONSIDERED)
    say(
        1, begins, "Borduria", "consider", lift, "considering", "considers",
        by=((None, "reportedly"),),
    )  # fmt: skip
    say(1, "The announcement", "Sylvania", "break with", "Borduria", "break", "breaksWith")
    say(
        1, "“Freedonia did not", "Freedonia", "strike", "Ruritania", "strike", "strikes",
        polarity=Polarity.NEGATED, by=(("Vera Moss", "said"),),
    )  # fmt: skip
    return story
