"""Which relation a verb evokes depends on what it is done to, and an open verb stays open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuilder import lexicon
from graphbuilder.extraction.clauses.evocation import evoke_verb, lemma_of

if TYPE_CHECKING:
    from spacy.language import Language

SENSES = [
    ("Rebels captured the sergeant.", "capture", "captures"),
    ("Cameras captured the sunset.", "capture", None),
    ("Peru introduced a levy.", "introduce", "creates"),
    ("Ann Lee introduced herself.", "introduce", None),
    ("The fire hurt two farmers.", "hurt", "injures"),
    ("The strike hurt exports.", "hurt", "damages"),
    ("The dealer challenged the verdict.", "challenge", "appealsAgainst"),
    ("Ann Lee challenged the mayor.", "challenge", "competesWith"),
    ("The envoy met the rebels.", "meet", "meets"),
    ("The plant met the norm.", "meet", None),
    ("The geese crossed the lagoon.", "cross", None),
    ("The jury upset the mayor.", "upset", "upsets"),
    ("The flood upset the timetable.", "upset", None),
    ("Guards hanged the prisoner.", "hang", "kills"),
    ("Guards hanged the banner.", "hang", None),
    ("The blast left a crater and left the mayor speechless.", "leave", "leavesBehind"),
    ("The mayor left the hall.", "leave", "leaves"),
    ("The bombs were left in a locker.", "leave", "leavesBehind"),
    ("The Greens nominated Ann Lee.", "nominate", "nominates"),
    ("The lake supports life.", "support", "sustains"),
    ("The lake supports wildlife.", "support", "sustains"),
    ("Ann Lee supports the mayor.", "support", "supports"),
    ("The phone supports both formats.", "support", None),
    ("The farmer developed an allergy.", "develop", "fallsIll"),
    ("The goats developed a preference for thyme.", "develop", "comesToHave"),
    ("The firm developed a drone.", "develop", "produces"),
    ("Ann Lee earned a doctorate.", "earn", "receives"),
    ("Ann Lee earned a living.", "earn", "earns"),
    ("The clowns raised money.", "raise", "collects"),
    ("The widow raised three daughters.", "raise", "bringsUp"),
    ("The medal went to Ann Lee.", "go", "isGivenTo"),
    ("Ann Lee went to Rome.", "go", "movesTo"),
    ("Ann Lee goes to university.", "go", "participatesIn"),
    ("The guards stopped the thief.", "stop", "blocks"),
    ("The firm stopped the trial.", "stop", "ends"),
    ("The guards stopped the thief from being lynched.", "stop", "prevents"),
    ("They require a nurse.", "require", "needs"),
    ("The statute requires a licence.", "require", "requires"),
    ("The owl represents wisdom.", "represent", None),
    ("The envoy represents Peru.", "represent", "represents"),
    ("The committee confirmed the nominee.", "confirm", "approves"),
    ("The committee confirmed the rumour.", "confirm", "confirms"),
    ("Ann Lee led Bob Ray by four points.", "lead", "isAheadOf"),
    ("Ann Lee led the choir.", "lead", "leads"),
    ("Troops secured the airport.", "secure", "protects"),
    ("Firefighters contained the blaze.", "contain", "bringsUnderControl"),
    ("The box contains nails.", "contain", "consistsOf"),
    ("Ann Lee would like to sing.", "like", "wantsTo"),
    ("Ann Lee likes to sing.", "like", "likes"),
    ("The heat explains the drought.", "explain", "accountsFor"),
    ("Ann Lee explained the plan.", "explain", "says"),
    ("The judge jailed the dealer.", "jail", "imprisons"),
    ("The price decreased.", "decrease", "falls"),
    ("The firm decreased the price.", "decrease", "reduces"),
    ("Ann Lee worked at the bakery.", "work", "worksFor"),
    ("The pump works at a high speed.", "work", None),
    ("The tests came back positive.", "come", None),
    ("The sailors came back.", "come", "returnsTo"),
    ("The editor reverted the change.", "revert", "reverses"),
    ("Guards escorted Ann Lee out of the hall.", "escort", "removes"),
    ("The storm slammed into Lima.", "slam", "strikes"),
    ("The lorry slammed into the wall.", "slam", "crashes"),
    ("The boxer landed a punch.", "land", None),
    ("The pain vanished.", "vanish", None),
    ("The hiker vanished.", "vanish", "isMissing"),
    ("The parrot talked.", "talk", "speaks"),
    ("The envoy talked to the rebels.", "talk", "talksWith"),
    ("The baker cut his finger.", "cut", "injures"),
    ("The baker cut the price.", "cut", "reduces"),
    ("The porter lowered the flag.", "lower", None),
    ("The porter lowered the price.", "lower", "reduces"),
    ("The couple adopted a girl.", "adopt", None),
    ("The council adopted the plan.", "adopt", "approves"),
    ("The bank was hit by the recession.", "hit", "affects"),
    ("The bank was hit by a lorry.", "hit", "strikes"),
    ("Ann Lee was invited to sing but she declined.", "decline", "refuses"),
    ("The demand declined.", "decline", "falls"),
    ("The nurse asked me how long the fever lasted.", "ask", "asksWhether"),
    ("The nurse asked permission.", "ask", "asks"),
    ("The singer lives in poverty.", "live", None),
    ("The singer lives in Peru.", "live", "livesIn"),
    ("The sherpas got the climbers out of the hut.", "get", "removes"),
    ("The diner flouted the ban.", "flout", "violates"),
    ("Ann Lee paid a lot of attention.", "pay", "focusesOn"),
    ("Ann Lee paid a lot of money.", "pay", "pays"),
    ("The counties represent a total of ninety delegates.", "represent", None),
    ("The clowns raised eyebrows and funds.", "raise", "collects"),
    ("The ladder served as a bridge.", "serve", "functionsAs"),
    ("Ann Lee served as a treasurer.", "serve", "holdsRole"),
    ("The thieves were referred to a judge.", "refer", "sends"),
    ("Ann Lee recovered from a fever.", "recover", "recovers"),
    ("Ann Lee recovered the ring.", "recover", "regains"),
    ("Ann Lee survived a crash.", "survive", "survives"),
    ("The crew shot a documentary.", "shoot", "produces"),
    ("The thief shot a guard.", "shoot", "firesAt"),
    ("The guards fired rifles.", "fire", "firesAt"),
    ("The firm fired Ann Lee.", "fire", "dismissesFromPost"),
    ("The bank charged a fee.", "charge", "demands"),
    ("The senator killed the bill.", "kill", "ends"),
    ("The slowdown hit farmers.", "hit", "affects"),
    ("The truck hit a tree.", "hit", "strikes"),
    ("The firm closed the deal.", "close", "achieves"),
    ("The miners were exposed to gas.", "expose", "exposesTo"),
    ("The paper exposed the fraud.", "expose", "reveals"),
    ("The nurse treated a burn.", "treat", "heals"),
    ("The bank honoured the pledge.", "honour", "abidesBy"),
    ("The runner claimed the gold medal.", "claim", "wins"),
    ("The data support the theory.", "support", "shows"),
    ("The reform met with fury.", "meet", "receives"),
    ("Ann Lee came to know the mayor.", "come", "turnsOut"),
    ("Ann Lee came to greet the mayor.", "come", None),
    ("The gunners brought down a jet.", "bring", "intercepts"),
    ("The bank brought down inflation.", "bring", "reduces"),
    ("The revolt brought down the king.", "bring", "bringsDown"),
    ("The firm dismissed its director.", "dismiss", "dismissesFromPost"),
    ("The firm dismissed the rumour.", "dismiss", "rejects"),
    ("The mayor advanced a theory.", "advance", "proposes"),
    ("The firm hired a van.", "hire", None),
    ("The firm hired a lawyer.", "hire", "appoints"),
    ("The feud between Ann Lee and the mayor caused a delay.", "cause", "causes"),
    ("The cabinet withdrew the motion.", "withdraw", "ends"),
    ("The troops withdrew.", "withdraw", "retreats"),
    ("The theory explains the tides.", "explain", "accountsFor"),
    ("Ann Lee explained the tides.", "explain", "says"),
    ("The court rules the mill unsafe.", "rule", "rules"),
    ("The motion died.", "die", "ends"),
    ("The farmer died.", "die", "dies"),
    ("Thieves tampered with the lock.", "tamper", "changes"),
    ("The league penalised the farmer.", "penalise", "punishes"),
    ("The ferry turned back.", "turn", "returnsTo"),
    ("The poet borrowed the idea.", "borrow", "uses"),
    ("The poet borrowed the money.", "borrow", "owes"),
]


@pytest.mark.parametrize(("text", "lemma", "relation"), SENSES)
def test_sense(nlp: Language, text: str, lemma: str, relation: str | None) -> None:
    """The main verb evokes the relation, or none."""
    verb = next(token for token in nlp(text) if token.lemma_ == lemma and token.pos_ == "VERB")
    entry, _ = evoke_verb(verb, lexicon.load())
    assert (entry.relation.name if entry else None) == relation


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The critics deplatformed the singer.", "deplatform"),
        ("The council defunded the choir.", "defund"),
        ("The crew waged a campaign.", "wage"),
        ("The frost spared the vines.", "spare"),
        ("The dog bared its teeth.", "bare"),
        ("The crew barred the door.", "bar"),
    ],
)
def test_an_unknown_verb_gets_no_letter_that_it_does_not_have(
    nlp: Language, text: str, lemma: str
) -> None:
    """A mute *e* stands only where English spells one."""
    verb = next(token for token in nlp(text) if token.pos_ == "VERB")
    assert lemma_of(verb, lexicon.load()) == lemma
