"""Whom each mention of a text stands for: names, then appositions, then anaphors one by one.

Precision first: what the constraints and the scorer leave in doubt stays unresolved. The order
(certain links first, each learning from those before it) is that of Lee et al. (2013),
*Deterministic Coreference Resolution Based on Entity-Centric, Precision-Ranked Rules*; the last
step is a ranking model instead of a rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Span

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference import (
    anaphor_features,
    anaphora,
    centring,
    certainty,
    coref_scorer,
    deixis,
    kinds,
    links,
    nearer,
    owned,
    persons_named,
    prenominal,
    recurrence,
    restraint,
    speakers,
    spoken_for,
)
from graphbuilder.extraction.coreference.apposed import apposed_chain, link_appositions
from graphbuilder.extraction.coreference.armed_people import link_armed_people
from graphbuilder.extraction.coreference.bodies_named import is_only_one, is_sited, just_named
from graphbuilder.extraction.coreference.chains import Chain
from graphbuilder.extraction.coreference.designations import (
    link_class_nouns,
    link_heirs,
    link_members,
    link_same_words,
)
from graphbuilder.extraction.coreference.headline_nouns import join_headline
from graphbuilder.extraction.coreference.identified import link_identified
from graphbuilder.extraction.coreference.known_kinds import link_by_area, link_known_kinds
from graphbuilder.extraction.coreference.leads import link_headline_subject, link_lead
from graphbuilder.extraction.coreference.named_chains import named_chains
from graphbuilder.extraction.coreference.named_next import link_named_next
from graphbuilder.extraction.coreference.naming import name_chains
from graphbuilder.extraction.coreference.newcomers import Newcomers
from graphbuilder.extraction.coreference.officials import (
    link_bare_offices,
    link_offices,
    link_officials,
)
from graphbuilder.extraction.coreference.parts import who_plays
from graphbuilder.extraction.coreference.referents import (
    CERTAIN,
    GUESSED,
    IDENTIFIED,
    keep_heads,
    keep_referents,
)
from graphbuilder.extraction.coreference.setting import read_setting
from graphbuilder.extraction.coreference.standing import Meant, Standing
from graphbuilder.extraction.mentions import offices
from graphbuilder.extraction.mentions.markables import markables
from graphbuilder.extraction.text.collecting import uncollected
from graphbuilder.extraction.text.snapshot import snapshot
from graphbuilder.extraction.words.people import REFLEXIVES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.tokens import Doc

    from graphbuilder.extraction.coreference.setting import Known, Setting
    from graphbuilder.extraction.mentions.markable import Markable

    Options = Sequence[dict[str, float]]
    # The entity, and another one that may as well be meant.
    Choice = tuple[Chain | None, Chain | None]
    Choose = Callable[[Markable, list[Chain], Options], Choice]
    # Adds descriptions that stand for nobody yet to entities of the text, and tells their heads.
    Rule = Callable[[Sequence[Markable], list[Chain], Setting], set[int]]

# What descriptions say by their own words, or by those beside them.
DESIGNATING: tuple[Rule, ...] = (
    link_by_area,
    link_class_nouns,
    link_heirs,
    link_members,
    link_appositions,
)
# Of whom the text itself says that they are.
TELLING: tuple[Rule, ...] = (
    link_identified,
    link_headline_subject,
    link_lead,
    persons_named.link_by_age,
    persons_named.link_former,
    link_named_next,
    link_armed_people,
)
# What readers know without being told.
KNOWING: tuple[Rule, ...] = (
    link_known_kinds,
    link_offices,
    link_bare_offices,
    link_officials,
    link_same_words,
)
# Whether an anaphor is of somebody else than what it was taken for.
EXCLUDING = (
    kinds.is_anothers,
    nearer.skips_subject,
    nearer.skips_thinker,
    centring.is_told_of,
)
CLUSTERS = "coref_clusters"
THRESHOLDS = {"he": 0.3, "it": 0.4, "they": 0.45, "description": 0.4}
# A pronoun for what has no name says little where it is right and a lie where it is wrong.
NAMELESS = 0.55
# How many times likelier than the next entity the best one must be.
MARGINS = {"he": 1.0, "it": 1.6, "they": 1.6, "description": 1.8}
# The same for a pronoun that is to be stated, where the next entity is of its kind and has a name.
CLEAR = 2.0


class CoreferenceComponent:
    """A spaCy component that sets ``doc.spans["coref_clusters_N"]``, referents and offices.

    Args:
        known: What is known before a text is read.
    """

    def __init__(self, known: Known) -> None:
        self.known = known
        self.weights = coref_scorer.load_weights()

    def __call__(self, doc: Doc) -> Doc:
        """Resolve the mentions of a text that has ``doc.spans["graphbuilder_mentions"]``."""
        with uncollected():
            self._resolve(doc)
        return doc

    def _resolve(self, doc: Doc) -> None:
        """Link the mentions of a text and keep what they stand for."""
        words = snapshot(doc, keep=True)
        gazetteer, roles, _ = self.known
        found = markables(words, roles)
        chains = link_mentions(words, found, self.known, choose=self.choose)
        chains = [chain for chain in chains if chain.mentions]
        keep_referents(doc, name_chains(words, found, chains, gazetteer, roles))
        several = [chain for chain in chains if len(chain.mentions) > 1]
        taken = {mention.head for chain in several for mention in chain.mentions}
        for chain, predicate in links.predicates(words, found, chains, taken):
            chain.insert(predicate)
        for key in [key for key in doc.spans if key.startswith(CLUSTERS)]:
            del doc.spans[key]
        clusters = [chain for chain in chains if len(chain.mentions) > 1]
        for number, chain in enumerate(clusters, start=1):
            doc.spans[f"{CLUSTERS}_{number}"] = [
                Span(doc, mention.start, mention.end) for mention in chain.mentions
            ]

    def choose(self, markable: Markable, found: list[Chain], options: Options) -> Choice:
        """The most likely candidate where it is likely enough, else ``None``."""
        likely = coref_scorer.probabilities(options, self.weights)
        best, *others = sorted(range(len(found)), key=lambda i: -likely[i])
        kind = markable.anaphor or "description"
        needed = THRESHOLDS[kind]
        if markable.form == "pronoun" and best < len(found) and not found[best].named:
            needed = max(needed, NAMELESS)
        rival = likely[others[0]] if others else 0.0
        if likely[best] < needed or likely[best] < MARGINS[kind] * rival or best >= len(found):
            return None, None
        kinds_of = {"Person"} if kind == "he" else set[str]()
        named = (
            found[i]
            for i in others
            if i < len(found) and found[i].named and kinds_of <= found[i].types
            if likely[best] < CLEAR * likely[i]
        )
        return found[best], next(named, None) if markable.form == "pronoun" else None


def link_mentions(
    doc: Doc, found: Sequence[Markable], known: Known, *, choose: Choose
) -> list[Chain]:
    """Sort the mentions of a text by entity.

    Args:
        doc: A parsed text with mentions.
        found: Its markables.
        known: What is known before a text is read.
        choose: Picks one of an anaphor's candidates, or none; training asks the gold instead.

    Returns:
        Chains, every mention in at most one; adjectives of nationality are in none.
    """
    roles = known.roles
    chains = named_chains(doc, found, roles, known.gazetteer)
    offices.find_offices(doc, roles)
    links.learn_from_syntax(doc, found, chains, roles)
    setting = read_setting(doc, found, known)
    taken = {head for chain in chains for head in chain.heads}
    relatives = links.relatives_by_noun(doc, found)
    _link_by(DESIGNATING, chains, setting, taken)
    told = _link_by(TELLING, chains, setting, taken)
    taken |= links.link_relatives(relatives, chains, taken)
    _link_by(KNOWING, chains, setting, taken)
    owners = owned.find_owners(chains, setting)
    standing = Standing(setting)
    newcomers, left_open = Newcomers(setting), restraint.LeftOpen(doc)
    for markable in speakers.speakers_first(setting):
        if markable.head in taken or markable.form in {"name", "demonym", "relative", "modifier"}:
            continue
        chain, learns = _own_chain(markable, chains, setting, owners), True
        if chain is None and (chain := who_plays(markable, chains, setting)) is not None:
            told.add(markable.head)
        if chain is None and markable.text not in REFLEXIVES:
            meant = _meant(markable, chains, setting, choose)
            chain = left_open.without(markable, newcomers.without(markable, meant.chain))
            standing.note(markable, meant._replace(chain=chain))
            learns = _tells_apart(markable, meant, chains, setting)
        if chain is None:
            if not _is_new(markable, doc):
                continue
            chain = Chain()
            chains.append(chain)
        _take_up(markable, chain, setting, learns=learns)
        taken.add(markable.head)
        taken |= links.link_relatives(relatives, [chain], taken)
    guessed = standing.guessed | standing.rivals.keys() | recurrence.join_kindred(chains, setting)
    recurrence.join_recurring(chains, setting)
    told |= recurrence.join_named_later(chains, setting) | join_headline(chains, setting)
    keep_heads(doc, IDENTIFIED, told)
    speakers.link_speakers(chains, setting, owners.home)
    keep_heads(doc, CERTAIN, standing.certain)
    keep_heads(doc, GUESSED, guessed | speakers.words_of(guessed, setting))
    owned.link_own(chains, setting, owners)
    prenominal.link_prenominals(chains, setting)
    deixis.link_adverbs(chains, setting)
    return chains


def _link_by(
    rules: Sequence[Rule], chains: list[Chain], setting: Setting, taken: set[int]
) -> set[int]:
    """Add descriptions to entities by one rule after the other.

    Args:
        rules: The rules.
        chains: The entities of the text so far; mentions are added, and by some rules entities.
        setting: The text.
        taken: Heads of the mentions that are linked already; those of the others are added.

    Returns:
        Heads of the mentions that were linked.
    """
    before = set(taken)
    for rule in rules:
        left = [m for m in setting.found if m.form == "nominal" and m.head not in taken]
        taken |= rule(left, chains, setting)
    return taken - before


def _own_chain(
    markable: Markable, chains: list[Chain], setting: Setting, owners: owned.Owners
) -> Chain | None:
    """The entity that grammar, or an owner, gives to an anaphor."""
    if markable.form == "nominal":
        meant = owners.meant(markable, chains, setting)
        if meant is not None and not meant.mentions:
            chains.append(meant)  # a state that only adjectives have named
        return meant or apposed_chain(markable, chains, setting)
    reflexive = links.reflexive_chain(markable, chains, setting)
    return reflexive or links.fronted_chain(markable, chains, setting)


def _meant(markable: Markable, chains: Sequence[Chain], setting: Setting, choose: Choose) -> Meant:
    """The entity that an anaphor can only mean, or the one that is chosen among the candidates."""
    options = anaphora.candidates(markable, chains, setting)
    sited = is_sited(markable, chains, setting)
    kin = [c for c in options if c.named and kinds.fit(markable, c, setting) == "kin"]
    if sited or all(markable.text not in option.nouns for option in options):
        named = just_named(markable, chains, setting)
        named = named or persons_named.person_just_named(markable, chains, setting)
        if named is not None and (sited or not kin or named in kin):
            return Meant(named, named=True)
    posts = restraint.mere_posts(markable, options, setting.doc)
    if len(options) > len(posts):
        options = [option for option in options if option not in posts]
    tellers = [o for o in options if spoken_for.only_tells(markable, o, options, setting)]
    options = [option for option in options if option not in tellers]
    if not options:
        return Meant()
    chain, rival, gone_on = certainty.certain(markable, options, setting), None, None
    is_certain = chain is not None
    if chain is None:
        chain, rival = choose(
            markable, options, list(anaphor_features.describe(markable, options, setting))
        )
        gone_on = centring.continued(markable, options, setting)
        chain, rival = (chain, rival) if gone_on is None else (gone_on, None)
        if chain is not None and chain.named:
            chain = centring.outranking(markable, chain, options, setting)
    if chain is None or chain in posts:
        return Meant()
    is_others = any(rule(markable, chain, setting) for rule in EXCLUDING)
    if not is_certain:
        is_others = is_others or nearer.skips_several(markable, chain, setting)
    if chain.named and gone_on is None:
        is_others = is_others or centring.passes_over(markable, chain, chains, setting)
    return Meant() if is_others else Meant(chain, rival, is_certain, chain is gone_on)


def _tells_apart(
    markable: Markable, meant: Meant, chains: Sequence[Chain], setting: Setting
) -> bool:
    """Whether a noun may from now on call what it was taken for, and nothing else of the text."""
    if not meant.named or meant.chain is None or "Person" in meant.chain.types:
        return True
    return is_only_one(markable, meant.chain, chains, setting)


def _is_new(markable: Markable, doc: Doc) -> bool:
    """Whether a mention that takes up nothing is an entity that others may take up."""
    token = doc[markable.head]
    is_said = markable.form == "nominal" and token.dep_ not in syntax.PREDICATIVES
    return is_said and not restraint.is_asked(token)


def _take_up(markable: Markable, chain: Chain, setting: Setting, *, learns: bool) -> None:
    """Add a mention to an entity, with what it says of its kind if that tells it from others.

    Anybody may be a buyer, which says nothing of their class.
    """
    anybody = chain.named and markable.text in setting.roles.words("BearerNoun")
    if not learns or (anybody and "Person" not in chain.types):
        chain.insert(markable)
        chain.nouns |= {markable.text} if learns else set()
        return
    chain.add(markable)
    chain.modifiers |= setting.modifiers.get(markable.head, frozenset())
